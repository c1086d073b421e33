"""What the planner needs of a library: for each exercise its facts and its motion. `content.Library` fits."""

from __future__ import annotations

from collections.abc import Mapping
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
