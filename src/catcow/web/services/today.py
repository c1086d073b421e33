"""Today: may we, what is planned, what is open, what is done."""

from __future__ import annotations

from datetime import timedelta

from catcow.locale import Words
from catcow.planning.change import with_minutes
from catcow.planning.contexts import Context as Occasion
from catcow.planning.contexts import in_context, plan_in_context
from catcow.planning.errors import NothingSuitsError, PlanningError
from catcow.planning.model import SessionPlan
from catcow.planning.today import plan_today, session_of
from catcow.storage import sessions as store
from catcow.storage.sessions import StoredSession

from ..context import Context
from ..plan_messages import OccasionView, TodayView
from . import flare, reasons, screening, settings, week

OFFERED = (
    Occasion.least,
    Occasion.travel,
    Occasion.work,
    Occasion.before_sitting,
    Occasion.after_sitting,
)
"""The gentle one is not offered by itself: it comes with "my back is worse today"."""


def today(
    context: Context, minutes: int | None, language: str, occasion: Occasion | None = None
) -> TodayView:
    """What would be done now; for an occasion, or in other minutes, where one asks for it."""
    now, words = context.now(), context.words(language)
    result = screening.view(context, language)
    done = [
        one
        for one in store.done_since(context.log, now - timedelta(days=2))
        if one.state.status == "finished" and one.started_at.date() == now.date()
    ]
    base = TodayView(
        state="ready",
        screening=result,
        minutes=settings.read(context).minutes if minutes is None else minutes,
        on=now.date(),
        done_today=len(done),
        occasion=None if occasion is None else _occasion(occasion, words),
        occasions=tuple(_occasion(one, words) for one in OFFERED),
    )
    last, again = screening.last_result(context), screening.why_again(context)
    if last is not None and screening.blocks(last, again):
        return base.model_copy(update={"state": "blocked"})
    if again is not None:
        return base.model_copy(update={"state": "screen_first"})
    open_one = open_session(context)
    if open_one is not None and open_one.state.status != "ready":
        return base.model_copy(update={"state": "in_session", "open_session": open_one.id})
    base = base.model_copy(update={"flare": flare.view(context, words)})
    try:
        found, about = _plan(context, minutes, occasion)
    except PlanningError as error:
        # Enough was done today, everything is left out, or a clinician comes first: the page says why
        # instead of failing.
        told = error.left_out if isinstance(error, NothingSuitsError) else ()
        return base.model_copy(
            update={
                "notes": reasons.why_none(context, error, words),
                "left_out": reasons.left_out(context, told, words),
                "conflict": reasons.conflict(error, words),
            }
        )
    return base.model_copy(
        update={
            **about,
            "items": tuple(reasons.planned(context, item, words) for item in found.items),
            "seconds": found.seconds,
            "notes": reasons.reasons(found.notes, words),
            "left_out": reasons.left_out(context, found.left_out, words),
        }
    )


def plan(context: Context, minutes: int | None, occasion: Occasion | None = None) -> tuple[SessionPlan, int]:
    """Today's session and its minutes: from the week that is kept, or for an occasion; in other minutes, the
    most of it that fits. One of its own on a day of rest, and when another was done today. Raises
    PlanningError, whose sentence says why there is none."""
    found, about = _plan(context, minutes, occasion)
    return found, int(about["minutes"])


def open_session(context: Context) -> StoredSession | None:
    """The session that can be gone on with, if there is one."""
    last = store.latest(context.log)
    return last if last is not None and last.is_open(context.now()) else None


def _plan(
    context: Context, minutes: int | None, occasion: Occasion | None
) -> tuple[SessionPlan, dict[str, int | bool]]:
    """The session, and what TodayView says about where it comes from."""
    here = week.situation(context)
    asked = here.person if minutes is None else with_minutes(here.person, here.today, minutes)
    if occasion is not None:
        there = in_context(asked, occasion, here.today).minutes_of(here.today)
        return plan_in_context(asked, here.shelf, here.history, here.today, occasion), {"minutes": there}
    rest_day = False
    if not here.is_over(here.today):
        found = week.on_day(context, minutes)
        day = found.day(here.today)
        if day is not None and day.items:
            return session_of(found, here.today), {"minutes": day.minutes, "of_week": True}
        rest_day = True
    if asked.minutes_of(here.today) == 0:
        asked = with_minutes(asked, here.today, here.person.minutes)
    there = asked.minutes_of(here.today)
    found_now = plan_today(asked, here.shelf, here.history, here.today)
    return found_now, {"minutes": there, "rest_day": rest_day}


def _occasion(one: Occasion, words: Words) -> OccasionView:
    return OccasionView(id=one, name=words.text(one.name_id), what=words.text(one.what_id))
