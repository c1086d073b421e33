"""Forward kinematics: by properties that must hold for any posture, and against MuJoCo as oracle."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catcow.body import kinematics as kin
from catcow.body.kinematics import Posture, place
from catcow.body.skeleton import HIGH_RAD, JOINTS, LOW_RAD, SEGMENTS, mirrored_name
from catcow.body.surface import SURFACE_POINTS


def _random_posture(seed: int) -> Posture:
    rng = np.random.default_rng(seed)
    turn = rng.normal(size=3)
    turn *= rng.uniform(0, np.pi - 0.01) / np.linalg.norm(turn)
    return Posture(rng.normal(size=3), kin.rotation_from_vector(turn), rng.uniform(LOW_RAD, HIGH_RAD))


seeds = st.integers(0, 2**32 - 1)


@settings(deadline=None)
@given(seeds)
def test_segments_keep_their_length_and_stay_rigid(seed: int) -> None:
    placed = place(_random_posture(seed))
    for i, segment in enumerate(SEGMENTS):
        R = placed.rotations[i]
        np.testing.assert_allclose(R @ R.T, np.eye(3), atol=1e-12)
        assert np.linalg.det(R) == pytest.approx(1.0)
        if segment.parent is not None:
            gap = placed.positions[i] - placed.positions[kin.PARENT[i]]
            assert np.linalg.norm(gap) == pytest.approx(np.linalg.norm(segment.offset), abs=1e-12)


@settings(deadline=None)
@given(seeds)
def test_the_mirror_image_is_exact_and_mirrors_back(seed: int) -> None:
    posture = _random_posture(seed)
    mirrored = posture.mirrored()
    placed, reflected = place(posture), place(mirrored)
    for name in SURFACE_POINTS:
        expected = placed.point(name) * np.array([1.0, 1.0, -1.0])
        np.testing.assert_allclose(reflected.point(mirrored_name(name)), expected, atol=1e-12)
    twice = mirrored.mirrored()
    np.testing.assert_array_equal(twice.angles_rad, posture.angles_rad)
    np.testing.assert_array_equal(twice.root_position, posture.root_position)


@settings(max_examples=20, deadline=None)
@given(seeds)
def test_jacobians_are_the_derivatives(seed: int) -> None:
    posture = _random_posture(seed)
    placed = place(posture)
    points = placed.points()
    J = placed.jacobians(kin.POINT_SEGMENT, points)
    Jc = placed.centre_of_mass_jacobian()
    h = 1e-6
    for dof in range(kin.N_DOF):
        step = np.zeros(kin.N_DOF)
        step[dof] = h
        ahead, behind = place(posture.moved(step)), place(posture.moved(-step))
        np.testing.assert_allclose((ahead.points() - behind.points()) / (2 * h), J[:, :, dof], atol=1e-7)
        moved = (ahead.centre_of_mass() - behind.centre_of_mass()) / (2 * h)
        np.testing.assert_allclose(moved, Jc[:, dof], atol=1e-7)


@settings(deadline=None)
@given(seeds)
def test_rotation_jacobian_is_the_angular_velocity(seed: int) -> None:
    posture = _random_posture(seed)
    hand = kin.SEGMENT_INDEX["hand_r"]
    J = place(posture).rotation_jacobian(hand)
    step = np.random.default_rng(seed).normal(size=kin.N_DOF) * 1e-6
    before = place(posture).rotations[hand]
    after = place(posture.moved(step)).rotations[hand]
    np.testing.assert_allclose(kin.vector_from_rotation(after @ before.T), J @ step, atol=1e-9)


@settings(deadline=None)
@given(seeds)
def test_a_batch_equals_its_members(seed: int) -> None:
    postures = [_random_posture(seed), _random_posture(seed + 1)]
    batch = kin.place_many(postures)
    for i, posture in enumerate(postures):
        np.testing.assert_allclose(batch.rotations[i], place(posture).rotations, atol=1e-13)
        np.testing.assert_allclose(batch.centre_of_mass()[i], place(posture).centre_of_mass(), atol=1e-13)


@settings(deadline=None)
@given(seeds)
def test_rotations_survive_vectors_and_quaternions(seed: int) -> None:
    R = _random_posture(seed).root_rotation
    np.testing.assert_allclose(kin.rotation_from_vector(kin.vector_from_rotation(R)), R, atol=1e-9)
    q = kin.quaternion_from_rotation(R)
    assert q[3] >= 0
    np.testing.assert_allclose(kin.rotation_from_quaternion(q), R, atol=1e-12)


def test_a_half_turn_has_a_rotation_vector() -> None:
    for axis in np.eye(3):
        R = kin.rotation_from_vector(axis * np.pi)
        np.testing.assert_allclose(kin.rotation_from_vector(kin.vector_from_rotation(R)), R, atol=1e-9)


def test_standing_neutral_is_as_tall_as_a_person() -> None:
    neutral = Posture(np.zeros(3), np.eye(3), np.zeros(len(JOINTS)))
    placed = place(neutral)
    crown = placed.on_segment(kin.SEGMENT_INDEX["head"], np.array([0.0, 0.185, 0.0]))
    assert crown[1] - placed.point("heel_r")[1] == pytest.approx(1.75, abs=0.06)
    assert placed.point("palm_r")[2] > 0 > placed.point("palm_l")[2]
    assert placed.point("toe_tip_r")[0] > placed.point("heel_r")[0]


def _mjcf() -> str:
    """The same table as a MuJoCo model; its Z is our Y (x, y, z) -> (x, -z, y)."""
    children: dict[str | None, list[int]] = {}
    for i, s in enumerate(SEGMENTS):
        children.setdefault(s.parent, []).append(i)

    def text(v: tuple[float, float, float]) -> str:
        return f"{v[0]:.17g} {-v[2]:.17g} {v[1]:.17g}"

    inertia = 'diaginertia="1e-4 1e-4 1e-4"'

    def body(i: int) -> str:
        s = SEGMENTS[i]
        joints = '<freejoint name="root"/>' if s.parent is None else ""
        joints += "".join(f'<joint name="{j.name}" type="hinge" axis="{text(j.axis)}"/>' for j in s.joints)
        inertial = f'<inertial pos="{text(s.centre_of_mass)}" mass="{s.mass_fraction}" {inertia}/>'
        inner = "".join(body(c) for c in children.get(s.name, []))
        return f'<body name="{s.name}" pos="{text(s.offset)}">{inertial}{joints}{inner}</body>'

    return f"<mujoco><worldbody>{body(0)}</worldbody></mujoco>"


@pytest.mark.authoring
@pytest.mark.parametrize("seed", range(20))
def test_agrees_with_mujoco(seed: int) -> None:
    import mujoco

    model = mujoco.MjModel.from_xml_string(_mjcf())
    data = mujoco.MjData(model)
    posture = _random_posture(seed)
    to_mujoco = np.array([[1.0, 0, 0], [0, 0, -1.0], [0, 1.0, 0]])
    x, y, z, w = kin.quaternion_from_rotation(to_mujoco @ posture.root_rotation @ to_mujoco.T)
    data.qpos[:3] = to_mujoco @ posture.root_position
    data.qpos[3:7] = (w, x, y, z)
    for j, angle in zip(JOINTS, posture.angles_rad, strict=True):
        data.joint(j.name).qpos[0] = angle
    mujoco.mj_kinematics(model, data)
    mujoco.mj_comPos(model, data)
    placed = place(posture)
    for i, s in enumerate(SEGMENTS):
        there = data.body(s.name)
        np.testing.assert_allclose(to_mujoco @ placed.positions[i], there.xpos, atol=1e-12)
        expected = to_mujoco @ placed.rotations[i] @ to_mujoco.T
        np.testing.assert_allclose(expected, there.xmat.reshape(3, 3), atol=1e-12)
    np.testing.assert_allclose(to_mujoco @ placed.centre_of_mass(), data.subtree_com[1], atol=1e-12)
