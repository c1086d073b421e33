"""What follows for the choice from where a person stands: what rests, what has opened, what takes the place
of what."""

from __future__ import annotations

from datetime import date

from catcow.content.exercise import ExerciseId

from .dose_rules import Rules
from .facts import Facts
from .history import History
from .model import Reason
from .reasons import Why
from .shelf import Shelf
from .standing import Progress


def rests(rules: Rules, facts: Facts, progress: Progress, day: date) -> Reason | None:
    """Why an exercise rests on this day because of how it felt: its direction is stopped, or it was red twice
    in a week, or on this day (3.4, 3.5); null when it needn't."""
    if any(direction in progress.stopped for direction in facts.directions):
        return Why.direction.reason()
    if progress.red_twice(rules, facts.id, day):
        return Why.red_twice.reason()
    if progress.red_today(facts.id, day):
        return Why.red_today.reason()
    return None


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
