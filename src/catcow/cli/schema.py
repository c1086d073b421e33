"""`catcow library schema`: the JSON Schemas of the library's files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel

from .root import library_app


@library_app.command()
def schema(
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", file_okay=False, help="Folder to write them into."),
    ],
) -> None:
    """Write the JSON Schemas of the library's files, for editors and other programs."""
    from catcow.content.schema import MODELS, write_schemas
    from catcow.planning.dose_rules import DoseRules
    from catcow.planning.goals import Goals
    from catcow.planning.model import Person
    from catcow.planning.programme import Programme
    from catcow.planning.routine import Routine
    from catcow.planning.weights import Weights

    planning: dict[str, type[BaseModel]] = {
        "programme": Programme,
        "routine": Routine,
        "person": Person,
        "goals": Goals,
        "weights": Weights,
        "dose-rules": DoseRules,
    }
    for path in write_schemas(output, {**MODELS, **planning}):
        typer.echo(path)
