"""`catcow library reference`: what the coach compares a person with, made from takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .common import RootOption, library_at, say, shown
from .root import library_app

if TYPE_CHECKING:
    from catcow.content import Entry


@library_app.command()
def reference(
    takes: Annotated[Path, typer.Option("--takes", metavar="DIR", help="The folder with the takes.")],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Only these exercises. Left out: all.")
    ] = None,
    root: RootOption = None,
) -> None:
    """Make each exercise's references from takes, one for each view, and keep them beside it.

    One line for each: exercise, view, takes, how far the movement stands out from the start, the share of
    sets of a body left out that was counted exactly, and whether the coach counts from there. Film the takes
    first: catcow library see --takes DIR.
    """
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    library = library_at(root)
    entries = [library.entry(exercise_id) for exercise_id in ids or library.entries]
    entries = [entry for entry in entries if entry.has_motion]
    made = 0
    with ProcessPoolExecutor() as pool:
        done = pool.map(partial(_made, takes), entries)
        for _ in shown("Comparing", entries):
            for line in next(done):
                typer.echo(line)
                made += 1
    say(f"Made {made} references.")


def _made(folder: Path, entry: Entry) -> list[str]:
    from catcow.coach.record import views_of
    from catcow.coach.references import folder_of
    from catcow.evaluation.rehearsals import reference_of, takes_in, with_trust
    from catcow.figure.build import file_hash

    lines = []
    for view in views_of(entry):
        takes = takes_in(folder, entry.id, view.value)
        if not takes:
            continue
        made = reference_of(entry, view.value, file_hash(entry.motion_path), [take for _, take in takes])
        made = with_trust(entry, view.value, made, takes)
        folder_of(entry).mkdir(exist_ok=True)
        made.write(folder_of(entry) / f"{view.value}.npz")
        verdict = "counts" if made.counts else "does not count"
        lines.append(f"{entry.id} {view.value} {len(takes)} {made.clear:.2f} {made.trust:.2f} {verdict}")
    return lines
