"""What the commands share: messages, the library they were pointed at, progress."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from catcow.content import Entry, Library

RootOption = Annotated[
    Path | None,
    typer.Option(
        "--root", metavar="DIR", help="Another library folder than the one that came with the program."
    ),
]


def say(message: str) -> None:
    """A message for the person, on stderr: stdout is for data."""
    typer.echo(message, err=True)


def library_at(root: Path | None) -> Library:
    """The library in `root`, or the shipped one."""
    from catcow.content import Library

    return Library.shipped() if root is None else Library(root)


def shown(what: str, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, with a progress bar on stderr when a person is looking."""
    from rich.console import Console
    from rich.progress import Progress

    listed = list(entries)
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(what, total=len(listed))
        for entry in listed:
            progress.update(task, description=f"{what} {entry.id}")
            yield entry
            progress.advance(task)
