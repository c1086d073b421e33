"""From a plan, the motions and the words to the script that a browser plays."""

from __future__ import annotations

from typing import Protocol

from catcow.content.exercise import Caution
from catcow.content.text import ExerciseText
from catcow.locale import Words
from catcow.planning.model import SessionPlan
from catcow.planning.shelf import Entry, Shelf

from .script import Script


class SpokenEntry(Entry, Protocol):
    """One exercise with its words."""

    def text(self, language: str) -> ExerciseText: ...


class SpokenShelf(Shelf, Protocol):
    """A library with words; `content.Library` fits."""

    def entry(self, exercise_id: str) -> SpokenEntry: ...

    def words(self, language: str) -> Words: ...

    def caution_text(self, exercise_id: str, caution: Caution, language: str) -> str: ...


def compile_script(plan: SessionPlan, library: SpokenShelf, language: str) -> Script:
    """The session as steps with cues in this language. Pure."""
    raise NotImplementedError
