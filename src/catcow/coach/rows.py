"""The rows of a posture by groups of limbs."""

from __future__ import annotations

import numpy as np

from .landmarks import Array
from .posture import ROWS

GROUPS: Array = np.array([
    [float(row in ("trunk", "head", "face", "place", "shoulders", "hips")) for row in ROWS],
    [float("arm" in row) for row in ROWS],
    [float(row.startswith(("thigh", "shank", "foot"))) for row in ROWS],
]).T  # fmt: skip
"""(rows, 3): trunk and head, arms, legs."""
LEGS = 2
"""The column of the legs."""
STRONG = 0.2
"""A group with at least this share of a movement takes part in it."""
