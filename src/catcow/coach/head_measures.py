"""Measures of the head against the trunk. Each is of one frame; degrees, or trunk lengths."""

from __future__ import annotations

from .body_points import BodyPoints, angle_deg, length, minus


def neck_line(p: BodyPoints) -> float:
    """The line from shoulders to ears against the trunk's: positive back, negative forward."""
    way = minus(p.middle("ear"), p.middle("shoulder"))
    return -p.facing() * angle_deg(p.trunk_way(), way)


def head_line(p: BodyPoints) -> float:
    """The way from ear to nose against square to the trunk: positive where the face looks up the body (the
    neck bends back), negative where it looks down it. It turns as far as the neck does."""
    face = minus(p.nose(), p.middle("ear"))
    return 90.0 - p.facing() * angle_deg(p.trunk_way(), face)


def neck_flexion(p: BodyPoints) -> float:
    """`neck_line` the other way: positive forward."""
    return -neck_line(p)


def head_pitch(p: BodyPoints) -> float:
    """How far the line from ear to nose points down from square to the trunk."""
    face = minus(p.nose(), p.middle("ear"))
    return -90.0 + abs(angle_deg(p.trunk_way(), face))


def ear_shoulder(p: BodyPoints) -> float:
    """From the shoulders to the ears."""
    return length(minus(p.middle("ear"), p.middle("shoulder"))) / p.trunk()
