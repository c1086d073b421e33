"""Signs with the hands: one held up for 1.5 seconds pauses or goes on, both skip.

A hand is up when it is well above the head of someone who is upright, or reached straight up toward the
ceiling by someone who lies: above everything else of the body in the picture.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from .frame import Frame
from .landmarks import LANDMARK_INDEX, Array
from .posture import scale_of

HELD_S = 1.5
ABOVE = 0.55
"""Body lengths above shoulder and head."""
SURE = 0.6
_PARTS = {
    side: [LANDMARK_INDEX[f"{n}_{side}"] for n in ("wrist", "index_finger", "elbow", "shoulder")]
    for side in "lr"
}
_HEAD = [LANDMARK_INDEX[n] for n in ("nose", "ear_l", "ear_r", "hip_l", "hip_r")]

Gesture = Literal["pause", "skip"]


def raised(frame: Frame) -> int:
    """How many hands are up: 0 to 2."""
    if frame.points is None or frame.depth is None or frame.visibility is None:
        return 0
    points = np.column_stack([frame.points, frame.depth]) * (frame.width, frame.height, frame.width)
    scale = scale_of(points)
    if scale <= 0:
        return 0
    return sum(_up(points, frame.visibility, side, scale) for side in "lr")


def _up(points: Array, visibility: Array, side: str, scale: float) -> bool:
    wrist, finger, elbow, shoulder = _PARTS[side]
    if min(float(visibility[wrist]), float(visibility[elbow])) < SURE:
        return False
    top = float(points[[*_HEAD, shoulder], 1].min())
    straight = points[wrist, 1] < points[elbow, 1] < points[shoulder, 1]
    return bool(straight and min(points[wrist, 1], points[finger, 1]) < top - ABOVE * scale)


class Gestures:
    """Feed it every frame; each sign is told once."""

    def __init__(self) -> None:
        self._one_s: float | None = None
        self._both_s: float | None = None
        self._told = False

    def next(self, frame: Frame) -> Gesture | None:
        """The sign that has now been held long enough."""
        hands, t_s = raised(frame), frame.t_s
        self._one_s = None if hands == 0 else (t_s if self._one_s is None else self._one_s)
        self._both_s = None if hands < 2 else (t_s if self._both_s is None else self._both_s)
        if hands == 0:
            self._told = False
        if self._told:
            return None
        if self._both_s is not None and t_s - self._both_s >= HELD_S:
            self._told = True
            return "skip"
        # A second hand on its way up is waited for.
        if hands == 1 and self._one_s is not None and t_s - self._one_s >= HELD_S:
            self._told = True
            return "pause"
        return None
