"""The general counter on KIMORE: how often it counts what a person counted, in five exercises.

KIMORE (Capecci and others 2019) in the form of bruceyo/EGCN: for each of 76 to 78 subjects one signal of an
exercise (distances between the Kinect's joints, 30 a second) and the repetitions marked by hand. Five groups:
experts, others without complaints, back pain, Parkinson's disease, stroke.

No option of the counter is chosen on the subject it is reported on: see `Choice`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catcow.coach.landmarks import Array
from catcow.coach.swings import Direction, SwingCounter, SwingOptions, calmed, judged
from catcow.content.model import Model

from .recordings import RecordingsMissingError

FPS = 30.0
STAYS_S = 1.0
"""Recordings end with the last movement; a counter that listens live is given this long of standing still."""
EXERCISES: dict[str, tuple[str, int, Direction]] = {
    "Es1": ("lifting the arms", 0, "up"),
    "Es2": ("bending to both sides", 1, "both"),
    "Es3": ("turning to both sides", 0, "up"),
    "Es4": ("circling the hips", 0, "down"),
    "Es5": ("squatting", 0, "down"),
}
"""What it is, which of its signals is counted, which way it goes from rest."""
MENDED_FILES = {"Es1": "dists_Es1_ID5.csv", "Es2": "dists_Es2_NE_ID27.csv"}
"""The publishers' own replacements for a signal that ends before its labels do."""
OPTIONS = tuple(
    SwingOptions(0.01, soft_s=soft, rise=rise, back=back, begin=begin, end=end, weak=0.35, trial=trial)
    for soft, rise, back, begin, end, trial in product(
        (0.2, 0.3), (0.2, 0.3, 0.4), (0.35, 0.5), (0.1, 0.4), (0.1, 0.25), (0.0, 0.75)
    )
)
"""What is chosen from. The signals swing by 0.3 to 1.3 of their unit; of one subject by 0.02."""


class WrongLabel(NamedTuple):
    """A label that the signal contradicts plainly, found by looking at every signal with its labels."""

    exercise: str
    subject: str
    shows: int
    """Movements in the signal, each as full as the labelled ones."""
    why: str


WRONG_LABELS = (
    WrongLabel("Es1", "GPP/Parkinson/P_ID9", 5, "frames 205 to 365 hold two movements under one label"),
    WrongLabel("Es5", "CG/Expert/E_ID1", 6, "the full squat of frames 640 to 760 has no label"),
    WrongLabel("Es5", "CG/Expert/E_ID2", 5, "frames 142 to 246 hold two squats under one label"),
    WrongLabel("Es5", "CG/Expert/E_ID11", 5, "the full squat of frames 312 to 372 has no label"),
    WrongLabel("Es5", "CG/NotExpert/NE_ID24", 5, "the full squat of frames 356 to 408 has no label"),
)


class Choice(StrEnum):
    """Which recordings chose the counter's options for a subject."""

    other_subjects = "other-subjects"
    """All other subjects of the same exercise (leave one subject out)."""
    other_groups = "other-groups"
    """The subjects of the other four groups, same exercise (leave one group out)."""
    other_exercises = "other-exercises"
    """All subjects of the other four exercises."""


class Share(Model):
    """How often the count was right."""

    subjects: int
    exact: float
    off_by_one: float
    """At most one too many or too few."""
    mean_error: float
    """Mean of how many too many or too few, without sign."""

    @classmethod
    def of(cls, errors: NDArray[np.int64]) -> Share:
        off = np.abs(errors)
        return cls(
            subjects=len(off),
            exact=round(float((off == 0).mean()), 4),
            off_by_one=round(float((off <= 1).mean()), 4),
            mean_error=round(float(off.mean()), 4),
        )


class Miss(Model):
    """A subject counted otherwise than labelled."""

    subject: str
    labelled: int
    counted: int


class Counted(Model):
    """An exercise with the options chosen one way."""

    exercise: str
    movement: str
    choice: Choice
    whole: Share
    """The recording counted as a whole, as `catcow analyse` of a file does."""
    live: Share
    """What the streaming counter had told until one second after the end."""
    groups: dict[str, Share]
    """As `whole`, by group."""
    labels_mended: Share
    """As `whole`, with `wrong_labels` replaced by what the signal shows."""
    misses: tuple[Miss, ...]


class Result(Model):
    """The whole suite."""

    counted: tuple[Counted, ...]
    wrong_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One subject's exercise: `values` (n,), NaN where nobody was seen; how many repetitions are labelled."""

    subject: str
    values: Array
    labelled: int

    @property
    def group(self) -> str:
        return self.subject.split("/")[1]


def _rows(path: Path) -> list[tuple[str, list[float]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        cells = [line.strip().split(",") for line in lines if line.strip()]
        return [(row[0], [float(cell) for cell in row[1:] if cell]) for row in cells]
    except (OSError, ValueError) as error:
        raise RecordingsMissingError(path) from error


def labelled(exercise: str, row: Sequence[float]) -> int:
    """How many repetitions a row of labels says: numbers of frames. Es1: where one ends the next begins. Es5:
    start and end of each. Others: as Es1, in runs that begin with a 0 or 1 for the side; the movement to each
    side is one."""
    if exercise == "Es5":
        return len(row) // 2
    if exercise == "Es1":
        return len(row) - 1
    return len(row) - 2 * sum(mark in (0, 1) for mark in row)


def read(folder: Path, exercise: str) -> list[Recorded]:
    """All subjects of an exercise. RecordingsMissingError."""
    _, column, _ = EXERCISES[exercise]
    signals: dict[str, list[list[float]]] = {}
    for name in (f"dists_{exercise}.csv", MENDED_FILES.get(exercise)):
        if name is not None:
            found: dict[str, list[list[float]]] = {}
            for subject, values in _rows(folder / name):
                found.setdefault(subject, []).append(values)
            signals |= found
    labels = dict(_rows(folder / f"{exercise}_labels.csv"))
    return [
        Recorded(subject, np.array(rows[column]), labelled(exercise, labels[subject]))
        for subject, rows in signals.items()
    ]


def _times(values: Array) -> Array:
    return np.arange(len(values)) / FPS


def _with(options: SwingOptions, direction: Direction) -> SwingOptions:
    return SwingOptions(
        **{name: getattr(options, name) for name in options.__slots__} | {"direction": direction}
    )


def _counts(recorded: Sequence[Recorded], direction: Direction) -> NDArray[np.int64]:
    """(options, subjects): the count of each recording as a whole with each of OPTIONS."""
    counts = np.zeros((len(OPTIONS), len(recorded)), dtype=np.int64)
    for j, one in enumerate(recorded):
        lines = {}
        for i, chosen in enumerate(OPTIONS):
            options = _with(chosen, direction)
            if options.soft_s not in lines:
                lines[options.soft_s] = calmed(_times(one.values), one.values, options)
            counts[i, j] = len(judged(lines[options.soft_s], options).repetitions)
    return counts


def _told(one: Recorded, options: SwingOptions) -> int:
    counter = SwingCounter(options)
    stays = round(STAYS_S * FPS)
    values = np.concatenate([one.values, np.full(stays, one.values[-1])])
    return sum(
        len(counter.add(t_s, value))
        for t_s, value in zip(_times(values).tolist(), values.tolist(), strict=True)
    )


def _best(errors: NDArray[np.int64]) -> int:
    """The first of the options (rows) most often exact; off by one breaks ties."""
    off = np.abs(errors)
    return int(np.argmax((off == 0).mean(axis=1) + 0.01 * (off <= 1).mean(axis=1)))


def run(data: Path, progress: Callable[[str], None]) -> Result:
    """`data`: the folder that holds `kimore_egcn`. About a minute. RecordingsMissingError."""
    folder = data / "kimore_egcn"
    recorded = {exercise: read(folder, exercise) for exercise in EXERCISES}
    errors = {}
    for exercise, (movement, _, direction) in EXERCISES.items():
        progress(f"{exercise}, {movement}: {len(OPTIONS)} ways to count")
        truth = np.array([one.labelled for one in recorded[exercise]])
        errors[exercise] = _counts(recorded[exercise], direction) - truth
    counted = []
    for exercise, choice in product(EXERCISES, Choice):
        progress(f"{exercise}, options chosen by {choice}")
        counted.append(_counted(exercise, choice, recorded[exercise], errors))
    return Result(
        counted=tuple(counted),
        wrong_labels=tuple(f"{wrong.exercise} {wrong.subject}: {wrong.why}" for wrong in WRONG_LABELS),
    )


def _counted(
    exercise: str, choice: Choice, recorded: Sequence[Recorded], errors: dict[str, NDArray[np.int64]]
) -> Counted:
    movement, _, direction = EXERCISES[exercise]
    mine, subjects = errors[exercise], np.arange(len(recorded))
    groups = np.array([one.group for one in recorded])
    chosen = np.zeros(len(recorded), dtype=np.int64)
    if choice is Choice.other_exercises:
        others = [errors[other] for other in errors if other != exercise]
        shares = [(np.abs(e) == 0).mean(axis=1) + 0.01 * (np.abs(e) <= 1).mean(axis=1) for e in others]
        chosen[:] = int(np.argmax(np.sum(shares, axis=0)))
    else:
        folds = groups if choice is Choice.other_groups else subjects
        for fold in np.unique(folds):
            chosen[folds == fold] = _best(mine[:, folds != fold])
    off = mine[chosen, subjects]
    live = np.array(
        [
            _told(one, _with(OPTIONS[i], direction)) - one.labelled
            for one, i in zip(recorded, chosen, strict=True)
        ]
    )
    shows = {wrong.subject: wrong.shows for wrong in WRONG_LABELS if wrong.exercise == exercise}
    mended = np.array(
        [
            e + one.labelled - shows.get(one.subject, one.labelled)
            for one, e in zip(recorded, off, strict=True)
        ]
    )
    return Counted(
        exercise=exercise,
        movement=movement,
        choice=choice,
        whole=Share.of(off),
        live=Share.of(live),
        groups={str(group): Share.of(off[groups == group]) for group in np.unique(groups)},
        labels_mended=Share.of(mended),
        misses=tuple(
            Miss(subject=one.subject, labelled=one.labelled, counted=one.labelled + int(e))
            for one, e in zip(recorded, off, strict=True)
            if e
        ),
    )
