"""How the movement in hand has gone: how near the path it kept, and how fast it went.

Who walks to the mat, sits down and turns over comes near the start of an exercise and near its station, but
not along its path, and mostly faster than anybody exercises. Both limits were chosen on figures that made
the references (`build` takes), with room: docs/explanation/accuracy.md.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from .landmarks import Array

WINDOW_S: Final = 0.3
"""Speed is taken over so long a time, so that trembling landmarks are no speed."""
LEAST_WINDOW_S: Final = 0.15
KEPT_S: Final = 120.0
KEPT: Final = 4000
"""So many moments are remembered at most; a longer movement is judged by its last ones."""
FAR: Final = 3.2
"""Spreads from the path, on average over a whole movement. Right ones of a body left out: 2.5 for 99 in 100,
3.4 at most (of open book only); movements of something else that looked whole: 3.5 in the middle."""
FARTHEST: Final = 5.0
"""The same at its worst moment."""
FASTEST: Final = 9.0
"""Spreads a second (root mean square). Right ones, up to 1.5 times the authored tempo: 5.5 for 99 in 100, 8.2
at most; of something else: 9.0 in the middle."""
MOST_DOUBT: Final = 3.25
"""Of a first repetition, nothing of the set being known yet: small failings add up. Right ones of a body left
out: 2.8 for 99 in 100, 3.3 for 999 in 1,000; movements of something else that looked whole and kept to the
limits above: 3.75 in the middle, below 3.15 one in ten."""
DISAGREES: Final = 2.0
"""What it counts when the directions do not agree at all, in spreads from the path."""


@dataclass(frozen=True, slots=True)
class Course:
    """Of a stretch of time: the mean and the largest distance from the path, and the highest speed."""

    off: float
    farthest: float
    speed: float

    @property
    def believable(self) -> bool:
        """Whether it can have been the exercise."""
        return self.off <= FAR and self.farthest <= FARTHEST and self.speed <= FASTEST

    def doubt(self, taken_s: float, authored_s: float, fit: float) -> float:
        """How little it looks like the exercise: far from the path, quicker than authored (the logarithm of
        how many times), directions that do not agree (`fit` 0 to 1). In spreads."""
        return self.off + log(authored_s / max(taken_s, 0.1)) + DISAGREES * (1 - fit)

    def convincing(self, taken_s: float, authored_s: float, fit: float) -> bool:
        """Whether it is believed with no other repetition beside it."""
        return self.doubt(taken_s, authored_s, fit) <= MOST_DOUBT


class Courses:
    """Feed it every followed frame, in order."""

    def __init__(self) -> None:
        self._moments: deque[tuple[float, float, float]] = deque(maxlen=KEPT)
        self._window: deque[tuple[float, Array]] = deque(maxlen=64)

    def clear(self) -> None:
        """The person is followed anew."""
        self._moments.clear()
        self._window.clear()

    def next(self, t_s: float, scaled: Array, off: float) -> None:
        """`scaled` (SIZE,): the posture in spreads; `off`: how far it lies from the path."""
        self._window.append((t_s, scaled))
        while t_s - self._window[1 if len(self._window) > 1 else 0][0] >= WINDOW_S:
            self._window.popleft()
        then_s, then = self._window[0]
        speed = 0.0
        if t_s - then_s >= LEAST_WINDOW_S:
            moved = scaled - then
            speed = float(np.sqrt(moved @ moved / len(moved))) / (t_s - then_s)
        self._moments.append((t_s, off, speed))
        while t_s - self._moments[0][0] > KEPT_S:
            self._moments.popleft()

    def between(self, from_s: float, to_s: float) -> Course | None:
        """How it went from then to then; None when nothing of that time is remembered."""
        found = [(off, speed) for t_s, off, speed in self._moments if from_s <= t_s <= to_s]
        if not found:
            return None
        offs, speeds = zip(*found, strict=True)
        return Course(sum(offs) / len(offs), max(offs), max(speeds))
