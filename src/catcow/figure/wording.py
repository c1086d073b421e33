"""The English title and description inside each still, from the exercise's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from catcow.content.motion import Motion
from catcow.locale import FALLBACK, Words, WordsFile


@dataclass(frozen=True, slots=True)
class Wording:
    """What one still is called and what it shows."""

    title: str
    description: str


def wording_of(folder: Path, motion: Motion) -> dict[str, Wording]:
    """Phase id -> wording, for every pictured phase of an exercise folder.

    A phase without words of its own (`alt-A`) is described by the exercise's name.
    """
    path = folder / "text" / f"{FALLBACK}.ftl"
    words = Words(FALLBACK, [WordsFile.read(path)] if path.is_file() else [], None)

    def said(message: str, otherwise: str) -> str:
        return words.text(message) if words.has(message) else otherwise

    name = said("name", folder.name.replace("_", " "))
    return {
        p.id: Wording(f"{name}: {p.label or p.id}", said(f"alt-{p.id}", name))
        for p in motion.phases
        if p.picture
    }


_WORDS = re.compile(r'(<title id="[^"]*">)[^<]*(</title><desc id="[^"]*">)[^<]*(</desc>)')


def reworded(svg: str, wording: Wording) -> str:
    """The same still with another title and description."""

    def replaced(found: re.Match[str]) -> str:
        opened, between, closed = found.groups()
        return f"{opened}{escape(wording.title)}{between}{escape(wording.description)}{closed}"

    return _WORDS.sub(replaced, svg, count=1)
