"""`catcow library build`: the pictures and the moving figures."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .common import RootOption, library_at, say
from .root import library_app


@library_app.command()
def build(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Draw again even what is up to date.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, metavar="N", help="Draw in N processes. Left out: one a processor."),
    ] = None,
    root: RootOption = None,
) -> None:
    """Draw the pictures and the moving figures that are missing or out of date, on every body.

    Only authors need this, and the drawing libraries with it: pip install 'catcow[authoring]'.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from catcow.figure.build import build_library

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    console = Console(stderr=True)
    with Progress(
        *columns, TimeElapsedColumn(), console=console, disable=not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task("Drawing", total=None)

        def report(what: str, done: int, total: int) -> None:
            progress.update(task, description=f"Drawing {what}", completed=done, total=total)

        built = build_library(library_at(root).root, ids or (), force=force, jobs=jobs, report=report)
        progress.update(task, completed=len(built), total=len(built))
    for name in built:
        typer.echo(name)
    say(f"Drew {len(built)}." if built else "Everything is up to date.")
