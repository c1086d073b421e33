"""The safety questions, the result that holds, and whether it lets a session happen."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from catcow.content.exercise import Caution
from catcow.content.screening import TriageLevel
from catcow.screening import (
    Asked,
    Due,
    Result,
    ask,
    crisis_lines,
    due,
    emergency_numbers,
    evaluate,
    safety_net,
    tell,
    why_due,
)
from catcow.storage import sessions as store
from catcow.storage.errors import EventIdReusedError, NewerRecordError
from catcow.storage.log import Entry, StoredEntry
from catcow.storage.records import SCREENING_ANSWERED, SCREENING_FORMAT, ScreeningRecord

from ..context import Context
from ..messages import FoundView, QuestionnaireView, QuestionView, ScreeningAnswers, ScreeningView
from ..problems import RefusedError


class Way(Enum):
    """A way into exercise."""

    new_session = "new"
    open_session = "open"
    """Going on with a session that was begun. What asks again by the calendar does not break into it."""


def questions(context: Context, language: str) -> QuestionnaireView:
    words, data = context.words(language), context.screening
    return QuestionnaireView(
        version=data.version,
        emergency_numbers=emergency_numbers(data, words),
        questions=tuple(_question(asked) for asked in ask(data, words)),
    )


def answer(context: Context, given: ScreeningAnswers, language: str) -> ScreeningView:
    """Evaluate and save. The same answers sent again change nothing; ScreeningError when they cannot be
    read."""
    saved = context.log.get(given.id)
    if saved is None:
        _save(context, given)
    elif _answers_of(saved) != (given.version, given.answers, given.cleared_on):
        raise EventIdReusedError(given.id)
    return view(context, language)


def view(context: Context, language: str) -> ScreeningView:
    """What holds now. Without a result, only the words that everybody may need."""
    words, data = context.words(language), context.screening
    result, again = last_result(context), why_again(context)
    common = ScreeningView(
        state="never_asked" if result is None else "current" if again is None else "ask_again",
        ask_again_because=why_due(again, words) if again is not None else None,
        safety_net=safety_net(data, words),
        emergency_numbers=emergency_numbers(data, words),
        crisis_lines=crisis_lines(data, words),
        not_advice=words.text("screening-not-advice"),
    )
    if result is None:
        return common
    told, reviewed = tell(data, result, words), data.triage.review.status == "reviewed"
    return common.model_copy(
        update={
            "level": result.level,
            "title": told.title,
            "summary": told.summary,
            "action": told.actions,
            "found": tuple(
                FoundView(rule=one.rule, level=one.effective, text=text, reviewed=reviewed)
                for one, text in told.found
            ),
            "notes": told.notes,
            "may_exercise": result.may_exercise and again is None,
            "can_be_cleared": result.can_be_cleared,
            "blocked_until": result.blocked_until,
            "asked_at": result.answered_at,
            "valid_until": result.valid_until,
        }
    )


def last_result(context: Context) -> Result | None:
    entry = context.log.last(SCREENING_ANSWERED)
    return _record(entry).result if entry is not None else None


def cautions(context: Context) -> frozenset[Caution]:
    """The cautions that the person carries, as far as we have asked."""
    result = last_result(context)
    return result.cautions if result is not None else frozenset()


def why_again(context: Context) -> Due | None:
    """Why the questions must be asked before a session, or None while the last result holds."""
    result, now = last_result(context), context.now()
    last = store.last_done_at(context.log)
    reds: list[datetime] = []
    emergencies: list[datetime] = []
    if result is not None:
        # A session may have begun before the answers and gone on after them.
        for session in store.done_since(context.log, result.answered_at - timedelta(days=2)):
            red, emergency = session.alarms
            reds += [red] if red is not None else []
            emergencies += [emergency] if emergency is not None else []
    return due(
        context.screening,
        result,
        now=now,
        last_session_day=last.date() if last is not None else None,
        red_since=max(reds, default=None),
        new_symptom=max(emergencies, default=None),
    )


def blocks(result: Result, again: Due | None) -> bool:
    """Whether the result itself bars exercise now, rather than its age. An emergency goes on barring until
    its time is over, whatever else asks again."""
    if result.may_exercise:
        return False
    return again is None or (result.level is TriageLevel.emergency and again is not Due.emergency_over)


def require(context: Context, way: Way) -> Result:
    """The result that lets this happen; RefusedError `screen_first` or `blocked` when there is none."""
    result, again = last_result(context), why_again(context)
    if result is None:
        raise RefusedError("screen_first")
    if blocks(result, again):
        raise RefusedError("blocked")
    if way is Way.open_session and result.may_exercise and again is not Due.new_symptom:
        return result
    if again is not None:
        raise RefusedError("screen_first")
    return result


def _save(context: Context, given: ScreeningAnswers) -> None:
    now = context.now()
    result = evaluate(
        context.screening,
        given.answers,
        answered_at=given.at,
        version=given.version,
        cleared_on=given.cleared_on,
        last=last_result(context),
        today=now.date(),
    )
    record = ScreeningRecord(
        version=given.version, answers=given.answers, cleared_on=given.cleared_on, result=result
    )
    context.log.append(
        Entry(
            id=given.id,
            kind=SCREENING_ANSWERED,
            at=given.at,
            body=record.model_dump(mode="json"),
            format=SCREENING_FORMAT,
        ),
        now,
    )


def _record(entry: StoredEntry) -> ScreeningRecord:
    if entry.format > SCREENING_FORMAT:
        raise NewerRecordError(entry.kind, entry.format)
    return ScreeningRecord.model_validate(entry.body)


def _answers_of(entry: StoredEntry) -> object:
    if entry.kind != SCREENING_ANSWERED:
        return None
    record = _record(entry)
    return record.version, record.answers, record.cleared_on


def _question(asked: Asked) -> QuestionView:
    question = asked.question
    return QuestionView(
        id=question.id,
        group=question.group.value,
        text=asked.text,
        help=asked.why,
        kind=question.kind,
        choices=asked.choices,
        shown_if=question.shown_if,
        low=question.low,
        high=question.high,
        stops_at=question.stops_at,
    )
