"""Measures of the trunk: its line with the thighs, its lean, and where hips and shoulders are.

Each is of one frame; degrees, or trunk lengths. UnseenError where a landmark is missing.
"""

from __future__ import annotations

import math

from .body_points import (
    BodyPoints,
    angle_deg,
    between_deg,
    length,
    minus,
    tilt_deg,
)

_HEAD, _TRUNK, _THIGH, _SHANK = 0.0694, 0.4346 + 2 * 0.0497, 2 * 0.1416, 2 * (0.0433 + 0.0137)
"""Shares of the body's mass (de Leva 1996, clinical.md section 7.6); the arms go with the trunk."""


def trunk_line(p: BodyPoints) -> float:
    """Shoulder, hip, knee: 180 is straight, below it the hip is bent, above it the line arches toward the
    back.

    In the plane of the picture, from the side; which side is the front is told by `BodyPoints.facing`."""
    return _line(p, "knee")


def hip_ext_line(p: BodyPoints) -> float:
    """Shoulder, hip, ankle, as `trunk_line`."""
    return _line(p, "ankle")


def _line(p: BodyPoints, end: str) -> float:
    hip = p.middle("hip")
    bend = angle_deg(p.trunk_way(), minus(hip, p.of(end, p.leg())))
    return 180.0 + p.facing() * bend


def trunk_line_sag(p: BodyPoints) -> float:
    """How far the hips lie below (+) or above (-) the line from shoulders to knee: the angle there beyond
    straight.

    Below as in the picture; needs no front and no back, so it serves lying on the front and on the side."""
    hip, shoulder, knee = p.middle("hip"), p.middle("shoulder"), p.of("knee", p.leg())
    bend = between_deg(minus(hip, shoulder), minus(knee, hip))
    along = minus(knee, shoulder)
    off = minus(hip, shoulder)
    across = along[0] * off[1] - along[1] * off[0]
    return bend if across * along[0] < 0 else -bend


def hip_angle(p: BodyPoints) -> float:
    """Between trunk and thigh, 0..180; 180 is straight."""
    return between_deg(p.trunk_way(), minus(p.of("knee", p.leg()), p.middle("hip")))


def hip_flexion(p: BodyPoints) -> float:
    """180 less `hip_angle`: 0 is straight."""
    return 180.0 - hip_angle(p)


def trunk_lean_forward(p: BodyPoints) -> float:
    """From upright, positive toward the front of the body."""
    return p.facing() * angle_deg((0.0, 1.0), p.trunk_way())


def trunk_lean_sideways(p: BodyPoints) -> float:
    """From upright, 0 and more, whichever way."""
    return between_deg((0.0, 1.0), p.trunk_way())


def hip_lift(p: BodyPoints) -> float:
    """Height of the hips above the shoulders, of somebody who lies on the back; only its change means
    something."""
    return (p.middle("hip")[1] - p.middle("shoulder")[1]) / p.trunk()


def hip_lift_prone(p: BodyPoints) -> float:
    """Height of the hips above the ankles, of somebody who lies on the front; only its change means
    something."""
    return (p.middle("hip")[1] - p.middle("ankle")[1]) / p.trunk()


def shoulder_lift(p: BodyPoints) -> float:
    """Height of the shoulders above the hips; only its change means something."""
    return (p.middle("shoulder")[1] - p.middle("hip")[1]) / p.trunk()


def hip_height(p: BodyPoints) -> float:
    """Height of the hips above the heels."""
    return (p.middle("hip")[1] - p.middle("heel")[1]) / p.trunk()


def hip_shift_back(p: BodyPoints) -> float:
    """On all fours: how far the hips lie from the knees, positive away from the head."""
    hip = p.middle("hip")
    back = hip[0] - p.middle("knee")[0]
    return (-back if p.middle("shoulder")[0] > hip[0] else back) / p.trunk()


def hip_shift_sideways(p: BodyPoints) -> float:
    """From the end: how far the middle of the hips lies beside the middle of the knees, 0 and more."""
    left, right = p.pair("knee")
    return abs(p.middle("hip")[0] - (left[0] + right[0]) / 2) / p.trunk()


def trunk_shift(p: BodyPoints) -> float:
    """On all fours: how far the hips lie from the knee that carries, along the picture, 0 and more."""
    knee = p.of("knee", p.resting())
    return abs(p.middle("hip")[0] - knee[0]) / p.trunk()


def hip_tilt(p: BodyPoints) -> float:
    """The line of the hips against the level of the picture, -90..90; only its change means something: a
    camera that doesn't stand square sees it tilted."""
    left, right = p.pair("hip")
    return tilt_deg(minus(right, left))


def hip_turn(p: BodyPoints) -> float:
    """How far the line of the hips is turned out of the picture, by its depth, 0..90; rough."""
    return _turned(p, "hip")


def shoulder_turn(p: BodyPoints) -> float:
    """How far the line of the shoulders is turned out of the picture, by its depth, 0..90; rough."""
    return _turned(p, "shoulder")


def _turned(p: BodyPoints, name: str) -> float:
    left, right = p.pair(name)
    behind_left, behind_right = p.depth(name)
    return math.degrees(math.atan2(abs(behind_left - behind_right), length(minus(left, right)) + 1e-6))


def shoulder_width(p: BodyPoints) -> float:
    """Between the shoulders, in the picture."""
    left, right = p.pair("shoulder")
    return length(minus(left, right)) / p.trunk()


def hip_width(p: BodyPoints) -> float:
    """Between the hips, in the picture."""
    left, right = p.pair("hip")
    return length(minus(left, right)) / p.trunk()


def hip_depth(p: BodyPoints) -> float:
    """How far one hip lies behind the other beside how far the shoulders do, by depth, 0 and more; rough."""
    left, right = p.depth("hip")
    return abs(left - right) / p.trunk()


def pelvic_travel(p: BodyPoints) -> float:
    """How far the hips lie beside the foot that stands, along the picture, 0 and more."""
    foot = p.middle("ankle") if p.side is None else p.of("ankle", p.side)
    return abs(p.middle("hip")[0] - foot[0]) / p.trunk()


def mass_forward(p: BodyPoints) -> float:
    """How far the body's mass lies in front of the middle of the foot."""
    hip, shoulder, knee, ankle = (p.middle(n)[0] for n in ("hip", "shoulder", "knee", "ankle"))
    mass = (
        _HEAD * p.middle("ear")[0]
        + _TRUNK * (hip + shoulder) / 2
        + _THIGH * (hip + knee) / 2
        + _SHANK * (knee + ankle) / 2
    )
    toe = p.middle("toe")[0]
    foot = (p.middle("heel")[0] + toe) / 2
    front = 1.0 if toe > ankle else -1.0
    return front * (mass - foot) / p.trunk()
