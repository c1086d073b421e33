"""Faults in the words: syntax, missing and stray messages, forbidden wording, reading level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from catcow.content.exercise import Exercise
from catcow.content.motion import Motion, Sides
from catcow.content.text import STEP_IDS, allowed_messages, required_messages
from catcow.content.yaml_file import Spot
from catcow.locale import FALLBACK, Message, WordsFile, language_of
from catcow.locale.language import UnknownLanguageError

from .finding import Finding, did_you_mean
from .readability import grade
from .wording import SIDES_NAMED, forbidden_in

HIGHEST_GRADE = 6.0
"""Steps are written for US school grade 6 or below (clinical.md section 6.3: reading age about 9 to 11)."""
LONGEST_SPOKEN = 8
"""Words in a line that is spoken while moving."""

_READ_ALOUD = re.compile(
    r"^(purpose|setup|feel|breathing|camera|phase-\w|step-\d|fault-.+|caution-.+|instead-.+)$"
)
PLACEABLE = re.compile(r"\{[^{}]*\}")
_ALLOWED = re.compile(r"#\s*wording:\s*\S", re.IGNORECASE)


def words_at(path: Path) -> WordsFile:
    """The words of a file; what was parsed before in this process is not parsed again."""
    return _parsed(path, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1024)
def _parsed(path: Path, source: str) -> WordsFile:
    return WordsFile(source, path)


def at(path: Path, line: int) -> tuple[Path, Spot]:
    return path, Spot(line, 1)


def check_exercise_words(folder: Path, exercise: Exercise, motion: Motion | None) -> Iterator[Finding]:
    """All languages of one exercise's text folder."""
    text = folder / "text"
    english_path = text / f"{FALLBACK}.ftl"
    if not english_path.is_file():
        mend = "Write it: name, synonyms, purpose, setup, phase-A, say-A, alt-A, feel, breathing, camera"
        yield Finding("missing-file", english_path, Spot(1, 1), "the exercise has no English words", mend)
        return
    english = words_at(english_path)
    required = required_messages(exercise, motion)
    allowed = allowed_messages(exercise, motion)
    for path in sorted(text.glob("*.ftl")):
        words = english if path == english_path else words_at(path)
        language = path.stem
        yield from check_words_file(words, path, language)
        for message in words.entries:
            if message.id not in allowed:
                yield Finding(
                    "stray-message",
                    *at(path, message.line),
                    f"nothing uses the message “{message.id}”",
                    did_you_mean(message.id, allowed - set(words.messages), "Remove it"),
                )
        for message_id in required:
            if message_id not in words.messages and (language == FALLBACK or message_id in english.messages):
                yield missing(path, message_id)
        if language != FALLBACK:
            for message_id in english.messages:
                if message_id not in words.messages and message_id not in required:
                    yield missing(path, message_id)
            yield from differing_arguments(words, english.messages, path)
        yield from _spoken_lines(words, path)
        yield from _gaps_in_steps(words, path)
        if motion is not None and motion.sides is not Sides.none:
            yield from _named_sides(words, path, language)
    yield from _reading_level(english, english_path)


def missing(path: Path, message_id: str) -> Finding:
    return Finding(
        "missing-message",
        *at(path, 1),
        f"the message “{message_id}” is missing",
        f"Add `{message_id} = ...`",
    )


def check_words_file(words: WordsFile, path: Path, language: str) -> Iterator[Finding]:
    """What holds for every `.ftl` file: it parses, says nothing twice, and nothing that must not be said."""
    try:
        language_of(language)
    except UnknownLanguageError as error:
        yield Finding("unknown-language", path, Spot(1, 1), str(error).split(". ")[0], "Rename the file")
        return
    for fault in words.faults:
        mend = "Write `message-id = text`; indent lines that go on, and close every { with }"
        what = f"cannot read “{fault.text}”: {fault.reason}"
        yield Finding("broken-words", *at(path, fault.line), what.rstrip("."), mend)
    seen: dict[str, int] = {}
    for message in words.entries:
        if message.id in seen:
            what = f"“{message.id}” is written twice (first on line {seen[message.id]})"
            yield Finding("duplicate-message", *at(path, message.line), what, "Keep one of them")
        seen.setdefault(message.id, message.line)
        for name in sorted(message.messages - set(words.messages)):
            what = f"“{message.id}” refers to “{name}”, which this file does not hold"
            yield Finding("missing-message", *at(path, message.line), what, f"Add `{name} = ...` to the file")
        if _ALLOWED.search(_comment_above(words, message)):
            continue
        for said, instead in forbidden_in(PLACEABLE.sub(" ", message.text), language):
            what = f"“{message.id}” says “{said}”"
            yield Finding("forbidden-wording", *at(path, message.line), what, instead)


def _comment_above(words: WordsFile, message: Message) -> str:
    """The comment line over a message; `# wording: <reason>` there lets a listed word stand."""
    lines = words.source.splitlines()
    above = message.line - 2
    return lines[above] if 0 <= above < len(lines) and lines[above].startswith("#") else ""


def differing_arguments(words: WordsFile, english: Mapping[str, Message], path: Path) -> Iterator[Finding]:
    for message in words.messages.values():
        original = english.get(message.id)
        if original is None:
            continue
        unknown = message.variables - original.variables
        if unknown:
            names = ", ".join(f"${name}" for name in sorted(unknown))
            known = ", ".join(f"${name}" for name in sorted(original.variables)) or "none"
            what = f"“{message.id}” uses {names}, which the English message does not have"
            yield Finding("unknown-argument", *at(path, message.line), what, f"Use only: {known}")


def _spoken_lines(words: WordsFile, path: Path) -> Iterator[Finding]:
    for message in words.messages.values():
        count = len(message.text.split())
        if message.id.startswith("say-") and count > LONGEST_SPOKEN:
            what = f"“{message.id}” has {count} words, too many to hear while moving"
            yield Finding("long-line", *at(path, message.line), what, f"Use at most {LONGEST_SPOKEN} words")


def _gaps_in_steps(words: WordsFile, path: Path) -> Iterator[Finding]:
    """Steps are counted from 1 without a gap, or those after it would go unsaid on the page."""
    written = [step for step in STEP_IDS if step in words.messages]
    for counted, step in zip(STEP_IDS, written, strict=False):
        if step != counted:
            what = f"“{step}” comes without “{counted}”"
            yield Finding("missing-message", *at(path, words.messages[step].line), what, f"Call it {counted}")
            return


def _named_sides(words: WordsFile, path: Path, language: str) -> Iterator[Finding]:
    pattern = SIDES_NAMED.get(language)
    if pattern is None:
        return
    for message in words.messages.values():
        named = pattern.search(message.text)
        if named:
            what = f"“{message.id}” says “{named.group()}”, but the movement is also shown mirrored"
            yield Finding("side-named", *at(path, message.line), what, "Say “one knee”, “the other leg”")


def _reading_level(english: WordsFile, path: Path) -> Iterator[Finding]:
    for message in english.messages.values():
        if not _READ_ALOUD.match(message.id):
            continue
        level = grade(message.text)
        if level > HIGHEST_GRADE:
            what = f"“{message.id}” reads at US grade {level:.1f}, above {HIGHEST_GRADE:g}"
            mend = "Use shorter sentences and shorter words"
            yield Finding("hard-to-read", *at(path, message.line), what, mend)


def check_interface_words(root: Path) -> Iterator[Finding]:
    """The interface words: text/<language>/<area>.ftl, English complete, the other languages its mirror."""
    folder = root / "text"
    english = {path.stem: words_at(path) for path in sorted((folder / FALLBACK).glob("*.ftl"))}
    owner: dict[str, Path] = {}
    for language_folder in sorted(path for path in folder.glob("*") if path.is_dir()):
        language = language_folder.name
        owner.clear()
        for path in sorted(language_folder.glob("*.ftl")):
            words = english[path.stem] if language == FALLBACK else words_at(path)
            yield from check_words_file(words, path, language)
            yield from _area_faults(words, path, owner)
            if language != FALLBACK and path.stem in english:
                yield from differing_arguments(words, english[path.stem].messages, path)
            original = english.get(path.stem)
            for message in words.messages.values() if language != FALLBACK else ():
                if original is None or message.id not in original.messages:
                    what = f"“{message.id}” is not in the English file"
                    yield Finding("stray-message", *at(path, message.line), what, "Remove it, or mend the id")
        for area, original in english.items() if language != FALLBACK else ():
            path = language_folder / f"{area}.ftl"
            if not path.is_file():
                what = f"the {language} words of “{area}” are missing"
                yield Finding("missing-file", path, Spot(1, 1), what, f"Translate text/{FALLBACK}/{area}.ftl")
                continue
            there = words_at(path).messages
            for message_id in original.messages:
                if message_id not in there:
                    yield missing(path, message_id)


def _area_faults(words: WordsFile, path: Path, owner: dict[str, Path]) -> Iterator[Finding]:
    for message in words.messages.values():
        if not message.id.removeprefix("-").startswith((f"{path.stem}-", f"{path.stem.removesuffix('s')}-")):
            what = f"“{message.id}” does not begin with its area, “{path.stem}-”"
            yield Finding("wrong-area", *at(path, message.line), what, f"Call it {path.stem}-{message.id}")
        if message.id in owner:
            what = f"“{message.id}” is also in {owner[message.id].name}"
            yield Finding("duplicate-message", *at(path, message.line), what, "Keep one of them")
        owner.setdefault(message.id, path)
