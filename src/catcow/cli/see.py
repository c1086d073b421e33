"""`catcow library see`: the drawn figures shown to the pose estimator."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import RootOption, library_at, say, shown
from .root import library_app

if TYPE_CHECKING:
    from catcow.coach.filming import Scene


@library_app.command()
def see(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Watch again even what is up to date.")] = False,
    takes: Annotated[
        Path | None,
        typer.Option("--takes", metavar="DIR", help="Film takes from many cameras into this folder instead."),
    ] = None,
    evaluation: Annotated[
        bool,
        typer.Option("--evaluation", help="With --takes: bodies and cameras that only test the coach."),
    ] = False,
    root: RootOption = None,
) -> None:
    """Show every figure to the pose estimator, from where its camera stands, and keep what it saw.

    One line for each body and view: exercise, body, view, frames detected of frames shown, mean visibility of
    the landmarks (with --takes, how many takes instead). Exit code 1 when the figure was not detected in
    every frame. Only authors need this, and the packages with it: pip install 'catcow[authoring,video]'.
    """
    if takes is not None:
        _film(ids, takes, evaluation, force, root)
        return
    from catcow.coach import Estimator
    from catcow.coach.record import is_fresh, rehearse

    library = library_at(root)
    entries = [library.entry(exercise_id) for exercise_id in ids or library.entries]
    todo = [entry for entry in entries if entry.has_motion and (force or not is_fresh(entry))]
    missed = 0
    if todo:
        estimator = Estimator()
        for entry in shown("Watching", todo):
            for count in rehearse(library, entry, estimator):
                missed += count.frames - count.detected
                detected = f"{count.detected}/{count.frames}"
                typer.echo(f"{entry.id} {count.body} {count.view} {detected} {count.visibility:.2f}")
    _tell(missed)
    say(f"Watched {len(todo)} exercises." if todo else "Everything is up to date.")


def _tell(missed: int) -> None:
    if missed:
        say(f"Not detected in {missed} frame{'s' if missed > 1 else ''}.")
        raise typer.Exit(1)


def _film(ids: list[str] | None, folder: Path, evaluation: bool, force: bool, root: Path | None) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from catcow.coach.filming import filmed

    todo = _scenes(ids, folder, evaluation, force, root)
    missed = failed = 0
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as progress:
        bar = progress.add_task("Filming", total=sum(len(scene.shots) for scene in todo))
        for done in filmed(todo):
            scene = done.scene
            progress.update(bar, advance=len(scene.shots), description=f"Filming {scene.exercise}")
            if done.failed:
                failed += 1
                say(f"{scene.exercise} {scene.body} {scene.view}: {done.failed}")
                continue
            missed += done.frames - done.detected
            typer.echo(
                f"{scene.exercise} {scene.body} {scene.view} {done.detected}/{done.frames} {done.takes} takes"
            )
    if failed:
        say(f"Not filmed: {failed} scene{'s' if failed > 1 else ''}.")
        raise typer.Exit(1)
    _tell(missed)
    say("Everything is filmed." if not todo else f"Filmed {sum(len(s.shots) for s in todo)} takes.")


def _scenes(
    ids: list[str] | None, folder: Path, evaluation: bool, force: bool, root: Path | None
) -> list[Scene]:
    """What is to be filmed; with `force`, what is there is removed first."""
    from catcow.coach.filming import scenes
    from catcow.coach.takes import build_cameras
    from catcow.evaluation.bodies import HELD_OUT, evaluation_cameras, held_out_cast
    from catcow.figure.build import library_root

    library = library_at(root)
    entries = [library.entry(exercise_id) for exercise_id in ids or library.entries]
    entries = [entry for entry in entries if entry.has_motion]
    folder.mkdir(parents=True, exist_ok=True)
    if force:
        for entry in entries:
            for old in folder.glob(f"{entry.id}.*.npz"):
                old.unlink()
    place = library_root() if root is None else root
    if evaluation:
        return scenes(place, entries, evaluation_cameras(), folder, HELD_OUT, held_out_cast)
    return scenes(place, entries, build_cameras(), folder)
