"""Ways to tell correct from incorrect repetitions that learn from other people's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier
from sklearn.linear_model import RidgeClassifierCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from catcow.coach.landmarks import Array

from .form_features import STEPS, Features

KERNELS = 500
NEIGHBOURS = 5
DTW_STEPS = 24
Truth = NDArray[np.bool_]


Fitted = Callable[[Array], Array]
"""What has learned: a score for each row, above 0 for correct."""
Rows = Callable[[Features], Array]
Learn = Callable[[Array, Truth], Fitted]


@dataclass(frozen=True, slots=True)
class Approach:
    """`rows` makes one row of numbers for each repetition, without knowing any label; `learn` fits."""

    name: str
    what: str
    rows: Rows
    learn: Learn


def _sklearn(make: Callable[[], object]) -> Learn:
    def learn(rows: Array, correct: Truth) -> Fitted:
        model = make()
        model.fit(rows, correct)  # type: ignore[attr-defined]

        def score(others: Array) -> Array:
            if hasattr(model, "decision_function"):
                return np.asarray(model.decision_function(others))
            return np.asarray(2 * model.predict_proba(others)[:, 1] - 1)  # type: ignore[attr-defined]

        return score

    return learn


def _linear(penalty: float) -> Learn:
    return _sklearn(lambda: make_pipeline(StandardScaler(), SVC(kernel="linear", C=penalty)))


def _kinds(*kinds: str) -> Rows:
    return lambda features: features.of(kinds)


def random_kernels(features: Features) -> Array:
    """(k, 2 KERNELS): ROCKET (Dempster and others 2020) over several angles at once.

    Of KERNELS random kernels (length 9, random angles, weights, dilation and bias) the share of moments above
    0, and the most."""
    rng = np.random.default_rng(0)
    series = features.from_start / 30
    found = []
    for _ in range(KERNELS):
        channels = rng.choice(series.shape[2], size=int(rng.integers(1, 7)), replace=False)
        weights = rng.normal(size=(9, len(channels)))
        weights -= weights.mean()
        dilation = int(2 ** rng.uniform(0, np.log2((STEPS - 1) / 8)))
        bias = rng.uniform(-1, 1)
        taps = np.arange(9) * dilation
        length = STEPS - int(taps[-1])
        out = np.full((len(series), length), bias)
        for tap, row in zip(taps, weights, strict=True):
            out += series[:, tap : tap + length][:, :, channels] @ row
        found += [(out > 0).mean(axis=1), out.max(axis=1)]
    return np.stack(found, axis=1)


def warped_distances(rows: Array, others: Array) -> Array:
    """(k, l) dynamic time warping distances between rows (k, DTW_STEPS c) and others (l, DTW_STEPS c)."""
    a, b = rows.reshape(len(rows), DTW_STEPS, -1), others.reshape(len(others), DTW_STEPS, -1)
    flat_a, flat_b = a.reshape(-1, a.shape[2]), b.reshape(-1, b.shape[2])
    cost = (flat_a**2).sum(axis=1)[:, None] + (flat_b**2).sum(axis=1)[None] - 2 * flat_a @ flat_b.T
    cost = np.sqrt(np.maximum(cost, 0)).reshape(len(a), DTW_STEPS, len(b), DTW_STEPS).transpose(1, 3, 0, 2)
    total = np.full((DTW_STEPS + 1, DTW_STEPS + 1, len(a), len(b)), np.inf)
    total[0, 0] = 0
    for i in range(DTW_STEPS):
        for j in range(DTW_STEPS):
            before = np.minimum(np.minimum(total[i, j + 1], total[i + 1, j]), total[i, j])
            total[i + 1, j + 1] = cost[i, j] + before
    return np.asarray(total[-1, -1])


def _warped(features: Features) -> Array:
    """(k, 1 + k): its own number, then how far each repetition is from each."""
    moved = features.from_start[:, :: STEPS // DTW_STEPS].reshape(len(features.from_start), -1)
    return np.concatenate([np.arange(len(moved))[:, None], warped_distances(moved, moved)], axis=1)


def _nearest(rows: Array, correct: Truth) -> Fitted:
    """Looks only at the distances to what it learned from."""
    known = rows[:, 0].astype(int)

    def score(others: Array) -> Array:
        far = others[:, 1:][:, known]
        right, wrong = (
            np.sort(far[:, which], axis=1)[:, :NEIGHBOURS].mean(axis=1) for which in (correct, ~correct)
        )
        return np.asarray((wrong - right) / (wrong + right) * 5)

    return score


APPROACHES = (
    Approach(
        "linear-absolute", "linear SVM on statistics of the body's angles", _kinds("absolute"), _linear(0.003)
    ),
    Approach(
        "linear-relative",
        "linear SVM on statistics of the angles from where each was at the start",
        _kinds("relative"),
        _linear(0.01),
    ),
    Approach(
        "linear-places", "linear SVM on statistics of the joints' places", _kinds("where"), _linear(0.003)
    ),
    Approach(
        "rbf-course",
        "SVM with radial kernel on the first 12 cosines of the course of the joints' places",
        _kinds("course"),
        _sklearn(lambda: make_pipeline(StandardScaler(), SVC(C=3.0))),
    ),
    Approach(
        "trees",
        "50 extremely random trees on absolute and relative statistics",
        _kinds("absolute", "relative"),
        _sklearn(lambda: ExtraTreesClassifier(50, random_state=0)),
    ),
    Approach(
        "random-kernels",
        "ROCKET: random convolutions of the angles, ridge regression",
        random_kernels,
        _sklearn(lambda: make_pipeline(StandardScaler(), RidgeClassifierCV(np.logspace(0, 5, 6)))),
    ),
    Approach(
        "warped-neighbours",
        "dynamic time warping to the 5 nearest correct and incorrect repetitions",
        _warped,
        _nearest,
    ),
)


def plain_forest(rows: Array, correct: Truth) -> Fitted:
    """The floor: a random forest."""
    return _sklearn(lambda: RandomForestClassifier(100, random_state=0))(rows, correct)


def mean_score(scores: Sequence[Array]) -> Array:
    """All approaches together: the mean of their scores, each held within -1..1."""
    return np.asarray(np.mean([np.clip(score, -1, 1) for score in scores], axis=0))
