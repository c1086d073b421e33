"""Counting repetitions in one signal: excursions from the rest level and back.

The general counter, for a movement that has no reference: an angle, a height, the distance from the starting
posture. It learns the person's own rest level and size of movement as it goes; what it must be told is which
way the movement goes and how small a movement never counts. `SwingCounter` takes one value at a time and says
at once when a repetition is complete; `finish` looks back over everything and takes back what turns out to be
no repetition (a trial before the first one, a last movement that did not come back). Memory is bounded.
`swings` counts a recording that is there as a whole.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from .landmarks import Array

STEP_S = 0.05
"""Values are looked at 20 times a second, however many come."""
HISTORY_STEPS = 5
"""Every so many-th value is remembered for the scale."""
HISTORY_S = 120.0
MOST_TURNS = 120
"""Turning points that are remembered; older ones are settled for good."""
FINE = 0.25
"""Turning points are remembered from this share of the rise that counts."""

CALM_PER_S = 0.2
"""A movement is told when it has come back and goes on with no more than this share of the range a second."""
FINEST = 0.02
"""The same of a recording as a whole, as a share of its range."""

Direction = Literal["up", "down", "both"]


@dataclass(frozen=True, slots=True)
class SwingOptions:
    """How to count. Shares are of the person's own movement. Chosen as docs/explanation/accuracy.md says."""

    least: float
    """A movement smaller than this never counts; in the signal's unit, > 0."""
    direction: Direction = "up"
    """Where the movement goes from rest; `both`: to one side and the other, each is one."""
    calm_s: float = 0.3
    """Spikes shorter than half of this vanish."""
    soft_s: float = 0.2
    """Standard deviation of the smoothing."""
    rise: float = 0.4
    """This share of the whole range makes a turn; less is wobble."""
    back: float = 0.35
    """A movement that does not come back below this share of its size goes on."""
    begin: float = 0.1
    """The first one must begin this near to rest: the start must have been seen."""
    end: float = 0.25
    """The last one must come back this near to rest."""
    weak: float = 0.35
    """Smaller than this share of the usual size: an attempt."""
    trial: float = 0.0
    """Looking back, movements before the first one of at least this share of the usual size were trials."""
    gap_s: float = 1.5
    """Unseen for longer than this: a movement in hand is broken off."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One movement from rest and back. Times in s; `size` in the signal's unit, > 0; `side` it went to."""

    start_s: float
    peak_s: float
    end_s: float
    size: float
    side: Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Swings:
    """A whole recording looked back upon."""

    repetitions: tuple[Swing, ...]
    attempts: tuple[Swing, ...]


@dataclass(frozen=True, slots=True)
class _Point:
    t_s: float
    value: float


def _median(values: Iterable[float]) -> float:
    """Much faster than NumPy's for a few values."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


class _Steady:
    """Values at their own times in, calm values every STEP_S out, a little later."""

    def __init__(self, options: SwingOptions) -> None:
        self._half = round(options.calm_s / STEP_S / 2)
        self._reach = round(2 * options.soft_s / STEP_S)
        weights = np.exp(-0.5 * (np.arange(-self._reach, self._reach + 1) * STEP_S / options.soft_s) ** 2)
        self._weights = weights / weights.sum()
        self.clear()

    def clear(self) -> None:
        self._last: _Point | None = None
        self._first_s = 0.0
        self._step = 0
        self._sum, self._count = 0.0, 0
        self._raw: deque[float] = deque(maxlen=2 * self._half + 1)
        self._calm: deque[float] = deque(maxlen=len(self._weights))

    def add(self, point: _Point) -> list[_Point]:
        last, self._last = self._last, point
        if last is None:
            self._first_s = point.t_s
            return self._push(point.value)
        out: list[_Point] = []
        self._sum, self._count = self._sum + point.value, self._count + 1
        # From the first one, so that the steps stay exact however large the times are.
        before, now = last.t_s - self._first_s, point.t_s - self._first_s
        while self._step * STEP_S <= now:
            share = (self._step * STEP_S - before) / (now - before)
            between = last.value + share * (point.value - last.value)
            out += self._push(self._sum / self._count if self._count > 1 else between)
            self._sum, self._count = 0.0, 0
        return out

    def flush(self) -> list[_Point]:
        """What is still on its way, as if the last value stood."""
        if self._last is None:
            return []
        value = self._last.value
        return [point for _ in range(self._half + self._reach) for point in self._push(value)]

    def _push(self, value: float) -> list[_Point]:
        """The value of the next step."""
        at = self._step
        self._step += 1
        self._raw.append(value)
        if len(self._raw) <= self._half:
            return []
        middle = _median(self._raw)
        if not self._calm:
            self._calm.extend([middle] * self._reach)
        self._calm.append(middle)
        if len(self._calm) <= 2 * self._reach:
            return []
        t_s = self._first_s + (at - self._half - self._reach) * STEP_S
        return [_Point(t_s, float(self._weights @ np.array(self._calm)))]


def _turns(points: Iterable[_Point], rise: float) -> list[_Point]:
    """The turning points of a line, at least `rise` apart; they alternate. The first and last ones are the
    extremes before the first and after the last sure one. Empty when nothing moves that much."""
    low = high = None
    going = 0
    found: list[_Point] = []
    for point in points:
        if low is None or high is None:
            low = high = point
        elif going == 0:
            if point.value > high.value:
                high = point
            if point.value < low.value:
                low = point
            if point.value - low.value >= rise:
                found, going, high = [low], 1, point
            elif high.value - point.value >= rise:
                found, going, low = [high], -1, point
        elif going == 1:
            if point.value > high.value:
                high = point
            elif high.value - point.value >= rise:
                found.append(high)
                going, low = -1, point
        elif point.value < low.value:
            low = point
        elif point.value - low.value >= rise:
            found.append(low)
            going, high = 1, point
    last = {1: high, -1: low}.get(going)
    return [*found, last] if last is not None else []


def _excursions(points: list[_Point], scale: float, options: SwingOptions) -> tuple[list[Swing], list[Swing]]:
    """Repetitions and attempts upward in one stretch of turning points."""
    turns = _turns(points, options.rise * scale)
    if len(turns) < 2:
        return [], []
    first_high = 0 if turns[0].value > turns[1].value else 1
    lows = [p.value for p in turns[1 - first_high :: 2]]
    rest = sorted(lows)[(len(lows) - 1) // 2]
    whole: list[list[_Point]] = []
    for k in range(first_high, len(turns), 2):
        if k == 0:
            continue
        before = turns[k - 1]
        after = turns[k + 1] if k + 1 < len(turns) else turns[k]
        if whole and before.value - rest > options.back * scale:
            start, peak, _ = whole[-1]
            whole[-1] = [start, max(peak, turns[k], key=lambda p: p.value), after]
        else:
            whole.append([before, turns[k], after])
    if not whole:
        return [], []
    usual = _median(peak.value - rest for _, peak, _ in whole)
    good, bad = [], []
    for k, (start, peak, end) in enumerate(whole):
        swing = Swing(start.t_s, peak.t_s, end.t_s, peak.value - rest, "up")
        if (
            (k == 0 and start.value - rest > options.begin * usual)
            or (k == len(whole) - 1 and end.value - rest > options.end * usual)
            or swing.size < max(options.weak * usual, options.least)
        ):
            bad.append(swing)
        else:
            good.append(swing)
    return good, bad


def _sideways(points: list[_Point], scale: float, options: SwingOptions) -> tuple[list[Swing], list[Swing]]:
    """Repetitions and attempts to both sides of the middle in one stretch of turning points."""
    turns = _turns(points, options.rise * scale)
    if len(turns) < 2:
        return [], []
    first_high = 0 if turns[0].value > turns[1].value else 1
    one, other = ([p.value for p in turns[k::2]] for k in (0, 1))
    middle = (_median(one) + _median(other)) / 2
    usual = _median(abs(p.value - middle) for p in turns)
    good, bad = [], []
    for k, peak in enumerate(turns):
        start, end = turns[max(k - 1, 0)], turns[min(k + 1, len(turns) - 1)]
        side: Literal["up", "down"] = "up" if k % 2 == first_high else "down"
        size = abs(peak.value - middle)
        swing = Swing((start.t_s + peak.t_s) / 2, peak.t_s, (peak.t_s + end.t_s) / 2, size, side)
        if size < max(options.weak * usual, options.least):
            bad += [swing] if size > options.least else []
        elif (k == 0 and abs(points[0].value - middle) > options.begin * usual) or (
            k == len(turns) - 1 and abs(points[-1].value - middle) > options.end * usual
        ):
            bad.append(swing)
        else:
            good.append(swing)
    return good, bad


def _without_trials(found: tuple[Swing, ...], attempts: tuple[Swing, ...], options: SwingOptions) -> Swings:
    first = 0
    while len(found) - first > 3:
        usual = _median(swing.size for swing in found[first + 1 :])
        if found[first].size >= options.trial * usual:
            break
        first += 1
    return Swings(found[first:], tuple(sorted((*attempts, *found[:first]), key=lambda swing: swing.peak_s)))


@dataclass(slots=True)
class _Stretch:
    """A time in which the person was seen throughout: turning points, and where the line is now."""

    turns: list[_Point] = field(default_factory=list)
    going: int = 0
    low: _Point | None = None
    high: _Point | None = None
    now: _Point | None = None

    def take(self, point: _Point, rise: float) -> bool:
        """Goes on to the next point; whether a turning point at least `rise` from the next is sure now."""
        self.now = point
        if self.low is None or self.high is None:
            self.low = self.high = point
            return False
        if point.value > self.high.value:
            self.high = point
        if point.value < self.low.value:
            self.low = point
        if self.going <= 0 and point.value - self.low.value >= rise:
            self.turns.append(self.low)
            self.going, self.high = 1, point
            return True
        if self.going >= 0 and self.high.value - point.value >= rise:
            self.turns.append(self.high)
            self.going, self.low = -1, point
            return True
        return False

    def line(self) -> list[_Point]:
        last = {1: self.high, -1: self.low}.get(self.going)
        return self.turns + [p for p in (last, self.now) if p is not None]


class SwingCounter:
    """Counts as the values come."""

    def __init__(self, options: SwingOptions) -> None:
        self._options = options
        self._sign = -1.0 if options.direction == "down" else 1.0
        self._judge = _sideways if options.direction == "both" else _excursions
        self._steady = _Steady(options)
        self._clear()

    def _clear(self) -> None:
        self._steady.clear()
        self._history: deque[float] = deque(maxlen=round(HISTORY_S / STEP_S / HISTORY_STEPS))
        self._steps = 0
        self._last_t_s = float("-inf")
        self._stretch = _Stretch()
        self._settled, self._settled_s = Swings((), ()), float("-inf")
        self._scale = self._options.least
        self._told_s = float("-inf")

    def add(self, t_s: float, value: float | None) -> list[Swing]:
        """The repetitions that are complete with this value; None or no number: not seen.

        A value whose time is not after the last one's is left out. What is told is not taken back before
        `finish`."""
        if value is None or not (np.isfinite(value) and np.isfinite(t_s)) or t_s <= self._last_t_s:
            return []
        if t_s - self._last_t_s > self._options.gap_s:
            self._settle()
        self._last_t_s = t_s
        told: list[Swing] = []
        for point in self._steady.add(_Point(t_s, self._sign * value)):
            told += self._take(point)
        return told

    def finish(self) -> Swings:
        """Everything looked back upon. The counter then begins anew."""
        self._settle()
        whole = _without_trials(self._settled.repetitions, self._settled.attempts, self._options)
        self._clear()
        return whole

    def _take(self, point: _Point) -> list[Swing]:
        if self._steps % HISTORY_STEPS == 0:
            self._history.append(point.value)
            low, high = np.percentile(self._history, (5, 95))
            self._scale = max(self._options.least, float(high - low))
        self._steps += 1
        before = self._stretch.now
        turned = self._stretch.take(point, FINE * self._options.rise * self._scale)
        if len(self._stretch.turns) > MOST_TURNS:
            self._settle(keep=MOST_TURNS // 2)
        calm = before is None or abs(point.value - before.value) <= CALM_PER_S * STEP_S * self._scale
        if not turned and not (calm and self._stretch.going < 0):
            return []
        good, _ = self._judge(self._stretch.line(), self._scale, self._options)
        new = [swing for swing in good if swing.peak_s > self._told_s]
        if new:
            self._told_s = max(new[-1].end_s, new[-1].peak_s)
        return [self._own(swing) for swing in new]

    def _own(self, swing: Swing) -> Swing:
        return replace(swing, side="down") if self._options.direction == "down" else swing

    def _settle(self, keep: int = 0) -> None:
        """Decides for good over what was seen, but for about the last `keep` turning points."""
        if not keep:
            for point in self._steady.flush():
                self._stretch.take(point, FINE * self._options.rise * self._scale)
            self._steady.clear()
        good, bad = self._judge(self._stretch.line(), self._scale, self._options)
        turns, until_s = self._stretch.turns, float("inf")
        if keep:
            # Cut where the person was at rest, or at the far end of the movement to one side.
            turns = turns[-keep - (turns[-keep].value > turns[-keep + 1].value) :]
            until_s = turns[0].t_s
        good, bad = (
            [self._own(s) for s in some if self._settled_s < s.peak_s <= until_s] for some in (good, bad)
        )
        self._settled = Swings((*self._settled.repetitions, *good), (*self._settled.attempts, *bad))
        if keep:
            self._settled_s = until_s
            self._stretch.turns = turns
        else:
            self._settled_s = float("-inf")
            self._stretch = _Stretch()


@dataclass(frozen=True, slots=True)
class Line:
    """A whole recording calmed: the turning points of each stretch in which the person was seen throughout,
    and the range of the values (5th to 95th percentile)."""

    stretches: tuple[tuple[_Point, ...], ...]
    scale: float


def calmed(times_s: Array, values: Array, options: SwingOptions) -> Line:
    """`times_s` (n,) s growing, `values` (n,), not finite where unseen. Of the options only `direction`,
    `calm_s`, `soft_s` and `gap_s` matter."""
    sign = -1.0 if options.direction == "down" else 1.0
    seen = np.isfinite(values) & np.isfinite(times_s)
    times_s, values = times_s[seen], values[seen]
    steady = _Steady(options)
    stretches: list[list[_Point]] = []
    for part in np.split(np.arange(len(times_s)), np.flatnonzero(np.diff(times_s) > options.gap_s) + 1):
        steady.clear()
        stretch: list[_Point] = []
        for t_s, value in zip(times_s[part].tolist(), values[part].tolist(), strict=True):
            stretch += steady.add(_Point(t_s, sign * value))
        stretches.append(stretch + steady.flush())
    all_values = [point.value for stretch in stretches for point in stretch]
    if not all_values:
        return Line((), 0.0)
    low, high = np.percentile(all_values, (5, 95))
    scale = float(high - low)
    kept = []
    for stretch in stretches:
        if stretch:
            kept.append((stretch[0], *_turns(stretch, FINEST * scale), stretch[-1]))
    return Line(tuple(kept), scale)


def judged(line: Line, options: SwingOptions) -> Swings:
    """The repetitions and attempts of a calmed recording."""
    judge = _sideways if options.direction == "both" else _excursions
    found: list[Swing] = []
    attempts: list[Swing] = []
    for stretch in line.stretches:
        good, bad = judge(list(stretch), max(options.least, line.scale), options)
        found, attempts = found + good, attempts + bad
    if options.direction == "down":
        found, attempts = ([replace(swing, side="down") for swing in some] for some in (found, attempts))
    return _without_trials(tuple(found), tuple(attempts), options)


def swings(times_s: Array, values: Array, options: SwingOptions) -> Swings:
    """The repetitions of a whole recording: `times_s` (n,) s growing, `values` (n,), not finite where unseen.

    Knows the whole signal, so it counts a little better than what a counter tells while the values come."""
    return judged(calmed(times_s, values, options), options)
