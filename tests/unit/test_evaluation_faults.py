"""Learning and testing faults, on takes that are simply true: what the estimator adds is measured
elsewhere."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from catcow.body.bodies import body_of
from catcow.coach.fault_rules import NotWatched, Rule, rule_of, rules_of, side_of_phase, targets
from catcow.coach.fault_views import Found, seen_faults, unwatched_faults, watched_faults
from catcow.coach.form import Form
from catcow.coach.measures import measured
from catcow.coach.ranges import ANY_DEG, SQUARE_DEG, RangeWatch, watched_ranges
from catcow.coach.takes import CameraPlace, Take, repetition
from catcow.content import Library
from catcow.content.exercise import CameraView
from catcow.evaluation.fault_learning import (
    FLOOR_DEG,
    SQUARE_FLOOR_DEG,
    Played,
    is_shown,
    may_be_spoken,
    off_by,
)
from catcow.evaluation.fault_tables import (
    range_sums,
    range_table,
    silent_table,
    spoken_table,
    sums,
)
from catcow.evaluation.faults import learn, run
from catcow.evaluation.moments import moments, phase_at
from catcow.evaluation.true_points import true_frame
from catcow.evaluation.wrong_takes import seen_from, up_to, wrong_faults, wrong_recording
from catcow.figure.build import file_hash
from catcow.figure.export import recording_of
from catcow.figure.recording import Recording

FLOOR, HEAD = CameraView.sag_floor, CameraView.head_end
BODIES = ("man", "woman", "older")
SHIPPED = Library.shipped()


def true_take(
    recording: Recording, exercise: str, body: str, view: CameraView, motion: str, error: float = 0.0
) -> Take:
    """A take whose landmarks are where they truly are, but for a constant error (share of the picture)."""
    numbers = repetition(recording)
    frames = [true_frame(recording, body_of(body), int(n), view) for n in numbers]  # type: ignore[arg-type]
    points = np.stack([frame.points for frame in frames if frame.points is not None])
    depth = np.stack([frame.depth for frame in frames if frame.depth is not None])
    points = points + error * np.random.default_rng(len(body)).normal(size=(33, 2))
    return Take(
        exercise, body, view, CameraPlace(yaw_deg=0, height_m=0.5, distance_m=2.5), False, motion,
        frames[0].width, frames[0].height, numbers, np.ones(len(numbers), bool), points, depth,
        np.ones((len(numbers), 33)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The bridge alone, with nothing learned about it."""
    root = tmp_path_factory.mktemp("library")
    shipped = SHIPPED.entry("bridge").folder
    ignored = shutil.ignore_patterns("*.svg", "seen")
    shutil.copytree(shipped, root / "exercises" / "bridge", ignore=ignored)
    return Library(root)


@pytest.fixture(scope="module")
def folders(library: Library, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Takes of the right bridge and of one that is too high."""
    right, wrong = tmp_path_factory.mktemp("right"), tmp_path_factory.mktemp("wrong")
    entry = library.entry("bridge")
    motion = file_hash(entry.motion_path)
    place = wrong / "bridge" / "too-high"
    place.mkdir(parents=True)
    for body in BODIES:
        name = f"bridge.SAG_FLOOR.{body}.0.npz"
        recording = recording_of(entry, body)  # type: ignore[arg-type]
        true_take(recording, "bridge", body, FLOOR, motion, 1e-4).write(right / name)
        made = wrong_recording(library.root, "bridge", body, "too-high")
        true_take(made, "bridge", body, FLOOR, motion, 1e-4).write(place / name)
    return right, wrong


def test_what_is_learned_is_kept_and_finds_the_fault(library: Library, folders: tuple[Path, Path]) -> None:
    entry = library.entry("bridge")
    assert seen_faults(entry) is None
    assert watched_faults(entry, FLOOR) == ()
    [(_, seen, ranges)] = learn(library, [entry], *folders)
    high = next(fault for fault in seen.views[FLOOR] if fault.id == "too-high")
    assert high.spoken
    assert high.found == Found(wrong=3, found=3, right=3, alarms=0)
    assert high.levels["B"].margin >= FLOOR_DEG
    assert SQUARE_FLOOR_DEG <= high.levels["B"].square <= high.levels["B"].margin
    low = next(fault for fault in seen.views[FLOOR] if fault.id == "not-high-enough")
    assert not low.spoken, "nobody has tried whether it would be found"
    assert low.levels["B"].margin == FLOOR_DEG, "11 degrees from the right posture are noise"
    assert SQUARE_FLOOR_DEG < low.levels["B"].square < FLOOR_DEG, "but not where the view is square"
    assert HEAD not in seen.views, "nothing was filmed from there"
    assert [fault.id for fault in watched_faults(entry, FLOOR)] == ["too-high", "fast-drop"]
    assert set(unwatched_faults(entry, FLOOR)) == {
        "not-high-enough", "knees-drift", "one-hip-lower", "heels-lift",
    }  # fmt: skip
    assert seen_faults(entry) == seen
    lift = next(one for one in ranges.views[FLOOR] if one.measure == "hip_lift")
    assert lift.usual == pytest.approx(0.33, abs=0.05)
    assert lift.error < 0.01
    assert watched_ranges(entry, FLOOR) == ranges.views[FLOOR]
    rows = run(library, *folders)
    row = next(row for row in rows.faults if row.fault == "too-high")
    assert row.holds
    assert (row.plain.found, row.plain.wrong) == (3, 3)
    assert row.off is not None
    assert row.off > 15
    assert all(one.within == 1.0 for one in rows.ranges)
    assert "| bridge | SAG_FLOOR | too-high | `trunk_line` |" in spoken_table(rows)
    assert "| 3/3 | 0/3 |" in spoken_table(rows)
    silent = silent_table(rows)
    assert "not-high-enough" in silent
    assert "nobody has filmed it" in silent
    assert "too-high" not in silent
    assert "3 of 3 wrong repetitions found (100.0 %), 0 of 3 right ones blamed (0.0 %)" in sums(rows)
    assert "100.0 %" in range_sums(rows.ranges)
    assert "`hip_lift`" in range_table(rows)


def test_form_brings_it_together(library: Library, folders: tuple[Path, Path]) -> None:
    """A right repetition, then one that is too high: the range of the first, the fault and the word of the
    second."""
    entry = library.entry("bridge")
    motion = file_hash(entry.motion_path)
    list(learn(library, [entry], *folders))
    form = Form(entry, FLOOR)
    nothing = Form(entry, HEAD)
    right, wrong = recording_of(entry, "man"), wrong_recording(library.root, "bridge", "man", "too-high")
    said, now, t_s = [], set(), 0.0
    for reps, recording in enumerate((right, wrong)):
        take = true_take(recording, "bridge", "man", FLOOR, motion)
        for moment in moments(take, recording, entry.motion):
            frame = replace(moment.frame, t_s=t_s)
            going, line = form.see(replace(moment, frame=frame, repetitions=reps + moment.repetitions))
            now |= set(going)
            said += [line] if line else []
            t_s += 0.1
            assert nothing.see(moment) == ((), None), "nobody has learned what is seen from there"
    assert said == ["fault-too-high"]
    assert now == {"too-high"}
    [fault] = form.faults()
    assert fault.id == "too-high"
    assert fault.end_s is not None
    assert 0 < fault.start_s < fault.end_s <= t_s
    assert {one.measure for one in form.ranges()} >= {"hip_lift"}


def test_what_was_learned_of_another_motion_is_not_used(library: Library, folders: tuple[Path, Path]) -> None:
    entry = library.entry("bridge")
    list(learn(library, [entry], *folders))
    assert watched_faults(entry, FLOOR)
    before = entry.motion_path.read_text(encoding="utf-8")
    try:
        entry.motion_path.write_text(before + "# changed\n", encoding="utf-8")
        assert watched_faults(entry, FLOOR) == ()
        assert watched_ranges(entry, FLOOR) == ()
    finally:
        entry.motion_path.write_text(before, encoding="utf-8")


def test_a_posture_within_the_threshold_is_no_wrong_one(library: Library) -> None:
    entry = library.entry("bridge")
    rule = rule_of(entry.exercise.faults[1], entry.motion, FLOOR)
    assert isinstance(rule, Rule)
    motion, recording = file_hash(entry.motion_path), recording_of(entry, "man")
    right = Played(true_take(recording, "bridge", "man", FLOOR, motion), recording, body_of("man"))
    made = wrong_recording(library.root, "bridge", "man", "too-high")
    wrong = Played(true_take(made, "bridge", "man", FLOOR, motion), made, body_of("man"))
    off = off_by(rule, entry.motion, FLOOR, right, wrong)
    assert off is not None
    assert off[1]
    assert off_by(rule, entry.motion, FLOOR, right, right) == (0.0, False)
    assert is_shown(rule, entry.motion, FLOOR, [right], wrong)
    assert not is_shown(rule, entry.motion, FLOOR, [right], right)
    assert not is_shown(rule, entry.motion, FLOOR, [], wrong), "nothing to compare with"


@pytest.mark.parametrize(
    ("found", "spoken"),
    [
        (Found(wrong=10, found=6, right=20, alarms=1), True),
        (Found(wrong=10, found=5, right=20, alarms=0), False),
        (Found(wrong=10, found=10, right=20, alarms=2), False),
        (Found(wrong=2, found=2, right=20, alarms=0), False),
        (Found(wrong=10, found=10, right=0, alarms=0), False),
    ],
)
def test_who_may_be_spoken_of(found: Found, spoken: bool) -> None:
    assert may_be_spoken(found) == spoken


def test_the_range_of_a_repetition() -> None:
    entry = SHIPPED.entry("bridge")
    recording = recording_of(entry, "man")
    take = true_take(recording, "bridge", "man", FLOOR, "")
    first = measured(
        "trunk_line", true_frame(recording, body_of("man"), recording.phases[0].last, FLOOR), FLOOR
    )
    last = measured(
        "trunk_line", true_frame(recording, body_of("man"), recording.phases[1].last, FLOOR), FLOOR
    )
    assert isinstance(first, float)
    assert isinstance(last, float)
    from catcow.coach.ranges import WatchedRange

    one = WatchedRange(measure="trunk_line", unit="deg", phases=("B",), usual=40, error=3.0, square_error=2.0)
    watch = RangeWatch(entry.motion, FLOOR, [one])
    assert watch.last() == watch.summary() == ()
    for moment in moments(take, recording, entry.motion):
        watch.see(moment)
    told = watch.summary()
    assert watch.last() == told
    assert told[0].value == pytest.approx(last - first, abs=0.5)
    assert told[0].uncertainty == SQUARE_DEG, "never surer than what is published"
    assert one.uncertainty(square=False) == ANY_DEG


def test_phases_of_frames() -> None:
    recording = recording_of(SHIPPED.entry("bridge"), "man")
    a, b = recording.phases
    assert phase_at(recording, a.last) == ("A", 1.0)
    assert phase_at(recording, b.last) == ("B", 1.0)
    assert phase_at(recording, b.first)[0] == "A"
    assert phase_at(recording, b.last - 2)[0] == "B"
    short = up_to(recording, "B")
    assert phase_at(short, b.first)[0] == "A"
    with pytest.raises(ValueError, match="no phase"):
        phase_at(short, a.first)


def test_wrong_repetitions_are_short_and_come_to_rest() -> None:
    made = wrong_recording(SHIPPED.root, "bridge", "man", "too-high")
    numbers = repetition(made)
    assert len(numbers) < 15
    told = [phase_at(made, int(n)) for n in numbers]
    assert told[0] == ("A", 1.0)
    assert [phase for phase, share in told if share == 1.0].count("B") >= 6, (
        "0.4 s and more where it is reached"
    )
    assert [share for phase, share in told if phase == "B"] == sorted(s for p, s in told if p == "B")


def test_the_side_that_works_in_each_phase() -> None:
    assert side_of_phase(SHIPPED.entry("bird_dog").motion) == {
        "A": None,
        "B": "right",
        "C": None,
        "D": "left",
    }
    assert set(side_of_phase(SHIPPED.entry("clamshell").motion).values()) == {"left"}
    assert set(side_of_phase(SHIPPED.entry("bridge").motion).values()) == {None}


def test_only_views_that_show_a_fault_watch_it() -> None:
    for entry in SHIPPED:
        if not entry.has_motion:
            continue
        for view in entry.exercise.views:
            if view is CameraView.none:
                continue
            watched, others = rules_of(entry.exercise, entry.motion, view)
            ids = [rule.id for rule in watched] + [one.id for one in others]
            assert sorted(ids) == sorted(fault.id for fault in entry.exercise.faults)
            for rule in watched:
                assert rule.phases, (entry.id, rule.id)
                assert rule.measure is None or view in rule.measure.views
    bridge = SHIPPED.entry("bridge")
    hip = next(fault for fault in bridge.exercise.faults if fault.id == "one-hip-lower")
    assert isinstance(rule_of(hip, bridge.motion, FLOOR), NotWatched)
    assert isinstance(rule_of(hip, bridge.motion, HEAD), Rule)
    assert targets(bridge.motion) == ("B",)


def test_every_posture_for_tests_is_of_a_fault_and_solvable() -> None:
    """One of each exercise is solved; all name a fault, a phase and a metric that a camera might see."""
    for entry in SHIPPED:
        for fault in wrong_faults(entry):
            assert fault in {one.id for one in entry.exercise.faults}
    assert seen_from(SHIPPED.entry("bridge"), "one-hip-lower") == [HEAD]
    made = wrong_recording(SHIPPED.root, "band_pull_apart", "man", "hands-drop")
    assert made.phases[-1].id == "B"
