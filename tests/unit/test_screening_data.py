"""The screening data refuses what does not fit together."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from catcow.content.library import Library
from catcow.content.screening import load_screening
from catcow.content.yaml_file import BrokenYamlError, FaultyFileError

SHIPPED = Library.shipped().root / "screening"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED, tmp_path / "screening")
    return tmp_path


def spoil(root: Path, file: str, old: str, new: str) -> None:
    path = root / "screening" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_data_is_whole(root: Path) -> None:
    assert len(load_screening(root).rules) == 44


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("rules.yaml", "condition: saddle", "condition: sadle", "no question sadle"),
        ("rules.yaml", "condition: saddle", 'condition: "saddle:left"', "of kind yes_no_unsure"),
        ("rules.yaml", '"joints:knee"', '"joints:toe"', "no choice toe"),
        ("rules.yaml", '"joints:knee"', "joints", "of kind choices"),
        ("rules.yaml", "id: CES2", "id: CES1", "CES1 is written twice"),
        ("rules.yaml", "template: first_week", "template: marathon", "marathon is not in triage.yaml"),
        ("questions.yaml", "shown_if: low_mood", "shown_if: mood", "mood must be asked before it"),
        ("questions.yaml", "shown_if: cancer,", "shown_if: self_harm,", "must be asked before it"),
        (
            "questions.yaml",
            "{id: dizzy,",
            "{id: dizzy2, group: care, kind: yes_no_unsure}\n  - {id: dizzy,",
            "no rule needs it",
        ),
    ],
)
def test_files_that_do_not_fit_each_other(root: Path, file: str, old: str, new: str, said: str) -> None:
    spoil(root, file, old, new)
    with pytest.raises(ValidationError, match=said):
        load_screening(root)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("rules.yaml", "level: E", "level: D", "rules.yaml:12"),
        ("rules.yaml", "    cleared_to: K\n", "", "needs cleared_to"),
        ("rules.yaml", "cleared_to: K", "cleared_to: C2", "cleared_to is K or G"),
        ("rules.yaml", "condition: saddle", "condition: {none: [saddle]}", "condition"),
        ("questions.yaml", ", low: 0, high: 10", "", "low and high"),
        ("questions.yaml", "choices: [knee, wrist", "choices: [knee, knee", "written twice"),
        ("questions.yaml", "choices: [knee", "choices: [none", "always offered"),
        ("triage.yaml", "  C2: {", "  C1: {", "levels lacks C2"),
        ("triage.yaml", "care_template: first_week", "care_template: rest", "not among the templates"),
        ("numbers.yaml", 'number: "112"', 'number: "call us"', "number"),
    ],
)
def test_a_file_with_a_fault_says_where(root: Path, file: str, old: str, new: str, said: str) -> None:
    spoil(root, file, old, new)
    with pytest.raises(FaultyFileError, match=said):
        load_screening(root)


def test_a_missing_file_is_named(root: Path) -> None:
    (root / "screening" / "numbers.yaml").unlink()
    with pytest.raises(BrokenYamlError, match=r"numbers\.yaml"):
        load_screening(root)
