"""Repetitions as numbers that know neither length nor person nor side; and who may learn from whom."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("sklearn")

from made_up_bodies import body, down_and_up

from catcow.evaluation import uiprmd
from catcow.evaluation.form_approaches import APPROACHES, mean_score, random_kernels, warped_distances
from catcow.evaluation.form_features import (
    KINDS,
    STEPS,
    body_angles,
    features,
    is_other_side,
    mirrored,
    own_frame,
    prepared,
    side_axis,
)
from catcow.evaluation.skeletons import JOINTS, Repetition, compose


def squat(n: int, deep: float = 1.0, *, lift: float = 0.0, side: str = "l", lean: float = 0.0) -> np.ndarray:
    """Places (n, 22, 3) m of one repetition; one arm lifted sideways by `lift` degrees on the way."""
    places, angles = body(n, deep * down_and_up(n))
    angles[:, JOINTS.index(f"shoulder_{side}"), 2] = (lift if side == "l" else -lift) * down_and_up(n)
    angles[:, 0, 0] = lean * down_and_up(n)
    return compose(places, angles) / 100


@pytest.mark.parametrize("kind", list(KINDS))
def test_length_is_no_feature(kind):
    short, long, deeper = (
        features(prepared([squat(n, deep, lift=60)])).of([kind])
        for n, deep in ((40, 0.8), (130, 0.8), (40, 1.0))
    )
    assert np.abs(short - long).max() < 0.15 * np.abs(short - deeper).max()


def test_neither_size_nor_place_nor_heading_is_a_feature():
    here = squat(60, 0.8, lift=60)
    turn = np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])
    there = 1.2 * here @ turn + np.array([0.5, 0.1, -2.0])
    assert np.allclose(own_frame(here), own_frame(there), atol=1e-9)


def test_sides_are_told_and_mirrored():
    moves = prepared([squat(60, lift=80, side=side) for side in "lrlrr"])
    other = is_other_side(moves, side_axis(moves))
    assert set(other[[0, 2]]) != set(other[[1, 3, 4]])
    assert np.allclose(mirrored(moves[0]), moves[1], atol=1e-9)
    assert np.allclose(mirrored(mirrored(moves)), moves)


def test_angles_are_angles():
    angles = body_angles(own_frame(squat(61)))
    assert angles.shape == (61, 49)
    assert angles[0, 0] == pytest.approx(180, abs=1)  # the left knee, standing
    assert angles[30, 0] == pytest.approx(90, abs=1)  # and sitting


def test_warping_forgives_another_tempo():
    slow_then_fast = np.linspace(0, 1, 24) ** 2
    rows = np.stack([np.linspace(0, 1, 24), slow_then_fast, np.linspace(0, 1, 24) * 1.5])
    far = warped_distances(rows, rows)
    assert np.allclose(np.diag(far), 0)
    assert np.allclose(far, far.T)
    assert far[0, 1] < 0.3 * far[0, 2]


def test_random_kernels_are_always_the_same():
    made = features(prepared([squat(60)]))
    assert np.array_equal(random_kernels(made), random_kernels(made))
    assert made.of(["relative"]).shape == (1, 7 * 49)
    assert made.angles.shape == (1, STEPS, 49)


def test_all_together_is_the_mean_of_what_each_dares_to_say():
    assert mean_score([np.array([10.0, -0.5]), np.array([-1.0, -0.5])]).tolist() == [0.0, -0.5]


def people(count: int = 4, each: int = 4) -> uiprmd._Movement:
    """A movement whose incorrect repetitions lean, by people who lean more or less anyway."""
    rng = np.random.default_rng(2)
    some = []
    for subject in range(1, count + 1):
        own = rng.normal(0, 4)
        for number in range(1, each + 1):
            for correct in (True, False):
                lean = own + (0 if correct else 30) + rng.normal(0, 2)
                places = squat(int(rng.integers(40, 90)), lift=70, side="lr"[subject == 2], lean=lean)
                some.append(Repetition(2, subject, number, correct, places, np.zeros((len(places), 22, 3))))
    return uiprmd._movement(2, some)


def test_nobody_is_tested_on_what_was_learned_from_them():
    movement = people()
    rows = np.stack([movement.subject, np.arange(len(movement.subject))], axis=1).astype(float)
    learned: list[set[float]] = []

    def learn(known, correct):
        learned.append(set(known[:, 0]))

        def score(others):
            assert not set(others[:, 0]) & learned[-1]
            return np.ones(len(others))

        return score

    uiprmd._leave_one_out(movement, lambda which: rows, learn)
    assert len(learned) == 4


def test_nested_choice_never_learns_from_the_person(monkeypatch):
    movement = people()
    seen: list[set[int]] = []

    def learn(rows, correct):
        seen.append(set(rows[:, -1].astype(int)))
        return lambda others: np.ones(len(others))

    marked = uiprmd.Approach(
        "marked", "", lambda f: np.stack([np.arange(len(f.angles)), movement.subject], 1), learn
    )
    monkeypatch.setattr(uiprmd, "APPROACHES", (marked,))
    row, chosen = uiprmd._nested([movement], lambda line: None)
    assert sum(chosen.values()) == 4
    assert sorted(len(subjects) for subjects in seen) == [2] * 6 + [3] * 4
    assert row.pooled == 0.5


def test_tells_leaning_apart_with_and_without_the_own_repetition():
    movement = people()
    approaches = [a for a in APPROACHES if a.name in ("linear-relative", "linear-absolute")]
    plain = uiprmd._table([movement], uiprmd._unchanged, approaches)
    own = uiprmd._calibrated([movement], 1, approaches)
    assert [row.approach for row in plain] == ["linear-absolute", "linear-relative", uiprmd.TOGETHER]
    assert plain[1].pooled > 0.8
    assert own[1].pooled > 0.8
    assert set(plain[0].by_movement) == {"hurdle step"}


def test_a_cut_on_the_length_alone():
    cut = uiprmd._threshold(np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([True, True, False, False]))
    assert (cut(np.array([[0.5], [9.0]])) > 0).tolist() == [True, False]
