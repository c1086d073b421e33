"""Today's session: who may, what suits, in which order, how long, and why."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import MadeUp, large, made, small

from catcow.content.exercise import Caution, CautionEffect, Family, Position
from catcow.content.library import Library
from catcow.content.screening import TriageLevel
from catcow.planning.errors import (
    ClinicianFirstError,
    ExerciseBlockedError,
    NothingSuitsError,
    PainTooHighError,
    UnknownProgrammeError,
)
from catcow.planning.happenings import ClinicianSaid, FlareDeclared, Spread
from catcow.planning.model import PastSet, Person, SessionPlan
from catcow.planning.order import STAGE, descents
from catcow.planning.pace import session_seconds
from catcow.planning.problem import most_exercises
from catcow.planning.shelf import Shelf
from catcow.planning.today import plan_today

TODAY = date(2026, 11, 23)
REAL = Library.shipped()
EVERYTHING = frozenset({"mat", "pillow", "wall", "band", "cushion", "knee_pad", "chair"})


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", **values})


def ids(plan: SessionPlan) -> list[str]:
    return [item.exercise for item in plan.items]


def why_out(plan: SessionPlan, name: str) -> str:
    return next(out.reason.message for out in plan.left_out if out.exercise == name)


def past(name: str, days_ago: int, reps: int = 6, light: str | None = "green", **more: Any) -> PastSet:
    on = TODAY - timedelta(days=days_ago)
    return PastSet.model_validate({"exercise": name, "on": on, "reps": reps, "light": light, **more})


def check(plan: SessionPlan, who: Person, shelf: Shelf) -> None:
    """What holds for every plan whatever the person."""
    chosen = set(ids(plan))
    assert chosen, "an empty session is an error, not a plan"
    assert chosen.isdisjoint(out.exercise for out in plan.left_out)
    assert chosen | {out.exercise for out in plan.left_out} == set(shelf.entries), "everything has a reason"
    assert plan.seconds == pytest.approx(session_seconds(plan.items, shelf))
    assert plan.seconds <= 1.1 * 60 * who.minutes
    places = [shelf.entries[name].exercise.position for name in ids(plan)]
    assert descents(places) <= 1
    runs = [place for n, place in enumerate(places) if n == 0 or places[n - 1] is not place]
    assert len(runs) == len(set(runs)), "each position is visited once"
    for item in plan.items:
        exercise = shelf.entries[item.exercise].exercise
        for use in exercise.cautions:
            assert not (use.effect is CautionEffect.leave_out and use.tag in who.cautions)
            if use.tag in who.cautions and item.reasons[0].message != "reason-in-again":
                assert any(reason.args.get("caution") == use.tag.value for reason in item.reasons)
        assert exercise.position not in who.positions_not_possible
        assert exercise.id not in who.disliked
        assert not exercise.off_by_default
        assert all(tool.optional or tool.kind in who.equipment for tool in exercise.equipment)
        dose = exercise.dose
        assert dose.sets.low <= item.sets <= max(1, dose.sets.high)
        assert dose.reps.low <= item.reps <= dose.reps.high
        if dose.hold_s is not None:
            assert item.hold_s is not None
            assert dose.hold_s.low <= item.hold_s <= dose.hold_s.high
    for name, times in Counter(ids(plan)).items():
        exercise = shelf.entries[name].exercise
        if times > 1:
            assert exercise.family is Family.mobility, "what is hard comes once"
            assert exercise.level.low == 1
            assert times <= exercise.dose.times_per_day.high
    assert all(a != b for a, b in pairwise(ids(plan)))


# ── who may ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("level", ["E", "C1", "C2", "C3"])
def test_no_exercise_is_planned_for_emergency_or_clinician_first(level: str) -> None:
    with pytest.raises(ExerciseBlockedError, match=level):
        plan_today(person(triage=level), REAL, [], TODAY)


@pytest.mark.parametrize("pain", [8, 9, 10])
def test_no_exercise_is_planned_with_pain_of_eight_or_more(pain: int) -> None:
    with pytest.raises(PainTooHighError, match=str(pain)):
        plan_today(person(pain_today=pain), REAL, [], TODAY)


@pytest.mark.parametrize("who", [person(triage="K"), person(pain_today=6), person(pain_today=7)])
def test_care_restricts_to_the_first_week_and_its_short_doses(who: Person) -> None:
    plan = plan_today(who, REAL, [past("bridge", 1, 20)], TODAY)
    assert plan.care
    assert set(ids(plan)) <= {
        *("relaxed_breathing", "pelvic_tilt", "knee_roll", "cat_camel", "rock_back", "sktc", "walking")
    }
    assert len({"rock_back", "sktc"} & set(ids(plan))) == 1, "one direction only"
    for item in plan.items:
        dose = REAL.entries[item.exercise].exercise.dose
        assert (item.sets, item.reps) == (dose.sets.low, dose.reps.low)
        assert dose.hold_s is None or item.hold_s == dose.hold_s.low
    assert why_out(plan, "bridge") == "reason-out-programme"
    check(plan, who, REAL)


def test_pain_of_five_is_no_reason_for_care() -> None:
    assert not plan_today(person(pain_today=5), REAL, [], TODAY).care


def test_the_direction_that_was_borne_well_is_kept() -> None:
    plan = plan_today(person(triage="K"), REAL, [past("sktc", 1, 2)], TODAY)
    assert "sktc" in ids(plan)
    assert "rock_back" not in ids(plan)


def test_a_programme_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownProgrammeError, match="moon"):
        plan_today(person(template="moon"), REAL, [], TODAY)


@pytest.mark.parametrize("name", ["first_week", "general", "leg_pain", "osteoporosis", "prevention"])
def test_every_programme_gives_a_session(name: str) -> None:
    who = person(template=name, equipment=EVERYTHING, level=2)
    plan = plan_today(who, REAL, [], TODAY)
    check(plan, who, REAL)


def test_the_programme_for_bones_leaves_out_what_bends_far() -> None:
    who = person(triage="K", template="osteoporosis", cautions=["OSTEO_FLEX"], equipment=EVERYTHING, level=2)
    plan = plan_today(who, REAL, [], TODAY)
    for name in ids(plan):
        assert Caution.osteo_flex not in {use.tag for use in REAL.entries[name].exercise.cautions}
    own = {"sit_to_stand", "hip_hinge", "band_row", "prone_extension", "wall_angel", "bird_dog"}
    assert len(own & set(ids(plan))) >= 4, "most of the session is the programme's own"
    for bending in ("sktc", "dktc", "childs_pose", "knee_roll", "cat_camel"):
        assert why_out(plan, bending) == "reason-out-caution"


# ── what suits ───────────────────────────────────────────────────────────────────────────────────────────


def test_each_reason_to_leave_out() -> None:
    leave = {Caution.knee: CautionEffect.leave_out}
    shelf = small(
        made("fine"),
        made("harmful", cautions=leave),
        made("banded", equipment=("band",)),
        made("prone_one", position=Position.prone),
        made("hard", level=(2, 2)),
        made("boring"),
        made("optional", off=True),
        made("undrawn", has_motion=False),
    )
    who = person(cautions=["KNEE"], positions_not_possible=["prone"], disliked=["boring"])
    plan = plan_today(who, shelf, [], TODAY)
    assert set(ids(plan)) == {"fine"}
    assert {out.exercise: out.reason.message for out in plan.left_out} == {
        "harmful": "reason-out-caution",
        "banded": "reason-out-equipment",
        "prone_one": "reason-out-position",
        "hard": "reason-out-level",
        "boring": "reason-out-disliked",
        "optional": "reason-out-off",
        "undrawn": "reason-out-no-motion",
    }


def test_modify_and_watch_are_offered_with_their_reason() -> None:
    shelf = small(
        made("easier", cautions={Caution.knee: CautionEffect.modify}),
        made("watched", cautions={Caution.knee: CautionEffect.watch}),
    )
    plan = plan_today(person(cautions=["KNEE"]), shelf, [], TODAY)
    told = {item.exercise: [reason.message for reason in item.reasons] for item in plan.items}
    assert "reason-in-modify" in told["easier"]
    assert "reason-in-watch" in told["watched"]


def test_nothing_that_suits_is_a_named_error() -> None:
    with pytest.raises(NothingSuitsError, match="rest today"):
        plan_today(person(positions_not_possible=list(Position)), REAL, [], TODAY)


def test_what_hurt_twice_in_a_week_is_left_out() -> None:
    red = [past("sktc", 6, 3, "red"), past("sktc", 2, 3, "red")]
    assert why_out(plan_today(person(), REAL, red, TODAY), "sktc") == "reason-out-red-twice"


def test_what_hurt_today_rests_today() -> None:
    plan = plan_today(person(), REAL, [past("bridge", 0, 5, "red")], TODAY)
    assert why_out(plan, "bridge") == "reason-out-red-today"


def test_what_hurt_lately_gives_way_to_its_easier_relative() -> None:
    plan = plan_today(person(), REAL, [past("dktc", 2, 3, "red")], TODAY)
    assert why_out(plan, "dktc") == "reason-out-red-swapped"
    sktc = next(item for item in plan.items if item.exercise == "sktc")
    assert sktc.reasons[0].message == "reason-in-instead"


def test_what_hurt_lately_without_an_easier_relative_is_done_less() -> None:
    shelf = small(made("roll"), made("turn"))
    plan = plan_today(person(), shelf, [past("roll", 2, 10, "red")], TODAY)
    assert next(item for item in plan.items if item.exercise == "roll").reps == 6


def test_strength_rests_the_day_after_and_is_not_overdone_in_a_week() -> None:
    shelf = small(made("lift", Family.strengthening, days_per_week=(2, 3)), made("roll"))
    yesterday = plan_today(person(), shelf, [past("lift", 1)], TODAY)
    assert why_out(yesterday, "lift") == "reason-out-rest-day"
    thrice = plan_today(person(), shelf, [past("lift", n) for n in (6, 4, 2)], TODAY)
    assert why_out(thrice, "lift") == "reason-out-enough-week"
    assert "lift" in ids(plan_today(person(), shelf, [past("lift", n) for n in (7, 4, 2)], TODAY))


def test_what_was_done_often_enough_today_is_left_out() -> None:
    shelf = small(made("once", sets=(1, 1)), made("thrice", sets=(1, 1), times_per_day=(1, 3)))
    plan = plan_today(person(), shelf, [past("once", 0), past("thrice", 0)], TODAY)
    assert why_out(plan, "once") == "reason-out-enough-today"
    assert "thrice" in ids(plan)


def test_the_top_of_repetitions_and_holds_opens_the_next_level() -> None:
    """3.6: repetitions first, then holds, then the next level; "too easy" is no short cut."""
    top = [past("cat_camel", n, 10, "green", hold_s=5.0) for n in (4, 3, 2, 1)]
    plan = plan_today(person(), REAL, top, TODAY)
    bird_dog = next(item for item in plan.items if item.exercise == "bird_dog")
    assert bird_dog.reasons[0].message == "reason-in-step-up"
    easy = [past("cat_camel", n, 8, "green", hold_s=5.0, too_easy=True) for n in (4, 3, 2, 1)]
    assert why_out(plan_today(person(), REAL, easy, TODAY), "bird_dog") == "reason-out-level"


def test_two_reds_or_twice_worse_step_the_plan_back_and_say_so() -> None:
    reds = [past("sktc", 3, 3, "red"), past("bridge", 2, 5, "red")]
    worse = [past("sktc", n, 3, "green", compared="worse") for n in (3, 2)]
    for history in (reds, worse):
        plan = plan_today(person(level=2, equipment=EVERYTHING), REAL, history, TODAY)
        assert "reason-note-step-back" in [note.message for note in plan.notes]
        assert why_out(plan, "bird_dog") == "reason-out-level"
    assert plan_today(person(level=1), REAL, worse, TODAY).care, "below the first level come short doses"


def test_three_reds_in_two_weeks_end_in_the_clinician_page() -> None:
    reds = [past("sktc", 13, 3, "red"), past("bridge", 8, 5, "red"), past("dktc", 1, 3, "red")]
    with pytest.raises(ClinicianFirstError) as error:
        plan_today(person(level=2), REAL, reds, TODAY)
    assert error.value.rule == "three_reds"
    said = ClinicianSaid(id="said", at=datetime(2026, 11, 23, 8, tzinfo=UTC), on=TODAY)
    assert plan_today(person(level=2), REAL, reds, TODAY, [said]).items, "a clinician's word opens the way"
    old = [red.model_copy(update={"on": red.on - timedelta(days=14)}) for red in reds]
    assert plan_today(person(level=2), REAL, old, TODAY).items, "and two weeks without so many do"


def test_a_flare_gives_the_short_list_in_short_doses_and_says_so() -> None:
    done = [past("bridge", n, 20) for n in (6, 4, 2)]
    worse = FlareDeclared(id="worse", at=datetime(2026, 11, 23, 8, tzinfo=UTC), pain=5)
    plan = plan_today(person(), REAL, done, TODAY, [worse])
    assert plan.care
    assert [note.message for note in plan.notes] == ["dose-note-flare"]
    assert why_out(plan, "bridge") == "reason-out-programme"


def test_a_stopped_direction_leaves_out_all_that_bends_so() -> None:
    at = datetime(2026, 11, 22, 8, tzinfo=UTC)
    moved = Spread(id="moved", at=at, exercise="sktc", stayed=True)
    plan = plan_today(person(), REAL, [past("sktc", 1, 3, "red")], TODAY, [moved])
    for name in ("dktc", "rock_back", "knee_roll", "childs_pose"):
        assert why_out(plan, name) == "dose-out-direction"
    gone = moved.model_copy(update={"stayed": False})
    plan = plan_today(person(), REAL, [past("sktc", 1, 3, "red")], TODAY, [gone])
    assert "dose-out-direction" not in {out.reason.message for out in plan.left_out}


def test_a_long_break_is_welcomed_and_steps_back() -> None:
    plan = plan_today(person(), REAL, [past(name, 20, 10) for name in REAL.entries], TODAY)
    assert "reason-note-gap" in [note.message for note in plan.notes]
    cat_camel = next((item for item in plan.items if item.exercise == "cat_camel"), None)
    assert cat_camel is not None
    assert cat_camel.reps == 6


# ── minutes, order, variety ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("minutes", range(5, 61))
def test_minutes_are_filled_and_never_passed_by_more_than_a_tenth(minutes: int) -> None:
    """A large library fills whatever is asked, a small one what its first doses allow; a short session says
    so."""
    for shelf, level in product((REAL, large()), (1, 3)):
        who = person(minutes=minutes, level=level, equipment=EVERYTHING)
        plan = plan_today(who, shelf, [], TODAY)
        check(plan, who, shelf)
        short = "reason-note-short" in [note.message for note in plan.notes]
        assert short == (plan.seconds < 0.9 * 60 * minutes)
        if minutes <= 20 or (shelf is large() and level == 3):
            assert not short, f"{plan.seconds:.0f} s of {minutes} min with {len(shelf.entries)} exercises"


def test_a_short_session_is_not_filled_with_what_is_far_too_long() -> None:
    shelf = small(
        made("short", reps=(5, 5), sets=(1, 1)), made("long", reps=(5, 5), sets=(1, 1), hold=(52, 52))
    )
    plan = plan_today(person(minutes=5), shelf, [], TODAY)
    assert ids(plan) == ["short"]
    assert why_out(plan, "long") == "reason-out-time"
    assert [note.message for note in plan.notes] == ["reason-note-short"]


def test_a_quarter_of_an_hour_holds_five_to_eight_exercises() -> None:
    """Programme sizes of the seed (N13)."""
    for shelf in (REAL, large()):
        assert 5 <= len(set(ids(plan_today(person(), shelf, [], TODAY)))) <= 8
    assert most_exercises(15) == 8


def test_gentle_movement_comes_first() -> None:
    for level in (1, 2, 3):
        plan = plan_today(person(level=level, equipment=EVERYTHING, minutes=30), REAL, [], TODAY)
        assert STAGE[REAL.entries[ids(plan)[0]].exercise.family] == 0


def test_a_session_holds_movement_strength_and_stretching() -> None:
    for day in range(14):
        plan = plan_today(person(), REAL, [], TODAY + timedelta(days=day))
        stages = {STAGE[REAL.entries[name].exercise.family] for name in ids(plan)}
        assert stages == {0, 1, 2}


def test_the_same_arguments_give_the_same_plan() -> None:
    assert plan_today(person(), large(), [], TODAY) == plan_today(person(), large(), [], TODAY)


def test_the_order_of_library_and_history_does_not_matter() -> None:
    turned = MadeUp(tuple(reversed(large().all)))
    history = [past(f"move_{n:02d}", n % 9 + 1) for n in range(20)]
    assert plan_today(person(), large(), history, TODAY) == plan_today(person(), turned, history[::-1], TODAY)


def test_days_differ() -> None:
    who = person(level=3, equipment=EVERYTHING)
    plans = {frozenset(ids(plan_today(who, large(), [], TODAY + timedelta(days=n)))) for n in range(7)}
    assert len(plans) == 7
    real = {tuple(ids(plan_today(person(minutes=10), REAL, [], TODAY + timedelta(days=n)))) for n in range(7)}
    assert len(real) >= 3, "even the first twelve exercises take turns"


def test_progress_is_not_undone_for_want_of_time() -> None:
    """Six weeks that go well: no exercise that comes again within ten days is ever cut below its last dose by
    more than a set. Nearly every day holds 5 exercises or more (N13); one whose least dose is two long sets
    on each side may leave room for 4."""
    different: list[int] = []
    history: list[PastSet] = []
    last: dict[str, tuple[int, int]] = {}
    for day in range(42):
        today = TODAY + timedelta(days=day)
        plan = plan_today(person(equipment=EVERYTHING), REAL, history, today)
        different.append(len(set(ids(plan))))
        for item in plan.items:
            sets, reps = last.get(item.exercise, (0, 0))
            assert item.sets >= sets - 1
            rotated = item.reasons[-1].message == "reason-dose-gap"
            assert item.reps >= reps or item.sets > sets or rotated
            last[item.exercise] = (item.sets, item.reps)
            done = PastSet(
                exercise=item.exercise, on=today, reps=item.reps, hold_s=item.hold_s, light="green"
            )
            history += [done] * item.sets
    assert min(different) >= 4
    assert max(different) <= 9
    assert sum(number >= 5 for number in different) >= 0.9 * len(different)
    grown = {name for name, (sets, reps) in last.items() if reps > REAL.entries[name].exercise.dose.reps.low}
    assert len(grown) >= 6


def test_what_was_not_done_lately_takes_its_turn() -> None:
    who = person(level=3, equipment=EVERYTHING)
    first = plan_today(who, large(), [], TODAY)
    done = [PastSet(exercise=name, on=TODAY, reps=5, light="green") for name in ids(first)]
    second = plan_today(who, large(), done, TODAY + timedelta(days=1))
    assert len(set(ids(first)) & set(ids(second))) <= len(set(ids(first))) // 2


# ── every combination ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("caution", [None, *Caution], ids=lambda tag: tag.value if tag else "none")
def test_every_caution_with_all_equipment_and_minutes(caution: Caution | None) -> None:
    for shelf, equipment, minutes, triage in product(
        (REAL, large()), (frozenset({"mat"}), EVERYTHING), (5, 15, 40), ("G", "K")
    ):
        cautions = frozenset() if caution is None else frozenset({caution})
        who = person(cautions=cautions, equipment=equipment, minutes=minutes, triage=triage, level=2)
        try:
            plan = plan_today(who, shelf, [], TODAY)
        except NothingSuitsError:
            assert shelf is not REAL, f"{caution} leaves a person without any session"
            assert triage == "K", "the made-up library has nothing of the care list"
            continue
        check(plan, who, shelf)


HISTORY = st.lists(
    st.builds(
        PastSet,
        exercise=st.sampled_from(sorted([*REAL.entries, *large().entries, "gone_since"])),
        on=st.dates(TODAY - timedelta(days=40), TODAY + timedelta(days=1)),
        reps=st.integers(0, 80),
        hold_s=st.none() | st.floats(0, 200),
        pain=st.none(),
        light=st.sampled_from([None, "green", "amber", "red"]),
        too_easy=st.booleans(),
        side=st.sampled_from([None, "left", "right"]),
        effort=st.none() | st.integers(0, 10),
        compared=st.sampled_from([None, "better", "same", "worse"]),
    ),
    max_size=40,
)


@given(
    who=st.builds(
        Person,
        triage=st.sampled_from([TriageLevel.care, TriageLevel.ok]),
        cautions=st.frozensets(st.sampled_from(Caution), max_size=5),
        template=st.sampled_from([None, None, "first_week", "general", "leg_pain", "osteoporosis"]),
        equipment=st.frozensets(st.sampled_from(sorted(EVERYTHING))),
        positions_not_possible=st.frozensets(st.sampled_from(Position), max_size=3),
        minutes=st.integers(5, 60),
        level=st.integers(1, 4),
        pain_today=st.none() | st.integers(0, 7),
        disliked=st.frozensets(st.sampled_from(sorted(REAL.entries)), max_size=3),
    ),
    history=HISTORY,
    shelf=st.sampled_from([REAL, large()]),
)
@settings(max_examples=80, deadline=None)
def test_any_person_and_history(who: Person, history: list[PastSet], shelf: Shelf) -> None:
    try:
        plan = plan_today(who, shelf, history, TODAY)
    except (NothingSuitsError, ClinicianFirstError):
        return
    check(plan, who, shelf)
