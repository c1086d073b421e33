"""The words of one exercise in one language, read from `text/<lang>.ftl` with English underneath."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import Field

from catcow.locale import Words

from .exercise import Caution, Exercise, Thing
from .model import Model
from .motion import Motion


class PhaseText(Model):
    """The words of one phase."""

    do: str
    """What to do (message `phase-A`)."""
    say: str
    """The short line spoken on moving into the phase (`say-A`)."""
    alt: str
    """What the picture shows, for those who can't see it (`alt-A`); empty when the phase has no picture."""


class ExerciseText(Model):
    """Everything an exercise says, in one language."""

    language: str
    machine_made: bool
    name: str
    synonyms: tuple[str, ...]
    purpose: str
    setup: str
    feel: str
    breathing: str
    camera: str
    """What a camera sees of it and what it can't see."""
    phases: Mapping[str, PhaseText]
    """By the phase's id, for phases with words of their own (a return to A may have none)."""
    steps: tuple[str, ...] = ()
    """What to do, in turn, where there is no motion (`step-1`, `step-2` ...); else empty."""
    faults: Mapping[str, str]
    cautions: Mapping[Caution, str]
    """Only the cautions that this exercise words itself."""
    instead: Mapping[Thing, str] = Field(default={})
    """What may take the place of a thing, where this exercise says so itself (`instead-<kind>`)."""
    plain: Mapping[str, str] = Field(default={})
    """`setup-plain` and `alt-A-plain`, where the exercise is also drawn without its things."""

    def plainly(self) -> ExerciseText:
        """The same for who has none of the things that it does without."""
        phases = {
            name: phase.model_copy(update={"alt": self.plain.get(f"alt-{name}-plain", phase.alt)})
            for name, phase in self.phases.items()
        }
        setup = self.plain.get("setup-plain", self.setup)
        return self.model_copy(update={"setup": setup, "phases": phases})

    def phase(self, phase_id: str) -> PhaseText:
        """The words of a phase; empty ones for a phase without any."""
        return self.phases.get(phase_id, PhaseText(do="", say="", alt=""))


def phase_ids(motion: Motion) -> tuple[str, ...]:
    return tuple(phase.id for phase in motion.phases)


MOST_STEPS = 9
STEP_IDS = tuple(f"step-{number}" for number in range(1, MOST_STEPS + 1))


def required_messages(exercise: Exercise, motion: Motion | None) -> tuple[str, ...]:
    """Ids that the exercise's words must have in every language."""
    ids = ["name", "synonyms", "purpose", "setup", "feel", "breathing", "camera"]
    if motion is None:
        ids.append(STEP_IDS[0])
    for phase in motion.phases if motion is not None else ():
        if phase.picture:
            ids += [f"phase-{phase.id}", f"say-{phase.id}", f"alt-{phase.id}"]
    ids += [f"fault-{fault.id}" for fault in exercise.faults]
    return (*ids, *plain_messages(exercise, motion))


def plain_messages(exercise: Exercise, motion: Motion | None) -> tuple[str, ...]:
    """Ids of what is worded anew where an exercise is also drawn without its things."""
    if not exercise.plain or motion is None:
        return ()
    return ("setup-plain", *(f"alt-{phase.id}-plain" for phase in motion.phases if phase.picture))


def allowed_messages(exercise: Exercise, motion: Motion | None) -> frozenset[str]:
    """Ids that the exercise's words may have; any other is a mistake."""
    optional: Iterable[str] = (f"caution-{use.tag.value}" for use in exercise.cautions)
    things: Iterable[str] = (f"instead-{thing.kind}" for thing in exercise.equipment)
    phases = phase_ids(motion) if motion is not None else ()
    returns = (f"{kind}-{phase}" for phase in phases for kind in ("phase", "say"))
    steps = STEP_IDS if motion is None else ()
    return frozenset((*required_messages(exercise, motion), *optional, *things, *returns, *steps))


def _own(words: Words, message_id: str) -> str:
    return words.text(message_id) if words.has(message_id) else ""


def build_text(exercise: Exercise, motion: Motion | None, words: Words) -> ExerciseText:
    """The typed words; MissingMessageError when one that every exercise needs is in no language."""
    listed = words.text("synonyms").replace("،", ",").split(",")
    phases = {
        phase: PhaseText(
            do=_own(words, f"phase-{phase}"), say=_own(words, f"say-{phase}"), alt=_own(words, f"alt-{phase}")
        )
        for phase in (phase_ids(motion) if motion is not None else ())
        if words.has(f"phase-{phase}")
    }
    return ExerciseText(
        language=words.language.tag,
        machine_made=words.machine_made,
        name=words.text("name"),
        synonyms=tuple(item.strip() for item in listed if item.strip()),
        purpose=words.text("purpose"),
        setup=words.text("setup"),
        feel=words.text("feel"),
        breathing=words.text("breathing"),
        camera=words.text("camera"),
        phases=phases,
        steps=() if motion is not None else tuple(words.text(step) for step in STEP_IDS if words.has(step)),
        faults={fault.id: words.text(f"fault-{fault.id}") for fault in exercise.faults},
        cautions={
            use.tag: words.text(f"caution-{use.tag.value}")
            for use in exercise.cautions
            if words.has(f"caution-{use.tag.value}")
        },
        plain={one: words.text(one) for one in plain_messages(exercise, motion)},
        instead={
            thing.kind: words.text(f"instead-{thing.kind}")
            for thing in exercise.equipment
            if words.has(f"instead-{thing.kind}")
        },
    )
