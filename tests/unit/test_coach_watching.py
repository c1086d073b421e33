"""A film watched: frames with true times, a second person counted now and then, landmarks kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from little_films import film
from little_people import standing

from catcow.coach.film_file import FilmFile
from catcow.coach.frame import Frame
from catcow.coach.landmarks import Nobody, Seen, Sight
from catcow.coach.landmarks_keep import NothingToKeepError, keep_landmarks
from catcow.coach.watching import watch


class Scripted:
    """Sees somebody in every picture but each third; two people in the whole picture."""

    def __init__(self) -> None:
        self.steps: list[float] = []
        self.forgot = 0

    def forget(self) -> None:
        self.forgot += 1

    def see(self, picture: np.ndarray, step_s: float) -> Sight:
        self.steps.append(step_s)
        if len(self.steps) % 3 == 0:
            return Nobody(0.1)
        points = standing().points
        assert points is not None
        return Seen(points / 3, np.full(33, 1 / 3), np.full(33, 0.9), np.zeros((33, 3)), 0.9)

    def people(self, picture: np.ndarray) -> int:
        return 2


def frames(path: Path, every: int = 1) -> tuple[list[Frame], Scripted]:
    estimator = Scripted()
    with FilmFile(path) as opened:
        return [w.frame for w in watch(opened, estimator, every)], estimator  # type: ignore[arg-type]


def test_frames_have_true_times_and_the_estimator_hears_the_true_steps(tmp_path: Path) -> None:
    seen, estimator = frames(film(tmp_path / "a.mp4", [0, 0.1, 0.3, 0.35, 1.2, 2.5, 2.6]))
    assert [f.t_s for f in seen] == pytest.approx([0, 0.1, 0.3, 0.35, 1.2, 2.5, 2.6], abs=1e-3)
    assert estimator.steps[1:] == pytest.approx([0.1, 0.2, 0.05, 0.85, 1.3, 0.1], abs=1e-3)
    assert estimator.steps[0] > 0
    assert estimator.forgot == 1
    assert [f.points is None for f in seen] == [False, False, True] * 2 + [False]
    assert (seen[0].width, seen[0].height) == (160, 96)


def test_people_are_counted_once_a_second_and_brightness_always(tmp_path: Path) -> None:
    seen, _ = frames(
        film(tmp_path / "a.mp4", [0, 0.1, 0.3, 0.35, 1.2, 2.5, 2.6], np.full((48, 64, 3), 51, np.uint8))
    )
    assert [f.people for f in seen] == [2, None, None, None, 2, 2, None]
    assert all(f.brightness == pytest.approx(0.2, abs=0.12) for f in seen)


def test_every_nth_picture(tmp_path: Path) -> None:
    seen, estimator = frames(film(tmp_path / "a.mp4", [k / 10 for k in range(10)]), every=3)
    assert [f.t_s for f in seen] == pytest.approx([0, 0.3, 0.6, 0.9], abs=1e-3)
    assert estimator.steps[1:] == pytest.approx([0.3] * 3, abs=1e-3)


def test_kept_landmarks_are_those_the_coach_was_shown(tmp_path: Path) -> None:
    seen, _ = frames(film(tmp_path / "a.mp4"))
    path = tmp_path / "kept"  # without an ending, and the name stays
    keep_landmarks(path, seen)
    with np.load(path, allow_pickle=False) as kept:
        assert kept["t"].tolist() == [f.t_s for f in seen]
        assert kept["xyz"].shape == (12, 33, 3)
        assert kept["visibility"].shape == (12, 33)
        assert (int(kept["width"]), int(kept["height"])) == (160, 96)
        for k, frame in enumerate(seen):
            if frame.points is None:
                assert np.isnan(kept["xyz"][k]).all()
            else:
                # To the last bit: from the file the coach must say what it said of the film.
                assert np.array_equal(kept["xyz"][k, :, :2].astype(np.float64), frame.points)
                assert np.array_equal(kept["visibility"][k].astype(np.float64), frame.visibility)
        assert kept["people"].tolist() == [2] + [-1] * 11
        assert kept["brightness"][0] == seen[0].brightness
    before = path.read_bytes()
    keep_landmarks(path, seen)
    assert path.read_bytes() == before
    with pytest.raises(NothingToKeepError):
        keep_landmarks(path, [])
