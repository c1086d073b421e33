"""A built track read back: the posture of a body at any moment of a repetition, without solving anything."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from catcow.body.kinematics import Array, rotation_from_quaternion
from catcow.body.skeleton import mirrored_name
from catcow.content.motion import Hold, Prop, View
from catcow.errors import CatcowError
from catcow.motion.timing import BRIEF_S

FORMAT = 1
_SCALE = 32767


class NotBuiltError(CatcowError):
    """A figure that was never built, or that cannot be read."""

    def __init__(self, path: Path, command: str) -> None:
        super().__init__(
            f"{path} is missing or cannot be read, so there is nothing to show. Build it: {command}"
        )


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """Frames `first`..`last` of a recording are the movement of `move_s` seconds into a phase."""

    id: str
    label: str
    first: int
    last: int
    move_s: float
    hold: Hold

    @property
    def moving_s(self) -> float:
        """A phase of one frame has no way of its own: it is the posture in which the repetition begins."""
        return self.move_s if self.last > self.first else 0.0

    def still_s(self, prescribed_s: float) -> float:
        """Seconds it stays still when the dose prescribes `prescribed_s`."""
        return {Hold.none: 0.0, Hold.brief: BRIEF_S, Hold.prescribed: prescribed_s}[self.hold]


@dataclass(frozen=True, slots=True)
class End:
    """What holds an end of a band: a place (3,) m in the frame of segment number `segment`, or, where that is
    null, in the world."""

    segment: int | None
    local: Array

    def at(self, rotations: Array, positions: Array) -> Array:
        """(3,) m where it is in a posture."""
        if self.segment is None:
            return self.local
        return np.asarray(positions[self.segment] + rotations[self.segment] @ self.local)


@dataclass(frozen=True, slots=True)
class Band:
    """A band, a strap or a stick between two ends."""

    id: str
    kind: str
    ends: tuple[End, End]


@dataclass(frozen=True, slots=True)
class Recording:
    """One repetition of a body.

    `root` (N, 3) m; `turns` (N, S, 4) x, y, z, w of each segment relative to its parent; `offsets` (S, 3) m
    of each joint in its parent's frame; `parents` (S,), -1 at the root. `side`: the one that works.
    """

    motion_hash: str
    fps: float
    segments: tuple[str, ...]
    parents: tuple[int, ...]
    offsets: Array
    root: Array
    turns: Array
    phases: tuple[PhaseSpan, ...]
    side: str | None
    view: View
    props: tuple[Prop, ...]
    bands: tuple[Band, ...]

    @classmethod
    def read(cls, path: Path, command: str = "catcow library build") -> Recording:
        """The recording in a track.json. NotBuiltError, naming `command`, when it can't be read."""
        try:
            return cls.of(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NotBuiltError(path, command) from error

    @classmethod
    def of(cls, data: dict[str, Any]) -> Recording:
        """ValueError or KeyError when the data is no track of this format."""
        if data["format"] != FORMAT:
            raise ValueError(f"track format {data['format']}")
        n, segments = int(data["frames"]), tuple(data["segments"])
        root = np.frombuffer(base64.b64decode(data["root"]), "<f4").reshape(n, 3).astype(np.float64)
        q = np.frombuffer(base64.b64decode(data["rotations"]), "<i2").reshape(n, len(segments), 4) / _SCALE
        return cls(
            motion_hash=data["motion"],
            fps=float(data["fps"]),
            segments=segments,
            parents=tuple(data["parents"]),
            offsets=np.array(data["offsets"], dtype=np.float64),
            root=root,
            turns=q / np.linalg.norm(q, axis=-1, keepdims=True),
            phases=tuple(
                PhaseSpan(p["id"], p["label"], p["first"], p["last"], p["move_s"], Hold(p["hold"]))
                for p in data["phases"]
            ),
            side=data["side"],
            view=View.model_validate(data["view"]),
            props=tuple(Prop.model_validate(p) for p in data["props"] if p.get("between") is None),
            bands=tuple(_band(p) for p in data["props"] if p.get("between") is not None),
        )

    def posture(self, frame: float) -> tuple[Array, Array]:
        """Root (3,) and turns (S, 4) at a fractional frame, blended between its neighbours."""
        low = int(np.clip(np.floor(frame), 0, len(self.root) - 1))
        high = min(low + 1, len(self.root) - 1)
        share = float(np.clip(frame - low, 0, 1))
        a, b = self.turns[low], self.turns[high]
        b = np.where((a * b).sum(-1, keepdims=True) < 0, -b, b)
        q = a + share * (b - a)
        return self.root[low] + share * (self.root[high] - self.root[low]), q / np.linalg.norm(
            q, axis=-1, keepdims=True
        )

    def placed(self, frame: float) -> tuple[Array, Array]:
        """Rotations (S, 3, 3), world from segment, and positions (S, 3) m at a fractional frame."""
        root, turns = self.posture(frame)
        return placed(root, turns, self.parents, self.offsets)

    def mirrored(self) -> Recording:
        """The other side: left and right swapped, z reflected, and the camera moved along, so that the limb
        that works stays the near one (the same rule as the browser's)."""
        swap = [self.segments.index(mirrored_name(name)) for name in self.segments]
        flip = np.array([1.0, 1.0, -1.0])

        def flipped(end: End) -> End:
            return End(None if end.segment is None else swap[end.segment], end.local * flip)

        azimuth = (180.0 - self.view.azimuth_deg + 180.0) % 360.0 - 180.0
        return replace(
            self,
            root=self.root * flip,
            turns=self.turns[:, swap] * np.array([-1.0, -1.0, 1.0, 1.0]),
            offsets=self.offsets[swap] * flip,
            side={"left": "right", "right": "left"}.get(self.side or ""),
            view=View(azimuth_deg=azimuth, elevation_deg=self.view.elevation_deg),
            props=tuple(_mirrored(p) for p in self.props),
            bands=tuple(Band(b.id, b.kind, (flipped(b.ends[0]), flipped(b.ends[1]))) for b in self.bands),
        )


def placed(root: Array, turns: Array, parents: tuple[int, ...], offsets: Array) -> tuple[Array, Array]:
    """Forward kinematics: rotations (S, 3, 3) and positions (S, 3) m of the segments in the world."""
    local = rotation_from_quaternion(turns)
    R, P = local.copy(), np.zeros((len(parents), 3))
    P[0] = root
    for s in range(1, len(parents)):
        parent = parents[s]
        R[s] = R[parent] @ local[s]
        P[s] = P[parent] + R[parent] @ offsets[s]
    return R, P


def _band(data: dict[str, Any]) -> Band:
    a, b = (End(e["segment"], np.array(e["local"], dtype=np.float64)) for e in data["between"])
    return Band(data["id"], data["kind"], (a, b))


def _mirrored(prop: Prop) -> Prop:
    x, y, z = prop.position_m or (0.0, 0.0, 0.0)
    rx, ry, rz = prop.rotation_deg
    return prop.model_copy(
        update={
            "position_m": None if prop.position_m is None else (x, y, -z),
            "rotation_deg": (-rx, -ry, rz),
        }
    )
