"""Learning which faults can be seen where, from takes of right and wrong repetitions (coach/fault_views.py).

For every fault and view: the measure of a right repetition as the estimator sees it, how far beyond it the
fault begins (the threshold of exercise.yaml, never less than the published noise of one camera nor than
twice what right repetitions differ by), and how many wrong repetitions are found and right ones blamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from catcow.body.bodies import Body
from catcow.coach.body_points import BodyPoints, NotSeen, Side
from catcow.coach.fault_rules import Kind, Rule, Way, rules_of, side_of_phase
from catcow.coach.fault_views import (
    LEAST_SENSITIVITY,
    MOST_FALSE_ALARMS,
    Found,
    Level,
    WatchedFault,
    timed_fault,
)
from catcow.coach.faults import ARRIVED, FaultWatch
from catcow.coach.measures import Measure
from catcow.coach.steady_points import SteadyPoints
from catcow.coach.takes import Take
from catcow.content import Entry
from catcow.content.exercise import CameraView
from catcow.content.motion import Motion, Sides
from catcow.content.threshold import Counted
from catcow.figure.recording import Recording

from .moments import moments
from .true_points import true_frame

FLOOR_DEG, SQUARE_FLOOR_DEG = 15.0, 10.0
"""No angle is called wrong by less: 15 degrees, 10 where the view is square [clinical.md 2.1,
pose_noise_floor]."""
FLOOR_T = 0.05
"""Nor is a length: about two and a half centimetres [D]."""
SPREADS = (2.0, 2.5, 3.0)
"""Nor by less than so many spreads of right repetitions: the least with which the fault may be spoken of."""
STRAIGHT_DEG = 20.0
"""A right posture this near to a straight line is meant to be one: what joint centres lack to it is their
place."""
OWN = {
    Counted.zero: (0.5,), Counted.right: (0.5, 1.0), Counted.start: (1.0,), Counted.own: (1.0,),
}  # fmt: skip
"""How much of what a person's start differs from the figure's is theirs [D]: of a posture with a limit of
its own (a straight line) half, the rest is how they lie; of a change from the start all. Where it may be
either, what makes right repetitions alike decides."""
LEAST_WRONG = 3
"""Fewer wrong repetitions tell nothing."""
SEEN_IN = 0.7
"""A measure that is not seen in this share of right repetitions is not used."""


@dataclass(frozen=True, slots=True)
class Played:
    """A take, and what was really done in it."""

    take: Take
    recording: Recording
    body: Body


@dataclass(frozen=True, slots=True)
class Arrival:
    """A measure of one take: at the start of each side, and where each phase is reached (all frames
    judged)."""

    start: Mapping[Side | None, float]
    reached: Mapping[str, tuple[float, ...]]
    sides: Mapping[str, Side | None]

    def own(self, phase: str) -> float | None:
        """The start of the side that works in a phase."""
        return self.start.get(None) if None in self.start else self.start.get(self.sides[phase])


def arrival(
    played: Played, motion: Motion, view: CameraView, measure: Measure, phases: Sequence[str]
) -> Arrival:
    """What a measure says of a take, by the true phase of each frame."""
    sided = measure.sided and motion.sides is not Sides.none
    who: tuple[Side | None, ...] = ("left", "right") if sided else (None,)
    first, start = motion.phases[0].id, {one: list[float]() for one in who}
    reached: dict[str, list[float]] = {phase: [] for phase in phases}
    sides: dict[str, Side | None] = {}
    steady = SteadyPoints(view, motion)
    for moment in moments(played.take, played.recording, motion):
        arrived = moment.progress >= ARRIVED
        points = steady.next(moment.frame, moment.side, at_start=arrived and moment.phase == first)
        if points is None or moment.phase is None or not arrived:
            continue
        if moment.phase == first:
            for one in who:
                points.side = one
                value = measure.of(points)
                if not isinstance(value, NotSeen) and len(start[one]) < 15:
                    start[one].append(value)
            points.side = moment.side
        if moment.phase in reached:
            sides[moment.phase] = moment.side if sided else None
            value = measure.of(points)
            if not isinstance(value, NotSeen) and moment.progress >= 0.9:
                reached[moment.phase].append(value)
    return Arrival(
        {one: median(values) for one, values in start.items() if values},
        {phase: tuple(values) for phase, values in reached.items() if values},
        sides,
    )


@dataclass(frozen=True, slots=True)
class Truth:
    """A measure of the true posture at the start and in each phase: the middle of the bodies."""

    start: float
    reached: Mapping[str, float]


def truth(
    recordings: Iterable[tuple[Recording, Body]], motion: Motion, view: CameraView, measure: Measure
) -> Truth | None:
    """Null where the measure has no value even of the true posture."""
    sides = side_of_phase(motion)
    found: dict[str, list[float]] = {}
    first: list[float] = []
    for recording, body in recordings:
        trunk = BodyPoints(true_frame(recording, body, recording.phases[0].last, view), view).trunk()
        for phase in recording.phases:
            frame = true_frame(recording, body, phase.last, view)
            working = sides[phase.id]
            value = measure.of(BodyPoints(frame, view, working, trunk))
            if not isinstance(value, NotSeen):
                found.setdefault(phase.id, []).append(value)
            if phase.id == motion.phases[0].id:
                either: tuple[Side | None, ...] = (
                    (working,) if working or not measure.sided else ("left", "right")
                )
                for one in either:
                    value = measure.of(BodyPoints(frame, view, one, trunk))
                    if not isinstance(value, NotSeen):
                        first.append(value)
    if not first:
        return None
    return Truth(median(first), {phase: median(values) for phase, values in found.items()})


def margin_of(
    rule: Rule, phase: str, true: Truth, seen_right: float, seen_start: float
) -> tuple[Way, float] | None:
    """The way that is wrong and how far beyond the right posture the threshold lies (in the measure's unit);
    null in a phase whose right posture is itself beyond it."""
    threshold, way = rule.threshold, rule.way
    limit = threshold.value
    change = true.reached[phase] - true.start
    if rule.counted is Counted.right:
        return way, limit
    if rule.counted is Counted.own:
        lacks = abs(1 - limit / 100)
        assert rule.measure is not None
        if rule.measure.relative:
            went = seen_right - seen_start
            return (-1 if went > 0 else 1), lacks * abs(went)
        return way, lacks * abs(seen_right)
    if rule.counted is Counted.start:
        if threshold.unit == "%":
            limit = limit / 100 * abs(true.start)
        if not threshold.over:
            return (-1 if change > 0 else 1), abs(change) - limit
        if way == 0:
            return 0, limit
        return way, limit - way * change
    sign = 1 if (way > 0) == threshold.over else -1
    margin = way * (sign * limit - true.reached[phase])
    if rule.straight is not None and abs(true.reached[phase] - rule.straight) < STRAIGHT_DEG:
        straight = way * (sign * limit - rule.straight)
        margin = min(margin, straight) if margin > 0 else straight
    return (way, margin) if margin > 0 else None


def off_by(
    rule: Rule, motion: Motion, view: CameraView, right: Played, wrong: Played
) -> tuple[float, bool] | None:
    """How far a wrong repetition truly is beyond the right one of the same body, in the way that is wrong,
    and whether that is beyond the threshold; null where the measure has no value of the true posture."""
    assert rule.measure is not None
    true = truth([(right.recording, right.body)], motion, view, rule.measure)
    made = truth([(wrong.recording, wrong.body)], motion, view, rule.measure)
    if true is None or made is None:
        return None
    best: tuple[float, bool] | None = None
    for phase in rule.phases:
        if phase not in true.reached or phase not in made.reached:
            continue
        found = margin_of(rule, phase, true, true.reached[phase], true.start)
        if found is None:
            continue
        way, margin = found
        off = made.reached[phase] - true.reached[phase]
        off = abs(off) if way == 0 else way * off
        if best is None or off > best[0]:
            best = off, off > max(margin, 0.0)
    return best


def learned(
    entry: Entry, view: CameraView, right: Sequence[Played], wrong: Mapping[str, Sequence[Played]]
) -> tuple[WatchedFault, ...]:
    """All faults of an exercise that can be watched from a view. `wrong`: takes of each fault that was
    filmed; those whose true posture is not beyond the threshold are left out."""
    motion = entry.motion
    rules, _ = rules_of(entry.exercise, motion, view)
    faults = []
    for rule in rules:
        if rule.kind in (Kind.phase_time, Kind.stay_time, Kind.cycle_time):
            faults.append(timed_fault(rule))
            continue
        filmed = wrong.get(rule.id, ())
        shown = [one for one in filmed if is_shown(rule, motion, view, right, one)]
        tried = []
        for fault in _forms(rule, motion, view, right):
            found = score(fault, motion, view, right, shown)
            found = found.model_copy(update={"unshown": len(filmed) - len(shown)})
            tried.append(fault.model_copy(update={"found": found, "spoken": may_be_spoken(found)}))
        if tried:
            faults.append(next((fault for fault in tried if fault.spoken), tried[0]))
    return tuple(faults)


def _forms(rule: Rule, motion: Motion, view: CameraView, right: Sequence[Played]) -> Iterator[WatchedFault]:
    """A fault with wider and wider margins."""
    if rule.kind is Kind.sides:
        yield _of_sides(rule)
        return
    seen = _seen(rule, motion, view, right)
    for spreads in SPREADS if seen is not None else ():
        assert seen is not None
        fault = _of_posture(rule, seen, spreads)
        if fault is not None:
            yield fault


def is_shown(rule: Rule, motion: Motion, view: CameraView, right: Sequence[Played], wrong: Played) -> bool:
    """Whether a wrong repetition is truly beyond the threshold."""
    if rule.kind is Kind.sides:
        return True
    same = next((one for one in right if one.body.id == wrong.body.id), None)
    off = None if same is None else off_by(rule, motion, view, same, wrong)
    return off is not None and off[1]


def _of_sides(rule: Rule) -> WatchedFault:
    assert rule.measure is not None
    return WatchedFault(
        id=rule.id, kind=rule.kind, measure=rule.measure.name, way=1, start=0.0,
        limit=rule.threshold.value / 100, phases=rule.phases,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Right:
    """What a measure says of right repetitions, and what is true."""

    true: Truth
    arrivals: tuple[Arrival, ...]
    start: float


def _seen(rule: Rule, motion: Motion, view: CameraView, right: Sequence[Played]) -> _Right | None:
    assert rule.measure is not None
    bodies = {played.body.id: (played.recording, played.body) for played in right}
    true = truth(bodies.values(), motion, view, rule.measure)
    arrivals = tuple(arrival(played, motion, view, rule.measure, rule.phases) for played in right)
    starts = [value for one in arrivals for value in one.start.values()]
    return None if true is None or not starts else _Right(true, arrivals, median(starts))


def _of_posture(rule: Rule, right: _Right, spreads: float) -> WatchedFault | None:
    assert rule.measure is not None
    owns = (1.0,) if rule.measure.relative else OWN[rule.counted]
    fits = [_levels(rule, right, own, spreads) for own in owns]
    way, levels, spread, own = min(fits, key=lambda fit: fit[2])
    if not levels:
        return None
    return WatchedFault(
        id=rule.id, kind=rule.kind, measure=rule.measure.name, way=way, own=own, start=round(right.start, 3),
        levels=levels, phases=tuple(levels), spread=round(spread, 3),
    )  # fmt: skip


def _levels(
    rule: Rule, right: _Right, own: float, spreads: float
) -> tuple[Way, dict[str, Level], float, float]:
    """The way that is wrong, the levels, and the largest spread of right repetitions, when `own` of what a
    person's start differs is theirs."""
    assert rule.measure is not None
    levels, way, largest = dict[str, Level](), rule.way, 0.0
    true, arrivals, start = right.true, right.arrivals, right.start
    floor, square = (FLOOR_DEG, SQUARE_FLOOR_DEG) if rule.measure.unit == "deg" else (FLOOR_T, FLOOR_T)
    for phase in rule.phases:
        values = [
            value - own * ((begun if (begun := one.own(phase)) is not None else start) - start)
            for one in arrivals
            for value in one.reached.get(phase, ())
        ]
        seen_in = sum(phase in one.reached for one in arrivals)
        if seen_in < SEEN_IN * len(arrivals) or phase not in true.reached:
            continue
        seen_right = median(values)
        found = margin_of(rule, phase, true, seen_right, start)
        if found is None:
            continue
        way, margin = found
        spread = float(np.sqrt(np.mean(np.square(np.array(values) - seen_right))))
        largest = max(largest, spread)
        margin = max(margin, spreads * spread)
        levels[phase] = Level(
            right=round(seen_right, 3),
            margin=round(max(margin, floor), 3),
            square=round(max(margin, square), 3),
        )
    return way, levels, largest, own


def found_in(
    fault: WatchedFault, played: Played, motion: Motion, view: CameraView, tremble: float = 0.0
) -> bool:
    """Whether the watch finds a fault in a take."""
    watch = FaultWatch(motion, view, [fault])
    return any(watch.see(m).begun for m in moments(played.take, played.recording, motion, tremble=tremble))


def score(
    fault: WatchedFault, motion: Motion, view: CameraView, right: Sequence[Played], wrong: Sequence[Played],
    tremble: float = 0.0,
) -> Found:  # fmt: skip
    """How often a fault is found where it is made, and where it is not."""
    return Found(
        wrong=len(wrong),
        found=sum(found_in(fault, played, motion, view, tremble) for played in wrong),
        right=len(right),
        alarms=sum(found_in(fault, played, motion, view, tremble) for played in right),
    )


def may_be_spoken(found: Found) -> bool:
    """Whether a fault was found often enough, and right repetitions blamed rarely enough."""
    sensitivity, alarms = found.sensitivity, found.false_alarms
    if sensitivity is None or alarms is None or found.wrong < LEAST_WRONG:
        return False
    return sensitivity >= LEAST_SENSITIVITY and alarms <= MOST_FALSE_ALARMS
