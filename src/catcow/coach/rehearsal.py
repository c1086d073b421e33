"""Watching the drawn figure through the pose estimator: what it will see of a person who does the same.

The landmarks are kept beside the exercise, because the coach compares a person with the movement as the
estimator sees it, not as it was authored.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import Body
from catcow.content.exercise import CameraView
from catcow.errors import CatcowError
from catcow.figure.film import Film, Look
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import Recording

from .estimator import Estimator
from .landmarks import LANDMARKS, Array, Seen
from .stance import frame_of

POINT_UNIT = 1e-4
"""Landmarks are kept in ten-thousandths of the picture's width and height."""
WORLD_UNIT_M = 1e-3


class SightingUnreadableError(CatcowError):
    """Kept landmarks that are missing or cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is missing or cannot be read. Watch the figure again: catcow library see")


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the estimator saw in `frames` (N,) of a recording (numbers of its frames).

    `seen` (N,): that somebody was; where nobody was, the rest is zero and means nothing. `points` (N, 33, 2)
    shares of the picture; `visibility` (N, 33) 0..1; `world` (N, 33, 3) m from the middle of the hips.
    """

    frames: NDArray[np.int64]
    seen: NDArray[np.bool_]
    points: Array
    visibility: Array
    world: Array

    def write(self, path: Path) -> None:
        """Compactly: 16-bit numbers; the same bytes for the same landmarks."""
        np.savez_compressed(
            path,
            frames=self.frames.astype("<u2"),
            seen=self.seen,
            points=np.clip(np.rint(self.points / POINT_UNIT), -32768, 32767).astype("<i2"),
            visibility=np.rint(self.visibility * 255).astype("u1"),
            world=np.clip(np.rint(self.world / WORLD_UNIT_M), -32768, 32767).astype("<i2"),
        )

    @classmethod
    def read(cls, path: Path) -> Sighting:
        """SightingUnreadableError when it is missing or broken."""
        try:
            with np.load(path, allow_pickle=False) as kept:
                return cls(
                    kept["frames"].astype(np.int64),
                    kept["seen"].astype(bool),
                    kept["points"] * POINT_UNIT,
                    kept["visibility"] / 255.0,
                    kept["world"] * WORLD_UNIT_M,
                )
        except (OSError, ValueError, KeyError) as error:
            raise SightingUnreadableError(path) from error


def watch(
    recording: Recording,
    mannequin: Mannequin,
    body: Body,
    view: CameraView,
    estimator: Estimator,
    every: int = 2,
) -> Sighting:
    """The figure filmed from a declared view, every so many-th frame, as the estimator sees it."""
    film = Film(
        recording,
        mannequin,
        body,
        Look(finer=1, frame=lambda low, high: frame_of(view, recording, low, high)),
    )
    numbers = np.arange(0, len(recording.root), every)
    count = len(numbers)
    points, world = np.zeros((count, len(LANDMARKS), 2)), np.zeros((count, len(LANDMARKS), 3))
    seen, visibility = np.zeros(count, dtype=bool), np.zeros((count, len(LANDMARKS)))
    estimator.forget()
    try:
        for k, number in enumerate(numbers):
            sight = estimator.see(film.picture(float(number)), every / recording.fps)
            if isinstance(sight, Seen):
                seen[k], points[k], visibility[k], world[k] = (
                    True,
                    sight.points,
                    sight.visibility,
                    sight.world,
                )
    finally:
        film.close()
    return Sighting(numbers, seen, points, visibility, world)
