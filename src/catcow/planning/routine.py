"""Routines: exercises in a fixed order, to be followed as they are. The classic ones of the seed come with
the library (library/routines); a person's own are built, saved, exported and imported as a file."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import Field, ValidationError, model_validator

from catcow.content.exercise import Exercise, ExerciseId, Source, Span
from catcow.content.model import Model
from catcow.content.yaml_file import read_model
from catcow.errors import CatcowError

from .errors import PlanningError
from .model import DayPlan
from .programme import Programme
from .shelf import Shelf

RoutineId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]


class RoutineFileError(CatcowError):
    """A routine file that can't be read, or asks for what the library does not have or allow."""


class UnknownRoutineError(PlanningError):
    """There is no routine of this name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name = name
        super().__init__(f"There is no routine “{name}”. These are there: {', '.join(known)}.")


class RoutineItem(Model):
    """One exercise of a routine. What of the dose is not given is the person's own."""

    exercise: ExerciseId
    or_else: tuple[ExerciseId, ...] = ()
    """What stands in, in this order, for somebody who may not do it."""
    sets: Annotated[int, Field(ge=1, le=5)] | None = None
    reps: Annotated[int, Field(ge=1, le=60)] | None = None
    hold_s: Annotated[float, Field(ge=0, le=180)] | None = None
    minutes: Annotated[float, Field(gt=0, le=60)] | None = None
    """Of what is done by the clock."""

    @property
    def exercises(self) -> tuple[ExerciseId, ...]:
        return (self.exercise, *self.or_else)


class Routine(Model):
    """A routine. One that came with the library has its words in routines.ftl; a person's own has a name."""

    format: Literal[1]
    id: RoutineId
    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    """The person's own words; null for one that came with the library."""
    items: Annotated[tuple[RoutineItem, ...], Field(min_length=1, max_length=20)]
    times_of_day: tuple[Literal["morning", "evening"], ...] = ()
    seed: tuple[Annotated[str, Field(pattern=r"^S\d\d$")], ...] = ()
    sources: tuple[Source, ...] = ()

    @model_validator(mode="after")
    def _none_follows_itself(self) -> Routine:
        for one, other in pairwise(self.items):
            if one.exercise == other.exercise:
                raise ValueError(f"{one.exercise} follows itself; give it more sets instead")
        return self

    @property
    def name_id(self) -> str:
        """The message that is the name of one that came with the library."""
        return f"routine-{self.id}-name"

    @property
    def purpose_id(self) -> str:
        return f"routine-{self.id}-purpose"


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────


def faults(routine: Routine, shelf: Shelf) -> Iterator[str]:
    """What the library does not have or allow, each in a plain sentence."""
    for number, item in enumerate(routine.items, start=1):
        for name in item.exercises:
            if name not in shelf.entries:
                near = difflib.get_close_matches(name, shelf.entries, n=2, cutoff=0.5)
                hint = f"Did you mean {' or '.join(near)}?" if near else "“catcow library list” shows all."
                yield f"number {number} names the exercise “{name}”, which the library does not have. {hint}"
        entry = shelf.entries.get(item.exercise)
        if entry is not None:
            yield from (
                f"number {number}, {item.exercise}: {fault}" for fault in _doses(item, entry.exercise)
            )


def _doses(item: RoutineItem, exercise: Exercise) -> Iterator[str]:
    dose = exercise.dose
    if dose.timed:
        if (item.sets, item.reps, item.hold_s) != (None, None, None):
            yield "it is done by the clock; give minutes, not sets, reps or hold_s"
        yield from _outside("minutes", item.minutes, dose.duration_min)
        return
    if item.minutes is not None:
        yield "it is counted; give sets and reps, not minutes"
    yield from _outside("sets", item.sets, dose.sets)
    yield from _outside("reps", item.reps, dose.reps)
    if dose.hold_s is None and item.hold_s is not None:
        yield "nothing is held in it; leave hold_s out"
    yield from _outside("hold_s", item.hold_s, dose.hold_s)


def _outside(what: str, value: float | None, span: Span | None) -> Iterator[str]:
    if value is not None and span is not None and not span.low <= value <= max(1, span.high):
        yield f"{what} {value:g} is outside {span.low:g} to {span.high:g}"


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────


def read_routine(path: Path, shelf: Shelf) -> Routine:
    """A person's routine from a `.yaml` or `.json` file. RoutineFileError tells every fault."""
    try:
        routine = _parsed(path)
    except ValidationError as error:
        first = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc']) or 'the file'}: {fault['msg']}"
            for fault in error.errors()[:6]
        )
        raise RoutineFileError(f"{path} is no routine: {first}") from error
    found = list(faults(routine, shelf))
    if found:
        raise RoutineFileError(f"{path} can't be used:\n" + "\n".join(f"  {line}" for line in found))
    return routine


def _parsed(path: Path) -> Routine:
    if path.suffix.lower() != ".json":
        return read_model(path, Routine)
    try:
        return Routine.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise RoutineFileError(f"There is no file {path}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RoutineFileError(f"{path} cannot be read: {error}. It must be UTF-8 text.") from error
    except json.JSONDecodeError as error:
        raise RoutineFileError(f"{path}:{error.lineno}: not JSON: {error.msg}.") from error


def written(routine: Routine, kind: Literal["yaml", "json"] = "yaml") -> str:
    """The routine as the text of a file that `read_routine` reads again."""
    facts = routine.model_dump(mode="json", exclude_defaults=True)
    if kind == "json":
        return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    return yaml.safe_dump(facts, allow_unicode=True, sort_keys=False)


def classic_routines(folder: Path) -> tuple[Routine, ...]:
    """The routines that came with a library (`library/routines`), by name."""
    return tuple(read_model(path, Routine) for path in sorted(folder.glob("*.yaml")))


def classic(folder: Path, name: str) -> Routine:
    """One of them; UnknownRoutineError names those there are."""
    found = {one.id: one for one in classic_routines(folder)}
    if name not in found:
        raise UnknownRoutineError(name, sorted(found))
    return found[name]


# ── making ───────────────────────────────────────────────────────────────────────────────────────────────


def of_programme(programme: Programme) -> Routine:
    """A programme's places as a routine, each with what may fill it."""
    items = tuple(
        RoutineItem(exercise=place.any_of[0], or_else=place.any_of[1:]) for place in programme.places
    )
    return Routine(format=1, id=programme.id, items=items, sources=programme.sources)


def of_day(day: DayPlan, routine_id: str, name: str) -> Routine:
    """The session of a day as a routine of the person's own, with its doses."""
    items = tuple(
        RoutineItem(
            exercise=item.exercise,
            sets=None if item.minutes is not None else item.sets,
            reps=None if item.minutes is not None else item.reps,
            hold_s=item.hold_s,
            minutes=item.minutes,
        )
        for item in day.items
    )
    return Routine(format=1, id=routine_id, name=name, items=items)
