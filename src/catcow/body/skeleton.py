"""The segment table: every segment, joint, range and mass fraction, written once.

Only the midline and the right side are written; the left side is their mirror image in the sagittal
plane (z -> -z), so left and right cannot drift apart. Offsets are for a person of 1.75 m and scale with
height.

Sources: mass fractions from de Leva 1996 (male head, trunk, thigh, shank and foot read in the source; arm,
forearm and hand from memory [M]); limb lengths as fractions of height after Winter [M]; joint ranges
chosen a little wider than the adult tables in clinical.md section 7.5 [M] so that ordinary movement is
never clipped. The trunk's mass is shared over five pieces and the shoulder girdle in proportion to their
length, which is our own choice. Not yet reviewed by a physiotherapist.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

REFERENCE_HEIGHT_M = 1.75

Vector = tuple[float, float, float]

FORWARD: Vector = (1.0, 0.0, 0.0)
BACKWARD: Vector = (-1.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
RIGHTWARD: Vector = (0.0, 0.0, 1.0)
LEFTWARD: Vector = (0.0, 0.0, -1.0)


@dataclass(frozen=True, slots=True)
class Joint:
    """One hinge. A segment's joints turn in the order they are listed, from the parent outwards.

    `axis` is a unit vector in the parent's frame at neutral; positive angles are the anatomical movement
    the name says (flexion, abduction, internal rotation, pronation ...). Range in degrees.
    """

    name: str
    axis: Vector
    low_deg: float
    high_deg: float


@dataclass(frozen=True, slots=True)
class Segment:
    """One rigid piece. `offset` is its joint centre in the parent's frame (m, at the reference height);
    `mass_fraction` is its share of body mass; `centre_of_mass` is in its own frame (m)."""

    name: str
    parent: str | None
    offset: Vector
    mass_fraction: float
    centre_of_mass: Vector
    joints: tuple[Joint, ...] = field(default=())


def _mirrored_vector(v: Vector) -> Vector:
    return (v[0], v[1], -v[2])


def _mirrored_axis(v: Vector) -> Vector:
    """A rotation axis is a pseudovector: the mirror z -> -z turns (x, y, z) into (-x, -y, z)."""
    return (-v[0] or 0.0, -v[1] or 0.0, v[2])


# fmt: off
_MIDLINE: tuple[Segment, ...] = (
    Segment("pelvis", None, (0.0, 0.0, 0.0), 0.1117, (-0.01, 0.03, 0.0)),
    Segment("lumbar_lower", "pelvis", (-0.035, 0.105, 0.0), 0.08, (0.03, 0.035, 0.0), (
        Joint("l5s1_flexion", LEFTWARD, -25, 35),
        Joint("l5s1_bend", BACKWARD, -12, 12), Joint("l5s1_rotation", UP, -6, 6))),
    Segment("lumbar_upper", "lumbar_lower", (0.018, 0.072, 0.0), 0.0833, (0.01, 0.037, 0.0), (
        Joint("l3_flexion", LEFTWARD, -20, 30),
        Joint("l3_bend", BACKWARD, -12, 12), Joint("l3_rotation", UP, -6, 6))),
    Segment("thorax_lower", "lumbar_upper", (-0.012, 0.075, 0.0), 0.07, (0.03, 0.067, 0.0), (
        Joint("t12_flexion", LEFTWARD, -15, 25),
        Joint("t12_bend", BACKWARD, -15, 15), Joint("t12_rotation", UP, -20, 20))),
    Segment("thorax_upper", "thorax_lower", (-0.03, 0.135, 0.0), 0.08, (0.025, 0.06, 0.0), (
        Joint("t7_flexion", LEFTWARD, -10, 20),
        Joint("t7_bend", BACKWARD, -12, 12), Joint("t7_rotation", UP, -20, 20))),
    Segment("neck", "thorax_upper", (0.018, 0.165, 0.0), 0.012, (0.01, 0.05, 0.0), (
        Joint("c7_flexion", LEFTWARD, -35, 35),
        Joint("c7_bend", BACKWARD, -25, 25), Joint("c7_rotation", UP, -40, 40))),
    Segment("head", "neck", (0.035, 0.105, 0.0), 0.0574, (0.015, 0.08, 0.0), (
        Joint("c1_flexion", LEFTWARD, -35, 35),
        Joint("c1_bend", BACKWARD, -20, 20), Joint("c1_rotation", UP, -40, 40))),
)
_RIGHT: tuple[Segment, ...] = (
    Segment("girdle_r", "thorax_upper", (0.045, 0.115, 0.03), 0.0048, (-0.04, 0.0, 0.07), (
        Joint("girdle_elevation_r", BACKWARD, -10, 40), Joint("girdle_protraction_r", UP, -25, 30))),
    Segment("upper_arm_r", "girdle_r", (-0.055, 0.0, 0.145), 0.0271, (0.0, -0.145, 0.0), (
        Joint("shoulder_flexion_r", RIGHTWARD, -60, 185), Joint("shoulder_abduction_r", BACKWARD, -45, 185),
        Joint("shoulder_rotation_r", UP, -90, 90))),
    Segment("forearm_r", "upper_arm_r", (0.0, -0.3255, 0.0), 0.0162, (0.0, -0.11, 0.0), (
        Joint("elbow_flexion_r", RIGHTWARD, -5, 150), Joint("forearm_pronation_r", UP, -90, 90))),
    Segment("hand_r", "forearm_r", (0.0, -0.2555, 0.0), 0.0045, (0.0, -0.05, 0.0), (
        Joint("wrist_flexion_r", FORWARD, -85, 80), Joint("wrist_deviation_r", RIGHTWARD, -25, 35))),
    Segment("fingers_r", "hand_r", (0.0, -0.088, 0.0), 0.001, (0.0, -0.02, -0.002), (
        Joint("knuckle_flexion_r", FORWARD, -25, 95),)),
    Segment("fingertips_r", "fingers_r", (0.0, -0.038, -0.003), 0.0004, (0.0, -0.018, -0.004), (
        Joint("fingertip_flexion_r", FORWARD, -5, 110),)),
    Segment("thumb_r", "hand_r", (0.018, -0.025, -0.004), 0.0002, (0.02, -0.03, -0.005), (
        Joint("thumb_opposition_r", FORWARD, -30, 70), Joint("thumb_abduction_r", RIGHTWARD, -30, 45))),
    Segment("thigh_r", "pelvis", (0.0, 0.0, 0.088), 0.1416, (0.0, -0.1756, 0.0), (
        Joint("hip_flexion_r", RIGHTWARD, -30, 135), Joint("hip_abduction_r", BACKWARD, -30, 50),
        Joint("hip_rotation_r", UP, -45, 45))),
    Segment("shank_r", "thigh_r", (0.0, -0.4287, 0.0), 0.0433, (-0.01, -0.192, 0.0), (
        Joint("knee_flexion_r", LEFTWARD, -5, 155),)),
    Segment("foot_r", "shank_r", (0.0, -0.4305, 0.0), 0.012, (0.04, -0.04, 0.0), (
        Joint("ankle_dorsiflexion_r", RIGHTWARD, -65, 30), Joint("ankle_inversion_r", BACKWARD, -20, 20))),
    Segment("toes_r", "foot_r", (0.135, -0.052, 0.0), 0.0017, (0.03, 0.0, 0.0), (
        Joint("toe_extension_r", RIGHTWARD, -30, 70),)),
)
# fmt: on


def _left_of(segment: Segment) -> Segment:
    def renamed(name: str) -> str:
        return name[:-2] + "_l" if name.endswith("_r") else name

    return Segment(
        renamed(segment.name),
        renamed(segment.parent or ""),
        _mirrored_vector(segment.offset),
        segment.mass_fraction,
        _mirrored_vector(segment.centre_of_mass),
        tuple(Joint(renamed(j.name), _mirrored_axis(j.axis), j.low_deg, j.high_deg) for j in segment.joints),
    )


SEGMENTS: tuple[Segment, ...] = (*_MIDLINE, *(_left_of(s) for s in _RIGHT), *_RIGHT)
SEGMENT_INDEX: dict[str, int] = {s.name: i for i, s in enumerate(SEGMENTS)}
JOINTS: tuple[Joint, ...] = tuple(j for s in SEGMENTS for j in s.joints)
JOINT_INDEX: dict[str, int] = {j.name: i for i, j in enumerate(JOINTS)}
LOW_RAD: NDArray[np.float64] = np.radians([j.low_deg for j in JOINTS])
HIGH_RAD: NDArray[np.float64] = np.radians([j.high_deg for j in JOINTS])


def mirrored_name(name: str) -> str:
    """The same segment, joint or contact point on the other side; midline names come back unchanged."""
    if name.endswith("_l"):
        return name[:-2] + "_r"
    if name.endswith("_r"):
        return name[:-2] + "_l"
    return name


# Names an author writes in motion.yaml that stand for several joints: (joint stem, share of the angle).
COMPOSITE_JOINTS: dict[str, tuple[tuple[str, float], ...]] = {
    "lumbar": (("l5s1", 0.55), ("l3", 0.45)),
    "thorax": (("t12", 0.55), ("t7", 0.45)),
    "neck": (("c7", 0.5), ("c1", 0.5)),
}
