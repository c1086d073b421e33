"""The command line as a person meets it: help, data on stdout, messages on stderr, exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from catcow.cli import app
from catcow.content import Library
from catcow.figure.style import COLOURS

SHIPPED = Library.shipped().root


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def process(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "catcow", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    shutil.copytree(SHIPPED, root)
    return root


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--help"], ["start", "library", "--version"]),
        (["start", "--help"], ["--port", "--data", "--no-browser", "address"]),
        (["library", "--help"], ["list", "check", "build", "schema"]),
        (["library", "list", "--help"], ["--json", "--root"]),
        (["library", "check", "--help"], ["--physics", "--json", "--root", "Exit code"]),
        (["library", "build", "-h"], ["--force", "--root", "authoring"]),
        (["library", "schema", "-h"], ["--output"]),
    ],
)
def test_help_tells_everything(arguments: list[str], told: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    for word in told:
        assert word in result.stdout


def test_list_is_data_on_stdout() -> None:
    result = run("library", "list", "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert [item["id"] for item in json.loads(result.stdout)] == list(Library.shipped().entries)
    plain = run("library", "list")
    assert all(exercise_id in plain.stdout for exercise_id in Library.shipped().entries)


def test_check_tells_faults_on_stdout_and_fails(library: Path) -> None:
    path = library / "exercises" / "bridge" / "exercise.yaml"
    path.write_text(path.read_text("utf-8").replace("key: mayo", "key: mayoo", 1), "utf-8")
    result = run("library", "check", "--root", library)
    assert result.exit_code == 1
    line = next(line for line in result.stdout.splitlines() if "unknown-reference" in line)
    assert line.startswith(f"{path}:")
    assert "Did you mean mayo" in line
    assert "fault" in result.stderr
    facts = json.loads(run("library", "check", "--json", "--root", library).stdout)
    assert {"rule", "file", "line", "column", "what", "mend"} == set(facts[0])


def test_check_covers_the_programmes(library: Path) -> None:
    path = library / "programmes" / "general.yaml"
    path.write_text(path.read_text("utf-8").replace("places:", "place:"), "utf-8")
    result = run("library", "check", "--root", library)
    assert any(line.startswith(f"{path}:") for line in result.stdout.splitlines())


def test_check_finds_pictures_that_no_longer_agree_with_their_motion(library: Path) -> None:
    path = library / "exercises" / "bridge" / "motion.yaml"
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")
    result = run("library", "check", "--root", library)
    stale = [line for line in result.stdout.splitlines() if "stale-figure" in line and "bridge" in line]
    assert any("its motion.yaml has changed" in line for line in stale)
    assert all("catcow library build bridge" in line for line in stale)


def test_physics_finds_a_knee_that_cannot_reach_the_floor(library: Path) -> None:
    for folder in (library / "exercises").iterdir():
        if folder.name != "bridge":
            shutil.rmtree(folder)
    path = library / "exercises" / "bridge" / "motion.yaml"
    text = path.read_text("utf-8")
    spoiled = text.replace("support: [upper_back, occiput,", "support: [upper_back, occiput, knee_l,", 1)
    assert spoiled != text
    path.write_text(spoiled, "utf-8")
    assert "physics-" not in run("library", "check", "--root", library).stdout
    result = run("library", "check", "--physics", "--root", library)
    assert result.exit_code == 1
    assert "physics-contact" in result.stdout


@pytest.mark.authoring
def test_what_the_solver_found_is_drawn_and_its_file_named(library: Path, tmp_path: Path) -> None:
    pytest.importorskip("numba", reason="drawing needs the authoring extra")
    for folder in (library / "exercises").iterdir():
        if folder.name != "bridge":
            shutil.rmtree(folder)
    path = library / "exercises" / "bridge" / "motion.yaml"
    text = path.read_text("utf-8")
    spoiled = text.replace("support: [upper_back, occiput,", "support: [upper_back, occiput, knee_l,", 1)
    path.write_text(spoiled, "utf-8")
    drawn = tmp_path / "found"
    result = run(
        "library", "check", "bridge", "--physics", "--body", "woman", "--pictures", drawn, "--root", library
    )
    found = drawn / "bridge-B-woman-contact-knee_l.svg"
    assert found.is_file()
    line = next(row for row in result.stdout.splitlines() if str(found) in row)
    assert "physics-contact" in line
    assert line.startswith(f"{path}:")
    svg = found.read_text("utf-8")
    assert "what the solver found" in svg
    assert "contact of knee_l" in svg
    assert COLOURS["ring"][0] in svg, "the place is ringed"


def test_schema_writes_closed_schemas_of_every_file(tmp_path: Path) -> None:
    result = run("library", "schema", "-o", tmp_path / "new" / "schemas")
    assert result.exit_code == 0
    paths = [Path(line) for line in result.stdout.splitlines()]
    names = ("exercise", "motion", "references", "learn-page", "claims", "habits", "coverage")
    screening = ("screening-triage", "screening-questions", "screening-rules", "screening-numbers")
    planning = ("programme", "routine", "person", "goals", "weights", "dose-rules")
    expected = (*names, *planning, *screening)
    assert {path.name for path in paths} == {f"{name}.schema.json" for name in expected}
    for path in paths:
        schema = json.loads(path.read_text("utf-8"))
        assert schema["$schema"].endswith("2020-12/schema")
        for part in (schema, *schema["$defs"].values()):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False, part["title"]


def test_mistyped_command_is_exit_code_2() -> None:
    assert run("librray").exit_code == 2
    assert run("start", "--port", "99999").exit_code == 2
    assert run("library", "schema").exit_code == 2


def test_known_error_is_a_sentence_on_stderr_and_no_traceback(library: Path) -> None:
    result = process("library", "build", "nowhere")
    assert result.returncode == 1
    assert result.stdout == ""
    assert "nowhere" in result.stderr
    assert "Traceback" not in result.stderr
    (library / "exercises" / "bridge" / "exercise.yaml").write_text("family: [", "utf-8")
    result = process("library", "list", "--json", "--root", library)
    assert result.returncode == 1
    assert result.stdout == ""
    assert "bridge/exercise.yaml:2: not YAML" in result.stderr
    assert "Traceback" not in result.stderr


def test_version() -> None:
    result = process("--version")
    assert result.returncode == 0
    assert result.stdout.strip()[0].isdigit()


def test_help_needs_nothing_heavy() -> None:
    heavy = ["numpy", "fastapi", "sqlalchemy", "yaml"]
    code = f"import sys, catcow.cli; print([m for m in {heavy} if m in sys.modules])"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.stdout.strip() == "[]", result.stderr
