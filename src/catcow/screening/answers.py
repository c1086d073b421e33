"""Reading raw answers strictly, and asking conditions of them with three truths: yes, no and unsure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from catcow.content.screening import (
    NONE,
    SKIP,
    UNSURE,
    All,
    AnyOf,
    AtLeast,
    Condition,
    Leaf,
    Question,
    Screening,
    leaves,
)

from .errors import (
    AnswerNotUnderstoodError,
    ContradictoryAnswersError,
    NumberOutOfRangeError,
    UnknownQuestionError,
)

RawAnswer: TypeAlias = str | int | Sequence[str]
"""`yes`, `no`, `unsure`, `skip`; a number; or the choices ticked (`none` alone when none of them)."""

Truth: TypeAlias = bool | None
"""True, False, or None for "not sure" and "rather not say"."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The choices ticked. With `unsure`, any choice that is not ticked may be true as well."""

    ticked: frozenset[str]
    unsure: bool

    def truth(self, choice: str) -> Truth:
        hit = bool(self.ticked) if choice == "*" else choice in self.ticked
        return True if hit else (None if self.unsure else False)


@dataclass(frozen=True, slots=True)
class Number:
    """A number given, or None when the person is not sure."""

    value: int | None


Answer: TypeAlias = bool | Ticks | Number | None


def _yes_no(question: Question, raw: RawAnswer) -> bool | None:
    if raw == "yes" or raw == "no":
        return raw == "yes"
    if raw in (UNSURE, SKIP):
        return None
    raise AnswerNotUnderstoodError(question.id, raw, "yes, no, unsure or skip")


def _number(question: Question, raw: RawAnswer) -> Number:
    if raw in (UNSURE, SKIP):
        return Number(None)
    low, high = question.low or 0, question.high or 0
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise AnswerNotUnderstoodError(
            question.id, raw, f"a whole number from {low} to {high}, unsure or skip"
        )
    if not low <= raw <= high:
        raise NumberOutOfRangeError(question.id, raw, low, high)
    return Number(raw)


def _ticks(question: Question, raw: RawAnswer) -> Ticks | None:
    """None for an empty list: nothing was answered, which is not the same as `none`."""
    if isinstance(raw, int):
        raise AnswerNotUnderstoodError(question.id, raw, "a list of choices")
    given = frozenset([raw] if isinstance(raw, str) else raw)
    strange = given - {*question.choices, NONE, UNSURE, SKIP}
    if strange:
        offered = ", ".join((*question.choices, NONE, UNSURE))
        raise AnswerNotUnderstoodError(question.id, ", ".join(sorted(strange)), f"some of {offered}")
    if NONE in given and len(given) > 1:
        others = ", ".join(sorted(given - {NONE}))
        raise ContradictoryAnswersError(question.id, f"“none of these” and {others}")
    if not given:
        return None
    return Ticks(given - {NONE, UNSURE, SKIP}, bool(given & {UNSURE, SKIP}))


def _says_something(answer: Answer) -> bool:
    """Whether a follow-up's answer is more than "no" or "none"."""
    if isinstance(answer, Ticks):
        return bool(answer.ticked) or answer.unsure
    return answer is not False


class Answers:
    """Answers that have been read and fit the questions.

    `missing` lists the ids of questions that are asked and have no answer. UnknownQuestionError,
    AnswerNotUnderstoodError, NumberOutOfRangeError or ContradictoryAnswersError when they do not fit.
    """

    def __init__(self, screening: Screening, raw: Mapping[str, RawAnswer]) -> None:
        self._questions = screening.question_by_id
        self._given: dict[str, Answer] = {}
        for name, value in raw.items():
            question = self._questions.get(name)
            if question is None:
                raise UnknownQuestionError(name)
            if question.kind == "choices":
                ticks = _ticks(question, value)
                if ticks is not None:
                    self._given[name] = ticks
            elif question.kind == "number":
                self._given[name] = _number(question, value)
            else:
                self._given[name] = _yes_no(question, value)
        self._refuse_contradictions(screening.questions)
        self.missing = tuple(
            question.id
            for question in screening.questions
            if question.id not in self._given and self._is_asked(question)
        )

    def _is_asked(self, question: Question) -> bool:
        return question.shown_if is None or self._given.get(question.shown_if) is True

    def _refuse_contradictions(self, questions: Iterable[Question]) -> None:
        for question in questions:
            parent = question.shown_if
            if parent is None or question.id not in self._given:
                continue
            if parent not in self._given or self._given[parent] is not False:
                continue
            if _says_something(self._given[question.id]):
                raise ContradictoryAnswersError(
                    question.id, f"it was answered although “{parent}” was answered no"
                )

    @property
    def unsure(self) -> tuple[str, ...]:
        """Ids of the questions answered "not sure" or "rather not say", in the order of asking."""
        return tuple(name for name in self._questions if name in self._given and self._is_unsure(name))

    def _is_unsure(self, name: str) -> bool:
        answer = self._given[name]
        if isinstance(answer, Ticks):
            return answer.unsure
        return answer.value is None if isinstance(answer, Number) else answer is None

    def given(self, condition: Condition) -> bool:
        """Whether any question of a condition has an answer."""
        return any(leaf.question in self._given for leaf in leaves(condition))

    def truth(self, condition: Condition) -> Truth:
        """Whether a condition is met. A question not (yet) answered counts as no, unless it is not asked
        because the question before it was answered "not sure": then it is unsure as well."""
        if isinstance(condition, str):
            return self._leaf(Leaf.parse(condition))
        if isinstance(condition, All):
            parts = [self.truth(part) for part in condition.all]
            return False if False in parts else (None if None in parts else True)
        if isinstance(condition, AnyOf):
            parts = [self.truth(part) for part in condition.any]
            return True if True in parts else (None if None in parts else False)
        parts = [self.truth(part) for part in condition.of]
        sure, possible = parts.count(True), parts.count(True) + parts.count(None)
        if isinstance(condition, AtLeast):
            return True if sure >= condition.at_least else (None if possible >= condition.at_least else False)
        if sure == possible:
            return sure == condition.exactly
        return None if sure <= condition.exactly <= possible else False

    def _leaf(self, leaf: Leaf) -> Truth:
        if leaf.question not in self._given:
            parent = self._questions[leaf.question].shown_if
            return None if parent is not None and self._given.get(parent, False) is None else False
        answer = self._given[leaf.question]
        if isinstance(answer, Ticks):
            return answer.truth(leaf.choice or "*")
        if isinstance(answer, Number):
            return _compare(answer.value, leaf)
        return answer


def _compare(value: int | None, leaf: Leaf) -> Truth:
    if value is None or leaf.number is None:
        return None
    return {
        ">=": value >= leaf.number,
        "<=": value <= leaf.number,
        ">": value > leaf.number,
        "<": value < leaf.number,
    }[leaf.sign or ">="]
