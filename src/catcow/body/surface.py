"""Contact points: the named places on the skin where the body can rest, hold or be touched.

Each is a point fixed in a segment's frame (m, at the reference height). A contact in motion.yaml names
one of these. Only midline and right are written; left is the mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass

from .skeleton import Vector, mirrored_name


@dataclass(frozen=True, slots=True)
class SurfacePoint:
    name: str
    segment: str
    position: Vector


# fmt: off
_MIDLINE: tuple[SurfacePoint, ...] = tuple(SurfacePoint(*row) for row in (
    ("sacrum", "pelvis", (-0.125, 0.06, 0.0)), ("pubis", "pelvis", (0.10, 0.03, 0.0)),
    ("upper_back", "thorax_upper", (-0.085, 0.02, 0.0)), ("low_back", "lumbar_upper", (-0.105, 0.0, 0.0)),
    ("mid_back", "thorax_lower", (-0.10, 0.03, 0.0)), ("sternum", "thorax_lower", (0.155, 0.10, 0.0)),
    ("ribs", "thorax_lower", (0.145, 0.0, 0.0)), ("belly", "lumbar_lower", (0.14, 0.0, 0.0)),
    ("occiput", "head", (-0.114, 0.106, 0.0)), ("forehead", "head", (0.105, 0.12, 0.0)),
    ("chin", "head", (0.096, -0.036, 0.0)),
))
_RIGHT: tuple[SurfacePoint, ...] = tuple(SurfacePoint(*row) for row in (
    ("heel_r", "foot_r", (-0.05, -0.068, 0.0)), ("heel_back_r", "foot_r", (-0.068, -0.03, 0.0)),
    ("ball_r", "toes_r", (-0.005, -0.016, 0.0)), ("toe_tip_r", "toes_r", (0.07, 0.0, 0.0)),
    ("instep_r", "toes_r", (0.045, 0.014, 0.0)),
    ("big_toe_r", "toes_r", (0.040, -0.003, -0.042)), ("foot_outer_r", "foot_r", (0.060, -0.067, 0.026)),
    ("foot_inner_r", "foot_r", (0.060, -0.067, -0.026)), ("seat_r", "pelvis", (-0.118, -0.010, 0.074)),
    ("knee_r", "shank_r", (0.052, -0.03, 0.0)), ("knee_outer_r", "shank_r", (0.0, -0.02, 0.052)),
    ("knee_inner_r", "shank_r", (0.0, -0.02, -0.052)),
    ("shin_r", "shank_r", (0.045, -0.20, 0.0)), ("shin_top_r", "shank_r", (0.048, -0.055, 0.0)),
    ("calf_r", "shank_r", (-0.065, -0.14, 0.0)),
    ("thigh_back_r", "thigh_r", (-0.07, -0.33, 0.0)), ("thigh_front_r", "thigh_r", (0.085, -0.15, 0.0)),
    ("thigh_outer_r", "thigh_r", (0.0, -0.22, 0.085)), ("hip_outer_r", "thigh_r", (0.0, 0.0, 0.095)),
    ("knee_top_r", "thigh_r", (0.03, -0.40, 0.0)), ("buttock_r", "thigh_r", (-0.125, 0.01, 0.0)),
    ("palm_r", "hand_r", (0.0, -0.035, -0.024)), ("palm_centre_r", "hand_r", (0.0, -0.08, -0.02)),
    ("knuckles_r", "hand_r", (0.0, -0.09, -0.022)), ("hand_back_r", "hand_r", (0.0, -0.08, 0.02)),
    ("fingertips_r", "fingertips_r", (0.006, -0.034, -0.011)),
    ("thumb_tip_r", "thumb_r", (0.042, -0.066, -0.014)),
    ("elbow_r", "forearm_r", (-0.045, 0.0, 0.0)), ("ulna_r", "forearm_r", (-0.032, -0.12, 0.0)),
    ("shoulder_back_r", "upper_arm_r", (-0.055, 0.0, 0.0)),
    ("shoulder_outer_r", "upper_arm_r", (0.0, -0.03, 0.058)),
    ("elbow_inner_r", "forearm_r", (-0.004, -0.012, -0.034)),
    ("elbow_outer_r", "forearm_r", (-0.004, -0.012, 0.034)),
    ("forearm_inner_r", "forearm_r", (-0.002, -0.10, -0.036)),
    ("forearm_outer_r", "forearm_r", (-0.002, -0.10, 0.036)),
    ("upper_arm_back_r", "upper_arm_r", (-0.042, -0.20, 0.0)),
    ("upper_arm_inner_r", "upper_arm_r", (0.001, -0.24, -0.038)),
    ("upper_arm_outer_r", "upper_arm_r", (0.001, -0.20, 0.043)),
    ("toe_pad_r", "toes_r", (0.045, -0.015, 0.0)),
    ("palm_inner_r", "hand_r", (0.030, -0.070, -0.017)), ("palm_outer_r", "hand_r", (-0.030, -0.066, -0.017)),
    ("fingertips_inner_r", "fingertips_r", (0.040, -0.032, -0.011)),
    ("fingertips_outer_r", "fingertips_r", (-0.039, -0.021, -0.010)),
    ("shoulder_blade_r", "thorax_upper", (-0.086, 0.060, 0.072)),
    ("shoulder_front_r", "girdle_r", (0.03, -0.02, 0.1)),
))
# fmt: on


def _left_of(point: SurfacePoint) -> SurfacePoint:
    x, y, z = point.position
    return SurfacePoint(mirrored_name(point.name), mirrored_name(point.segment), (x, y, -z))


SURFACE_POINTS: dict[str, SurfacePoint] = {
    p.name: p for p in (*_MIDLINE, *(_left_of(p) for p in _RIGHT), *_RIGHT)
}
