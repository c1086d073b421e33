"""Arrows along the true path of a point of the body, moved aside where they would hide the figure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .curves import line_path

Array = NDArray[np.float64]
Weights = NDArray[np.float32]

WIDTH = 10.5
HEAD_LENGTH = 31.0
HEAD_HALF_WIDTH = 18.5
SHORTEST = 84.0
"""All in picture units: an arrow is never drawn shorter, so that it can be read on a phone."""
TWIN = 95.0
"""Two arrows the same way and nearer than this become one."""
OUTSIDE = 4.0
GAP = 6.0
"""Left free between the arrow's tip and the place it points to."""
_ASIDE = (0.0, 24.0, -24.0, 40.0, -40.0, 58.0, -58.0, 78.0, -78.0, 100.0, -100.0, 124.0, -124.0)


@dataclass(frozen=True, slots=True)
class Arrow:
    """`shaft` is path data of the body, `head` the three corners (3, 2) of its tip, `path` (N, 2) all."""

    shaft: str
    head: Array
    path: Array


def _spaced(points: Array, count: int = 40) -> Array:
    """The same line with evenly spaced points."""
    d = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    if d[-1] < 1e-6:
        return np.repeat(points[:1], count, axis=0)
    s = np.linspace(0, d[-1], count)
    return np.stack([np.interp(s, d, points[:, 0]), np.interp(s, d, points[:, 1])], axis=1)


def _length(points: Array) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


def _eased(path: Array) -> Array:
    """The one cubic nearest to the path, ends kept: a hand's tremble is no part of the movement."""
    d = np.r_[0.0, np.cumsum(np.hypot(*np.diff(path, axis=0).T))]
    if d[-1] < 1e-6:
        return path
    t = np.linspace(0, 1, len(path))
    for _ in range(3):
        basis = np.stack([3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t], axis=1)
        ends = np.outer((1 - t) ** 3, path[0]) + np.outer(t**3, path[-1])
        inner, *_ = np.linalg.lstsq(basis, path - ends, rcond=None)
        smooth = ends + basis @ inner
        s = np.r_[0.0, np.cumsum(np.hypot(*np.diff(smooth, axis=0).T))]
        t = s / s[-1]
    return _spaced(smooth)


def _normals(points: Array) -> Array:
    d = np.gradient(points, axis=0)
    d /= np.maximum(np.hypot(*d.T), 1e-9)[:, None]
    return np.stack([d[:, 1], -d[:, 0]], axis=1)


def merged(paths: list[Array]) -> list[Array]:
    """Paths (N, 2) without those that tell the same as an earlier one: side by side, the same way, as far."""
    kept: list[Array] = []
    for path in paths:
        a = _spaced(path)
        move = a[-1] - a[0]
        twin = None
        for k, other in enumerate(kept):
            b = _spaced(other)
            along = b[-1] - b[0]
            sizes = float(np.hypot(*move)), float(np.hypot(*along))
            if min(sizes) < 1e-6 or min(sizes) < 0.6 * max(sizes):
                continue
            together = float(move @ along) / (sizes[0] * sizes[1]) > 0.9
            if together and float(np.hypot(*(a - b).T).mean()) < TWIN:
                twin = k
        if twin is None:
            kept.append(path)
        else:
            kept[twin] = (_spaced(kept[twin]) + a) / 2
    return kept


def arrow(points: Array, busy: Weights, scale: float) -> Arrow | None:
    """An arrow along points (N, 2) in units. `busy` (H, W) is how much each spot should stay free, at `scale`
    units per pixel; beyond the picture counts most. None when the point moves under 2 units in the picture.
    """
    path = _eased(_spaced(points))
    length = _length(path)
    if length < 2.0:
        return None
    if length < SHORTEST:
        chord = path[-1] - path[0]
        size = float(np.hypot(*chord))
        if size < 1.0:
            return None
        middle = (path[0] + path[-1]) / 2
        path = middle + np.linspace(-0.5, 0.5, 40)[:, None] * (chord / size) * SHORTEST
    else:
        path = _spaced(path[: max(2, int(len(path) * (1 - GAP / length)) + 1)])
    normal = _normals(path)
    # A bend sharper than the head is long would twist it: smooth the way it lies aside.
    normal = np.stack(
        [np.convolve(np.pad(normal[:, k], 6, mode="edge"), np.ones(13) / 13, "valid") for k in (0, 1)], 1
    )

    def cost(aside: float) -> float:
        spots = np.vstack([path + normal * (aside + w) for w in (-16.0, 0.0, 16.0)]) / scale
        rows, columns = spots[:, 1].astype(int), spots[:, 0].astype(int)
        inside = (rows >= 0) & (rows < busy.shape[0]) & (columns >= 0) & (columns < busy.shape[1])
        hidden = np.full(len(spots), OUTSIDE)
        hidden[inside] = busy[rows[inside], columns[inside]]
        weight = np.tile(np.where(np.arange(len(path)) > 0.7 * len(path), 2.5, 1.0), 3)
        return float((hidden * weight).sum() / weight.sum()) * 100 + abs(aside) * 0.45

    best = min(_ASIDE, key=cost)
    path = _spaced(path + normal * best, 60)
    return _shaped(_started_late(path, busy, scale))


def _started_late(path: Array, busy: Weights, scale: float) -> Array:
    """Without the first part of a long path where that would hide the figure."""
    length = _length(path)
    keep = max(0.5, min(1.0, 1.6 * SHORTEST / max(length, 1.0)))
    cells = (path / scale).astype(int)
    rows = np.clip(cells[:, 1], 0, busy.shape[0] - 1)
    columns = np.clip(cells[:, 0], 0, busy.shape[1] - 1)
    hidden = np.minimum(busy[rows, columns], 1.0)
    last = int((1 - keep) * (len(path) - 1))
    start = min(range(last + 1), key=lambda s: float(hidden[s:].sum()) + 0.15 * s)
    return path[start:]


def _shaped(path: Array) -> Arrow:
    path = _spaced(path, 60)
    step = _length(path) / (len(path) - 1)
    back = max(1, round(HEAD_LENGTH / step))
    tip = path[-1]
    neck = path[-1 - back]
    along = tip - neck
    along = along / float(np.hypot(*along))
    across = np.array([-along[1], along[0]])
    base = tip - along * HEAD_LENGTH
    head = np.stack([tip, base + across * HEAD_HALF_WIDTH, base - across * HEAD_HALF_WIDTH])
    body = np.vstack([path[:-back], base[None] + along * 2.0])
    return Arrow(line_path(body, 0.6), head, path)
