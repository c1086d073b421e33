"""Which posture is shown when: a repetition on the clock, as films and the glTF animation play it.

It begins in phase 0's posture and ends where it began, so that it loops.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .recording import Recording

LONGEST_HOLD_S = 3.0
"""A prescribed hold is shortened to this: the eye has seen it by then."""
BREATH_S = 3.0
"""One breath of a figure that holds still, about."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`frame` of the recording (fractional), the number of the `phase` it moves into or holds, whether it is
    `still`, `breath` 0 (out) to 1 (in), and `progress` 0..1 through the repetition."""

    frame: float
    phase: int
    still: bool
    breath: float
    progress: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """A repetition with its holds. `hold_s`: the prescribed hold (s, >= 0)."""

    recording: Recording
    hold_s: float

    @property
    def order(self) -> list[int]:
        """Phase numbers in the order shown: the way back to the first posture comes last."""
        count = len(self.recording.phases)
        return [*range(1, count), 0]

    def still_s(self, phase: int) -> float:
        """Seconds a phase stays still."""
        return self.recording.phases[phase].still_s(min(self.hold_s, LONGEST_HOLD_S))

    @property
    def duration_s(self) -> float:
        return sum(p.moving_s + self.still_s(i) for i, p in enumerate(self.recording.phases))

    def moment(self, at_s: float) -> Moment:
        """The moment `at_s` seconds into the endless row of repetitions."""
        whole = self.duration_s
        left = at_s % whole if whole > 0 else 0.0
        progress = left / whole if whole > 0 else 0.0
        phases = self.recording.phases
        for index in self.order:
            phase = phases[index]
            if left < phase.moving_s:
                before = phases[(index - 1) % len(phases)]
                start = before.last if before.last == phase.first - 1 else phase.first
                if index == 0 and start == phase.first:  # the way back from the last phase
                    return Moment(self._into_first(left / phase.moving_s), 0, False, 0.0, progress)
                return Moment(
                    start + (phase.last - start) * left / phase.moving_s, index, False, 0.0, progress
                )
            left -= phase.moving_s
            still = self.still_s(index)
            if left < still:
                return Moment(phase.last, index, True, _breath(left, still), progress)
            left -= still
        return Moment(phases[0].last, 0, True, 0.0, progress)

    def _into_first(self, share: float) -> float:
        first = self.recording.phases[0]
        return first.first + (first.last - first.first) * share

    def moments(self, fps: float, speed: float = 1.0) -> list[Moment]:
        """One repetition at `fps` frames a second, `speed` times as fast (> 0); at least one frame."""
        count = max(1, round(self.duration_s / speed * fps))
        return [self.moment(k * self.duration_s / count) for k in range(count)]


def _breath(since_s: float, still_s: float) -> float:
    """Out at both ends of a hold; a hold too short for a breath has none."""
    if still_s < BREATH_S / 2:
        return 0.0
    breaths = max(1, round(still_s / BREATH_S))
    return float((1 - np.cos(2 * np.pi * breaths * since_s / still_s)) / 2)
