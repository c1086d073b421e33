"""A person who can't get down to the floor has a session, standing and on a chair."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from catcow.content.exercise import Position
from catcow.content.library import Library
from catcow.content.screening import TriageLevel
from catcow.planning.model import PastSet, Person
from catcow.planning.today import plan_today

LIBRARY = Library.shipped()
UPRIGHT = frozenset({Position.standing, Position.sitting})
FLOOR = frozenset(Position) - UPRIGHT
TODAY = date(2026, 11, 23)


def _person(minutes: int) -> Person:
    return Person.model_validate({"triage": "G", "minutes": minutes, "positions_not_possible": FLOOR})


@pytest.mark.parametrize("minutes", [10, 15, 20])
def test_there_is_a_whole_session_without_the_floor(minutes: int) -> None:
    plan = plan_today(_person(minutes), LIBRARY, [], TODAY)
    chosen = {item.exercise for item in plan.items}
    assert len(chosen) >= 5
    assert {LIBRARY.entries[name].exercise.position for name in chosen} == UPRIGHT


def test_it_needs_nothing_but_a_chair_and_a_wall() -> None:
    plan = plan_today(_person(15), LIBRARY, [], TODAY)
    needed = {
        thing.kind
        for item in plan.items
        for thing in LIBRARY.entries[item.exercise].exercise.equipment
        if not thing.optional
    }
    assert needed <= {"chair", "wall"}


def test_it_goes_on_for_two_weeks() -> None:
    history: list[PastSet] = []
    for day in range(14):
        on = TODAY + timedelta(days=day)
        plan = plan_today(_person(15), LIBRARY, history, on)
        assert len({item.exercise for item in plan.items}) >= 4
        for item in plan.items:
            done = PastSet(exercise=item.exercise, on=on, reps=item.reps, hold_s=item.hold_s, light="green")
            history += [done] * item.sets


def test_a_careful_start_has_stand_ins_for_the_floor() -> None:
    careful = _person(15).model_copy(update={"triage": TriageLevel.care, "template": "first_week"})
    chosen = {item.exercise for item in plan_today(careful, LIBRARY, [], TODAY).items}
    assert chosen - {"walking"} == {"seated_overhead_reach", "seated_flexion"}


def test_the_stand_ins_wait_while_the_floor_is_possible() -> None:
    careful = Person(triage=TriageLevel.care, template="first_week", minutes=15)
    chosen = {item.exercise for item in plan_today(careful, LIBRARY, [], TODAY).items}
    assert not chosen & {"seated_overhead_reach", "seated_flexion", "standing_back_bend"}
