"""Takes as the coach sees them go by: each frame with the phase it truly belongs to.

In place of the engine, so that faults are measured on their own: what the engine gets wrong is measured
elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from catcow.coach.body_points import Side
from catcow.coach.fault_rules import side_of_phase
from catcow.coach.faults import Moment
from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARKS, Array
from catcow.coach.takes import PER_SECOND, Take
from catcow.content.motion import Motion
from catcow.figure.recording import Recording
from catcow.motion.movement import minimum_jerk

SQUARE_DEG = 10.0
"""A camera no farther round than this is square, as the engine would find."""
KEPT = 0.8
"""Of a landmark's trembling, from one frame to the next."""
FIRST_S, LAST_S = 1.0, 1.0
"""The first and the last frame, each shown this long: somebody gets ready in the start posture, and stays in
the one that a film of a wrong repetition ends with."""


def phase_at(recording: Recording, number: int) -> tuple[str, float]:
    """The phase a frame of the track is nearest to, and how far on the way there (0.5..1)."""
    phases = recording.phases
    for index, phase in enumerate(phases):
        if phase.first <= number <= phase.last:
            if phase.last == phase.first or _is_there(recording, number, phase.last):
                return phase.id, 1.0
            there = next(n for n in range(number, phase.last + 1) if _is_there(recording, n, phase.last))
            u = (number - phase.first + 1) / (there - phase.first + 1)
            share = float(minimum_jerk(np.array(u)))
            before = phases[index - 1] if index else phases[-1]
            return (phase.id, share) if share >= 0.5 else (before.id, 1.0 - share)
    raise ValueError(f"frame {number} belongs to no phase")


def _is_there(recording: Recording, number: int, last: int) -> bool:
    """Whether the body is already where the phase ends."""
    return number == last or bool(
        (recording.root[number] == recording.root[last]).all()
        and (recording.turns[number] == recording.turns[last]).all()
    )


def frame_of(take: Take, k: int, t_s: float, shake: Array | None = None) -> Frame:
    """Number k of the frames of a take; `shake` (33, 2) is added to its points."""
    if not take.seen[k]:
        return Frame(t_s, take.width, take.height)
    points = take.points[k] if shake is None else take.points[k] + shake
    return Frame(t_s, take.width, take.height, points, take.depth[k], take.visibility[k])


def moments(
    take: Take, recording: Recording, motion: Motion, *, tremble: float = 0.0, seed: int = 0
) -> Iterator[Moment]:
    """The frames of a take, after the first one has been shown for a while, and one more that ends the
    repetition. `tremble`: by how much each landmark trembles (share of the picture), mostly as in the frame
    before; drawn from `seed`."""
    random = np.random.default_rng(seed)
    shake = np.zeros((len(LANDMARKS), 2))
    sides = side_of_phase(motion)
    last = len(take.frames) - 1
    order = [0] * int(FIRST_S * PER_SECOND) + list(range(last)) + [last] * int(LAST_S * PER_SECOND)
    numbers = take.frames
    square = abs(take.place.yaw_deg) <= SQUARE_DEG
    working: Side | None = None
    for n, k in enumerate(order):
        phase, progress = phase_at(recording, int(numbers[k]))
        working = sides.get(phase) or working
        still = n > 0 and numbers[order[n - 1]] == numbers[k]
        if tremble:
            shake = KEPT * shake + np.sqrt(1 - KEPT**2) * random.normal(0, tremble, shake.shape)
        frame = frame_of(take, k, n / PER_SECOND, shake if tremble else None)
        yield Moment(frame, phase, progress, still or n == 0, square, working)
    over = frame_of(take, last, len(order) / PER_SECOND)
    yield Moment(over, None, 0.0, square=square, repetitions=1)
