"""The general counter on people who sit down and stand up: UI-PRMD's, filmed by virtual cameras.

Ten people, correctly and incorrectly, from the side and from the front; each film is ten repetitions. Counted
is the height of hips above ankles in trunk lengths, with the counter's own defaults. They were chosen
on KIMORE (docs/explanation/accuracy-recordings.md): nothing was chosen here.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import numpy as np

from catcow.coach.landmarks import LANDMARK_INDEX, Array
from catcow.coach.swings import SwingCounter, SwingOptions, swings
from catcow.content.model import Model

from .skeletons import FILE, FPS, SIT_TO_STAND, View, filmed, recordings, sitting_and_standing

LEAST_T = 0.2
"""A movement of the hips by less than this never counts [D]; trunk lengths."""


class Films(Model):
    """One view of one kind. Shares of the films counted exactly."""

    view: View
    correct: bool
    films: int
    whole: float
    """Counted as a whole."""
    live: float
    """Told by the streaming counter by the film's end."""
    late_s: float
    """Median seconds from sitting down to being told."""


class Result(Model):
    """The whole suite."""

    films: tuple[Films, ...]


def hip_height(xyz: Array, width: int, height: int) -> Array:
    """(n,) the hips above the ankles in trunk lengths (the film's median), from landmarks (n, 33, 3)."""

    def middle(name: str) -> Array:
        both = xyz[:, [LANDMARK_INDEX[f"{name}_l"], LANDMARK_INDEX[f"{name}_r"]], :2].mean(axis=1)
        return np.asarray(both * np.array([width, height]))

    trunk = np.median(np.linalg.norm(middle("shoulder") - middle("hip"), axis=1))
    return np.asarray((middle("ankle") - middle("hip"))[:, 1] / trunk)


def run(data: Path, progress: Callable[[str], None]) -> Result:
    """`data`: the folder that holds `uiprmd`. Seconds. RecordingsMissingError."""
    progress("Sit to stand: 40 films")
    kept = list(recordings(data / FILE, SIT_TO_STAND))
    options = SwingOptions(least=LEAST_T)
    views: tuple[View, View] = ("side", "front")
    rows = []
    for correct, view in product((True, False), views):
        whole, live, late = [], [], []
        for subject in sorted({one.subject for one in kept}):
            film = sitting_and_standing([o for o in kept if o.subject == subject and o.correct == correct])
            seen = filmed(film.places, view)
            values = hip_height(np.asarray(seen["xyz"]), int(seen["width"]), int(seen["height"]))
            times, counter = np.arange(len(values)) / FPS, SwingCounter(options)
            told = [
                t for t, v in zip(times.tolist(), values.tolist(), strict=True) for _ in counter.add(t, v)
            ]
            truth = len(film.seats_s) - 1
            whole.append(len(swings(times, values, options).repetitions) == truth)
            live.append(len(told) == truth)
            late += [t - end for t, end in zip(told, film.seats_s[1:], strict=False)] if live[-1] else []
        rows.append(
            Films(
                view=view,
                correct=correct,
                films=len(whole),
                whole=round(float(np.mean(whole)), 4),
                live=round(float(np.mean(live)), 4),
                late_s=round(float(np.median(late)), 2) if late else 0.0,
            )
        )
    return Result(films=tuple(rows))
