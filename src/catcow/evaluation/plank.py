"""The plank's faults on frames of real people: hips that sag and hips that pike.

Frames of Exercise-Correction (github.com/NgoQuocBao1010/Exercise-Correction): 710 BlazePose frames of planks
filmed from the side, marked correct, low back or high back. Judged with front_plank's own rule as the coach
has it: the measure `trunk_line_sag` and the thresholds declared in exercise.yaml, nothing tuned. People there
hold the plank on their toes, ours is on the knees; the line is that of shoulder, hip and knee in both.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from catcow.coach.body_points import NotSeen
from catcow.coach.fault_rules import Rule, rule_of
from catcow.coach.fault_views import seen_faults
from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARK_INDEX, LANDMARKS, Array
from catcow.coach.measures import measured
from catcow.coach.record import sighting_of
from catcow.coach.stance import LONG_PX, SHORT_PX
from catcow.content.bodies import BODIES
from catcow.content.exercise import CameraView
from catcow.content.library import Library
from catcow.content.model import Model
from catcow.content.motion import Hold
from catcow.figure.export import recording_of

from .recordings import RecordingsMissingError

Form = Literal["correct", "low", "high"]
FORMS: tuple[Form, ...] = ("correct", "low", "high")
MARKS: dict[str, Form] = {"C": "correct", "L": "low", "H": "high"}
SHAPES = ((9, 16), (3, 4), (4, 3), (3, 2), (16, 9))
"""Pictures' usual width and height. The file keeps shares only."""
BONES = (("shoulder", "hip"), ("hip", "knee"), ("knee", "ankle"), ("shoulder", "elbow"), ("elbow", "wrist"))
JUMP = 0.02
"""Landmarks that move on average by more than this share of the picture from a frame to the next belong to
another recording."""
CALIBRATES = 10
"""So many first frames of a correct recording tell the person's own line."""
VIEW = CameraView.sag_floor


@dataclass(frozen=True, slots=True)
class Marked:
    """All frames.

    `points` (n, 33, 2) shares of the picture, `visibility` (n, 33), `form` (n,) index in FORMS. `recording`
    (n,) counts the recordings, each of one form, from 0."""

    points: Array
    visibility: Array
    form: NDArray[np.int64]
    recording: NDArray[np.int64]


class Judged(Model):
    """How frames were told apart."""

    frames: int
    not_seen: int
    """Frames of these in which the coach says nothing."""
    accuracy: float
    balanced_accuracy: float
    """Mean of the three shares found."""
    found: dict[Form, float]
    """Of each form, the share told as such."""
    confusion: dict[Form, dict[Form, int]]
    """Marked form: told form: frames."""


class Result(Model):
    """The whole suite."""

    recordings: int
    picture: str
    """The shape of picture in which bones keep their lengths best; no mark was used to find it."""
    thresholds_deg: tuple[float, float]
    """Declared: sag above the first, pike below minus the second."""
    typical_deg: dict[Form, float]
    """Median of the measure in each form."""
    declared: Judged
    """The thresholds as exercise.yaml says them, from a straight line. Nothing was tuned."""
    drawn_deg: float
    """The measure of our three drawn figures' right plank as the estimator sees it, the middle one."""
    from_drawn: Judged
    """Declared thresholds counted from `drawn_deg`. Nothing was tuned, and no mark of the data set used."""
    learned: Judged | None
    """With the level learned from our own drawn figures; null where nobody has learned it."""
    own_line: Judged
    """Declared thresholds counted from the person's own line: the first frames of the last correct recording
    before. Frames that calibrate are left out, and those before the first."""
    halves: Judged
    """Two thresholds chosen on every other recording and judged on the others, both ways."""
    halves_thresholds_deg: tuple[tuple[float, float], ...]


def read(path: Path) -> Marked:
    """The frames of a CSV of the data set. RecordingsMissingError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        form = np.array([FORMS.index(MARKS[row[0]]) for row in rows])
        numbers = np.array([[float(cell) for cell in row[1:]] for row in rows]).reshape(len(rows), -1, 4)
    except (OSError, ValueError, KeyError) as error:
        raise RecordingsMissingError(path) from error
    points, visibility = np.zeros((len(rows), len(LANDMARKS), 2)), np.zeros((len(rows), len(LANDMARKS)))
    for k, name in enumerate(column.removesuffix("_x") for column in head[1::4]):
        side, _, part = name.partition("_")
        ours = {"foot_index": "toe"}.get(part, part)
        at = LANDMARK_INDEX[f"{ours}_{side[0]}" if part else side]
        points[:, at], visibility[:, at] = numbers[:, k, :2], numbers[:, k, 3]
    moved = np.linalg.norm(np.diff(numbers[:, :, :2], axis=0), axis=2).mean(axis=1)
    starts = (moved > JUMP) | (np.diff(form) != 0)
    return Marked(points, visibility, form, np.concatenate([[0], np.cumsum(starts)]))


def shape_of(marked: Marked) -> tuple[int, int]:
    """Which of SHAPES lets the bones of the better seen side differ least in length from frame to frame."""
    left = np.array([LANDMARK_INDEX[f"{name}_l"] for name in ("hip", "knee", "elbow")])
    right = left + 1
    side = np.where(marked.visibility[:, left].min(axis=1) >= marked.visibility[:, right].min(axis=1), 0, 1)
    rows = np.arange(len(side))

    def spread(shape: tuple[int, int]) -> float:
        lengths = []
        for one, other in BONES:
            a, b = (marked.points[rows, LANDMARK_INDEX[f"{n}_l"] + side] for n in (one, other))
            lengths.append(np.log(np.linalg.norm((a - b) * np.array(shape), axis=1)))
        relative = np.array(lengths) - np.mean(lengths, axis=0)
        return float((relative.std(axis=1) ** 2).mean())

    return min(SHAPES, key=spread)


def values_deg(marked: Marked, name: str, shape: tuple[int, int]) -> Array:
    """(n,) the measure of each frame, NaN where the coach does not see it."""
    width, height = shape[0] * 120, shape[1] * 120
    found = np.full(len(marked.form), np.nan)
    depth = np.zeros(len(LANDMARKS))
    for k in range(len(found)):
        frame = Frame(k / 30, width, height, marked.points[k], depth, marked.visibility[k])
        value = measured(name, frame, VIEW)
        if not isinstance(value, NotSeen):
            found[k] = value
    return found


def judged(
    form: NDArray[np.int64], value: Array, sag: float, pike: float, middle: Array | float = 0.0
) -> Judged:
    """Frames told as low where the measure is above `middle` + `sag`, as high below `middle` - `pike`."""
    seen = np.isfinite(value)
    off = value - middle
    told = np.where(off > sag, 1, np.where(off < -pike, 2, 0))
    return _judged(form[seen], told[seen], int((~seen).sum()))


def _judged(form: NDArray[np.int64], told: NDArray[np.int64], not_seen: int) -> Judged:
    table = np.array([[int(((form == a) & (told == b)).sum()) for b in range(3)] for a in range(3)])
    shares = np.diag(table) / np.maximum(table.sum(axis=1), 1)
    return Judged(
        frames=len(form) + not_seen,
        not_seen=not_seen,
        accuracy=round(float(np.trace(table) / max(len(form), 1)), 4),
        balanced_accuracy=round(float(shares.mean()), 4),
        found={name: round(float(share), 4) for name, share in zip(FORMS, shares, strict=True)},
        confusion={
            name: dict(zip(FORMS, row.tolist(), strict=True)) for name, row in zip(FORMS, table, strict=True)
        },
    )


def best_thresholds(form: NDArray[np.int64], value: Array) -> tuple[float, float]:
    """Sag and pike (degrees, as in `judged`) of the best balanced accuracy, the middle of all such."""
    kept = np.isfinite(value)
    ordered = np.unique(np.round(value[kept], 1))
    cuts = [(a + b) / 2 for a, b in pairwise(ordered)][:: max(1, len(ordered) // 120)]
    options = [(high, -low) for k, low in enumerate(cuts) for high in cuts[k:]]
    scores = np.array([judged(form[kept], value[kept], *pair).balanced_accuracy for pair in options])
    sag, pike = np.array(options)[scores == scores.max()].mean(axis=0)
    return float(sag), float(pike)


def _rules() -> tuple[Rule, Rule]:
    entry = Library.shipped().entry("front_plank")
    found = {
        fault.id: rule_of(fault, entry.motion, VIEW)
        for fault in entry.exercise.faults
        if fault.id in ("hips-sag", "hips-pike")
    }
    sag, pike = found["hips-sag"], found["hips-pike"]
    assert isinstance(sag, Rule)
    assert isinstance(pike, Rule)
    return sag, pike


def _own_lines(marked: Marked, value: Array) -> Array:
    """(n,) the person's own line for each frame; NaN before the first and in the frames that tell it."""
    own = np.full(len(value), np.nan)
    last = np.nan
    for number in range(int(marked.recording[-1]) + 1):
        frames = np.flatnonzero(marked.recording == number)
        if FORMS[marked.form[frames[0]]] == "correct" and np.isfinite(value[frames[:CALIBRATES]]).any():
            last = float(np.nanmedian(value[frames[:CALIBRATES]]))
            frames = frames[CALIBRATES:]
        own[frames] = last
    return own


def run(data: Path, progress: Callable[[str], None]) -> Result:
    """`data`: the folder that holds `exercise_correction`. Seconds. RecordingsMissingError."""
    progress("Plank: 710 frames")
    marked = read(data / "exercise_correction" / "plank" / "test.csv")
    shape = shape_of(marked)
    sag, pike = _rules()
    assert sag.measure is not None
    value = values_deg(marked, sag.measure.name, shape)
    thresholds = (sag.threshold.value, pike.threshold.value)
    drawn = _drawn(sag.measure.name)
    own = _own_lines(marked, value)
    has_own = np.isfinite(own)
    first, second = (marked.recording % 2 == k for k in (0, 1))
    told = np.zeros(len(value), dtype=np.int64)
    chosen = []
    for learn, judge in ((first, second), (second, first)):
        high, low = best_thresholds(marked.form[learn], value[learn])
        chosen.append((round(high, 1), round(low, 1)))
        told[judge] = np.where(value[judge] > high, 1, np.where(value[judge] < -low, 2, 0))
    seen = np.isfinite(value)
    return Result(
        recordings=int(marked.recording[-1]) + 1,
        picture=f"{shape[0]}:{shape[1]}",
        thresholds_deg=thresholds,
        typical_deg={
            name: round(float(np.nanmedian(value[marked.form == k])), 1) for k, name in enumerate(FORMS)
        },
        declared=judged(marked.form, value, *thresholds),
        drawn_deg=round(drawn, 1),
        from_drawn=judged(marked.form, value, *thresholds, drawn),
        learned=_learned(marked, shape),
        own_line=judged(marked.form[has_own], value[has_own], *thresholds, own[has_own]),
        halves=_judged(marked.form[seen], told[seen], int((~seen).sum())),
        halves_thresholds_deg=tuple(chosen),
    )


def _drawn(name: str) -> float:
    """The measure where the drawn figures arrive in the plank."""
    entry = Library.shipped().entry("front_plank")
    values = []
    for body in BODIES:
        sighting, film = sighting_of(entry, body, VIEW), recording_of(entry, body)
        hold = next(phase for phase in film.phases if phase.hold is Hold.prescribed)
        k = int(np.abs(sighting.frames - hold.last).argmin())
        depth = np.zeros(len(LANDMARKS))
        frame = Frame(0.0, LONG_PX, SHORT_PX, sighting.points[k], depth, sighting.visibility[k])
        value = measured(name, frame, VIEW)
        assert not isinstance(value, NotSeen)
        values.append(value)
    return float(np.median(values))


def _learned(marked: Marked, shape: tuple[int, int]) -> Judged | None:
    seen = seen_faults(Library.shipped().entry("front_plank"))
    faults = {fault.id: fault for fault in (seen.views.get(VIEW, ()) if seen else ())}
    if not {"hips-sag", "hips-pike"} <= set(faults):
        return None
    off: list[Array] = []
    for name in ("hips-sag", "hips-pike"):
        fault = faults[name]
        if fault.measure is None or "B" not in fault.levels:
            return None
        level = fault.levels["B"]
        off.append((values_deg(marked, fault.measure, shape) - level.right) * fault.way / level.margin)
    told = np.where(off[0] > 1, 1, np.where(off[1] > 1, 2, 0))
    seen_frames = np.isfinite(off[0]) & np.isfinite(off[1])
    return _judged(marked.form[seen_frames], told[seen_frames], int((~seen_frames).sum()))
