"""How long a posture was held: from coming to rest near the farthest point of a movement to leaving it.

Remembers how far each group of limbs had come, ten times a second, for two minutes at most.
"""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from .landmarks import Array

EVERY_S = 0.1
LONGEST_S = 150.0
NEAR = 0.22
"""Within this share of the middle of the farthest stretch, the posture is nearly reached."""
STILL_MOVING = 1.8
"""A movement slows down before it rests: the last part takes about so many times as long as the way from
half to nearly there (a minimum-jerk movement, all but its last 3 %, which nobody sees)."""
SLOWEST_S = 0.8
BLINK_S = 0.4
"""So short a time away does not end a hold: the estimator blinks."""
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
        signal = _smooth(signal)
        away = np.abs(signal - top) > NEAR * abs(top)
        begin, end = _longest(_closed(~away, round(BLINK_S / EVERY_S)))
        if end < begin:
            return 0.0
        half = signal < top / 2
        before, after = np.flatnonzero(half[:begin]), np.flatnonzero(half[end + 1 :])
        coming = times[begin] - times[before[-1]] if len(before) else 0.0
        going = times[end + 1 + after[0]] - times[end] if len(after) else 0.0
        arriving = min(STILL_MOVING * coming, SLOWEST_S) + min(STILL_MOVING * going, SLOWEST_S)
        return max(0.0, float(times[end] - times[begin] - arriving))


def _closed(inside: NDArray[np.bool_], most: int) -> NDArray[np.bool_]:
    """Without gaps of at most so many between two stretches."""
    closed, since = inside.copy(), None
    for k, yes in enumerate(inside):
        if yes:
            if since is not None and k - since - 1 <= most:
                closed[since:k] = True
            since = k
    return closed


def _longest(inside: NDArray[np.bool_]) -> tuple[int, int]:
    """First and last index of the longest stretch; (0, -1) when there is none."""
    best, begun = (0, -1), None
    for k, yes in enumerate([*inside, False]):
        if yes and begun is None:
            begun = k
        if not yes and begun is not None:
            if k - 1 - begun > best[1] - best[0]:
                best = (begun, k - 1)
            begun = None
    return best


def _smooth(signal: Array) -> Array:
    """The middle of five neighbours: a single wrong picture does not end a hold."""
    padded = np.r_[[signal[0]] * 2, signal, [signal[-1]] * 2]
    return np.asarray(np.median(np.lib.stride_tricks.sliding_window_view(padded, 5), axis=1))
