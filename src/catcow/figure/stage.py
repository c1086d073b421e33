"""Mat, floor, wall, chair and the other things of an exercise as solid shapes, for the film and the GLB."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.content.motion import Prop

from . import furniture
from .recording import Band

ROUND = 40
"""Sides of what is round."""
BAND_WIDTH_M, BAND_THICK_M = 0.05, 0.004
MAT_THICK_M = 0.014
STICK_RADIUS_M, STICK_BEYOND_M = 0.013, 0.14
KNOB_RADIUS_M = 0.022


@dataclass(frozen=True, slots=True)
class Solid:
    """Triangles (F, 3) over vertices and normals (V, 3), m; `colour` (V,) and `line`: roles of style.py."""

    id: str
    vertices: Array
    normals: Array
    faces: NDArray[np.int32]
    colour: tuple[str, ...]
    line: str


_QUADS = ((0, 4, 6, 2), (1, 3, 7, 5), (0, 1, 5, 4), (2, 6, 7, 3), (0, 2, 3, 1), (4, 5, 7, 6))
_CORNERS = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)]) - 0.5
_UP = 3


def _boxes(parts: Iterable[tuple[Array, Array]]) -> tuple[Array, Array, NDArray[np.int32], NDArray[np.bool_]]:
    """Flat-sided boxes of middle and size (3,): vertices, normals, faces and which vertices are on a top."""
    vertices: list[Array] = []
    normals: list[Array] = []
    faces: list[list[list[int]]] = []
    up: list[bool] = []
    for middle, size in parts:
        corners = middle + _CORNERS * size
        for side, quad in enumerate(_QUADS):
            at = 4 * len(faces)
            square = corners[list(quad)]
            across = np.cross(square[1] - square[0], square[2] - square[0])
            vertices.append(square)
            normals.append(np.tile(across / np.linalg.norm(across), (4, 1)))
            faces.append([[at, at + 1, at + 2], [at, at + 2, at + 3]])
            up += [side == _UP] * 4
    return (
        np.vstack(vertices), np.vstack(normals), np.vstack(faces).astype(np.int32), np.array(up),
    )  # fmt: skip


def _turned(prop: Prop) -> Array:
    x, y, z = np.radians(prop.rotation_deg)
    rx = np.array([[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]])
    ry = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    rz = np.array([[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]])
    return np.asarray(rx @ ry @ rz)


def _grid(points: Array, normals: Array) -> tuple[Array, Array, NDArray[np.int32]]:
    """A closed surface from rings (R, C, 3) of points and normals, the last column joined to the first."""
    rows, columns = points.shape[:2]
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    a, b = i * columns + j, i * columns + (j + 1) % columns
    c, d = a + columns, b + columns
    faces = np.vstack([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([b, c, d], -1).reshape(-1, 3)])
    return points.reshape(-1, 3), normals.reshape(-1, 3), faces.astype(np.int32)


def _soft(size: Array, round_: float, flat: float) -> tuple[Array, Array, NDArray[np.int32]]:
    """A superellipsoid that fills a box: a pillow or, with exponents 1, a ball."""
    v = np.linspace(-np.pi / 2, np.pi / 2, 21)[:, None]
    u = np.linspace(0, 2 * np.pi, ROUND, endpoint=False)[None]

    def power(x: Array, e: float) -> Array:
        return np.asarray(np.sign(x) * np.abs(x) ** e)

    def surface(ring: float, side: float, height: float) -> Array:
        r = power(np.cos(v), ring)
        parts = (r * power(np.cos(u), side), power(np.sin(v), height) + 0 * u, r * power(np.sin(u), side))
        return np.stack(parts, axis=-1)

    normal = surface(2 - flat, 2 - round_, 2 - flat) / size
    length = np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-9)
    return _grid(surface(flat, round_, flat) * size / 2, normal / length)


def _cylinder(size: Array) -> tuple[Array, Array, NDArray[np.int32]]:
    """A lying cylinder with flat ends, along the longer of x and z."""
    along = 0 if size[0] > size[2] else 2
    across = 2 - along
    turn = np.linspace(0, 2 * np.pi, ROUND, endpoint=False)
    ring = np.zeros((ROUND, 3))
    ring[:, across], ring[:, 1] = np.cos(turn), np.sin(turn)
    radius = np.array([size[1], size[1], size[1]]) / 2
    axis = np.zeros(3)
    axis[along] = size[along] / 2
    rings = [np.tile(-axis, (ROUND, 1)), ring * radius - axis, ring * radius - axis]
    rings += [ring * radius + axis, ring * radius + axis, np.tile(axis, (ROUND, 1))]
    back = np.tile(-axis / np.linalg.norm(axis), (ROUND, 1))
    points, normals, faces = _grid(np.array(rings), np.array([back, back, ring, ring, -back, -back]))
    outward = np.cross(points[faces[:, 1]] - points[faces[:, 0]], points[faces[:, 2]] - points[faces[:, 0]])
    if (outward * normals[faces[:, 0]]).sum() < 0:
        faces = faces[:, ::-1].copy()
    return points, normals, faces


_LOOKS = {
    "wall": ("wall", "wall_edge", "wall_edge"),
    "mat": ("mat", "mat_side", "mat_line"),
    "pillow": ("pillow", "pillow", "pillow_line"),
    "cushion": ("pillow", "pillow", "pillow_line"),
    "bolster": ("pillow", "pillow_side", "pillow_line"),
    "roller": ("foam", "foam_side", "foam_line"),
    "ball": ("rubber", "rubber", "rubber_line"),
    "band": ("band", "band", "band_line"),
    "strap": ("band", "band", "band_line"),
}
_WOOD = ("wood_top", "wood", "wood_line")


def solid(prop: Prop) -> Solid:
    """A prop that stands or lies, in the world."""
    size = np.array(prop.size_m or (0.4, 0.4, 0.4))
    top, side, line = _LOOKS.get(prop.kind, _WOOD)
    if prop.kind in ("pillow", "cushion"):
        points, normals, faces = _soft(size, 0.45, 0.75)
        up = np.ones(len(points), dtype=bool)
    elif prop.kind == "ball":
        points, normals, faces = _soft(size, 1.0, 1.0)
        up = np.ones(len(points), dtype=bool)
    elif prop.kind in ("roller", "bolster", "stick"):
        points, normals, faces = _cylinder(size)
        up = np.abs(normals[:, 1]) + np.abs(normals[:, 0 if size[0] <= size[2] else 2]) > 0.5
    elif prop.kind in furniture.KINDS:
        points, normals, faces, up = _boxes((b.middle, b.size) for b in furniture.boxes(prop))
    else:
        points, normals, faces, up = _boxes([(np.zeros(3), size)])
        if prop.kind == "wall":
            up = np.abs(normals[:, int(np.argmin([size[0], np.inf, size[2]]))]) > 0.5
    R = _turned(prop)
    place = np.array(prop.position_m or (0.0, 0.0, 0.0))
    colour = tuple(top if u else side for u in up)
    return Solid(prop.id, place + points @ R.T, normals @ R.T, faces, colour, line)


def mat(prop: Prop, corners: Array) -> Solid:
    """A mat under the body, from the corners (4, 3) of its top."""
    low, high = corners.min(axis=0), corners.max(axis=0)
    middle, size = (low + high) / 2, high - low
    middle[1] -= MAT_THICK_M / 2
    size[1] = MAT_THICK_M
    points, normals, faces, up = _boxes([(middle, size)])
    top, side, line = _LOOKS["mat"]
    return Solid(prop.id, points, normals, faces, tuple(top if u else side for u in up), line)


def floor(outline: Array) -> Solid:
    """A patch of floor from its outline (N, 3)."""
    n = len(outline)
    points = np.vstack([outline.mean(axis=0), outline]) - (0.0, 0.002, 0.0)
    faces = np.stack([np.zeros(n), 1 + (np.arange(n) + 1) % n, 1 + np.arange(n)], axis=1)
    normals = np.tile([0.0, 1.0, 0.0], (n + 1, 1))
    up = np.cross(points[faces[0, 1].astype(int)] - points[0], points[faces[0, 2].astype(int)] - points[0])
    faces = faces if up[1] > 0 else faces[:, ::-1]
    return Solid("floor", points, normals, faces.astype(np.int32), ("floor",) * (n + 1), "floor")


def ribbon(band: Band, line: Array) -> Solid:
    """A band along the middle line (N, 3) m."""
    along = np.gradient(line, axis=0)
    up = np.array([0.0, 1.0, 0.0])
    side = np.cross(along, up)
    flat = np.linalg.norm(side, axis=1) < 0.2 * np.linalg.norm(along, axis=1)
    side[flat] = np.cross(along[flat], [1.0, 0.0, 0.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    wide = np.cross(side, along)
    wide /= np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    h, t = wide * BAND_WIDTH_M / 2, side * BAND_THICK_M / 2
    rings = np.stack([line + h + t, line - h + t, line - h - t, line + h - t], axis=1)
    normals = np.stack([side, side, -side, -side], axis=1)
    points, n, faces = _grid(rings, normals)
    look, _, edge = _LOOKS.get(band.kind, _LOOKS["band"])
    return Solid(band.id, points, n, faces, (look,) * len(points), edge)


def fastening(band: Band, place: Array) -> Solid:
    """Where a band is tied to something that isn't drawn: a small knob."""
    points, normals, faces = _soft(np.full(3, 2 * KNOB_RADIUS_M), 1.0, 1.0)
    return Solid(
        f"{band.id}.fixed", place + points, normals, faces, ("wood_line",) * len(points), "wood_line"
    )


def rod(band: Band, a: Array, b: Array) -> Solid:
    """A stick through two places (3,) m, reaching beyond them."""
    along = b - a
    length = max(float(np.linalg.norm(along)), 1e-6)
    points, normals, faces = _cylinder(np.array([length + 2 * STICK_BEYOND_M, *(2 * (2 * STICK_RADIUS_M,))]))
    x = along / length
    z = np.cross(x, [0.0, 1.0, 0.0] if abs(x[1]) < 0.9 else [1.0, 0.0, 0.0])
    z /= np.linalg.norm(z)
    R = np.stack([x, np.cross(z, x), z], axis=1)
    top, _, line = _WOOD
    return Solid(band.id, (a + b) / 2 + points @ R.T, normals @ R.T, faces, (top,) * len(points), line)


def band_line(a: Array, b: Array, chest: Array | None, forward: Array, count: int = 33) -> Array:
    """(N, 3) the middle of a band from end to end, led in front of a chest it would pass through."""
    t = np.linspace(0, 1, count)[:, None]
    line = a + (b - a) * t
    line[:, 1] -= (0.012 / max(float(np.linalg.norm(b - a)), 0.2)) * np.sin(np.pi * t[:, 0])
    if chest is None:
        return np.asarray(line)
    across = np.linalg.norm((line - chest) - ((line - chest) @ forward)[:, None] * forward, axis=1)
    lack = (chest - line) @ forward + 0.03
    through = float(np.where((across < 0.2) & (lack < 0.25), lack, 0).max())
    if through > 0:
        line += forward * through * np.sin(np.pi * t)
    return np.asarray(line)
