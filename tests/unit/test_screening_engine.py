"""Levels over time: clearance, an emergency that goes on holding, incomplete answers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from screening_answers import AT, DAY, SCREENING, answers, result, rules

from catcow.content.screening import TriageLevel
from catcow.screening import (
    HOLD,
    IncompleteAnswersError,
    OldQuestionnaireError,
    StatementInFutureError,
    evaluate,
)

E, C1, C2, C3, K, G = TriageLevel


def days(count: int) -> timedelta:
    return timedelta(days=count)


def test_no_to_everything_is_ok_and_says_so_with_care() -> None:
    found = result(answers())
    assert (found.level, found.may_exercise, found.template) == (G, True, None)
    assert found.found == ()
    assert found.actions[0] == "none-reported"
    assert found.valid_until == DAY + days(27)


def test_none_reported_is_not_said_of_somebody_who_reported_something() -> None:
    assert "none-reported" in result(answers(blood_pressure="yes")).actions
    assert "none-reported" not in result(answers(night="yes"), cleared_on=DAY).actions
    assert "none-reported" not in result(answers(night="yes")).actions


def test_doubt_alone_asks_again() -> None:
    assert "ask-again" in result(answers(blood_thinner="unsure")).actions
    assert "ask-again" not in result(answers(blood_thinner="unsure", heart="yes")).actions
    assert result(answers(blood_thinner="unsure")).unsure == ("blood_thinner",)


def test_no_to_an_earlier_emergency_does_not_lift_it_for_fourteen_days() -> None:
    first = result(answers(saddle="yes"))
    for later in (0, 1, 13):
        again = result(answers(), at=AT + days(later), last=first)
        assert again.level is E
        assert rules(again) == {HOLD}
        assert again.emergency_on == DAY
        assert again.blocked_until == DAY + days(14)
        assert again.actions[0] == "emergency-call"
    assert result(answers(), at=AT + days(14), last=first).level is G


def test_the_hold_goes_through_several_answers() -> None:
    last = result(answers(saddle="yes"))
    for later in range(1, 14):
        last = result(answers(), at=AT + days(later), last=last)
        assert last.level is E
    assert result(answers(), at=AT + days(14), last=last).level is G


def test_a_second_emergency_begins_the_fourteen_days_anew() -> None:
    first = result(answers(saddle="yes"))
    second = result(answers(chest="yes"), at=AT + days(10), last=first)
    assert rules(second) == {"CHE1", HOLD}
    assert second.blocked_until == DAY + days(24)
    assert result(answers(), at=AT + days(20), last=second).level is E
    assert result(answers(), at=AT + days(24), last=second).level is G


def test_a_held_emergency_is_lifted_by_a_statement_made_since() -> None:
    first = result(answers(saddle="yes"))
    later = AT + days(5)
    assert result(answers(), at=later, cleared_on=DAY - days(1), last=first).level is E
    assert result(answers(), at=later, cleared_on=DAY + days(2), last=first).level is G


def test_the_same_emergency_named_again_is_lifted_by_a_statement_since_it_began() -> None:
    first = result({"bladder": "yes"})
    later = AT + days(5)
    given = answers(bladder="yes")
    assert result(given, at=later, cleared_on=DAY + days(2), last=first).level is K
    # Without the first answer the sign is new today, and a yes of three days ago is not about it.
    assert result(given, at=later, cleared_on=DAY + days(2)).level is E


def test_a_statement_does_not_lift_a_new_emergency() -> None:
    first = result(answers(bladder="yes"))
    cleared = result(answers(bladder="yes"), cleared_on=DAY, last=first)
    assert cleared.level is K
    again = result(answers(bladder="yes"), at=AT + days(20), cleared_on=DAY, last=cleared)
    assert again.level is E
    new = result(answers(bladder="yes", chest="yes"), at=AT + days(5), cleared_on=DAY + days(1), last=first)
    assert new.level is E
    assert {one.rule: one.lifted for one in new.found} == {"CES2": True, "CHE1": False}


def test_an_old_accident_seen_long_ago_does_not_free_another_held_emergency() -> None:
    first = result(answers(saddle="yes"))
    later = result(answers(accident="yes"), at=AT + days(3), cleared_on=date(2025, 1, 1), last=first)
    assert later.level is E
    assert HOLD in rules(later)


def test_an_old_accident_is_lifted_by_an_old_statement() -> None:
    first = result({"accident": "yes"})
    assert result(answers(accident="yes"), cleared_on=date(2024, 5, 1), last=first).level is K
    assert result(answers(), at=AT + days(1), cleared_on=date(2024, 5, 1), last=first).level is G


def test_the_clearance_of_a_long_standing_condition_is_kept() -> None:
    first = result(answers(bones="yes"), cleared_on=DAY - days(30))
    assert first.level is K
    again = result(answers(bones="yes"), at=AT + days(28), last=first)
    assert again.level is K
    assert again.found[0].lifted_on == DAY - days(30)
    late = result(answers(bones="yes"), at=AT + days(360), last=first)
    assert late.level is C3


def test_the_clearance_of_something_new_is_not_kept() -> None:
    first = result(answers(one_leg_worse="yes"), cleared_on=DAY)
    assert first.level is K
    assert result(answers(one_leg_worse="yes"), at=AT + days(3), last=first).level is C1


def test_a_kept_clearance_does_not_reach_another_condition() -> None:
    first = result(answers(bones="yes"), cleared_on=DAY)
    again = result(answers(bones="yes", heart="yes"), at=AT + days(28), last=first)
    assert again.level is C3
    assert {one.rule: one.lifted for one in again.found} == {"HRT1": False, "OST1": True}


def test_one_statement_lifts_everything_it_is_in_time_for() -> None:
    given = answers(heart="yes", night="yes")
    assert result(given, cleared_on=DAY - days(20)).level is K
    late = result(given, cleared_on=DAY - days(100))
    assert late.level is C2
    assert late.can_be_cleared


def test_a_statement_about_tomorrow_is_refused() -> None:
    with pytest.raises(StatementInFutureError, match="mend the date"):
        result(answers(heart="yes"), cleared_on=DAY + days(1))
    assert result(answers(heart="yes"), cleared_on=DAY + days(1), today=DAY + days(1)).level is K


def test_answers_to_another_version_are_refused() -> None:
    with pytest.raises(OldQuestionnaireError, match="2020-01"):
        evaluate(SCREENING, answers(), answered_at=AT, version="2020-01")


@pytest.mark.parametrize("left_out", sorted(answers()))
def test_one_answer_too_few_is_an_error_and_never_ok(left_out: str) -> None:
    given = answers()
    del given[left_out]
    with pytest.raises(IncompleteAnswersError) as error:
        result(given)
    assert error.value.missing == (left_out,)


@pytest.mark.parametrize(
    "parent",
    [question for question in SCREENING.questions if question.shown_if],
    ids=lambda question: question.id,
)
def test_a_follow_up_left_open_is_an_error(parent: Any) -> None:
    with pytest.raises(IncompleteAnswersError) as error:
        result(answers(**{parent.shown_if: "yes"}))
    assert error.value.missing == (parent.id,)


def test_an_empty_list_is_no_answer() -> None:
    with pytest.raises(IncompleteAnswersError):
        result(answers(conditions=()))


def test_nothing_answered_is_an_error() -> None:
    with pytest.raises(IncompleteAnswersError):
        result({})


def test_a_lifted_emergency_still_needs_every_answer() -> None:
    first = result({"saddle": "yes"})
    with pytest.raises(IncompleteAnswersError):
        result({"saddle": "yes"}, cleared_on=DAY, last=first)


def test_a_held_emergency_still_needs_every_answer() -> None:
    with pytest.raises(IncompleteAnswersError):
        result({"saddle": "no"}, at=AT + days(1), last=result({"saddle": "yes"}))


def test_a_person_under_18_is_asked_nothing_beyond_the_emergencies() -> None:
    emergencies = {q.id: "no" for q in SCREENING.questions if q.group == "emergency"}
    young = result({**emergencies, "under_18": "yes"})
    assert (young.level, young.can_be_cleared) == (C3, False)
    with pytest.raises(IncompleteAnswersError):
        result({"under_18": "yes"})
    with pytest.raises(IncompleteAnswersError):
        result({**emergencies, "under_18": "unsure"})


def test_not_answering_the_mood_is_no_emergency_but_asks_for_a_clinician() -> None:
    quiet = result(answers(low_mood="skip"))
    assert quiet.level is C3
    assert rules(quiet) == {"DIST"}
    assert "low-mood" in quiet.actions


def test_self_harm_says_a_kind_word_first() -> None:
    found = result(answers(low_mood="yes", self_harm="unsure"))
    assert found.level is E
    assert found.actions[:2] == ("self-harm-alone", "self-harm-line")
    assert "emergency-call" in found.actions


def test_no_clearance_of_an_emergency_is_kept_even_of_an_old_accident() -> None:
    first = result(answers(accident="yes"), cleared_on=DAY)
    assert first.level is K
    assert result(answers(accident="yes"), at=AT + days(28), last=first).level is E


def test_a_hold_of_two_emergencies_needs_a_statement_in_time_for_both() -> None:
    first = result(answers(accident="yes", saddle="yes"))
    later = AT + days(2)
    assert result(answers(), at=later, cleared_on=date(2024, 5, 1), last=first).level is E
    assert result(answers(), at=later, cleared_on=DAY + days(1), last=first).level is G


def test_an_emergency_named_again_is_not_told_twice() -> None:
    first = result(answers(saddle="yes"))
    assert rules(result(answers(saddle="yes"), at=AT + days(2), last=first)) == {"CES1"}
