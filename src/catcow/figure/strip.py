"""At a glance: every pictured phase in one row, in one SVG."""

from __future__ import annotations

import re

from . import svg
from .camera import Frame
from .curves import whole
from .wording import Wording

GAP = 24.0
"""Units between two pictures."""
_PATH = re.compile(r'(?<= d=")[^"]*(?=")')


def strip(key: str, frame: Frame, words: Wording, cells: list[str]) -> str:
    """One SVG of pictures that share a frame; drawn more coarsely, for it is shown small."""
    width, height = frame.width * frame.unit, frame.height * frame.unit
    content = "".join(
        svg.group(coarser(cell), transform=f"translate({k * (width + GAP):g} 0)") if k else coarser(cell)
        for k, cell in enumerate(cells)
    )
    whole = len(cells) * (width + GAP) - GAP
    return svg.document(key, whole, height, words.title, words.description, content)


def coarser(content: str) -> str:
    """The same picture with its curves on whole units."""
    return _PATH.sub(lambda found: whole(found[0]), content)
