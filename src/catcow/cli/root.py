"""The `catcow` command and its groups; each command adds itself from its own file."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from catcow import __doc__ as about
from catcow.errors import CatcowError

from .common import say

app = typer.Typer(
    help=about,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Nothing you enter leaves this computer. General exercise information, not medical advice.",
)
library_app = typer.Typer(
    help="The exercise library: list it, check it, draw it, describe its files.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)
app.add_typer(library_app, name="library")


def main() -> None:
    """Entry point of the `catcow` command."""
    try:
        app(prog_name="catcow")
    except CatcowError as error:
        say(str(error))
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe, such as `head`, has seen enough
        sys.stderr.close()
        sys.exit(1)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("catcow"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass
