"""The references kept beside the exercises: `library/exercises/<id>/seen/<VIEW>.npz`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from catcow.content import Entry

from .reference import Reference


def folder_of(entry: Entry) -> Path:
    return entry.folder / "seen"


def references_of(entry: Entry) -> dict[str, Reference]:
    """By view, in the order in which the exercise names them; views nobody built a reference for are left
    out."""
    found = {}
    for view in entry.exercise.views:
        path = folder_of(entry) / f"{view.value}.npz"
        if path.is_file():
            found[view.value] = _read(path, path.stat().st_mtime_ns)
    return found


@lru_cache(maxsize=256)
def _read(path: Path, _changed_ns: int) -> Reference:
    return Reference.read(path)
