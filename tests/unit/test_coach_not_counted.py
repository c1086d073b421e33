"""What is not counted: setting up, moving about, trembling, and a movement whose way out nobody saw."""

from __future__ import annotations

import numpy as np
import pytest
from coached import DATA, LIBRARY, performed

from catcow.coach import course
from catcow.coach.coach import Coach
from catcow.coach.course import Courses
from catcow.coach.frame import Frame
from catcow.coach.takes import Take
from catcow.evaluation.false_counts import Cast, frames_of
from catcow.evaluation.performance import Style

WATCHED = ("bridge", "sktc", "dktc", "sit_to_stand", "knee_roll", "prone_press_up", "cat_camel")


@pytest.fixture(scope="module")
def cast() -> Cast:
    return Cast([Take.read(path) for path in sorted(DATA.glob("*.broad.*.npz"))])


def told(frames: list[Frame], exercise: str) -> int:
    coach = Coach.of(LIBRARY, exercise)
    for frame in frames:
        coach.see(frame)
    coach.finish()
    return coach.summary().repetitions


@pytest.mark.parametrize("kind", ["setting_up", "moving_about", "lying_still", "two_people", "black"])
def test_who_does_something_else_is_not_counted(cast: Cast, kind: str) -> None:
    frames = list(frames_of(kind, cast, seed=3))[: 40 * 15]
    assert {exercise: told(frames, exercise) for exercise in WATCHED} == dict.fromkeys(WATCHED, 0)


def test_without_a_look_at_the_course_setting_up_would_count(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course, "FAR", 1e9)
    monkeypatch.setattr(course, "FARTHEST", 1e9)
    monkeypatch.setattr(course, "FASTEST", 1e9)
    monkeypatch.setattr(course, "MOST_DOUBT", 1e9)
    minutes = [list(frames_of("setting_up", cast, seed)) for seed in range(3)]
    assert sum(told(frames, exercise) for frames in minutes for exercise in WATCHED) > 0


def test_without_doubt_moving_about_would_count(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    frames = list(frames_of("moving_about", cast, seed=8))
    assert told(frames, "dktc") == 0
    monkeypatch.setattr(course, "MOST_DOUBT", 1e9)
    assert told(frames, "dktc") > 0


def _nobody(until_s: float) -> list[Frame]:
    return [Frame(t, 480, 270) for t in np.arange(0.0, until_s, 0.1)]


def test_a_way_back_alone_is_no_repetition_of_who_sets_up() -> None:
    """Somebody found at the top of a bridge after a while of nothing, who then comes down."""
    done = performed("bridge", "SAG_FLOOR", Style(reps=1, attempt=None, hold_s=4.0, jitter=0.0, dropped=0.0))
    top = max(range(len(done.frames)), key=lambda n: _hips(done.frames[n]))
    late = [
        Frame(f.t_s + 30.0, f.width, f.height, f.points, f.depth, f.visibility)
        for f in done.frames[top - 20 :]
    ]
    assert told([*_nobody(30.0), *late], "bridge") == 0


def test_a_recording_that_begins_in_the_middle_loses_no_more_than_that_repetition() -> None:
    done = performed("bridge", "SAG_FLOOR", Style(reps=2, attempt=None, hold_s=4.0, jitter=0.0, dropped=0.0))
    first = done.frames[: len(done.frames) // 2]
    highest = max(map(_hips, first))
    top = next(frame.t_s for frame in first if _hips(frame) > 0.99 * highest)
    assert told([frame for frame in done.frames if frame.t_s >= top], "bridge") in (1, 2)


def _hips(frame: Frame) -> float:
    """How high the hips are in the picture."""
    return -1.0 if frame.points is None else 1.0 - float(frame.points[[23, 24], 1].mean())


def test_a_course_is_the_mean_distance_and_the_highest_speed() -> None:
    courses = Courses()
    for n in range(60):
        courses.next(n / 30, np.full(4, 3.0 * n / 30), 1.0 if n < 30 else 2.0)
    found = courses.between(1.0, 2.0)
    assert found is not None
    assert found.off == pytest.approx(2.0)
    assert found.farthest == pytest.approx(2.0)
    assert found.speed == pytest.approx(3.0)
    assert found.believable
    assert courses.between(5.0, 6.0) is None


def test_small_failings_of_a_first_movement_add_up() -> None:
    quick = course.Course(2.5, 3.0, 6.0)
    assert quick.believable
    assert quick.convincing(6.0, 6.0, 0.9)
    assert not quick.convincing(2.0, 6.0, 0.9)  # in a third of the time
    assert not quick.convincing(6.0, 6.0, 0.6)  # in other directions
    assert course.Course(1.0, 2.0, 3.0).convincing(2.0, 6.0, 0.8)


@pytest.mark.parametrize("wrong", [(3.3, 4.0, 1.0), (1.0, 5.1, 1.0), (1.0, 2.0, 9.1)])
def test_far_or_fast_is_not_believed(wrong: tuple[float, float, float]) -> None:
    assert not course.Course(*wrong).believable
    assert course.Course(1.0, 2.0, 3.0).believable
