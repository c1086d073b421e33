"""Where muscles lie under the skin: areas of the drawn body in the rest posture, for the overlay.

An area is an ellipse on one face of a part of the body, written for the right side on the reference body.
Which muscle is meant by an area, and how large, is our own choice, by eye, to guide the eye of a person
without training [D]; it is no anatomical chart. Which muscles an exercise works or stretches is in its
exercise.yaml with sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX
from catcow.content.exercise import Muscle

Face = Literal["front", "back", "outer", "inner"]


@dataclass(frozen=True, slots=True)
class Area:
    """An ellipse on a part: `up` along it (m, in the part's frame), `across` from its middle line, each with
    its half-length. `across` is Z on the front and back, X on the outer and inner face."""

    part: str
    face: Face
    up: float
    across: float
    half_up: float
    half_across: float
    lean: float = 0.0
    """How far `across` grows with each metre up."""


TRUNK = "trunk"
"""The trunk from the pelvis to the neck; heights are above the hips in the rest posture."""

_A = Area
AREAS: dict[Muscle, tuple[Area, ...]] = {
    Muscle.deep_abdominals: (_A(TRUNK, "front", 0.150, 0.0, 0.085, 0.125),),
    Muscle.rectus_abdominis: (_A(TRUNK, "front", 0.190, 0.040, 0.165, 0.042),),
    Muscle.obliques: (
        _A(TRUNK, "front", 0.185, 0.108, 0.115, 0.046, 0.12),
        _A(TRUNK, "outer", 0.185, 0.0, 0.110, 0.080),
    ),
    Muscle.erector_spinae: (_A(TRUNK, "back", 0.270, 0.042, 0.240, 0.034),),
    Muscle.quadratus_lumborum: (
        _A(TRUNK, "back", 0.165, 0.082, 0.075, 0.034),
        _A(TRUNK, "outer", 0.165, -0.050, 0.072, 0.046),
    ),
    Muscle.latissimus_dorsi: (
        _A(TRUNK, "back", 0.330, 0.104, 0.135, 0.052, 0.25),
        _A(TRUNK, "outer", 0.350, -0.040, 0.110, 0.055),
    ),
    Muscle.trapezius: (_A(TRUNK, "back", 0.470, 0.070, 0.110, 0.075),),
    Muscle.rhomboids: (_A(TRUNK, "back", 0.425, 0.058, 0.062, 0.046),),
    Muscle.deltoids: (
        _A("upper_arm", "outer", -0.055, 0.0, 0.085, 0.058),
        _A("upper_arm", "front", -0.055, 0.0, 0.080, 0.050),
        _A("upper_arm", "back", -0.055, 0.0, 0.080, 0.050),
    ),
    Muscle.pectorals: (_A(TRUNK, "front", 0.420, 0.078, 0.062, 0.078),),
    Muscle.neck_flexors: (_A("neck", "front", 0.040, 0.018, 0.062, 0.030),),
    Muscle.gluteus_maximus: (
        _A(TRUNK, "back", -0.010, 0.082, 0.095, 0.082),
        _A("thigh", "back", -0.010, 0.0, 0.085, 0.080),
        _A(TRUNK, "outer", -0.010, -0.090, 0.080, 0.060),
    ),
    Muscle.gluteus_medius: (
        _A(TRUNK, "outer", 0.045, 0.0, 0.062, 0.082),
        _A("thigh", "outer", 0.030, 0.0, 0.075, 0.075),
        _A(TRUNK, "back", 0.065, 0.120, 0.050, 0.040),
    ),
    Muscle.piriformis: (
        _A(TRUNK, "back", -0.005, 0.085, 0.032, 0.062),
        _A("thigh", "back", 0.0, 0.0, 0.034, 0.060),
    ),
    Muscle.hip_flexors: (
        _A(TRUNK, "front", 0.020, 0.085, 0.060, 0.045),
        _A("thigh", "front", -0.060, 0.0, 0.085, 0.048),
    ),
    Muscle.adductors: (
        _A("thigh", "inner", -0.140, 0.0, 0.130, 0.055),
        _A("thigh", "front", -0.120, -0.060, 0.100, 0.030),
    ),
    Muscle.quadriceps: (
        _A("thigh", "front", -0.225, 0.006, 0.165, 0.062),
        _A("thigh", "outer", -0.225, 0.035, 0.160, 0.050),
    ),
    Muscle.hamstrings: (
        _A("thigh", "back", -0.240, 0.0, 0.155, 0.060),
        _A("thigh", "outer", -0.250, -0.050, 0.140, 0.040),
        _A("thigh", "inner", -0.250, -0.050, 0.140, 0.040),
    ),
    Muscle.calves: (
        _A("shank", "back", -0.140, 0.0, 0.120, 0.048),
        _A("shank", "outer", -0.140, -0.040, 0.115, 0.034),
        _A("shank", "inner", -0.140, -0.040, 0.115, 0.034),
    ),
}

ONE_SIDED = frozenset({
    Muscle.gluteus_maximus, Muscle.gluteus_medius, Muscle.piriformis, Muscle.hip_flexors, Muscle.adductors,
    Muscle.quadriceps, Muscle.hamstrings, Muscle.calves, Muscle.quadratus_lumborum,
})  # fmt: skip
"""Shown on the working side only, where an exercise works one side at a time."""

_TRUNK = (
    "pelvis",
    "lumbar_lower",
    "lumbar_upper",
    "thorax_lower",
    "thorax_upper",
    "girdle_l",
    "girdle_r",
    "neck",
)


def area_of(
    muscle: Muscle, side: str | None, rest: NDArray[np.floating], label: NDArray[np.integer], fitting: Placed
) -> NDArray[np.bool_]:
    """Which points (N,) of the skin lie over a muscle, from their places in the rest posture (N, 3) m and
    nearest segments (N,). `side` ("left", "right") narrows it to one side of the body."""
    inside = np.zeros(len(rest), dtype=bool)
    p = rest.astype(np.float64)
    for area in AREAS[muscle]:
        for sign, name in ((1.0, "right"), (-1.0, "left")):
            if side is None or side == name:
                inside |= _covers(area, sign, p, label, fitting)
    return inside


def _covers(
    area: Area, sign: float, p: Array, label: NDArray[np.integer], fitting: Placed
) -> NDArray[np.bool_]:
    suffix = "_r" if sign > 0 else "_l"
    if area.part == TRUNK:
        segments, frame = list(_TRUNK), "pelvis"
        if area.face == "outer" or area.up < 0.05:  # the flank and the buttock run on into the thigh
            segments.append(f"thigh{suffix}")
    elif area.part == "neck":
        segments, frame = ["neck", "thorax_upper"], "neck"
    else:
        frame = f"{area.part}{suffix}"
        segments = [frame, "pelvis"] if area.part == "thigh" else [frame]
    mine = np.isin(label, [SEGMENT_INDEX[s] for s in segments])
    i = SEGMENT_INDEX[frame]
    scale = fitting.body.scale_of(frame)
    if area.part == TRUNK:
        scale = np.array([scale[0], fitting.body.size, scale[2]])
    x, y, z = (((p - fitting.positions[i]) @ fitting.rotations[i]) / scale).T
    z = sign * z
    if area.part == TRUNK:  # the trunk's own middle, from its back to its front
        x = x - np.interp(y, [0.0, 0.2, 0.35, 0.5], [-0.012, 0.0, -0.010, -0.040])
    up = (y - area.up) / area.half_up
    if area.face in ("front", "back"):
        across = (z - area.across - area.lean * (y - area.up)) / area.half_across
        right_face = x > 0.012 if area.face == "front" else x < -0.012
    else:
        across = (x - area.across) / area.half_across
        least = 0.085 if area.part == TRUNK else 0.015
        right_face = z > least if area.face == "outer" else z < -0.015
    result: NDArray[np.bool_] = mine & right_face & (up * up + across * across < 1)
    return result
