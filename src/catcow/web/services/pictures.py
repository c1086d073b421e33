"""Addresses of the library's built files: their content's hash is in it, so they may be kept for ever."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from catcow.content.library import Entry

from ..messages import Still

_VIEW_BOX: Final = re.compile(rb'viewBox="\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)\s*"')


def address(root: Path, file: Path) -> str:
    """Where the page finds a file of the library below `root`."""
    status = file.stat()
    version = _digest(file, status.st_mtime_ns, status.st_size)
    return f"/library/{file.relative_to(root).as_posix()}?v={version}"


def still(root: Path, entry: Entry, phase: str, alt: str) -> Still | None:
    """The built picture of a phase, light and dark; None when it is not built."""
    light, dark = entry.still(phase, "light"), entry.still(phase, "dark")
    if light is None:
        return None
    width, height = _size(light, light.stat().st_mtime_ns)
    return Still(
        light=address(root, light), dark=address(root, dark or light), alt=alt, width=width, height=height
    )


@lru_cache(maxsize=1024)
def _digest(file: Path, _mtime_ns: int, _size: int) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


@lru_cache(maxsize=1024)
def _size(picture: Path, _mtime_ns: int) -> tuple[int, int]:
    """Width and height of an SVG from its viewBox, so that the page keeps its place before it has loaded."""
    with picture.open("rb") as file:
        found = _VIEW_BOX.search(file.read(4096))
    return (round(float(found[1])), round(float(found[2]))) if found else (4, 3)
