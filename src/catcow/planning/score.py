"""What a week is worth, in points: the same sum for every planner, worked out from the finished week.

The solver maximises this sum by its own linear formulas; a test holds the two together.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from catcow.content.exercise import Exercise, Position

from .model import DayPlan, WeekPlan
from .order import STAGE
from .problem import TENTHS, Problem


@dataclass(frozen=True, slots=True)
class Score:
    """Points by what they are for; `total` is what the planners maximise."""

    exercises: int = 0
    """Evidence and the person's wishes, of every exercise on every day."""
    different: int = 0
    held: int = 0
    stages: int = 0
    related: int = 0
    positions: int = 0
    short: int = 0
    shares: int = 0
    too_rare: int = 0

    @property
    def total(self) -> int:
        return (
            self.exercises + self.different + self.held + self.stages + self.related
            + self.positions + self.short + self.shares + self.too_rare
        )  # fmt: skip


def score_of(problem: Problem, week: WeekPlan) -> Score:
    """The points of a week for the person of this problem, whoever planned it. An exercise the planners may
    not choose counts like any other; whether the week keeps the rules is for check.py to say."""
    weights = problem.weights
    sessions = [day for day in week.days if day.items]
    times = Counter(name for day in sessions for name in day.exercises)
    points = 0
    rare = 0
    by_id = {one.id: one for one in problem.candidates}
    for name, count in times.items():
        exercise = problem.shelf.entries[name].exercise
        base = problem.worth.points(exercise)
        points += sum(max(0, base + weights.repeats[n]) for n in range(count))
        if name in by_id:
            rare += max(0, min(by_id[name].low, _days_open(problem, name)) - count)
    return Score(
        exercises=points,
        different=weights.week.different * len(times),
        held=weights.session.held * len(sessions),
        stages=weights.session.stage * sum(len(_stages(problem, day)) for day in sessions),
        related=weights.session.related * sum(_related(problem, day) for day in sessions),
        positions=weights.session.position
        * sum(max(0, len(_places(problem, day)) - weights.session.free_positions) for day in sessions),
        short=weights.session.short * sum(_short(problem, n, day) for n, day in enumerate(week.days)),
        shares=weights.week.share * _lacking(problem, sessions),
        too_rare=weights.week.too_rare * rare,
    )


def _exercise(problem: Problem, name: str) -> Exercise:
    return problem.shelf.entries[name].exercise


def _days_open(problem: Problem, name: str) -> int:
    one = next(one for one in problem.candidates if one.id == name)
    return sum(problem.open_on(day, one) for day in range(len(problem.days)))


def _stages(problem: Problem, day: DayPlan) -> set[int]:
    return {STAGE[_exercise(problem, name).family] for name in day.exercises}


def _places(problem: Problem, day: DayPlan) -> set[Position]:
    return {_exercise(problem, name).position for name in day.exercises}


def _related(problem: Problem, day: DayPlan) -> int:
    exercises = [_exercise(problem, name) for name in day.exercises]
    return sum(
        b.id in {*a.regress, *a.progress} or a.id in {*b.regress, *b.progress}
        for a, b in combinations(exercises, 2)
    )


def _short(problem: Problem, index: int, day: DayPlan) -> int:
    if not day.items:
        return 0
    about = problem.days[index]
    if about.minutes == 0:
        return 0
    return max(0, math.ceil((about.enough - TENTHS * day.seconds) / about.tenth - 1e-6))


def _lacking(problem: Problem, sessions: Sequence[DayPlan]) -> int:
    """Started twentieths of the working time that the stages lack of their least share."""
    spent = [0.0, 0.0, 0.0]
    for day in sessions:
        for item in day.items:
            spent[STAGE[_exercise(problem, item.exercise).family]] += math.ceil(TENTHS * item.seconds - 1e-6)
    total = sum(spent)
    lacking = 0
    for stage, share in enumerate(problem.weights.week.shares.by_stage):
        missing = round(100 * share) * total - 100 * spent[stage]
        lacking += max(0, math.ceil(missing / (100 * problem.share_unit) - 1e-6))
    return lacking
