"""Which exercises suit a person today, and the reason for each that doesn't."""

from __future__ import annotations

from catcow.content.exercise import CautionEffect, Exercise, ExerciseId

from .dose import LOADED
from .history import History
from .model import Person, Reason
from .reasons import Why
from .shelf import Entry, Shelf

REST_DAYS_AT_MOST = 3
"""Strength that is meant for at most three days a week wants a day of rest between (clinical.md 3.6)."""


def never(person: Person, entry: Entry, level: int, unlocked: frozenset[ExerciseId]) -> Reason | None:
    """Why this exercise is not for this person at all as things stand; null when it is."""
    exercise = entry.exercise
    for use in exercise.cautions:
        if use.tag in person.cautions and use.effect is CautionEffect.leave_out:
            return Why.caution.reason(caution=use.tag.value)
    if exercise.position in person.positions_not_possible:
        return Why.position.reason(position=exercise.position.value)
    if exercise.id in person.disliked:
        return Why.disliked.reason()
    missing = [
        item.kind for item in exercise.equipment if not item.optional and item.kind not in person.equipment
    ]
    if missing:
        return Why.equipment.reason(equipment=missing[0])
    if exercise.off_by_default:
        return Why.off.reason()
    if exercise.level.low > level + (exercise.id in unlocked):
        return Why.level.reason(level=round(exercise.level.low))
    if not entry.has_motion and not exercise.dose.timed:
        return Why.no_motion.reason()
    return None


def not_now(exercise: Exercise, history: History) -> Reason | None:
    """Why this exercise rests today because of what was done before; null when it needn't."""
    last = history.last(exercise.id)
    if last is None:
        return None
    if history.red_twice(exercise.id):
        return Why.red_twice.reason()
    if last.light == "red" and last.on == history.today:
        return Why.red_today.reason()
    rounds_today = -(-history.sets_today(exercise.id) // max(1, int(exercise.dose.sets.high)))
    if rounds_today >= exercise.dose.times_per_day.high:
        return Why.enough_today.reason()
    days = exercise.dose.days_per_week.high
    if days < 7:
        if exercise.family in LOADED and days <= REST_DAYS_AT_MOST and _yesterday(exercise, history):
            return Why.rest_day.reason()
        if history.times_this_week(exercise.id) >= days and last.on != history.today:
            return Why.enough_week.reason(days=round(days))
    return None


def _yesterday(exercise: Exercise, history: History) -> bool:
    return any(history.age(day.on) == 1 for day in history.days(exercise.id))


def unlocked(shelf: Shelf, history: History) -> frozenset[ExerciseId]:
    """Exercises one level up that an easier relative has opened: last done as too easy, not amber or red."""
    found: set[ExerciseId] = set()
    for entry in shelf.entries.values():
        last = history.last(entry.exercise.id)
        if last is not None and last.too_easy and last.light not in ("amber", "red"):
            found.update(entry.exercise.progress)
    return frozenset(found)


def swaps(shelf: Shelf, suitable: frozenset[ExerciseId], history: History) -> dict[ExerciseId, ExerciseId]:
    """For each exercise that was red lately and has an easier relative that suits: that relative."""
    found: dict[ExerciseId, ExerciseId] = {}
    for name in sorted(suitable):
        if history.red_lately(name):
            easier = [
                other
                for other in shelf.entries[name].exercise.regress
                if other in suitable and not history.red_lately(other)
            ]
            if easier:
                found[name] = easier[0]
    return found
