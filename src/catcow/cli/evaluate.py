"""`catcow evaluate`: the coach measured on recordings and rendered figures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catcow.errors import CatcowError

from .common import RootOption, library_at, say
from .root import app

if TYPE_CHECKING:
    from catcow.content import Library

RECORDED = ("polybag", "sit_to_stand", "kimore", "uiprmd", "plank")
"""Suites that read recordings of people."""
FILMED = ("rendered", "false_counts", "methods", "speed", "faults")
"""Suites that read takes of our own figures."""
DATA = Path("../shared/data")


class UnknownSuiteError(CatcowError):
    """A suite was named that there is none of."""

    def __init__(self, suite: str) -> None:
        super().__init__(f"There is no suite '{suite}'. Choose from: {', '.join((*RECORDED, *FILMED))}.")


class DataMissingError(CatcowError):
    """The recordings or takes that a suite reads are not there."""

    def __init__(self, place: Path, how: str) -> None:
        super().__init__(f"{place} is not there, and this suite reads from it. {how}")


@app.command()
def evaluate(
    suite: Annotated[
        list[str] | None,
        typer.Option("--suite", metavar="NAME", help="Only this suite; may be repeated. Left out: all."),
    ] = None,
    data: Annotated[
        Path, typer.Option("--data", metavar="DIR", help="The folder with recordings of people.")
    ] = DATA,
    takes: Annotated[
        Path, typer.Option("--takes", metavar="DIR", help="The folder with takes: build, evaluation, wrong.")
    ] = Path("takes"),
    as_json: Annotated[bool, typer.Option("--json", help="Print all results as JSON.")] = False,
    root: RootOption = None,
) -> None:
    """Measure the coach: counts, holds, refusals, form and speed, each suite on its own recordings.

    What each suite is, and what was chosen on which recordings, stands in docs/explanation/accuracy.md. All
    suites take about an hour on two cores; takes are filmed first with catcow library see --takes DIR. Needs
    pip install 'catcow[authoring,video,evaluation]'.
    """
    chosen = suite or [*RECORDED, *FILMED]
    for name in chosen:
        if name not in (*RECORDED, *FILMED):
            raise UnknownSuiteError(name)
    library = library_at(root)
    results: dict[str, Any] = {}
    for name in chosen:
        begun = perf_counter()
        result = _run(name, library, data, takes)
        results[name] = {**result.model_dump(mode="json"), "seconds": round(perf_counter() - begun, 1)}
        if not as_json:
            _tell(name, results[name])
    if as_json:
        typer.echo(json.dumps(results, ensure_ascii=False, indent=2))


def _there(place: Path, how: str) -> Path:
    if not place.is_dir():
        raise DataMissingError(place, how)
    return place


def _run(name: str, library: Library, data: Path, takes: Path) -> Any:
    told: Callable[[str], None] = say
    if name in RECORDED:
        _there(data, "Name the folder with --data.")
        if name == "polybag":
            from catcow.evaluation import polybag

            return polybag.run(library, data, told)
        if name == "kimore":
            from catcow.evaluation import kimore

            return kimore.run(data, told)
        if name == "uiprmd":
            from catcow.evaluation import uiprmd

            return uiprmd.run(data, told)
        if name == "sit_to_stand":
            from catcow.evaluation import sit_to_stand

            return sit_to_stand.run(data, told)
        from catcow.evaluation import plank

        return plank.run(data, told)
    build, held_out = takes / "build", takes / "evaluation"
    film = f"Film them: catcow library see --takes {build}"
    if name == "methods":
        from catcow.evaluation import methods

        return methods.run(library, _there(build, film), told)
    film = f"Film them: catcow library see --takes {held_out} --evaluation"
    _there(held_out, film)
    if name == "rendered":
        from catcow.evaluation import rendered

        return rendered.run(library, held_out, told)
    if name == "false_counts":
        from catcow.evaluation import false_counts

        return false_counts.run(library, held_out, told)
    if name == "speed":
        from catcow.evaluation import speed

        return speed.run(library, held_out, told)
    from catcow.evaluation import faults

    wrong = takes / "wrong"
    return faults.run(library, held_out, _there(wrong, "See docs/explanation/accuracy-faults.md."))


def _tell(name: str, result: dict[str, Any]) -> None:
    """What is short, a line for each; all of it with --json."""
    typer.echo(f"{name}:")
    for key, value in result.items():
        if isinstance(value, (int, float, str)):
            typer.echo(f"  {key}: {value}")
        elif isinstance(value, (list, tuple, dict)) and len(json.dumps(value)) < 300:
            typer.echo(f"  {key}: {json.dumps(value, ensure_ascii=False)}")
