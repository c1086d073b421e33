"""What can be wrong with answers to the screening. Nothing here is ever taken as "ok"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from catcow.errors import CatcowError


class ScreeningError(CatcowError):
    """The root of the screening's errors."""


class IncompleteAnswersError(ScreeningError):
    """Questions are open, and no emergency is known. `missing` are their ids, in the order of asking."""

    def __init__(self, missing: Iterable[str]) -> None:
        self.missing = tuple(missing)
        super().__init__(
            f"Please answer every question first. Still open: {', '.join(self.missing)}. "
            "“Not sure” is an answer too."
        )


class UnknownQuestionError(ScreeningError):
    """An answer to something that isn't asked."""

    def __init__(self, question: str) -> None:
        self.question = question
        super().__init__(
            f"The screening has no question “{question}”. Reload the page to get today's questions."
        )


class AnswerNotUnderstoodError(ScreeningError):
    """An answer that the question doesn't offer."""

    def __init__(self, question: str, answer: object, offered: str) -> None:
        self.question = question
        super().__init__(f"“{answer}” is no answer to the question “{question}”. Answer with {offered}.")


class NumberOutOfRangeError(ScreeningError):
    """A number beyond the question's range."""

    def __init__(self, question: str, number: int, low: int, high: int) -> None:
        self.question, self.number = question, number
        super().__init__(f"{number} is no answer to “{question}”. Give a number from {low} to {high}.")


class ContradictoryAnswersError(ScreeningError):
    """Answers that cannot both be true."""

    def __init__(self, question: str, why: str) -> None:
        self.question = question
        super().__init__(f"The answers to “{question}” contradict each other: {why}. Please answer it again.")


class OldQuestionnaireError(ScreeningError):
    """Answers to another version of the questions."""

    def __init__(self, given: str, current: str) -> None:
        self.given, self.current = given, current
        super().__init__(
            f"These answers belong to the questions of version {given}; the questions are now version "
            f"{current}. Please answer them again."
        )


class StatementInFutureError(ScreeningError):
    """A clinician's yes dated after today."""

    def __init__(self, cleared_on: date, today: date) -> None:
        self.cleared_on, self.today = cleared_on, today
        super().__init__(
            f"The day a clinician saw you, {cleared_on.isoformat()}, lies after today, {today.isoformat()}. "
            "Please mend the date."
        )
