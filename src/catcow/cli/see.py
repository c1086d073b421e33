"""`catcow library see`: the drawn figures shown to the pose estimator."""

from __future__ import annotations

from typing import Annotated

import typer

from .common import RootOption, library_at, say, shown
from .root import library_app


@library_app.command()
def see(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Watch again even what is up to date.")] = False,
    root: RootOption = None,
) -> None:
    """Show every figure to the pose estimator, from where its camera stands, and keep what it saw.

    One line for each body and view: exercise, body, view, frames detected of frames shown, mean visibility of
    the landmarks. Exit code 1 when the figure was not detected in every frame. Only authors need this, and
    the packages with it: pip install 'catcow[authoring,video]'.
    """
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
    if missed:
        say(f"Not detected in {missed} frame{'s' if missed > 1 else ''}.")
        raise typer.Exit(1)
    say(f"Watched {len(todo)} exercises." if todo else "Everything is up to date.")
