"""Frames from outside: whatever comes is a frame, nobody, or a named error."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catcow.coach.coach import Coach
from catcow.coach.frame import PACKED_BYTES, Frame, FrameUnreadableError
from catcow.coach.posture import posture_of
from catcow.content import Library

COACH_OF = Library.shipped()


def person(seed: int = 0, **changes: float) -> Frame:
    random = np.random.default_rng(seed)
    xyz = random.uniform(0.2, 0.8, (33, 3))
    return Frame.from_rows(1.0, xyz, np.full(33, 0.9), 640, 360)


def test_a_frame_comes_back_as_it_was_sent() -> None:
    frame = person()
    again = Frame.unpack(frame.pack())
    assert again.points is not None
    assert frame.points is not None
    np.testing.assert_allclose(again.points, frame.points, atol=1e-6)
    assert (again.people, again.brightness) == (None, None)
    nobody = Frame.unpack(Frame(2.0, 640, 360, people=2, brightness=0.5).pack())
    assert nobody.points is None
    assert (nobody.people, nobody.brightness) == (2, 0.5)


@pytest.mark.parametrize(
    "message", [b"", b"x", bytes(PACKED_BYTES - 1), bytes(10_000_000), bytes(PACKED_BYTES)]
)
def test_what_is_no_frame_is_named(message: bytes) -> None:
    with pytest.raises(FrameUnreadableError, match="send the next"):
        Frame.unpack(message)


def test_landmarks_that_are_no_numbers_are_nobody() -> None:
    for bad in (np.nan, np.inf, -np.inf, 1e9):
        xyz = np.full((33, 3), 0.5)
        xyz[5, 1] = bad
        assert Frame.from_rows(0.0, xyz, np.ones(33), 640, 360).points is None
    with pytest.raises(FrameUnreadableError):
        Frame.from_rows(0.0, np.zeros((17, 3)), np.ones(17), 640, 360)
    with pytest.raises(FrameUnreadableError):
        Frame.from_rows(np.nan, np.zeros((33, 3)), np.ones(33), 640, 360)


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=PACKED_BYTES, max_size=PACKED_BYTES))
def test_any_bytes_are_a_frame_or_a_named_error(message: bytes) -> None:
    try:
        frame = Frame.unpack(message)
    except FrameUnreadableError:
        return
    assert np.isfinite(frame.t_s)
    posture_of(frame)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_coach_takes_anything_and_counts_none_of_it(data: st.DataObject) -> None:
    coach = Coach.of(
        COACH_OF, data.draw(st.sampled_from(["bridge", "bird_dog", "cat_camel", "sit_to_stand"]))
    )
    random = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    for k in range(80):
        xyz = random.normal(0.5, 0.5, (33, 3))
        if random.random() < 0.2:
            xyz[random.integers(33)] = random.choice([np.nan, np.inf, 0.0, 19.0])
        t_s = float(k / 30 + random.choice([0, 0, 0, -0.1, 1e-9, 3.0]))
        width, height = (int(random.choice([1, 640, 60000])) for _ in range(2))
        report = coach.see(Frame.from_rows(t_s, xyz, random.random(33), width, height))
        assert report.repetitions == 0
    coach.finish()
    assert coach.summary().repetitions == 0
