"""Answers to a result. Pure: nothing here reads a clock, a file or an earlier call (clinical.md 3.1, 3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from catcow.content.exercise import Caution
from catcow.content.screening import Rule, Screening, TriageLevel

from .answers import Answers, RawAnswer
from .errors import IncompleteAnswersError, OldQuestionnaireError, StatementInFutureError
from .result import HOLD, Found, Result

LONG_STANDING_DAYS = 365
"""A clinician's yes for a condition that does not change is carried on to the next screening by itself when
its rule lets it count this long; every other must be stated again [D]."""


def evaluate(
    screening: Screening,
    answers: Mapping[str, RawAnswer],
    *,
    answered_at: datetime,
    version: str,
    cleared_on: date | None = None,
    last: Result | None = None,
    today: date | None = None,
) -> Result:
    """The result of one set of answers.

    `answers` are raw, by question id: `yes`, `no`, `unsure`, `skip`; a whole number; or the ids of the
    choices ticked (`none` alone for none of them; an empty list is no answer). `answered_at` carries its
    zone, whose day counts. `version` is that of the questions answered. `cleared_on` is the day of "a
    clinician has seen me for this and said exercise is fine". `last` is the result that held before, or
    the same answers' earlier result: an emergency in it goes on holding, and a statement counts from the
    day a sign was first reported. `today`, by default the day of the answers, only bounds `cleared_on`.

    Answers may be incomplete only where the result is already known: an emergency that is not lifted, or a
    person under 18 who has answered every emergency question. Otherwise IncompleteAnswersError. Also
    OldQuestionnaireError, StatementInFutureError, and the errors of catcow.screening.answers.
    """
    if version != screening.version:
        raise OldQuestionnaireError(version, screening.version)
    day = answered_at.date()
    if cleared_on is not None and cleared_on > (today or day):
        raise StatementInFutureError(cleared_on, today or day)
    read = Answers(screening, answers)
    before = {found.rule: found for found in last.found} if last is not None else {}
    found = [
        one
        for rule in screening.rules
        if (one := _found(screening, rule, read, day, cleared_on, before.get(rule.id))) is not None
    ]
    _require_complete(screening, read, found)
    held = _held_emergency(screening, found, last, day, cleared_on)
    return _result(screening, read, found, held, answered_at, cleared_on)


def _found(
    screening: Screening,
    rule: Rule,
    answers: Answers,
    day: date,
    cleared_on: date | None,
    before: Found | None,
) -> Found | None:
    truth = answers.truth(rule.condition)
    if truth is False or (truth is None and rule.level is TriageLevel.ok):
        return None
    level = rule.level
    if truth is None and level is TriageLevel.emergency and not answers.given(rule.condition):
        return (
            None  # never asked, because the question before it was left open: that one sends to a clinician
        )
    if truth is None and not level.blocks:
        level = TriageLevel.clinician_first
    since = before.since if before is not None and not before.lifted else day
    if not level.blocks or not rule.can_be_cleared:
        return Found(rule=rule.id, level=level, effective=level, unsure=truth is None, since=since)
    days = rule.statement_days
    if days is None:
        days = screening.triage.levels[level].statement_days
    earliest = since - timedelta(days=days)
    carried = before.lifted_on if before is not None else None
    if level is TriageLevel.emergency or days < LONG_STANDING_DAYS:
        carried = None
    statement = max((on for on in (cleared_on, carried) if on is not None), default=None)
    lifted_on = statement if statement is not None and statement >= earliest else None
    return Found(
        rule=rule.id,
        level=level,
        effective=level if lifted_on is None else (rule.cleared_to or TriageLevel.care),
        unsure=truth is None,
        since=since,
        lifted_on=lifted_on,
        statement_from=earliest,
    )


def _held_emergency(
    screening: Screening, found: Iterable[Found], last: Result | None, day: date, cleared_on: date | None
) -> Found | None:
    """An earlier emergency that still holds: not named again by today's answers, and not lifted."""
    if last is None or last.emergency_on is None:
        return None
    if day >= last.emergency_on + timedelta(days=screening.triage.emergency_hold.days):
        return None
    named = {one.rule for one in found}
    needed = [
        one.statement_from or last.emergency_on
        for one in last.found
        if one.effective is TriageLevel.emergency and one.rule not in named
    ]
    if not needed or (cleared_on is not None and cleared_on >= max(needed)):
        return None
    level = TriageLevel.emergency
    return Found(
        rule=HOLD,
        level=level,
        effective=level,
        unsure=False,
        since=last.emergency_on,
        statement_from=max(needed),
    )


def _require_complete(screening: Screening, answers: Answers, found: Iterable[Found]) -> None:
    if not answers.missing:
        return
    if any(one.effective is TriageLevel.emergency for one in found):
        return
    final = any(
        not screening.rule_by_id[one.rule].can_be_cleared and one.effective.blocks and not one.unsure
        for one in found
    )
    emergencies = {question.id for question in screening.questions if question.group == "emergency"}
    if final and not emergencies & set(answers.missing):
        return
    raise IncompleteAnswersError(answers.missing)


def _result(
    screening: Screening,
    answers: Answers,
    met: list[Found],
    held: Found | None,
    answered_at: datetime,
    cleared_on: date | None,
) -> Result:
    triage, day = screening.triage, answered_at.date()
    found = sorted([*met, held] if held is not None else met, key=lambda one: -one.effective.rank)
    level = found[0].effective if found else TriageLevel.ok
    emergency_on = None
    if level is TriageLevel.emergency:
        today = any(one.effective is TriageLevel.emergency for one in met)
        emergency_on = day if today or held is None else held.since
    return Result(
        version=screening.version,
        answered_at=answered_at,
        level=level,
        found=tuple(found),
        cautions=_cautions(screening, answers, met),
        template=_template(screening, met, level),
        actions=_actions(screening, met, level),
        may_exercise=not level.blocks,
        can_be_cleared=level.blocks
        and all(one.statement_from is not None for one in found if one.effective.blocks),
        blocked_until=emergency_on + timedelta(days=triage.emergency_hold.days) if emergency_on else None,
        valid_until=day + timedelta(days=triage.ask_again.days - 1),
        unsure=answers.unsure,
        emergency_on=emergency_on,
        cleared_on=cleared_on,
    )


def _cautions(screening: Screening, answers: Answers, found: Iterable[Found]) -> frozenset[Caution]:
    """Of every rule met, lifted or not; a caution that may apply is carried."""
    return frozenset(
        use.tag
        for one in found
        for use in screening.rule_by_id[one.rule].cautions
        if use.when is None or answers.truth(use.when) is not False
    )


def _template(screening: Screening, found: Iterable[Found], level: TriageLevel) -> str | None:
    if level is not TriageLevel.care:
        return None
    asked = {screening.rule_by_id[one.rule].template for one in found}
    strictest = (template for template in screening.triage.templates if template in asked)
    return next(strictest, screening.triage.care_template)


def _actions(screening: Screening, found: list[Found], level: TriageLevel) -> tuple[str, ...]:
    """The action ids: what an emergency has of its own first, then the level's, then what the rest adds."""
    triage = screening.triage
    own = [one for one in found if not one.lifted]
    if level is TriageLevel.emergency:
        urgent = [one for one in own if one.effective is TriageLevel.emergency]
        return tuple(dict.fromkeys((*_own(screening, urgent), *triage.levels[level].actions)))
    first = []
    if not any(one.level.blocks for one in found):
        first.append(triage.none_reported)
    if any(one.lifted for one in found):
        first.append(triage.cleared)
    blocking = [one for one in own if one.effective.blocks]
    if blocking and all(one.unsure for one in blocking):
        first.append(triage.unsure)
    return tuple(dict.fromkeys((*first, *triage.levels[level].actions, *_own(screening, own))))


def _own(screening: Screening, found: Iterable[Found]) -> list[str]:
    return [action for one in found for action in screening.rule_by_id[one.rule].actions]
