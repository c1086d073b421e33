"""A person of straight lines for the coach's tests: a frame whose angles are known."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARK_INDEX, LANDMARKS

WIDTH, HEIGHT = 640, 360

# A person who stands side-on and looks to the right of the picture: x rightward, y upward, trunk 1.
STANDING = {
    "nose": (0.24, 1.32), "ear": (0.06, 1.34), "eye": (0.2, 1.36), "mouth": (0.2, 1.27),
    "shoulder": (0.0, 1.0), "elbow": (0.0, 0.4), "wrist": (0.0, -0.1), "hip": (0.0, 0.0),
    "knee": (0.0, -0.85),
    "ankle": (0.0, -1.7),
    "heel": (-0.1, -1.8), "toe": (0.25, -1.8), "little_finger": (0, -0.2), "index_finger": (0, -0.2),
    "thumb": (0, -0.2), "eye_inner": (0.2, 1.36), "eye_outer": (0.2, 1.36),
}  # fmt: skip


def person(turned_deg: float = 0.0, mirrored: bool = False, **moved: tuple[float, float]) -> Frame:
    """STANDING with some pairs elsewhere, then turned anticlockwise in the picture, then looking the other
    way. A name with _l or _r moves one of a pair."""
    places = dict(STANDING)
    places.update({k: v for k, v in moved.items() if k in places})
    at = np.zeros((len(LANDMARKS), 2))
    c, s = math.cos(math.radians(turned_deg)), math.sin(math.radians(turned_deg))
    for k, name in enumerate(LANDMARKS):
        stem = name[:-2] if name.endswith(("_l", "_r")) else name
        x, y = moved.get(name, places[stem])
        x, y = c * x - s * y, s * x + c * y
        at[k] = (0.5 + (-x if mirrored else x) * 50 / WIDTH, 0.5 - y * 50 / HEIGHT)
    return Frame(0.0, WIDTH, HEIGHT, at, np.zeros(len(LANDMARKS)), np.ones(len(LANDMARKS)))


def without(frame: Frame, *names: str, at: tuple[float, float] | None = None) -> Frame:
    """Some landmarks hidden, or, with `at`, elsewhere."""
    assert frame.points is not None
    assert frame.visibility is not None
    points, visibility = frame.points.copy(), frame.visibility.copy()
    for name in names:
        if at is None:
            visibility[LANDMARK_INDEX[name]] = 0.2
        else:
            points[LANDMARK_INDEX[name]] = at
    return replace(frame, points=points, visibility=visibility)


def bent(degrees: float, reach: float = 0.85) -> tuple[float, float]:
    """Where the knee is when the hip is bent so far forward."""
    return reach * math.sin(math.radians(degrees)), -reach * math.cos(math.radians(degrees))
