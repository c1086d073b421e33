"""Where the landmarks of a drawn figure truly are, seen square from a view's place and from far away.

Measures of these are the truth that the estimator's are compared with: the same functions, on joint centres.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from catcow.body.bodies import Body
from catcow.body.skeleton import SEGMENT_INDEX
from catcow.body.surface import SURFACE_POINTS
from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARKS, Array
from catcow.coach.stance import LYING_M, STANCES, azimuth_deg
from catcow.content.exercise import CameraView
from catcow.figure.recording import Recording

PIXELS = 4096
SPAN_M = 6.0
"""So many metres fill the picture."""
_JOINTS = {
    "shoulder": "upper_arm", "elbow": "forearm", "wrist": "hand", "hip": "thigh", "knee": "shank",
    "ankle": "foot", "little_finger": "fingers", "index_finger": "fingers", "thumb": "thumb",
}  # fmt: skip
_SKIN = {"heel": "heel", "toe": "big_toe"}
_HEAD = {
    "nose": (0.122, 0.045, 0.0), "eye_inner": (0.100, 0.075, 0.015), "eye": (0.100, 0.078, 0.03),
    "eye_outer": (0.094, 0.077, 0.045), "ear": (-0.005, 0.055, 0.075), "mouth": (0.105, 0.005, 0.025),
}  # fmt: skip
"""Places on the head (m, in its frame; right side) that have no contact point, by eye from the mannequin."""


@cache
def _places(body: Body) -> tuple[np.ndarray, Array]:
    """(33,) number of the segment and (33, 3) m in its frame of each landmark."""
    segments, local = np.zeros(len(LANDMARKS), dtype=np.intp), np.zeros((len(LANDMARKS), 3))
    for k, name in enumerate(LANDMARKS):
        stem, side = (name[:-2], name[-2:]) if name.endswith(("_l", "_r")) else (name, "")
        if stem in _JOINTS:
            segments[k] = SEGMENT_INDEX[_JOINTS[stem] + side]
        elif stem in _SKIN:
            segments[k] = SEGMENT_INDEX[SURFACE_POINTS[_SKIN[stem] + side].segment]
            local[k] = body.point(_SKIN[stem] + side)
        else:
            segments[k] = SEGMENT_INDEX["head"]
            x, y, z = _HEAD[stem]
            local[k] = np.array([x, y, -z if side == "_l" else z]) * body.scale_of("head")
    return segments, local


def true_frame(recording: Recording, body: Body, number: int, view: CameraView, t_s: float = 0.0) -> Frame:
    """The landmarks at frame `number` of a recording as a square camera far away would see them, all
    visible."""
    rotations, positions = recording.placed(float(number))
    segments, local = _places(body)
    points = positions[segments] + np.einsum("nij,nj->ni", rotations[segments], local)
    turn = np.radians(azimuth_deg(view, recording))
    toward = np.array([np.sin(turn), 0.0, np.cos(turn)])
    right = np.array([np.cos(turn), 0.0, -np.sin(turn)])
    points = points - positions[0]
    up = np.array([0.0, 1.0, 0.0])
    if view is CameraView.head_end:
        # From a shelf, looking down.
        stance = STANCES[view]
        down = np.arctan2(stance.height_m - LYING_M, stance.distance_m)
        toward, up = np.cos(down) * toward + np.sin(down) * up, np.cos(down) * up - np.sin(down) * toward
    at = np.stack([points @ right, -points @ up], axis=1) / SPAN_M + 0.5
    hips = (points[LANDMARKS.index("hip_l")] + points[LANDMARKS.index("hip_r")]) / 2
    depth = -((points - hips) @ toward) / SPAN_M
    return Frame(t_s, PIXELS, PIXELS, at, depth, np.ones(len(LANDMARKS)))
