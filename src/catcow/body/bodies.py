"""Bodies: the same skeleton in several builds. A row per body says how it differs from the reference.

The tables of skeleton.py and surface.py are the reference, a man of 1.75 m. A body scales each segment along
its own axes (forward, up, right), moves single joints and single places of the skin, and shares its mass
differently; everything else (joints, ranges, names) is the same for all, so one motion.yaml suits them all.

Sources: mass fractions of a woman after de Leva 1996 (clinical.md 7.6: thigh, shank and foot read in the
source, the rest from memory [M]). Statures, widths, girths and where the skin moves outward have no source:
they are our own choice, by eye, for pictures in which many people find themselves [D]. Not norms, and not
yet reviewed by a physiotherapist.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from catcow.errors import CatcowError

from .skeleton import REFERENCE_HEIGHT_M, SEGMENTS, Vector
from .surface import SURFACE_POINTS

Array = NDArray[np.float64]


class UnknownBodyError(CatcowError):
    """A body was named that there is none of."""

    def __init__(self, body_id: str) -> None:
        super().__init__(f"There is no body '{body_id}'. Choose one of: {', '.join(BODIES)}.")


@dataclass(frozen=True, eq=False)
class Body:
    """A person's body. Names without a side stand for both sides."""

    id: str
    stature_m: float
    scale: dict[str, Vector] = field(default_factory=dict)
    """Factors on a segment's lengths along its X, Y, Z; one that is missing grows with stature alone."""
    moved: dict[str, Vector] = field(default_factory=dict)
    """How far a joint's centre lies from its scaled place, in the parent's frame, right side (m)."""
    skin: dict[str, Vector] = field(default_factory=dict)
    """How far a contact point lies from its scaled place, in its segment's frame, right side (m)."""
    flesh_m: float = 0.012
    """A point of the skin this near the floor carries weight even when nobody planted it: flesh flattens."""
    soft: dict[str, float] = field(default_factory=dict)
    """How far flesh flattens under a contact point that is pressed to the floor (m): it may lie so much lower
    than where it hangs, and a motion that plants it does not hold it."""
    mass: dict[str, float] = field(default_factory=dict)
    """Mass fractions that differ from the reference's (of one side)."""

    @property
    def size(self) -> float:
        """Stature over the reference's."""
        return self.stature_m / REFERENCE_HEIGHT_M

    def scale_of(self, segment: str) -> Array:
        """(3,) factors on lengths along the axes of a segment."""
        return np.array(self.scale.get(_stem(segment), (self.size,) * 3))

    def girth(self, segment: str) -> float:
        """Factor on the thickness of a segment, over both directions across it."""
        x, _, z = self.scale_of(segment)
        return float(np.sqrt(x * z))

    def local(self, segment: str, reference: Vector) -> Array:
        """A place given in a segment's frame on the reference body (m), on this body."""
        return np.array(reference) * self.scale_of(segment)

    @cached_property
    def offsets(self) -> Array:
        """(29, 3) joint centres in their parents' frames (m)."""
        rows = []
        for s in SEGMENTS:
            place = np.array(s.offset) if s.parent is None else self.local(s.parent, s.offset)
            rows.append(place + _sided(self.moved.get(_stem(s.name)), s.name))
        return np.array(rows)

    @cached_property
    def mass_fractions(self) -> Array:
        """(29,) shares of body mass, summing to 1."""
        raw = np.array([self.mass.get(_stem(s.name), s.mass_fraction) for s in SEGMENTS])
        return np.asarray(raw / raw.sum())

    @cached_property
    def centres_of_mass(self) -> Array:
        """(29, 3) centres of mass in the segments' frames (m)."""
        return np.array([self.local(s.name, s.centre_of_mass) for s in SEGMENTS])

    @cached_property
    def point_local(self) -> Array:
        """(n, 3) contact points in their segments' frames (m), in the order of SURFACE_POINTS."""
        return np.array([
            self.local(p.segment, p.position) + _sided(self.skin.get(_stem(p.name)), p.name)
            for p in SURFACE_POINTS.values()
        ])  # fmt: skip

    @cached_property
    def point_give(self) -> Array:
        """(n,) how far flesh flattens under each contact point (m), in the order of SURFACE_POINTS."""
        return np.array([self.soft.get(_stem(name), 0.0) for name in SURFACE_POINTS])

    def point(self, name: str) -> Array:
        """(3,) one contact point in its segment's frame (m). KeyError for a name surface.py doesn't have."""
        return np.asarray(self.point_local[_POINT_INDEX[name]])


_POINT_INDEX = {name: i for i, name in enumerate(SURFACE_POINTS)}


def _stem(name: str) -> str:
    return name[:-2] if name.endswith(("_l", "_r")) else name


def _sided(v: Vector | None, name: str) -> Array:
    if v is None:
        return np.zeros(3)
    return np.array([v[0], v[1], -v[2] if name.endswith("_l") else v[2]])


# fmt: off
MAN = Body("man", 1.75)
WOMAN = Body(
    "woman", 1.64,
    scale={
        "pelvis": (0.985, 0.940, 1.015),
        "lumbar_lower": (0.93, 0.94, 0.95), "lumbar_upper": (0.91, 0.94, 0.89),
        "thorax_lower": (0.91, 0.935, 0.89), "thorax_upper": (0.91, 0.93, 0.89),
        "neck": (0.87, 0.96, 0.85), "head": (0.955, 0.955, 0.95),
        "girdle": (0.90, 0.92, 0.89), "upper_arm": (0.86, 0.93, 0.86), "forearm": (0.87, 0.93, 0.87),
        "hand": (0.91, 0.92, 0.90), "fingers": (0.91, 0.93, 0.90), "fingertips": (0.91, 0.93, 0.90),
        "thumb": (0.91, 0.93, 0.90),
        "thigh": (0.965, 0.937, 0.985), "shank": (0.90, 0.937, 0.91), "foot": (0.925, 0.93, 0.90),
        "toes": (0.92, 0.93, 0.90),
    },
    skin={"shoulder_back": (-0.004, 0.0, 0.0)},
    mass={
        "thigh": 0.1478, "shank": 0.0481, "foot": 0.0112, "upper_arm": 0.0255, "forearm": 0.0138,
        "hand": 0.0041, "head": 0.0548,
    },
)
OLDER = Body(
    "older", 1.72,
    scale={
        "pelvis": (1.07, 0.985, 1.08),
        "lumbar_lower": (1.08, 0.975, 1.13), "lumbar_upper": (1.07, 0.975, 1.14),
        "thorax_lower": (1.07, 0.975, 1.10), "thorax_upper": (1.06, 0.97, 1.06),
        "neck": (1.10, 0.95, 1.12), "head": (1.00, 0.99, 1.03),
        "girdle": (1.04, 0.98, 1.03), "upper_arm": (1.09, 0.985, 1.12), "forearm": (1.06, 0.985, 1.07),
        "hand": (1.04, 0.99, 1.08), "fingers": (1.03, 0.98, 1.08), "fingertips": (1.03, 0.98, 1.08),
        "thumb": (1.04, 0.98, 1.08),
        "thigh": (1.09, 0.985, 1.10), "shank": (1.08, 0.985, 1.08), "foot": (1.00, 0.99, 1.05),
        "toes": (1.00, 0.99, 1.05),
    },
    moved={"neck": (-0.005, -0.006, 0.0)},
    skin={
        "belly": (0.046, 0.0, 0.0), "upper_back": (-0.011, 0.0, 0.0), "shoulder_blade": (-0.010, 0.0, 0.0),
        "mid_back": (-0.008, 0.0, 0.0), "low_back": (-0.010, 0.0, 0.0), "sacrum": (-0.007, 0.0, 0.0),
    },
    flesh_m=0.020,
    soft={"belly": 0.035},
    mass={"lumbar_lower": 0.098, "lumbar_upper": 0.100, "pelvis": 0.122},
)
# fmt: on

BODIES: dict[str, Body] = {b.id: b for b in (WOMAN, MAN, OLDER)}
"""All bodies by id; the first is the one shown when nobody has chosen."""


def body_of(body_id: str) -> Body:
    """The body of an id. UnknownBodyError when there is none."""
    if body_id not in BODIES:
        raise UnknownBodyError(body_id)
    return BODIES[body_id]
