"""Correct or incorrect: UI-PRMD's repetitions told apart by what other people's taught.

UI-PRMD (Vakanski and others 2018): ten movements, ten people, each ten times correctly and ten times
incorrectly in the way people with complaints do, by a Kinect. Always tested on a person nothing was learned
from. How long a repetition took is no feature: each is resampled to the same number of moments and smoothed
by the same share of itself; `Length` says what the length alone would tell, and what lost frames change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from catcow.coach.landmarks import Array
from catcow.content.model import Model

from .form_approaches import APPROACHES, Approach, Learn, Truth, mean_score, plain_forest
from .form_features import SIDED, Features, features, is_other_side, mirrored, prepared, side_axis
from .skeletons import FILE, Repetition, recordings

MOVEMENTS = (
    "deep squat", "hurdle step", "inline lunge", "side lunge", "sit to stand", "standing leg raise",
    "shoulder abduction", "shoulder extension", "shoulder rotation", "shoulder scaption",
)  # fmt: skip
CALIBRATES = (1, 3)
"""So many of a person's first correct repetitions tell the coach how they move."""
TOGETHER = "mean-of-all"


class Row(Model):
    """One approach. Balanced accuracy: the mean of the shares of correct and incorrect repetitions told."""

    approach: str
    pooled: float
    by_movement: dict[str, float]
    correct_told: float
    incorrect_told: float


class Length(Model):
    """What the length of a repetition has to do with it."""

    alone: float
    """Balanced accuracy of the best threshold on the length alone, chosen on the other people."""
    with_it: tuple[Row, ...]
    """The approaches with the length as one more feature."""
    every_second_frame: float
    """Balanced accuracy of `mean-of-all` when the tested repetitions lose every second frame."""
    same_answer: float
    """The share of repetitions that are then told the same."""


class Result(Model):
    """The whole suite. Rows are of all ten movements, each tested on each person."""

    floor: Row
    """A forest on least, most, mean and spread of the recorded angles."""
    rows: tuple[Row, ...]
    """Each approach, and all together; learned from the other nine people."""
    sides_as_they_were: Row
    """`mean-of-all` without mirroring the movements of the other side."""
    nested: Row
    """For each person and movement the one approach (or all together) that was best on the other nine,
    each of whom was told by what the other eight taught."""
    nested_choices: dict[str, int]
    """How often each was chosen."""
    to_own_mean: tuple[Row, ...]
    """As `rows`, each repetition relative to the mean of all of the same person's, whose labels are not known
    but that half of them are incorrect. Not how a coach could work."""
    calibrated: dict[int, tuple[Row, ...]]
    """As `rows`, relative to the person's own first so many correct repetitions, which are then neither
    learned from nor tested: how our coach works."""
    length: Length


@dataclass(slots=True)
class _Movement:
    """All repetitions of one movement: (k, STEPS, 22, 3) places and their mirror images."""

    number: int
    places: Array
    angles: Array
    """(k, 4 x 66) statistics of the recorded angles, for the floor."""
    log_frames: Array
    subject: NDArray[np.int64]
    order: NDArray[np.int64]
    """Which of the person's correct or incorrect repetitions it is, from 1."""
    correct: Truth
    halved: Array
    """`places` of repetitions that lost every second frame."""
    _turned: dict[bytes, Features]
    _rows: dict[tuple[str, bytes], Array]
    _flips: dict[bytes, Truth]

    def rows(self, approach: Approach, flip: Truth, *, halved: bool = False) -> Array:
        """What the approach sees of each repetition, those in `flip` mirrored."""
        key = flip.tobytes() + bytes([halved])
        if (approach.name, key) not in self._rows:
            if key not in self._turned:
                places = self.halved if halved else self.places
                self._turned[key] = features(np.where(flip[:, None, None, None], mirrored(places), places))
            self._rows[approach.name, key] = approach.rows(self._turned[key])
        return self._rows[approach.name, key]

    def flips(self, learned: Truth) -> Truth:
        """Which repetitions were done with the other side; that there are sides, those learned from show."""
        key = learned.tobytes()
        if self.number not in SIDED:
            return np.zeros(len(self.places), dtype=bool)
        if key not in self._flips:
            self._flips[key] = is_other_side(self.places, side_axis(self.places[learned]))
        return self._flips[key]


def _statistics(angles: Array) -> Array:
    flat = angles.reshape(len(angles), -1)
    return np.concatenate([flat.min(axis=0), flat.max(axis=0), flat.mean(axis=0), flat.std(axis=0)])


def _movement(number: int, repetitions: Sequence[Repetition]) -> _Movement:
    return _Movement(
        number,
        prepared(one.places for one in repetitions),
        np.array([_statistics(one.angles_deg) for one in repetitions]),
        np.log([[float(len(one.places))] for one in repetitions]),
        np.array([one.subject for one in repetitions]),
        np.array([one.number for one in repetitions]),
        np.array([one.correct for one in repetitions]),
        prepared(one.places[::2] for one in repetitions),
        {},
        {},
        {},
    )


def _row(name: str, movements: Sequence[_Movement], scores: Sequence[Array], counted: Sequence[Truth]) -> Row:
    told = [score[count] > 0 for score, count in zip(scores, counted, strict=True)]
    truth = [movement.correct[count] for movement, count in zip(movements, counted, strict=True)]

    def shares(t: Truth, c: Truth) -> tuple[float, float]:
        return float(t[c].mean()), float((~t[~c]).mean())

    right, wrong = shares(np.concatenate(told), np.concatenate(truth))
    return Row(
        approach=name,
        pooled=round((right + wrong) / 2, 4),
        by_movement={
            MOVEMENTS[movement.number - 1]: round(sum(shares(t, c)) / 2, 4)
            for movement, t, c in zip(movements, told, truth, strict=True)
        },
        correct_told=round(right, 4),
        incorrect_told=round(wrong, 4),
    )


def _leave_one_out(
    movement: _Movement, rows_of: Callable[[Truth], Array], learn: Learn, used: Truth | None = None
) -> Array:
    """(k,) the score of each repetition by what the other people's taught. `rows_of` is given those learned
    from."""
    used = np.ones(len(movement.correct), dtype=bool) if used is None else used
    scores = np.zeros(len(movement.correct))
    for subject in np.unique(movement.subject):
        tested, learned = movement.subject == subject, (movement.subject != subject) & used
        rows = rows_of(learned)
        scores[tested] = learn(rows[learned], movement.correct[learned])(rows[tested])
    return scores


def _table(
    movements: Sequence[_Movement],
    change: Callable[[_Movement, Array], Array],
    approaches: Sequence[Approach],
    used: Callable[[_Movement], Truth] | None = None,
) -> tuple[Row, ...]:
    """All approaches and their mean, with rows changed by what is known without labels of the tested."""
    scores: dict[str, list[Array]] = {approach.name: [] for approach in approaches}
    scores[TOGETHER] = []
    counted = []
    for movement in movements:
        use = np.ones(len(movement.correct), dtype=bool) if used is None else used(movement)
        counted.append(use)
        for approach in approaches:

            def rows_of(
                learned: Truth, approach: Approach = approach, movement: _Movement = movement
            ) -> Array:
                return change(movement, movement.rows(approach, movement.flips(learned)))

            scores[approach.name].append(_leave_one_out(movement, rows_of, approach.learn, use))
        scores[TOGETHER].append(mean_score([scores[approach.name][-1] for approach in approaches]))
    return tuple(_row(name, movements, score, counted) for name, score in scores.items())


def _unchanged(movement: _Movement, rows: Array) -> Array:
    return rows


def _to_own_mean(movement: _Movement, rows: Array) -> Array:
    return rows - _means(movement.subject, rows, np.ones(len(rows), dtype=bool))


def _calibrated(
    movements: Sequence[_Movement], count: int, approaches: Sequence[Approach]
) -> tuple[Row, ...]:
    def own(movement: _Movement) -> Truth:
        return movement.correct & (movement.order <= count)

    def change(movement: _Movement, rows: Array) -> Array:
        return rows - _means(movement.subject, rows, own(movement))

    return _table(movements, change, approaches, lambda movement: ~own(movement))


def _always(rows: Array) -> Callable[[Truth], Array]:
    return lambda learned: rows


def _means(subject: NDArray[np.int64], rows: Array, which: Truth) -> Array:
    means = np.zeros_like(rows)
    for one in np.unique(subject):
        means[subject == one] = rows[(subject == one) & which].mean(axis=0)
    return means


def _nested(movements: Sequence[_Movement], progress: Callable[[str], None]) -> tuple[Row, dict[str, int]]:
    """For each person the approach that is best among the others, who are each tested without this person."""
    names = [approach.name for approach in APPROACHES] + [TOGETHER]
    chosen = dict.fromkeys(names, 0)
    scores = []
    for movement in movements:
        progress(f"Choosing an approach from the other people alone: {MOVEMENTS[movement.number - 1]}")
        score = np.zeros(len(movement.correct))
        right: dict[int, list[Array]] = {int(subject): [] for subject in np.unique(movement.subject)}
        for one, other in combinations(right, 2):
            learned = (movement.subject != one) & (movement.subject != other)
            flip = movement.flips(learned)
            told = {one: [], other: []}  # type: dict[int, list[Array]]
            for approach in APPROACHES:
                rows = movement.rows(approach, flip)
                fitted = approach.learn(rows[learned], movement.correct[learned])
                for tested, known in ((one, other), (other, one)):
                    told[known].append(fitted(rows[movement.subject == tested]))
            for tested, known in ((one, other), (other, one)):
                truth = movement.correct[movement.subject == tested]
                every = [*told[known], mean_score(told[known])]
                right[known].append(np.array([((s > 0) == truth).mean() for s in every]))
        for subject, shares in right.items():
            best = int(np.argmax(np.mean(shares, axis=0)))
            chosen[names[best]] += 1
            tested, learned = movement.subject == subject, movement.subject != subject
            flip = movement.flips(learned)
            each = []
            for approach in APPROACHES if names[best] == TOGETHER else APPROACHES[best : best + 1]:
                rows = movement.rows(approach, flip)
                each.append(approach.learn(rows[learned], movement.correct[learned])(rows[tested]))
            score[tested] = mean_score(each)
        scores.append(score)
    every_one = [np.ones(len(movement.correct), dtype=bool) for movement in movements]
    return _row("nested-choice", movements, scores, every_one), chosen


def _threshold(rows: Array, correct: Truth) -> Callable[[Array], Array]:
    """The best cut of one number."""
    value = rows[:, 0]
    cuts = [(sign, cut) for sign in (1, -1) for cut in np.unique(value)]
    sign, cut = max(cuts, key=lambda pair: float(((pair[0] * (value - pair[1]) > 0) == correct).mean()))
    return lambda others: np.asarray(sign * (others[:, 0] - cut))


def _length(movements: Sequence[_Movement]) -> Length:
    flat = [a for a in APPROACHES if a.name != "warped-neighbours"]
    every_one = [np.ones(len(movement.correct), dtype=bool) for movement in movements]
    alone = [_leave_one_out(movement, _always(movement.log_frames), _threshold) for movement in movements]
    whole, halved = [], []
    for movement in movements:
        each, each_halved = [], []
        for approach in flat:
            score, score_halved = np.zeros(len(movement.correct)), np.zeros(len(movement.correct))
            for subject in np.unique(movement.subject):
                tested, learned = movement.subject == subject, movement.subject != subject
                flip = movement.flips(learned)
                rows = movement.rows(approach, flip)
                fitted = approach.learn(rows[learned], movement.correct[learned])
                score[tested] = fitted(rows[tested])
                score_halved[tested] = fitted(movement.rows(approach, flip, halved=True)[tested])
            each.append(score)
            each_halved.append(score_halved)
        whole.append(mean_score(each))
        halved.append(mean_score(each_halved))
    return Length(
        alone=_row("length-alone", movements, alone, every_one).pooled,
        with_it=_table(movements, lambda m, rows: np.concatenate([rows, m.log_frames], axis=1), flat),
        every_second_frame=_row(TOGETHER, movements, halved, every_one).pooled,
        same_answer=round(
            float(np.mean([((a > 0) == (b > 0)).mean() for a, b in zip(whole, halved, strict=True)])), 4
        ),
    )


def run(data: Path, progress: Callable[[str], None]) -> Result:
    """`data`: the folder that holds `uiprmd`. Some ten minutes on one core. RecordingsMissingError."""
    progress("Reading 2,000 repetitions")
    every: dict[int, list[Repetition]] = {}
    for one in recordings(data / FILE):
        every.setdefault(one.movement, []).append(one)
    movements = [_movement(number, some) for number, some in sorted(every.items())]
    every_one = [np.ones(len(movement.correct), dtype=bool) for movement in movements]
    flat = [a for a in APPROACHES if a.name != "warped-neighbours"]
    progress("The floor")
    floor = [_leave_one_out(movement, _always(movement.angles), plain_forest) for movement in movements]
    progress("Each approach, learned from the other nine people")
    rows = _table(movements, _unchanged, APPROACHES)
    progress("Without mirroring")
    as_they_were = []
    for movement in movements:
        flip = np.zeros(len(movement.correct), dtype=bool)
        each = [_leave_one_out(movement, _always(movement.rows(a, flip)), a.learn) for a in APPROACHES]
        as_they_were.append(mean_score(each))
    calibrated = {}
    for count in CALIBRATES:
        progress(f"Calibrated on {count} of the person's own correct repetitions")
        calibrated[count] = _calibrated(movements, count, flat)
    progress("Relative to the person's own mean")
    own_mean = _table(movements, _to_own_mean, flat)
    progress("What the length tells")
    length = _length(movements)
    nested, choices = _nested(movements, progress)
    return Result(
        floor=_row("angle-statistics-forest", movements, floor, every_one),
        rows=rows,
        sides_as_they_were=_row(TOGETHER, movements, as_they_were, every_one),
        nested=nested,
        nested_choices=choices,
        to_own_mean=own_mean,
        calibrated=calibrated,
        length=length,
    )
