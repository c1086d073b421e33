"""Sessions for special days: a bad day, the least there is, on the road, at work, before and after sitting.

Each is the person as they are on such a day; the session is then planned like any other, under the same hard
rules. Minutes and choices are our own design [D], except where a source is named.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

from catcow.content.screening import TriageLevel

from .history import History
from .model import Direction, Goal, Person, Place, SessionPlan
from .programme import CARE_PROGRAMME, shipped
from .shelf import Shelf
from .today import plan_today
from .week import Planner

GENTLE_MINUTES: Final = 10
LEAST_MINUTES: Final = 3
"""The least version (dose_rules.yaml, flare_calm: three minutes at least)."""
WORK_MINUTES: Final = 5
SITTING_MINUTES: Final = 3


class Context(StrEnum):
    """A day, or a moment of one, that asks for another session than the week's."""

    gentle = "gentle"
    """My back is worse today: the short list in short doses, ten minutes at most."""
    least = "least"
    """Three minutes of the short list."""
    travel = "travel"
    """No floor and nothing to use."""
    work = "work"
    """Standing and sitting only."""
    before_sitting = "before_sitting"
    after_sitting = "after_sitting"

    @property
    def name_id(self) -> str:
        """The message that names it."""
        return f"planner-context-{self.value}"

    @property
    def what_id(self) -> str:
        """The message that says what it gives."""
        return f"{self.name_id}-what"


def in_context(person: Person, context: Context, today: date) -> Person:
    """The person as they are in this context on this day."""
    changes: dict[str, object] = {}
    match context:
        case Context.gentle | Context.least:
            changes["triage"] = TriageLevel.care if person.triage is TriageLevel.ok else person.triage
            template = None if person.template is None else shipped(person.template)
            changes["template"] = (
                template.id if template is not None and template.short_doses else CARE_PROGRAMME
            )
            most = LEAST_MINUTES if context is Context.least else GENTLE_MINUTES
            changes |= _minutes(person, today, min(most, person.minutes))
        case Context.travel:
            changes["places"] = {**person.places, today: Place.travel}
        case Context.work:
            changes["places"] = {**person.places, today: Place.work}
            changes |= _minutes(person, today, min(WORK_MINUTES, person.minutes))
        case Context.before_sitting | Context.after_sitting:
            changes["places"] = {**person.places, today: Place.work}
            changes["goals"] = (Goal(activity="sitting"), *person.goals)[:5]
            changes |= _minutes(person, today, SITTING_MINUTES)
            if context is Context.after_sitting and _may_arch(person):
                changes["direction"] = Direction.extension
    return person.model_copy(update=changes)


def _may_arch(person: Person) -> bool:
    """After sitting, arching back is the usual answer (clinical.md 2.2, standing_back_bend), unless bending
    feels better or arching is out."""
    return person.direction is None and Direction.extension not in person.stopped


def _minutes(person: Person, today: date, minutes: int) -> dict[str, object]:
    return {"minutes": minutes, "minutes_at": {**person.minutes_at, today: minutes}}


def plan_in_context(
    person: Person,
    library: Shelf,
    history: History,
    today: date,
    context: Context,
    planner: Planner = "greedy",
) -> SessionPlan:
    """A session for now. On the road and at work everything beyond the place is as on any day. Raises
    PlanningError, as `plan_week` does."""
    return plan_today(in_context(person, context, today), library, history, today, planner=planner)
