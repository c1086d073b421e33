"""Landmarks kept in a file instead of a film: docs/reference/landmark-files.md. `readers` reads it again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from catcow.errors import CatcowError

from .frame import Frame
from .known import Known
from .landmarks import LANDMARKS
from .report import Side

NOT_COUNTED = -1
SIDES: Final[tuple[Side | None, ...]] = (None, "left", "right")
"""By their number in a file."""


class NothingToKeepError(CatcowError):
    """No frame was seen, so there is nothing to keep."""

    def __init__(self) -> None:
        super().__init__("There is no picture to keep landmarks of. Choose a film that holds some.")


def keep_landmarks(path: Path, frames: Sequence[Frame], known: Known | None = None) -> None:
    """Write frames to an .npz, the same bytes for the same frames: `t` (n,) s, `xyz` (n, 33, 3),
    `visibility` (n, 33), `width`, `height`, and `people` (n,) (-1 where nobody counted) and `brightness`
    (n,) (NaN where not measured). A row of NaN is nobody. Of a set whose coach
    knew something: `exercise`, `side` and `usual` too. NothingToKeepError for no frames; OSError when
    the file can't be written."""
    if not frames:
        raise NothingToKeepError
    count = len(LANDMARKS)
    xyz = np.full((len(frames), count, 3), np.nan, dtype=np.float32)
    visibility = np.full((len(frames), count), np.nan, dtype=np.float32)
    t_s = np.empty(len(frames), dtype=np.float64)
    people = np.full(len(frames), NOT_COUNTED, dtype=np.int16)
    brightness = np.full(len(frames), np.nan, dtype=np.float32)
    for k, frame in enumerate(frames):
        t_s[k] = frame.t_s
        if frame.people is not None:
            people[k] = frame.people
        if frame.brightness is not None:
            brightness[k] = frame.brightness
        if frame.points is not None and frame.depth is not None and frame.visibility is not None:
            xyz[k, :, :2], xyz[k, :, 2], visibility[k] = frame.points, frame.depth, frame.visibility
    more: dict[str, Any] = {} if known is None else _known(known)
    with path.open("wb") as file:  # a name without .npz is kept as it is
        np.savez_compressed(
            file,
            t=t_s,
            xyz=xyz,
            visibility=visibility,
            width=np.int64(frames[0].width),
            height=np.int64(frames[0].height),
            people=people,
            brightness=brightness,
            **more,
        )


def _known(known: Known) -> dict[str, Any]:
    return {
        "exercise": np.frombuffer(known.exercise.encode("ascii"), dtype=np.uint8),
        "side": np.array(SIDES.index(known.side), dtype=np.int8),
        "usual": np.array(np.nan if known.usual is None else known.usual, dtype=np.float64),
    }
