"""The safety questions, the result that holds, and whether it lets a session happen."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from catcow.content.exercise import Caution
from catcow.content.screening import NONE, UNSURE, Question, TriageLevel, rule_text_id
from catcow.locale import Words
from catcow.screening import Due, Result, crisis_lines, due, emergency_numbers, evaluate
from catcow.storage import sessions as store
from catcow.storage.errors import EventIdReusedError, NewerRecordError
from catcow.storage.log import Entry, StoredEntry
from catcow.storage.records import SCREENING_ANSWERED, SCREENING_FORMAT, ScreeningRecord

from ..context import Context
from ..messages import FoundView, QuestionnaireView, QuestionView, ScreeningAnswers, ScreeningView
from ..problems import RefusedError
from . import back


class Way(Enum):
    """A way into exercise."""

    new_session = "new"
    open_session = "open"
    """Going on with a session that was begun. What asks again by the calendar does not break into it."""


def questions(context: Context, language: str) -> QuestionnaireView:
    words = context.words(language)
    return QuestionnaireView(
        version=context.screening.version,
        emergency_numbers=emergency_numbers(context.screening, words),
        questions=tuple(_question(question, words) for question in context.screening.questions),
    )


def answer(context: Context, given: ScreeningAnswers, language: str) -> ScreeningView:
    """Evaluate and save. The same answers sent again change nothing; ScreeningError when they cannot be
    read."""
    saved = context.log.get(str(given.id))
    if saved is None:
        _save(context, given)
    elif _answers_of(saved) != (given.version, given.answers, given.cleared_on):
        raise EventIdReusedError(str(given.id))
    return view(context, language)


def view(context: Context, language: str) -> ScreeningView:
    """What holds now. Without a result, only the words that everybody may need."""
    words, result, again = context.words(language), last_result(context), why_again(context)
    common = ScreeningView(
        state="never_asked" if result is None else "current" if again is None else "ask_again",
        ask_again_because=words.text(f"screening-due-{again.value}") if again is not None else None,
        safety_net=tuple(
            words.text(f"screening-safety-{one}") for one in context.screening.triage.safety_net
        ),
        emergency_numbers=emergency_numbers(context.screening, words),
        crisis_lines=crisis_lines(context.screening, words),
    )
    if result is None:
        return common
    return common.model_copy(
        update={
            "level": result.level,
            "title": words.text(f"screening-title-{result.level.value.lower()}"),
            "action": tuple(words.text(f"screening-action-{one}") for one in result.actions),
            "found": _found(context, result, words),
            "may_exercise": result.may_exercise and again is None,
            "can_be_cleared": result.can_be_cleared,
            "blocked_until": result.blocked_until,
            "asked_at": result.answered_at,
            "valid_until": result.valid_until,
        }
    )


def last_result(context: Context) -> Result | None:
    record = _last(context)
    return record.result if record is not None else None


def _last(context: Context) -> ScreeningRecord | None:
    entry = context.log.last(SCREENING_ANSWERED)
    return _record(entry) if entry is not None else None


def cautions(context: Context) -> frozenset[Caution]:
    """The cautions that the person carries, as far as we have asked."""
    result = last_result(context)
    return result.cautions if result is not None else frozenset()


def why_again(context: Context) -> Due | None:
    """Why the questions must be asked before a session, or None while the last result holds."""
    result, now = last_result(context), context.now()
    last = store.last_done_at(context.log)
    # A session may have begun before the answers and gone on after them.
    since = None if result is None else result.answered_at - timedelta(days=2)
    done = store.done_since(context.log, since) if since is not None else []
    new = [at for one in done if (at := one.new_symptom_at) is not None]
    if result is not None and (marked := back.farther_at(context, result.answered_at, _last(context))):
        new.append(marked)
    return due(
        context.screening,
        result,
        now=now,
        last_session_day=last.date() if last is not None else None,
        red_since=max((at for one in done if (at := one.red_at) is not None), default=None),
        new_symptom=max(new, default=None),
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
            id=str(given.id),
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


def _question(question: Question, words: Words) -> QuestionView:
    offered = (*question.choices, NONE, UNSURE) if question.kind == "choices" else ()
    return QuestionView(
        id=question.id,
        group=question.group.value,
        text=words.text(question.text_id),
        help=words.text(question.why_id) if words.has(question.why_id) else None,
        kind=question.kind,
        choices=tuple((choice, words.text(question.choice_text_id(choice))) for choice in offered),
        shown_if=question.shown_if,
        low=question.low,
        high=question.high,
        stops_at=question.stops_at,
    )


def _found(context: Context, result: Result, words: Words) -> tuple[FoundView, ...]:
    reviewed = context.screening.triage.review.status == "reviewed"
    return tuple(
        FoundView(
            rule=one.rule, level=one.effective, text=words.text(rule_text_id(one.rule)), reviewed=reviewed
        )
        for one in result.found
    )
