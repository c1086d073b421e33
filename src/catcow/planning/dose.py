"""The dose of one exercise for one person, as a plan needs it: where the person stands (progression.py),
within the bounds of the library, and how far there is room to fill a session up.

The least with care; a first dose, with room to fill up, for what is new; else what the rules of dose ask.
"""

from __future__ import annotations

from dataclasses import dataclass

from catcow.content.exercise import Exercise

from .amount import Amount
from .because import Because
from .facts import LOADED, Bounds, Facts
from .growth import minutes_now
from .history import History
from .model import Reason
from .standing import Standing

__all__ = ["LOADED", "Bounds", "Size", "shortest", "size_for"]


@dataclass(frozen=True, slots=True)
class Size:
    """What is prescribed, and how far a plan may still fill it up when there is time."""

    sets: int
    reps: int
    hold_s: float | None
    rest_s: float
    reason: Reason
    most_sets: int
    most_reps: int
    minutes: float | None = None
    """Done by the clock; sets and repetitions are then one."""
    most_minutes: float = 0.0

    @property
    def volume(self) -> float:
        """To compare how far doses have grown: seconds of holding and moving, roughly."""
        if self.minutes is not None:
            return 60.0 * self.minutes
        return self.sets * self.reps * (1.0 + (self.hold_s or 0.0))


def size_for(exercise: Exercise, history: History, level: int, care: bool, steady: bool) -> Size:
    """The dose. `care` asks for short doses; `steady` lets nothing grow (the plan was stepped back)."""
    facts = history.facts(exercise)
    standing = history.standing(exercise)
    if facts.clock is not None:
        return _by_the_clock(facts, standing, care, history)
    if care:
        return _exactly(facts, facts.least, Because.care.reason())
    if standing is None:
        return _first(facts, level, history)
    amount = standing.amount
    if steady and not amount.within(standing.done):
        return _exactly(facts, amount.least(standing.done), Because.same.reason())
    return _exactly(facts, amount, why(standing, history))


def why(standing: Standing, history: History) -> Reason:
    """Why this dose, seen from the day of the history."""
    args = dict(standing.args)
    if standing.because is Because.gap:
        args["days"] = history.age(standing.on)
    return standing.because.reason(history.rules, **args)


def shortest(exercise: Exercise, size: Size) -> Size:
    """The same with the fewest sets and repetitions the bounds allow."""
    bounds = Bounds.of(exercise)
    amount = Amount(bounds.sets[0], bounds.reps[0], size.hold_s)
    return _sized(bounds, amount, size.reason)


def _by_the_clock(facts: Facts, standing: Standing | None, care: bool, history: History) -> Size:
    """The shortest time, to be filled up with what the session has left, as far as the rules allow now."""
    assert facts.clock is not None
    because = Because.clock
    if standing is not None and standing.light in ("amber", "red"):
        because = Because.down
    elif care:
        because = Because.care
    elif standing is not None and standing.taken_back:
        because = standing.because
    days = history.age(standing.on) if standing is not None and because is Because.gap else None
    reason = because.reason() if days is None else because.reason(days=days)
    most = minutes_now(facts, history.rules.rules, standing, care, history.today)
    low = facts.clock.low
    return Size(1, 1, None, 0.0, reason, 1, 1, minutes=low, most_minutes=most)


def _exactly(facts: Facts, amount: Amount, reason: Reason) -> Size:
    return _sized(facts.bounds, amount, reason)


def _sized(bounds: Bounds, amount: Amount, reason: Reason) -> Size:
    return Size(
        amount.sets,
        amount.reps,
        amount.hold_s,
        bounds.rest_s,
        reason,
        most_sets=amount.sets,
        most_reps=amount.reps,
    )


def _first(facts: Facts, level: int, history: History) -> Size:
    bounds = facts.bounds
    low, high = bounds.reps
    share = history.rules.rules.start_low.spare_share
    return Size(
        sets=bounds.sets[0],
        reps=low,
        hold_s=bounds.clamp_hold(None),
        rest_s=bounds.rest_s,
        reason=Because.start.reason(),
        most_sets=min(bounds.sets[1], bounds.sets[0] + level),
        most_reps=min(high, low + max(1, round((high - low) * share * level))),
    )
