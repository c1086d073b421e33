"""One repetition of an exercise as the estimator sees it from one view: what the coach compares a person
with.

A path of postures through the movement, from the start through the stations that make a repetition and back.
Built from takes of several bodies and cameras (`reference_build.py`), kept beside the exercise with the hash
of its motion.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from catcow.errors import CatcowError

from .landmarks import Array
from .posture import ROWS, SIZE
from .report import Side

FORMAT = 2
CLEAR = 2.5
"""A station that stands out from the start by fewer spreads cannot be told from it."""
TRUSTED = 0.84
CURVE = 11
OPPOSED = -0.2
"""Cosine between the movements to two stations that lie on opposite sides of the start."""


class ReferenceUnreadableError(CatcowError):
    """A reference that is missing or cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is missing or cannot be read. Build it again: catcow library see")


@dataclass(frozen=True, slots=True)
class Station:
    """A posture that a repetition has to reach: the phases it stands for (those that look alike from this
    view), and the side that works there, when only one does and it can be told by which."""

    phases: tuple[str, ...]
    side: Side | None = None
    mirrored: bool = False
    """Reached by the mirror image of the authored movement (the other side)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The path as nodes. K stations, S nodes; node 0 is the start.

    `curves` (K, CURVE): how far the estimator sees the movement to a station come when it truly is 0, 0.1,
    ... 1 of the way. `start` (SIZE,): the folded posture at the start; `start_spread` (SIZE,): how much it
    differs between bodies and cameras. `nodes` (S, SIZE): how far the folded posture has moved from the
    start; `spread` (SIZE,): how much that differs. `shares` (S, K): how near to each station, 0 at the start
    and 1 there. `legs` (S,): seconds of movement from the start. `edges` (E, 2): neighbouring nodes. `seen`
    (rows,): typical visibility. `apart` (K, rest): right minus left at each station, less that at the start.
    `clear`: how far the nearest station stands out from the start, in spreads; small for a movement that
    can't be seen.
    """

    exercise: str
    view: str
    motion: str
    sides: str
    stations: tuple[Station, ...]
    curves: Array
    start: Array
    start_spread: Array
    nodes: Array
    spread: Array
    shares: Array
    legs: Array
    edges: NDArray[np.int64]
    seen: Array
    apart: Array
    clear: float
    move_s: float
    """Seconds of movement of one whole repetition, holds left out."""
    two_ways: bool
    """Whether a person may face either way (the start is not its own mirror image)."""
    trust: float = 0.0
    """Of sets of a body whose takes were left out, the share that was counted exactly (0 to 1)."""

    @property
    def counts(self) -> bool:
        """Whether a coach may count with it: the movement stands out, and it was counted right."""
        return self.clear >= CLEAR and self.trust >= TRUSTED

    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Stations that are the same requirement: of a movement with both sides in one repetition each side
        counts by itself; mirror images are the same station."""
        if self.sides == "both":
            return (tuple(range(len(self.stations))),)
        phases = list(dict.fromkeys(s.phases for s in self.stations))
        return tuple(tuple(k for k, s in enumerate(self.stations) if s.phases == p) for p in phases)

    @property
    def opposed(self) -> bool:
        """Whether a repetition goes to and fro between two opposite stations."""
        groups = self.groups
        if len(groups) != 2 or self.sides != "none":
            return False
        targets = self.shares.argmax(axis=0)
        a, b = (self.nodes[targets[g[0]]] / self.spread for g in groups)
        return float(a @ b) < OPPOSED * float(np.linalg.norm(a) * np.linalg.norm(b))

    @property
    def excursion_s(self) -> float:
        """Seconds of movement of what is counted by itself, as authored: a repetition, or one side's half
        of it."""
        return self.move_s / (2 if self.sides == "both" else 1)

    def write(self, path: Path) -> None:
        """Compactly; the same bytes for the same reference."""
        facts = {
            "format": FORMAT,
            "exercise": self.exercise,
            "view": self.view,
            "motion": self.motion,
            "sides": self.sides,
            "stations": [[list(s.phases), s.side, s.mirrored] for s in self.stations],
            "clear": round(self.clear, 3),
            "move_s": round(self.move_s, 3),
            "two_ways": self.two_ways,
            "trust": round(self.trust, 3),
        }
        np.savez_compressed(
            path,
            facts=np.frombuffer(json.dumps(facts, sort_keys=True).encode(), dtype=np.uint8),
            edges=self.edges.astype("<u1"),
            **{name: getattr(self, name).astype("<f2") for name in _ARRAYS},
        )

    @classmethod
    def read(cls, path: Path) -> Reference:
        """ReferenceUnreadableError when it is missing, broken or of another format."""
        try:
            with np.load(path, allow_pickle=False) as kept:
                facts: dict[str, Any] = json.loads(kept["facts"].tobytes())
                if facts.pop("format") != FORMAT:
                    raise ValueError("another format")
                arrays = {name: kept[name].astype(np.float64) for name in _ARRAYS}
                edges = kept["edges"].astype(np.int64)
            stations = tuple(Station(tuple(p), side, mirrored) for p, side, mirrored in facts.pop("stations"))
            result = cls(**facts, stations=stations, edges=edges, **arrays)
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
            raise ReferenceUnreadableError(path) from error
        if result.nodes.shape[1] != SIZE or result.seen.shape != (len(ROWS),):
            raise ReferenceUnreadableError(path)
        return result


_ARRAYS = ("curves", "start", "start_spread", "nodes", "spread", "shares", "legs", "seen", "apart")
