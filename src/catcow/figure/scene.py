"""One posture made ready to draw: its skin, what each bit of it is, and the buffers seen by a camera."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import MAN, Body
from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX

from .authoring import need
from .camera import Frame
from .clothes import REGIONS, features, regions
from .mannequin import Shape
from .raster import Buffers, Raster
from .skinning import fitting_placed, neighbours

if TYPE_CHECKING:
    from .skin import Packed

SPACING_M = 0.005
DOUBT_PX = 14
"""How far round a border of two parts each pixel is asked again whose it is."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Figure:
    """The skin of a posture: vertices and normals (V, 3), faces (F, 3), each vertex's nearest segment (V,)
    and its place in the rest posture (V, 3)."""

    placed: Placed
    packed: Packed
    vertices: Array
    normals: Array
    faces: NDArray[np.int32]
    label: NDArray[np.int64]
    rest: Array


def figure_of(shapes: tuple[Shape, ...], placed: Placed, spacing_m: float = SPACING_M) -> Figure:
    """The skin of one posture."""
    from .skin import carried, packed, skin_of

    body = packed(shapes, placed)
    skin = skin_of(body, spacing_m)
    label, rest = carried(body, skin.vertices, placed, fitting_placed(placed.body))
    return Figure(placed, body, skin.vertices, skin.normals, skin.faces, label, rest)


def seen(raster: Raster, figure: Figure, frame: Frame) -> Buffers:
    """What a camera sees of a figure, its parts told apart to the pixel where they touch."""
    from . import kernels
    from .skin import carried

    buffers = raster.draw(frame, figure.vertices, figure.normals, figure.rest, figure.label, figure.faces)
    label = buffers.label
    doubtful = kernels.doubtful(label, neighbours(), DOUBT_PX)
    rows, columns = np.nonzero(doubtful)
    if len(rows):
        points = frame.unproject(
            columns.astype(np.float64) + 0.5, rows.astype(np.float64) + 0.5, buffers.depth[rows, columns]
        )
        fitting = fitting_placed(figure.placed.body)
        exact, rest = carried(figure.packed, points, figure.placed, fitting)
        buffers.label[rows, columns] = exact
        buffers.rest[rows, columns] = rest
    return buffers


_ARMS = [i for name, i in SEGMENT_INDEX.items() if name.startswith(("upper_arm", "forearm"))]
_SLIVER_PX = 5


def _close_slivers(masks: dict[str, Mask], buffers: Buffers) -> None:
    """Where an arm is pressed into the trunk, no sliver of bare arm shows through the shirt."""
    closed = need("scipy.ndimage").binary_closing(masks["shirt"], iterations=_SLIVER_PX)
    masks["shirt"] |= closed & np.isin(buffers.label, _ARMS)


def material_masks(buffers: Buffers, body: Body = MAN) -> dict[str, Mask]:
    """Pixels (H, W) of each material, a later covering an earlier one, and of the head's features."""
    inside = buffers.figure
    fitting = fitting_placed(body)
    scalars = regions(buffers.rest[inside], buffers.label[inside], fitting)
    masks: dict[str, Mask] = {}
    for name in REGIONS:
        mask = np.zeros(inside.shape, dtype=bool)
        mask[inside] = scalars[name] > 0
        for below in masks.values():
            below &= ~mask
        masks[name] = mask
    _close_slivers(masks, buffers)
    for name, values in features(buffers.rest[inside], buffers.label[inside], fitting).items():
        masks[name] = np.zeros(inside.shape, dtype=bool)
        masks[name][inside] = values > 0
    return masks


_LIMBS = {
    side: [i for name, i in SEGMENT_INDEX.items() if name.endswith(side) and not name.startswith("girdle")]
    for side in ("_l", "_r")
}
FAR_BY_M = 0.04
"""How much farther from the eye a side must lie before its limbs are drawn darker (m)."""


def far_limbs(buffers: Buffers, figure: Figure, frame: Frame) -> Mask:
    """Pixels of the arm and leg on the far side, when there is one."""
    result = np.zeros(buffers.figure.shape, dtype=bool)
    eye = frame.camera.eye
    for stems, joint in ((("upper_arm", "forearm", "hand", "fingers", "fingertips", "thumb"), "upper_arm"),
                         (("thigh", "shank", "foot", "toes"), "thigh")):  # fmt: skip
        depth = {
            s: float(np.linalg.norm(figure.placed.positions[SEGMENT_INDEX[joint + s]] - eye))
            for s in ("_l", "_r")
        }
        far = max(depth, key=lambda s: depth[s])
        if abs(depth["_l"] - depth["_r"]) > FAR_BY_M:
            result |= np.isin(buffers.label, [SEGMENT_INDEX[stem + far] for stem in stems])
    return result


def shade_masks(buffers: Buffers, frame: Frame) -> tuple[Mask, Mask, Mask]:
    """Every other pixel (H / 2, W / 2) in half shade, in deep shade and in bright light: a soft light from
    above and before."""
    gaussian = need("scipy.ndimage").gaussian_filter
    right = frame.camera.view()[:3, :3][0]
    toward_eye = frame.camera.view()[:3, :3][2]
    light = np.array([0.0, 0.80, 0.0]) + 0.40 * toward_eye - 0.35 * right
    light /= np.linalg.norm(light)
    inside = buffers.figure[::2, ::2]  # light changes softly: every other pixel tells it
    blur = frame.width / 340
    weight = gaussian(inside.astype(np.float32), blur)
    lit = gaussian((buffers.normal[::2, ::2] @ light.astype(np.float32)) * inside, blur)
    lit /= np.maximum(weight, 1e-3)
    return inside & (lit < 0.06), inside & (lit < -0.32), inside & (lit > 0.90)
