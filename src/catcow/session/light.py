"""The traffic light of pain (clinical.md 3.5), as far as a session sees it.

There is no threshold validated for back pain; the light compares with the pain before the session [D].
Where section 3.5 names no light (a rise of 3 or more that stays at 5 or below) the answer is red: it passes
every milder rule.
"""

from __future__ import annotations

from typing import Literal

Light = Literal["green", "amber", "red"]

PAIN_STOP = 8
"""Pain of 8 or more is red whatever it was before."""
PAIN_CARE = 6
"""Pain before of 6 or 7: only the care list, short holds, and nothing counts as green (amber2)."""
GREEN_AT_MOST = 2
AMBER_AT_MOST = 5
AMBER_RISE = 2

_RANK: dict[Light, int] = {"green": 0, "amber": 1, "red": 2}


def worse(a: Light | None, b: Light | None) -> Light | None:
    """The worse of two lights; null is not known."""
    if a is None or b is None:
        return a or b
    return a if _RANK[a] >= _RANK[b] else b


def light_of(pain_before: int | None, pain: int) -> Light:
    """The light of a pain (0-10) felt during or after, against the pain before. When that is not known it is
    taken as 0, which is the careful side."""
    before = 0 if pain_before is None else pain_before
    if pain >= PAIN_STOP:
        return "red"
    if before >= PAIN_CARE:
        return "amber"
    if pain <= max(GREEN_AT_MOST, before + 1):
        return "green"
    if pain <= AMBER_AT_MOST and pain <= before + AMBER_RISE:
        return "amber"
    return "red"
