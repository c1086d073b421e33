"""Landmarks of somebody who was never there."""

from __future__ import annotations

import numpy as np

from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARK_INDEX


def standing(t_s: float = 0.0, visibility: float = 1.0) -> Frame:
    """Somebody upright in the middle, arms out to the sides, facing us: their left at our right."""
    places = {
        "nose": (0.5, 0.15), "ear": (0.04, 0.15), "shoulder": (0.1, 0.3), "elbow": (0.2, 0.3),
        "wrist": (0.3, 0.3), "index_finger": (0.33, 0.3),
        "hip": (0.06, 0.55), "knee": (0.06, 0.75), "ankle": (0.06, 0.92),
        "heel": (0.06, 0.95), "toe": (0.08, 0.95),
    }  # fmt: skip
    points = np.full((33, 2), 0.5)
    for name, (x, y) in places.items():
        for side, sign in (("l", 1), ("r", -1)):
            if name == "nose":
                points[0] = x, y
            else:
                points[LANDMARK_INDEX[f"{name}_{side}"]] = 0.5 + sign * x, y
    return Frame(t_s, 360, 640, points, np.zeros(33), np.full(33, visibility))
