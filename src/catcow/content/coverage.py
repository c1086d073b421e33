"""Where every item of the page this product started from lives in the product (clinical.md section 1).

The map is data, library/coverage.yaml. Each place in it is a pointer that can be followed, and a pointer that
leads nowhere, or to a number that no longer holds, is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, model_validator

from catcow.locale import WordsFile

from .exercise import ExerciseId, Span
from .learn import UnknownPageError, words_files
from .library import Library
from .model import Model
from .screening import load_screening
from .yaml_file import read_mapping, read_model

KINDS: Mapping[str, tuple[str, int]] = {
    "S": ("exercise", 24),
    "N": ("number", 15),
    "H": ("habit", 16),
    "C": ("claim", 13),
    "R": ("rule", 10),
    "W": ("wish", 13),
    "T": ("trust", 11),
}
"""Letter of an item -> its kind and how many there are (clinical.md 1.1 to 1.6)."""

ITEMS: tuple[str, ...] = tuple(
    f"{letter}{number:02d}" if letter == "S" else f"{letter}{number}"
    for letter, (_, count) in KINDS.items()
    for number in range(1, count + 1)
)

TARGETS = ("exercise", "message", "rule", "page", "claim", "habit", "reference", "programme", "doc", "route",
           "command", "setting", "language")  # fmt: skip


class Pointer(Model):
    """One place: what it is, and what must hold there."""

    exercise: ExerciseId | None = None
    message: str | None = None
    """Of the interface; with `exercise`, of the exercise's own words."""
    rule: str | None = None
    """Of the safety questions."""
    page: str | None = None
    part: str | None = None
    """Of the page."""
    claim: str | None = None
    habit: str | None = None
    reference: str | None = None
    programme: str | None = None
    doc: str | None = None
    """A file of the repository, from its top."""
    route: str | None = None
    """Of the local server, `GET /api/exercises`."""
    command: str | None = None
    setting: str | None = None
    language: str | None = None
    field: str | None = None
    """Of the exercise, its motion (`motion.sides`) or the programme, with dots."""
    allows: tuple[float, float] | None = None
    """The span in that field holds both numbers."""
    equals: Any = None
    """The field or setting is this."""
    size: tuple[int, int] | None = None
    """The field lists so many, from and to."""
    says: str | None = None
    """A regular expression found in the English words, or in the file."""

    @model_validator(mode="after")
    def _one_place(self) -> Pointer:
        given = [name for name in TARGETS if getattr(self, name) is not None]
        if given not in ([name] for name in TARGETS) and given != ["exercise", "message"]:
            raise ValueError(f"name one place ({', '.join(TARGETS)}), or an exercise and its message")
        if self.field is not None and given[0] not in ("exercise", "programme"):
            raise ValueError("field is of an exercise or a programme")
        return self

    def __str__(self) -> str:
        given = [f"{name} {getattr(self, name)}" for name in TARGETS if getattr(self, name) is not None]
        rest = [self.part, self.field]
        if self.allows is not None:
            rest.append(" to ".join(f"{end:g}" for end in dict.fromkeys(self.allows)))
        elif self.equals is not None:
            rest.append(f"= {self.equals}")
        return " ".join((*given, *(part for part in rest if part is not None)))


class Item(Model):
    """One item of the seed page and its places."""

    item: Annotated[str, Field(pattern=r"^[SNHCRWT]\d{1,2}$")]
    instead: bool = False
    """Deliberately not done; the places say so, or what is done instead."""
    where: Annotated[tuple[Pointer, ...], Field(min_length=1)]


class CoverageFile(Model):
    """coverage.yaml."""

    format: Literal[1]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An item with the places that were found, and what is wrong with the others."""

    item: str
    kind: str
    instead: bool
    where: tuple[str, ...]
    faults: tuple[str, ...]


Outside = Mapping[str, Callable[[str], object]]
"""For routes, commands, settings and docs, which the library doesn't know: what is found there, or null.
A kind that is missing here is taken as it is."""


class Missing(Exception):  # noqa: N818 - it never leaves this file
    """A pointer that leads nowhere, and why."""


def read_coverage(library: Library) -> CoverageFile:
    """BrokenYamlError or FaultyFileError when the map can't be read."""
    return read_model(library.root / "coverage.yaml", CoverageFile)


def cover(library: Library, outside: Outside) -> tuple[Row, ...]:
    """Every item of the seed page, in its order, with its places."""
    known: dict[str, list[Item]] = {}
    for entry in read_coverage(library).items:
        known.setdefault(entry.item, []).append(entry)
    return tuple(_row(name, known.get(name, []), library, outside) for name in ITEMS)


def _row(name: str, entries: list[Item], library: Library, outside: Outside) -> Row:
    places: list[str] = []
    faults: list[str] = []
    for entry in entries:
        for pointer in entry.where:
            try:
                _follow(pointer, name, library, outside)
            except Missing as why:
                faults.append(f"{pointer}: {why}")
            else:
                places.append(str(pointer))
    return Row(name, KINDS[name[0]][0], any(e.instead for e in entries), tuple(places), tuple(faults))


def _follow(pointer: Pointer, item: str, library: Library, outside: Outside) -> None:
    """Missing when it leads nowhere or what must hold there doesn't."""
    if pointer.exercise is not None:
        _exercise(pointer, item, library)
    elif pointer.message is not None:
        for language in library.languages:
            if not library.words(language.tag).has_own(pointer.message):
                raise Missing(f"there is no such message in {language.tag}")
        files = (WordsFile.read(path) for path in library.words_files("en"))
        _said(pointer, _text(files, pointer.message))
    elif pointer.rule is not None:
        if pointer.rule not in load_screening(library.root).rule_by_id:
            raise Missing("there is no such rule")
    elif pointer.page is not None:
        _page(pointer, library)
    elif pointer.claim is not None:
        if pointer.claim not in {claim.id for claim in library.learn.claims}:
            raise Missing("there is no such claim")
        _said(pointer, " ".join(library.learn.claim_text(pointer.claim).model_dump().values()))
    elif pointer.habit is not None:
        if pointer.habit not in {habit.id for habit in library.learn.habits}:
            raise Missing("there is no such habit")
        _said(pointer, library.learn.habit_text(pointer.habit))
    elif pointer.reference is not None:
        if pointer.reference not in library.references:
            raise Missing("references.yaml has no such source")
    elif pointer.programme is not None:
        path = library.root / "programmes" / f"{pointer.programme}.yaml"
        if not path.is_file():
            raise Missing("there is no such programme")
        _held(pointer, _at(read_mapping(path), pointer.field))
    elif pointer.language is not None:
        if pointer.language not in {language.tag for language in library.languages}:
            raise Missing("there is no such language")
    else:
        _outside(pointer, outside)


def _outside(pointer: Pointer, outside: Outside) -> None:
    kind = next(name for name in ("doc", "route", "command", "setting") if getattr(pointer, name) is not None)
    if kind not in outside:
        return
    found = outside[kind](getattr(pointer, kind))
    if found is None:
        raise Missing("it is not there")
    if pointer.equals is not None and found != pointer.equals:
        raise Missing(f"it is {found}, not {pointer.equals}")
    if isinstance(found, str):
        _said(pointer, found)


def _exercise(pointer: Pointer, item: str, library: Library) -> None:
    if pointer.exercise not in library:
        raise Missing("the library has no such exercise")
    entry = library.entry(pointer.exercise or "")
    if pointer.message is not None:
        for language in library.languages:
            path = entry.folder / "text" / f"{language.tag}.ftl"
            if not path.is_file() or pointer.message not in WordsFile.read(path).messages:
                raise Missing(f"it has no such words in {language.tag}")
        _said(pointer, _text([WordsFile.read(entry.folder / "text" / "en.ftl")], pointer.message))
        return
    if item.startswith("S") and pointer.field is None and item not in entry.exercise.seed:
        raise Missing(f"its `seed` does not name {item}")
    if pointer.field is None:
        return
    first, _, rest = pointer.field.partition(".")
    if first == "motion" and not entry.has_motion:
        raise Missing("it has no motion")
    _held(pointer, _at(entry.motion, rest) if first == "motion" else _at(entry.exercise, pointer.field))


def _page(pointer: Pointer, library: Library) -> None:
    try:
        page = library.learn.page(pointer.page or "")
    except UnknownPageError as error:
        raise Missing("there is no such page") from error
    stem = page.id
    if pointer.part is not None:
        if pointer.part not in {part.id for part in page.parts}:
            raise Missing(f"it has no part {pointer.part}")
        stem = f"{page.id}-{pointer.part}"
    files = [WordsFile.read(path) for path in words_files(library.root, "en") if path.stem == page.id]
    _said(pointer, " ".join(_texts_under(files, stem)))


def _texts_under(files: list[WordsFile], stem: str) -> Iterator[str]:
    for file in files:
        for message in file.entries:
            if message.id == stem or message.id.startswith(f"{stem}-"):
                yield message.text


def _text(files: Any, message_id: str) -> str:
    return next((f.messages[message_id].text for f in files if message_id in f.messages), "")


def _said(pointer: Pointer, text: str) -> None:
    if pointer.says is not None and re.search(pointer.says, text) is None:
        raise Missing(f"it does not say “{pointer.says}”")


def _at(value: object, field: str | None) -> object:
    """What a dotted field holds."""
    for name in field.split(".") if field else ():
        if isinstance(value, BaseModel) and name in type(value).model_fields:
            value = getattr(value, name)
        elif isinstance(value, Mapping) and name in value:
            value = value[name]
        else:
            raise Missing(f"there is no field {name}")
    return value


def _held(pointer: Pointer, value: object) -> None:
    if pointer.field is not None and value is None:
        raise Missing("it is empty")
    if pointer.allows is not None:
        low, high = pointer.allows
        if not isinstance(value, Span) or not value.low <= low <= high <= value.high:
            shown = f"{value.low:g} to {value.high:g}" if isinstance(value, Span) else str(value)
            raise Missing(f"it is {shown}, which does not allow {low:g} to {high:g}")
    if pointer.equals is not None:
        plain = list(value) if isinstance(value, tuple) else getattr(value, "value", value)
        if plain != pointer.equals:
            raise Missing(f"it is {plain}, not {pointer.equals}")
    if pointer.size is not None:
        count = len(value) if isinstance(value, tuple | list) else 0
        if not pointer.size[0] <= count <= pointer.size[1]:
            raise Missing(f"it lists {count}")


def docs_root(library: Library) -> Path | None:
    """The top of the repository, where the library stands in one; an installed copy carries no docs."""
    top = library.root.parents[2]
    return top if (top / "docs").is_dir() and (top / "pyproject.toml").is_file() else None
