"""`catcow library sheet`: every exercise on one page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import RootOption, library_at, say
from .root import library_app

if TYPE_CHECKING:
    from catcow.content.bodies import BodyId
    from catcow.figure.style import ThemeName


@library_app.command()
def sheet(
    output: Annotated[
        Path,
        typer.Option(
            "-o", "--output", metavar="FILE", dir_okay=False, help="Where to write: FILE.png, .svg or .pdf."
        ),
    ],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    theme: Annotated[str, typer.Option("--theme", help="light or dark.")] = "light",
    body: Annotated[str, typer.Option("--body", help="woman, man or older.")] = "woman",
    numbers: Annotated[
        bool,
        typer.Option(
            "--numbers",
            help="Numbers instead of names, in a shuffled order; FILE.key.json tells which is which.",
        ),
    ] = False,
    root: RootOption = None,
) -> None:
    """Put every exercise's pictures on one page, a row each, to judge them side by side.

    With --numbers the page can be given to somebody who has to recognise them.
    """
    from rich.console import Console
    from rich.progress import Progress

    from catcow.figure.sheet import sheet as write

    chosen_body, chosen_theme = _body(body), _theme(theme)
    library = library_at(root)
    entries = [library.entry(id) for id in ids] if ids else list(library)
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("Laying out", total=len(entries))

        def report(id: str) -> None:
            progress.update(task, description=f"Laying out {id}", advance=1)

        count = write(
            library, output, theme=chosen_theme, body=chosen_body, numbers=numbers, entries=entries,
            report=report,
        )  # fmt: skip
    typer.echo(output)
    say(f"{count} exercises on {output.name}.")


def _body(word: str) -> BodyId:
    from catcow.content.bodies import BODIES

    for known in BODIES:
        if word == known:
            return known
    raise typer.BadParameter(f"“{word}” is no body; choose one of {', '.join(BODIES)}.", param_hint="--body")


def _theme(word: str) -> ThemeName:
    if word == "light":
        return "light"
    if word == "dark":
        return "dark"
    raise typer.BadParameter(f"“{word}” is no theme; choose light or dark.", param_hint="--theme")
