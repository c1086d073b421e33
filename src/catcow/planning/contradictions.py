"""Answers of a person that cannot both hold. A plan is not made from them; each is told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from catcow.content.screening import TriageLevel

from .model import Person, Reach, Reason


def contradictions(person: Person) -> Iterator[Reason]:
    """Every contradiction, as the message that says what to change."""
    if person.direction is not None and person.direction in person.stopped:
        yield _found("direction-stopped", direction=person.direction.value)
    for name in sorted(person.liked & person.disliked):
        yield _found("liked-disliked", exercise=name)
    for name in sorted(person.wanted & person.disliked):
        yield _found("wanted-disliked", exercise=name)
    down = (person.symptoms.left, person.symptoms.right)
    if person.triage is TriageLevel.ok and all(reach.depth >= Reach.thigh.depth for reach in down):
        # clinical.md 3.2, CES5: new symptoms in both legs are an emergency.
        yield _found("both-legs")


def _found(what: str, **args: str) -> Reason:
    return Reason(message=f"planner-contradiction-{what}", args=dict(args), rule="person contradiction")
