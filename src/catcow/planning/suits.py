"""Which exercises suit a person today, and the reason for each that doesn't."""

from __future__ import annotations

from datetime import date

from catcow.content.exercise import CautionEffect, Exercise, ExerciseId

from .dose_rules import Rules
from .facts import LOADED, Facts
from .history import History
from .model import Person, Reason
from .reasons import Why
from .shelf import Entry, Shelf
from .standing import Progress


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


def rests(rules: Rules, facts: Facts, progress: Progress, day: date) -> Reason | None:
    """Why an exercise rests on this day because of how it felt: its direction is stopped, or it was red twice
    in a week, or on this day (3.4, 3.5); null when it needn't."""
    if any(direction in progress.stopped for direction in facts.directions):
        return Why.direction.reason()
    if progress.red_twice(rules, facts.id, day):
        return Why.red_twice.reason()
    standing = progress.standing(facts.id)
    if standing is not None and standing.red_on == day:
        return Why.red_today.reason()
    return None


def not_now(exercise: Exercise, history: History) -> Reason | None:
    """Why this exercise rests today because of what was done before; null when it needn't."""
    felt = rests(history.rules.rules, history.facts(exercise), history.progress, history.today)
    if felt is not None:
        return felt
    last = history.last(exercise.id)
    if last is None:
        return None
    if last.light == "red" and last.on == history.today:
        return Why.red_today.reason()
    rounds_today = -(-history.sets_today(exercise.id) // max(1, int(exercise.dose.sets.high)))
    if rounds_today >= exercise.dose.times_per_day.high:
        return Why.enough_today.reason()
    days = exercise.dose.days_per_week.high
    if days < 7:
        if (
            exercise.family in LOADED
            and days <= history.rules.rules.rest_day.most_days
            and _yesterday(exercise, history)
        ):
            return Why.rest_day.reason()
        if history.times_this_week(exercise.id) >= days and last.on != history.today:
            return Why.enough_week.reason(days=round(days))
    return None


def _yesterday(exercise: Exercise, history: History) -> bool:
    return any(history.age(day.on) == 1 for day in history.days(exercise.id))


def unlocked(shelf: Shelf, history: History) -> frozenset[ExerciseId]:
    """Exercises one level up that an easier relative has opened: at the top of its repetitions and holds, and
    going well (3.6)."""
    return frozenset(
        harder
        for name, standing in history.progress.standings.items()
        if standing.opened and name in shelf.entries
        for harder in shelf.entries[name].exercise.progress
    )


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
