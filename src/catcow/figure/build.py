"""Building what is drawn: stills, tracks and the mannequin, only where something has changed.

Each exercise's `figures/manifest.json` keeps the SHA-256 of its motion.yaml, of the mannequin and of the
drawing code, so that a stale picture is found without drawing anything (`stale`).
"""

from __future__ import annotations

import ast
import hashlib
import json
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from catcow.body.bodies import body_of
from catcow.content.bodies import BODIES, BodyId
from catcow.content.exercise import Exercise, Muscles
from catcow.content.motion import Base, Motion
from catcow.content.yaml_file import read_model
from catcow.errors import CatcowError
from catcow.motion.bases import BASES
from catcow.motion.reading import parse

from .authoring import need
from .mannequin import BIND_DEG, BUILDS, definition_hash
from .plain import PLAIN, plain_of, plain_wording, without
from .wording import Wording, reworded, wording_of

FORMAT = 2
FIGURES = "figures"
MANIFEST = "manifest.json"
MANNEQUINS = "mannequin"
BODY_MAP = "body_map"

_DRAWING = ("arrows", "camera", "clothes", "curves", "drawing", "field", "furniture", "kernels", "lines",
            "muscles", "overlay", "paint", "raster", "rounds", "scene", "setting", "skin", "skinning",
            "scenery", "strip", "style", "svg", "wording")  # fmt: skip
_COMMON = (MANNEQUINS, BODY_MAP)
"""What belongs to no exercise: folders of the library."""
_TRACKING = ("track",)
_SOLVING = ("../body/bodies", "../body/contacts", "../body/kinematics", "../body/skeleton", "../body/surface",
            "../motion/grasp", "../motion/movement", "../motion/props", "../motion/shapes",
            "../motion/solving", "../motion/words")  # fmt: skip
_MAPPING = ("body_map",)
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


class NotDrawnError(CatcowError):
    """Some exercises could not be drawn."""

    def __init__(self, failed: dict[str, str]) -> None:
        told = "\n".join(f"  {id}: {why}" for id, why in sorted(failed.items()))
        super().__init__(f"These could not be drawn; the others were. Mend them as they say:\n{told}")


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
        path = Path(__file__).parent / f"{name}.py"
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
    motion = _motion(folder)
    words = {name: [w.title, w.description] for name, w in _wording(folder, motion).items()}
    plain = plain_of(folder)
    muscles = muscles_of(folder)
    base = BASES[motion.base]
    return {
        **({"plain": _digest(plain)} if plain else {}),
        "motion": file_hash(folder / "motion.yaml"),
        "base": _digest([base.pose, base.position, base.rotation().tolist()]),
        "muscles": _digest(None if muscles is None else [muscles.worked, muscles.stretched]),
        "mannequin": _digest([definition_hash(build) for build in BUILDS.values()]),
        "drawing": _own_code(_DRAWING),
        "tracking": _own_code(_TRACKING),
        "solving": _own_code(_SOLVING),
        "words": _digest(words),
    }


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _motion(folder: Path) -> Motion:
    path = folder / "motion.yaml"
    return parse(path.read_text(encoding="utf-8"), str(path))


def muscles_of(folder: Path) -> Muscles | None:
    """What exercise.yaml says works and is stretched."""
    return read_model(folder / "exercise.yaml", Exercise).muscles


def _wording(folder: Path, motion: Motion) -> dict[str, Wording]:
    """Of every picture, those without things too."""
    words = wording_of(folder, motion)
    if not plain_of(folder):
        return words
    return words | {f"{PLAIN}{name}": one for name, one in plain_wording(folder, motion, words).items()}


def mannequin_sources() -> dict[str, str]:
    """What the mannequins are made from, as hashes."""
    return {
        "mannequin": _digest([definition_hash(build) for build in BUILDS.values()]),
        "bind": _digest(BIND_DEG),
        "modelling": _own_code(_MODELLING),
    }


def body_map_sources() -> dict[str, str]:
    """What the map of the body is drawn from, as hashes."""
    base = BASES[Base.standing]
    return {
        "mannequin": _digest([definition_hash(build) for build in BUILDS.values()]),
        "base": _digest([base.pose, base.position, base.rotation().tolist()]),
        "drawing": _own_code(_DRAWING),
        "mapping": _own_code(_MAPPING),
    }


def _common_sources(id: str) -> dict[str, str]:
    """The sources of what belongs to no exercise."""
    return mannequin_sources() if id == MANNEQUINS else body_map_sources()


def exercise_ids(root: Path) -> list[str]:
    """Ids of all exercises that have a motion, in alphabetical order."""
    return sorted(p.parent.name for p in (root / "exercises").glob("*/motion.yaml"))


_WORDS_ONLY = "the English words of its pictures have changed since they were built"
_REASONS = {
    "words": _WORDS_ONLY,
    "motion": "its motion.yaml has changed since its figures were built",
    "mannequin": "the mannequin has changed since its figures were built",
    "bind": "the posture in which the mannequin is bound has changed since it was built",
    "base": "the posture it is written against (motion/bases.py) has changed since its figures were built",
    "plain": "what it is also drawn without has changed since its figures were built",
    "muscles": "its muscles have changed since its figures were built",
    "solving": "the code that solves postures has changed since its figures were built",
    "drawing": "the drawing code has changed since its figures were built",
    "tracking": "the track code has changed since its figures were built",
    "mapping": "the code that maps the body has changed since its map was drawn",
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
        for id in _COMMON:
            found += _faults(id, root / id, _common_sources(id))
    return found


def build_library(
    root: Path | None = None,
    ids: Iterable[str] = (),
    *,
    force: bool = False,
    jobs: int | None = None,
    report: Report | None = None,
) -> list[str]:
    """Build what is stale (or all of it, with `force`); with `ids`, only of these exercises.

    `jobs` processes draw at the same time; left out, one a processor. Returns what was built.
    UnknownFigureError for an id without a motion; AuthoringExtraMissingError without the drawing libraries;
    NotDrawnError names the exercises that could not be drawn, after all others have been.
    """
    root = library_root() if root is None else root
    known, chosen = exercise_ids(root), list(ids)
    for id in chosen:
        if id not in known:
            raise UnknownFigureError(id)
    found = {id: _found(root, id) for id in (chosen or known)}
    todo = [id for id, reasons in found.items() if force or reasons]
    reworded_only = [id for id in todo if not force and found[id] == {_WORDS_ONLY}]
    for id in reworded_only:
        _reword_exercise(root / "exercises" / id)
    drawn = [id for id in todo if id not in reworded_only]
    work = [(id, body) for id in drawn for body in BODIES]
    for id in () if chosen else _COMMON:
        if force or _faults(id, root / id, _common_sources(id)):
            todo.insert(0, id)
            work = [(id, body) for body in BODIES] + work
    if work:
        need("numba")
        _draw_all(root, work, jobs or os.cpu_count() or 1, report)
    return todo


def _found(root: Path, id: str) -> set[str]:
    folder = root / "exercises" / id
    return {fault.reason for fault in _faults(id, folder / FIGURES, sources(folder))}


def _draw_all(root: Path, work: list[tuple[str, BodyId]], jobs: int, report: Report | None) -> None:
    """Draw every (what, body), and write each manifest as soon as its last body is drawn."""
    names: dict[str, list[str]] = {}
    left = {id: sum(1 for other, _ in work if other == id) for id, _ in work}
    wanted = {id: _common_sources(id) if id in _COMMON else sources(root / "exercises" / id) for id in left}
    failed: dict[str, str] = {}
    for done, (id, body, made, wrong) in enumerate(_drawn_by(root, work, min(jobs, len(work)))):
        if report is not None:
            report(f"{id} ({body})", done, len(work))
        if wrong:
            failed[id] = wrong
        names.setdefault(id, []).extend(made)
        left[id] -= 1
        if left[id] == 0 and id not in failed:
            folder = root / id if id in _COMMON else root / "exercises" / id / FIGURES
            _clear(folder, set(names[id]))
            _write_manifest(folder, wanted[id], sorted(names[id]))
    if report is not None:
        report("", len(work), len(work))
    if failed:
        raise NotDrawnError(failed)


Piece = tuple[str, BodyId, list[str], str]
"""What was drawn: of what, on which body, the files (below the figures folder), and why not."""


def _drawn_by(root: Path, work: list[tuple[str, BodyId]], jobs: int) -> Iterator[Piece]:
    tasks = [(root, id, body) for id, body in work]
    if jobs <= 1:
        yield from map(draw_one, tasks)
        return
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    try:
        with multiprocessing.get_context("spawn").Pool(jobs) as pool:
            yield from pool.imap_unordered(draw_one, tasks)
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Each process computes with one thread: there is a process for each processor already."""


def draw_one(task: tuple[Path, str, BodyId]) -> Piece:
    """Draw an exercise, the mannequin or the map of the body, on one body; runs in a process of its own."""
    root, id, body = task
    try:
        if id == MANNEQUINS:
            return id, body, _build_mannequin(root / MANNEQUINS, body), ""
        if id == BODY_MAP:
            return id, body, _build_body_map(root / BODY_MAP, body), ""
        return id, body, _build_exercise(root / "exercises" / id, body), ""
    except CatcowError as error:
        return id, body, [], str(error)


def _build_mannequin(folder: Path, body: BodyId) -> list[str]:
    from .glb import mannequin_glb

    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{body}.glb").write_bytes(mannequin_glb(BUILDS[body]))
    return [f"{body}.glb"]


def _build_body_map(folder: Path, body: BodyId) -> list[str]:
    from .body_map import pictures

    return _written(folder / body, pictures(body_of(body)))


def _build_exercise(folder: Path, body: BodyId) -> list[str]:
    from catcow.motion.movement import Movement

    from .drawing import Artist
    from .track import track

    motion, plain = _motion(folder), plain_of(folder)
    words, muscles = wording_of(folder, motion), muscles_of(folder)
    movement = Movement.of(motion, folder.name, body_of(body))
    drawn = Artist(movement).pictures(words, muscles)
    motion_hash = file_hash(folder / "motion.yaml")
    drawn["track.json"] = _track_file(track(movement, motion_hash))
    if plain:
        movement = Movement.of(without(motion, plain), folder.name, body_of(body))
        bare = Artist(movement).stills(plain_wording(folder, motion, words), muscles)
        drawn |= {f"{PLAIN}{name}": text for name, text in bare.items()}
        drawn[f"{PLAIN}track.json"] = _track_file(track(movement, motion_hash))
    return _written(folder / FIGURES / body, drawn)


def _track_file(moving: object) -> str:
    return json.dumps(moving, separators=(",", ":")) + "\n"


def _written(target: Path, drawn: dict[str, str]) -> list[str]:
    """Write files by name; their names below the folder of all bodies."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in drawn.items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    return [f"{target.name}/{name}" for name in drawn]


def _clear(figures: Path, keep: set[str]) -> None:
    """Remove what an earlier build left that is drawn no more."""
    for path in (*figures.rglob("*.svg"), *figures.rglob("*.json"), *figures.rglob("*.glb")):
        name = path.relative_to(figures).as_posix()
        if name not in keep and name != MANIFEST:
            path.unlink()


def _reword_exercise(folder: Path) -> None:
    """Only the words have changed: no drawing, and no drawing libraries, needed."""
    figures = folder / FIGURES
    words = _wording(folder, _motion(folder))
    names = sorted(json.loads((figures / MANIFEST).read_text(encoding="utf-8"))["files"])
    for name in names:
        path = figures / name
        if path.suffix == ".svg":
            text = reworded(path.read_text(encoding="utf-8"), words[path.stem])
            path.write_text(text, encoding="utf-8", newline="\n")
    _write_manifest(figures, sources(folder), names)


def _write_manifest(folder: Path, wanted: dict[str, str], names: list[str]) -> None:
    manifest = {
        "format": FORMAT,
        "sources": wanted,
        "files": {name: file_hash(folder / name) for name in names},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8", newline="\n")
