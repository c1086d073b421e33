"""Themes: one drawing, every colour with exactly one counterpart."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from catcow.figure.style import COLOURS, THEMES, themed


def test_no_colour_serves_two_roles() -> None:
    for which in (0, 1):
        colours = [pair[which] for pair in COLOURS.values()]
        assert len(set(colours)) == len(colours)
        assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in colours)


@pytest.mark.parametrize("role", sorted(COLOURS))
def test_each_role_becomes_its_dark_colour(role: str) -> None:
    light, dark = COLOURS[role]
    assert (THEMES["light"][role], THEMES["dark"][role]) == (light, dark)
    assert themed(f'<path d="M1 1" fill="{light}"/>', "dark") == f'<path d="M1 1" fill="{dark}"/>'


def test_only_colours_change() -> None:
    svg = f'<svg><title>#22303c of ="#22303c</title><path d="M0 0" stroke="{COLOURS["line"][0]}"/></svg>'
    dark = themed(svg, "dark")
    assert "<title>#22303c of" in dark
    assert re.sub("#[0-9a-f]{6}", "", dark) == re.sub("#[0-9a-f]{6}", "", svg)
    assert themed(svg, "light") == svg


def test_mapping_needs_no_drawing_library() -> None:
    code = (
        "import sys, catcow.figure.style; "
        "print([m for m in ('numpy', 'moderngl', 'skimage', 'scipy', 'PIL') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
