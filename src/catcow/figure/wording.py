"""The English title and description inside each picture, from the exercise's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from catcow.content.motion import Motion
from catcow.locale import FALLBACK, Words, WordsFile


@dataclass(frozen=True, slots=True)
class Wording:
    """What one picture is called and what it shows."""

    title: str
    description: str


def wording_of(folder: Path, motion: Motion) -> dict[str, Wording]:
    """File name without its ending -> wording, for every picture of an exercise folder.

    A phase without words of its own (`alt-A`) is described by the exercise's name.
    """
    path = folder / "text" / f"{FALLBACK}.ftl"
    words = Words(FALLBACK, [WordsFile.read(path)] if path.is_file() else [], None)

    def said(message: str, otherwise: str) -> str:
        return words.text(message) if words.has(message) else otherwise

    name = said("name", folder.name.replace("_", " "))
    result: dict[str, Wording] = {}
    for p in motion.phases:
        if p.picture:
            title = f"{name}: {p.label or p.id}"
            result[f"still-{p.id}"] = Wording(title, said(f"alt-{p.id}", name))
            result[f"muscles-{p.id}"] = Wording(
                f"{title}, muscles", f"Muscles that work or are stretched in {name}"
            )
    described = " ".join(said(f"alt-{p.id}", "") for p in motion.phases if p.picture).strip()
    result["strip"] = Wording(name, described or name)
    for fault in motion.faults:
        text = said(f"fault-{fault.id}", fault.id.replace("-", " "))
        result[f"wrong-{fault.id}"] = Wording(f"{name}: wrong", text)
        result[f"right-{fault.id}"] = Wording(f"{name}: right", said(f"alt-{fault.phase}", name))
    return result


_WORDS = re.compile(r'(<title id="[^"]*">)[^<]*(</title><desc id="[^"]*">)[^<]*(</desc>)')


def reworded(svg: str, wording: Wording) -> str:
    """The same still with another title and description."""

    def replaced(found: re.Match[str]) -> str:
        opened, between, closed = found.groups()
        return f"{opened}{escape(wording.title)}{between}{escape(wording.description)}{closed}"

    return _WORDS.sub(replaced, svg, count=1)
