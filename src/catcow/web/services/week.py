"""The week that holds now: planned once, kept as an event, and changed only where it must be or where the
person asks for it."""

from __future__ import annotations

import uuid
from collections import OrderedDict
from datetime import date, datetime, timedelta
from typing import Final, Literal

from catcow.planning import change
from catcow.planning.change import Equal, Situation
from catcow.planning.errors import NoSuchChangeError
from catcow.planning.history import History
from catcow.planning.model import Person, Place, WeekPlan
from catcow.planning.week import plan_week
from catcow.session.past import all_past_sets
from catcow.storage import sessions as store
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Entry, StoredEntry
from catcow.storage.records import WEEK_FORMAT, WEEK_PLANNED, WeekRecord

from ..context import Context
from . import back, happened, screening, settings

REMEMBERED: Final = timedelta(days=120)
"""How far back the planner looks; its longest rule looks 8 weeks back (clinical.md 3.6, plateau)."""
_KEPT: Final = 16
_made: OrderedDict[str, WeekPlan] = OrderedDict()
"""New weeks of people without a past, planned lately: the same question has the same answer."""

Because = Literal["new", "answers", "past", "moved", "swapped", "shortened", "undone"]
_BY_THE_PERSON: Final = frozenset({"moved", "swapped", "shortened"})


def kept(context: Context) -> WeekPlan | None:
    """The week as it was kept last, however old; nothing is planned."""
    record = last(context)
    return None if record is None else record.week


def current(context: Context) -> WeekPlan:
    """The week that holds today. A new one is planned when there is none or the last is over; it is kept. A
    kept one is changed only where answers, things or the past no longer allow it.

    Raises RefusedError `screen_first` or `blocked`, and PlanningError, whose sentence says why there is none.
    """
    record, here = last(context), situation(context)
    if record is None or record.week.day(here.today) is None:
        week = _new(here)
        _keep(context, week, here.person, "new")
        return week
    changed_person = record.person != here.person
    before = _before_answers(context, here) if changed_person else None
    if before is not None:
        record = before
    asked = _asked(here.person, record.week, record.person)
    week, changed = change.as_it_stands(Situation(asked, here.shelf, here.history), record.week)
    if before is not None and not changed:
        _keep(context, record.week, here.person, "undone")
    elif changed_person:
        _keep(context, week, here.person, "answers")
    elif changed:
        _keep(context, week, here.person, "past")
    return week


def on_day(context: Context, minutes: int | None) -> WeekPlan:
    """The week with today's session in so many minutes; nothing is kept."""
    week, here = current(context), situation(context)
    day = week.day(here.today)
    if minutes is None or day is None or not day.items or minutes == day.minutes or here.is_over(here.today):
        return week
    return change.shorten(_asked_now(here, week), week, here.today, minutes)


def move(context: Context, start: date, end: date) -> WeekPlan:
    """Move a session to another day (see change.move_day), and keep the week."""
    week, here = current(context), situation(context)
    return _changed(context, change.move_day(_asked_now(here, week), week, start, end), here, "moved")


def shorten(context: Context, on: date, minutes: int) -> WeekPlan:
    """Give one day other minutes (see change.shorten), and keep the week."""
    week, here = current(context), situation(context)
    return _changed(context, change.shorten(_asked_now(here, week), week, on, minutes), here, "shortened")


def equals(context: Context, on: date, exercise: str) -> tuple[Equal, ...]:
    """What could take the place of an exercise (see change.equals)."""
    week, here = current(context), situation(context)
    return change.equals(_asked_now(here, week), week, on, exercise)


def swap(context: Context, on: date, exercise: str, instead: str) -> WeekPlan:
    """One exercise in place of another (see change.swap), and keep the week."""
    week, here = current(context), situation(context)
    swapped = change.swap(_asked_now(here, week), week, on, exercise, instead)
    return _changed(context, swapped, here, "swapped")


def can_undo(context: Context) -> bool:
    """Whether the last thing that happened to the week is a change by the person, of days that are not
    over."""
    return _undone(context) is not None


def undo(context: Context) -> WeekPlan:
    """Take the person's last change back, and keep the week. NoSuchChangeError when something else has
    happened to the week since, or a day that changed is over."""
    current(context)
    found = _undone(context)
    if found is None:
        raise NoSuchChangeError("There is no change to take back.")
    _keep(context, found.week, found.person, "undone")
    return current(context)


def restore(context: Context, before: StoredEntry) -> None:
    """Keep again the week that held before this entry was saved, if today is in it; days that are over stay
    as they are now."""
    then = [_read(one) for one in _lately(context) if one.seq < before.seq]
    now, here = last(context), situation(context)
    if then and now is not None and then[-1].week.day(here.today) is not None:
        _keep(context, _over_as_now(then[-1].week, now.week, here), then[-1].person, "undone")


def set_place(context: Context, on: date, place: Place | None) -> WeekPlan:
    """Where the person is on a day of the week that is not over; null is at home. The session of that day is
    chosen anew. Places of days gone by are forgotten."""
    week, here = current(context), situation(context)
    if week.day(on) is None or here.is_over(on):
        raise NoSuchChangeError(f"{on.isoformat()} is over or not in this week.")
    about = back.read(context)
    places = {day: where for day, where in about.places.items() if day >= here.today and day != on}
    back.write(
        context, about.model_copy(update={"places": places if place is None else places | {on: place}})
    )
    week, here = current(context), situation(context)
    kept = last(context)
    if place is None and kept is not None and kept.because == "answers":
        week = _changed(context, change.anew(_asked_now(here, week), week, on), here, "answers")
    return week


def last(context: Context) -> WeekRecord | None:
    """What was kept last; null when nothing was."""
    entry = context.log.last(WEEK_PLANNED)
    return None if entry is None else _read(entry)


def situation(context: Context) -> Situation:
    """The person, the library and the past as they are now."""
    now = context.now()
    since = now - REMEMBERED
    sessions = store.done_since(context.log, since)
    past = all_past_sets([one.events for one in sessions])
    history = History(past, now.date(), context.library, happened.told(context, sessions, since))
    return Situation(person(context), context.library, history)


def person(context: Context) -> Person:
    """The person from the safety questions, the settings and what they told of their back. What is not wanted
    is not liked any more, wherever that was said. The past is not in it: it is the situation's."""
    result, chosen = screening.require(context, screening.Way.new_session), settings.read(context)
    about, disliked = back.read(context), frozenset(chosen.disliked)
    return Person(
        triage=result.level,
        cautions=result.cautions,
        template=result.template or about.programme,
        equipment=frozenset(chosen.equipment),
        positions_not_possible=frozenset(chosen.positions_not_possible),
        minutes=chosen.minutes,
        level=chosen.level,
        disliked=disliked,
        liked=about.liked - disliked,
        symptoms=about.symptoms,
        **about.model_dump(exclude={"programme", "marked", "liked"}),
    )


# ── keeping ──────────────────────────────────────────────────────────────────────────────────────────────


def _new(here: Situation) -> WeekPlan:
    """A new week from today on; of somebody without a past, remembered."""
    if here.history.gap() is not None or here.history.progress.seen:
        return plan_week(here.person, here.shelf, here.today, history=here.history)
    key = f"{here.today} {id(here.shelf)} {here.person.model_dump_json()}"
    if key not in _made:
        _made[key] = plan_week(here.person, here.shelf, here.today, history=here.history)
        while len(_made) > _KEPT:
            _made.popitem(last=False)
    return _made[key]


def _asked(who: Person, week: WeekPlan, then: Person) -> Person:
    """The person with the minutes that days of the week were given one by one, when it was kept for the
    person as they were then."""
    single = {day.on: day.minutes for day in week.days if day.minutes != then.minutes_of(day.on)}
    return who.model_copy(update={"minutes_at": single}) if single else who


def _asked_now(here: Situation, week: WeekPlan) -> Situation:
    return Situation(_asked(here.person, week, here.person), here.shelf, here.history)


def _read(entry: StoredEntry) -> WeekRecord:
    if entry.format > WEEK_FORMAT:
        raise NewerRecordError(entry.kind, entry.format)
    return WeekRecord.model_validate(entry.body)


def _lately(context: Context) -> list[StoredEntry]:
    """What was kept in the last two weeks, in the order of saving."""
    return context.log.of_kinds([WEEK_PLANNED], context.now() - timedelta(days=14))


def _over_as_now(then: WeekPlan, now: WeekPlan, here: Situation) -> WeekPlan:
    """A week of before, with the days that are over as they are now."""
    days = tuple((now.day(day.on) or day) if here.is_over(day.on) else day for day in then.days)
    return then.model_copy(update={"days": days})


def _before_answers(context: Context, here: Situation) -> WeekRecord | None:
    """The week as it was before answers that have been taken back since, when nothing but answers has
    changed it."""
    kept = [_read(entry) for entry in _lately(context)]
    for at in range(len(kept) - 1, 0, -1):
        if kept[at].because != "answers" or kept[at - 1].week.day(here.today) is None:
            return None
        if kept[at - 1].person == here.person:
            found = kept[at - 1]
            return found.model_copy(update={"week": _over_as_now(found.week, kept[-1].week, here)})
    return None


def _undone(context: Context) -> WeekRecord | None:
    """The week as it was before the person's last change, where that can be taken back."""
    kept = [_read(entry) for entry in _lately(context)[-2:]]
    if len(kept) < 2 or kept[1].because not in _BY_THE_PERSON or kept[0].person != kept[1].person:
        return None
    before, after = kept[0].week, kept[1].week
    here = situation(context)
    if [day.on for day in before.days] != [day.on for day in after.days]:
        return None
    changed = (a.on for a, b in zip(before.days, after.days, strict=True) if a != b)
    return None if any(here.is_over(on) for on in changed) else kept[0]


def _changed(context: Context, week: WeekPlan, here: Situation, because: Because) -> WeekPlan:
    _keep(context, week, here.person, because)
    return week


def _keep(context: Context, week: WeekPlan, who: Person, because: Because) -> None:
    now: datetime = context.now()
    body = WeekRecord(week=week, person=who, because=because).model_dump(mode="json")
    entry = Entry(id=str(uuid.uuid4()), kind=WEEK_PLANNED, at=now, body=body, format=WEEK_FORMAT)
    context.log.append(entry, now)
