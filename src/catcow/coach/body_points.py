"""A frame's landmarks as the measures read them: pixels of the picture, x rightward and y upward, each with
whether it may be believed.

Plain numbers, no arrays: a measure takes a handful of points, and runs for every frame.
"""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from catcow.content.exercise import CameraView

from .frame import Frame
from .landmarks import LANDMARK_INDEX
from .posture import OUTSIDE

Side = Literal["left", "right"]
Point = tuple[float, float]

SURE = 0.5
"""A landmark less visible than this is hidden [D]; the estimator's own samples use the same."""
_LEAST = 1e-6
"""Lengths below this (pixels) have no direction."""
SHOULDER_WIDTHS = 1.6
"""T in widths of the shoulders, as the estimator sees the drawn figures from the front."""


class Why(StrEnum):
    """Why a measure has no value in a frame."""

    nobody = "nobody"
    hidden = "hidden"
    """A landmark it needs is covered, or the estimator is unsure of it."""
    outside = "outside"
    """A landmark it needs lies beyond the picture's edge, where the estimator only guesses."""
    wrong_view = "wrong-view"
    """It cannot be measured from where this camera stands."""
    no_direction = "no-direction"
    """Two points that it compares fall together, or which way the person faces cannot be told."""
    no_side = "no-side"
    """It is of the side that works, and nobody knows which that is."""


@dataclass(frozen=True, slots=True)
class NotSeen:
    """A measure that has no value, and why; never a number. `what`: the landmark it lacks, where it is
    one."""

    why: Why
    what: str = ""


class UnseenError(Exception):
    """Inside a measure: it cannot go on. Never leaves `Measure`."""

    def __init__(self, not_seen: NotSeen) -> None:
        super().__init__(not_seen.why)
        self.not_seen = not_seen


_NOBODY, _NO_DIRECTION, _NO_SIDE = (NotSeen(w) for w in (Why.nobody, Why.no_direction, Why.no_side))

_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}
_BOTH: dict[str, tuple[int, int]] = {
    name[:-2]: (LANDMARK_INDEX[name], LANDMARK_INDEX[name[:-2] + "_r"])
    for name in LANDMARK_INDEX
    if name.endswith("_l")
}
_NOSE = LANDMARK_INDEX["nose"]
_LEG = tuple(_BOTH[name] for name in ("knee", "ankle"))
_ARM = tuple(_BOTH[name] for name in ("elbow", "wrist"))


def other_side(side: Side) -> Side:
    return _OTHER[side]


class BodyPoints:
    """The landmarks of one frame. Every method raises UnseenError where it lacks what it needs."""

    __slots__ = ("_depth", "_facing", "_trunk", "_visible", "_width", "_x", "_y", "side", "view")

    def __init__(
        self,
        frame: Frame,
        view: CameraView,
        side: Side | None = None,
        trunk: float | None = None,
        facing: float | None = None,
    ) -> None:
        """`view`: where the camera stands. `side`: the one that works now, where the movement has sides.
        `trunk` (pixels, > 0) and `facing` (-1 or 1, see `facing`) replace this picture's own, when steadier
        ones are known. UnseenError when nobody is there."""
        self.view, self.side = view, side
        self._trunk, self._facing, self._width = trunk, facing, float(frame.width)
        if frame.points is None or frame.visibility is None:
            raise UnseenError(_NOBODY)
        self._x: list[float] = frame.points[:, 0].tolist()
        self._y: list[float] = frame.points[:, 1].tolist()
        self._visible: list[float] = frame.visibility.tolist()
        self._depth: list[float] | None = None if frame.depth is None else frame.depth.tolist()
        height = float(frame.height)
        low, high = -OUTSIDE, 1.0 + OUTSIDE
        x, y, visible, width = self._x, self._y, self._visible, self._width
        for k in range(len(x)):
            if not (low <= x[k] <= high and low <= y[k] <= high):
                visible[k] = -1.0
            x[k] *= width
            y[k] *= -height

    # One landmark.

    def _at(self, k: int, name: str) -> Point:
        visible = self._visible[k]
        if visible < SURE:
            raise UnseenError(NotSeen(Why.outside if visible < 0 else Why.hidden, name))
        return self._x[k], self._y[k]

    def nose(self) -> Point:
        return self._at(_NOSE, "nose")

    def of(self, name: str, side: Side) -> Point:
        """One of a pair, such as ("knee", "left")."""
        return self._at(_BOTH[name][side == "right"], name)

    def seen(self, name: str, side: Side) -> bool:
        return self._visible[_BOTH[name][side == "right"]] >= SURE

    def pair(self, name: str) -> tuple[Point, Point]:
        """Left and right."""
        left, right = _BOTH[name]
        return self._at(left, name), self._at(right, name)

    def middle(self, name: str) -> Point:
        """Of a pair; of the one that is seen where the other is not."""
        left, right = _BOTH[name]
        visible = self._visible
        if visible[left] < SURE:
            return self._at(right, name)
        if visible[right] < SURE:
            return self._x[left], self._y[left]
        return (self._x[left] + self._x[right]) / 2, (self._y[left] + self._y[right]) / 2

    def depth(self, name: str) -> tuple[float, float]:
        """How far a pair lies behind the middle of the hips, left and right (pixels; rough)."""
        left, right = _BOTH[name]
        self.pair(name)
        if self._depth is None:
            raise UnseenError(_NO_DIRECTION)
        return self._depth[left] * self._width, self._depth[right] * self._width

    def lowest(self, names: tuple[str, ...]) -> float:
        """The lowest y of those of these pairs that are seen: about the floor."""
        best = math.inf
        for name in names:
            for k in _BOTH[name]:
                if self._visible[k] >= SURE and self._y[k] < best:
                    best = self._y[k]
        if best == math.inf:
            raise UnseenError(NotSeen(Why.hidden, names[0]))
        return best

    # Which limb.

    def working(self) -> Side:
        if self.side is None:
            raise UnseenError(_NO_SIDE)
        return self.side

    def resting(self) -> Side:
        return _OTHER[self.working()]

    def leg(self) -> Side:
        """The leg that works; without sides the one that is better seen."""
        return self._clearer(_LEG) if self.side is None else self.side

    def arm(self) -> Side:
        """The arm of the side that works; without sides the one that is better seen."""
        return self._clearer(_ARM) if self.side is None else self.side

    def clear_arm(self) -> Side:
        """The arm that is better seen, whichever side works."""
        return self._clearer(_ARM)

    def _clearer(self, pairs: tuple[tuple[int, int], ...]) -> Side:
        left = min(self._visible[a] for a, _ in pairs)
        right = min(self._visible[b] for _, b in pairs)
        return "left" if left >= right else "right"

    # Of the whole body.

    def trunk(self) -> float:
        """The trunk's length T (pixels): from the middle of the hips to that of the shoulders. From the
        head's or the feet's end, where the trunk is foreshortened, so many widths of the shoulders."""
        if self._trunk is None:
            if self.view is CameraView.head_end:
                left, right = self.pair("shoulder")
                self._trunk = SHOULDER_WIDTHS * length(minus(left, right))
            else:
                self._trunk = length(minus(self.middle("shoulder"), self.middle("hip")))
        if self._trunk < _LEAST:
            raise UnseenError(_NO_DIRECTION)
        return self._trunk

    def trunk_way(self) -> Point:
        """From the middle of the hips to that of the shoulders."""
        return minus(self.middle("shoulder"), self.middle("hip"))

    def facing(self) -> float:
        """1 where the front of the body lies to the left of the way from hips to shoulders, -1 where it lies
        to its right; told by the nose, the way the knees bend and the way the feet point."""
        if self._facing is None:
            self._facing = self._told_facing()
        return self._facing

    def face(self, facing: float) -> None:
        """Which way they face is known from elsewhere."""
        self._facing = facing

    def _told_facing(self) -> float:
        told = told_facing(self)
        if abs(told) < FACING_SURE:
            raise UnseenError(_NO_DIRECTION)
        return 1.0 if told > 0 else -1.0


FACING_SURE = 0.15
"""Below this sum of sines nobody can tell which way the person faces."""


def told_facing(points: BodyPoints) -> float:
    """The sum of what tells which way the front of the body lies (sines; positive to the left of the way
    from hips to shoulders); 0 where nothing does."""
    told = 0.0
    with suppress(UnseenError):
        told += turn(points.trunk_way(), minus(points.nose(), points.middle("ear")))
    for side in ("left", "right"):
        try:
            hip, knee, ankle = points.of("hip", side), points.of("knee", side), points.of("ankle", side)
            told += turn(minus(knee, hip), minus(ankle, knee))
            told += 0.5 * turn(minus(knee, ankle), minus(points.of("toe", side), points.of("heel", side)))
        except UnseenError:
            continue
    return told


def minus(a: Point, b: Point) -> Point:
    return a[0] - b[0], a[1] - b[1]


def length(a: Point) -> float:
    return math.hypot(a[0], a[1])


def turn(a: Point, b: Point) -> float:
    """The sine of the turn from a to b, positive anticlockwise."""
    size = math.hypot(a[0], a[1]) * math.hypot(b[0], b[1])
    if size < _LEAST:
        raise UnseenError(_NO_DIRECTION)
    return (a[0] * b[1] - a[1] * b[0]) / size


def angle_deg(a: Point, b: Point) -> float:
    """From a to b, -180..180 degrees, positive anticlockwise."""
    across, along = a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]
    if abs(across) < _LEAST and abs(along) < _LEAST:
        raise UnseenError(_NO_DIRECTION)
    return math.degrees(math.atan2(across, along))


def between_deg(a: Point, b: Point) -> float:
    """Between a and b, 0..180 degrees."""
    return abs(angle_deg(a, b))


def tilt_deg(a: Point) -> float:
    """How far a line leaves the level, -90..90 degrees, positive rising rightward; whichever end comes
    first."""
    if length(a) < _LEAST:
        raise UnseenError(_NO_DIRECTION)
    return math.degrees(math.atan2(a[1], a[0]) if a[0] >= 0 else math.atan2(-a[1], -a[0]))
