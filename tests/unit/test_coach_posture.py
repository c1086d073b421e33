"""What a posture is free of, and what it tells."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from coached import take

from catcow.coach.frame import Frame
from catcow.coach.gestures import Gestures, raised
from catcow.coach.landmarks import LANDMARK_INDEX, LANDMARKS
from catcow.coach.posture import FLIP, FLIP_APART, ROWS, posture_of

PLACE = slice(3 * ROWS.index("place"), 3 * ROWS.index("place") + 3)
SWAP = [
    LANDMARK_INDEX[n[:-1] + ("r" if n[-1] == "l" else "l")] if n[-2] == "_" else i
    for i, n in enumerate(LANDMARKS)
]


def frame() -> Frame:
    _, seen = take("bird_dog", "SAG_FLOOR")
    return Frame(0.0, seen.width, seen.height, seen.points[30], seen.depth[30], seen.visibility[30])


def told(f: Frame) -> np.ndarray:
    posture = posture_of(f)
    assert posture is not None
    folded = posture.folded.copy()
    folded[PLACE] = 0
    return folded


def test_size_and_place_do_not_matter() -> None:
    f = frame()
    assert f.points is not None
    assert f.depth is not None
    np.testing.assert_allclose(told(replace(f, width=f.width * 3, height=f.height * 3)), told(f), atol=1e-9)
    np.testing.assert_allclose(told(replace(f, points=f.points + np.array([0.05, -0.1]))), told(f), atol=1e-9)


def test_left_taken_for_right_does_not_matter() -> None:
    f = frame()
    assert f.points is not None
    assert f.depth is not None
    assert f.visibility is not None
    swapped = replace(f, points=f.points[SWAP], depth=f.depth[SWAP], visibility=f.visibility[SWAP])
    np.testing.assert_allclose(told(swapped), told(f), atol=1e-9)
    a, b = posture_of(f), posture_of(swapped)
    assert a is not None
    assert b is not None
    np.testing.assert_allclose(a.apart, -b.apart, atol=1e-9)


def test_the_mirror_image_is_a_flip() -> None:
    f = frame()
    assert f.points is not None
    assert f.depth is not None
    points = (f.points * (-1, 1) + (1, 0))[SWAP]
    mirrored = posture_of(replace(f, points=points, depth=f.depth[SWAP]))
    own = posture_of(f)
    assert mirrored is not None
    assert own is not None
    flipped = own.folded * FLIP
    flipped[PLACE] = mirrored.folded[PLACE]
    np.testing.assert_allclose(mirrored.folded, flipped, atol=1e-9)
    np.testing.assert_allclose(mirrored.apart, own.apart * FLIP_APART, atol=1e-9)


def standing(hands: int) -> Frame:
    """Somebody upright with so many hands held high."""
    at = {
        "nose": (0.5, 0.2), "ear": (0.5, 0.2), "shoulder": (0.5, 0.32), "elbow": (0.5, 0.45),
        "wrist": (0.5, 0.58), "index_finger": (0.5, 0.6), "hip": (0.5, 0.6), "knee": (0.5, 0.78),
        "ankle": (0.5, 0.95), "toe": (0.5, 0.97),
    }  # fmt: skip
    points = np.full((33, 2), 0.5)
    for i, name in enumerate(LANDMARKS):
        points[i] = at.get(name.removesuffix("_l").removesuffix("_r"), (0.5, 0.2))
    for side in ("l", "r")[:hands]:
        for name, y in (("elbow", 0.18), ("wrist", 0.02), ("index_finger", 0.0)):
            points[LANDMARK_INDEX[f"{name}_{side}"]] = (0.5, y)
    return Frame(0.0, 360, 640, points, np.zeros(33), np.ones(33))


def test_hands_that_are_up_are_seen() -> None:
    assert [raised(standing(n)) for n in (0, 1, 2)] == [0, 1, 2]


def test_a_sign_is_told_once_and_only_when_held() -> None:
    gestures = Gestures()
    signs = [gestures.next(replace(standing(1), t_s=k / 10)) for k in range(40)]
    assert signs.count("pause") == 1
    assert signs.index("pause") == 15
    assert [gestures.next(replace(standing(0), t_s=4 + k / 10)) for k in range(3)] == [None] * 3
    signs = [gestures.next(replace(standing(2), t_s=5 + k / 10)) for k in range(40)]
    assert signs.count("skip") == 1
    assert "pause" not in signs
