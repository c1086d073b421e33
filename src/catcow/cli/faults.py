"""`catcow library faults`: which faults the coach may speak of, learned from drawn figures that make them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import RootOption, library_at, say, shown
from .root import library_app

if TYPE_CHECKING:
    from catcow.coach.filming import Scene
    from catcow.content import Entry


@library_app.command()
def faults(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    takes: Annotated[
        Path,
        typer.Option(
            "--takes", metavar="DIR", help="Takes of right repetitions: catcow library see --takes."
        ),
    ] = Path("takes"),
    wrong: Annotated[
        Path,
        typer.Option("--wrong", metavar="DIR", help="Where takes of wrong repetitions are, or shall be."),
    ] = Path("wrong"),
    film: Annotated[bool, typer.Option(help="Film what is missing in --wrong.")] = True,
    evaluation: Annotated[
        bool, typer.Option("--evaluation", help="Test what was learned, on bodies and cameras kept for it.")
    ] = False,
    root: RootOption = None,
) -> None:
    """Film figures that do exercises wrong, and learn which faults the estimator shows from where.

    Keeps it beside each exercise (seen/faults.json, seen/ranges.json). One line for each fault and view:
    exercise, view, fault, whether the coach speaks of it, found of wrong repetitions, blamed of right ones.
    Only authors need this, and the packages with it: pip install 'catcow[authoring,video]'.
    """
    library = library_at(root)
    entries = [library.entry(exercise_id) for exercise_id in ids or library.entries]
    entries = [entry for entry in entries if entry.has_motion]
    if film:
        _film(_scenes(library.root, entries, wrong, evaluation))
    if evaluation:
        from catcow.evaluation.faults import run

        for row in run(library, takes, wrong, [entry.id for entry in entries]).faults:
            spoken = "spoken" if row.spoken else "silent"
            typer.echo(
                f"{row.exercise} {row.view} {row.fault} {spoken} {row.plain.found}/{row.plain.wrong} "
                f"{row.plain.alarms}/{row.plain.right}"
            )
        return
    from catcow.evaluation.faults import learn

    for entry in shown("Learning", entries):
        for _, seen, _ in learn(library, [entry], takes, wrong):
            for view, watched in seen.views.items():
                for fault in watched:
                    spoken, found = "spoken" if fault.spoken else "silent", fault.found
                    typer.echo(
                        f"{entry.id} {view} {fault.id} {spoken} {found.found}/{found.wrong} "
                        f"{found.alarms}/{found.right}"
                    )


def _scenes(root: Path, entries: list[Entry], wrong: Path, evaluation: bool) -> list[Scene]:
    from catcow.coach.takes import build_cameras
    from catcow.evaluation.bodies import HELD_OUT, evaluation_cameras
    from catcow.evaluation.wrong_takes import wrong_scenes

    if evaluation:
        return wrong_scenes(root, entries, evaluation_cameras(), wrong, HELD_OUT)
    return wrong_scenes(root, entries, build_cameras(), wrong)


def _film(todo: list[Scene]) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from catcow.coach.filming import filmed

    failed = 0
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Filming", total=sum(len(scene.shots) for scene in todo))
        for done in filmed(todo):
            progress.update(bar, advance=len(done.scene.shots), description=f"Filming {done.scene.exercise}")
            if done.failed:
                failed += 1
                say(f"{done.scene.exercise} {done.scene.body} {done.scene.view}: {done.failed}")
    if failed:
        say(f"Not filmed: {failed} scene{'s' if failed > 1 else ''}. The others were, and are used.")
