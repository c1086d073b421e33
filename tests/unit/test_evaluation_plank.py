"""The suite that judges frames of planks."""

from __future__ import annotations

import numpy as np
import pytest

from catcow.evaluation.plank import JUMP, best_thresholds, judged, read, run, shape_of, values_deg
from catcow.evaluation.recordings import RecordingsMissingError

PARTS = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle", "heel", "foot_index")
NAMES = ["nose"] + [f"{side}_{part}" for part in PARTS for side in ("left", "right")]


def plank(hip_deg: float, x0: float) -> dict[str, np.ndarray]:
    """Pixels of 1280 x 720, head to the left: shoulder, hip and knee bent by `hip_deg` (+ sags)."""
    trunk, thigh, shank = 260.0, 220.0, 200.0
    half = np.radians(hip_deg / 2)
    shoulder = np.array([300.0 + x0, 350.0])
    hip = shoulder + trunk * np.array([np.cos(half), np.sin(half)])
    knee = hip + thigh * np.array([np.cos(half), -np.sin(half)])
    ankle = knee + shank * np.array([np.cos(half), -np.sin(half)])
    found = {"shoulder": shoulder, "hip": hip, "knee": knee, "ankle": ankle}
    for name, near, x, y in (
        ("nose", shoulder, -90, -10),
        ("elbow", shoulder, 0, 150),
        ("wrist", shoulder, -120, 150),
        ("heel", ankle, 20, -30),
        ("foot_index", ankle, 20, 60),
    ):
        found[name] = near + np.array([x, y])
    return found


def write(path, forms: str, angles: dict[str, float], each: int = 20) -> None:
    rng = np.random.default_rng(0)
    head = "label," + ",".join(f"{name}_{axis}" for name in NAMES for axis in "xyzv")
    lines = [head]
    for k, form in enumerate(forms):
        for _ in range(each):
            body = plank(angles[form] + rng.normal(0, 1), 0.1 * 1280 * (k % 2))
            cells = []
            for name in NAMES:
                x, y = body[name.split("_", 1)[1] if name != "nose" else name]
                cells += [f"{x / 1280:.5f}", f"{y / 720:.5f}", "0", "0.9"]
            lines.append(f"{form}," + ",".join(cells))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")


FILE = "exercise_correction/plank/test.csv"


def test_finds_recordings_shape_and_angle(tmp_path):
    write(tmp_path / FILE, "CLHC", {"C": 0, "L": 30, "H": -40})
    marked = read(tmp_path / FILE)
    assert marked.recording[-1] + 1 == 4
    assert JUMP < 0.1
    assert shape_of(marked) == (16, 9)
    value = values_deg(marked, "trunk_line_sag", (16, 9))
    for k, angle in enumerate((0, 30, -40)):
        assert np.median(value[marked.form == k]) == pytest.approx(angle, abs=1)


def test_declared_thresholds_tell_a_straight_plank(tmp_path):
    write(tmp_path / FILE, "CLHCLH", {"C": 0, "L": 30, "H": -40})
    result = run(tmp_path, lambda line: None)
    assert result.picture == "16:9"
    assert result.thresholds_deg == (15.0, 15.0)
    assert result.declared.balanced_accuracy == 1.0
    assert result.halves.balanced_accuracy == 1.0
    assert result.own_line.frames == 120 - 2 * 10


def test_a_line_that_everybody_has_bent_needs_the_own_line(tmp_path):
    write(tmp_path / FILE, "CLHCLH", {"C": -22, "L": 11, "H": -68})
    result = run(tmp_path, lambda line: None)
    assert result.declared.found["correct"] == 0
    assert result.own_line.balanced_accuracy == 1.0


def test_thresholds_are_in_the_middle_and_unseen_is_no_answer():
    form = np.repeat([0, 1, 2], 30)
    value = np.concatenate([np.linspace(-5, 5, 30), np.linspace(25, 35, 30), np.linspace(-35, -25, 30)])
    sag, pike = best_thresholds(form, value)
    assert sag == pytest.approx(15, abs=2)
    assert pike == pytest.approx(15, abs=2)
    value[::3] = np.nan
    told = judged(form, value, 15, 15)
    assert (told.not_seen, told.accuracy) == (30, 1.0)


def test_missing_frames_are_named(tmp_path):
    with pytest.raises(RecordingsMissingError):
        run(tmp_path, lambda line: None)
