"""From the words of exercise.yaml to what is watched: which measure shows a fault from a view, which way,
and in which phases. Nothing here is learned; what is learned is in fault_views.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from catcow.content.exercise import CameraView, Exercise, Fault
from catcow.content.motion import Base, Motion, Phase
from catcow.content.threshold import METRICS, Counted, Threshold, parse_threshold
from catcow.motion.bases import BASES
from catcow.motion.words import joints_of

from .measures import END, FRONT, MEASURES, SIDE, Measure
from .report import Side

Way = Literal[-1, 0, 1]
"""1 where more is wrong, -1 where less is, 0 for both."""


class Kind(StrEnum):
    """How a fault is judged."""

    posture = "posture"
    """By a measure of single frames, where a phase is reached."""
    sides = "sides"
    """By how far a measure goes on either side."""
    phase_time = "phase_time"
    """By the seconds of a movement into a phase."""
    stay_time = "stay_time"
    """By the seconds of staying in a phase."""
    cycle_time = "cycle_time"
    """By the seconds of a whole repetition."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault as it is watched from one view. `measure` is null for times. `phases`: in which it can show."""

    id: str
    kind: Kind
    threshold: Threshold
    counted: Counted
    straight: float | None
    way: Way
    measure: Measure | None
    phases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotWatched:
    """A fault that is not watched from a view, and why: a half sentence."""

    id: str
    why: str


_BY_WORDS: Mapping[tuple[str, str], tuple[str, int]] = {
    # metric, the way or the part it is measured of: measure, and whether more of the metric is more of it
    ("trunk_line", "below"): ("trunk_line_sag", 1),
    ("trunk_line", "above"): ("trunk_line_sag", -1),
    ("trunk_lean", "sideways"): ("trunk_lean_sideways", 1),
    ("trunk_lean", "back"): ("trunk_lean", -1),
    ("trunk_lean", "forward"): ("trunk_lean", 1),
    ("neck_line", "back"): ("head_line", 1),
    ("neck_line", "down"): ("head_line", -1),
    ("neck_line", "forward"): ("neck_line", -1),
    ("hip_shift", "sideways"): ("hip_shift_sideways", 1),
    ("hip_flexion", "forward"): ("hip_flexion", 1),
    ("knee_gap", "inward"): ("knees_inward", 1),
    ("knee_shift", "inward"): ("knee_inward", 1),
    ("knee_shift", "toes"): ("knee_past_toes", 1),
    ("knee_shift", "knees"): ("knee_offset", 1),
    ("arm_angle", "arms"): ("arms_uneven", 1),
    ("hand_shift", "middle"): ("hand_shift_middle", 1),
}
_PLAIN: Mapping[str, tuple[str, int]] = {
    "neck_line": ("head_line", 1),
    "stance_knee_flexion": ("knee_flexion", 1),
    "arc_symmetry": ("knees_arc", 1),
}
_BY_UNIT: Mapping[tuple[str, str], tuple[str, int]] = {
    ("hip_shoulder_shift", "T"): ("hip_depth", 1),
    ("hip_shoulder_shift", "deg"): ("pelvis_turn", 1),
}
_IN_FRONT: Mapping[str, tuple[str, int]] = {"pelvis_roll": ("pelvis_turn", 1)}
PLACES = {"end": END, "front": FRONT, "side": SIDE}


_PRONE: Mapping[str, tuple[str, int]] = {"hip_lift": ("hip_lift_prone", 1)}


def measure_of(metric: str, threshold: Threshold, view: CameraView, base: Base) -> tuple[str, int]:
    """The measure that a metric and its threshold mean in a view and a posture, and its sign."""
    if base is Base.prone and metric in _PRONE:
        return _PRONE[metric]
    words = threshold.toward or threshold.of
    if words is not None and (metric, words) in _BY_WORDS:
        return _BY_WORDS[metric, words]
    if (metric, threshold.unit) in _BY_UNIT:
        return _BY_UNIT[metric, threshold.unit]
    if view in FRONT and metric in _IN_FRONT:
        return _IN_FRONT[metric]
    return _PLAIN.get(metric, (metric, 1))


def rule_of(fault: Fault, motion: Motion, view: CameraView) -> Rule | NotWatched:
    """How a fault is watched from a view, or why it is not. ThresholdUnreadableError as parse_threshold."""
    if fault.metric is None:
        return NotWatched(fault.id, "a camera cannot see it")
    metric = METRICS[fault.metric]
    if metric.unseen is not None:
        return NotWatched(fault.id, metric.unseen)
    threshold = parse_threshold(fault.threshold or "")
    counted = threshold.counted or metric.counted
    if threshold.unit == "s":
        return _of_time(fault, motion, threshold)
    if threshold.of == "range":
        return NotWatched(fault.id, "it needs the person's whole range, which nobody measures")
    if threshold.place is not None and view not in PLACES[threshold.place]:
        return NotWatched(fault.id, f"it is seen {_FROM[threshold.place]} only")
    name, sign = measure_of(fault.metric, threshold, view, motion.base)
    measure = MEASURES[name]
    if view not in measure.views:
        return NotWatched(fault.id, "it cannot be measured from this view")
    way: Way = 1 if threshold.over == (sign > 0) else -1
    directed = threshold.toward is not None or counted in (Counted.zero, Counted.own, Counted.sides)
    if metric.both and not directed:
        way = 0
    kind = Kind.sides if counted is Counted.sides else Kind.posture
    phases = _phases(fault, motion, threshold)
    if kind is Kind.sides and len(phases) < 2:
        return NotWatched(fault.id, "the movement has no two sides to compare")
    straight = 0.0 if name == "trunk_line_sag" else metric.straight
    return Rule(fault.id, kind, threshold, counted, straight, way, measure, phases)


_FROM = {"end": "from the foot end", "front": "from the front", "side": "from the side"}


def _of_time(fault: Fault, motion: Motion, threshold: Threshold) -> Rule:
    kind = Kind.cycle_time if fault.metric == "cycle_time" or threshold.moment == "whole" else Kind.phase_time
    if threshold.moment == "end":
        kind = Kind.stay_time
    phases = tuple(phase.id for phase in motion.phases)
    if threshold.phase is not None:
        phases = family(motion, threshold.phase)
    elif kind is Kind.stay_time:
        phases = targets(motion)
    return Rule(fault.id, kind, threshold, Counted.zero, None, 1 if threshold.over else -1, None, phases)


def rules_of(exercise: Exercise, motion: Motion, view: CameraView) -> tuple[list[Rule], list[NotWatched]]:
    """All faults of an exercise from a view, in the order declared: those watched, and those that are not."""
    watched: list[Rule] = []
    others: list[NotWatched] = []
    for fault in exercise.faults:
        rule = rule_of(fault, motion, view)
        if isinstance(rule, Rule):
            watched.append(rule)
        else:
            others.append(rule)
    return watched, others


# Phases and sides.


def root(motion: Motion, phase_id: str) -> tuple[str, bool]:
    """The phase whose posture a phase arrives at, and whether as its mirror image."""
    phases = {phase.id: phase for phase in motion.phases}
    mirrored = False
    while True:
        phase = phases[phase_id]
        if phase.mirror_of is not None:
            phase_id, mirrored = phase.mirror_of, not mirrored
        elif phase.same_as is not None:
            phase_id = phase.same_as
        else:
            return phase_id, mirrored


def family(motion: Motion, phase_id: str) -> tuple[str, ...]:
    """The phases that arrive at the same posture or at its mirror image."""
    own = root(motion, phase_id)[0]
    return tuple(phase.id for phase in motion.phases if root(motion, phase.id)[0] == own)


def targets(motion: Motion) -> tuple[str, ...]:
    """The phases that arrive anywhere else than where the repetition starts."""
    start = motion.phases[0].id
    return tuple(phase.id for phase in motion.phases if root(motion, phase.id)[0] != start)


_FEET = ("heel_l", "heel_r", "ball_l", "ball_r", "toe_pad_l", "toe_pad_r")


def _phases(fault: Fault, motion: Motion, threshold: Threshold) -> tuple[str, ...]:
    if threshold.phase is not None:
        return family(motion, threshold.phase)
    drawn = next((pose.phase for pose in motion.faults if pose.id == fault.id), None)
    if drawn is not None and root(motion, drawn)[0] == motion.phases[0].id:
        return (motion.phases[0].id, *targets(motion))
    if threshold.moment == "feet-off":
        up = {phase.id for phase in motion.phases if not set(phase.support) & set(_FEET)}
        return tuple(id for id in targets(motion) if root(motion, id)[0] in up)
    return targets(motion)


Limb = Literal["leg", "arm"]
_JOINTS: Mapping[Limb, tuple[str, ...]] = {"leg": ("hip", "knee"), "arm": ("shoulder", "elbow")}
LEAST_MOVED_DEG = 15.0
"""A side that has moved by so much more than the other works."""


def side_of_phase(motion: Motion) -> dict[str, Side | None]:
    """The side that works in each phase as authored: `side` of the motion, or where one repetition holds
    both sides the leg (else the arm) that has moved farther from the start; null where neither has."""
    if motion.side is not None:
        return {phase.id: motion.side for phase in motion.phases}
    return {phase.id: moved_side(motion, phase.id) for phase in motion.phases}


def moved_side(motion: Motion, phase_id: str) -> Side | None:
    """The side whose leg (else arm) has moved farther from the start in a phase; null where neither has."""
    moved = moved_limb(motion, phase_id)
    return None if moved is None else moved[1]


def moved_limb(motion: Motion, phase_id: str) -> tuple[Limb, Side] | None:
    """Whether it is by a leg or an arm that the sides differ in a phase, and which side has moved farther."""
    phases = {phase.id: phase for phase in motion.phases}
    base, mirrored = root(motion, phase_id)
    moved = _moved_limb(BASES[motion.base].pose, phases[base], motion.phases[0])
    if moved is None or not mirrored:
        return moved
    limb, side = moved
    return limb, "left" if side == "right" else "right"


def _moved_limb(base: Mapping[str, float], phase: Phase, first: Phase) -> tuple[Limb, Side] | None:
    rest = joints_of(dict(base))
    now, before = rest | joints_of(phase.pose), rest | joints_of(first.pose)
    for limb, stems in _JOINTS.items():
        moved = {"l": 0.0, "r": 0.0}
        for name in {*now, *before}:
            if name.startswith(stems) and name[-2:] in ("_l", "_r"):
                moved[name[-1]] += abs(now.get(name, 0.0) - before.get(name, 0.0))
        if abs(moved["l"] - moved["r"]) > LEAST_MOVED_DEG:
            return limb, "left" if moved["l"] > moved["r"] else "right"
    return None
