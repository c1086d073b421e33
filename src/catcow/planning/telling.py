"""A reason in words: one sentence for the person, one for a professional with the rule and its source."""

from __future__ import annotations

from dataclasses import dataclass

from catcow.locale import Words

from .consequences import professional
from .dose_rules import UnknownRuleError, shipped_rules
from .model import Reason


@dataclass(frozen=True, slots=True)
class Told:
    text: str
    professional: str
    rule: str
    source: str | None


def told(reason: Reason, words: Words) -> Told:
    """The reason in the language of the words."""
    return Told(
        text=words.text(reason.message, **reason.args),
        professional=for_a_professional(reason, words),
        rule=reason.rule,
        source=reason.source,
    )


def for_a_professional(reason: Reason, words: Words) -> str:
    """What the rule asks for, with its id and source. A rule of dose has its own sentence."""
    try:
        return professional(shipped_rules(), reason.rule, words)
    except UnknownRuleError:
        kind = reason.message.partition("-")[2]
        return words.text(
            "professional-told",
            says=words.text(f"professional-{kind}", **reason.args),
            rule=reason.rule,
            source=reason.source or "none",
        )
