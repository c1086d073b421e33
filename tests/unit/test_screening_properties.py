"""What holds for any answers at all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from screening_answers import AT, DAY, SCREENING, result

from catcow.content.screening import Question, TriageLevel
from catcow.screening import HOLD, Result

E = TriageLevel.emergency

CALM = settings(deadline=None)  # the machine that runs the tests may be busy; time is not what is tested


def _answer(question: Question, sure: bool) -> st.SearchStrategy[Any]:
    if question.kind == "number":
        numbers = st.integers(question.low or 0, question.high or 0)
        return numbers if sure else numbers | st.sampled_from(["unsure", "skip"])
    if question.kind == "choices":
        ticks = st.sets(st.sampled_from(question.choices), min_size=1).map(lambda some: tuple(sorted(some)))
        none = st.just(("none",))
        return (
            none | ticks
            if sure
            else none | ticks | st.just(("unsure",)) | ticks.map(lambda t: (*t, "unsure"))
        )
    return st.sampled_from(
        ["no", "no", "no", "yes"] if sure else ["no", "no", "no", "no", "yes", "unsure", "skip"]
    )


@st.composite
def complete(draw: st.DrawFn, sure: bool = False, calm: bool = False) -> dict[str, Any]:
    """Complete answers: every question asked has one. With `calm` no emergency is named."""
    given: dict[str, Any] = {}
    for question in SCREENING.questions:
        if question.shown_if is not None and given.get(question.shown_if) != "yes":
            continue
        quiet = calm and "unsure" in question.stops_at
        given[question.id] = "no" if quiet else draw(_answer(question, sure))
    return given


def worst(levels: list[TriageLevel]) -> TriageLevel:
    order = list(TriageLevel)
    return min(levels, key=order.index, default=TriageLevel.ok)


@CALM
@given(complete())
def test_the_level_is_the_worst_of_the_rules_met(given: dict[str, Any]) -> None:
    found = result(given)
    assert found.level is worst([one.effective for one in found.found])
    assert [one.effective for one in found.found] == sorted(
        (one.effective for one in found.found), key=list(TriageLevel).index
    )
    assert found.may_exercise is (found.level in (TriageLevel.care, TriageLevel.ok))
    assert (found.template is None) is (found.level is not TriageLevel.care)
    assert (found.blocked_until is not None) is (found.level is E)


@CALM
@given(complete())
def test_an_emergency_answer_always_blocks(given: dict[str, Any]) -> None:
    alarm = any(
        "unsure" in SCREENING.question_by_id[name].stops_at and value != "no" for name, value in given.items()
    )
    assert (result(given).level is E) is alarm


@CALM
@given(complete(calm=True))
def test_not_sure_never_lets_through(given: dict[str, Any]) -> None:
    """Age counts only together with another sign, so doubt about it alone changes nothing."""
    plain = [name for name, value in given.items() if value in ("unsure", "skip")]
    if set(plain) - {"unusual_age"}:
        assert not result(given).may_exercise


@CALM
@given(complete(sure=True), st.data())
def test_one_more_yes_never_lowers_the_level(given: dict[str, Any], data: st.DataObject) -> None:
    noes = [name for name, value in given.items() if value in ("no", ("none",))]
    if not noes:
        return
    name = data.draw(st.sampled_from(sorted(noes)))
    question = SCREENING.question_by_id[name]
    more = dict(given)
    more[name] = data.draw(st.sampled_from([(one,) for one in question.choices] or ["yes"]))
    for follow in SCREENING.questions:
        if follow.shown_if == name and more[name] == "yes":
            more[follow.id] = data.draw(_answer(follow, True))
    before, after = result(given), result(more)
    assert after.level.rank >= before.level.rank
    lost = {one.rule for one in before.found} - {one.rule for one in after.found}
    assert lost <= {"AXS1_3"}


@CALM
@given(complete(), st.integers(0, 400))
def test_a_statement_lifts_and_never_raises(given: dict[str, Any], ago: int) -> None:
    plain = result(given)
    told = result(given, cleared_on=DAY - timedelta(days=ago))
    assert told.level.rank <= plain.level.rank
    assert {one.rule for one in told.found} == {one.rule for one in plain.found}
    assert told.cautions == plain.cautions
    if told.may_exercise and not plain.may_exercise:
        assert plain.can_be_cleared


@CALM
@given(complete(calm=True), st.integers(0, 13))
def test_no_answers_free_an_emergency_within_fourteen_days(given: dict[str, Any], later: int) -> None:
    last = result({"bowel": "yes"})
    again = result(given, at=AT + timedelta(days=later), last=last)
    assert again.level is E
    assert again.found[0].rule == HOLD


@CALM
@given(complete())
def test_a_result_goes_to_json_and_back(given: dict[str, Any]) -> None:
    found = result(given)
    assert Result.model_validate_json(found.model_dump_json()) == found
