"""Colours and line weights of the pictures, light and dark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #rrggbb. `figure` by material name; the rest by what is drawn."""

    figure: dict[str, str]
    line: str
    shade: str
    shade_opacity: float
    light_opacity: float
    far_opacity: float
    floor: str
    mat: str
    mat_side: str
    mat_line: str
    shadow: str
    shadow_opacity: float
    ghost: str
    ghost_opacity: float
    arrow: str
    halo: str
    badge: str
    badge_text: str
    wall: str
    wall_edge: str
    band: str
    band_line: str
    pillow: str
    pillow_line: str
    wood: str
    wood_top: str
    wood_line: str


THEMES: dict[str, Theme] = {
    "light": Theme(
        figure={
            "skin": "#e8bd9c",
            "shirt": "#2f8a97",
            "trousers": "#3b4a66",
            "hair": "#46332a",
            "face": "#3a2a25",
            "lips": "#c07f6c",
        },
        line="#22303c",
        shade="#141c38",
        shade_opacity=0.17,
        light_opacity=0.12,
        far_opacity=0.21,
        floor="#ebe7de",
        mat="#d6e7e1",
        mat_side="#a3c6bd",
        mat_line="#93b9af",
        shadow="#1b2b3a",
        shadow_opacity=0.13,
        ghost="#7d8c98",
        ghost_opacity=0.13,
        arrow="#d1491f",
        halo="#ffffff",
        badge="#22303c",
        badge_text="#ffffff",
        wall="#ece7dd",
        wall_edge="#c4baa9",
        band="#8a4fa6",
        band_line="#54286b",
        pillow="#f4f1ea",
        pillow_line="#8d96a0",
        wood="#cfa97f",
        wood_top="#e0c29e",
        wood_line="#86663f",
    ),
    "dark": Theme(
        figure={
            "skin": "#dcae8d",
            "shirt": "#e2a24c",
            "trousers": "#6a80a8",
            "hair": "#5b463b",
            "face": "#2a1d19",
            "lips": "#b4705e",
        },
        line="#0a0e13",
        shade="#060a1a",
        shade_opacity=0.24,
        light_opacity=0.10,
        far_opacity=0.24,
        floor="#1d242c",
        mat="#24363b",
        mat_side="#3a545a",
        mat_line="#4a686e",
        shadow="#000000",
        shadow_opacity=0.30,
        ghost="#9aa8b5",
        ghost_opacity=0.12,
        arrow="#ff9a6b",
        halo="#10151b",
        badge="#e8edf2",
        badge_text="#10151b",
        wall="#262c34",
        wall_edge="#5d6874",
        band="#c893e2",
        band_line="#4f2b63",
        pillow="#3c4650",
        pillow_line="#8996a3",
        wood="#7d6349",
        wood_top="#9a7d5f",
        wood_line="#463524",
    ),
}
