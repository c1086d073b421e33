"""What the history says of each exercise and of the person: lights, reds, gaps (clinical.md 3.5, 3.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from catcow.content.exercise import ExerciseId

from .model import PastSet

WEEK_DAYS = 7
GAP_DAYS = 10
"""A longer break than this steps the dose back (3.6)."""
STEP_BACK = 0.6
"""Of the last volume, after a red or a long break; 3.6 says 50 to 70 %."""
MOST_EFFORT = 7
"""Effort of a session above which nothing grows (3.6: RPE <= 7)."""
FIRST_SESSIONS = 3
"""Sessions before anything grows (3.6)."""

Light = Literal["green", "amber", "red"]
_WORSE: dict[Light, int] = {"green": 0, "amber": 1, "red": 2}


def worst(lights: Iterable[Light | None]) -> Light | None:
    """The worst of the lights known; null when none is."""
    known: list[Light] = [light for light in lights if light is not None]
    return max(known, key=lambda light: _WORSE[light], default=None)


@dataclass(frozen=True, slots=True)
class Day:
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

    @classmethod
    def of(cls, on: date, sets: Sequence[PastSet]) -> Day:
        sides: defaultdict[str | None, int] = defaultdict(int)
        for one in sets:
            sides[one.side] += 1
        holds = [one.hold_s for one in sets if one.hold_s is not None]
        efforts = [one.effort for one in sets if one.effort is not None]
        return cls(
            on=on,
            sets=max(sides.values()),
            reps=max(one.reps for one in sets),
            hold_s=max(holds, default=None),
            light=worst(one.light for one in sets),
            too_easy=any(one.too_easy for one in sets),
            effort=max(efforts, default=None),
        )


class History:
    """The past as the planner asks about it, seen from a day. Sets dated after that day are not counted."""

    def __init__(self, past: Iterable[PastSet], today: date) -> None:
        self.today = today
        grouped: defaultdict[ExerciseId, defaultdict[date, list[PastSet]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._compared: dict[date, str] = {}
        self._all_days: set[date] = set()
        for one in past:
            if one.on > today:
                continue
            grouped[one.exercise][one.on].append(one)
            self._all_days.add(one.on)
            if one.compared is not None:
                self._compared[one.on] = one.compared
        self._days = {
            exercise: tuple(Day.of(on, days[on]) for on in sorted(days)) for exercise, days in grouped.items()
        }

    def days(self, exercise: ExerciseId) -> tuple[Day, ...]:
        """The days on which it was done, oldest first."""
        return self._days.get(exercise, ())

    def last(self, exercise: ExerciseId) -> Day | None:
        days = self.days(exercise)
        return days[-1] if days else None

    def age(self, day: date) -> int:
        """Days from that day to today."""
        return (self.today - day).days

    def _within(self, day: date, days: int) -> bool:
        return self.age(day) < days

    def red_twice(self, exercise: ExerciseId) -> bool:
        """Two red days at most 7 days apart, the later of them within the last 7 days."""
        reds = [day.on for day in self.days(exercise) if day.light == "red"]
        if len(reds) < 2:
            return False
        window = timedelta(days=WEEK_DAYS)
        return reds[-1] - reds[-2] <= window and self.today - reds[-1] <= window

    def red_lately(self, exercise: ExerciseId) -> bool:
        """Its last day was red and lies within the last 7 days."""
        last = self.last(exercise)
        return last is not None and last.light == "red" and self.age(last.on) <= WEEK_DAYS

    def reds_within(self, days: int) -> int:
        """Red lights of all exercises within so many days, one for each exercise and day."""
        return sum(
            day.light == "red" and self.age(day.on) <= days
            for all_days in self._days.values()
            for day in all_days
        )

    def worse_twice(self) -> bool:
        """The last two sessions both ended worse than they began."""
        answers = [self._compared[day] for day in sorted(self._compared)]
        return answers[-2:] == ["worse", "worse"]

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
        return sum(day.on < self.today and self._within(day.on, WEEK_DAYS) for day in self.days(exercise))

    def sets_today(self, exercise: ExerciseId) -> int:
        last = self.last(exercise)
        return last.sets if last is not None and last.on == self.today else 0
