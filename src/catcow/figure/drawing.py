"""One still per pictured phase, from a solved movement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, place
from catcow.body.skeleton import SEGMENT_INDEX
from catcow.content.motion import Base, Phase, Prop
from catcow.motion.movement import Movement

from . import furniture, svg
from .arrows import HEAD_HALF_WIDTH, WIDTH, Arrow, arrow, merged
from .camera import Frame, orbit
from .curves import area_path, line_path
from .lines import line_mask, strokes
from .mannequin import MIDDLE, Build, shapes
from .raster import Buffers, Raster
from .scene import Figure, far_limbs, figure_of, material_masks, seen, shade_masks
from .setting import (
    band_mask,
    box_corners,
    box_faces,
    contact_shadow,
    floor_patch,
    mat_corners,
    pillow_outline,
    soft_paths,
    wall_part,
)
from .style import (
    BRIGHT_OPACITY,
    FAR_OPACITY,
    GHOST_OPACITY,
    LIGHT,
    SHADE_OPACITY,
    SHADOW_OPACITY,
    Theme,
)
from .wording import Wording

Mask = NDArray[np.bool_]

LONG_SIDE = 800.0
"""Units of the longer side of a picture."""
PIXELS_PER_UNIT = 2
MARGIN = 16.0
"""Units left free around everything."""
NARROWEST, WIDEST = 0.80, 2.0
"""Width over height of a picture."""
DISTANCE_M = 6.5
BADGE = 27.0
OUTLINE, INNER, SEAM = 3.0, 2.0, 1.3
"""Line weights in units: around the figure, inside it, at the edges of clothes."""
FRAMES_PER_S = 20
_FINE = ("face", "lips", "mouth")
_TENDER = [i for name, i in SEGMENT_INDEX.items() if name.startswith(("head", "hand", "finger", "thumb"))]
"""What an arrow should hide least: face and hands."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Path data of one still, before colours."""

    phase: Phase
    ghost: str
    shadow: list[str]
    silhouette: str
    materials: dict[str, str]
    far: str
    shades: tuple[str, str, str]
    lines: list[str]
    band: str
    arrows: list[Arrow]
    over: list[tuple[bool, str]]
    """Furniture before the figure: whether it is a top, and path data."""


class Artist:
    """Draws the stills of movements; keeps one OpenGL context and one body."""

    def __init__(self, build: Build = MIDDLE) -> None:
        self._shapes = shapes(build)
        self._raster = Raster()

    def stills(self, movement: Movement, words: Mapping[str, Wording]) -> dict[str, str]:
        """File name -> SVG text in the light theme, for every pictured phase; `words` by the phase's id."""
        phases = movement.motion.phases
        pictured = [i for i, p in enumerate(phases) if p.picture]
        ghosts = {i: _posture_of(phases, i - 1) for i in pictured if i > 0 and not phases[i].invisible}
        needed = sorted({*pictured, *ghosts.values()})
        figures = {i: figure_of(self._shapes, place(movement.keyframes[i].posture)) for i in needed}
        setting = _Setting(movement, list(figures.values()))
        paths = {i: _arrow_paths(movement, i) for i in pictured}
        frame = setting.frame([p for many in paths.values() for p in many])
        buffers = {i: seen(self._raster, figures[i], frame) for i in needed}
        drawn = [
            _draw(phases[i], figures[i], buffers[i], buffers.get(ghosts.get(i, -1)), frame, paths[i], setting)
            for i in pictured
        ]
        for prop in setting.furniture:
            for d, i in zip(drawn, pictured, strict=True):
                hidden = furniture.hiding(self._raster, prop, frame, buffers[i])
                d.over.extend(
                    (top, area_path(mask, 1.0, 0.4, 1 / PIXELS_PER_UNIT, 6.0)) for top, mask in hidden
                )
        corner = _badge_place(frame, drawn, list(buffers.values()))
        result: dict[str, str] = {}
        for d in drawn:
            result[still_name(d.phase.id)] = svg.document(
                f"{movement.id}-{d.phase.id}",
                frame.width / PIXELS_PER_UNIT,
                frame.height / PIXELS_PER_UNIT,
                words[d.phase.id].title,
                words[d.phase.id].description,
                setting.behind(frame, LIGHT) + _coloured(d, LIGHT, corner),
            )
        return result


def still_name(phase_id: str) -> str:
    """The file of a still."""
    return f"still-{phase_id}.svg"


def _posture_of(phases: tuple[Phase, ...], i: int) -> int:
    """The first phase with the same posture as phase i: a return to A is A."""
    same = phases[i].same_as
    return i if same is None else _posture_of(phases, next(k for k, p in enumerate(phases) if p.id == same))


def _arrow_paths(movement: Movement, i: int) -> list[Array]:
    """World paths (N, 3) of the phase's arrow points over the frames into it."""
    phase = movement.motion.phases[i]
    if not phase.arrows:
        return []
    sampled = movement.frames(FRAMES_PER_S)
    span = next(s for s in sampled.spans if s.phase == i)
    placed = place(sampled.postures())
    first = max(span.first - 1, 0)
    return [placed.point(name)[first : span.last + 1] for name in phase.arrows]


class _Setting:
    """Everything of a picture that is the same in all phases: frame, mat, wall, pillow, chair."""

    def __init__(self, movement: Movement, figures: list[Figure]) -> None:
        self.motion = movement.motion
        self.points = np.vstack([f.vertices[::7] for f in figures])
        self.low, self.high = self.points.min(axis=0), self.points.max(axis=0)
        on_floor = self.points[self.points[:, 1] < 0.25]
        x = on_floor[:, 0] if len(on_floor) else self.points[:, 0]
        self.footprint = (float(x.min()), float(x.max()))
        self.upright = self.motion.base in (Base.standing, Base.sitting)
        self.props: list[Prop] = [
            wall_part(p, self.low, self.high) if p.kind == "wall" else p for p in self.motion.props
        ]
        feet = [furniture.outline(p) for p in self.props if p.kind in furniture.KINDS]
        self.footprint_points = np.vstack([on_floor, *(f[f[:, 1] < 0.25] for f in feet)])

    @property
    def furniture(self) -> list[Prop]:
        return [p for p in self.props if p.kind in furniture.KINDS]

    def corners(self, prop: Prop) -> Array:
        if prop.kind in furniture.KINDS:
            return furniture.outline(prop)
        return mat_corners(prop, self.footprint) if prop.kind == "mat" else box_corners(prop)

    def frame(self, paths: list[Array]) -> Frame:
        """The smallest frame that holds every phase, the props and the arrows."""
        view = self.motion.view
        target = (self.low + self.high) / 2
        camera = orbit(view.azimuth_deg, view.elevation_deg, target, DISTANCE_M)
        solid = [self.corners(p) for p in self.props if p.between is None]
        if self.upright:
            solid.append(floor_patch(self.footprint_points))
        t = camera.tangents(np.vstack([self.points, *solid, *paths]))
        low, high = t.min(axis=0), t.max(axis=0)
        size = high - low
        pad = MARGIN / LONG_SIDE * float(size.max()) / (1 - 2 * MARGIN / LONG_SIDE)
        low, high = low - pad, high + pad
        width, height = (float(v) for v in high - low)
        if width < NARROWEST * height:
            grow = (NARROWEST * height - width) / 2
            low[0], high[0] = low[0] - grow, high[0] + grow
        elif width > WIDEST * height:
            high[1] += width / WIDEST - height
        width, height = (float(v) for v in high - low)
        unit = max(width, height) / LONG_SIDE
        w, h = round(width / unit), round(height / unit)
        return Frame(
            camera, float(low[0]), float(low[0]) + w * unit, float(high[1]) - h * unit, float(high[1]),
            w * PIXELS_PER_UNIT, h * PIXELS_PER_UNIT,
        )  # fmt: skip

    def behind(self, frame: Frame, theme: Theme) -> str:
        """Mat, wall, pillow and chair, drawn before the figure."""

        def project(points: Array) -> Array:
            return frame.project(points) / PIXELS_PER_UNIT

        out = ""
        if self.upright:
            out += svg.polygon(project(floor_patch(self.footprint_points)), fill=theme["floor"])
        for prop in self.props:
            if prop.kind == "mat":
                top = self.corners(prop)
                eye = frame.camera.eye
                drop = np.array([0.0, 0.014, 0.0])
                for a, b in zip(top, np.roll(top, -1, axis=0), strict=True):
                    outward = np.cross(b - a, [0.0, 1.0, 0.0])
                    middle = (a + b) / 2
                    outward = outward if outward @ (middle - top.mean(0)) > 0 else -outward
                    if outward @ (eye - middle) > 0:
                        side = np.stack([a, b, b - drop, a - drop])
                        out += svg.polygon(project(side), fill=theme["mat_side"])
                out += svg.polygon(
                    project(top),
                    fill=theme["mat"],
                    stroke=theme["mat_line"],
                    stroke_width=1.2,
                    stroke_linejoin="round",
                )
            elif prop.kind == "wall":
                out += _wall(prop, frame, theme)
            elif prop.kind in furniture.KINDS:
                for face in furniture.faces(prop, frame.camera.eye):
                    out += svg.polygon(
                        project(face.corners), fill=theme["wood_top"] if face.up else theme["wood"],
                        stroke=theme["wood_line"], stroke_width=1.6, stroke_linejoin="round",
                    )  # fmt: skip
            elif prop.kind in ("pillow", "cushion", "bolster"):
                out += svg.polygon(
                    pillow_outline(prop, frame) / PIXELS_PER_UNIT,
                    fill=theme["pillow"], stroke=theme["pillow_line"], stroke_width=2,
                    stroke_linejoin="round",
                )  # fmt: skip
        return out


def _wall(prop: Prop, frame: Frame, theme: Theme) -> str:
    size = prop.size_m or (1.0, 1.0, 1.0)
    thin = 0 if size[0] < size[2] else 2
    out = ""
    for face in sorted(
        box_faces(box_corners(prop), frame.camera.eye), key=lambda f: -float(np.ptp(f[:, thin]))
    ):
        edge = float(np.ptp(face[:, thin])) > 1e-6
        quad = frame.project(face) / PIXELS_PER_UNIT
        out += svg.polygon(
            quad, fill=theme["wall_edge" if edge else "wall"], stroke=theme["wall_edge"],
            stroke_width=1.6, stroke_linejoin="round",
        )  # fmt: skip
    return out


def _draw(
    phase: Phase,
    figure: Figure,
    here: Buffers,
    before: Buffers | None,
    frame: Frame,
    paths: list[Array],
    setting: _Setting,
) -> _Drawn:
    unit = 1 / PIXELS_PER_UNIT
    inside = here.figure
    ghost = "" if before is None else area_path(before.figure, 2.4, 0.7, unit, 40.0)
    masks = material_masks(here)
    materials = {
        name: area_path(
            mask,
            0.7 if name in _FINE else 1.3,
            0.3 if name in _FINE else 0.35,
            unit,
            1.5 if name in _FINE else 8.0,
        )
        for name, mask in masks.items()
    }
    half, deep, bright = shade_masks(here, frame)
    bright &= ~(masks["shirt"] | masks["trousers"])[::2, ::2]
    lines = [line_path(s * unit, 0.5) for s in strokes(line_mask(here, frame), here, 2)]
    band = ""
    for prop in setting.props:
        if prop.between is not None:
            band += area_path(band_mask(figure.placed, prop, frame, here), 1.2, 0.5, unit, 4.0)
    busy = inside.astype(np.float32)
    busy[np.isin(here.label, _TENDER)] = 2.5
    arrows: list[Arrow] = []
    for flat in merged([frame.project(world) * unit for world in paths]):
        made = arrow(flat, busy, unit)
        if made is not None:
            arrows.append(made)
            _mark(busy, made.path / unit, round(HEAD_HALF_WIDTH / unit))
    return _Drawn(
        phase=phase,
        ghost=ghost,
        shadow=soft_paths(contact_shadow(figure.vertices, frame), unit),
        silhouette=area_path(inside, 1.4, 0.4, unit, 20.0),
        materials=materials,
        far=area_path(far_limbs(here, figure, frame), 1.2, 0.5, unit, 20.0),
        shades=(
            area_path(half, 1.5, 0.6, 2 * unit, 150.0),
            area_path(deep, 1.5, 0.6, 2 * unit, 150.0),
            area_path(bright, 1.5, 0.7, 2 * unit, 500.0),
        ),
        lines=lines,
        band=band,
        arrows=arrows,
        over=[],
    )


def _mark(busy: NDArray[np.float32], path: Array, radius: int) -> None:
    for x, y in path.astype(int):
        busy[max(y - radius, 0) : y + radius + 1, max(x - radius, 0) : x + radius + 1] = 2.5


def _badge_place(frame: Frame, drawn: list[_Drawn], buffers: list[Buffers]) -> tuple[float, float]:
    """The first corner (top left, top right, bottom left, bottom right) nothing occupies in any phase."""
    width, height = frame.width / PIXELS_PER_UNIT, frame.height / PIXELS_PER_UNIT
    edge = BADGE + 8
    reach = BADGE + 6
    best = (edge, edge)
    least: float | None = None
    for x, y in ((edge, edge), (width - edge, edge), (edge, height - edge), (width - edge, height - edge)):
        rows = slice(int(max(y - reach, 0) * PIXELS_PER_UNIT), int((y + reach) * PIXELS_PER_UNIT))
        columns = slice(int(max(x - reach, 0) * PIXELS_PER_UNIT), int((x + reach) * PIXELS_PER_UNIT))
        taken = sum(float(b.figure[rows, columns].sum()) for b in buffers)
        for d in drawn:
            for a in d.arrows:
                taken += float((np.hypot(*(a.path - (x, y)).T) < reach + HEAD_HALF_WIDTH).sum()) * 50
        if least is None or taken < least:
            best, least = (x, y), taken
        if taken == 0:
            break
    return best


def _coloured(d: _Drawn, theme: Theme, corner: tuple[float, float]) -> str:
    out = "".join(svg.path(s, fill=theme["shadow"], fill_opacity=SHADOW_OPACITY) for s in d.shadow)
    out += svg.path(
        d.ghost, fill=theme["ghost"], fill_opacity=GHOST_OPACITY, stroke=theme["ghost"], stroke_width=1.8,
        stroke_dasharray="7 6", fill_rule="evenodd",
    )  # fmt: skip
    body = svg.path(d.silhouette, fill=theme["skin"])
    for name in ("trousers", "shirt", "hair", "lips", "face"):
        seam: dict[str, str | float] = {}
        if name in ("trousers", "shirt", "hair"):
            seam = {"stroke": theme["line"], "stroke_opacity": 0.55, "stroke_width": SEAM}
        body += svg.path(d.materials[name], fill=theme[name], **seam)
    body += svg.path(d.materials["mouth"], fill=theme["face"], fill_opacity=0.75)
    body += svg.path(
        d.materials["ear"],
        fill=theme["skin"],
        stroke=theme["line"],
        stroke_opacity=0.8,
        stroke_width=SEAM,
    )
    half, deep, bright = d.shades
    body += svg.path(half, fill=theme["shade"], fill_opacity=SHADE_OPACITY)
    body += svg.path(deep, fill=theme["shade"], fill_opacity=SHADE_OPACITY * 0.8)
    body += svg.path(bright, fill=theme["bright"], fill_opacity=BRIGHT_OPACITY)
    body += svg.path(d.far, fill=theme["far"], fill_opacity=FAR_OPACITY)
    out += svg.group(body, fill_rule="evenodd")
    strokes = svg.path("".join(d.lines), stroke_width=INNER) + svg.path(d.silhouette, stroke_width=OUTLINE)
    out += svg.group(
        strokes, fill="none", stroke=theme["line"], stroke_linecap="round", stroke_linejoin="round"
    )
    for top, part in d.over:
        out += svg.path(
            part,
            fill=theme["wood_top"] if top else theme["wood"],
            stroke=theme["wood_line"],
            stroke_width=1.6,
        )
    out += svg.path(
        d.band, fill=theme["band"], stroke=theme["band_line"], stroke_width=1.6, stroke_linejoin="round"
    )
    for a in d.arrows:
        out += svg.path(
            a.shaft, fill="none", stroke=theme["halo"], stroke_width=WIDTH + 6, stroke_linecap="round"
        )
        out += svg.polygon(
            a.head, fill=theme["halo"], stroke=theme["halo"], stroke_width=7, stroke_linejoin="round"
        )
    for a in d.arrows:
        out += svg.path(
            a.shaft, fill="none", stroke=theme["arrow"], stroke_width=WIDTH, stroke_linecap="round"
        )
        out += svg.polygon(
            a.head, fill=theme["arrow"], stroke=theme["arrow"], stroke_width=1.5, stroke_linejoin="round"
        )
    return out + svg.badge(d.phase.label or d.phase.id, *corner, BADGE, theme["badge"], theme["badge_text"])
