"""Which side works, told by which leg (else which arm) has moved farther from where it was at the start.

For a movement that works both sides in turn; where each side has its set, the session knows which. It
follows the estimator's own left and right, right or wrong: the measures of that side then are of the limb
that really moves.
"""

from __future__ import annotations

from contextlib import suppress

from catcow.content.motion import Motion, Sides

from .body_points import (
    BodyPoints,
    Point,
    Side,
    UnseenError,
    between_deg,
    minus,
    other_side,
)
from .fault_rules import Limb, moved_limb, side_of_phase, targets

_PARTS: dict[Limb, tuple[tuple[str, str], tuple[str, str]]] = {
    "leg": (("hip", "knee"), ("knee", "ankle")),
    "arm": (("shoulder", "elbow"), ("elbow", "wrist")),
}
_SIDES: tuple[Side, Side] = ("left", "right")
FIRST = 10
"""So many frames at the start tell where the limbs were."""
STILL_DEG, MOVED_DEG = 15.0, 40.0
"""Where only one limb is seen: turned by less it has stayed, by more it has moved."""
MORE_DEG = 25.0
"""A limb that has turned by so much more than its fellow (its two parts together) has moved."""


class MovedSide:
    """Tells the side that works in each frame. Constant memory."""

    def __init__(self, motion: Motion) -> None:
        told = _told_by(motion)
        self.sided = motion.sides is Sides.both and told is not None
        limb, self._other = told if told is not None else ("leg", False)
        self._parts = _PARTS[limb]
        self._start: dict[tuple[str, Side], Point] = {}
        self._frames = 0

    def of(self, points: BodyPoints, *, at_start: bool) -> Side | None:
        """The side that works, null where neither has moved; `at_start`: they are at the start of a
        repetition."""
        if not self.sided:
            return None
        if at_start:
            self._learn(points)
            return None
        left, right = (self._turned(points, side) for side in _SIDES)
        farther: Side
        if left is not None and right is not None:
            if abs(left - right) <= MORE_DEG:
                return None
            farther = "left" if left > right else "right"
        elif left is None and right is None:
            return None
        else:
            seen: Side = "right" if left is None else "left"
            turned = right if left is None else left
            assert turned is not None
            if STILL_DEG < turned < MOVED_DEG:
                return None
            farther = seen if turned >= MOVED_DEG else other_side(seen)
        return other_side(farther) if self._other else farther

    def _turned(self, points: BodyPoints, side: Side) -> float | None:
        """How far the parts of a limb have turned since the start, together; null where it is not seen."""
        turned = 0.0
        for a, b in self._parts:
            if (b, side) not in self._start:
                return None
            try:
                turned += between_deg(self._start[b, side], minus(points.of(b, side), points.of(a, side)))
            except UnseenError:
                return None
        return turned

    def _learn(self, points: BodyPoints) -> None:
        if self._frames >= FIRST:
            return
        self._frames += 1
        for a, b in self._parts:
            for side in _SIDES:
                with suppress(UnseenError):
                    way = minus(points.of(b, side), points.of(a, side))
                    before = self._start.get((b, side), (0.0, 0.0))
                    self._start[b, side] = before[0] + way[0], before[1] + way[1]


def _told_by(motion: Motion) -> tuple[Limb, bool] | None:
    """The limb that tells the sides apart, and whether the side that is said to work is the one that moves
    less (the leg somebody stands on); null where both move alike."""
    named = side_of_phase(motion)
    for phase in targets(motion):
        moved = moved_limb(motion, phase)
        if moved is not None and named[phase] is not None:
            return moved[0], moved[1] != named[phase]
    return None
