"""The frame that the page sends, byte for byte: the same file is read by the page's own tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from catcow.coach.frame import PACKED_BYTES, Frame
from catcow.coach.landmarks import LANDMARKS

GOLDEN = Path(__file__).parents[2] / "contracts" / "coach-frame.json"
"""Exact in 32 bits, so that both languages mean the same numbers."""


def made() -> list[dict[str, Any]]:
    rows = np.arange(len(LANDMARKS) * 4, dtype=np.float64).reshape(-1, 4) / 128
    rows[:, 3] /= 2
    seen = Frame(1.25, 640, 360, rows[:, :2], rows[:, 2], rows[:, 3].clip(0, 1), 1, 0.5)
    nobody = Frame(2.5, 360, 640)
    return [
        {
            "at_s": frame.t_s,
            "width": frame.width,
            "height": frame.height,
            "people": frame.people,
            "brightness": frame.brightness,
            "landmarks": None if frame.points is None else rows_of(frame),
            "hex": frame.pack().hex(),
        }
        for frame in (seen, nobody)
    ]


def rows_of(frame: Frame) -> list[float]:
    assert frame.points is not None
    assert frame.depth is not None
    assert frame.visibility is not None
    rows = np.column_stack([frame.points, frame.depth, frame.visibility])
    return [float(value) for value in rows.ravel()]


def test_the_kept_frames_are_what_the_coach_packs() -> None:
    assert json.loads(GOLDEN.read_text("utf-8")) == made(), (
        f"write {GOLDEN.name} anew: python {Path(__file__).name}"
    )


@pytest.mark.parametrize("kept", json.loads(GOLDEN.read_text("utf-8")) if GOLDEN.exists() else [])
def test_the_kept_frames_are_read(kept: dict[str, Any]) -> None:
    frame = Frame.unpack(bytes.fromhex(kept["hex"]))
    assert len(bytes.fromhex(kept["hex"])) == PACKED_BYTES
    assert (frame.t_s, frame.width, frame.height) == (kept["at_s"], kept["width"], kept["height"])
    assert (frame.people, frame.brightness) == (kept["people"], kept["brightness"])
    if kept["landmarks"] is None:
        assert frame.points is None
    else:
        assert rows_of(frame) == kept["landmarks"]


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(made()) + "\n", encoding="utf-8", newline="\n")
