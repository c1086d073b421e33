"""Where on the path of a reference a person is: a Bayesian filter over its nodes.

Each frame, every node is weighed by how well the posture fits there, given how far the person can have moved
since the last frame. What a person's own start differs from the figure's is learned while they are at the
start, so only movement is compared.

Limbs are weighed in three groups: trunk and head, arms, legs. A group that stays where it was while the
others move as they should costs a little and no more: an arm that has left the picture, or that this person
leaves on the floor, looks just so. A limb that goes elsewhere counts little beyond a point.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .landmarks import Array
from .posture import CENTRED, FLIP, FLIP_APART, ROWS, SIZE, Posture
from .reference import CURVE, Reference
from .rows import GROUPS, STRONG

ABSENT = 3.0
"""What it costs when a group stays at the start."""
TAKES_PART = 0.5
"""A group that has come less far than this share of the one that has come farthest may stay out of it ..."""
PLAIN = 0.85
"""... unless it is seen nearly as well as it ever is: then it has not moved."""
_ROWS_OF = [np.flatnonzero(group) for group in GROUPS.T]
STEP_S = 1 / 30
"""The step of time for which the neighbourhood of nodes is worked out."""
MOST_STEPS = 16
HEAVY = 3.0
"""Beyond about this many squared spreads a limb counts little more: it is held differently, or not seen
right."""
TRUST_PER_S = 8.0
"""How much a second of pictures is believed; neighbouring pictures share their errors."""
STAY = 0.5
"""Chance of not leaving a node in STEP_S."""
JUMP = 1e-5
"""Chance of being anywhere."""
NEAR_START = 0.13
"""A node this near to the start belongs to it."""
SETTLE_S = 15.0
"""The person's own start is the average of so long a stay there, the last counting most."""
LINGER_S, STILL = 0.6, 0.06
"""Still: all numbers of the posture stay within this mean square (spreads) of their last moments."""
_THREE = 3
_SHARES = np.linspace(0.0, 1.0, CURVE)


@dataclass(frozen=True, slots=True)
class Place:
    """`shares` (K,): how far on the way to each station, 1 there and more beyond. `at_start` 0..1: the
    chance of being at the start. `node`: the likeliest. `fit` 0..1: how well the movement away from the
    start agrees with the figure's in direction. `off`: how far what is seen lies from the path, in spreads
    (1 is usual). `moved` (3,): how far each group has come toward the nearest station, 1 there, not limited.
    `sided`: 1 when right and left work as authored, -1 when swapped."""

    shares: Array
    at_start: float
    node: int
    fit: float
    off: float
    station: int
    moved: Array
    sided: float
    behind: float
    """Below 0: how far the person is on the other side of where their start was taken to be."""
    speed: float
    """Spreads a second, root mean square."""


class Tracker:
    """Follows one person along a reference, facing one way (`mirrored`: the other way than the figure)."""

    def __init__(self, reference: Reference, *, mirrored: bool) -> None:
        self.reference, self.mirrored = reference, mirrored
        count = len(reference.nodes)
        self._flip = FLIP if mirrored else np.ones(SIZE)
        self._flip_apart = FLIP_APART if mirrored else np.ones(SIZE - 3 * CENTRED)
        self._scaled = reference.nodes / reference.spread
        self._powers = _neighbourhoods(count, reference.edges)
        self._belief = np.full(count, 1 / count)
        self._offset: Array | None = None
        self._apart = np.zeros(SIZE - 3 * CENTRED)
        self._settled_s = 0.0
        self._lately = np.zeros(SIZE)
        self._before = np.zeros(SIZE)
        self._resting = reference.shares.max(axis=1) <= NEAR_START
        self._seen = np.maximum(reference.seen, 0.2)
        self.targets = reference.shares.argmax(axis=0)
        """(K,) the node of each station."""
        self._aims = self._scaled[self.targets]
        self._row_strength = np.square(self._aims).reshape(-1, len(ROWS), _THREE).sum(axis=2)
        by_group = self._row_strength @ GROUPS
        self._strength = np.maximum(by_group, 1e-9)
        self.strong = by_group >= STRONG * by_group.sum(axis=1, keepdims=True)
        """(K, 3) the groups that take part in the movement to each station."""
        weighed = reference.apart / np.square(reference.spread[3 * CENTRED :])
        self._sided = weighed / np.maximum((weighed * reference.apart).sum(axis=1, keepdims=True), 1e-9)
        self._weights = np.where(self.strong, np.sqrt(self._strength), 0.0)

    @property
    def offset(self) -> Array | None:
        """(SIZE,) the person's own start posture; None before it is known."""
        return self._offset

    def begin(self, start: Posture, node: int = 0) -> None:
        """The person is now at that node, in this posture: what differs from the path there is theirs."""
        self._offset = start.folded - self.reference.nodes[node] * self._flip
        if node == 0:
            self._apart = start.apart
        self._settled_s = 0.1
        self._lately = np.zeros(SIZE)
        self._before = np.zeros(SIZE)
        self._belief[:] = 1e-4
        self._belief[node] = 1.0
        self._belief /= self._belief.sum()

    def next(self, posture: Posture, step_s: float) -> Place:
        """The place in the next frame, `step_s` seconds (> 0) after the last. `begin` comes first."""
        assert self._offset is not None, "begin() says where the person starts"
        reference = self.reference
        votes = np.minimum(posture.seen / self._seen, 1.0)
        moved = (posture.folded - self._offset) * self._flip
        scaled = moved / reference.spread
        off = np.square(scaled - self._scaled).reshape(-1, len(ROWS), _THREE).sum(axis=2)
        by_group = np.log1p(off / (3 * HEAVY)) @ (GROUPS * votes[:, None]) * (1.5 * HEAVY)
        energy = np.minimum(by_group, by_group[0] + ABSENT).sum(axis=1)
        energy -= energy.min()
        steps = min(max(round(step_s / STEP_S), 1), MOST_STEPS)
        belief = self._powers[steps - 1] @ self._belief
        belief *= np.exp(-energy * min(TRUST_PER_S * step_s, 1.0))
        belief += JUMP / len(belief)
        belief /= belief.sum()
        self._belief = belief
        node = int(belief.argmax())
        shares = belief @ reference.shares
        station = int(shares.argmax())
        by_row = (scaled * self._aims).reshape(-1, len(ROWS), _THREE).sum(axis=2)
        moved_by = by_row @ GROUPS / self._strength
        far = np.where(self.strong, moved_by, 0.0)
        behind = float((self._weights * far).sum(axis=1).max() / self._weights.sum(axis=1).max())
        plain = np.array([float(votes[rows].min()) for rows in _ROWS_OF]) >= PLAIN
        parts = self._weights * (plain | (far >= TAKES_PART * far.max(axis=1, keepdims=True)))
        progress = (parts * far).sum(axis=1) / np.maximum(parts.sum(axis=1), 1e-9)
        progress = self._truly(np.maximum(progress, 0.0)) * (shares / max(float(shares[station]), 1e-9))
        at_start = float(belief[self._resting].sum())
        moving = scaled - self._before
        self._before = scaled
        share = min(step_s / LINGER_S, 1.0)
        self._lately += share * (scaled - self._lately)
        speed = scaled - self._lately
        if at_start > 0.5 and float(progress.max()) < NEAR_START and float(speed @ speed) < STILL * SIZE:
            self._settled_s += step_s
            share = step_s / min(self._settled_s, SETTLE_S)
            self._offset = self._offset + share * (moved * self._flip)
        apart = (posture.apart - self._apart) * self._flip_apart
        return Place(
            np.maximum(progress, 0.0), at_start, node,
            self._fit(by_row[station], scaled, station),
            float(np.sqrt(off[node] @ votes / max(float(votes.sum()), 1e-9) / 3)),
            station, moved_by[station], float(apart @ self._sided[station]),
            min(behind, 0.0), float(np.sqrt(moving @ moving / SIZE)) / step_s,
        )  # fmt: skip

    def _truly(self, progress: Array) -> Array:
        """How far the movement to each station truly is when it looks so far; beyond the station as it
        looks."""
        told = [
            float(np.interp(p, curve, _SHARES)) if p < 1.0 else float(p)
            for p, curve in zip(progress, self.reference.curves, strict=True)
        ]
        return np.array(told)

    def _fit(self, by_row: Array, scaled: Array, station: int) -> float:
        """How well the directions of movement agree with the figure's, row by row, each with the weight it
        has in the movement: of the groups that take part, the trunk's always and the best of the others."""
        lengths = np.sqrt(np.square(scaled).reshape(len(ROWS), _THREE).sum(axis=1))
        rows = self._row_strength[station]
        agree = np.maximum(by_row, 0) / np.maximum(lengths * np.sqrt(rows), 1e-9)
        fits = (agree * rows) @ GROUPS / self._strength[station]
        strong = self.strong[station]
        best = float(fits[strong].max())
        return (float(fits[0]) + best) / 2 if strong[0] else best

    def distance(self, posture: Posture, node: int = 0) -> float:
        """How far a posture is from a node, in spreads of bodies and cameras; limbs that differ wildly or
        are not seen count little. Around 1 for another body of ours."""
        reference = self.reference
        votes = np.minimum(posture.seen / self._seen, 1.0)
        target = (reference.start + reference.nodes[node]) * self._flip
        off = (
            np.square((posture.folded - target) / reference.start_spread)
            .reshape(len(ROWS), _THREE)
            .sum(axis=1)
        )
        return float(np.sqrt((np.log1p(off / 30) * 30 * votes).sum() / max(float(votes.sum()), 1e-9) / 3))


def _neighbourhoods(count: int, edges: NDArray[np.int64]) -> list[Array]:
    """Chances of coming from one node to another in 1, 2, ... MOST_STEPS steps."""
    one = np.eye(count) * STAY
    degree = np.zeros(count)
    for a, b in edges:
        degree[a] += 1
        degree[b] += 1
    for a, b in edges:
        one[b, a] += (1 - STAY) / degree[a]
        one[a, b] += (1 - STAY) / degree[b]
    powers = [one]
    for _ in range(MOST_STEPS - 1):
        powers.append(one @ powers[-1])
    return powers
