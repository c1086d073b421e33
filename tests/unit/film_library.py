"""A small library with built tracks and a coarse mannequin, so that films can be tested without the shipped
pictures."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from catcow.body.bodies import body_of
from catcow.content import Library
from catcow.figure.glb import mannequin_glb
from catcow.figure.mannequin import build_of
from catcow.figure.track import track
from catcow.motion.movement import Movement

EXERCISES = ("bridge", "band_pull_apart", "clamshell")


@cache
def film_library() -> Library:
    """Three exercises on the man's body: lying with holds, standing with a band, one side at a time."""
    root = Path(mkdtemp(prefix="catcow-film-"))
    body = body_of("man")
    (root / "mannequin").mkdir()
    (root / "mannequin" / "man.glb").write_bytes(mannequin_glb(build_of(body), 0.012, 9000))
    for exercise_id in EXERCISES:
        shipped = Library.shipped().entry(exercise_id)
        folder = root / "exercises" / exercise_id
        shutil.copytree(shipped.folder, folder, ignore=shutil.ignore_patterns("figures", "seen"))
        figures = folder / "figures" / "man"
        figures.mkdir(parents=True)
        movement = Movement.of(shipped.motion, exercise_id, body)
        (figures / "track.json").write_text(json.dumps(track(movement, "0" * 64)))
        for name in ("still-A.svg", "strip.svg"):
            (figures / name).write_text(STILL)
    return Library(root)


STILL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" role="img"><title>t</title><desc>d</desc>'
    '<path d="M10 10h100v50z" fill="#e8bd9c"/><circle cx="35" cy="35" r="27" fill="#22303d"/>'
    '<text x="35" y="45" text-anchor="middle" fill="#fefefe">A</text></svg>\n'
)
