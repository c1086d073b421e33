"""The library as the page shows it: cards and whole exercises."""

from __future__ import annotations

from catcow.content.dose_words import dose_bounds_phrase
from catcow.content.exercise import Caution, CautionUse, Equipment, Source
from catcow.content.library import Entry
from catcow.content.motion import Sides
from catcow.content.text import ExerciseText

from ..context import Context
from ..messages import (
    Body,
    CautionView,
    ExerciseCard,
    ExerciseView,
    FaultView,
    MusclesView,
    PhaseView,
    SourceView,
    Still,
    ThingView,
)
from . import pictures, settings


def cards(context: Context, language: str, body: Body) -> list[ExerciseCard]:
    return [card(context, entry.id, language, body) for entry in context.library]


def card(context: Context, exercise_id: str, language: str, body: Body, plain: bool = False) -> ExerciseCard:
    """`plain`: shown without the things it does without, where it is drawn so. UnknownExerciseError when the
    library has none of this id."""
    entry = context.library.entry(exercise_id)
    exercise, text, plain = entry.exercise, entry.text(language), plain and bool(entry.exercise.plain)
    return ExerciseCard(
        id=exercise.id,
        name=text.name,
        synonyms=text.synonyms,
        purpose=text.purpose,
        family=exercise.family,
        level=int(exercise.level.low),
        position=exercise.position,
        regions=exercise.regions,
        equipment=tuple(item.kind for item in exercise.equipment if not item.optional),
        optional_equipment=tuple(item.kind for item in exercise.equipment if item.optional),
        timed=exercise.dose.timed,
        still=_telling_still(context, entry, language, body, plain),
        strip=pictures.strip(context.library, entry, body, _strip_alt(entry, language, plain), plain),
        reviewed=exercise.review.status == "reviewed",
        machine_made=text.machine_made,
        off_by_default=exercise.off_by_default,
    )


def lacks_things(context: Context, exercise_id: str) -> bool:
    """Whether the person, at home, lacks some of what an exercise does without: it is then shown so."""
    return not set(settings.read(context).equipment).issuperset(
        context.library.entry(exercise_id).exercise.plain
    )


def exercise(
    context: Context,
    exercise_id: str,
    language: str,
    body: Body,
    carried: frozenset[Caution],
    plain: bool = False,
) -> ExerciseView:
    """One exercise whole. `carried` are the cautions of the person's screening; `plain`: shown and worded
    without the things it does without."""
    entry = context.library.entry(exercise_id)
    plain = plain and bool(entry.exercise.plain)
    found, text = entry.exercise, _text(entry, language, plain)
    library = context.library
    return ExerciseView(
        **card(context, exercise_id, language, body, plain).model_dump(),
        setup=text.setup,
        things=tuple(
            _thing(context, exercise_id, thing, language)
            for thing in found.equipment
            if not plain or thing.kind not in found.plain
        ),
        phases=_phases(context, entry, language, body, plain),
        steps=text.steps,
        shows=tuple(card(context, one, language, body) for one in found.shows),
        feel=text.feel,
        faults=tuple(_fault(context, entry, fault, words, body) for fault, words in text.faults.items()),
        breathing=text.breathing,
        camera=text.camera,
        muscles=None
        if found.muscles is None
        else MusclesView(worked=found.muscles.worked, stretched=found.muscles.stretched),
        cautions=tuple(_caution(context, exercise_id, use, language, carried) for use in found.cautions),
        dose=dose_bounds_phrase(library.words(language), found.dose, _sides(entry)),
        easier=tuple(card(context, one, language, body) for one in found.regress if _shown(context, one)),
        harder=tuple(card(context, one, language, body) for one in found.progress if _shown(context, one)),
        views=found.views,
        sources=tuple(source(context, one) for one in dict.fromkeys((*found.sources, *found.dose.sources))),
        track=pictures.track(library, entry, body, plain),
        mannequin=pictures.mannequin(library, body),
        hold_s=found.dose.hold_s.low if found.dose.hold_s is not None else None,
        sides=_sides(entry).value,
    )


def _shown(context: Context, exercise_id: str) -> bool:
    return exercise_id in context.library


def _sides(entry: Entry) -> Sides:
    return entry.motion.sides if entry.has_motion else Sides.none


def _text(entry: Entry, language: str, plain: bool) -> ExerciseText:
    text = entry.text(language)
    return text.plainly() if plain else text


def _phases(context: Context, entry: Entry, language: str, body: Body, plain: bool) -> tuple[PhaseView, ...]:
    if not entry.has_motion:
        return ()
    text = entry.text(language)
    return tuple(
        PhaseView(
            id=phase.id,
            label=phase.label or phase.id,
            text=text.phase(phase.id).do,
            still=_still(context, entry, phase.id, language, body, plain),
            move_s=phase.move_s,
            hold=phase.hold.value,
            breath=phase.breath.value,
        )
        for phase in entry.motion.phases
    )


def _telling_still(
    context: Context, entry: Entry, language: str, body: Body, plain: bool = False
) -> Still | None:
    """The picture that tells the exercise best: of the phase that is held, else of the second drawn, else the
    first. An activity borrows it."""
    if not entry.has_motion:
        shown = entry.exercise.shows
        return _telling_still(context, context.library.entry(shown[0]), language, body) if shown else None
    drawn = [phase for phase in entry.motion.phases if phase.picture]
    held = [phase for phase in drawn if phase.hold.value == "prescribed"]
    for phase in (*held, *drawn[1:2], *drawn):
        found = _still(context, entry, phase.id, language, body, plain)
        if found is not None:
            return found
    return None


def _still(
    context: Context, entry: Entry, phase: str, language: str, body: Body, plain: bool = False
) -> Still | None:
    alt = _text(entry, language, plain).phase(phase).alt
    return pictures.still(context.library, entry, body, phase, alt, plain)


def _strip_alt(entry: Entry, language: str, plain: bool = False) -> str:
    """The pictures of a strip in words, one after the other."""
    return " ".join(phase.alt for phase in _text(entry, language, plain).phases.values() if phase.alt)


def _fault(context: Context, entry: Entry, fault: str, words: str, body: Body) -> FaultView:
    wrong, right = pictures.pair(context.library, entry, body, fault, words)
    return FaultView(id=fault, text=words, wrong=wrong, right=right)


def _thing(context: Context, exercise_id: str, thing: Equipment, language: str) -> ThingView:
    return ThingView(
        kind=thing.kind,
        name=context.words(language).text(f"content-equipment-{thing.kind}"),
        optional=thing.optional,
        instead=context.library.instead_text(exercise_id, thing.kind, language),
    )


def _caution(
    context: Context, exercise_id: str, use: CautionUse, language: str, carried: frozenset[Caution]
) -> CautionView:
    return CautionView(
        tag=use.tag,
        effect=use.effect,
        text=context.library.caution_text(exercise_id, use.tag, language),
        applies=use.tag in carried,
    )


def source(context: Context, found: Source) -> SourceView:
    reference = context.library.reference(found.key) if found.key is not None else None
    return SourceView(
        key=found.key,
        mark=found.mark.value,
        title=reference.title if reference is not None else "",
        address=reference.address[0] if reference is not None else None,
        accessed=reference.accessed if reference is not None else None,
        says=found.says,
    )
