"""Rules of dose and history, one by one (clinical.md 3.5, 3.6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from made_up import Made, made

from catcow.content.exercise import Family
from catcow.planning.dose import Size, size_for
from catcow.planning.history import History
from catcow.planning.model import PastSet

TODAY = date(2026, 11, 23)


def done(days_ago: int, reps: int = 6, light: str | None = "green", **more: Any) -> PastSet:
    on = TODAY - timedelta(days=days_ago)
    values = {"exercise": "roll", "on": on, "reps": reps, "hold_s": 2.0, "light": light, **more}
    return PastSet.model_validate(values)


def size(exercise: Made, *past: PastSet, level: int = 1, care: bool = False, steady: bool = False) -> Size:
    return size_for(exercise.exercise, History(past, TODAY), level, care, steady)


ROLL = made("roll", reps=(5, 10), hold=(2, 10), sets=(1, 3))


def test_the_first_time_is_the_least() -> None:
    first = size(ROLL)
    assert (first.sets, first.reps, first.hold_s) == (1, 5, 2.0)
    assert first.reason.message == "reason-dose-start"


def test_two_green_days_at_the_same_dose_bring_one_more() -> None:
    grown = size(ROLL, done(5), done(4), done(2), done(1))
    assert grown.reps == 7
    assert grown.reason.message == "reason-dose-up"


def test_nothing_grows_before_three_sessions() -> None:
    assert size(ROLL, done(2), done(1)).reps == 6


def test_nothing_grows_when_the_last_two_were_not_at_the_same_dose() -> None:
    assert size(ROLL, done(3, 5), done(2, 5), done(1, 6)).reps == 6


def test_holds_too_must_have_been_the_same_twice() -> None:
    at_the_top = [done(3, 10, hold_s=2.0), done(2, 10, hold_s=2.0), done(1, 10, hold_s=4.0)]
    assert size(ROLL, *at_the_top).hold_s == 4.0


def test_nothing_grows_after_a_hard_session() -> None:
    assert size(ROLL, done(3), done(2), done(1, effort=8)).reps == 6
    assert size(ROLL, done(3), done(2), done(1, effort=7)).reps == 7


def test_too_easy_brings_two_more_once_the_gate_is_open() -> None:
    """3.6: the gate holds for every rise, and a week never brings more than 30 %."""
    easy = [done(n, 7, too_easy=True) for n in (4, 3, 2, 1)]
    grown = size(ROLL, *easy)
    assert grown.reps == 9
    assert grown.reason.args == {"more": 2}
    assert size(ROLL, done(1, 7, too_easy=True)).reps == 7, "not before three sessions"
    few = size(ROLL, *(done(n, 6, too_easy=True) for n in (4, 3, 2, 1)))
    assert few.reps == 7, "two more than 6 would be a third more"
    assert few.reason.args == {"more": 1}


def test_too_easy_does_not_outweigh_a_hurt() -> None:
    assert size(ROLL, done(1, light="amber", too_easy=True)).reps == 6
    assert size(ROLL, done(1, light="red", too_easy=True)).reps == 5


def test_a_light_that_is_not_known_keeps_the_dose() -> None:
    assert size(ROLL, *(done(n, light=None) for n in range(1, 6))).reps == 6


def test_amber_keeps_the_dose() -> None:
    same = size(ROLL, done(3), done(2), done(1, light="amber"))
    assert same.reps == 6
    assert same.reason.message == "reason-dose-amber"


@pytest.mark.parametrize(("sets", "reps"), [(1, 10), (2, 10), (3, 8), (3, 10)])
def test_red_steps_back_to_half_or_seventy_percent_within_the_bounds(sets: int, reps: int) -> None:
    back = size(ROLL, *(done(1, reps, light="red") for _ in range(sets)))
    assert 0.5 * sets * reps <= back.sets * back.reps <= 0.7 * sets * reps
    assert back.hold_s == 2.0
    assert back.reason.message == "reason-dose-down"


def test_ten_days_are_no_gap_and_eleven_are() -> None:
    assert size(ROLL, done(10, 10)).reps == 10
    back = size(ROLL, done(11, 10))
    assert back.reps == 6
    assert back.reason.args == {"days": 11}


def test_repetitions_grow_before_holds_and_holds_before_sets() -> None:
    at_the_top = [done(n, 10) for n in (4, 3, 2, 1)]
    grown = size(ROLL, *at_the_top)
    assert (grown.reps, grown.hold_s, grown.sets) == (10, 4.0, 1)
    held = [done(n, 10, hold_s=10.0) for n in (4, 3, 2, 1)]
    grown = size(ROLL, *held)
    assert (grown.hold_s, grown.sets) == (10.0, 2)
    assert grown.sets * grown.reps <= 13, "no more than 30 % at once"


def test_holds_of_an_exercise_stop_at_ten_seconds_and_of_a_stretch_at_its_bound() -> None:
    strong = made("roll", Family.stabilisation, reps=(5, 5), hold=(2, 30), sets=(1, 1))
    assert size(strong, *(done(n, 5, hold_s=9.0) for n in (4, 3, 2, 1))).hold_s == 10.0
    assert size(strong, *(done(n, 5, hold_s=10.0) for n in (4, 3, 2, 1))).hold_s == 10.0
    stretch = made("roll", Family.stretching, reps=(1, 1), hold=(20, 30), sets=(1, 1))
    assert size(stretch, *(done(n, 1, hold_s=20.0) for n in (4, 3, 2, 1))).hold_s == 25.0


def test_care_is_the_least_whatever_was_done() -> None:
    short = size(ROLL, *(done(n, 10, hold_s=10.0) for n in (4, 3, 2, 1)), care=True)
    assert (short.sets, short.reps, short.hold_s) == (1, 5, 2.0)
    assert (short.most_sets, short.most_reps) == (1, 5)


def test_a_plan_stepped_back_lets_nothing_grow() -> None:
    assert size(ROLL, *(done(n) for n in (4, 3, 2, 1)), steady=True).reps == 6


def test_sides_are_not_counted_twice() -> None:
    past = [done(1, 6, side=side) for side in ("left", "right")]
    assert size(ROLL, *past).sets == 1


def test_a_dose_done_outside_the_bounds_comes_back_into_them() -> None:
    assert size(ROLL, done(1, 60)).reps == 10
    assert size(ROLL, done(1, 1)).reps == 5


def test_two_reds_at_most_seven_days_apart_take_an_exercise_out_for_a_week() -> None:
    assert History([done(8, light="red"), done(1, light="red")], TODAY).red_twice("roll")
    assert not History([done(9, light="red"), done(1, light="red")], TODAY).red_twice("roll")
    assert not History([done(1, light="red"), done(1, light="red")], TODAY).red_twice("roll"), "one day"
    assert not History([done(15, light="red"), done(8, light="red")], TODAY).red_twice("roll")


def test_worse_counts_only_when_the_last_two_sessions_say_so() -> None:
    assert History([done(2, compared="worse"), done(1, compared="worse")], TODAY).worse_twice()
    assert not History([done(2, compared="worse"), done(1, compared="same")], TODAY).worse_twice()
    assert not History([done(1, compared="worse")], TODAY).worse_twice()


def test_what_lies_in_the_future_is_not_known() -> None:
    assert History([done(-1)], TODAY).gap() is None
