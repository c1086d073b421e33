"""Opening the database: durability settings of SQLite, and driver errors turned into sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from .errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseUnreachableError,
    DiskFullError,
    StorageError,
)

WRITES: Final = {"catcow_writes": True}
"""Execution options of a connection that is going to write: takes the write lock at BEGIN, not half way."""


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is without the WAL-reset bug, which could lose a commit when a checkpoint met a
    writer. Fixed in 3.51.3 and, on the older branches, in 3.50.7 and 3.44.6 (DESIGN.md, storage)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def durability() -> tuple[str, str]:
    """(journal_mode, synchronous) for the SQLite in use: both make a commit survive a power cut."""
    return ("WAL", "FULL") if wal_is_safe(sqlite3.sqlite_version_info) else ("TRUNCATE", "EXTRA")


def sqlite_url(database: Path) -> sa.URL:
    return sa.URL.create("sqlite", database=str(database))


def make_engine(url: sa.URL | str) -> sa.Engine:
    """An engine whose SQLite connections commit to the disk before they say so. One connection serves the
    whole process, so threads queue instead of meeting each other's locks."""
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(parsed)
    engine = sa.create_engine(
        parsed,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=30,
        connect_args={"check_same_thread": False, "timeout": 5},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own idea of transactions is switched off: BEGIN is ours (see _begin_sqlite).
    connection.isolation_level = None
    journal, synchronous = durability()
    for pragma in (
        f"journal_mode = {journal}",
        f"synchronous = {synchronous}",
        "fullfsync = ON",  # macOS: fsync alone leaves the data in the drive's cache
        "checkpoint_fullfsync = ON",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("catcow_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def sentences(database: str, backups: Path | None = None) -> Iterator[None]:
    """Turn what a driver or the file system raises into catcow's named errors; anything unknown passes."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        named = _named(error.orig, database, backups)
        if named is None:
            raise
        raise named from error
    except (sqlite3.Error, OSError) as error:
        named = _named(error, database, backups)
        if named is None:
            raise
        raise named from error


def _named(error: BaseException | None, database: str, backups: Path | None) -> StorageError | None:
    if isinstance(error, OSError):
        return DiskFullError() if error.errno in (errno.ENOSPC, errno.EDQUOT) else None
    if isinstance(error, sqlite3.Error):
        # The low byte is the primary result code, the rest says which kind of it.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            return DiskFullError()
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return DamagedDatabaseError(database, newest_first(backups) if backups else ())
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return DatabaseBusyError()
        if code in (
            sqlite3.SQLITE_READONLY,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_IOERR,
            sqlite3.SQLITE_PERM,
        ):
            return DatabaseUnreachableError(f"{database}: {error}")
        return None
    state = getattr(error, "sqlstate", None)  # psycopg
    if state == "53100":
        return DiskFullError()
    if state is None and type(error).__name__ == "OperationalError":
        return DatabaseUnreachableError("the database server does not answer")
    return None


def newest_first(backups: Path) -> tuple[Path, ...]:
    """The backup files, the newest first; their names sort by time."""
    return tuple(sorted(backups.glob("catcow-*.sqlite3"), reverse=True))


def create_private(database: Path) -> None:
    """Create the database file readable by its owner only; SQLite gives its journal the same mode."""
    os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
