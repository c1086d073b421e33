"""An invented back: how its pain drifts, flares and answers to exercise, and how its owner lives.

Nothing is drawn from real people. Every number is our own choice [D], made so that what the rules are for
comes up often: pain that wanders, flares, exercises that do not agree with this back, missed days, long
breaks, wrong and contradicting answers, other time zones, a clock set back. The same seed and number give the
same life.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final, Literal

from catcow.content.exercise import ExerciseId

from ..model import Person, Reach

Habit = Literal["steady", "usual", "seldom", "quits", "bursts"]
_HABITS: Final[tuple[Habit, ...]] = ("steady", "usual", "seldom", "quits", "bursts")
_COMES: Final[dict[Habit, float]] = {
    "steady": 0.95,
    "usual": 0.75,
    "seldom": 0.3,
    "quits": 0.8,
    "bursts": 0.6,
}
Honesty = Literal["true", "silent", "careless", "contradicting"]
_HONEST: Final[tuple[Honesty, ...]] = ("true", "silent", "careless", "contradicting")
_DRIFT: Final = 0.25
_PULL: Final = 0.04
_NOISE: Final = 0.5
_QUIET: Final = 0.1
"""Of all backs: hardly any change from day to day, no flares, nothing that does not agree with them. They
show what the rules do when nothing speaks against growing."""
_QUIETER: Final = 0.3
"""Of drift and noise, in a quiet back."""


@dataclass(slots=True)
class Flare:
    """A bad spell: `height` points of pain on its first day, less by `fading` each day."""

    height: float
    fading: float


@dataclass(slots=True)
class Body:
    """One invented back and its owner."""

    dice: Random
    level: float
    """Where the pain wanders about now, 0 to 10."""
    usual: float
    trend: float
    """Points a day by which the usual pain changes."""
    flare_rate: float
    """Flares a day."""
    bad: frozenset[ExerciseId]
    """Exercises that do not agree with this back."""
    touchy: float
    """Chance that any exercise hurts a little."""
    leg: bool
    """Symptoms go down a leg, so that they may spread or retreat."""
    habit: Habit
    honesty: Honesty
    overdoes: float
    """Chance to do more than asked."""
    falls_short: float
    """Chance to do less than asked."""
    quits_on: int
    """The day on which it ends for long; beyond the end where it never does."""
    breaks: tuple[tuple[int, int, bool], ...]
    """Breaks as (first day, days, announced)."""
    travels: tuple[tuple[int, int, int], ...]
    """Journeys as (first day, days, hours east of home)."""
    wrong_clock: tuple[int, ...]
    """Days on which the machine's clock is wrong by more than a year."""
    quiet: bool = False
    flares: list[Flare] = field(default_factory=list)

    def wake(self) -> tuple[int, bool]:
        """The pain of a new day, 0 to 10, and whether a flare begins."""
        dice, part = self.dice, _QUIETER if self.quiet else 1.0
        self.usual = min(9.0, max(0.0, self.usual + self.trend))
        self.level += _PULL * (self.usual - self.level) + dice.gauss(0.0, part * _DRIFT)
        self.level = min(9.0, max(0.0, self.level))
        begins = dice.random() < self.flare_rate
        if begins:
            self.flares.append(Flare(dice.uniform(2.0, 5.5), dice.uniform(0.1, 0.8)))
        for flare in self.flares:
            flare.height -= flare.fading
        self.flares = [flare for flare in self.flares if flare.height > 0.3]
        extra = max((flare.height for flare in self.flares), default=0.0)
        return min(10, max(0, round(self.level + extra + dice.gauss(0.0, part * _NOISE)))), begins

    def during(self, exercise: ExerciseId, before: int, share: float) -> int:
        """The peak of pain in an exercise, with so much of its volume as last time (1 is the same)."""
        dice = self.dice
        rise = 0.0
        if exercise in self.bad:
            rise = dice.choice((0.0, 2.0, 3.0, 4.0))
        elif dice.random() < self.touchy * max(1.0, share):
            rise = dice.choice((1.0, 1.0, 2.0, 3.0))
        return min(10, max(0, round(before + rise + dice.gauss(0.0, 0.3))))

    def away(self, day: int) -> bool:
        """Whether this day lies in a break or after the end."""
        if day >= self.quits_on:
            return True
        return any(first <= day < first + days for first, days, _ in self.breaks)

    def zone(self, day: int) -> int:
        """Hours east of Greenwich on this day."""
        return next((hours for first, days, hours in self.travels if first <= day < first + days), 1)

    def comes(self, day: int) -> bool:
        """Whether the session of this day is done."""
        if self.away(day):
            return False
        rate = _COMES[self.habit]
        if self.habit == "bursts":
            rate = 1.0 if (day // 14) % 2 == 0 else 0.1
        return self.dice.random() < rate


def invented_body(person: Person, names: Sequence[ExerciseId], days: int, seed: int, number: int) -> Body:
    """The back of this invented person, for a life of so many days."""
    dice = Random(f"catcow life {seed} {number}")
    usual = float(person.pain_today if person.pain_today is not None else dice.randint(0, 6))
    habit = dice.choices(_HABITS, (30, 35, 15, 10, 10))[0]
    body = Body(
        dice=dice,
        level=usual,
        usual=min(usual, 7.0),
        trend=dice.choice((-0.02, -0.01, 0.0, 0.0, 0.005, 0.015)),
        flare_rate=dice.choice((0.0, 0.002, 0.005, 0.01, 0.02)),
        bad=frozenset(dice.sample(list(names), dice.choice((0, 0, 0, 1, 1, 2, 3)))),
        touchy=dice.choice((0.01, 0.02, 0.04, 0.08)),
        leg=person.symptoms.furthest is not Reach.spine,
        habit=habit,
        honesty=dice.choices(_HONEST, (70, 12, 10, 8))[0],
        overdoes=dice.choice((0.0, 0.0, 0.02, 0.2)),
        falls_short=dice.choice((0.0, 0.02, 0.05, 0.2)),
        quits_on=dice.randint(5, days) if habit == "quits" else days + 1,
        breaks=_breaks(dice, days),
        travels=_travels(dice, days),
        wrong_clock=tuple(dice.randrange(days) for _ in range(dice.choice((0,) * 19 + (2,)))),
    )
    if Random(f"catcow quiet {seed} {number}").random() < _QUIET:
        body.quiet, body.bad, body.flare_rate = True, frozenset(), 0.0
        body.touchy, body.trend = 0.002, min(0.0, body.trend)
    return body


def _breaks(dice: Random, days: int) -> tuple[tuple[int, int, bool], ...]:
    count = dice.choice((0, 0, 1, 1, 2))
    lengths = (4, 8, 11, 14, 21, 35, 60)
    return tuple((dice.randrange(days), dice.choice(lengths), dice.random() < 0.5) for _ in range(count))


def _travels(dice: Random, days: int) -> tuple[tuple[int, int, int], ...]:
    if dice.random() < 0.8:
        return ()
    return ((dice.randrange(days), dice.randint(2, 14), dice.choice((-10, -5, 6, 9, 13))),)
