"""Routines: the classic ones, the programmes, and the person's own; followed, built, kept and carried as
files."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import ValidationError

from catcow.content.dose_words import dose_phrase
from catcow.content.library import UnknownExerciseError
from catcow.content.motion import Sides
from catcow.locale import Words
from catcow.planning.change import Situation
from catcow.planning.errors import NothingSuitsError, PlanningError
from catcow.planning.facts import Bounds, whole
from catcow.planning.follow import follow
from catcow.planning.model import LeftOut, Prescription, SessionPlan
from catcow.planning.programme import all_programmes
from catcow.planning.routine import (
    Fault,
    Routine,
    RoutineItem,
    RoutineTextError,
    classic_routines,
    faults,
    of_prescriptions,
    of_programme,
    routine_of,
    written,
)
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Entry
from catcow.storage.records import (
    ROUTINE_DELETED,
    ROUTINE_FORMAT,
    ROUTINE_SAVED,
    RoutineDeletedRecord,
    RoutineRecord,
)

from ..context import Context
from ..messages import Body, SessionView
from ..plan_messages import LeftOutView
from ..problems import RefusedError, ToldError
from ..routine_messages import (
    DoseBounds,
    RoutineCard,
    RoutineDraft,
    RoutineFrom,
    RoutineItemView,
    RoutineToday,
    RoutineView,
)
from . import exercises, reasons, sessions, settings, today, week

LONGEST_FILE: Final = 100_000
"""Characters of a file that is taken in."""
_PICTURES: Final = 3
_FIRST: Final = "fifteen_minutes"
Kind = Literal["classic", "programme", "own"]


@dataclass(frozen=True, slots=True)
class _Known:
    kind: Kind
    routine: Routine

    def name(self, words: Words) -> str:
        if self.kind == "own":
            return self.routine.name or ""
        return words.text(
            f"programme-{self.routine.id}-name" if self.kind == "programme" else self.routine.name_id
        )

    def purpose(self, words: Words) -> str | None:
        if self.kind == "own":
            return None
        return words.text(
            f"programme-{self.routine.id}-purpose" if self.kind == "programme" else self.routine.purpose_id
        )


# ── looking ──────────────────────────────────────────────────────────────────────────────────────────────


def cards(context: Context, language: str, body: Body) -> list[RoutineCard]:
    """All there are: the person's own first, the newest of them before the others."""
    here = _situation(context)
    return [_card(context, one, here, language, body) for one in _all(context).values()]


def view(context: Context, routine_id: str, language: str, body: Body) -> RoutineView:
    """RefusedError `unknown_routine` when there is none of this id."""
    found = _found(context, routine_id)
    card = _card(context, found, _situation(context), language, body)
    items = tuple(_item(context, one, language, body) for one in found.routine.items)
    return RoutineView(**card.model_dump(), items=items)


def bounds(context: Context) -> list[DoseBounds]:
    """For every exercise of the library, which doses a routine may give."""
    found = []
    for name, entry in context.library.entries.items():
        dose, limits = entry.exercise.dose, Bounds.of(entry.exercise)
        found.append(
            DoseBounds(
                exercise=name,
                timed=dose.timed,
                sets=whole(dose.sets, 5),
                reps=whole(dose.reps, 60),
                hold_s=limits.hold,
                minutes=None
                if dose.duration_min is None
                else (dose.duration_min.low, dose.duration_min.high),
            )
        )
    return found


# ── following ────────────────────────────────────────────────────────────────────────────────────────────


def start(context: Context, routine_id: str, language: str) -> SessionView:
    """A session of today that follows a routine as it is. Refused as `sessions.begin` refuses."""
    routine = _found(context, routine_id).routine

    def plan() -> tuple[SessionPlan, int]:
        here = week.situation(context)
        found = follow(here.person, here.shelf, here.history, here.today, routine)
        return found, settings.read(context).minutes

    return sessions.begin(context, plan, language)


# ── keeping ──────────────────────────────────────────────────────────────────────────────────────────────


def create(context: Context, draft: RoutineDraft, language: str, body: Body) -> RoutineView:
    """Keep a new routine. ToldError `routine_faulty` with a sentence for each fault; nothing is kept then."""
    routine = _checked(context, _new_id(), draft, language)
    return _save(context, routine, language, body)


def change(context: Context, routine_id: str, draft: RoutineDraft, language: str, body: Body) -> RoutineView:
    """Keep another version of a routine of the person's own; refused as `create` refuses."""
    before = _own_one(context, routine_id)
    routine = _checked(context, routine_id, draft, language)
    if routine == before:
        return view(context, routine_id, language, body)
    return _save(context, routine, language, body)


def delete(context: Context, routine_id: str) -> None:
    """Delete a routine of the person's own."""
    _own_one(context, routine_id)
    _append(context, ROUTINE_DELETED, RoutineDeletedRecord(id=routine_id))


def create_from(context: Context, made: RoutineFrom, language: str, body: Body) -> RoutineView:
    """Keep what is planned as a routine: today's session, or every exercise of the week, each once. Refused
    as a session would be."""
    if made.source == "today":
        planned: Sequence[Prescription] = today.plan(context, None)[0].items
    else:
        planned = [item for day in week.current(context).days for item in day.items]
    once = tuple({item.exercise: item for item in reversed(planned)}[name] for name in _names(planned))
    name = _named(context, made.name, language)
    routine = of_prescriptions(once[:20], _new_id(), name)
    # A careful plan may give less than the library's bounds; the person's own dose then holds.
    faulty = {fault.number for fault in faults(routine, context.library)}
    items = tuple(
        RoutineItem(exercise=item.exercise) if number in faulty else item
        for number, item in enumerate(routine.items, start=1)
    )
    return _save(context, routine.model_copy(update={"items": items}), language, body)


def take_in(context: Context, text: str, language: str, body: Body) -> RoutineView:
    """Keep the routine of a file as a new one. RefusedError `routine_file_large`; ToldError
    `routine_file_unreadable` or `routine_faulty`, and nothing is kept."""
    if len(text) > LONGEST_FILE:
        raise RefusedError("routine_file_large")
    words = context.words(language)
    try:
        read = routine_of(text)
    except RoutineTextError as error:
        raise ToldError("routine_file_unreadable", _unreadable(error, words)) from error
    found = [*faults(read, context.library)]
    if found:
        raise ToldError("routine_faulty", _sentences(context, found, words))
    name = read.name or (words.text(read.name_id) if words.has(read.name_id) else None)
    routine = Routine(
        format=1,
        id=_new_id(),
        name=name or words.text("routines-own-name"),
        items=read.items,
        times_of_day=read.times_of_day,
    )
    return _save(context, routine, language, body)


def file_of(
    context: Context, routine_id: str, format: Literal["yaml", "json"], language: str
) -> tuple[str, str]:
    """(name, text) of the file of a routine; `take_in` reads it again."""
    found = _found(context, routine_id)
    routine = found.routine.model_copy(update={"name": found.name(context.words(language))})
    return f"{routine_id}.{format}", written(routine, format)


def _own(context: Context) -> dict[str, Routine]:
    """The person's own as they are now, the newest first."""
    kept: dict[str, Routine] = {}
    for entry in context.log.of_kinds([ROUTINE_SAVED, ROUTINE_DELETED]):
        if entry.format > ROUTINE_FORMAT:
            raise NewerRecordError(entry.kind, entry.format)
        if entry.kind == ROUTINE_DELETED:
            kept.pop(RoutineDeletedRecord.model_validate(entry.body).id, None)
        else:
            routine = RoutineRecord.model_validate(entry.body).routine
            kept[routine.id] = routine
    return dict(reversed(kept.items()))


def _all(context: Context) -> dict[str, _Known]:
    root = context.library.root
    own = {one.id: _Known("own", one) for one in _own(context).values()}
    # Those for morning and evening first, then by their length; the best known before all.
    known = classic_routines(root / "routines")
    by_size = sorted(known, key=lambda one: (one.id != _FIRST, not one.times_of_day, len(one.items)))
    classic = {one.id: _Known("classic", one) for one in by_size}
    programmes = {
        one.id: _Known("programme", of_programme(one)) for one in all_programmes(root / "programmes")
    }
    return own | classic | programmes


def _found(context: Context, routine_id: str) -> _Known:
    found = _all(context).get(routine_id)
    if found is None:
        raise RefusedError("unknown_routine")
    return found


def _own_one(context: Context, routine_id: str) -> Routine:
    found = _own(context).get(routine_id)
    if found is None:
        raise RefusedError("unknown_routine")
    return found


def _new_id() -> str:
    return f"own_{uuid.uuid4().hex[:12]}"


def _save(context: Context, routine: Routine, language: str, body: Body) -> RoutineView:
    _append(context, ROUTINE_SAVED, RoutineRecord(routine=routine))
    return view(context, routine.id, language, body)


def _append(context: Context, kind: str, record: RoutineRecord | RoutineDeletedRecord) -> None:
    now = context.now()
    body = record.model_dump(mode="json")
    context.log.append(Entry(id=str(uuid.uuid4()), kind=kind, at=now, body=body, format=ROUTINE_FORMAT), now)


# ── checking ─────────────────────────────────────────────────────────────────────────────────────────────


def _named(context: Context, name: str, language: str) -> str:
    told = name.strip()
    if not 1 <= len(told) <= 80:
        message = "routine-fault-name" if told else "routine-fault-no-name"
        raise ToldError("routine_faulty", context.words(language).text(message))
    return told


def _checked(context: Context, routine_id: str, draft: RoutineDraft, language: str) -> Routine:
    words, name = context.words(language), _named(context, draft.name, language)
    if not 1 <= len(draft.items) <= 20:
        message = "routine-fault-long" if draft.items else "routine-fault-empty"
        raise ToldError("routine_faulty", words.text(message))
    # Without the model's own bounds, so that each fault gets its sentence.
    items = tuple(RoutineItem.model_construct(**item.model_dump()) for item in draft.items)
    loose = Routine.model_construct(
        format=1, id=routine_id, name=name, items=items, times_of_day=draft.times_of_day
    )
    found = [*faults(loose, context.library)]
    if found:
        raise ToldError("routine_faulty", _sentences(context, found, words))
    try:
        return Routine.model_validate(loose.model_dump())
    except ValidationError as error:
        raise ToldError("routine_faulty", words.text("routine-fault-follows")) from error


def _sentences(context: Context, found: Sequence[Fault], words: Words) -> str:
    return "\n".join(
        words.text(
            f"routine-fault-{fault.kind}",
            number=fault.number,
            exercise=_name(context, fault.exercise, words),
            **fault.args,
        )
        for fault in found
    )


def _unreadable(error: RoutineTextError, words: Words) -> str:
    if error.kind == "unreadable":
        return words.text("routine-file-unreadable", line=error.line or 1)
    if error.kind == "follows":
        return words.text("routine-fault-follows")
    if not error.places:
        return words.text("routine-file-no-routine")
    return words.text("routine-file-shape", places=", ".join(error.places))


# ── views ────────────────────────────────────────────────────────────────────────────────────────────────


def _names(planned: Sequence[Prescription]) -> list[str]:
    return list(dict.fromkeys(item.exercise for item in planned))


_NotYet = Literal["later", "blocked"]


def _situation(context: Context) -> Situation | _NotYet:
    """The person today; or why nobody can say yet."""
    try:
        return week.situation(context)
    except RefusedError as error:
        return "blocked" if error.code == "blocked" else "later"


def _card(
    context: Context,
    found: _Known,
    here: Situation | _NotYet,
    language: str,
    body: Body,
) -> RoutineCard:
    words, library = context.words(language), context.library
    firsts = [item.exercise for item in found.routine.items if item.exercise in library]
    stills = (
        exercises.card(context, one, language, body, exercises.lacks_things(context, one)).still
        for one in firsts
    )
    return RoutineCard(
        id=found.routine.id,
        kind=found.kind,
        name=found.name(words),
        purpose=found.purpose(words),
        count=len(found.routine.items),
        times_of_day=found.routine.times_of_day,
        stills=tuple(still for still in stills if still is not None)[:_PICTURES],
        today=_today(context, found.routine, here, words),
    )


def _today(context: Context, routine: Routine, here: Situation | _NotYet, words: Words) -> RoutineToday:
    if not isinstance(here, Situation):
        return RoutineToday(state=here)
    try:
        plan = follow(here.person, here.shelf, here.history, here.today, routine)
    except PlanningError as error:
        told = error.left_out if isinstance(error, NothingSuitsError) else ()
        return RoutineToday(
            state="none",
            notes=reasons.why_none(context, error, words),
            left_out=tuple(_left_out(context, one, words) for one in told),
        )
    first = {item.exercise for item in routine.items}
    return RoutineToday(
        state="ready",
        taken=len(plan.items),
        seconds=plan.seconds,
        left_out=tuple(_left_out(context, one, words) for one in plan.left_out if one.exercise in first),
        notes=reasons.reasons(plan.notes, words),
    )


def _item(context: Context, item: RoutineItem, language: str, body: Body) -> RoutineItemView:
    library = context.library
    known = item.exercise in library
    plain = known and exercises.lacks_things(context, item.exercise)
    given = any(one is not None for one in (item.sets, item.reps, item.hold_s, item.minutes))
    return RoutineItemView(
        exercise=item.exercise,
        card=exercises.card(context, item.exercise, language, body, plain) if known else None,
        or_else=tuple(exercises.card(context, one, language, body) for one in item.or_else if one in library),
        sets=item.sets,
        reps=item.reps,
        hold_s=item.hold_s,
        minutes=item.minutes,
        dose=_dose(context, item, context.words(language)) if known and given else None,
    )


def _dose(context: Context, item: RoutineItem, words: Words) -> str:
    entry = context.library.entry(item.exercise)
    return dose_phrase(
        words,
        sets=item.sets or 1,
        reps=item.reps or entry.exercise.dose.reps,
        minutes=item.minutes,
        hold_s=item.hold_s,
        sides=entry.motion.sides if entry.has_motion else Sides.none,
    )


def _left_out(context: Context, one: LeftOut, words: Words) -> LeftOutView:
    return LeftOutView(
        id=one.exercise, name=_name(context, one.exercise, words), reason=reasons.reason(one.reason, words)
    )


def _name(context: Context, exercise: str, words: Words) -> str:
    """The exercise's name; its id when the library does not have it."""
    try:
        return context.library.entry(exercise).text(words.language.tag).name
    except UnknownExerciseError:
        return exercise
