"""A plan's parts as the page shows them: an exercise with its dose and reasons, what is left out, why nothing
fits."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from catcow.content import UnknownExerciseError
from catcow.content.dose_words import dose_phrase
from catcow.content.motion import Sides
from catcow.locale import Words
from catcow.planning.errors import ContradictingAnswersError, NothingSuitsError, PlanningError
from catcow.planning.model import LeftOut, Prescription, Reason
from catcow.planning.telling import told

from ..context import Context
from ..plan_messages import ConflictView, LeftOutView, PlannedView, ReasonView, WorkView
from . import exercises, settings


def planned(context: Context, item: Prescription, words: Words) -> PlannedView:
    """One exercise with its dose and why."""
    return PlannedView(
        card=exercises.card(
            context, item.exercise, words.language.tag, settings.read(context).figure_body, item.plain
        ),
        plain=item.plain,
        dose=dose(context, item, words),
        seconds=item.seconds,
        reasons=reasons(item.reasons, words),
        works=_works(context, item.reasons),
    )


def dose(context: Context, item: Prescription, words: Words) -> str:
    """How much of it, in words."""
    entry = context.library.entry(item.exercise)
    return dose_phrase(
        words,
        sets=item.sets,
        reps=item.reps,
        minutes=item.minutes,
        hold_s=item.hold_s,
        sides=entry.motion.sides if entry.has_motion else Sides.none,
    )


def reasons(found: Iterable[Reason], words: Words) -> tuple[ReasonView, ...]:
    """Each in words, for the person and for a professional."""
    return tuple(reason(one, words) for one in found)


def reason(one: Reason, words: Words) -> ReasonView:
    said = told(one, words)
    return ReasonView(text=said.text, rule=said.rule, source=said.source, professional=said.professional)


def left_out(context: Context, found: Iterable[LeftOut], words: Words) -> tuple[LeftOutView, ...]:
    """What is left out, each with its reason."""
    return tuple(
        LeftOutView(
            id=one.exercise,
            name=context.library.entry(one.exercise).text(words.language.tag).name,
            reason=reason(one.reason, words),
        )
        for one in found
    )


def why_none(context: Context, error: PlanningError, words: Words) -> tuple[ReasonView, ...]:
    """Why there is no plan, in sentences: the refusal, and what it found."""
    found = error.found if isinstance(error, ContradictingAnswersError) else ()
    said = (words.text(error.message), *(named(context, one, words).text for one in found))
    return tuple(ReasonView(text=text, rule="none") for text in said)


def named(context: Context, one: Reason, words: Words) -> ReasonView:
    """One that may speak of an exercise, by its name; by its id when the library no longer has it."""
    args = dict(one.args)
    exercise = args.get("exercise")
    if isinstance(exercise, str):
        with suppress(UnknownExerciseError):
            args["exercise"] = context.library.entry(exercise).text(words.language.tag).name
    return ReasonView(text=words.text(one.message, **args), rule=one.rule, source=one.source)


def conflict(error: PlanningError, words: Words) -> ConflictView | None:
    """The rules that leave nothing together, where they were looked for."""
    found = error.conflict if isinstance(error, NothingSuitsError) else None
    if found is None:
        return None
    return ConflictView(
        title=words.text("reason-conflict", count=len(found.rules)),
        rules=tuple(words.text(one.rule.words, detail=one.detail, caution=one.detail) for one in found.rules),
        help=words.text("reason-conflict-help" if found.could_relax else "reason-conflict-fixed"),
        changes=tuple(words.text(one.rule.relax_words, detail=one.detail) for one in found.could_relax),
    )


def _works(context: Context, found: Iterable[Reason]) -> tuple[WorkView, ...]:
    keys = dict.fromkeys(one.source for one in found if one.source is not None)
    works = ((key, context.library.reference(key)) for key in keys)
    return tuple(WorkView(key=key, title=work.title, address=work.address[0]) for key, work in works)
