"""What the planner is told of sessions done."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from catcow.content.library import Library
from catcow.planning.model import Person
from catcow.planning.today import plan_today
from catcow.session.events import Event
from catcow.session.past import all_past_sets, past_sets
from catcow.session.stored import read_event

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def event(kind: str, number: int, at: datetime = NOON, **values: Any) -> Event:
    return read_event({"kind": kind, "id": UUID(int=number), "at": at, **values})


def done(number: int, at_step: int = 3, reps: int = 5, exercise: str = "roll", **more: Any) -> Event:
    return event(
        "set_done", number, step=at_step, exercise=exercise, set_number=1, reps=reps, hold_s=2.0, **more
    )


def finished(number: int, pain: int, compared: str = "same", at: datetime = NOON) -> Event:
    return event("finished", number, at, pain_after=pain, effort=4, compared=compared)


def session(*middle: Event, before: int = 3, after: int | None = 3) -> list[Event]:
    ending = [] if after is None else [finished(99, after)]
    return [event("started", 1, pain_before=before), *middle, *ending]


def test_a_set_carries_what_was_done_and_what_the_session_said() -> None:
    (one,) = past_sets(session(done(2, side="left")))
    assert (one.exercise, one.on, one.reps, one.hold_s) == ("roll", date(2026, 11, 23), 5, 2.0)
    assert (one.side, one.effort, one.compared, one.light) == ("left", 4, "same", "green")


def test_what_the_person_corrected_is_what_was_done() -> None:
    fix = event("set_corrected", 5, set_id=UUID(int=2), reps=7)
    assert [one.reps for one in past_sets(session(done(2), fix))] == [7]
    none = event("set_corrected", 6, set_id=UUID(int=2), reps=0)
    assert past_sets(session(done(2), fix, none)) == []


@pytest.mark.parametrize(("after", "light"), [(3, "green"), (4, "green"), (5, "amber"), (9, "amber")])
def test_an_exercise_without_a_complaint_takes_the_light_of_the_end(after: int, light: str) -> None:
    assert past_sets(session(done(2), after=after))[0].light == light


def test_without_an_end_the_light_is_not_known() -> None:
    assert past_sets(session(done(2), after=None))[0].light is None


def test_stopping_with_a_pain_tells_as_much_as_finishing() -> None:
    events = session(done(2), event("stopped", 3, pain_after=3), after=None)
    assert past_sets(events)[0].light == "green"


def test_each_exercise_carries_its_own_worst_report() -> None:
    reports = (
        event("hurts", 5, step=3, exercise="roll", pain=5),
        event("hurts", 6, step=3, exercise="roll", pain=3),
        event("hurts", 7, step=7, exercise="lift", pain=7),
    )
    sets = past_sets(session(done(2), done(3, 7, exercise="lift"), done(4, 9, exercise="push"), *reports))
    assert {one.exercise: (one.light, one.pain) for one in sets} == {
        "roll": ("amber", 5),
        "lift": ("red", 7),
        "push": ("green", None),
    }


def test_too_easy_belongs_to_its_exercise() -> None:
    easy = event("too_easy", 5, step=3, exercise="roll")
    sets = past_sets(session(done(2), done(3, 7, exercise="lift"), easy))
    assert {one.exercise: one.too_easy for one in sets} == {"roll": True, "lift": False}


def test_parts_of_a_set_are_one_set_and_a_repeated_set_is_two() -> None:
    begun = event("step_began", 10, step=3)
    again = event("step_began", 11, step=3)
    parts = past_sets(session(begun, done(2, reps=2), done(3, reps=3)))
    assert [one.reps for one in parts] == [5]
    twice = past_sets(session(begun, done(2), again, done(3)))
    assert [one.reps for one in twice] == [5, 5]


def test_what_was_sent_again_counts_once_and_nothing_done_is_no_set() -> None:
    events = session(done(2), done(2), done(3, reps=0))
    assert len(past_sets(events)) == 1


def test_the_day_is_that_of_the_person() -> None:
    late = datetime(2026, 11, 23, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    events = [done(2).model_copy(update={"at": late})]
    assert past_sets(events)[0].on == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("after", "next_day", "light"),
    [(3, 3, "green"), (3, 4, "amber"), (5, 4, "amber"), (5, 5, "red"), (3, None, "green")],
)
def test_the_next_morning_settles_the_light(after: int, next_day: int | None, light: str) -> None:
    assert past_sets(session(done(2), after=after), next_day)[0].light == light


@pytest.mark.parametrize(
    ("hours", "light"), [(2, "green"), (6, "amber"), (24, "amber"), (48, "amber"), (50, "green")]
)
def test_a_session_within_two_days_tells_the_morning(hours: int, light: str) -> None:
    later = event("started", 50, NOON + timedelta(hours=hours), pain_before=4)
    sets = all_past_sets([[later], session(done(2))])
    assert sets[0].light == light
    assert sets[0].morning == (light != "green")


def test_more_than_one_above_the_pain_before_is_red_the_next_morning() -> None:
    """3.5: not back to the pain before plus one within 24 hours, however green the session was."""
    later = event("started", 50, NOON + timedelta(hours=20), pain_before=5)
    (one,) = all_past_sets([[later], session(done(2))])
    assert (one.light, one.morning) == ("red", True)


def test_sessions_come_oldest_first_whatever_their_order() -> None:
    old = [event("started", 60, NOON - timedelta(days=2), pain_before=3)]
    old.append(done(61, exercise="lift").model_copy(update={"at": NOON - timedelta(days=2)}))
    assert [one.exercise for one in all_past_sets([session(done(2)), old])] == ["lift", "roll"]


def test_a_red_in_the_session_changes_the_next_plan() -> None:
    """From the events to the plan: what hurt is replaced or done less, and the rest is not."""
    hurt = event("hurts", 5, step=7, exercise="dktc", pain=7)
    past = past_sets(session(done(2, exercise="dktc", reps=3), done(3, 9, exercise="sktc", reps=3), hurt))
    plan = plan_today(Person.model_validate({"triage": "G"}), Library.shipped(), past, date(2026, 11, 24))
    assert {out.exercise: out.reason.message for out in plan.left_out}["dktc"] == "reason-out-red-swapped"
    assert "sktc" in {item.exercise for item in plan.items}
