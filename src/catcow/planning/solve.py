"""The best week by CP-SAT, with a proof or with how far from one it stopped.

OR-Tools is imported when the first week is solved, not before: starting catcow and pages without a plan must
not pay for it. The model is whole numbers throughout: tenths of seconds, whole points.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from catcow.content.exercise import Position

from .pace import is_floor
from .problem import OVERHEAD, TENTHS, WEEK, Candidate, Problem

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Picks = tuple[tuple[tuple[int, int], ...], ...]
"""For each day the candidates chosen, as (index, index of its option)."""


@dataclass(frozen=True, slots=True)
class Solution:
    picks: Picks
    bound: int
    """No week is worth more than this."""
    optimal: bool


class WeekModel:
    """The CP-SAT model of one problem."""

    def __init__(self, problem: Problem) -> None:
        from ortools.sat.python import cp_model

        self.problem = problem
        self.model = cp_model.CpModel()
        self.take: dict[tuple[int, int, int], Any] = {}
        """(day, candidate, option) -> whether it is taken."""
        self.on: dict[tuple[int, int], Any] = {}
        """(day, candidate) -> whether it comes that day."""
        self.held: dict[int, Any] = {}
        self.used: dict[tuple[int, Position], Any] = {}
        self.terms: list[Any] = []
        self.total: dict[int, Any] = {}
        self._related = _related(problem)
        self._variables()
        for day in self.held:
            self._day(day)
        self._week()
        self._wishes()

    def _variables(self) -> None:
        model, problem = self.model, self.problem
        for day, about in enumerate(problem.days):
            if about.minutes == 0:
                continue
            self.held[day] = model.new_bool_var(f"held {day}")
            for index, one in enumerate(problem.candidates):
                if problem.open_on(day, one):
                    self.on[day, index] = model.new_bool_var(f"{one.id} {day}")
                    for option in one.allowed[day]:
                        self.take[day, index, option] = model.new_bool_var(f"{one.id} {day} {option}")
                    model.add(
                        sum(self.take[day, index, option] for option in one.allowed[day])
                        == self.on[day, index]
                    )
                    model.add_implication(self.on[day, index], self.held[day])

    def here(self, day: int) -> list[int]:
        return [index for index in range(len(self.problem.candidates)) if (day, index) in self.on]

    def _day(self, day: int) -> None:
        model, about, candidates = self.model, self.problem.days[day], self.problem.candidates
        here = self.here(day)
        count = sum(self.on[day, index] for index in here)
        model.add(count <= about.most * self.held[day])
        model.add(count >= about.need * self.held[day])
        by_position: defaultdict[Position, list[int]] = defaultdict(list)
        for index in here:
            by_position[candidates[index].position].append(index)
        for position, indices in sorted(by_position.items()):
            used = self.used[day, position] = model.new_bool_var(f"{position} {day}")
            model.add(sum(self.on[day, index] for index in indices) >= used)
            for index in indices:
                model.add_implication(self.on[day, index], used)
                for option in candidates[index].allowed[day]:
                    if candidates[index].options[option].rounds > 1:
                        others = [self.on[day, other] for other in indices if other != index]
                        model.add_bool_or(*others, self.take[day, index, option].negated())
        work = sum(
            candidates[index].options[option].seconds * self.take[day, index, option]
            for index in here
            for option in candidates[index].allowed[day]
        )
        total = work + self._changes(day) + OVERHEAD * self.held[day]
        model.add(total <= about.limit)
        self.total[day] = total

    def _changes(self, day: int) -> Any:
        """Tenths spent on changes of position; see problem.change_tenths."""
        model = self.model
        floors = [used for (on, position), used in self.used.items() if on == day and is_floor(position)]
        sitting = self.used.get((day, Position.sitting))
        floor = model.new_bool_var(f"floor {day}")
        if floors:
            model.add_max_equality(floor, floors)
        else:
            model.add(floor == 0)
        seconds = 60 * floor + 10 * sum(floors)
        if sitting is not None:
            both = model.new_bool_var(f"floor and sitting {day}")
            model.add_bool_and(floor, sitting).only_enforce_if(both)
            model.add(both >= floor + sitting - 1)
            seconds += 20 * sitting - 10 * both
        return TENTHS * seconds

    def _week(self) -> None:
        model, problem = self.model, self.problem
        model.add(sum(self.held.values()) <= problem.sessions)
        for index, one in enumerate(problem.candidates):
            days = [day for day in self.held if (day, index) in self.on]
            if one.most < WEEK:
                for day in days:
                    window = [self.on[d, index] for d in days if day - WEEK < d <= day]
                    model.add(sum(window) <= one.most - one.before[day])
        self._rest()
        if problem.volume is not None:
            volume = sum(
                problem.candidates[index].options[option].volume * taken
                for (_, index, option), taken in self.take.items()
            )
            model.add(volume <= problem.volume)

    def _rest(self) -> None:
        """What has worked hard on one day rests on the next."""
        tired: dict[tuple[int, str], Any] = {}
        for (day, index), on in self.on.items():
            for key in sorted(self.problem.candidates[index].rests):
                if (day, key) not in tired:
                    tired[day, key] = self.model.new_bool_var(f"{key} {day}")
                self.model.add_implication(on, tired[day, key])
        for (day, key), one in tired.items():
            if (day + 1, key) in tired:
                self.model.add_bool_or(one.negated(), tired[day + 1, key].negated())

    # ── what it is worth ─────────────────────────────────────────────────────────────────────────────────

    def _wishes(self) -> None:
        for index, one in enumerate(self.problem.candidates):
            self._repeats(index, one)
        for day in self.held:
            self._session(day)
        self._shares()

    def _repeats(self, index: int, one: Candidate) -> None:
        weights = self.problem.weights
        days = [self.on[day, index] for day in self.held if (day, index) in self.on]
        if not days:
            return
        times = [self.model.new_bool_var(f"{one.id} time {n}") for n in range(len(days))]
        self.model.add(sum(times) == sum(days))
        for earlier, later in itertools.pairwise(times):
            self.model.add_implication(later, earlier)
        for n, time in enumerate(times):
            worth = max(0, one.points + weights.repeats[n]) + (weights.week.different if n == 0 else 0)
            self.terms.append(worth * time)
        low = min(one.low, len(days))
        if low > 1:
            missing = self.model.new_int_var(0, low, f"{one.id} too rare")
            self.model.add(missing >= low * times[0] - sum(days))
            self.terms.append(weights.week.too_rare * missing)

    def _session(self, day: int) -> None:
        model, about, candidates = self.model, self.problem.days[day], self.problem.candidates
        weights = self.problem.weights.session
        here = self.here(day)
        self.terms.append(weights.held * self.held[day])
        for stage in range(3):
            present = model.new_bool_var(f"stage {stage} {day}")
            ones = [self.on[day, index] for index in here if candidates[index].stage == stage]
            model.add(sum(ones) >= present)
            self.terms.append(weights.stage * present)
        places = [used for (on, _), used in self.used.items() if on == day]
        beyond = model.new_int_var(0, 7, f"positions {day}")
        model.add(beyond >= sum(places) - weights.free_positions)
        self.terms.append(weights.position * beyond)
        for index, other in self._related:
            if (day, index) in self.on and (day, other) in self.on:
                both = model.new_bool_var(f"{candidates[index].id} and {candidates[other].id} {day}")
                model.add(both >= self.on[day, index] + self.on[day, other] - 1)
                self.terms.append(weights.related * both)
        short = model.new_int_var(0, 10, f"short {day}")
        model.add(about.tenth * short + self.total[day] >= about.enough * self.held[day])
        self.terms.append(weights.short * short)

    def _shares(self) -> None:
        """Each started twentieth of the working time that a stage lacks of its least share."""
        candidates, weights = self.problem.candidates, self.problem.weights.week
        unit = self.problem.share_unit
        spent: list[list[Any]] = [[], [], []]
        most = 0
        for (_, index, option), taken in self.take.items():
            work = candidates[index].options[option].work
            spent[candidates[index].stage].append(work * taken)
            most += work
        everything = sum(sum(one) for one in spent)
        for stage, share in enumerate(weights.shares.by_stage):
            percent = round(100 * share)
            missing = self.model.new_int_var(0, 1 + most // unit, f"share {stage}")
            self.model.add(100 * unit * missing + 100 * sum(spent[stage]) >= percent * everything)
            self.terms.append(weights.share * missing)

    # ── solving ──────────────────────────────────────────────────────────────────────────────────────────

    def hint(self, picks: Picks) -> None:
        """A week to begin the search with, in all its variables: a hint that leaves some open may be lost."""
        from ortools.sat.python import cp_model

        chosen = {(day, index, option) for day, ones in enumerate(picks) for index, option in ones}
        for key, taken in self.take.items():
            self.model.add_hint(taken, key in chosen)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.fix_variables_to_their_hinted_value = True
        if solver.solve(self.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.model.clear_hints()  # type: ignore[no-untyped-call]
            for index, value in enumerate(solver.response_proto.solution):
                self.model.add_hint(self.model.get_int_var_from_proto_index(index), value)

    def picks(self, solver: cp_model.CpSolver) -> Picks:
        found: list[list[tuple[int, int]]] = [[] for _ in self.problem.days]
        for (day, index, option), taken in self.take.items():
            if solver.boolean_value(taken):
                found[day].append((index, option))
        return tuple(tuple(sorted(day)) for day in found)


def _related(problem: Problem) -> list[tuple[int, int]]:
    """Every two candidates that are relatives, the earlier first, in order."""
    index_of = {one.id: index for index, one in enumerate(problem.candidates)}
    pairs = (
        (index, index_of[other])
        for index, one in enumerate(problem.candidates)
        for other in one.near & index_of.keys()
        if other != one.id
    )
    return sorted({(min(pair), max(pair)) for pair in pairs})


def solve(
    problem: Problem,
    *,
    seconds: float,
    workers: int,
    seed: int,
    hint: Picks | None = None,
    effort: float | None = None,
) -> Solution | None:
    """The best week found in so many seconds; `hint` itself when nothing better was. `effort`, in the
    solver's own units of about a second, ends the search at the same place on every machine. None when there
    is neither, which an empty week makes impossible."""
    from ortools.sat.python import cp_model

    week = WeekModel(problem)
    week.model.maximize(sum(week.terms))
    if hint is not None:
        week.hint(hint)
    solver = cp_model.CpSolver()
    for name, value in _parameters(seconds, workers, seed, effort).items():
        setattr(solver.parameters, name, value)
    status = solver.solve(week.model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        picks = week.picks(solver)
    elif status == cp_model.UNKNOWN and hint is not None:
        picks = hint
    else:
        return None
    return Solution(
        picks=picks,
        bound=round(solver.best_objective_bound),
        optimal=status == cp_model.OPTIMAL,
    )


CHANGE: Final = 100
"""Points that each change of a week under way costs: more than any single exercise is worth."""


def nearest(
    problem: Problem,
    wanted: Picks,
    *,
    free: frozenset[int],
    rested: frozenset[int],
    must: tuple[tuple[int, int], ...],
    never: tuple[tuple[int, int], ...],
    seconds: float,
    seed: int,
) -> Picks | None:
    """The week that keeps every hard rule and differs least from the one wanted, with the most points among
    those. On the days of `free` an exercise more is no change; days of `rested` stay empty; what `must` come
    on a day, and what `never`, is (day, candidate). None when there is no such week, or none was found."""
    from ortools.sat.python import cp_model

    week = WeekModel(problem)
    there = {(day, index) for day, ones in enumerate(wanted) for index, _ in ones}
    for (day, index), on in week.on.items():
        if (day, index) in there:
            week.terms.append(CHANGE * on)
            for option in problem.candidates[index].allowed[day]:
                if (index, option) not in wanted[day]:
                    week.terms.append(-CHANGE // 4 * week.take[day, index, option])
        elif day not in free:
            week.terms.append(-CHANGE * on)
    for day, held in week.held.items():
        if day in rested:
            week.model.add(held == 0)
    for pair in must:
        if pair not in week.on:
            return None
        week.model.add(week.on[pair] == 1)
    for pair in never:
        if pair in week.on:
            week.model.add(week.on[pair] == 0)
    week.model.maximize(sum(week.terms))
    week.hint(wanted)
    solver = cp_model.CpSolver()
    for name, value in _parameters(seconds, 1, seed, seconds).items():
        setattr(solver.parameters, name, value)
    status = solver.solve(week.model)
    return week.picks(solver) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


def _parameters(seconds: float, workers: int, seed: int, effort: float | None) -> Mapping[str, Any]:
    # Level 2 puts every constraint into the linear relaxation: without it few weeks were proved in 4 s, with
    # it most in 0.2 s.
    return {
        "max_time_in_seconds": seconds,
        "max_deterministic_time": seconds if effort is None else effort,
        "num_workers": workers,
        "random_seed": seed,
        "linearization_level": 2,
    }
