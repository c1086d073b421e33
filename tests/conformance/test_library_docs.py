"""A field, rule, caution, command or option that is not documented is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from catcow.cli import app
from catcow.content.checking import RULES
from catcow.content.exercise import (
    CameraView,
    Caution,
    CautionEffect,
    Dose,
    Exercise,
    Family,
    Mark,
    Muscle,
    Muscles,
    Position,
    Region,
    Target,
)
from catcow.content.reference import Reading, Reference

DOCS = Path(__file__).parents[2] / "docs"
EXERCISE = (DOCS / "reference" / "exercise-yaml.md").read_text("utf-8")
COMMANDS = (DOCS / "reference" / "command-line.md").read_text("utf-8")


def words_of(*kinds: type) -> Iterator[str]:
    for kind in kinds:
        fields = getattr(kind, "model_fields", None)
        yield from fields if fields is not None else (member.value for member in kind)  # type: ignore[attr-defined]


MODELS = (
    *(Exercise, Dose, Target, Muscles, Reference, Family, Position, Region, Muscle),
    *(Caution, CautionEffect, Mark, CameraView, Reading),
)


@pytest.mark.parametrize("word", sorted(set(words_of(*MODELS))))
def test_every_field_and_value_is_documented(word: str) -> None:
    assert f"`{word}`" in EXERCISE


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_documented(rule: str) -> None:
    assert f"`{rule}`" in EXERCISE


def test_no_rule_is_documented_that_does_not_exist() -> None:
    rows = EXERCISE[EXERCISE.index("| rule | the fault |") :].splitlines()[2:]
    named = {rule for row in rows for rule in re.findall(r"`([a-z-]+)`", row.split("|")[1])}
    assert named == set(RULES)


def commands(group: Any, name: str) -> Iterator[tuple[str, Any]]:
    yield name, group
    for sub, command in getattr(group, "commands", {}).items():
        yield from commands(command, f"{name} {sub}")


@pytest.mark.parametrize(("name", "command"), [*commands(typer.main.get_command(app), "catcow")])
def test_every_command_and_option_is_documented(name: str, command: Any) -> None:
    if name not in ("catcow", "catcow library"):
        assert f"## {name}" in COMMANDS
        assert command.help
    section = COMMANDS[COMMANDS.index(name) :]
    for parameter in command.params:
        if parameter.param_type_name == "option" and "--help" not in parameter.opts:
            assert all(option in section for option in parameter.opts), parameter.opts
