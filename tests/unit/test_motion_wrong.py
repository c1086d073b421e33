"""A repetition done wrong: wrong where it should be, right elsewhere."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.content import Library
from catcow.motion.movement import Movement
from catcow.motion.wrong import done_wrong


def same(a: Movement, b: Movement, phase: str) -> bool:
    one, other = a.keyframe(phase).posture, b.keyframe(phase).posture
    return bool(np.allclose(one.angles_rad, other.angles_rad, atol=1e-9))


def test_only_its_phase_and_its_mirror_image_are_wrong() -> None:
    right = Movement.of(Library.shipped().entry("bird_dog").motion, "bird_dog")
    wrong = done_wrong(right, "back-sags")
    assert [p for p in "ABCD" if same(right, wrong, p)] == ["A", "C"]
    mirrored = wrong.keyframe("B").posture.mirrored().angles_rad
    assert np.allclose(wrong.keyframe("D").posture.angles_rad, mirrored)
    one = done_wrong(right, "back-sags", one_side=True)
    assert [p for p in "ABCD" if same(right, one, p)] == ["A", "C", "D"]


def test_the_way_leads_to_the_wrong_posture() -> None:
    right = Movement.of(Library.shipped().entry("bridge").motion, "bridge")
    wrong = done_wrong(right, "too-high")
    frames = wrong.frames(10)
    last = frames.frames[frames.spans[1].last].posture.angles_rad
    assert np.allclose(last, right.fault("too-high").posture.angles_rad)
    steps = np.diff(wrong.frames(10).postures().angles_rad, axis=0)
    assert np.degrees(np.abs(steps)).max() < 25, "without jumps"
    assert right.frames(10).frames[-1].posture is not frames.frames[-1].posture


def test_a_fault_that_is_not_there() -> None:
    right = Movement.of(Library.shipped().entry("bridge").motion, "bridge")
    with pytest.raises(KeyError):
        done_wrong(right, "no-such")
