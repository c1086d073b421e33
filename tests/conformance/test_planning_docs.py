"""The planner's reference pages name every field, rule and output there is, and none that isn't."""

from __future__ import annotations

import re
from pathlib import Path

from catcow.content.library import Library
from catcow.planning.goals import Goals
from catcow.planning.model import PastSet, Person
from catcow.planning.programme import Programme
from catcow.planning.routine import Routine, RoutineItem
from catcow.planning.rules import RULES, Hard
from catcow.planning.weights import SessionWeights, WeekWeights, Weights, Wishes

DOCS = Path(__file__).parents[2] / "docs"


def rows(page: str, heading: str | None = None) -> list[tuple[str, ...]]:
    """The rows of the tables of a page, or of one section of it."""
    text = (DOCS / page).read_text("utf-8")
    if heading is not None:
        text = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `")]
    return [tuple(cell.strip() for cell in row) for row in cells]


def named(cells: list[tuple[str, ...]]) -> set[str]:
    """What stands in backticks in the first column."""
    return {name for row in cells for name in re.findall(r"`([^`]+)`", row[0])}


def test_every_field_of_a_person_is_documented() -> None:
    text = (DOCS / "reference/person-file.md").read_text("utf-8")
    fields = text.split("One entry of `history`")[0]
    person = {name for line in fields.splitlines() if line.startswith("| `")
              for name in re.findall(r"`([a-z_]+)`", line.split("|")[1])}  # fmt: skip
    assert person == set(Person.model_fields)
    entry = text.split("One entry of `history`")[1].split("\n## ")[0]
    sets = {name for line in entry.splitlines() if line.startswith("| `")
            for name in re.findall(r"`([a-z_]+)`", line.split("|")[1])}  # fmt: skip
    assert sets == set(PastSet.model_fields)


def test_every_weight_is_documented() -> None:
    told = named(rows("reference/planning-yaml.md", "weights.yaml"))
    expected = {f"wishes.{name}" for name in Wishes.model_fields}
    expected |= {f"session.{name}" for name in SessionWeights.model_fields}
    expected |= {f"week.{name}" for name in WeekWeights.model_fields}
    expected |= {"evidence.<problem>.points", "new_after_days", "repeats", "sources"}
    assert told == expected
    assert {name.split(".")[0] for name in told} == set(Weights.model_fields) - {"format"}


def test_every_hard_rule_is_documented_with_its_place() -> None:
    table = {row[0].strip("`"): row for row in rows("reference/planning-yaml.md", "Hard rules")}
    assert set(table) == {rule.value for rule in Hard}
    for rule in Hard:
        assert table[rule.value][2] == RULES[rule].at
        assert (table[rule.value][3] == "yes") == rule.may_relax


def test_routines_programmes_and_goals_are_documented() -> None:
    told = named(rows("reference/planning-yaml.md", "Routines"))
    item = set(RoutineItem.model_fields) - {"exercise", "or_else", "sets"}
    assert told == (
        set(Routine.model_fields) | item | {f"items[].{n}" for n in ("exercise", "or_else", "sets")}
    )
    programme = named(rows("reference/planning-yaml.md", "Programmes"))
    assert programme == set(Programme.model_fields) - {"format", "id"}
    page = (DOCS / "reference/planning-yaml.md").read_text("utf-8")
    assert "families" in page
    assert set(Goals.model_fields) == {"format", "goals", "sources"}


def test_the_command_and_its_options_are_documented() -> None:
    from typer.main import get_command

    from catcow.cli import app

    text = (DOCS / "reference/command-line.md").read_text("utf-8")
    section = text.split("\n## catcow plan\n", 1)[1].split("\n## ", 1)[0]
    command = get_command(app).commands["plan"]  # type: ignore[attr-defined]
    for parameter in command.params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert f"`{option}" in section, option


def test_every_file_of_the_planners_data_is_named() -> None:
    page = (DOCS / "reference/planning-yaml.md").read_text("utf-8")
    for path in (Library.shipped().root / "planning").glob("*.yaml"):
        assert f"planning/{path.name}" in page
