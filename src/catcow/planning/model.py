"""The planner's vocabulary: the person, what is prescribed, and the session plan with its reasons."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import Caution, ExerciseId, Position
from catcow.content.model import Model
from catcow.content.screening import TriageLevel


class Person(Model):
    """All the planner may know. Nothing here names or identifies anybody."""

    triage: TriageLevel
    cautions: frozenset[Caution] = frozenset()
    template: str | None = None
    """A programme the screening asks for, e.g. `first_week`."""
    equipment: frozenset[str] = frozenset({"mat", "pillow", "wall", "chair"})
    positions_not_possible: frozenset[Position] = frozenset()
    minutes: Annotated[int, Field(ge=5, le=60)] = 15
    level: Annotated[int, Field(ge=1, le=4)] = 1
    pain_today: Annotated[int, Field(ge=0, le=10)] | None = None
    disliked: frozenset[ExerciseId] = frozenset()


class PastSet(Model):
    """What was done before, as the diary remembers it."""

    exercise: ExerciseId
    on: date
    reps: int
    hold_s: float | None = None
    pain: Annotated[int, Field(ge=0, le=10)] | None = None
    light: Literal["green", "amber", "red"] | None = None
    too_easy: bool = False
    side: Literal["left", "right"] | None = None
    effort: Annotated[int, Field(ge=0, le=10)] | None = None
    """Effort of the whole session it belongs to, 0 to 10."""
    compared: Literal["better", "same", "worse"] | None = None
    """The person's answer at the end of that session: better, same or worse than before it."""


class Reason(Model):
    """Why something is in or out: a message id of the interface texts with its arguments, and the rule."""

    message: str
    args: dict[str, str | int | float] = Field(default_factory=dict)
    rule: str
    source: str | None = None


class Prescription(Model):
    """One exercise with its dose for one person."""

    exercise: ExerciseId
    sets: Annotated[int, Field(ge=1, le=5)]
    reps: Annotated[int, Field(ge=1, le=60)]
    hold_s: Annotated[float, Field(ge=0, le=180)] | None
    rest_s: Annotated[float, Field(ge=0, le=120)]
    minutes: Annotated[float, Field(gt=0, le=60)] | None = None
    """For what is done by the clock: how long, as one set of one."""
    seconds: float
    """How long it takes with both sides, sets and rests, from the motion's own timing."""
    reasons: Annotated[tuple[Reason, ...], Field(min_length=1)]


class LeftOut(Model):
    exercise: ExerciseId
    reason: Reason


class SessionPlan(Model):
    """Today's session in the order it is done. Every exercise of the library is in it or in `left_out`."""

    items: tuple[Prescription, ...]
    seconds: float
    """Everything: getting ready, changes of position, introductions, work, rests and the finish."""
    left_out: tuple[LeftOut, ...]
    notes: tuple[Reason, ...] = ()
    """What holds for the whole session, e.g. why it is shorter than the minutes asked for."""
    care: bool = False
    """Short doses only: the screening, the pain of today or recent reds ask for it."""
    gentle: frozenset[ExerciseId] = frozenset()
    """Exercises that remain allowed when the pain before the session is 6 or 7 (clinical.md 3.5, amber2)."""
