"""The moving figure's track: every frame of a repetition as quaternions, for the browser's viewer.

The format is in docs/explanation/pictures.md. Quaternions are x, y, z, w of each segment relative to its
parent (the root: relative to the world), as int16 over 32767; root positions are float32 metres.
"""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from catcow.body.bodies import MAN, Body
from catcow.body.kinematics import (
    PARENT,
    Array,
    Placed,
    place,
    quaternion_from_rotation,
    rotation_from_quaternion,
)
from catcow.body.skeleton import SEGMENT_INDEX, SEGMENTS
from catcow.body.surface import SURFACE_POINTS
from catcow.content.motion import Hold, Prop
from catcow.motion.movement import Movement

FORMAT = 1
FPS = 20
_SCALE = 32767
BREATH: dict[str, str | float] = {"segment": "thorax_lower", "scale": 1.03, "seconds": 5.0}
"""How a figure breathes while it holds: the chest grows by this in depth and width and back, once in so many
seconds (12 breaths a minute). Its children keep their size. Our own choice, so that a hold does not look like
a stopped film [D]."""


def track(movement: Movement, motion_hash: str) -> dict[str, Any]:
    """The track of a movement as a JSON-ready mapping; `motion_hash` is the SHA-256 of its motion.yaml."""
    sampled = movement.frames(FPS)
    postures = sampled.postures()
    placed = place(postures, movement.body)
    motion = movement.motion
    points = placed.points()
    low, high = points.reshape(-1, 3).min(0), points.reshape(-1, 3).max(0)
    return {
        "format": FORMAT,
        "motion": motion_hash,
        "body": movement.body.id,
        "fps": FPS,
        "segments": list(SEGMENT_INDEX),
        "parents": PARENT.tolist(),
        "offsets": [[round(float(x), 5) for x in row] for row in movement.body.offsets],
        "frames": len(sampled.frames),
        "root": _packed(np.asarray(postures.root_position, dtype="<f4")),
        "rotations": _packed(np.rint(relative_quaternions(placed) * _SCALE).astype("<i2")),
        "phases": [
            {
                "id": motion.phases[s.phase].id,
                "label": motion.phases[s.phase].label or motion.phases[s.phase].id,
                "first": s.first,
                "last": s.last,
                "move_s": motion.phases[s.phase].move_s,
                "hold": motion.phases[s.phase].hold.value,
                "breath": BREATH if motion.phases[s.phase].hold is Hold.prescribed else None,
            }
            for s in sampled.spans
        ],
        "sides": motion.sides.value,
        "side": motion.side,
        "view": {"azimuth_deg": motion.view.azimuth_deg, "elevation_deg": motion.view.elevation_deg},
        "bounds": {"min": _rounded(low), "max": _rounded(high)},
        "props": [_prop(p, movement.body) for p in motion.props],
    }


def relative_quaternions(placed: Placed) -> Array:
    """(N, S, 4) x, y, z, w of each segment relative to its parent, without jumps of sign between frames."""
    R = placed.rotations
    relative = R.copy()
    child = np.flatnonzero(PARENT >= 0)
    relative[:, child] = np.swapaxes(R[:, PARENT[child]], -1, -2) @ R[:, child]
    q = quaternion_from_rotation(relative)
    for n in range(1, len(q)):
        flip = np.einsum("si,si->s", q[n], q[n - 1]) < 0
        q[n, flip] *= -1
    return q


def unpacked(data: dict[str, Any]) -> tuple[Array, Array]:
    """Of a track: root positions (N, 3) m and relative quaternions (N, S, 4), as a reader sees them."""
    n = int(data["frames"])
    root = np.frombuffer(base64.b64decode(data["root"]), "<f4").reshape(n, 3).astype(np.float64)
    q = np.frombuffer(base64.b64decode(data["rotations"]), "<i2").reshape(n, len(SEGMENTS), 4) / _SCALE
    return root, q / np.linalg.norm(q, axis=-1, keepdims=True)


def placed_from(root: Array, relative: Array, body: Body = MAN) -> Placed:
    """Forward kinematics as the browser does it: from a track's root positions and relative quaternions."""
    local = rotation_from_quaternion(relative)
    R, P = local.copy(), np.zeros((len(root), len(SEGMENTS), 3))
    P[:, 0] = root
    for s in range(1, len(SEGMENTS)):
        parent = PARENT[s]
        R[:, s] = R[:, parent] @ local[:, s]
        P[:, s] = P[:, parent] + R[:, parent] @ body.offsets[s]
    return Placed(R, P, np.zeros((len(root), 0, 3)), body)


def mirrored(root: Array, relative: Array) -> tuple[Array, Array]:
    """The other side, by the rule the browser uses: swap left and right segments, reflect z."""
    from catcow.body.skeleton import mirrored_name

    swap = [SEGMENT_INDEX[mirrored_name(name)] for name in SEGMENT_INDEX]
    return root * np.array([1.0, 1.0, -1.0]), relative[:, swap] * np.array([-1.0, -1.0, 1.0, 1.0])


def _prop(prop: Prop, body: Body) -> dict[str, Any]:
    if prop.between is not None:
        ends = []
        for end in prop.between:
            if isinstance(end, str):
                segment = SEGMENT_INDEX[SURFACE_POINTS[end].segment]
                ends.append({"segment": segment, "local": _rounded(body.point(end))})
            else:
                ends.append({"segment": None, "local": list(end)})
        return {"id": prop.id, "kind": prop.kind, "between": ends}
    return {
        "id": prop.id,
        "kind": prop.kind,
        "position_m": list(prop.position_m or (0.0, 0.0, 0.0)),
        "size_m": None if prop.size_m is None else list(prop.size_m),
        "rotation_deg": list(prop.rotation_deg),
    }


def _packed(values: np.ndarray[Any, Any]) -> str:
    return base64.b64encode(np.ascontiguousarray(values).tobytes()).decode("ascii")


def _rounded(v: Array) -> list[float]:
    return [round(float(x), 4) for x in v]
