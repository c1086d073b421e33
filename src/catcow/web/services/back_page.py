"""The page My back: what was told, what the rules say beside it, and what saving changes in the plan."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from catcow.content.library import UnknownExerciseError
from catcow.locale import Words
from catcow.planning.contradictions import contradictions
from catcow.planning.errors import ContradictingAnswersError, PlanningError
from catcow.planning.goals import Goals, shipped_goals
from catcow.planning.model import AboutBack, BodyPart, DayPlan, Place, WeekPlan
from catcow.planning.programme import all_programmes
from catcow.screening import Due

from ..back_messages import (
    BackChange,
    BackSaved,
    BackTold,
    BackView,
    BodyMap,
    MapPart,
    MapView,
    NamedView,
    StoppedView,
)
from ..context import Context
from ..messages import Body, Still
from ..plan_messages import ReasonView
from ..problems import RefusedError
from . import back, pictures, reasons, screening, settings, week

_VIEWS: Final[tuple[Literal["front", "back"], ...]] = ("front", "back")


def view(context: Context, language: str) -> BackView:
    words, about = context.words(language), back.read(context)
    liked = about.liked - set(settings.read(context).disliked)
    about = about.model_copy(update={"liked": liked, "places": _to_come(context, about.places)})
    result = screening.last_result(context)
    programmes = tuple(
        NamedView(id=one.id, name=words.text(one.name_id))
        for one in all_programmes(context.library.root / "programmes")
    )
    asked = None if result is None else result.template
    return BackView(
        told=BackTold(**{name: getattr(about, name) for name in BackTold.model_fields}),
        today=context.now().date(),
        stopped=_stopped(context, about, words),
        goals=tuple(NamedView(id=one, name=words.text(Goals.name_id(one))) for one in shipped_goals().goals),
        programmes=programmes,
        asked_programme=next((one for one in programmes if one.id == asked), None),
        contradictions=_contradictions(context, words),
        ask_safety=screening.why_again(context) is Due.new_symptom,
    )


def save(context: Context, told: BackTold, language: str) -> BackSaved:
    """Keep what was told, and tell what it changes in the week. UnknownExerciseError, UnknownGoalError or
    UnknownProgrammeError when it names what isn't there; nothing is kept then."""
    before = back.read(context)
    for name in sorted(told.liked - before.liked):
        context.library.entry(name)
    kept = week.kept(context)
    about = before.model_copy(update={name: getattr(told, name) for name in BackTold.model_fields})
    about = about.model_copy(update={"places": _to_come(context, about.places)})
    back.write(context, about)
    return BackSaved(back=view(context, language), change=_change(context, kept, language))


def _to_come(context: Context, places: dict[date, Place]) -> dict[date, Place]:
    """Days that are over are forgotten."""
    return {day: place for day, place in places.items() if day >= context.now().date()}


def body_map(context: Context, language: str, body: Body) -> BodyMap:
    """The pictures to mark, with the outlines of their parts; empty where they have not been drawn."""
    folder = context.library.root / "body_map" / body
    file = folder / "parts.json"
    if not file.is_file():
        return BodyMap(views=())
    drawn, words = _outlines(file, file.stat().st_mtime_ns), context.words(language)
    return BodyMap(views=tuple(_map_view(context, folder, one, drawn[one], words) for one in _VIEWS))


@cache
def _outlines(file: Path, _mtime_ns: int) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _map_view(
    context: Context, folder: Path, name: Literal["front", "back"], drawn: Any, words: Words
) -> MapView:
    file, root = folder / f"{name}.svg", context.library.root
    still = Still(
        light=pictures.address(root, file),
        dark=pictures.address(root, file, "theme=dark&"),
        alt=words.text(f"back-map-{name}-alt"),
        width=round(drawn["width"]),
        height=round(drawn["height"]),
    )
    parts = tuple(MapPart(part=BodyPart(part), outline=path) for part, path in drawn["parts"].items())
    return MapView(view=name, still=still, parts=parts)


def _stopped(context: Context, about: AboutBack, words: Words) -> tuple[StoppedView, ...]:
    """Directions that are out: by the pain rules, as the sessions have shown, or told in an import."""
    found = set(about.stopped)
    with suppress(RefusedError):  # the safety questions come first; what sessions showed is told after them
        found |= set(week.situation(context).history.progress.stopped)
    return tuple(
        StoppedView(
            direction=one,
            text=words.text("reason-rule-stopped-direction", detail=one.value),
        )
        for one in sorted(found)
    )


def _contradictions(context: Context, words: Words) -> tuple[ReasonView, ...]:
    try:
        person = week.person(context)
    except RefusedError:
        return ()
    return tuple(reasons.named(context, one, words) for one in contradictions(person))


def _name(context: Context, exercise: str, words: Words) -> str:
    try:
        return context.library.entry(exercise).text(words.language.tag).name
    except UnknownExerciseError:
        return exercise


def _change(context: Context, before: WeekPlan | None, language: str) -> BackChange:
    words = context.words(language)
    try:
        after = week.current(context)
    except RefusedError:
        return BackChange(state="later")
    except ContradictingAnswersError as error:
        told = " ".join(reasons.named(context, one, words).text for one in error.found)
        return BackChange(state="none", text=told)
    except PlanningError as error:
        return BackChange(state="none", text=words.text(error.message))
    if before is None or before.day(context.now().date()) is None:
        return BackChange(state="new")
    old, new = (_exercises(context, one) for one in (before, after))

    def names(ids: list[str]) -> tuple[str, ...]:
        return tuple(_name(context, one, words) for one in ids)

    days = [_sessions(context, one) for one in (before, after)]
    came, went = [one for one in new if one not in old], [one for one in old if one not in new]
    sessions = days[1] if days[0] != days[1] else None
    same = not came and not went and _shape(context, before) == _shape(context, after)
    return BackChange(
        state="same" if same else "changed", came=names(came), went=names(went), sessions=sessions
    )


def _ahead(context: Context, plan: WeekPlan) -> list[DayPlan]:
    today = context.now().date()
    return [day for day in plan.days if day.on >= today]


def _exercises(context: Context, plan: WeekPlan) -> list[str]:
    """The exercises from today on, each once."""
    return list(dict.fromkeys(name for day in _ahead(context, plan) for name in day.exercises))


def _sessions(context: Context, plan: WeekPlan) -> int:
    return sum(bool(day.items) for day in _ahead(context, plan))


def _shape(context: Context, plan: WeekPlan) -> list[Any]:
    return [(day.on, sorted(day.exercises), round(day.seconds)) for day in _ahead(context, plan)]
