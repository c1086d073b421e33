"""A repetition done wrong: the movement with the posture of one of its faults in place of the right one."""

from __future__ import annotations

from dataclasses import replace

from .movement import Movement
from .solving import Keyframe, Way


def done_wrong(movement: Movement, fault_id: str, *, one_side: bool = False) -> Movement:
    """The repetition of somebody who makes this fault: in its phase, in the phases that arrive at the same
    posture and, unless on `one_side` only, in their mirror images; the rest as it should be. KeyError when
    the motion has no such fault; MotionWordError names what the author must mend."""
    wrong = movement.fault(fault_id)
    phases = {phase.id: phase for phase in movement.motion.phases}
    named = next(fault.phase for fault in movement.motion.faults if fault.id == fault_id)

    def root(phase_id: str) -> tuple[str, bool]:
        """The phase whose posture this one is, and whether as its mirror image."""
        mirrored = False
        while True:
            phase = phases[phase_id]
            if phase.mirror_of is not None:
                phase_id, mirrored = phase.mirror_of, not mirrored
            elif phase.same_as is not None:
                phase_id = phase.same_as
            else:
                return phase_id, mirrored

    at = root(named)[0]

    def key(index: int) -> Keyframe:
        base, mirrored = root(movement.motion.phases[index].id)
        if base != at or (one_side and mirrored):
            return movement.keyframes[index]
        return wrong.mirrored() if mirrored else wrong

    keys = tuple(key(i) for i in range(len(movement.keyframes)))
    ways = tuple(
        Way(((0.0, keys[i - 1]), *way.knots[1:-1], (1.0, keys[i]))) for i, way in enumerate(movement.ways)
    )
    return replace(movement, id=f"{movement.id}.{fault_id}", keyframes=keys, ways=ways, _sampled={})
