"""Simple solid shapes of the body, for keeping one part out of another: tapered capsules along the limbs.

Radii are those of the clothed reference body (m), about the drawn skin's; another body's are scaled as its
segments are. Written for the right side; the left is its mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from catcow.body.bodies import MAN, Body
from catcow.body.contacts import Apart
from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX, Vector, mirrored_name


@dataclass(frozen=True, slots=True)
class Capsule:
    """A tapered capsule from `start` to `end` (segment frame, m) with a radius at each end."""

    segment: str
    start: Vector
    end: Vector
    start_radius: float
    end_radius: float

    def depth(self, placed: Placed, points: Array, radius: float) -> Array:
        """(..., n) how deep balls of `radius` at `points` (..., n, 3) sink into the capsule (m), of one
        posture or a batch; negative: the gap."""
        index = SEGMENT_INDEX[self.segment]
        a = placed.on_segment(index, np.array(self.start))[..., None, :]
        along = placed.on_segment(index, np.array(self.end))[..., None, :] - a
        square = np.maximum((along * along).sum(-1), 1e-12)
        t = np.clip(((points - a) * along).sum(-1) / square, 0.0, 1.0)
        distance = np.sqrt(((points - a - t[..., None] * along) ** 2).sum(-1))
        return np.asarray(radius + self.start_radius + t * (self.end_radius - self.start_radius) - distance)

    def samples(self, placed: Placed, count: int) -> tuple[Array, Array]:
        """`count` balls along the capsule: centres (..., count, 3) in the world and radii (count,)."""
        t = np.linspace(0.0, 1.0, count)
        local = np.array(self.start) + t[:, None] * (np.array(self.end) - np.array(self.start))
        index = SEGMENT_INDEX[self.segment]
        turned = local @ np.swapaxes(placed.rotations[..., index, :, :], -1, -2)
        centres = placed.positions[..., index, None, :] + turned
        return centres, self.start_radius + t * (self.end_radius - self.start_radius)


# fmt: off
_RIGHT: tuple[Capsule, ...] = (
    Capsule("thigh_r", (0.0, -0.06, 0.0), (0.005, -0.19, 0.0), 0.082, 0.078),
    Capsule("thigh_r", (0.005, -0.19, 0.0), (0.002, -0.41, 0.0), 0.078, 0.051),
    Capsule("shank_r", (-0.006, -0.01, 0.0), (-0.010, -0.12, 0.0), 0.049, 0.0535),
    Capsule("shank_r", (-0.010, -0.12, 0.0), (-0.004, -0.40, 0.0), 0.0535, 0.032),
    Capsule("upper_arm_r", (0.0, -0.06, 0.0), (0.0, -0.31, 0.0), 0.048, 0.034),
    Capsule("forearm_r", (-0.002, 0.0, 0.0), (0.0, -0.235, 0.0), 0.036, 0.023),
    Capsule("hand_r", (0.0, -0.02, 0.0), (0.0, -0.080, 0.0), 0.019, 0.016),
    Capsule("foot_r", (-0.02, -0.035, 0.0), (0.12, -0.045, 0.0), 0.030, 0.022),
)
_TRUNK: tuple[Capsule, ...] = (
    Capsule("pelvis", (-0.01, 0.02, -0.06), (-0.01, 0.02, 0.06), 0.098, 0.098),
    Capsule("lumbar_upper", (0.005, 0.02, -0.035), (0.005, 0.02, 0.035), 0.100, 0.100),
    Capsule("thorax_lower", (0.025, 0.07, -0.045), (0.025, 0.07, 0.045), 0.110, 0.110),
    Capsule("thorax_upper", (0.02, 0.04, -0.05), (0.02, 0.04, 0.05), 0.095, 0.095),
    Capsule("head", (0.005, 0.07, 0.0), (0.01, 0.10, 0.0), 0.088, 0.088),
)
# fmt: on


def _left_of(c: Capsule) -> Capsule:
    def flip(v: Vector) -> Vector:
        return (v[0], v[1], -v[2])

    return Capsule(mirrored_name(c.segment), flip(c.start), flip(c.end), c.start_radius, c.end_radius)


CAPSULES: tuple[Capsule, ...] = (*_TRUNK, *(_left_of(c) for c in _RIGHT), *_RIGHT)


def _vector(v: Array) -> Vector:
    return (float(v[0]), float(v[1]), float(v[2]))


def _grown(c: Capsule, body: Body) -> Capsule:
    girth = body.girth(c.segment)
    return replace(
        c, start=_vector(body.local(c.segment, c.start)), end=_vector(body.local(c.segment, c.end)),
        start_radius=c.start_radius * girth, end_radius=c.end_radius * girth,
    )  # fmt: skip


@cache
def capsules(body: Body = MAN) -> tuple[Capsule, ...]:
    """The solid shapes of a body, in the order of CAPSULES."""
    return CAPSULES if body is MAN else tuple(_grown(c, body) for c in CAPSULES)


# What may not pass through what; the parts that touch at a joint are left out.
_ARM = ("forearm", "hand")
_LEG = ("thigh", "shank", "foot")


@cache
def crossings(body: Body = MAN) -> tuple[tuple[Capsule, Capsule], ...]:
    """Pairs of a body's shapes kept apart: arms from legs, trunk and head; one lower leg from the other."""
    pairs: list[tuple[Capsule, Capsule]] = []
    every = capsules(body)
    trunk = every[: len(_TRUNK)]
    for a in every:
        stem, side = a.segment[:-2], a.segment[-2:]
        if stem in _ARM:
            pairs += [(a, c) for c in every if c.segment[:-2] in _LEG or c in trunk]
        elif stem == "upper_arm":
            pairs += [(a, c) for c in trunk if c.segment in ("thorax_lower", "lumbar_upper")]
        elif stem in ("shank", "foot") and side == "_r":
            pairs += [(a, c) for c in every if c.segment in ("shank_l", "foot_l", "thigh_l")]
    return tuple(pairs)


SAMPLES = 5
"""Balls along a capsule when it is tested against another."""
APART_GIVE_M = 0.020
"""How far the solver lets one part sink into another before it pushes them apart: flesh gives way."""


@cache
def apart(body: Body = MAN) -> Apart:
    """The same pairs, as the solver keeps them out of each other."""
    pairs = crossings(body)
    share = np.linspace(0.0, 1.0, SAMPLES)

    def rows(values: list[Array]) -> Array:
        return np.concatenate(values)

    def same(values: list[float] | list[Vector]) -> Array:
        return np.repeat(np.array(values), SAMPLES, axis=0)

    starts = [np.array(a.start) for a, _ in pairs]
    ends = [np.array(a.end) for a, _ in pairs]
    return Apart(
        np.repeat([SEGMENT_INDEX[a.segment] for a, _ in pairs], SAMPLES),
        rows([s + share[:, None] * (e - s) for s, e in zip(starts, ends, strict=True)]),
        rows([a.start_radius + share * (a.end_radius - a.start_radius) for a, _ in pairs]),
        np.repeat([SEGMENT_INDEX[b.segment] for _, b in pairs], SAMPLES),
        same([b.start for _, b in pairs]),
        same([b.end for _, b in pairs]),
        same([b.start_radius for _, b in pairs]),
        same([b.end_radius for _, b in pairs]),
        APART_GIVE_M,
        SAMPLES,
    )


@dataclass(frozen=True, slots=True)
class FingerBall:
    """A ball along a finger, fixed in its segment: the middle row of the four fingers, and the thumb."""

    segment: str
    centre: Vector
    radius: float


# fmt: off
_FINGERS_RIGHT: tuple[FingerBall, ...] = (
    *(FingerBall(segment, (x * fan, y, z), radius) for x in (0.029, 0.0, -0.0275)
      for segment, fan, y, z, radius in (
        ("fingers_r", 1.1, -0.020, -0.001, 0.0097), ("fingers_r", 1.2, -0.036, -0.002, 0.0095),
        ("fingertips_r", 1.3, -0.014, -0.001, 0.0092), ("fingertips_r", 1.45, -0.034, -0.004, 0.0080),
    )),
    FingerBall("thumb_r", (0.016, -0.020, -0.004), 0.0128),
    FingerBall("thumb_r", (0.034, -0.050, -0.009), 0.0094),
)
# fmt: on


@cache
def finger_balls(side: str, body: Body = MAN) -> tuple[FingerBall, ...]:
    """The finger balls of a body's hand on `side` (`_l` or `_r`)."""
    flip = -1.0 if side == "_l" else 1.0
    return tuple(
        FingerBall(
            f"{b.segment[:-2]}{side}",
            _vector(body.local(b.segment, (b.centre[0], b.centre[1], flip * b.centre[2]))),
            b.radius * body.girth(b.segment),
        )
        for b in _FINGERS_RIGHT
    )


@cache
def limb_of(segment: str, body: Body = MAN) -> tuple[Capsule, ...]:
    """The capsules a hand that holds `segment` closes round: that limb's, joint included."""
    stem, side = segment[:-2], segment[-2:]
    names = {f"thigh{side}", f"shank{side}"} if stem in ("thigh", "shank") else {segment}
    return tuple(c for c in capsules(body) if c.segment in names)
