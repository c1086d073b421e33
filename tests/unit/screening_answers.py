"""Answers that the screening tests start from."""

from __future__ import annotations

from datetime import UTC, date, datetime

from catcow.content.library import Library
from catcow.screening import RawAnswer, Result, evaluate, screening_of

SCREENING = screening_of(Library.shipped())
AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY = AT.date()

NO_TO_ALL: dict[str, RawAnswer] = {
    question.id: {"yes_no_unsure": "no", "choices": ("none",), "number": 2}[question.kind]
    for question in SCREENING.questions
    if question.shown_if is None
}


def answers(**changed: RawAnswer) -> dict[str, RawAnswer]:
    """No to everything, except what is given."""
    return NO_TO_ALL | changed


def result(
    given: dict[str, RawAnswer],
    *,
    at: datetime = AT,
    cleared_on: date | None = None,
    last: Result | None = None,
    today: date | None = None,
) -> Result:
    return evaluate(
        SCREENING,
        given,
        answered_at=at,
        version=SCREENING.version,
        cleared_on=cleared_on,
        last=last,
        today=today,
    )


def rules(found: Result) -> set[str]:
    return {one.rule for one in found.found}
