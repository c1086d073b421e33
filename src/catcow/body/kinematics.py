"""Forward kinematics: root and joint angles -> where every segment and surface point is, and how they move.

Everything works on one posture or on any batch of them (leading axes `...`). Pure NumPy; the segment table
is compiled once into the arrays below. Checked against MuJoCo in tests/unit/test_kinematics.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bodies import MAN, Body
from .skeleton import JOINT_INDEX, JOINTS, SEGMENT_INDEX, SEGMENTS, mirrored_name
from .surface import SURFACE_POINTS

Array = NDArray[np.float64]

N_SEGMENTS = len(SEGMENTS)
N_JOINTS = len(JOINTS)
ROOT_DOF = 6
N_DOF = ROOT_DOF + N_JOINTS
"""Degrees of freedom of a small movement: root translation (world, m), root rotation (world, rad), joints."""

PARENT: NDArray[np.intp] = np.array([-1 if s.parent is None else SEGMENT_INDEX[s.parent] for s in SEGMENTS])
OFFSET: Array = MAN.offsets
"""Of the reference body; a posture placed with another body uses that body's."""
AXIS: Array = np.array([j.axis for j in JOINTS])
JOINT_SEGMENT: NDArray[np.intp] = np.array([SEGMENT_INDEX[s.name] for s in SEGMENTS for _ in s.joints])


def _turns() -> NDArray[np.intp]:
    """(29, 3): the joints of each segment in order; N_JOINTS stands for none."""
    rows = np.full((N_SEGMENTS, 3), N_JOINTS, dtype=np.intp)
    for s in range(N_SEGMENTS):
        own = np.flatnonzero(s == JOINT_SEGMENT)
        rows[s, : len(own)] = own
    return rows


def _levels() -> tuple[NDArray[np.intp], ...]:
    """Segments by how many joints lie between them and the pelvis, the pelvis left out."""
    depth = [0] * N_SEGMENTS
    for s in range(1, N_SEGMENTS):
        depth[s] = depth[PARENT[s]] + 1
    return tuple(np.flatnonzero(np.array(depth) == d) for d in range(1, max(depth) + 1))


def _on_the_way() -> Array:
    """(29, 29): does segment t lie between the pelvis and segment s, both included?"""
    way = np.eye(N_SEGMENTS)
    for s in range(1, N_SEGMENTS):
        way[s] += way[PARENT[s]]
    return way


_TURNS = _turns()
_LEVELS = _levels()
_ON_THE_WAY = _on_the_way()
_PARENT_OR_SELF = np.maximum(PARENT, 0)
_JOINT_ORDER: NDArray[np.intp] = np.concatenate([np.arange(len(s.joints)) for s in SEGMENTS])


def _moved_by() -> NDArray[np.bool_]:
    """(29, 58): does joint j move segment s?"""
    moved = np.zeros((N_SEGMENTS, N_JOINTS), dtype=bool)
    for s in range(N_SEGMENTS):
        if PARENT[s] >= 0:
            moved[s] = moved[PARENT[s]]
        moved[s] |= s == JOINT_SEGMENT
    return moved


MOVED_BY = _moved_by()

POINT_NAMES: tuple[str, ...] = tuple(SURFACE_POINTS)
POINT_INDEX: dict[str, int] = {n: i for i, n in enumerate(POINT_NAMES)}
POINT_SEGMENT: NDArray[np.intp] = np.array([SEGMENT_INDEX[p.segment] for p in SURFACE_POINTS.values()])
POINT_LOCAL: Array = MAN.point_local
"""Of the reference body."""

_CROSS: Array = np.array([[[0.0, -a[2], a[1]], [a[2], 0.0, -a[0]], [-a[1], a[0], 0.0]] for a in AXIS])
_CROSS_SQUARED: Array = _CROSS @ _CROSS


def _mirror_table() -> tuple[NDArray[np.intp], Array]:
    index = np.array([JOINT_INDEX[mirrored_name(j.name)] for j in JOINTS])
    flipped = AXIS * np.array([-1.0, -1.0, 1.0])
    sign = np.sign(np.sum(flipped * AXIS[index], axis=-1))
    return index, sign


_MIRROR_JOINT, _MIRROR_SIGN = _mirror_table()
_MIRROR_SPACE = np.diag([1.0, 1.0, -1.0])


def mirrored_step(step: Array) -> Array:
    """The mirror image of a small movement (64,): of root translation, root rotation and joints."""
    root = step[:6] * np.array([1.0, 1.0, -1.0, -1.0, -1.0, 1.0])
    return np.concatenate([root, step[6:][_MIRROR_JOINT] * _MIRROR_SIGN])


@dataclass(frozen=True, slots=True)
class Posture:
    """A posture, or a batch of them: root_position (..., 3) m, root_rotation (..., 3, 3) world from pelvis,
    angles_rad (..., 58) in the order of skeleton.JOINTS."""

    root_position: Array
    root_rotation: Array
    angles_rad: Array

    def mirrored(self) -> Posture:
        """The mirror image in the plane z = 0: what the left did the right does."""
        return Posture(
            self.root_position * np.array([1.0, 1.0, -1.0]),
            _MIRROR_SPACE @ self.root_rotation @ _MIRROR_SPACE,
            self.angles_rad[..., _MIRROR_JOINT] * _MIRROR_SIGN,
        )

    def is_symmetric(self, within: float = 1e-6) -> bool:
        """Whether this one posture is its own mirror image (m, rad)."""
        other = self.mirrored()
        return bool(
            np.allclose(self.root_position, other.root_position, atol=within)
            and np.allclose(self.root_rotation, other.root_rotation, atol=within)
            and np.allclose(self.angles_rad, other.angles_rad, atol=within)
        )

    def moved(self, step: Array) -> Posture:
        """This one posture after a small movement `step` (64,): root translation, root rotation, joints."""
        return Posture(
            self.root_position + step[:3],
            rotation_from_vector(step[3:6]) @ self.root_rotation,
            self.angles_rad + step[6:],
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """Where every segment is: rotations (..., 29, 3, 3) world from segment, positions (..., 29, 3) of joint
    centres (m), axes (..., 58, 3) of the joints in the world (unit), of one body."""

    rotations: Array
    positions: Array
    axes: Array
    body: Body = MAN

    def at(self, i: int) -> Placed:
        """Number i of a batch."""
        return Placed(self.rotations[i], self.positions[i], self.axes[i], self.body)

    def points(self) -> Array:
        """All surface points in the world, (..., n_points, 3), in the order of POINT_NAMES."""
        R = self.rotations[..., POINT_SEGMENT, :, :]
        at: Array = self.positions[..., POINT_SEGMENT, :]
        result: Array = at + np.einsum("...ij,...j->...i", R, self.body.point_local)
        return result

    def point(self, name: str) -> Array:
        """One surface point in the world, (..., 3). KeyError for a name that surface.py doesn't have."""
        i = POINT_INDEX[name]
        return self.on_segment(int(POINT_SEGMENT[i]), self.body.point_local[i])

    def on_segment(self, segment: int, local: Array) -> Array:
        """A point given in a segment's frame, in the world, (..., 3)."""
        turned = np.einsum("...ij,...j->...i", self.rotations[..., segment, :, :], local)
        result: Array = self.positions[..., segment, :] + turned
        return result

    def centre_of_mass(self) -> Array:
        """Centre of mass of the whole body, (..., 3) m."""
        centres = self.positions + np.einsum("...sij,sj->...si", self.rotations, self.body.centres_of_mass)
        weights = self.body.mass_fractions
        result: Array = np.einsum("s,...si->...i", weights, centres)
        return result

    def jacobian(self, segment: int, world_point: Array) -> Array:
        """(3, 64): how a point fixed to `segment`, now at `world_point` (3,), moves per unit of each degree
        of freedom. For one posture only."""
        return np.asarray(self.jacobians(np.array([segment]), world_point[None])[0])

    def jacobians(self, segments: NDArray[np.intp], world_points: Array) -> Array:
        """(k, 3, 64): `jacobian` of k points (k, 3), each fixed to its segment (k,)."""
        J = np.zeros((len(segments), 3, N_DOF))
        J[:, :, :3] = np.eye(3)
        x, y, z = (world_points - self.positions[0]).T
        J[:, 0, 4], J[:, 0, 5] = z, -y
        J[:, 1, 3], J[:, 1, 5] = -z, x
        J[:, 2, 3], J[:, 2, 4] = y, -x
        arm = world_points[:, None, :] - self.positions[JOINT_SEGMENT]
        turned = _cross(self.axes, arm) * MOVED_BY[segments][..., None]
        J[:, :, 6:] = turned.transpose(0, 2, 1)
        return J

    def rotation_jacobian(self, segment: int) -> Array:
        """(3, 64): angular velocity of `segment` in the world per unit of each degree of freedom."""
        J = np.zeros((3, N_DOF))
        J[:, 3:6] = np.eye(3)
        moved = MOVED_BY[segment]
        J[:, 6:][:, moved] = self.axes[moved].T
        return J

    def centre_of_mass_jacobian(self) -> Array:
        """(3, 64): how the centre of mass moves. For one posture only."""
        weights = self.body.mass_fractions
        centres = self.positions + np.einsum("sij,sj->si", self.rotations, self.body.centres_of_mass)
        whole = weights @ centres
        J = np.zeros((3, N_DOF))
        J[:, :3] = np.eye(3)
        J[:, 3:6] = -_skew(whole - self.positions[0])
        carried = MOVED_BY.T * weights  # (58, 29)
        mass = carried.sum(axis=1)
        lever = carried @ centres - mass[:, None] * self.positions[JOINT_SEGMENT]
        J[:, 6:] = _cross(self.axes, lever).T
        return J


def place(posture: Posture, body: Body = MAN) -> Placed:
    """Forward kinematics of one posture or a batch, of a body."""
    angles = posture.angles_rad
    batch = angles.shape[:-1]
    sine = np.sin(angles)[..., None, None]
    versine = (1.0 - np.cos(angles))[..., None, None]
    turn = np.empty((*batch, N_JOINTS + 1, 3, 3))
    turn[..., :-1, :, :] = np.eye(3) + sine * _CROSS + versine * _CROSS_SQUARED
    turn[..., -1, :, :] = np.eye(3)
    # Within each segment: the turn before its first, second and third joint, and after the last.
    one = turn[..., _TURNS[:, 0], :, :]
    two = one @ turn[..., _TURNS[:, 1], :, :]
    local = two @ turn[..., _TURNS[:, 2], :, :]
    R = np.empty((*batch, N_SEGMENTS, 3, 3))
    R[..., 0, :, :] = posture.root_rotation
    for level in _LEVELS:
        R[..., level, :, :] = R[..., PARENT[level], :, :] @ local[..., level, :, :]
    carrier = R[..., _PARENT_OR_SELF, :, :]
    before = np.stack([carrier, carrier @ one, carrier @ two], axis=-3)  # (..., 29, 3, 3, 3)
    axes = (before[..., JOINT_SEGMENT, _JOINT_ORDER, :, :] @ AXIS[:, :, None])[..., 0]
    steps = (carrier @ body.offsets[:, :, None])[..., 0]
    steps[..., 0, :] = posture.root_position
    P = _ON_THE_WAY @ steps
    return Placed(R, P, axes, body)


def place_many(postures: Sequence[Posture], body: Body = MAN) -> Placed:
    """Forward kinematics of a sequence of single postures as one batch."""
    return place(stacked(postures), body)


def stacked(postures: Sequence[Posture]) -> Posture:
    """Single postures stacked into a batch along a new first axis."""
    return Posture(
        np.stack([p.root_position for p in postures]),
        np.stack([p.root_rotation for p in postures]),
        np.stack([p.angles_rad for p in postures]),
    )


def _cross(a: Array, b: Array) -> Array:
    """np.cross over the last axis, several times faster for small arrays."""
    ax, ay, az = a[..., 0], a[..., 1], a[..., 2]
    bx, by, bz = b[..., 0], b[..., 1], b[..., 2]
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], axis=-1)


def _skew(v: Array) -> Array:
    return np.array([[0.0, -v[2], v[1]], [v[2], 0.0, -v[0]], [-v[1], v[0], 0.0]])


def rotation_from_vector(v: Array) -> Array:
    """(3, 3) rotation about `v` (3,) by its length (rad)."""
    angle = float(np.linalg.norm(v))
    if angle < 1e-12:
        return np.eye(3) + _skew(v)
    K = _skew(v / angle)
    return np.asarray(np.eye(3) + np.sin(angle) * K + (1.0 - np.cos(angle)) * (K @ K))


def vector_from_rotation(R: Array) -> Array:
    """(3,) the rotation vector (axis times angle in rad, below pi) of a (3, 3) rotation."""
    cosine = float(np.clip((np.trace(R) - 1.0) / 2.0, -1.0, 1.0))
    twice_sine_axis = np.array([R[2, 1] - R[1, 2], R[0, 2] - R[2, 0], R[1, 0] - R[0, 1]])
    sine = float(np.linalg.norm(twice_sine_axis)) / 2.0
    angle = float(np.arctan2(sine, cosine))
    if sine > 1e-7:
        return np.asarray(twice_sine_axis * (angle / (2.0 * sine)))
    if cosine > 0:
        return twice_sine_axis / 2.0
    symmetric = (R + np.eye(3)) / 2.0
    column = symmetric[:, int(np.argmax(np.diag(symmetric)))]
    return np.asarray(np.pi * column / np.linalg.norm(column))


def quaternion_from_rotation(R: Array) -> Array:
    """(..., 4) unit quaternions x, y, z, w of (..., 3, 3) rotations, with w >= 0."""
    m = np.asarray(R, dtype=np.float64)
    trace = m[..., 0, 0] + m[..., 1, 1] + m[..., 2, 2]
    # The largest of the four candidates is the well-conditioned one (Shepperd 1978).
    candidates = np.stack([m[..., 0, 0], m[..., 1, 1], m[..., 2, 2], trace], axis=-1)
    choice = np.argmax(candidates, axis=-1)
    q = np.empty((*m.shape[:-2], 4))
    for c in range(3):
        i, j, k = c, (c + 1) % 3, (c + 2) % 3
        here = choice == c
        q[here, i] = 1.0 + m[here, i, i] - m[here, j, j] - m[here, k, k]
        q[here, j] = m[here, j, i] + m[here, i, j]
        q[here, k] = m[here, k, i] + m[here, i, k]
        q[here, 3] = m[here, k, j] - m[here, j, k]
    here = choice == 3
    q[here, 0] = m[here, 2, 1] - m[here, 1, 2]
    q[here, 1] = m[here, 0, 2] - m[here, 2, 0]
    q[here, 2] = m[here, 1, 0] - m[here, 0, 1]
    q[here, 3] = 1.0 + trace[here]
    q /= np.linalg.norm(q, axis=-1, keepdims=True)
    return np.where(q[..., 3:] < 0, -q, q)


def rotation_from_quaternion(q: Array) -> Array:
    """(..., 3, 3) rotations of (..., 4) unit quaternions x, y, z, w."""
    x, y, z, w = (q[..., i] for i in range(4))
    rows = [
        1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
        2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
        2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y),
    ]  # fmt: skip
    return np.stack(rows, axis=-1).reshape(*q.shape[:-1], 3, 3)
