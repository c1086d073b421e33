"""What the coach says of faults: at most one line at a time, the most important first, and praise when one is
mended."""

from __future__ import annotations

from collections.abc import Sequence

from .faults import Seen

PAUSE_S = 6.0
"""Between two lines, whatever they say."""
AGAIN_S = 12.0
"""Before the same correction is said once more [D]: a person needs a repetition to mend it."""
STALE_S = 4.0
"""Praise that had to wait longer is not said any more."""
PRAISE = "coach-praise-mended"


class Corrections:
    """Chooses the lines. `order`: the ids of the faults, the most important first."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = {id: k for k, id in enumerate(order)}
        self._said_s: dict[str, float] = {}
        self._last_s: float | None = None
        self._praise_s: float | None = None

    def next(self, t_s: float, seen: Seen) -> str | None:
        """The message to say with this frame (`fault-<id>` of the exercise's words, or
        `coach-praise-mended`), or none. Praise only for what was corrected aloud."""
        if any(id in self._said_s for id in seen.mended):
            self._praise_s = t_s
            for id in seen.mended:
                self._said_s.pop(id, None)
        if self._last_s is not None and t_s - self._last_s < PAUSE_S:
            return None
        going = [*seen.now, *(id for id in seen.begun if id not in seen.now)]
        for id in sorted(going, key=lambda one: self._order.get(one, len(self._order))):
            said = self._said_s.get(id)
            if said is None or t_s - said >= AGAIN_S:
                self._said_s[id] = self._last_s = t_s
                self._praise_s = None
                return f"fault-{id}"
        if self._praise_s is not None and not going:
            fresh = t_s - self._praise_s <= STALE_S
            self._praise_s = None
            if fresh:
                self._last_s = t_s
                return PRAISE
        return None
