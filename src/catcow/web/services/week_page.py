"""The week as the page shows it, what a change brought, and what could take an exercise's place."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from catcow.locale import Words
from catcow.planning.errors import NothingSuitsError, PlanningError
from catcow.planning.model import DayPlan, WeekPlan
from catcow.storage.records import WeekRecord

from ..context import Context
from ..plan_messages import (
    DayChangeView,
    DayMinutes,
    DayPlace,
    EqualView,
    MoveDay,
    ProofView,
    Swap,
    WeekDayView,
    WeekView,
)
from . import exercises, flare, reasons, screening, settings, week


def view(context: Context, language: str) -> WeekView:
    """The week that holds now; why there is none, where there is none."""
    base = WeekView(state="ready", screening=screening.view(context, language))
    last, again = screening.last_result(context), screening.why_again(context)
    if last is not None and screening.blocks(last, again):
        return base.model_copy(update={"state": "blocked"})
    if again is not None:
        return base.model_copy(update={"state": "screen_first"})
    words = context.words(language)
    base = base.model_copy(update={"flare": flare.view(context, words)})
    try:
        found = week.current(context)
    except PlanningError as error:
        told = error.left_out if isinstance(error, NothingSuitsError) else ()
        return base.model_copy(
            update={
                "notes": reasons.why_none(context, error, words),
                "left_out": reasons.left_out(context, told, words),
                "conflict": reasons.conflict(error, words),
            }
        )
    record, places = week.last(context), week.person(context).places
    here = week.situation(context)
    days = (
        _day(context, day, words).model_copy(
            update={
                "today": day.on == here.today,
                "done": here.history.any_on(day.on),
                "over": here.is_over(day.on),
                "place": places.get(day.on),
            }
        )
        for day in found.days
    )
    return base.model_copy(
        update={
            "days": tuple(days),
            "proof": None if record is None else _proof(record),
            "notes": reasons.reasons(found.notes, words),
            "left_out": reasons.left_out(context, found.left_out, words),
            "can_undo": week.can_undo(context),
        }
    )


def move(context: Context, wish: MoveDay, language: str) -> WeekView:
    """The session of one day on another. Raises PlanningError, as every change does."""

    def exchanged(day: DayPlan, before: WeekPlan) -> DayPlan:
        other = {wish.start: wish.end, wish.end: wish.start}.get(day.on, day.on)
        return before.day(other) or day

    return _changed(context, language, lambda: week.move(context, wish.start, wish.end), exchanged)


def shorten(context: Context, wish: DayMinutes, language: str) -> WeekView:
    """Other minutes on one day."""
    return _changed(context, language, lambda: week.shorten(context, wish.on, wish.minutes))


def swap(context: Context, wish: Swap, language: str) -> WeekView:
    """One exercise of a day in place of another."""
    return _changed(context, language, lambda: week.swap(context, wish.on, wish.exercise, wish.instead))


def undo(context: Context, language: str) -> WeekView:
    """The person's last change taken back."""
    return _changed(context, language, lambda: week.undo(context))


def set_place(context: Context, wish: DayPlace, language: str) -> WeekView:
    """Where the person is on a day."""
    return _changed(context, language, lambda: week.set_place(context, wish.on, wish.place))


def equals(context: Context, on: date, exercise: str, language: str) -> list[EqualView]:
    """What could take the place of an exercise on a day, the most alike first."""
    words, body = context.words(language), settings.read(context).figure_body
    return [
        EqualView(
            card=exercises.card(context, one.exercise, language, body, one.prescriptions[0].plain),
            dose=reasons.dose(context, one.prescriptions[0], words),
            reasons=reasons.reasons(one.reasons, words),
            seconds=one.seconds,
        )
        for one in week.equals(context, on, exercise)
    ]


# ── the parts ────────────────────────────────────────────────────────────────────────────────────────────


def _day(context: Context, day: DayPlan, words: Words) -> WeekDayView:
    return WeekDayView(
        on=day.on,
        today=False,
        done=False,
        over=False,
        minutes=day.minutes,
        seconds=day.seconds,
        items=tuple(reasons.planned(context, item, words) for item in day.items),
        notes=reasons.reasons(day.notes, words),
    )


def _proof(record: WeekRecord) -> ProofView:
    found = record.week
    if found.optimal:
        return ProofView(kind="best", percent=0, score=found.score, bound=found.bound)
    if found.gap is not None:
        percent = math.ceil(1000 * found.gap) / 10
        return ProofView(kind="within", percent=percent, score=found.score, bound=found.bound)
    if record.because in ("moved", "swapped", "shortened"):
        return ProofView(kind="changed", score=found.score)
    return ProofView(kind="mended" if record.because in ("answers", "past") else "good", score=found.score)


def _as_it_was(day: DayPlan, before: WeekPlan) -> DayPlan:
    return before.day(day.on) or day


def _changed(
    context: Context,
    language: str,
    change: Callable[[], WeekPlan],
    expected: Callable[[DayPlan, WeekPlan], DayPlan] = _as_it_was,
) -> WeekView:
    """The week after a change, with what differs from what the change alone would have made of it."""
    before = week.current(context)
    after = change()
    found = (_difference(context, expected(day, before), day, language) for day in after.days)
    changes = tuple(one for one in found if one is not None)
    return view(context, language).model_copy(update={"changes": changes})


def _difference(context: Context, before: DayPlan, after: DayPlan, language: str) -> DayChangeView | None:
    def names(day: DayPlan, other: DayPlan) -> tuple[str, ...]:
        only = (name for name in day.exercises if name not in other.exercises)
        return tuple(context.library.entry(name).text(language).name for name in only)

    came, gone = names(after, before), names(before, after)
    if not came and not gone and round(before.seconds) == round(after.seconds):
        return None
    return DayChangeView(
        on=after.on, came=came, gone=gone, seconds_before=before.seconds, seconds=after.seconds
    )
