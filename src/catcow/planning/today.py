"""One session now, from the person, the library and what was done before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from catcow.content.exercise import ExerciseId

from .happenings import Happening
from .history import History
from .model import LeftOut, PastSet, Person, SessionPlan, WeekPlan
from .posing import pose
from .reasons import Why
from .shelf import Shelf
from .week import Planner, plan


def plan_today(
    person: Person,
    library: Shelf,
    history: Sequence[PastSet] | History,
    today: date,
    reports: Sequence[Happening] = (),
    planner: Planner = "greedy",
) -> SessionPlan:
    """The session for this day alone, with a reason for every exercise that is in it or left out.

    For a day that no week was planned for, and for another session on a day. `reports` are the events beside
    the sets: flares, signs, a clinician's word. A `History` holds them; `person.history` is not read.
    Pure: the same arguments give the same plan; `today` only moves the rotation and ages the history.
    Raises PlanningError, as `plan_week` does.
    """
    if not isinstance(history, History):
        history = History(history, today, library, reports)
    problem = pose(person, library, today, days=1, history=history)
    return session_of(plan(problem, planner=planner), today)


def session_of(week: WeekPlan, on: date) -> SessionPlan:
    """The session of one day of a week. What is done on another day is left out of it with the day's reason;
    KeyError when the week has no such day."""
    day = week.day(on)
    if day is None:
        raise KeyError(on)
    elsewhere = {name for other in week.days for name in other.exercises} - set(day.exercises)
    left_out = [*week.left_out, *(_another_day(name) for name in elsewhere)]
    return SessionPlan(
        items=day.items,
        seconds=day.seconds,
        left_out=tuple(sorted(left_out, key=lambda one: one.exercise)),
        notes=(*week.notes, *day.notes),
        care=week.care,
        gentle=week.gentle & set(day.exercises),
    )


def _another_day(name: ExerciseId) -> LeftOut:
    return LeftOut(exercise=name, reason=Why.another_day.reason())
