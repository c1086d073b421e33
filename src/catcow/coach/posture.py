"""A posture as the coach compares it: how the limbs lie in the picture, in body lengths.

Free of how large the picture shows them, and of a left limb taken for a right one: pairs are told as their
middle and how far apart they are. Where the hips are in the picture is one row (`place`), of which only
changes mean anything: the camera stands still. Depth is kept too; it is rough, and weighs what it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .frame import Frame
from .landmarks import LANDMARK_INDEX, LANDMARKS, Array

_CENTRE = {
    "trunk": ({"hip_l": -0.5, "hip_r": -0.5, "shoulder_l": 0.5, "shoulder_r": 0.5}),
    "head": ({"shoulder_l": -0.5, "shoulder_r": -0.5, "ear_l": 0.5, "ear_r": 0.5}),
    "face": ({"ear_l": -0.5, "ear_r": -0.5, "nose": 1.0}),
    "place": ({"hip_l": 0.5, "hip_r": 0.5}),
}
_PAIRS = {
    "upper_arm": ("shoulder", "elbow"),
    "forearm": ("elbow", "wrist"),
    "thigh": ("hip", "knee"),
    "shank": ("knee", "ankle"),
    "foot": ("ankle", "toe"),
}
_ACROSS = {"shoulders": "shoulder", "hips": "hip"}

CENTRED = len(_CENTRE) + len(_PAIRS)
"""The first rows, whose sign means something; the others are how far apart two sides are."""
ROWS = (
    *_CENTRE,
    *(f"{name}s" for name in _PAIRS),
    *(f"{name}s_apart" for name in _PAIRS),
    *_ACROSS,
)
SIZE = 3 * len(ROWS)
"""Numbers of a posture."""
OUTSIDE = 0.02
"""A landmark farther beyond the picture's edge than this (share of the picture) is a guess."""


def _weights() -> tuple[Array, Array, Array]:
    """(rows, 33) what each row is made of; (5, 33) what gives the scale; (rows, 33) who takes part."""
    count = len(LANDMARKS)
    rows = np.zeros((len(ROWS), count))
    for row, parts in enumerate(_CENTRE.values()):
        for name, share in parts.items():
            rows[row, LANDMARK_INDEX[name]] += share
    for k, (start, end) in enumerate(_PAIRS.values()):
        for side, sign in (("l", -1.0), ("r", 1.0)):
            for name, way in ((start, -1.0), (end, 1.0)):
                rows[len(_CENTRE) + k, LANDMARK_INDEX[f"{name}_{side}"]] += 0.5 * way
                rows[CENTRED + k, LANDMARK_INDEX[f"{name}_{side}"]] += way * sign
    for k, name in enumerate(_ACROSS.values()):
        rows[CENTRED + len(_PAIRS) + k, LANDMARK_INDEX[f"{name}_r"]] = 1.0
        rows[CENTRED + len(_PAIRS) + k, LANDMARK_INDEX[f"{name}_l"]] = -1.0
    limbs = np.zeros((5, count))
    limbs[0] = rows[0]
    for k, (start, end, side) in enumerate(
        (("hip", "knee", "l"), ("hip", "knee", "r"), ("knee", "ankle", "l"), ("knee", "ankle", "r")), 1
    ):
        limbs[k, LANDMARK_INDEX[f"{end}_{side}"]], limbs[k, LANDMARK_INDEX[f"{start}_{side}"]] = 1.0, -1.0
    taking = (rows != 0).astype(np.float64)
    return rows, limbs, taking / taking.sum(axis=1, keepdims=True)


_FROM_LANDMARKS, _SCALE_LIMBS, _TAKING = _weights()
_BOTH = np.vstack([_FROM_LANDMARKS, _SCALE_LIMBS])
_LIMB_SHARES = np.array([1.0, 0.5, 0.5, 0.5, 0.5]) / 3.0

FLIP = np.ones(SIZE)
FLIP[0 : 3 * CENTRED : 3] = -1.0
"""Multiplies a folded posture into its mirror image."""
FLIP_APART = np.tile([1.0, -1.0, -1.0], len(ROWS) - CENTRED)
"""Multiplies what is apart, with its sign, into that of the mirror image."""


@dataclass(frozen=True, slots=True)
class Posture:
    """`folded` (SIZE,): rows x (right, down, away), in body lengths; the rows that tell how far two sides are
    apart without their sign, so that it does not matter which was called left. `apart` (SIZE - 3 CENTRED,):
    those with their sign, right minus left. `seen` (rows,) 0..1. `scale` pixels: the mean of trunk, thigh and
    lower leg."""

    folded: Array
    apart: Array
    seen: Array
    scale: float


def scale_of(points: Array) -> float:
    """The size of a body from its points (33, 3) in pixels: mean length of trunk, thigh and lower leg."""
    return float(_LIMB_SHARES @ np.sqrt(np.square(_SCALE_LIMBS @ points).sum(axis=1)))


def posture_of(frame: Frame, scale: float | None = None) -> Posture | None:
    """The posture in a frame; None when nobody is seen or the body has no size. `scale` (pixels, > 0) stands
    for this picture's own, when a steadier one is known."""
    if frame.points is None or frame.depth is None or frame.visibility is None:
        return None
    points = np.empty((len(LANDMARKS), 3))
    points[:, :2] = frame.points
    points[:, 2] = frame.depth
    points *= (frame.width, frame.height, frame.width)
    vectors = _BOTH @ points
    own = float(_LIMB_SHARES @ np.sqrt(np.square(vectors[len(ROWS) :]).sum(axis=1)))
    if own < 1e-6:
        return None
    rows = vectors[: len(ROWS)].ravel() / (own if scale is None else scale)
    folded = rows.copy()
    np.abs(folded[3 * CENTRED :], out=folded[3 * CENTRED :])
    inside = (np.abs(frame.points - 0.5) < 0.5 + OUTSIDE).all(axis=1)
    seen = _TAKING @ (frame.visibility * inside)
    return Posture(folded, rows[3 * CENTRED :], seen, own)
