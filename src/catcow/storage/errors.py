"""What can go wrong with the data folder and the database, each with what the person can do about it."""

from __future__ import annotations

from pathlib import Path

from catcow.errors import CatcowError


class StorageError(CatcowError):
    """The root of everything storage refuses."""


class DataFolderUnusableError(StorageError):
    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"catcow can't use the folder {folder} for its data: {why}. "
            "Choose another folder with --data, or make this one yours to write to."
        )


class AlreadyRunningError(StorageError):
    """Another catcow holds the lock of this data folder."""

    def __init__(self, folder: Path, address: str | None) -> None:
        self.address = address
        where = f"It runs at {address}: open that page" if address else "It is just starting: wait a moment"
        super().__init__(
            f"catcow is already running with the data in {folder}. {where}, or stop it first (Ctrl+C where "
            "it was started), or start this one with other data: --data FOLDER."
        )


class DiskFullError(StorageError):
    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so this could not be saved. Nothing that was saved before is lost. "
            "Free some space and do it again."
        )


class DatabaseBusyError(StorageError):
    def __init__(self) -> None:
        super().__init__(
            "Another program is using catcow's database, so this could not be saved. Nothing is lost. "
            "Close that program and do it again."
        )


class DatabaseUnreachableError(StorageError):
    """The file cannot be opened or written, or the database server does not answer."""

    def __init__(self, why: str) -> None:
        super().__init__(f"catcow can't reach its database: {why}. Nothing that was saved before is lost.")


class NewerDatabaseError(StorageError):
    def __init__(self, revision: str) -> None:
        self.revision = revision
        super().__init__(
            f"Your data was written by a newer catcow (database version {revision}), which this one can't "
            "read. It was left untouched. Install the newer catcow again, or use another folder with --data."
        )


class NewerRecordError(StorageError):
    def __init__(self, kind: str, format_: int) -> None:
        super().__init__(
            f"Your data holds a record ({kind}, format {format_}) from a newer catcow, which this one can't "
            "read. It was left untouched. Install the newer catcow again."
        )


class DamagedDatabaseError(StorageError):
    def __init__(self, database: str, backups: tuple[Path, ...] = ()) -> None:
        if backups:
            advice = f"The newest good copy is {backups[0]}: put it in its place"
        else:
            advice = "There is no copy in the folder `backups` beside it; if you keep one elsewhere, use that"
        super().__init__(
            f"catcow's database {database} is damaged or is not catcow's. It was left as it is. Keep it "
            f"under another name first. {advice}, then start again."
        )


class EventIdReusedError(StorageError):
    """The same id came with a different content: never overwritten, never silently dropped."""

    def __init__(self, event_id: str) -> None:
        self.event_id = event_id
        super().__init__(
            f"An entry with the number {event_id} is already saved with a different content. The saved one "
            "was kept. Reload the page and do it again."
        )


class SetNotKeptError(StorageError):
    """The landmarks of a set could not be written."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The stick figure of a set was not kept: {why}. The session goes on and nothing else is lost. "
            "Free some space on the disk, or check that the data folder can be written."
        )


class KeptFullError(StorageError):
    """Kept sets have all the room they may have."""

    def __init__(self) -> None:
        super().__init__(
            "The place for kept stick figures is full, so this one was not kept. Delete some in the settings."
        )


class UnknownKeptSetError(StorageError):
    def __init__(self) -> None:
        super().__init__("There is no such kept stick figure. Load the list again.")


class KeptNotDeletedError(StorageError):
    def __init__(self, why: str) -> None:
        super().__init__(
            f"The kept stick figure could not be deleted: {why}. Check the disk and try again, or delete the "
            "file in the folder `landmarks` of the data folder."
        )
