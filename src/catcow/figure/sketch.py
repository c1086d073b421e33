"""The moving figure drawn quickly, for the pose estimator: the film's colours, tones and lines in
milliseconds a picture, by compiled loops on one processor; no OpenGL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import Body
from catcow.body.kinematics import PARENT, Array

from . import around, stage
from .authoring import need
from .film import FACE_BOXES, Picture, feature, rgb, role_of, skinned
from .model_file import Mannequin
from .recording import Recording
from .style import BRIGHT_OPACITY, FAR_OPACITY, LIGHT, SHADE_OPACITY, SHADOW_OPACITY

GRID = 128
"""Cells of a side of the shadow."""
SHADOW_REACH_M = 0.16
_DULL = ("shirt", "trousers")


@dataclass(frozen=True, slots=True)
class Pinhole:
    """A camera without distortion: `view` (3, 4) camera from world (rows: right, up, toward the eye), `focal`
    in pixels, and the picture's size in pixels; the axis goes through its middle."""

    view: Array
    focal: float
    width: int
    height: int

    @classmethod
    def at(
        cls, eye: Array, target: Array, long_fov_deg: float, width: int, height: int, roll_deg: float = 0.0
    ) -> Pinhole:
        """At `eye` (3,) m, looking at `target` (3,) m; `long_fov_deg` along the longer side; turned by
        `roll_deg` clockwise about the axis (so that the picture turns the other way)."""
        back = (eye - target) / np.linalg.norm(eye - target)
        right = np.cross([0.0, 1.0, 0.0], back)
        right /= np.linalg.norm(right)
        up = np.cross(back, right)
        c, s = np.cos(np.radians(roll_deg)), np.sin(np.radians(roll_deg))
        axes = np.stack([c * right - s * up, s * right + c * up, back])
        focal = max(width, height) / 2 / np.tan(np.radians(long_fov_deg / 2))
        return cls(np.hstack([axes, -(axes @ eye)[:, None]]), float(focal), width, height)

    @property
    def eye(self) -> Array:
        """(3,) m where it is."""
        return np.asarray(-self.view[:, :3].T @ self.view[:, 3])

    def project(self, points: Array) -> Array:
        """World points (N, 3) m to pixels (N, 2), y downward; meaningless behind the camera."""
        p = points @ self.view[:, :3].T + self.view[:, 3]
        middle = np.array([self.width / 2, self.height / 2])
        return np.asarray(middle + self.focal * p[:, :2] / -p[:, 2:] * np.array([1.0, -1.0]))


def cloud(recording: Recording, mannequin: Mannequin) -> Array:
    """(N, 3) m places of the skin over a whole recording, thinly."""
    samples = range(0, len(recording.root), max(1, len(recording.root) // 12))
    return np.vstack([skinned(mannequin, *recording.placed(k), every=9) for k in samples])


@dataclass(frozen=True, slots=True)
class _Things:
    """Solids as one mesh in the compiled loops' types."""

    vertices: NDArray[np.float32]
    normals: NDArray[np.float32]
    colours: NDArray[np.float32]
    edges: NDArray[np.float32]
    number: NDArray[np.int32]
    faces: NDArray[np.int32]

    @classmethod
    def of(cls, solids: list[stage.Solid], theme: Mapping[str, str], first: int) -> _Things:
        starts = np.cumsum([0, *(len(s.vertices) for s in solids)])
        line = [np.tile(rgb(theme[s.line]), (len(s.vertices), 1)) for s in solids]
        return cls(
            _floats(np.vstack([s.vertices for s in solids])),
            _floats(np.vstack([s.normals for s in solids])),
            _floats(np.array([rgb(theme[role]) for s in solids for role in s.colour])),
            _floats(np.vstack(line)),
            np.repeat(np.arange(first, first + len(solids)), [len(s.faces) for s in solids]).astype(np.int32),
            np.vstack([s.faces + n for s, n in zip(solids, starts, strict=False)]).astype(np.int32),
        )


def _floats(values: NDArray[np.floating]) -> NDArray[np.float32]:
    return np.ascontiguousarray(values, dtype=np.float32)


@cache
def _features(head: int, body: Body) -> tuple[NDArray[np.float32], ...]:
    return tuple(_floats(feature(name, head, body)) for name in FACE_BOXES)


class Sketch:
    """Draws the frames of one recording on the mannequin of its body, as a camera sees them.

    `theme`: colours by role of style.py; `points`: what `cloud` gives, where it is at hand.
    AuthoringExtraMissingError without Numba.
    """

    def __init__(
        self, recording: Recording, mannequin: Mannequin, body: Body, camera: Pinhole,
        theme: Mapping[str, str] = LIGHT, points: Array | None = None,
    ) -> None:  # fmt: skip
        need("numba")
        from . import sketch_kernels

        self._k = sketch_kernels
        self.recording, self.mannequin, self.camera, self._theme = recording, mannequin, camera, theme
        points = cloud(recording, mannequin) if points is None else points
        self._prepare_figure(body)
        self._prepare_light(points)
        self._prepare_stage(points)

    def _prepare_figure(self, body: Body) -> None:
        m, theme = self.mannequin, self._theme
        self._vertices, self._normals = _floats(m.vertices), _floats(m.normals)
        self._joints = np.ascontiguousarray(m.joints, dtype=np.int32)
        self._weights = _floats(m.weights)
        self._faces = np.ascontiguousarray(np.vstack(list(m.faces.values())), dtype=np.int32)
        names = list(m.faces)
        # The first four materials have a seam between them; here they only have their colours.
        self._material = np.repeat(np.arange(len(names)), [len(f) for f in m.faces.values()]).astype(np.int32)
        roles = [role_of(m.colours[name], name) for name in names]
        self._colours = _floats(np.array([rgb(theme[role]) for role in roles]))
        self._glossy = np.array([name not in _DULL for name in names])
        self._label = np.ascontiguousarray(self._joints[:, 0])
        self._strength = _floats(np.array([SHADE_OPACITY, BRIGHT_OPACITY, FAR_OPACITY]))
        tints = ("shade", "bright", "far", "line", "skin", "face")
        self._tints = _floats(np.array([rgb(theme[role]) for role in tints]))
        self._line = _floats(np.array(rgb(theme["line"])))
        head = self.recording.segments.index("head")
        self._head = head
        local = np.diag(1 / body.scale_of("head")) @ m.inverse_bind[head][:3]
        self._head_place = _floats(m.vertices @ local[:, :3].T + local[:, 3])
        self._ear, self._mouth = _features(head, body)
        self._boxes = _floats(np.array(list(FACE_BOXES.values())))
        one = np.eye(len(PARENT)) + np.array(
            [[p == i or q == j for j, p in enumerate(PARENT)] for i, q in enumerate(PARENT)]
        )
        self._related = (one @ one) > 0
        count = len(m.vertices)
        self._screen, self._world = np.zeros((count, 3), np.float32), np.zeros((count, 3), np.float32)
        self._form, self._tone = np.zeros((count, 2), np.float32), np.zeros((count, 2), np.float32)

    def _prepare_light(self, points: Array) -> None:
        axes = self.camera.view[:, :3]
        light = np.array([0.0, 0.80, 0.0]) + 0.40 * axes[2] - 0.35 * axes[0]
        self._light = _floats(light / np.linalg.norm(light))
        self._view = _floats(self.camera.view)
        self._lens = _floats(np.array([self.camera.focal, self.camera.width / 2, self.camera.height / 2]))
        low, high = points.min(axis=0), points.max(axis=0)
        self._box = _floats(np.array([low[0] - 0.3, low[2] - 0.3, *(high - low + 0.6)[[0, 2]]]))
        away = float(np.linalg.norm(self.camera.eye - (low + high) / 2))
        self._pixel_m = away / self.camera.focal

    def _prepare_stage(self, points: Array) -> None:
        h, w = self.camera.height, self.camera.width
        self._empty_near, self._no_face = self._k.no_faces(h, w)
        self._near0, self._code0 = self._empty_near.copy(), np.zeros((h, w, 4), np.float32)
        self._edge0 = np.zeros((h, w, 3), np.float32)
        self._paint0 = np.ascontiguousarray(np.tile(_floats(np.array(rgb(self._theme["halo"]))), (h, w, 1)))
        solids = around.solids(self.recording, points)
        self._number = len(solids) + 1
        if solids:
            things = _Things.of(solids, self._theme, 1)
            self._draw_things(things, self._near0, self._paint0, self._code0, self._edge0)
        self._floor = self._floor_cells()
        self._near, self._paint = self._near0.copy(), self._paint0.copy()
        self._code, self._edge, self._face_of = self._code0.copy(), self._edge0.copy(), self._no_face.copy()
        self._grid = np.zeros((GRID, GRID), np.float32)

    def _draw_things(
        self, things: _Things, near: NDArray[np.float32], paint: NDArray[np.float32],
        code: NDArray[np.float32], edge: NDArray[np.float32],
    ) -> None:  # fmt: skip
        p = things.vertices @ self._view[:, :3].T + self._view[:, 3]
        away = 1 / np.maximum(-p[:, 2], 0.05)
        focal, x, y = self._lens
        screen = _floats(np.stack([x + focal * p[:, 0] * away, y - focal * p[:, 1] * away, away], axis=1))
        face_of = self._no_face.copy()
        self._k.raster(screen, things.faces, near, face_of, False)
        self._k.painted_things(
            screen, things.normals, things.colours, things.edges, things.number, things.faces, self._view,
            near, face_of, paint, code, edge,
        )  # fmt: skip

    def _floor_cells(self) -> NDArray[np.float32]:
        """(H, W, 2) where on the shadow's grid each pixel of floor or mat lies; -1 elsewhere."""
        h, w = self.camera.height, self.camera.width
        x, y = np.meshgrid(np.arange(w) + 0.5, np.arange(h) + 0.5)
        away = self._code0[..., 2].astype(np.float64)
        focal = self.camera.focal
        seen = np.stack([(x - w / 2) / focal * away, (h / 2 - y) / focal * away, -away], axis=-1)
        place = (seen - self.camera.view[:, 3]) @ self.camera.view[:, :3]
        cells = (place[..., [0, 2]] - self._box[:2]) / self._box[2:] * GRID
        floor = (self._code0[..., 3] < 0) & (np.abs(place[..., 1]) < 0.02)
        return _floats(np.where(floor[..., None], cells, -1.0))

    def picture(self, frame: float) -> Picture:
        """(H, W, 3) RGB: the posture at a fractional frame of the recording; the array is the caller's."""
        rotations, positions = self.recording.placed(frame)
        pose = np.zeros((len(positions), 4, 4))
        pose[:, :3, :3], pose[:, :3, 3], pose[:, 3, 3] = rotations, positions, 1
        bones = _floats((pose @ self.mannequin.inverse_bind)[:, :3])
        far = around.far_limbs(self.recording.segments, positions, self.camera.eye)
        k = self._k
        k.moved(
            self._vertices, self._normals, self._joints, self._weights, bones, _floats(far), self._view,
            self._lens, self._light, self._screen, self._form, self._tone, self._world,
        )  # fmt: skip
        np.copyto(self._near, self._near0)
        np.copyto(self._paint, self._paint0)
        np.copyto(self._code, self._code0)
        np.copyto(self._face_of, self._no_face)
        bands = around.bands(self.recording, rotations, positions)
        if bands:
            np.copyto(self._edge, self._edge0)
            things = _Things.of(bands, self._theme, self._number)
            self._draw_things(things, self._near, self._paint, self._code, self._edge)
        k.raster(self._screen, self._faces, self._near, self._face_of, True)
        k.painted_figure(
            self._screen, self._form, self._tone, self._faces, self._material, self._label, self._near,
            self._face_of, self._colours, self._glossy, self._strength, self._tints, self._head_place,
            self._head, self._ear, self._mouth, self._boxes, self._paint, self._code,
        )  # fmt: skip
        k.shed(self._world, self._box, SHADOW_REACH_M, self._grid)
        shadow = _floats(np.array(rgb(self._theme["shadow"])))
        k.shaded(self._floor, self._grid, self._face_of, shadow, 2.2 * SHADOW_OPACITY, self._paint)
        result = np.empty((self.camera.height, self.camera.width, 3), np.uint8)
        k.inked(
            self._paint, self._code, self._edge, self._line, self._related, self._head, self._pixel_m, result
        )
        return result
