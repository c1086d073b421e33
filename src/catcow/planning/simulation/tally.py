"""What is counted over many invented lives. Tallies add up, in any order, to the same sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

EXAMPLES: Final = 20
_SUMS: Final = (
    *("people", "sessions", "items", "reds", "stepped_back", "below", "within", "above", "shortened"),
    *("minutes_below", "minutes_above", "pairs", "ups", "downs", "turns", "unexplained"),
)


@dataclass(slots=True)
class Tally:
    """Counts of one life, or of many."""

    people: int = 0
    sessions: int = 0
    items: int = 0
    """Exercises asked in all sessions."""
    broken: Counter[str] = field(default_factory=Counter)
    """Broken hard rules by name."""
    examples: list[str] = field(default_factory=list)
    """The first few of them, in words."""
    effects: Counter[str] = field(default_factory=Counter)
    """What followed from the events, by kind."""
    refused: Counter[str] = field(default_factory=Counter)
    """Times somebody came and got no plan, by the error that said why; "before planning" is the safety
    questions, a clinician to be asked first, or pain of 8 or more."""
    reds: int = 0
    """Reds that were followed by another session within 14 days."""
    stepped_back: int = 0
    """Those of them after which the exercise was asked at 70 % at most, or not at all."""
    below: int = 0
    """Sessions that last less than 90 % of what their day was planned for."""
    within: int = 0
    above: int = 0
    """Sessions that last more than 110 %."""
    shortened: int = 0
    """Sessions of days that were planned shorter than the person wished, by the ramp or for missed days."""
    minutes_below: float = 0.0
    """Minutes that all sessions together lack."""
    minutes_above: float = 0.0
    """Minutes that all sessions together last longer than planned."""
    pairs: int = 0
    """Times an exercise was asked again within 10 days."""
    ups: int = 0
    downs: int = 0
    turns: int = 0
    """Times it was asked less right after more, or more right after less."""
    unexplained: int = 0
    """Those of them with no red, amber, flare, break, care or shortfall between."""
    work: dict[int, list[float]] = field(default_factory=dict)
    """For each week the seconds of work asked in a session, as a mean for each life."""
    growth: dict[int, list[float]] = field(default_factory=dict)
    """For each week the doses as a part of the first dose of each exercise begun in the first four weeks, as
    a mean for each life."""
    free: dict[int, list[float]] = field(default_factory=dict)
    """The same of people whom nothing holds to short doses, who train often and answer truly."""
    digests: dict[int, str] = field(default_factory=dict)
    """For each life a word that changes when anything asked in it does."""

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name in _SUMS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.broken.update(other.broken)
        self.effects.update(other.effects)
        self.refused.update(other.refused)
        self.examples = (self.examples + other.examples)[:EXAMPLES]
        for mine, theirs in self._series(other):
            for week, values in theirs.items():
                mine.setdefault(week, []).extend(values)
        self.digests.update(other.digests)

    def _series(self, other: Tally) -> list[tuple[dict[int, list[float]], dict[int, list[float]]]]:
        return [(self.work, other.work), (self.growth, other.growth), (self.free, other.free)]

    @property
    def digest(self) -> str:
        """A word that is the same only for the same lives."""
        told = "".join(f"{number} {word}\n" for number, word in sorted(self.digests.items()))
        return sha256(told.encode()).hexdigest()[:16]

    def facts(self) -> dict[str, Any]:
        """Everything as plain numbers."""
        return {
            "people": self.people,
            "sessions": self.sessions,
            "broken_hard_rules": self.broken.total(),
            "broken": dict(sorted(self.broken.items())),
            "examples": self.examples,
            "after_a_red": {
                "reds": self.reds,
                "stepped_back_within_one_session": self.stepped_back,
                "share": _share(self.stepped_back, self.reds),
            },
            "minutes": {
                "below_90_percent": _share(self.below, self.sessions),
                "within": _share(self.within, self.sessions),
                "above_110_percent": _share(self.above, self.sessions),
                "mean_below": round(self.minutes_below / max(1, self.sessions), 3),
                "mean_above": round(self.minutes_above / max(1, self.sessions), 3),
                "planned_shorter_than_wished": _share(self.shortened, self.sessions),
            },
            "oscillation": {
                "asked_again_within_10_days": self.pairs,
                "up": _share(self.ups, self.pairs),
                "down": _share(self.downs, self.pairs),
                "turned": _share(self.turns, self.pairs),
                "turned_without_a_reason": _share(self.unexplained, self.pairs),
            },
            "trajectories": {
                "seconds_of_work_in_a_session": _bands(self.work),
                "dose_against_the_first": _bands(self.growth),
                "dose_against_the_first_of_free_and_steady_people": _bands(self.free),
            },
            "consequences": dict(sorted(self.effects.items())),
            "refused": dict(sorted(self.refused.items())),
            "digest": self.digest,
        }


def _share(part: float, whole: float) -> float | None:
    return None if whole == 0 else round(part / whole, 5)


def _bands(series: Mapping[int, list[float]]) -> list[dict[str, float]]:
    """For each week the middle, the tenths at both ends, and of how many lives."""
    found = []
    for week, values in sorted(series.items()):
        ordered = sorted(values)

        def at(share: float, ordered: list[float] = ordered) -> float:
            return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 4)

        found.append({"week": week, "lives": len(ordered), "p10": at(0.1), "p50": at(0.5), "p90": at(0.9)})
    return found
