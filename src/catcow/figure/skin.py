"""The skin of a posture, fast: the distance field looked into only near the surface, by compiled loops.

It is the field of `field.Field`, piece by piece and seam by seam (tests/unit/test_figure_skin.py compares
them), evaluated point by point instead of box by box.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX

from . import kernels
from .field import Skin, outline_table
from .mannequin import SEAMS, TOUCH_MELT, TRUNK, Shape
from .skinning import NEAR_M, neighbours

REACH_M = 0.08
"""As in skinning.influence."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Shapes in a posture as the compiled loops read them (columns in kernels)."""

    rows: Array
    outlines: Array
    seams: Array
    pieces: int


def packed(shapes: tuple[Shape, ...], placed: Placed) -> Packed:
    """The shapes where a posture puts them."""
    pieces: dict[str, int] = dict.fromkeys(TRUNK, 0)
    first = {"pelvis": 0}
    melts = [max(s.melt for s in SEAMS)]
    for number, seam in enumerate(SEAMS, start=1):
        pieces |= dict.fromkeys(seam.piece, number)
        first[seam.piece[0]] = number
        melts.append(seam.melt)
    margin = [
        1.1 * max(0.015, melt, *(s.melt for s in shapes if pieces[s.segment] == k))
        for k, melt in enumerate(melts)
    ]
    stations = list(dict.fromkeys(s.stations for s in shapes if s.stations))
    rows = np.zeros((len(shapes), kernels.COLUMNS))
    order = sorted(shapes, key=lambda s: pieces[s.segment])
    for row, shape in zip(rows, order, strict=True):
        i = SEGMENT_INDEX[shape.segment]
        R, p = placed.rotations[i], placed.positions[i]
        a, b = p + R @ np.array(shape.a), p + R @ np.array(shape.b)
        wide = max(*shape.radii_a, *shape.radii_b) + max(shape.flat_a, shape.flat_b)
        wide += margin[pieces[shape.segment]]
        row[kernels.A : 3] = a
        row[kernels.AXIS : 6] = R @ np.array(shape.axis)
        row[kernels.SIDE : 9] = R @ np.array(shape.side)
        row[kernels.DEPTH : 12] = R @ np.array(shape.depth)
        row[kernels.LENGTH] = np.linalg.norm(np.subtract(shape.b, shape.a))
        row[kernels.RA : 16], row[kernels.RB : 19] = shape.radii_a, shape.radii_b
        row[kernels.FLAT_A], row[kernels.FLAT_B] = shape.flat_a, shape.flat_b
        row[kernels.MELT] = shape.melt
        row[kernels.OUTLINE] = stations.index(shape.stations) if shape.stations else -1
        row[kernels.LOW : 26], row[kernels.HIGH : 29] = np.minimum(a, b) - wide, np.maximum(a, b) + wide
        row[kernels.SEGMENT], row[kernels.PIECE] = i, pieces[shape.segment]
    outlines = np.array([outline_table(s) for s in stations]).reshape(-1, 3, 65)
    return Packed(rows, outlines, _seams(placed, first), len(SEAMS) + 1)


def _seams(placed: Placed, first: dict[str, int]) -> Array:
    """Rows of seams, the outermost first: a hand gathers its fingers before the forearm gathers the hand."""
    rank = {"pelvis": 0}
    for seam in SEAMS:
        rank[seam.piece[0]] = rank[seam.into] + 1
    ordered = sorted(SEAMS, key=lambda s: -SEGMENT_INDEX[s.joint])
    ordered.sort(key=lambda s: -rank[s.piece[0]])
    rows = np.zeros((len(ordered), kernels.SEAM_COLUMNS))
    for row, seam in zip(rows, ordered, strict=True):
        row[kernels.FROM], row[kernels.INTO] = first[seam.piece[0]], first[seam.into]
        row[kernels.CENTRE : 5] = placed.positions[SEGMENT_INDEX[seam.joint]]
        row[kernels.NEAR], row[kernels.FAR_END], row[kernels.SEAM_MELT] = seam.near, seam.far, seam.melt
    return rows


def skin_of(body: Packed, spacing: float) -> Skin:
    """The skin as triangles, outward, on a grid of nodes `spacing` metres apart."""
    low = body.rows[:, kernels.LOW : 26].min(axis=0) - 3 * spacing
    high = body.rows[:, kernels.HIGH : 29].max(axis=0) + 3 * spacing
    blocks = np.ceil((high - low) / (spacing * kernels.BLOCK)).astype(np.int64)
    nodes, quads = kernels.surface_of(
        body.rows, body.outlines, body.seams, TOUCH_MELT, body.pieces, low, spacing, blocks
    )
    faces = np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    return Skin(low + nodes * spacing, kernels.vertex_normals(nodes, quads), faces)


def carried(body: Packed, points: Array, source: Placed, target: Placed) -> tuple[NDArray[np.int64], Array]:
    """Of points (N, 3) m on the skin in `source`: their nearest segment (N,) and place in `target` (N, 3)."""
    result: tuple[NDArray[np.int64], Array] = kernels.carried(
        body.rows, body.outlines, np.ascontiguousarray(points, dtype=np.float64), REACH_M, NEAR_M,
        neighbours(), source.rotations, source.positions, target.rotations, target.positions,
    )  # fmt: skip
    return result
