"""How long a spoken line takes, and which lines give way so that none is spoken over another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .script import Cue

LETTERS_PER_S = 13.0
"""A calm voice at the page's rate of 0.92; a little slow on purpose [D]."""
BREATH_S = 0.3
"""What a voice needs to begin and to end."""

_MARKS = re.compile("[\u2066-\u2069\u200e\u200f\u064b-\u0652]")


def spoken(text: str) -> str:
    """A line for the voice: without the invisible marks that keep scripts apart on the screen. The vowel
    marks of Arabic stay, a voice reads better with them."""
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", text)


def speech_seconds(text: str) -> float:
    """About how long a voice takes to say this (s)."""
    letters = len(_MARKS.sub("", text))
    return BREATH_S + letters / LETTERS_PER_S if letters else 0.0


@dataclass(frozen=True, slots=True)
class Planned:
    """A cue with the weight of its spoken line: 0 must be said, more gives way."""

    cue: Cue
    weight: int = 0


def _clashes(a: Cue, b: Cue) -> bool:
    first, second = (a, b) if a.at_s <= b.at_s else (b, a)
    return second.at_s < first.at_s + speech_seconds(first.say or "")


def without_overlap(planned: Sequence[Planned]) -> tuple[Cue, ...]:
    """The cues in the order of their seconds (cues of the same second keep their order). Of lines that would
    be spoken over one another the weightier stays silent; what it shows stays."""
    kept: list[Cue] = []
    silent: set[int] = set()
    talking = [number for number, one in enumerate(planned) if one.cue.say]
    for number in sorted(talking, key=lambda n: (planned[n].weight, planned[n].cue.at_s, n)):
        cue = planned[number].cue
        if any(_clashes(cue, other) for other in kept):
            silent.add(number)
        else:
            kept.append(cue)
    cues = [
        one.cue.model_copy(
            update={"say": None if number in silent else one.cue.say, "at_s": round(one.cue.at_s, 2)}
        )
        for number, one in enumerate(planned)
    ]
    return tuple(sorted(cues, key=lambda cue: cue.at_s))
