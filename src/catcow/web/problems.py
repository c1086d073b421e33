"""Refusals as Problem JSON: a code for the page, a status, and a sentence in the person's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi.responses import JSONResponse

from catcow.coach.coach import UnknownExerciseError as NoExerciseToCoachError
from catcow.coach.frame import FrameUnreadableError
from catcow.content.learn import UnknownPageError
from catcow.content.library import Library, UnknownExerciseError
from catcow.errors import CatcowError
from catcow.locale.words import Argument
from catcow.planning.errors import PlanningError, UnknownGoalError, UnknownProgrammeError
from catcow.screening.errors import (
    IncompleteAnswersError,
    OldQuestionnaireError,
    ScreeningError,
    StatementInFutureError,
)
from catcow.session.stored import BrokenSessionError, NewerSessionError
from catcow.storage.errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseUnreachableError,
    DiskFullError,
    EventIdReusedError,
    KeptFullError,
    KeptNotDeletedError,
    NewerDatabaseError,
    NewerRecordError,
    SetNotKeptError,
    UnknownKeptSetError,
)

from .messages import Problem

STATUS: Final[Mapping[str, int]] = {
    "bad_request": 422,
    "unknown_address": 404,
    "wrong_method": 405,
    "unknown_exercise": 404,
    "unknown_page": 404,
    "unknown_programme": 404,
    "unknown_session": 404,
    "unknown_routine": 404,
    "unknown_goal": 422,
    "routine_faulty": 422,
    "routine_file_unreadable": 422,
    "routine_file_large": 413,
    "unknown_language": 422,
    "no_voice": 404,
    "answers_incomplete": 422,
    "answers_old": 409,
    "answers_unclear": 422,
    "statement_in_future": 422,
    "screen_first": 409,
    "blocked": 409,
    "session_open": 409,
    "no_plan": 409,
    "no_set": 409,
    "bad_frame": 422,
    "id_reused": 409,
    "wrong_host": 403,
    "wrong_origin": 403,
    "no_token": 401,
    "other_person": 403,
    "too_large": 413,
    "disk_full": 507,
    "database_busy": 503,
    "database_unreachable": 503,
    "database_damaged": 500,
    "newer_data": 500,
    "session_broken": 500,
    "unknown_kept": 404,
    "not_kept": 507,
    "kept_full": 507,
    "not_deleted": 500,
    "internal": 500,
    "refused": 400,
}
"""Every code a Problem may carry, with its HTTP status. The sentence of code `a_b` is message
`errors-a-b`; `no_plan`, `routine_faulty`, `routine_file_unreadable` and `refused` carry the error's own."""


class RefusedError(CatcowError):
    """A refusal of the web layer itself: `code` is a key of STATUS; `message` an id when it is not the
    code's own."""

    def __init__(self, code: str, message: str | None = None, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.message = message or message_id(code)
        self.arguments = arguments


class ToldError(CatcowError):
    """A refusal whose sentences, one a line, were already put into the person's language."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code, self.text = code, text


_CODES: Final[tuple[tuple[type[CatcowError], str], ...]] = (
    (UnknownExerciseError, "unknown_exercise"),
    (NoExerciseToCoachError, "unknown_exercise"),
    (UnknownPageError, "unknown_page"),
    (FrameUnreadableError, "bad_frame"),
    (DiskFullError, "disk_full"),
    (DatabaseBusyError, "database_busy"),
    (DatabaseUnreachableError, "database_unreachable"),
    (DamagedDatabaseError, "database_damaged"),
    (NewerDatabaseError, "newer_data"),
    (NewerRecordError, "newer_data"),
    (EventIdReusedError, "id_reused"),
    (UnknownKeptSetError, "unknown_kept"),
    (SetNotKeptError, "not_kept"),
    (KeptFullError, "kept_full"),
    (KeptNotDeletedError, "not_deleted"),
    (IncompleteAnswersError, "answers_incomplete"),
    (OldQuestionnaireError, "answers_old"),
    (StatementInFutureError, "statement_in_future"),
    (ScreeningError, "answers_unclear"),
    (NewerSessionError, "newer_data"),
    (BrokenSessionError, "session_broken"),
)


def message_id(code: str) -> str:
    return f"errors-{code.replace('_', '-')}"


def problem_of(error: CatcowError, library: Library, language: str) -> Problem:
    """The Problem of any error that catcow raises on purpose."""
    words = library.words(language)
    if isinstance(error, RefusedError):
        return Problem(error=error.code, message=words.text(error.message, **error.arguments))
    if isinstance(error, ToldError):
        return Problem(error=error.code, message=error.text)
    if isinstance(error, UnknownProgrammeError):
        return Problem(error="unknown_programme", message=words.text(message_id("unknown_programme")))
    if isinstance(error, UnknownGoalError):
        return Problem(error="unknown_goal", message=words.text(message_id("unknown_goal")))
    if isinstance(error, PlanningError):
        return Problem(error="no_plan", message=words.text(error.message))
    for kind, code in _CODES:
        if isinstance(error, kind):
            return Problem(error=code, message=words.text(message_id(code)))
    # A named error without a sentence in the words: its own is written for the person too, in English.
    return Problem(error="refused", message=str(error))


def problem_response(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    return JSONResponse(
        problem.model_dump(mode="json"), status_code=STATUS[problem.error], headers=dict(headers or {})
    )


def refusal(code: str, library: Library, language: str) -> JSONResponse:
    """The response for one of the codes of STATUS."""
    return problem_response(problem_of(RefusedError(code), library, language))
