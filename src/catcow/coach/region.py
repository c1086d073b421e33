"""A turned square of a picture, cut out for the estimator, and the way back to the picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .landmarks import Array

Picture = NDArray[np.uint8]
"""(H, W, 3) red, green, blue."""

SCALE = 1.25
"""How much larger than the circle around the body the square is (pose_detection_to_roi.pbtxt)."""


@dataclass(frozen=True, slots=True)
class Region:
    """A square of side `size` pixels around pixel (`x`, `y`), turned clockwise by `turn_rad`."""

    x: float
    y: float
    size: float
    turn_rad: float

    def pixels(self, local: Array) -> Array:
        """Pixels (..., 2) of places (..., 2) in the square, which runs from 0 to 1."""
        c, s = np.cos(self.turn_rad), np.sin(self.turn_rad)
        u, v = local[..., 0] - 0.5, local[..., 1] - 0.5
        return np.stack([self.x + self.size * (c * u - s * v), self.y + self.size * (s * u + c * v)], axis=-1)


def whole(picture: Picture) -> Region:
    """The smallest upright square around the whole picture."""
    height, width = picture.shape[:2]
    return Region(width / 2, height / 2, float(max(height, width)), 0.0)


def around(centre: Array, edge: Array) -> Region:
    """The square around a body, from the middle of its hips (2,) and a point (2,) on the circle around it,
    on the side of the head (both in pixels); turned so that the head is up."""
    dx, dy = (float(v) for v in edge - centre)
    turn = np.pi / 2 - np.arctan2(-dy, dx)
    turn = (turn + np.pi) % (2 * np.pi) - np.pi
    return Region(float(centre[0]), float(centre[1]), 2 * SCALE * float(np.hypot(dx, dy)), float(turn))


def cut(picture: Picture, region: Region, size: int, *, edge: bool) -> NDArray[np.float32]:
    """(size, size, 3) 0..255: the region at that size, linearly between pixels. Beyond the picture: its
    nearest pixel with `edge`, else black."""
    height, width = picture.shape[:2]
    step = np.arange(size, dtype=np.float64) / size - 0.5
    c, s = region.size * np.cos(region.turn_rad), region.size * np.sin(region.turn_rad)
    x = ((region.x + c * step)[None] - (s * step)[:, None]).astype(np.float32)
    y = ((region.y + s * step)[None] + (c * step)[:, None]).astype(np.float32)
    low_x, low_y = np.floor(x), np.floor(y)
    share_x, share_y = (x - low_x)[..., None], (y - low_y)[..., None]
    column, row = low_x.astype(np.int32), low_y.astype(np.int32)
    columns = [np.clip(column + k, 0, width - 1) for k in (0, 1)]
    rows = [np.clip(row + k, 0, height - 1) * width for k in (0, 1)]
    flat = picture.reshape(-1, 3)

    def taken(i: int, k: int) -> NDArray[np.float32]:
        found = flat.take(rows[i] + columns[k], axis=0).astype(np.float32)
        if not edge:
            r, q = row + i, column + k
            found[(r < 0) | (r >= height) | (q < 0) | (q >= width)] = 0
        return np.asarray(found, dtype=np.float32)

    def between(a: NDArray[np.float32], b: NDArray[np.float32], share: NDArray[np.float32]) -> None:
        """Into `a`: what lies that share of the way from it to `b`."""
        b -= a
        b *= share
        a += b

    top, bottom = taken(0, 0), taken(1, 0)
    between(top, taken(0, 1), share_x)
    between(bottom, taken(1, 1), share_x)
    between(top, bottom, share_y)
    return top
