"""Why: message ids of reasons.ftl with the rule they stand for and the source of the rule.

A rule is named by its place in clinical.md (`3.5`, `2.4`) and a word; a source is a key of references.yaml,
or null where the rule is our own design [D]. Why this much of it: because.py.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from .model import Reason


class Rule(NamedTuple):
    message: str
    rule: str
    source: str | None = None


class Why(Enum):
    """Every reason the planner can give."""

    # why it is in
    warm = Rule("reason-in-warm", "2.1 mobility first")
    strong = Rule("reason-in-strong", "2.1 strength", "acsm09")
    steady = Rule("reason-in-steady", "2.1 steadiness", "mueller")
    long = Rule("reason-in-long", "2.1 stretch", "acsmflex")
    aerobic = Rule("reason-in-aerobic", "2.3 aerobic")
    habit = Rule("reason-in-habit", "2.2 habit")
    programme = Rule("reason-in-programme", "2.4 programme")
    step_up = Rule("reason-in-step-up", "2.3 next step")
    instead = Rule("reason-in-instead", "3.5 regression after red")
    again = Rule("reason-in-again", "2.1 second round", "nhsinform")
    goal = Rule("reason-in-goal", "5 goals")
    eases = Rule("reason-in-eases", "3.4 direction that eases", "mdt")
    liked = Rule("reason-in-liked", "person liked")
    nerve = Rule("reason-in-nerve", "2.2 nerve slider", "slider")
    routine = Rule("reason-in-routine", "2.4 routine")
    stands_in = Rule("reason-in-stands-in", "2.4 routine")
    modify = Rule("reason-in-modify", "2.1 caution")
    watch = Rule("reason-in-watch", "2.1 caution")
    as_given = Rule("reason-dose-as-given", "2.4 routine")
    # why it is an equal of another
    equal_relative = Rule("reason-equal-relative", "2.3 ladder")
    equal_family = Rule("reason-equal-family", "2.1 family")
    equal_region = Rule("reason-equal-region", "2.1 region")
    equal_position = Rule("reason-equal-position", "own design: position")
    # why it is out
    caution = Rule("reason-out-caution", "2.1 caution")
    morning = Rule("reason-out-morning", "own design: morning stiffness")
    equipment = Rule("reason-out-equipment", "equipment")
    position = Rule("reason-out-position", "position")
    level = Rule("reason-out-level", "2.1 level")
    disliked = Rule("reason-out-disliked", "disliked")
    off = Rule("reason-out-off", "2.2 off by default")
    no_motion = Rule("reason-out-no-motion", "no motion")
    own_time = Rule("reason-out-own-time", "2.4 programme")
    not_in_programme = Rule("reason-out-programme", "2.4 programme")
    red_twice = Rule("reason-out-red-twice", "3.5 two reds in 7 days")
    direction = Rule("dose-out-direction", "3.4 a direction that spreads", "mdt")
    red_today = Rule("reason-out-red-today", "3.5 red today")
    red_swapped = Rule("reason-out-red-swapped", "3.5 regression after red")
    rest_day = Rule("reason-out-rest-day", "3.6 rest day", "acsm09")
    enough_week = Rule("reason-out-enough-week", "3.6 days a week", "acsm09")
    enough_today = Rule("reason-out-enough-today", "2.1 times a day")
    context = Rule("reason-out-context", "own design: place")
    shortened = Rule("reason-out-shortened", "minutes")
    unknown = Rule("reason-out-unknown", "library")
    again_not = Rule("reason-out-again-not", "2.4 routine")
    not_in_routine = Rule("reason-out-routine", "2.4 routine")
    another_day = Rule("reason-out-another-day", "own design: week")
    no_room = Rule("reason-out-no-room", "minutes of the week")
    no_time = Rule("reason-out-time", "minutes")
    # the whole session
    care = Rule("reason-note-care", "3.2 care list")
    pain_today = Rule("reason-note-pain", "3.5 pain 6 or 7")
    step_back = Rule("reason-note-step-back", "3.5 two reds or twice worse")
    flare = Rule("dose-note-flare", "2.4 flare")
    after_gap = Rule("reason-note-gap", "3.6 gap")
    routine_part = Rule("reason-note-routine-part", "2.4 routine")
    routine_long = Rule("reason-note-routine-long", "minutes")
    shorter_ramp = Rule("reason-note-shorter-ramp", "3.6 pacing")
    shorter_missed = Rule("reason-note-shorter-missed", "3.6 missed")
    short = Rule("reason-note-short", "minutes", "nhsinform")
    short_away = Rule("reason-note-short-away", "own design: place")

    def reason(self, **args: str | int | float) -> Reason:
        """This reason with the arguments of its message."""
        return _reason(self, self.value.source, tuple(args.items()))

    def reason_from(self, source: str | None, **args: str | int | float) -> Reason:
        """The same with another source."""
        return _reason(self, source, tuple(args.items()))


@lru_cache(maxsize=1024)
def _reason(why: Why, source: str | None, args: tuple[tuple[str, str | int | float], ...]) -> Reason:
    """The same reason is told again and again."""
    return Reason(message=why.value.message, args=dict(args), rule=why.value.rule, source=source)
