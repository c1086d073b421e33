"""Other estimators' skeletons as the 33 landmarks: COCO's 17 points and the Kinect's 25 joints.

What they lack gets visibility 0 and lies where the nearest known part of the body is, so that nobody who
ignores visibility is led far astray.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .landmarks import LANDMARK_INDEX, LANDMARKS, Array

COCO = (
    "nose", "eye_l", "eye_r", "ear_l", "ear_r", "shoulder_l", "shoulder_r", "elbow_l", "elbow_r",
    "wrist_l", "wrist_r", "hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r",
)  # fmt: skip
"""COCO's 17 points in its own order, by the landmark's name."""
KINECT = (
    "spine_base", "spine_mid", "neck", "head", "shoulder_l", "elbow_l", "wrist_l", "hand_l",
    "shoulder_r", "elbow_r", "wrist_r", "hand_r", "hip_l", "knee_l", "ankle_l", "foot_l",
    "hip_r", "knee_r", "ankle_r", "foot_r", "spine_shoulder",
    "hand_tip_l", "thumb_l", "hand_tip_r", "thumb_r",
)  # fmt: skip
"""The Kinect v2's 25 joints in its own order; l and r are the person's own left and right."""
KINECT_PICTURE_PX = 1000
KINECT_INDEX = {name: i for i, name in enumerate(KINECT)}

_STAND_IN = {
    "eye_inner_l": "eye_l", "eye_outer_l": "eye_l", "eye_inner_r": "eye_r", "eye_outer_r": "eye_r",
    "mouth_l": "nose", "mouth_r": "nose",
    "little_finger_l": "wrist_l", "index_finger_l": "wrist_l", "thumb_l": "wrist_l",
    "little_finger_r": "wrist_r", "index_finger_r": "wrist_r", "thumb_r": "wrist_r",
    "heel_l": "ankle_l", "toe_l": "ankle_l", "heel_r": "ankle_r", "toe_r": "ankle_r",
}  # fmt: skip

# Of the head, from the Kinect's joint in its middle, in the head's length (neck to head joint).
_FACE = {
    "nose": (0.55, 0.0, -0.05), "eye_inner_l": (0.50, 0.10, 0.12), "eye_l": (0.48, 0.18, 0.12),
    "eye_outer_l": (0.44, 0.26, 0.12), "eye_inner_r": (0.50, -0.10, 0.12), "eye_r": (0.48, -0.18, 0.12),
    "eye_outer_r": (0.44, -0.26, 0.12), "ear_l": (0.0, 0.45, 0.0), "ear_r": (0.0, -0.45, 0.0),
    "mouth_l": (0.50, 0.14, -0.28), "mouth_r": (0.50, -0.14, -0.28),
}  # fmt: skip
"""Forward, to the person's left, upward. [D] A head's usual proportions; the Kinect does not see them."""


def from_coco(points: Array, width: int, height: int) -> tuple[Array, Array]:
    """(n, 33, 3) and visibility (n, 33) from `points` (n, 17, 3): x, y in pixels and confidence 0..1.

    x and y become shares of the picture, depth is 0. A row without any confidence, or with what is no number,
    becomes no number: nobody was seen."""
    xyz = np.zeros((len(points), len(LANDMARKS), 3))
    visibility = np.zeros((len(points), len(LANDMARKS)))
    shares = points[:, :, :2] / np.array([width, height], dtype=np.float64)
    for k, name in enumerate(COCO):
        xyz[:, LANDMARK_INDEX[name], :2] = shares[:, k]
        visibility[:, LANDMARK_INDEX[name]] = points[:, k, 2].clip(0, 1)
    for name, near in _STAND_IN.items():
        xyz[:, LANDMARK_INDEX[name]] = xyz[:, LANDMARK_INDEX[near]]
    xyz[~(points[:, :, 2] > 0).any(axis=1)] = np.nan
    return xyz, visibility


def _unit(v: Array) -> Array:
    return np.asarray(v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9))


def body_of_kinect(joints: Array) -> tuple[Array, NDArray[np.bool_]]:
    """(n, 33, 3) places of the landmarks and (33,) which of them the Kinect knows, from `joints` (n, 25, 3).

    In the joints' own unit and axes, which must be right-handed. Face and heels are derived from head, neck,
    shoulders and feet; the smallest fingers are unknown and lie at the hand's tip."""
    at = {name: joints[:, k] for name, k in KINECT_INDEX.items()}
    body = np.zeros((len(joints), len(LANDMARKS), 3))
    known = np.ones(len(LANDMARKS), dtype=bool)
    up = at["head"] - at["neck"]
    length = np.linalg.norm(up, axis=1, keepdims=True)
    up = _unit(up)
    left = at["shoulder_l"] - at["shoulder_r"]
    left = _unit(left - (left * up).sum(axis=1, keepdims=True) * up)
    forward = np.cross(left, up)
    for name, (ahead, aside, above) in _FACE.items():
        place = at["head"] + length * (ahead * forward + aside * left + above * up)
        body[:, LANDMARK_INDEX[name]] = place
    for side in ("l", "r"):
        for part in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
            body[:, LANDMARK_INDEX[f"{part}_{side}"]] = at[f"{part}_{side}"]
        body[:, LANDMARK_INDEX[f"index_finger_{side}"]] = at[f"hand_tip_{side}"]
        body[:, LANDMARK_INDEX[f"little_finger_{side}"]] = at[f"hand_tip_{side}"]
        known[LANDMARK_INDEX[f"little_finger_{side}"]] = False
        body[:, LANDMARK_INDEX[f"thumb_{side}"]] = at[f"thumb_{side}"]
        foot = at[f"foot_{side}"] - at[f"ankle_{side}"]
        shin = at[f"ankle_{side}"] - at[f"knee_{side}"]
        body[:, LANDMARK_INDEX[f"toe_{side}"]] = at[f"foot_{side}"]
        body[:, LANDMARK_INDEX[f"heel_{side}"]] = at[f"ankle_{side}"] - 0.35 * foot + 0.1 * shin
    return body, known


def from_kinect(joints: Array, azimuth_deg: float = 0.0) -> tuple[Array, Array, int, int]:
    """(n, 33, 3), visibility (n, 33), width and height from `joints` (n, 25, 3) m in the Kinect's own axes.

    Those are x to the sensor's left, y upward, z away from it. Seen along parallel lines, from the sensor or
    from `azimuth_deg` about the upright (90: from the sensor's left), in a square picture that the whole
    recording fills to four fifths. A row of zeros, or with what is no number, becomes no number: nobody was
    seen."""
    seen = np.isfinite(joints).all(axis=(1, 2)) & (joints != 0).any(axis=(1, 2))
    body, known = body_of_kinect(np.where(seen[:, None, None], joints, 0.0))
    turn = np.radians(azimuth_deg)
    right = np.array([-np.cos(turn), 0.0, -np.sin(turn)])
    ahead = np.array([-np.sin(turn), 0.0, np.cos(turn)])
    picture = np.stack([body @ right, -body[:, :, 1], body @ ahead], axis=-1)
    low, high = np.zeros(3), np.ones(3)
    if seen.any():
        low, high = picture[seen].min(axis=(0, 1)), picture[seen].max(axis=(0, 1))
    size = max(float((high - low)[:2].max()), 1e-6) / 0.8
    middle = picture[:, [LANDMARK_INDEX["hip_l"], LANDMARK_INDEX["hip_r"]], 2].mean(axis=1)
    xyz = (picture - (low + high) / 2) / size + 0.5
    xyz[:, :, 2] = (picture[:, :, 2] - middle[:, None]) / size
    xyz[~seen] = np.nan
    return xyz, np.tile(known.astype(np.float64), (len(joints), 1)), KINECT_PICTURE_PX, KINECT_PICTURE_PX
