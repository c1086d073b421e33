"""What an author writes in motion.yaml -> joints and tolerances of the solver."""

from __future__ import annotations

import numpy as np

from catcow.body.kinematics import N_DOF, Array
from catcow.body.skeleton import JOINT_INDEX, JOINTS
from catcow.content.angles import GROUPS, PLACEMENTS
from catcow.content.angles import joints_of as named_joints

from .errors import MotionWordError

STIFF_DEG = 1.5
"""A joint whose angle the phase states."""
USUAL_DEG = 8.0
FREE_DEG = 30.0
SPINE_DEG = 3.0
GIRDLE_DEG = 6.0
FINGER_DEG = 0.3
TOE_DEG = 15.0

# Angles of a closed hand (grip 1), degrees: a fist round a stick, chosen by eye.
GRIP_DEG: dict[str, float] = {
    "knuckle_flexion": 82.0, "fingertip_flexion": 95.0, "thumb_opposition": 58.0, "thumb_abduction": -28.0,
}  # fmt: skip

_SPINE = tuple(f"{s}_" for s in GROUPS["spine"])


def joints_of(pose: dict[str, float]) -> dict[str, float]:
    """{`hip_r.flexion`: 110} -> {`hip_flexion_r`: 110}. Composite and two-sided names become several joints;
    `pelvis.*` keys are left out. MotionWordError for a name that is no joint."""
    angles: dict[str, float] = {}
    for key, value in pose.items():
        if key in PLACEMENTS:
            continue
        found = named_joints(key)
        if not found:
            raise MotionWordError(
                f"`{key}` is no joint of the body. Write a joint and its movement, such as "
                "`hip_r.flexion`, `lumbar.flexion` or `shoulder.abduction`; "
                "docs/reference/motion-yaml.md lists them all."
            )
        angles.update({joint: value * share for joint, share in found})
    return angles


def freed(names: tuple[str, ...]) -> list[int]:
    """Indices of the joints that the names in `free` stand for: a joint (`hip`), a group (`arm`), either
    with a side (`hip_r`). MotionWordError for a name that frees nothing."""
    found: list[int] = []
    for name in names:
        side = name[-2:] if name.endswith(("_l", "_r")) else ""
        stem = name[:-2] if side else name
        stems = GROUPS.get(stem, (stem,))
        here = [
            i
            for i, j in enumerate(JOINTS)
            if j.name.split("_")[0] in stems and (not side or j.name.endswith(side))
        ]
        if not here:
            raise MotionWordError(
                f"`{name}` in `free` is no joint and no group. Write a joint such as `hip_r`, or one of "
                f"{', '.join(GROUPS)}."
            )
        found += here
    return found


def tolerances(
    stated: dict[str, float],
    free: tuple[str, ...],
    loose: tuple[str, ...],
    root_m: float,
    root_deg: float,
) -> Array:
    """(64,) how far the solver may take each degree of freedom from its wished value (m, rad).

    `free`: names the author freed, stated or not; `loose`: limbs that reach for something, whose joints are
    free except those the author states.
    """
    sigma_deg = np.full(len(JOINTS), USUAL_DEG)
    for i, joint in enumerate(JOINTS):
        if joint.name.startswith(_SPINE):
            sigma_deg[i] = SPINE_DEG
        elif joint.name.startswith("girdle"):
            sigma_deg[i] = GIRDLE_DEG
        elif joint.name.startswith(("knuckle", "fingertip", "thumb")):
            sigma_deg[i] = FINGER_DEG
        elif joint.name.startswith("toe"):
            sigma_deg[i] = TOE_DEG
    sigma_deg[freed(loose)] = FREE_DEG
    for name in stated:
        index = JOINT_INDEX[name]
        stiff = USUAL_DEG if sigma_deg[index] == FREE_DEG else STIFF_DEG
        sigma_deg[index] = min(stiff, sigma_deg[index])
    sigma_deg[freed(free)] = FREE_DEG
    sigma = np.empty(N_DOF)
    sigma[:3] = root_m
    sigma[3:6] = np.radians(root_deg)
    sigma[6:] = np.radians(sigma_deg)
    return sigma


def grip_angles(grip: dict[str, float]) -> dict[str, float]:
    """{`hand_r`: 0.6} -> angles in degrees of that hand's fingers and thumb."""
    angles: dict[str, float] = {}
    for hand, closed in grip.items():
        if hand not in ("hand_l", "hand_r"):
            raise MotionWordError(f"`{hand}` in `grip` is no hand; write `hand_l` or `hand_r`.")
        if not 0.0 <= closed <= 1.0:
            raise MotionWordError(f"grip {closed:g} of `{hand}` must lie between 0 (open) and 1 (fist).")
        for stem, full in GRIP_DEG.items():
            angles[f"{stem}{hand[-2:]}"] = full * closed
    return angles
