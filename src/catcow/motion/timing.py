"""Timing facts of a motion, straight from motion.yaml: no solving and no NumPy.

The session's clock and the planner need only these.
"""

from __future__ import annotations

from dataclasses import dataclass

from catcow.content.motion import Breath, Hold, Motion, Sides

BRIEF_S = 0.5
"""How long a brief hold stays still (content.motion.Hold)."""


@dataclass(frozen=True, slots=True)
class PhaseTiming:
    """One phase on the clock: `move_s` seconds of movement into it, then its hold."""

    id: str
    label: str
    move_s: float
    hold: Hold
    breath: Breath

    def still_s(self, hold_s: float) -> float:
        """Seconds the phase stays still when the dose prescribes `hold_s` (s, >= 0)."""
        if self.hold is Hold.prescribed:
            return hold_s
        return BRIEF_S if self.hold is Hold.brief else 0.0


@dataclass(frozen=True, slots=True)
class Timing:
    """The clock of one repetition. The phases run in order and loop: phase 0's movement is the way back from
    the last phase."""

    phases: tuple[PhaseTiming, ...]
    sides: Sides
    starts_where_it_ends: bool
    """The last phase is phase 0's posture again, so nothing moves on the way into the next repetition."""

    def repetition_seconds(self, hold_s: float = 0.0) -> float:
        """Seconds of one repetition, holds included, back in phase 0's posture at its end.

        `hold_s`: the prescribed hold (s). ValueError when it is negative.
        """
        if hold_s < 0:
            raise ValueError(f"a hold cannot last {hold_s:g} s; give 0 or more")
        moving = sum(p.move_s for p in self.phases)
        if self.starts_where_it_ends:
            moving -= self.phases[0].move_s
        return moving + sum(p.still_s(hold_s) for p in self.phases)


def timing_of(motion: Motion) -> Timing:
    """The timing facts of a motion."""
    phases = tuple(PhaseTiming(p.id, p.label or p.id, p.move_s, p.hold, p.breath) for p in motion.phases)
    return Timing(phases, motion.sides, motion.phases[-1].same_as == motion.phases[0].id)
