"""Every motion of the library holds up physically, in every keyframe and every frame; and the gate can fail.

One spoiled motion per kind of fault proves that the gate would have seen it.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import pytest

from catcow import motion
from catcow.body import kinematics as kin
from catcow.body.bodies import BODIES
from catcow.body.kinematics import Posture
from catcow.body.skeleton import JOINT_INDEX, mirrored_name
from catcow.body.surface import SURFACE_POINTS
from catcow.content.motion import Hold, Motion, Reach, Sides
from catcow.motion import gate
from catcow.motion.gate import FaultKind
from catcow.motion.movement import Frame, Frames, Movement
from catcow.motion.reading import parse
from catcow.motion.shapes import finger_balls, limb_of

EXERCISES = sorted(
    folder.name
    for folder in files("catcow").joinpath("library", "exercises").iterdir()
    if folder.joinpath("motion.yaml").is_file()
)

MARCHES = {"low_impact_cardio"}
"""Done at the pace of a slow walk; everything else takes a second or more for each phase."""
MARCH_S = 0.7

solved = cache(motion.load)


def test_the_library_has_the_twelve_of_the_first_session() -> None:
    assert {
        "sktc", "dktc", "pelvic_tilt", "knee_roll", "bridge", "cat_camel", "prone_press_up", "rock_back",
        "childs_pose", "bird_dog", "wall_hip_hike", "band_pull_apart",
    } <= set(EXERCISES)  # fmt: skip


# Each in a group of its own: these take most of the time, and any processor may take the next.
ON_EVERY_BODY = [
    pytest.param(exercise, body, marks=pytest.mark.xdist_group(f"{exercise}-{body}"))
    for exercise in EXERCISES
    for body in BODIES
]


@pytest.mark.parametrize(("exercise", "body"), ON_EVERY_BODY)
def test_the_movement_holds_up_on_every_body(exercise: str, body: str) -> None:
    """One test for all that needs the solved movement, so that each is solved once however the tests are
    shared out."""
    movement = solved(exercise, body)
    faults = gate.check(movement)
    assert not faults, "\n".join(str(f) for f in faults[:10])
    _frames_join_the_phases_and_the_loop_closes(movement)
    _mirrored_phases_are_the_exact_mirror_image(movement)
    _the_clock_agrees_with_the_frames(exercise, movement)
    for fault in movement.motion.faults:
        wrong = gate.check_fault(movement, fault.id)
        assert not wrong, f"fault {fault.id}:\n" + "\n".join(str(f) for f in wrong[:10])


def _frames_join_the_phases_and_the_loop_closes(movement: Movement) -> None:
    sampled = movement.frames(gate.FPS)
    assert [s.phase for s in sampled.spans] == list(range(len(movement.motion.phases)))
    assert sampled.spans[0].first == 0
    assert sampled.spans[-1].last == len(sampled.frames) - 1
    for before, after in zip(sampled.spans, sampled.spans[1:], strict=False):
        assert after.first == before.last + 1
    for span, key in zip(sampled.spans, movement.keyframes, strict=True):
        last = sampled.frames[span.last].posture
        np.testing.assert_array_equal(last.angles_rad, key.posture.angles_rad)
    points = kin.place(sampled.postures(), movement.body).points()
    assert np.linalg.norm(points[0] - points[-1], axis=1).max() < gate.JUMP_MM / 1000


def _mirrored_phases_are_the_exact_mirror_image(movement: Movement) -> None:
    for phase in movement.motion.phases:
        if phase.mirror_of is None:
            continue
        source = kin.place(movement.keyframe(phase.mirror_of).posture, movement.body)
        mirrored = kin.place(movement.keyframe(phase.id).posture, movement.body)
        for name in SURFACE_POINTS:
            expected = source.point(name) * np.array([1.0, 1.0, -1.0])
            np.testing.assert_allclose(mirrored.point(mirrored_name(name)), expected, atol=1e-12)


def _the_clock_agrees_with_the_frames(exercise: str, movement: Movement) -> None:
    timing = motion.timing(exercise)
    sampled = movement.frames(gate.FPS)
    moving = timing.repetition_seconds(0.0) - sum(p.still_s(0.0) for p in timing.phases)
    frames = len(sampled.frames) - (1 if timing.starts_where_it_ends else 0)
    assert frames / gate.FPS == pytest.approx(moving, abs=0.05)
    least_s = MARCH_S if exercise in MARCHES else 1.0
    assert all(p.move_s >= least_s for p in timing.phases), "nothing in this library is fast"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_sides_are_what_the_phases_say(exercise: str) -> None:
    m = motion.read(exercise)
    mirrors = any(p.mirror_of for p in m.phases)
    assert mirrors == (m.sides is Sides.both)
    assert (m.side is not None) == (m.sides is Sides.each)
    assert m.phases[0].id == "A"
    assert any(p.arrows for p in m.phases)


@pytest.mark.parametrize("exercise", ["sktc", "dktc"])
def test_hands_that_hold_the_shin_lie_on_it_and_close_round_it(exercise: str) -> None:
    movement = solved(exercise)
    for phase, key in zip(movement.motion.phases, movement.keyframes, strict=True):
        if phase.hold is not Hold.prescribed:
            continue
        assert {n[:-2] for n in key.held} == {"palm_centre"}
        assert len(key.held) == 2
        placed = kin.place(key.posture)
        for name, held in key.held.items():
            side = name[-2:]
            palm = placed.rotations[kin.SEGMENT_INDEX[f"hand{side}"]] @ [0, 0, -1.0 if side == "_r" else 1.0]
            shin = placed.on_segment(held.segment, np.array([-0.008, held.local[1], 0.0]))
            inward = shin - placed.point(name)
            assert palm @ inward / np.linalg.norm(inward) > 0.9, "the palm looks at the shin"
            assert key.posture.angles_rad[JOINT_INDEX[f"knuckle_flexion{side}"]] > 0.3, "fingers bend round"
            for ball in finger_balls(side):
                centre = placed.on_segment(kin.SEGMENT_INDEX[ball.segment], np.array(ball.centre))[None]
                limb = limb_of(kin.SEGMENTS[held.segment].name)
                gap = -max(float(c.depth(placed, centre, ball.radius)[0]) for c in limb)
                assert gap < 0.026, f"{ball.segment} lies on the shin"


def test_the_hip_hike_visibly_tilts_the_pelvis_with_hand_and_thigh_on_the_wall() -> None:
    movement = solved("wall_hip_hike")

    def right_hip_above_left_m(phase: str) -> float:
        placed = kin.place(movement.keyframe(phase).posture)
        left, right = (kin.SEGMENT_INDEX[n] for n in ("thigh_l", "thigh_r"))
        return float(placed.positions[right, 1] - placed.positions[left, 1])

    assert right_hip_above_left_m("B") < -0.02
    assert right_hip_above_left_m("C") > 0.02
    for key in movement.keyframes:
        assert {"knee_outer_r", "palm_r"} <= set(key.planted)


# One spoiled motion for each kind of fault.


def _spoiled(exercise: str, change: object) -> tuple[gate.Fault, ...]:
    movement = solved(exercise)
    sampled = movement.frames(gate.FPS)
    at = sampled.spans[1].last
    frames = list(sampled.frames)
    frames[at] = change(frames[at])  # type: ignore[operator]
    copy = Movement(movement.id, movement.motion, movement.keyframes, movement.ways, movement.stops)
    copy._sampled[gate.FPS] = Frames(gate.FPS, tuple(frames), sampled.spans)
    return gate.check(copy)


def _moved(frame: Frame, step_m: tuple[float, float, float]) -> Frame:
    p = frame.posture
    posture = Posture(p.root_position + np.array(step_m), p.root_rotation, p.angles_rad)
    return Frame(posture, frame.planted, frame.held)


def _bent(frame: Frame, joint: str, degrees: float) -> Frame:
    p = frame.posture
    angles = p.angles_rad.copy()
    angles[JOINT_INDEX[joint]] = np.radians(degrees)
    return Frame(Posture(p.root_position, p.root_rotation, angles), frame.planted, frame.held)


def _kinds(faults: tuple[gate.Fault, ...]) -> set[FaultKind]:
    return {f.kind for f in faults}


def test_a_floating_body_is_a_contact_fault() -> None:
    faults = _spoiled("bridge", lambda f: _moved(f, (0.0, 0.004, 0.0)))
    assert _kinds(faults) == {FaultKind.contact}
    assert all(f.value == pytest.approx(4.0, abs=0.3) for f in faults)
    assert {f.phase for f in faults} == {"B"}


def test_a_sliding_foot_is_a_slide() -> None:
    faults = _spoiled("bridge", lambda f: _moved(f, (0.006, 0.0, 0.0)))
    assert _kinds(faults) == {FaultKind.slide}
    assert "heel_r" in {f.what for f in faults}


def test_a_sunken_body_penetrates_the_floor() -> None:
    assert FaultKind.penetration in _kinds(_spoiled("bridge", lambda f: _moved(f, (0.0, -0.006, 0.0))))


def test_a_body_pushed_into_the_wall_penetrates_it() -> None:
    faults = _spoiled("wall_hip_hike", lambda f: _moved(f, (0.0, 0.0, 0.02)))
    assert any(f.kind is FaultKind.penetration and "wall" in f.what for f in faults)


def test_a_hand_off_the_shin_is_a_contact_fault() -> None:
    faults = _spoiled("sktc", lambda f: _bent(f, "elbow_flexion_r", 60.0))
    assert any(f.kind is FaultKind.contact and f.what == "palm_centre_r" for f in faults)


def test_fingers_inside_the_shin_are_a_grasp_fault() -> None:
    assert FaultKind.grasp in _kinds(_spoiled("sktc", lambda f: _bent(f, "knuckle_flexion_r", 90.0)))


def test_an_arm_through_the_thigh_is_a_crossing() -> None:
    def straight(f: Frame) -> Frame:
        return _bent(_bent(f, "hip_flexion_r", 134.0), "shoulder_abduction_r", -30.0)

    assert FaultKind.crossing in _kinds(_spoiled("sktc", straight))


def test_a_knee_bent_backwards_is_out_of_range() -> None:
    faults = _spoiled("bird_dog", lambda f: _bent(f, "knee_flexion_r", -20.0))
    found = [f for f in faults if f.kind is FaultKind.range]
    assert [f.what for f in found] == ["knee_flexion_r"]
    assert found[0].value == pytest.approx(15.0)


def test_same_side_arm_and_leg_tip_over() -> None:
    """A bird dog on the right hand and right knee, left arm and left leg up, cannot stand."""
    movement = solved("bird_dog")
    key = movement.keyframe("B")

    def tipping(frame: Frame) -> Frame:
        p = frame.posture
        angles = p.angles_rad.copy()
        for joint in ("hip_flexion", "hip_abduction", "knee_flexion", "ankle_dorsiflexion"):
            right, left = JOINT_INDEX[f"{joint}_r"], JOINT_INDEX[f"{joint}_l"]
            angles[right], angles[left] = p.angles_rad[left], p.angles_rad[right]
        planted = {n: c for n, c in key.planted.items() if n in ("palm_r", "knuckles_r")}
        return Frame(Posture(p.root_position, p.root_rotation, angles), planted, frame.held)

    found = [f for f in _spoiled("bird_dog", tipping) if f.kind is FaultKind.balance]
    assert found
    assert found[0].value > 20.0


def test_a_body_leaning_off_its_wall_is_unheld() -> None:
    def leaning(frame: Frame) -> Frame:
        p = frame.posture
        tilt = kin.rotation_from_vector(np.array([0.5, 0.0, 0.0]))
        return Frame(Posture(p.root_position, tilt @ p.root_rotation, p.angles_rad), {
            n: c for n, c in frame.planted.items() if n in ("palm_r", "heel_l", "ball_l")
        }, {})  # fmt: skip

    found = [f for f in _spoiled("wall_hip_hike", leaning) if f.kind is FaultKind.balance]
    assert found
    assert found[0].unit.startswith("%")


def test_a_leap_between_frames_is_a_jump() -> None:
    assert FaultKind.jump in _kinds(_spoiled("knee_roll", lambda f: _moved(f, (0.0, 0.2, 0.0))))


_STILL = """
format: 1
base: standing
sides: none
view: {azimuth_deg: 70, elevation_deg: 8}
phases:
  - {id: A, move_s: 1, support: [heel_l, ball_l, heel_r, ball_r]}
  - {id: B, move_s: 1, pose: {elbow_r.flexion: 18}, support: [heel_l, ball_l, heel_r, ball_r]INVISIBLE}
"""


def test_phases_that_look_alike_are_told_unless_declared_invisible() -> None:
    alike: Motion = parse(_STILL.replace("INVISIBLE", ""), "test")
    assert _kinds(gate.check(Movement.of(alike))) == {FaultKind.sameness}
    declared = parse(_STILL.replace("INVISIBLE", ", invisible: true"), "test")
    assert gate.check(Movement.of(declared)) == ()


def test_a_fault_says_where_how_much_and_how_to_mend() -> None:
    text = str(_spoiled("bridge", lambda f: _moved(f, (0.0, 0.004, 0.0)))[0])
    assert "phase B" in text
    assert "allowed 3 mm" in text
    assert "free" in text


def test_a_hand_laid_on_the_trunk_is_checked_without_fingers_closing_round_it() -> None:
    brace = motion.read("ab_brace")
    laid = brace.phases[0].model_copy(update={"reach": {"palm_centre_r": Reach(to="belly")}})
    movement = Movement.of(brace.model_copy(update={"phases": (laid, *brace.phases[1:])}), "brace")
    assert FaultKind.grasp not in _kinds(gate.check(movement))
