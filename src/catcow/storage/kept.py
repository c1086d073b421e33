"""Sets whose landmarks the person has asked to keep: one file each, in a folder of the data folder.

A file is as docs/reference/landmark-files.md says. It is named by when the set began and its exercise, such
as `2026-11-28T09-15-00+0200.bridge.npz`; the name without `.npz` is its id. Only one process holds a data
folder (folder.py), and of it one thread writes here.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from catcow.coach.frame import Frame
from catcow.coach.known import Known
from catcow.coach.landmarks_keep import keep_landmarks
from catcow.coach.readers import LandmarksUnreadableError, read_seconds

from .errors import (
    DatabaseUnreachableError,
    KeptFullError,
    KeptNotDeletedError,
    SetNotKeptError,
    UnknownKeptSetError,
)

FOLDER_NAME: Final = "landmarks"
MOST_BYTES: Final = 500_000_000
"""Of all kept sets together; then no more is kept, and nothing is deleted for it."""
MOST_SETS: Final = 2000
LEAST_FREE_BYTES: Final = 100_000_000
"""So much of the disk is left to the diary and to everybody else."""
_ID: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[+-]\d{4})\.([a-z][a-z0-9_]{0,63})(?:\.\d{1,4})?")
_UNFINISHED: Final = "set.unfinished"


@dataclass(frozen=True, slots=True)
class KeptSet:
    """`at`: when the set began, aware. `seconds` from its first picture to its last; None for a file that
    cannot be read any more. `bytes` on the disk."""

    id: str
    at: datetime
    exercise: str
    seconds: float | None
    bytes: int


class KeptSets:
    """The folder of kept sets. Nothing is made on the disk before the first is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seconds: dict[tuple[str, int], float | None] = {}

    def make_ready(self) -> None:
        """Make the folder if there is none. SetNotKeptError or KeptFullError where nothing more can be
        kept."""
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            if not os.access(self.folder, os.W_OK | os.X_OK):
                raise SetNotKeptError("its folder cannot be written")
            free = shutil.disk_usage(self.folder).free
            sizes = [size for _, _, _, size in self._files()]
        except OSError as error:
            raise SetNotKeptError(error.strerror or type(error).__name__) from error
        if free < LEAST_FREE_BYTES:
            raise SetNotKeptError("the disk is nearly full")
        if len(sizes) >= MOST_SETS or sum(sizes) >= MOST_BYTES:
            raise KeptFullError

    def save(self, known: Known, at: datetime, frames: Sequence[Frame]) -> str:
        """Write the frames (at least one) of a set that began at `at` (aware); its id. The file is there
        whole or not at all. SetNotKeptError, KeptFullError."""
        self.make_ready()
        unfinished = self.folder / _UNFINISHED
        try:
            try:
                unfinished.unlink(missing_ok=True)  # of a killed catcow
                os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
                keep_landmarks(unfinished, frames, known)
                with unfinished.open("rb+") as file:
                    os.fsync(file.fileno())
                found = self._free_id(known.exercise, at)
                unfinished.replace(self._path(found))
            finally:
                with suppress(OSError):
                    unfinished.unlink(missing_ok=True)
        except OSError as error:
            raise SetNotKeptError(error.strerror or type(error).__name__) from error
        return found

    def all(self) -> list[KeptSet]:
        """The newest first. DatabaseUnreachableError where the folder cannot be read."""
        try:
            found = [
                KeptSet(id_, at, exercise, self._length(id_, size), size)
                for id_, at, exercise, size in self._files()
            ]
        except OSError as error:
            raise DatabaseUnreachableError(error.strerror or type(error).__name__) from error
        return sorted(found, key=lambda one: (one.at, one.id), reverse=True)

    def path(self, id_: str) -> Path:
        """The file of a kept set. UnknownKeptSetError for anything else, be it in the folder or not."""
        if _read_id(id_) is None:
            raise UnknownKeptSetError
        path = self._path(id_)
        if path.is_symlink() or not path.is_file():
            raise UnknownKeptSetError
        return path

    def delete(self, id_: str) -> None:
        """UnknownKeptSetError, KeptNotDeletedError."""
        try:
            self.path(id_).unlink()
        except FileNotFoundError as error:
            raise UnknownKeptSetError from error
        except OSError as error:
            raise KeptNotDeletedError(error.strerror or type(error).__name__) from error

    def delete_all(self) -> None:
        """All kept sets, and what a killed catcow has left of one. Other files in the folder stay.
        KeptNotDeletedError when one could not be deleted; the others are."""
        trouble: OSError | None = None
        try:
            names = [self._path(id_) for id_, *_ in self._files()]
        except OSError as error:
            raise KeptNotDeletedError(error.strerror or type(error).__name__) from error
        for path in (*names, self.folder / _UNFINISHED):
            try:
                path.unlink(missing_ok=True)
            except NotADirectoryError:
                continue
            except OSError as error:
                trouble = error
        if trouble is not None:
            raise KeptNotDeletedError(trouble.strerror or type(trouble).__name__) from trouble

    def _files(self) -> Iterator[tuple[str, datetime, str, int]]:
        """Id, beginning, exercise and size of each; none where there is no folder."""
        if not self.folder.is_dir():
            return
        with os.scandir(self.folder) as entries:
            for entry in entries:
                id_, dot, kind = entry.name.rpartition(".")
                read = _read_id(id_) if (dot, kind) == (".", "npz") else None
                if read is not None and entry.is_file(follow_symlinks=False):
                    with suppress(FileNotFoundError):  # deleted this moment
                        yield id_, *read, entry.stat(follow_symlinks=False).st_size

    def _length(self, id_: str, size: int) -> float | None:
        """Remembered, because a file does not change."""
        if (id_, size) not in self._seconds:
            try:
                self._seconds[id_, size] = read_seconds(self._path(id_))
            except LandmarksUnreadableError:
                self._seconds[id_, size] = None
        return self._seconds[id_, size]

    def _free_id(self, exercise: str, at: datetime) -> str:
        """Two sets may begin in the same second, in two tabs."""
        first = f"{at:%Y-%m-%dT%H-%M-%S%z}.{exercise}"
        number, found = 1, first
        while self._path(found).exists():
            number += 1
            found = f"{first}.{number}"
        return found

    def _path(self, id_: str) -> Path:
        return self.folder / f"{id_}.npz"


def _read_id(id_: str) -> tuple[datetime, str] | None:
    """When and which exercise; None for what is not an id."""
    found = _ID.fullmatch(id_)
    if found is None or not id_.isascii():
        return None
    try:
        return datetime.strptime(found[1], "%Y-%m-%dT%H-%M-%S%z"), found[2]
    except ValueError:
        return None
