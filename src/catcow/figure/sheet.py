"""A contact sheet: one row of pictures for each exercise, to look at them all at once."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from catcow.content.bodies import DEFAULT_BODY, BodyId
from catcow.content.library import Entry, Library
from catcow.errors import CatcowError

from . import svg
from .authoring import need
from .style import ThemeName, themed

BACKGROUND: dict[ThemeName, str] = {"light": "#fbfaf7", "dark": "#12161c"}
INK: dict[ThemeName, str] = {"light": "#22303c", "dark": "#e8edf2"}
WIDTH, ROW, CAPTION, GAP = 1600.0, 210.0, 34.0, 14.0
"""Units of the page, the height of its pictures and captions, and what is left free between rows."""
PIXELS_PER_UNIT = 1.0
TOLD = (".png", ".svg", ".pdf")


class SheetNotWrittenError(CatcowError):
    """A contact sheet could not be made."""


def sheet(
    library: Library,
    out: Path,
    *,
    theme: ThemeName = "light",
    body: BodyId = DEFAULT_BODY,
    numbers: bool = False,
    entries: list[Entry] | None = None,
    report: Callable[[str], None] | None = None,
) -> int:
    """Write a sheet of every exercise that is drawn, as PNG, SVG or PDF by the file's ending; how many rows.

    With `numbers` a row bears a number instead of its name, in an order that tells nothing (the same every
    time for a body and theme), and OUT.key.json tells which is which. `report` is told each id.
    SheetNotWrittenError when there is nothing drawn or the ending is another.
    """
    if out.suffix.lower() not in TOLD:
        raise SheetNotWrittenError(f"A sheet can be {', '.join(TOLD)}; “{out.name}” is none of these.")
    rows = ""
    key: dict[str, str] = {}
    top = GAP
    chosen = list(library) if entries is None else list(entries)
    if numbers:
        Random(f"{body} {theme}").shuffle(chosen)
    for entry in chosen:
        if report is not None:
            report(entry.id)
        file = entry.strip(body) if entry.has_motion else None
        if file is None:
            continue
        number = len(key) + 1
        key[str(number)] = entry.id
        name = entry.text().name
        caption = f"{number}" if numbers else f"{number}  {name}  ({entry.id})"
        row, height = _row(file.read_text(encoding="utf-8"), caption, top, theme)
        rows += row
        top += height + GAP
    if not key:
        raise SheetNotWrittenError("No exercise is drawn yet. Run “catcow library build” first.")
    page = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {top:g}" '
        f'width="{WIDTH:g}" height="{top:g}"><path d="M0 0h{WIDTH:g}v{top:g}H0z" '
        f'fill="{BACKGROUND[theme]}"/>{rows}</svg>\n'
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.suffix.lower() == ".svg":
        out.write_text(page, encoding="utf-8", newline="\n")
    else:
        picture = _pixels(page, theme)
        picture.save(out, "PDF", resolution=150.0) if out.suffix.lower() == ".pdf" else picture.save(out)
    if numbers:
        told = json.dumps(key, indent=1) + "\n"
        out.with_name(out.name + ".key.json").write_text(told, encoding="utf-8", newline="\n")
    return len(key)


_VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_CONTENT = re.compile(r"</desc>(.*)</svg>", re.DOTALL)


def _row(strip: str, caption: str, top: float, theme: ThemeName) -> tuple[str, float]:
    """A strip scaled to its row, under its caption; and the row's height."""
    box, content = _VIEW_BOX.search(strip), _CONTENT.search(strip)
    if box is None or content is None:
        raise SheetNotWrittenError("A picture is not as the library draws it; build it again.")
    width, height = float(box[1]), float(box[2])
    scale = min(ROW / height, (WIDTH - 2 * GAP) / width)
    drawn = svg.group(
        themed(content[1], theme), transform=f"translate({GAP:g} {top + CAPTION:g}) scale({scale:.4f})"
    )
    return svg.text(caption, GAP, top + CAPTION * 0.7, 22.0, INK[theme]) + drawn, CAPTION + height * scale


def _pixels(page: str, theme: ThemeName) -> Any:
    resvg, image = need("resvg_py"), need("PIL.Image")
    width = round(WIDTH * PIXELS_PER_UNIT)
    drawn = resvg.svg_to_bytes(svg_string=page, background=BACKGROUND[theme], width=width)
    return image.open(io.BytesIO(bytes(drawn))).convert("RGB")
