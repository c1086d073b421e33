"""Sets for the coach's tests, made from a few takes and clips kept in tests/data/coach."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from catcow.coach.coach import Coach
from catcow.coach.frame import Frame
from catcow.coach.report import Report, Summary
from catcow.coach.takes import Take
from catcow.content import Library
from catcow.evaluation.performance import Performance, Style
from catcow.evaluation.rehearsals import set_of, spans_of

DATA = Path(__file__).parent.parent / "data" / "coach"
LIBRARY = Library.shipped()


def take(exercise: str, view: str) -> tuple[str, Take]:
    path = next(DATA.glob(f"{exercise}.{view}.*.npz"))
    return path.name, Take.read(path)


def performed(exercise: str, view: str, style: Style | None = None) -> Performance:
    entry = LIBRARY.entry(exercise)
    name, seen = take(exercise, view)
    return set_of(seen, name, entry.motion, spans_of(entry), style or Style())


def clip(name: str) -> list[Frame]:
    with np.load(DATA / f"{name}.npz") as kept:
        t, xyz = kept["t"].astype(float), kept["xyz"].astype(float)
        sight, width, height = kept["visibility"].astype(float), int(kept["width"]), int(kept["height"])
    return [Frame.from_rows(float(t[i]), xyz[i], sight[i], width, height) for i in range(len(t))]


def watched(exercise: str, frames: list[Frame] | tuple[Frame, ...]) -> tuple[Summary, list[Report]]:
    coach = Coach.of(LIBRARY, exercise)
    reports = [coach.see(frame) for frame in frames]
    coach.finish()
    return coach.summary(), reports
