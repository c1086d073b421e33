"""The library: everything under library/, read when first asked for and kept.

library = Library.shipped()
entry = library.entry("bridge")
entry.exercise.dose, entry.motion.phases, entry.text("ar").name
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from catcow.errors import CatcowError
from catcow.locale import FALLBACK, Language, Words, WordsFile, language_of

from .bodies import DEFAULT_BODY, BodyId
from .exercise import Caution, Exercise, Thing
from .learn import Learn
from .motion import Motion
from .reference import Reference, References
from .text import ExerciseText, build_text
from .yaml_file import read_model


class UnknownExerciseError(CatcowError):
    """An exercise id that the library does not hold."""


class UnknownReferenceError(CatcowError):
    """A reference key that references.yaml does not hold."""


class Entry:
    """One exercise of the library: its folder, read lazily."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.id = folder.name
        self._texts: dict[str, ExerciseText] = {}
        self._sources: dict[str, Words] = {}

    @cached_property
    def exercise(self) -> Exercise:
        return read_model(self.folder / "exercise.yaml", Exercise)

    @property
    def motion_path(self) -> Path:
        return self.folder / "motion.yaml"

    @cached_property
    def motion(self) -> Motion:
        return read_model(self.motion_path, Motion)

    @property
    def has_motion(self) -> bool:
        return self.motion_path.is_file()

    def text(self, language: str = FALLBACK) -> ExerciseText:
        """The words in a language, English where it lacks one."""
        if language not in self._texts:
            motion = self.motion if self.has_motion else None
            self._texts[language] = build_text(self.exercise, motion, self._words(language))
        return self._texts[language]

    def _words(self, language: str) -> Words:
        if language not in self._sources:
            path = self.folder / "text" / f"{language}.ftl"
            files = [WordsFile.read(path)] if path.is_file() else []
            fallback = self._words(FALLBACK) if language != FALLBACK else None
            self._sources[language] = Words(language, files, fallback)
        return self._sources[language]

    @property
    def figures(self) -> Path:
        """The folder of built figures; it may be missing."""
        return self.folder / "figures"

    def figure(self, name: str, body: BodyId = DEFAULT_BODY) -> Path | None:
        """A built file of a body (`track.json`), of the default body where this one has none, or null."""
        for one in (body, DEFAULT_BODY):
            path = self.figures / one / name
            if path.is_file():
                return path
        return None

    def still(self, phase: str, body: BodyId = DEFAULT_BODY) -> Path | None:
        """The built picture of a phase, or null when there is none. Written in the light theme
        (catcow.figure.style.themed gives the dark one)."""
        return self.figure(f"still-{phase}.svg", body)

    def muscles(self, phase: str, body: BodyId = DEFAULT_BODY) -> Path | None:
        """The overlay of muscles for the still of a phase, or null when there is none."""
        return self.figure(f"muscles-{phase}.svg", body)

    def strip(self, body: BodyId = DEFAULT_BODY) -> Path | None:
        """All pictured phases in one row, or null when it is not built."""
        return self.figure("strip.svg", body)

    def pair(self, fault: str, body: BodyId = DEFAULT_BODY) -> tuple[Path, Path] | None:
        """How a fault looks and how it should look, or null when it is not drawn."""
        wrong, right = self.figure(f"wrong-{fault}.svg", body), self.figure(f"right-{fault}.svg", body)
        return None if wrong is None or right is None else (wrong, right)

    def track(self, body: BodyId = DEFAULT_BODY) -> Path | None:
        """The built track of the moving figure, or null when there is none."""
        return self.figure("track.json", body)

    @cached_property
    def manifest(self) -> Mapping[str, Any] | None:
        """figures/manifest.json as it is, or null when no figures are built."""
        path = self.figures / "manifest.json"
        if not path.is_file():
            return None
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return data


class Library:
    """All content under one folder. Cheap to make: nothing is read until it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._words: dict[str, Words] = {}

    @classmethod
    def shipped(cls) -> Library:
        """The library that came with the program, one for the whole process."""
        return _shipped()

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every exercise by id, in the order of the ids."""
        folder = self.root / "exercises"
        if not folder.is_dir():
            return {}
        return {p.name: Entry(p) for p in sorted(folder.iterdir()) if (p / "exercise.yaml").is_file()}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, exercise_id: object) -> bool:
        return exercise_id in self.entries

    def entry(self, exercise_id: str) -> Entry:
        """The exercise with this id; UnknownExerciseError names the nearest ones."""
        try:
            return self.entries[exercise_id]
        except KeyError:
            near = difflib.get_close_matches(exercise_id, self.entries, n=3, cutoff=0.5)
            hint = f"Did you mean {' or '.join(near)}?" if near else "“catcow library list” shows them all."
            raise UnknownExerciseError(f"The library has no exercise “{exercise_id}”. {hint}") from None

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        return read_model(self.root / "references.yaml", References).references

    def reference(self, key: str) -> Reference:
        try:
            return self.references[key]
        except KeyError:
            raise UnknownReferenceError(
                f"references.yaml has no source “{key}”. Add it there or mend the key."
            ) from None

    @cached_property
    def learn(self) -> Learn:
        """The learn pages, the claims and the habits."""
        return Learn(self.root)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the interface words, English first."""
        folder = self.root / "text"
        tags = sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
        tags.sort(key=lambda tag: tag != FALLBACK)
        return tuple(language_of(tag) for tag in tags)

    def words_files(self, language: str) -> tuple[Path, ...]:
        """The interface's `.ftl` files of a language, by name."""
        return tuple(sorted((self.root / "text" / language).glob("*.ftl")))

    def words(self, language: str = FALLBACK) -> Words:
        """The interface words of a language, English where it lacks one; an unknown language is English."""
        if language not in self._words:
            if language != FALLBACK and language not in {known.tag for known in self.languages}:
                return self.words(FALLBACK)
            fallback = self.words(FALLBACK) if language != FALLBACK else None
            found = [WordsFile.read(path) for path in self.words_files(language)]
            self._words[language] = Words(language, found, fallback)
        return self._words[language]

    def fluent_source(self, language: str) -> str:
        """All interface words of a language as one Fluent source, for the browser."""
        return "\n".join(path.read_text(encoding="utf-8") for path in self.words_files(language))

    def caution_text(self, exercise_id: str, caution: Caution, language: str = FALLBACK) -> str:
        """What to say of a caution at an exercise: its own words, else the general ones."""
        own = self.entry(exercise_id).text(language).cautions.get(caution)
        return own if own is not None else self.words(language).text(f"cautions-{caution.value}")

    def instead_text(self, exercise_id: str, kind: Thing, language: str = FALLBACK) -> str | None:
        """What a household has in place of a thing: the exercise's own words, else the general ones; null
        when nothing takes its place."""
        own = self.entry(exercise_id).text(language).instead.get(kind)
        if own is not None:
            return own
        words, message = self.words(language), f"content-equipment-{kind}-instead"
        return words.text(message) if words.has(message) else None

    def mannequin(self, body: BodyId = DEFAULT_BODY) -> Path:
        """The skinned figure of a body; it may be missing."""
        return self.root / "mannequin" / f"{body}.glb"


@lru_cache(maxsize=1)
def _shipped() -> Library:
    return Library(Path(str(files("catcow"))) / "library")
