"""Suite `speed`: what one frame costs the engine, on one core."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

import numpy as np

from catcow.coach.coach import Coach
from catcow.content import Library
from catcow.content.model import Model

from .performance import Style
from .rehearsals import set_of, spans_of, takes_in

EXERCISES = ("bird_dog", "cat_camel", "sit_to_stand", "dktc", "seated_overhead_reach")


class Speed(Model):
    """Milliseconds of one frame: everything `Coach.see` does."""

    frames: int
    median_ms: float
    p99_ms: float
    by_exercise: dict[str, float]


def run(library: Library, takes: Path, say: Callable[[str], None]) -> Speed:
    """Sets of five exercises with form and range watched too."""
    spent: list[float] = []
    by_exercise = {}
    for exercise in EXERCISES:
        entry = library.entry(exercise)
        view = entry.exercise.views[0].value
        kept = takes_in(takes, exercise, view)
        if not kept:
            say(f"{exercise}: no takes")
            continue
        name, take = kept[0]
        frames = set_of(take, name, entry.motion, spans_of(entry), Style(fps=30)).frames
        coach, own = Coach.of(library, exercise), []
        for frame in frames:
            begun = perf_counter_ns()
            coach.see(frame)
            own.append((perf_counter_ns() - begun) / 1e6)
        by_exercise[exercise] = round(float(np.median(own)), 3)
        spent += own
        say(f"{exercise}: {by_exercise[exercise]} ms")
    return Speed(
        frames=len(spent), median_ms=round(float(np.median(spent)), 3),
        p99_ms=round(float(np.quantile(spent, 0.99)), 3), by_exercise=by_exercise,
    )  # fmt: skip
