"""The traffic light of pain (clinical.md 3.5): what a pain means against the pain before.

There is no threshold validated for back pain; the light compares with the pain before the session [D].
Where section 3.5 names no light (a rise of 3 or more that stays at 5 or below) the answer is red: it passes
every milder rule. The numbers are those of dose_rules.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from .dose_rules import Rules, shipped_rules

Light = Literal["green", "amber", "red"]

_RANK: Final[dict[Light, int]] = {"green": 0, "amber": 1, "red": 2}


def worse(a: Light | None, b: Light | None) -> Light | None:
    """The worse of two lights; null is not known."""
    if a is None or b is None:
        return a or b
    return a if _RANK[a] >= _RANK[b] else b


def worst(lights: Iterable[Light | None]) -> Light | None:
    """The worst of the lights known; null when none is."""
    found: Light | None = None
    for light in lights:
        found = worse(found, light)
    return found


def too_much(pain: int, rules: Rules | None = None) -> bool:
    """Whether a pain (0-10) is red whatever it was before; with it no session begins."""
    return pain >= (rules or shipped_rules().rules).red.stop


def wants_care(pain: int, rules: Rules | None = None) -> bool:
    """Whether a pain before the session (0-10) allows the short list and short holds at most (amber2)."""
    return pain >= (rules or shipped_rules().rules).amber_start.pain


def light_of(pain_before: int | None, pain: int, rules: Rules | None = None) -> Light:
    """The light of a pain (0-10) felt during or after, against the pain before. When that is not known it is
    taken as 0, which is the careful side."""
    rules = rules or shipped_rules().rules
    before = 0 if pain_before is None else pain_before
    if pain >= rules.red.stop:
        return "red"
    if before >= rules.amber_start.pain:
        return "amber"
    if pain <= max(rules.green.at_most, before + rules.green.rise):
        return "green"
    if pain <= rules.amber.at_most and pain <= before + rules.amber.rise:
        return "amber"
    return "red"


def settled(
    light: Light | None, pain_before: int | None, pain_next: int | None, rules: Rules | None = None
) -> Light | None:
    """The light of a session once the next morning's pain is known: green needs the pain before or less, and
    more than one above it is red (3.5). A light or a pain that is not known settles nothing."""
    if light is None or pain_before is None or pain_next is None or pain_next <= pain_before:
        return light
    limit = pain_before + (rules or shipped_rules().rules).next_day.rise
    return worse(light, "red" if pain_next > limit else "amber")
