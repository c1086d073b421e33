"""What surrounds the figure: mat, wall, pillow, band, and the shadow where the body meets the floor."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.content.motion import Prop

from .authoring import need
from .camera import Frame
from .curves import area_path
from .raster import Buffers

Mask = NDArray[np.bool_]

MAT_MARGIN_M = 0.14
FLOOR_MARGIN_M = 0.22
WALL_ABOVE_M = 0.16
SHADOW_HEIGHT_M = 0.16
"""Above this the body casts no contact shadow."""
BAND_WIDTH_M = 0.050
BAND_SLACK_M = 0.012
"""How far a band hangs when nothing stretches it."""


def mat_corners(prop: Prop, footprint: tuple[float, float]) -> Array:
    """(4, 3) corners of the mat, cut back to the part near the body (footprint: least and greatest x, m)."""
    x, _, z = prop.position_m or (0.0, 0.0, 0.0)
    length, _, width = prop.size_m or (1.9, 0.01, 0.66)
    left = max(x - length / 2, footprint[0] - MAT_MARGIN_M)
    right = min(x + length / 2, footprint[1] + MAT_MARGIN_M)
    left, right = min(left, footprint[0] - 0.04), max(right, footprint[1] + 0.04)
    near, far = z + width / 2, z - width / 2
    return np.array([[left, 0, far], [right, 0, far], [right, 0, near], [left, 0, near]])


def floor_patch(feet: Array) -> Array:
    """(N, 3) outline of the bit of floor under a standing figure, from its points near the floor (M, 3)."""
    middle = (feet.min(axis=0) + feet.max(axis=0)) / 2
    reach = (feet.max(axis=0) - feet.min(axis=0)) / 2 + FLOOR_MARGIN_M
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    return np.stack(
        [middle[0] + reach[0] * np.cos(turn), np.zeros_like(turn), middle[2] + reach[2] * np.sin(turn)],
        axis=1,
    )


def box_corners(prop: Prop) -> Array:
    """(8, 3) corners of a prop's box: bits of the index are x, y, z low or high."""
    position = np.array(prop.position_m or (0.0, 0.0, 0.0))
    half = np.array(prop.size_m or (0.1, 0.1, 0.1)) / 2
    turn = np.radians(prop.rotation_deg[1])
    R = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    signs = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)]) * 2 - 1
    return np.asarray(position + (signs * half) @ R.T)


_FACES = ((0, 2, 6, 4), (1, 5, 7, 3), (0, 4, 5, 1), (2, 3, 7, 6), (0, 1, 3, 2), (4, 6, 7, 5))


def box_faces(corners: Array, eye: Array) -> list[Array]:
    """The faces (4, 3) of a box that look at the eye, each wound as in _FACES."""
    centre = corners.mean(axis=0)
    faces = []
    for quad in _FACES:
        face = corners[list(quad)]
        outward = face.mean(axis=0) - centre
        if outward @ (eye - face.mean(axis=0)) > 0:
            faces.append(face)
    return faces


def wall_part(prop: Prop, low: Array, high: Array) -> Prop:
    """The piece of a wall worth drawing: from the floor to a little above the figure (its bounds in m)."""
    position, size = np.array(prop.position_m), np.array(prop.size_m)
    top = min(float(position[1] + size[1] / 2), float(high[1]) + WALL_ABOVE_M)
    position[1], size[1] = top / 2, top
    long = 0 if size[0] > size[2] else 2
    start = max(float(position[long] - size[long] / 2), float(low[long]) - 0.16)
    stop = min(float(position[long] + size[long] / 2), float(high[long]) + 0.16)
    position[long], size[long] = (start + stop) / 2, stop - start
    x, y, z = (float(v) for v in position)
    a, b, c = (float(v) for v in size)
    return prop.model_copy(update={"position_m": (x, y, z), "size_m": (a, b, c)})


def contact_shadow(vertices: Array, frame: Frame) -> list[NDArray[np.bool_]]:
    """Two masks (H / 2, W / 2): the wide faint and the narrow dark part of the shadow on the floor."""
    low = vertices[vertices[:, 1] < SHADOW_HEIGHT_M]
    shade = np.zeros(((frame.height + 1) // 2, (frame.width + 1) // 2), dtype=np.float32)
    on_floor = low * np.array([1.0, 0.0, 1.0]) + np.array([0.0, 0.0, 1.0]) * low[:, 1:2] * 0.05
    p = (frame.project(on_floor) / 2).astype(int)
    ok = (p[:, 0] >= 0) & (p[:, 0] < shade.shape[1]) & (p[:, 1] >= 0) & (p[:, 1] < shade.shape[0])
    strength = np.clip(1 - low[ok, 1] / SHADOW_HEIGHT_M, 0, 1) ** 1.3
    np.maximum.at(shade, (p[ok, 1], p[ok, 0]), strength.astype(np.float32))
    ndimage = need("scipy.ndimage")
    filled = ndimage.grey_closing(shade, size=(5, 5))
    soft = ndimage.gaussian_filter(filled, 3.5)
    return [soft > 0.12, soft > 0.42]


def end_of(placed: Placed, end: str | tuple[float, float, float]) -> Array:
    """(3,) where an end of a band is: a contact point of the body, or a fixed place."""
    return placed.point(end) if isinstance(end, str) else np.array(end)


def band_line(placed: Placed, prop: Prop, count: int = 48) -> Array:
    """(N, 3) the middle of a band from end to end, led in front of a chest it would pass through."""
    if prop.between is None:
        return np.zeros((0, 3))
    a, b = (end_of(placed, end) for end in prop.between)
    t = np.linspace(0, 1, count)[:, None]
    line = a + (b - a) * t
    stretch = float(np.linalg.norm(b - a))
    line[:, 1] -= (BAND_SLACK_M / max(stretch, 0.2)) * np.sin(np.pi * t[:, 0])
    if all(isinstance(end, str) for end in prop.between):
        chest = placed.point("sternum")
        forward = placed.rotations[3] @ np.array([1.0, 0.0, 0.0])
        lack = float(((chest - line) @ forward).max()) + 0.03
        if lack > 0:
            line += forward * lack * (np.sin(np.pi * t) ** 1.0)
    return np.asarray(line)


def band_mask(placed: Placed, prop: Prop, frame: Frame, buffers: Buffers) -> Mask:
    """Pixels (H, W) of the band that nothing hides; narrower the more it is stretched."""
    line = band_line(placed, prop, 800)
    stretch = float(np.linalg.norm(line[-1] - line[0]))
    half = BAND_WIDTH_M / 2 * (0.62 + 0.38 * np.clip(1.2 - stretch, 0, 1))
    along = line[-1] - line[0]
    wide = np.array([0.0, 1.0, 0.0])
    if abs(along[1]) > 0.7 * stretch:  # one that hangs shows its width sideways
        wide = np.cross(along, frame.camera.eye - line[len(line) // 2])
        wide /= max(float(np.linalg.norm(wide)), 1e-9)
    across = np.linspace(-half, half, 61)
    p = (line[None] + across[:, None, None] * wide).reshape(-1, 3)
    depth = np.linalg.norm(p - frame.camera.eye, axis=1)
    xy = frame.project(p).astype(int)
    ok = (xy[:, 0] >= 0) & (xy[:, 0] < frame.width) & (xy[:, 1] >= 0) & (xy[:, 1] < frame.height)
    x, y, d = xy[ok, 0], xy[ok, 1], depth[ok]
    shown = (buffers.depth[y, x] <= 0) | (buffers.depth[y, x] >= d - 0.012)
    mask = np.zeros((frame.height, frame.width), dtype=bool)
    mask[y[shown], x[shown]] = True
    closed: Mask = need("scipy.ndimage").binary_closing(mask, iterations=3)
    return closed


def soft_paths(masks: list[Mask], scale: float) -> list[str]:
    """Path data of soft-edged masks of every other pixel."""
    return [area_path(m, 1.5, 0.9, 2 * scale, 160.0) for m in masks]
