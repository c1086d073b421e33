"""No interface message that nothing says, and nothing said that has no message."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from catcow.content import Library
from catcow.locale import WordsFile

ROOT = Path(__file__).parents[2]
LIBRARY = Library.shipped()
PLACES = [
    (ROOT / "src" / "catcow", ("*.py", "*.yaml")),
    (ROOT / "frontend" / "src", ("*.ts", "*.svelte")),
    (ROOT / "frontend", ("index.html",)),
]
# `content-family-{family}` of Python and `content-family-${family}` of TypeScript; either end may be empty.
TEMPLATE = re.compile(r"([A-Za-z][\w-]*-)?\$?\{[^{}]*\}(-[\w-]*\w)?")
CHOICE = re.compile(r"([A-Za-z][\w-]*\w)\$?\{([^{}]*)\}")  # `phone{'' if floor else '-upright'}`
QUOTED = re.compile(r"[\"'](-[\w-]*)[\"']")
TOKEN = re.compile(r"[A-Za-z][\w-]*\w")


@cache
def program() -> str:
    texts = []
    for folder, patterns in PLACES:
        for pattern in patterns:
            for path in sorted(folder.rglob(pattern)):
                if "node_modules" not in path.parts and "static" not in path.parts:
                    texts.append(path.read_text("utf-8"))
    return "\n".join(texts)


@cache
def said() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Words that stand in the program as they are, and (beginning, end) of those it puts together."""
    text = program()
    made = {(m[1] or "", m[2] or "") for m in TEMPLATE.finditer(text) if m[1] or m[2]}
    chosen = {m[1] + end for m in CHOICE.finditer(text) for end in QUOTED.findall(m[2])}
    return frozenset(TOKEN.findall(text)) | chosen, frozenset(made)


def is_said(message_id: str) -> bool:
    words, made = said()
    if message_id in words:
        return True
    for beginning, end in made:
        inner = message_id[len(beginning) : len(message_id) - len(end)]
        if not inner or not (message_id.startswith(beginning) and message_id.endswith(end)):
            continue
        if beginning or is_said(message_id[: len(message_id) - len(end)]):
            return True
    return False


def interface_ids() -> list[str]:
    files = [WordsFile.read(path) for path in LIBRARY.words_files("en")]
    referred = {name for file in files for message in file.entries for name in message.messages}
    return sorted({message.id for file in files for message in file.entries} - referred)


def test_every_interface_message_is_said_somewhere() -> None:
    assert [message_id for message_id in interface_ids() if not is_said(message_id)] == []


# How the program says a message: words.text("id"), t("id"), message="id" and the like.
CALL = re.compile(r"""(?:\btext|\bt|\bmessage|\bsay|\bword)\s*[(=:]\s*["'`]([a-z][a-z_]*-[\w-]*\w)["'`]""")


@pytest.mark.parametrize("message_id", sorted(set(CALL.findall(program()))))
def test_everything_said_has_its_message(message_id: str) -> None:
    assert LIBRARY.words("en").has(message_id)
