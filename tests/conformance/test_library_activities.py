"""An entry without a motion: told in words, done by the clock, shown by other exercises' pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catcow.content import Library, dose_bounds_phrase
from catcow.content.checking import Finding, check_library
from catcow.content.exercise import Dose

SHIPPED = Library.shipped().root

STROLL = """\
format: 1
id: stroll
family: aerobic
level: {low: 1, high: 1}
position: standing
regions: [whole_body]
dose:
  duration_min: {low: 5, high: 30}
  start_min: {low: 10, high: 15}
  grow_min_per_week: {low: 5, high: 10}
  target: {minutes: 30, days_per_week: 5, within_months: 6}
  days_per_week: {low: 5, high: 5}
  sources:
    - {mark: D, says: "Made up for tests."}
alone: "It stands for itself."
shows: [bridge]
views: [NONE]
sources:
  - {mark: D, says: "Made up for tests."}
"""
WORDS = """\
name = {name}
synonyms = walk
purpose = Gets you warm.
setup = Put on your shoes.
step-1 = Walk at ease.
step-2 = Come back.
feel = You can talk.
breathing = Breathe as you like.
camera = You need no camera.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library of the bridge and a stroll."""
    for name in ("references.yaml", "exercises/bridge/exercise.yaml", "exercises/bridge/motion.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        text = (SHIPPED / name).read_text("utf-8")
        lines = (line for line in text.splitlines() if not line.startswith(("regress:", "progress:")))
        extra = ['alone: "Made up for tests."'] if name.endswith("exercise.yaml") else []
        (tmp_path / name).write_text("\n".join([*lines, *extra]) + "\n", "utf-8")
    shutil.copytree(SHIPPED / "exercises" / "bridge" / "text", tmp_path / "exercises" / "bridge" / "text")
    folder = tmp_path / "exercises" / "stroll"
    (folder / "text").mkdir(parents=True)
    (folder / "exercise.yaml").write_text(STROLL, "utf-8")
    (folder / "text" / "en.ftl").write_text(WORDS.format(name="Stroll"), "utf-8")
    arabic = "### machine-made, awaiting review\n" + WORDS.format(name="مشي")
    (folder / "text" / "ar.ftl").write_text(arabic, "utf-8")
    return tmp_path


def spoil(root: Path, old: str, new: str, file: str = "exercise.yaml") -> list[Finding]:
    path = root / "exercises" / "stroll" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return check_library(root)


def test_an_activity_is_whole_without_a_motion(root: Path) -> None:
    assert [finding.line(root) for finding in check_library(root)] == []
    entry = Library(root).entry("stroll")
    assert not entry.has_motion
    assert entry.exercise.dose.timed
    assert entry.text().steps == ("Walk at ease.", "Come back.")
    assert entry.text().phases == {}


def test_its_dose_is_said_in_minutes(root: Path) -> None:
    dose = Library(root).entry("stroll").exercise.dose
    words = Library.shipped().words
    assert dose_bounds_phrase(words("en"), dose) == "5 to 30 minutes, 5 days a week"
    assert "30" in dose_bounds_phrase(words("ar"), dose)
    snack = Dose.model_validate(
        {
            "duration_min": {"low": 0.5, "high": 1},
            "every_min": {"low": 20, "high": 30},
            "days_per_week": {"low": 7, "high": 7},
            "sources": [{"mark": "D", "says": "x"}],
        }
    )
    expected = "30 to 60 seconds, every 20 to 30 minutes of sitting, every day"
    assert dose_bounds_phrase(words("en"), snack) == expected


@pytest.mark.parametrize(
    ("old", "new", "rule", "told"),
    [
        ("views: [NONE]", "views: [SAG_FLOOR]", "activity-mismatch", "views: [NONE]"),
        ("views: [NONE]", "views: [NONE]\nfaults:\n  - {id: fast}", "activity-mismatch", "no motion.yaml"),
        ("shows: [bridge]", "shows: [brigde]", "dangling-link", "Did you mean bridge"),
        ("  duration_min: {low: 5, high: 30}\n", "", "wrong-value", "needs duration_min"),
        ("  duration_min:", "  reps: {low: 1, high: 2}\n  duration_min:", "wrong-value", "no sets, reps"),
        ("{low: 5, high: 30}", "{low: 0, high: 30}", "wrong-value", "above 0"),
        ("{low: 5, high: 30}", "{low: 50, high: 30}", "wrong-value", "low 50 is above high 30"),
        ("minutes: 30", "minute: 30", "unknown-field", "Did you mean minutes"),
    ],
)
def test_what_does_not_fit_is_a_fault(root: Path, old: str, new: str, rule: str, told: str) -> None:
    found = [f for f in spoil(root, old, new) if f.rule == rule and "stroll" in f.path.parts]
    assert any(told in f.line(root) for f in found), [f.line(root) for f in check_library(root)]


def test_borrowed_pictures_are_for_those_without_a_motion(root: Path) -> None:
    path = root / "exercises" / "bridge" / "exercise.yaml"
    path.write_text(path.read_text("utf-8") + "shows: [stroll]\n", "utf-8")
    assert "activity-mismatch" in {f.rule for f in check_library(root)}


def test_counted_doses_need_a_motion_and_sets(root: Path) -> None:
    path = root / "exercises" / "bridge" / "motion.yaml"
    path.unlink()
    assert ("missing-file", path) in {(f.rule, f.path) for f in check_library(root)}
    exercise = root / "exercises" / "bridge" / "exercise.yaml"
    lines = [line for line in exercise.read_text("utf-8").splitlines() if not line.startswith("  reps:")]
    exercise.write_text("\n".join(lines), "utf-8")
    assert any("give sets and reps" in f.what for f in check_library(root))


def test_steps_are_counted_without_a_gap(root: Path) -> None:
    found = spoil(root, "step-2 = ", "step-3 = ", "text/en.ftl")
    assert any(f.rule == "missing-message" and f.mend == "Call it step-2" for f in found)
    assert any(f.rule == "missing-message" for f in spoil(root, "step-1 = ", "stepp = ", "text/en.ftl"))
    assert any(f.rule == "stray-message" for f in check_library(root))


def test_a_hard_step_is_told(root: Path) -> None:
    hard = "step-1 = Considerable muscular activation characterises this. "
    assert "hard-to-read" in {f.rule for f in spoil(root, "step-1 = ", hard, "text/en.ftl")}
