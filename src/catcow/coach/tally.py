"""What has been counted: repetitions, attempts, by which side, held how long, how fast."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from statistics import fmean, median

from .counting import Excursion
from .report import Side

KEPT = 300
"""Of so many repetitions sides, holds and times are remembered."""
OUT_SHARE, BACK_SHARE = 0.33, 0.22
"""Of the time of a minimum-jerk movement: from a quarter to 85 % of the way, and from 85 % back to 45 %."""


class Tally:
    """Of one set. `both`: one repetition of the exercise is one of each side."""

    def __init__(self, *, both: bool) -> None:
        self._both = both
        self.done = 0
        """Movements; of an exercise with both sides in a repetition, twice as many."""
        self.attempts = 0
        self._sides: deque[Side | None] = deque(maxlen=KEPT)
        self._holds: deque[float] = deque(maxlen=KEPT)
        self._out_s: deque[float] = deque(maxlen=KEPT)
        self._back_s: deque[float] = deque(maxlen=KEPT)
        self._fits: deque[float] = deque(maxlen=KEPT)
        self._ended_s: float | None = None
        self.repetition_s: float | None = None
        """From the end of the last movement but one to the end of the last."""

    @property
    def repetitions(self) -> int:
        """Full repetitions: of a movement that holds both sides, so many as both sides have."""
        return self.done // 2 if self._both else self.done

    @property
    def per_side(self) -> dict[Side, int]:
        """Repetitions by the side that worked; empty when it cannot be told of each. The estimator often
        takes one leg for the other: of a movement whose sides alternate both have to have been seen at work.
        Of one that has its set for each side, those that were not seen are of the side of all the others,
        when these are at least half."""
        known = [side for side in self._sides if side is not None]
        if not known:
            return {}
        if not self._both and len(set(known)) == 1 and 2 * len(known) >= len(self._sides):
            return {known[0]: len(self._sides)}
        if len(known) < len(self._sides) or (self._both and len(set(known)) == 1):
            return {}
        return {side: known.count(side) for side in dict.fromkeys(known)}

    @property
    def holds_s(self) -> tuple[float, ...]:
        """Of each station held, seconds."""
        return tuple(round(held, 2) for held in self._holds)

    @property
    def tempo_s(self) -> dict[str, float]:
        """How long the ways out and back usually take; empty before the first."""
        if not self._out_s:
            return {}
        return {"out": round(median(self._out_s), 2), "back": round(median(self._back_s), 2)}

    @property
    def fit(self) -> float:
        """How well the movements agreed with the figure's, 0 to 1; 0 when there was none."""
        return round(fmean(self._fits), 3) if self._fits else 0.0

    def count(self, excursion: Excursion, side: Side | None, holds_s: Sequence[float]) -> None:
        """A complete one."""
        self.done += 1
        self.attempts -= excursion.recalled
        self._sides.append(side)
        self._holds.extend(holds_s)
        self._fits.append(excursion.fit)
        self.repetition_s = None if self._ended_s is None else excursion.end_s - self._ended_s
        self._ended_s = excursion.end_s

    def count_unseen(self) -> None:
        """One that the rhythm tells; nothing else is known of it."""
        self.done += 1
        self._sides.append(None)

    def ways_s(self, excursion: Excursion) -> tuple[float, float] | None:
        """How long the ways out and back took, from the parts of them that are timed."""
        if not excursion.stays:
            return None
        out = max(0.0, excursion.stays[0].from_s - excursion.start_s) / OUT_SHARE
        back = max(0.0, excursion.end_s - excursion.stays[-1].to_s) / BACK_SHARE
        self._out_s.append(out)
        self._back_s.append(back)
        return out, back
