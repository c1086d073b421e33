"""The learn pages, claims and habits: each kind of fault, made on purpose in a made-up page, is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from catcow.content import Library
from catcow.content.checking import Finding, check_library
from catcow.content.learn import (
    Claim,
    ClaimsFile,
    Figure,
    Habit,
    HabitsFile,
    Learn,
    Page,
    Part,
    UnknownPageError,
    Verdict,
)
from catcow.planning.programme import read_programme

SHIPPED = Library.shipped().root
DOCS = Path(__file__).parents[2] / "docs" / "reference" / "learn-yaml.md"

PAGE = """\
format: 1
id: sitting
order: 2
parts:
  - id: often
    points: [stand, walk]
  - id: stretch
    figures: [{exercise: bridge, phase: B}]
sources:
  - {mark: V, key: waong, says: "Breaks from sitting."}
"""
CLAIMS = """\
format: 1
claims:
  - {id: C7, verdict: corrected, page: sitting, sources: [{mark: D, says: "Made up for tests."}]}
"""
WORDS = """\
sitting-title = {word} sitting
sitting-summary = Get up often.
sitting-often-heading = Often
sitting-often-stand = Stand up.
sitting-often-walk = Walk a bit.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library of the bridge, one page, one claim and one habit."""
    ignore = shutil.ignore_patterns("figures")
    shutil.copytree(SHIPPED / "exercises" / "bridge", tmp_path / "exercises" / "bridge", ignore=ignore)
    path = tmp_path / "exercises" / "bridge" / "exercise.yaml"
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("regress:", "progress:"))]
    path.write_text("\n".join(kept) + '\nalone: "Made up for tests."\n', "utf-8")
    shutil.copy(SHIPPED / "references.yaml", tmp_path)
    files = {"learn/sitting.yaml": PAGE, "learn/claims.yaml": CLAIMS}
    files["habits/habits.yaml"] = CLAIMS.replace("claims:", "habits:").replace(
        "id: C7, verdict: corrected,", "id: H1, exercises: [bridge],"
    )
    for language, word in (("en", "On"), ("ar", "عن")):
        files[f"learn/text/{language}/sitting.ftl"] = WORDS.format(word=word)
        files[f"learn/text/{language}/claims.ftl"] = f"claim-C7-heard = {word}.\nclaim-C7-known = {word}!\n"
        files[f"habits/text/{language}/habits.ftl"] = f"habit-H1 = {word} up.\n"
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def found(root: Path) -> list[str]:
    return [finding.line(root) for finding in check_library(root)]


def spoil(root: Path, name: str, old: str, new: str) -> list[Finding]:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return check_library(root)


def test_a_page_is_read_with_its_words(root: Path) -> None:
    assert found(root) == []
    learn = Learn(root)
    text = learn.page_text("sitting", "ar")
    assert text.title == "عن sitting"
    assert [part.heading for part in text.parts] == ["Often", None]
    assert text.parts[0].points == ("Stand up.", "Walk a bit.")
    assert [claim.id for claim in learn.claims_of("sitting")] == ["C7"]
    assert learn.claim_text("C7").known == "On!"
    assert [habit.id for habit in learn.habits_of("sitting")] == ["H1"]
    assert learn.habit_text("H1") == "On up."
    with pytest.raises(UnknownPageError, match="Did you mean sitting"):
        learn.page("siting")


def test_a_library_without_pages_is_no_error(tmp_path: Path) -> None:
    assert list(Learn(tmp_path)) == []
    assert Learn(tmp_path).claims == Learn(tmp_path).habits == ()


def test_urgent_pages_come_first(root: Path) -> None:
    later = PAGE.replace("id: sitting", "id: help").replace("order: 2", "order: 9\nurgent: true")
    (root / "learn" / "help.yaml").write_text(later, "utf-8")
    assert list(Learn(root).pages) == ["help", "sitting"]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "told"),
    [
        ("learn/sitting.yaml", "id: sitting", "id: siting", "wrong-id", "Write `id: sitting`"),
        ("learn/sitting.yaml", "exercise: bridge", "exercise: brigde", "dangling-link", "mean bridge"),
        ("learn/sitting.yaml", "phase: B", "phase: H", "unknown-phase", "Use one of: A, B"),
        ("learn/sitting.yaml", "key: waong", "key: waog", "unknown-reference", "Did you mean waong"),
        ("learn/sitting.yaml", ', says: "Breaks from sitting."', "", "claim-without-source", "gives"),
        ("learn/sitting.yaml", "order: 2", "ordre: 2", "unknown-field", "Did you mean order"),
        ("learn/sitting.yaml", "id: often\n", "id: often\n    level: E5\n", "wrong-value", "level"),
        ("learn/claims.yaml", "id: C7", "id: C17", "wrong-value", "id"),
        ("learn/claims.yaml", "page: sitting", "page: siting", "dangling-link", "Did you mean sitting"),
        ("learn/claims.yaml", "corrected", "denied", "wrong-value", "kept"),
        (
            "learn/claims.yaml",
            '[{mark: D, says: "Made up for tests."}]',
            "[]",
            "claim-without-source",
            "is empty",
        ),
        ("habits/habits.yaml", "exercises: [bridge]", "exercises: [brigde]", "dangling-link", "bridge"),
        ("habits/habits.yaml", "page: sitting", "page: siting", "dangling-link", "Did you mean sitting"),
        ("learn/text/en/sitting.ftl", "sitting-summary", "sitting-sumary", "missing-message", "summary"),
        ("learn/text/en/sitting.ftl", "sitting-summary", "sitting-sumary", "stray-message", "summary"),
        ("learn/text/ar/sitting.ftl", "sitting-often-heading", "sitting-off", "missing-message", "heading"),
        ("learn/text/en/sitting.ftl", "Get up often.", "This heals you.", "forbidden-wording", "heals"),
        ("learn/text/en/sitting.ftl", "Get up often.", "Get up. " * 140, "long-page", "at most 260"),
        (
            "learn/text/en/sitting.ftl",
            "Get up often.",
            "Considerable muscular activation characterises interruptions of sedentary occupations.",
            "hard-to-read",
            "shorter words",
        ),
        ("learn/text/en/claims.ftl", "claim-C7-known", "claim-C7-knows", "missing-message", "C7-known"),
        ("habits/text/ar/habits.ftl", "habit-H1", "habit-H2", "missing-message", "habit-H1"),
    ],
)
def test_fault_is_found(root: Path, name: str, old: str, new: str, rule: str, told: str) -> None:
    findings = spoil(root, name, old, new)
    assert any(f.rule == rule and told in f.line(root) for f in findings), found(root)


def test_claims_stand_once_and_words_in_every_language(root: Path) -> None:
    path = root / "learn" / "claims.yaml"
    path.write_text(CLAIMS + CLAIMS.splitlines()[-1] + "\n", "utf-8")
    assert "duplicate-key" in {f.rule for f in check_library(root)}
    (root / "learn" / "text" / "ar" / "sitting.ftl").unlink()
    (root / "habits" / "text" / "en" / "habits.ftl").unlink()
    missing = {f.path.name for f in check_library(root) if f.rule == "missing-file"}
    assert missing == {"sitting.ftl", "habits.ftl"}


@pytest.mark.parametrize("model", [Page, Part, Figure, ClaimsFile, Claim, HabitsFile, Habit])
def test_every_field_is_documented(model: type[Page]) -> None:
    for field in model.model_fields:
        assert f"`{field}`" in DOCS.read_text("utf-8"), field


def test_every_verdict_is_documented() -> None:
    assert all(f"`{verdict.value}`" in DOCS.read_text("utf-8") for verdict in Verdict)


LIBRARY = Library.shipped()
LANGUAGES = [language.tag for language in LIBRARY.languages]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_programme_has_a_name_and_a_purpose(language: str) -> None:
    for path in sorted((SHIPPED / "programmes").glob("*.yaml")):
        programme = read_programme(path.parent, path.stem)
        for message in (programme.name_id, programme.purpose_id):
            assert LIBRARY.words(language).has_own(message)


def test_what_a_programme_gives_to_read_is_there() -> None:
    for path in sorted((SHIPPED / "programmes").glob("*.yaml")):
        assert set(read_programme(path.parent, path.stem).learn) <= set(LIBRARY.learn.pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_page_can_be_read(language: str) -> None:
    for page in LIBRARY.learn:
        text = LIBRARY.learn.page_text(page.id, language)
        assert len(text.parts) == len(page.parts)
        assert all(part.heading or part.text or part.points or page.parts[n].figures
                   for n, part in enumerate(text.parts))  # fmt: skip
