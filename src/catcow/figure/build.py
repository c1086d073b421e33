"""Building what is drawn: stills, tracks and the mannequin, only where something has changed.

Each exercise's `figures/manifest.json` keeps the SHA-256 of its motion.yaml, of the mannequin and of the
drawing code, so that a stale picture is found without drawing anything (`stale`).
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from catcow.content.bodies import BODIES
from catcow.content.motion import Motion
from catcow.errors import CatcowError
from catcow.motion.reading import parse

from .mannequin import BIND_DEG, definition_hash
from .wording import reworded, wording_of

FORMAT = 2
FIGURES = "figures"
MANIFEST = "manifest.json"
MANNEQUINS = "mannequin"

_DRAWING = ("arrows", "camera", "clothes", "curves", "drawing", "field", "furniture", "lines", "raster",
            "scene", "setting", "skinning", "style", "svg", "wording")  # fmt: skip
_TRACKING = ("track",)
_MODELLING = ("clothes", "field", "glb", "skinning", "style", "weights")

Report = Callable[[str, int, int], None]
"""Told before each piece of work: (what, number done, number in all)."""


class UnknownFigureError(CatcowError):
    """An exercise was named that the library has no motion for."""

    def __init__(self, exercise_id: str) -> None:
        super().__init__(
            f"The library has no motion for '{exercise_id}', so there is nothing to draw. "
            "`catcow library list` names the exercises."
        )


@dataclass(frozen=True, slots=True)
class Stale:
    """Something drawn that no longer agrees with what it was drawn from."""

    id: str
    reason: str


def library_root() -> Path:
    """The library folder of this installation."""
    return Path(str(files("catcow"))) / "library"


def code_hash(modules: Iterable[str]) -> str:
    """SHA-256 of what the modules of this package do: comments, docstrings and layout don't count."""
    digest = hashlib.sha256()
    for name in modules:
        path = Path(__file__).with_name(f"{name}.py")
        digest.update(_meaning(ast.parse(path.read_text(encoding="utf-8"))).encode())
    return digest.hexdigest()


def _meaning(node: object) -> str:
    """A syntax tree as text without docstrings and empty fields, the same from every version of Python."""
    if isinstance(node, list):
        return "[" + ",".join(_meaning(n) for n in node if not _is_docstring(n)) + "]"
    if not isinstance(node, ast.AST):
        return repr(node)
    fields = (
        f"{name}={_meaning(value)}"
        for name, value in ast.iter_fields(node)
        if value is not None and value != [] and name not in ("ctx", "kind", "type_comment")
    )
    return f"{type(node).__name__}({','.join(fields)})"


@lru_cache(maxsize=8)
def _own_code(modules: tuple[str, ...]) -> str:
    return code_hash(modules)


def _is_docstring(node: object) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def file_hash(path: Path) -> str:
    """SHA-256 of a file; in text, line ends count alike on every system."""
    data = path.read_bytes()
    if path.suffix != ".glb":
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def sources(folder: Path) -> dict[str, str]:
    """What the figures of an exercise folder are drawn from, as hashes."""
    words = {phase: [w.title, w.description] for phase, w in wording_of(folder, _motion(folder)).items()}
    return {
        "motion": file_hash(folder / "motion.yaml"),
        "mannequin": definition_hash(),
        "drawing": _own_code(_DRAWING),
        "tracking": _own_code(_TRACKING),
        "words": hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest(),
    }


def _motion(folder: Path) -> Motion:
    path = folder / "motion.yaml"
    return parse(path.read_text(encoding="utf-8"), str(path))


def mannequin_sources() -> dict[str, str]:
    """What mannequin.glb is made from, as hashes."""
    bind = hashlib.sha256(json.dumps(BIND_DEG, sort_keys=True).encode()).hexdigest()
    return {"mannequin": definition_hash(), "bind": bind, "modelling": _own_code(_MODELLING)}


def exercise_ids(root: Path) -> list[str]:
    """Ids of all exercises that have a motion, in alphabetical order."""
    return sorted(p.parent.name for p in (root / "exercises").glob("*/motion.yaml"))


_WORDS_ONLY = "the English words of its pictures have changed since they were built"
_REASONS = {
    "words": _WORDS_ONLY,
    "motion": "its motion.yaml has changed since its figures were built",
    "mannequin": "the mannequin has changed since its figures were built",
    "bind": "the posture in which the mannequin is bound has changed since it was built",
    "drawing": "the drawing code has changed since its figures were built",
    "tracking": "the track code has changed since its figures were built",
    "modelling": "the code that makes the mannequin has changed since it was built",
}


def _faults(id: str, folder: Path, wanted: dict[str, str]) -> list[Stale]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return [Stale(id, f"{folder.name}/{MANIFEST} is missing or unreadable")]
    if manifest.get("format") != FORMAT:
        return [Stale(id, f"{MANIFEST} is of another format")]
    found = [Stale(id, _REASONS[k]) for k, v in wanted.items() if manifest.get("sources", {}).get(k) != v]
    for name, digest in manifest.get("files", {}).items():
        path = folder / name
        if not path.is_file():
            found.append(Stale(id, f"{name} is missing"))
        elif file_hash(path) != digest:
            found.append(Stale(id, f"{name} is not as it was built"))
    return found


def stale(root: Path, ids: Iterable[str] | None = None) -> list[Stale]:
    """Everything built that is missing or out of date; empty when all is well. Needs no drawing libraries."""
    found: list[Stale] = []
    for id in exercise_ids(root) if ids is None else ids:
        folder = root / "exercises" / id
        found += _faults(id, folder / FIGURES, sources(folder))
    if ids is None:
        found += _faults("mannequin", root / MANNEQUINS, mannequin_sources())
    return found


def build_library(
    root: Path | None = None,
    ids: Iterable[str] = (),
    *,
    force: bool = False,
    report: Report | None = None,
) -> list[str]:
    """Build what is stale (or all of it, with `force`); with `ids`, only of these exercises.

    Returns what was built. UnknownFigureError for an id without a motion; AuthoringExtraMissingError
    without the drawing libraries.
    """
    root = library_root() if root is None else root
    known, chosen = exercise_ids(root), list(ids)
    for id in chosen:
        if id not in known:
            raise UnknownFigureError(id)
    todo = [
        id for id in (chosen or known)
        if force or _faults(id, root / "exercises" / id / FIGURES, sources(root / "exercises" / id))
    ]  # fmt: skip
    if not chosen and (force or _faults("mannequin", root / MANNEQUINS, mannequin_sources())):
        todo.insert(0, "mannequin")
    if not todo:
        return []
    artist: Any = None
    for done, id in enumerate(todo):
        if report is not None:
            report(id, done, len(todo))
        if id == "mannequin":
            _build_mannequin(root)
            continue
        folder = root / "exercises" / id
        if not force and {f.reason for f in _faults(id, folder / FIGURES, sources(folder))} == {_WORDS_ONLY}:
            _reword_exercise(folder)
            continue
        if artist is None:
            from .drawing import Artist

            artist = Artist()
        _build_exercise(folder, artist)
    if report is not None:
        report("", len(todo), len(todo))
    return todo


def _build_mannequin(root: Path) -> None:
    from .glb import mannequin_glb

    folder = root / MANNEQUINS
    folder.mkdir(parents=True, exist_ok=True)
    model = mannequin_glb()
    for body in BODIES:
        (folder / f"{body}.glb").write_bytes(model)
    _clear(folder, {f"{body}.glb" for body in BODIES})
    _write_manifest(folder, mannequin_sources(), [f"{body}.glb" for body in BODIES])


def _build_exercise(folder: Path, artist: Any) -> None:
    from catcow.motion.movement import Movement

    from .track import track

    wanted, motion = sources(folder), _motion(folder)
    movement = Movement.of(motion, folder.name)
    words = wording_of(folder, motion)
    figures = folder / FIGURES
    drawn: dict[str, str] = artist.stills(movement, words)
    drawn["track.json"] = json.dumps(track(movement, wanted["motion"]), separators=(",", ":")) + "\n"
    names = []
    for body in BODIES:
        (figures / body).mkdir(parents=True, exist_ok=True)
        for name, text in drawn.items():
            (figures / body / name).write_text(text, encoding="utf-8", newline="\n")
            names.append(f"{body}/{name}")
    _clear(figures, set(names))
    _write_manifest(figures, wanted, sorted(names))


def _clear(figures: Path, keep: set[str]) -> None:
    """Remove what an earlier build left that is drawn no more."""
    for path in (*figures.rglob("*.svg"), *figures.rglob("*.json"), *figures.rglob("*.glb")):
        name = path.relative_to(figures).as_posix()
        if name not in keep and name != MANIFEST:
            path.unlink()


def _reword_exercise(folder: Path) -> None:
    """Only the words have changed: no drawing, and no drawing libraries, needed."""
    figures = folder / FIGURES
    words = wording_of(folder, _motion(folder))
    names = sorted(json.loads((figures / MANIFEST).read_text(encoding="utf-8"))["files"])
    for name in names:
        path = figures / name
        kind, _, rest = path.stem.partition("-")
        if kind == "still":
            text = reworded(path.read_text(encoding="utf-8"), words[rest])
            path.write_text(text, encoding="utf-8", newline="\n")
    _write_manifest(figures, sources(folder), names)


def _write_manifest(folder: Path, wanted: dict[str, str], names: list[str]) -> None:
    manifest = {
        "format": FORMAT,
        "sources": wanted,
        "files": {name: file_hash(folder / name) for name in names},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8", newline="\n")
