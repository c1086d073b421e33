"""Where a camera stands for a declared view, as a person would put a phone (clinical.md section 2.1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from catcow.content.exercise import CameraView
from catcow.figure.camera import Camera, Frame
from catcow.figure.recording import Recording

from .landmarks import Array

LONG_PX, SHORT_PX = 640, 360
LYING_M = 0.3
"""A pelvis lower than this lies."""
LONG_FOV_DEG = 60.0
"""What a phone's main camera sees along the longer side of its picture, about [D]."""


@dataclass(frozen=True, slots=True)
class Stance:
    """`height_m` above the floor, `distance_m` from the middle of the body; `upright`: a portrait."""

    height_m: float
    distance_m: float
    upright: bool


STANCES: dict[CameraView, Stance] = {
    CameraView.sag_floor: Stance(0.4, 2.5, upright=False),  # 0.3 to 0.5 m high, 2 to 3 m away
    CameraView.sag_stand: Stance(1.0, 3.0, upright=True),  # 0.9 to 1.1 m high, 2.5 to 3.5 m away
    # [D] The source gives these no numbers: as from the side.
    CameraView.front_stand: Stance(1.0, 3.0, upright=True),
    CameraView.back_stand: Stance(1.0, 3.0, upright=True),
    CameraView.front_sit: Stance(1.0, 3.0, upright=True),
    # [D] No numbers either. From lower the estimator loses the figure behind its own feet and knees
    # (docs/explanation/pictures.md).
    CameraView.head_end: Stance(1.8, 2.0, upright=False),
}


def azimuth_deg(view: CameraView, recording: Recording) -> float:
    """From where the camera looks: 0 along -Z (at the right side of a standing figure), growing toward +X."""
    if view in (CameraView.sag_floor, CameraView.sag_stand):
        # Square to the body, on the side from which the motion itself is best seen.
        return 0.0 if np.cos(np.radians(recording.view.azimuth_deg)) >= 0 else 180.0
    rotations, positions = recording.placed(0)
    forward, up, _ = rotations[0].T
    if view is CameraView.head_end:
        # From the feet's end, where pelvis and knees show; of someone who lies prone from beyond the head,
        # where the arms do.
        prone = forward[1] < -0.5 and positions[0, 1] < LYING_M
        return _azimuth(up if prone else -up)
    return _azimuth(-forward if view is CameraView.back_stand else forward)


def _azimuth(direction: Array) -> float:
    """Of a direction seen from above, to the nearest quarter turn: phones are put square to the body."""
    return float(np.round(np.degrees(np.arctan2(direction[0], direction[2])) / 90) * 90)


def is_upright(view: CameraView, recording: Recording, low: Array, high: Array) -> bool:
    """Whether the phone stands on end: not where the body lies across the picture."""
    turn = np.radians(azimuth_deg(view, recording))
    size = high - low
    across = abs(float(size @ np.array([np.cos(turn), 0.0, np.sin(turn)])))
    return STANCES[view].upright and float(size[1]) >= across


def frame_of(view: CameraView, recording: Recording, low: Array, high: Array) -> Frame:
    """What that camera sees of a body whose movement fills the box from `low` to `high` (3,) m.

    Of a body that lies across a portrait the phone is turned to a landscape."""
    stance = STANCES[view]
    target = (low + high) / 2
    turn = np.radians(azimuth_deg(view, recording))
    upright = is_upright(view, recording, low, high)
    eye = target + stance.distance_m * np.array([np.sin(turn), 0.0, np.cos(turn)])
    eye[1] = stance.height_m
    long = float(np.tan(np.radians(LONG_FOV_DEG / 2)))
    short = long * SHORT_PX / LONG_PX
    half_x, half_y = (short, long) if upright else (long, short)
    width, height = (SHORT_PX, LONG_PX) if upright else (LONG_PX, SHORT_PX)
    return Frame(Camera(eye, target), -half_x, half_x, -half_y, half_y, width, height)
