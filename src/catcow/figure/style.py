"""Colours of the pictures, light and dark, and how strongly each is laid on.

Every role has a colour of its own, so that a picture drawn in the light theme becomes the dark one by
replacing each colour with its counterpart (`themed`): the same curves, one file. Light on imports: the web
server and the exporters use it without the drawing libraries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal

ThemeName = Literal["light", "dark"]

COLOURS: Final[dict[str, tuple[str, str]]] = {
    # the figure
    "skin": ("#e8bd9c", "#dcae8d"),
    "shirt": ("#2f8a97", "#e2a24c"),
    "trousers": ("#3b4a66", "#6a80a8"),
    "hair": ("#46332a", "#5b463b"),
    "hair_grey": ("#b9b6b0", "#c9c6c0"),
    "face": ("#3a2a25", "#2a1d19"),
    "lips": ("#c07f6c", "#b4705e"),
    "line": ("#22303c", "#0a0e13"),
    "shade": ("#141c38", "#060a1a"),
    "bright": ("#fffefa", "#fff9ec"),
    "far": ("#20283f", "#0b1020"),
    # what surrounds it
    "floor": ("#ebe7de", "#1d242c"),
    "mat": ("#d6e7e1", "#24363b"),
    "mat_side": ("#a3c6bd", "#3a545a"),
    "mat_line": ("#93b9af", "#4a686e"),
    "shadow": ("#67787e", "#000000"),
    "wall": ("#ece7dd", "#262c34"),
    "wall_edge": ("#c4baa9", "#5d6874"),
    "band": ("#8a4fa6", "#c893e2"),
    "band_line": ("#54286b", "#4f2b63"),
    "pillow": ("#f4f1ea", "#3c4650"),
    "pillow_side": ("#dcd7cc", "#2f3841"),
    "pillow_line": ("#8d96a0", "#8996a3"),
    "wood": ("#cfa97f", "#7d6349"),
    "wood_top": ("#e0c29e", "#9a7d5f"),
    "wood_line": ("#86663f", "#463524"),
    "foam": ("#7f93a8", "#8598ac"),
    "foam_side": ("#64788e", "#6a7d92"),
    "foam_line": ("#465566", "#2c3947"),
    "rubber": ("#c9583f", "#d97a5c"),
    "rubber_line": ("#7a2f20", "#5c2418"),
    # what makes it an instruction
    "ghost": ("#7d8c98", "#9aa8b5"),
    "arrow": ("#d1491f", "#ff9a6b"),
    "halo": ("#ffffff", "#10151b"),
    "badge": ("#22303d", "#e8edf2"),
    "badge_text": ("#fefefe", "#10151c"),
    "wrong": ("#b3261e", "#ff8a80"),
    "wrong_text": ("#fffdfd", "#2a0b09"),
    "right": ("#1f6f43", "#7fd6a4"),
    "right_text": ("#fdfffd", "#07210f"),
    "ring": ("#b3271f", "#ff8b81"),
    "worked": ("#f0485a", "#ff5f78"),
    "stretched": ("#2f8fff", "#5aa9ff"),
}
"""Role -> its colour in the light and in the dark theme, #rrggbb. No colour serves two roles."""

SHADE_OPACITY: Final = 0.19
BRIGHT_OPACITY: Final = 0.11
FAR_OPACITY: Final = 0.13
"""The limb on the far side: set back, yet the same skin."""
SHADOW_OPACITY: Final = 0.22
GHOST_OPACITY: Final = 0.13

_COLOUR: Final = re.compile(r'(?<==")#[0-9a-f]{6}(?=")')


class Theme(Mapping[str, str]):
    """Colours by role: `theme["skin"]`."""

    def __init__(self, name: ThemeName) -> None:
        self.name = name
        self._colours = {role: pair[name == "dark"] for role, pair in COLOURS.items()}

    def __getitem__(self, role: str) -> str:
        return self._colours[role]

    def __iter__(self) -> Iterator[str]:
        return iter(self._colours)

    def __len__(self) -> int:
        return len(self._colours)


THEMES: Final[dict[ThemeName, Theme]] = {"light": Theme("light"), "dark": Theme("dark")}
LIGHT: Final = THEMES["light"]


@cache
def _dark_of() -> dict[str, str]:
    return dict(COLOURS.values())


def themed(svg: str, theme: ThemeName) -> str:
    """A picture of the library, as it is written (light), in a theme. A colour that is no role's stays."""
    if theme == "light":
        return svg
    dark = _dark_of()
    return _COLOUR.sub(lambda found: dark.get(found[0], found[0]), svg)
