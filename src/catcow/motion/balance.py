"""Static balance: can the contacts hold the body up without it tipping?

With the floor alone, the centre of mass must stand over the hull of what touches it. With a wall as well, the
contact forces must exist: non-negative along each face's normal, within a friction cone, and together equal
and opposite to the weight (a non-negative least-squares problem, Lawson & Hanson 1974).
"""

from __future__ import annotations

import numpy as np

from catcow.body import kinematics as kin
from catcow.body.contacts import FLOOR, OnPlane, Plane
from catcow.body.kinematics import Array, Placed
from catcow.body.polygon import hull, margin

FRICTION = 0.6
"""Dry skin or clothing on a mat or a painted wall; our own cautious choice."""
LEVER_M = 0.5
"""Length that turns moments into forces in the residual: about half a body."""

_PATCH_M = {"sacrum": 0.08, "pubis": 0.10, "upper_back": 0.11, "mid_back": 0.10, "low_back": 0.09,
            "seat_l": 0.05, "seat_r": 0.05, "sternum": 0.08, "ribs": 0.10, "belly": 0.10}  # fmt: skip
_USUAL_PATCH_M = 0.025
"""How far around a contact point the skin really touches: the trunk is broad, a heel is not."""


def _touching(placed: Placed, planted: dict[str, OnPlane]) -> list[tuple[Array, Plane, float]]:
    points = placed.points()
    names = {n for n, c in planted.items() if c.plane == FLOOR}
    names |= {kin.POINT_NAMES[i] for i in np.flatnonzero(points[:, 1] < placed.body.flesh_m)}
    result = [(points[kin.POINT_INDEX[n]], FLOOR, _PATCH_M.get(n, _USUAL_PATCH_M)) for n in sorted(names)]
    result += [
        (points[kin.POINT_INDEX[n]], c.plane, _PATCH_M.get(n, _USUAL_PATCH_M))
        for n, c in planted.items()
        if c.plane != FLOOR
    ]
    return result


def floor_margin(placed: Placed, planted: dict[str, OnPlane]) -> float:
    """How far inside its support the centre of mass stands (m); negative: outside. -inf: no support."""
    corners = []
    for point, plane, patch in _touching(placed, planted):
        if abs(plane.normal[1] - 1.0) < 1e-9:
            corners += [point[[0, 2]] + patch * np.array(d) for d in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    if not corners:
        return -np.inf
    return margin(placed.centre_of_mass()[[0, 2]], hull(np.array(corners)))


def unheld_share(placed: Placed, planted: dict[str, OnPlane]) -> float:
    """Share of body weight that no contact force can hold (0: balanced), over every face touched."""
    if floor_margin(placed, planted) > 0.0:
        return 0.0
    columns = []
    com = placed.centre_of_mass()
    for point, plane, patch in _touching(placed, planted):
        normal = np.array(plane.normal)
        first = np.cross(normal, [0.0, 0.0, 1.0] if abs(normal[2]) < 0.9 else [1.0, 0.0, 0.0])
        second = np.cross(normal, first)
        for around in (first, -first, second, -second):
            arm = (point + patch * around - com) / LEVER_M
            for slip in (first, -first, second, -second):
                force = normal + FRICTION * slip
                columns.append(np.concatenate([force, np.cross(arm, force)]))
    if not columns:
        return 1.0
    weight = np.array([0.0, 1.0, 0.0, 0.0, 0.0, 0.0])
    A = np.array(columns).T
    return float(np.linalg.norm(A @ nonnegative_least_squares(A, weight) - weight))


def nonnegative_least_squares(A: Array, b: Array) -> Array:
    """x >= 0 that minimises |A x - b| (Lawson & Hanson 1974); A (m, n), b (m,)."""
    n = A.shape[1]
    x = np.zeros(n)
    passive = np.zeros(n, dtype=bool)
    gradient = A.T @ b
    for _ in range(3 * n):
        if passive.all() or gradient[~passive].max() < 1e-9:
            break
        passive[np.flatnonzero(~passive)[np.argmax(gradient[~passive])]] = True
        for _ in range(n):
            trial = np.zeros(n)
            trial[passive] = np.linalg.lstsq(A[:, passive], b, rcond=None)[0]
            if trial[passive].min() > 0.0:
                break
            going = passive & (trial <= 0.0)
            step = float(np.min(x[going] / np.maximum(x[going] - trial[going], 1e-15)))
            x = x + step * (trial - x)
            passive &= x > 1e-12
            x[~passive] = 0.0
            if not passive.any():
                break
        x = trial
        gradient = A.T @ (b - A @ x)
    return np.maximum(x, 0.0)
