"""`catcow plan`: a week from a person file, as JSON and in words; bad files are answered in sentences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from catcow.cli import app
from catcow.errors import CatcowError
from catcow.planning.model import Person, Weekday

FAST = ("--planner", "greedy", "--start", "2026-11-23")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "person.json"


def run(file: Path, content: object, *options: str) -> Any:
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return CliRunner().invoke(app, ["plan", "--person", str(file), *options])


def test_the_week_as_json_has_its_stable_names(file: Path) -> None:
    answer = run(file, {"triage": "G", "minutes": 5}, "--json", "--start", "2026-11-23", "--seconds", "60")
    assert answer.exit_code == 0, answer.output
    week = json.loads(answer.stdout)
    assert week["optimal"] is True
    assert week["gap"] == 0
    assert week["seconds"] > 0
    assert week["broken_hard_rules"] == []
    assert [day["date"] for day in week["days"]] == [f"2026-11-{n}" for n in range(23, 30)]
    assert week["days"][0]["weekday"] == "monday"
    first = week["days"][0]["exercises"][0]
    assert {"exercise", "name", "sets", "reps", "hold_s", "minutes", "seconds", "dose", "reasons"} <= set(
        first
    )
    for reason in first["reasons"]:
        assert reason["text"]
        assert reason["rule"] in reason["professional"]
    chosen = {one["exercise"] for day in week["days"] for one in day["exercises"]}
    left = {one["exercise"] for one in week["left_out"]}
    assert len(chosen | left) == 51
    assert not chosen & left
    assert all(one["reason"]["text"] for one in week["left_out"])


def test_the_week_in_words(file: Path) -> None:
    answer = run(file, {"triage": "K"}, *FAST)
    assert answer.exit_code == 0
    assert "Monday 2026-11-23: " in answer.stdout
    assert "On the list for the first week" in answer.stdout
    assert "Left out this week:" in answer.stdout
    arabic = run(file, {"triage": "K"}, *FAST, "--language", "ar")
    assert "قائمة" in arabic.stdout


def test_fewer_days(file: Path) -> None:
    week = json.loads(run(file, {"triage": "G"}, *FAST, "--json", "--days", "2").stdout)
    assert len(week["days"]) == 2


@pytest.mark.parametrize(
    ("person", "kind", "said"),
    [
        ({"triage": "E"}, "ExerciseBlockedError", "safety questions"),
        ({"triage": "G", "pain_today": 9}, "PainTooHighError", "too high"),
        ({"triage": "G", "limits": ["floor", "standing", "sitting"]}, "NothingSuitsError", "to the floor"),
        ({"triage": "G", "minutes_on": dict.fromkeys(Weekday, 0)}, "NoTimeError", "0 minutes"),
    ],
)  # fmt: skip
def test_no_plan_is_an_answer_too(file: Path, person: dict[str, Any], kind: str, said: str) -> None:
    answer = run(file, person, *FAST, "--json")
    assert answer.exit_code == 0
    found = json.loads(answer.stdout)
    assert found["days"] == []
    assert found["why_none"]["kind"] == kind
    assert any(said in line for line in found["why_none"]["text"])
    assert said in run(file, person, *FAST).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({}, "triage: is missing"),
        ({"triage": "G", "minutes": 0}, "minutes: should be greater than or equal to 3, not 0"),
        ({"triage": "G", "minuts": 10}, "minuts: there is no such field"),
        ({"triage": "perhaps"}, "triage: "),
        ("[1", "not JSON"),
        ({"triage": "G", "goals": ["flying"]}, "The goal “flying”"),
        ({"triage": "G", "template": "moon"}, "The programme “moon”"),
        ({"triage": "G", "liked": ["bridge"], "disliked": ["bridge"]}, "you like “bridge”"),
    ],
)
def test_a_bad_file_is_answered_in_a_sentence(file: Path, content: object, said: str) -> None:
    answer = run(file, content, *FAST)
    assert isinstance(answer.exception, CatcowError)
    assert said in str(answer.exception)
    assert answer.stdout == ""


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["plan", "--person", str(tmp_path / "nobody.json")])
    assert "There is no file" in str(answer.exception)


def test_names_that_the_library_lacks_are_told(file: Path) -> None:
    answer = run(file, {"triage": "G", "disliked": ["handstand"]}, *FAST)
    assert answer.exit_code == 0
    assert "no exercise “handstand”" in answer.stderr


def test_the_schema_of_a_person(tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["plan", "--schema"])
    schema = json.loads(answer.stdout)
    assert schema["required"] == ["triage"]
    assert set(schema["properties"]) == set(Person.model_fields)
    written = CliRunner().invoke(app, ["library", "schema", "-o", str(tmp_path)])
    assert written.exit_code == 0
    assert json.loads((tmp_path / "person.schema.json").read_text("utf-8")) == schema
    for name in ("weights", "goals", "dose-rules"):
        assert (tmp_path / f"{name}.schema.json").is_file()


@pytest.mark.parametrize(
    "options", [(), ("--person", "x.json", "--planner", "luck"), ("--person", "x.json", "--start", "soon")]
)
def test_a_mistyped_command_says_so(options: tuple[str, ...]) -> None:
    assert CliRunner().invoke(app, ["plan", *options]).exit_code == 2
