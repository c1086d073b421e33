"""The coach on sets of figures and clips of people that no reference was made of."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import numpy as np
import pytest
from coached import LIBRARY, clip, performed, watched

from catcow.coach.coach import Coach, UnknownExerciseError
from catcow.coach.frame import PACKED_BYTES, Frame
from catcow.coach.report import Reason, State
from catcow.content.exercise import CameraView
from catcow.evaluation.performance import Style

PAIRS = [
    ("bird_dog", "SAG_FLOOR"),
    ("bridge", "SAG_FLOOR"),
    ("cat_camel", "SAG_FLOOR"),
    ("sit_to_stand", "SAG_STAND"),
    ("sktc", "SAG_FLOOR"),
    ("seated_overhead_reach", "FRONT_SIT"),
]


@pytest.mark.parametrize(("exercise", "view"), PAIRS)
@pytest.mark.parametrize("tempo", [1.0, 1.4])
def test_a_set_is_counted_and_its_attempt_is_not(exercise: str, view: str, tempo: float) -> None:
    done = performed(exercise, view, Style(tempo=tempo, reps=4))
    summary, reports = watched(exercise, done.frames)
    assert summary.repetitions == done.reps
    assert summary.refused is None
    assert summary.view == view
    assert summary.frames == len(done.frames)
    counts = [r.repetitions for r in reports]
    assert counts == sorted(counts)
    assert max(np.diff(counts)) <= 2


def test_nothing_is_counted_of_a_movement_that_cannot_be_seen() -> None:
    for frames in (performed("pelvic_tilt", "SAG_FLOOR").frames, clip("polybag_pelvictilt_supine")):
        summary, reports = watched("pelvic_tilt", frames)
        assert summary.repetitions == 0
        assert summary.refused is not None
        assert summary.refused.id is Reason.invisible_movement
        assert {r.state for r in reports} == {State.cant_see}


def test_a_person_is_counted_as_eyes_count() -> None:
    summary, _ = watched("bird_dog", clip("polybag_birddog"))
    assert (summary.repetitions, summary.attempts) == (1, 0)
    summary, _ = watched("cat_camel", clip("polybag_catback"))
    assert (summary.repetitions, summary.attempts) == (2, 0)


def test_another_exercise_is_not_counted() -> None:
    assert watched("bridge", clip("polybag_birddog"))[0].repetitions == 0
    assert watched("sit_to_stand", clip("polybag_catback"))[0].repetitions == 0
    summary, _ = watched("bridge", performed("sit_to_stand", "SAG_STAND").frames)
    assert summary.repetitions == 0
    assert summary.refused is not None


def test_live_and_from_file_are_the_same() -> None:
    frames = performed("bridge", "SAG_FLOOR", Style(reps=2)).frames
    packed = [Frame.unpack(f.pack()) for f in frames]
    assert all(len(f.pack()) == PACKED_BYTES for f in frames)
    whole, _ = watched("bridge", packed)
    again, _ = watched("bridge", [Frame.unpack(f.pack()) for f in packed])
    assert whole == again
    assert whole.repetitions == 2


def test_the_wrong_view_is_told_within_two_seconds_and_not_counted() -> None:
    frames = performed("sit_to_stand", "FRONT_STAND", Style(reps=2)).frames
    coach = Coach.of(LIBRARY, "sit_to_stand", CameraView.sag_stand)
    told = next((f.t_s for f in frames if coach.see(f).reason is Reason.wrong_view), None)
    assert told is not None
    assert told - frames[0].t_s < 2.0
    assert coach.summary().repetitions == 0


@pytest.mark.parametrize("exercise", ["bridge", "bird_dog"])
def test_feet_outside_the_picture_are_said_within_two_seconds(exercise: str) -> None:
    """The picture ends between knees and feet, which the movement needs."""
    frames = performed(exercise, "SAG_FLOOR", Style(reps=3, attempt=None)).frames
    first = next(f.points for f in frames if f.points is not None)
    edge = float(first[[25, 26, 27, 28], 0].mean())
    assert edge > float(first[[23, 24], 0].mean()), "the feet are on the right"
    coach, told = Coach.of(LIBRARY, exercise), None
    for frame in frames:
        if frame.points is not None and frame.depth is not None:
            points = frame.points / np.array([edge, 1.0])
            frame = replace(frame, width=int(frame.width * edge), points=points, depth=frame.depth / edge)
        if coach.see(frame).reason is Reason.out_of_frame and told is None:
            told = frame.t_s
    coach.finish()
    assert told is not None
    assert told - frames[0].t_s < 2.0
    refused = coach.summary().refused
    assert coach.summary().repetitions == 0
    assert refused is not None
    assert refused.id is Reason.out_of_frame


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda f: replace(f, people=2), Reason.two_people),
        (lambda f: replace(f, brightness=0.02), Reason.too_dark),
        (lambda f: replace(f, points=0.5 + (f.points - 0.5) * 0.1, depth=f.depth * 0.1), Reason.too_far),
        (lambda f: replace(f, points=f.points + np.array([0.8, 0.0])), Reason.out_of_frame),
        (lambda f: replace(f, visibility=f.visibility * 0.1), Reason.hidden),
    ],
)
def test_what_hinders_is_told_within_two_seconds_and_nothing_is_counted(change, reason) -> None:  # type: ignore[no-untyped-def]
    frames = [change(f) for f in performed("bridge", "SAG_FLOOR", Style(reps=2)).frames]
    coach = Coach.of(LIBRARY, "bridge")
    reports = [coach.see(f) for f in frames]
    first = next(r for r in reports if r.reason is reason)
    assert first.state is State.cant_see
    assert first.t_s - frames[0].t_s < 2.0
    assert reports[-1].repetitions == 0
    refused = coach.summary().refused
    assert refused is not None
    assert refused.id is reason


def test_nobody_is_nobody() -> None:
    coach = Coach.of(LIBRARY, "bridge")
    reports = [coach.see(Frame(k / 10, 640, 360)) for k in range(60)]
    assert {r.state for r in reports} == {State.nobody}
    coach.finish()
    refused = coach.summary().refused
    assert refused is not None
    assert refused.id is Reason.nobody


def test_counts_stay_when_the_person_leaves_and_comes_back() -> None:
    frames = list(performed("bridge", "SAG_FLOOR", Style(reps=2, attempt=None)).frames)
    later = frames[-1].t_s + 10
    gone = [Frame(frames[-1].t_s + 0.1 * k, 480, 270) for k in range(1, 90)]
    back = [replace(f, t_s=f.t_s + later) for f in frames]
    summary, reports = watched("bridge", [*frames, *gone, *back])
    assert summary.repetitions == 4
    assert State.nobody in {r.state for r in reports}


def test_time_running_backwards_is_told_and_counts_nothing_twice() -> None:
    frames = list(performed("bridge", "SAG_FLOOR", Style(reps=2, attempt=None)).frames)
    coach = Coach.of(LIBRARY, "bridge")
    for frame in frames:
        coach.see(frame)
    assert coach.repetitions == 2
    for frame in frames[-20:]:
        coach.see(frame)
    assert coach.repetitions == 2
    assert coach.see(replace(frames[0], t_s=frames[0].t_s - 100)).reason is Reason.time_broken
    assert coach.repetitions == 2


def test_a_flood_of_pictures_counts_the_same() -> None:
    frames = performed("bridge", "SAG_FLOOR", Style(reps=1, attempt=None, fps=400, dropped=0)).frames
    assert watched("bridge", frames)[0].repetitions == 1


def test_memory_does_not_grow() -> None:
    """Whatever collects moments does so up to a limit."""
    found: list[deque[object]] = []
    seen: set[int] = set()

    def walk(thing: object) -> None:
        if id(thing) in seen:
            return
        seen.add(id(thing))
        if isinstance(thing, deque):
            found.append(thing)
        elif isinstance(thing, dict):
            for part in thing.values():
                walk(part)
        elif isinstance(thing, list | tuple):
            for part in thing:
                walk(part)
        elif type(thing).__module__.startswith("catcow.coach"):
            walk(getattr(thing, "__dict__", {}))
            walk([getattr(thing, name, None) for name in getattr(type(thing), "__slots__", ())])

    coach = Coach.of(LIBRARY, "bridge")
    for frame in performed("bridge", "SAG_FLOOR", Style(reps=1, attempt=None)).frames:
        coach.see(frame)
    walk(coach)
    assert len(found) >= 9
    assert all(one.maxlen is not None and one.maxlen <= 4000 for one in found)


def test_an_unknown_exercise_names_those_like_it() -> None:
    with pytest.raises(UnknownExerciseError, match="bridge"):
        Coach.of(LIBRARY, "brige")


def test_a_hold_is_timed() -> None:
    done = performed("bridge", "SAG_FLOOR", Style(reps=3, attempt=None, hold_s=5.0))
    summary, reports = watched("bridge", done.frames)
    assert len(summary.holds_s) == 3
    assert all(abs(held - 5.0) < 1.0 for held in summary.holds_s)
    assert max(r.hold_s or 0.0 for r in reports) > 4.0
