"""What a pose estimator says of one picture: 33 landmarks of the body, or that nobody was seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LANDMARKS = (
    "nose", "eye_inner_l", "eye_l", "eye_outer_l", "eye_inner_r", "eye_r", "eye_outer_r", "ear_l", "ear_r",
    "mouth_l", "mouth_r", "shoulder_l", "shoulder_r", "elbow_l", "elbow_r", "wrist_l", "wrist_r",
    "little_finger_l", "little_finger_r", "index_finger_l", "index_finger_r", "thumb_l", "thumb_r",
    "hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r", "heel_l", "heel_r", "toe_l", "toe_r",
)  # fmt: skip
"""The 33 landmarks of BlazePose in its own order; l and r are the person's own left and right."""
LANDMARK_INDEX = {name: i for i, name in enumerate(LANDMARKS)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in a picture.

    `points` (33, 2): x rightward and y downward as shares of the picture's width and height (outside 0..1
    when beyond its edge). `depth` (33,): toward (-) or away from (+) the camera beside the hips, as a share
    of the width; rough. `visibility` (33,) 0..1: in the picture and not hidden. `world` (33, 3) m from the
    middle of the hips: x rightward, y downward, z away from the camera. `score` 0..1: that a person is there
    at all.
    """

    points: Array
    depth: Array
    visibility: Array
    world: Array
    score: float


@dataclass(frozen=True, slots=True)
class Nobody:
    """No person was found in the picture. `score` 0..1: the best doubt there was."""

    score: float


Sight = Seen | Nobody
