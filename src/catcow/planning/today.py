"""Today's session from the person, the library and what was done before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .model import PastSet, Person, SessionPlan
from .shelf import Shelf


def plan_today(person: Person, library: Shelf, history: Sequence[PastSet], today: date) -> SessionPlan:
    """The session for this day, with a reason for every exercise that is in it or left out.

    Pure: the same arguments give the same plan; `today` only moves the rotation and ages the history.
    Raises ExerciseBlockedError, PainTooHighError, NothingSuitsError or UnknownProgrammeError, all PlanningError.
    """
    raise NotImplementedError
