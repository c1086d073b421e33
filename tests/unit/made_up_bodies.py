"""A skeleton as UI-PRMD keeps them, that sits down and stands up."""

from __future__ import annotations

import numpy as np

from catcow.evaluation.skeletons import JOINTS

BONES_CM = {
    "spine": (0, 28, 0), "chest": (0, 21, 0), "neck": (0, 1, 0), "head": (0, 6, 0), "head_tip": (0, 15, 0),
    "collar_l": (2, 0, 0), "shoulder_l": (15, 0, 0), "elbow_l": (0, -25, 0), "wrist_l": (0, -22, 0),
    "collar_r": (-2, 0, 0), "shoulder_r": (-15, 0, 0), "elbow_r": (0, -25, 0), "wrist_r": (0, -22, 0),
    "hip_l": (8, 0, 0), "knee_l": (0, -38, 0), "ankle_l": (0, -37, 0), "foot_l": (0, 0, 10),
    "hip_r": (-8, 0, 0), "knee_r": (0, -38, 0), "ankle_r": (0, -37, 0), "foot_r": (0, 0, 10),
}  # fmt: skip


def body(n: int, sit: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Local places (cm) and angles of somebody who sits down by `sit` (n,) 0..1."""
    places, angles = np.zeros((n, 22, 3)), np.zeros((n, 22, 3))
    for name, bone in BONES_CM.items():
        places[:, JOINTS.index(name)] = bone
    places[:, 0, 1] = 80 - 38 * sit
    places[:, 0, 2] = -38 * sit
    for side in ("l", "r"):
        angles[:, JOINTS.index(f"hip_{side}"), 0] = -90 * sit
        angles[:, JOINTS.index(f"knee_{side}"), 0] = 90 * sit
    return places, angles


def down_and_up(n: int = 60) -> np.ndarray:
    return (1 - np.cos(np.linspace(0, 2 * np.pi, n))) / 2
