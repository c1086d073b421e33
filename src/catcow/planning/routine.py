"""Routines: exercises in a fixed order, to be followed as they are. The classic ones of the seed come with
the library (library/routines); a person's own are built, saved, exported and imported as a file."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import Field, ValidationError, model_validator

from catcow.content.exercise import Exercise, ExerciseId, Source, Span
from catcow.content.model import Model
from catcow.content.yaml_file import BrokenYamlError, mapping_of, read_model
from catcow.errors import CatcowError

from .errors import PlanningError
from .model import DayPlan, Prescription
from .programme import Programme
from .shelf import Shelf

RoutineId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]


class RoutineFileError(CatcowError):
    """A routine file that can't be read, or asks for what the library does not have or allow."""


class RoutineTextError(RoutineFileError):
    """The text of a file that is no routine. `kind`: `unreadable` (neither YAML nor JSON, at `line`), `shape`
    (something is missing, unknown or out of bounds at `places`), `follows` (an exercise follows itself)."""

    def __init__(self, kind: str, said: str, line: int | None, places: tuple[str, ...] = ()) -> None:
        self.kind, self.line, self.places = kind, line, places
        super().__init__(f"This is no routine: {said}")


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


@dataclass(frozen=True, slots=True)
class Fault:
    """What the library does not have or allow of a routine: the message `routine-fault-<kind>` with its
    arguments. As text it is the same in English, for files and the command line."""

    kind: str
    number: int
    """Which item, counted from 1."""
    exercise: ExerciseId
    said: str
    args: dict[str, str | float] = field(default_factory=dict)

    def __str__(self) -> str:
        if self.kind == "unknown":
            return f"number {self.number} {self.said}"
        return f"number {self.number}, {self.exercise}: {self.said}"


def faults(routine: Routine, shelf: Shelf) -> Iterator[Fault]:
    """What the library does not have or allow."""
    for number, item in enumerate(routine.items, start=1):
        for name in item.exercises:
            if name not in shelf.entries:
                near = difflib.get_close_matches(name, shelf.entries, n=2, cutoff=0.5)
                hint = f"Did you mean {' or '.join(near)}?" if near else "“catcow library list” shows all."
                said = f"names the exercise “{name}”, which the library does not have. {hint}"
                yield Fault("unknown", number, name, said)
        entry = shelf.entries.get(item.exercise)
        if entry is not None:
            for kind, said, args in _doses(item, entry.exercise):
                yield Fault(kind, number, item.exercise, said, args)


_Found = tuple[str, str, dict[str, str | float]]


def _doses(item: RoutineItem, exercise: Exercise) -> Iterator[_Found]:
    dose = exercise.dose
    if dose.timed:
        if (item.sets, item.reps, item.hold_s) != (None, None, None):
            yield "timed", "it is done by the clock; give minutes, not sets, reps or hold_s", {}
        yield from _outside("minutes", item.minutes, dose.duration_min)
        return
    if item.minutes is not None:
        yield "counted", "it is counted; give sets and reps, not minutes", {}
    yield from _outside("sets", item.sets, dose.sets)
    yield from _outside("reps", item.reps, dose.reps)
    if dose.hold_s is None and item.hold_s is not None:
        yield "not-held", "nothing is held in it; leave hold_s out", {}
    yield from _outside("hold_s", item.hold_s, dose.hold_s)


def _outside(what: str, value: float | None, span: Span | None) -> Iterator[_Found]:
    if value is not None and span is not None and not span.low <= value <= max(1, span.high):
        said = f"{what} {value:g} is outside {span.low:g} to {span.high:g}"
        yield "outside", said, {"what": what, "low": span.low, "high": span.high}


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────


def read_routine(path: Path, shelf: Shelf) -> Routine:
    """A person's routine from a `.yaml` or `.json` file. RoutineFileError tells every fault."""
    try:
        routine = _parsed(path)
    except ValidationError as error:
        first = "; ".join(f"{where or 'the file'}: {what}" for where, what in _places(error))
        raise RoutineFileError(f"{path} is no routine: {first}") from error
    found = list(faults(routine, shelf))
    if found:
        raise RoutineFileError(f"{path} can't be used:\n" + "\n".join(f"  {fault}" for fault in found))
    return routine


def _places(error: ValidationError) -> list[tuple[str, str]]:
    """Where the first faults are, and what they are."""
    return [(".".join(str(part) for part in one["loc"]), one["msg"]) for one in error.errors()[:6]]


def routine_of(text: str) -> Routine:
    """The routine of a file's text, YAML or JSON. RoutineTextError when it is neither or no routine; what the
    library does not have or allow is for `faults`."""
    data = _mapping(text)
    try:
        return Routine.model_validate(data)
    except ValidationError as error:
        places = _places(error)
        said = "; ".join(f"{where or 'the file'}: {what}" for where, what in places)
        kind = "follows" if any("follows itself" in what for _, what in places) else "shape"
        raise RoutineTextError(kind, said, None, tuple(where for where, _ in places if where)) from error


def _mapping(text: str) -> object:
    try:
        if text.lstrip("\ufeff \t\r\n").startswith("{"):
            return json.loads(text.lstrip("\ufeff"))
        return mapping_of(text)
    except json.JSONDecodeError as error:
        line, why = error.lineno, error.msg
    except BrokenYamlError as error:
        line, why = error.spot.line, error.reason
    except RecursionError:
        line, why = 1, "too many brackets in one another"
    raise RoutineTextError("unreadable", f"line {line}: {why}", line)


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
    return of_prescriptions(day.items, routine_id, name)


def of_prescriptions(prescriptions: Sequence[Prescription], routine_id: str, name: str) -> Routine:
    """What was prescribed as a routine of the person's own, with its doses."""
    items = tuple(
        RoutineItem(
            exercise=item.exercise,
            sets=None if item.minutes is not None else item.sets,
            reps=None if item.minutes is not None else item.reps,
            hold_s=item.hold_s,
            minutes=item.minutes,
        )
        for item in prescriptions
    )
    return Routine(format=1, id=routine_id, name=name, items=items)
