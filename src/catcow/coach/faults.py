"""Which faults go on now: a frame at a time, in the phase they belong to, against what is right for this
person.

A posture is compared with the right repetition as the estimator sees it (fault_views.py), shifted by how this
person's own start differs from the figure's. It has to be wrong for 0.4 s, and is over when it is back by a
good part (clinical.md section 2.1). What is not seen is no fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from catcow.content.exercise import CameraView
from catcow.content.motion import Motion

from .body_points import BodyPoints, NotSeen, Side
from .fault_rules import Kind
from .fault_views import WatchedFault
from .frame import Frame
from .measures import MEASURES, Measure
from .steady_points import SteadyPoints

PERSIST_S = 0.4
"""How long it has to be wrong, and how long right again [clinical.md 2.1]."""
HYSTERESIS_DEG = 5.0
"""How far back within the margin an angle has to come to be right again [clinical.md 2.1]."""
HYSTERESIS_SHARE = 1 / 3
"""The same of lengths, as a share of the margin: what 5 degrees are of 15."""
ARRIVED = 0.75
"""From this share of the way into a phase its posture is judged."""
HELD = 0.4
"""Or from here, where somebody stays: they do not come farther."""
FORGET_S = 1.0
"""After so long without seeing, a doubt is dropped."""
STARTS = 15
"""So many frames at the start tell the person's own."""
CLOCK_S = 0.1
"""The counter's clock is not finer than this."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the engine knows of a frame. `phase`: the one the posture is nearest to, null when not exercising.
    `progress` 0..1: how far on the way there. `still`: whether they stay. `square`: whether the view is
    known to be square. `side`: the one that works now, where there are sides and it is known. `moves`:
    seconds of the last movement into each phase, `stays` in it, once they are over; `repetition_s` of the
    last whole repetition."""

    frame: Frame
    phase: str | None
    progress: float
    still: bool = False
    square: bool = False
    side: Side | None = None
    moves: Mapping[str, float] = field(default_factory=dict)
    stays: Mapping[str, float] = field(default_factory=dict)
    repetition_s: float | None = None
    repetitions: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """`now`: the faults that go on; `begun`: those that were believed with this frame; `mended`: those of an
    earlier repetition that were not made again in this one, said once."""

    now: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()


class FaultWatch:
    """Watches one person do one exercise from one view. Constant memory; time comes with the frames."""

    def __init__(self, motion: Motion, view: CameraView, faults: Sequence[WatchedFault]) -> None:
        """`faults`: what `watched_faults` gives, in that order."""
        self._steady = SteadyPoints(view, motion)
        self._start_phase = motion.phases[0].id
        sided = motion.sides.value != "none"
        self._postures = [_Posture(f, sided) for f in faults if f.kind is Kind.posture]
        self._sides = [_Sides(f, sided) for f in faults if f.kind is Kind.sides]
        self._times = [_Time(f) for f in faults if f.kind not in (Kind.posture, Kind.sides)]
        self._starts = [watch.start for watch in self._postures] + [watch.start for watch in self._sides]
        order = {fault.id: k for k, fault in enumerate(faults)}
        self._all: list[_Watch] = sorted(
            [*self._postures, *self._sides, *self._times], key=lambda w: order[w.fault.id]
        )
        self._phase: str | None = None
        self._repetitions = 0

    def see(self, moment: Moment) -> Seen:
        """What goes on in the next frame."""
        t_s = moment.frame.t_s
        if moment.phase != self._phase or moment.repetitions != self._repetitions:
            self._left(moment, t_s)
        at_start = moment.phase == self._start_phase and (moment.progress >= ARRIVED or moment.still)
        points = self._steady.next(moment.frame, moment.side, at_start=at_start)
        if points is not None and moment.phase is not None:
            if at_start:
                for start in self._starts:
                    start.learn(points)
            for posture in self._postures:
                posture.see(points, moment, t_s)
            for sides in self._sides:
                sides.see(points, moment)
        else:
            for posture in self._postures:
                posture.unseen(t_s)
        return self._told(t_s)

    def _left(self, moment: Moment, t_s: float) -> None:
        """A phase is over: its times are known, its posture was or was not reached."""
        was, whole = self._phase, moment.repetitions > self._repetitions
        self._phase, self._repetitions = moment.phase, moment.repetitions
        for watch in self._all:
            watch.left(was, moment, whole, t_s)

    def _told(self, t_s: float) -> Seen:
        now, begun, mended = [], [], []
        for watch in self._all:
            if watch.begun:
                begun.append(watch.fault.id)
            if watch.mended:
                mended.append(watch.fault.id)
            if watch.on(t_s):
                now.append(watch.fault.id)
            watch.begun = watch.mended = False
        if not (now or begun or mended):
            return _NOTHING
        return Seen(tuple(now), tuple(begun), tuple(mended))


_NOTHING = Seen()


class _Start:
    """A measure at the person's own start, of each side where it has sides: the middle of the first
    frames."""

    def __init__(self, measure: Measure, sided: bool) -> None:
        self._measure = measure
        self._sides: tuple[Side | None, ...] = ("left", "right") if sided and measure.sided else (None,)
        self._values: dict[Side | None, list[float]] = {side: [] for side in self._sides}
        self._told: dict[Side | None, float] = {}

    def learn(self, points: BodyPoints) -> None:
        side = points.side
        for one in self._sides:
            values = self._values[one]
            if len(values) >= STARTS:
                continue
            points.side = one
            value = self._measure.of(points)
            if not isinstance(value, NotSeen):
                values.append(value)
                self._told[one] = median(values)
        points.side = side

    def of(self, side: Side | None) -> float | None:
        if len(self._sides) == 1:
            return self._told.get(None)
        return None if side is None else self._told.get(side)


class _Watch:
    """What all faults share: going on or not, just begun, made in this repetition, made in the last."""

    def __init__(self, fault: WatchedFault) -> None:
        self.fault = fault
        self.begun = self.mended = False
        self._made_before = False

    def on(self, t_s: float) -> bool:
        raise NotImplementedError

    def left(self, was: str | None, moment: Moment, whole: bool, t_s: float) -> None:
        raise NotImplementedError

    def _judged(self, wrong: bool) -> None:
        """A phase was judged as a whole."""
        if wrong:
            self._made_before = True
        elif self._made_before:
            self._made_before, self.mended = False, True


class _Posture(_Watch):
    """A fault of posture."""

    def __init__(self, fault: WatchedFault, sided: bool) -> None:
        super().__init__(fault)
        assert fault.measure is not None
        assert fault.start is not None
        self.measure = MEASURES[fault.measure]
        self.start = _Start(self.measure, sided)
        self._first, self._levels = fault.start, fault.levels
        self._degrees = self.measure.unit == "deg"
        self._on = False
        self._doubt_s: float | None = None
        """Since when it is the other way than it is said to be."""
        self._seen_s = 0.0
        self._wrong = False
        self._right_s: float | None = None
        self._passed = False

    def on(self, t_s: float) -> bool:
        return self._on

    def see(self, points: BodyPoints, moment: Moment, t_s: float) -> None:
        level = self._levels.get(moment.phase or "")
        progress = moment.progress
        if level is None or not (progress >= ARRIVED or (moment.still and progress >= HELD)):
            self._end()
            return
        value = self.measure.of(points)
        if isinstance(value, NotSeen):
            self.unseen(t_s)
            return
        self._seen_s = t_s
        # Who stays has come as far as they will: the whole way counts.
        share = 1.0 if moment.still or progress > 1.0 else progress
        expected = self._first + share * (level.right - self._first)
        own = self.start.of(points.side)
        if own is not None:
            expected += self.fault.own * (own - self._first)
        off = value - expected
        off = abs(off) if self.fault.way == 0 else off * self.fault.way
        margin = level.square if moment.square else level.margin
        if self._on:
            margin -= HYSTERESIS_DEG if self._degrees else HYSTERESIS_SHARE * margin
        self._doubted(off > margin, t_s)

    def _doubted(self, wrong: bool, t_s: float) -> None:
        if wrong == self._on:
            self._doubt_s = None
        elif self._doubt_s is None:
            self._doubt_s = t_s
        elif t_s - self._doubt_s >= PERSIST_S - 1e-6:
            self._on, self._doubt_s = wrong, None
            if wrong:
                self.begun = self._wrong = True
        if wrong:
            self._right_s = None
        elif self._right_s is None:
            self._right_s = t_s
        elif t_s - self._right_s >= PERSIST_S - 1e-6:
            self._passed = True

    def unseen(self, t_s: float) -> None:
        if t_s - self._seen_s > FORGET_S:
            self._end()

    def _end(self) -> None:
        self._on, self._doubt_s, self._right_s = False, None, None

    def left(self, was: str | None, moment: Moment, whole: bool, t_s: float) -> None:
        if was is not None and was in self._levels:
            self._end()
            if self._wrong or self._passed:
                self._judged(self._wrong)
            self._wrong = self._passed = False


class _Sides(_Watch):
    """How far a measure goes to either side of a repetition that holds both."""

    def __init__(self, fault: WatchedFault, sided: bool) -> None:
        super().__init__(fault)
        assert fault.measure is not None
        assert fault.limit is not None
        self.measure = MEASURES[fault.measure]
        self.start = _Start(self.measure, sided)
        self._limit = fault.limit
        self._best: dict[str, float] = {}
        self._until_s = -1.0

    def on(self, t_s: float) -> bool:
        return t_s <= self._until_s

    def see(self, points: BodyPoints, moment: Moment) -> None:
        phase, own = moment.phase, self.start.of(points.side)
        if phase not in self.fault.phases or own is None or moment.progress < HELD:
            return
        value = self.measure.of(points)
        if not isinstance(value, NotSeen):
            self._best[phase] = max(self._best.get(phase, 0.0), abs(value - own))

    def left(self, was: str | None, moment: Moment, whole: bool, t_s: float) -> None:
        if not whole:
            return
        if len(self._best) == len(self.fault.phases):
            low, high = min(self._best.values()), max(self._best.values())
            wrong = high > 0 and (high - low) / high > self._limit
            if wrong:
                self.begun, self._until_s = True, t_s + FORGET_S
            self._judged(wrong)
        self._best.clear()


class _Time(_Watch):
    """A fault of time: too fast, or held too long."""

    def __init__(self, fault: WatchedFault) -> None:
        super().__init__(fault)
        assert fault.limit is not None
        self._limit = fault.limit
        self._until_s = -1.0

    def on(self, t_s: float) -> bool:
        return t_s <= self._until_s

    def left(self, was: str | None, moment: Moment, whole: bool, t_s: float) -> None:
        kind, seconds = self.fault.kind, None
        if kind is Kind.cycle_time:
            seconds = moment.repetition_s if whole else None
        elif was is not None and was in self.fault.phases:
            seconds = (moment.moves if kind is Kind.phase_time else moment.stays).get(was)
        if seconds is None:
            return
        off = (seconds - self._limit) * self.fault.way
        wrong = off > CLOCK_S
        if wrong:
            self.begun, self._until_s = True, t_s + FORGET_S
        self._judged(wrong)
