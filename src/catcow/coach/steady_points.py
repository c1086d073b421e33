"""The points of one person from frame to frame: their trunk's length as it was at the start, where nothing
foreshortens it, and the way they face, which does not change from one frame to the next.
"""

from __future__ import annotations

from contextlib import suppress
from statistics import median

from catcow.content.exercise import CameraView
from catcow.content.motion import Motion

from .body_points import BodyPoints, Side, UnseenError, told_facing
from .frame import Frame
from .moved_side import MovedSide

FIRST = 5
"""So many frames at the start tell the length of the trunk."""
FACING_KEPT = 0.97
"""How slowly the belief about which way they face changes, a frame."""
BELIEVED = 0.02
"""From here on it is believed; before, each frame tells for itself."""


class SteadyPoints:
    """Makes the BodyPoints of each frame. Constant memory."""

    def __init__(self, view: CameraView, motion: Motion) -> None:
        self.view = view
        self._moved = MovedSide(motion)
        self._facing = 0.0
        self._trunks: list[float] = []
        self._trunk: float | None = None

    def next(self, frame: Frame, side: Side | None, *, at_start: bool) -> BodyPoints | None:
        """The points of the next frame; null when nobody is there. `at_start`: whether they are at the start
        of a repetition."""
        try:
            points = BodyPoints(frame, self.view, side, self._trunk)
        except UnseenError:
            return None
        self._facing = FACING_KEPT * self._facing + (1 - FACING_KEPT) * told_facing(points)
        if abs(self._facing) > BELIEVED:
            points.face(1.0 if self._facing > 0 else -1.0)
        if at_start and self._trunk is None:
            with suppress(UnseenError):
                self._trunks.append(points.trunk())
            if len(self._trunks) == FIRST:
                self._trunk = median(self._trunks)
                self._trunks.clear()
        if side is None and self._moved.sided:
            points.side = self._moved.of(points, at_start=at_start)
        return points
