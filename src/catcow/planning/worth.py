"""What an exercise is worth to a person on a day, in points, and why it is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from catcow.content.exercise import CautionEffect, Exercise, ExerciseId, Family

from .goals import Serves, shipped_goals
from .history import History
from .model import Direction, Person, Reason
from .order import STAGE
from .programme import Programme
from .reasons import Why
from .weights import Weights, problem_of


class Worth:
    """Points and reasons of exercises for one person."""

    def __init__(
        self,
        person: Person,
        weights: Weights,
        history: History,
        programme: Programme | None,
        opened: frozenset[ExerciseId] = frozenset(),
        instead: frozenset[ExerciseId] = frozenset(),
    ) -> None:
        self.person, self.weights, self.history, self.programme = person, weights, history, programme
        self.opened, self.instead = opened, instead
        self.problem = problem_of(person)
        self.evidence = weights.evidence[self.problem]
        self.goals: tuple[tuple[str, bool, Serves], ...] = tuple(
            (goal.activity, goal.able is not None and goal.able < 5, shipped_goals()[goal.activity])
            for goal in person.goals
        )

    def points(self, exercise: Exercise) -> int:
        """Points of this exercise on a day, before it is weighed how often it comes."""
        wishes = self.weights.wishes
        total = self.evidence.points[exercise.family]
        goals = self._goals(exercise)
        if goals:
            total += wishes.goal + wishes.goal_hard * any(hard for _, hard in goals)
        total += wishes.direction * self._eases(exercise)
        total += wishes.liked * (exercise.id in self.person.liked)
        total += wishes.programme * self.in_programme(exercise.id)
        total += wishes.next_step * (exercise.id in self.opened)
        total += wishes.instead * (exercise.id in self.instead)
        last = self.history.last(exercise.id)
        if last is None or self.history.age(last.on) > self.weights.new_after_days:
            total += wishes.new
        return total

    def in_programme(self, name: ExerciseId) -> bool:
        return self.programme is not None and any(name in place.any_of for place in self.programme.places)

    def reasons(self, exercise: Exercise) -> Iterator[Reason]:
        """Why it is chosen, the most telling first."""
        if exercise.id in self.instead:
            yield Why.instead.reason()
        elif exercise.id in self.opened:
            yield Why.step_up.reason()
        for activity, _ in self._goals(exercise)[:1]:
            yield Why.goal.reason(goal=activity)
        if self._eases(exercise):
            yield Why.eases.reason(direction=_direction(exercise).value)
        yield self._for(exercise)
        if self.programme is not None and self.in_programme(exercise.id):
            yield Why.programme.reason(programme=self.programme.id)
        if exercise.id in self.person.liked:
            yield Why.liked.reason()
        for use in exercise.cautions:
            if use.tag in self.person.cautions:
                why = Why.modify if use.effect is CautionEffect.modify else Why.watch
                yield why.reason(caution=use.tag.value)

    def _for(self, exercise: Exercise) -> Reason:
        """What its family is for, with the source of the evidence for this person's problem."""
        own = {
            Family.stabilisation: Why.steady,
            Family.aerobic: Why.aerobic,
            Family.habit: Why.habit,
            Family.neural: Why.nerve,
        }.get(exercise.family)
        why = own or (Why.warm, Why.strong, Why.long)[STAGE[exercise.family]]
        points = self.evidence.points[exercise.family]
        return why.reason_from(self.evidence.sources[0].key, problem=self.problem.value, points=points)

    def _goals(self, exercise: Exercise) -> list[tuple[str, bool]]:
        """The goals it serves, the hardest first."""
        found = [(activity, hard) for activity, hard, serves in self.goals if serves.fits(exercise)]
        return sorted(found, key=lambda one: not one[1])

    def _eases(self, exercise: Exercise) -> bool:
        direction = self.person.direction
        return direction is not None and exercise.family.value == f"directional_{direction.value}"


def _direction(exercise: Exercise) -> Direction:
    return Direction(exercise.family.value.removeprefix("directional_"))
