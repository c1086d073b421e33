"""A copy of the SQLite database at start, at most one a day, the newest few kept."""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from .engine import newest_first

KEEP: Final = 7
_EVERY: Final = timedelta(hours=20)
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_log = logging.getLogger(__name__)


def back_up(database: Path, backups: Path, now: datetime, *, always: bool = False) -> Path | None:
    """Copy the database through SQLite's backup API, unless the newest copy is younger than a day (`always`:
    even then, before a migration). Returns the copy. A failure is logged and lets catcow start: a full disk
    must not keep a person from reading their diary."""
    copies = newest_first(backups)
    if copies and not always and now - _made(copies[0]) < _EVERY:
        return None
    copy = backups / f"catcow-{now.astimezone(UTC).strftime(_STAMP)}.sqlite3"
    unfinished = copy.with_suffix(".unfinished")
    try:
        backups.mkdir(mode=0o700, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT, 0o600))
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(copy)
    except (OSError, sqlite3.Error) as error:
        _log.warning("no backup copy was made: %s", error)
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return None
    for old in newest_first(backups)[KEEP:]:
        old.unlink(missing_ok=True)
    return copy


def _made(copy: Path) -> datetime:
    """When a copy was made, from its name; long ago for a name that is not one of ours."""
    try:
        return datetime.strptime(copy.stem.removeprefix("catcow-"), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
