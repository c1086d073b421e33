"""What stands around the moving figure as solid shapes, and which of its limbs is the far one."""

from __future__ import annotations

import numpy as np

from catcow.body.kinematics import Array
from catcow.body.surface import SURFACE_POINTS

from . import setting, stage
from .recording import Recording

FAR_BY_M = 0.04
"""How much farther from the eye a limb must lie than its fellow before it is drawn darker (m)."""
FLOOR_M = 0.25
"""What is lower than this (m) touches the floor, about."""
_LIMBS = (
    ("upper_arm", ("upper_arm", "forearm", "hand", "fingers", "fingertips", "thumb")),
    ("thigh", ("thigh", "shank", "foot", "toes")),
)


def solids(recording: Recording, points: Array) -> list[stage.Solid]:
    """Floor, mat, wall and things of a recording that don't move; `points` (N, 3) m are of its whole
    movement."""
    low, high = points.min(axis=0), points.max(axis=0)
    on_floor = points[points[:, 1] < FLOOR_M]
    on_floor = on_floor if len(on_floor) else points
    lying = any(p.kind == "mat" for p in recording.props)
    made = []
    for prop in recording.props:
        if prop.kind == "mat":
            span = (float(on_floor[:, 0].min()), float(on_floor[:, 0].max()))
            made.append(stage.mat(prop, setting.mat_corners(prop, span)))
        elif prop.kind == "wall":
            made.append(stage.solid(setting.wall_part(prop, low, high)))
        else:
            made.append(stage.solid(prop))
    made += [
        stage.fastening(band, end.local)
        for band in recording.bands
        for end in band.ends
        if end.segment is None
    ]
    if not lying:
        feet = [s.vertices[s.vertices[:, 1] < FLOOR_M] for s in made if s.id != "wall"]
        made.insert(0, stage.floor(setting.floor_patch(np.vstack([on_floor, *feet]))))
    return made


def bands(recording: Recording, rotations: Array, positions: Array) -> list[stage.Solid]:
    """The bands, straps and sticks of a posture, from their ends."""
    chest = SURFACE_POINTS["sternum"]
    k = recording.segments.index(chest.segment)
    front = positions[k] + rotations[k] @ np.array(chest.position)
    made = []
    for band in recording.bands:
        a, b = (end.at(rotations, positions) for end in band.ends)
        if band.kind == "stick":
            made.append(stage.rod(band, a, b))
            continue
        free = any(end.segment is None for end in band.ends)
        line = stage.band_line(a, b, None if free else front, rotations[k][:, 0])
        made.append(stage.ribbon(band, line))
    return made


def far_limbs(segments: tuple[str, ...], positions: Array, eye: Array) -> Array:
    """(S,) 1 for the limb that lies farther from the eye than its fellow, rising over centimetres."""
    result = np.zeros(len(segments))
    for joint, stems in _LIMBS:
        away = {s: positions[segments.index(joint + s)] - eye for s in ("_l", "_r")}
        at = {s: float(np.linalg.norm(v)) for s, v in away.items()}
        for side, other in (("_l", "_r"), ("_r", "_l")):
            behind = np.clip((at[side] - at[other] - FAR_BY_M) / FAR_BY_M, 0, 1)
            for stem in stems:
                result[segments.index(stem + side)] = behind
    return result
