"""Round and soft things: foam roller, ball, bolster, stick, pillow and cushion, as meshes of two tones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.content.motion import Prop

from . import svg
from .authoring import need
from .camera import Frame
from .curves import area_path, contours, line_path
from .furniture import IN_FRONT_M, runs_within, shown_before
from .raster import Buffers, Raster
from .style import LIGHT

KINDS = ("roller", "ball", "bolster", "stick", "pillow", "cushion")
_ROLES = {  # side, end, line
    "roller": ("foam", "foam_side", "foam_line"),
    "ball": ("rubber", "rubber", "rubber_line"),
    "bolster": ("pillow", "pillow_side", "pillow_line"),
    "stick": ("wood", "wood_top", "wood_line"),
    "pillow": ("pillow", "pillow", "pillow_line"),
    "cushion": ("pillow", "pillow", "pillow_line"),
}
SOFT = ("pillow", "cushion")
GIVES_M = 0.06
"""How far one sinks into what is soft: it hides only what lies deeper behind it (m)."""
_AROUND = 48


@dataclass(frozen=True, slots=True)
class Solid:
    """A closed mesh: vertices (V, 3) m, faces (F, 3), and each vertex's tone (V,), 0 side or 1 end."""

    vertices: Array
    faces: NDArray[np.int32]
    tone: NDArray[np.int64]


def _grid_faces(rows: int, columns: int) -> NDArray[np.int32]:
    """Triangles between rows of points that close round; (rows, columns) points."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    a, b = i * columns + j, i * columns + (j + 1) % columns
    quads = np.stack([a, b, b + columns, a + columns], axis=-1).reshape(-1, 4)
    return np.vstack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)


def _rod(radius: float, start: Array, end: Array) -> Solid:
    along = end - start
    along = along / np.linalg.norm(along)
    hint = np.array([0.0, 1.0, 0.0]) if abs(along[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
    u = np.cross(along, hint)
    u /= np.linalg.norm(u)
    v = np.cross(along, u)
    t = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)[:, None]
    ring = radius * (np.cos(t) * u + np.sin(t) * v)
    side = np.vstack([start + ring, end + ring])
    caps = [np.vstack([c + ring, c[None]]) for c in (start, end)]
    fan = np.stack(
        [np.arange(_AROUND), (np.arange(_AROUND) + 1) % _AROUND, np.full(_AROUND, _AROUND)], axis=1
    )
    first = len(side)
    faces = [_grid_faces(2, _AROUND), fan + first, fan + first + _AROUND + 1]
    tone = np.r_[np.zeros(first), np.ones(2 * _AROUND + 2)].astype(np.int64)
    return Solid(np.vstack([side, *caps]), np.vstack(faces).astype(np.int32), tone)


def solid_of(prop: Prop) -> Solid:
    """The thing where its prop puts it, filling the prop's box."""
    position, size = np.array(prop.position_m or (0.0, 0.0, 0.0)), np.array(prop.size_m or (0.2, 0.2, 0.2))
    turn = np.radians(prop.rotation_deg[1])
    R = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    if prop.kind in ("roller", "bolster", "stick"):
        axis = int(np.argmax(size))
        reach = np.zeros(3)
        reach[axis] = size[axis] / 2
        radius = float(np.delete(size, axis).min()) / 2
        return _rod(radius, position - R @ reach, position + R @ reach)
    u = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)
    v = np.linspace(-np.pi / 2, np.pi / 2, 25)
    power = (1.0, 1.0, 1.0) if prop.kind == "ball" else (0.6, 0.45, 0.9)

    def soft(x: Array, p: float) -> Array:
        result: Array = np.sign(x) * np.abs(x) ** p
        return result

    ring = soft(np.cos(v), power[0])[:, None]
    unit = np.stack(
        [ring * soft(np.cos(u), power[1]), np.repeat(soft(np.sin(v), power[2])[:, None], _AROUND, 1),
         ring * soft(np.sin(u), power[1])], axis=-1,
    ).reshape(-1, 3)  # fmt: skip
    vertices = position + (unit * size / 2) @ R.T
    return Solid(vertices, _grid_faces(25, _AROUND), np.zeros(len(vertices), np.int64))


def rod_between(a: Array, b: Array, radius: float, beyond: float) -> Solid:
    """A stick through two places (3,) m, reaching `beyond` them."""
    along = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
    return _rod(radius, a - beyond * along, b + beyond * along)


def drawn(
    raster: Raster, prop: Prop, frame: Frame, figure: Buffers | None = None, solid: Solid | None = None,
    hidden_by: Buffers | None = None,
) -> str:  # fmt: skip
    """SVG of a thing; with `figure`, only what of it stands before the figure; with `hidden_by`, only what
    that leaves to see."""
    shape = solid_of(prop) if solid is None else solid
    normals = shape.vertices - shape.vertices.mean(axis=0)
    seen = raster.draw(frame, shape.vertices, normals, shape.vertices, shape.tone, shape.faces)
    by = GIVES_M if prop.kind in SOFT else IN_FRONT_M
    visible = seen.figure if figure is None else shown_before(seen, figure, by)
    if hidden_by is not None:
        visible = visible & ~(hidden_by.figure & (hidden_by.depth < seen.depth - IN_FRONT_M))
    if not visible.any():
        return ""
    side, end, line = (LIGHT[role] for role in _ROLES[prop.kind])
    cap = seen.label == 1
    if figure is None:
        outline = area_path(visible, 1.2, 0.4, frame.unit, 8.0)
        out = svg.path(outline, fill=side, stroke=line, stroke_width=2, stroke_linejoin="round")
        rim = area_path(visible & cap, 1.0, 0.4, frame.unit, 8.0)
        out += svg.path(rim, fill=end, stroke=line, stroke_width=1.6)
    else:  # only the thing's own edges are lines, not where the figure goes behind it
        out = svg.path(area_path(visible & ~cap, 1.0, 0.4, frame.unit, 8.0), fill=side)
        out += svg.path(area_path(visible & cap, 1.0, 0.4, frame.unit, 8.0), fill=end)
        edges = ""
        for whole in (seen.figure, seen.figure & cap):
            for c in contours(whole, 1.2, 1.0):
                edges += "".join(line_path(r * frame.unit, 0.5) for r in runs_within(c, visible))
        out += svg.path(edges, fill="none", stroke=line, stroke_width=2, stroke_linecap="round")
    if prop.kind in ("ball", "roller", "bolster"):
        out += svg.path(_highlight(visible & (seen.label == 0), seen, shape, frame), fill=LIGHT["bright"],
                        fill_opacity=0.28)  # fmt: skip
    return out


def _highlight(mask: NDArray[np.bool_], seen: Buffers, shape: Solid, frame: Frame) -> str:
    """Path data of where a round thing shines: its upper part."""
    height = shape.vertices[:, 1]
    lit = mask & (seen.rest[..., 1] > height.min() + 0.80 * np.ptp(height))
    lit = need("scipy.ndimage").binary_erosion(lit, iterations=3)
    return area_path(lit, 2.0, 0.6, frame.unit, 12.0)
