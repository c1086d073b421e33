"""All takes of a library, filmed into a folder by a process for each processor; what is there is kept."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from catcow.body.bodies import Body, body_of
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES
from catcow.content.exercise import CameraView
from catcow.errors import CatcowError
from catcow.figure.build import file_hash
from catcow.figure.export import mannequin_file, recording_of
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import NotBuiltError, Recording
from catcow.figure.sketch import cloud
from catcow.figure.style import LIGHT

from .estimator import Estimator
from .record import views_of
from .takes import CameraPlace, Cameras, Take, TakeUnreadableError, film, from_both_sides


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays an exercise: its recording, the mannequin, its body and the colours by role."""

    recording: Recording
    mannequin: Mannequin
    body: Body
    theme: Mapping[str, str]


Casting = Callable[[Path, str, str, Path], Cast]
"""Finds a cast: of library folder, exercise, body id and folder of the takes. A module's function, so that
other processes find it."""


@cache
def _mannequin(root: Path, body: str) -> Mannequin:
    return Mannequin.of(mannequin_file(Library(root), body))  # type: ignore[arg-type]


def shipped_cast(root: Path, exercise: str, body: str, _folder: Path) -> Cast:
    """A body of the library in its built track. NotBuiltError when that is missing or of another motion."""
    entry = Library(root).entry(exercise)
    recording = recording_of(entry, body)  # type: ignore[arg-type]
    if recording.motion_hash != file_hash(entry.motion_path):
        raise NotBuiltError(entry.figures / body / "track.json", f"catcow library build {exercise}")
    return Cast(recording, _mannequin(root, body), body_of(body), LIGHT)


@dataclass(frozen=True, slots=True)
class Scene:
    """One body doing one exercise before the cameras of one view; `cast_by` finds it."""

    root: Path
    folder: Path
    exercise: str
    body: str
    view: CameraView
    shots: tuple[tuple[CameraPlace, bool, Path], ...]
    """Place, whether from the opposite side, and the file to write."""
    cast_by: Casting


@dataclass(frozen=True, slots=True)
class Filmed:
    """What came of a scene: takes, frames shown and detected; `failed`: why there are none, else empty."""

    scene: Scene
    takes: int
    frames: int
    detected: int
    failed: str


def name_of(exercise: str, view: CameraView, body: str, k: int, far: bool) -> str:
    return f"{exercise}.{view.value}.{body}.{k}{'.far' if far else ''}.npz"


def scenes(
    root: Path, entries: Iterable[Entry], cameras: Cameras, folder: Path,
    bodies: Iterable[str] = BODIES, cast_by: Casting = shipped_cast,
) -> list[Scene]:  # fmt: skip
    """What remains to be filmed of these exercises: takes that are there and of the current motion are left
    out."""
    found = []
    for entry in entries:
        motion = file_hash(entry.motion_path)
        for view in views_of(entry):
            sides = (False, True) if from_both_sides(entry.motion, view) else (False,)
            for body in bodies:
                shots = tuple(
                    (place, far, path)
                    for k, place in enumerate(cameras.of(view, body))
                    for far in sides
                    if not _is_done(path := folder / name_of(entry.id, view, body, k, far), motion)
                )
                if shots:
                    found.append(Scene(root, folder, entry.id, body, view, shots, cast_by))
    return found


def _is_done(path: Path, motion: str) -> bool:
    try:
        return path.is_file() and Take.read(path).motion == motion
    except TakeUnreadableError:
        return False


@cache
def _estimator() -> Estimator:
    return Estimator(threads=1)


def shoot(scene: Scene) -> Filmed:
    """Film a scene; runs in a process of its own."""
    try:
        cast = scene.cast_by(scene.root, scene.exercise, scene.body, scene.folder)
        points = cloud(cast.recording, cast.mannequin)
        frames = detected = 0
        for place, far, path in scene.shots:
            take = film(
                scene.exercise, cast.recording, cast.mannequin, cast.body, scene.view, place, _estimator(),
                far=far, theme=cast.theme, points=points,
            )  # fmt: skip
            take.write(path)
            frames, detected = frames + len(take.frames), detected + int(take.seen.sum())
        return Filmed(scene, len(scene.shots), frames, detected, "")
    except CatcowError as error:
        return Filmed(scene, 0, 0, 0, str(error))


def filmed(todo: list[Scene], jobs: int | None = None) -> Iterator[Filmed]:
    """Film scenes with so many processes (one a processor when null), each told of as it is done."""
    jobs = min(jobs or os.cpu_count() or 1, max(1, len(todo)))
    if jobs <= 1:
        yield from map(shoot, todo)
        return
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    try:
        with multiprocessing.get_context("spawn").Pool(jobs) as pool:
            yield from pool.imap_unordered(shoot, todo)
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""Each process computes with one thread: there is a process for each processor already."""
