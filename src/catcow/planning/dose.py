"""The dose of one exercise for one person: bounds of the library, level, and what the history says.

Order of the rules, first match wins: short doses for care; a red or a long break steps back to 60 % of the
last volume (clinical.md 3.6: 50 to 70 %); amber keeps; "too easy" and the gate of 3.6 go up, repetitions
first, then holds, then a set; else the same again. Never outside the library's bounds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from catcow.content.exercise import Dose, Exercise, Family, Span

from .history import FIRST_SESSIONS, GAP_DAYS, MOST_EFFORT, STEP_BACK, Day, History
from .model import Reason
from .reasons import Why

MOST_HOLD_S = 10.0
"""Holds grow to 10 s (3.6); stretches grow to their own bound."""
HOLD_STEP_S = 2.0
STRETCH_STEP_S = 5.0
PACE = 1.3
"""The most that an exercise's volume may rise at once (3.6: cap of 20 to 30 % [D])."""
FIRST_SHARE = 0.15
"""Of the range of repetitions, for each level, that a first dose may use when there is time [D]."""
LOADED = frozenset({Family.strengthening, Family.stabilisation})


@dataclass(frozen=True, slots=True)
class Size:
    """What is prescribed, and how far a plan may still fill it up when there is time."""

    sets: int
    reps: int
    hold_s: float | None
    rest_s: float
    reason: Reason
    most_sets: int
    most_reps: int
    minutes: float | None = None
    """Done by the clock; sets and repetitions are then one."""
    most_minutes: float = 0.0

    @property
    def volume(self) -> float:
        """To compare how far doses have grown: seconds of holding and moving, roughly."""
        if self.minutes is not None:
            return 60.0 * self.minutes
        return self.sets * self.reps * (1.0 + (self.hold_s or 0.0))


def whole(span: Span, most: int) -> tuple[int, int]:
    """A span as whole numbers from 1 to `most`."""
    low = min(max(1, math.ceil(span.low)), most)
    return low, min(max(low, math.floor(span.high)), most)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The library's dose bounds as whole numbers, within what a prescription can hold."""

    sets: tuple[int, int]
    reps: tuple[int, int]
    hold: tuple[float, float] | None
    rest_s: float
    stretch: bool

    @classmethod
    def of(cls, exercise: Exercise) -> Bounds:
        dose = exercise.dose
        hold = None if dose.hold_s is None else (min(dose.hold_s.low, 180.0), min(dose.hold_s.high, 180.0))
        rest = (
            dose.rest_s.high if exercise.family in LOADED else round((dose.rest_s.low + dose.rest_s.high) / 2)
        )
        return cls(
            sets=whole(dose.sets, 5),
            reps=whole(dose.reps, 60),
            hold=hold,
            rest_s=min(rest, 120.0),
            stretch=exercise.family is Family.stretching,
        )

    def clamp_reps(self, reps: float) -> int:
        return min(max(round(reps), self.reps[0]), self.reps[1])

    def clamp_sets(self, sets: int) -> int:
        return min(max(sets, self.sets[0]), self.sets[1])

    def clamp_hold(self, hold_s: float | None) -> float | None:
        if self.hold is None:
            return None
        return min(max(self.hold[0] if hold_s is None else hold_s, self.hold[0]), self.hold[1])

    @property
    def most_hold(self) -> float:
        """Where holds stop growing."""
        if self.hold is None:
            return 0.0
        return self.hold[1] if self.stretch else max(self.hold[0], min(self.hold[1], MOST_HOLD_S))


def size_for(exercise: Exercise, history: History, level: int, care: bool, steady: bool) -> Size:
    """The dose. `care` asks for short doses; `steady` lets nothing grow (the plan was stepped back)."""
    if exercise.dose.duration_min is not None:
        return _by_the_clock(exercise.dose, exercise.dose.duration_min, history.last(exercise.id), care)
    bounds = Bounds.of(exercise)
    last = history.last(exercise.id)
    if care:
        return _exactly(
            bounds, bounds.sets[0], bounds.reps[0], bounds.clamp_hold(None), Why.dose_care.reason()
        )
    if last is None:
        return _first(bounds, level)
    if last.light == "red":
        return _stepped_back(bounds, last, Why.dose_down.reason())
    if history.age(last.on) > GAP_DAYS:
        return _stepped_back(bounds, last, Why.dose_gap.reason(days=history.age(last.on)))
    if last.light == "amber":
        return _same(bounds, last, Why.dose_amber.reason())
    if not steady and _earned(history, exercise, last):
        return _grown(bounds, last)
    return _same(bounds, last, Why.dose_same.reason())


def shortest(exercise: Exercise, size: Size) -> Size:
    """The same with the fewest sets and repetitions the bounds allow."""
    bounds = Bounds.of(exercise)
    return _exactly(bounds, bounds.sets[0], bounds.reps[0], size.hold_s, size.reason)


def _by_the_clock(dose: Dose, span: Span, last: Day | None, care: bool) -> Size:
    """The shortest time, to be filled up with what the session has left; after a red or amber not filled up,
    and with care no further than where one starts."""
    start = span.high if dose.start_min is None else dose.start_min.low
    most = min(start, span.high) if care or last is None else span.high
    reason = Why.dose_care if care else Why.dose_clock
    if last is not None and last.light in ("amber", "red"):
        most, reason = span.low, Why.dose_down
    return Size(1, 1, None, 0.0, reason.reason(), 1, 1, minutes=span.low, most_minutes=max(most, span.low))


def _exactly(bounds: Bounds, sets: int, reps: int, hold_s: float | None, reason: Reason) -> Size:
    return Size(sets, reps, hold_s, bounds.rest_s, reason, most_sets=sets, most_reps=reps)


def _first(bounds: Bounds, level: int) -> Size:
    low, high = bounds.reps
    return Size(
        sets=bounds.sets[0],
        reps=low,
        hold_s=bounds.clamp_hold(None),
        rest_s=bounds.rest_s,
        reason=Why.dose_start.reason(),
        most_sets=min(bounds.sets[1], bounds.sets[0] + level),
        most_reps=min(high, low + max(1, round((high - low) * FIRST_SHARE * level))),
    )


def _same(bounds: Bounds, last: Day, reason: Reason) -> Size:
    sets, reps = bounds.clamp_sets(last.sets), bounds.clamp_reps(last.reps)
    return _exactly(bounds, sets, reps, bounds.clamp_hold(last.hold_s), reason)


def _stepped_back(bounds: Bounds, last: Day, reason: Reason) -> Size:
    """About 60 % of the last volume: fewer sets first, then fewer repetitions."""
    sets, reps = bounds.clamp_sets(last.sets), bounds.clamp_reps(last.reps)
    target = STEP_BACK * sets * reps
    sets = max(bounds.sets[0], round(STEP_BACK * sets))
    reps = min(reps, bounds.clamp_reps(target / sets))
    return _exactly(bounds, sets, reps, bounds.clamp_hold(None), reason)


def _earned(history: History, exercise: Exercise, last: Day) -> bool:
    """Whether the dose may grow: "too easy", or the gate of 3.6 (three sessions done, the last two of this
    exercise green at this dose, effort at most 7)."""
    if last.effort is not None and last.effort > MOST_EFFORT:
        return False
    if last.too_easy:
        return True
    days = history.days(exercise.id)[-2:]
    return (
        history.sessions() >= FIRST_SESSIONS
        and len(days) == 2
        and all(day.light == "green" and (day.effort or 0) <= MOST_EFFORT for day in days)
        and (days[0].reps, days[0].hold_s) == (days[1].reps, days[1].hold_s)
    )


def _grown(bounds: Bounds, last: Day) -> Size:
    sets, reps = bounds.clamp_sets(last.sets), bounds.clamp_reps(last.reps)
    hold = bounds.clamp_hold(last.hold_s)
    if reps < bounds.reps[1]:
        more = bounds.clamp_reps(reps + (2 if last.too_easy else 1))
        why = Why.dose_easy if last.too_easy else Why.dose_up
        return _exactly(bounds, sets, more, hold, why.reason(more=more - reps))
    if hold is not None and hold < bounds.most_hold:
        step = STRETCH_STEP_S if bounds.stretch else HOLD_STEP_S
        longer = min(hold + step, bounds.most_hold)
        return _exactly(bounds, sets, reps, longer, Why.dose_hold.reason(seconds=round(longer)))
    if sets < bounds.sets[1] and bounds.reps[0] * (sets + 1) <= PACE * reps * sets:
        fewer = bounds.clamp_reps(math.floor(PACE * reps * sets / (sets + 1)))
        return _exactly(bounds, sets + 1, fewer, hold, Why.dose_set.reason())
    return _same(bounds, last, Why.dose_same.reason())
