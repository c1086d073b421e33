"""The skeleton drawn over a picture: smooth round lines, each side in its own colour, a dark rim around all.

Teal is the person's left, amber the right, white the middle. What the estimator does not see itself (hidden,
or beyond the picture) is drawn thin and faint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..frame import Frame
from ..landmarks import LANDMARK_INDEX, Array
from ..region import Picture

LEFT = (64, 208, 220)
RIGHT = (255, 178, 64)
MIDDLE = (255, 255, 255)
RIM = (14, 20, 28)
Colour = tuple[int, int, int]

SEEN = 0.5
"""Visibility from which a landmark is drawn in full."""
THICK = 0.0052
"""Half the thickness of a limb, as a share of the picture's longer side."""
FAINT = 0.35
HEAD = 0.21
"""Radius of the head as a share of the trunk's length."""
STRIP = 24
"""Rows that are worked on at once."""

_LIMBS = (
    ("shoulder", "elbow"), ("elbow", "wrist"), ("wrist", "index_finger"), ("hip", "knee"), ("knee", "ankle"),
    ("ankle", "heel"), ("heel", "toe"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Line:
    start: Array
    end: Array
    radius: float
    colour: Colour
    opacity: float


def draw_skeleton(picture: Picture, frame: Frame) -> None:
    """Onto a picture (H, W, 3), which is changed; nothing when nobody was seen."""
    if frame.points is None or frame.visibility is None:
        return
    height, width = picture.shape[:2]
    places = frame.points * (width, height)
    thick = THICK * max(height, width)
    lines = [*_lines(places, frame.visibility, thick)]
    head, size = _head(places)
    for line in lines:
        capsule(picture, line.start, line.end, 1.45 * line.radius + 1, RIM, 0.55 * line.opacity)
    for line in lines:
        capsule(picture, line.start, line.end, line.radius, line.colour, line.opacity)
    ring(picture, head, size, thick + 1, RIM, 0.5)
    ring(picture, head, size, 0.6 * thick, MIDDLE, 1.0)


def _head(places: Array) -> tuple[Array, float]:
    """Its middle and about its radius, in pixels."""
    left, right = places[LANDMARK_INDEX["ear_l"]], places[LANDMARK_INDEX["ear_r"]]
    shoulder_l, shoulder_r = places[LANDMARK_INDEX["shoulder_l"]], places[LANDMARK_INDEX["shoulder_r"]]
    hips = (places[LANDMARK_INDEX["hip_l"]] + places[LANDMARK_INDEX["hip_r"]]) / 2
    trunk = float(np.hypot(*((shoulder_l + shoulder_r) / 2 - hips)))
    return (left + right) / 2, HEAD * max(trunk, 1.2 * float(np.hypot(*(shoulder_l - shoulder_r))))


def _lines(places: Array, visibility: Array, thick: float) -> Iterator[_Line]:
    def at(name: str) -> Array:
        return np.asarray(places[LANDMARK_INDEX[name]])

    def opacity(*names: str) -> float:
        return 1.0 if min(visibility[LANDMARK_INDEX[n]] for n in names) >= SEEN else FAINT

    def line(start: Array, end: Array, colour: Colour, clear: float, size: float = 1.0) -> _Line:
        return _Line(start, end, thick * size * (1.0 if clear == 1 else 0.6), colour, clear)

    shoulders, hips = (at("shoulder_l") + at("shoulder_r")) / 2, (at("hip_l") + at("hip_r")) / 2
    trunk = opacity("shoulder_l", "shoulder_r", "hip_l", "hip_r")
    yield line(at("shoulder_l"), at("shoulder_r"), MIDDLE, trunk)
    yield line(at("hip_l"), at("hip_r"), MIDDLE, trunk)
    yield line(shoulders, hips, MIDDLE, trunk, 1.15)
    head = (at("ear_l") + at("ear_r")) / 2
    clear = max(opacity("ear_l"), opacity("ear_r"))
    yield line(shoulders, head, MIDDLE, clear, 0.9)
    # The far side first, so that the near one lies over it.
    near = {s: sum(visibility[LANDMARK_INDEX[f"{j}_{s}"]] for j in ("elbow", "knee")) for s in "lr"}
    for side in sorted("lr", key=lambda s: float(near[s])):
        colour = LEFT if side == "l" else RIGHT
        for first, second in _LIMBS:
            names = f"{first}_{side}", f"{second}_{side}"
            small = 0.7 if first in ("wrist", "ankle", "heel") else 1.0
            yield line(at(names[0]), at(names[1]), colour, opacity(*names), small)
        for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
            place = at(f"{joint}_{side}")
            yield line(place, place, MIDDLE, opacity(f"{joint}_{side}"), 0.62)
    yield line(head, at("nose"), MIDDLE, clear, 0.7)


def capsule(
    picture: Picture, start: Array, end: Array, radius: float, colour: Colour, opacity: float
) -> None:
    """A line with round ends between two pixels (x, y), blended into the picture with smooth edges. What lies
    beyond the picture is left out."""
    height, width = picture.shape[:2]
    reach = radius + 1
    far = 4.0 * max(height, width)
    (x0, y0), (x1, y1) = np.clip(start, -far, far), np.clip(end, -far, far)
    low, high = max(0, int(min(y0, y1) - reach)), min(height, int(max(y0, y1) + reach) + 2)
    ink = np.array(colour, dtype=np.float32)
    for top in range(low, high, STRIP):
        bottom = min(top + STRIP, high)
        left, right = _span(x0, y0, x1, y1, top - reach, bottom + reach)
        first, last = max(0, int(left - reach)), min(width, int(right + reach) + 2)
        if first >= last:
            continue
        cover = _cover(np.arange(first, last), np.arange(top, bottom), (x0, y0, x1, y1), radius) * opacity
        part = picture[top:bottom, first:last]
        part[:] = np.rint(part + (ink - part) * cover[..., None]).astype(np.uint8)


def ring(
    picture: Picture, centre: Array, radius: float, thick: float, colour: Colour, opacity: float
) -> None:
    """A circle around a pixel (x, y), `thick` on each side of its line, blended as `capsule` does."""
    height, width = picture.shape[:2]
    x, y = np.clip(centre, -2.0 * max(height, width), 3.0 * max(height, width))
    reach = min(radius, 2.0 * max(height, width)) + thick + 1
    low, high = max(0, int(y - reach)), min(height, int(y + reach) + 2)
    first, last = max(0, int(x - reach)), min(width, int(x + reach) + 2)
    if low >= high or first >= last:
        return
    px, py = np.arange(first, last, dtype=np.float32) - x, np.arange(low, high, dtype=np.float32)[:, None] - y
    cover = np.clip(thick + 0.5 - np.abs(np.hypot(px, py) - radius), 0, 1).astype(np.float32) * opacity
    part = picture[low:high, first:last]
    part[:] = np.rint(part + (np.array(colour, np.float32) - part) * cover[..., None]).astype(np.uint8)


def _span(x0: float, y0: float, x1: float, y1: float, top: float, bottom: float) -> tuple[float, float]:
    """Between which x the line runs while y is between top and bottom."""
    if abs(y1 - y0) < 1e-6:
        return min(x0, x1), max(x0, x1)
    t0, t1 = (top - y0) / (y1 - y0), (bottom - y0) / (y1 - y0)
    near, far = (float(np.clip(t, 0, 1)) for t in (t0, t1))
    a, b = x0 + near * (x1 - x0), x0 + far * (x1 - x0)
    return min(a, b), max(a, b)


def _cover(
    x: NDArray[np.int64], y: NDArray[np.int64], line: tuple[float, float, float, float], radius: float
) -> NDArray[np.float32]:
    """(len(y), len(x)) how much of each pixel the line covers, 0..1."""
    x0, y0, x1, y1 = line
    px, py = (x - x0).astype(np.float32)[None], (y - y0).astype(np.float32)[:, None]
    dx, dy = np.float32(x1 - x0), np.float32(y1 - y0)
    length2 = dx * dx + dy * dy
    along = np.clip((px * dx + py * dy) / length2, 0, 1) if length2 > 1e-6 else np.float32(0)
    distance = np.hypot(px - along * dx, py - along * dy)
    return np.asarray(np.clip(radius + 0.5 - distance, 0, 1), dtype=np.float32)
