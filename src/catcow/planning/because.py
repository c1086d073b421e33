"""Why this dose: the sentence for the person and the rule of dose_rules.yaml behind it."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from .dose_rules import DoseRules, shipped_rules
from .model import Reason


class _Said(NamedTuple):
    message: str
    rule: str


class Because(Enum):
    """Every reason for a dose."""

    start = _Said("reason-dose-start", "start_low")
    care = _Said("reason-dose-care", "care_short")
    clock = _Said("reason-dose-clock", "by_the_clock")
    same = _Said("reason-dose-same", "gate")
    amber = _Said("reason-dose-amber", "amber")
    amber_less = _Said("dose-amber-less", "amber")
    morning = _Said("dose-morning-amber", "next_day")
    sore = _Said("dose-sore", "soreness")
    up = _Said("reason-dose-up", "repetitions")
    easy = _Said("reason-dose-easy", "repetitions")
    hold = _Said("reason-dose-hold", "holds")
    another_set = _Said("reason-dose-set", "another_set")
    minutes = _Said("dose-minutes", "by_the_clock")
    down = _Said("reason-dose-down", "red_less")
    morning_down = _Said("dose-morning-red", "next_day")
    gap = _Said("reason-dose-gap", "step_back")
    flare = _Said("dose-flare", "step_back")
    short = _Said("dose-fell-short", "way_back")
    back = _Said("dose-way-back", "way_back")
    anew = _Said("dose-begin-again", "begin_again")
    capped = _Said("dose-capped", "pacing")
    lighter = _Said("dose-lighter", "lighter_week")

    def reason(self, rules: DoseRules | None = None, **args: str | int | float) -> Reason:
        """This reason with the arguments of its message."""
        source = (rules or shipped_rules()).rule(self.value.rule).source
        return _reason(self, source, tuple(args.items()))


@lru_cache(maxsize=1024)
def _reason(because: Because, source: str | None, args: tuple[tuple[str, str | int | float], ...]) -> Reason:
    """The same reason is told again and again."""
    return Reason(message=because.value.message, args=dict(args), rule=because.value.rule, source=source)
