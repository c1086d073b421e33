"""Curves: fitted within tolerance, corners kept, path data compact and readable back."""

from __future__ import annotations

import re

import numpy as np

from catcow.figure.curves import fitted, joined, path_data

TURN = np.linspace(0, 2 * np.pi, 400)
CIRCLE = np.stack([100 + 50 * np.cos(TURN), 80 + 50 * np.sin(TURN)], axis=1)


def _sampled(curves: list[np.ndarray]) -> np.ndarray:
    t = np.linspace(0, 1, 40)[:, None]
    s = 1 - t
    return np.vstack(
        [s**3 * c[0] + 3 * s * s * t * c[1] + 3 * s * t * t * c[2] + t**3 * c[3] for c in curves]
    )


def test_a_circle_needs_few_curves_and_stays_within_tolerance() -> None:
    curves = fitted(CIRCLE, 0.4)
    assert len(curves) <= 12
    radius = np.hypot(*(_sampled(curves) - (100, 80)).T)
    assert np.abs(radius - 50).max() < 0.5


def test_a_corner_stays_sharp() -> None:
    side = np.linspace(0, 60, 61)
    square = np.vstack([
        np.stack([side, 0 * side], 1), np.stack([60 + 0 * side, side], 1)[1:],
        np.stack([60 - side, 60 + 0 * side], 1)[1:], np.stack([0 * side, 60 - side], 1)[1:],
    ])  # fmt: skip
    points = _sampled(fitted(square, 0.4))
    for corner in ((0, 0), (60, 0), (60, 60), (0, 60)):
        assert np.hypot(*(points - corner).T).min() < 0.8


def test_numbers_are_compact() -> None:
    assert joined([1.0, -0.5, 0.25, -0.04, 12.34]) == "1-.5 .2 0 12.3"


def test_path_data_ends_where_the_curve_ends() -> None:
    arc = CIRCLE[:150]
    text = path_data(fitted(arc, 0.3), closed=False)
    start, _, rest = text.partition("c")
    at = np.array([float(x) for x in re.findall(r"-?\d*\.?\d+", start)])
    steps = np.array([float(x) for x in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]).reshape(-1, 3, 2)
    assert np.hypot(*(at + steps[:, 2].sum(axis=0) - arc[-1])) < 0.3
