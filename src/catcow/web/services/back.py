"""What the person tells of their back and days: the last `back_changed` entry of the log."""

from __future__ import annotations

import uuid

from catcow.planning.goals import shipped_goals
from catcow.planning.model import AboutBack
from catcow.planning.programme import read_programme
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Entry
from catcow.storage.records import BACK_CHANGED, BACK_FORMAT

from ..context import Context


def read(context: Context) -> AboutBack:
    """What was told last; the defaults when nothing was."""
    last = context.log.last(BACK_CHANGED)
    if last is None:
        return AboutBack()
    if last.format > BACK_FORMAT:
        raise NewerRecordError(last.kind, last.format)
    return AboutBack.model_validate(last.body)


def write(context: Context, about: AboutBack) -> AboutBack:
    """Save it when it differs. UnknownGoalError or UnknownProgrammeError when it names what isn't there."""
    for goal in about.goals:
        shipped_goals()[goal.activity]
    if about.programme is not None:
        read_programme(context.library.root / "programmes", about.programme)
    if about != read(context):
        now = context.now()
        body = about.model_dump(mode="json")
        context.log.append(
            Entry(id=str(uuid.uuid4()), kind=BACK_CHANGED, at=now, body=body, format=BACK_FORMAT), now
        )
    return about
