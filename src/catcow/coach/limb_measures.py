"""Measures of legs and arms. Each is of one frame; degrees, or trunk lengths. UnseenError where a landmark is
missing."""

from __future__ import annotations

import math

from .body_points import (
    BodyPoints,
    Side,
    angle_deg,
    between_deg,
    length,
    minus,
)

_FLOOR = ("shoulder", "hip", "knee", "ankle", "heel", "toe")


def _bend(p: BodyPoints, side: Side, names: tuple[str, str, str]) -> float:
    first, middle, last = (p.of(name, side) for name in names)
    return between_deg(minus(middle, first), minus(last, middle))


def knee_flexion(p: BodyPoints) -> float:
    """0 is straight."""
    return _bend(p, p.leg(), ("hip", "knee", "ankle"))


def other_knee_flexion(p: BodyPoints) -> float:
    """Of the leg that rests."""
    return _bend(p, p.resting(), ("hip", "knee", "ankle"))


def elbow_flexion(p: BodyPoints) -> float:
    """0 is straight; of the arm that is better seen."""
    return _bend(p, p.clear_arm(), ("shoulder", "elbow", "wrist"))


def thigh_angle(p: BodyPoints) -> float:
    """The thigh against the level, 0..90."""
    return _slope(p, p.leg())


def other_thigh_lift(p: BodyPoints) -> float:
    """The thigh of the leg that rests against the level."""
    return _slope(p, p.resting())


def _slope(p: BodyPoints, side: Side) -> float:
    hip, knee = p.of("hip", side), p.of("knee", side)
    return math.degrees(math.atan2(knee[1] - hip[1], abs(knee[0] - hip[0]) + 1e-9))


def raised_thigh_drop(p: BodyPoints) -> float:
    """How far the lifted thigh hangs below level, by its height in the picture beside the other thigh's
    length."""
    hip, knee = p.of("hip", p.resting()), p.of("knee", p.resting())
    stance = length(minus(p.of("knee", p.working()), p.of("hip", p.working())))
    return math.degrees(math.asin(max(-1.0, min(1.0, (hip[1] - knee[1]) / max(stance, 1e-6)))))


def leg_above_trunk(p: BodyPoints) -> float:
    """How far the leg points above the trunk's line, on all fours: positive toward the back of the body."""
    hip = p.middle("hip")
    return p.facing() * angle_deg(p.trunk_way(), minus(hip, p.of("ankle", p.leg())))


def hip_abduction(p: BodyPoints) -> float:
    """Between the leg that works and the trunk's line, as seen from the front."""
    return between_deg(
        minus(p.middle("hip"), p.middle("shoulder")), minus(p.of("ankle", p.leg()), p.middle("hip"))
    )


def knee_gap(p: BodyPoints) -> float:
    """Between the knees."""
    left, right = p.pair("knee")
    return length(minus(left, right)) / p.trunk()


def foot_gap(p: BodyPoints) -> float:
    """Between the ankles."""
    left, right = p.pair("ankle")
    return length(minus(left, right)) / p.trunk()


def knees_inward(p: BodyPoints) -> float:
    """How much nearer together the knees are than the feet, for each knee; negative when they are wider."""
    left, right = p.pair("knee")
    foot_left, foot_right = p.pair("ankle")
    return (abs(foot_left[0] - foot_right[0]) - abs(left[0] - right[0])) / 2 / p.trunk()


def knee_inward(p: BodyPoints) -> float:
    """How far the knee that works lies inside the line from hip to ankle."""
    side = p.working()
    hip, knee, ankle = (p.of(name, side) for name in ("hip", "knee", "ankle"))
    drop = hip[1] - ankle[1]
    share = (hip[1] - knee[1]) / drop if abs(drop) > 1e-6 else 0.5
    line = hip[0] + max(0.0, min(1.0, share)) * (ankle[0] - hip[0])
    left, right = p.pair("hip")
    own, other = (left, right) if side == "left" else (right, left)
    outward = 1.0 if own[0] > other[0] else -1.0
    return -outward * (knee[0] - line) / p.trunk()


def knee_height(p: BodyPoints) -> float:
    """Height of the higher knee beside the hips."""
    left, right = p.pair("knee")
    return (max(left[1], right[1]) - p.middle("hip")[1]) / p.trunk()


def heel_lift(p: BodyPoints) -> float:
    """Height of the heel above the lowest part of the body."""
    return (p.of("heel", p.leg())[1] - p.lowest(_FLOOR)) / p.trunk()


def foot_lift(p: BodyPoints) -> float:
    """Height of the ankle above the hips, of somebody who lies on the back; only its change means
    something."""
    return (p.of("ankle", p.leg())[1] - p.middle("hip")[1]) / p.trunk()


def foot_travel(p: BodyPoints) -> float:
    """Where the feet are along the picture; only its change means something."""
    return p.middle("ankle")[0] / p.trunk()


def knee_past_toes(p: BodyPoints) -> float:
    """How far the knee of the leg in front is beyond its toes, in lengths of that lower leg."""
    side = p.resting()
    knee, ankle, toe = (p.of(name, side) for name in ("knee", "ankle", "toe"))
    front = 1.0 if toe[0] > ankle[0] else -1.0
    shank = length(minus(knee, ankle))
    return front * (knee[0] - toe[0]) / max(shank, 1.0)


def knee_offset(p: BodyPoints) -> float:
    """Between the knees of somebody who lies on the side."""
    return knee_gap(p)


def elbow_out(p: BodyPoints) -> float:
    """Between the upper arm and the trunk, seen from the front."""
    side = p.clear_arm()
    return between_deg(
        minus(p.middle("hip"), p.middle("shoulder")), minus(p.of("elbow", side), p.of("shoulder", side))
    )


def elbow_shoulder(p: BodyPoints) -> float:
    """How far the elbow that carries lies beside its shoulder, along the picture."""
    side = p.working()
    return abs(p.of("elbow", side)[0] - p.of("shoulder", side)[0]) / p.trunk()


def elbow_ear_angle(p: BodyPoints) -> float:
    """At the shoulder, between elbow and ear."""
    side = p.clear_arm()
    shoulder = p.of("shoulder", side)
    return between_deg(minus(p.of("elbow", side), shoulder), minus(p.middle("ear"), shoulder))


def arm_below_trunk(p: BodyPoints) -> float:
    """How far the arm that reaches points below the trunk's line, on all fours: positive toward the front of
    the body. It is the arm of the side that doesn't work: the other side's leg does."""
    side = p.resting()
    return p.facing() * angle_deg(p.trunk_way(), minus(p.of("wrist", side), p.of("shoulder", side)))


def arms_uneven(p: BodyPoints) -> float:
    """How much the angles of the two arms with the line of the shoulders differ."""
    left, right = p.pair("shoulder")
    wrist_left, wrist_right = p.pair("wrist")
    return abs(
        between_deg(minus(wrist_left, left), minus(left, right))
        - between_deg(minus(wrist_right, right), minus(right, left))
    )


def arm_arc(p: BodyPoints) -> float:
    """Of somebody who lies on the side, from the end: how far the hand that works is from its shoulder, away
    from where the knees point; only its change means something."""
    side = p.working()
    front = 1.0 if p.middle("knee")[0] > p.middle("hip")[0] else -1.0
    return -front * (p.of("wrist", side)[0] - p.of("shoulder", side)[0]) / p.trunk()


def hand_shift(p: BodyPoints) -> float:
    """On all fours: how far the hands lie from the knees."""
    return abs(p.middle("wrist")[0] - p.middle("knee")[0]) / p.trunk()


def hand_shift_middle(p: BodyPoints) -> float:
    """How far the hands lie beside the middle of the shoulders."""
    return abs(p.middle("wrist")[0] - p.middle("shoulder")[0]) / p.trunk()


def wrist_height(p: BodyPoints) -> float:
    """Height of the lower hand above the line of the shoulders."""
    left, right = p.pair("wrist")
    return (min(left[1], right[1]) - p.middle("shoulder")[1]) / p.trunk()


def knees_arc(p: BodyPoints) -> float:
    """How far the knees have gone to either side: the way from hips to knees against straight up."""
    left, right = p.pair("knee")
    knee = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    return between_deg((0.0, 1.0), minus(knee, p.middle("hip")))
