"""What a person tells outside a session: a flare, a break, a clinician's word, how the day is."""

from __future__ import annotations

import uuid
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
    TAKEN_BACK,
    TAKEN_BACK_FORMAT,
    ScreeningRecord,
    TakenBackRecord,
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


def take_back(context: Context, what: StoredEntry) -> None:
    """What was told was a mistake: it no longer counts."""
    now = context.now()
    body = TakenBackRecord(what=what.id).model_dump(mode="json")
    entry = Entry(id=str(uuid.uuid4()), kind=TAKEN_BACK, at=now, body=body, format=TAKEN_BACK_FORMAT)
    context.log.append(entry, now)


def entries(context: Context, since: datetime) -> list[StoredEntry]:
    """What was told outside of sessions since then and not taken back, in the order of saving."""
    found: dict[str, StoredEntry] = {}
    for entry in context.log.of_kinds([HAPPENED, TAKEN_BACK], since):
        if entry.kind == TAKEN_BACK:
            if entry.format > TAKEN_BACK_FORMAT:
                raise NewerRecordError(entry.kind, entry.format)
            found.pop(TakenBackRecord.model_validate(entry.body).what, None)
            continue
        if entry.format > HAPPENED_FORMAT:
            raise NewerRecordError(entry.kind, entry.format)
        found[entry.id] = entry
    return list(found.values())


def told(context: Context, sessions: list[DoneSession], since: datetime) -> list[Happening]:
    """What was told since then, in these sessions, outside of them, and with the safety questions."""
    found = reports([one.events for one in sessions])
    for entry in entries(context, since):
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
