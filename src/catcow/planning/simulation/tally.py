"""What is counted over many invented lives. Tallies add up, in any order, to the same sums."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


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
    ended: Counter[str] = field(default_factory=Counter)
    """Weeks without a plan, by the error that said why."""
    reds: int = 0
    """Reds that were followed by another session within 14 days."""
    stepped_back: int = 0
    """Those of them after which the exercise was asked at 70 % at most, or not at all."""
    below: int = 0
    """Sessions that last less than 90 % of the minutes wanted."""
    within: int = 0
    above: int = 0
    """Sessions that last more than 110 %."""
    minutes_below: float = 0.0
    """Minutes that all sessions together lack."""
    minutes_above: float = 0.0
    """Minutes that all sessions together last longer than wanted."""
    pairs: int = 0
    """Times an exercise was asked again within 10 days."""
    ups: int = 0
    downs: int = 0
    turns: int = 0
    """Times it was asked less right after more, or more right after less."""
    unexplained: int = 0
    """Those of them with no red, amber, flare, gap, care or shortfall between."""
    volumes: dict[int, list[float]] = field(default_factory=dict)
    """For each week the seconds of work asked a session, as a mean for each life."""
    reach: dict[int, list[float]] = field(default_factory=dict)
    """For each week how far doses have come from the least (0) to the top (1), as a mean for each life."""
    digests: list[tuple[int, str]] = field(default_factory=list)
    """For each life a word that changes when anything in it does."""

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        for name in (
            *("people", "sessions", "items", "reds", "stepped_back", "below", "within", "above"),
            *("minutes_below", "minutes_above", "pairs", "ups", "downs", "turns", "unexplained"),
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.broken.update(other.broken)
        self.effects.update(other.effects)
        self.ended.update(other.ended)
        self.examples = (self.examples + other.examples)[:20]
        for mine, theirs in ((self.volumes, other.volumes), (self.reach, other.reach)):
            for week, values in theirs.items():
                mine.setdefault(week, []).extend(values)
        self.digests.extend(other.digests)
