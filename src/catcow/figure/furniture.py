"""Chairs, stools, tables and steps as boxes: painted before the figure and, where nearer, over it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.content.motion import Prop

from .authoring import need
from .camera import Frame
from .raster import Buffers, Raster

Mask = NDArray[np.bool_]

LEGGED = ("chair", "stool", "table")
KINDS = (*LEGGED, "step")
# The same sizes as in frontend/src/figure/props.ts (m).
SEAT_THICKNESS_M = 0.035
LEG_M = 0.036
BACK_M = 0.43
BOARD_M = 0.20
IN_FRONT_M = 0.004
"""How much nearer than the skin a board must be to hide it (m)."""
RIM_PX = 5

_CORNERS = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)]) - 0.5
_FACES = ((0, 4, 6, 2), (1, 3, 7, 5), (0, 1, 5, 4), (2, 6, 7, 3), (0, 2, 3, 1), (4, 5, 7, 6))
"""Corners of each face, counter-clockwise seen from outside: -x, +x, -y, +y, -z, +z."""
_UP = 3


@dataclass(frozen=True, slots=True)
class Box:
    """`middle` (3,) in the prop's frame, whose origin is the middle of its box, and full `size` (3,), m."""

    middle: Array
    size: Array


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a box: `corners` (4, 3) in the world; `up` when it is a top."""

    corners: Array
    up: bool


def boxes(prop: Prop) -> list[Box]:
    """What a prop is made of, its seat or top first."""
    x, y, z = prop.size_m or (0.4, 0.44, 0.4)
    if prop.kind not in LEGGED:
        return [Box(np.zeros(3), np.array([x, y, z]))]
    made = [Box(np.array([0, (y - SEAT_THICKNESS_M) / 2, 0]), np.array([x, SEAT_THICKNESS_M, z]))]
    leg = y - SEAT_THICKNESS_M
    ends = [(a * (x - LEG_M) / 2, b * (z - LEG_M) / 2) for a in (-1, 1) for b in (-1, 1)]
    made += [Box(np.array([a, -SEAT_THICKNESS_M / 2, b]), np.array([LEG_M, leg, LEG_M])) for a, b in ends]
    if prop.kind == "chair":  # its back is behind the one who sits on it
        rear = -(x - LEG_M) / 2
        made += [
            Box(np.array([rear, (y + BACK_M) / 2, b]), np.array([LEG_M, BACK_M, LEG_M]))
            for b in (-(z - LEG_M) / 2, (z - LEG_M) / 2)
        ]
        height = y / 2 + BACK_M - BOARD_M / 2
        made.append(Box(np.array([rear, height, 0]), np.array([LEG_M * 0.7, BOARD_M, z - 2 * LEG_M])))
    return made


def _quads(prop: Prop) -> Array:
    """(boxes, 6, 4, 3) all sides of a prop in the world."""
    turn = np.radians(prop.rotation_deg[1])
    R = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    position = np.array(prop.position_m or (0.0, 0.0, 0.0))
    corners = np.array([position + (b.middle + _CORNERS * b.size) @ R.T for b in boxes(prop)])
    return corners[:, np.array(_FACES)]


def outline(prop: Prop) -> Array:
    """(N, 3) every corner of a prop in the world (m)."""
    return _quads(prop).reshape(-1, 3)


def faces(prop: Prop, eye: Array) -> list[Face]:
    """The sides that look at the eye, in the order to paint them: far boxes first, a top after its legs."""
    quads = _quads(prop)
    distance = np.linalg.norm(quads.mean(axis=(1, 2)) - eye, axis=1)
    order = sorted(range(1, len(quads)), key=lambda k: -distance[k])
    legs = [k for k in order if quads[k, :, :, 1].max() <= quads[0, :, :, 1].min() + 1e-9]
    behind = [k for k in order if k not in legs and distance[k] > distance[0]]
    before = [k for k in order if k not in legs and k not in behind]
    found = []
    for k in (*legs, *behind, 0, *before):
        for side in range(6):
            quad = quads[k, side]
            across = np.cross(quad[1] - quad[0], quad[2] - quad[0])
            if across @ (eye - quad.mean(axis=0)) > 0:
                found.append(Face(quad, side == _UP))
    return found


@dataclass(frozen=True, slots=True)
class Hiding:
    """What of a thing stands before the figure: pixels (H, W) of its tops and of its other sides, and the
    lines of its own edges there, each (N, 2) pixels."""

    tops: Mask
    sides: Mask
    edges: list[Array]


def hiding(raster: Raster, prop: Prop, frame: Frame, figure: Buffers) -> Hiding | None:
    """Where a prop stands before the figure, or None."""
    quads = _quads(prop)
    vertices = quads.reshape(-1, 3)
    first = np.arange(len(vertices) // 4)[:, None] * 4
    triangles = np.vstack([first + np.array([0, 1, 2]), first + np.array([0, 2, 3])]).astype(np.int32)
    top = np.repeat(np.tile(np.arange(6) == _UP, len(quads)), 4).astype(np.int64)
    normals = np.tile([0.0, 1.0, 0.0], (len(vertices), 1))
    drawn = raster.draw(frame, vertices, normals, vertices, top, triangles)
    over = shown_before(drawn, figure, IN_FRONT_M)
    if not over.any():
        return None
    edges: list[Array] = []
    eye = frame.camera.eye
    for face in faces(prop, eye):
        for k in range(4):
            line = np.linspace(face.corners[k], face.corners[(k + 1) % 4], 120)
            distance = np.linalg.norm(line - eye, axis=1)
            edges += runs_within(frame.project(line), over, drawn.depth, distance)
    return Hiding(over & (drawn.label == 1), over & (drawn.label == 0), edges)


def runs_within(
    line: Array, mask: Mask, depth: NDArray[np.float32] | None = None, distance: Array | None = None
) -> list[Array]:
    """The stretches of a line (N, 2) pixels that lie in a mask; with `depth` (H, W) and the line's `distance`
    (N,) from the eye, only those that nothing nearer hides."""
    x = np.clip(line[:, 0].astype(int), 1, mask.shape[1] - 2)
    y = np.clip(line[:, 1].astype(int), 1, mask.shape[0] - 2)
    near = [(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    on = np.any([mask[at] for at in near], axis=0)
    if depth is not None and distance is not None:
        on &= np.max([depth[at] for at in near], axis=0) > distance - 0.012
    edge = np.flatnonzero(np.diff(np.r_[0, on.astype(np.int8), 0]))
    return [line[a:b] for a, b in zip(edge[::2], edge[1::2], strict=True) if b - a > 2]


def shown_before(thing: Buffers, figure: Buffers, by_m: float) -> Mask:
    """Pixels (H, W) where a thing is at least `by_m` nearer than the figure, and a rim beside them, wide
    enough to cover the outline of what it hides."""
    hidden = thing.figure & figure.figure & (thing.depth < figure.depth - by_m)
    if not hidden.any():
        return hidden
    rim: Mask = need("scipy.ndimage").binary_dilation(hidden, iterations=RIM_PX)
    return rim & thing.figure & ~(figure.figure & ~hidden)
