"""The body in a posture as a signed distance field, and the skin meshed from it.

Each piece of the mannequin is evaluated only in the box that holds it and melted into the piece it grows
from within the reach of their seam; pieces that merely touch keep a crease between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Placed
from catcow.body.skeleton import SEGMENT_INDEX, SEGMENTS

from .authoring import need
from .mannequin import SEAMS, TOUCH_MELT, TRUNK, Shape, Station

Floats = NDArray[np.float32]
Array = NDArray[np.float64]
FAR = np.float32(1.0)


@dataclass(frozen=True, slots=True)
class Skin:
    """A triangle mesh of the skin: vertices (V, 3) m, outward unit normals (V, 3), faces (F, 3)."""

    vertices: Array
    normals: Array
    faces: NDArray[np.int32]


@dataclass(slots=True)
class _Box:
    """A block of the field: `low` is its first node's index (3,), `values` its distances (m)."""

    low: NDArray[np.int64]
    values: Floats

    @property
    def high(self) -> NDArray[np.int64]:
        return np.asarray(self.low + np.array(self.values.shape), dtype=np.int64)


_SHARES = np.linspace(0.0, 1.0, 65)


@lru_cache(maxsize=256)
def outline_table(stations: tuple[Station, ...]) -> tuple[Array, Array, Array]:
    """Side radius, depth radius and shift at each of _SHARES, running smoothly through the stations."""
    rows = np.array(stations)
    slopes = np.gradient(rows[:, 1:], rows[:, 0], axis=0)
    k = np.clip(np.searchsorted(rows[:, 0], _SHARES, side="right") - 1, 0, len(rows) - 2)
    width = rows[k + 1, 0] - rows[k, 0]
    u = ((_SHARES - rows[k, 0]) / width)[:, None]
    p0, p1 = rows[k, 1:], rows[k + 1, 1:]
    m0, m1 = slopes[k] * width[:, None], slopes[k + 1] * width[:, None]
    smooth = (
        (2 * u**3 - 3 * u**2 + 1) * p0
        + (u**3 - 2 * u**2 + u) * m0
        + (3 * u**2 - 2 * u**3) * p1
        + (u**3 - u**2) * m1
    )
    return smooth[:, 0], smooth[:, 1], smooth[:, 2]


def _distance(u: Floats, s: Floats, d: Floats, shape: Shape) -> Floats:
    """Signed distance (m, near the surface) from coordinates along axis, side and depth, a at the origin."""
    length = float(np.linalg.norm(np.subtract(shape.b, shape.a)))
    ra, rb = shape.radii_a, shape.radii_b
    if length < 1e-9:
        over = u
        t = np.zeros((), np.float32)
        rs, rd, rc = (np.float32(r) + t for r in ra)
    elif shape.stations:
        t = np.clip(u * np.float32(1 / length), 0, 1)
        over = u - t * np.float32(length)
        rs, rd, shift = (
            np.interp(t, _SHARES, column).astype(np.float32) for column in outline_table(shape.stations)
        )
        d = d - shift
        rc = np.minimum(rs, rd)
    else:
        t = np.clip(u * np.float32(1 / length), 0, 1)
        over = u - t * np.float32(length)
        rs, rd, rc = (np.float32(x) + t * np.float32(y - x) for x, y in zip(ra, rb, strict=True))
    if shape.flat_a or shape.flat_b:
        s = np.maximum(
            np.abs(s) - (np.float32(shape.flat_a) + t * np.float32(shape.flat_b - shape.flat_a)), 0
        )
    es, ed, ec = s / rs, d / rd, over / rc
    k0 = np.sqrt(es * es + ed * ed + ec * ec)
    es, ed, ec = es / rs, ed / rd, ec / rc
    k1 = np.sqrt(es * es + ed * ed + ec * ec)
    result: Floats = k0 * (k0 - 1) / np.maximum(k1, np.float32(1e-4))
    return result


def smooth_minimum(a: Floats, b: Floats, melt: Floats | float) -> Floats:
    """Smooth union of two distances over a blending length (m), after Quilez."""
    h = np.maximum(melt - np.abs(a - b), 0) / melt
    result: Floats = np.minimum(a, b) - h * h * melt * np.float32(0.25)
    return result


class Field:
    """The distance field of a posture on a grid of nodes `spacing` metres apart, from `origin` (3,)."""

    def __init__(self, shapes: tuple[Shape, ...], placed: Placed, spacing: float) -> None:
        self.spacing = spacing
        self.origin = placed.positions.min(axis=0) - 0.35
        self._placed = placed
        self._by_segment: dict[str, list[Shape]] = {}
        for shape in shapes:
            self._by_segment.setdefault(shape.segment, []).append(shape)
        self._pieces: dict[str, _Box] = {}
        self.box = self._build()

    def _axes(self, low: NDArray[np.int64], high: NDArray[np.int64]) -> list[Floats]:
        return [
            (self.origin[i] + self.spacing * np.arange(low[i], high[i])).astype(np.float32) for i in range(3)
        ]

    def _span(self, shape: Shape, margin: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        i = SEGMENT_INDEX[shape.segment]
        R, p = self._placed.rotations[i], self._placed.positions[i]
        ends = np.stack([p + R @ np.array(shape.a), p + R @ np.array(shape.b)])
        reach = max(*shape.radii_a, *shape.radii_b) + max(shape.flat_a, shape.flat_b) + margin
        low = np.floor((ends.min(0) - reach - self.origin) / self.spacing).astype(np.int64)
        high = np.ceil((ends.max(0) + reach - self.origin) / self.spacing).astype(np.int64) + 1
        return low, high

    def _evaluate(self, shape: Shape, low: NDArray[np.int64], high: NDArray[np.int64]) -> Floats:
        i = SEGMENT_INDEX[shape.segment]
        R = self._placed.rotations[i]
        a = self._placed.positions[i] + R @ np.array(shape.a)
        axis, side = R @ np.array(shape.axis), R @ np.array(shape.side)
        depth = R @ np.array(shape.depth)
        x, y, z = self._axes(low, high)

        def along(direction: Array) -> Floats:
            v = direction.astype(np.float32)
            o = np.float32(direction @ a)
            result: Floats = (
                (x * v[0])[:, None, None] + (y * v[1])[None, :, None] + (z * v[2] - o)[None, None, :]
            )
            return result

        return _distance(along(axis), along(side), along(depth), shape)

    def _piece(self, segments: tuple[str, ...], seam_melt: float) -> _Box:
        rows = [s for name in segments for s in self._by_segment.get(name, [])]
        margin = 1.1 * max(0.015, seam_melt, *(s.melt for s in rows))
        spans = [self._span(s, margin) for s in rows]
        low = np.min([s[0] for s in spans], axis=0)
        high = np.max([s[1] for s in spans], axis=0)
        values = np.full(high - low, FAR, np.float32)
        for shape, (lo, hi) in zip(rows, spans, strict=True):
            cut = tuple(slice(lo[i] - low[i], hi[i] - low[i]) for i in range(3))
            values[cut] = smooth_minimum(values[cut], self._evaluate(shape, lo, hi), shape.melt)
        return _Box(low, values)

    def _merge(self, into: _Box, piece: _Box, centre: Array, near: float, far: float, melt: float) -> _Box:
        low, high = np.minimum(into.low, piece.low), np.maximum(into.high, piece.high)
        if (low != into.low).any() or (high != into.high).any():
            values = np.full(high - low, FAR, np.float32)
            values[tuple(slice(a - c, b - c) for a, b, c in zip(into.low, into.high, low, strict=True))] = (
                into.values
            )
            into = _Box(low, values)
        cut = tuple(slice(a - c, b - c) for a, b, c in zip(piece.low, piece.high, low, strict=True))
        x, y, z = self._axes(piece.low, piece.high)
        c = centre.astype(np.float32)
        r = np.sqrt(
            ((x - c[0]) ** 2)[:, None, None]
            + ((y - c[1]) ** 2)[None, :, None]
            + ((z - c[2]) ** 2)[None, None]
        )
        u = np.clip((far - r) / np.float32(far - near), 0, 1)
        k = np.float32(melt) * u * u * (3 - 2 * u) + np.float32(TOUCH_MELT)
        into.values[cut] = smooth_minimum(into.values[cut], piece.values, k)
        return into

    def _build(self) -> _Box:
        boxes = {"pelvis": self._piece(TRUNK, max(s.melt for s in SEAMS))}
        boxes |= {s.piece[0]: self._piece(s.piece, s.melt) for s in SEAMS}
        # outermost first: a hand gathers its fingers before the forearm gathers the hand
        order = sorted(SEAMS, key=lambda s: -SEGMENT_INDEX[s.joint])
        rank = {"pelvis": 0}
        for seam in SEAMS:
            rank[seam.piece[0]] = rank[seam.into] + 1
        order.sort(key=lambda s: -rank[s.piece[0]])
        for seam in order:
            centre = self._placed.positions[SEGMENT_INDEX[seam.joint]]
            boxes[seam.into] = self._merge(
                boxes[seam.into], boxes.pop(seam.piece[0]), centre, seam.near, seam.far, seam.melt
            )
        return boxes["pelvis"]

    def mesh(self) -> Skin:
        """The skin as triangles, outward."""
        measure = need("skimage.measure")
        v, f, n, _ = measure.marching_cubes(self.box.values, 0.0, gradient_direction="ascent")
        vertices = self.origin + (v + self.box.low) * self.spacing
        normals = n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)
        corners = v[f]
        across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        if float(np.einsum("ij,ij->", across, corners[:, 0] - v.mean(0))) < 0:
            f, across = f[:, ::-1], -across
        if float(np.einsum("ij,ij->", across, normals[f[:, 0]])) < 0:
            normals = -normals
        return Skin(vertices.astype(np.float64), normals.astype(np.float64), f.astype(np.int32))


def segment_distances(
    shapes: tuple[Shape, ...], placed: Placed, points: Array, reach: float = 0.10
) -> Floats:
    """Distance (m) from each point (N, 3) to each segment's own shapes (N, S); FAR beyond `reach`."""
    result = np.full((len(points), len(SEGMENTS)), FAR, np.float32)
    p32 = points.astype(np.float32)
    for shape in shapes:
        i = SEGMENT_INDEX[shape.segment]
        R, p = placed.rotations[i], placed.positions[i]
        a, b = p + R @ np.array(shape.a), p + R @ np.array(shape.b)
        bound = max(*shape.radii_a, *shape.radii_b) + max(shape.flat_a, shape.flat_b) + reach
        low, high = np.minimum(a, b) - bound, np.maximum(a, b) + bound
        chosen = np.flatnonzero(((points > low) & (points < high)).all(axis=1))
        if not len(chosen):
            continue
        axis, side = R @ np.array(shape.axis), R @ np.array(shape.side)
        frame = np.stack([axis, side, R @ np.array(shape.depth)], axis=1).astype(np.float32)
        q = (p32[chosen] - a.astype(np.float32)) @ frame
        d = _distance(q[:, 0], q[:, 1], q[:, 2], shape)
        result[chosen, i] = np.minimum(result[chosen, i], d)
    return result
