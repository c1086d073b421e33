"""What the history says of each exercise and of the person: what was done when, and where that has led
(progression.py)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import NamedTuple, TypeVar

from catcow.content.exercise import Exercise, ExerciseId

from .dose_rules import DoseRules, shipped_rules
from .facts import Book, Facts
from .happenings import Done, Happening, SessionDone
from .light import Light, worst
from .model import PastSet
from .progression import replay
from .shelf import Shelf
from .standing import Progress, Standing

WEEK_DAYS = 7
_Number = TypeVar("_Number", int, float)


class Day(NamedTuple):
    """One exercise on one day, sides and rounds taken together."""

    on: date
    sets: int
    """Sets on the side that had most of them."""
    reps: int
    """The most done in a set."""
    hold_s: float | None
    light: Light | None
    too_easy: bool
    effort: int | None
    minutes: float | None = None
    fault_kinds: int | None = None

    @classmethod
    def of(cls, on: date, sets: Sequence[PastSet]) -> Day:
        one, count = sets[0], len(sets)
        if all(other is one for other in sets):  # one set, or the same again and again
            return cls(
                on, count, one.reps, one.hold_s, one.light, one.too_easy, one.effort, one.minutes,
                one.fault_kinds,
            )  # fmt: skip
        sides: defaultdict[str | None, int] = defaultdict(int)
        for one in sets:
            sides[one.side] += 1
        return cls(
            on=on,
            sets=max(sides.values()),
            reps=max(one.reps for one in sets),
            hold_s=_most(one.hold_s for one in sets),
            light=worst(one.light for one in sets),
            too_easy=any(one.too_easy for one in sets),
            effort=_most(one.effort for one in sets),
            minutes=_most(one.minutes for one in sets),
            fault_kinds=_most(one.fault_kinds for one in sets),
        )


def _most(values: Iterable[_Number | None]) -> _Number | None:
    return max((value for value in values if value is not None), default=None)


class History:
    """The past as the planner asks about it, seen from a day. Sets dated after that day are not counted.

    `shelf` is the library; without one, where a person stands with an exercise is worked out from that
    exercise alone. `reports` are the events that are no sets: flares, signs, a clinician's word. `progress`,
    where it is known already, spares working it out; it must be that of the morning of `today`.
    """

    def __init__(
        self,
        past: Iterable[PastSet],
        today: date,
        shelf: Shelf | None = None,
        reports: Iterable[Happening] = (),
        progress: Progress | None = None,
        rules: DoseRules | None = None,
    ) -> None:
        self.today = today
        self.rules = rules or shipped_rules()
        self._shelf, self._reports, self._progress = shelf, tuple(reports), progress
        self._facts: dict[ExerciseId, Facts] = {}
        self._alone: dict[ExerciseId, Progress] = {}
        grouped: defaultdict[ExerciseId, defaultdict[date, list[PastSet]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._all_days: defaultdict[date, list[PastSet]] = defaultdict(list)
        for one in past:
            if one.on > today:
                continue
            grouped[one.exercise][one.on].append(one)
            self._all_days[one.on].append(one)
        self._days = {
            exercise: tuple(Day.of(on, days[on]) for on in sorted(days)) for exercise, days in grouped.items()
        }

    # ── what was done ────────────────────────────────────────────────────────────────────────────────────

    def days(self, exercise: ExerciseId) -> tuple[Day, ...]:
        """The days on which it was done, oldest first."""
        return self._days.get(exercise, ())

    def last(self, exercise: ExerciseId) -> Day | None:
        days = self.days(exercise)
        return days[-1] if days else None

    def age(self, day: date) -> int:
        """Days from that day to today."""
        return (self.today - day).days

    def sessions(self) -> int:
        """Days with a session, today not counted."""
        return sum(day < self.today for day in self._all_days)

    def any_on(self, day: date) -> bool:
        """Whether anything was done on that day."""
        return day in self._all_days

    def last_day_before(self, day: date) -> date | None:
        """The last day before that one on which anything was done; null when there is none."""
        return max((one for one in self._all_days if one < day), default=None)

    def gap(self) -> int | None:
        """Days since the last session; null when there was none."""
        return self.age(max(self._all_days)) if self._all_days else None

    def times_this_week(self, exercise: ExerciseId) -> int:
        """Days of the last six and not today on which it was done, so that with today it makes a week."""
        return sum(day.on < self.today and self.age(day.on) < WEEK_DAYS for day in self.days(exercise))

    def sets_today(self, exercise: ExerciseId) -> int:
        last = self.last(exercise)
        return last.sets if last is not None and last.on == self.today else 0

    # ── where that has led ───────────────────────────────────────────────────────────────────────────────

    @cached_property
    def book(self) -> Book:
        """The facts of the library; empty when it is not known."""
        return Book({}, self.rules) if self._shelf is None else Book.of(self._shelf, self.rules)

    @cached_property
    def progress(self) -> Progress:
        """Where the person stands on the morning of today."""
        return self._progress or replay(self.book, self.happenings(), self.today)

    def facts(self, exercise: Exercise) -> Facts:
        known = self.book.facts.get(exercise.id)
        if known is not None:
            return known
        if exercise.id not in self._facts:
            self._facts[exercise.id] = Facts.of(exercise, None, self.rules.rules)
        return self._facts[exercise.id]

    def standing(self, exercise: Exercise) -> Standing | None:
        """Where the person stands with an exercise; null when it is new."""
        if exercise.id in self.book.facts or self._progress is not None:
            return self.progress.standing(exercise.id)
        if exercise.id not in self._alone:
            alone = Book({exercise.id: self.facts(exercise)}, self.rules)
            self._alone[exercise.id] = replay(alone, self.happenings(), self.today)
        return self._alone[exercise.id].standing(exercise.id)

    def happenings(self) -> Iterator[Happening]:
        """The past as events: one session for each day, at its noon, and the reports."""
        for on, sets in self._all_days.items():
            yield session_of(on, sets)
        yield from self._reports

    def red_twice(self, exercise: ExerciseId) -> bool:
        """Two reds of its own at most 7 days apart, the later of them within the last 7 days."""
        return self.progress.red_twice(self.rules.rules, exercise, self.today)

    def red_lately(self, exercise: ExerciseId) -> bool:
        """Its last session was red and lies within the last 7 days."""
        last = self.last(exercise)
        return (
            last is not None and last.light == "red" and self.age(last.on) <= self.rules.rules.red_less.days
        )

    def reds_within(self, days: int) -> int:
        """Red lights of all exercises within so many days, one for each exercise and day."""
        return self.progress.reds_within(self.today, days)

    def worse_twice(self) -> bool:
        """The last two sessions both ended worse than they began."""
        return self.progress.worse >= self.rules.rules.worse_twice.times


def session_of(on: date, sets: Sequence[PastSet]) -> SessionDone:
    """The sets of one day as one session."""
    by_exercise: defaultdict[ExerciseId, list[PastSet]] = defaultdict(list)
    for one in sets:
        by_exercise[one.exercise].append(one)
    days: Mapping[ExerciseId, Day] = {name: Day.of(on, mine) for name, mine in by_exercise.items()}
    compared = [one.compared for one in sets if one.compared is not None]
    before = [one.pain_before for one in sets if one.pain_before is not None]
    return SessionDone(
        id=f"sets-{on.isoformat()}",
        at=datetime.combine(on, time(12), UTC),
        pain_before=before[0] if before else None,
        effort=_most(day.effort for day in days.values()),
        compared=compared[-1] if compared else None,
        morning_red=frozenset(one.exercise for one in sets if one.morning and one.light == "red"),
        done=tuple(
            Done(
                exercise=name,
                sets=day.sets,
                reps=min(max(day.reps, 0), 500),
                hold_s=None if day.hold_s is None else min(max(day.hold_s, 0.0), 3600.0),
                minutes=day.minutes,
                light=day.light,
                too_easy=day.too_easy,
                fault_kinds=day.fault_kinds,
            )
            for name, day in sorted(days.items())
        ),
    )
