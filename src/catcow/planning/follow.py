"""Following a routine as it is: its exercises in its order. What is not safe for this person is left out, or
what the routine names in its place stands in; each with the reason."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from catcow.content.exercise import ExerciseId

from .dose import Size
from .errors import NothingSuitsError
from .facts import Bounds
from .history import History
from .limits import Block
from .model import LeftOut, Person, Prescription, Reason, SessionPlan
from .pace import exercise_seconds, session_seconds, timed_seconds
from .posing import pose
from .problem import Problem
from .reasons import Why
from .routine import Routine, RoutineItem
from .rules import Hard
from .shelf import Shelf

CHOSEN_KNOWINGLY = frozenset(
    {Hard.level, Hard.off_by_default, Hard.disliked, Hard.own_time, Hard.minutes, Hard.strength_rest,
     Hard.enough_week, Hard.enough_today}
)  # fmt: skip
"""Rules that guide what the planner offers. Who follows a routine has chosen, and may; not with care."""


@dataclass(frozen=True, slots=True)
class _Taken:
    item: RoutineItem
    exercise: ExerciseId


def follow(person: Person, shelf: Shelf, history: History, today: date, routine: Routine) -> SessionPlan:
    """The routine as a session of today. Raises what `plan_week` raises, and NothingSuitsError when nothing
    of it is left.

    With care (level K, pain of 6 or 7, a flare) only what the short list has of it stays, in short doses.
    Every exercise of the library is in the session or left out: those the routine does not name, for that.
    """
    problem = pose(person, shelf, today, days=1, history=history)
    taken: list[_Taken] = []
    left: dict[ExerciseId, Reason] = {}
    for item in routine.items:
        for name in item.exercises:
            why = _why_not(problem, name)
            if why is None and (not taken or taken[-1].exercise != name):
                taken.append(_Taken(item, name))
                break
            left.setdefault(name, why or Why.again_not.reason())
    chosen = {one.exercise for one in taken}
    items = tuple(_prescription(problem, one) for one in taken)
    named = {name for item in routine.items for name in item.exercises}
    left_out = tuple(
        LeftOut(exercise=name, reason=left.get(name) or Why.not_in_routine.reason())
        for name in sorted({*shelf.entries, *named} - chosen)
    )
    if not items:
        raise NothingSuitsError(tuple(one for one in left_out if one.exercise in named))
    seconds = session_seconds(items, shelf)
    return SessionPlan(
        items=items,
        seconds=seconds,
        left_out=left_out,
        notes=tuple(_notes(problem, seconds, len(taken), len(routine.items))),
        care=problem.care,
        gentle=frozenset(chosen) if problem.care else frozenset(),
    )


def _why_not(problem: Problem, name: ExerciseId) -> Reason | None:
    """Why this exercise is not safe for this person now; null when it is."""
    if name not in problem.shelf.entries:
        return Why.unknown.reason()
    return next((one.reason for one in problem.blocks.get(name, ()) if _holds(problem, one)), None)


def _holds(problem: Problem, block: Block) -> bool:
    if block.rule is Hard.programme:
        return problem.care
    return block.rule not in CHOSEN_KNOWINGLY or (problem.care and block.rule is Hard.level)


def _prescription(problem: Problem, one: _Taken) -> Prescription:
    entry = problem.shelf.entries[one.exercise]
    size = _size(problem, one)
    why = [Why.routine.reason(), *(r for r in problem.worth.reasons(entry.exercise) if _is_caution(r))]
    if one.exercise != one.item.exercise:
        why.insert(0, Why.stands_in.reason())
    if size.minutes is not None:
        seconds = timed_seconds(size.minutes)
    else:
        seconds = exercise_seconds(entry.motion, size.sets, size.reps, size.hold_s, size.rest_s)
    return Prescription(
        exercise=one.exercise,
        sets=size.sets,
        reps=size.reps,
        hold_s=size.hold_s,
        rest_s=size.rest_s,
        minutes=size.minutes,
        plain=problem.person.plainly(entry.exercise, problem.days[0].on),
        seconds=seconds,
        reasons=(*why, size.reason),
    )


def _is_caution(reason: Reason) -> bool:
    return reason.message in (Why.modify.value.message, Why.watch.value.message)


def _size(problem: Problem, one: _Taken) -> Size:
    """The routine's dose brought into the bounds, or the person's own where it gives none; with care the
    person's own, which is the least."""
    exercise = problem.shelf.entries[one.exercise].exercise
    size, item = problem.doses.size(exercise), one.item
    if problem.care or one.exercise != item.exercise:
        return size
    if size.minutes is not None:
        span = exercise.dose.duration_min
        if item.minutes is None or span is None:
            return size
        return replace(size, minutes=min(max(item.minutes, span.low), span.high), reason=_as_given())
    if (item.sets, item.reps, item.hold_s) == (None, None, None):
        return size
    bounds = Bounds.of(exercise)
    return replace(
        size,
        sets=size.sets if item.sets is None else bounds.clamp_sets(item.sets),
        reps=size.reps if item.reps is None else bounds.clamp_reps(item.reps),
        hold_s=size.hold_s if item.hold_s is None else bounds.clamp_hold(item.hold_s),
        reason=_as_given(),
    )


def _as_given() -> Reason:
    return Why.as_given.reason()


def _notes(problem: Problem, seconds: float, taken: int, named: int) -> Iterator[Reason]:
    if taken < named:
        yield Why.routine_part.reason(taken=taken, named=named)
    if problem.care:
        yield Why.care.reason()
    if seconds > 1.1 * 60 * problem.days[0].minutes:
        yield Why.routine_long.reason(minutes=math.ceil(seconds / 60), wanted=problem.days[0].minutes)
