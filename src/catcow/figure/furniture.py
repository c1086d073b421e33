"""Things made of boards and boxes: chair, stool, table, step; drawn before and, where nearer, over the figure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.content.motion import Prop

from .camera import Frame
from .raster import Buffers, Raster

Mask = NDArray[np.bool_]

BOARD_M = 0.04
LEG_M = 0.038
BACK_HEIGHT_M = 0.44
SOLID = ("step", "stick")
LEGGED = ("stool", "table", "chair")
KINDS = (*LEGGED, *SOLID)

_CORNERS = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)])
_FACES = ((0, 4, 6, 2), (1, 3, 7, 5), (0, 1, 5, 4), (2, 6, 7, 3), (0, 2, 3, 1), (4, 5, 7, 6))
"""Corners of each face, counter-clockwise from outside: -x, +x, -y, +y, -z, +z."""


def boxes(prop: Prop) -> list[tuple[Array, Array]]:
    """The boxes a prop is made of, (low, high) corners (3,) in its own frame, origin at its middle (m)."""
    half = np.array(prop.size_m or (0.1, 0.1, 0.1)) / 2
    if prop.kind not in LEGGED:
        return [(-half, half)]
    x, y, z = half
    parts = [(np.array([-x, y - BOARD_M, -z]), half)]
    for sx in (-x, x - LEG_M):
        for sz in (-z, z - LEG_M):
            parts.append((np.array([sx, -y, sz]), np.array([sx + LEG_M, y - BOARD_M, sz + LEG_M])))
    if prop.kind == "chair":  # its back is behind the one who sits on it
        for sz in (-z, z - LEG_M):
            parts.append((np.array([-x, y, sz]), np.array([-x + LEG_M, y + BACK_HEIGHT_M, sz + LEG_M])))
        rail = np.array([-x + 0.004, y + BACK_HEIGHT_M - 0.18, -z + LEG_M])
        parts.append((rail, np.array([-x + LEG_M - 0.004, y + BACK_HEIGHT_M - 0.01, z - LEG_M])))
    return parts


def faces(prop: Prop) -> Array:
    """(F, 4, 3) every face of a prop in the world."""
    turn = np.radians(prop.rotation_deg[1])
    R = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    position = np.array(prop.position_m or (0.0, 0.0, 0.0))
    found = []
    for low, high in boxes(prop):
        corners = position + (low + _CORNERS * (high - low)) @ R.T
        found += [corners[list(face)] for face in _FACES]
    return np.array(found)


def facing(quads: Array, eye: Array) -> NDArray[np.int64]:
    """Indices of the faces that look at the eye, farthest first."""
    across = np.cross(quads[:, 1] - quads[:, 0], quads[:, 2] - quads[:, 0])
    middle = quads.mean(axis=1)
    seen = np.flatnonzero(np.einsum("ij,ij->i", across, eye - middle) > 0)
    distance = np.linalg.norm(middle[seen] - eye, axis=1)
    return np.asarray(seen[np.argsort(-distance)])


def tone(quad: Array) -> int:
    """0 for a face that looks up, 1 for one that looks to the front or back, 2 for a side."""
    across = np.abs(np.cross(quad[1] - quad[0], quad[2] - quad[0]))
    return int({1: 0, 0: 1, 2: 2}[int(across.argmax())])


def nearer(raster: Raster, prop: Prop, frame: Frame, figure: Buffers) -> dict[int, Mask]:
    """Tone -> pixels (H, W) where a prop hides the figure."""
    quads = faces(prop)
    vertices = quads.reshape(-1, 3)
    count = len(quads)
    quad = np.arange(count)[:, None] * 4
    triangles = np.concatenate([quad + np.array([0, 1, 2]), quad + np.array([0, 2, 3])]).astype(np.int32)
    labels = np.repeat([tone(q) for q in quads], 4).astype(np.int64)
    normals = np.tile([0.0, 1.0, 0.0], (len(vertices), 1))
    drawn = raster.draw(frame, vertices, normals, vertices, labels, triangles)
    over = drawn.figure & figure.figure & (drawn.depth < figure.depth - 0.004)
    return {t: over & (drawn.label == t) for t in range(3) if (over & (drawn.label == t)).any()}
