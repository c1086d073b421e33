"""Everything that can happen in a session, as events the browser reports. Each has its own id (a UUID made
by the browser), so that sending it twice changes nothing; `at` is the instant it happened, with its zone."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model

Nrs = Annotated[int, Field(ge=0, le=10)]


class _Event(Model):
    id: UUID
    at: AwareDatetime


class Started(_Event):
    kind: Literal["started"] = "started"
    pain_before: Nrs


class StepBegan(_Event):
    kind: Literal["step_began"] = "step_began"
    step: int


class SetDone(_Event):
    """A set, whole or in part: what was really done."""

    kind: Literal["set_done"] = "set_done"
    step: int
    exercise: ExerciseId
    side: Literal["left", "right"] | None = None
    set_number: int
    reps: Annotated[int, Field(ge=0, le=500)]
    hold_s: Annotated[float, Field(ge=0, le=3600)] | None = None
    seconds: Annotated[float, Field(ge=0, le=14400)] | None = None
    """How long it lasted, of what is done by the clock."""
    counted_by: Literal["clock", "person", "camera"] = "clock"
    ended: bool = False
    """The set has come to its end; a camera may have counted fewer than were prescribed."""


class SetCorrected(_Event):
    """The person says how many repetitions of a set it really were."""

    kind: Literal["set_corrected"] = "set_corrected"
    set_id: UUID
    """The id of the set_done event."""
    reps: Annotated[int, Field(ge=0, le=500)]


class Skipped(_Event):
    kind: Literal["skipped"] = "skipped"
    step: int
    exercise: ExerciseId | None = None


class Paused(_Event):
    kind: Literal["paused"] = "paused"
    step: int
    second: float


class Resumed(_Event):
    kind: Literal["resumed"] = "resumed"
    step: int


class Hurts(_Event):
    """ "This hurts": the peak during the exercise, and what kind."""

    kind: Literal["hurts"] = "hurts"
    step: int
    exercise: ExerciseId | None = None
    pain: Nrs
    sharp: bool = False
    spread_down_leg: bool = False
    still_after_a_minute: bool | None = None
    """Whether the spread was still there a minute later; null when not asked, which counts as yes."""
    new_numbness_or_weakness: bool = False


class TooEasy(_Event):
    kind: Literal["too_easy"] = "too_easy"
    step: int
    exercise: ExerciseId


class Finished(_Event):
    kind: Literal["finished"] = "finished"
    pain_after: Nrs
    effort: Annotated[int, Field(ge=0, le=10)]
    compared: Literal["better", "same", "worse"]


class Stopped(_Event):
    """The person ends early."""

    kind: Literal["stopped"] = "stopped"
    pain_after: Nrs | None = None


Event = Annotated[
    Started
    | StepBegan
    | SetDone
    | SetCorrected
    | Skipped
    | Paused
    | Resumed
    | Hurts
    | TooEasy
    | Finished
    | Stopped,
    Field(discriminator="kind"),
]
