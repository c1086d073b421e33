"""Builds a reference from takes: the same repetition of several bodies, seen from several cameras."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catcow.content.motion import Hold, Motion, Phase, Sides
from catcow.motion.movement import minimum_jerk

from .landmarks import Array
from .posture import FLIP, FLIP_APART, ROWS, SIZE, Posture
from .reference import CURVE, Reference, Station
from .report import Side
from .rows import GROUPS, STRONG

NODES_PER_LEG = 7
"""Places on the path between two phases."""
FLOOR = np.tile([0.05, 0.05, 0.12], len(ROWS))
"""The estimator's own jitter, in body lengths; depth is rougher."""
ANYWHERE = 1e4
"""The spread of where in the picture a person may be."""
MAD = 1.4826
"""Makes the median distance from the median a standard deviation; a take that the estimator got wrong does
not count."""
PERSONAL = 0.25
"""People differ from our figures by about this share of a movement [D]."""
LEAST_STEP = 0.06
"""Of what is seen for each tenth of the true way, at least."""
ALIKE = 0.45
"""Two stations nearer to each other than this share of their distance from the start look alike."""
SAME_FACING = 0.35
"""A start whose mirror image is nearer than this (body lengths, of the trunk, head and legs) has no
facing."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One take as postures. `frames` (N,): numbers of the track's frames; `postures` of each, in the same
    order, all of the same facing (see `turned`)."""

    frames: NDArray[np.int64]
    folded: Array
    apart: Array
    seen: Array

    @classmethod
    def of(cls, frames: Sequence[int], postures: Sequence[Posture], *, mirrored: bool) -> Strip:
        """`mirrored`: it was filmed from the other side, and is told as its mirror image."""
        folded = np.array([p.folded for p in postures])
        apart = np.array([p.apart for p in postures])
        if mirrored:
            folded, apart = folded * FLIP, apart * FLIP_APART
        return cls(np.array(frames), folded, apart, np.array([p.seen for p in postures]))

    def at(self, numbers: NDArray[np.int64]) -> tuple[Array, Array, Array]:
        """Folded, apart and seen at these frames: the middle of what was seen at each, else between
        neighbours."""
        known = np.unique(self.frames)
        parts = []
        for values in (self.folded, self.apart, self.seen):
            middle = np.array([np.median(values[self.frames == n], axis=0) for n in known])
            parts.append(
                np.stack([np.interp(numbers, known, middle[:, d]) for d in range(middle.shape[1])], axis=1)
            )
        return parts[0], parts[1], parts[2]


def required(motion: Motion, away: dict[str, float]) -> list[str]:
    """The phases a repetition has to reach: those held as prescribed; where none is, the one farthest from
    the start (`away` by phase); and their mirror images."""
    first = motion.phases[0].id
    own = [p for p in motion.phases[1:] if p.same_as != first and p.mirror_of is None]
    held = [p.id for p in own if p.hold is Hold.prescribed] or [max(own, key=lambda p: away[p.id]).id]
    mirrors = [p.id for p in motion.phases if p.mirror_of in held]
    return [p.id for p in motion.phases if p.id in {*held, *mirrors}]


def working_side(phase: Phase) -> Side | None:
    """The side whose leg (else whose arm) moves in a phase, as it is written; None when both do or none."""
    for joints in (("hip", "knee"), ("shoulder", "elbow", "arm")):
        moved = {key.split(".")[0] for key in phase.pose if key.startswith(joints)}
        sides = {joint[-1] for joint in moved if joint.endswith(("_l", "_r"))}
        if len(sides) == 1:
            return "right" if sides == {"r"} else "left"
    return None


def other(side: Side | None) -> Side | None:
    return None if side is None else "left" if side == "right" else "right"


@dataclass(frozen=True, slots=True)
class _Leg:
    """The movement from one phase to the next: their ids and the frames it runs through."""

    start: str
    end: str
    numbers: NDArray[np.int64]
    seconds: float


def _legs(motion: Motion, spans: dict[str, tuple[int, int]]) -> list[_Leg]:
    """In the order of the repetition, which begins and ends in the first phase."""
    ids = [p.id for p in motion.phases]
    legs = []
    for before, phase in zip(ids, [*motion.phases[1:], motion.phases[0]], strict=True):
        first, last = spans[phase.id]
        numbers = np.concatenate([[spans[before][1]], np.arange(first, last + 1)])
        legs.append(_Leg(before, phase.id, numbers, phase.move_s))
    return legs


def build(
    exercise: str,
    view: str,
    motion: Motion,
    motion_hash: str,
    spans: dict[str, tuple[int, int]],
    strips: Sequence[Strip],
) -> Reference:
    """The reference of these strips. `spans`: first and last frame of the track for each phase: the movement
    into it and its held posture."""
    legs = _legs(motion, spans)
    first = motion.phases[0]
    names = {p.id: (first.id if p.same_as == first.id else p.same_as or p.id) for p in motion.phases}
    numbers = np.unique(np.concatenate([leg.numbers for leg in legs]))
    where = {int(n): k for k, n in enumerate(numbers)}
    seen_at = [strip.at(numbers) for strip in strips]
    origin = where[spans[first.id][1]]
    folded = np.array([s[0] for s in seen_at])
    apart = np.array([s[1] for s in seen_at])
    start = np.median(folded[:, origin], axis=0)
    start_spread = np.sqrt(folded[:, origin].var(axis=0) + FLOOR**2)
    moved = folded - folded[:, origin : origin + 1]
    anywhere = 3 * ROWS.index("place")
    start[anywhere : anywhere + 3], start_spread[anywhere : anywhere + 3] = 0.0, ANYWHERE
    mean = np.median(moved, axis=0)
    usual = MAD * np.median(np.abs(moved - mean), axis=0)
    spread = np.sqrt(np.square(usual).mean(axis=0) + FLOOR**2 + (PERSONAL**2) * np.square(mean).mean(axis=0))
    ends = {p.id: where[spans[p.id][1]] for p in motion.phases}

    def distance(a: Array, b: Array) -> float:
        return float(np.linalg.norm((a - b) / spread))

    away = {p: distance(mean[k], mean[origin]) for p, k in ends.items()}
    wanted = required(motion, away)
    by_id = {p.id: p for p in motion.phases}
    groups: list[list[str]] = []
    for phase in wanted:
        twin = by_id[phase].mirror_of
        for group in groups:
            apart_by = distance(mean[ends[phase]], mean[ends[group[0]]])
            if twin in group and apart_by < ALIKE * min(away[phase], away[group[0]]):
                group.append(phase)
                break
        else:
            groups.append([phase])
    column = {phase: k for k, group in enumerate(groups) for phase in group}

    trunk_head_legs = [3 * ROWS.index(r) + d for r in ("trunk", "head", "thighs", "shanks") for d in (0, 1)]
    facing = float(np.abs(start - start * FLIP)[trunk_head_legs].max())
    two_ways = facing > SAME_FACING
    reached = np.array([mean[ends[phase]] for phase in wanted])
    own_mirror = motion.sides is Sides.both or np.abs(reached - reached * FLIP).max() < SAME_FACING / 2
    add_mirror = not two_ways and not own_mirror

    nodes, shares, times = [np.zeros(SIZE)], [np.zeros(len(groups))], [0.0]
    edges: list[tuple[int, int]] = []
    place: dict[str, int] = {first.id: 0}
    lobe: list[_Leg] = []
    lobes: dict[str, list[_Leg]] = {}
    for leg in legs:
        lobe.append(leg)
        lobes[leg.end] = list(lobe)
        if names[leg.end] == first.id:
            _add_lobe(lobe, mean, where, names, column, place, nodes, shares, times, edges, first.id)
            lobe = []
    _keep_to_movement(
        nodes, shares, spread, {phase: column[phase] for phase in place if phase in column}, place
    )
    stations = []
    for group in groups:
        authored = by_id[group[0]]
        source = by_id[authored.mirror_of] if authored.mirror_of else authored
        side: Side | None = None
        if motion.sides is Sides.each and motion.side is not None:
            side = motion.side
        elif motion.sides is Sides.both:
            side = working_side(source) or "right"
            side = other(side) if authored.mirror_of else side
        stations.append(Station(tuple(group), side))
    if add_mirror:
        count, k = len(nodes), len(groups)
        shares = [np.concatenate([s, np.zeros(k)]) for s in shares]
        for i in range(1, count):
            nodes.append(nodes[i] * FLIP)
            shares.append(np.concatenate([np.zeros(k), shares[i][:k]]))
            times.append(times[i])
        edges += [(a + count - 1 if a else 0, b + count - 1 if b else 0) for a, b in edges]
        stations += [Station(s.phases, other(s.side), mirrored=True) for s in stations]
    apart_moved = np.median(apart - apart[:, origin : origin + 1], axis=0)
    apart_at = [apart_moved[ends[group[0]]] for group in groups]
    if add_mirror:
        apart_at += [a * FLIP_APART for a in apart_at]
    curves = [_curve(lobes[group[0]], mean, where, spread) for group in groups]
    curves += curves if add_mirror else []
    seen = np.median(np.array([s[2] for s in seen_at]).reshape(-1, len(ROWS)), axis=0)
    clear = min(away[group[0]] for group in groups) / np.sqrt(3)
    return Reference(
        exercise=exercise, view=view, motion=motion_hash, sides=motion.sides.value, stations=tuple(stations),
        curves=np.array(curves), start=start, start_spread=start_spread, nodes=np.array(nodes),
        spread=spread, shares=np.array(shares), legs=np.array(times), edges=np.array(edges, dtype=np.int64),
        seen=seen, apart=np.array(apart_at), clear=float(clear),
        move_s=float(sum(leg.seconds for leg in legs)), two_ways=two_ways,
    )  # fmt: skip


def _curve(way: Sequence[_Leg], mean: Array, where: dict[int, int], spread: Array) -> Array:
    """(CURVE,) how far the movement to a station is seen to have come at 0, 0.1, ... 1 of the true way,
    which each body goes as a minimum-jerk movement; straight where it leads through other phases."""
    even = np.linspace(0.0, 1.0, CURVE)
    if len(way) != 1:
        return even
    path = mean[[where[int(n)] for n in way[0].numbers]] / spread
    target = path[-1]
    by_row = np.square(target).reshape(len(ROWS), 3).sum(axis=1)
    strength = by_row @ GROUPS
    strong = strength >= STRONG * strength.sum()
    weights = np.where(strong, np.sqrt(strength), 0.0)
    moved = ((path * target).reshape(-1, len(ROWS), 3).sum(axis=2) @ GROUPS) / np.maximum(strength, 1e-9)
    seen = moved @ weights / weights.sum()
    time = np.linspace(0.0, 1.0, len(path))
    steps = np.diff(np.clip(np.maximum.accumulate(np.interp(even, minimum_jerk(time), seen)), 0.0, 1.0))
    # Where hardly anything is seen to move, trembling must not be told as movement.
    steps = np.maximum(steps, LEAST_STEP)
    return np.concatenate([[0.0], np.cumsum(steps) / steps.sum()])


def _keep_to_movement(
    nodes: list[Array], shares: list[Array], spread: Array, column: dict[str, int], place: dict[str, int]
) -> None:
    """A node is no nearer to a station than its movement away from the start is like that station's: half-way
    from a rounded back to a sagging one is where it began."""
    for k in set(column.values()):
        target = np.mean([nodes[place[p]] for p, c in column.items() if c == k], axis=0) / spread
        for node, share in zip(nodes, shares, strict=True):
            along = float(node / spread @ target / (target @ target))
            share[k] = min(share[k], max(0.0, along))


def _add_lobe(
    lobe: list[_Leg],
    mean: Array,
    where: dict[int, int],
    names: dict[str, str],
    column: dict[str, int],
    place: dict[str, int],
    nodes: list[Array],
    shares: list[Array],
    times: list[float],
    edges: list[tuple[int, int]],
    first: str,
) -> None:
    """The nodes of one way out of the start and back. Between two stations the shares go over from one to the
    other by how far the posture has moved; phases that no repetition has to reach lie on the way."""
    count = len(shares[0])
    stretches: list[list[_Leg]] = [[]]
    for leg in lobe:
        stretches[-1].append(leg)
        if leg.end in column or names[leg.end] == first:
            stretches.append([])
    seconds = 0.0
    before, node_before = first, 0
    for stretch in stretches[:-1]:
        numbers = np.concatenate([leg.numbers[1:] if k else leg.numbers for k, leg in enumerate(stretch)])
        path = mean[[where[int(n)] for n in numbers]]
        steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
        gone = np.concatenate([[0.0], np.cumsum(steps)])
        share = gone / gone[-1] if gone[-1] > 0 else np.linspace(0, 1, len(gone))
        many = NODES_PER_LEG * len(stretch)
        end = stretch[-1].end
        took = sum(leg.seconds for leg in stretch)
        here = node_before
        for k in range(1, many + 1):
            along = k / (many + 1) if k <= many else 1.0
            posture = np.array([np.interp(along, share, path[:, d]) for d in range(path.shape[1])])
            weights = np.zeros(count)
            if before in column:
                weights[column[before]] += 1 - along
            if end in column:
                weights[column[end]] += along
            nodes.append(posture)
            shares.append(weights)
            times.append(seconds + along * took)
            edges.append((here, len(nodes) - 1))
            here = len(nodes) - 1
        seconds += took
        if names[end] == first:
            edges.append((here, 0))
            node_before = 0
        else:
            if end not in place:
                weights = np.zeros(count)
                weights[column[end]] = 1.0
                nodes.append(path[-1])
                shares.append(weights)
                times.append(seconds)
                place[end] = len(nodes) - 1
            edges.append((here, place[end]))
            node_before = place[end]
        before = end
