"""What the planner needs of a library: for each exercise its facts and its motion. `content.Library` fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from catcow.content.exercise import Exercise
from catcow.content.motion import Motion


class Entry(Protocol):
    """One exercise as the planner sees it."""

    @property
    def exercise(self) -> Exercise: ...

    @property
    def motion(self) -> Motion: ...

    @property
    def has_motion(self) -> bool: ...


class Shelf(Protocol):
    """Exercises by id. The order doesn't matter: the planner sorts by id where it needs an order."""

    @property
    def entries(self) -> Mapping[str, Entry]: ...


@dataclass(frozen=True, slots=True)
class StillEntry:
    """One exercise, read once and kept."""

    exercise: Exercise
    motion: Motion
    has_motion: bool


@dataclass(frozen=True, slots=True)
class StillShelf:
    """A library read once and kept, for whoever asks it a million times. What has no motion carries that of
    another exercise, which nobody may ask for."""

    entries: Mapping[str, StillEntry]

    @classmethod
    def of(cls, shelf: Shelf) -> StillShelf:
        any_motion = next(entry.motion for entry in shelf.entries.values() if entry.has_motion)
        return cls(
            {
                name: StillEntry(
                    entry.exercise, entry.motion if entry.has_motion else any_motion, entry.has_motion
                )
                for name, entry in shelf.entries.items()
            }
        )
