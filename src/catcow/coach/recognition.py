"""Which exercise of the library somebody is doing: each one's coach looks, and the best fit is told."""

from __future__ import annotations

import math
from collections.abc import Iterable

from catcow.content import Library

from .coach import Coach
from .frame import Frame
from .references import references_of
from .report import State

EVERY_S = 0.1
"""Looking ten times a second tells as much."""
SHARPNESS = 6.0
"""How surely a better fit is believed [D]."""
NOTHING = 0.25
"""The score of "none of these"."""


def recognise(library: Library, frames: Iterable[Frame]) -> list[tuple[str, float]]:
    """Exercises and their probabilities, the likeliest first; what is left to 1 is "none of the library".
    Exercises that cannot be counted from their pictures are not among them."""
    coaches = {
        entry.id: Coach(entry.id, list(references_of(entry).values()))
        for entry in library.entries.values()
        if any(reference.counts for reference in references_of(entry).values())
    }
    exercising = dict.fromkeys(coaches, 0)
    near = dict.fromkeys(coaches, 0.0)
    count, last = 0, -math.inf
    for frame in frames:
        if frame.t_s - last < EVERY_S * 0.9:
            continue
        last = frame.t_s
        count += 1
        for name, coach in coaches.items():
            report = coach.see(frame)
            if report.state is State.exercising or report.state is State.resting:
                exercising[name] += 1
                near[name] += report.confidence
    if count == 0:
        return []
    scores = {}
    for name, coach in coaches.items():
        coach.finish()
        summary = coach.summary()
        seen = near[name] / count
        reach = coach.calibration.usual or 0.0
        done = summary.confidence * math.exp(-abs(math.log(max(reach, 0.1)))) if summary.repetitions else 0.0
        scores[name] = 0.5 * seen + 0.5 * done
    weights = {name: math.exp(SHARPNESS * score) for name, score in scores.items()}
    total = sum(weights.values()) + math.exp(SHARPNESS * NOTHING)
    return sorted(((name, weight / total) for name, weight in weights.items()), key=lambda p: -p[1])
