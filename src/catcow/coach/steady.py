"""Keeping the region steady while the body is still, and quick when it moves: the 1 euro filter.

Casiez, Roussel & Vogel 2012; as MediaPipe smooths the two points its region is made from, always, with the
numbers of pose_landmark_filtering.pbtxt (Apache-2.0).
"""

from __future__ import annotations

import numpy as np

from .landmarks import Array

LEAST_CUTOFF_HZ = 0.01
CUTOFF_PER_SPEED = 10.0
"""Hz more for each body's size a second."""
SPEED_CUTOFF_HZ = 1.0


def _share(cutoff: Array, step_s: float) -> Array:
    """How much of a new value is taken over."""
    return np.asarray(1 / (1 + 1 / (2 * np.pi * cutoff * step_s)))


class Steady:
    """Filters points (N, 2) that come one after another."""

    def __init__(self) -> None:
        self._raw: Array | None = None
        self._value = self._speed = np.zeros(0)

    def forget(self) -> None:
        self._raw = None

    def next(self, points: Array, size: float, step_s: float) -> Array:
        """The points steadied; `size` of the body in the same unit, `step_s` since the last ones (s, > 0)."""
        if self._raw is None:
            self._value, self._speed = points, np.zeros_like(points)
        else:
            speed = (points - self._raw) / max(size, 1e-6) / step_s
            self._speed = self._speed + _share(np.array(SPEED_CUTOFF_HZ), step_s) * (speed - self._speed)
            share = _share(LEAST_CUTOFF_HZ + CUTOFF_PER_SPEED * np.abs(self._speed), step_s)
            self._value = self._value + share * (points - self._value)
        self._raw = points
        return self._value
