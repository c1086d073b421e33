"""Which measures show the range of an exercise from a view, and how wrong the estimator is about them: the
change it sees from the start to the farthest phase against the true change of the figure's joints.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np

from catcow.coach.fault_rules import family, targets
from catcow.coach.measures import MEASURES
from catcow.coach.ranges import WatchedRange
from catcow.content import Entry
from catcow.content.exercise import CameraView
from catcow.content.motion import Base, Motion

from .fault_learning import SEEN_IN, Played, arrival, truth
from .moments import SQUARE_DEG

LYING = (Base.hook_lying, Base.supine)
CANDIDATES: dict[str, tuple[str, tuple[Base, ...]]] = {
    "trunk_line": ("hip", ()),
    "thigh_angle": ("hip", ()),
    "trunk_lean": ("trunk", ()),
    "trunk_lean_sideways": ("trunk", ()),
    "knee_flexion": ("knee", ()),
    "elbow_flexion": ("elbow", ()),
    "elbow_out": ("shoulder", ()),
    "arm_angle": ("shoulder", ()),
    "hip_abduction": ("leg", ()),
    "knee_gap": ("leg", ()),
    "head_line": ("head", ()),
    "hip_lift": ("height", LYING),
    "shoulder_lift": ("height", (*LYING, Base.prone)),
    "hip_height": ("height", (Base.all_fours, Base.kneeling)),
}
"""Measures that a person would call the range of a movement: of which part (one of each at most), and the
starting postures it has a meaning in (none: all)."""
PLAIN = 3.0
"""The movement changes a measure by so many times its error, or it isn't told."""
MOST = 3
"""So many measures at most for an exercise and view."""
LEAST_DEG, LEAST_T = 15.0, 0.1
"""What changes less is no range."""


def learned_ranges(entry: Entry, view: CameraView, right: Sequence[Played]) -> tuple[WatchedRange, ...]:
    """The measures, the one whose change stands out most from its error first."""
    motion, bodies = entry.motion, {p.body.id: (p.recording, p.body) for p in right}
    found: list[tuple[float, str, WatchedRange]] = []
    for name, (part, bases) in CANDIDATES.items():
        measure = MEASURES[name]
        if view not in measure.views or (bases and motion.base not in bases):
            continue
        true = truth(bodies.values(), motion, view, measure)
        reached = {} if true is None else {p: v for p, v in true.reached.items() if p in targets(motion)}
        if true is None or not reached:
            continue
        start = true.start
        farthest = max(reached, key=lambda phase: abs(reached[phase] - start))
        usual = reached[farthest] - start
        errors, square = [], []
        for played in right:
            own = truth([(played.recording, played.body)], motion, view, measure)
            seen = arrival(played, motion, view, measure, family(motion, farthest))
            for phase, values in seen.reached.items():
                begun = seen.own(phase)
                if begun is None or own is None or phase not in own.reached:
                    continue
                error = (median(values) - begun) - (own.reached[phase] - own.start)
                errors.append(error)
                if abs(played.take.place.yaw_deg) <= SQUARE_DEG:
                    square.append(error)
        wanted = len(right) * len(family(motion, farthest))
        if not errors or len(errors) < SEEN_IN * wanted:
            continue
        rms = float(np.sqrt(np.mean(np.square(errors))))
        near = float(np.sqrt(np.mean(np.square(square)))) if square else rms
        least = LEAST_DEG if measure.unit == "deg" else LEAST_T
        if abs(usual) < least or abs(usual) < PLAIN * rms:
            continue
        watched = WatchedRange(
            measure=name, unit=measure.unit, phases=family(motion, farthest), usual=round(usual, 3),
            error=round(rms, 3), square_error=round(near, 3),
        )  # fmt: skip
        found.append((abs(usual) / max(rms, 1e-6), part, watched))
    best: dict[str, WatchedRange] = {}
    for _, part, watched in sorted(found, key=lambda row: -row[0]):
        best.setdefault(part, watched)
    return tuple(best.values())[:MOST]


def true_ranges(
    played: Played, motion: Motion, view: CameraView, watched: Sequence[WatchedRange]
) -> dict[str, float]:
    """How far a body truly went in each measure."""
    result = {}
    for one in watched:
        true = truth([(played.recording, played.body)], motion, view, MEASURES[one.measure])
        reached = (
            [] if true is None else [true.reached[p] - true.start for p in one.phases if p in true.reached]
        )
        if reached:
            result[one.measure] = max(abs(value) for value in reached)
    return result
