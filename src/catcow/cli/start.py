"""`catcow start`: the local server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .root import app


@app.command()
def start(
    port: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65535,
            metavar="N",
            show_default=False,
            help="Listen on this port of 127.0.0.1. Left out: 8642, or the next free one.",
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            file_okay=False,
            show_default=False,
            help="Keep the diary in this folder. Left out: the usual place for your system.",
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open the browser; only print the address.")
    ] = False,
) -> None:
    """Run catcow on this computer and open its page.

    The first line printed is the address. Only this computer can reach it. Stop it with Ctrl+C; nothing is
    lost, whenever you do.
    """
    from catcow.web.start import run_server

    run_server(port=port, data_dir=data, open_browser=not no_browser)
