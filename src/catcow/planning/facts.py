"""What the rules of dose need to know of each exercise: bounds, relatives, the ways it bends the back."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from catcow.content.exercise import Caution, Dose, Exercise, ExerciseId, Family, Span
from catcow.content.motion import Motion

from .amount import Amount
from .dose_rules import DoseRules, Rules, shipped_rules
from .model import Direction
from .once import once
from .pace import repetition_seconds
from .shelf import Shelf

LOADED: Final = frozenset({Family.strengthening, Family.stabilisation})
NOMINAL_REP_S: Final = 4.0
"""Seconds of a repetition without its hold where no movement tells: 2 s there and 2 s back [D]."""
_STEP_MIN: Final = 1.0
"""What is done by the clock grows by so many minutes where the exercise doesn't say."""
_BENDING: Final = {
    Family.directional_flexion: Direction.flexion,
    Family.directional_extension: Direction.extension,
}
_SPREADING: Final = {Caution.flex_periph: Direction.flexion, Caution.ext_periph: Direction.extension}


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


@dataclass(frozen=True, slots=True)
class ByTheClock:
    """The library's minutes of what is done by the clock."""

    low: float
    start: float
    """Where one starts at most."""
    high: float
    step: float
    most_a_week: float | None
    """Minutes that it may grow in a week; null takes the cap of all doses."""

    @classmethod
    def of(cls, dose: Dose, span: Span) -> ByTheClock:
        grow = dose.grow_min_per_week
        start = span.high if dose.start_min is None else dose.start_min.low
        return cls(
            low=span.low,
            start=max(span.low, min(start, span.high)),
            high=span.high,
            step=_STEP_MIN if grow is None else grow.low,
            most_a_week=None if grow is None else grow.high,
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules of dose need to know of one exercise."""

    id: ExerciseId
    bounds: Bounds
    clock: ByTheClock | None
    """Null when it is counted in sets and repetitions."""
    least: Amount
    top: Amount
    """Where repetitions, holds, sets and minutes stop growing."""
    rep_s: float
    hold_step_s: float
    directions: frozenset[Direction]
    """The ways in which it bends the back."""
    easier: tuple[ExerciseId, ...]
    harder: tuple[ExerciseId, ...]
    banded: bool
    """A stronger band makes it harder."""

    @classmethod
    def of(cls, exercise: Exercise, motion: Motion | None, rules: Rules) -> Facts:
        bounds = Bounds.of(exercise)
        span = exercise.dose.duration_min
        clock = None if span is None else ByTheClock.of(exercise.dose, span)
        if clock is not None:
            least, top = Amount(1, 1, None, clock.low), Amount(1, 1, None, clock.high)
        else:
            least = Amount(bounds.sets[0], bounds.reps[0], bounds.clamp_hold(None))
            top = Amount(bounds.sets[1], bounds.reps[1], _most_hold(exercise.id, bounds, rules))
        return cls(
            id=exercise.id,
            bounds=bounds,
            clock=clock,
            least=least,
            top=top,
            rep_s=NOMINAL_REP_S if motion is None else max(1.0, repetition_seconds(motion, None)),
            hold_step_s=rules.holds.stretch_step_s if bounds.stretch else rules.holds.step_s,
            directions=directions_of(exercise),
            easier=exercise.regress,
            harder=exercise.progress,
            banded=any(item.kind == "band" and not item.optional for item in exercise.equipment),
        )

    def clamp(self, amount: Amount) -> Amount:
        """The amount brought into the bounds of the library."""
        if self.clock is not None:
            minutes = self.clock.low if amount.minutes is None else round(2 * amount.minutes) / 2
            return Amount(1, 1, None, min(max(minutes, self.clock.low), self.clock.high))
        return Amount(
            self.bounds.clamp_sets(amount.sets),
            self.bounds.clamp_reps(amount.reps),
            self.bounds.clamp_hold(amount.hold_s),
        )

    def volume(self, amount: Amount) -> float:
        """Seconds of moving and holding on one side, to compare how far doses have grown."""
        if amount.minutes is not None:
            return 60.0 * amount.minutes
        return amount.sets * amount.reps * (self.rep_s + (amount.hold_s or 0.0))

    def part(self, amount: Amount, share: float) -> Amount:
        """About this share of the volume: fewer sets first, then fewer repetitions, holds at their
        shortest."""
        amount = self.clamp(amount)
        if amount.minutes is not None:
            minutes = max(self.least.minutes or 0.0, math.floor(2 * share * amount.minutes) / 2)
            return replace(amount, minutes=minutes)
        target = share * amount.sets * amount.reps
        sets = max(self.bounds.sets[0], round(share * amount.sets))
        reps = min(amount.reps, self.bounds.clamp_reps(target / sets))
        return Amount(sets, reps, self.bounds.clamp_hold(None))

    def fewer(self, amount: Amount, share: float) -> Amount:
        """At most this share of the volume, holds kept as they are where possible: fewer repetitions, then a
        set less, then shorter holds. Never below the bounds."""
        amount = self.clamp(amount)
        if amount.minutes is not None:
            return self.part(amount, share)
        target = share * self.volume(amount)
        for sets in range(amount.sets, self.bounds.sets[0] - 1, -1):
            reps = math.floor(target / (sets * (self.rep_s + (amount.hold_s or 0.0))))
            if reps >= self.bounds.reps[0]:
                return replace(amount, sets=sets, reps=min(reps, amount.reps))
        return self.least


def _most_hold(exercise: ExerciseId, bounds: Bounds, rules: Rules) -> float | None:
    """Where holds stop growing."""
    if bounds.hold is None:
        return None
    if bounds.stretch:
        return bounds.hold[1]
    most = rules.holds.plank_most_s if exercise in rules.holds.planks else rules.holds.most_s
    return max(bounds.hold[0], min(bounds.hold[1], most))


@once
def directions_of(exercise: Exercise) -> frozenset[Direction]:
    """The ways in which an exercise bends the back: of its family, and of its cautions that say to stop when
    symptoms move down the leg."""
    own = _BENDING.get(exercise.family)
    told = {_SPREADING[use.tag] for use in exercise.cautions if use.tag in _SPREADING}
    return frozenset(told if own is None else told | {own})


_BOOKS: Final[deque[tuple[Shelf, DoseRules, Book]]] = deque(maxlen=4)
"""The libraries asked for last."""


class Book:
    """The rules and the facts of every exercise, as the transitions look them up."""

    def __init__(self, facts: Mapping[ExerciseId, Facts], rules: DoseRules) -> None:
        self.facts, self.all = facts, rules

    @cached_property
    def rules(self) -> Rules:
        return self.all.rules

    @classmethod
    def of(cls, shelf: Shelf, rules: DoseRules | None = None) -> Book:
        """All exercises of a library, with the shipped rules unless others are given. The same library gives
        the same book again."""
        rules = rules or shipped_rules()
        for known, theirs, book in _BOOKS:
            if known is shelf and theirs is rules:
                return book
        book = cls(
            {
                name: Facts.of(entry.exercise, entry.motion if entry.has_motion else None, rules.rules)
                for name, entry in shelf.entries.items()
            },
            rules,
        )
        _BOOKS.append((shelf, rules, book))
        return book

    @classmethod
    def of_exercises(cls, exercises: Iterable[Exercise], rules: DoseRules | None = None) -> Book:
        """Only these exercises, their movements not known."""
        rules = rules or shipped_rules()
        return cls({one.id: Facts.of(one, None, rules.rules) for one in exercises}, rules)
