"""`catcow figure`: one exercise as a picture, a film or a moving model."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from catcow.errors import CatcowError

from .common import RootOption, library_at, say
from .root import app


class ViewError(CatcowError):
    """A view that is not two angles."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is no view. Write two angles in degrees, azimuth and elevation, with a comma: "
            "--view 30,12 (0 looks at the right side; azimuth -180 to 180, elevation -10 to 89)."
        )


@app.command()
def figure(
    exercise: Annotated[
        str, typer.Argument(metavar="ID", help="The exercise, as `catcow library list` names it.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", dir_okay=False, help="The file to write.")
    ],
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="svg|png|gif|mp4|glb",
            show_default=False,
            help="What to write. Left out: what the ending of FILE says.",
        ),
    ] = None,
    phase: Annotated[
        str | None,
        typer.Option(
            "--phase",
            metavar="A",
            show_default=False,
            help="The phase of a picture (svg, png). Left out: all phases in one row.",
        ),
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option("--theme", metavar="light|dark", show_default=False, help="Colours; left out: light."),
    ] = None,
    body: Annotated[str, typer.Option("--body", metavar="woman|man|older", help="Who is drawn.")] = "woman",
    side: Annotated[
        str | None,
        typer.Option(
            "--side",
            metavar="left|right",
            show_default=False,
            help="The side that works. Left out: as authored.",
        ),
    ] = None,
    view: Annotated[
        str | None,
        typer.Option(
            "--view",
            metavar="AZIMUTH,ELEVATION",
            show_default=False,
            help="Where a film is seen from, in degrees. Left out: the best view.",
        ),
    ] = None,
    size: Annotated[
        int | None,
        typer.Option(
            "--size",
            metavar="PX",
            min=64,
            max=4096,
            show_default=False,
            help="The longer side in pixels. Left out: png 1200, gif 480, mp4 720.",
        ),
    ] = None,
    speed: Annotated[
        float | None,
        typer.Option(
            "--speed",
            metavar="N",
            min=0.1,
            max=10,
            show_default=False,
            help="How many times as fast as prescribed a film or model moves.",
        ),
    ] = None,
    root: RootOption = None,
) -> None:
    """Write one exercise to a file: a picture, a looping film, or a 3D model that moves.

    svg and png are the drawn picture of a phase; gif and mp4 show a whole repetition in its own time; glb is
    the figure, its movement and its things for Blender, three.js and other 3D programs.
    """
    from catcow.figure.export import Request, export

    wanted = Request(
        exercise=exercise,
        format=(format or output.suffix.lstrip(".")).lower(),
        phase=phase,
        theme=theme,
        body=body,
        side=side,
        view=None if view is None else _angles(view),
        size=size,
        speed=speed,
    )
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(f"Drawing {exercise}", total=None)

        def report(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        made = export(library_at(root), wanted, output, report)
    size_kb = output.stat().st_size / 1000
    say(f"Wrote {output} ({size_kb:.0f} kB{f', encoded by {made}' if made else ''}).")


def _angles(view: str) -> tuple[float, float]:
    try:
        azimuth, elevation = (float(part) for part in view.split(","))
    except ValueError as error:
        raise ViewError(view) from error
    if not (-180 <= azimuth <= 180 and -10 <= elevation <= 89):
        raise ViewError(view)
    return azimuth, elevation
