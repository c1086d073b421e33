"""What is counted over many invented lives. Tallies add up, in any order, to the same sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from math import comb
from typing import Any, Final

from catcow.content.exercise import Caution

EXAMPLES: Final = 20
EVENTS: Final = ("red", "break", "flare")
SINCE: Final = 15
"""How many times an exercise is followed after such an event."""
_SUMS: Final = (
    *("people", "sessions", "items", "reds", "morning_reds", "below", "within", "above", "shortened"),
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
    morning_reds: int = 0
    """Those of them that were told after the session, mostly the next morning."""
    stepped_back: Counter[str] = field(default_factory=Counter)
    """Those of them after which the exercise was not asked, at 70 % at most, or at the least it has."""
    below: int = 0
    """Sessions that last less than 90 % of what their day was planned for."""
    within: int = 0
    above: int = 0
    """Sessions that last more than 110 %."""
    shortened: int = 0
    """Sessions of days that were planned more than a tenth shorter than the person wished."""
    why_shorter: Counter[str] = field(default_factory=Counter)
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
    quiet: dict[int, list[float]] = field(default_factory=dict)
    """The same of those among them whose back is quiet."""
    after: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    """What was asked after a red, a break or a flare: (which, the how manieth time it was asked since,
    hundredths of what was done or asked before, rounded to 5), with how often."""
    traits: Counter[str] = field(default_factory=Counter)
    """Lives by what they are like, and what happened in how many of them."""
    cautions: Counter[frozenset[str]] = field(default_factory=Counter)
    """Lives with a session, for each caution, pair and three of cautions that they carry among others."""
    digests: dict[int, str] = field(default_factory=dict)
    """For each life a word that changes when anything asked in it does."""

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name in _SUMS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.broken.update(other.broken)
        self.effects.update(other.effects)
        self.refused.update(other.refused)
        self.stepped_back.update(other.stepped_back)
        self.why_shorter.update(other.why_shorter)
        self.after.update(other.after)
        self.traits.update(other.traits)
        self.cautions.update(other.cautions)
        self.examples = (self.examples + other.examples)[:EXAMPLES]
        for mine, theirs in self._series(other):
            for week, values in theirs.items():
                mine.setdefault(week, []).extend(values)
        self.digests.update(other.digests)

    def _series(self, other: Tally) -> list[tuple[dict[int, list[float]], dict[int, list[float]]]]:
        return [
            (self.work, other.work),
            (self.growth, other.growth),
            (self.free, other.free),
            (self.quiet, other.quiet),
        ]

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
                "told_after_the_session": self.morning_reds,
                "stepped_back_within_one_session": self.stepped_back.total(),
                "how": dict(sorted(self.stepped_back.items())),
                "share": _share(self.stepped_back.total(), self.reds),
            },
            "minutes": {
                "below_90_percent": _share(self.below, self.sessions),
                "within": _share(self.within, self.sessions),
                "above_110_percent": _share(self.above, self.sessions),
                "mean_below": round(self.minutes_below / max(1, self.sessions), 3),
                "mean_above": round(self.minutes_above / max(1, self.sessions), 3),
                "planned_shorter_than_wished": _share(self.shortened, self.sessions),
                "why_shorter": {why: _share(n, self.sessions) for why, n in sorted(self.why_shorter.items())},
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
                "dose_against_the_first_of_those_with_quiet_backs": _bands(self.quiet),
                **{f"dose_after_a_{what}": self._since(what) for what in EVENTS},
            },
            "lives": dict(sorted(self.traits.items())),
            "cautions": self._carried(),
            "consequences": dict(sorted(self.effects.items())),
            "refused": dict(sorted(self.refused.items())),
            "digest": self.digest,
        }

    def _since(self, what: str) -> list[dict[str, float]]:
        """For each time that an exercise is asked after such an event, its dose against the one before."""
        found: list[dict[str, float]] = []
        for times in range(1, SINCE + 1):
            counts = {
                part: n for (kind, time, part), n in self.after.items() if (kind, time) == (what, times)
            }
            ordered = sorted(counts.items())
            total = sum(counts.values())
            row: dict[str, float] = {"time": times, "doses": total}
            for name, share in (("p10", 0.1), ("p50", 0.5), ("p90", 0.9)):
                seen = 0
                for part, n in ordered:
                    seen += n
                    if seen > share * total:
                        row[name] = part / 100
                        break
            if total:
                found.append(row)
        return found

    def _carried(self) -> dict[str, Any]:
        """How many cautions, pairs and threes of them were carried, among others, by somebody with a session;
        by how many, for the rarest of those."""
        told: dict[str, Any] = {}
        for size, name in enumerate(("each", "pairs", "threes"), start=1):
            lives = [n for tags, n in self.cautions.items() if len(tags) == size]
            of = comb(len(Caution), size)
            told[name] = {"with_a_session": len(lives), "of": of, "fewest_lives": min(lives, default=0)}
        return told


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
