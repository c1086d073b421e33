"""Reading a person from a JSON file, and saying plainly what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from catcow.errors import CatcowError

from .model import Person
from .shelf import Shelf

_MOST_TOLD = 8


class PersonFileError(CatcowError):
    """A person file that cannot be read, is no JSON, or does not say what it must."""


def read_person(path: Path) -> Person:
    """The person in a JSON file. PersonFileError says every fault, with the place and what is allowed."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PersonFileError(f"There is no file {path}. Give the path of a person file.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise PersonFileError(f"{path} cannot be read: {error}. It must be UTF-8 text.") from error
    except json.JSONDecodeError as error:
        raise PersonFileError(f"{path}:{error.lineno}: not JSON: {error.msg}.") from error
    try:
        return Person.model_validate(data, strict=False)
    except ValidationError as error:
        told = "\n".join(f"  {line}" for line in _faults(error))
        raise PersonFileError(
            f"{path} is no person file:\n{told}\n“catcow plan --schema” prints what is allowed."
        ) from error


def _faults(error: ValidationError) -> Iterator[str]:
    faults = error.errors()
    for fault in faults[:_MOST_TOLD]:
        where = ".".join(str(part) for part in fault["loc"]) or "the file"
        said = fault["msg"].replace("Input should be", "should be").replace("Extra inputs are", "is")
        if fault["type"] == "missing":
            yield f"{where}: is missing"
        elif fault["type"] == "extra_forbidden":
            yield f"{where}: there is no such field"
        else:
            given = json.dumps(fault["input"], ensure_ascii=False, default=str)
            yield f"{where}: {said}, not {given if len(given) <= 60 else given[:57] + '...'}"
    if len(faults) > _MOST_TOLD:
        yield f"and {len(faults) - _MOST_TOLD} more"


def unknown_names(person: Person, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Exercises the person names that the library does not hold, as (field, id). They change nothing."""
    for field in ("liked", "disliked", "wanted"):
        for name in sorted(getattr(person, field)):
            if name not in shelf.entries:
                yield field, name
    for name in sorted({one.exercise for one in person.history}):
        if name not in shelf.entries:
            yield "history", name
