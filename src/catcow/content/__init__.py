"""The library as typed values: models of exercise, motion, text and screening, and their loader."""

from .library import Entry, Library, UnknownExerciseError, UnknownReferenceError
from .text import ExerciseText, PhaseText

__all__ = [
    "Entry",
    "ExerciseText",
    "Library",
    "PhaseText",
    "UnknownExerciseError",
    "UnknownReferenceError",
]
