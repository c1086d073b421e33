"""Up: repetitions first, then holds, then the next level, then a set more; and the way back to a dose.

Nothing here decides whether a dose may grow (progression.py does), only to what: never outside the library's
bounds, and in a week never by more than the cap (3.6 pacing).
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from .amount import Amount
from .because import Because
from .dose_rules import Rules
from .facts import Facts
from .standing import Standing


class Step(NamedTuple):
    """A larger dose and why."""

    amount: Amount
    because: Because
    args: tuple[tuple[str, int], ...] = ()


def _recent(rules: Rules, standing: Standing, day: date) -> list[float]:
    """What was done in the days of the cap, and the last time before them, oldest first, in seconds."""
    since = day.toordinal() - rules.pacing.days
    before = [volume for on, volume in standing.volumes if on.toordinal() < since][-1:]
    return [*before, *(volume for on, volume in standing.volumes if on.toordinal() >= since)]


def most_volume(facts: Facts, rules: Rules, standing: Standing, day: date) -> float:
    """The most that may be asked on this day, in seconds: so much above the least that was done in the days
    of the cap, or is asked now."""
    low = min([*_recent(rules, standing, day), facts.volume(standing.amount)])
    if facts.clock is not None and facts.clock.most_a_week is not None:
        return low + 60.0 * facts.clock.most_a_week
    return rules.pacing.share * low


def may_step(rules: Rules, standing: Standing, day: date) -> bool:
    """Whether the smallest step may be taken though it is more than the cap: once in the days of the cap."""
    if standing.rose_on is not None and (day - standing.rose_on).days <= rules.pacing.days:
        return False
    return not any(after > before + 1e-9 for before, after in pairwise(_recent(rules, standing, day)))


def minutes_now(facts: Facts, rules: Rules, standing: Standing | None, care: bool, day: date) -> float:
    """The most minutes of what is done by the clock: after a red or amber the least; with care or when it is
    new as many as one starts with; after a break or in a flare what it was taken back to; else what it has
    grown to, as far as the cap of a week allows from what was done lately. More than was done lately only
    while the last days were as many green ones at the same minutes as the gate asks for: what was earned long
    ago and never done has to be earned again."""
    clock = facts.clock
    assert clock is not None
    if standing is not None and standing.light in ("amber", "red"):
        return clock.low
    if standing is None:
        return clock.start
    most = most_volume(facts, rules, standing, day)
    if standing.greens < rules.gate.greens:
        most = min(most, max([*_recent(rules, standing, day), facts.volume(standing.counted)]))
    allowed = math.floor(most / 60 * 2) / 2
    now = max(clock.low, min(standing.amount.minutes or clock.low, allowed))
    if not standing.taken_back:
        now = max(clock.start, now)
    return min(now, clock.start) if care else now


def grown(facts: Facts, rules: Rules, standing: Standing, day: date) -> Step | None:
    """The next larger dose; null when there is none, or none that the cap of this week allows."""
    most = most_volume(facts, rules, standing, day) + 1e-9
    single = may_step(rules, standing, day)
    now = standing.amount
    if facts.clock is not None:
        return _more_minutes(facts, now, most, single)
    if now.reps < facts.top.reps:
        wanted = rules.repetitions.easy_step if standing.too_easy else rules.repetitions.step
        for more in range(min(wanted, facts.top.reps - now.reps), 0, -1):
            step = replace(now, reps=now.reps + more)
            if facts.volume(step) <= most or (more == 1 and single):
                return Step(step, Because.easy if standing.too_easy else Because.up, (("more", more),))
        return None
    if now.hold_s is not None and facts.top.hold_s is not None and now.hold_s < facts.top.hold_s:
        step = replace(now, hold_s=min(now.hold_s + facts.hold_step_s, facts.top.hold_s))
        if facts.volume(step) <= most or single:
            return Step(step, Because.hold, (("seconds", round(step.hold_s or 0.0)),))
        return None
    if now.sets < facts.top.sets:
        return _another_set(facts, now, most)
    return None


def _more_minutes(facts: Facts, now: Amount, most: float, single: bool) -> Step | None:
    assert facts.clock is not None
    minutes = now.minutes or facts.clock.low
    wanted = min(minutes + facts.clock.step, facts.clock.high)
    allowed = min(wanted, math.floor(most / 60 * 2) / 2)
    if allowed <= minutes and single:
        allowed = min(minutes + 1.0, facts.clock.high)
    if allowed <= minutes:
        return None
    return Step(replace(now, minutes=allowed), Because.minutes, (("minutes", round(allowed)),))


def _another_set(facts: Facts, now: Amount, most: float) -> Step | None:
    one = facts.rep_s + (now.hold_s or 0.0)
    reps = min(now.reps, math.floor(most / ((now.sets + 1) * one)))
    step = replace(now, sets=now.sets + 1, reps=reps)
    if reps < facts.bounds.reps[0] or facts.volume(step) <= facts.volume(now):
        return None
    return Step(step, Because.another_set)


def towards(facts: Facts, now: Amount, to: Amount, most: float) -> Amount:
    """The largest dose between two of them that is not more than so many seconds: repetitions and sets first,
    then holds. `now` itself when there is none."""
    if now.minutes is not None:
        allowed = min(to.minutes or now.minutes, math.floor(most / 60 * 2) / 2)
        return replace(now, minutes=max(now.minutes, allowed))
    found = now
    one = facts.rep_s + (now.hold_s or 0.0)
    for sets in range(now.sets, max(now.sets, to.sets) + 1):
        reps = min(max(to.reps, now.reps if sets == now.sets else 0), math.floor(most / (sets * one)))
        step = replace(now, sets=sets, reps=reps)
        if reps >= facts.bounds.reps[0] and facts.volume(found) < facts.volume(step) <= most:
            found = step
    if found.sets < to.sets or found.reps < to.reps or found.hold_s is None or to.hold_s is None:
        return found
    while found.hold_s is not None and found.hold_s < to.hold_s:
        step = replace(found, hold_s=min(found.hold_s + facts.hold_step_s, to.hold_s))
        if facts.volume(step) > most:
            break
        found = step
    return found


def on_the_way_back(facts: Facts, rules: Rules, standing: Standing, day: date) -> Amount | None:
    """The dose of this day on the way back to an earlier one; null when it stays. How far one has come is
    counted to the last session, so that days without any do not raise it."""
    back = standing.back
    if back is None or back.since is None:
        return None
    come = min(1.0, (standing.on - back.since).days / rules.way_back.first_days)
    low, high = facts.volume(back.start), facts.volume(back.to)
    most = min(low + come * (high - low), most_volume(facts, rules, standing, day)) + 1e-9
    found = towards(facts, standing.amount, back.to, most)
    if found == standing.amount and come >= 1.0 and may_step(rules, standing, day):
        found = _one_step(facts, standing.amount, back.to)
    return None if found == standing.amount else found


def _one_step(facts: Facts, now: Amount, to: Amount) -> Amount:
    """The smallest step on the way; `now` itself when it is there."""
    if now.minutes is not None and to.minutes is not None and now.minutes < to.minutes:
        return replace(now, minutes=min(now.minutes + 1.0, to.minutes))
    if now.reps < to.reps:
        return replace(now, reps=now.reps + 1)
    if now.hold_s is not None and to.hold_s is not None and now.hold_s < to.hold_s:
        return replace(now, hold_s=min(now.hold_s + facts.hold_step_s, to.hold_s))
    return now
