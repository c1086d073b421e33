"""What the figure wears and where its face is: regions of the skin in the rest posture.

A region is a scalar over rest positions, positive inside. Because it is asked in the rest posture, where no
limb touches another, a hem stays where it is in every pose.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX

HEM_Y = 0.070
"""Lower edge of the shirt above the hip centre (m)."""
SLEEVE_Y = -0.1720
"""End of the sleeve below the shoulder (m)."""
CUFF_Y = -0.3050
"""End of the trouser leg below the knee (m)."""

REGIONS = ("trousers", "shirt", "hair", "face", "lips")
"""In order: a later region covers an earlier one; what no region covers is skin."""

_ARM = ("upper_arm", "forearm", "hand", "fingers", "fingertips", "thumb")
_LEG = ("thigh", "shank", "foot", "toes")


def _labels(stems: tuple[str, ...]) -> list[int]:
    return [i for name, i in SEGMENT_INDEX.items() if name[:-2] in stems or name in stems]


_ARMS, _LEGS, _HEAD = _labels(_ARM), _labels(_LEG), _labels(("head",))
_SLEEVED, _TROUSERED = _labels(("upper_arm",)), _labels(("thigh",))
_SHANKS = _labels(("shank",))


def regions(rest: NDArray[np.floating], label: NDArray[np.integer], bind: Placed) -> dict[str, Array]:
    """Scalars (N,) of every region at rest positions (N, 3) m with their nearest segment (N,)."""
    p = rest.astype(np.float64)

    def local(segment: str) -> Array:
        i = SEGMENT_INDEX[segment]
        result: Array = (p - bind.positions[i]) @ bind.rotations[i]
        return result

    def own(stem: str) -> Array:
        """Height in the frame of the point's own side."""
        right = p[:, 2] > 0
        return np.where(right, local(f"{stem}_r")[:, 1], local(f"{stem}_l")[:, 1])

    arm, leg, head = (np.isin(label, which) for which in (_ARMS, _LEGS, _HEAD))
    trunk = ~(arm | leg | head)
    pelvis, neck = local("pelvis"), local("neck")
    hem = pelvis[:, 1] - HEM_Y
    collar = 0.012 + 0.50 * np.clip(-neck[:, 0], -0.10, 0.06) - neck[:, 1]
    sleeve, cuff = own("upper_arm") - SLEEVE_Y, own("shank") - CUFF_Y
    off = np.full(len(p), -1.0)
    shirt = np.where(trunk, np.minimum(hem, collar), off)
    shirt = np.where(arm, np.where(np.isin(label, _SLEEVED), sleeve, off), shirt)
    trousers = np.where(trunk, -hem + 0.01, off)
    trousers = np.where(leg, np.where(np.isin(label, _TROUSERED), 1.0, off), trousers)
    trousers = np.where(np.isin(label, _SHANKS), cuff, trousers)
    return {"trousers": trousers, "shirt": shirt, **_head(local("head"), head)}


def _head(h: Array, head: NDArray[np.bool_]) -> dict[str, Array]:
    x, y, z = h[:, 0], h[:, 1], np.abs(h[:, 2])
    hairline = np.interp(
        x,
        [-0.120, -0.070, -0.040, -0.026, 0.004, 0.014, 0.026, 0.050, 0.066, 0.120],
        [-0.004, -0.002, 0.012, 0.052, 0.050, 0.046, 0.086, 0.116, 0.138, 0.165],
    )
    ear = (z > 0.0735) & (y < 0.092) & (x > -0.036) & (x < 0.016)
    hair = np.where(head & ~ear, y - hairline, -1.0)
    front = head & (x > 0.045)
    eye = 1 - np.hypot((z - 0.0315) / 0.0145, (y - 0.0635 - 6.0 * (z - 0.0315) ** 2) / 0.0046)
    brow = 1 - np.hypot((z - 0.0320) / 0.0210, (y - 0.0845 + 7.0 * (z - 0.030) ** 2) / 0.0040)
    lips = 1 - np.hypot(z / 0.0225, (y - 0.0045) / 0.0095)
    return {
        "hair": hair,
        "face": np.where(front, np.maximum(eye, brow), -1.0),
        "lips": np.where(head & (x > 0.075), lips, -1.0),
    }
