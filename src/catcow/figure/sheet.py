"""A contact sheet of every still, to look at them all at once."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from catcow.content.bodies import DEFAULT_BODY, BodyId

from .authoring import need
from .build import FIGURES, exercise_ids, library_root
from .style import ThemeName, themed

BACKGROUND = {"light": "#fbfaf7", "dark": "#12161c"}
WIDTH_PX = 640
COLUMNS = 4


def sheet(
    out: Path,
    theme: ThemeName = "light",
    root: Path | None = None,
    ids: tuple[str, ...] = (),
    body: BodyId = DEFAULT_BODY,
) -> int:
    """Write a PNG with one row per exercise; the number of stills on it. `theme` is light or dark."""
    resvg, image = need("resvg_py"), need("PIL.Image")
    root = library_root() if root is None else root
    rows: list[list[Any]] = []
    for id in ids or exercise_ids(root):
        files = sorted((root / "exercises" / id / FIGURES).joinpath(body).glob("still-*.svg"))
        row = []
        for file in files:
            drawn = resvg.svg_to_bytes(
                svg_string=themed(file.read_text(encoding="utf-8"), theme),
                background=BACKGROUND[theme],
                width=WIDTH_PX,
            )
            row.append(image.open(io.BytesIO(bytes(drawn))).convert("RGB"))
        rows.append(row)
    height = sum(max((p.height for p in row), default=0) + 6 for row in rows)
    page = image.new("RGB", (COLUMNS * (WIDTH_PX + 6), max(height, 1)), "#808080")
    top = 0
    for row in rows:
        for k, picture in enumerate(row):
            page.paste(picture, (k * (WIDTH_PX + 6), top))
        top += max((p.height for p in row), default=0) + 6
    page.save(out)
    return sum(len(row) for row in rows)
