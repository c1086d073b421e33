"""From answers to emergency, clinician first, start with care or ok, with the reasons. Pure.

screening = load_screening(library.root)           # catcow.content.screening
asked = questions(library)                         # what to ask, in order
result = evaluate(screening, answers, answered_at=now, version=screening.version, last=previous)
reason = due(screening, result, now=now, last_session_day=day)
told = tell(screening, result, library.words("ar"))
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from catcow.content.library import Library
from catcow.content.screening import Question, Screening, load_screening

from .answers import RawAnswer
from .engine import evaluate
from .errors import (
    AnswerNotUnderstoodError,
    ContradictoryAnswersError,
    IncompleteAnswersError,
    NumberOutOfRangeError,
    OldQuestionnaireError,
    ScreeningError,
    StatementInFutureError,
    UnknownQuestionError,
)
from .renewal import Due, due
from .result import HOLD, Found, Result
from .wording import Asked, Told, ask, crisis_lines, emergency_numbers, safety_net, tell, why_due

__all__ = [
    "HOLD",
    "AnswerNotUnderstoodError",
    "Asked",
    "ContradictoryAnswersError",
    "Due",
    "Found",
    "IncompleteAnswersError",
    "NumberOutOfRangeError",
    "OldQuestionnaireError",
    "RawAnswer",
    "Result",
    "ScreeningError",
    "StatementInFutureError",
    "Told",
    "UnknownQuestionError",
    "ask",
    "crisis_lines",
    "due",
    "emergency_numbers",
    "evaluate",
    "questions",
    "safety_net",
    "screening_of",
    "tell",
    "why_due",
]


@lru_cache(maxsize=4)
def _loaded(root: Path) -> Screening:
    return load_screening(root)


def screening_of(library: Library) -> Screening:
    """The screening data of a library, read once."""
    return _loaded(library.root)


def questions(library: Library) -> tuple[Question, ...]:
    """The questions in the order of asking; a follow-up stands after the question it follows."""
    return screening_of(library).questions
