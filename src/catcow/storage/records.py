"""What the log holds, by kind, and the models of the bodies that storage itself reads."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, get_args

from catcow.content.model import Model
from catcow.planning.model import Person, SessionPlan, WeekPlan
from catcow.planning.routine import Routine, RoutineId
from catcow.screening.result import Result
from catcow.session.events import Event
from catcow.session.script import Script

SETTINGS_CHANGED: Final = "settings_changed"
SCREENING_ANSWERED: Final = "screening_answered"
SESSION_CREATED: Final = "session_created"
SESSION_EVENTS: Final[frozenset[str]] = frozenset(
    kind.model_fields["kind"].default for kind in get_args(get_args(Event)[0])
)
"""The kinds of session/events.py: each is an entry of its own, with the session's id."""

WEEK_PLANNED: Final = "week_planned"
BACK_CHANGED: Final = "back_changed"
HAPPENED: Final = "happened"
"""Something told outside a session: a flare, a break, a clinician's word (planning/happenings.py)."""
ROUTINE_SAVED: Final = "routine_saved"
"""A routine of the person's own, new or changed: the last one of an id holds."""
ROUTINE_DELETED: Final = "routine_deleted"
TAKEN_BACK: Final = "taken_back"
"""Something told was a mistake."""

SESSION_FORMAT: Final = 1
EVENT_FORMAT: Final = 1


SCREENING_FORMAT: Final = 1


class ScreeningRecord(Model):
    """The body of `screening_answered`: the answers as given, and the result as it was found then. The
    result is what holds: rules that change later ask again instead of changing what was said."""

    version: str
    answers: dict[str, str | int | tuple[str, ...]]
    cleared_on: date | None = None
    result: Result


WEEK_FORMAT: Final = 1
BACK_FORMAT: Final = 1
HAPPENED_FORMAT: Final = 1
ROUTINE_FORMAT: Final = 1
TAKEN_BACK_FORMAT: Final = 1


class TakenBackRecord(Model):
    """The body of `taken_back`."""

    what: str
    """The id of the `happened` entry that no longer counts."""


class WeekRecord(Model):
    """The body of `week_planned`: the week as it was planned or changed, kept so that it stays the same while
    it lasts. The last one holds."""

    week: WeekPlan
    person: Person
    """For whom, as the answers and settings were then; without the past."""
    because: Literal["new", "answers", "past", "moved", "swapped", "shortened", "undone"]
    """Why it was written: a new week; other answers or settings; what was done or how it felt; or the
    person changed it, or took a change back."""


class RoutineRecord(Model):
    """The body of `routine_saved`."""

    routine: Routine


class RoutineDeletedRecord(Model):
    """The body of `routine_deleted`. A routine of the same id that is saved later is there again."""

    id: RoutineId


class SessionRecord(Model):
    """The body of `session_created`: the plan and the compiled script, so that a session begun with one
    version of catcow is finished with any other."""

    plan: SessionPlan
    """Kept to be read by people and later versions; going on with a session needs only its script."""
    script: Script
    minutes: int
    """The minutes the person chose."""
