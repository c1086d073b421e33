"""Nothing of the seed page is lost: every item has a place, every place is there, and the numbers hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from catcow.cli import app
from catcow.cli.coverage import _outside
from catcow.content import Library
from catcow.content.coverage import ITEMS, TARGETS, CoverageFile, Item, Pointer, Row, cover, read_coverage

SHIPPED = Library.shipped()
DOCS = Path(__file__).parents[2] / "docs" / "reference" / "coverage-yaml.md"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["library", "coverage", *map(str, arguments)])


def rows_of(library: Library) -> dict[str, Row]:
    return {row.item: row for row in cover(library, _outside(library))}


def test_the_seed_has_the_items_that_the_reference_lists() -> None:
    assert len(ITEMS) == 24 + 15 + 16 + 10 + 13 + 11 + 13
    assert len(set(ITEMS)) == len(ITEMS)
    assert {"S01", "S24", "N15", "H16", "R10", "W13", "T11", "C13"} <= set(ITEMS)


SHIPPED_ROWS = rows_of(SHIPPED)


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_lives_somewhere(item: str) -> None:
    assert SHIPPED_ROWS[item].faults == ()
    assert SHIPPED_ROWS[item].where


def test_what_is_deliberately_not_done_says_so() -> None:
    instead = {row.item for row in SHIPPED_ROWS.values() if row.instead}
    assert instead == {"N14", "W11", "T3", "T9", "T10", "T11", "C10", "C11"}
    for claim in SHIPPED.learn.claims:
        assert (claim.verdict.value == "dropped") == (claim.id in instead)


def test_every_exercise_of_the_seed_is_reached() -> None:
    named = {item for entry in SHIPPED for item in entry.exercise.seed}
    places = {item: " ".join(SHIPPED_ROWS[item].where) for item in ITEMS if item.startswith("S")}
    for entry in SHIPPED:
        assert all(f"exercise {entry.id}" in places[item] for item in entry.exercise.seed), entry.id
    assert named <= set(places)


def test_the_command_prints_data_and_is_content() -> None:
    result = run("--json")
    assert result.exit_code == 0, result.stderr
    facts = json.loads(result.stdout)
    assert [fact["item"] for fact in facts] == list(ITEMS)
    assert all(set(fact) == {"item", "kind", "where"} and fact["where"] for fact in facts)
    table = run()
    assert table.exit_code == 0
    assert all(item in table.stdout for item in ITEMS)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the library without its figures."""
    shutil.copytree(SHIPPED.root, tmp_path / "library", ignore=shutil.ignore_patterns("figures", "mannequin"))
    return tmp_path / "library"


def told(root: Path) -> str:
    result = run("--root", root)
    assert result.exit_code == 1
    return result.stderr


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_an_item_that_is_removed_has_no_place(root: Path) -> None:
    path = root / "coverage.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if "item: S07" not in line]
    path.write_text("\n".join(kept), "utf-8")
    assert "S07: it has no place" in told(root)
    facts = {fact["item"]: fact["where"] for fact in json.loads(run("--json", "--root", root).stdout)}
    assert facts["S07"] == []
    assert facts["S08"]


def test_an_exercise_that_is_removed_is_missed(root: Path) -> None:
    shutil.rmtree(root / "exercises" / "wall_hip_hike")
    stderr = told(root)
    assert "S10: exercise wall_hip_hike: the library has no such exercise" in stderr
    assert "N6: exercise wall_hip_hike dose.reps" in stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "reported"),
    [
        ("exercises/wall_hip_hike/exercise.yaml", "seed: [S10]", "seed: []", "S10: exercise wall_hip_hike"),
        (
            "exercises/band_pull_apart/exercise.yaml",
            "reps: {low: 15, high: 20}",
            "reps: {low: 15, high: 18}",
            "N7: exercise band_pull_apart dose.reps 15 to 20: it is 15 to 18",
        ),
        ("exercises/knee_roll/motion.yaml", "sides: both", "sides: none", "N15: exercise knee_roll"),
        ("exercises/rock_back/text/ar.ftl", "fault-elbows-lock", "fault-elbows", "R7: exercise rock_back"),
        ("learn/claims.yaml", "id: C8", "id: C1", "C8: claim C8: there is no such claim"),
        ("learn/sitting.yaml", "id: break", "id: pause", "N9: page sitting break: it has no part break"),
        ("learn/text/en/about.ftl", "followers", "readers", "N14: page about trust: it does not say"),
        ("habits/habits.yaml", "id: H16", "id: H15", "H16: habit H16: there is no such habit"),
        ("screening/rules.yaml", "id: NEU3", "id: NEU9", "R9: rule NEU3: there is no such rule"),
        ("text/ar/library.ftl", "library-accessed", "library-accessed-on", "T1: message library-accessed"),
        ("references.yaml", "\n  aaos:", "\n  aaosx:", "T2: reference aaos"),
        ("programmes/desk.yaml", "  - any_of: [open_book]\n", "", ""),
        ("coverage.yaml", "setting: minutes, equals: 15", "setting: minutes, equals: 20", "not 20"),
        ("coverage.yaml", "command: catcow figure", "command: catcow figures", "command catcow figures: it"),
        ("coverage.yaml", "PUT /api/settings", "PUT /api/setting", "W10: route PUT /api/setting"),
        ("coverage.yaml", "language: ar", "language: tlh", "W9: language tlh"),
        ("coverage.yaml", "size: [4, 6]}", "size: [9, 9]}", "it lists"),
        ("coverage.yaml", "field: dose.rest_s", "field: dose.rest", "there is no field rest"),
    ],
)
def test_a_place_that_is_gone_is_told(root: Path, name: str, old: str, new: str, reported: str) -> None:
    rewrite(root / name, old, new)
    if reported:
        assert reported in told(root)
    else:
        assert run("--root", root).exit_code == 0, "six of five to eight is still right"


def test_programme_too_short_is_told(root: Path) -> None:
    path = root / "programmes" / "desk.yaml"
    lines = path.read_text("utf-8").splitlines()
    places = [line for line in lines if "any_of" in line]
    path.write_text("\n".join(line for line in lines if line not in places[:4]), "utf-8")
    assert "N13: programme desk places: it lists 3" in told(root)


def test_a_document_is_looked_for_where_there_is_a_repository() -> None:
    found = _outside(SHIPPED)
    assert found["doc"]("docs/explanation/seed-page.md") is not None
    assert found["doc"]("docs/explanation/nowhere.md") is None
    assert "doc" not in _outside(Library(Path("/nowhere/at/all/library")))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"claim": "C1", "habit": "H1"},
        {"page": "sitting", "rule": "CES1"},
        {"rule": "CES1", "field": "level"},
        {"exercise": "sktc", "pages": "x"},
    ],
)
def test_a_pointer_names_one_place(data: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"name one place|field is of|Extra inputs"):
        Pointer.model_validate(data)


def test_the_map_has_each_item_once() -> None:
    items = [entry.item for entry in read_coverage(SHIPPED).items]
    assert len(items) == len(set(items))
    assert set(items) == set(ITEMS)
    assert yaml.safe_load((SHIPPED.root / "coverage.yaml").read_text("utf-8"))["format"] == 1


@pytest.mark.parametrize(
    "word", sorted({*CoverageFile.model_fields, *Item.model_fields, *Pointer.model_fields})
)
def test_every_field_is_documented(word: str) -> None:
    assert f"`{word}`" in DOCS.read_text("utf-8").replace("`format: 1`", "`format`")
    assert set(TARGETS) <= set(Pointer.model_fields)
