"""Bodies: one skeleton in several builds."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.body.bodies import BODIES, MAN, Body, UnknownBodyError, body_of
from catcow.body.kinematics import POINT_NAMES, Posture, place
from catcow.body.skeleton import JOINTS, SEGMENTS
from catcow.body.surface import SURFACE_POINTS
from catcow.content.motion import Base, FaultPose, Prop
from catcow.motion import gate
from catcow.motion.movement import Movement
from catcow.motion.props import prop_for
from catcow.motion.reading import read

UPRIGHT = Posture(np.zeros(3), np.eye(3), np.zeros(len(JOINTS)))


def test_there_are_three_and_the_woman_comes_first() -> None:
    assert list(BODIES) == ["woman", "man", "older"]
    with pytest.raises(UnknownBodyError, match="woman, man, older"):
        body_of("giant")


def test_the_man_is_the_reference_table() -> None:
    np.testing.assert_array_equal(MAN.offsets, [s.offset for s in SEGMENTS])
    np.testing.assert_array_equal(MAN.point_local, [p.position for p in SURFACE_POINTS.values()])


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_is_as_tall_as_it_says(body: Body) -> None:
    placed = place(UPRIGHT, body)
    crown = placed.point("forehead")[1] + 0.064 * body.scale_of("head")[1]
    sole = placed.point("heel_r")[1]
    assert crown - sole == pytest.approx(body.stature_m, abs=0.03)
    assert body.mass_fractions.sum() == pytest.approx(1.0)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_left_mirrors_right(body: Body) -> None:
    points = dict(zip(POINT_NAMES, place(UPRIGHT, body).points(), strict=True))
    for name, point in points.items():
        if name.endswith("_r"):
            np.testing.assert_allclose(points[f"{name[:-2]}_l"], point * [1, 1, -1], atol=1e-12)


def test_bodies_differ_as_people_do() -> None:
    def width(body: Body, name: str) -> float:
        return float(place(UPRIGHT, body).point(name)[2]) / body.stature_m

    woman, older = BODIES["woman"], BODIES["older"]
    assert width(woman, "shoulder_outer_r") < width(MAN, "shoulder_outer_r") - 0.004
    assert width(woman, "hip_outer_r") > width(MAN, "hip_outer_r") + 0.002
    belly = [float(place(UPRIGHT, b).point("belly")[0]) for b in (MAN, older)]
    assert belly[1] > belly[0] + 0.04


def test_props_stand_where_a_body_needs_them_and_keep_their_size() -> None:
    woman = BODIES["woman"]
    wall = Prop(id="wall", kind="wall", position_m=(0.3, 1.1, 0.6), size_m=(0.1, 2.2, 1.4))
    moved = prop_for(wall, woman, Base.standing)
    assert moved.position_m == pytest.approx((0.3 * woman.size, 1.1, 0.6 * woman.size))
    assert moved.size_m == wall.size_m
    assert prop_for(wall, MAN, Base.standing) is wall
    tied = Prop(id="band", kind="band", between=("palm_r", (0.8, 1.0, 0.0)))
    assert prop_for(tied, woman, Base.standing).between == (
        "palm_r",
        pytest.approx((0.8 * woman.size, 1.0, 0.0)),
    )


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_whoever_sits_has_calves_clear_of_the_chair(body: Body) -> None:
    movement = Movement.of(read("sit_to_stand"), "sit_to_stand", body)
    chair = next(p for p in movement.motion.props if p.kind == "chair")
    assert chair.position_m is not None
    assert chair.size_m is not None
    front = chair.position_m[0] + chair.size_m[0] / 2
    calf = place(movement.keyframes[0].posture, body).point("calf_r")
    assert calf[0] > front - 0.03


def test_a_fault_keeps_its_phase_but_for_the_angles_that_go_wrong() -> None:
    fault = FaultPose(id="sags", phase="B", pose={"lumbar.flexion": -20}, look=("low_back",))
    motion = read("cat_camel").model_copy(update={"faults": (fault,)})
    for body in BODIES.values():
        movement = Movement.of(motion, "cat_camel", body)
        assert gate.check_fault(movement, "sags") == ()
        wrong, right = movement.fault("sags"), movement.keyframe("B")
        names = [j.name for j in JOINTS]
        lumbar = [names.index("l5s1_flexion"), names.index("l3_flexion")]
        assert np.degrees(wrong.posture.angles_rad[lumbar].sum()) == pytest.approx(-20, abs=4)
        for point in ("knee_l", "palm_r"):
            here, there = (place(k.posture, body).point(point) for k in (wrong, right))
            np.testing.assert_allclose(here, there, atol=0.003)
    with pytest.raises(KeyError):
        movement.fault("unheard-of")


def test_a_fault_that_cannot_be_seen_is_told() -> None:
    fault = FaultPose(id="same", phase="B", pose={"neck.flexion": 28}, look=("low_back",))
    movement = Movement.of(read("cat_camel").model_copy(update={"faults": (fault,)}))
    assert [f.kind for f in gate.check_fault(movement, "same")] == [gate.FaultKind.sameness]
