"""The clock of a motion: from motion.yaml alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from catcow import motion
from catcow.content.motion import Breath, Hold, Sides
from catcow.motion.errors import MotionFileError, MotionMissingError
from catcow.motion.reading import parse
from catcow.motion.timing import BRIEF_S, timing_of

_MOTION = """
format: 1
base: standing
sides: none
view: {azimuth_deg: 70, elevation_deg: 8}
phases:
  - {id: A, move_s: 2, hold: brief, breath: in}
  - {id: B, move_s: 3, hold: prescribed, breath: out, pose: {elbow.flexion: 90}}
BACK
"""


def test_a_repetition_is_its_moves_and_its_holds() -> None:
    timing = timing_of(parse(_MOTION.replace("BACK", ""), "test"))
    assert timing.repetition_seconds(5.0) == pytest.approx(2 + 3 + BRIEF_S + 5)
    assert timing.repetition_seconds() == pytest.approx(2 + 3 + BRIEF_S)
    assert not timing.starts_where_it_ends


def test_a_return_of_its_own_replaces_the_way_back() -> None:
    back = "  - {id: C, same_as: A, label: A, move_s: 1.5, hold: none}"
    timing = timing_of(parse(_MOTION.replace("BACK", back), "test"))
    assert timing.starts_where_it_ends
    assert timing.repetition_seconds(4.0) == pytest.approx(3 + 1.5 + BRIEF_S + 4)
    assert [(p.id, p.label) for p in timing.phases] == [("A", "A"), ("B", "B"), ("C", "A")]


def test_a_negative_hold_is_refused() -> None:
    timing = timing_of(parse(_MOTION.replace("BACK", ""), "test"))
    with pytest.raises(ValueError, match="0 or more"):
        timing.repetition_seconds(-1.0)


def test_timing_of_a_real_exercise() -> None:
    timing = motion.timing("sktc")
    assert timing.sides is Sides.both
    assert [p.id for p in timing.phases] == ["A", "B", "E", "C"]
    held = [p for p in timing.phases if p.hold is Hold.prescribed]
    assert [p.id for p in held] == ["B", "C"]
    assert all(p.breath is Breath.exhale for p in held)
    assert timing.repetition_seconds(15.0) - timing.repetition_seconds(5.0) == pytest.approx(20.0)


def test_reading_the_clock_imports_no_numpy() -> None:
    program = (
        "import sys; from catcow import motion; motion.timing('bridge');sys.exit(int('numpy' in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_an_unknown_exercise_says_where_to_look() -> None:
    with pytest.raises(MotionMissingError, match="catcow library list"):
        motion.read("handstand")


@pytest.mark.parametrize("text", ["a: [", "format: 2", "format: 1\nbase: flying"])
def test_a_broken_file_is_named(text: str) -> None:
    with pytest.raises(MotionFileError, match="test place"):
        parse(text, "test place")
