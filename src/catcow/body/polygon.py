"""Plane geometry for balance: the hull of the support and how far a point is inside it (metres, x and z)."""

from __future__ import annotations

import numpy as np

from .kinematics import Array


def hull(points: Array) -> Array:
    """Convex hull of (n, 2) points as (k, 2) corners, counter-clockwise; k is 1 or 2 when degenerate."""
    unique = sorted({(float(x), float(y)) for x, y in points})
    if len(unique) <= 2:
        return np.array(unique)

    def half(sequence: list[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for p in sequence:
            while len(kept) >= 2 and _turn(kept[-2], kept[-1], p) <= 1e-12:
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return np.array(half(unique) + half(unique[::-1]))


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def margin(point: Array, corners: Array) -> float:
    """How far inside the hull a point (2,) lies (m); negative: how far outside."""
    nearest = _nearest_on_edge(point, corners)
    distance = float(np.linalg.norm(point - nearest))
    return distance if _inside(point, corners) else -distance


def nearest_inside(point: Array, corners: Array, keep: float) -> Array:
    """The point itself if it lies at least `keep` metres inside the hull, or else the nearest such place
    (the middle of the hull, where the hull is narrower than that)."""
    if margin(point, corners) >= keep:
        return point
    middle = corners.mean(axis=0)
    low, high = 0.0, 1.0
    if margin(middle, corners) < keep:
        return middle if margin(point, corners) < 0.5 * margin(middle, corners) else point
    for _ in range(30):
        half = (low + high) / 2
        if margin(point + half * (middle - point), corners) >= keep:
            high = half
        else:
            low = half
    return np.asarray(point + high * (middle - point))


def _inside(point: Array, corners: Array) -> bool:
    if len(corners) < 3:
        return False
    edges = np.roll(corners, -1, axis=0) - corners
    to_point = point - corners
    return bool(np.all(edges[:, 0] * to_point[:, 1] - edges[:, 1] * to_point[:, 0] >= 0))


def _nearest_on_edge(point: Array, corners: Array) -> Array:
    a = corners
    b = np.roll(corners, -1, axis=0)
    along = b - a
    length2 = np.maximum((along**2).sum(axis=1), 1e-18)
    t = np.clip(((point - a) * along).sum(axis=1) / length2, 0.0, 1.0)
    feet = a + t[:, None] * along
    return np.asarray(feet[np.argmin(((feet - point) ** 2).sum(axis=1))])
