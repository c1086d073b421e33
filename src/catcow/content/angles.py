"""The names of angles in motion.yaml, and what they turn.

An author writes `hip_r.flexion`, `hip.flexion` (both sides), `lumbar.flexion` (shared over several joints)
or a placement of the whole body (`pelvis.pitch`). Each name stands for one or more joints of the segment
table, each with its share of the angle.
"""

from __future__ import annotations

from functools import cache

from catcow.body.skeleton import COMPOSITE_JOINTS, JOINT_INDEX, JOINTS

GROUPS: dict[str, tuple[str, ...]] = {
    "arm": ("girdle", "shoulder", "elbow", "forearm", "wrist"),
    "leg": ("hip", "knee", "ankle"),
    "spine": ("l5s1", "l3", "t12", "t7"),
    "lumbar": ("l5s1", "l3"),
    "thorax": ("t12", "t7"),
    "neck": ("c7", "c1"),
}
"""Names in `free` that stand for several joints; a side (`arm_r`) narrows them to it."""

PLACEMENTS: frozenset[str] = frozenset(
    f"pelvis.{name}" for name in ("pitch", "bend", "turn", "up", "forward", "right")
)
"""Names that place the whole body in the world instead of turning a joint."""


def _candidates(part: str, movement: str) -> list[tuple[str, float]]:
    """(joint, share) for a body part and a movement, without the side's suffix worked out."""
    side = part[-2:] if part[-2:] in ("_l", "_r") else ""
    stem = part[: -len(side)] if side else part
    if stem in COMPOSITE_JOINTS and not side:
        return [(f"{joint}_{movement}", share) for joint, share in COMPOSITE_JOINTS[stem]]
    if side:
        return [(f"{stem}_{movement}{side}", 1.0)]
    plain = f"{stem}_{movement}"
    if plain in JOINT_INDEX:
        return [(plain, 1.0)]
    return [(f"{plain}_l", 1.0), (f"{plain}_r", 1.0)]


@cache
def joints_of(name: str) -> tuple[tuple[str, float], ...]:
    """The joints an angle's name stands for, each with its share; empty when the name is unknown."""
    part, _, movement = name.partition(".")
    found = _candidates(part, movement)
    return tuple(found) if movement and all(joint in JOINT_INDEX for joint, _ in found) else ()


@cache
def range_deg(name: str) -> tuple[float, float]:
    """The range (degrees) within which every joint that shares the angle stays in its own range."""
    joints = [(JOINTS[JOINT_INDEX[joint]], share) for joint, share in joints_of(name)]
    return (
        max(joint.low_deg / share for joint, share in joints),
        min(joint.high_deg / share for joint, share in joints),
    )


@cache
def angle_names() -> frozenset[str]:
    """Every name an author may write."""
    names: set[str] = set(PLACEMENTS)
    for joint in JOINTS:
        stem = joint.name
        side = stem[-2:] if stem[-2:] in ("_l", "_r") else ""
        part, _, movement = (stem[: -len(side)] if side else stem).rpartition("_")
        names.add(f"{part}{side}.{movement}")
        if side:
            names.add(f"{part}.{movement}")
    for composite, shares in COMPOSITE_JOINTS.items():
        first = shares[0][0]
        movements = (
            joint.name.removeprefix(f"{first}_") for joint in JOINTS if joint.name.startswith(f"{first}_")
        )
        names |= {f"{composite}.{movement}" for movement in movements}
    return frozenset(names)
