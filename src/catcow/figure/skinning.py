"""Which segments move a point of the skin, and where that point lies in another posture."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import MAN, Body
from catcow.body.kinematics import N_SEGMENTS, PARENT, Array, Placed, Posture, place
from catcow.body.skeleton import JOINT_INDEX, SEGMENT_INDEX

from .field import segment_distances
from .mannequin import BIND_DEG, FITTING_DEG, Shape, both_sides

NEAR_M = 0.012
"""How quickly a neighbouring segment's say falls off with distance (m)."""


def _upright(angles_deg: dict[str, float], body: Body) -> Placed:
    angles = np.zeros(len(JOINT_INDEX))
    for name, degrees in both_sides(angles_deg).items():
        angles[JOINT_INDEX[name]] = np.radians(degrees)
    return place(Posture(np.zeros(3), np.eye(3), angles), body)


def bind_placed(body: Body = MAN) -> Placed:
    """The posture in which the moving mannequin's skin is bound: pelvis at the origin, upright."""
    return _upright(BIND_DEG, body)


@cache
def fitting_placed(body: Body = MAN) -> Placed:
    """The posture in which clothes are cut and the face is drawn: the rest posture of `clothes.regions`."""
    return _upright(FITTING_DEG, body)


def neighbours() -> NDArray[np.bool_]:
    """(S, S): a segment, its parent and its children; the shoulder girdles and the neck, too."""
    near = np.eye(N_SEGMENTS, dtype=bool)
    for child, parent in enumerate(PARENT):
        if parent >= 0:
            near[child, parent] = near[parent, child] = True
    for side in ("girdle_l", "girdle_r"):  # they meet the neck on the shoulder's slope
        a, b = SEGMENT_INDEX[side], SEGMENT_INDEX["neck"]
        near[a, b] = near[b, a] = True
    return near


def influence(shapes: tuple[Shape, ...], placed: Placed, points: Array) -> tuple[NDArray[np.int64], Array]:
    """The nearest segment of each point (N,), and the share of it and its neighbours (N, S), summing to 1."""
    d = segment_distances(shapes, placed, points, reach=0.08)
    label = d.argmin(axis=1)
    shares = np.exp(-np.clip(d - d.min(axis=1, keepdims=True), 0, 1) / NEAR_M) * neighbours()[label]
    return label, np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float64)


def carry(shares: Array, points: Array, source: Placed, target: Placed) -> Array:
    """Points (N, 3) moved from one posture to another by their segments' shares (linear blending)."""
    result = np.zeros_like(points)
    for s in range(N_SEGMENTS):
        used = np.flatnonzero(shares[:, s] > 1e-4)
        if len(used):
            turn = target.rotations[s] @ source.rotations[s].T
            moved = (points[used] - source.positions[s]) @ turn.T + target.positions[s]
            result[used] += shares[used, s, None] * moved
    total = np.where(shares > 1e-4, shares, 0).sum(axis=1, keepdims=True)
    return np.asarray(result / total)
