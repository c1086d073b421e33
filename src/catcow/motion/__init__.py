"""motion.yaml -> postures over time.

    movement = motion.load("bridge")      # solved keyframes, about a second
    frames = movement.frames(fps=30)      # every frame of one repetition, contacts kept
    motion.timing("bridge")               # the clock alone: reads the file, solves nothing, no NumPy

Only authors' tools and tests solve; the browser plays built tracks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .reading import read
from .timing import PhaseTiming, Timing, timing_of

if TYPE_CHECKING:
    from .movement import Movement

__all__ = ["PhaseTiming", "Timing", "load", "read", "timing", "timing_of"]


def load(exercise_id: str, body_id: str = "man") -> Movement:
    """The solved movement of an exercise of the library, on a body (`woman`, `man`, `older`). MotionError or
    UnknownBodyError when it can't be had."""
    from catcow.body.bodies import body_of

    from .movement import Movement

    return Movement.of(read(exercise_id), exercise_id, body_of(body_id))


def timing(exercise_id: str) -> Timing:
    """The timing facts of an exercise of the library, without solving anything."""
    return timing_of(read(exercise_id))
