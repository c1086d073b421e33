"""Takes as the coach sees them go by: each frame with the phase it truly belongs to.

In place of the engine, so that faults are measured on their own: what the engine gets wrong is measured elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from catcow.coach.body_points import Side
from catcow.coach.fault_rules import side_of_phase
from catcow.coach.faults import Moment
from catcow.coach.frame import Frame
from catcow.coach.takes import PER_SECOND, Take
from catcow.content.motion import Motion
from catcow.figure.recording import Recording
from catcow.motion.movement import minimum_jerk

SQUARE_DEG = 10.0
"""A camera no farther round than this is square, as the engine would find."""
FIRST_S = 1.0
"""The first frame, shown this long: somebody gets ready in the start posture."""


def phase_at(recording: Recording, number: int) -> tuple[str, float]:
    """The phase a frame of the track is nearest to, and how far on the way there (0.5..1)."""
    phases = recording.phases
    for index, phase in enumerate(phases):
        if phase.first <= number <= phase.last:
            if phase.last == phase.first:
                return phase.id, 1.0
            u = (number - phase.first + 1) / (phase.last - phase.first + 1)
            share = float(minimum_jerk(np.array(u)))
            return (phase.id, share) if share >= 0.5 else (phases[index - 1].id, 1.0 - share)
    raise ValueError(f"frame {number} belongs to no phase")


def frame_of(take: Take, k: int, t_s: float) -> Frame:
    """Number k of the frames of a take."""
    if not take.seen[k]:
        return Frame(t_s, take.width, take.height)
    return Frame(t_s, take.width, take.height, take.points[k], take.depth[k], take.visibility[k])


def moments(take: Take, recording: Recording, motion: Motion, *, mirrored: bool = False) -> Iterator[Moment]:
    """The frames of a take, after the first one has been shown for a while, and one more that ends the repetition.
    `mirrored`: the picture was turned over, so that the other side works."""
    sides = side_of_phase(motion)
    ready = int(FIRST_S * PER_SECOND)
    order = [0] * ready + list(range(len(take.frames)))
    numbers = take.frames
    square = abs(take.place.yaw_deg) <= SQUARE_DEG
    working: Side | None = None
    for n, k in enumerate(order):
        phase, progress = phase_at(recording, int(numbers[k]))
        working = sides.get(phase) or working
        still = n > 0 and numbers[order[n - 1]] == numbers[k]
        yield Moment(
            frame_of(take, k, n / PER_SECOND), phase, progress, still or n == 0, square, _turned(working, mirrored)
        )
    last = frame_of(take, len(take.frames) - 1, len(order) / PER_SECOND)
    yield Moment(last, None, 0.0, square=square, repetitions=1)


def _turned(side: Side | None, mirrored: bool) -> Side | None:
    if side is None or not mirrored:
        return side
    return "left" if side == "right" else "right"
