"""When the screening questions are asked again (clinical.md 3.1)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from catcow.content.screening import Screening, TriageLevel

from .result import Result


class Due(StrEnum):
    """Why the questions are asked. Words: `screening-due-<value>`."""

    first_use = "first-use"
    new_version = "new-version"
    new_symptom = "new-symptom"
    red_light = "red-light"
    emergency_over = "emergency-over"
    unsure = "unsure"
    after_break = "after-break"
    four_weeks = "four-weeks"


def due(
    screening: Screening,
    last_result: Result | None,
    *,
    now: datetime,
    last_session_day: date | None = None,
    red_since: datetime | None = None,
    new_symptom: datetime | None = None,
) -> Due | None:
    """Why the questions must be asked before anything else, or None while the last result holds.

    `last_session_day` is the day of the latest session, `red_since` the instant of the latest red traffic
    light, `new_symptom` the instant a new symptom or a fall was last reported; each null when there was
    none. Instants carry their zones; days are those of `now`'s zone. The first reason that holds is given.
    """
    if last_result is None:
        return Due.first_use
    if last_result.version != screening.version:
        return Due.new_version
    asked_at = last_result.answered_at
    if new_symptom is not None and new_symptom > asked_at:
        return Due.new_symptom
    if red_since is not None and red_since > asked_at:
        return Due.red_light
    asked, today = asked_at.astimezone(now.tzinfo).date(), now.date()
    emergency_until = last_result.blocked_until
    if emergency_until is not None and today >= emergency_until:
        return Due.emergency_over
    blocked_by_doubt = any(one.unsure and one.effective.blocks for one in last_result.found)
    if blocked_by_doubt and last_result.level is not TriageLevel.emergency and today > asked:
        return Due.unsure
    triage = screening.triage
    if last_session_day is not None:
        quiet = (today - max(last_session_day, asked)).days
        if quiet > triage.ask_after_break.days:
            return Due.after_break
    # A result from a day to come means that the machine's date was wrong then or is wrong now.
    if asked > today or (today - asked).days >= triage.ask_again.days:
        return Due.four_weeks
    return None
