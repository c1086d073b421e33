"""What screening finds: the level, the rules met, and what follows for exercise."""

from __future__ import annotations

from datetime import date

from pydantic import AwareDatetime

from catcow.content.exercise import Caution
from catcow.content.model import Model
from catcow.content.screening import TriageLevel

HOLD = "HOLD"
"""The `rule` of a Found that only carries an earlier emergency on: nothing in today's answers, but the
earlier answer still holds."""


class Found(Model):
    """One rule that the answers met."""

    rule: str
    """Id of the rule, or HOLD. Its words: `catcow.content.screening.rule_text_id(rule)`."""
    level: TriageLevel
    """The level it gives: the rule's, or C3 where the person was not sure and the rule's is milder."""
    effective: TriageLevel
    """The level that counts: that of `level`, or what a clinician's yes leaves of it."""
    unsure: bool
    """True when it was met only by "not sure" or "rather not say"."""
    since: date
    """The first day it was reported without a clinician's yes since."""
    lifted_on: date | None = None
    """The day of the clinician's yes that lifted it; null when none did."""
    statement_from: date | None = None
    """The earliest day a clinician's yes may carry to lift it; null when nothing lifts it or need lift it."""

    @property
    def lifted(self) -> bool:
        return self.lifted_on is not None


class Result(Model):
    """The outcome of one screening. It holds no answers, only what follows from them."""

    version: str
    answered_at: AwareDatetime
    level: TriageLevel
    found: tuple[Found, ...]
    """Worst first; among equals in the order of the rules."""
    cautions: frozenset[Caution]
    template: str | None
    """The programme to take today's session from; null when blocked or when none is asked for."""
    actions: tuple[str, ...]
    """Ids of what to do now, in order: message `screening-action-<id>`."""
    may_exercise: bool
    can_be_cleared: bool
    """True when a clinician's dated yes would lift everything that blocks."""
    blocked_until: date | None
    """In an emergency: from this day the questions may lift it; before, only a clinician does."""
    valid_until: date
    """The last day before the questions are asked again."""
    unsure: tuple[str, ...] = ()
    """Questions answered "not sure" or "rather not say"."""
    emergency_on: date | None = None
    """The day of the latest emergency answer that still holds."""
    cleared_on: date | None = None
    """The clinician's yes that came with these answers."""
