"""Faults in motion.yaml that its shape alone does not show: names, ranges, and what refers to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from catcow.body.skeleton import JOINTS, SEGMENT_INDEX
from catcow.body.surface import SURFACE_POINTS
from catcow.content.angles import GROUPS, PLACEMENTS, angle_names, joints_of, range_deg
from catcow.content.exercise import Exercise
from catcow.content.motion import FaultPose, Hold, Motion, Phase, Reach, Sides, Via
from catcow.content.yaml_file import locate

from .fault_pose_faults import check_fault_poses
from .finding import Finding, did_you_mean

_STEMS = frozenset(joint.name.split("_")[0] for joint in JOINTS) | frozenset(GROUPS)
_HANDS = ("hand_l", "hand_r")

Where = tuple[str | int, ...]


def check_motion(path: Path, motion: Motion, exercise: Exercise | None) -> Iterator[Finding]:
    """Every fault of a motion that fits its model; `exercise` is null when exercise.yaml is itself faulty."""
    props = {prop.id for prop in motion.props}
    every = [phase.id for phase in motion.phases]
    earlier: list[str] = []
    for index, phase in enumerate(motion.phases):
        here: Where = ("phases", index)
        if phase.id in earlier:
            yield _finding(
                path,
                (*here, "id"),
                "duplicate-phase",
                f"phase {phase.id} is there twice",
                "Use the next letter",
            )
        yield from _posture_faults(path, here, phase, props, motion)
        for field in ("same_as", "mirror_of"):
            target = getattr(phase, field)
            if target is not None and target not in earlier:
                yield _finding(
                    path,
                    (*here, field),
                    "unknown-phase",
                    f"`{field}: {target}` names no earlier phase",
                    f"Use one of: {', '.join(earlier)}" if earlier else "The first phase cannot refer back",
                )
        for number, via in enumerate(phase.via):
            at = (*here, "via", number)
            yield from _posture_faults(path, at, via, props, motion)
            if via.same_as is not None and via.same_as not in every:
                yield _finding(
                    path,
                    (*at, "same_as"),
                    "unknown-phase",
                    f"`same_as: {via.same_as}` names no phase",
                    f"Use one of: {', '.join(every)}",
                )
        earlier.append(phase.id)
    for index, fault in enumerate(motion.faults):
        yield from _posture_faults(path, ("faults", index), fault, props, motion)
    yield from check_fault_poses(path, motion, exercise)
    yield from _whole_faults(path, motion, exercise)


def _finding(path: Path, where: Sequence[str | int], rule: str, what: str, mend: str) -> Finding:
    return Finding(rule, path, locate(path, where), what, mend)


def _posture_faults(
    path: Path, here: Where, posture: Phase | Via | FaultPose, props: set[str], motion: Motion
) -> Iterator[Finding]:
    yield from _pose_faults(path, here, posture.pose)
    for index, name in enumerate(posture.free or ()):
        stem = name[:-2] if name.endswith(("_l", "_r")) else name
        if stem not in _STEMS and name not in SEGMENT_INDEX:
            yield _finding(
                path,
                (*here, "free", index),
                "unknown-joint",
                f"`{name}` in `free` is no joint and no group of joints",
                did_you_mean(
                    name, _STEMS, f"Use one of: {', '.join(sorted(_STEMS))}, with _l or _r for a side"
                ),
            )
    points = [((*here, "support", i), name) for i, name in enumerate(posture.support or ())]
    points += [((*here, "reach", name), name) for name in posture.reach or ()]
    if isinstance(posture, Phase):
        points += [((*here, "arrows", i), name) for i, name in enumerate(posture.arrows)]
    for where, name in points:
        if name not in SURFACE_POINTS:
            yield _unknown_contact(path, where, name)
    for name, reach in (posture.reach or {}).items():
        yield from _reach_faults(path, (*here, "reach", name, "to"), reach, props)
    for hand, closed in (posture.grip or {}).items():
        if hand not in _HANDS or not 0 <= closed <= 1:
            yield _finding(
                path,
                (*here, "grip", hand),
                "unknown-hand" if hand not in _HANDS else "angle-out-of-range",
                f"`{hand}: {closed:g}` is no grip",
                "Write hand_l or hand_r with a number from 0 (open) to 1 (fist)",
            )


def _pose_faults(path: Path, here: Where, pose: Mapping[str, float]) -> Iterator[Finding]:
    for name, value in pose.items():
        where = (*here, "pose", name)
        if name in PLACEMENTS:
            continue
        if not joints_of(name):
            yield _finding(
                path,
                where,
                "unknown-joint",
                f"`{name}` is no joint of the body",
                did_you_mean(name, angle_names(), "Write a joint and its movement, such as hip_r.flexion"),
            )
            continue
        low, high = range_deg(name)
        if not low <= value <= high:
            yield _finding(
                path,
                where,
                "angle-out-of-range",
                f"`{name}: {value:g}` is outside the joint's range of {low:.0f} to {high:.0f} degrees",
                "Choose an angle within the range; ranges stand in body/skeleton.py with their sources",
            )


def _unknown_contact(path: Path, where: Where, name: str) -> Finding:
    hint = did_you_mean(
        name, SURFACE_POINTS, "Use a contact point of body/surface.py, such as palm_r, sacrum or heel_l"
    )
    return _finding(path, where, "unknown-contact", f"`{name}` is no contact point of the body", hint)


def _reach_faults(path: Path, where: Where, reach: Reach, props: set[str]) -> Iterator[Finding]:
    target = reach.to.partition(".")[0]
    if reach.to not in SURFACE_POINTS and target not in props:
        yield _finding(
            path,
            where,
            "unknown-contact",
            f"`{reach.to}` is neither a contact point of the body nor one of this motion's props",
            did_you_mean(
                reach.to, {*SURFACE_POINTS, *props}, "Add the prop under `props:`, or mend the name"
            ),
        )


def _whole_faults(path: Path, motion: Motion, exercise: Exercise | None) -> Iterator[Finding]:
    if motion.sides is Sides.each and motion.side is None:
        yield _finding(
            path,
            ("sides",),
            "side-missing",
            "`sides: each` needs the side that works as authored",
            "Add `side: left` or `side: right`",
        )
    if motion.sides is not Sides.each and motion.side is not None:
        yield _finding(
            path,
            ("side",),
            "side-missing",
            f"`side: {motion.side}` means nothing with `sides: {motion.sides.value}`",
            "Remove it, or write `sides: each`",
        )
    for index, prop in enumerate(motion.props):
        for number, point in enumerate(prop.between or ()):
            if isinstance(point, str) and point not in SURFACE_POINTS:
                yield _unknown_contact(path, ("props", index, "between", number), point)
    if exercise is None:
        return
    yield from _shown_faults(path, motion, exercise)
    held = any(phase.hold is Hold.prescribed for phase in motion.phases)
    if held != (exercise.dose.hold_s is not None):
        what = (
            "a phase holds as `prescribed`, but exercise.yaml has no `dose: hold_s`"
            if held
            else "exercise.yaml has `dose: hold_s`, but no phase holds as `prescribed`"
        )
        mend = "Give both, or neither"
        yield _finding(path, ("phases",), "hold-mismatch", what, mend)
    listed = {item.kind for item in exercise.equipment}
    for index, prop in enumerate(motion.props):
        if prop.kind not in listed:
            yield _finding(
                path,
                ("props", index, "kind"),
                "prop-not-listed",
                f"the motion uses a {prop.kind}, which exercise.yaml does not list",
                f"Add `- {{kind: {prop.kind}}}` under `equipment:` of exercise.yaml",
            )


SHOWN_FAULTS = 2
"""The most common faults of an exercise are drawn as pairs, wrong and right."""


def _shown_faults(path: Path, motion: Motion, exercise: Exercise) -> Iterator[Finding]:
    """The faults drawn must be faults of exercise.yaml, in phases that have a picture."""
    known = {fault.id for fault in exercise.faults}
    drawn = {phase.id for phase in motion.phases if phase.picture}
    seen: set[str] = set()
    for index, fault in enumerate(motion.faults):
        here: Where = ("faults", index)
        if fault.id not in known:
            what = f"`{fault.id}` is no fault of exercise.yaml"
            hint = did_you_mean(fault.id, known, "Describe it there first")
            yield _finding(path, (*here, "id"), "unknown-fault", what, hint)
        if fault.id in seen:
            what = f"the fault `{fault.id}` is there twice"
            yield _finding(path, (*here, "id"), "unknown-fault", what, "Choose two different ones")
        seen.add(fault.id)
        if fault.phase not in drawn:
            what = f"`phase: {fault.phase}` has no picture to stand beside"
            mend = f"Use one of: {', '.join(sorted(drawn))}"
            yield _finding(path, (*here, "phase"), "unknown-phase", what, mend)
        yield from _pose_faults(path, here, fault.pose)
        for number, name in enumerate(fault.look):
            if name not in SURFACE_POINTS:
                yield _unknown_contact(path, (*here, "look", number), name)
        for number, name in enumerate(fault.support or ()):
            if name not in SURFACE_POINTS:
                yield _unknown_contact(path, (*here, "support", number), name)
    wanted = min(SHOWN_FAULTS, len(known))
    if len(motion.faults) < wanted:
        what = f"{len(motion.faults)} of the {wanted} most common faults are shown"
        mend = "Add them under `faults:` of motion.yaml, as postures"
        yield _finding(path, ("phases",), "fault-not-shown", what, mend)
