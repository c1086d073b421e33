"""Reading answers: what is refused, by name, and the three truths of a condition."""

from __future__ import annotations

from typing import Any

import pytest
from screening_answers import SCREENING, answers, result

from catcow.content.screening import All, AnyOf, AtLeast, Exactly, Leaf, leaves
from catcow.screening import (
    AnswerNotUnderstoodError,
    ContradictoryAnswersError,
    NumberOutOfRangeError,
    UnknownQuestionError,
)
from catcow.screening.answers import Answers


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(UnknownQuestionError, match="shoe_size"):
        result(answers(shoe_size=43))


@pytest.mark.parametrize("number", [-1, 11, 1000])
def test_a_pain_beyond_the_scale_is_refused(number: int) -> None:
    with pytest.raises(NumberOutOfRangeError, match="from 0 to 10"):
        result(answers(pain=number))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("saddle", "maybe"),
        ("saddle", ""),
        ("saddle", "YES"),
        ("saddle", 1),
        ("saddle", True),
        ("saddle", ("yes",)),
        ("pain", "six"),
        ("pain", "6"),
        ("pain", True),
        ("pain", ("6",)),
        ("conditions", 1),
        ("conditions", ("stenosis", "toothache")),
        ("conditions", "toothache"),
    ],
)
def test_an_answer_that_is_not_offered_is_refused(question: str, answer: Any) -> None:
    with pytest.raises(AnswerNotUnderstoodError, match=question):
        result(answers(**{question: answer}))


@pytest.mark.parametrize("ticks", [("none", "stenosis"), ("none", "unsure")])
def test_none_of_these_with_another_tick_is_a_contradiction(ticks: tuple[str, ...]) -> None:
    with pytest.raises(ContradictoryAnswersError, match="conditions"):
        result(answers(conditions=ticks))


@pytest.mark.parametrize(
    "given",
    [
        {"low_mood": "no", "self_harm": "yes"},
        {"low_mood": "no", "self_harm": "unsure"},
        {"cancer": "no", "cancer_pain": ("band",)},
        {"cancer": "no", "cancer_pain": ("unsure",)},
    ],
)
def test_a_follow_up_that_contradicts_its_question_is_refused_and_never_lost(given: dict[str, Any]) -> None:
    with pytest.raises(ContradictoryAnswersError):
        result(answers(**given))


@pytest.mark.parametrize("given", [{"self_harm": "no"}, {"cancer_pain": ("none",)}, {"cancer_pain": ()}])
def test_a_left_over_no_does_no_harm(given: dict[str, Any]) -> None:
    assert result(answers(**given)).level.value == "G"


@pytest.mark.parametrize("ticked", ["stenosis", ["stenosis"], ("stenosis", "stenosis")])
def test_one_tick_may_come_in_any_wrapping(ticked: Any) -> None:
    assert result(answers(conditions=ticked)).level.value == "C3"


def truth(condition: Any, **changed: Any) -> bool | None:
    return Answers(SCREENING, answers(**changed)).truth(condition)


@pytest.mark.parametrize(
    ("first", "second", "both", "either"),
    [
        ("yes", "yes", True, True),
        ("yes", "no", False, True),
        ("no", "no", False, False),
        ("yes", "unsure", None, True),
        ("no", "unsure", False, None),
        ("unsure", "skip", None, None),
    ],
)
def test_all_and_any_with_three_truths(
    first: str, second: str, both: bool | None, either: bool | None
) -> None:
    given = {"night": first, "unwell": second}
    assert truth(All(all=("night", "unwell")), **given) is both
    assert truth(AnyOf(any=("unwell", "night")), **given) is either


@pytest.mark.parametrize(
    ("ticked", "at_least", "exactly"),
    [
        (("none",), False, False),
        (("arthritis",), False, False),
        (("arthritis", "stenosis"), True, True),
        (("arthritis", "stenosis", "new_hip"), True, False),
        (("arthritis", "unsure"), None, None),
        (("arthritis", "stenosis", "unsure"), True, None),
        (("arthritis", "stenosis", "new_hip", "unsure"), True, False),
    ],
)
def test_counting_with_three_truths(
    ticked: tuple[str, ...], at_least: bool | None, exactly: bool | None
) -> None:
    of = tuple(f"conditions:{choice}" for choice in ("arthritis", "stenosis", "new_hip", "hypermobility"))
    assert truth(AtLeast(at_least=2, of=of), conditions=ticked) is at_least
    assert truth(Exactly(exactly=2, of=of), conditions=ticked) is exactly


@pytest.mark.parametrize(
    ("leaf", "pain", "expected"),
    [
        ("pain >= 6", 6, True),
        ("pain >= 6", 5, False),
        ("pain > 6", 6, False),
        ("pain > 6", 7, True),
        ("pain <= 6", 6, True),
        ("pain <= 6", 7, False),
        ("pain < 6", 5, True),
        ("pain < 6", 6, False),
        ("pain >= 6", "unsure", None),
    ],
)
def test_comparing_a_number(leaf: str, pain: int | str, expected: bool | None) -> None:
    assert truth(leaf, pain=pain) is expected


@pytest.mark.parametrize(
    "text", ["", "Fever", "fever:", "fever:a:b", "pain => 6", "pain >= six", "fever and night"]
)
def test_a_condition_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot read the condition"):
        Leaf.parse(text)


def test_the_leaves_of_a_condition_come_in_order() -> None:
    condition = All(all=("fever", AnyOf(any=("night", AtLeast(at_least=1, of=("pain >= 6",))))))
    assert [leaf.question for leaf in leaves(condition)] == ["fever", "night", "pain"]
