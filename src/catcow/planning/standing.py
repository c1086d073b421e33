"""Where a person stands: with each exercise, and as a whole. Values only; progression.py changes them.

A `Progress` follows from the events alone and is never stored. Days are those of the person where they were
then. A day never goes back: an event dated before the latest day counts as of that day, so that a clock set
back or a flight to the west makes nothing older or younger than it can be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from catcow.content.exercise import ExerciseId

from .amount import Amount
from .because import Because
from .dose_rules import Rules
from .light import Light
from .model import Direction

_NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})
_TAKEN_BACK: Final = frozenset({Because.gap, Because.flare, Because.lighter, Because.back})


@dataclass(frozen=True, slots=True)
class Back:
    """The way back to an earlier dose (3.6: up again over one to two weeks)."""

    to: Amount
    start: Amount
    """Where it began."""
    since: date | None = None
    """The day of its first session; null while there was none."""


class Standing(NamedTuple):
    """Where a person stands with one exercise."""

    amount: Amount
    """What is asked next."""
    done: Amount
    """What was really done last, brought into the bounds."""
    counted: Amount
    """What of that was asked: what is taken back is taken from here."""
    on: date
    """The day of that."""
    light: Light | None = None
    greens: int = 0
    """Days in a row, green and at the same dose."""
    ambers: int = 0
    """Ambers in a row."""
    reds: int = 0
    """Reds in a row."""
    too_easy: bool = False
    clean: bool = True
    """The last time the effort and the faults were within the gate, as far as they are known."""
    fell_short: int = 0
    """Times in a row that less was done than asked."""
    extra: int = 0
    """Repetitions above the top of the range, the last time."""
    red_on: date | None = None
    """The last red of any kind, a morning's too."""
    lowered_for: date | None = None
    """The day of the session whose red has made it less already."""
    volumes: tuple[tuple[date, float], ...] = ()
    """What was done of what was asked, in seconds, for each day as far back as the cap of a week looks."""
    rose_on: date | None = None
    """The day on which the last rise was asked for; until it is, the day on which it was raised."""
    before_rise: Amount | None = None
    """The dose before the last rise, until that has been done."""
    back: Back | None = None
    rested_from: date | None = None
    """The day of the last session before a break for which it was stepped back already."""
    opened: bool = False
    """Its harder relatives may be done."""
    top_since: date | None = None
    kept: bool = False
    """Fewer days a week are enough now."""
    because: Because = Because.start
    """Why this dose."""
    args: tuple[tuple[str, int], ...] = ()
    """Arguments of that sentence."""

    def but(self, **changes: Any) -> Standing:
        """This with some fields changed."""
        return self._replace(**changes)

    @property
    def covered(self) -> bool:
        """Whether what is asked now was asked and done the last time."""
        return self.before_rise is None and self.amount.within(self.done)

    @property
    def taken_back(self) -> bool:
        """Whether it is less than it was because of how it felt or a break."""
        return self.light in ("amber", "red") or self.because in _TAKEN_BACK


@dataclass(frozen=True, slots=True)
class Flare:
    since: date
    limit: int
    """The pain at which the way back begins."""
    calmed_on: date | None = None
    """Null while it is calm days only."""


@dataclass(frozen=True, slots=True)
class ClinicianFirst:
    """Nothing is planned before a clinician has been asked."""

    since: date
    rule: Literal["three_reds", "nerve_sign", "spreading_day"]


@dataclass(frozen=True, slots=True)
class LastSession:
    """What the next morning may still settle."""

    at: datetime
    pain_before: int | None
    exercises: tuple[ExerciseId, ...]
    settled: bool = False


class Progress(NamedTuple):
    """Where a person stands as a whole."""

    day: date | None = None
    """The latest day seen."""
    standings: Mapping[ExerciseId, Standing] = _NOTHING
    session_days: tuple[date, ...] = ()
    """Days with a session, as far back as the rules look."""
    sessions: int = 0
    """Days with a session, all of them."""
    first_day: date | None = None
    last: LastSession | None = None
    reds: tuple[tuple[date, ExerciseId | None], ...] = ()
    """Reds, one for each exercise and day; null for a red that only the morning showed."""
    reds_from: date | None = None
    """Reds up to this day no longer count towards the clinician page: a clinician has been asked."""
    worse: int = 0
    """Sessions in a row that ended worse than they began."""
    stepped_back: bool = False
    pains: tuple[tuple[date, int], ...] = ()
    """Pain before sessions and of reports, one a day, as far back as the rules look."""
    disability: tuple[tuple[date, float], ...] = ()
    away: tuple[tuple[date, date], ...] = ()
    """Breaks that were announced, first and last day."""
    flare: Flare | None = None
    clinician: ClinicianFirst | None = None
    stopped: Mapping[Direction, date] = _NOTHING
    """Directions that are out, and since when."""
    preferred: Direction | None = None
    """The direction that moved symptoms toward the spine last."""
    spread_at: datetime | None = None
    """When symptoms last moved down the leg and stayed."""
    shorter: bool = False
    """Sessions are to be shorter, because fewer than half were done."""
    growing_since: date | None = None
    lighter_until: date | None = None
    """The day after the last day of a lighter week."""
    advised: Mapping[str, date] = _NOTHING
    """When an advice was last given, by its rule."""
    seen: frozenset[str] = frozenset()

    def but(self, **changes: Any) -> Progress:
        """This with some fields changed."""
        return self._replace(**changes)

    def standing(self, exercise: ExerciseId) -> Standing | None:
        return self.standings.get(exercise)

    def reds_within(self, day: date, days: int) -> int:
        """Reds of all exercises that lie at most so many days before this day."""
        return sum(0 <= (day - on).days <= days for on, _ in self.reds)

    def plan_is_back(self, rules: Rules, day: date) -> bool:
        """Whether the plan is one level back on this day: two reds in seven days, or worse twice."""
        rule = rules.plan_back
        return self.reds_within(day, rule.days) >= rule.reds or self.worse >= rules.worse_twice.times

    def is_lighter(self, day: date) -> bool:
        """Whether this day lies in a lighter week."""
        return self.lighter_until is not None and day < self.lighter_until

    def red_today(self, exercise: ExerciseId, day: date) -> bool:
        """Whether it was red itself on this day. A red that only the morning showed is not its own: then it
        is done less, and need not rest."""
        return (day, exercise) in self.reds

    def red_twice(self, rules: Rules, exercise: ExerciseId, day: date) -> bool:
        """Whether its own reds have taken it out on this day."""
        rule = rules.red_twice
        own = [on for on, name in self.reds if name == exercise][-rule.reds :]
        return (
            len(own) == rule.reds
            and (own[-1] - own[0]).days <= rule.days
            and (day - own[-1]).days <= rule.out_days
        )

    def red_lately(self, rules: Rules, exercise: ExerciseId, day: date) -> bool:
        """Whether its last session was red and an easier relative still takes its place."""
        standing = self.standing(exercise)
        return (
            standing is not None
            and standing.light == "red"
            and standing.red_on is not None
            and (day - standing.red_on).days <= rules.red_less.days
        )
