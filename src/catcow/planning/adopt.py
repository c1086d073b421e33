"""A week that exists already, seen as choices of a problem posed today: what may stay, in today's doses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from catcow.content.exercise import ExerciseId

from .model import DayPlan, WeekPlan
from .problem import Candidate, Problem
from .solve import Picks


def adopted(problem: Problem, week: WeekPlan, sources: Mapping[date, date] | None = None) -> Picks:
    """What the week has on the open days of the problem, as far as it may still come on that day. A dose that
    the rules of dose have changed since is the new one; sets left out for want of time stay left out.

    `sources` tells of a day from which other day its session comes.
    """
    by_id = {one.id: index for index, one in enumerate(problem.candidates)}
    found: list[tuple[tuple[int, int], ...]] = []
    for number, about in enumerate(problem.days):
        day = week.day((sources or {}).get(about.on, about.on))
        picks: dict[int, int] = {}
        if day is not None:
            for name, rounds in Counter(item.exercise for item in day.items).items():
                index = by_id.get(name)
                if index is not None and problem.open_on(number, problem.candidates[index]):
                    picks[index] = _option(problem.candidates[index], number, day, name, rounds)
        found.append(tuple(sorted(picks.items())))
    return tuple(found)


def _option(one: Candidate, number: int, day: DayPlan, name: ExerciseId, rounds: int) -> int:
    """The option most like what the day has: the same dose, else as many sets and rounds, else as
    prescribed."""
    item = next(item for item in day.items if item.exercise == name)

    def likeness(index: int) -> tuple[bool, bool, bool, bool, int]:
        option = one.options[index]
        size = option.size
        return (
            option.rounds == rounds,
            size.sets == item.sets,
            size.minutes == item.minutes,
            (size.reps, size.hold_s) == (item.reps, item.hold_s),
            -index,
        )

    return max(one.allowed[number], key=likeness)
