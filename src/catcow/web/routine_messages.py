"""What crosses between the server and the pages of routines."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model

from .messages import ExerciseCard, Still
from .plan_messages import LeftOutView, ReasonView


class RoutineToday(Model):
    """What following a routine would be today. `state`: `ready`, `later` (the safety questions come first),
    `blocked` (they bar exercise) or `none` (nothing of it is left, or there is no exercise today)."""

    state: Literal["ready", "later", "blocked", "none"]
    taken: int = 0
    """Exercises that stay."""
    seconds: float = 0
    left_out: tuple[LeftOutView, ...] = ()
    """Those of the routine that do not stay, each with the rule."""
    notes: tuple[ReasonView, ...] = ()


class RoutineCard(Model):
    id: str
    kind: Literal["classic", "programme", "own"]
    name: str
    purpose: str | None
    """Null for one of the person's own."""
    count: int
    """How many exercises it has."""
    times_of_day: tuple[Literal["morning", "evening"], ...]
    stills: tuple[Still, ...]
    """Three that tell it."""
    today: RoutineToday


class RoutineItemView(Model):
    exercise: str
    card: ExerciseCard | None
    """Null when the library no longer has it."""
    or_else: tuple[ExerciseCard, ...]
    """What stands in for it, in this order, for somebody who may not do it."""
    sets: int | None
    reps: int | None
    hold_s: float | None
    minutes: float | None
    dose: str | None
    """In words; null where the routine gives none and the person's own dose holds."""


class RoutineView(RoutineCard):
    """GET /api/routines/{id}"""

    items: tuple[RoutineItemView, ...]


class DraftItem(Model):
    """One exercise of a routine as it is being built. What of the dose is null is the person's own."""

    exercise: ExerciseId
    or_else: Annotated[tuple[ExerciseId, ...], Field(max_length=20)] = ()
    sets: Annotated[int, Field(ge=-1000, le=1000)] | None = None
    reps: Annotated[int, Field(ge=-1000, le=1000)] | None = None
    hold_s: Annotated[float, Field(ge=-1000, le=1000)] | None = None
    minutes: Annotated[float, Field(ge=-1000, le=1000)] | None = None


class RoutineDraft(Model):
    """POST /api/routines and PUT /api/routines/{id}. What the library does not allow is told in sentences."""

    name: Annotated[str, Field(max_length=1000)]
    items: Annotated[tuple[DraftItem, ...], Field(max_length=200)]
    times_of_day: Annotated[tuple[Literal["morning", "evening"], ...], Field(max_length=2)] = ()


class RoutineFrom(Model):
    """POST /api/routines/from: a routine made of what is planned."""

    source: Literal["today", "week"]
    name: Annotated[str, Field(max_length=1000)]


class RoutineFile(Model):
    """POST /api/routines/import: the text of a file, YAML or JSON."""

    text: str


class DoseBounds(Model):
    """GET /api/routines/bounds: within which doses an exercise can be put into a routine; low and high."""

    exercise: str
    timed: bool
    """Done by the clock: only `minutes` are given."""
    sets: tuple[int, int]
    reps: tuple[int, int]
    hold_s: tuple[float, float] | None
    minutes: tuple[float, float] | None
