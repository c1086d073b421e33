"""Little films made by the test that reads them."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

av = pytest.importorskip("av", reason="films need the video extra")

CLOCK = Fraction(1, 30000)


def corners(width: int, height: int) -> np.ndarray:
    """A picture whose quarters are red, green (top), blue and grey (bottom)."""
    picture = np.zeros((height, width, 3), np.uint8)
    picture[: height // 2, : width // 2] = (220, 20, 20)
    picture[: height // 2, width // 2 :] = (20, 200, 20)
    picture[height // 2 :, : width // 2] = (20, 20, 220)
    picture[height // 2 :, width // 2 :] = (128, 128, 128)
    return picture


def film(
    path: Path,
    times_s: Sequence[float] = tuple(k / 30 for k in range(12)),
    picture: np.ndarray | None = None,
    kind: str | None = None,
) -> Path:
    """The same picture at these times, with a bar that wanders so that no two are equal."""
    picture = corners(160, 96) if picture is None else picture
    height, width = picture.shape[:2]
    with av.open(str(path), "w", format=kind) as out:
        stream = out.add_stream("mpeg4", rate=30)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.codec_context.time_base = CLOCK
        stream.bit_rate = 2_000_000
        for k, t_s in enumerate(times_s):
            drawn = picture.copy()
            drawn[:, (5 * k) % width] = 255
            frame = av.VideoFrame.from_ndarray(drawn, format="rgb24")
            frame.pts, frame.time_base = round(t_s / CLOCK), CLOCK
            for packet in stream.encode(frame):
                out.mux(packet)
        for packet in stream.encode():
            out.mux(packet)
    return path


UNIT, LAST = 0x10000, 0x40000000
MATRICES = {
    "upright": (UNIT, 0, 0, UNIT),
    "turned right": (0, UNIT, -UNIT, 0),
    "upside down": (-UNIT, 0, 0, -UNIT),
    "turned left": (0, -UNIT, UNIT, 0),
    "mirrored": (-UNIT, 0, 0, UNIT),
    "upside down and mirrored": (UNIT, 0, 0, -UNIT),
    "turned right and mirrored": (0, UNIT, UNIT, 0),
    "turned left and mirrored": (0, -UNIT, -UNIT, 0),
}
"""a, b, c, d of the matrix that a phone writes: x' = a x + c y, y' = b x + d y."""


def held(path: Path, how: str) -> Path:
    """The film with a note, as a phone writes it, of how it was held (an MP4's track header)."""
    data = bytearray(path.read_bytes())
    head = data.index(b"tkhd") + 4
    at = head + (4 + 20 if data[head] == 0 else 4 + 32) + 16
    a, b, c, d = MATRICES[how]
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, LAST)
    path.write_bytes(data)
    return path
