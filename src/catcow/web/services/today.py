"""Today: may we, what is planned, what is open, what is done."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from catcow.content.dose_words import dose_phrase
from catcow.content.motion import Sides
from catcow.locale import Words
from catcow.planning.errors import NothingSuitsError
from catcow.planning.model import LeftOut, Person, Prescription, Reason, SessionPlan
from catcow.planning.today import plan_today
from catcow.session.past import all_past_sets
from catcow.storage import sessions as store
from catcow.storage.sessions import StoredSession

from ..context import Context
from ..messages import LeftOutView, PlannedView, ReasonView, TodayView
from . import exercises, screening, settings

_REMEMBERED: Final = timedelta(days=120)
"""How far back the planner looks; its longest rule looks 8 weeks back (clinical.md 3.6, plateau)."""


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
    except NothingSuitsError as error:
        # Enough was done today, or everything is left out: the page says why instead of failing.
        why = ReasonView(text=words.text(error.message), rule="none")
        left_out = tuple(_left_out(context, one, words) for one in error.left_out)
        return base.model_copy(update={"notes": (why,), "left_out": left_out})
    return base.model_copy(
        update={
            "items": tuple(_planned(context, item, words) for item in found.items),
            "seconds": found.seconds,
            "notes": tuple(_reason(note, words) for note in found.notes),
            "left_out": tuple(_left_out(context, one, words) for one in found.left_out),
        }
    )


def plan(context: Context, minutes: int) -> SessionPlan:
    """Today's plan. Raises PlanningError, whose sentence says why there is none."""
    now = context.now()
    history = all_past_sets([one.events for one in store.done_since(context.log, now - _REMEMBERED)])
    return plan_today(_person(context, minutes), context.library, history, now.date())


def open_session(context: Context) -> StoredSession | None:
    """The session that can be gone on with, if there is one."""
    last = store.latest(context.log)
    return last if last is not None and last.is_open(context.now()) else None


def _person(context: Context, minutes: int) -> Person:
    result, chosen = screening.require(context, screening.Way.new_session), settings.read(context)
    return Person(
        triage=result.level,
        cautions=result.cautions,
        template=result.template,
        equipment=frozenset(chosen.equipment),
        positions_not_possible=frozenset(chosen.positions_not_possible),
        minutes=minutes,
        level=chosen.level,
        disliked=frozenset(chosen.disliked),
    )


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
