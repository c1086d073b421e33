"""From what an author writes to solved keyframes and frames."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.body import kinematics as kin
from catcow.body.contacts import Plane
from catcow.body.skeleton import JOINT_INDEX
from catcow.content.motion import Prop
from catcow.motion.balance import nonnegative_least_squares
from catcow.motion.errors import MotionWordError
from catcow.motion.movement import Movement, minimum_jerk
from catcow.motion.props import face_of
from catcow.motion.reading import parse
from catcow.motion.words import FREE_DEG, STIFF_DEG, USUAL_DEG, freed, grip_angles, joints_of, tolerances

FEET = "[heel_l, ball_l, heel_r, ball_r]"


def _movement(phases: str, props: str = "") -> Movement:
    head = "format: 1\nbase: standing\nsides: none\nview: {azimuth_deg: 70, elevation_deg: 8}\n"
    return Movement.of(parse(f"{head}{props}\nphases:\n{phases}", "test"), "test")


def _angle(movement: Movement, phase: str, joint: str) -> float:
    return float(np.degrees(movement.keyframe(phase).posture.angles_rad[JOINT_INDEX[joint]]))


@pytest.mark.parametrize(
    ("written", "joints"),
    [
        ({"hip_r.flexion": 110.0}, {"hip_flexion_r": 110.0}),
        ({"elbow.flexion": 20.0}, {"elbow_flexion_l": 20.0, "elbow_flexion_r": 20.0}),
        ({"l3.bend": 4.0}, {"l3_bend": 4.0}),
        ({"pelvis.pitch": 10.0, "pelvis.up": 5.0}, {}),
    ],
)
def test_written_angles_become_joints(written: dict[str, float], joints: dict[str, float]) -> None:
    assert joints_of(written) == joints


def test_a_composite_is_shared_over_its_joints() -> None:
    shared = joints_of({"lumbar.flexion": 20.0})
    assert sum(shared.values()) == pytest.approx(20.0)
    assert set(shared) == {"l5s1_flexion", "l3_flexion"}


@pytest.mark.parametrize("name", ["hip_r.flexoin", "tail.flexion", "pelvis.roll"])
def test_a_misspelt_joint_is_named(name: str) -> None:
    with pytest.raises(MotionWordError, match=name):
        joints_of({name: 1.0})


def test_free_takes_joints_groups_and_sides() -> None:
    assert len(freed(("leg_r",))) == 6
    assert set(freed(("arm",))) > set(freed(("shoulder_l",)))
    with pytest.raises(MotionWordError, match="wing"):
        freed(("wing",))


def test_tolerances_rank_stated_reaching_and_free() -> None:
    stated = {
        "elbow_flexion_r": 20.0,
        "shoulder_flexion_r": 20.0,
        "knee_flexion_l": 10.0,
        "hip_flexion_l": 1.0,
    }
    sigma = np.degrees(tolerances(stated, ("knee_l",), ("arm_r",), 0.1, 5.0)[6:])
    assert sigma[JOINT_INDEX["hip_flexion_l"]] == pytest.approx(STIFF_DEG)
    assert sigma[JOINT_INDEX["elbow_flexion_r"]] == pytest.approx(USUAL_DEG)
    assert sigma[JOINT_INDEX["shoulder_rotation_r"]] == pytest.approx(FREE_DEG)
    assert sigma[JOINT_INDEX["knee_flexion_l"]] == pytest.approx(FREE_DEG)


@pytest.mark.parametrize("grip", [{"foot_r": 0.5}, {"hand_r": 1.5}])
def test_an_impossible_grip_is_refused(grip: dict[str, float]) -> None:
    with pytest.raises(MotionWordError):
        grip_angles(grip)


def test_minimum_jerk_starts_and_ends_at_rest() -> None:
    u = np.linspace(0, 1, 1001)
    s = minimum_jerk(u)
    assert s[0] == 0.0
    assert s[-1] == 1.0
    velocity = np.gradient(s, u)
    acceleration = np.gradient(velocity, u)
    assert abs(velocity[[0, -1]]).max() < 1e-4
    assert abs(acceleration[[0, -1]]).max() < 0.1
    assert velocity.max() == pytest.approx(1.875, abs=1e-3)


def test_planted_feet_stay_while_the_knees_bend() -> None:
    bent = "{knee.flexion: 60, hip.flexion: 55, ankle.dorsiflexion: 22, pelvis.pitch: 20}"
    movement = _movement(
        f"  - {{id: A, move_s: 1, support: {FEET}}}\n  - {{id: B, move_s: 1, pose: {bent}, support: {FEET}}}"
    )
    points = kin.place(movement.frames(30).postures()).points()
    feet = [kin.POINT_INDEX[n] for n in ("heel_l", "ball_l", "heel_r", "ball_r")]
    assert np.abs(points[:, feet] - points[0, feet]).max() < 0.002
    pelvis = kin.place(movement.frames(30).postures()).positions[:, 0, 1]
    assert pelvis.max() - pelvis.min() > 0.08


def test_same_as_is_the_same_posture_and_the_loop_needs_no_way_back() -> None:
    movement = _movement(
        f"  - {{id: A, move_s: 1, support: {FEET}}}\n"
        f"  - {{id: B, move_s: 1, pose: {{elbow_r.flexion: 90}}, support: {FEET}}}\n"
        "  - {id: C, same_as: A, move_s: 1}"
    )
    assert movement.keyframe("C") is movement.keyframe("A")
    spans = movement.frames(10).spans
    assert [(s.first, s.last) for s in spans] == [(0, 0), (1, 10), (11, 20)]


def test_via_is_passed_on_the_way_out_and_on_the_way_back() -> None:
    movement = _movement(
        f"  - {{id: A, move_s: 2, support: {FEET}}}\n"
        f"  - {{id: B, move_s: 2, pose: {{shoulder_r.flexion: 90}}, support: {FEET}, via: "
        f"[{{at: 0.3, pose: {{shoulder_r.flexion: 20, shoulder_r.abduction: 70}}, support: {FEET}}}]}}"
    )
    postures = movement.frames(60).postures()
    abduction = np.degrees(postures.angles_rad[:, JOINT_INDEX["shoulder_abduction_r"]])
    spans = movement.frames(60).spans
    for span in spans:
        assert abduction[span.first : span.last + 1].max() == pytest.approx(70, abs=1.5)
    out, back = (int(abduction[s.first : s.last + 1].argmax()) for s in (spans[1], spans[0]))
    assert out + back == pytest.approx(118, abs=2), "the way back is the way out reversed"


def test_mirror_of_is_the_other_side() -> None:
    movement = _movement(
        f"  - {{id: A, move_s: 1, support: {FEET}}}\n"
        f"  - {{id: B, move_s: 1, pose: {{elbow_r.flexion: 90, lumbar.bend: 10}}, support: {FEET}}}\n"
        "  - {id: C, mirror_of: B, move_s: 1}"
    )
    assert _angle(movement, "C", "elbow_flexion_l") == pytest.approx(_angle(movement, "B", "elbow_flexion_r"))
    assert _angle(movement, "C", "l3_bend") == pytest.approx(-_angle(movement, "B", "l3_bend"))


def test_a_palm_laid_on_a_wall_is_on_it_and_flat() -> None:
    wall = "props: [{id: wall, kind: wall, position_m: [0, 1, 0.5], size_m: [2, 2, 0.1]}]"
    movement = _movement(
        f"  - {{id: A, move_s: 1, support: {FEET}}}\n"
        f"  - {{id: B, move_s: 1, pose: {{shoulder_r.abduction: 140}}, support: {FEET}, "
        "reach: {palm_r: {to: wall, facing: [0, 0, 1]}}}",
        wall,
    )
    placed = kin.place(movement.keyframe("B").posture)
    assert placed.point("palm_r")[2] == pytest.approx(0.45, abs=0.002)
    palm = placed.rotations[kin.SEGMENT_INDEX["hand_r"]] @ np.array([0.0, 0.0, -1.0])
    assert palm[2] > 0.97


def test_solving_twice_gives_the_same_bits() -> None:
    text = (
        f"  - {{id: A, move_s: 1, support: {FEET}}}\n"
        f"  - {{id: B, move_s: 1, pose: {{knee.flexion: 40}}, support: {FEET}}}"
    )
    first, second = (_movement(text).frames(10).postures() for _ in range(2))
    np.testing.assert_array_equal(first.angles_rad, second.angles_rad)
    np.testing.assert_array_equal(first.root_position, second.root_position)


@pytest.mark.parametrize(
    "phase",
    [
        "support: [nose]",
        "reach: {palm_r: {to: moon}}",
        "reach: {nose: {to: shin_r}}",
        "reach: {sacrum: {to: shin_r, facing: [1, 0, 0]}}",
        "same_as: D",
    ],
)
def test_names_that_stand_for_nothing_are_told(phase: str) -> None:
    with pytest.raises(MotionWordError):
        _movement(f"  - {{id: A, move_s: 1, support: {FEET}}}\n  - {{id: B, move_s: 1, {phase}}}")


def test_a_touched_prop_needs_a_place() -> None:
    with pytest.raises(MotionWordError, match="position_m"):
        face_of(Prop(id="wall", kind="wall"))


def test_a_wall_faces_the_figure_and_a_pillow_faces_up() -> None:
    wall = face_of(Prop(id="w", kind="wall", position_m=(0, 1, 0.5), size_m=(2, 2, 0.1)))
    assert wall == Plane((0.0, 1.0, 0.45), (0.0, 0.0, -1.0))
    behind = face_of(
        Prop(id="w", kind="wall", position_m=(0, 1, 0.5), size_m=(2, 2, 0.1), rotation_deg=(0, 180, 0))
    )
    np.testing.assert_allclose(behind.normal, (0, 0, -1), atol=1e-12)
    pillow = face_of(Prop(id="p", kind="pillow", position_m=(-0.7, 0.03, 0), size_m=(0.4, 0.06, 0.5)))
    assert pillow == Plane((-0.7, 0.06, 0.0), (0.0, 1.0, 0.0))


@pytest.mark.parametrize("seed", range(10))
def test_nonnegative_least_squares_meets_its_optimality_conditions(seed: int) -> None:
    rng = np.random.default_rng(seed)
    A, b = rng.normal(size=(6, 20)), rng.normal(size=6)
    x = nonnegative_least_squares(A, b)
    gradient = A.T @ (A @ x - b)
    assert x.min() >= 0
    assert gradient.min() > -1e-7
    assert abs(x @ gradient) < 1e-7
