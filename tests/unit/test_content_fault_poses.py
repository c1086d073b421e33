"""An author's mistakes in the `faults:` of a motion are found, with file, line and value."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catcow.content.checking import check_library
from catcow.content.library import Library

FAULTS = """faults:
  - id: {id}
    phase: {phase}
    pose: {{{pose}}}
    look: [{look}]
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    shipped = Library.shipped().root
    ignored = shutil.ignore_patterns("figures", "mannequin")
    shutil.copytree(shipped / "exercises" / "bridge", tmp_path / "exercises" / "bridge", ignore=ignored)
    shutil.copy(shipped / "references.yaml", tmp_path / "references.yaml")
    return tmp_path


def found(library: Path, **words: str) -> list[str]:
    path = library / "exercises" / "bridge" / "motion.yaml"
    text = path.read_text(encoding="utf-8").partition("\nfaults:")[0].rstrip() + "\n"
    known = Library(library).entry("bridge").exercise.faults[0].id
    given = {"id": known, "phase": "B", "pose": "lumbar.flexion: -20", "look": "low_back"} | words
    path.write_text(text + FAULTS.format(**given), encoding="utf-8")
    return [
        f"{f.rule} {f.what}"
        for f in check_library(library)
        if f.path == path and f.spot.line > text.count("\n")
    ]


def test_a_sound_fault_is_no_finding(library: Path) -> None:
    assert found(library) == []


@pytest.mark.parametrize(
    ("words", "rule", "value"),
    [
        ({"id": "no-such"}, "unknown-fault", "no-such"),
        ({"phase": "F"}, "unknown-phase", "F"),
        ({"pose": "lumber.flexion: -20"}, "unknown-joint", "lumber.flexion"),
        ({"pose": "knee_l.flexion: 400"}, "angle-out-of-range", "400"),
        ({"look": "elbow_of_the_knee"}, "unknown-contact", "elbow_of_the_knee"),
    ],
)
def test_a_mistake_is_named(library: Path, words: dict[str, str], rule: str, value: str) -> None:
    findings = found(library, **words)
    assert any(f.startswith(rule) and value in f for f in findings), findings


def test_the_same_angles_as_the_phase_are_no_fault(library: Path) -> None:
    pose = Library(library).entry("bridge").motion.phases[1].pose
    name, value = next(iter(pose.items()))
    assert any(f.startswith("fault-alike") for f in found(library, pose=f"{name}: {value:g}"))
