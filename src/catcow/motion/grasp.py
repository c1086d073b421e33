"""Closing a hand round what it holds: fingers and thumb bend until they touch, and no further."""

from __future__ import annotations

import numpy as np

from catcow.body import kinematics as kin
from catcow.body.bodies import MAN, Body
from catcow.body.kinematics import Array, Posture
from catcow.body.skeleton import JOINT_INDEX, JOINTS, SEGMENT_INDEX

from .shapes import FingerBall, finger_balls, limb_of
from .words import GRIP_DEG

TOUCH_M = 0.001
"""A finger that comes this near touches."""
_STEPS = 40


def closed_round(posture: Posture, hand: str, held_segment: str, grip: float, body: Body = MAN) -> Posture:
    """The posture with `hand` (`hand_l`, `hand_r`) closed round a limb, each joint up to `grip` (0..1) of a
    fist. Opened first, then bent from the knuckle outwards, as a hand closes."""
    side = hand[-2:]
    angles = posture.angles_rad.copy()
    for stem in GRIP_DEG:
        angles[JOINT_INDEX[f"{stem}{side}"]] = 0.0
    fingers = tuple(b for b in finger_balls(side, body) if not b.segment.startswith("thumb"))
    thumb = tuple(b for b in finger_balls(side, body) if b.segment.startswith("thumb"))
    plan = (
        ("knuckle_flexion", tuple(b for b in fingers if b.segment.startswith("fingers")), -20.0),
        (
            "fingertip_flexion",
            tuple(b for b in fingers if b.segment.startswith("fingertips") and b.centre[1] < -0.02),
            0.0,
        ),
        ("thumb_opposition", thumb, -25.0),
    )
    for stem, balls, opened in plan:
        index = JOINT_INDEX[f"{stem}{side}"]
        full = GRIP_DEG[stem] * grip
        angles[index] = np.radians(max(opened, JOINTS[index].low_deg))
        trial = Posture(posture.root_position, posture.root_rotation, angles)
        angles[index] = _until_touch(trial, index, np.radians(full), balls, held_segment, body)
    return Posture(posture.root_position, posture.root_rotation, angles)


def _until_touch(
    posture: Posture, joint: int, full: float, balls: tuple[FingerBall, ...], held_segment: str, body: Body
) -> float:
    start = float(posture.angles_rad[joint])
    sweep = np.linspace(start, full, _STEPS)
    angles = np.repeat(posture.angles_rad[None], _STEPS, axis=0)
    angles[:, joint] = sweep
    depth = _depths(
        Posture(
            np.broadcast_to(posture.root_position, (_STEPS, 3)),
            np.broadcast_to(posture.root_rotation, (_STEPS, 3, 3)),
            angles,
        ),
        balls,
        held_segment,
        body,
    )
    touching = np.flatnonzero(depth > -TOUCH_M)
    return float(sweep[max(int(touching[0]) - 1, 0)]) if len(touching) else full


def _depths(postures: Posture, balls: tuple[FingerBall, ...], held_segment: str, body: Body) -> Array:
    """(n,) how deep the deepest of the balls sinks into the held limb in each posture (m)."""
    placed = kin.place(postures, body)
    deepest = np.full(len(postures.angles_rad), -np.inf)
    for b in balls:
        centres = placed.on_segment(SEGMENT_INDEX[b.segment], np.array(b.centre))[:, None]
        for capsule in limb_of(held_segment, body):
            deepest = np.maximum(deepest, capsule.depth(placed, centres, b.radius)[:, 0])
    return deepest
