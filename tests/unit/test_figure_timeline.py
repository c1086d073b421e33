"""A recording read back and put on the clock."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("skimage")

from film_library import film_library

from catcow.body.kinematics import place
from catcow.content.motion import Hold
from catcow.figure.export import recording_of, timeline_of
from catcow.figure.recording import NotBuiltError, Recording
from catcow.figure.timeline import LONGEST_HOLD_S, Timeline
from catcow.motion.movement import Movement

pytestmark = pytest.mark.authoring


@pytest.fixture(scope="module")
def bridge() -> Recording:
    return recording_of(film_library().entry("bridge"), "man")


def test_the_recording_has_the_postures_that_were_solved(bridge: Recording) -> None:
    from catcow.body.bodies import body_of

    entry, body = film_library().entry("bridge"), body_of("man")
    movement = Movement.of(entry.motion, entry.id, body)
    for number in (0, bridge.phases[1].last):
        solved = place(movement.frames(20).frames[number].posture, body)
        rotations, positions = bridge.placed(number)
        assert np.abs(positions - solved.positions).max() < 2e-4
        assert np.abs(rotations - solved.rotations).max() < 2e-4


def test_a_repetition_ends_where_it_began(bridge: Recording) -> None:
    timeline = Timeline(bridge, 5)
    first, last = timeline.moment(0), timeline.moment(timeline.duration_s - 1e-6)
    a, b = bridge.placed(first.frame)[1], bridge.placed(last.frame)[1]
    assert np.abs(a - b).max() < 0.005


def test_no_frame_jumps(bridge: Recording) -> None:
    moments = Timeline(bridge, 5).moments(25)
    places = np.array([bridge.placed(m.frame)[1] for m in moments])
    steps = np.abs(np.diff(np.vstack([places, places[:1]]), axis=0)).max(axis=(1, 2))
    assert steps.max() < 0.06


def test_a_long_hold_is_shortened_and_breathes(bridge: Recording) -> None:
    held = next(i for i, p in enumerate(bridge.phases) if p.hold is Hold.prescribed)
    timeline = Timeline(bridge, 30)
    assert timeline.still_s(held) == LONGEST_HOLD_S
    moments = timeline.moments(25)
    still = [m for m in moments if m.phase == held and m.still]
    assert abs(len(still) - 25 * LONGEST_HOLD_S) <= 2
    assert max(m.breath for m in still) > 0.95
    assert all(m.breath == 0 for m in moments if not m.still)


def test_the_prescribed_hold_is_the_one_the_dose_begins_with() -> None:
    entry = film_library().entry("bridge")
    assert entry.exercise.dose.hold_s is not None
    assert timeline_of(entry, recording_of(entry, "man")).hold_s == entry.exercise.dose.hold_s.low


def test_twice_the_speed_is_half_the_frames(bridge: Recording) -> None:
    timeline = Timeline(bridge, 3)
    assert abs(len(timeline.moments(25)) - 2 * len(timeline.moments(25, 2.0))) <= 1


def test_the_other_side_is_the_mirror_image() -> None:
    authored = recording_of(film_library().entry("clamshell"), "man")
    other = authored.mirrored()
    assert {authored.side, other.side} == {"left", "right"}
    places, mirrored = authored.placed(20)[1], other.placed(20)[1]
    left, right = (authored.segments.index(f"shank{s}") for s in ("_l", "_r"))
    assert np.allclose(mirrored[left], places[right] * (1, 1, -1), atol=1e-6)
    assert np.allclose(other.mirrored().turns, authored.turns)


def test_a_missing_track_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(NotBuiltError, match="catcow library build bridge"):
        Recording.read(tmp_path / "track.json", "catcow library build bridge")
    (tmp_path / "track.json").write_text('{"format": 99}')
    with pytest.raises(NotBuiltError):
        Recording.read(tmp_path / "track.json")
