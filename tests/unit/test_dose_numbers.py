"""Every number of the rules of dose changes what happens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from dose_battery import STORIES, named, story

from catcow.planning.dose_rules import DoseRules, shipped_rules

RULES = shipped_rules()
NUMBERS = [
    (rule, name)
    for rule, found in RULES.by_id.items()
    for name, value in found.model_dump(exclude={"at", "review", "sources"}).items()
    if isinstance(value, int | float)
]
# Numbers that are said to the person rather than change a transition.
SAID = {
    ("load", "least_percent"),
    ("load", "most_percent"),
    ("keeping", "least_days"),
    ("keeping", "most_days"),
}


def _with(rule: str, name: str, value: Any) -> DoseRules:
    data = RULES.model_dump(mode="json")
    data["rules"][rule][name] = value
    return DoseRules.model_validate(data)


def _other(value: float) -> Iterator[float]:
    """Other values, a little less and a little more, whole where it is whole."""
    if isinstance(value, int):
        yield from (value - 1, value + 1, value * 2)
    else:
        yield from (round(value * 0.7, 3), round(value * 1.3, 3))


@cache
def told_by_the_rules(name: str) -> str:
    return story(name, RULES)


FIRST = {
    "plateau": "spans", "getting_worse": "spans", "missed": "misses", "lighter_week": "lighter",
    "keeping": "keeps", "holds": "holds", "way_back": "flares", "flare_calm": "flares", "three_reds": "reds",
    "plan_back": "reds", "red_twice": "reds", "worse_twice": "reds", "red_less": "reds", "pacing": "grows",
    "step_back": "gaps", "begin_again": "gaps", "repetitions": "grows",
}  # fmt: skip
"""The story that tells most of a rule; tried first."""


@pytest.mark.parametrize(("rule", "name"), sorted(set(NUMBERS) - SAID), ids=lambda part: str(part))
def test_every_number_of_a_rule_changes_what_happens(rule: str, name: str) -> None:
    """Another number gives another story: none is only written down."""
    changed = []
    for value in _other(getattr(RULES.rule(rule), name)):
        try:
            changed.append(_with(rule, name, value))
        except ValueError:
            continue
    assert changed
    for one in sorted(STORIES, key=lambda one: one != FIRST.get(rule)):
        if any(story(one, rules) != told_by_the_rules(one) for rules in changed):
            return
    pytest.fail(f"{rule}.{name} changes nothing")


def test_the_list_of_planks_changes_what_happens() -> None:
    assert story("holds", _with("holds", "planks", ["side_plank"])) != told_by_the_rules("holds")


def test_every_rule_is_exercised() -> None:
    """By its numbers, above, or because a story gives it as the reason of something. A rule that is new in
    dose_rules.yaml fails here until a story touches it."""
    by_numbers = {rule for rule, _ in set(NUMBERS) - SAID}
    assert set(RULES.by_id) - by_numbers - named(RULES) == set()
