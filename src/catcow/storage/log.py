"""The append-only event log: each thing a person did, once, committed before it is acknowledged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from . import migrate
from .backup import back_up
from .engine import WRITES, create_private, make_engine, newest_first, sentences, sqlite_url
from .errors import DamagedDatabaseError, EventIdReusedError
from .schema import events


@dataclass(frozen=True)
class Entry:
    """One thing that happened. `id` is a UUID in its 36-character form, given by whoever reports it; `at` is
    aware and keeps the person's offset; `body` is a JSON object whose meaning `kind` and `format` tell."""

    id: str
    kind: str
    at: datetime
    body: dict[str, Any]
    session_id: str | None = None
    format: int = 1


@dataclass(frozen=True)
class StoredEntry(Entry):
    """An entry as saved: `seq` grows in the order of saving."""

    seq: int = 0
    recorded_at: datetime | None = None


class Appended(Enum):
    """What `append` found."""

    new = "new"
    already = "already"
    """The same entry was there: nothing changed."""


class EventLog:
    """The log over one database. Safe to use from several threads; one process at a time (see folder.py)."""

    def __init__(self, engine: sa.Engine, backups: Path | None = None) -> None:
        self.engine = engine
        self.database = engine.url.database or ""
        self._backups = backups
        self._writing = engine.execution_options(**WRITES)

    @classmethod
    def open_file(cls, database: Path, backups: Path, now: datetime) -> Self:
        """Open (or create) an SQLite database, check it, copy it, and bring it to this version's schema.

        Raises NewerDatabaseError or DamagedDatabaseError and leaves the file as it was; DiskFullError and
        DatabaseUnreachableError.
        """
        with sentences(str(database), backups):
            database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = _look(database, backups) if database.exists() and database.stat().st_size else None
            migrate.refuse_newer(found)
            if found is not None:
                back_up(database, backups, now, always=found != migrate.HEAD)
            else:
                create_private(database)
            log = cls(make_engine(sqlite_url(database)), backups)
            migrate.upgrade(log.engine, found)
        return log

    @classmethod
    def open_url(cls, url: str | sa.URL) -> Self:
        """Open a database server (PostgreSQL); its backups are its keeper's."""
        log = cls(make_engine(url))
        with log._sentences():
            with log.engine.connect() as connection:
                found = migrate.revision(connection, log.database)
            migrate.refuse_newer(found)
            migrate.upgrade(log.engine, found)
        return log

    def close(self) -> None:
        self.engine.dispose()

    def append(self, entry: Entry, recorded_at: datetime) -> Appended:
        """Save one entry; when this returns, it is on the disk.

        Raises EventIdReusedError when the id is taken by another content; DiskFullError and other
        StorageErrors when it could not be saved, and then nothing was.
        """
        with self._sentences(), self._writing.begin() as connection:
            if connection.dialect.name == "postgresql":
                # Two processes of a clinic: the second waits here, then finds the first one's row.
                connection.execute(sa.text("LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE"))
            row = connection.execute(sa.select(events).where(events.c.id == entry.id)).first()
            if row is not None:
                if _same(_entry(row), entry):
                    return Appended.already
                raise EventIdReusedError(entry.id)
            offset = entry.at.utcoffset()
            if offset is None:
                raise ValueError("an entry's instant needs its zone")
            connection.execute(
                events.insert().values(
                    id=entry.id,
                    session_id=entry.session_id,
                    kind=entry.kind,
                    at=entry.at,
                    at_offset_s=int(offset.total_seconds()),
                    recorded_at=recorded_at,
                    format=entry.format,
                    body=entry.body,
                )
            )
        return Appended.new

    def get(self, entry_id: str) -> StoredEntry | None:
        return next(iter(self._read(events.c.id == entry_id)), None)

    def last(self, *kinds: str) -> StoredEntry | None:
        """The entry of these kinds saved last."""
        query = sa.select(events).where(events.c.kind.in_(kinds)).order_by(events.c.seq.desc()).limit(1)
        with self._sentences(), self.engine.connect() as connection:
            row = connection.execute(query).first()
        return None if row is None else _entry(row)

    def of_kinds(self, kinds: Iterable[str], since: datetime | None = None) -> list[StoredEntry]:
        """Entries of these kinds, in the order of saving, that happened at or after `since`."""
        return self._read(events.c.kind.in_(list(kinds)), *(() if since is None else (events.c.at >= since,)))

    def of_session(self, session_id: str) -> list[StoredEntry]:
        """Everything of one session, in the order of saving."""
        return self._read(events.c.session_id == session_id)

    def _read(self, *conditions: sa.ColumnElement[bool]) -> list[StoredEntry]:
        query = sa.select(events).where(*conditions).order_by(events.c.seq)
        with self._sentences(), self.engine.connect() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def _sentences(self) -> Any:
        return sentences(self.database, self._backups)


def _look(database: Path, backups: Path) -> str | None:
    """The revision of an existing file, and that it is whole; nothing in it changes. (A journal left by a
    killed process is played back: that is how SQLite recovers.)"""
    engine = sa.create_engine(sqlite_url(database), poolclass=sa.NullPool)
    with engine.connect() as connection:
        found = migrate.revision(connection, str(database), newest_first(backups))
    with closing(sqlite3.connect(database)) as plain:
        if plain.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedDatabaseError(str(database), newest_first(backups))
    return found


def _entry(row: Any) -> StoredEntry:
    return StoredEntry(
        id=row.id,
        kind=row.kind,
        at=row.at.astimezone(timezone(timedelta(seconds=row.at_offset_s))),
        body=row.body,
        session_id=row.session_id,
        format=row.format,
        seq=row.seq,
        recorded_at=row.recorded_at,
    )


def _same(one: Entry, other: Entry) -> bool:
    return _content(one) == _content(other)


def _content(entry: Entry) -> tuple[Any, ...]:
    # Through JSON, so that a tuple is the list that it was saved as.
    return entry.kind, entry.session_id, entry.format, entry.at, json.loads(json.dumps(entry.body))
