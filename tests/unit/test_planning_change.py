"""Changing a week under way: swap, shorten, move, repair; hard rules kept, as little changed as can be."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from catcow.content.library import Library
from catcow.planning import change as change_module
from catcow.planning.change import (
    Situation,
    anew,
    as_it_stands,
    equals,
    move_day,
    repair,
    shorten,
    swap,
    with_minutes,
)
from catcow.planning.check import check_week
from catcow.planning.errors import NoSuchChangeError
from catcow.planning.happenings import DayReport, FlareDeclared
from catcow.planning.history import History
from catcow.planning.model import PastSet, Person, WeekPlan
from catcow.planning.week import plan_week

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=n) for n in (1, 2, 3))
REAL = Library.shipped()
ALL = ["mat", "pillow", "wall", "band", "chair", "stool", "step"]


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", "equipment": ALL, **values})


def week(who: Person) -> WeekPlan:
    return plan_week(who, REAL, MONDAY, planner="greedy")


def on(who: Person, today: date = MONDAY) -> Situation:
    return Situation(who, REAL, History(who.history, today, REAL))


def changes(before: WeekPlan, after: WeekPlan) -> int:
    """Exercises that a day has and the other's doesn't, over all days."""
    return sum(len(set(a.exercises) ^ set(b.exercises)) for a, b in zip(before.days, after.days, strict=True))


@pytest.fixture(params=["cpsat", "without OR-Tools"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    def broken(*_: object, **__: object) -> None:
        raise ImportError("no OR-Tools here")

    if request.param != "cpsat":
        monkeypatch.setattr(change_module, "nearest", broken)
    return str(request.param)


def test_a_week_that_may_stand_is_not_changed(either: str) -> None:
    for who in (person(), person(level=2), person(triage="K"), person(days_per_week=3, minutes=20)):
        planned = week(who)
        again = repair(on(who), planned)
        assert changes(planned, again) == 0
        assert [day.items for day in again.days] == [day.items for day in planned.days]


def test_what_may_not_stand_is_changed_and_no_more(either: str) -> None:
    planned = week(person())
    place = next(day.on for day in planned.days if "bridge" in day.exercises)
    limited = person(disliked=["bridge"])
    repaired = repair(on(limited), planned)
    assert check_week(limited, repaired, REAL) == []
    held = sum("bridge" in day.exercises for day in planned.days)
    assert changes(planned, repaired) <= 2 * held + 2
    assert "bridge" not in {name for day in repaired.days for name in day.exercises}
    assert repaired.day(place) is not None


def test_a_sore_knee_in_the_middle_of_the_week(either: str) -> None:
    """What is over stays; what comes keeps the new limits."""
    planned = week(person())
    done = tuple(
        PastSet(exercise=name, on=day.on, reps=5, light="green")
        for day in planned.days[:2]
        for name in day.exercises
    )
    limited = person(limits=["kneeling"], history=done)
    repaired = repair(on(limited, WEDNESDAY), planned)
    assert repaired.days[:2] == planned.days[:2]
    assert check_week(limited, repaired, REAL, WEDNESDAY) == []
    assert all(day.items for day in repaired.days)


def test_equals_are_alike_and_keep_the_rules_when_taken(either: str) -> None:
    who = person(level=2)
    planned = week(who)
    day = planned.days[1]
    asked = 0
    for name in day.exercises:
        for one in equals(on(who), planned, day.on, name)[:1]:
            assert one.reasons
            assert one.exercise not in day.exercises
            after = swap(on(who), planned, day.on, name, one.exercise)
            changed = after.day(day.on)
            assert changed is not None
            assert one.exercise in changed.exercises
            assert name not in changed.exercises
            assert check_week(who, after, REAL) == []
            assert changes(planned, after) == 2
            asked += 1
    assert asked >= 4


def test_a_swap_that_may_not_be_says_so() -> None:
    who = person()
    planned = week(who)
    first = planned.days[0].exercises[0]
    with pytest.raises(NoSuchChangeError, match="single_leg_bridge"):
        swap(on(who), planned, MONDAY, first, "single_leg_bridge")
    with pytest.raises(NoSuchChangeError, match="not planned"):
        equals(on(who), planned, MONDAY, "single_leg_bridge")


def test_a_shorter_day_keeps_the_most_of_it(either: str) -> None:
    who = person()
    planned = week(who)
    after = shorten(on(who), planned, MONDAY, 7)
    today = after.days[0]
    assert set(today.exercises) < set(planned.days[0].exercises)
    assert today.seconds <= 1.1 * 7 * 60
    assert after.days[1:] == planned.days[1:]
    assert check_week(with_minutes(who, MONDAY, 7), after, REAL) == []
    gone = set(planned.days[0].exercises) - set(today.exercises)
    told = {one.exercise: one.reason.message for one in after.left_out}
    others = {name for day in after.days for name in day.exercises}
    assert all(told[name] == "reason-out-shortened" for name in gone - others)


def test_a_longer_day_keeps_all_of_it_and_adds() -> None:
    who = person()
    planned = week(who)
    after = shorten(on(who), planned, MONDAY, 30)
    assert set(after.days[0].exercises) >= set(planned.days[0].exercises)
    assert after.days[0].seconds > planned.days[0].seconds
    assert check_week(with_minutes(who, MONDAY, 30), after, REAL) == []


def test_a_session_moves_to_a_day_that_is_free(either: str) -> None:
    who = person(level=2, days_per_week=3)
    planned = week(who)
    start = next(day.on for day in planned.days if day.items)
    end = next(day.on for day in planned.days if not day.items)
    after = move_day(on(who), planned, start, end)
    old, new = planned.day(start), after.day(end)
    assert old is not None
    assert new is not None
    assert not after.days[(start - MONDAY).days].items
    assert len(set(new.exercises) & set(old.exercises)) >= len(old.exercises) - 2
    assert check_week(who, after, REAL) == []


def test_two_sessions_change_places_and_strength_still_rests(either: str) -> None:
    who = person(level=2, minutes=25)
    planned = week(who)
    after = move_day(on(who), planned, TUESDAY, THURSDAY)
    assert check_week(who, after, REAL) == []
    moved = set(after.days[3].exercises) & set(planned.days[1].exercises)
    assert len(moved) >= len(planned.days[1].exercises) / 2


def test_a_free_day_takes_the_minutes_of_the_session_moved_to_it(either: str) -> None:
    who = person(minutes_on={"thursday": 0})
    planned = week(who)
    after = move_day(on(who), planned, TUESDAY, THURSDAY)
    assert after.days[3].items
    assert not after.days[1].items
    assert check_week(with_minutes(who, THURSDAY, 15), after, REAL) == []


def test_days_that_are_over_are_not_moved() -> None:
    who = person(history=(PastSet(exercise="bridge", on=WEDNESDAY, reps=5),))
    planned = week(who.model_copy(update={"history": ()}))
    for start, end in ((MONDAY, THURSDAY), (THURSDAY, WEDNESDAY), (THURSDAY, MONDAY + timedelta(days=9))):
        with pytest.raises(NoSuchChangeError):
            move_day(on(who, WEDNESDAY), planned, start, end)


def test_a_dose_that_the_rules_changed_is_the_new_one() -> None:
    planned = week(person())
    day = next(day for day in planned.days if "bridge" in day.exercises and day.on > MONDAY)
    red = person(
        history=(PastSet(exercise="bridge", on=MONDAY - timedelta(days=9), reps=20, hold_s=5, light="red"),)
    )
    again = repair(on(red), planned)
    for one in again.days:
        for item in one.items:
            if item.exercise == "bridge":
                assert item.reasons[-1].message == "reason-dose-down"
    assert day.items


def test_a_flare_leaves_no_day_empty_and_its_end_brings_more_than_the_short_list(either: str) -> None:
    who = person()
    before = move_day(on(who), week(who), MONDAY, WEDNESDAY)

    def told(today: date, *reports: FlareDeclared | DayReport) -> Situation:
        return Situation(who, REAL, History((), today, REAL, reports))

    flare = FlareDeclared(id="flare", at=datetime.combine(MONDAY, time(8), UTC))
    gentle, changed = as_it_stands(told(MONDAY, flare), before)
    assert changed
    assert all(day.items for day in gentle.days)
    assert gentle.care
    calm = DayReport(id="calm", at=datetime.combine(TUESDAY, time(8), UTC), pain=0)
    after, changed = as_it_stands(told(WEDNESDAY, flare, calm), gentle)
    assert changed
    assert not after.care
    listed = {name for day in gentle.days for name in day.exercises}
    assert {name for day in after.days[2:] for name in day.exercises} - listed
    assert after.days[:2] == gentle.days[:2]


def test_a_day_chosen_anew_leaves_the_others_alone(either: str) -> None:
    who = person()
    before = week(who)
    after = anew(on(who), before, TUESDAY)
    assert after.days[1].items
    assert [day.exercises for day in after.days[2:]] == [day.exercises for day in before.days[2:]]
    assert check_week(who, after, REAL) == []
    with pytest.raises(NoSuchChangeError):
        anew(on(who), before, MONDAY - timedelta(days=1))
