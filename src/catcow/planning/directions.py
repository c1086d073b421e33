"""Where it is felt: when to ask for the furthest point down the leg (clinical.md 3.4)."""

from __future__ import annotations

from catcow.content.model import Model

from .amount import Amount
from .dose_rules import Rules
from .facts import Facts


class WhereAsked(Model):
    """When the furthest point is asked for: before, after so many repetitions each, so long after the end,
    and the next morning."""

    after_reps: tuple[int, ...]
    after_minutes: int
    """So long after, it tells whether what moved has stayed."""


def where_asked(rules: Rules, facts: Facts, amount: Amount) -> WhereAsked | None:
    """When to ask in an exercise of this dose; null for one that bends the back neither way."""
    if not facts.directions:
        return None
    every = rules.where_asked.every_reps
    return WhereAsked(
        after_reps=tuple(range(every, amount.reps + 1, every)), after_minutes=rules.spreading.minutes
    )
