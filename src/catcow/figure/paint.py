"""What a picture shows, as path data, and how it is painted: figure, ghost, shadow, arrows, badges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.body.skeleton import SEGMENT_INDEX

from . import rounds, svg
from .arrows import HEAD_HALF_WIDTH, WIDTH, Arrow, arrow, merged
from .authoring import need
from .camera import Frame
from .curves import area_path, line_path, whole
from .lines import line_mask, strokes
from .raster import Buffers, Raster
from .scene import Figure, far_limbs, material_masks, shade_masks
from .scenery import Stage
from .setting import band_mask, contact_shadow, end_of, soft_paths
from .style import BRIGHT_OPACITY, FAR_OPACITY, GHOST_OPACITY, LIGHT, SHADE_OPACITY, SHADOW_OPACITY

Mask = NDArray[np.bool_]

BADGE = 27.0
RING = 46.0
"""Radius of the ring round what to look at (units)."""
OUTLINE, INNER, SEAM = 3.0, 2.0, 1.3
"""Line weights in units: around the figure, inside it, at the edges of clothes."""
STICK_RADIUS_M, STICK_BEYOND_M = 0.013, 0.14
SCRAP = 260.0
"""Smaller bits of shirt than this (square units) are left out."""
_FINE = ("face", "lips", "mouth")
_TENDER = [i for name, i in SEGMENT_INDEX.items() if name.startswith(("head", "hand", "finger", "thumb"))]
"""What an arrow must not hide: face and hands."""
TENDER_WEIGHT = 9.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """Path data of one figure in one frame, before colours; `held` is the SVG of bands and sticks."""

    ghost: str
    shadow: list[str]
    skin: str
    """The figure's area, coarser: the outline covers its edge."""
    silhouette: str
    materials: dict[str, str]
    grey: bool
    far: str
    shades: tuple[str, str, str]
    lines: list[str]
    held: str
    over: str
    arrows: list[Arrow]


def draw(
    raster: Raster, figure: Figure, here: Buffers, before: Buffers | None, frame: Frame, paths: list[Array],
    stage: Stage,
) -> Drawn:  # fmt: skip
    """Everything of a figure that a camera sees, as curves. `before` is the posture the ghost shows, `paths`
    (N, 3) m are drawn as arrows."""
    unit, k = frame.unit, 0.5 / frame.unit
    inside = here.figure
    masks = material_masks(here, figure.placed.body)
    masks["shirt"] &= ~_scraps(masks["shirt"], SCRAP / unit**2)
    materials = {
        name: area_path(mask, 0.7 * k if name in _FINE else 1.3 * k, 0.3 if name in _FINE else 0.35, unit,
                        1.5 if name in _FINE else 8.0)
        for name, mask in masks.items()
    }  # fmt: skip
    half, deep, bright = shade_masks(here, frame)
    bright &= ~(masks["shirt"] | masks["trousers"])[::2, ::2]
    inner = strokes(line_mask(here, frame), here, max(1, round(2 * k)))
    busy = inside.astype(np.float32)
    busy[np.isin(here.label, _TENDER)] = TENDER_WEIGHT
    arrows: list[Arrow] = []
    for flat in merged([frame.project(world) * unit for world in paths]):
        made = arrow(flat, busy, unit)
        if made is not None:
            arrows.append(made)
            _mark(busy, made.path / unit, round(HEAD_HALF_WIDTH / unit))
    return Drawn(
        ghost="" if before is None else whole(area_path(before.figure, 2.4 * k, 0.8, unit, 40.0)),
        shadow=[whole(path) for path in soft_paths(contact_shadow(figure.vertices, frame), unit)],
        skin=whole(area_path(inside, 1.4 * k, 0.8, unit, 20.0)),
        silhouette=area_path(inside, 1.4 * k, 0.4, unit, 20.0),
        materials=materials,
        grey=figure.placed.body.id == "older",
        far=whole(area_path(far_limbs(here, figure, frame), 1.2 * k, 0.7, unit, 20.0)),
        shades=(
            whole(area_path(half, 1.5 * k, 0.8, 2 * unit, 150.0)),
            whole(area_path(deep, 1.5 * k, 0.8, 2 * unit, 150.0)),
            whole(area_path(bright, 1.5 * k, 0.8, 2 * unit, 500.0)),
        ),
        lines=[line_path(s * unit, 0.5) for s in inner],
        held=_held(raster, figure, here, frame, stage),
        over=stage.over(raster, frame, here),
        arrows=arrows,
    )


def _scraps(mask: Mask, smallest: float) -> Mask:
    """The parts of a mask under `smallest` pixels: a bit of collar that shows through under a chin."""
    labels, count = need("scipy.ndimage").label(mask)
    if count < 2:
        return np.zeros_like(mask)
    sizes = np.bincount(labels.ravel())
    scraps: Mask = (sizes < smallest)[labels] & mask
    return scraps


def _held(raster: Raster, figure: Figure, here: Buffers, frame: Frame, stage: Stage) -> str:
    """SVG of what is stretched or held between two places: bands, straps and sticks."""
    out = bands = ""
    for prop in stage.props:
        if prop.between is None:
            continue
        a, b = (end_of(figure.placed, end) for end in prop.between)
        if prop.kind == "stick":
            solid = rounds.rod_between(a, b, STICK_RADIUS_M, STICK_BEYOND_M)
            out += rounds.drawn(raster, prop, frame, solid=solid, hidden_by=here)
            continue
        bands += area_path(band_mask(figure.placed, prop, frame, here), 1.2, 0.5, frame.unit, 4.0)
        for end in prop.between:
            if not isinstance(end, str):  # where it is fastened
                x, y = (float(v) for v in frame.project(np.array([end]))[0] * frame.unit)
                out += svg.circle(x, y, 7.0, fill=LIGHT["wood_line"])
    return (
        svg.path(
            bands, fill=LIGHT["band"], stroke=LIGHT["band_line"], stroke_width=1.6, stroke_linejoin="round"
        )
        + out
    )


def _mark(busy: NDArray[np.float32], path: Array, radius: int) -> None:
    for x, y in path.astype(int):
        busy[max(y - radius, 0) : y + radius + 1, max(x - radius, 0) : x + radius + 1] = 2.5


def free_corner(frame: Frame, drawn: list[Drawn], buffers: list[Buffers]) -> tuple[float, float]:
    """The first corner (top left, top right, bottom left, bottom right) nothing occupies in any picture."""
    width, height = frame.width * frame.unit, frame.height * frame.unit
    edge, reach = BADGE + 8, BADGE + 6
    best = (edge, edge)
    least: float | None = None
    for x, y in ((edge, edge), (width - edge, edge), (edge, height - edge), (width - edge, height - edge)):
        rows = slice(int(max(y - reach, 0) / frame.unit), int((y + reach) / frame.unit))
        columns = slice(int(max(x - reach, 0) / frame.unit), int((x + reach) / frame.unit))
        taken = sum(float(b.figure[rows, columns].sum()) for b in buffers)
        for d in drawn:
            for a in d.arrows:
                taken += float((np.hypot(*(a.path - (x, y)).T) < reach + HEAD_HALF_WIDTH).sum()) * 50
        if least is None or taken < least:
            best, least = (x, y), taken
        if taken == 0:
            break
    return best


def painted(d: Drawn, ground: str, things: str) -> str:
    """The whole picture but its letter: ground, shadow, things, ghost, figure, what it holds, arrows."""
    t = LIGHT
    shadow = "".join(svg.path(s, fill=t["shadow"], fill_opacity=SHADOW_OPACITY) for s in d.shadow)
    out = ground + shadow + things
    out += svg.path(
        d.ghost, fill=t["ghost"], fill_opacity=GHOST_OPACITY, stroke=t["ghost"], stroke_width=1.8,
        stroke_dasharray="7 6", fill_rule="evenodd",
    )  # fmt: skip
    body = svg.path(d.skin, fill=t["skin"])
    for name in ("trousers", "shirt", "hair", "lips", "face"):
        seam: dict[str, str | float] = {}
        if name in ("trousers", "shirt", "hair"):
            seam = {"stroke": t["line"], "stroke_opacity": 0.55, "stroke_width": SEAM}
        colour = t["hair_grey"] if name == "hair" and d.grey else t[name]
        body += svg.path(d.materials[name], fill=colour, **seam)
    body += svg.path(d.materials["mouth"], fill=t["face"], fill_opacity=0.75)
    body += svg.path(
        d.materials["ear"], fill=t["skin"], stroke=t["line"], stroke_opacity=0.8, stroke_width=SEAM
    )
    half, deep, bright = d.shades
    body += svg.path(half, fill=t["shade"], fill_opacity=SHADE_OPACITY)
    body += svg.path(deep, fill=t["shade"], fill_opacity=SHADE_OPACITY * 0.8)
    body += svg.path(bright, fill=t["bright"], fill_opacity=BRIGHT_OPACITY)
    body += svg.path(d.far, fill=t["far"], fill_opacity=FAR_OPACITY)
    out += svg.group(body, fill_rule="evenodd")
    lines = svg.path("".join(d.lines), stroke_width=INNER) + svg.path(d.silhouette, stroke_width=OUTLINE)
    out += svg.group(lines, fill="none", stroke=t["line"], stroke_linecap="round", stroke_linejoin="round")
    out += d.over + d.held
    for a in d.arrows:
        out += svg.path(
            a.shaft, fill="none", stroke=t["halo"], stroke_width=WIDTH + 6, stroke_linecap="round"
        )
        out += svg.polygon(a.head, fill=t["halo"], stroke=t["halo"], stroke_width=7, stroke_linejoin="round")
    for a in d.arrows:
        out += svg.path(a.shaft, fill="none", stroke=t["arrow"], stroke_width=WIDTH, stroke_linecap="round")
        out += svg.polygon(
            a.head, fill=t["arrow"], stroke=t["arrow"], stroke_width=1.5, stroke_linejoin="round"
        )
    return out


def ring(x: float, y: float) -> str:
    """A quiet ring round what to look at."""
    return svg.circle(
        x, y, RING, fill="none", stroke=LIGHT["halo"], stroke_width=8, stroke_opacity=0.75
    ) + svg.circle(x, y, RING, fill="none", stroke=LIGHT["ring"], stroke_width=4)


def verdict(right: bool, x: float, y: float) -> str:
    """A tick in a disc or a cross in a square: told apart by shape as well as by colour."""
    if right:
        mark = "M-12 1 -3 10 13 -9"
        plate = svg.circle(x, y, BADGE, fill=LIGHT["right"])
    else:
        mark = "M-10-10 10 10M10-10-10 10"
        r = BADGE * 0.92
        plate = svg.path(
            f"M{x - r:g} {y - r:g}h{2 * r:g}v{2 * r:g}h{-2 * r:g}z", fill=LIGHT["wrong"],
            stroke=LIGHT["wrong"], stroke_width=6, stroke_linejoin="round",
        )  # fmt: skip
    ink = LIGHT["right_text" if right else "wrong_text"]
    stroke = svg.path(
        mark, fill="none", stroke=ink, stroke_width=7, stroke_linecap="round", stroke_linejoin="round",
        transform=f"translate({x:g} {y:g})",
    )  # fmt: skip
    return plate + stroke
