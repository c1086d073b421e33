"""How long a prescription takes and in which order a session's blocks follow each other.

The planner adds these seconds up and the script fills the same blocks with cues, so the two cannot
disagree. The seconds outside a repetition are our own design choices [D].
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from catcow.content.exercise import ExerciseId, Position
from catcow.content.motion import Breath, Hold, Motion, Sides
from catcow.motion.timing import timing_of

from .model import Prescription
from .shelf import Shelf

GET_READY_S = 20.0
FLOOR_S = 35.0
"""Down to the floor, or up from it, by a chair and a half-kneel."""
TURN_S = 10.0
"""From one position on the floor to another, or between chair and feet."""
INTRO_S = 20.0
AGAIN_S = 8.0
"""The introduction of an exercise that was introduced before in this session."""
LEAD_IN_S = 4.0
OTHER_SIDE_S = 6.0
AFTER_SET_S = 1.0
FINISH_S = 15.0

UPRIGHT = frozenset({Position.standing, Position.sitting})
"""Positions that need no floor."""

Side = Literal["left", "right"]
Kind = Literal["get_ready", "change_position", "intro", "work", "other_side", "rest", "finish"]


@dataclass(frozen=True, slots=True)
class Beat:
    """One phase of a repetition: the movement begins `at_s` after the repetition's start, takes `move_s`, and
    the posture is then held for `hold_s`."""

    phase: str
    at_s: float
    move_s: float
    hold_s: float
    counted: bool
    """The hold is the dose's, counted aloud."""
    breath: Breath

    @property
    def end_s(self) -> float:
        return self.at_s + self.move_s + self.hold_s


_BEATS: Final[OrderedDict[tuple[int, float], tuple[Motion, tuple[Beat, ...]]]] = OrderedDict()
"""Repetitions asked for lately, by the motion's identity and the hold; the motion is kept with them."""
_BEATS_AT_MOST: Final = 2048


def repetition(motion: Motion, hold_s: float | None) -> tuple[Beat, ...]:
    """One repetition as beats: from the second phase to the last, and back to the first when the last isn't
    it already. `hold_s` is the dose's hold for the phases that are held as prescribed."""
    key = id(motion), hold_s or 0.0
    known = _BEATS.get(key)
    if known is not None and known[0] is motion:
        return known[1]
    beats = _beats(motion, hold_s)
    _BEATS[key] = motion, beats
    if len(_BEATS) > _BEATS_AT_MOST:
        _BEATS.popitem(last=False)
    return beats


def _beats(motion: Motion, hold_s: float | None) -> tuple[Beat, ...]:
    timing = timing_of(motion)
    first, *phases = timing.phases
    held = hold_s or 0.0
    at = first.still_s(held) if timing.starts_where_it_ends else 0.0
    beats: list[Beat] = []
    for phase in phases if timing.starts_where_it_ends else [*phases, first]:
        counted = phase.hold is Hold.prescribed and held > 0
        beats.append(Beat(phase.id, at, phase.move_s, phase.still_s(held), counted, phase.breath))
        at = beats[-1].end_s
    return tuple(beats)


def repetition_seconds(motion: Motion, hold_s: float | None) -> float:
    """Seconds of one repetition; with `sides` both it holds both sides."""
    return repetition(motion, hold_s)[-1].end_s


def timed_seconds(minutes: float) -> float:
    """Seconds of what is done by the clock, with the moment before and after it."""
    return LEAD_IN_S + 60.0 * minutes + AFTER_SET_S


def set_seconds(motion: Motion, reps: int, hold_s: float | None) -> float:
    """Seconds of one set on one side, with the moment before and after it."""
    return LEAD_IN_S + reps * repetition_seconds(motion, hold_s) + AFTER_SET_S


def sides_of(motion: Motion) -> tuple[Side | None, ...]:
    """The sides worked in turn: (None,) when the motion has none or holds both in one repetition."""
    if motion.sides is not Sides.each:
        return (None,)
    return ("left", "right") if motion.side == "left" else ("right", "left")


def exercise_seconds(motion: Motion, sets: int, reps: int, hold_s: float | None, rest_s: float) -> float:
    """Seconds of a whole prescription: every set on every side, the changes of side and the rests."""
    sides = len(sides_of(motion))
    one_set = sides * set_seconds(motion, reps, hold_s) + (sides - 1) * OTHER_SIDE_S
    return sets * one_set + (sets - 1) * rest_s


class Block(NamedTuple):
    """One stretch of a session: what it is, how long it lasts, and whose it is."""

    kind: Kind
    seconds: float
    item: int | None = None
    """Index into the plan's items."""
    position: Position | None = None
    """The position one is in, or comes into."""
    before: Position | None = None
    """Where a change of position starts from; null is standing up, before the session."""
    side: Side | None = None
    set_number: int | None = None
    again: bool = False
    """The exercise was introduced before in this session."""


def is_floor(position: Position | None) -> bool:
    """Whether the position is on the floor; null is standing, before or after the session."""
    return position is not None and position not in UPRIGHT


def change_seconds(before: Position | None, after: Position | None) -> float:
    """Seconds from one position to another; null is standing."""
    start = Position.standing if before is None else before
    end = Position.standing if after is None else after
    if start is end:
        return 0.0
    return FLOOR_S if is_floor(start) != is_floor(end) else TURN_S


def lay_out(items: Sequence[Prescription], shelf: Shelf) -> tuple[Block, ...]:
    """The blocks of a session in order, from getting ready to the finish (which includes getting up)."""
    blocks = [Block("get_ready", GET_READY_S)]
    place: Position | None = None
    known: set[str] = set()
    for index, item in enumerate(items):
        entry = shelf.entries[item.exercise]
        position = entry.exercise.position
        moving = change_seconds(place, position)
        if moving > 0:
            blocks.append(Block("change_position", moving, index, position, place))
        place = position
        again = item.exercise in known
        known.add(item.exercise)
        blocks.append(Block("intro", AGAIN_S if again else INTRO_S, index, position, again=again))
        if item.minutes is not None:
            work = timed_seconds(item.minutes)
            blocks.append(Block("work", work, index, position, set_number=1, again=again))
        else:
            blocks.extend(_work(item, index, entry.motion, position, again))
    blocks.append(Block("finish", FINISH_S + change_seconds(place, None), position=place))
    return tuple(blocks)


def _work(item: Prescription, index: int, motion: Motion, position: Position, again: bool) -> Iterable[Block]:
    seconds = set_seconds(motion, item.reps, item.hold_s)
    sides = sides_of(motion)
    for number in range(1, item.sets + 1):
        if number > 1:
            yield Block("rest", item.rest_s, index, position, set_number=number)
        for turn, side in enumerate(sides):
            if turn > 0:
                yield Block("other_side", OTHER_SIDE_S, index, position, side=side, set_number=number)
            yield Block("work", seconds, index, position, side=side, set_number=number, again=again)


class Work(NamedTuple):
    """As much of a prescription as its time depends on."""

    exercise: ExerciseId
    sets: int
    reps: int
    hold_s: float | None
    rest_s: float
    minutes: float | None


def session_seconds(items: Iterable[Prescription | Work], shelf: Shelf) -> float:
    """Seconds of the whole session: those of its blocks together, without making them."""
    total = GET_READY_S
    place: Position | None = None
    known: set[str] = set()
    for item in items:
        entry = shelf.entries[item.exercise]
        position = entry.exercise.position
        total += change_seconds(place, position)
        place = position
        total += AGAIN_S if item.exercise in known else INTRO_S
        known.add(item.exercise)
        if item.minutes is not None:
            total += timed_seconds(item.minutes)
        else:
            total += exercise_seconds(entry.motion, item.sets, item.reps, item.hold_s, item.rest_s)
    return total + FINISH_S + change_seconds(place, None)
