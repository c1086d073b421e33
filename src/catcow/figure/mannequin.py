"""The mannequin: the drawn body as data, one row per soft shape, written for the right side only.

A shape is a tapered elliptical capsule fixed in one segment's frame (a ball is one whose ends coincide).
The skin is the smooth union of all shapes; neighbouring pieces melt into each other only near the joint
they share, so a hand laid on a shin stays a hand on a shin. Lengths in metres for the reference height;
frames as in catcow.body.skeleton (X forward, Y up, Z right, neutral standing).

The proportions are our own, chosen so that the contact points of catcow.body.surface lie on the skin
(checked in tests/unit/test_figure_mannequin.py). Nothing here is a clinical statement.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace

from catcow.body.bodies import MAN, OLDER, WOMAN, Body
from catcow.body.skeleton import SEGMENT_INDEX, Vector, mirrored_name

Radii = tuple[float, float, float]
"""(side, depth, cap): along the shape's side axis, its depth axis, and beyond its ends (m)."""


Station = tuple[float, float, float, float]
"""Outline of a limb: (share of its length, side radius, depth radius, shift along depth), metres."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A tapered elliptical capsule from `a` to `b` in its segment's frame; `melt` is its blending length."""

    segment: str
    a: Vector
    b: Vector
    radii_a: Radii
    radii_b: Radii
    axis: Vector
    side: Vector
    melt: float
    flat_a: float = 0.0
    flat_b: float = 0.0
    """Half-length of a flat part along the side axis, at either end (m): a trunk is no ellipse."""
    depth: Vector = (1.0, 0.0, 0.0)
    """Unit vector square to axis and side, pointing forward (or up, for a shape that lies along X)."""
    stations: tuple[Station, ...] = ()
    """A limb's outline between its ends; empty for a straight taper."""


@dataclass(frozen=True, slots=True)
class Build:
    """How a body is drawn. Half-widths and thicknesses in metres on the reference body, before `body` scales
    them; the rest are factors near 1."""

    name: str = "man"
    body: Body = MAN
    hip_half_width: float = 0.160
    waist_half_width: float = 0.142
    chest_half_width: float = 0.156
    belly: float = 0.0
    """Extra thickness of the belly (m)."""
    bust: float = 0.0
    """Extra thickness of the breast (m)."""
    back: float = 0.0
    """Extra thickness of the lower back (m)."""
    hump: float = 0.0
    """Extra thickness of the upper back (m)."""
    limb_girth: float = 1.0
    neck_girth: float = 1.0
    jaw: float = 1.0
    cheek: float = 0.0
    """Extra roundness of cheeks and chin (m)."""
    hair: float = 0.008
    """Thickness of the hair (m)."""
    grey: bool = False
    """Grey hair (style.py's `hair_grey`)."""
    bun: bool = False
    """Longer hair, tied up at the crown, where nothing rests on it."""
    hairline: tuple[tuple[float, float], ...] = (
        (-0.120, -0.006), (-0.075, -0.004), (-0.050, 0.004), (-0.034, 0.030), (-0.024, 0.052),
        (0.004, 0.050), (0.022, 0.054), (0.030, 0.078), (0.044, 0.106), (0.060, 0.130), (0.080, 0.149),
        (0.120, 0.160),
    )  # fmt: skip
    """Lower edge of the hair in the head's frame: (forward, height), m, from the nape to the forehead."""


MIDDLE = Build()
"""The reference: an average man."""
BUILDS: dict[str, Build] = {
    b.name: b
    for b in (
        Build(
            "woman", WOMAN, hip_half_width=0.166, waist_half_width=0.131, chest_half_width=0.150, bust=0.016,
            neck_girth=0.97, jaw=0.93, hair=0.010, bun=True,
        ),
        MIDDLE,
        Build(
            "older", OLDER, hip_half_width=0.162, waist_half_width=0.146, belly=0.055, bust=0.004, back=0.010,
            hump=0.010,
            jaw=1.08, cheek=0.005, hair=0.005, grey=True,
            hairline=(
                (-0.120, -0.004), (-0.075, -0.002), (-0.050, 0.006), (-0.034, 0.032), (-0.024, 0.052),
                (0.004, 0.052), (0.020, 0.058), (0.026, 0.086), (0.030, 0.116), (0.040, 0.146),
                (0.056, 0.164), (0.120, 0.190),
            ),
        ),
    )
}  # fmt: skip
"""All builds by the id of their body; the first is the one shown when nobody has chosen."""


def build_of(body: Body) -> Build:
    """How a body of the library is drawn."""
    return BUILDS[body.id]


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a piece melts into the one it grows from: full within `near`, gone beyond `far` (m)."""

    piece: tuple[str, ...]
    joint: str
    into: str
    near: float
    far: float
    melt: float


# Pieces grow from the trunk outwards; `into` names the piece (by its first segment) that carries it.
TRUNK = ("pelvis", "lumbar_lower", "lumbar_upper", "thorax_lower", "thorax_upper",
         "girdle_l", "girdle_r", "neck")  # fmt: skip
_SEAMS_RIGHT = (
    Seam(("upper_arm_r",), "upper_arm_r", "pelvis", 0.09, 0.19, 0.060),
    Seam(("forearm_r",), "forearm_r", "upper_arm_r", 0.05, 0.10, 0.018),
    Seam(("hand_r",), "hand_r", "forearm_r", 0.035, 0.07, 0.020),
    Seam(("thumb_r",), "thumb_r", "hand_r", 0.03, 0.055, 0.014),
    Seam(("fingers_r",), "fingers_r", "hand_r", 0.045, 0.07, 0.006),
    Seam(("fingertips_r",), "fingertips_r", "fingers_r", 0.05, 0.07, 0.002),
    Seam(("thigh_r",), "thigh_r", "pelvis", 0.13, 0.26, 0.060),
    Seam(("shank_r",), "shank_r", "thigh_r", 0.07, 0.14, 0.022),
    Seam(("foot_r",), "foot_r", "shank_r", 0.05, 0.10, 0.026),
    Seam(("toes_r",), "toes_r", "foot_r", 0.05, 0.09, 0.014),
)
TOUCH_MELT = 0.003
"""Blending length where two pieces only touch (m): next to none, so that a line can be drawn between."""


def _mirrored_seam(seam: Seam) -> Seam:
    return Seam(
        tuple(mirrored_name(s) for s in seam.piece),
        mirrored_name(seam.joint),
        mirrored_name(seam.into),
        seam.near,
        seam.far,
        seam.melt,
    )


SEAMS: tuple[Seam, ...] = (
    Seam(("head",), "head", "pelvis", 0.09, 0.15, 0.040),
    *(_mirrored_seam(s) for s in _SEAMS_RIGHT),
    *_SEAMS_RIGHT,
)


def _cross(a: Vector, b: Vector) -> Vector:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _forward(axis: Vector, side: Vector) -> Vector:
    """The depth axis: square to both, pointing forward, or up where it has no forward part."""
    d = _cross(axis, side)
    sign = -1.0 if (d[0] if abs(d[0]) > 1e-6 else d[1]) < 0 else 1.0
    return (sign * d[0], sign * d[1], sign * d[2])


def _unit(v: Vector) -> Vector:
    n = (v[0] ** 2 + v[1] ** 2 + v[2] ** 2) ** 0.5
    return (v[0] / n, v[1] / n, v[2] / n)


def limb(
    segment: str,
    a: Vector,
    b: Vector,
    radius_a: float | tuple[float, float],
    radius_b: float | tuple[float, float],
    melt: float = 0.008,
    cap: tuple[float, float] | None = None,
) -> Shape:
    """A tapered capsule. A pair of radii is (side to side = Z, front to back); one number is round.

    `cap` is how far the round ends reach beyond a and b; by default as far as the thinner radius."""
    axis = _unit((b[0] - a[0], b[1] - a[1], b[2] - a[2]))
    hint: Vector = (1.0, 0.0, 0.0) if abs(axis[2]) > 0.9 else (0.0, 0.0, 1.0)
    dot = sum(h * x for h, x in zip(hint, axis, strict=True))
    side = _unit((hint[0] - dot * axis[0], hint[1] - dot * axis[1], hint[2] - dot * axis[2]))

    def radii(r: float | tuple[float, float], end: int) -> Radii:
        s, d = (r, r) if isinstance(r, float | int) else r
        return (s, d, min(s, d) if cap is None else cap[end])

    return Shape(
        segment, a, b, radii(radius_a, 0), radii(radius_b, 1), axis, side, melt, depth=_forward(axis, side)
    )


def outline(
    segment: str, a: Vector, b: Vector, stations: tuple[Station, ...], girth: float = 1.0, melt: float = 0.01
) -> Shape:
    """A limb whose outline runs smoothly through its stations."""
    rows = tuple((t, s * girth, d * girth, shift) for t, s, d, shift in stations)
    rod = limb(segment, a, b, rows[0][1:3], rows[-1][1:3], melt)
    return replace(rod, stations=rows)


def ball(segment: str, centre: Vector, radii: Vector, melt: float = 0.02, tilt_deg: float = 0.0) -> Shape:
    """An ellipsoid with radii along (X, Y, Z), tilted about Z (positive leans its top forward)."""
    from math import cos, radians, sin

    t = radians(tilt_deg)
    r = (radii[2], radii[0], radii[1])
    axis, side = (sin(t), cos(t), 0.0), (0.0, 0.0, 1.0)
    return Shape(segment, centre, centre, r, r, axis, side, melt, depth=_forward(axis, side))


def _trunk(b: Build) -> list[Shape]:
    """The trunk: stadium-shaped sections, flat across the middle and round at the flanks."""

    def slab(segment: str, low: tuple[float, ...], high: tuple[float, ...], melt: float = 0.035) -> Shape:
        """low and high: (y, centre x, half-width, half-depth)."""
        (y0, x0, w0, d0), (y1, x1, w1, d1) = low, high
        r0, r1 = d0 * 0.98, d1 * 0.98
        rod = limb(segment, (x0, y0, 0.0), (x1, y1, 0.0), (r0, d0), (r1, d1), melt, cap=(0.09, 0.09))
        return replace(rod, flat_a=w0 - r0, flat_b=w1 - r1)

    def padded(row: tuple[float, ...]) -> tuple[float, ...]:
        y, x, w, d = row
        return (y, x - b.back / 2, w, d + b.back / 2)

    bust, neck = 0.6 * b.bust, b.neck_girth
    hip, waist, chest, belly = b.hip_half_width, b.waist_half_width, b.chest_half_width, b.belly
    return [
        slab("pelvis", (0.000, -0.012, hip - 0.004, 0.102),
             padded((0.075, -0.010, hip - 0.014, 0.101))),
        ball("pelvis", (-0.050, -0.016, 0.074), (0.074, 0.092, 0.074), 0.045),  # buttock
        slab("lumbar_lower", padded((0.0, 0.020 + belly / 2, waist + 0.004, 0.104 + belly / 2)),
             padded((0.050, 0.020 + belly / 2, waist - 0.002, 0.104 + belly / 2))),
        slab("lumbar_upper", padded((0.0, 0.006 + belly / 2, waist - 0.004, 0.101 + belly / 2)),
             padded((0.060, 0.010 + belly / 6, waist - 0.004, 0.101 + belly / 6))),
        slab("thorax_lower", padded((0.0, 0.024, waist - 0.002, 0.110)),
             padded((0.120, 0.026, chest - 0.004, 0.116))),
        slab("thorax_upper", (0.0, 0.034, chest - 0.006, 0.112), (0.060, 0.018, chest - 0.022, 0.090)),
        ball("thorax_lower", (0.096 + bust, 0.130, 0.070), (0.036 + bust, 0.075, 0.074), 0.06),  # breast
        ball("thorax_lower", (-0.020, 0.10, 0.088), (0.076, 0.150, 0.066), 0.05),  # latissimus
        ball("thorax_upper", (-0.036, 0.035, 0.080), (0.050, 0.105, 0.072), 0.05),  # shoulder blade
        limb("thorax_upper", (-0.020, 0.150, 0.030), (-0.025, 0.095, 0.105), 0.040, 0.040, 0.04),
        limb("girdle_r", (-0.045, 0.012, 0.045), (-0.055, 0.002, 0.122), 0.046, 0.047, 0.04),
        ball("girdle_r", (-0.020, -0.060, 0.100), (0.050, 0.060, 0.055), 0.045),  # front of the armpit
        limb("neck", (-0.010, -0.045, 0.0), (0.014, 0.105, 0.0),
             (0.058 * neck, 0.062 * neck), (0.052 * neck, 0.055 * neck), 0.03),
        limb("neck", (-0.030, 0.055, 0.022), (-0.035, -0.035, 0.070), 0.032, 0.034, 0.04),
        *([ball("thorax_upper", (-0.040 - b.hump / 2, 0.050, 0.0), (0.050 + b.hump / 2, 0.110, 0.090), 0.05)]
          if b.hump else []),
    ]  # fmt: skip


def _head(b: Build) -> list[Shape]:
    j = b.jaw
    bun = [
        ball("head", (-0.052, 0.196, 0.0), (0.034, 0.029, 0.036), 0.010, -30.0),
        ball("head", (-0.040, 0.176, 0.0), (0.026, 0.016, 0.028), 0.012, -30.0),
    ]  # fmt: skip
    round_cheeks = [
        ball("head", (0.050, -0.006, 0.036), (0.026 + b.cheek, 0.030, 0.022 + b.cheek), 0.025),
        ball("head", (0.045, -0.030, 0.0), (0.034, 0.018 + b.cheek, 0.036), 0.03),
    ]  # fmt: skip
    return [
        *(bun if b.bun else []),
        *(round_cheeks if b.cheek else []),
        ball("head", (-0.004, 0.100, 0.0), (0.098, 0.084, 0.076), 0.02),  # skull
        ball("head", (-0.010, 0.106, 0.0), (0.097 + b.hair, 0.084 + b.hair, 0.075 + b.hair), 0.012),  # hair
        limb("head", (-0.045, 0.055, 0.0), (-0.038, 0.010, 0.0), (0.060, 0.052), (0.048, 0.044), 0.03),
        ball("head", (0.034, 0.058, 0.0), (0.064, 0.076, 0.066), 0.02),  # upper face
        ball("head", (0.064, 0.104, 0.0), (0.038, 0.042, 0.056), 0.02),  # forehead
        limb(
            "head", (0.040, 0.012, 0.0), (0.066, -0.030, 0.0), (0.052 * j, 0.046), (0.026 * j, 0.022), 0.028
        ),
        limb("head", (-0.006, 0.022, 0.046 * j), (0.048, -0.024, 0.028 * j), 0.018, 0.017, 0.025),  # jaw
        ball("head", (0.081, -0.034, 0.0), (0.017, 0.015, 0.020), 0.014),  # chin
        ball("head", (0.087, 0.012, 0.0), (0.016, 0.020, 0.026), 0.014),  # mouth
        ball("head", (0.1005, 0.0110, 0.0), (0.0065, 0.0050, 0.019), 0.005, 20.0),  # upper lip
        ball("head", (0.0985, -0.0020, 0.0), (0.0075, 0.0055, 0.016), 0.005, -20.0),  # lower lip
        limb("head", (0.086, 0.072, 0.0), (0.1065, 0.038, 0.0), 0.0085, 0.0105, 0.012),  # bridge of the nose
        ball("head", (0.1100, 0.0345, 0.0), (0.0115, 0.0095, 0.0110), 0.006),  # tip of the nose
        ball("head", (0.0985, 0.0310, 0.0115), (0.0110, 0.0075, 0.0070), 0.006),  # nostril wing
        limb("head", (0.090, 0.083, 0.014), (0.074, 0.086, 0.044), 0.0085, 0.0085, 0.014),  # brow
        ball("head", (0.062, 0.040, 0.040), (0.028, 0.024, 0.022), 0.02),  # cheek
        ball("head", (0.078, 0.0640, 0.0300), (0.0110, 0.0095, 0.0135), 0.006),  # eyelids
        ball("head", (-0.010, 0.052, 0.078), (0.0180, 0.0310, 0.0075), 0.006, -12.0),  # ear
        ball("head", (-0.015, 0.066, 0.082), (0.0150, 0.0170, 0.0060), 0.006, -12.0),
    ]


def _arm(b: Build) -> list[Shape]:
    g = b.limb_girth
    return [
        ball("upper_arm_r", (0.0, -0.040, 0.004), (0.056 * g, 0.090, 0.052 * g), 0.03),  # deltoid
        outline("upper_arm_r", (0.0, 0.0, 0.0), (0.0, -0.322, 0.0), (
            (0.00, 0.046, 0.047, 0.0), (0.30, 0.045, 0.050, 0.002), (0.55, 0.042, 0.048, 0.003),
            (0.80, 0.036, 0.038, 0.002), (1.00, 0.034, 0.034, -0.002)), g),
        outline("forearm_r", (0.0, 0.0, 0.0), (0.0, -0.248, 0.0), (
            (0.00, 0.034, 0.035, -0.003), (0.20, 0.038, 0.042, 0.0), (0.45, 0.035, 0.039, 0.0),
            (0.75, 0.0265, 0.0325, 0.0), (1.00, 0.0215, 0.0285, 0.0)), g),
        limb("upper_arm_r", (0.0, -0.03, 0.002), (0.002, -0.165, 0.001),
             (0.046 * g, 0.048 * g), (0.053 * g, 0.058 * g), 0.006, cap=(0.04, 0.006)),  # sleeve
    ]  # fmt: skip


FINGERS: tuple[tuple[float, float, float, float, float], ...] = (
    # x at the knuckle, x at the tip (they fan out), drop of the knuckle, length of the far part, thickness
    (0.0290, 0.0420, 0.000, 0.047, 0.0096),
    (0.0098, 0.0135, -0.003, 0.052, 0.0098),
    (-0.0095, -0.0150, -0.001, 0.047, 0.0094),
    (-0.0275, -0.0420, 0.005, 0.036, 0.0084),
)


def _hand() -> list[Shape]:
    shapes = [
        limb("hand_r", (0.0, -0.002, 0.0), (0.0, -0.030, 0.0), (0.0190, 0.0270), (0.0180, 0.030), 0.012),
        limb(
            "hand_r",
            (0.0, -0.040, 0.0),
            (0.001, -0.076, 0.0),
            (0.0160, 0.034),
            (0.0125, 0.039),
            0.014,
            cap=(0.014, 0.014),
        ),
        limb(
            "hand_r", (0.012, -0.022, -0.007), (0.022, -0.056, -0.008), 0.0165, 0.0115, 0.014
        ),  # ball of thumb
        limb("hand_r", (-0.022, -0.022, -0.006), (-0.028, -0.066, -0.005), 0.0140, 0.0115, 0.014),
        limb("thumb_r", (0.002, -0.002, -0.001), (0.024, -0.032, -0.006), 0.0150, 0.0108, 0.008),
        limb("thumb_r", (0.024, -0.032, -0.006), (0.0385, -0.060, -0.010), 0.0108, 0.0084, 0.006),
    ]
    for x, far, drop, length, r in FINGERS:
        middle = x + (far - x) * 0.45
        shapes += [
            limb("hand_r", (x * 0.75, -0.052, 0.003), (x, -0.086 + drop, 0.001), 0.0115, r + 0.0012, 0.012),
            limb("fingers_r", (x, drop, 0.0), (middle, -0.038 + drop * 0.6, -0.002), r + 0.0006, r, 0.003),
            limb("fingertips_r", (middle, drop * 0.6, 0.0),
                 (middle + (far - middle) * 0.5, -length * 0.5 + drop * 0.6, -0.002), r, r * 0.92, 0.003),
            limb("fingertips_r", (middle + (far - middle) * 0.5, -length * 0.5 + drop * 0.6, -0.002),
                 (far, -length + r * 0.8 + drop * 0.6, -0.005), r * 0.92, r * 0.78, 0.003),
        ]  # fmt: skip
    return shapes


def _leg(b: Build) -> list[Shape]:
    g = b.limb_girth
    return [
        outline("thigh_r", (0.0, -0.020, 0.0), (0.0, -0.405, 0.0), (
            (0.00, 0.082, 0.091, -0.006), (0.25, 0.081, 0.089, 0.000), (0.50, 0.073, 0.080, 0.003),
            (0.75, 0.060, 0.066, 0.003), (1.00, 0.051, 0.054, 0.000)), g, 0.02),
        ball("thigh_r", (-0.045, -0.015, 0.0), (0.076, 0.080, 0.066), 0.035),  # lower buttock
        ball("shank_r", (0.013, 0.002, 0.0), (0.038, 0.044, 0.038), 0.02),  # kneecap
        outline("shank_r", (0.0, 0.0, 0.0), (0.0, -0.400, 0.0), (
            (0.00, 0.048, 0.050, -0.002), (0.13, 0.047, 0.052, -0.006), (0.33, 0.054, 0.060, -0.014),
            (0.55, 0.047, 0.051, -0.012), (0.80, 0.034, 0.039, -0.007), (1.00, 0.030, 0.036, -0.004)),
            g, 0.02),
        limb("shank_r", (-0.010, -0.08, 0.0), (-0.005, -0.298, 0.0),
             (0.050 * g, 0.053 * g), (0.047 * g, 0.052 * g), 0.006, cap=(0.04, 0.006)),  # trouser leg
        ball("shank_r", (-0.002, -0.424, 0.030), (0.014, 0.016, 0.010), 0.012),  # ankle bones
        ball("shank_r", (0.004, -0.416, -0.030), (0.015, 0.016, 0.009), 0.012),
        limb("foot_r", (-0.006, 0.012, 0.0), (-0.022, -0.032, 0.0), (0.031, 0.035), (0.032, 0.034), 0.02),
        limb("foot_r", (-0.034, -0.038, 0.0), (0.030, -0.041, 0.0), 0.0315, (0.028, 0.027), 0.02),
        limb("foot_r", (0.004, -0.010, 0.0), (0.105, -0.040, -0.002), (0.036, 0.034), (0.036, 0.023), 0.024),
        limb("foot_r", (0.040, -0.048, 0.014), (0.130, -0.050, 0.020), 0.0200, 0.0185, 0.02),
        limb("foot_r", (0.050, -0.044, -0.014), (0.134, -0.047, -0.020), 0.0215, 0.0210, 0.02),
        *(
            limb("toes_r", (-0.012, 0.000, z * 0.92), (length - r, -0.016 + r, z), r * 1.12, r, 0.006)
            for z, length, r in ((-0.027, 0.068, 0.0155), (-0.007, 0.069, 0.0118), (0.009, 0.060, 0.0112),
                                 (0.0225, 0.050, 0.0108), (0.0345, 0.039, 0.0105))
        ),
    ]  # fmt: skip


def _mirrored(s: Shape) -> Shape:
    def flip(v: Vector) -> Vector:
        return (v[0], v[1], -v[2])

    return replace(
        s, segment=mirrored_name(s.segment), a=flip(s.a), b=flip(s.b), axis=flip(s.axis), side=flip(s.side),
        depth=flip(s.depth),
    )  # fmt: skip


def _grown(s: Shape, body: Body) -> Shape:
    """A shape of the reference body on another body: its places and radii scaled as its segment is."""
    x, y, z = body.scale_of(s.segment)
    if (x, y, z) == (1.0, 1.0, 1.0):
        return s

    def scaled(v: Vector) -> Vector:
        return (float(v[0] * x), float(v[1] * y), float(v[2] * z))

    def length(v: Vector) -> float:
        return float((v[0] ** 2 + v[1] ** 2 + v[2] ** 2) ** 0.5)

    along, aside, before = (length(scaled(v)) for v in (s.axis, s.side, s.depth))
    axis = _unit(scaled(s.axis))
    side = scaled(s.side)
    dot = sum(p * q for p, q in zip(side, axis, strict=True))
    side = _unit((side[0] - dot * axis[0], side[1] - dot * axis[1], side[2] - dot * axis[2]))
    depth = _cross(axis, side)
    if sum(p * q for p, q in zip(depth, s.depth, strict=True)) < 0:
        depth = (-depth[0], -depth[1], -depth[2])

    def radii(r: Radii) -> Radii:
        return (r[0] * aside, r[1] * before, r[2] * along)

    return replace(
        s, a=scaled(s.a), b=scaled(s.b), axis=axis, side=side, depth=depth, radii_a=radii(s.radii_a),
        radii_b=radii(s.radii_b), flat_a=s.flat_a * aside, flat_b=s.flat_b * aside,
        stations=tuple((t, p * aside, q * before, shift * before) for t, p, q, shift in s.stations),
    )  # fmt: skip


def shapes(build: Build = MIDDLE) -> tuple[Shape, ...]:
    """Every shape of the body, both sides. A shape on the midline (z = 0 throughout) is written once."""
    rows = [*_trunk(build), *_head(build), *_arm(build), *_hand(), *_leg(build)]
    rows = [_grown(row, build.body) for row in rows]
    both: list[Shape] = []
    for row in rows:
        both.append(row)
        midline = not row.segment.endswith("_r")
        if not midline or abs(row.a[2]) > 1e-9 or abs(row.b[2]) > 1e-9:
            both.append(_mirrored(row))
    return tuple(both)


# The bind pose of the skinned mannequin: about the middle of what the exercises ask of each joint, so that
# skinning has the least to bend. Degrees; both sides.
BIND_DEG: dict[str, float] = {
    "shoulder_abduction": 45.0,
    "shoulder_flexion": 75.0,
    "girdle_elevation": 10.0,
    "elbow_flexion": 40.0,
    "knuckle_flexion": 12.0,
    "fingertip_flexion": 12.0,
    "hip_flexion": 30.0,
    "hip_abduction": 14.0,
    "knee_flexion": 50.0,
    "ankle_dorsiflexion": -10.0,
}


# The posture in which clothes are cut: standing, limbs apart, nothing folded. Degrees; both sides.
FITTING_DEG: dict[str, float] = {"shoulder_abduction": 48.0, "hip_abduction": 9.0}


def both_sides(angles_deg: dict[str, float]) -> dict[str, float]:
    """Joint name -> angle (degrees) on either side, from angles by joint stem."""
    return {f"{stem}_{side}": angle for stem, angle in angles_deg.items() for side in "lr"}


def definition_hash(build: Build = MIDDLE) -> str:
    """SHA-256 of everything that shapes the body: shapes, seams and how its clothes are cut."""
    payload = {
        "hairline": build.hairline,
        "shapes": [asdict(s) for s in shapes(build)],
        "seams": [asdict(s) for s in SEAMS],
        "fitting": FITTING_DEG,
        "segments": list(SEGMENT_INDEX),
        "joints": build.body.offsets.tolist(),
        "scales": [build.body.scale_of(name).tolist() for name in SEGMENT_INDEX],
    }
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
