"""Assembling one still as an SVG document: no scripts, no styles, nothing from elsewhere."""

from __future__ import annotations

from html import escape

import numpy as np
from numpy.typing import NDArray

from .curves import joined

Array = NDArray[np.float64]


def path(d: str, **attributes: str | float) -> str:
    """A path element; underscores in names become hyphens. Empty data draws nothing."""
    return f'<path d="{d}"{_attributes(attributes)}/>' if d else ""


def polygon(points: Array, **attributes: str | float) -> str:
    """A closed polygon through points (N, 2)."""
    return (
        f'<path d="M{"L".join(joined([float(x), float(y)]) for x, y in points)}z"{_attributes(attributes)}/>'
    )


def circle(x: float, y: float, radius: float, **attributes: str | float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"{_attributes(attributes)}/>'


def group(content: str, **attributes: str | float) -> str:
    return f"<g{_attributes(attributes)}>{content}</g>" if content else ""


def text(words: str, x: float, y: float, size: float, ink: str) -> str:
    """A line of words that starts at x on the baseline y."""
    return (
        f'<text x="{x:g}" y="{y:g}" fill="{ink}" font-family="Helvetica,Arial,sans-serif" '
        f'font-size="{size:g}">{escape(words)}</text>'
    )


def badge(letter: str, x: float, y: float, radius: float, fill: str, ink: str) -> str:
    """The phase letter in its disc."""
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"/>'
        f'<text x="{x:g}" y="{y + radius * 0.37:.1f}" text-anchor="middle" fill="{ink}" '
        f'font-family="Helvetica,Arial,sans-serif" font-weight="700" font-size="{radius * 1.08:.1f}">'
        f"{escape(letter)}</text>"
    )


def document(key: str, width: float, height: float, title: str, description: str, content: str) -> str:
    """The whole document; `key` makes the ids of title and description unique on a page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'aria-labelledby="{key}-t {key}-d"><title id="{key}-t">{escape(title)}</title>'
        f'<desc id="{key}-d">{escape(description)}</desc>{content}</svg>\n'
    )


def _attributes(attributes: dict[str, str | float]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{value:g}"'
        if isinstance(value, float | int)
        else f' {name.replace("_", "-")}="{value}"'
        for name, value in attributes.items()
    )
