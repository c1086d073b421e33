"""What the planner needs of a library: for each exercise its facts and its motion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from catcow.content.exercise import Exercise, ExerciseId
from catcow.content.motion import Motion


class Entry(Protocol):
    """One exercise as the planner and the script see it."""

    @property
    def exercise(self) -> Exercise: ...

    @property
    def motion(self) -> Motion: ...


Shelf = Mapping[ExerciseId, Entry]
"""Exercises by id. The order doesn't matter: the planner sorts by id where it needs an order."""
