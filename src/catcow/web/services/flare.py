"""A bad day: "my back is worse today", how it is on the days after, and taking it back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from catcow.locale import Words
from catcow.planning.contexts import GENTLE_MINUTES
from catcow.planning.errors import PlanningError
from catcow.planning.flare import flare_days
from catcow.planning.happenings import DayReport, FlareDeclared
from catcow.planning.standing import Progress
from catcow.storage.log import StoredEntry

from ..context import Context
from ..plan_messages import FlareDayView, FlareView, HowToday, WorseToday
from . import happened, screening, week

SHOWN_DAYS: Final = 7


def worse(context: Context, told: WorseToday) -> None:
    """Save it, and make what is left of today short and gentle. Raises RefusedError `screen_first` or
    `blocked`, and EventIdReusedError."""
    screening.require(context, screening.Way.new_session)
    happened.tell(context, FlareDeclared(id=str(told.id), at=told.at, pain=told.pain))
    try:
        day = week.current(context).day(context.now().date())
        if day is not None and day.items and day.minutes > GENTLE_MINUTES and not _done(context, day.on):
            week.shorten(context, day.on, GENTLE_MINUTES)
    except PlanningError:
        return  # it is told all the same; today's page says why there is no session


def pain(context: Context, told: HowToday) -> None:
    """How it is on a day of a flare; with little enough pain the way back begins. Raises
    EventIdReusedError."""
    happened.tell(context, DayReport(id=str(told.id), at=told.at, pain=told.pain))


def take_back(context: Context) -> None:
    """ "My back is worse" was a mistake: the last one of today no longer counts, and the week is what it was
    before, but for what is over. Nothing happens when there is none."""
    entry = _told_today(context)
    if entry is not None:
        happened.take_back(context, entry)
        week.restore(context, entry)


def view(context: Context, words: Words) -> FlareView | None:
    """The days of a flare from today on; null when there is none."""
    here = week.situation(context)
    progress: Progress = here.history.progress
    if progress.flare is None:
        return None
    days = flare_days(here.history.rules.rules, progress, here.today, SHOWN_DAYS)
    if not days:
        return None
    return FlareView(
        since=progress.flare.since,
        calm=days[0].stage == "calm",
        limit=progress.flare.limit,
        days=tuple(FlareDayView(on=one.on, stage=one.stage, text=one.sentence(words)) for one in days),
        told_today=_told_today(context) is not None,
    )


def _told_today(context: Context) -> StoredEntry | None:
    now = context.now()
    told = [
        entry
        for entry in happened.entries(context, now - timedelta(days=2))
        if entry.body["kind"] == "flare_declared" and entry.at.date() == now.date()
    ]
    return told[-1] if told else None


def _done(context: Context, on: date) -> bool:
    return week.situation(context).is_over(on)
