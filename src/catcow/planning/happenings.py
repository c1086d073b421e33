"""What happens to a person and their exercises, as events for the rules of dose.

Each has an id, so that telling it twice changes nothing, and `at`, the instant with the zone where the person
was then: its day is the day that counts.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model

from .amount import Amount
from .dose_rules import Nrs
from .light import Light


class Done(Model):
    """One exercise in one session, as it was really done."""

    exercise: ExerciseId
    sets: Annotated[int, Field(ge=0, le=500)]
    """Sets on the side that had most of them."""
    reps: Annotated[int, Field(ge=0, le=500)]
    """The most in a set."""
    hold_s: Annotated[float, Field(ge=0, le=3600)] | None = None
    minutes: Annotated[float, Field(ge=0, le=240)] | None = None
    light: Light | None = None
    """Null when nobody said how it felt; nothing grows on that."""
    pain: Nrs | None = None
    """The peak that was reported in it."""
    too_easy: bool = False
    fault_kinds: Annotated[int, Field(ge=0)] | None = None
    """Kinds of fault that the camera saw; null when it was off or could not see."""
    counted_by: Literal["clock", "person", "camera"] = "clock"
    asked: Amount | None = None
    """What was asked for; null when not known."""

    @property
    def amount(self) -> Amount:
        if self.minutes is not None:
            return Amount(1, 1, None, self.minutes)
        return Amount(self.sets, self.reps, self.hold_s)


class _Happening(Model):
    id: Annotated[str, Field(min_length=1, max_length=80)]
    at: AwareDatetime

    @property
    def day(self) -> date:
        return self.at.date()


class SessionDone(_Happening):
    """A session, whole or in part. `morning_red` names what only the next morning showed to be red."""

    kind: Literal["session_done"] = "session_done"
    pain_before: Nrs | None = None
    effort: Nrs | None = None
    compared: Literal["better", "same", "worse"] | None = None
    done: tuple[Done, ...] = ()
    morning_red: frozenset[ExerciseId] = frozenset()


class LightSeen(_Happening):
    """The light of one exercise, outside a session or of one that never ended."""

    kind: Literal["light_seen"] = "light_seen"
    exercise: ExerciseId
    light: Light
    pain: Nrs | None = None


class DayReport(_Happening):
    """How it is now, apart from a session: the next morning, or a day of a flare."""

    kind: Literal["day_report"] = "day_report"
    pain: Nrs
    soreness: bool = False
    """Dull, in the muscles that worked, the same on both sides."""
    still_down_leg: bool = False
    """What moved farther down the leg is still there."""


class Away(_Happening):
    """A break that was announced, from the day of `at` to `until`: its days are not missed."""

    kind: Literal["away"] = "away"
    until: date


class FlareDeclared(_Happening):
    """ "My back is worse today." """

    kind: Literal["flare_declared"] = "flare_declared"
    pain: Nrs | None = None


class DayPassed(_Happening):
    """A new day has come. Every other event brings its own day; this one is for days without any."""

    kind: Literal["day_passed"] = "day_passed"
    days_planned: Annotated[int, Field(ge=1, le=7)] | None = None
    """Sessions planned for a week; null when not known, and then none is missed."""


class NerveSign(_Happening):
    """New numbness or weakness, or another new sign of a nerve."""

    kind: Literal["nerve_sign"] = "nerve_sign"
    exercise: ExerciseId | None = None


class Spread(_Happening):
    """Symptoms moved farther down the leg."""

    kind: Literal["spread"] = "spread"
    exercise: ExerciseId | None = None
    stayed: bool | None = None
    """Whether they were still there after the minute of the rule; null when nobody asked, which counts as
    yes."""


class Centralised(_Happening):
    """Symptoms retreated toward the spine."""

    kind: Literal["centralised"] = "centralised"
    exercise: ExerciseId


class ClinicianSaid(_Happening):
    """ "A clinician has seen me for this and said exercise is fine", seen on the day `on`."""

    kind: Literal["clinician_said"] = "clinician_said"
    on: date


class QuestionsFine(_Happening):
    """The safety questions were answered anew, and their result lets the person exercise."""

    kind: Literal["questions_fine"] = "questions_fine"


class Measured(_Happening):
    """An answered Roland-Morris questionnaire."""

    kind: Literal["measured"] = "measured"
    disability: Annotated[float, Field(ge=0, le=24)]


Happening = Annotated[
    SessionDone
    | LightSeen
    | DayReport
    | Away
    | FlareDeclared
    | DayPassed
    | NerveSign
    | Spread
    | Centralised
    | ClinicianSaid
    | QuestionsFine
    | Measured,
    Field(discriminator="kind"),
]
