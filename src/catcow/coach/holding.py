"""How long a posture was held: from coming to rest near the farthest point of a movement to leaving it.

Remembers how far each group of limbs had come, ten times a second, for two minutes at most.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from .landmarks import Array

EVERY_S = 0.1
LONGEST_S = 150.0
NEAR = 0.14
"""Within this share of the middle of the farthest stretch, it is held."""
TAKES_PART = 0.4
"""A group that came less far than this share of the one that came farthest is left out."""


class Holding:
    """Feed it once a frame; ask when a movement is over."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=int(LONGEST_S / EVERY_S))
        self._moved: deque[Array] = deque(maxlen=int(LONGEST_S / EVERY_S))

    def clear(self) -> None:
        self._times.clear()
        self._moved.clear()

    def next(self, t_s: float, moved: Array) -> None:
        """`moved` (3,): how far trunk, arms and legs have come, 1 at the station."""
        if not self._times or t_s - self._times[-1] >= EVERY_S * 0.9:
            self._times.append(t_s)
            self._moved.append(moved)

    def held_s(self, start_s: float, end_s: float, strong: Array) -> float:
        """Seconds of the hold between two moments; 0 when there was none. `strong` (3,): who takes part."""
        times = np.array(self._times)
        inside = (times >= start_s) & (times <= end_s)
        if inside.sum() < 3:
            return 0.0
        times, moved = times[inside], np.array(self._moved)[inside]
        far = np.quantile(moved, 0.9, axis=0)
        parts = strong & (far >= TAKES_PART * far[strong].max(initial=0.0))
        if not parts.any():
            return 0.0
        signal = moved[:, parts].mean(axis=1)
        top = float(np.median(signal[signal >= np.quantile(signal, 0.6)]))
        away = np.abs(_smooth(signal) - top) > NEAR * abs(top)
        longest, begun = 0.0, None
        for t, off in zip(times, away, strict=True):
            if off:
                begun = None
            else:
                begun = t if begun is None else begun
                longest = max(longest, float(t - begun))
        return longest


def _smooth(signal: Array) -> Array:
    """The middle of three neighbours: a single wrong picture does not end a hold."""
    if len(signal) < 3:
        return signal
    around = np.stack([np.r_[signal[:1], signal[:-1]], signal, np.r_[signal[1:], signal[-1:]]])
    return np.asarray(np.median(around, axis=0))
