"""A second pair of eyes on doses: what the rules forbid, worked out anew from the log alone.

Shares no code with the transitions and reads none of their numbers: those of clinical.md stand here once
more, as constants, so that a slip in the one is seen by the other. It remembers what was asked, what was done
and how it felt, and says of each session that is to be asked which hard rules it breaks.

Hard rules, by name:
    bounds          outside the library's range
    pain_stop       anything with pain of 8 or more now
    care            pain of 6 or 7 now, or calm days of a flare: more than the least
    clinician       anything after three reds in 14 days or a sign of a nerve, before that is cleared
    red_today       an exercise on the day of its red
    red_twice       an exercise with two reds of its own in 7 days, for 7 days
    after_red       more than 70 % of what was done when it was red
    gap             more than 70 % of the last after more than 10 days without any session, or 28 without it
    direction       an exercise that bends the back in a direction that spread symptoms, for 28 days
    not_earned      more than before without two green days at the same dose, or beyond what was asked before
    plan_back       more than before while the plan is one level back
    ramp            more than 30 % above the least asked in 7 days, where it is not the one step of a week
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from catcow.content.exercise import Exercise, ExerciseId

from .amount import Amount
from .happenings import (
    ClinicianSaid,
    DayReport,
    Done,
    FlareDeclared,
    Happening,
    LightSeen,
    NerveSign,
    QuestionsFine,
    SessionDone,
    Spread,
)
from .pace import repetition_seconds
from .shelf import Shelf

HARD: Final = (
    *("bounds", "pain_stop", "care", "clinician", "red_today", "red_twice", "after_red", "gap"),
    *("direction", "not_earned", "plan_back", "ramp"),
)

LESS: Final = 0.70
CAP: Final = 1.30
WEEK: Final = 7
REDS_WINDOW: Final = 14
GAP: Final = 10
OWN_GAP: Final = 28
ANEW: Final = 56
DIRECTION_OUT: Final = 28
PAIN_STOP: Final = 8
PAIN_CARE: Final = 6
FIRST_SESSIONS: Final = 3
MOST_EFFORT: Final = 7
MOST_FAULTS: Final = 1
GREEN_AT_MOST: Final = 2
_EPS: Final = 1e-6


@dataclass(slots=True)
class _Log:
    """What is remembered of one exercise."""

    asked: deque[tuple[date, Amount]] = field(default_factory=deque)
    """What was asked, oldest first, about twelve weeks of it."""
    best: Amount | None = None
    """The most that was asked or done since it was last begun anew."""
    done: Amount | None = None
    on: date | None = None
    light: str | None = None
    before: tuple[date, Amount, str | None, bool] | None = None
    """The day before the last on which it was done: what, its light, and whether within effort and faults."""
    clean: bool = True
    reds: list[date] = field(default_factory=list)
    at_red: Amount | None = None
    """What was done when it was last red."""


class DoseChecker:
    """Follows one person. `observe` what happened, `broken` before a session is asked, `asked` when it is."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._logs: defaultdict[ExerciseId, _Log] = defaultdict(_Log)
        self._days: set[date] = set()
        self._today: date | None = None
        self._reds: set[tuple[date, ExerciseId | None]] = set()
        self._cleared: date | None = None
        self._sign: date | None = None
        self._spread: dict[str, date] = {}
        self._spread_at: Spread | None = None
        self._worse = 0
        self._flare: date | None = None
        self._calm = True
        self._limit = 0
        self._pains: dict[date, int] = {}
        self._last: SessionDone | None = None
        self._settled = True
        self._seen: set[str] = set()

    # ── what happened ────────────────────────────────────────────────────────────────────────────────────

    def observe(self, event: Happening) -> None:
        if event.id in self._seen:
            return
        self._seen.add(event.id)
        today = max(event.at.date(), self._today or event.at.date())
        self._today = today
        match event:
            case SessionDone():
                self._session(event, today)
            case DayReport():
                self._pain(event.pain, today)
                self._morning(event, today)
                spread = self._spread_at
                if spread is not None and event.at > spread.at:
                    if not event.still_down_leg:
                        self._spread_at = None
                    elif event.at - spread.at >= timedelta(hours=24):
                        self._sign = today if self._sign is None else self._sign
            case LightSeen():
                self._lit(event.exercise, event.light, today)
            case NerveSign():
                self._sign = today if self._sign is None else self._sign
                if event.exercise is not None:
                    self._lit(event.exercise, "red", today)
            case Spread():
                self._spreads(event, today)
            case FlareDeclared():
                if event.pain is not None:
                    self._pains.setdefault(today, event.pain)
                if self._flare is None or not self._calm:
                    known = sorted(p for on, p in self._pains.items() if 0 < (today - on).days <= 28)
                    usual = known[(len(known) - 1) // 2] if known else GREEN_AT_MOST
                    self._flare, self._calm, self._limit = today, True, max(GREEN_AT_MOST, usual + 1)
            case ClinicianSaid():
                self._said(event.on, today)
            case QuestionsFine():
                since = self._sign if self._sign is not None else self._reds_since(today)
                if since is not None and (today - since).days >= REDS_WINDOW:
                    self._sign, self._cleared, self._spread_at = None, today, None
            case _:
                pass

    def _said(self, on: date, today: date) -> None:
        """A clinician's word, when it is of today or before and not older than what it is about."""
        if on > today:
            return
        self._spread = {way: since for way, since in self._spread.items() if since > on}
        if self._sign is not None and on >= self._sign:
            self._sign, self._cleared, self._spread_at = None, today, None
        elif self._sign is None:
            since = self._reds_since(today)
            if since is not None and on >= since:
                self._cleared, self._spread_at = today, None

    def _reds_since(self, today: date) -> date | None:
        """The day on which three reds in 14 days asked for a clinician; null when they don't today."""
        days = sorted(on for on, _ in self._reds if self._cleared is None or on > self._cleared)
        if not any((today - on).days <= REDS_WINDOW for on in days):
            return None
        for end in range(2, len(days)):
            if (days[end] - days[end - 2]).days <= REDS_WINDOW:
                # it stays until 14 days have passed without any
                later = days[end:]
                broken = any((b - a).days > REDS_WINDOW for a, b in pairwise(later))
                if not broken:
                    return days[end]
        return None

    def _pain(self, pain: int, today: date) -> None:
        self._pains.setdefault(today, pain)
        if self._flare is not None and self._calm and today > self._flare and pain <= self._limit:
            self._calm = False

    def _session(self, event: SessionDone, today: date) -> None:
        if event.pain_before is not None:
            self._pain(event.pain_before, today)
        if not event.done:
            return
        self._days.add(today)
        self._last, self._settled = event, False
        if event.compared is not None:
            self._worse = self._worse + 1 if event.compared == "worse" else 0
        for one in event.done:
            self._did(one, event, today)

    def _did(self, one: Done, event: SessionDone, today: date) -> None:
        log = self._logs[one.exercise]
        amount = self._within(one.exercise, one.amount)
        clean = (event.effort is None or event.effort <= MOST_EFFORT) and (
            one.fault_kinds is None or one.fault_kinds <= MOST_FAULTS
        )
        if log.on is not None and (today - log.on).days > ANEW:
            log.best, log.before = None, None
            log.asked.clear()
        elif log.on is not None and log.on < today and log.done is not None:
            log.before = (log.on, log.done, log.light, log.clean)
        lights = {one.light, log.light if log.on == today else None}
        log.on, log.done, log.clean = today, amount, clean
        log.light = next((light for light in ("red", "amber", "green") if light in lights), None)
        if amount is not None:
            log.best = amount if log.best is None else log.best.most(amount)
        if one.light == "red":
            self._red(one.exercise, today, one.exercise in event.morning_red)

    def _lit(self, exercise: ExerciseId, light: str, today: date) -> None:
        log = self._logs[exercise]
        if log.light != "red" and log.done is not None:
            log.light = light
        if light == "red":
            log.light = "red"
            self._red(exercise, today, morning=False)

    def _red(self, exercise: ExerciseId, today: date, morning: bool) -> None:
        log = self._logs[exercise]
        log.at_red = log.done
        self._reds.add((today, None if morning else exercise))
        if not morning and today not in log.reds:
            log.reds.append(today)

    def _morning(self, event: DayReport, today: date) -> None:
        """More than one above the pain before, 6 to 48 hours later, is red; one above is amber."""
        last = self._last
        if last is None or self._settled or last.pain_before is None:
            return
        hours = (event.at - last.at).total_seconds() / 3600
        if not 6 <= hours <= 48:
            return
        self._settled = True
        rise = event.pain - last.pain_before
        sore = event.soreness and hours >= 24
        for one in last.done:
            log = self._logs[one.exercise]
            if rise <= 0 or log.light in (None, "red"):
                continue
            if rise > 1 and not sore:
                log.light = "red"
                self._red(one.exercise, today, morning=True)
            else:
                log.light = "amber"

    def _spreads(self, event: Spread, today: date) -> None:
        if event.exercise is not None:
            self._lit(event.exercise, "red", today)
        if event.stayed is False:
            return
        self._spread_at = event
        for way in self._ways(event.exercise):
            self._spread[way] = today

    def _ways(self, name: ExerciseId | None) -> Iterable[str]:
        if name is None or name not in self._shelf.entries:
            return
        exercise = self._shelf.entries[name].exercise
        tags = {use.tag.value for use in exercise.cautions}
        if exercise.family.value == "directional_flexion" or "FLEX_PERIPH" in tags:
            yield "flexion"
        if exercise.family.value == "directional_extension" or "EXT_PERIPH" in tags:
            yield "extension"

    # ── what may be asked ────────────────────────────────────────────────────────────────────────────────

    def asked(self, day: date, items: Mapping[ExerciseId, Amount]) -> None:
        """Remember what a session asks for."""
        self._today = day if self._today is None else max(day, self._today)
        for name, amount in items.items():
            log = self._logs[name]
            log.asked.append((day, amount))
            while (day - log.asked[0][0]).days > 84:
                log.asked.popleft()
            log.best = amount if log.best is None else log.best.most(amount)

    def broken(
        self,
        day: date,
        items: Mapping[ExerciseId, Amount],
        pain: int | None = None,
        level: int = 4,
    ) -> list[tuple[str, ExerciseId | None]]:
        """Which hard rules a session of these doses would break on this day, with the pain of now (0-10)."""
        self._today = day if self._today is None else max(day, self._today)
        found: list[tuple[str, ExerciseId | None]] = []
        if items and pain is not None and pain >= PAIN_STOP:
            found.append(("pain_stop", None))
        if items and (self._sign is not None or self._reds_since(day) is not None):
            found.append(("clinician", None))
        careful = (pain is not None and pain >= PAIN_CARE) or (self._flare is not None and self._calm)
        before = [on for on in self._days if on < day]
        for name, amount in items.items():
            found.extend((rule, name) for rule in self._broken(day, name, amount, careful, level, before))
        return found

    def _broken(
        self, day: date, name: ExerciseId, amount: Amount, careful: bool, level: int, before: list[date]
    ) -> Iterable[str]:
        exercise = self._shelf.entries[name].exercise
        log = self._logs[name]
        if not self._in_bounds(exercise, amount):
            yield "bounds"
        if careful and not self._is_careful(exercise, amount):
            yield "care"
        if any(
            (day - self._spread[way]).days <= DIRECTION_OUT for way in self._ways(name) if way in self._spread
        ):
            yield "direction"
        if day in log.reds[-1:]:
            yield "red_today"
        if len(log.reds) >= 2:
            first, second = log.reds[-2:]
            if (second - first).days <= WEEK and (day - second).days <= WEEK:
                yield "red_twice"
        if log.on is None or log.done is None:
            return
        by_the_clock = amount.minutes is not None and log.light not in ("amber", "red")
        age = (day - log.on).days
        if age > ANEW:
            if not self._is_first(exercise, amount, level):
                yield "gap"
            return
        last = max(before, default=log.on)
        away = (day - last).days > GAP and age > GAP
        if (away or age > OWN_GAP) and not self._is_less(exercise, amount, log.done):
            yield "gap"
        if log.light == "red" and not self._is_less(exercise, amount, log.at_red or log.done):
            yield "after_red"
        if not (by_the_clock and self._is_careful(exercise, amount)):
            yield from self._rise(day, exercise, amount, log)

    def _rise(self, day: date, exercise: Exercise, amount: Amount, log: _Log) -> Iterable[str]:
        """More than what was asked last must be earned, and never too much in a week."""
        if not log.asked:
            return
        last = log.asked[-1][1]
        if self._seconds(exercise, amount) <= self._seconds(exercise, last) + _EPS:
            return
        if self._plan_is_back(day):
            yield "plan_back"
        if log.light != "green" or not (self._gate(day, log, amount) or self._returning(amount, log)):
            yield "not_earned"
        if not self._in_ramp(day, exercise, amount, log):
            yield "ramp"

    def _plan_is_back(self, day: date) -> bool:
        return self._worse >= 2 or sum(0 <= (day - on).days <= WEEK for on, _ in self._reds) >= 2

    def _gate(self, day: date, log: _Log, amount: Amount) -> bool:
        """Two clean green days at the same dose, after three days with a session; or so much was done."""
        if log.done is not None and amount.within(log.done):
            return True
        if sum(on < day for on in self._days) < FIRST_SESSIONS or log.before is None or log.done is None:
            return False
        _, done, light, clean = log.before
        return light == "green" and clean and log.clean and done.same_work(log.done)

    def _returning(self, amount: Amount, log: _Log) -> bool:
        return log.best is not None and amount.within(log.best)

    def _in_ramp(self, day: date, exercise: Exercise, amount: Amount, log: _Log) -> bool:
        now = self._seconds(exercise, amount)
        earlier = [one for on, one in log.asked if (day - on).days > WEEK][-1:]
        recent = [one for on, one in log.asked if (day - on).days <= WEEK]
        seconds = [self._seconds(exercise, one) for one in (*earlier, *recent)]
        a_week = exercise.dose.grow_min_per_week
        if a_week is not None and amount.minutes is not None:
            return now <= min(seconds) + 60 * a_week.high + _EPS
        if now <= CAP * min(seconds) + _EPS:
            return True
        last = log.asked[-1][1]
        step_s = 5.0 if exercise.family.value == "stretching" else 2.0
        more = (
            amount.sets - last.sets,
            amount.reps - last.reps,
            (amount.hold_s or 0.0) - (last.hold_s or 0.0),
            (amount.minutes or 0.0) - (last.minutes or 0.0),
        )
        single = (
            more == (0, 1, 0.0, 0.0)
            or ((more[0], more[1], more[3]) == (0, 0, 0.0) and 0 < more[2] <= step_s)
            or (more[:3] == (0, 0, 0.0) and 0 < more[3] <= 1.0)
        )  # fmt: skip
        rose = any(b > a + _EPS for a, b in pairwise(seconds))
        return single and not rose

    # ── the library ──────────────────────────────────────────────────────────────────────────────────────

    def _seconds(self, exercise: Exercise, amount: Amount) -> float:
        if amount.minutes is not None:
            return 60.0 * amount.minutes
        entry = self._shelf.entries[exercise.id]
        one = max(1.0, repetition_seconds(entry.motion, None)) if entry.has_motion else 4.0
        return amount.sets * amount.reps * (one + (amount.hold_s or 0.0))

    def _within(self, name: ExerciseId, amount: Amount) -> Amount | None:
        """What was done, brought into the range of the library; null for what the library lacks."""
        if name not in self._shelf.entries:
            return None
        dose = self._shelf.entries[name].exercise.dose
        if dose.duration_min is not None:
            minutes = dose.duration_min.low if amount.minutes is None else round(2 * amount.minutes) / 2
            return Amount(1, 1, None, min(max(minutes, dose.duration_min.low), dose.duration_min.high))
        hold = None
        if dose.hold_s is not None:
            hold = min(max(amount.hold_s or 0.0, dose.hold_s.low), dose.hold_s.high)
        return Amount(
            int(min(max(amount.sets, dose.sets.low, 1), dose.sets.high)),
            int(min(max(amount.reps, dose.reps.low, 1), dose.reps.high)),
            hold,
        )

    @staticmethod
    def _in_bounds(exercise: Exercise, amount: Amount) -> bool:
        dose = exercise.dose
        if dose.duration_min is not None:
            return (
                amount.minutes is not None
                and dose.duration_min.low <= amount.minutes <= dose.duration_min.high
            )
        held = dose.hold_s is None or (
            amount.hold_s is not None and dose.hold_s.low <= amount.hold_s <= dose.hold_s.high
        )
        return (
            held
            and max(1, dose.sets.low) <= amount.sets <= max(1, dose.sets.high)
            and max(1, dose.reps.low) <= amount.reps <= max(1, dose.reps.high)
        )

    @staticmethod
    def _is_least(exercise: Exercise, amount: Amount) -> bool:
        dose = exercise.dose
        if dose.duration_min is not None:
            return (amount.minutes or 0.0) <= dose.duration_min.low
        return amount.sets <= max(1, dose.sets.low) and amount.reps <= max(1, dose.reps.low)

    @classmethod
    def _is_careful(cls, exercise: Exercise, amount: Amount) -> bool:
        dose = exercise.dose
        if dose.duration_min is not None:
            start = dose.duration_min.high if dose.start_min is None else dose.start_min.low
            return (amount.minutes or 0.0) <= max(start, dose.duration_min.low)
        short = dose.hold_s is None or (amount.hold_s or 0.0) <= dose.hold_s.low
        return short and cls._is_least(exercise, amount)

    def _is_less(self, exercise: Exercise, amount: Amount, done: Amount) -> bool:
        """At most 70 % of what was done, in repetitions or in seconds, or the least there is."""
        if self._is_least(exercise, amount):
            return True
        if amount.minutes is not None:
            return amount.minutes <= LESS * (done.minutes or 0.0) + 0.5
        return (
            amount.sets * amount.reps <= LESS * done.sets * done.reps + _EPS
            or self._seconds(exercise, amount) <= LESS * self._seconds(exercise, done) + _EPS
        )

    @classmethod
    def _is_first(cls, exercise: Exercise, amount: Amount, level: int) -> bool:
        """What a first session may ask: the least, with 15 % of the range and a set more for each level."""
        dose = exercise.dose
        if dose.duration_min is not None:
            return cls._is_careful(exercise, amount)
        spare = max(1, round((dose.reps.high - dose.reps.low) * 0.15 * level))
        return amount.reps <= dose.reps.low + spare and amount.sets <= dose.sets.low + level
