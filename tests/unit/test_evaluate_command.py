"""`catcow evaluate`: one command, named errors, JSON of what was measured."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from coached import DATA
from typer.testing import CliRunner

from catcow.cli import app


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["evaluate", *arguments])
    return done.exit_code, done.stdout, str(done.exception) + done.output


def test_an_unknown_suite_and_missing_takes_are_named(tmp_path: Path) -> None:
    code, _, told = run("--suite", "nonsense")
    assert code != 0
    assert "rendered" in told
    code, _, told = run("--suite", "rendered", "--takes", str(tmp_path))
    assert code != 0
    assert "library see" in told


def test_speed_and_false_counts_are_measured_on_takes(tmp_path: Path) -> None:
    held_out = tmp_path / "evaluation"
    held_out.mkdir()
    for path in DATA.glob("bridge.*.npz"):
        shutil.copy(path, held_out)
    from catcow.content import Library
    from catcow.evaluation import false_counts, rendered

    library = Library.shipped()
    result = rendered.run(library, held_out, lambda _: None, ["bridge"], workers=1)
    assert result.sets == 3
    assert result.exact == 1.0
    assert "pelvic_tilt SAG_FLOOR" not in result.refused
    black = list(false_counts.frames_of("black", false_counts.Cast([]), 1))
    assert len(black) == false_counts.SCENE_S * false_counts.FPS
    assert json.loads(result.model_dump_json())["pairs"][0]["exercise"] == "bridge"
