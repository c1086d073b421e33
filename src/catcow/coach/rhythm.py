"""The beat of a movement whose sides take turns, so that a blink of the camera swallows no step.

Marching feet come back every second. When pictures are missing for half of that, a whole step may have
happened unseen, or the far end of one. It is told only when nothing else fits: the beat was steady, pictures
were missing, and this step ended two beats after the last, or one that seemed to turn back half-way ended on
the beat.
"""

from __future__ import annotations

from collections import deque
from statistics import median
from typing import Final

BLINK_S: Final = 0.3
"""Pictures that are missing for less hide nothing."""
SWALLOWS: Final = 0.35
"""A gap of this share of a beat can hide a step."""
BEATS: Final = 3
ALIKE: Final = 0.3
"""The beat is known when so many of the last four lie within this share of their middle."""
ONE: Final = (0.7, 1.4)
"""Beats from the last step to one whose far end was missed."""
TWO: Final = (1.6, 2.4)
"""Beats from the last step to this one, when one in between was missed."""


class Rhythm:
    """Feed `next` every frame in which the person is followed, and `missed` every counted movement. `hid`
    tells of one that seems to have turned back half-way."""

    def __init__(self) -> None:
        self._beats: deque[float] = deque(maxlen=BEATS + 1)
        self.clear()

    def clear(self) -> None:
        """The person is followed no longer, or not judged for a while: nothing is told across that."""
        self._seen_s: float | None = None
        self._ended_s: float | None = None
        self._blink_s = 0.0
        self._beats.clear()

    def next(self, t_s: float) -> None:
        """The person is followed at that time."""
        if self._seen_s is not None:
            self._blink_s = max(self._blink_s, t_s - self._seen_s)
        self._seen_s = t_s

    def hid(self, end_s: float) -> bool:
        """A movement that seems half-way ended then; whether its far end went by unseen."""
        return self._blinked(end_s, ONE)

    def missed(self, end_s: float) -> bool:
        """A movement ended then; whether one before it went by unseen."""
        one_more = self._blinked(end_s, TWO)
        if self._ended_s is not None and not one_more:
            self._beats.append(end_s - self._ended_s)
        self._ended_s, self._blink_s = end_s, 0.0
        return one_more

    def _blinked(self, end_s: float, beats: tuple[float, float]) -> bool:
        beat_s = self._beat_s
        if beat_s is None or self._ended_s is None or self._blink_s < max(BLINK_S, SWALLOWS * beat_s):
            return False
        return beats[0] * beat_s <= end_s - self._ended_s <= beats[1] * beat_s

    @property
    def _beat_s(self) -> float | None:
        """Seconds from step to step; None while it is not steady."""
        if len(self._beats) < BEATS:
            return None
        beat_s = median(self._beats)
        steady = sum(abs(one - beat_s) <= ALIKE * beat_s for one in self._beats)
        return beat_s if steady >= BEATS else None
