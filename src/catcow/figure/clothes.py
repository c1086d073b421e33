"""What the figure wears and where its face is: regions of the skin in the rest posture.

A region is a scalar over rest positions, positive inside. Because it is asked in the rest posture, where no
limb touches another, a hem stays where it is in every pose.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX

from .mannequin import Build, build_of

HEM_Y = 0.070
"""Lower edge of the shirt above the hip centre (m)."""
SLEEVE_Y = -0.1720
"""End of the sleeve below the shoulder (m)."""
CUFF_Y = -0.3050
"""End of the trouser leg below the knee (m)."""

COLLAR_RADIUS = 0.072
"""No bare skin of the neck farther than this from the neck's own axis (m)."""

REGIONS = ("trousers", "shirt", "hair", "face", "lips")
"""In order: a later region covers an earlier one; what no region covers is skin."""

_ARM = ("upper_arm", "forearm", "hand", "fingers", "fingertips", "thumb")
_LEG = ("thigh", "shank", "foot", "toes")


def _labels(stems: tuple[str, ...]) -> list[int]:
    return [i for name, i in SEGMENT_INDEX.items() if name[:-2] in stems or name in stems]


_ARMS, _LEGS, _HEAD, _NECK = _labels(_ARM), _labels(_LEG), _labels(("head",)), _labels(("neck",))
_SLEEVED, _TROUSERED = _labels(("upper_arm",)), _labels(("thigh",))
_SHANKS = _labels(("shank",))


def _local(p: Array, segment: str, fitting: Placed) -> Array:
    """Places (N, 3) in a segment's frame as on the reference body, so that clothes are cut alike for all."""
    i = SEGMENT_INDEX[segment]
    result: Array = ((p - fitting.positions[i]) @ fitting.rotations[i]) / fitting.body.scale_of(segment)
    return result


def regions(rest: NDArray[np.floating], label: NDArray[np.integer], fitting: Placed) -> dict[str, Array]:
    """Scalars (N,) of every region at rest positions (N, 3) m with their nearest segment (N,)."""
    p = rest.astype(np.float64)
    build = build_of(fitting.body)

    def local(segment: str) -> Array:
        return _local(p, segment, fitting)

    def own(stem: str) -> Array:
        """Height in the frame of the point's own side."""
        right = p[:, 2] > 0
        return np.where(right, local(f"{stem}_r")[:, 1], local(f"{stem}_l")[:, 1])

    arm, leg, head = (np.isin(label, which) for which in (_ARMS, _LEGS, _HEAD))
    trunk = ~(arm | leg | head)
    pelvis, neck = local("pelvis"), local("neck")
    hem = pelvis[:, 1] - HEM_Y
    round_neck = np.minimum(np.hypot(neck[:, 0] + 0.005, neck[:, 2]) - COLLAR_RADIUS, 0.045 - neck[:, 1])
    round_neck = np.minimum(round_neck, 0.040 - neck[:, 0])  # a throat folded under the chin stays bare
    collar = np.maximum(0.012 + 0.50 * np.clip(-neck[:, 0], -0.10, 0.06) - neck[:, 1], round_neck)
    sleeve, cuff = own("upper_arm") - SLEEVE_Y, own("shank") - CUFF_Y
    off = np.full(len(p), -1.0)
    shirt = np.where(trunk, np.minimum(hem, collar), off)
    shirt = np.where(arm, np.where(np.isin(label, _SLEEVED), sleeve, off), shirt)
    hips = trunk | np.isin(label, _TROUSERED)
    shirt = np.where(np.isin(label, _TROUSERED), hem, shirt)
    trousers = np.where(hips, -hem + 0.01, off)
    trousers = np.where(np.isin(label, _SHANKS), cuff, trousers)
    return {"trousers": trousers, "shirt": shirt, **_head(local("head"), head, np.isin(label, _NECK), build)}


def _head(h: Array, head: NDArray[np.bool_], neck: NDArray[np.bool_], build: Build) -> dict[str, Array]:
    x, y, z = h[:, 0], h[:, 1], np.abs(h[:, 2])
    forward, height = np.array(build.hairline).T
    hairline = np.interp(x, forward, height)
    hair = np.where((head | neck & (x < -0.01)) & (_ear(x, y, z) < 0), y - hairline, -1.0)
    front = head & (x > 0.045)
    eye = 1 - np.hypot((z - 0.0315) / 0.0140, (y - 0.0635 - 6.0 * (z - 0.0315) ** 2) / 0.0044)
    brow = 1 - np.hypot((z - 0.0320) / 0.0205, (y - 0.0845 + 9.0 * (z - 0.030) ** 2) / 0.0036)
    lips = 1 - np.hypot(z / 0.0215, (y - 0.0045 - 5.0 * z**2) / 0.0085)
    return {
        "hair": hair,
        "face": np.where(front, np.maximum(eye, brow), -1.0),
        "lips": np.where(head & (x > 0.075), lips, -1.0),
    }


def _ear(x: Array, y: Array, z: Array) -> Array:
    lean = 0.25 * (y - 0.054)
    return np.where(z > 0.068, 1 - np.hypot((x + 0.011 + lean) / 0.0185, (y - 0.054) / 0.0320), -1.0)


def features(rest: NDArray[np.floating], label: NDArray[np.integer], fitting: Placed) -> dict[str, Array]:
    """Scalars (N,) of what is only drawn as a line on the head: the ear, and the mouth and nostrils."""
    h = _local(rest.astype(np.float64), "head", fitting)
    head = np.isin(label, _HEAD)
    x, y, z = h[:, 0], h[:, 1], np.abs(h[:, 2])
    mouth = 1 - np.hypot(z / 0.0225, (y - 0.0045 - 8.0 * z**2) / 0.0014)
    nostril = 1 - np.hypot((z - 0.0075) / 0.0042, (y - 0.0272) / 0.0020)
    return {
        "ear": np.where(head, _ear(x, y, z), -1.0),
        "mouth": np.where(head & (x > 0.070), np.maximum(mouth, nostril), -1.0),
    }
