"""Base postures: the starting posture each motion is written against (degrees, metres).

A base says how the pelvis lies in the world and the angles of an ordinary person at rest in it; phases say
only what differs. Our own choice, judged by eye; not yet reviewed by a physiotherapist.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.content.motion import Base


@dataclass(frozen=True, slots=True)
class BasePosture:
    """`anterior` and `cranial`: where the pelvis's front and top look, in the world. `root_sigma_m` and
    `root_sigma_deg`: how far contacts may draw the pelvis from where it was. `pose`: angles in degrees as
    an author writes them."""

    anterior: tuple[float, float, float]
    cranial: tuple[float, float, float]
    position: tuple[float, float, float]
    root_sigma_m: float
    root_sigma_deg: float
    pose: dict[str, float]

    def rotation(self) -> NDArray[np.float64]:
        """(3, 3) world from pelvis."""
        x = np.array(self.anterior)
        y = np.array(self.cranial)
        return np.stack([x, y, np.cross(x, y)], axis=1)


_UP = (0.0, 1.0, 0.0)
_DOWN = (0.0, -1.0, 0.0)
_HEADWARD = (-1.0, 0.0, 0.0)
_FORWARD = (1.0, 0.0, 0.0)

_ARMS_BESIDE_LYING = {
    "shoulder.abduction": 13, "shoulder.flexion": -6, "elbow.flexion": 14, "forearm.pronation": 70,
    "knuckle.flexion": 6, "fingertip.flexion": 8,
}  # fmt: skip

BASES: dict[Base, BasePosture] = {
    Base.hook_lying: BasePosture(_UP, _HEADWARD, (0, 0.13, 0), 0.15, 4, {
        **_ARMS_BESIDE_LYING, "hip.flexion": 52, "knee.flexion": 98, "ankle.dorsiflexion": -4,
        "hip.abduction": 2, "lumbar.flexion": -5, "thorax.flexion": 4, "neck.flexion": 12,
    }),
    Base.supine: BasePosture(_UP, _HEADWARD, (0, 0.13, 0), 0.15, 4, {
        **_ARMS_BESIDE_LYING, "hip.flexion": 3, "knee.flexion": 5, "ankle.dorsiflexion": -25,
        "hip.abduction": 5, "hip.rotation": -12, "lumbar.flexion": -8, "thorax.flexion": 4,
        "neck.flexion": 12,
    }),
    Base.prone: BasePosture(_DOWN, _HEADWARD, (0, 0.11, 0), 0.15, 4, {
        "hip.flexion": -2, "knee.flexion": 4, "ankle.dorsiflexion": -60, "toe.extension": -20,
        "hip.abduction": 4, "lumbar.flexion": -8, "thorax.flexion": -4, "neck.flexion": -8,
        "shoulder.flexion": 18, "shoulder.abduction": 22, "elbow.flexion": 132, "forearm.pronation": 75,
        "wrist.flexion": -60,
    }),
    Base.all_fours: BasePosture(_DOWN, _HEADWARD, (0, 0.5, 0), 0.06, 5, {
        "hip.flexion": 90, "knee.flexion": 90, "ankle.dorsiflexion": -60, "toe.extension": -22,
        "shoulder.flexion": 80, "elbow.flexion": 9, "forearm.pronation": 80, "wrist.flexion": -78,
        "lumbar.flexion": -3, "thorax.flexion": 0, "neck.flexion": -6,
    }),
    Base.kneeling: BasePosture(_FORWARD, _UP, (0, 0.5, 0), 0.3, 15, {
        "hip.flexion": 4, "knee.flexion": 92, "ankle.dorsiflexion": -60, "toe.extension": -22,
        "shoulder.abduction": 9, "elbow.flexion": 16, "lumbar.flexion": -6, "neck.flexion": 2,
    }),
    Base.side_lying: BasePosture((0, 0, 1), _HEADWARD, (0, 0.18, 0), 0.3, 15, {
        "hip.flexion": 40, "knee.flexion": 60, "elbow.flexion": 60, "shoulder.flexion": 60,
    }),
    Base.standing: BasePosture(_FORWARD, _UP, (0, 0.93, 0), 0.3, 4, {
        "hip.abduction": 3, "hip.flexion": 2, "knee.flexion": 4, "ankle.dorsiflexion": 2,
        "shoulder.abduction": 9, "shoulder.flexion": 2, "elbow.flexion": 14, "forearm.pronation": 20,
        "lumbar.flexion": -6, "neck.flexion": 2, "knuckle.flexion": 14, "fingertip.flexion": 20,
    }),
    Base.sitting: BasePosture(_FORWARD, _UP, (0, 0.565, 0), 0.05, 4, {
        "hip.flexion": 82, "hip.abduction": 6, "hip.rotation": -4, "knee.flexion": 82,
        "shoulder.flexion": 18, "shoulder.abduction": 7, "elbow.flexion": 52, "forearm.pronation": 70,
        "lumbar.flexion": 2, "neck.flexion": 2, "knuckle.flexion": 10, "fingertip.flexion": 12,
    }),
}  # fmt: skip
"""Distances in metres, angles in degrees."""
