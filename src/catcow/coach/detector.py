"""Where in a picture a person is: BlazePose's detector, decoded as MediaPipe 0.10.21 does.

Numbers are those of MediaPipe's pose_detection_cpu.pbtxt and pose_detection_to_roi.pbtxt (Apache-2.0).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .landmarks import Array
from .model import Model
from .region import Picture, Region, around, cut, whole

SIZE = 224
STRIDES = (8, 16, 32, 32, 32)
PER_CELL_AND_LAYER = 2
LEAST_SCORE = 0.5
SAME_PERSON = 0.3
"""Boxes that overlap the best one by more than this (intersection over union) are of the same person."""
SAME_HIPS = 0.3
"""Boxes whose hips lie nearer to each other than this share of the body's circle are of the same person."""


def anchors() -> Array:
    """(2254, 2) centres x, y of the detector's boxes, 0..1. Layers of equal stride share their cells."""
    rows = []
    for stride in dict.fromkeys(STRIDES):
        count, layers = SIZE // stride, STRIDES.count(stride)
        y, x = np.meshgrid(*(2 * [(np.arange(count) + 0.5) / count]), indexing="ij")
        cells = np.stack([x.ravel(), y.ravel()], axis=1)
        rows.append(np.repeat(cells, PER_CELL_AND_LAYER * layers, axis=0))
    return np.vstack(rows)


def best(boxes: Array, scores: Array) -> tuple[float, Array] | None:
    """The surest person: score 0..1 and the raw row (12,) averaged over overlapping boxes by their score.

    `boxes` (N, 12): middle, size and four points of each box, 0..1. None when no score reaches LEAST_SCORE.
    """
    kept = scores >= LEAST_SCORE
    if not kept.any():
        return None
    boxes, scores = boxes[kept], scores[kept]
    first = int(scores.argmax())
    same = _overlap(boxes, boxes[first]) > SAME_PERSON
    return float(scores[first]), np.average(boxes[same], axis=0, weights=scores[same])


def heads_apart(boxes: Array, scores: Array) -> int:
    """How many people the boxes are of: the surest first, then each that overlaps none of those before it and
    whose hips are not theirs. `boxes` and `scores` as for `best`."""
    kept = scores >= LEAST_SCORE
    boxes, scores = boxes[kept], scores[kept]
    found = 0
    while len(scores):
        first = boxes[int(scores.argmax())]
        found += 1
        hips = np.hypot(*(boxes[:, 4:6] - first[4:6]).T)
        reach = np.maximum(np.hypot(*(boxes[:, 6:8] - boxes[:, 4:6]).T), np.hypot(*(first[6:8] - first[4:6])))
        apart = (_overlap(boxes, first) <= SAME_PERSON) & (hips > SAME_HIPS * reach)
        boxes, scores = boxes[apart], scores[apart]
    return found


def _overlap(boxes: Array, one: Array) -> Array:
    """Intersection over union (N,) of boxes (N, 4 or more) with one."""
    low, high = boxes[:, :2] - boxes[:, 2:4] / 2, boxes[:, :2] + boxes[:, 2:4] / 2
    low_1, high_1 = one[:2] - one[2:4] / 2, one[:2] + one[2:4] / 2
    common = np.clip(np.minimum(high, high_1) - np.maximum(low, low_1), 0, None).prod(axis=1)
    union = (high - low).prod(axis=1) + (high_1 - low_1).prod() - common
    return np.asarray(common / np.maximum(union, 1e-12))


class Detector:
    """Finds one person in a picture, or counts all of them."""

    def __init__(self, weights: Path, threads: int = 2) -> None:
        self._model = Model(weights, threads)
        self._anchors = anchors()

    def find(self, picture: Picture) -> tuple[float, Region | None]:
        """The score of the surest person and the square around it; None when nobody is found."""
        boxes, scores = self._look(picture)
        found = best(boxes, scores)
        if found is None:
            return float(scores.max()), None
        score, box = found
        centre, edge = whole(picture).pixels(box[4:8].reshape(2, 2))
        return score, around(centre, edge)

    def people(self, picture: Picture) -> int:
        """How many people are found in the whole picture, those that stand apart."""
        return heads_apart(*self._look(picture))

    def _look(self, picture: Picture) -> tuple[Array, Array]:
        """Boxes (N, 12) as `best` takes them and their scores (N,)."""
        square = whole(picture)
        tensor = cut(picture, square, SIZE, edge=False) / 127.5 - 1
        raw, logits = self._model.run(tensor)
        scores = 1 / (1 + np.exp(-np.clip(logits.reshape(-1).astype(np.float64), -100, 100)))
        boxes = raw.reshape(-1, 12).astype(np.float64) / SIZE
        boxes[:, :2] += self._anchors
        boxes[:, 4:] += np.tile(self._anchors, 4)
        return boxes, scores
