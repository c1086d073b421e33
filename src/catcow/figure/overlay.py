"""The muscles that work and that are stretched, laid over a still: a transparent SVG of the same frame."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.content.exercise import Muscle, Muscles

from . import svg
from .authoring import need
from .camera import Frame
from .curves import area_path, joined
from .muscles import ONE_SIDED, area_of
from .raster import Buffers
from .scene import Figure
from .skinning import fitting_placed
from .style import LIGHT

Mask = NDArray[np.bool_]

WORKED_OPACITY = 0.55
HATCH_UNITS = 12.0
"""Between two lines of the hatching."""


def overlay(here: Buffers, frame: Frame, figure: Figure, muscles: Muscles, side: str | None) -> str:
    """What works as a tint, what is stretched as hatching: told apart without colour. Only skin that the
    camera sees is covered."""
    worked = _mask(here, figure, muscles.worked, side)
    stretched = _mask(here, figure, muscles.stretched, side)
    out = ""
    if worked.any():
        area = area_path(worked, 3.0, 0.7, frame.unit, 30.0)
        out += svg.path(area, fill=LIGHT["worked"], fill_opacity=WORKED_OPACITY, stroke=LIGHT["worked"],
                        stroke_width=1.6, fill_rule="evenodd")  # fmt: skip
    if stretched.any():
        area = area_path(stretched, 3.0, 0.7, frame.unit, 30.0)
        out += svg.path(area, fill=LIGHT["stretched"], fill_opacity=0.14, stroke=LIGHT["stretched"],
                        stroke_width=2, stroke_dasharray="6 4", fill_rule="evenodd")  # fmt: skip
        out += svg.path(_hatching(stretched, frame), fill="none", stroke=LIGHT["stretched"], stroke_width=3,
                        stroke_linecap="round")  # fmt: skip
    return out


def _mask(here: Buffers, figure: Figure, muscles: tuple[Muscle, ...], side: str | None) -> Mask:
    inside = here.figure
    result = np.zeros(inside.shape, dtype=bool)
    if not muscles:
        return result
    rest, label = here.rest[inside], here.label[inside]
    fitting = fitting_placed(figure.placed.body)
    covered = np.zeros(len(rest), dtype=bool)
    for muscle in muscles:
        covered |= area_of(muscle, side if muscle in ONE_SIDED else None, rest, label, fitting)
    result[inside] = covered
    smooth: Mask = need("scipy.ndimage").binary_opening(result, iterations=2)
    return smooth


def _hatching(mask: Mask, frame: Frame) -> str:
    """Path data of slanting lines within a mask."""
    inner = need("scipy.ndimage").binary_erosion(mask, iterations=3)
    height, width = inner.shape
    step = max(2, round(HATCH_UNITS * 1.4142 / frame.unit))
    out = ""
    for start in range(0, width + height, step):
        y = np.arange(max(0, start - width + 1), min(height, start + 1))
        if not len(y):
            continue
        on = np.r_[False, inner[y, start - y], False]
        edges = np.flatnonzero(np.diff(on.astype(np.int8)))
        for first, last in zip(edges[::2], edges[1::2], strict=True):
            if last - first < 6:
                continue
            y0, length = float(y[first]), float(last - first - 1)
            out += f"M{joined([(start - y0) * frame.unit, y0 * frame.unit])}l"
            out += joined([-length * frame.unit, length * frame.unit])
    return out
