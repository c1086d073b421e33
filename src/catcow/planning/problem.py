"""One person's week as a problem: the days, what may be chosen on each, in which sizes, and the limits.

Both planners solve the same problem, so that they can be compared; the checker (check.py) knows nothing of
it. Times are whole tenths of a second, because a solver of whole numbers needs them so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from itertools import combinations
from typing import Final, Protocol

from catcow.content.exercise import Exercise, ExerciseId, Position

from .dose import Size, shortest
from .history import History
from .limits import (
    Block,
)
from .model import Person, Reason
from .order import STAGE
from .pace import AGAIN_S, FINISH_S, GET_READY_S, INTRO_S, exercise_seconds, is_floor, set_seconds, sides_of
from .pace import timed_seconds as seconds_by_the_clock
from .programme import Programme
from .shelf import Entry, Shelf
from .weights import Weights
from .worth import Worth

WEEK: Final = 7
TENTHS: Final = 10
OVER: Final = 1.10
"""A session never passes the minutes by more than this."""
UNDER: Final = 0.90
"""Below this it is called short."""
FEWEST: Final = 5
FROM_MINUTES: Final = 10
"""A session of 10 minutes or more has at least 5 exercises where they fit (seed N13)."""
OVERHEAD: Final = round(TENTHS * (GET_READY_S + FINISH_S))


class Doses(Protocol):
    """Where the doses come from. The progression's own states take this place (planning/progression.py)."""

    def size(self, exercise: Exercise) -> Size:
        """The dose of an exercise now: what is prescribed, and how far it may be filled up in this week."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to do an exercise in a session."""

    size: Size
    rounds: int
    seconds: int
    """Tenths, with its introductions."""
    work: int
    """Tenths, without introductions; what the shares are measured in."""
    volume: int
    """Tenths of moving and holding, both sides, no rests; what the ramp is measured in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise that may be chosen on some day."""

    exercise: Exercise
    options: tuple[Option, ...]
    """The first is the dose as prescribed; the others are a little less and a little more of it."""
    allowed: tuple[tuple[int, ...], ...]
    """For each day the indices of its options that are open; none where it may not come."""
    most: int
    """Days of any seven on which it may come."""
    before: tuple[int, ...]
    """For each day, how often it was done on the six days before it, of those that lie before the week."""
    rests: frozenset[str]
    points: int
    low: int
    """Days on which it should come if it comes at all."""
    in_programme: bool
    why: tuple[Reason, ...]

    @property
    def id(self) -> ExerciseId:
        return self.exercise.id

    @property
    def position(self) -> Position:
        return self.exercise.position

    @property
    def stage(self) -> int:
        return STAGE[self.exercise.family]

    @property
    def near(self) -> frozenset[ExerciseId]:
        """Its easier and harder relatives."""
        return frozenset({*self.exercise.regress, *self.exercise.progress})


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week that is planned."""

    on: date
    asked: int
    """The person's minutes."""
    minutes: int
    """What a session aims at: the minutes asked for, or fewer when more would be too much this week. 0: no
    session on this day."""
    most: int
    """Different exercises at most."""
    need: int
    """And at least, when there is a session."""

    @property
    def tenth(self) -> int:
        """A tenth of the minutes, in tenths of seconds."""
        return 60 * self.minutes

    @property
    def limit(self) -> int:
        """Tenths of seconds that the session may last."""
        return math.floor(TENTHS * 60 * OVER * self.minutes + 1e-6)

    @property
    def enough(self) -> int:
        """Tenths of seconds from which on it isn't short."""
        return math.ceil(TENTHS * 60 * UNDER * self.minutes - 1e-6)


@dataclass(frozen=True)
class Problem:
    """Everything a planner chooses from and must keep to."""

    person: Person
    shelf: Shelf
    history: History
    days: tuple[Day, ...]
    candidates: tuple[Candidate, ...]
    blocks: Mapping[ExerciseId, tuple[Block, ...]]
    """Rules that keep an exercise out, of every exercise that has any."""
    programme: Programme | None
    care: bool
    stepped_back: bool
    flare: bool
    """The days of a flare, until it calms down."""
    sessions: int
    """Sessions in the week at most."""
    volume: int | None
    """Tenths of work that the ramp allows in the week; null where there is nothing to compare with."""
    shorter: bool
    """Sessions aim at less than asked because many days were missed."""
    share_unit: int
    """About a twentieth of the week's working time, in tenths: what the shares are counted in."""
    weights: Weights
    worth: Worth
    doses: Doses

    def only_on(self, days: Iterable[int]) -> Problem:
        """The same with sessions on these days alone."""
        kept = frozenset(days)
        if all(n in kept or about.minutes == 0 for n, about in enumerate(self.days)):
            return self
        return replace(
            self,
            days=tuple(
                about if n in kept else replace(about, minutes=0, most=0, need=0)
                for n, about in enumerate(self.days)
            ),
            candidates=tuple(
                replace(one, allowed=tuple(a if n in kept else () for n, a in enumerate(one.allowed)))
                for one in self.candidates
            ),
        )

    def open_on(self, day: int, one: Candidate) -> bool:
        """Whether this candidate may come on this day at all, whatever else does."""
        return bool(one.allowed[day])


def most_exercises(minutes: int) -> int:
    """How many different exercises: about one for two minutes, 5 to 8 for a quarter of an hour (N13), and
    one more for every four minutes above twenty."""
    return max(2, min(math.ceil(minutes / 2), 8)) + max(0, minutes - 20) // 4


def fewest_exercises(minutes: int) -> int:
    """How few, where they fit."""
    return FEWEST if minutes >= FROM_MINUTES else max(1, minutes // 3)


def change_tenths(positions: Iterable[Position]) -> int:
    """Tenths spent on changes of position in a session that visits each of these once and the floor at most
    once, whichever comes first: it begins and ends standing."""
    return _change_tenths(frozenset(positions))


@cache
def _change_tenths(used: frozenset[Position]) -> int:
    floor = sum(is_floor(position) for position in used)
    sitting = Position.sitting in used
    seconds = (70 + 10 * (floor - 1) if floor else 0) + (10 if floor else 20) * sitting
    return TENTHS * seconds


def session_days(problem: Problem) -> tuple[int, ...]:
    """The days that get a session when there are fewer sessions than days: those with most minutes, then the
    ones spread most evenly over the week, then the earliest."""
    free = [day for day, about in enumerate(problem.days) if about.minutes > 0]
    if problem.sessions >= len(free):
        return tuple(free)
    if problem.sessions == 0:
        return ()

    def key(days: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
        gaps = [(later - day) % WEEK or WEEK for day, later in zip(days, (*days[1:], days[0]), strict=True)]
        minutes = sum(problem.days[day].minutes for day in days)
        return (-minutes, sum(gap * gap for gap in gaps), days)

    return min(combinations(free, problem.sessions), key=key)


def most_that_fit(free: Iterable[tuple[Position, int]], limit: int) -> int:
    """How many of these (position, tenths) fit into a session at most, changes of position counted."""
    return _most_that_fit(tuple(sorted(free, key=lambda one: (one[1], one[0]))), limit)


@lru_cache(maxsize=256)
def _most_that_fit(free: tuple[tuple[Position, int], ...], limit: int) -> int:
    """`free` with the shortest first. The days of a week ask mostly the same."""
    places = sorted({position for position, _ in free})
    bits = {place: 1 << n for n, place in enumerate(places)}
    each = [(bits[position], tenths) for position, tenths in free]
    best = 0
    for mask in range(1, 1 << len(places)):
        used = [place for n, place in enumerate(places) if mask >> n & 1]
        left = limit - OVERHEAD - change_tenths(used)
        count = 0
        for bit, tenths in each:
            if bit & mask:
                left -= tenths
                if left < 0:
                    break
                count += 1
        best = max(best, count)
    return best


def session_tenths(candidates: Sequence[Candidate], picks: Mapping[int, int]) -> int:
    """Tenths of a session of these options (candidate -> option)."""
    work = sum(candidates[index].options[option].seconds for index, option in picks.items())
    return OVERHEAD + work + change_tenths(candidates[index].position for index in picks)


def least_option(entry: Entry, problem: Problem) -> Option | None:
    """The shortest way to do an exercise; null without a movement or a clock to do it by."""
    exercise = entry.exercise
    size = problem.doses.size(exercise)
    if size.minutes is not None:
        return by_the_clock(size)
    return counted(entry, shortest(exercise, size), 1) if entry.has_motion else None


def by_the_clock(size: Size) -> Option:
    assert size.minutes is not None
    work = math.ceil(TENTHS * seconds_by_the_clock(size.minutes) - 1e-6)
    return Option(size, 1, work + round(TENTHS * INTRO_S), work, 0)


def counted(entry: Entry, size: Size, rounds: int) -> Option:
    motion = entry.motion
    once = math.ceil(TENTHS * exercise_seconds(motion, size.sets, size.reps, size.hold_s, size.rest_s) - 1e-6)
    work = rounds * once
    volume = rounds * size.sets * len(sides_of(motion)) * set_seconds(motion, size.reps, size.hold_s)
    intro = round(TENTHS * (INTRO_S + (rounds - 1) * AGAIN_S))
    return Option(size, rounds, work + intro, work, math.ceil(TENTHS * volume - 1e-6))
