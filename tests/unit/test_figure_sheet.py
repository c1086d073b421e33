"""The contact sheet: a row for each drawn exercise, named or numbered, in either theme."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from catcow.content.library import Library
from catcow.figure.sheet import BACKGROUND, SheetNotWrittenError, sheet
from catcow.figure.style import COLOURS

STRIP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400"><title id="t">x</title>'
    '<desc id="d">y</desc>'
    f'<path d="M0 0" fill="{COLOURS["skin"][0]}"/></svg>'
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    shipped = Library.shipped()
    for id in ("bridge", "sktc", "chin_tuck"):
        folder = tmp_path / "exercises" / id
        (folder / "figures" / "woman").mkdir(parents=True)
        for name in ("exercise.yaml", "motion.yaml"):
            (folder / name).write_bytes((shipped.entry(id).folder / name).read_bytes())
        (folder / "text").mkdir()
        (folder / "text" / "en.ftl").write_bytes((shipped.entry(id).folder / "text" / "en.ftl").read_bytes())
        if id != "chin_tuck":
            (folder / "figures" / "woman" / "strip.svg").write_text(STRIP, encoding="utf-8")
    return Library(tmp_path)


def test_each_row_has_its_name_and_id(library: Library, tmp_path: Path) -> None:
    told: list[str] = []
    assert sheet(library, tmp_path / "all.svg", report=told.append) == 2
    text = (tmp_path / "all.svg").read_text(encoding="utf-8")
    assert "(bridge)" in text
    assert "(sktc)" in text
    assert "chin_tuck" not in text, "what is not drawn has no row"
    assert told == ["bridge", "chin_tuck", "sktc"]
    assert not (tmp_path / "all.svg.key.json").exists()


def test_numbers_hide_the_names_and_the_key_tells_them(library: Library, tmp_path: Path) -> None:
    sheet(library, tmp_path / "blind.svg", numbers=True)
    text = (tmp_path / "blind.svg").read_text(encoding="utf-8")
    assert "bridge" not in text.lower()
    assert re.findall(r">(\d)</text>", text) == ["1", "2"]
    key = json.loads((tmp_path / "blind.svg.key.json").read_text(encoding="utf-8"))
    assert sorted(key.values()) == ["bridge", "sktc"]


def test_numbered_rows_stand_in_an_order_that_tells_nothing(tmp_path: Path) -> None:
    shipped = Library.shipped()
    for body in ("woman", "older"):
        sheet(shipped, tmp_path / f"{body}.svg", numbers=True, body=body)
    keys = [
        list(json.loads((tmp_path / f"{body}.svg.key.json").read_text(encoding="utf-8")).values())
        for body in ("woman", "older")
    ]
    assert keys[0] != sorted(keys[0])
    assert keys[0] != keys[1], "the next reader gets another order"
    assert sorted(keys[0]) == sorted(keys[1])


def test_the_dark_sheet_is_dark(library: Library, tmp_path: Path) -> None:
    sheet(library, tmp_path / "dark.svg", theme="dark")
    text = (tmp_path / "dark.svg").read_text(encoding="utf-8")
    assert BACKGROUND["dark"] in text
    assert COLOURS["skin"][1] in text
    assert COLOURS["skin"][0] not in text


@pytest.mark.authoring
@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_pixels(library: Library, tmp_path: Path, ending: str) -> None:
    pytest.importorskip("resvg_py", reason="pixels need the authoring extra")
    out = tmp_path / f"all.{ending}"
    sheet(library, out)
    start = out.read_bytes()[:8]
    assert start.startswith(b"\x89PNG" if ending == "png" else b"%PDF")


def test_another_ending_and_an_empty_library_say_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(SheetNotWrittenError, match=r"all\.gif"):
        sheet(library, tmp_path / "all.gif")
    with pytest.raises(SheetNotWrittenError, match="catcow library build"):
        sheet(library, tmp_path / "all.svg", entries=[library.entry("chin_tuck")])
