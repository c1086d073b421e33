"""Choosing exercises for the minutes there are, and filling the minutes up with sets, repetitions and rounds.

Greedy and deterministic: the group of exercises that has had least time for its share comes next, and
within it what was done longest ago. A planner that looks at a whole week replaces this file.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from catcow.content.exercise import Exercise, ExerciseId, Family

from .dose import Size, shortest
from .history import History
from .model import Prescription, Reason
from .order import STAGE, in_order
from .pace import exercise_seconds, session_seconds, timed_seconds
from .reasons import Why
from .shelf import Shelf

SHARE = {0: 0.35, 1: 0.40, 2: 0.25}
"""Share of the working time for gentle movement, strength, and stretching [D]."""
OVER = 1.10
"""A session never passes the minutes by more than this."""
UNDER = 0.90
"""Below this it is called short."""
ONE_OF = 6
"""No exercise grows beyond a sixth of the session, so that 5 to 8 find room in it (seed N13) [D]."""

STEP_MIN = 1.0
"""What is done by the clock grows by this (minutes)."""
TIMED_ONE_OF = 2.4
"""What is done by the clock takes up to this part of a session (6 of 15 minutes) [D]."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One exercise in the session being built; `rounds` times in turn."""

    exercise: Exercise
    size: Size
    reasons: tuple[Reason, ...]
    most_rounds: int
    rounds: int = 1


class Session:
    """A session being built: choices with their seconds, in any order."""

    def __init__(self, shelf: Shelf, today: date, minutes: int) -> None:
        self.shelf = shelf
        self.today = today
        self.wanted = minutes * 60.0
        self.choices: dict[ExerciseId, Choice] = {}
        self._made: dict[Hashable, Prescription] = {}

    def prescriptions(self, choices: Mapping[ExerciseId, Choice] | None = None) -> tuple[Prescription, ...]:
        """The items in the order they are done."""
        items: list[Prescription] = []
        for choice in (self.choices if choices is None else choices).values():
            for number in range(choice.rounds):
                why = (Why.again.reason(round=number + 1),) if number else choice.reasons
                items.append(self._prescription(choice, why))
        return in_order(items, self.shelf, self.today)

    def _prescription(self, choice: Choice, why: tuple[Reason, ...]) -> Prescription:
        size = choice.size
        key = (
            choice.exercise.id,
            size.sets,
            size.reps,
            size.hold_s,
            size.minutes,
            tuple(one.message for one in why),
        )
        if key not in self._made:
            self._made[key] = self._make(choice, why)
        return self._made[key]

    def _make(self, choice: Choice, why: tuple[Reason, ...]) -> Prescription:
        size = choice.size
        return Prescription(
            exercise=choice.exercise.id,
            sets=size.sets,
            reps=size.reps,
            hold_s=size.hold_s,
            rest_s=size.rest_s,
            minutes=size.minutes,
            seconds=self._seconds(choice.exercise, size),
            reasons=(*why, size.reason),
        )

    def seconds(self, choices: Mapping[ExerciseId, Choice] | None = None) -> float:
        """Seconds of the whole session, everything counted."""
        return session_seconds(self.prescriptions(choices), self.shelf)

    def after(self, step: Choice) -> float:
        """Seconds of the session with this step; endless when it would put an exercise beside itself."""
        choices = self.with_choice(step)
        items = self.prescriptions(choices)
        if any(one.exercise == other.exercise for one, other in pairwise(items)):
            return math.inf
        return session_seconds(items, self.shelf)

    def too_much(self, exercise: Exercise, size: Size) -> bool:
        """Whether one round of this would take more than its part of the session."""
        parts = ONE_OF if size.minutes is None else TIMED_ONE_OF
        return self._seconds(exercise, size) > self.wanted / parts

    def _seconds(self, exercise: Exercise, size: Size) -> float:
        if size.minutes is not None:
            return timed_seconds(size.minutes)
        motion = self.shelf.entries[exercise.id].motion
        return exercise_seconds(motion, size.sets, size.reps, size.hold_s, size.rest_s)

    def with_choice(self, choice: Choice) -> dict[ExerciseId, Choice]:
        return {**self.choices, choice.exercise.id: choice}

    def work(self) -> dict[int, float]:
        """Working seconds of each stage so far."""
        spent = dict.fromkeys(SHARE, 0.0)
        for item in self.prescriptions():
            spent[STAGE[self.shelf.entries[item.exercise].exercise.family]] += item.seconds
        return spent

    def hungriest(self, stages: Iterable[int]) -> list[int]:
        """The stages, the one furthest below its share first."""
        spent = self.work()
        return sorted(stages, key=lambda stage: (spent[stage] / SHARE[stage], stage))


def most_exercises(minutes: int) -> int:
    """How many different exercises: about one for two minutes, 5 to 8 for a quarter of an hour (N13), and
    one more for every four minutes above twenty."""
    return max(2, min(math.ceil(minutes / 2), 8)) + max(0, minutes - 20) // 4


def turn(exercise: ExerciseId, today: date) -> str:
    """A number that differs from day to day, the same on every machine."""
    return hashlib.sha256(f"{today.isoformat()} {exercise}".encode()).hexdigest()


def fill(
    session: Session, candidates: Sequence[Choice], history: History, first: Iterable[ExerciseId]
) -> None:
    """Add the candidates that fit, then let doses grow into the time left, then, while the session is still
    short, take the step that comes nearest to the minutes without passing them by more than 10 %."""
    waiting = {choice.exercise.id: choice for choice in candidates}
    wanted_first = frozenset(first)
    limit = most_exercises(round(session.wanted / 60))
    while waiting and len(session.choices) < limit:
        picked = _next(session, waiting, history, wanted_first, session.wanted)
        if picked is None and not session.choices:
            picked = _next(session, waiting, history, wanted_first, OVER * session.wanted)
        if picked is None:
            break
        session.choices = session.with_choice(picked)
        del waiting[picked.exercise.id]
    _grow(session)
    while session.seconds() < UNDER * session.wanted and _stretch(session, waiting, history):
        pass


def _next(
    session: Session,
    waiting: Mapping[ExerciseId, Choice],
    history: History,
    first: frozenset[ExerciseId],
    budget: float,
) -> Choice | None:
    """The next choice that fits the budget: in full, or else with a set less. What was done before is not
    cut to its shortest for want of time, because that would undo its progress; it takes its turn on
    another day, unless the session is nearly empty."""
    by_stage: dict[int, list[Choice]] = {}
    for choice in waiting.values():
        by_stage.setdefault(STAGE[choice.exercise.family], []).append(choice)
    present = set(by_stage)
    order = session.hungriest(present) if session.choices else sorted(present)
    for stage in order:
        ranked = sorted(by_stage[stage], key=lambda choice: _rank(choice, session, history, first))
        for choice in ranked:
            for size in _sizes(choice, session, history):
                sized = replace(choice, size=size)
                if session.seconds(session.with_choice(sized)) <= budget:
                    return sized
    return None


def _sizes(choice: Choice, session: Session, history: History) -> Iterable[Size]:
    yield choice.size
    if choice.size.minutes is not None:
        return
    least = shortest(choice.exercise, choice.size)
    if choice.size.sets > least.sets:
        yield replace(choice.size, sets=choice.size.sets - 1)
    if history.last(choice.exercise.id) is None or len(session.choices) < 2:
        yield least


def _rank(
    choice: Choice, session: Session, history: History, first: frozenset[ExerciseId]
) -> tuple[bool, bool, bool, int, str]:
    """Asked for first; its easier relative tried before; no near relative in the session yet; done longest
    ago; then the day's turn."""
    exercise = choice.exercise
    near = {*exercise.regress, *exercise.progress}
    related = any(other in near or exercise.id in (*chosen.exercise.regress, *chosen.exercise.progress)
                  for other, chosen in session.choices.items())  # fmt: skip
    last = history.last(exercise.id)
    age = 0 if last is None else -min(history.age(last.on), 60)
    easier = [name for name in exercise.regress if name in session.shelf.entries]
    untried = last is None and easier != [] and not any(history.last(name) for name in easier)
    return (
        exercise.id not in first,
        untried,
        related,
        -1000 if last is None else age,
        turn(exercise.id, session.today),
    )


def _steps(choice: Choice) -> Iterable[Choice]:
    """The ways in which one choice may grow by one step."""
    size = choice.size
    if size.minutes is not None and size.minutes + STEP_MIN <= size.most_minutes:
        yield replace(choice, size=replace(size, minutes=size.minutes + STEP_MIN))
    if size.reps < size.most_reps:
        yield replace(choice, size=replace(size, reps=size.reps + 1))
    if size.sets < size.most_sets:
        yield replace(choice, size=replace(size, sets=size.sets + 1))
    if choice.rounds < choice.most_rounds:
        yield replace(choice, rounds=choice.rounds + 1)


def _grow(session: Session) -> None:
    """Let doses grow while they fit: first the stage furthest below its share, in it the least grown."""
    stages = set(SHARE)
    while stages:
        for stage in session.hungriest(stages):
            step = _fitting_step(session, stage)
            if step is not None:
                session.choices = session.with_choice(step)
                break
            stages.discard(stage)


def _fitting_step(session: Session, stage: int) -> Choice | None:
    here = [c for c in session.choices.values() if STAGE[c.exercise.family] == stage]
    for choice in sorted(here, key=lambda c: (c.rounds, c.size.volume, c.exercise.id)):
        for step in _steps(choice):
            grown = step.rounds == choice.rounds
            if grown and session.too_much(step.exercise, step.size):
                continue
            if session.after(step) <= session.wanted:
                return step
    return None


def _stretch(session: Session, waiting: Mapping[ExerciseId, Choice], history: History) -> bool:
    """One more step or exercise, the one that ends nearest to the minutes wanted and at most 10 % above;
    false when there is none."""
    steps = [step for choice in session.choices.values() for step in _steps(choice)]
    steps += [
        replace(choice, size=size)
        for name, choice in waiting.items()
        if name not in session.choices
        for size in _sizes(choice, session, history)
    ]
    now = session.seconds()
    best: tuple[float, str, Choice] | None = None
    for step in steps:
        seconds = session.after(step)
        if now < seconds <= OVER * session.wanted:
            key = (abs(session.wanted - seconds), step.exercise.id, step)
            if best is None or key[:2] < best[:2]:
                best = key
    if best is None:
        return False
    session.choices = session.with_choice(best[2])
    return True


def most_rounds(exercise: Exercise, history: History) -> int:
    """How often an exercise may come in one session: gentle movement as often as the library allows in a day
    (the NHS pattern of 2.1), everything else, and what is above the first level, only once."""
    if exercise.family is not Family.mobility or exercise.level.low > 1:
        return 1
    sets = max(1, int(exercise.dose.sets.high))
    done = -(-history.sets_today(exercise.id) // sets)
    return max(1, int(exercise.dose.times_per_day.high) - done)
