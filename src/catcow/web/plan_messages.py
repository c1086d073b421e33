"""The shape of what crosses between the server and the page about plans: today's session, the week, and what
may be changed in them. Like messages.py, the TypeScript types are generated from these."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model
from catcow.planning.contexts import Context as Occasion
from catcow.planning.model import Place

from .messages import ExerciseCard, ScreeningView

SessionMinutes = Annotated[int, Field(ge=5, le=60)]


class ReasonView(Model):
    text: str
    """For the person."""
    rule: str
    source: str | None = None
    professional: str | None = None
    """What the rule asks for, with its id and source."""


class WorkView(Model):
    """A work that a rule names as its source."""

    key: str
    title: str
    address: str


class PlannedView(Model):
    card: ExerciseCard
    plain: bool = False
    """Shown without the things it does without, as not all are at hand."""
    dose: str
    seconds: float
    reasons: tuple[ReasonView, ...]
    works: tuple[WorkView, ...] = ()
    """The sources that the reasons name, each once."""


class LeftOutView(Model):
    id: str
    name: str
    reason: ReasonView


class ConflictView(Model):
    """Why nothing fits, in words: rules that leave nothing together, and what would make room by itself."""

    title: str
    rules: tuple[str, ...]
    help: str
    changes: tuple[str, ...] = ()


class FlareDayView(Model):
    on: date
    stage: Literal["calm", "back", "over"]
    text: str


class FlareView(Model):
    """The days after "my back is worse"."""

    since: date
    calm: bool
    """Gentle days still; else on the way back."""
    limit: int
    """The way back begins with pain of so much or less."""
    days: tuple[FlareDayView, ...]
    """From today, as they come if the pain has calmed down by tomorrow."""
    told_today: bool
    """It can still be taken back."""


class OccasionView(Model):
    id: Occasion
    name: str
    what: str


class TodayView(Model):
    """GET /api/today?minutes=15&occasion=travel"""

    state: Literal["screen_first", "blocked", "ready", "in_session"]
    screening: ScreeningView
    minutes: int
    on: date
    of_week: bool = False
    """The session is the week's own for today; its exercises can be swapped and its minutes changed for the
    week."""
    rest_day: bool = False
    """The week has no session for today; this one would be beside it."""
    occasion: OccasionView | None = None
    """For what special day it is, where one was asked for."""
    occasions: tuple[OccasionView, ...] = ()
    """What may be asked for."""
    items: tuple[PlannedView, ...] = ()
    seconds: float = 0
    left_out: tuple[LeftOutView, ...] = ()
    notes: tuple[ReasonView, ...] = ()
    """What holds for the whole session, such as why it is shorter or gentler today."""
    conflict: ConflictView | None = None
    flare: FlareView | None = None
    open_session: str | None = None
    done_today: int = 0


class SessionStart(Model):
    """POST /api/sessions -> SessionView"""

    minutes: SessionMinutes | None = None
    """Null: those of the day, or of the occasion."""
    occasion: Occasion | None = None


class WorseToday(Model):
    """POST /api/today/worse -> TodayView: "my back is worse today\""""

    id: UUID
    at: AwareDatetime
    pain: Annotated[int, Field(ge=0, le=10)] | None = None


class HowToday(Model):
    """POST /api/today/pain -> TodayView: how it is on a day of a flare"""

    id: UUID
    at: AwareDatetime
    pain: Annotated[int, Field(ge=0, le=10)]


class WeekDayView(Model):
    on: date
    today: bool
    done: bool
    over: bool
    """It lies before today, or its session is done: nothing of it changes any more."""
    minutes: int
    """Asked for; 0 is a day without a session."""
    seconds: float
    items: tuple[PlannedView, ...]
    """Empty: a day of rest."""
    notes: tuple[ReasonView, ...] = ()
    place: Place | None = None
    """Where the person is on this day, when not at home."""


class ProofView(Model):
    """How good the week is by the published score."""

    kind: Literal["best", "within", "good", "mended", "changed"]
    """Proved the best; at most `percent` from it; good, with nobody having looked for more; mended because of
    answers or the past; changed by the person. The last two keep every rule, with the least change."""
    percent: float | None = None
    score: int
    bound: int | None = None


class DayChangeView(Model):
    """What a change brought to a day besides itself."""

    on: date
    came: tuple[str, ...]
    """Names of exercises."""
    gone: tuple[str, ...]
    seconds_before: float
    seconds: float


class WeekView(Model):
    """GET /api/week"""

    state: Literal["screen_first", "blocked", "ready"]
    screening: ScreeningView
    days: tuple[WeekDayView, ...] = ()
    proof: ProofView | None = None
    notes: tuple[ReasonView, ...] = ()
    left_out: tuple[LeftOutView, ...] = ()
    conflict: ConflictView | None = None
    flare: FlareView | None = None
    can_undo: bool = False
    """The person's last change is the last thing that happened to the week."""
    changes: tuple[DayChangeView, ...] = ()
    """After a change: what it brought to which days, besides the change itself."""


class EqualView(Model):
    """GET /api/week/equals?on=2026-11-23&exercise=bridge -> list[EqualView], the most alike first"""

    card: ExerciseCard
    dose: str
    reasons: tuple[ReasonView, ...]
    """In what it is an equal."""
    seconds: float
    """How much longer the session would be; negative when shorter."""


class MoveDay(Model):
    """POST /api/week/move -> WeekView"""

    start: date
    end: date


class DayMinutes(Model):
    """POST /api/week/minutes -> WeekView"""

    on: date
    minutes: SessionMinutes


class DayPlace(Model):
    """POST /api/week/place -> WeekView"""

    on: date
    place: Place | None
    """Null: at home."""


class Swap(Model):
    """POST /api/week/swap -> WeekView"""

    on: date
    exercise: ExerciseId
    instead: ExerciseId
