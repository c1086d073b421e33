"""The hard rules of a week, by name. No number of points (library/planning/weights.yaml) buys one.

Each has its place in clinical.md, its source where there is one, and whether a person may relax it. Its words
are the messages `reason-rule-<id>` (what it is) and, where it may be relaxed, `reason-relax-<id>`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Hard(StrEnum):
    """A rule that no week may break."""

    # who may, and when not at all
    triage = "triage"
    pain_stop = "pain-stop"
    clinician = "clinician"
    # which exercises
    caution = "caution"
    programme_without = "programme-without"
    stopped_direction = "stopped-direction"
    morning_bending = "morning-bending"
    place = "place"
    position = "position"
    equipment = "equipment"
    disliked = "disliked"
    off_by_default = "off-by-default"
    level = "level"
    no_motion = "no-motion"
    own_time = "own-time"
    programme = "programme"
    red_twice = "red-twice"
    red_today = "red-today"
    red_easier = "red-easier"
    # how often
    strength_rest = "strength-rest"
    enough_week = "enough-week"
    enough_today = "enough-today"
    twice = "twice"
    # how much
    dose = "dose"
    short_doses = "short-doses"
    ramp = "ramp"
    minutes = "minutes"
    how_many = "count"
    days = "days"
    # how it is put together
    floor_once = "floor-once"
    told = "told"

    @property
    def at(self) -> str:
        """Where clinical.md has it; `person` is the person's own word, `own design` ours [D]."""
        return RULES[self].at

    @property
    def source(self) -> str | None:
        """A key of references.yaml, or null where the rule is our own design or the person's wish."""
        return RULES[self].source

    @property
    def may_relax(self) -> bool:
        """Whether a person can change what the rule rests on."""
        return RULES[self].may_relax

    @property
    def words(self) -> str:
        """The message that says the rule."""
        return f"reason-rule-{self.value}"

    @property
    def relax_words(self) -> str:
        """The message that says what a person could change."""
        return f"reason-relax-{self.value}"


class _About(NamedTuple):
    at: str
    source: str | None = None
    may_relax: bool = False


RULES: Final[dict[Hard, _About]] = {
    Hard.triage: _About("3.1"),
    Hard.pain_stop: _About("3.5"),
    Hard.clinician: _About("3.5"),
    Hard.caution: _About("2.1"),
    Hard.programme_without: _About("2.4", "ros"),
    Hard.stopped_direction: _About("3.4", "mdt"),
    Hard.morning_bending: _About("own design", None, may_relax=True),
    Hard.place: _About("own design", None, may_relax=True),
    Hard.position: _About("person", None, may_relax=True),
    Hard.equipment: _About("2.2", None, may_relax=True),
    Hard.disliked: _About("person", None, may_relax=True),
    Hard.off_by_default: _About("2.2", None, may_relax=True),
    Hard.level: _About("2.1", None, may_relax=True),
    Hard.no_motion: _About("2.2"),
    Hard.own_time: _About("2.4"),
    Hard.programme: _About("2.4", None, may_relax=True),
    Hard.red_twice: _About("3.5"),
    Hard.red_today: _About("3.5"),
    Hard.red_easier: _About("3.5"),
    Hard.strength_rest: _About("3.6", "acsm09"),
    Hard.enough_week: _About("2.2"),
    Hard.enough_today: _About("2.2"),
    Hard.twice: _About("2.1", "nhsinform"),
    Hard.dose: _About("2.2"),
    Hard.short_doses: _About("3.2"),
    Hard.ramp: _About("3.6"),
    Hard.minutes: _About("person", None, may_relax=True),
    Hard.how_many: _About("1.2 N13", "seed"),
    Hard.days: _About("person", None, may_relax=True),
    Hard.floor_once: _About("own design"),
    Hard.told: _About("own design"),
}
"""All of them, so that a rule without its place fails a test and not a person."""
