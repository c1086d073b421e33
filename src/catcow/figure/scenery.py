"""The stage of a picture: its frame, and what stands there besides the figure."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.content.motion import Base, Motion, Prop, View

from . import furniture, rounds, svg
from .camera import Frame, orbit
from .curves import area_path, line_path
from .raster import Buffers, Raster
from .scene import Figure
from .setting import box_corners, box_faces, floor_patch, mat_corners, wall_part
from .style import LIGHT

Mask = NDArray[np.bool_]

LONG_SIDE = 800.0
"""Units of the longer side of a picture."""
MARGIN = 16.0
"""Units left free around everything."""
NARROWEST, WIDEST = 0.80, 2.0
"""Width over height of a picture."""
DISTANCE_M = 6.5
PIXELS_PER_UNIT = 2.0


class Stage:
    """Everything of a picture that is the same in all phases: frame, mat, wall, pillow, chair."""

    def __init__(self, motion: Motion, figures: list[Figure], view: View | None = None) -> None:
        self.view = motion.view if view is None else view
        self.points = np.vstack([f.vertices[::7] for f in figures])
        self.low, self.high = self.points.min(axis=0), self.points.max(axis=0)
        on_floor = self.points[self.points[:, 1] < 0.25]
        x = on_floor[:, 0] if len(on_floor) else self.points[:, 0]
        self.footprint = (float(x.min()), float(x.max()))
        on_mat = any(p.kind == "mat" for p in motion.props)
        self.bare = motion.base in (Base.standing, Base.sitting) and not on_mat
        """The floor is drawn where one stands or sits on it without a mat."""
        self.props: list[Prop] = [
            wall_part(p, self.low, self.high) if p.kind == "wall" else p for p in motion.props
        ]
        feet = [furniture.outline(p) for p in self.props if p.kind in furniture.KINDS]
        self.footprint_points = np.vstack([on_floor, *(f[f[:, 1] < 0.25] for f in feet)])

    def _corners(self, prop: Prop) -> Array:
        if prop.kind in furniture.KINDS:
            return furniture.outline(prop)
        return mat_corners(prop, self.footprint) if prop.kind == "mat" else box_corners(prop)

    def frame(self, paths: list[Array], pixels_per_unit: float = PIXELS_PER_UNIT) -> Frame:
        """The smallest frame that holds every figure, the props and the arrows."""
        target = (self.low + self.high) / 2
        camera = orbit(self.view.azimuth_deg, self.view.elevation_deg, target, DISTANCE_M)
        solid = [self._corners(p) for p in self.props if p.between is None]
        solid += [np.array([end]) for p in self.props for end in p.between or () if not isinstance(end, str)]
        if self.bare:
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
            round(w * pixels_per_unit), round(h * pixels_per_unit), 1 / pixels_per_unit,
        )  # fmt: skip

    def ground(self, frame: Frame) -> str:
        """Floor, wall and mat; the figure's shadow falls on them."""
        out = ""
        if self.bare:
            out += svg.polygon(_flat(frame, floor_patch(self.footprint_points)), fill=LIGHT["floor"])
        for prop in sorted(self.props, key=lambda p: p.kind != "wall"):
            if prop.kind == "wall":
                out += _wall(prop, frame)
            elif prop.kind == "mat":
                out += self._mat(prop, frame)
        return out

    def things(self, raster: Raster, frame: Frame) -> str:
        """Every thing used, as it stands without the figure."""
        out = ""
        for prop in self.props:
            if prop.between is not None:
                continue
            if prop.kind in furniture.KINDS:
                for face in furniture.faces(prop, frame.camera.eye):
                    out += svg.polygon(
                        _flat(frame, face.corners), fill=LIGHT["wood_top" if face.up else "wood"],
                        stroke=LIGHT["wood_line"], stroke_width=1.6, stroke_linejoin="round",
                    )  # fmt: skip
            elif prop.kind in rounds.KINDS:
                out += rounds.drawn(raster, prop, frame)
        return out

    def over(self, raster: Raster, frame: Frame, figure: Buffers) -> str:
        """The parts of things that stand before the figure."""
        out = ""
        for prop in self.props:
            if prop.between is not None:
                continue
            if prop.kind in furniture.KINDS:
                hidden = furniture.hiding(raster, prop, frame, figure)
                if hidden is not None:
                    for role, mask in (("wood", hidden.sides), ("wood_top", hidden.tops)):
                        out += svg.path(area_path(mask, 1.0, 0.4, frame.unit, 6.0), fill=LIGHT[role])
                    edges = "".join(line_path(e * frame.unit, 0.5) for e in hidden.edges)
                    out += svg.path(edges, fill="none", stroke=LIGHT["wood_line"], stroke_width=1.6)
            elif prop.kind in rounds.KINDS:
                out += rounds.drawn(raster, prop, frame, figure)
        return out

    def _mat(self, prop: Prop, frame: Frame) -> str:
        top = self._corners(prop)
        eye = frame.camera.eye
        drop = np.array([0.0, 0.014, 0.0])
        out = ""
        for a, b in zip(top, np.roll(top, -1, axis=0), strict=True):
            outward = np.cross(b - a, [0.0, 1.0, 0.0])
            middle = (a + b) / 2
            outward = outward if outward @ (middle - top.mean(0)) > 0 else -outward
            if outward @ (eye - middle) > 0:
                out += svg.polygon(_flat(frame, np.stack([a, b, b - drop, a - drop])), fill=LIGHT["mat_side"])
        return out + svg.polygon(
            _flat(frame, top), fill=LIGHT["mat"], stroke=LIGHT["mat_line"], stroke_width=1.2,
            stroke_linejoin="round",
        )  # fmt: skip


def _flat(frame: Frame, points: Array) -> Array:
    return frame.project(points) * frame.unit


def _wall(prop: Prop, frame: Frame) -> str:
    size = prop.size_m or (1.0, 1.0, 1.0)
    thin = 0 if size[0] < size[2] else 2
    out = ""
    for face in sorted(
        box_faces(box_corners(prop), frame.camera.eye), key=lambda f: -float(np.ptp(f[:, thin]))
    ):
        edge = float(np.ptp(face[:, thin])) > 1e-6
        out += svg.polygon(
            _flat(frame, face), fill=LIGHT["wall_edge" if edge else "wall"], stroke=LIGHT["wall_edge"],
            stroke_width=1.6, stroke_linejoin="round",
        )  # fmt: skip
    return out
