"""When nothing fits: the smallest set of rules that conflict, checked against trying every set."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import MadeUp, made, small

from catcow.content.exercise import Caution, CautionEffect, Family, Position
from catcow.content.library import Library
from catcow.planning.conflict import Conflict, bans, find_conflict, smallest_conflict
from catcow.planning.errors import NothingSuitsError
from catcow.planning.model import Person
from catcow.planning.posing import pose
from catcow.planning.rules import Hard
from catcow.planning.week import plan_week

MONDAY = date(2026, 11, 23)
REAL = Library.shipped()


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", **values})


def leaves_nothing(forbidden: Iterable[frozenset[str]], rules: Iterable[str]) -> bool:
    held = frozenset(rules)
    return all(ban & held for ban in forbidden)


def by_trying(forbidden: list[frozenset[str]]) -> int | None:
    """The size of the smallest set that leaves nothing; None when there is none."""
    names = sorted(frozenset().union(*forbidden)) if forbidden else []
    subsets = chain.from_iterable(combinations(names, size) for size in range(len(names) + 1))
    return next((len(rules) for rules in subsets if leaves_nothing(forbidden, rules)), None)


@given(st.lists(st.frozensets(st.sampled_from("abcdefg"), max_size=4), max_size=9))
@settings(max_examples=40, deadline=None)
def test_the_smallest_set_is_as_small_as_trying_all_finds(forbidden: list[frozenset[str]]) -> None:
    found = smallest_conflict(forbidden)
    size = by_trying(forbidden)
    if size is None:
        assert found is None
    else:
        assert found is not None
        assert len(found) == size
        assert leaves_nothing(forbidden, found)


@pytest.mark.parametrize("one", ["a", "m", "z"])
@pytest.mark.parametrize("others", [3, 5])
def test_one_rule_is_told_where_several_would_also_do(one: str, others: int) -> None:
    """A set from which none can be spared need not be the smallest: here `one` alone leaves nothing."""
    many = [frozenset({one, f"{letter}{n}"}) for n in range(others) for letter in "bny"]
    assert smallest_conflict(many) == frozenset({one})
    two = [*many, *(frozenset({"q", f"c{n}", f"x{n}"}) for n in range(others))]
    assert smallest_conflict(two) == frozenset({one, "q"})


def library() -> MadeUp:
    """Six exercises, each of which something may rule out."""
    return small(
        made("roll", position=Position.supine, cautions={Caution.preg_supine: CautionEffect.leave_out}),
        made("bridge_up", Family.strengthening, Position.supine, level=(2, 2)),
        made("pull", Family.strengthening, Position.standing, equipment=("band",)),
        made("lean", Family.stretching, Position.standing, equipment=("wall",)),
        made("hold", Family.stabilisation, Position.all_fours, hold=(150, 160)),
        made("off_one", position=Position.sitting, off=True),
    )


@pytest.mark.parametrize(
    "values",
    [
        {"limits": ["floor"], "equipment": []},
        {"limits": ["floor", "standing"]},
        {"cautions": ["PREG_SUPINE"], "minutes": 5, "equipment": [], "disliked": ["pull", "lean"]},
        {"positions_not_possible": list(Position)},
        {"limits": ["lying_flat", "kneeling", "standing"], "wanted": ["off_one"], "disliked": ["pull"],
         "minutes_on": {"monday": 0}, "positions_not_possible": ["sitting"]},
    ],
)  # fmt: skip
def test_a_person_for_whom_nothing_fits_is_told_the_least_that_conflicts(values: dict[str, Any]) -> None:
    who = person(**values)
    problem = pose(who, library(), MONDAY)
    conflict = find_conflict(problem)
    assert conflict is not None
    forbidden = bans(problem).values()
    names = {one.name for one in conflict.rules}
    assert len(names) == by_trying(list(forbidden))
    assert leaves_nothing(forbidden, names)
    for name in names:
        assert not leaves_nothing(forbidden, names - {name}), "none of them could be spared"
    everything = frozenset().union(*forbidden)
    for one in conflict.could_relax:
        assert one.rule.may_relax
        assert not leaves_nothing(forbidden, everything - {one.name}), "changing it makes room"
    assert all(conflict.sentences(REAL.words("en")))


def test_no_conflict_where_something_fits() -> None:
    assert find_conflict(pose(person(), REAL, MONDAY)) is None


def test_what_a_person_could_change_is_said_in_words() -> None:
    who = person(limits=["floor", "standing"], equipment=["mat"], disliked=["chin_tuck"])
    with pytest.raises(NothingSuitsError) as nothing:
        plan_week(who, REAL, MONDAY)
    conflict = nothing.value.conflict
    assert isinstance(conflict, Conflict)
    assert {one.name for one in conflict.rules} >= {"position:floor", "position:standing", "equipment:chair"}
    told = "\n".join(conflict.sentences(REAL.words("en")))
    assert "Find a steady chair." in told
    assert "You can't get down to the floor." in told
    assert told.index("because of") < told.index("make room")


def test_a_conflict_that_nobody_can_change_says_so() -> None:
    who = person(cautions=["PREG_SUPINE"])
    shelf = small(made("roll", cautions={Caution.preg_supine: CautionEffect.leave_out}))
    with pytest.raises(NothingSuitsError) as nothing:
        plan_week(who, shelf, MONDAY)
    assert nothing.value.conflict is not None
    assert [one.rule for one in nothing.value.conflict.rules] == [Hard.caution]
    assert "ask a clinician" in "\n".join(nothing.value.conflict.sentences(REAL.words("en")))
