"""What crosses between the server and the page My back."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import ExerciseId, Family
from catcow.content.model import Model
from catcow.planning.model import BodyPart, Direction, Goal, Limit, Place, Weekday

from .messages import Still
from .plan_messages import ReasonView


class BackTold(Model):
    """PUT /api/back: what a person tells of their back and their days. What they have, which positions are
    possible, the minutes of a day, the level of everything and what they don't want are settings."""

    marked: frozenset[BodyPart] = frozenset()
    """Where it is felt."""
    pain_weeks: Annotated[int, Field(ge=0, le=5200)] | None = None
    """For how many weeks it has hurt, as of now: what was told once grows by itself. Null when not known."""
    direction: Direction | None = None
    """The direction that feels better."""
    goals: Annotated[tuple[Goal, ...], Field(max_length=5)] = ()
    levels: dict[Family, Annotated[int, Field(ge=1, le=4)]] = Field(default_factory=dict)
    """Levels of families that differ from the level in the settings."""
    limits: frozenset[Limit] = frozenset()
    minutes_on: dict[Weekday, Annotated[int, Field(ge=0, le=60)]] = Field(default_factory=dict)
    """Days with other minutes; 0 is a day without a session."""
    places: Annotated[dict[date, Place], Field(max_length=400)] = Field(default_factory=dict)
    """Days away from home, from today on."""
    days_per_week: Annotated[int, Field(ge=1, le=7)] = 7
    time_of_day: Literal["morning", "midday", "evening"] | None = None
    morning_stiffness: bool = False
    liked: Annotated[frozenset[ExerciseId], Field(max_length=200)] = frozenset()
    programme: str | None = None


class NamedView(Model):
    id: str
    name: str


class StoppedView(Model):
    """A direction that the pain rules have taken out."""

    direction: Direction
    text: str


class BackView(Model):
    """GET /api/back"""

    told: BackTold
    today: date
    stopped: tuple[StoppedView, ...]
    goals: tuple[NamedView, ...]
    """Activities to choose from."""
    programmes: tuple[NamedView, ...]
    asked_programme: NamedView | None
    """The programme that follows from the safety questions; it comes before the person's own choice."""
    contradictions: tuple[ReasonView, ...]
    ask_safety: bool
    """Something is new or farther down a leg than before: the safety questions come first."""


class BackChange(Model):
    """What saving changed in the plan. `state`: `changed`, `same`, `new` (there was no week before), `later`
    (the safety questions come first) or `none` (there is no plan, and `text` says why)."""

    state: Literal["changed", "same", "new", "later", "none"]
    came: tuple[str, ...] = ()
    """Names of exercises that are now in the week, and were not."""
    went: tuple[str, ...] = ()
    sessions: int | None = None
    """Sessions of the week from today on, where their number has changed."""
    text: str | None = None


class BackSaved(Model):
    back: BackView
    change: BackChange


class MapPart(Model):
    part: BodyPart
    outline: str
    """SVG path data in the units of the picture; fill it with the evenodd rule."""


class MapView(Model):
    """The body from one side, and the outlines of the parts that can be marked."""

    view: Literal["front", "back"]
    still: Still
    parts: tuple[MapPart, ...]


class BodyMap(Model):
    """GET /api/back/map. Empty where the map has not been drawn."""

    views: tuple[MapView, ...]
