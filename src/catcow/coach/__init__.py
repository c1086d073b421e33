"""What a camera sees of a person: from pictures to landmarks."""

from .estimator import Estimator
from .landmarks import LANDMARK_INDEX, LANDMARKS, Nobody, Seen, Sight

__all__ = ["LANDMARKS", "LANDMARK_INDEX", "Estimator", "Nobody", "Seen", "Sight"]
