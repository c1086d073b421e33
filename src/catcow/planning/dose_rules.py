"""The rules of dose and pain (clinical.md 3), read from library/planning/dose_rules.yaml: numbers with their
sources. What follows from them is in progression.py; here is only what each number means.

Words: `dose-rule-<id>` says a rule to a professional, with `-` for `_`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import ExerciseId, Mark, Review, Source
from catcow.content.model import Model
from catcow.content.yaml_file import read_model
from catcow.errors import CatcowError

Nrs = Annotated[int, Field(ge=0, le=10)]
Days = Annotated[int, Field(ge=1, le=366)]
Share = Annotated[float, Field(gt=0, lt=1)]

_OURS = frozenset({Mark.memory, Mark.design})


class UnknownRuleError(CatcowError):
    """A rule id that dose_rules.yaml does not hold."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"There is no dose rule “{rule}”. “catcow rules” lists them all.")


class DoseRule(Model):
    """One rule: where it stands in clinical.md and what it rests on. Subclasses add its numbers."""

    at: Annotated[str, Field(pattern=r"^\d\.\d$")]
    """The section of clinical.md."""
    review: Review | None = None
    """Null takes that of the file."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def source(self) -> str | None:
        """The key of the first source that has one; null when the rule is our own."""
        return next((source.key for source in self.sources if source.key is not None), None)

    @property
    def ours(self) -> bool:
        """Whether any part of it rests on memory or on our own design alone (marks M and D)."""
        return any(source.mark in _OURS for source in self.sources)


class StartLow(DoseRule):
    spare_share: Share
    """Of the range of repetitions, for each level, that a first dose may use when there is time."""


class Green(DoseRule):
    at_most: Nrs
    """Green up to here whatever the pain before."""
    rise: Nrs
    """Green up to so much above the pain before."""


class Amber(DoseRule):
    at_most: Nrs
    rise: Nrs
    again: Annotated[int, Field(ge=2)]
    """So many in a row make the dose smaller."""
    share: Share
    """Of the dose that is then left."""


class AmberStart(DoseRule):
    pain: Nrs
    """Pain before from here on: the short list only, and no light is green."""


class Red(DoseRule):
    stop: Nrs
    """Red from here on whatever the pain before; before a session, none is planned."""


class NextDay(DoseRule):
    from_hours: Annotated[int, Field(ge=0, le=48)]
    until_hours: Annotated[int, Field(ge=1, le=96)]
    """A report this long after a session tells how its pain settled."""
    rise: Nrs
    """More than so much above the pain before the session is red."""


class Soreness(DoseRule):
    from_hours: Annotated[int, Field(ge=0, le=96)]
    until_hours: Annotated[int, Field(ge=1, le=96)]


class RedLess(DoseRule):
    days: Days
    """For so long an easier relative takes its place."""


class Reds(DoseRule):
    reds: Annotated[int, Field(ge=1)]
    days: Days
    """The reds lie at most so many days apart."""


class RedTwice(Reds):
    out_days: Days
    """Out until so many days after the later red."""


class PlanBack(Reds):
    levels: Annotated[int, Field(ge=1, le=4)]


class Times(DoseRule):
    times: Annotated[int, Field(ge=1)]


class ForDays(DoseRule):
    days: Days


class Spreading(DoseRule):
    minutes: Annotated[int, Field(ge=0, le=60)]
    """Symptoms that are still farther down the leg after so long have stayed."""
    out_days: Days
    """How long the direction stays out."""


class Hours(DoseRule):
    hours: Annotated[int, Field(ge=1, le=168)]


class WhereAsked(DoseRule):
    every_reps: Annotated[int, Field(ge=1, le=60)]


class Gate(DoseRule):
    greens: Annotated[int, Field(ge=1)]
    """Sessions in a row, green and at the same dose."""
    fault_kinds: Annotated[int, Field(ge=0)]
    """Kinds of fault in a set, at most."""
    effort: Nrs
    """Of the session, at most."""
    sessions: Annotated[int, Field(ge=0)]
    """Days with a session before anything grows."""


class Repetitions(DoseRule):
    step: Annotated[int, Field(ge=1)]
    easy_step: Annotated[int, Field(ge=1)]
    """When the person said that it was too easy."""


class Holds(DoseRule):
    step_s: Annotated[float, Field(gt=0)]
    stretch_step_s: Annotated[float, Field(gt=0)]
    most_s: Annotated[float, Field(gt=0)]
    """Where holds stop growing; stretches have their own bound."""
    plank_most_s: Annotated[float, Field(gt=0)]
    planks: tuple[ExerciseId, ...]


class Load(DoseRule):
    extra_reps: Annotated[int, Field(ge=1)]
    """So many repetitions above the top of the range."""
    least_percent: Annotated[int, Field(ge=1)]
    most_percent: Annotated[int, Field(ge=1)]


class Pacing(DoseRule):
    share: Annotated[float, Field(gt=1, lt=2)]
    """The volume may be so many times what it was at its least in these days."""
    days: Days


class LighterWeek(DoseRule):
    weeks: Annotated[int, Field(ge=1)]
    """Of growing, before it."""
    days: Days
    share: Share
    """Of the dose that is left in it."""


class Keeping(DoseRule):
    weeks: Annotated[int, Field(ge=1)]
    """At the top of the range."""
    least_days: Annotated[int, Field(ge=1, le=7)]
    most_days: Annotated[int, Field(ge=1, le=7)]


class StepBack(DoseRule):
    share: Share
    gap_days: Days
    """A longer time without any session steps everything back."""
    own_gap_days: Days
    """A longer time without one exercise steps that one back, though others were done."""


class WayBack(DoseRule):
    first_days: Days
    """The earlier dose comes back no sooner, evenly over these days."""
    days: Days
    """A flare is over after so many days of it; after twice as many an exercise goes on from where it is."""


class Missed(DoseRule):
    share: Share
    """Of the planned days that were done, below which sessions get shorter."""
    days: Days


class RestDay(DoseRule):
    most_days: Annotated[int, Field(ge=1, le=7)]
    """Strength meant for so many days a week at most wants a day of rest between."""


class Plateau(DoseRule):
    weeks: Annotated[int, Field(ge=2, le=12)]
    pain: Annotated[float, Field(gt=0)]
    disability: Annotated[float, Field(gt=0)]
    """Of the Roland-Morris questionnaire."""


class GettingWorse(DoseRule):
    days: Days
    pain: Annotated[float, Field(gt=0)]


class FlareCalm(DoseRule):
    minutes: Annotated[int, Field(ge=1, le=15)]
    """The least session."""
    back_rise: Nrs
    """The way back begins with pain of at most so much above the usual."""
    help_days: Days
    """A flare that has not calmed down after so long needs a clinician."""


class Rules(Model):
    """Every rule by its id."""

    start_low: StartLow
    care_short: DoseRule
    green: Green
    amber: Amber
    amber_start: AmberStart
    red: Red
    next_day: NextDay
    soreness: Soreness
    red_less: RedLess
    red_asks_again: DoseRule
    red_twice: RedTwice
    plan_back: PlanBack
    worse_twice: Times
    three_reds: Reds
    nerve_sign: DoseRule
    clearance: ForDays
    centralising: DoseRule
    spreading: Spreading
    spreading_day: Hours
    where_asked: WhereAsked
    gate: Gate
    repetitions: Repetitions
    holds: Holds
    next_level: DoseRule
    another_set: DoseRule
    load: Load
    pacing: Pacing
    by_the_clock: DoseRule
    lighter_week: LighterWeek
    keeping: Keeping
    step_back: StepBack
    way_back: WayBack
    begin_again: ForDays
    missed: Missed
    rest_day: RestDay
    plateau: Plateau
    getting_worse: GettingWorse
    flare_calm: FlareCalm
    adverse: DoseRule


class DoseRules(Model):
    """dose_rules.yaml."""

    format: Literal[1]
    version: str
    """Changed with every change of a number."""
    review: Review = Review()
    rules: Rules

    @cached_property
    def by_id(self) -> Mapping[str, DoseRule]:
        return {name: getattr(self.rules, name) for name in Rules.model_fields}

    def rule(self, rule: str) -> DoseRule:
        """The rule with this id; UnknownRuleError when there is none."""
        try:
            return self.by_id[rule]
        except KeyError:
            raise UnknownRuleError(rule) from None

    def unreviewed(self, rule: str) -> bool:
        """Whether it must be shown as not yet reviewed by a physiotherapist: any part of it is ours, and
        nobody has signed."""
        found = self.rule(rule)
        return found.ours and (found.review or self.review).status == "unreviewed"


def rule_text_id(rule: str) -> str:
    """The message that says a rule to a professional."""
    return f"dose-rule-{rule.replace('_', '-')}"


def read_dose_rules(path: Path) -> DoseRules:
    """The rules of a file; BrokenYamlError or FaultyFileError when it cannot be read."""
    return read_model(path, DoseRules)


@cache
def shipped_rules() -> DoseRules:
    """The rules that came with the program."""
    return read_dose_rules(Path(str(files("catcow"))) / "library" / "planning" / "dose_rules.yaml")
