"""Pictures in, landmarks out: the same two networks as in the browser, without MediaPipe.

As MediaPipe's pose solution does in a film: the detector looks at the whole picture only until somebody is
found; then each picture is searched where the last ones say the person is. Only that place is steadied; the
landmarks themselves are not smoothed. MediaPipe gives up a picture in which it loses the person; we look over
the whole of it again.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import numpy as np

from .detector import Detector
from .landmarker import Landmarker
from .landmarks import LANDMARK_INDEX, Array, Nobody, Seen, Sight
from .region import Picture, Region, around
from .steady import Steady

DETECTOR = "pose_detection.tflite"
LANDMARKER = "pose_landmark_full.tflite"
AROUND = 0.3
"""How far a person reaches beyond their landmarks, as a share of the trunk's length."""
GREY = 114


def weights_folder() -> Path:
    """Where the page's build puts the weights; the browser reads the same files."""
    return Path(str(files("catcow"))) / "web" / "static" / "pose"


class Estimator:
    """Follows one person through the pictures of a film."""

    def __init__(self, weights: Path | None = None, threads: int = 2) -> None:
        """`threads` of the processor compute each network. VideoExtraMissingError without the extra,
        WeightsUnreadableError without the weights."""
        folder = weights_folder() if weights is None else weights
        self._detector = Detector(folder / DETECTOR, threads)
        self._landmarker = Landmarker(folder / LANDMARKER, threads)
        self._region: Region | None = None
        self._steady = Steady()
        self._sight: Seen | None = None

    def forget(self) -> None:
        """The next picture is of another film."""
        self._region = self._sight = None
        self._steady.forget()

    def see(self, picture: Picture, step_s: float) -> Sight:
        """What is seen in the next picture (H, W, 3) uint8 RGB, `step_s` after the last one (s, > 0)."""
        sight, points = self._search(picture, self._region)
        if points is None and self._region is not None:
            self.forget()
            sight, points = self._search(picture, None)
        if points is not None:
            size = 2 * float(np.hypot(*(points[1] - points[0])))
            self._region = around(*self._steady.next(points, size, step_s))
        self._sight = sight if isinstance(sight, Seen) else None
        return sight

    def people(self, picture: Picture) -> int:
        """How many people are in the whole of the picture (H, W, 3) uint8 RGB that `see` was shown last; whom
        it follows doesn't change. The detector is drawn to the largest: if it finds only one, whom `see`
        follows is painted over and it looks again. It costs nearly as much as `see`: ask now and then."""
        found = self._detector.people(picture)
        if found > 1 or self._sight is None:
            return found
        (left, top), (right, bottom) = _around(self._sight.points * picture.shape[1::-1])
        without = picture.copy()
        without[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = GREY
        return 1 + self._detector.people(without)

    def _search(self, picture: Picture, region: Region | None) -> tuple[Sight, Array | None]:
        """Look in a region, or in the whole picture; the two points of the region to come, if somebody is
        there."""
        if region is None:
            score, region = self._detector.find(picture)
            if region is None:
                return Nobody(score), None
        return self._landmarker.find(picture, region)


def _around(places: Array) -> tuple[tuple[int, int], tuple[int, int]]:
    """The box (left, top), (right, bottom) in pixels around a person's landmarks (33, 2), hair and all."""

    def at(name: str) -> Array:
        return np.asarray(places[LANDMARK_INDEX[name]])

    trunk = np.hypot(*(at("shoulder_l") + at("shoulder_r") - at("hip_l") - at("hip_r"))) / 2
    size = AROUND * max(trunk, np.hypot(*(at("shoulder_l") - at("shoulder_r"))) / 2)
    low, high = places.min(axis=0) - size, places.max(axis=0) + size
    return (int(low[0]), int(low[1])), (int(high[0]), int(high[1]))
