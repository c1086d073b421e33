"""When the questions are asked again (clinical.md 3.1)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from screening_answers import AT, DAY, SCREENING, answers, result

from catcow.screening import Due, Result, due

OK = result(answers())
HOUR = timedelta(hours=1)


def days(count: float) -> timedelta:
    return timedelta(days=count)


def ask(last: Result | None = OK, *, after: timedelta = HOUR, **others: Any) -> Due | None:
    return due(SCREENING, last, now=AT + after, **others)


def test_at_first_use() -> None:
    assert ask(None) is Due.first_use


def test_not_right_after_answering() -> None:
    assert ask() is None
    assert ask(last_session_day=DAY) is None


@pytest.mark.parametrize(("after", "reason"), [(27, None), (28, Due.four_weeks), (400, Due.four_weeks)])
def test_every_four_weeks(after: int, reason: Due | None) -> None:
    assert ask(after=days(after), last_session_day=DAY + days(after)) is reason


def test_the_result_is_valid_until_the_day_before_it_is_asked_again() -> None:
    last_day = (OK.valid_until - DAY).days
    assert ask(after=days(last_day)) is None
    assert ask(after=days(last_day + 1)) is Due.four_weeks


@pytest.mark.parametrize(("after", "reason"), [(14, None), (15, Due.after_break)])
def test_after_a_break_of_more_than_fourteen_days(after: int, reason: Due | None) -> None:
    assert ask(after=days(after), last_session_day=DAY) is reason


def test_a_break_ends_with_the_answers() -> None:
    assert ask(last_session_day=DAY - days(60)) is None
    assert ask(after=days(15), last_session_day=DAY - days(60)) is Due.after_break
    assert ask(after=days(20), last_session_day=DAY + days(10)) is None


def test_after_a_red_light() -> None:
    assert ask(red_since=AT + HOUR / 2) is Due.red_light
    assert ask(red_since=AT - HOUR) is None


def test_after_a_new_symptom_or_a_fall() -> None:
    assert ask(new_symptom=AT + HOUR / 2) is Due.new_symptom
    assert ask(new_symptom=AT - HOUR) is None
    assert ask(new_symptom=AT + HOUR / 2, red_since=AT + HOUR / 2) is Due.new_symptom


def test_when_the_questions_have_changed() -> None:
    assert ask(OK.model_copy(update={"version": "2020-01"})) is Due.new_version


@pytest.mark.parametrize(("after", "reason"), [(0, None), (13, None), (14, Due.emergency_over)])
def test_when_an_emergency_has_held_fourteen_days(after: int, reason: Due | None) -> None:
    assert ask(result({"saddle": "yes"}), after=days(after)) is reason


@pytest.mark.parametrize("question", ["heart", "blood_thinner"])
def test_on_the_next_day_after_not_sure(question: str) -> None:
    doubt = result(answers(**{question: "unsure"}))
    assert ask(doubt, after=HOUR) is None
    assert ask(doubt, after=days(1)) is Due.unsure


def test_not_daily_when_the_doubt_is_settled_or_is_an_emergency() -> None:
    assert ask(result(answers(heart="unsure"), cleared_on=DAY), after=days(1)) is None
    assert ask(result({"saddle": "unsure"}), after=days(1)) is None
    assert ask(result(answers(heart="yes")), after=days(1)) is None


def test_when_the_clock_went_backwards() -> None:
    assert ask(after=days(-3)) is Due.four_weeks


def test_days_are_those_of_now() -> None:
    east = timezone(timedelta(hours=10))
    late = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
    last = result(answers(), at=late)
    # In the east the answers were given on the 24th already.
    assert due(SCREENING, last, now=datetime(2026, 12, 21, 23, 0, tzinfo=east)) is None
    assert due(SCREENING, last, now=datetime(2026, 12, 22, 0, 0, tzinfo=east)) is Due.four_weeks


def test_the_same_instant_does_not_ask_again() -> None:
    assert ask(after=timedelta(0), red_since=AT, new_symptom=AT) is None
