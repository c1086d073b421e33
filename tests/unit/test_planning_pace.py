"""Seconds of prescriptions and the blocks of a session."""

from __future__ import annotations

from itertools import pairwise

import pytest
from made_up import made, small

from catcow.content.exercise import Family, Position
from catcow.content.library import Library
from catcow.content.motion import Sides
from catcow.motion.timing import timing_of
from catcow.planning.model import Prescription, Reason
from catcow.planning.order import descents
from catcow.planning.pace import (
    FINISH_S,
    FLOOR_S,
    OTHER_SIDE_S,
    exercise_seconds,
    lay_out,
    repetition,
    session_seconds,
    set_seconds,
)

WHY = (Reason(message="reason-in-warm", rule="test"),)


def item(name: str, sets: int = 1, reps: int = 5, rest_s: float = 20.0) -> Prescription:
    return Prescription(
        exercise=name, sets=sets, reps=reps, hold_s=2.0, rest_s=rest_s, seconds=0.0, reasons=WHY
    )


@pytest.mark.parametrize("entry", [e for e in Library.shipped() if e.has_motion], ids=lambda e: str(e.id))
@pytest.mark.parametrize("hold_s", [0.0, 1.0, 7.5])
def test_the_beats_of_a_repetition_take_as_long_as_its_motion_says(entry: object, hold_s: float) -> None:
    motion = entry.motion  # type: ignore[attr-defined]
    beats = repetition(motion, hold_s)
    assert beats[-1].end_s == pytest.approx(timing_of(motion).repetition_seconds(hold_s))
    assert all(a.end_s == pytest.approx(b.at_s) for a, b in pairwise(beats))


def test_each_side_is_worked_and_changed_between() -> None:
    one = made("roll").motion
    two = made("roll", sides=Sides.each).motion
    single = exercise_seconds(one, 2, 5, 2.0, 20.0)
    assert single == pytest.approx(2 * set_seconds(one, 5, 2.0) + 20.0)
    assert exercise_seconds(two, 2, 5, 2.0, 20.0) == pytest.approx(
        2 * (2 * set_seconds(two, 5, 2.0) + OTHER_SIDE_S) + 20.0
    )


def test_the_blocks_come_in_their_order() -> None:
    shelf = small(made("roll"), made("lift", position=Position.supine, sides=Sides.each))
    kinds = [block.kind for block in lay_out([item("roll"), item("lift", sets=2)], shelf)]
    assert kinds == [
        *("get_ready", "change_position", "intro", "work", "intro"),
        *("work", "other_side", "work", "rest", "work", "other_side", "work", "finish"),
    ]


def test_getting_down_and_up_is_counted_once_and_only_when_there_is_a_floor() -> None:
    shelf = small(made("roll"), made("push", position=Position.standing))
    floor = lay_out([item("roll"), item("push")], shelf)
    assert [b.seconds for b in floor if b.kind == "change_position"] == [FLOOR_S, FLOOR_S]
    assert floor[-1].seconds == FINISH_S
    assert lay_out([item("roll")], shelf)[-1].seconds == FINISH_S + FLOOR_S
    assert not [b for b in lay_out([item("push")], shelf) if b.kind == "change_position"]


def test_sides_begin_with_the_authored_one() -> None:
    shelf = small(made("lift", sides=Sides.each))
    assert [b.side for b in lay_out([item("lift")], shelf) if b.kind == "work"] == ["right", "left"]


def test_a_session_is_the_sum_of_its_blocks() -> None:
    """Also with both sides, an exercise that comes again, and one that is done by the clock."""
    shelf = small(
        made("roll"),
        made("push", position=Position.standing),
        made("lift", position=Position.prone, sides=Sides.each),
        made("walk", Family.aerobic, Position.standing, minutes=(5, 30), has_motion=False),
    )
    walk = item("walk").model_copy(update={"minutes": 6.5})
    again = [item("roll", sets=3), item("lift", sets=2), item("roll"), item("push"), walk]
    for items in ([], [item("roll", sets=3), item("push")], again, again[::-1]):
        assert session_seconds(items, shelf) == pytest.approx(sum(b.seconds for b in lay_out(items, shelf)))


def test_descents_are_counted_from_standing() -> None:
    up, down, kneel = Position.standing, Position.supine, Position.kneeling
    assert descents([up, up]) == 0
    assert descents([down, kneel, up]) == 1
    assert descents([down, up, kneel]) == 2
