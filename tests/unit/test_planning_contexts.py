"""Sessions for special days: gentle, the least, on the road, at work, before and after sitting."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from catcow.content.exercise import Caution, Position
from catcow.content.library import Library
from catcow.planning.check import check_week
from catcow.planning.contexts import Context, in_context, plan_in_context
from catcow.planning.history import History
from catcow.planning.model import Direction, Person, SessionPlan
from catcow.planning.today import plan_today
from catcow.planning.week import plan_week

TODAY = date(2026, 11, 23)
REAL = Library.shipped()
UPRIGHT = {Position.standing, Position.sitting}


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", **values})


def planned(who: Person, context: Context) -> SessionPlan:
    return plan_in_context(who, REAL, History((), TODAY, REAL), TODAY, context)


def positions(plan: SessionPlan) -> set[Position]:
    return {REAL.entries[item.exercise].exercise.position for item in plan.items}


def test_a_bad_day_gives_a_gentler_session_at_once() -> None:
    usual = plan_today(person(level=3), REAL, [], TODAY)
    gentle = planned(person(level=3), Context.gentle)
    assert gentle.care
    assert gentle.seconds < usual.seconds
    listed = {*("relaxed_breathing", "pelvic_tilt", "knee_roll", "cat_camel", "rock_back", "walking")}
    assert {item.exercise for item in gentle.items} <= listed
    for item in gentle.items:
        dose = REAL.entries[item.exercise].exercise.dose
        assert (item.sets, item.reps) == (dose.sets.low, dose.reps.low)


def test_the_least_takes_three_minutes() -> None:
    for triage, template in product("GK", (None, "leg_pain", "osteoporosis")):
        least = planned(person(triage=triage, template=template, minutes=30), Context.least)
        assert least.items
        assert least.seconds <= 1.1 * 180


@pytest.mark.parametrize(
    "context", [Context.travel, Context.work, Context.before_sitting, Context.after_sitting]
)
def test_away_from_home_there_is_no_floor(context: Context) -> None:
    for level in (1, 3):
        plan = planned(person(level=level, equipment=["mat", "pillow", "wall", "chair", "band"]), context)
        assert positions(plan) <= UPRIGHT
        for item in plan.items:
            needed = {one.kind for one in REAL.entries[item.exercise].exercise.equipment if not one.optional}
            assert needed <= (set() if context is Context.travel else {"chair", "wall", "table"})
        told = {one.exercise: one.reason.message for one in plan.left_out}
        assert told["bridge"] == "reason-out-context"


@pytest.mark.parametrize("things", [[], ["mat", "pillow", "wall", "chair"], ["band", "wall", "chair"]])
@pytest.mark.parametrize("level", [1, 3])
def test_on_the_road_nothing_is_shown_that_is_not_there(things: list[str], level: int) -> None:
    plan = planned(person(equipment=things, level=level), Context.travel)
    for item in plan.items:
        entry = REAL.entries[item.exercise]
        shown = {prop.kind for prop in entry.motion.props} if entry.has_motion else set()
        assert not shown - set(entry.exercise.plain)
        assert item.plain == bool(entry.exercise.plain), "drawn without its band"
    told = {one.exercise: one.reason.message for one in plan.left_out}
    assert told["chin_tuck"] == "reason-out-context", "only drawn on a chair"
    assert "band_row" in {item.exercise for item in plan.items}


@pytest.mark.parametrize("level", [1, 3])
def test_on_the_road_walking_and_marching_fill_the_minutes(level: int) -> None:
    plan = planned(person(level=level), Context.travel)
    assert {"walking", "low_impact_cardio"} <= {item.exercise for item in plan.items}
    assert 0.9 * 15 * 60 <= plan.seconds <= 1.1 * 15 * 60
    assert plan.notes == ()
    assert "walking" not in {item.exercise for item in plan_today(person(level=level), REAL, [], TODAY).items}


def test_minutes_that_cannot_be_filled_on_the_road_are_told() -> None:
    plan = planned(person(minutes=45), Context.travel)
    assert plan.seconds < 0.9 * 45 * 60
    assert [note.message for note in plan.notes] == ["reason-note-short-away"]


@pytest.mark.parametrize(("things", "plain"), [(["wall"], True), (["band"], True), (["band", "wall"], False)])
def test_at_home_the_band_is_drawn_for_who_has_one(things: list[str], plain: bool) -> None:
    who = person(equipment=things, minutes=60, liked=["band_row"])
    found = [item.plain for item in plan_today(who, REAL, [], TODAY).items if item.exercise == "band_row"]
    assert found == [plain]


def test_after_sitting_the_back_arches_unless_that_is_out() -> None:
    assert in_context(person(), Context.after_sitting, TODAY).direction is Direction.extension
    assert (
        in_context(person(direction="flexion"), Context.after_sitting, TODAY).direction is Direction.flexion
    )
    assert in_context(person(stopped=["extension"]), Context.after_sitting, TODAY).direction is None
    assert "standing_back_bend" in {item.exercise for item in planned(person(), Context.after_sitting).items}


@pytest.mark.parametrize("context", list(Context))
@pytest.mark.parametrize("caution", list(Caution), ids=lambda tag: tag.value)
def test_every_context_keeps_the_hard_rules(context: Context, caution: Caution) -> None:
    who = in_context(person(triage="K", cautions=[caution]), context, TODAY)
    week = plan_week(who, REAL, TODAY, days=1, planner="greedy")
    assert check_week(who, week, REAL) == []


def test_days_away_within_a_week_keep_to_the_place() -> None:
    who = person(places={"2026-11-24": "travel", "2026-11-25": "work"})
    week = plan_week(who, REAL, TODAY, planner="greedy")
    assert check_week(who, week, REAL) == []
    for day in week.days[1:3]:
        assert {REAL.entries[name].exercise.position for name in day.exercises} <= UPRIGHT
    assert any(REAL.entries[name].exercise.position not in UPRIGHT for name in week.days[0].exercises)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_context_is_named(language: str) -> None:
    for context in Context:
        assert REAL.words(language).has_own(context.name_id)
        assert REAL.words(language).has_own(context.what_id)
