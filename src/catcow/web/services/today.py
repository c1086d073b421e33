"""Today: may we, what is planned, what is open, what is done."""

from __future__ import annotations

from datetime import timedelta

from catcow.content.dose_words import dose_phrase
from catcow.content.motion import Sides
from catcow.locale import Words
from catcow.planning.change import with_minutes
from catcow.planning.errors import NothingSuitsError, PlanningError
from catcow.planning.model import LeftOut, Prescription, Reason, SessionPlan
from catcow.planning.today import plan_today, session_of
from catcow.storage import sessions as store
from catcow.storage.sessions import StoredSession

from ..context import Context
from ..messages import LeftOutView, PlannedView, ReasonView, TodayView
from . import exercises, screening, settings, week


def today(context: Context, minutes: int | None, language: str) -> TodayView:
    now = context.now()
    result = screening.view(context, language)
    minutes = settings.read(context).minutes if minutes is None else minutes
    done = [
        one
        for one in store.done_since(context.log, now - timedelta(days=2))
        if one.state.status == "finished" and one.started_at.date() == now.date()
    ]
    base = TodayView(state="ready", screening=result, minutes=minutes, done_today=len(done))
    last, again = screening.last_result(context), screening.why_again(context)
    if last is not None and screening.blocks(last, again):
        return base.model_copy(update={"state": "blocked"})
    if again is not None:
        return base.model_copy(update={"state": "screen_first"})
    open_one = open_session(context)
    if open_one is not None and open_one.state.status != "ready":
        return base.model_copy(update={"state": "in_session", "open_session": open_one.id})
    words = context.words(language)
    try:
        found = plan(context, minutes)
    except PlanningError as error:
        # Enough was done today, everything is left out, or a clinician comes first: the page says why
        # instead of failing.
        why = ReasonView(text=words.text(error.message), rule="none")
        told = error.left_out if isinstance(error, NothingSuitsError) else ()
        left_out = tuple(_left_out(context, one, words) for one in told)
        return base.model_copy(update={"notes": (why,), "left_out": left_out})
    return base.model_copy(
        update={
            "items": tuple(_planned(context, item, words) for item in found.items),
            "seconds": found.seconds,
            "notes": tuple(_reason(note, words) for note in found.notes),
            "left_out": tuple(_left_out(context, one, words) for one in found.left_out),
        }
    )


def plan(context: Context, minutes: int | None) -> SessionPlan:
    """Today's session, from the week that is kept; in other minutes, the most of it that fits. One of its own
    on a day of rest, and when another was done today. Raises PlanningError, whose sentence says why there is
    none."""
    here = week.situation(context)
    if not here.is_over(here.today):
        found = week.on_day(context, minutes)
        day = found.day(here.today)
        if day is not None and day.items:
            return session_of(found, here.today)
    asked = here.person if minutes is None else with_minutes(here.person, here.today, minutes)
    return plan_today(asked, here.shelf, here.history, here.today)


def open_session(context: Context) -> StoredSession | None:
    """The session that can be gone on with, if there is one."""
    last = store.latest(context.log)
    return last if last is not None and last.is_open(context.now()) else None


def _planned(context: Context, item: Prescription, words: Words) -> PlannedView:
    entry = context.library.entry(item.exercise)
    return PlannedView(
        card=exercises.card(context, item.exercise, words.language.tag, settings.read(context).figure_body),
        dose=dose_phrase(
            words,
            sets=item.sets,
            reps=item.reps,
            minutes=item.minutes,
            hold_s=item.hold_s,
            sides=entry.motion.sides if entry.has_motion else Sides.none,
        ),
        seconds=item.seconds,
        reasons=tuple(_reason(reason, words) for reason in item.reasons),
    )


def _left_out(context: Context, one: LeftOut, words: Words) -> LeftOutView:
    return LeftOutView(
        id=one.exercise,
        name=context.library.entry(one.exercise).text(words.language.tag).name,
        reason=_reason(one.reason, words),
    )


def _reason(reason: Reason, words: Words) -> ReasonView:
    return ReasonView(text=words.text(reason.message, **reason.args), rule=reason.rule, source=reason.source)
