"""Why nothing fits: the smallest set of rules that together leave no exercise, and what would make room.

Every rule instance (`position:supine`, `equipment:band`, `minutes`) is an assumption of a small CP-SAT model
that wants one exercise on one day. The solver names assumptions that cannot hold together; of all such sets
the smallest is found by hitting sets: a set is too small as long as the rules in it leave something to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catcow.content.exercise import ExerciseId
from catcow.locale import Words

from .model import Reason
from .problem import OVERHEAD, Problem, change_tenths, least_option
from .rules import Hard

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Ban = frozenset[str]
"""The names of all rules that forbid one exercise on one day."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A rule of the conflict, with what in particular."""

    rule: Hard
    detail: str
    enough: bool
    """Changing what this one rests on would make room, all else as it is."""

    @property
    def name(self) -> str:
        return f"{self.rule.value}:{self.detail}" if self.detail else self.rule.value


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rules that together leave no exercise; with any one of them gone, something would be left."""

    rules: tuple[Clash, ...]
    could_relax: tuple[Clash, ...] = ()
    """Of all rules, not only of this set: what a person may change, each enough by itself."""

    def sentences(self, words: Words) -> Iterator[str]:
        """The conflict in words: what clashes, then what could be changed."""
        yield words.text("reason-conflict", count=len(self.rules))
        for one in self.rules:
            yield words.text(one.rule.words, detail=one.detail, caution=one.detail)
        if self.could_relax:
            yield words.text("reason-conflict-help")
            for one in self.could_relax:
                yield words.text(one.rule.relax_words, detail=one.detail)
        else:
            yield words.text("reason-conflict-fixed")


def bans(problem: Problem) -> dict[tuple[ExerciseId, int], Ban]:
    """For every exercise and day the rules that forbid it; nothing forbids what has none."""
    found: dict[tuple[ExerciseId, int], Ban] = {}
    for name, entry in sorted(problem.shelf.entries.items()):
        blocks = [one for one in problem.blocks.get(name, ()) if one.rule is not Hard.minutes]
        least = least_option(entry, problem)
        for day, about in enumerate(problem.days):
            names = {one.name for one in blocks if one.days is None or day in one.days}
            if about.minutes == 0:
                names.add(Hard.days.value)
            elif least is not None:
                alone = OVERHEAD + change_tenths({entry.exercise.position}) + least.seconds
                if alone > about.limit:
                    names.add(f"{Hard.minutes.value}:{about.minutes}")
                if problem.volume is not None and least.volume > problem.volume:
                    names.add(Hard.ramp.value)
            found[name, day] = frozenset(names)
    return found


def find_conflict(problem: Problem) -> Conflict | None:
    """The smallest conflict of a problem for which nothing fits; None when something does."""
    forbidden = bans(problem)
    rules = smallest_conflict(forbidden.values())
    if rules is None:
        return None
    everything = frozenset().union(*forbidden.values())
    clashes = {name: _clash(name, forbidden.values()) for name in sorted(everything)}
    return Conflict(
        rules=tuple(sorted((clashes[name] for name in rules), key=lambda one: (one.rule.value, one.detail))),
        could_relax=tuple(one for one in clashes.values() if one.enough and one.rule.may_relax),
    )


def _clash(name: str, forbidden: Iterable[Ban]) -> Clash:
    rule, _, detail = name.partition(":")
    return Clash(Hard(rule), detail, enough=any(ban <= {name} for ban in forbidden))


def smallest_conflict(forbidden: Iterable[Ban]) -> frozenset[str] | None:
    """The least names such that each of these bans holds at least one of them; None when some ban is empty.

    The names that CP-SAT says cannot hold together, then the smallest such set.
    """
    listed = sorted(set(forbidden), key=sorted)
    if any(not ban for ban in listed):
        return None
    if not listed:
        return frozenset()
    from ortools.sat.python import cp_model

    asked = _Question(listed)
    first = asked.core(asked.names)
    assert first is not None
    best = asked.shrunk(first)
    # Smaller ones by hitting sets: every set of rules that must lose one for something to be left.
    corrections: list[frozenset[str]] = []
    while True:
        model = cp_model.CpModel()
        chosen = {name: model.new_bool_var(name) for name in asked.names}
        for correction in corrections:
            model.add_bool_or(chosen[name] for name in sorted(correction))
        model.minimize(sum(chosen.values()))
        solver = _quick()
        solver.solve(model)
        candidate = frozenset(name for name in asked.names if solver.boolean_value(chosen[name]))
        if len(candidate) >= len(best):
            return best
        if asked.core(candidate) is not None:
            return candidate
        left = asked.grown(candidate)
        corrections.append(frozenset(asked.names) - left)


class _Question:
    """Is an exercise left when just these rules hold?"""

    def __init__(self, forbidden: list[Ban]) -> None:
        from ortools.sat.python import cp_model

        self._cp = cp_model
        self.names = tuple(sorted(frozenset().union(*forbidden)))
        self.model = cp_model.CpModel()
        self.rule = {name: self.model.new_bool_var(name) for name in self.names}
        slots = []
        for number, ban in enumerate(forbidden):
            slot = self.model.new_bool_var(f"slot {number}")
            slots.append(slot)
            for name in sorted(ban):
                self.model.add_implication(self.rule[name], slot.negated())
        self.model.add_bool_or(slots)

    def core(self, names: Iterable[str]) -> frozenset[str] | None:
        """Rules of these that leave nothing; None when something is left."""
        self.model.clear_assumptions()
        listed = sorted(names)
        self.model.add_assumptions(self.rule[name] for name in listed)
        solver = _quick()
        if solver.solve(self.model) != self._cp.INFEASIBLE:
            return None
        indices = set(solver.sufficient_assumptions_for_infeasibility())
        return frozenset(name for name in listed if self.rule[name].index in indices)

    def shrunk(self, names: frozenset[str]) -> frozenset[str]:
        """A part of them that still leaves nothing, and none of which can be spared."""
        kept = names
        for name in sorted(names):
            if name in kept:
                smaller = self.core(kept - {name})
                if smaller is not None:
                    kept = smaller
        return kept

    def grown(self, names: frozenset[str]) -> frozenset[str]:
        """As many rules as possible beside these with which something is still left."""
        kept = set(names)
        for name in self.names:
            if name not in kept and self.core({*kept, name}) is None:
                kept.add(name)
        return frozenset(kept)


def _quick() -> cp_model.CpSolver:
    """One worker without presolve: the models are tiny, and assumptions are named only so."""
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver


def told(conflict: Conflict) -> Mapping[str, Reason]:
    """For each rule of the conflict the reason with its place and source."""
    return {
        one.name: Reason(
            message=one.rule.words,
            args={"detail": one.detail, "caution": one.detail},
            rule=one.rule.value,
            source=one.rule.source,
        )
        for one in conflict.rules
    }
