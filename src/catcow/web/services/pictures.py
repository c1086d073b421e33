"""Addresses of the library's built files: their content's hash is in it, so they may be kept for ever.

Every picture is drawn once, in the light theme; the dark one is the same file with `?theme=dark`.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from catcow.content.library import Entry, Library
from catcow.figure.plain import PLAIN

from ..messages import Body, Overlay, Still

_VIEW_BOX: Final = re.compile(rb'viewBox="\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)\s*"')


def address(root: Path, file: Path, theme: str = "") -> str:
    """Where the page finds a file of the library below `root`."""
    status = file.stat()
    version = _digest(file, status.st_mtime_ns, status.st_size)
    return f"/library/{file.relative_to(root).as_posix()}?{theme}v={version}"


def still(
    library: Library, entry: Entry, body: Body, phase: str, alt: str, plain: bool = False
) -> Still | None:
    """The built picture of a phase with the overlay of its muscles; None when it is not built. `plain`: drawn
    without the things it does without."""
    before = PLAIN if plain else ""
    drawn = _drawn(library, entry, body, f"{before}still-{phase}.svg", alt)
    over = _drawn(library, entry, body, f"{before}muscles-{phase}.svg", "")
    if drawn is None or over is None:
        return drawn
    return drawn.model_copy(update={"muscles": Overlay(light=over.light, dark=over.dark)})


def strip(library: Library, entry: Entry, body: Body, alt: str, plain: bool = False) -> Still | None:
    """All phases in one row."""
    return _drawn(library, entry, body, f"{PLAIN if plain else ''}strip.svg", alt)


def pair(
    library: Library, entry: Entry, body: Body, fault: str, alt: str
) -> tuple[Still | None, Still | None]:
    """(wrong, right) of a fault; `alt` describes the wrong one."""
    wrong = _drawn(library, entry, body, f"wrong-{fault}.svg", alt)
    right = _drawn(library, entry, body, f"right-{fault}.svg", "")
    return wrong, right


def track(library: Library, entry: Entry, body: Body, plain: bool = False) -> str | None:
    file = entry.figure(f"{PLAIN}track.json", body) if plain else entry.track(body)
    return None if file is None else address(library.root, file)


def mannequin(library: Library, body: Body) -> str:
    file = library.mannequin(body)
    return address(library.root, file) if file.is_file() else ""


def _drawn(library: Library, entry: Entry, body: Body, name: str, alt: str) -> Still | None:
    file = entry.figure(name, body)
    if file is None:
        return None
    width, height = _size(file, file.stat().st_mtime_ns)
    return Still(
        light=address(library.root, file),
        dark=address(library.root, file, "theme=dark&"),
        alt=alt,
        width=width,
        height=height,
    )


@lru_cache(maxsize=8192)
def _digest(file: Path, _mtime_ns: int, _size: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


@lru_cache(maxsize=8192)
def _size(picture: Path, _mtime_ns: int) -> tuple[int, int]:
    """Width and height of an SVG from its viewBox, so that the page keeps its place before it has loaded."""
    with picture.open("rb") as file:
        found = _VIEW_BOX.search(file.read(4096))
    return (round(float(found[1])), round(float(found[2]))) if found else (4, 3)
