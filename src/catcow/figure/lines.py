"""The inner lines of the drawing: where one part passes in front of another, and sharp creases."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import PARENT
from catcow.body.skeleton import SEGMENT_INDEX

from .authoring import need
from .camera import Frame
from .raster import Buffers

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

STEP_M = 0.010
"""A jump in depth beyond what the surface's slope explains that makes a line (m)."""


def _near() -> Mask:
    """(S, S): segments at most two joints apart, between which only folds are drawn."""
    n = len(PARENT)
    one = np.eye(n, dtype=bool)
    for child, parent in enumerate(PARENT):
        if parent >= 0:
            one[child, parent] = one[parent, child] = True
    result: Mask = (one.astype(int) @ one.astype(int)) > 0
    return result


_NEAR = _near()
_HEAD = SEGMENT_INDEX["head"]
_SMALL = np.array([name.startswith(("finger", "hand", "thumb", "toes")) for name in SEGMENT_INDEX])
"""Segments small enough for shallow grooves to matter: fingers and toes."""


def line_mask(buffers: Buffers, frame: Frame) -> Mask:
    """Pixels (H, W) on an inner line."""
    from . import kernels

    figure = buffers.figure
    pixel_m = float(np.median(buffers.depth[figure])) * (frame.right - frame.left) / frame.width
    look = np.ascontiguousarray(frame.camera.view()[2, :3])
    mask: Mask = kernels.inner_lines(
        buffers.label, buffers.depth, buffers.normal, look, _NEAR, _SMALL, _HEAD, pixel_m, STEP_M
    )
    return mask


SHORTEST_PX, SHORTEST_SMALL_PX = 30.0, 11.0
"""Shorter lines are dropped; on fingers and toes short ones stay."""


def strokes(mask: Mask, buffers: Buffers, margin_px: int) -> list[Array]:
    """Centre lines of a line mask as polylines (N, 2) x, y in pixels, away from the outline."""
    figure = buffers.figure
    ndimage, morphology = need("scipy.ndimage"), need("skimage.morphology")
    inner = ndimage.binary_erosion(figure, iterations=margin_px)
    thick = ndimage.gaussian_filter((mask & figure).astype(np.float32), 1.2) > 0.22
    skeleton = morphology.skeletonize(thick & inner)
    kept = []
    for line in _walked(skeleton):
        column, row = line[len(line) // 2].astype(int)
        least = SHORTEST_SMALL_PX if _SMALL[buffers.label[row, column]] else SHORTEST_PX
        if _length(line) >= least:
            kept.append(line)
    return kept


def _length(points: Array) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


_AROUND = [(-1, 0), (0, 1), (1, 0), (0, -1), (-1, -1), (-1, 1), (1, 1), (1, -1)]


def _walked(skeleton: Mask) -> list[Array]:
    """Follow a one-pixel skeleton from end to end; at a junction go straight on."""
    left: set[tuple[int, int]] = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}

    def neighbours(p: tuple[int, int]) -> list[tuple[int, int]]:
        return [(p[0] + dy, p[1] + dx) for dy, dx in _AROUND if (p[0] + dy, p[1] + dx) in left]

    found: list[Array] = []
    starts = [p for p in left if len(neighbours(p)) == 1]
    while left:
        start = next((p for p in starts if p in left), None)
        if start is None:
            start = min(left)
        starts = [p for p in starts if p in left and p != start]
        path = [start]
        left.discard(start)
        while True:
            options = neighbours(path[-1])
            if not options:
                break
            if len(path) > 3:
                heading = np.subtract(path[-1], path[-4])
                options.sort(key=lambda q: -float(np.dot(heading, np.subtract(q, path[-1]))))
            following = options[0]
            path.append(following)
            left.discard(following)
        if len(path) > 4:
            p = np.array(path, dtype=np.float64)
            found.append(_smoothed(p[:, ::-1] + 0.5))
    return found


def _smoothed(points: Array) -> Array:
    """Round off the staircase of a pixel path, keeping its ends."""
    if len(points) < 7:
        return points
    kernel = np.array([1, 2, 3, 4, 3, 2, 1], dtype=float) / 16
    out = points.copy()
    for axis in (0, 1):
        padded = np.pad(points[:, axis], 3, mode="reflect", reflect_type="odd")
        out[:, axis] = np.convolve(padded, kernel, mode="valid")
    return out
