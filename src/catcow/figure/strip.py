"""At a glance: every pictured phase in one row, in one SVG."""

from __future__ import annotations

import re
from itertools import pairwise

from . import svg
from .camera import Frame
from .wording import Wording

GAP = 24.0
"""Units between two pictures."""
_PATH = re.compile(r'(?<= d=")[^"]*(?=")')
_CURVE = re.compile(r"M([^cz]*)c([^Mz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


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
    return _PATH.sub(lambda found: _CURVE.sub(_rounded, found[0]), content)


def _rounded(found: re.Match[str]) -> str:
    x, y = (float(v) for v in _NUMBER.findall(found[1]))
    exact, at = (x, y), (round(x), round(y))
    values: list[int] = []
    steps = [float(v) for v in _NUMBER.findall(found[2])]
    for k in range(0, len(steps), 6):
        points = [(exact[0] + steps[k + j], exact[1] + steps[k + j + 1]) for j in (0, 2, 4)]
        for px, py in points:
            values += [round(px) - at[0], round(py) - at[1]]
        exact = points[2]
        at = (round(exact[0]), round(exact[1]))
    start = (round(x), round(y))
    return f"M{_joined(list(start))}c{_joined(values)}"


def _joined(values: list[int]) -> str:
    if not values:
        return ""
    text = [str(v) for v in values]
    return text[0] + "".join(b if b.startswith("-") else f" {b}" for _, b in pairwise(text))
