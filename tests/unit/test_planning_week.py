"""The week: hard rules without exception, the best one proved, a reason for everything."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import MadeUp, large, made, small

from catcow.content.exercise import Caution, CautionEffect, Family, Position
from catcow.content.library import Library
from catcow.planning import week as week_module
from catcow.planning.check import check_week
from catcow.planning.errors import (
    ClinicianFirstError,
    ContradictingAnswersError,
    ExerciseBlockedError,
    NothingSuitsError,
    NoTimeError,
    PainTooHighError,
    PlanningError,
    UnknownGoalError,
)
from catcow.planning.invented import caution_sets, invented_past, invented_people, invented_person
from catcow.planning.model import Direction, Limit, PastSet, Person, Reach, SymptomMap, Weekday, WeekPlan
from catcow.planning.posing import pose
from catcow.planning.programme import shipped
from catcow.planning.score import score_of
from catcow.planning.shelf import Shelf
from catcow.planning.solve import solve
from catcow.planning.week import plan, plan_week, write

MONDAY = date(2026, 11, 23)
REAL = Library.shipped()
EVERYTHING = ["mat", "pillow", "wall", "band", "cushion", "knee_pad", "chair", "stool", "step", "strap"]


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", **values})


def greedy(who: Person, shelf: Shelf = REAL, **more: Any) -> WeekPlan:
    return plan_week(who, shelf, MONDAY, planner="greedy", **more)


def ids(week: WeekPlan) -> set[str]:
    return {name for day in week.days for name in day.exercises}


def past(name: str, days_ago: int, reps: int = 6, light: str | None = "green", **more: Any) -> PastSet:
    on = MONDAY - timedelta(days=days_ago)
    return PastSet.model_validate({"exercise": name, "on": on, "reps": reps, "light": light, **more})


def check(who: Person, week: WeekPlan, shelf: Shelf) -> None:
    assert check_week(who, week, shelf) == []
    assert any(day.items for day in week.days)
    for day in week.days:
        for item in day.items:
            assert len(item.reasons) >= 2, "why, and why so much"


# ── every person ─────────────────────────────────────────────────────────────────────────────────────────


def test_no_invented_person_is_given_a_week_that_breaks_a_rule() -> None:
    """Every caution and pair of cautions among them, with pasts that no rule made."""
    planned = 0
    for number, who in enumerate(invented_people(230, seed=7)):
        if number > 20 and number % 2:
            continue
        who = who.model_copy(update={"history": invented_past(who, REAL, MONDAY, 7, number)})
        try:
            week = greedy(who)
        except (ExerciseBlockedError, PainTooHighError, ClinicianFirstError, NothingSuitsError):
            continue
        check(who, week, REAL)
        planned += 1
    assert planned > 80


def test_the_solver_keeps_the_same_rules_and_is_never_worse_than_the_greedy_week() -> None:
    proved = 0
    for number in range(300, 312):
        who = invented_person(7, number, blocked=False)
        who = who.model_copy(update={"history": invented_past(who, REAL, MONDAY, 7, number)})
        try:
            best, quick = plan_week(who, REAL, MONDAY, seconds=60, effort=0.2), greedy(who)
        except PlanningError:
            continue
        check(who, best, REAL)
        assert best.score >= quick.score
        assert best.bound is not None
        assert best.bound >= best.score
        assert best.optimal == (best.gap == 0.0)
        proved += best.optimal
    assert proved >= 4


PEOPLE = st.builds(
    Person,
    triage=st.sampled_from(["K", "G"]),
    cautions=st.frozensets(st.sampled_from(Caution), max_size=20),
    template=st.sampled_from([None, None, "first_week", "general", "leg_pain", "osteoporosis", "desk"]),
    pain_today=st.none() | st.integers(0, 7),
    pain_weeks=st.none() | st.integers(0, 200),
    symptoms=st.builds(SymptomMap, left=st.sampled_from(Reach)),
    direction=st.sampled_from([None, *Direction]),
    stopped=st.frozensets(st.sampled_from(Direction)),
    goals=st.lists(st.sampled_from(["sitting", "lifting", "walking"]), max_size=2).map(tuple),
    level=st.integers(1, 4),
    levels=st.dictionaries(st.sampled_from(Family), st.integers(1, 4), max_size=2),
    equipment=st.frozensets(st.sampled_from(EVERYTHING)),
    positions_not_possible=st.frozensets(st.sampled_from(Position), max_size=3),
    limits=st.frozensets(st.sampled_from(Limit), max_size=2),
    minutes=st.integers(3, 60),
    minutes_on=st.dictionaries(st.sampled_from(Weekday), st.integers(0, 60), max_size=7),
    days_per_week=st.integers(1, 7),
    time_of_day=st.sampled_from([None, "morning", "evening"]),
    morning_stiffness=st.booleans(),
    liked=st.frozensets(st.sampled_from(sorted(REAL.entries)), max_size=2),
    disliked=st.frozensets(st.sampled_from(sorted(REAL.entries)), max_size=3),
    history=st.lists(
        st.builds(
            PastSet,
            exercise=st.sampled_from(sorted([*REAL.entries, "gone_since"])),
            on=st.dates(MONDAY - timedelta(days=400), MONDAY + timedelta(days=3)),
            reps=st.integers(0, 60),
            hold_s=st.none() | st.floats(0, 120),
            light=st.sampled_from([None, "green", "green", "amber", "red"]),
            too_easy=st.booleans(),
            side=st.sampled_from([None, "left", "right"]),
            compared=st.sampled_from([None, "better", "same", "worse"]),
        ),
        max_size=25,
    ).map(tuple),
)


@given(who=PEOPLE, shelf=st.sampled_from([REAL, REAL, large()]))
@settings(max_examples=150, deadline=None)
def test_any_person_gets_a_week_that_keeps_the_rules_or_a_sentence(who: Person, shelf: Shelf) -> None:
    """All cautions and limits in any combination: nothing contraindicated, minutes kept, reasons told."""
    try:
        week = greedy(who, shelf)
    except PlanningError as error:
        refusal = error
    else:
        check(who, week, shelf)
        _keeps_to(who, week, shelf)
        return
    assert str(refusal)
    if isinstance(refusal, NothingSuitsError):
        assert {one.exercise for one in refusal.left_out} == set(shelf.entries)


def _keeps_to(who: Person, week: WeekPlan, shelf: Shelf) -> None:
    """The least that must hold, said once more without the checker."""
    for name in ids(week):
        exercise = shelf.entries[name].exercise
        for use in exercise.cautions:
            assert not (use.tag in who.cautions and use.effect is CautionEffect.leave_out)
        assert exercise.position not in who.impossible
    for day in week.days:
        assert day.seconds <= 1.1 * 60 * who.minutes_of(day.on) + 0.01


@pytest.mark.parametrize("caution", list(Caution), ids=lambda tag: tag.value)
def test_no_caution_alone_leaves_a_person_without_a_week(caution: Caution) -> None:
    for triage, level in product("GK", (1, 3)):
        who = person(triage=triage, cautions=[caution], level=level, equipment=EVERYTHING)
        check(who, greedy(who), REAL)


# ── the best week ────────────────────────────────────────────────────────────────────────────────────────


def tiny() -> MadeUp:
    """Few enough that every week can be tried."""
    return small(
        made("roll", position=Position.supine, sets=(1, 1), reps=(5, 5)),
        made("lift", Family.strengthening, Position.supine, sets=(1, 1), reps=(8, 8), days_per_week=(2, 3)),
        made("reach", Family.stretching, Position.sitting, sets=(1, 1), reps=(3, 3), hold=(20, 20)),
        made("brace", Family.stabilisation, Position.prone, sets=(1, 1), reps=(6, 6), days_per_week=(3, 5)),
    )


def test_the_best_week_is_the_best_of_all_weeks_there_are() -> None:
    """Brute force: every choice of exercises on each of two days, judged by the checker and the score."""
    who = person(minutes=5, liked=["reach"])
    problem = pose(who, tiny(), MONDAY, days=2)
    solution = solve(problem, seconds=60, workers=1, seed=0)
    assert solution is not None
    assert solution.optimal
    assert all(len(one.options) == 1 for one in problem.candidates)
    each_day = [[(n, 0) for n in range(4) if mask >> n & 1] for mask in range(16)]
    best = 0
    for picks in product(each_day, repeat=2):
        try:
            week = write(problem, tuple(tuple(day) for day in picks), None)
        except NothingSuitsError:
            continue
        if not check_week(who, week, tiny()):
            best = max(best, week.score)
    assert best == solution.bound == write(problem, solution.picks, solution).score


def test_the_published_score_is_what_the_solver_maximises() -> None:
    for who in (person(), person(level=2, days_per_week=4, minutes=20, equipment=EVERYTHING)):
        problem = pose(who, REAL, MONDAY, days=2)
        solution = solve(problem, seconds=60, workers=1, seed=0)
        assert solution is not None
        assert solution.optimal
        week = write(problem, solution.picks, solution)
        assert week.score == solution.bound
        assert score_of(problem, week).total == week.score


def test_the_same_arguments_give_the_same_week() -> None:
    who = person(minutes=5)
    assert plan_week(who, REAL, MONDAY, seconds=60) == plan_week(who, REAL, MONDAY, seconds=60)
    turned = MadeUp(tuple(reversed(large().all)))
    assert greedy(who, large()) == greedy(who, turned)


def test_a_week_is_planned_without_or_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ImportError("no OR-Tools here")

    monkeypatch.setattr(week_module, "solve", broken)
    monkeypatch.setattr(week_module, "find_conflict", broken)
    week = plan_week(person(), REAL, MONDAY)
    assert week.planner == "greedy"
    assert not week.optimal
    assert week.gap is None
    check(person(), week, REAL)
    with pytest.raises(NothingSuitsError) as nothing:
        plan_week(person(positions_not_possible=list(Position)), REAL, MONDAY)
    assert nothing.value.conflict is None


def test_or_tools_is_loaded_only_when_a_week_is_solved() -> None:
    code = (
        "import sys, datetime, catcow.planning.week as w, catcow.web.app\n"
        "from catcow.content.library import Library; from catcow.planning.model import Person\n"
        "p, day = Person(triage='G'), datetime.date(2026, 11, 23)\n"
        "w.plan_week(p, Library.shipped(), day, planner='greedy')\n"
        "print('ortools' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


# ── what a person says ───────────────────────────────────────────────────────────────────────────────────


def test_strength_that_needs_it_rests_on_the_next_day() -> None:
    shelf = small(
        made("lift", Family.strengthening, days_per_week=(2, 3)),
        *(made(f"roll_{n}") for n in range(5)),
    )
    days = [day.on for day in greedy(person(), shelf).days if "lift" in day.exercises]
    assert len(days) == 3
    assert min(b - a for a, b in pairwise(days)) >= timedelta(days=2)
    again = greedy(person(history=(past("lift", 1),)), shelf)
    assert "lift" not in again.days[0].exercises


def test_a_quarter_of_an_hour_has_five_to_eight_exercises_on_every_day() -> None:
    for level in (1, 3):
        week = greedy(person(level=level, equipment=EVERYTHING))
        assert all(5 <= len(day.exercises) <= 8 for day in week.days)


def test_a_direction_that_moved_symptoms_down_the_leg_is_out() -> None:
    week = greedy(person(stopped=["flexion"], equipment=EVERYTHING, level=2))
    assert ids(week).isdisjoint({"sktc", "dktc", "seated_flexion", "childs_pose", "rock_back"})
    assert not greedy(person()).days[0].on > MONDAY
    told = {one.exercise: one.reason.message for one in week.left_out}
    assert told["sktc"] == "dose-out-direction"


def test_nothing_bends_to_the_end_in_a_stiff_morning() -> None:
    bending = {"sktc", "dktc", "seated_flexion", "childs_pose"}
    assert bending & ids(greedy(person()))
    stiff = person(morning_stiffness=True, time_of_day="morning")
    assert not bending & ids(greedy(stiff))
    assert bending & ids(greedy(stiff.model_copy(update={"time_of_day": "evening"})))


def test_a_leg_that_hurts_asks_for_care_whatever_the_level() -> None:
    week = greedy(person(symptoms={"left": "calf"}))
    assert week.care
    assert ids(week) <= {
        *("prone_on_elbows", "sktc", "rock_back", "sciatic_slider", "ab_brace", "bridge", "knee_roll"),
        *("cat_camel", "walking"),
    }


def test_the_direction_that_eases_fills_the_place() -> None:
    eases = greedy(person(triage="K", direction="extension"))
    assert "prone_on_elbows" in ids(eases)
    assert "rock_back" not in ids(eases)


def test_goals_and_likes_change_the_week_and_are_told() -> None:
    week = greedy(person(goals=[{"activity": "lifting", "able": 2}], liked=["chin_tuck"]))
    reasons = {
        (item.exercise, reason.message) for day in week.days for item in day.items for reason in item.reasons
    }
    assert ("bridge", "reason-in-goal") in reasons
    assert ("chin_tuck", "reason-in-liked") in reasons


def test_days_without_minutes_and_days_a_week() -> None:
    week = greedy(person(minutes_on={"monday": 0, "tuesday": 25}, days_per_week=3))
    held = [day for day in week.days if day.items]
    assert len(held) == 3
    assert not week.days[0].items
    with pytest.raises(NoTimeError, match="0 minutes"):
        greedy(person(minutes_on=dict.fromkeys(Weekday, 0)))


def test_a_week_that_has_begun_leaves_past_days_alone() -> None:
    thursday = MONDAY + timedelta(days=3)
    done = past("bridge", -1).model_copy(update={"on": MONDAY + timedelta(days=1)})
    who = person(days_per_week=4, history=(done,))
    week = plan_week(who, REAL, MONDAY, today=thursday, planner="greedy")
    assert not any(day.items for day in week.days[:3])
    assert sum(bool(day.items) for day in week.days) == 3
    assert check_week(who, week, REAL, thursday) == []


def test_work_grows_by_no_more_than_the_ramp_and_less_after_a_break() -> None:
    done = tuple(past("bridge", n, 10, hold_s=3) for n in range(1, 7))
    for who in (
        person(minutes=60, level=3, equipment=EVERYTHING, history=done),
        person(
            minutes=60, history=tuple(one.model_copy(update={"on": one.on - timedelta(20)}) for one in done)
        ),
    ):
        week = greedy(who)
        check(who, week, REAL)
        free = greedy(who.model_copy(update={"history": ()}))
        assert sum(day.seconds for day in week.days) < 0.7 * sum(day.seconds for day in free.days)


def test_a_ramp_shortens_every_session_rather_than_leaving_days_out() -> None:
    done = tuple(past("bridge", n, 10, hold_s=3) for n in (1, 3, 5))
    who = person(minutes=45, level=2, equipment=EVERYTHING, history=done)
    week = greedy(who)
    assert all(day.items for day in week.days)
    for day in week.days:
        assert day.aim < day.minutes == 45
        assert [note.message for note in day.notes] == ["reason-note-shorter-ramp"]
    solved = plan_week(who, REAL, MONDAY, seconds=60, effort=0.3)
    assert all(day.items for day in solved.days)
    check(who, solved, REAL)


def test_few_sessions_are_spread_over_the_week() -> None:
    for number, days in ((2, (0, 3)), (3, (0, 2, 4)), (4, (0, 1, 3, 5))):
        week = greedy(person(days_per_week=number))
        assert tuple(n for n, day in enumerate(week.days) if day.items) == days


# ── bad input ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"direction": "flexion", "stopped": ["flexion"]}, "direction-stopped"),
        ({"liked": ["bridge"], "disliked": ["bridge"]}, "liked-disliked"),
        ({"wanted": ["glute_roll"], "disliked": ["glute_roll"]}, "wanted-disliked"),
        ({"symptoms": {"left": "thigh", "right": "foot"}}, "both-legs"),
    ],
)
def test_contradicting_answers_are_named(values: dict[str, Any], message: str) -> None:
    with pytest.raises(ContradictingAnswersError) as found:
        greedy(person(**values))
    assert [one.message for one in found.value.found] == [f"planner-contradiction-{message}"]
    for language in REAL.languages:
        words = REAL.words(language.tag)
        assert all(words.text(one.message, **one.args) for one in found.value.found)


def test_a_goal_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownGoalError, match="walking"):
        greedy(person(goals=["walkin"]))


def test_a_link_to_an_exercise_that_is_not_there_does_no_harm() -> None:
    shelf = small(made("roll", regress=("gone",), progress=("lost",)), *(made(f"turn_{n}") for n in range(4)))
    red = person(history=(past("roll", 2, light="red"),))
    check(red, greedy(red, shelf), shelf)


def test_a_programme_that_names_what_the_library_lacks_is_planned_with_what_is_there() -> None:
    named = list(dict.fromkeys(name for place in shipped("desk").places for name in place.any_of))
    there = tuple(REAL.entry(name) for name in named[: len(named) // 2])
    shelf = small(*there)
    who = person(template="desk")
    week = greedy(who, shelf)
    check(who, week, shelf)
    assert {name for day in week.days for name in day.exercises} <= {entry.exercise.id for entry in there}
    with pytest.raises(NothingSuitsError):
        greedy(person(template="first_week"), small(made("roll")))


def test_a_clock_set_back_and_a_year_without_use() -> None:
    ahead = tuple(past("bridge", -n, 12) for n in range(1, 9))
    assert greedy(person(history=ahead)) == greedy(person())
    long_ago = person(history=tuple(past("bridge", 365 + n, 12, hold_s=3) for n in range(9)))
    week = greedy(long_ago)
    check(long_ago, week, REAL)
    assert "reason-note-gap" in [note.message for note in week.notes]


# ── invented people ──────────────────────────────────────────────────────────────────────────────────────


def test_invented_people_are_the_same_on_every_machine() -> None:
    """A golden person: a change here changes every figure measured with them."""
    who = invented_person(1, 500)
    assert (who.level, who.minutes, who.triage.value, len(who.equipment)) == (1, 12, "K", 9)
    assert invented_person(1, 500) == who != invented_person(2, 500)
    assert len(caution_sets()) == 1 + 20 + 190
    assert {one.cautions for one in invented_people(211, 3)} == set(caution_sets())


def test_a_posed_problem_can_be_planned_by_both() -> None:
    problem = pose(person(minutes=5), REAL, MONDAY, days=1)
    assert plan(problem, planner="greedy").days[0].on == plan(problem).days[0].on == MONDAY
