"""How far a movement went: the range of each repetition in the measures that show it from this view, with how
uncertain one camera leaves it.

Which measures, and their uncertainty, was measured on the drawn figures (`seen/ranges.json`, made by
`catcow library faults`): the change that the estimator sees against the true one.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from statistics import median
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from catcow.content import Entry
from catcow.content.exercise import CameraView
from catcow.content.model import Model
from catcow.content.motion import Motion
from catcow.figure.build import file_hash

from .body_points import BodyPoints, NotSeen, Side
from .faults import ARRIVED, HELD, STARTS, Moment
from .measures import MEASURES, Measure
from .report import RangeOfMotion
from .steady_points import SteadyPoints

FILE = "ranges.json"
SQUARE_DEG, ANY_DEG = 6.4, 15.1
"""No angle of one camera is surer: 6.4 degrees from a true side view, 15.1 over mixed views [clinical.md
2.1]."""
KEPT = 60
"""So many of the last repetitions are remembered."""
ALONE = 5
"""Frames whose middle is a value: a single wrong one changes nothing."""

Number = Annotated[float, Field(allow_inf_nan=False)]


class WatchedRange(Model):
    """A measure of the range of an exercise from a view. `phases`: where it is at its farthest; `usual`: how
    far it changes in the figure's movement, with its sign; `error` and `square_error`: how wrong the
    estimator was on the drawn figures (root of the mean square), over all cameras and over those that stood
    square."""

    measure: str
    unit: Literal["deg", "T"]
    phases: tuple[str, ...]
    usual: Number
    error: Number
    square_error: Number

    def uncertainty(self, square: bool) -> float:
        """One standard deviation, never less than what is published."""
        if self.unit != "deg":
            return self.error  # too few of our cameras stood square to say more of lengths
        return max(self.square_error, SQUARE_DEG) if square else max(self.error, ANY_DEG)


class SeenRanges(Model):
    """All ranges of an exercise, by view; the one that shows the movement best first."""

    format: Literal[1] = 1
    motion: str
    views: dict[CameraView, tuple[WatchedRange, ...]]

    def write(self, entry: Entry) -> None:
        folder = entry.folder / "seen"
        folder.mkdir(exist_ok=True)
        text = json.dumps(self.model_dump(mode="json"), indent=1, sort_keys=True) + "\n"
        (folder / FILE).write_text(text, encoding="utf-8", newline="\n")


def watched_ranges(entry: Entry, view: CameraView) -> tuple[WatchedRange, ...]:
    """The measures of an exercise's range from a view; empty where nothing shows it, or nobody has learned
    it."""
    try:
        seen = SeenRanges.model_validate_json((entry.folder / "seen" / FILE).read_text(encoding="utf-8"))
    except (OSError, ValidationError):
        return ()
    return seen.views.get(view, ()) if seen.motion == file_hash(entry.motion_path) else ()


class RangeWatch:
    """Measures the repetitions of one person. Constant memory."""

    def __init__(self, motion: Motion, view: CameraView, ranges: Sequence[WatchedRange]) -> None:
        self._steady, self._start_phase = SteadyPoints(view, motion), motion.phases[0].id
        sided = motion.sides.value != "none"
        self._ranges = [_Range(one, sided) for one in ranges]
        self._repetitions = 0
        self._square = True

    def see(self, moment: Moment) -> None:
        """The next frame, and whether a repetition ended with it."""
        if moment.repetitions != self._repetitions:
            self._repetitions = moment.repetitions
            for one in self._ranges:
                one.end()
        if moment.phase is None:
            return
        self._square = self._square and moment.square
        arrived = moment.progress >= ARRIVED or (moment.still and moment.progress >= HELD)
        at_start = arrived and moment.phase == self._start_phase
        points = self._steady.next(moment.frame, moment.side, at_start=at_start)
        if points is None or not arrived:
            return
        for one in self._ranges:
            one.see(points, moment.phase, at_start)

    def last(self) -> tuple[RangeOfMotion, ...]:
        """Of the last repetition."""
        return self._told(lambda values: values[-1])

    def summary(self) -> tuple[RangeOfMotion, ...]:
        """The middle of the repetitions."""
        return self._told(median)

    def _told(self, chosen) -> tuple[RangeOfMotion, ...]:  # type: ignore[no-untyped-def]
        return tuple(
            RangeOfMotion(
                measure=one.watched.measure,
                unit=one.watched.unit,
                value=round(chosen(one.values), 3),
                uncertainty=round(one.watched.uncertainty(self._square), 3),
            )
            for one in self._ranges
            if one.values
        )


class _Range:
    """One measure: the person's start, and the farthest of this repetition."""

    def __init__(self, watched: WatchedRange, sided: bool) -> None:
        self.watched = watched
        self.values: deque[float] = deque(maxlen=KEPT)
        self._measure: Measure = MEASURES[watched.measure]
        self._sides: tuple[Side | None, ...] = ("left", "right") if sided and self._measure.sided else (None,)
        self._starts: dict[Side | None, deque[float]] = {one: deque(maxlen=STARTS) for one in self._sides}
        self._latest: deque[float] = deque(maxlen=ALONE)
        self._farthest: float | None = None
        self._way = 1.0 if watched.usual >= 0 else -1.0

    def see(self, points: BodyPoints, phase: str, at_start: bool) -> None:
        side = points.side
        if at_start:
            for one in self._sides:
                if len(self._starts[one]) < STARTS:
                    points.side = one
                    value = self._measure.of(points)
                    if not isinstance(value, NotSeen):
                        self._starts[one].append(value)
            points.side = side
        if phase not in self.watched.phases:
            return
        start = self._starts.get(None if len(self._sides) == 1 else side)
        value = self._measure.of(points)
        if not start or isinstance(value, NotSeen):
            return
        self._latest.append(self._way * (value - median(start)))
        now = median(self._latest)
        if self._farthest is None or now > self._farthest:
            self._farthest = now

    def end(self) -> None:
        """A repetition is over."""
        if self._farthest is not None:
            self.values.append(abs(self._farthest))
        self._farthest = None
        self._latest.clear()
