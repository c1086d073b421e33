"""The moving figure drawn frame by frame in the manner of the stills: flat colours, two tones, ink lines.

Linear blend skinning, as in the browser, by OpenGL without a screen; a frame is drawn larger and shrunk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import Body
from catcow.body.kinematics import PARENT, Array

from . import around, shaders, stage
from .authoring import need
from .camera import Frame, orbit
from .clothes import features
from .model_file import Floats, Mannequin, breath
from .raster import NoDrawingSurfaceError
from .recording import Recording
from .skinning import fitting_placed
from .style import BRIGHT_OPACITY, COLOURS, FAR_OPACITY, SHADE_OPACITY, SHADOW_OPACITY, THEMES, ThemeName

Picture = NDArray[np.uint8]

DISTANCE_M = 6.5
MARGIN = 0.03
NARROWEST, WIDEST = 0.80, 2.0
CAST = 192
"""Texels of a side of the shadow."""
CAST_REACH_M = 0.16
MATERIALS = ("skin", "trousers", "shirt", "hair", "lips", "face")
"""In the order of their numbers: between the first four a seam is drawn."""
FACE_BOXES = {"ear": (-0.09, -0.03, 0.16, 0.16), "mouth": (-0.06, -0.05, 0.12, 0.12)}
FACE_TEXELS = 256


def rgb(colour: str) -> tuple[float, float, float]:
    """#rrggbb as three numbers 0..1."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return r, g, b


def role_of(light_colour: str, fallback: str) -> str:
    """The role whose light colour this is, within rounding."""

    def apart(role: str) -> float:
        return sum(abs(a - b) for a, b in zip(rgb(COLOURS[role][0]), rgb(light_colour), strict=True))

    best = min(COLOURS, key=apart)
    return best if apart(best) < 0.03 else fallback


def skinned(mannequin: Mannequin, rotations: Array, positions: Array, every: int = 1) -> Array:
    """(V, 3) the vertices of a posture (m), or every so many-th of them."""
    joints, weights = mannequin.joints[::every], mannequin.weights[::every, :, None]
    local = np.einsum("sij,vj->vsi", mannequin.inverse_bind[:, :3], _homogeneous(mannequin.vertices[::every]))
    picked = np.take_along_axis(local, joints[:, :, None], axis=1)
    moved = np.einsum("vkij,vkj->vki", rotations[joints], picked) + positions[joints]
    return np.asarray((weights * moved).sum(axis=1))


def _homogeneous(v: Floats) -> Array:
    return np.hstack([v.astype(np.float64), np.ones((len(v), 1))])


@dataclass(frozen=True, slots=True)
class Look:
    """How a film looks: colours, the longer side in pixels, how many times larger it is drawn."""

    theme: ThemeName = "light"
    size: int = 640
    finer: int = 2
    view: tuple[float, float] | None = None
    """Azimuth and elevation in degrees; the motion's own when null."""
    even: bool = True
    """Both sides even, as a video needs."""
    frame: Callable[[Array, Array], Frame] | None = None
    """Another framing altogether, from the box (low, high) that the movement fills."""


class Film:
    """Draws the frames of one recording on the mannequin of its body.

    NoDrawingSurfaceError without OpenGL."""

    def __init__(
        self, recording: Recording, mannequin: Mannequin, body: Body, look: Look | None = None
    ) -> None:
        self.recording, self.mannequin, self.body = recording, mannequin, body
        self.look = look or Look()
        self._theme = THEMES[self.look.theme]
        samples = range(0, len(recording.root), max(1, len(recording.root) // 12))
        clouds = [skinned(mannequin, *recording.placed(k), every=9) for k in samples]
        points = np.vstack(clouds)
        self.low, self.high = points.min(axis=0), points.max(axis=0)
        self._solids = around.solids(recording, points)
        frame = self.look.frame
        self.frame = self._framing(points) if frame is None else frame(self.low, self.high)
        self._open()

    # -- the picture's edges ---------------------------------------------------------------------------

    def _framing(self, points: Array) -> Frame:
        """The smallest frame that holds every posture and everything around it."""
        view = self.recording.view
        azimuth, elevation = self.look.view or (view.azimuth_deg, view.elevation_deg)
        camera = orbit(azimuth, elevation, (self.low + self.high) / 2, DISTANCE_M)
        t = camera.tangents(np.vstack([points, *(s.vertices for s in self._solids)]))
        low, high = t.min(axis=0), t.max(axis=0)
        pad = MARGIN * float((high - low).max())
        low, high = low - pad, high + pad
        width, height = (float(v) for v in high - low)
        if width < NARROWEST * height:
            grow = (NARROWEST * height - width) / 2
            low[0], high[0] = low[0] - grow, high[0] + grow
        elif width > WIDEST * height:
            high[1] += width / WIDEST - height
        width, height = (float(v) for v in high - low)
        unit = max(width, height) / self.look.size
        step = 2 if self.look.even else 1
        w, h = (max(step, round(side / unit / step) * step) for side in (width, height))
        return Frame(
            camera, float(low[0]), float(low[0]) + w * unit, float(high[1]) - h * unit, float(high[1]), w, h
        )

    # -- OpenGL ---------------------------------------------------------------------------------------

    def _open(self) -> None:
        moderngl = need("moderngl")
        try:
            gl: Any = moderngl.create_context(standalone=True, backend="egl")
        except (ImportError, OSError, ValueError, RuntimeError, moderngl.Error) as error:
            raise NoDrawingSurfaceError(str(error)) from error
        self._gl, self._depth_test, self._blend = gl, moderngl.DEPTH_TEST, moderngl.BLEND
        self._figure = gl.program(shaders.FIGURE_VERTEX, shaders.FIGURE_FRAGMENT)
        self._thing = gl.program(shaders.THING_VERTEX, shaders.THING_FRAGMENT)
        self._caster = gl.program(shaders.CAST_VERTEX, shaders.CAST_FRAGMENT)
        self._ink = gl.program(shaders.SCREEN_VERTEX, shaders.INK_FRAGMENT)
        self._shrink = gl.program(shaders.SCREEN_VERTEX, shaders.SHRINK_FRAGMENT)
        m = self.mannequin
        skin = np.hstack([m.vertices, m.normals, m.joints, m.weights, breath(m, self.recording.segments)])
        buffer = gl.buffer(skin.astype("f4").tobytes())
        layout = (buffer, "3f 3f 4f 4f 3f", "position", "normal", "joints", "weights", "breathing")
        cast_layout = (buffer, "3f 12x 4f 4f 3f", "position", "joints", "weights", "breathing")
        self._parts = [
            (name, gl.vertex_array(self._figure, [layout], gl.buffer(faces.astype("i4").tobytes())))
            for name, faces in m.faces.items()
        ]
        every = np.vstack(list(m.faces.values())).astype("i4")
        self._casting = gl.vertex_array(self._caster, [cast_layout], gl.buffer(every.tobytes()))
        corners = gl.buffer(np.array([-1, -1, 3, -1, -1, 3], "f4").tobytes())
        self._ink_screen = gl.vertex_array(self._ink, [(corners, "2f", "corner")])
        self._shrink_screen = gl.vertex_array(self._shrink, [(corners, "2f", "corner")])
        self._things = [(k + 1, self._thing_array(s)) for k, s in enumerate(self._solids)]
        size = (self.frame.width * self.look.finer, self.frame.height * self.look.finer)
        self._paint, self._form = gl.texture(size, 4), gl.texture(size, 4, dtype="f4")
        self._edge, self._inked = gl.texture(size, 4), gl.texture(size, 4)
        self._buffer = gl.framebuffer([self._paint, self._form, self._edge], gl.depth_renderbuffer(size))
        self._inked_buffer = gl.framebuffer([self._inked])
        self._small = gl.framebuffer([gl.texture((self.frame.width, self.frame.height), 4)])
        self._cast = gl.texture((CAST, CAST), 1, dtype="f1")
        self._cast.repeat_x = self._cast.repeat_y = False
        self._cast_buffer = gl.framebuffer([self._cast], gl.depth_renderbuffer((CAST, CAST)))
        self._uniforms()

    def _pixel_m(self) -> float:
        """What one drawn pixel covers in the middle of the figure (m)."""
        away = float(np.linalg.norm(self.frame.camera.eye - (self.low + self.high) / 2))
        return away * (self.frame.right - self.frame.left) / self.frame.width / self.look.finer

    def _thing_array(self, solid: stage.Solid) -> Any:
        colours = np.array([rgb(self._theme[role]) for role in solid.colour])
        edge = np.tile(rgb(self._theme[solid.line]), (len(colours), 1))
        data = np.hstack([solid.vertices, solid.normals, colours, edge]).astype("f4")
        return self._gl.vertex_array(
            self._thing,
            [(self._gl.buffer(data.tobytes()), "3f 3f 3f 3f", "position", "normal", "colour", "edge")],
            self._gl.buffer(solid.faces.astype("i4").tobytes()),
        )

    def _uniforms(self) -> None:
        theme, frame = self._theme, self.frame
        view = frame.camera.view()[:3, :3]
        light = np.array([0.0, 0.80, 0.0]) + 0.40 * view[2] - 0.35 * view[0]
        reach = (
            np.array([self.low[0] - 0.3, self.low[2] - 0.3]),
            np.array([self.high[0] + 0.3, self.high[2] + 0.3]),
        )
        box = (*(float(v) for v in reach[0]), *(float(v) for v in reach[1] - reach[0]))
        matrix = frame.matrix().T.astype("f4").tobytes()
        for program in (self._figure, self._thing):
            program["clip_from_world"].write(matrix)
            program["eye"].value = tuple(frame.camera.eye)
            program["view"].write(view.T.astype("f4").tobytes())
        head = self.recording.segments.index("head")
        figure = self._figure
        figure["light"].value = tuple(light / np.linalg.norm(light))
        figure["strength"].value = (SHADE_OPACITY, BRIGHT_OPACITY, FAR_OPACITY, 0.0)
        for uniform, role in (
            ("ink", "line"),
            ("shade", "shade"),
            ("bright", "bright"),
            ("dusk", "far"),
            ("face", "face"),
            ("skin", "skin"),
        ):
            figure[uniform].value = rgb(theme[role])
        smaller = np.diag([*(1 / self.body.scale_of("head")), 1.0])
        local = smaller @ self.mannequin.inverse_bind[head]
        figure["head_from_bind"].write(local.T.astype("f4").tobytes())
        figure["head_label"].value = self._ink["head_label"].value = float(head)
        for unit, (name, face_box) in enumerate(FACE_BOXES.items()):
            texture = self._gl.texture(
                (FACE_TEXELS,) * 2, 1, feature(name, head, self.body).tobytes(), dtype="f4"
            )
            texture.repeat_x = texture.repeat_y = False
            texture.use(5 + unit)
            figure[name].value = 5 + unit
            figure[f"{name}_box"].value = face_box
        thing = self._thing
        thing["shadow"].value, thing["shadow_strength"].value = rgb(theme["shadow"]), 2.2 * SHADOW_OPACITY
        thing["shed"].value = 4
        thing["cast_box"].value = self._caster["cast_box"].value = box
        self._caster["reach"].value = CAST_REACH_M
        self._cast.use(4)
        ink = self._ink
        ink["ground"].value, ink["line"].value = rgb(theme["halo"]), rgb(theme["line"])
        ink["unit"].value = max(max(frame.width, frame.height) * self.look.finer / 800, 0.66)
        ink["pixel_m"].value = self._pixel_m()
        for unit, (name, texture) in enumerate(
            (("paint", self._paint), ("form", self._form), ("edge", self._edge))
        ):
            texture.use(unit)
            ink[name].value = unit
        related = np.zeros((32, 32), dtype="f4")
        one = np.eye(len(PARENT)) + np.array(
            [[p == i or q == j for j, p in enumerate(PARENT)] for i, q in enumerate(PARENT)]
        )
        related[: len(PARENT), : len(PARENT)] = (one @ one) > 0
        texture = self._gl.texture((32, 32), 1, related.tobytes(), dtype="f4")
        texture.use(7)
        ink["related"].value = 7
        self._inked.use(8)
        self._shrink["picture"].value, self._shrink["factor"].value = 8, self.look.finer

    # -- drawing --------------------------------------------------------------------------------------

    def picture(self, frame: float, breathing: float = 0.0) -> Picture:
        """(H, W, 3) RGB: the posture at a fractional frame of the recording; `breathing` 0..1."""
        gl = self._gl
        R, P = self.recording.placed(frame)
        bones = np.zeros((32, 4, 4), dtype="f4")
        pose = np.tile(np.eye(4), (len(P), 1, 1))
        pose[:, :3, :3], pose[:, :3, 3] = R, P
        bones[: len(P)] = np.swapaxes(pose @ self.mannequin.inverse_bind, 1, 2)
        for program in (self._figure, self._caster):
            program["bones"].write(bones.tobytes())
            program["breath"].value = breathing
        far = np.zeros(32, dtype="f4")
        far[: len(P)] = around.far_limbs(self.recording.segments, P, self.frame.camera.eye)
        self._figure["far_of"].write(far.tobytes())
        gl.disable(self._blend)
        gl.enable(self._depth_test)
        self._cast_buffer.use()
        self._cast_buffer.clear(0, 0, 0, 0)
        self._casting.render()
        self._buffer.use()
        self._buffer.clear(0, 0, 0, 0)
        for name, part in self._parts:
            role = role_of(self.mannequin.colours[name], name)
            self._figure["colour"].value = rgb(self._theme[role])
            self._figure["glossy"].value = name not in ("shirt", "trousers")
            self._figure["material"].value = float(MATERIALS.index(name) if name in MATERIALS else 0)
            part.render()
        drawn = around.bands(self.recording, R, P)
        bands = [(len(self._things) + k + 1, self._thing_array(s)) for k, s in enumerate(drawn)]
        for number, array in (*self._things, *bands):
            self._thing["number"].value = float(number)
            array.render()
        for _, array in bands:
            array.release()
        gl.disable(self._depth_test)
        self._inked_buffer.use()
        self._ink_screen.render()
        self._small.use()
        self._shrink_screen.render()
        data = np.frombuffer(self._small.read(components=3, alignment=1), np.uint8)
        return np.ascontiguousarray(data.reshape(self.frame.height, self.frame.width, 3)[::-1])

    def close(self) -> None:
        """Give the graphics memory back."""
        self._gl.release()


def feature(name: str, head: int, body: Body) -> Floats:
    """(texels, texels) a feature of the head as seen flat: the ear from the side, the mouth from before."""
    x0, y0, w, h = FACE_BOXES[name]
    step = (np.arange(FACE_TEXELS) + 0.5) / FACE_TEXELS
    u, v = np.meshgrid(x0 + w * step, y0 + h * step)
    deep = np.full(u.size, 0.075 if name == "ear" else 0.095)
    local = np.stack([u.ravel(), v.ravel(), deep] if name == "ear" else [deep, v.ravel(), u.ravel()], axis=1)
    fitting = fitting_placed(body)
    rest = fitting.positions[head] + local * body.scale_of("head") @ fitting.rotations[head].T
    values = features(rest, np.full(len(rest), head), fitting)[name]
    return values.reshape(u.shape).astype("f4")
