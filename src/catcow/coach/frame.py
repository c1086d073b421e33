"""One frame for the coach: when it was, and the 33 landmarks or that nobody was seen.

The same for a live camera (`Frame.unpack`, one binary message each) and for files. What is not a number never
gets past this file: it becomes a named error, or "nobody".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from catcow.errors import CatcowError

from .landmarks import LANDMARKS, Array, Seen, Sight

LARGEST = 20.0
"""Landmarks farther than this many pictures away are no landmarks."""
_HEAD = struct.Struct("<fffff")
_COUNT = len(LANDMARKS) * 4
PACKED_BYTES = _HEAD.size + 4 * _COUNT
"""The size of a packed frame: 548 bytes."""


class FrameUnreadableError(CatcowError):
    """A frame that is not what it should be."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"This picture's landmarks cannot be used: {reason}. It was left out; send the next one."
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What was seen at a moment.

    `t_s`: seconds since any fixed moment, finite. `points` (33, 2): x rightward, y downward as shares of the
    picture's width and height, outside 0..1 when beyond its edge; None when nobody was seen. `depth` (33,)
    toward (-) or away from (+) the camera beside the hips, as a share of the width. `visibility` (33,) 0..1.
    `width`, `height` of the picture in pixels. `people`: how many were found, None when nobody counted.
    `brightness` 0..1 of the picture, None when not measured.
    """

    t_s: float
    width: int
    height: int
    points: Array | None = None
    depth: Array | None = None
    visibility: Array | None = None
    people: int | None = None
    brightness: float | None = None

    @classmethod
    def of(cls, t_s: float, sight: Sight, width: int, height: int) -> Frame:
        """From what the estimator says of a picture of that size."""
        if not isinstance(sight, Seen):
            return cls(t_s, width, height)
        return cls(t_s, width, height, sight.points, sight.depth, sight.visibility)

    @classmethod
    def from_rows(cls, t_s: float, xyz: Array, visibility: Array, width: int, height: int) -> Frame:
        """From `xyz` (33, 3) and `visibility` (33,) as a file keeps them. A row with what is no number,
        or that lies absurdly far away, is nobody. FrameUnreadableError for a wrong shape or time."""
        xyz, visibility = np.asarray(xyz, dtype=np.float64), np.asarray(visibility, dtype=np.float64)
        count = len(LANDMARKS)
        if xyz.shape != (count, 3) or visibility.shape != (count,):
            raise FrameUnreadableError(
                f"it needs {count} landmarks, this has {xyz.shape} and {visibility.shape}"
            )
        if not np.isfinite(t_s):
            raise FrameUnreadableError("its time is not a number")
        if not (0 < width <= 65536 and 0 < height <= 65536):
            raise FrameUnreadableError(f"a picture of {width} x {height} pixels")
        if not (np.isfinite(xyz).all() and np.isfinite(visibility).all()) or np.abs(xyz).max() > LARGEST:
            return cls(float(t_s), width, height)
        return cls(float(t_s), width, height, xyz[:, :2], xyz[:, 2], visibility.clip(0, 1))

    @classmethod
    def unpack(cls, message: bytes) -> Frame:
        """From one binary message of the page: little-endian float32 t_s, width, height, people, brightness
        (the last two not a number when unknown), then x, y, z, visibility of each landmark.
        FrameUnreadableError for anything else."""
        if len(message) != PACKED_BYTES:
            raise FrameUnreadableError(f"it has {len(message)} bytes instead of {PACKED_BYTES}")
        t_s, width, height, people, brightness = _HEAD.unpack_from(message)
        if not (np.isfinite(width) and np.isfinite(height)):
            raise FrameUnreadableError("the picture's size is not a number")
        with np.errstate(invalid="ignore"):
            rows = np.frombuffer(message, dtype="<f4", offset=_HEAD.size).reshape(-1, 4).astype(np.float64)
        frame = cls.from_rows(t_s, rows[:, :3], rows[:, 3], int(width), int(height))
        return cls(
            frame.t_s,
            frame.width,
            frame.height,
            frame.points,
            frame.depth,
            frame.visibility,
            int(np.clip(people, 0, 99)) if np.isfinite(people) else None,
            float(np.clip(brightness, 0, 1)) if np.isfinite(brightness) else None,
        )

    def pack(self) -> bytes:
        """As `unpack` reads it."""
        rows = np.full((len(LANDMARKS), 4), np.nan, dtype="<f4")
        if self.points is not None and self.depth is not None and self.visibility is not None:
            rows[:, :2], rows[:, 2], rows[:, 3] = self.points, self.depth, self.visibility
        nan = float("nan")
        people = nan if self.people is None else float(self.people)
        brightness = nan if self.brightness is None else self.brightness
        return _HEAD.pack(self.t_s, self.width, self.height, people, brightness) + rows.tobytes()
