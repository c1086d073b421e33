"""The words a script is made of."""

from __future__ import annotations

from typing import Protocol

from catcow.content.exercise import ExerciseId
from catcow.locale import Words


class Texts(Protocol):
    """All the words of one language: the interface's and each exercise's own."""

    @property
    def interface(self) -> Words: ...

    def exercise(self, exercise: ExerciseId) -> Words: ...
