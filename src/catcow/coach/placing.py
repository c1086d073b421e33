"""Where the camera goes for an exercise, and where in its picture the person is to be: our own figure in its
first posture, seen from that camera."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from catcow.content.exercise import CameraView
from catcow.figure.recording import Recording

from .landmarks import Array
from .stance import STANCES, Stance, frame_of

MIRRORED = frozenset({CameraView.front_stand, CameraView.front_sit})
"""Views in which a person faces the camera and expects a mirror."""
_BODY_M = 0.12
"""About so much of the body lies around its joints."""

_TRUNK = ("pelvis", "lumbar_lower", "lumbar_upper", "thorax_lower", "thorax_upper", "neck")
_ARM = ("girdle", "upper_arm", "forearm", "hand", "fingers")
_LEG = ("thigh", "shank", "foot", "toes")
# Thickness in metres, for a soft outline only.
_TRUNK_M, _HIPS_M, _HEAD_M, _ARM_M, _LEG_M = 0.24, 0.22, 0.2, 0.09, 0.13


@dataclass(frozen=True, slots=True)
class Limb:
    """A part of the outline: a round line of `width` through `points` (N, 2), in pixels of the picture."""

    points: Array
    width: float


@dataclass(frozen=True, slots=True)
class Place:
    """`width`, `height` of the camera's picture in pixels; `limbs` from back to front."""

    view: CameraView
    stance: Stance
    width: int
    height: int
    limbs: tuple[Limb, ...]

    @property
    def mirrored(self) -> bool:
        return self.view in MIRRORED


def place_of(view: CameraView, recording: Recording) -> Place:
    """For a view that a camera can have (not NONE)."""
    every = range(0, len(recording.root), max(1, len(recording.root) // 24))
    joints = np.concatenate([recording.placed(k)[1] for k in every])
    frame = frame_of(view, recording, joints.min(axis=0) - _BODY_M, joints.max(axis=0) + _BODY_M)
    rotations, positions = recording.placed(recording.phases[0].last)
    at = {name: positions[k] for k, name in enumerate(recording.segments)}
    head = recording.segments.index("head")
    crown = positions[head] + rotations[head] @ np.array([0.02, 0.1, 0.0])

    def limb(points: list[Array], thickness_m: float) -> Limb:
        world = np.array(points)
        away = float(np.linalg.norm(world.mean(axis=0) - frame.camera.eye))
        width = thickness_m / away / (frame.top - frame.bottom) * frame.height
        return Limb(frame.project(world), width)

    def side(names: tuple[str, ...], which: str) -> list[Array]:
        return [at[f"{name}_{which}"] for name in names]

    limbs = [limb(side(_LEG, which), _LEG_M) for which in "lr"]
    limbs += [limb([at["thigh_l"], at["thigh_r"]], _HIPS_M), limb([at[name] for name in _TRUNK], _TRUNK_M)]
    limbs += [limb([at["head"], crown], _HEAD_M)]
    limbs += [limb(side(_ARM, which), _ARM_M) for which in "lr"]
    return Place(view, STANCES[view], frame.width, frame.height, tuple(limbs))
