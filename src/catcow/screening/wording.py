"""Questions and results in the person's language. No sentence is made here: all are Fluent messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from catcow.content.screening import NONE, UNSURE, Number, Question, Screening, TriageLevel, rule_text_id
from catcow.locale import Words, sort_key

from .renewal import Due
from .result import Found, Result


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words. `choices` are (value, text), with `none` and `unsure` at the end of a list."""

    question: Question
    text: str
    why: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A result in words. `found` is one sentence for each rule met, in the result's order; `notes` say
    until when an emergency holds and how a result that blocks is lifted."""

    title: str
    summary: str
    actions: tuple[str, ...]
    found: tuple[tuple[Found, str], ...]
    notes: tuple[str, ...]
    safety_net: tuple[str, ...]
    not_advice: str


Lines: TypeAlias = tuple[tuple[str, str], ...]
"""(place, number) pairs to call."""


def ask(screening: Screening, words: Words) -> tuple[Asked, ...]:
    """Every question in the order of asking, follow-ups right after their question."""
    return tuple(_asked(question, words) for question in screening.questions)


def _asked(question: Question, words: Words) -> Asked:
    values = (*question.choices, NONE, UNSURE) if question.kind == "choices" else ()
    return Asked(
        question=question,
        text=words.text(question.text_id),
        why=words.text(question.why_id),
        choices=tuple((value, words.text(question.choice_text_id(value))) for value in values),
    )


def tell(screening: Screening, result: Result, words: Words) -> Told:
    """The result in words, complete for the page and for print."""
    level = result.level.value.lower()
    return Told(
        title=words.text(f"screening-title-{level}"),
        summary=words.text(f"screening-summary-{level}"),
        actions=tuple(words.text(f"screening-action-{action}") for action in result.actions),
        found=tuple((one, words.text(rule_text_id(one.rule))) for one in result.found),
        notes=_notes(result, words),
        safety_net=safety_net(screening, words),
        not_advice=words.text("screening-not-advice"),
    )


def _notes(result: Result, words: Words) -> tuple[str, ...]:
    notes = []
    if result.level is TriageLevel.emergency and result.blocked_until is not None:
        notes.append(words.text("screening-note-blocked", day=result.blocked_until))
    if result.can_be_cleared:
        notes.append(words.text("screening-note-clearable"))
    return tuple(notes)


def safety_net(screening: Screening, words: Words) -> tuple[str, ...]:
    """The warning signs to know, shown at every session's end under a heading of its own: the signs, and a
    closing line."""
    return tuple(words.text(f"screening-safety-{line}") for line in screening.triage.safety_net)


def why_due(due: Due, words: Words) -> str:
    """Why the questions are asked now."""
    return words.text(f"screening-due-{due.value}")


def emergency_numbers(screening: Screening, words: Words, region: str | None = None) -> Lines:
    """(place, number): the person's region first when it is known, then the line that holds anywhere, then by
    the name of the place as a reader of the language looks it up. `region` is an ISO 3166 code."""
    return _numbers(screening.numbers.emergency, words, region)


def crisis_lines(screening: Screening, words: Words, region: str | None = None) -> Lines:
    """(place, number) of lines for people in distress, in the same order."""
    return _numbers(screening.numbers.crisis, words, region)


def _numbers(numbers: tuple[Number, ...], words: Words, region: str | None) -> Lines:
    def place(number: Number) -> str:
        return words.text(f"screening-place-{number.id}")

    def order(number: Number) -> tuple[bool, bool, str]:
        own = region is not None and region.upper() in number.regions
        return not own, bool(number.regions), sort_key(place(number), words.language.tag)

    return tuple((place(number), number.number) for number in sorted(numbers, key=order))
