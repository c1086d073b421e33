"""Sessions as the log remembers them: the record made at the start, and the events reported since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

from catcow.session.engine import State, advance, begin, replay
from catcow.session.events import Event, Hurts, Paused
from catcow.session.script import Script
from catcow.session.stored import read_event, read_script

from .errors import NewerRecordError
from .log import Appended, Entry, EventLog, StoredEntry
from .records import EVENT_FORMAT, SESSION_CREATED, SESSION_EVENTS, SESSION_FORMAT, SessionRecord

OPEN_FOR: Final = timedelta(hours=6)
"""A session left in the middle can be taken up again on its day, or this long after its last event."""
_LONGEST_GAP_S: Final = 300.0
_NO_SCRIPT: Final = Script(language="en", steps=(), seconds=0)


@dataclass(frozen=True)
class DoneSession:
    """What was done in a session, from its events alone: its script, which is large, is not read.

    `events` are in the order in which they were saved, and there is at least one.
    """

    id: str
    events: tuple[Event, ...]

    @cached_property
    def state(self) -> State:
        """All but the place in the script: status, pain, effort, sets, lights."""
        return replay(_NO_SCRIPT, self.events)

    @property
    def started_at(self) -> datetime:
        """When the first event happened, where the person was then."""
        return min(event.at for event in self.events)

    @property
    def ended_at(self) -> datetime:
        """When the last event happened."""
        return max(event.at for event in self.events)

    @property
    def minutes(self) -> float:
        """Minutes spent: the time between events, without pauses, and at most five minutes where none came
        (the page reports every step, so a longer silence is a machine asleep)."""
        seconds, paused, last = 0.0, False, None
        for event in sorted(self.events, key=lambda event: event.at):
            if last is not None and not paused:
                seconds += min((event.at - last).total_seconds(), _LONGEST_GAP_S)
            paused, last = isinstance(event, Paused), event.at
        return round(seconds / 60, 1)

    @cached_property
    def red_at(self) -> datetime | None:
        """When a red light was last shown in it (clinical.md 3.5)."""
        state, red = begin(), None
        for event in self.events:
            before, (state, effects) = state, advance(_NO_SCRIPT, state, event)
            if (state.screen_again and not before.screen_again) or any(e.light == "red" for e in effects):
                red = event.at
        return red

    @property
    def new_symptom_at(self) -> datetime | None:
        """When new numbness or weakness was last reported in it (clinical.md 3.1: a new symptom asks
        again)."""
        told = (e.at for e in self.events if isinstance(e, Hurts) and e.new_numbness_or_weakness)
        return max(told, default=None)


@dataclass(frozen=True)
class StoredSession:
    """One session whole, with the script it was begun with, whatever version of catcow made it."""

    id: str
    created_at: datetime
    script: Script
    events: tuple[Event, ...]

    @cached_property
    def state(self) -> State:
        return replay(self.script, self.events)

    def is_open(self, now: datetime) -> bool:
        """Whether it can be gone on with."""
        if self.state.ended:
            return False
        last = max((event.at for event in self.events), default=self.created_at)
        return self.created_at.date() == now.date() or now - last < OPEN_FOR


def create(log: EventLog, session_id: str, record: SessionRecord, now: datetime) -> None:
    """Save a new session. Its id is also the id of its first entry."""
    entry = Entry(
        id=session_id,
        kind=SESSION_CREATED,
        at=now,
        body=record.model_dump(mode="json"),
        session_id=session_id,
        format=SESSION_FORMAT,
    )
    log.append(entry, now)


def append(log: EventLog, session_id: str, event: Event, now: datetime) -> Appended:
    """Save one event of a session; when this returns, it is on the disk. Raises what EventLog.append does."""
    entry = Entry(
        id=str(event.id),
        kind=event.kind,
        at=event.at,
        body=event.model_dump(mode="json", exclude={"id", "at", "kind"}),
        session_id=session_id,
        format=EVENT_FORMAT,
    )
    return log.append(entry, now)


def load(log: EventLog, session_id: str) -> StoredSession | None:
    """The session with everything reported of it; None when there is none with this id.

    Raises NewerRecordError or NewerSessionError for one that a newer catcow made, BrokenSessionError for a
    damaged one.
    """
    entries = log.of_session(session_id)
    created = next((entry for entry in entries if entry.kind == SESSION_CREATED), None)
    if created is None:
        return None
    if created.format > SESSION_FORMAT:
        raise NewerRecordError(created.kind, created.format)
    return StoredSession(
        id=created.id,
        created_at=created.at,
        script=read_script(created.body["script"]),
        events=_events(entries),
    )


def latest(log: EventLog) -> StoredSession | None:
    """The session made last."""
    entry = log.last(SESSION_CREATED)
    return None if entry is None else load(log, entry.id)


def last_done_at(log: EventLog) -> datetime | None:
    """When anything was last done in a session, where the person was then."""
    entry = log.last(*SESSION_EVENTS)
    return None if entry is None else entry.at


def done_since(log: EventLog, since: datetime | None = None) -> list[DoneSession]:
    """What was done at or after `since`, by session, the oldest first. Of a session that began before it,
    only the later events: ask for a day more than is needed."""
    by_session: dict[str, list[StoredEntry]] = {}
    for entry in log.of_kinds(SESSION_EVENTS, since):
        by_session.setdefault(entry.session_id or "", []).append(entry)
    return [DoneSession(session, _events(entries)) for session, entries in by_session.items()]


def _events(entries: Sequence[StoredEntry]) -> tuple[Event, ...]:
    return tuple(_event(entry) for entry in entries if entry.kind in SESSION_EVENTS)


def _event(entry: StoredEntry) -> Event:
    if entry.format > EVENT_FORMAT:
        raise NewerRecordError(entry.kind, entry.format)
    return read_event({**entry.body, "id": entry.id, "at": entry.at, "kind": entry.kind})
