"""What the person tells of their back and days: the last `back_changed` entry of the log; and when it was
last farther down a leg than before."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Final

from catcow.planning.goals import shipped_goals
from catcow.planning.history import WEEK_DAYS
from catcow.planning.model import AboutBack, Reach, SymptomMap
from catcow.planning.programme import read_programme
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Entry, StoredEntry
from catcow.storage.records import BACK_CHANGED, BACK_FORMAT, ScreeningRecord

from ..context import Context


def read(context: Context) -> AboutBack:
    """What was told last, as it is now: pain that has lasted 3 weeks has lasted 5 two weeks later. The
    defaults when nothing was told."""
    last = context.log.last(BACK_CHANGED)
    if last is None:
        return AboutBack()
    about = _about(last)
    if not about.pain_weeks:
        return about
    since = last.at
    for entry in reversed(list(context.log.of_kinds([BACK_CHANGED]))):
        if _about(entry).pain_weeks != about.pain_weeks:
            break
        since = entry.at
    grown = about.pain_weeks + max(0, (context.now() - since).days // WEEK_DAYS)
    return about.model_copy(update={"pain_weeks": min(grown, _MOST_WEEKS)})


def write(context: Context, about: AboutBack) -> AboutBack:
    """Save it when it differs. UnknownGoalError or UnknownProgrammeError when it names what isn't there."""
    for goal in about.goals:
        shipped_goals()[goal.activity]
    if about.programme is not None:
        read_programme(context.library.root / "programmes", about.programme)
    known = read(context)
    if about != known:
        now, last = context.now(), context.log.last(BACK_CHANGED)
        if last is not None and about.pain_weeks == known.pain_weeks:
            # Still the same answer, given then: it goes on growing from there.
            about = about.model_copy(update={"pain_weeks": _about(last).pain_weeks})
        body = about.model_dump(mode="json")
        context.log.append(
            Entry(id=str(uuid.uuid4()), kind=BACK_CHANGED, at=now, body=body, format=BACK_FORMAT), now
        )
    return read(context)


_LEG_QUESTIONS: Final = ("one_leg", "one_leg_worse", "both_legs")
_MOST_WEEKS: Final = 5200
_YES: Final = ("yes", "unsure")


def farther_at(context: Context, asked_at: datetime, answers: ScreeningRecord | None) -> datetime | None:
    """When, after the safety questions were answered at `asked_at`, marks in a leg were saved that go farther
    down than before, to the thigh or beyond (clinical.md 3.4 and 3.1: something new asks again). Marks that
    are the first of all are new where those answers named no leg, or two legs where they named one."""
    last = context.log.last(BACK_CHANGED)
    if last is None or last.at <= asked_at:
        return None
    known: SymptomMap | None = None
    found: datetime | None = None
    for entry in context.log.of_kinds([BACK_CHANGED]):
        about = _about(entry)
        if known is None and not about.marked:
            continue
        now = about.symptoms
        new = _legs(now) > _legs_named(answers) if known is None else _farther(known, now)
        if new and entry.at > asked_at:
            found = entry.at
        known = now
    return found


def _about(entry: StoredEntry) -> AboutBack:
    if entry.format > BACK_FORMAT:
        raise NewerRecordError(entry.kind, entry.format)
    return AboutBack.model_validate(entry.body)


def _down(reach: Reach) -> bool:
    return reach.depth >= Reach.thigh.depth


def _legs(symptoms: SymptomMap) -> int:
    return _down(symptoms.left) + _down(symptoms.right)


def _legs_named(answers: ScreeningRecord | None) -> int:
    if answers is None:
        return 0
    said = {question for question in _LEG_QUESTIONS if answers.answers.get(question) in _YES}
    return 2 if "both_legs" in said else min(1, len(said))


def _farther(before: SymptomMap, now: SymptomMap) -> bool:
    sides = ((before.left, now.left), (before.right, now.right))
    return any(_down(new) and new.depth > old.depth for old, new in sides)
