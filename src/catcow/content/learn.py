"""The typed model of library/learn and library/habits, and its loader.

learn = Library.shipped().learn
learn.page("sitting"), learn.page_text("sitting", "ar"), learn.claims_of("sitting")
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from catcow.errors import CatcowError
from catcow.locale import FALLBACK, Words, WordsFile

from .exercise import ExerciseId, Review, Source
from .model import Model
from .screening import TriageLevel
from .yaml_file import read_model

PageId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
PartId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
ClaimId = Annotated[str, Field(pattern=r"^C([1-9]|1[0-3])$")]
HabitId = Annotated[str, Field(pattern=r"^H([1-9]|1[0-6])$")]


class UnknownPageError(CatcowError):
    """A learn page that the library does not hold."""


class Figure(Model):
    """A picture of the library: one phase of an exercise."""

    exercise: ExerciseId
    phase: Annotated[str, Field(pattern=r"^[A-H]$")]


class Part(Model):
    """A stretch of a page. Words: `<page>-<part>-heading` and `<page>-<part>`, each where there is one, and
    `<page>-<part>-<point>` for every point of its list."""

    id: PartId
    level: TriageLevel | None = None
    """How urgent what it lists is; null where nothing is."""
    points: tuple[PartId, ...] = ()
    """A list under the text."""
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    """Where the facts of this part are from, beside the page's own sources."""


class Page(Model):
    """One page to read in about a minute. Words: `<page>-title` and `<page>-summary`, one line."""

    format: Literal[1]
    id: PageId
    order: int
    """Its place among the pages, the smallest first."""
    urgent: bool = False
    """Shown before the others, and marked so."""
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    review: Review = Review()


class Verdict(StrEnum):
    """What became of a claim of the seed page."""

    kept = "kept"
    corrected = "corrected"
    dropped = "dropped"


class Claim(Model):
    """A claim of the seed page (clinical.md 1.3b, 8). Words: `claim-<id>-heard`, what one hears, and
    `claim-<id>-known`, what is known of it."""

    id: ClaimId
    verdict: Verdict
    page: PageId
    """The page that takes it up."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Habit(Model):
    """A habit of the seed page (clinical.md 1.3). Words: `habit-<id>`."""

    id: HabitId
    page: PageId
    """The page that tells it."""
    exercises: tuple[ExerciseId, ...] = ()
    """What of the library it is done with."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class ClaimsFile(Model):
    """claims.yaml."""

    format: Literal[1]
    claims: tuple[Claim, ...]
    review: Review = Review()


class HabitsFile(Model):
    """habits.yaml."""

    format: Literal[1]
    habits: tuple[Habit, ...]
    review: Review = Review()


class PartText(Model):
    """The words of a part; null where it has none."""

    heading: str | None
    text: str | None
    points: tuple[str, ...]


class PageText(Model):
    """The words of a page, in one language."""

    language: str
    machine_made: bool
    title: str
    summary: str
    parts: tuple[PartText, ...]
    """As many as the page has parts, in their order."""


class ClaimText(Model):
    heard: str
    known: str


def page_messages(page: Page) -> tuple[frozenset[str], frozenset[str]]:
    """(ids the page's words must have, ids they may have)."""
    needed = {f"{page.id}-title", f"{page.id}-summary"}
    allowed = set(needed)
    for part in page.parts:
        stem = f"{page.id}-{part.id}"
        needed |= {f"{stem}-{point}" for point in part.points}
        if not part.points and not part.figures:
            needed.add(stem)
        allowed |= {stem, f"{stem}-heading"}
    return frozenset(needed), frozenset(allowed | needed)


def claim_messages(claims: tuple[Claim, ...]) -> frozenset[str]:
    return frozenset(f"claim-{claim.id}-{kind}" for claim in claims for kind in ("heard", "known"))


def habit_messages(habits: tuple[Habit, ...]) -> frozenset[str]:
    return frozenset(f"habit-{habit.id}" for habit in habits)


def page_files(root: Path) -> tuple[Path, ...]:
    """The pages' files under a library root, by name."""
    return tuple(path for path in sorted((root / "learn").glob("*.yaml")) if path.stem != "claims")


def words_files(root: Path, language: str) -> tuple[Path, ...]:
    """The words of pages, claims and habits in a language."""
    folders = (root / "learn" / "text" / language, root / "habits" / "text" / language)
    return tuple(path for folder in folders for path in sorted(folder.glob("*.ftl")))


class Learn:
    """The learn pages under a library root, read when first asked for and kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._words: dict[str, Words] = {}

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page by id, in their order, the urgent ones first."""
        found = [read_model(path, Page) for path in page_files(self.root)]
        found.sort(key=lambda page: (not page.urgent, page.order, page.id))
        return {page.id: page for page in found}

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages.values())

    def page(self, page_id: str) -> Page:
        """The page with this id; UnknownPageError names the nearest ones."""
        try:
            return self.pages[page_id]
        except KeyError:
            near = difflib.get_close_matches(page_id, self.pages, n=3, cutoff=0.5)
            hint = f"Did you mean {' or '.join(near)}?" if near else "The list of pages shows them all."
            raise UnknownPageError(f"There is no page “{page_id}” to read. {hint}") from None

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        path = self.root / "learn" / "claims.yaml"
        return read_model(path, ClaimsFile).claims if path.is_file() else ()

    @cached_property
    def habits(self) -> tuple[Habit, ...]:
        path = self.root / "habits" / "habits.yaml"
        return read_model(path, HabitsFile).habits if path.is_file() else ()

    def claims_of(self, page_id: str) -> tuple[Claim, ...]:
        """The claims that a page takes up."""
        return tuple(claim for claim in self.claims if claim.page == page_id)

    def habits_of(self, page_id: str) -> tuple[Habit, ...]:
        """The habits that a page tells."""
        return tuple(habit for habit in self.habits if habit.page == page_id)

    def words(self, language: str = FALLBACK) -> Words:
        """The words of pages, claims and habits in a language, English where it lacks one."""
        if language not in self._words:
            fallback = self.words(FALLBACK) if language != FALLBACK else None
            files = [WordsFile.read(path) for path in words_files(self.root, language)]
            self._words[language] = Words(language, files, fallback)
        return self._words[language]

    def page_text(self, page_id: str, language: str = FALLBACK) -> PageText:
        """The page in words. UnknownPageError, or MissingMessageError for words in no language."""
        page, words = self.page(page_id), self.words(language)

        def said(message: str) -> str | None:
            return words.text(message) if words.has(message) else None

        parts = []
        for part in page.parts:
            stem = f"{page.id}-{part.id}"
            points = tuple(words.text(f"{stem}-{point}") for point in part.points)
            parts.append(PartText(heading=said(f"{stem}-heading"), text=said(stem), points=points))
        return PageText(
            language=words.language.tag,
            machine_made=words.machine_made,
            title=words.text(f"{page.id}-title"),
            summary=words.text(f"{page.id}-summary"),
            parts=tuple(parts),
        )

    def claim_text(self, claim_id: str, language: str = FALLBACK) -> ClaimText:
        words = self.words(language)
        return ClaimText(
            heard=words.text(f"claim-{claim_id}-heard"), known=words.text(f"claim-{claim_id}-known")
        )

    def habit_text(self, habit_id: str, language: str = FALLBACK) -> str:
        return self.words(language).text(f"habit-{habit_id}")
