"""What follows from an event for dose and plan: typed effects, each with a sentence for the person and the
rule that asks for it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model
from catcow.locale import Words

from .amount import Amount
from .dose_rules import DoseRules, rule_text_id
from .model import Direction


class _Effect(Model):
    message: str
    """The sentence for the person, a message id of the interface words, with `args`."""
    args: dict[str, str | int | float] = Field(default_factory=dict)
    rule: str
    """The id of the rule in dose_rules.yaml; `professional` says it."""

    def sentence(self, words: Words) -> str:
        """What the person is told."""
        return words.text(self.message, **self.args)


class DoseChanged(_Effect):
    kind: Literal["dose_changed"] = "dose_changed"
    exercise: ExerciseId
    before: Amount | None
    """Null when it begins anew."""
    after: Amount | None
    up: bool


class LevelOpened(_Effect):
    """A harder relative may now be done."""

    kind: Literal["level_opened"] = "level_opened"
    exercise: ExerciseId
    to: ExerciseId


class SteppedDown(_Effect):
    """Easier relatives take its place for a while; empty when it has none and is done less."""

    kind: Literal["stepped_down"] = "stepped_down"
    exercise: ExerciseId
    to: tuple[ExerciseId, ...]
    until: date


class Removed(_Effect):
    kind: Literal["removed"] = "removed"
    exercise: ExerciseId
    until: date


class PlanSteppedBack(_Effect):
    kind: Literal["plan_stepped_back"] = "plan_stepped_back"
    levels: int


class PlanRestored(_Effect):
    kind: Literal["plan_restored"] = "plan_restored"


class ClinicianPage(_Effect):
    """Nothing is planned until it is lifted."""

    kind: Literal["clinician_page"] = "clinician_page"


class ClinicianLifted(_Effect):
    kind: Literal["clinician_lifted"] = "clinician_lifted"


class DirectionStopped(_Effect):
    kind: Literal["direction_stopped"] = "direction_stopped"
    direction: Direction
    instead: Direction


class DirectionOpened(_Effect):
    """A direction that was stopped may be tried again."""

    kind: Literal["direction_opened"] = "direction_opened"
    direction: Direction


class DirectionPreferred(_Effect):
    kind: Literal["direction_preferred"] = "direction_preferred"
    direction: Direction


class FlareBegan(_Effect):
    kind: Literal["flare_began"] = "flare_began"


class FlareCalmed(_Effect):
    """The way back begins."""

    kind: Literal["flare_calmed"] = "flare_calmed"


class FlareOver(_Effect):
    kind: Literal["flare_over"] = "flare_over"


class AskSafety(_Effect):
    """The safety questions come before another session."""

    kind: Literal["ask_safety"] = "ask_safety"


class SessionShortened(_Effect):
    kind: Literal["session_shortened"] = "session_shortened"


class SessionRestored(_Effect):
    kind: Literal["session_restored"] = "session_restored"


class LighterWeekBegan(_Effect):
    kind: Literal["lighter_week_began"] = "lighter_week_began"
    until: date


class KeepingBegan(_Effect):
    """It is at its top: fewer days a week keep it."""

    kind: Literal["keeping_began"] = "keeping_began"
    exercise: ExerciseId


class Advice(_Effect):
    """A thing to know or to do; nothing in the plan changes."""

    kind: Literal["advice"] = "advice"
    exercise: ExerciseId | None = None


class Noted(_Effect):
    """An entry for the list of what hurt."""

    kind: Literal["noted"] = "noted"
    exercise: ExerciseId | None
    what: Literal["pain", "spread", "nerve_sign", "morning_pain"]
    pain: int | None = None


Consequence = Annotated[
    DoseChanged
    | LevelOpened
    | SteppedDown
    | Removed
    | PlanSteppedBack
    | PlanRestored
    | ClinicianPage
    | ClinicianLifted
    | DirectionStopped
    | DirectionOpened
    | DirectionPreferred
    | FlareBegan
    | FlareCalmed
    | FlareOver
    | AskSafety
    | SessionShortened
    | SessionRestored
    | LighterWeekBegan
    | KeepingBegan
    | Advice
    | Noted,
    Field(discriminator="kind"),
]


def professional(rules: DoseRules, rule: str, words: Words) -> str:
    """A rule for a professional: what it says, its id, its place, its source, and whether anybody has
    reviewed it. UnknownRuleError when there is no such rule."""
    found = rules.rule(rule)
    source = found.source
    told = words.text(
        "dose-professional",
        says=words.text(rule_text_id(rule)),
        rule=rule,
        at=found.at,
        source=source if source is not None else "none",
        marks=", ".join(dict.fromkeys(one.mark.value for one in found.sources)),
    )
    return f"{told} {words.text('content-unreviewed')}" if rules.unreviewed(rule) else told
