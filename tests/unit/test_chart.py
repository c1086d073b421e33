"""Plain charts as SVG."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from catcow.figure.chart import LEFT, RIGHT, WIDTH, Band, Bar, band_chart, bar_chart

SVG = "{http://www.w3.org/2000/svg}"


def points(element: ElementTree.Element) -> list[tuple[float, float]]:
    return [tuple(map(float, pair.split(","))) for pair in element.attrib["points"].split()]  # type: ignore[misc]


def test_a_line_lies_in_its_band_and_in_the_picture() -> None:
    rows = tuple((float(x), x * 0.5, x * 1.0, x * 2.0) for x in range(1, 11))
    root = ElementTree.fromstring(band_chart("A & B", "told", [Band("one < two", rows)], "week", "times"))
    line, band = root.find(f"{SVG}polyline"), root.find(f"{SVG}polygon")
    assert line is not None
    assert band is not None
    inside = points(band)
    for (x, y), (top_x, top), (low_x, low) in zip(
        points(line), inside[: len(rows)], reversed(inside[len(rows) :]), strict=True
    ):
        assert x == top_x == low_x
        assert top <= y <= low
        assert LEFT <= x <= WIDTH - RIGHT
        assert 0 <= top <= low <= float(root.attrib["viewBox"].split()[3])
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert {"A & B", "one < two", "week", "times"} <= set(texts)
    assert root.find(f"{SVG}desc") is not None


def test_several_lines_are_told_apart_by_more_than_colour() -> None:
    rows = ((1.0, 0.0, 1.0, 2.0), (2.0, 0.0, 1.0, 2.0))
    root = ElementTree.fromstring(band_chart("a", "b", [Band("x", rows), Band("y", rows)], "", ""))
    dashes = [line.attrib.get("stroke-dasharray") for line in root.findall(f"{SVG}polyline")]
    assert len(set(dashes)) == 2


def test_names_stand_above_the_plot_and_hide_nothing() -> None:
    rows = ((1.0, 0.0, 5.0, 10.0), (26.0, 0.0, 5.0, 10.0))
    root = ElementTree.fromstring(band_chart("a", "b", [Band("x", rows), Band("y", rows)], "", ""))
    highest = min(y for band in root.findall(f"{SVG}polygon") for _, y in points(band))
    names = [text for text in root.iter(f"{SVG}text") if text.text in ("x", "y")]
    assert len(names) == 2
    assert all(float(text.attrib["y"]) < highest for text in names)


def test_whole_numbers_along_the_line_stay_whole() -> None:
    rows = tuple((float(x), 0.0, 1.0, 2.0) for x in range(16))
    root = ElementTree.fromstring(band_chart("a", "b", [Band("x", rows)], "", ""))
    below = [text.text for text in root.iter(f"{SVG}text") if text.attrib.get("text-anchor") == "middle"]
    assert {"0", "3", "15"} <= set(below)
    assert not any("." in (text or "") for text in below)


def test_bars_are_as_long_as_their_values() -> None:
    root = ElementTree.fromstring(bar_chart("a", "b", [Bar("half", 0.5, "50 %"), Bar("none", 0.0, "0 %")]))
    widths = [float(rect.attrib["width"]) for rect in root.findall(f"{SVG}rect")]
    _, room, half, _, none = widths
    assert half == pytest.approx(room / 2, rel=0.01)
    assert none == 1.0


def test_nothing_to_draw_is_an_error() -> None:
    with pytest.raises(ValueError, match="point"):
        band_chart("a", "b", [], "x", "y")
    with pytest.raises(ValueError, match="bar"):
        bar_chart("a", "b", [])


def test_one_point_and_flat_lines_are_drawn() -> None:
    assert "<polyline" in band_chart("a", "b", [Band("x", ((3.0, 0.0, 0.0, 0.0),))], "x", "y")
