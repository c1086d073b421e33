"""Faults in the `faults:` of motion.yaml: postures of what goes wrong, drawn beside the right one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from catcow.body.surface import SURFACE_POINTS
from catcow.content.exercise import Exercise
from catcow.content.motion import FaultPose, Motion
from catcow.content.yaml_file import locate

from .finding import Finding, did_you_mean

PAIRS = 2
"""An exercise shows its two most common faults."""


def check_fault_poses(path: Path, motion: Motion, exercise: Exercise | None) -> Iterator[Finding]:
    """Every name that a fault's posture uses is there, each fault once, and it changes something."""
    phases = {phase.id: phase for phase in motion.phases}
    known = None if exercise is None else [fault.id for fault in exercise.faults]
    seen: set[str] = set()
    for index, fault in enumerate(motion.faults):
        here = ("faults", index)
        if known is not None and fault.id not in known:
            what = f"`{fault.id}` is no fault of exercise.yaml"
            hint = did_you_mean(fault.id, known, "Write it there under `faults:` first")
            yield Finding("unknown-fault", path, locate(path, (*here, "id")), what, hint)
        if fault.id in seen:
            what = f"fault {fault.id} is there twice"
            yield Finding("unknown-fault", path, locate(path, (*here, "id")), what, "Keep one of them")
        seen.add(fault.id)
        if fault.phase not in phases:
            what = f"`phase: {fault.phase}` names no phase"
            mend = f"Use one of: {', '.join(phases)}"
            yield Finding("unknown-phase", path, locate(path, (*here, "phase")), what, mend)
        elif not _changes(fault, phases[fault.phase].pose):
            what = f"fault {fault.id} has the same angles as phase {fault.phase}"
            yield Finding(
                "fault-alike", path, locate(path, (*here, "pose")), what, "State the angles that go wrong"
            )
        for number, name in enumerate(fault.look):
            if name not in SURFACE_POINTS:
                what = f"`{name}` is no contact point of the body"
                hint = did_you_mean(name, SURFACE_POINTS, "Use a contact point of body/surface.py")
                yield Finding("unknown-contact", path, locate(path, (*here, "look", number)), what, hint)
    if len(motion.faults) > PAIRS:
        what = f"{len(motion.faults)} faults have a posture; {PAIRS} are shown"
        yield Finding(
            "fault-many", path, locate(path, ("faults", PAIRS)), what, "Keep the two most common ones"
        )


def _changes(fault: FaultPose, right: Mapping[str, float]) -> bool:
    stated = any(right.get(name) != value for name, value in fault.pose.items())
    return stated or any(v is not None for v in (fault.support, fault.reach, fault.grip))
