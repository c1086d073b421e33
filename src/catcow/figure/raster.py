"""From a mesh to per-pixel buffers: what is seen, where, how deep and facing which way (OpenGL by EGL)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.errors import CatcowError

from .authoring import need
from .camera import Frame

Floats = NDArray[np.float32]

_VERTEX = """#version 330
uniform mat4 clip_from_world; uniform vec3 eye;
in vec3 position; in vec3 normal; in vec3 rest; in float label;
out vec3 n; out vec3 r; flat out float l; out float far;
void main() { n = normal; r = rest; l = label; far = distance(eye, position);
  gl_Position = clip_from_world * vec4(position, 1.0); }"""
_FRAGMENT = """#version 330
in vec3 n; in vec3 r; flat in float l; in float far;
layout(location = 0) out vec4 a; layout(location = 1) out vec4 b;
void main() { a = vec4(r, l + 1.0); b = vec4(normalize(n), far); }"""


class NoDrawingSurfaceError(CatcowError):
    """OpenGL could not be started without a screen."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"OpenGL could not be started without a screen ({reason}). "
            "Install Mesa's software renderer (Debian: libegl1 libgl1-mesa-dri) and try again."
        )


@dataclass(frozen=True, slots=True)
class Buffers:
    """Per pixel (H, W): `label` of the segment (-1 outside), `rest` (3) position in the rest posture (m),
    `normal` (3) world unit normal, `depth` distance from the eye (m, 0 outside)."""

    label: NDArray[np.int16]
    rest: Floats
    normal: Floats
    depth: Floats

    @property
    def figure(self) -> NDArray[np.bool_]:
        result: NDArray[np.bool_] = self.label >= 0
        return result


class Raster:
    """One OpenGL context, reused for every picture."""

    def __init__(self) -> None:
        gl = need("moderngl")
        try:
            self._gl: Any = gl.create_context(standalone=True, backend="egl")
        except (ImportError, OSError, ValueError, RuntimeError, gl.Error) as error:
            raise NoDrawingSurfaceError(str(error)) from error
        self._flag = gl.DEPTH_TEST
        self._program = self._gl.program(vertex_shader=_VERTEX, fragment_shader=_FRAGMENT)

    def draw(
        self,
        frame: Frame,
        vertices: NDArray[np.float64],
        normals: NDArray[np.float64],
        rest: NDArray[np.float64],
        labels: NDArray[np.int64],
        faces: NDArray[np.int32],
    ) -> Buffers:
        """Buffers of a mesh; `labels` (V,) is each vertex's segment, `rest` (V, 3) its rest position (m)."""
        gl = self._gl
        data = np.hstack([vertices, normals, rest, labels[:, None]]).astype("f4")
        size = (frame.width, frame.height)
        vertex_buffer, index_buffer = gl.buffer(data.tobytes()), gl.buffer(faces.astype("i4").tobytes())
        array = gl.vertex_array(
            self._program,
            [(vertex_buffer, "3f 3f 3f 1f", "position", "normal", "rest", "label")],
            index_buffer,
        )
        textures = [gl.texture(size, 4, dtype="f4") for _ in range(2)]
        depth = gl.depth_renderbuffer(size)
        target = gl.framebuffer(textures, depth)
        target.use()
        target.clear(0, 0, 0, 0, depth=1.0)
        gl.enable(self._flag)
        self._program["clip_from_world"].write(frame.matrix().T.astype("f4").tobytes())
        self._program["eye"].value = tuple(frame.camera.eye)
        array.render()
        first, second = (
            np.frombuffer(t.read(), "f4").reshape(frame.height, frame.width, 4)[::-1].copy() for t in textures
        )
        for thing in (array, vertex_buffer, index_buffer, target, *textures, depth):
            thing.release()
        return Buffers(
            label=(np.rint(first[..., 3]) - 1).astype(np.int16),
            rest=first[..., :3],
            normal=second[..., :3],
            depth=second[..., 3],
        )
