"""The 33 landmarks of the person in a region: BlazePose's landmark model, decoded as MediaPipe 0.10.21 does.

Numbers are those of MediaPipe's pose_landmark_by_roi_cpu.pbtxt, tensors_to_pose_landmarks_and_segmentation
.pbtxt and pose_landmarks_to_roi.pbtxt (Apache-2.0).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .landmarks import LANDMARKS, Array, Nobody, Seen, Sight
from .model import Model
from .region import Picture, Region, cut

SIZE = 256
POINTS = 39
"""33 landmarks of the body, then the two that the next region is made from, and four unused."""
HIPS, CIRCLE = 33, 34
LEAST_SCORE = 0.5
REACH = 3
"""Cells of the heat map on each side of a landmark that refine it."""
SURE = 0.5


def sigmoid(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -100, 100))))


def refined(points: Array, heat: NDArray[np.floating]) -> Array:
    """Points (P, 2) 0..1 moved to the middle of their own heat (H, W, P; logits) where it is sure enough."""
    height, width = heat.shape[:2]
    result = points.copy()
    for i, (x, y) in enumerate(points):
        column, row = int(x * width), int(y * height)
        if not (0 <= column < width and 0 <= row < height):
            continue
        rows = np.arange(max(0, row - REACH), min(height, row + REACH + 1))
        columns = np.arange(max(0, column - REACH), min(width, column + REACH + 1))
        sure = sigmoid(heat[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1, i].astype(np.float64))
        total = float(sure.sum())
        if sure.max() >= SURE and total > 0:
            result[i] = (sure.sum(axis=0) @ columns / width / total, sure.sum(axis=1) @ rows / height / total)
    return result


class Landmarker:
    """Finds the landmarks of the person in a region, and where to look in the next picture."""

    def __init__(self, weights: Path, threads: int = 2) -> None:
        self._model = Model(weights, threads)

    def find(self, picture: Picture, region: Region) -> tuple[Sight, Array | None]:
        """What is seen in a region, and the points (2, 2) in pixels that the next region is made from: the
        middle of the hips and a point on the circle around the body. Nobody and None when they are gone."""
        outputs = {o.size: o for o in self._model.run(cut(picture, region, SIZE, edge=True) / 255)}
        score = float(outputs[1].ravel()[0])
        if score < LEAST_SCORE:
            return Nobody(score), None
        raw = outputs[POINTS * 5].reshape(POINTS, 5).astype(np.float64)
        heat = outputs[64 * 64 * POINTS].reshape(64, 64, POINTS)
        pixels = region.pixels(refined(raw[:, :2] / SIZE, heat))
        height, width = picture.shape[:2]
        body = len(LANDMARKS)
        c, s = np.cos(region.turn_rad), np.sin(region.turn_rad)
        x, y, z = outputs[POINTS * 3].reshape(POINTS, 3)[:body].astype(np.float64).T
        seen = Seen(
            points=pixels[:body] / (width, height),
            depth=raw[:body, 2] / SIZE * region.size / width,
            visibility=sigmoid(raw[:body, 3]),
            world=np.stack([c * x - s * y, s * x + c * y, z], axis=1),
            score=score,
        )
        return seen, pixels[[HIPS, CIRCLE]]
