"""The diary: what was done, by day."""

from __future__ import annotations

import calendar
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import Final

from catcow.storage import sessions as store
from catcow.storage.sessions import DoneSession

from ..context import Context
from ..messages import DiaryDay, DiarySession, DiaryView
from ..problems import RefusedError
from .sessions import set_views

_LONGEST: Final = timedelta(days=400)


def diary(context: Context, start: date | None, end: date | None, language: str) -> DiaryView:
    """The days from `start` to `end` (both included; by default this month) on which something was done. A
    session belongs to the day on which it began where the person was."""
    today = context.now().date()
    first = start or today.replace(day=1)
    last = end or first.replace(day=calendar.monthrange(first.year, first.month)[1])
    if last < first or last - first > _LONGEST:
        raise RefusedError("bad_request", "errors-bad-range")
    by_day: dict[date, list[DoneSession]] = defaultdict(list)
    # A day earlier: the person's clock may be up to a day away from UTC, and a session is made before it
    # begins.
    since = datetime.combine(first, time.min, context.now().tzinfo) - timedelta(days=2)
    for session in store.done_since(context.log, since):
        day = session.started_at.date()
        if first <= day <= last:
            by_day[day].append(session)
    days = tuple(_day(context, day, by_day[day], language) for day in sorted(by_day))
    return DiaryView(
        days=days,
        done_days=sum(any(one.state == "finished" for one in day.sessions) for day in days),
    )


def _day(context: Context, day: date, found: list[DoneSession], language: str) -> DiaryDay:
    sessions = tuple(_session(context, one, language) for one in found)
    # The day's pain is what it began with: comparable from day to day, as no session has touched it yet.
    pain = next((one.pain_before for one in sessions if one.pain_before is not None), None)
    return DiaryDay(day=day, sessions=sessions, pain=pain)


def _session(context: Context, session: DoneSession, language: str) -> DiarySession:
    state = session.state
    return DiarySession(
        id=session.id,
        started_at=session.started_at,
        minutes=session.minutes,
        state=state.status,
        pain_before=state.pain_before,
        pain_after=state.pain_after,
        effort=state.effort,
        sets=set_views(context, state.sets, language),
    )
