"""Faults of the learn pages, claims and habits: links, sources and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from catcow.content.learn import (
    Claim,
    ClaimsFile,
    Habit,
    HabitsFile,
    Page,
    claim_messages,
    habit_messages,
    page_files,
    page_messages,
)
from catcow.content.motion import Motion
from catcow.content.yaml_file import Spot, locate
from catcow.locale import FALLBACK

from .finding import Finding, did_you_mean
from .readability import grade
from .sourced_faults import check_sourced
from .word_faults import (
    HIGHEST_GRADE,
    PLACEABLE,
    at,
    check_words_file,
    differing_arguments,
    missing,
    words_at,
)

LONGEST_PAGE = 260
"""Words of a page in English: about a minute's read at 240 words a minute, and a little more."""

Motions = Mapping[str, Motion | None]
"""Exercise id -> its motion; null for an activity, and for one whose motion.yaml is itself faulty."""


def check_learn(root: Path, references: frozenset[str] | None, motions: Motions) -> Iterator[Finding]:
    """Every fault of learn/ and habits/."""
    pages: dict[str, Page] = {}
    for path in page_files(root):
        page, found = check_sourced(path, Page, references)
        yield from found
        if page is None:
            continue
        pages[path.stem] = page
        if page.id != path.stem:
            what = f"the id “{page.id}” is not the file's name, “{path.stem}”"
            yield Finding("wrong-id", path, locate(path, ("id",)), what, f"Write `id: {path.stem}`")
        yield from _figures(path, page, motions)
        needed, allowed = page_messages(page)
        yield from _words(root / "learn" / "text", path.stem, needed, allowed)
        yield from _length(root / "learn" / "text" / FALLBACK / f"{path.stem}.ftl")
    path = root / "learn" / "claims.yaml"
    if path.is_file():
        claims, found = check_sourced(path, ClaimsFile, references)
        yield from found
        if claims is not None:
            yield from _entries(path, "claims", claims.claims, pages)
            needed = claim_messages(claims.claims)
            yield from _words(root / "learn" / "text", "claims", needed, needed)
    path = root / "habits" / "habits.yaml"
    if path.is_file():
        habits, found = check_sourced(path, HabitsFile, references)
        yield from found
        if habits is not None:
            yield from _entries(path, "habits", habits.habits, pages)
            for index, habit in enumerate(habits.habits):
                for place, name in enumerate(habit.exercises):
                    if name not in motions:
                        where = ("habits", index, "exercises", place)
                        yield _dangling(path, where, "exercise", name, motions)
            needed = habit_messages(habits.habits)
            yield from _words(root / "habits" / "text", "habits", needed, needed)


def _dangling(path: Path, where: Sequence[str | int], kind: str, name: str, known: Iterable[str]) -> Finding:
    what = f"there is no {kind} {name}"
    hint = did_you_mean(name, known, "Write it first, or mend the id")
    return Finding("dangling-link", path, locate(path, where), what, hint)


def _figures(path: Path, page: Page, motions: Motions) -> Iterator[Finding]:
    for number, part in enumerate(page.parts):
        for index, figure in enumerate(part.figures):
            where = ("parts", number, "figures", index)
            if figure.exercise not in motions:
                yield _dangling(path, (*where, "exercise"), "exercise", figure.exercise, motions)
                continue
            motion = motions[figure.exercise]
            drawn = [phase.id for phase in motion.phases if phase.picture] if motion is not None else []
            if figure.phase not in drawn:
                what = f"{figure.exercise} has no picture of phase {figure.phase}"
                mend = f"Use one of: {', '.join(drawn)}" if drawn else "Choose an exercise with pictures"
                yield Finding("unknown-phase", path, locate(path, (*where, "phase")), what, mend)


def _entries(
    path: Path, name: str, entries: Sequence[Claim | Habit], pages: Mapping[str, Page]
) -> Iterator[Finding]:
    """Claims or habits: each once, each on a page that is there."""
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.id in seen:
            what = f"{entry.id} is there twice"
            yield Finding("duplicate-key", path, locate(path, (name, index, "id")), what, "Keep one of them")
        seen.add(entry.id)
        if entry.page not in pages:
            yield _dangling(path, (name, index, "page"), "page", entry.page, pages)


def _words(text: Path, stem: str, needed: frozenset[str], allowed: frozenset[str]) -> Iterator[Finding]:
    """The file of this name in every language, English first."""
    english_path = text / FALLBACK / f"{stem}.ftl"
    if not english_path.is_file():
        what = f"“{stem}” has no English words"
        yield Finding(
            "missing-file", english_path, Spot(1, 1), what, f"Write it: {', '.join(sorted(needed))}"
        )
        return
    english = words_at(english_path)
    for folder in sorted(path for path in text.glob("*") if path.is_dir()):
        path = folder / f"{stem}.ftl"
        if not path.is_file():
            what = f"the {folder.name} words of “{stem}” are missing"
            yield Finding("missing-file", path, Spot(1, 1), what, f"Translate {english_path.name} of English")
            continue
        words = words_at(path)
        yield from check_words_file(words, path, folder.name)
        for message in words.entries:
            if message.id not in allowed:
                what = f"nothing uses the message “{message.id}”"
                hint = did_you_mean(message.id, allowed - set(words.messages), "Remove it")
                yield Finding("stray-message", *at(path, message.line), what, hint)
        also = set() if folder.name == FALLBACK else set(english.messages) & allowed
        for message_id in sorted((needed | also) - set(words.messages)):
            yield missing(path, message_id)
        if folder.name != FALLBACK:
            yield from differing_arguments(words, english.messages, path)


def _length(path: Path) -> Iterator[Finding]:
    """A page is a minute's read, and easy to read as a whole."""
    if not path.is_file():
        return
    words = words_at(path)
    ended = (text if text.rstrip().endswith((".", "?", "!")) else f"{text}." for text in
             (PLACEABLE.sub(" ", message.text) for message in words.messages.values()))  # fmt: skip
    whole = " ".join(ended)
    count = len(whole.split())
    if count > LONGEST_PAGE:
        what = f"the page has {count} words, more than a minute's read"
        yield Finding("long-page", *at(path, 1), what, f"Use at most {LONGEST_PAGE} words")
    level = grade(whole)
    if level > HIGHEST_GRADE:
        what = f"the page reads at US grade {level:.1f}, above {HIGHEST_GRADE:g}"
        yield Finding("hard-to-read", *at(path, 1), what, "Use shorter sentences and shorter words")
