"""How well the movement is done: the faults of an exercise as they come and go, what is said of them, and
how far each repetition went. Told by the engine where the person is; counts nothing itself."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from catcow.content import Entry
from catcow.content.exercise import CameraView

from .corrections import Corrections
from .fault_views import watched_faults
from .faults import FaultWatch, Moment
from .ranges import RangeWatch, watched_ranges
from .report import FaultSeen, RangeOfMotion

KEPT = 500
"""So many faults of a recording are remembered."""


class Form:
    """Watches one person do one exercise from one view."""

    def __init__(self, entry: Entry, view: CameraView) -> None:
        faults = watched_faults(entry, view)
        self._faults = FaultWatch(entry.motion, view, faults) if faults else None
        ranges = watched_ranges(entry, view)
        self._ranges = RangeWatch(entry.motion, view, ranges) if ranges else None
        self._corrections = Corrections([fault.id for fault in faults])
        self.seen: deque[FaultSeen] = deque(maxlen=KEPT)
        self._going: dict[str, float] = {}

    def see(self, moment: Moment) -> tuple[tuple[str, ...], str | None]:
        """The faults that go on with this frame, and the message to say now."""
        if self._ranges is not None:
            self._ranges.see(moment)
        if self._faults is None:
            return (), None
        seen, t_s = self._faults.see(moment), moment.frame.t_s
        now = tuple(dict.fromkeys([*seen.now, *seen.begun]))
        for fault in now:
            self._going.setdefault(fault, t_s)
        for fault in [f for f in self._going if f not in now]:
            self.seen.append(FaultSeen(id=fault, start_s=self._going.pop(fault), end_s=t_s))
        return now, self._corrections.next(t_s, replace(seen, now=now))

    def ranges(self) -> tuple[RangeOfMotion, ...]:
        """The middle of the repetitions so far."""
        return () if self._ranges is None else self._ranges.summary()

    def faults(self) -> tuple[FaultSeen, ...]:
        """All of the recording, those that go on last."""
        return (*self.seen, *(FaultSeen(id=f, start_s=t) for f, t in self._going.items()))
