"""Where a person is found: the view, the facing and the place on the path from which to follow them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .landmarks import Array
from .posture import Posture
from .reference import Reference
from .report import Reason
from .rows import LEGS
from .tracking import Tracker
from .visibility import other_view

FIT_START = 2.0
"""Farther from the start than this (spreads) is another posture. Our own figures of a body left out lie
within 1.3; of figures in other positions 5 % lie within 2.0 (docs/explanation/accuracy.md)."""
ANYWHERE_S = 1.5
"""After so long without the start, a person who stays in another posture of the movement is believed
there."""
BEGINNING_S = 1.5
SETTLED_S, SETTLED = 0.6, 0.6
"""Come to rest: for so long, within so many spreads (root mean square)."""
WRONG_S = 1.5
"""Clearly seen, and clearly from another view, for so long."""
WAITING_S = 8.0
KEPT = 120


@dataclass(frozen=True, slots=True)
class Candidate:
    """One view and one facing in which the person may be."""

    reference: Reference
    tracker: Tracker


@dataclass(frozen=True, slots=True)
class Found:
    """`node` 0: at the start; else in the middle of the movement."""

    candidate: Candidate
    node: int


class Finder:
    """Looks for one person. Feed it every frame in which they are seen and not yet followed."""

    def __init__(self, references: Sequence[Reference]) -> None:
        """`references`: those that count, of the views the camera may have."""
        self._candidates = [
            Candidate(r, Tracker(r, mirrored=m))
            for r in references
            for m in ((False, True) if r.two_ways else (False,))
        ]
        self.by_legs = bool(self._candidates) and all(
            bool(c.tracker.strong[:, LEGS].any()) for c in self._candidates
        )
        """Whether the legs take part in the movement, from wherever it is seen."""
        self._lately: deque[tuple[float, Array]] = deque(maxlen=KEPT)
        self._waiting_s: float | None = None
        self._wrong_s: float | None = None
        self.reason: Reason | None = None
        """Why nobody is found, once it is plain."""

    def clear(self) -> None:
        """The person who was found has left."""
        self._waiting_s = None
        self._lately.clear()

    def next(self, t_s: float, posture: Posture, since_s: float) -> Found | None:
        """`since_s`: how long the recording has gone on. None while nobody is where the exercise begins."""
        self._waiting_s = t_s if self._waiting_s is None else self._waiting_s
        self.reason = None
        distance, best, node = self._nearest(posture, anywhere=t_s - self._waiting_s > ANYWHERE_S)
        if distance > FIT_START:
            self._explain(t_s, posture)
            return None
        if since_s > BEGINNING_S and not self._settled(t_s, posture, best.reference):
            return None
        self._wrong_s = None
        return Found(best, node)

    def _nearest(self, posture: Posture, *, anywhere: bool) -> tuple[float, Candidate, int]:
        """The nearest start; when none is near, the nearest station if it may be `anywhere`."""
        near = [(c.tracker.distance(posture), c, 0) for c in self._candidates]
        best = min(near, key=lambda n: n[0])
        if best[0] > FIT_START and anywhere:
            there = [
                (c.tracker.distance(posture, int(k)), c, int(k))
                for c in self._candidates
                for k in c.tracker.targets
            ]
            best = min(there, key=lambda n: n[0])
        return best

    def _explain(self, t_s: float, posture: Posture) -> None:
        assert self._waiting_s is not None
        wrong = all(other_view(posture, c.reference) for c in self._candidates)
        self._wrong_s = (t_s if self._wrong_s is None else self._wrong_s) if wrong else None
        if self._wrong_s is not None and t_s - self._wrong_s > WRONG_S:
            self.reason = Reason.wrong_view
        elif t_s - self._waiting_s > WAITING_S:
            self.reason = Reason.wrong_posture

    def _settled(self, t_s: float, posture: Posture, reference: Reference) -> bool:
        """Whether the person has come to rest. People who walk to the mat, sit down and lie down pass
        through the starting postures of many exercises; only a recording may begin in the middle of a
        movement."""
        while len(self._lately) > 1 and t_s - self._lately[1][0] >= SETTLED_S:
            self._lately.popleft()
        self._lately.append((t_s, posture.folded))
        then_s, then = self._lately[0]
        moved = (posture.folded - then) / reference.start_spread
        return t_s - then_s >= SETTLED_S and float(np.sqrt(moved @ moved / len(moved))) < SETTLED
