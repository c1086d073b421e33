"""The data folder: where it is by default, who may read it, and that only one catcow uses it at a time."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from .errors import AlreadyRunningError, DataFolderUnusableError

DATABASE_NAME: Final = "catcow.sqlite3"
_LOCK_NAME: Final = "catcow.lock"
_ADDRESS_NAME: Final = "running.json"


def default_folder() -> Path:
    """Where this platform keeps a person's application data (not created yet)."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "catcow"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "catcow"
    xdg = os.environ.get("XDG_DATA_HOME", "")
    # The XDG specification: a relative path is to be ignored.
    return (Path(xdg) if xdg.startswith("/") else Path.home() / ".local" / "share") / "catcow"


class DataFolder:
    """A data folder held by this process from construction to `close()`.

    Raises DataFolderUnusableError, or AlreadyRunningError (with the other's address) when it is held.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        _make_private(path)
        self._lock = _take_lock(path)
        if self._lock is None:
            raise AlreadyRunningError(path, _address(path))
        # Left behind by a killed process: whatever it says is no longer true.
        (path / _ADDRESS_NAME).unlink(missing_ok=True)

    @property
    def database(self) -> Path:
        return self.path / DATABASE_NAME

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    def running_at(self, address: str) -> None:
        """Remember the address, so that a second start can say it."""
        note = self.path / _ADDRESS_NAME
        note.write_text(json.dumps({"address": address, "pid": os.getpid()}), encoding="utf-8")
        note.chmod(0o600)

    def close(self) -> None:
        if self._lock is not None:
            (self.path / _ADDRESS_NAME).unlink(missing_ok=True)
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _make_private(path: Path) -> None:
    """Create the folder, readable by its owner only. A folder that holds other people's things keeps its
    mode: `--data /tmp` must not lock everybody out of /tmp."""
    try:
        if path.exists() and not path.is_dir():
            raise DataFolderUnusableError(path, "it is a file, not a folder")
        ours = not path.exists() or not any(path.iterdir()) or (path / _LOCK_NAME).exists()
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if ours and os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o700)
    except OSError as error:
        raise DataFolderUnusableError(path, error.strerror or type(error).__name__) from error


def _take_lock(path: Path) -> IO[bytes] | None:
    """The open and locked lock file, or None when another process holds it. The lock ends with the process,
    however it ends, so a killed catcow never leaves a folder locked."""
    try:
        descriptor = os.open(path / _LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DataFolderUnusableError(path, error.strerror or type(error).__name__) from error
    lock = os.fdopen(descriptor, "r+b")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def _address(path: Path) -> str | None:
    """The address that the process holding the folder noted, if it has got that far."""
    try:
        note = json.loads((path / _ADDRESS_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    address = note.get("address") if isinstance(note, dict) else None
    return address if isinstance(address, str) else None
