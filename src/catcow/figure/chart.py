"""Plain charts as SVG: lines with bands over a number, and bars. For the pages that report measurements."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

WIDTH: Final = 720.0
PLOT: Final = 270.0
"""How high the plot of a band chart is."""
LEFT, RIGHT, TOP, BOTTOM = 64.0, 24.0, 56.0, 56.0
_LINE: Final = 20.0
"""From one name above a plot to the next."""
INK: Final = "#24303c"
FAINT: Final = "#d5dbe1"
PAPER: Final = "#ffffff"
COLOURS: Final = ("#1c6e8c", "#b3541e", "#4f7a28", "#6b4e9b")
_DASHES: Final = ("", "7 4", "2 3", "10 3 2 3")
"""Lines are told apart by more than their colour."""


@dataclass(frozen=True, slots=True)
class Band:
    """A line with a band around it: (x, low, middle, high), x rising."""

    name: str
    points: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    value: float
    told: str
    """What stands at its end."""


def band_chart(title: str, description: str, bands: Sequence[Band], x_name: str, y_name: str) -> str:
    """A chart of lines with their bands; their names stand above it. ValueError without any point."""
    points = [point for band in bands for point in band.points]
    if not points:
        raise ValueError("a chart needs at least one point")
    first, last = min(p[0] for p in points), max(p[0] for p in points)
    whole = all(float(p[0]).is_integer() for p in points)
    x_ticks = [tick for tick in _ticks(first, last, whole) if first <= tick <= last] or [first]
    y_ticks = _ticks(min(0.0, *(p[1] for p in points)), max(p[3] for p in points))
    top = TOP + _LINE * len(bands)
    scale = _Scale(first, last, y_ticks, top)
    parts = [*_axes(scale, x_ticks, y_ticks, x_name, y_name)]
    lines = []
    for number, band in enumerate(bands):
        colour, dash = COLOURS[number % len(COLOURS)], _DASHES[number % len(_DASHES)]
        upper = [scale.at(x, high) for x, _, _, high in band.points]
        lower = [scale.at(x, low) for x, low, _, _ in reversed(band.points)]
        outline = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*upper, *lower))
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in (scale.at(x, y) for x, _, y, _ in band.points))
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        parts.append(
            f'<polygon points="{outline}" fill="{colour}" fill-opacity="{0.2 / len(bands) + 0.02:.2f}" '
            f'stroke="{colour}" stroke-opacity="0.6" stroke-width="0.9"{dashes}/>'
        )
        lines.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2.6"{dashes}/>')
        y = TOP - 6 + _LINE * number
        parts.append(
            f'<line x1="{LEFT + 16}" y1="{y}" x2="{LEFT + 46}" y2="{y}" stroke="{colour}" '
            f'stroke-width="2.4"{dashes}/>' + _text(band.name, LEFT + 54, y + 5, 14)
        )
    return _document(title, description, "".join((*parts, *lines)), scale.height)


def bar_chart(title: str, description: str, bars: Sequence[Bar]) -> str:
    """A chart of bars from 0 to 1, one under the other. ValueError without any."""
    if not bars:
        raise ValueError("a chart needs at least one bar")
    row, name_width, told_width = 34.0, 250.0, 90.0
    room = WIDTH - name_width - told_width - RIGHT
    parts = []
    for number, bar in enumerate(bars):
        y = TOP + row * number
        width = max(1.0, room * min(1.0, max(0.0, bar.value)))
        parts.append(_text(bar.name, name_width - 12, y + 17, 14, anchor="end"))
        parts.append(
            f'<rect x="{name_width}" y="{y + 2}" width="{room}" height="20" fill="{FAINT}" '
            'fill-opacity="0.5"/>'
        )
        parts.append(
            f'<rect x="{name_width}" y="{y + 2}" width="{width:.1f}" height="20" fill="{COLOURS[0]}"/>'
        )
        parts.append(_text(bar.told, name_width + room + 10, y + 17, 14))
    return _document(title, description, "".join(parts), TOP + row * len(bars) + 12)


class _Scale:
    """Where values lie; `top` is the upper edge of the plot."""

    def __init__(self, first: float, last: float, y_ticks: Sequence[float], top: float) -> None:
        self.x0, self.x1 = first, max(last, first + 1e-9)
        self.y0, self.y1 = y_ticks[0], max(y_ticks[-1], y_ticks[0] + 1e-9)
        self.top, self.bottom = top, top + PLOT
        self.height = self.bottom + BOTTOM

    def at(self, x: float, y: float) -> tuple[float, float]:
        return (
            LEFT + (x - self.x0) / (self.x1 - self.x0) * (WIDTH - LEFT - RIGHT),
            self.bottom - (y - self.y0) / (self.y1 - self.y0) * PLOT,
        )


def _ticks(low: float, high: float, whole: bool = False) -> list[float]:
    """Five or so round numbers from below `low` to above `high`; whole ones where asked."""
    span = max(high - low, 1e-9)
    step = 10.0 ** math.floor(math.log10(span / 5))
    step *= next((m for m in (1, 2, 2.5, 5, 10) if span / (step * m) <= 6), 10)
    if whole:
        step = float(math.ceil(step))
    first = math.floor(low / step + 1e-9)
    last = math.ceil(high / step - 1e-9)
    return [round(n * step, 10) for n in range(first, max(last, first + 1) + 1)]


def _axes(
    scale: _Scale, x_ticks: Sequence[float], y_ticks: Sequence[float], x_name: str, y_name: str
) -> Iterator[str]:
    left, right = LEFT, WIDTH - RIGHT
    for value in y_ticks:
        _, y = scale.at(x_ticks[0], value)
        yield f'<line x1="{left}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="{FAINT}"/>'
        yield _text(f"{value:g}", left - 8, y + 5, 13, anchor="end")
    for value in x_ticks:
        x, y = scale.at(value, y_ticks[0])
        yield f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x:.1f}" y2="{y + 5:.1f}" stroke="{INK}"/>'
        yield _text(f"{value:g}", x, y + 20, 13, anchor="middle")
    base = scale.bottom
    yield f'<line x1="{left}" y1="{base:.1f}" x2="{right}" y2="{base:.1f}" stroke="{INK}"/>'
    yield _text(x_name, (left + right) / 2, scale.height - 12, 14, anchor="middle")
    middle = (scale.top + scale.bottom) / 2
    yield (
        f'<text transform="translate(18 {middle:.0f}) rotate(-90)" text-anchor="middle" '
        f'fill="{INK}" font-family="Helvetica,Arial,sans-serif" font-size="14">{escape(y_name)}</text>'
    )


def _text(words: str, x: float, y: float, size: float, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{INK}" '
        f'font-family="Helvetica,Arial,sans-serif" font-size="{size:g}">{escape(words)}</text>'
    )


def _document(title: str, description: str, content: str, height: float) -> str:
    head = (
        f'<text x="{WIDTH / 2:g}" y="28" text-anchor="middle" fill="{INK}" font-weight="700" '
        f'font-family="Helvetica,Arial,sans-serif" font-size="17">{escape(title)}</text>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" role="img" '
        f'aria-labelledby="t d"><title id="t">{escape(title)}</title>'
        f'<desc id="d">{escape(description)}</desc>'
        f'<rect width="{WIDTH:g}" height="{height:g}" fill="{PAPER}"/>{head}{content}</svg>\n'
    )
