"""The library as typed values: models of exercise, motion, text and screening, and their loader."""

from .dose_words import dose_bounds_phrase, dose_phrase
from .library import Entry, Library, UnknownExerciseError, UnknownReferenceError
from .text import ExerciseText, PhaseText

__all__ = [
    "Entry",
    "ExerciseText",
    "Library",
    "PhaseText",
    "UnknownExerciseError",
    "UnknownReferenceError",
    "dose_bounds_phrase",
    "dose_phrase",
]
