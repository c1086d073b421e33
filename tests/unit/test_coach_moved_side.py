"""The side that works, told by what has moved."""

from __future__ import annotations

import pytest
from stick_person import without

from catcow.body.bodies import body_of
from catcow.coach.body_points import BodyPoints, Side
from catcow.coach.frame import Frame
from catcow.coach.moved_side import FIRST, MovedSide
from catcow.content import Library
from catcow.content.exercise import CameraView
from catcow.evaluation.true_points import true_frame
from catcow.figure.export import recording_of

FLOOR = CameraView.sag_floor
DOG = Library.shipped().entry("bird_dog")
LEFT, RIGHT = ("knee_l", "ankle_l", "heel_l", "toe_l"), ("knee_r", "ankle_r", "heel_r", "toe_r")


def frame_of(phase: str) -> Frame:
    recording = recording_of(DOG, "man")
    last = next(p.last for p in recording.phases if p.id == phase)
    return true_frame(recording, body_of("man"), last, FLOOR)


def told(phase: str, hidden: tuple[str, ...] = ()) -> Side | None:
    teller = MovedSide(DOG.motion)
    for _ in range(FIRST):
        assert teller.of(BodyPoints(frame_of("A"), FLOOR), at_start=True) is None
    return teller.of(BodyPoints(without(frame_of(phase), *hidden), FLOOR), at_start=False)


@pytest.mark.parametrize("hidden", [(), LEFT, RIGHT])
def test_the_leg_that_has_moved_works(hidden: tuple[str, ...]) -> None:
    """Arm and leg of opposite sides move; the leg counts, and one leg that is seen is enough."""
    assert told("B", hidden) == "right"
    assert told("D", hidden) == "left"


def test_nothing_has_moved_or_is_seen() -> None:
    assert told("C") is None
    assert told("B", (*LEFT, *RIGHT)) is None
    teller = MovedSide(DOG.motion)
    assert teller.of(BodyPoints(frame_of("B"), FLOOR), at_start=False) is None, "the start is not known"


@pytest.mark.parametrize("exercise", ["bridge", "clamshell", "knee_roll"])
def test_only_where_both_sides_take_turns_and_differ(exercise: str) -> None:
    assert not MovedSide(Library.shipped().entry(exercise).motion).sided
