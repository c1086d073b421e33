"""What a person tells outside a session: a flare, a break, a clinician's word, how the day is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter

from catcow.planning.happenings import ClinicianSaid, Happening, QuestionsFine
from catcow.session.past import reports
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Entry, StoredEntry
from catcow.storage.records import (
    HAPPENED,
    HAPPENED_FORMAT,
    SCREENING_ANSWERED,
    SCREENING_FORMAT,
    ScreeningRecord,
)
from catcow.storage.sessions import DoneSession

from ..context import Context

_READ: Final[TypeAdapter[Happening]] = TypeAdapter(Happening)


def tell(context: Context, happening: Happening) -> None:
    """Save it. The same id sent again changes nothing; EventIdReusedError when it comes with another
    content. The id is a UUID."""
    body = happening.model_dump(mode="json", exclude={"id", "at"})
    entry = Entry(id=happening.id, kind=HAPPENED, at=happening.at, body=body, format=HAPPENED_FORMAT)
    context.log.append(entry, context.now())


def told(context: Context, sessions: list[DoneSession], since: datetime) -> list[Happening]:
    """What was told since then, in these sessions, outside of them, and with the safety questions."""
    found = reports([one.events for one in sessions])
    for entry in context.log.of_kinds([HAPPENED], since):
        if entry.format > HAPPENED_FORMAT:
            raise NewerRecordError(entry.kind, entry.format)
        found.append(_READ.validate_python({**entry.body, "id": entry.id, "at": entry.at}))
    for entry in context.log.of_kinds([SCREENING_ANSWERED], since):
        if entry.format > SCREENING_FORMAT:
            raise NewerRecordError(entry.kind, entry.format)
        found.extend(_answered(entry))
    return found


def _answered(entry: StoredEntry) -> Iterator[Happening]:
    """What the safety questions say of a clinician that was to be asked first: their word, or answers that
    let the person exercise."""
    record = ScreeningRecord.model_validate(entry.body)
    if record.cleared_on is not None:
        yield ClinicianSaid(id=f"{entry.id}-said", at=entry.at, on=record.cleared_on)
    if not record.result.level.blocks:
        yield QuestionsFine(id=f"{entry.id}-fine", at=entry.at)
