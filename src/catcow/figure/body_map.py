"""The map on which a person shows where it is felt: our own body from the front and from behind, and the
outline of each part that can be marked.

Which part of the skin counts as which is our own choice, by eye [D]: it is made for pointing, not for
anatomy. The low back is drawn from above the buttocks to the lowest ribs.
"""

from __future__ import annotations

import json
from typing import Final

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import Body
from catcow.body.kinematics import Array, Placed, Posture, place
from catcow.body.skeleton import JOINT_INDEX, SEGMENT_INDEX
from catcow.content.motion import Base, View
from catcow.motion.bases import BASES
from catcow.motion.reading import parse
from catcow.motion.words import joints_of

from . import svg
from .authoring import need
from .camera import Frame, orbit
from .curves import area_path
from .mannequin import build_of, shapes
from .paint import draw, painted
from .raster import Buffers, Raster
from .scene import Figure, figure_of, seen
from .scenery import Stage
from .skinning import fitting_placed
from .style import LIGHT

Mask = NDArray[np.bool_]

VIEWS: Final[dict[str, View]] = {
    "front": View(azimuth_deg=90, elevation_deg=3),
    "back": View(azimuth_deg=-90, elevation_deg=3),
}
HEIGHT: Final = 1000.0
"""Units from top to bottom of a picture."""
MARGIN: Final = 14.0
DISTANCE_M: Final = 7.0
POSE_DEG: Final = {
    "hip.abduction": 7.0, "hip.flexion": 0.0, "knee.flexion": 1.0, "ankle.dorsiflexion": 1.0,
    "hip.rotation": -8.0, "shoulder.abduction": 17.0, "elbow.flexion": 10.0, "forearm.pronation": 10.0,
    "lumbar.flexion": -4.0, "neck.flexion": 0.0,
}  # fmt: skip
"""Upright with legs and arms a little apart, so that every part has an edge of its own."""
PALE: Final = {"shirt": "mat", "trousers": "pillow_side"}
"""Colours that clothes take here, by role."""
BUTTOCK_UP_M: Final = (-0.115, 0.080)
"""From the fold to the top of the buttocks, above the hips (m, reference body)."""
LOW_BACK_UP_M: Final = (0.080, 0.275)
BELOW_KNEE_M: Final = 0.04
"""How far under the joint the knee still counts as thigh."""
SMOOTH_PX: Final = 5.0
_LEG: Final = ("thigh", "shank", "foot", "toes")
_TRUNK: Final = ("pelvis", "lumbar_lower", "lumbar_upper", "thorax_lower")
_MOTION: Final = "format: 1\nbase: standing\nsides: none\nview: {azimuth_deg: 90, elevation_deg: 3}\n" \
    "phases:\n  - {id: A, move_s: 1, hold: none, breath: easy, pose: {}}\n" \
    "  - {id: B, move_s: 1, hold: none, breath: easy, pose: {}}\n"  # fmt: skip


def pictures(body: Body, raster: Raster | None = None) -> dict[str, str]:
    """File name -> text: `front.svg` and `back.svg` in the light theme, and `parts.json`, which has for each
    view the size of its picture and, part by part, the outline as path data."""
    raster = Raster() if raster is None else raster
    placed = _standing(body)
    figure = figure_of(shapes(build_of(body)), placed)
    result: dict[str, str] = {}
    parts: dict[str, object] = {}
    for name, view in VIEWS.items():
        stage = Stage(parse(_MOTION, "the body map"), [figure], view)
        frame = _frame(figure, view)
        buffers = seen(raster, figure, frame)
        content = _pale(painted(draw(raster, figure, buffers, None, frame, [], stage), "", ""))
        width, height = frame.width * frame.unit, frame.height * frame.unit
        title = f"A standing person seen from the {name}"
        result[f"{name}.svg"] = svg.document(f"map-{name}", width, height, title, title, content)
        parts[name] = {
            "width": width,
            "height": height,
            "parts": {
                part: area_path(mask, SMOOTH_PX, 0.6, frame.unit, 60.0)
                for part, mask in parts_seen(buffers, figure, frame, name).items()
            },
        }
    result["parts.json"] = json.dumps(parts, indent=1) + "\n"
    return result


def _pale(content: str) -> str:
    """The clothes in pale colours, so that marks stand out."""
    for role, instead in PALE.items():
        content = content.replace(LIGHT[role], LIGHT[instead])
    return content


def parts_seen(here: Buffers, figure: Figure, frame: Frame, view: str) -> dict[str, Mask]:
    """Pixels (H, W) of each part that this view shows. A part of one side is `left_…` or `right_…`, as the
    person has it."""
    inside, placed = here.figure, figure.placed
    label, rest = here.label[inside], here.rest[inside]
    up, across = _trunk_places(rest, fitting_placed(placed.body))
    rows, columns = np.nonzero(inside)
    height = frame.unproject(
        columns.astype(np.float64) + 0.5, rows.astype(np.float64) + 0.5, here.depth[inside]
    )[:, 1]
    found: dict[str, NDArray[np.bool_]] = {}
    trunk = np.isin(label, [SEGMENT_INDEX[name] for name in _TRUNK])
    thighs = np.isin(label, [SEGMENT_INDEX["thigh_l"], SEGMENT_INDEX["thigh_r"]])
    behind = view == "back"
    if behind:
        found["low_back"] = trunk & (up > LOW_BACK_UP_M[0]) & (up < LOW_BACK_UP_M[1])
    for side, sign in (("left", -1.0), ("right", 1.0)):
        letter = side[0]
        mine = across * sign > 0
        leg = np.isin(label, [SEGMENT_INDEX[f"{name}_{letter}"] for name in _LEG])
        knee, ankle = (placed.positions[SEGMENT_INDEX[f"{name}_{letter}"]][1] for name in ("shank", "foot"))
        thigh = leg & (height > knee - BELOW_KNEE_M)
        if behind:
            buttock = (trunk | thighs) & mine & (up > BUTTOCK_UP_M[0]) & (up <= BUTTOCK_UP_M[1])
            found[f"{side}_buttock"] = buttock
            thigh &= ~buttock
        found[f"{side}_thigh"] = thigh
        found[f"{side}_calf"] = leg & (height <= knee - BELOW_KNEE_M) & (height > ankle)
        found[f"{side}_foot"] = leg & (height <= ankle)
    return {name: _whole(inside, mask) for name, mask in found.items()}


def _trunk_places(rest: NDArray[np.floating], fitting: Placed) -> tuple[Array, Array]:
    """Of places in the rest posture (N, 3): height above the hips and distance to the right of the middle (m,
    reference body)."""
    i = SEGMENT_INDEX["pelvis"]
    local = (rest.astype(np.float64) - fitting.positions[i]) @ fitting.rotations[i]
    return local[:, 1] / fitting.body.size, local[:, 2] / fitting.body.scale_of("pelvis")[2]


def _whole(inside: Mask, mask: NDArray[np.bool_]) -> Mask:
    """A part without crumbs and holes."""
    result = np.zeros(inside.shape, dtype=bool)
    result[inside] = mask
    ndimage = need("scipy.ndimage")
    result = ndimage.binary_closing(ndimage.binary_opening(result, iterations=2), iterations=3)
    labels, count = ndimage.label(result)
    if count > 1:
        result = labels == 1 + int(np.argmax(np.bincount(labels.ravel())[1:]))
    filled: Mask = ndimage.binary_fill_holes(result) & inside
    return filled


def _standing(body: Body) -> Placed:
    base = BASES[Base.standing]
    angles = np.zeros(len(JOINT_INDEX))
    for name, degrees in joints_of({**base.pose, **POSE_DEG}).items():
        angles[JOINT_INDEX[name]] = np.radians(degrees)
    lift = np.array([0.0, base.position[1] * body.size, 0.0])
    return place(Posture(lift, base.rotation(), angles), body)


def _frame(figure: Figure, view: View) -> Frame:
    low, high = figure.vertices.min(axis=0), figure.vertices.max(axis=0)
    camera = orbit(view.azimuth_deg, view.elevation_deg, (low + high) / 2, DISTANCE_M)
    seen_at = camera.tangents(figure.vertices[::5])
    bottom, top = float(seen_at[:, 1].min()), float(seen_at[:, 1].max())
    half = float(np.abs(seen_at[:, 0]).max())
    unit = (top - bottom) / (HEIGHT - 2 * MARGIN)
    bottom, top, half = bottom - MARGIN * unit, top + MARGIN * unit, half + MARGIN * unit
    wide = round(2 * half / unit)
    return Frame(camera, -half, -half + wide * unit, bottom, top, wide * 2, round(HEIGHT) * 2, 0.5)
