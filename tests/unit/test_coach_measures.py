"""Measures of one frame: right for bodies whose angles are known, never a number where something isn't
seen."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from stick_person import bent, person, without

from catcow.coach.body_points import BodyPoints, NotSeen, UnseenError, Why
from catcow.coach.frame import Frame
from catcow.coach.measures import ANY, END, FRONT, MEASURES, SIDE, measured
from catcow.content.exercise import CameraView
from catcow.content.threshold import METRICS

FLOOR, STAND, FRONTAL, HEAD = (
    CameraView.sag_floor, CameraView.sag_stand, CameraView.front_stand, CameraView.head_end,
)  # fmt: skip


@pytest.mark.parametrize("turned", [0, 37, 90, -90, 180])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("hip", [0, 15, 60, -20])
def test_the_trunk_line_knows_front_from_back(turned: int, mirrored: bool, hip: int) -> None:
    knee = bent(hip)
    ankle = (knee[0], knee[1] - 0.85)
    seen = measured("trunk_line", person(turned, mirrored, knee=knee, ankle=ankle), FLOOR)
    assert seen == pytest.approx(180 - hip, abs=1e-6)
    assert measured("hip_flexion", person(turned, mirrored, knee=knee), FLOOR) == pytest.approx(abs(hip))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("on", [90, -90])
def test_sagging_is_down_whichever_way_they_lie(mirrored: bool, on: int) -> None:
    """Lying along the picture, the hips 20 degrees off the line: below it is sagging, above it piking."""
    low = math.tan(math.radians(10)) * 0.95
    for up in (-1, 1):
        x = (low if on == 90 else -low) * up  # what is up in the turned picture
        seen = measured("trunk_line_sag", person(on, mirrored, hip=(x, 0.08)), FLOOR)
        assert isinstance(seen, float)
        assert math.copysign(1, seen) == -up
        assert abs(seen) == pytest.approx(20, abs=3)


@pytest.mark.parametrize("mirrored", [False, True])
def test_joints(mirrored: bool) -> None:
    knee_bent = person(0, mirrored, ankle=(-0.85, -0.85), heel=(-0.9, -0.75), toe=(-0.95, -1.0))
    assert measured("knee_flexion", knee_bent, STAND) == pytest.approx(90)
    assert measured("elbow_flexion", person(0, mirrored, wrist=(0.5, 0.4)), STAND) == pytest.approx(90)
    assert measured("trunk_lean", person(-30, mirrored), STAND) == pytest.approx(30)
    assert measured("trunk_lean", person(20, mirrored), STAND) == pytest.approx(-20)
    back = measured("head_line", person(0, mirrored, nose=(0.18, 1.5)), STAND)
    down = measured("head_line", person(0, mirrored, nose=(0.18, 1.2)), STAND)
    level = measured("head_line", person(0, mirrored, nose=(0.24, 1.34)), STAND)
    assert isinstance(back, float)
    assert isinstance(down, float)
    assert down < -40 < 0 < 40 < back
    assert level == pytest.approx(0)
    forward = measured("neck_line", person(0, mirrored, ear=(0.2, 1.3), nose=(0.4, 1.3)), STAND)
    assert forward == pytest.approx(-math.degrees(math.atan2(0.2, 0.3)))
    assert measured("neck_flexion", person(0, mirrored, ear=(0.2, 1.3)), STAND) == pytest.approx(
        math.degrees(math.atan2(0.2, 0.3))
    )


def test_lengths_are_in_trunks() -> None:
    wide = person(0, knee_l=(0.3, -0.85), knee_r=(-0.2, -0.85))
    assert measured("knee_gap", wide, FRONTAL) == pytest.approx(0.5)
    assert measured("ear_shoulder", person(0, ear=(0.0, 1.4)), FRONTAL) == pytest.approx(0.4)
    assert measured(
        "shoulder_width", person(0, shoulder_l=(0.2, 1), shoulder_r=(-0.2, 1)), FRONTAL
    ) == pytest.approx(0.4)
    assert measured("hip_height", person(0), STAND) == pytest.approx(1.8)
    assert measured("wrist_height", person(0, wrist=(0.6, 0.9)), FRONTAL) == pytest.approx(-0.1)
    tilted = person(0, hip_l=(0.2, 0.1), hip_r=(-0.2, -0.1))
    assert measured("hip_line", tilted, FRONTAL) == pytest.approx(math.degrees(math.atan2(0.2, 0.4)))


def test_a_working_limb_needs_its_side() -> None:
    one = person(0, knee_r=bent(50), ankle_r=(0.65, -1.4))
    assert measured("hip_flexion", one, STAND, "right") == pytest.approx(50)
    assert measured("hip_flexion", one, STAND, "left") == pytest.approx(0)
    assert measured("other_thigh_lift", one, STAND) == NotSeen(Why.no_side)
    assert measured("other_thigh_lift", one, STAND, "left") == pytest.approx(-40)


def test_what_is_hidden_or_beyond_the_edge_is_not_seen() -> None:
    both = ("knee_l", "knee_r")
    assert measured("trunk_line", without(person(), *both), FLOOR) == NotSeen(Why.hidden, "knee")
    outside = without(person(), *both, at=(0.5, 1.03))
    assert measured("trunk_line", outside, FLOOR) == NotSeen(Why.outside, "knee")
    inside = without(person(), *both, at=(0.5, 1.01))
    assert isinstance(measured("trunk_line_sag", inside, FLOOR), float)
    one = without(person(), "knee_l")
    assert isinstance(measured("trunk_line", one, FLOOR), float), "the other knee is enough"
    assert measured("knee_gap", one, FRONTAL) == NotSeen(Why.hidden, "knee")


def test_nobody_and_wrong_views() -> None:
    assert measured("trunk_line", Frame(0.0, 640, 360), FLOOR) == NotSeen(Why.nobody)
    assert measured("pelvis_roll", person(), FLOOR) == NotSeen(Why.wrong_view)
    assert measured("trunk_line", person(), FRONTAL) == NotSeen(Why.wrong_view)
    assert measured("knee_gap", person(), STAND) == NotSeen(Why.wrong_view)


def test_a_body_without_size_has_no_direction() -> None:
    point = Frame(0.0, 640, 360, np.full((33, 2), 0.5), np.zeros(33), np.ones(33))
    for name, measure in MEASURES.items():
        for view in measure.views:
            value = measured(name, point, view, "left")
            assert isinstance(value, NotSeen) or math.isfinite(value), name


def test_every_metric_of_the_content_can_be_measured_or_says_why_not() -> None:
    by_words = {
        "stance_knee_flexion",
        "arc_symmetry",
        "phase_time",
        "cycle_time",
        "knee_shift",
        "hip_shoulder_shift",
    }
    for name, metric in METRICS.items():
        assert metric.unseen is not None or name in MEASURES or name in by_words, name
    assert all(m.views and m.views <= ANY for m in MEASURES.values())
    assert not MEASURES["pelvis_roll"].views & (SIDE | FRONT)
    assert MEASURES["pelvis_roll"].views == END
    assert all(m.landmarks for m in MEASURES.values())


@given(
    points=hnp.arrays(np.float64, (33, 2), elements=st.floats(-20, 20)),
    depth=hnp.arrays(np.float64, (33,), elements=st.floats(-20, 20)),
    visibility=hnp.arrays(np.float64, (33,), elements=st.floats(0, 1)),
    side=st.sampled_from([None, "left", "right"]),
    size=st.tuples(st.integers(1, 65536), st.integers(1, 65536)),
)
@settings(max_examples=60, deadline=None)
def test_no_frame_makes_a_measure_raise_or_give_nonsense(points, depth, visibility, side, size) -> None:  # type: ignore[no-untyped-def]
    frame = Frame(0.0, size[0], size[1], points, depth, visibility)
    for view in CameraView:
        for name in MEASURES:
            value = measured(name, frame, view, side)
            assert isinstance(value, NotSeen) or math.isfinite(value), name


@given(
    points=hnp.arrays(np.float64, (33, 2), elements=st.sampled_from([0.0, 0.5, 1.0, 1e-300, 0.25])),
    side=st.sampled_from([None, "left", "right"]),
)
@settings(max_examples=60, deadline=None)
def test_points_that_fall_together_neither(points, side) -> None:  # type: ignore[no-untyped-def]
    frame = Frame(0.0, 480, 270, points, np.zeros(33), np.ones(33))
    for view in CameraView:
        for name in MEASURES:
            value = measured(name, frame, view, side)
            assert isinstance(value, NotSeen) or (math.isfinite(value) and abs(value) < 1e9), name


def test_points_refuse_nobody() -> None:
    with pytest.raises(UnseenError):
        BodyPoints(Frame(0.0, 640, 360), FLOOR)
