"""From a mesh to per-pixel buffers: what is seen, where, how deep and facing which way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.errors import CatcowError

from .authoring import need
from .camera import Frame

Floats = NDArray[np.float32]


class NoDrawingSurfaceError(CatcowError):
    """OpenGL, which films need, could not be started without a screen."""

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
    """Draws meshes pixel by pixel with compiled loops: no OpenGL, no screen."""

    def __init__(self) -> None:
        need("numba")
        from . import kernels

        self._kernel = kernels.rasterised

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
        view = frame.camera.view()
        away = -(vertices @ view[2, :3] + view[2, 3])
        clip = np.column_stack([frame.project(vertices), 1 / away])
        label, where, normal, depth = self._kernel(
            clip, vertices, frame.camera.eye, normals, rest, labels, faces.astype(np.int32), frame.width,
            frame.height,
        )  # fmt: skip
        return Buffers(label, where, normal, depth)
