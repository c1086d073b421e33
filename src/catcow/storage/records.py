"""What the log holds, by kind, and the models of the bodies that storage itself reads."""

from __future__ import annotations

from datetime import date
from typing import Final, get_args

from catcow.content.model import Model
from catcow.planning.model import SessionPlan
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


class SessionRecord(Model):
    """The body of `session_created`: the plan and the compiled script, so that a session begun with one
    version of catcow is finished with any other."""

    plan: SessionPlan
    """Kept to be read by people and later versions; going on with a session needs only its script."""
    script: Script
    minutes: int
    """The minutes the person chose."""
