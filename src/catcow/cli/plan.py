"""`catcow plan`: the week of one person, with the reason of everything."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .common import RootOption, library_at, say
from .root import app

if TYPE_CHECKING:
    from catcow.content import Library
    from catcow.locale import Words
    from catcow.planning.check import BrokenRule
    from catcow.planning.errors import PlanningError
    from catcow.planning.model import DayPlan, Person, Prescription, Reason, WeekPlan


@app.command()
def plan(
    person: Annotated[
        Path | None,
        typer.Option("--person", metavar="FILE", dir_okay=False, help="A person, as JSON."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the week as JSON.")] = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the person file's JSON Schema and stop.")
    ] = False,
    start: Annotated[
        str | None,
        typer.Option("--start", metavar="DAY", help="First day of the week (2026-11-23). Left out: today."),
    ] = None,
    days: Annotated[int, typer.Option("--days", min=1, max=7, help="How many days.")] = 7,
    planner: Annotated[
        str, typer.Option("--planner", help="cpsat: the best week with a proof. greedy: a good one at once.")
    ] = "cpsat",
    seconds: Annotated[
        float, typer.Option("--seconds", min=0.05, max=600, help="How long to search at most.")
    ] = 1.3,
    workers: Annotated[
        int,
        typer.Option(
            "--workers", min=1, max=64, help="Searches side by side; more than 1 is not repeatable."
        ),
    ] = 1,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Where the search begins.")] = 0,
    routine: Annotated[
        str | None,
        typer.Option(
            "--routine",
            metavar="NAME|FILE",
            help="Instead of a week: one session that follows a routine, a programme, or a routine file.",
        ),
    ] = None,
    language: Annotated[str, typer.Option("--language", metavar="TAG", help="Language of the words.")] = "en",
    root: RootOption = None,
) -> None:
    """Plan a week for one person: which exercises on which day, how much of each, and why.

    The plan is checked again by rules written apart from the planner. When no exercise may be planned or
    nothing fits, it says why and what could be changed. Nothing is stored.
    """
    from time import perf_counter

    from catcow.content.schema import json_schema
    from catcow.errors import CatcowError
    from catcow.planning.check import check_week
    from catcow.planning.errors import (
        ContradictingAnswersError,
        PlanningError,
        UnknownGoalError,
        UnknownProgrammeError,
    )
    from catcow.planning.model import Person
    from catcow.planning.person_file import PersonFileError, read_person, unknown_names
    from catcow.planning.week import plan_week

    if schema:
        typer.echo(json.dumps(json_schema(Person), indent=2, ensure_ascii=False))
        return
    if person is None:
        raise typer.BadParameter("Give the person to plan for: --person FILE", param_hint="--person")
    if planner not in ("cpsat", "greedy"):
        raise typer.BadParameter("cpsat or greedy", param_hint="--planner")
    first = _day(start)
    library = library_at(root)
    words = library.words(language)
    who = read_person(person)
    for field, name in unknown_names(who, library):
        say(f"{field}: the library has no exercise “{name}”; it changes nothing.")
    began = perf_counter()
    try:
        if routine is not None:
            week = _followed(who, library, first, routine)
        else:
            week = plan_week(
                who,
                library,
                first,
                days=days,
                planner="greedy" if planner == "greedy" else "cpsat",
                seconds=seconds,
                workers=workers,
                seed=seed,
            )
    except ContradictingAnswersError as error:
        sentences = "\n".join(words.text(one.message, **one.args) for one in error.found)
        raise PersonFileError(f"{person}: {sentences}") from error
    except (UnknownGoalError, UnknownProgrammeError) as error:
        raise CatcowError(f"{person}: {error}") from error
    except PlanningError as error:
        _print_none(error, words, as_json, perf_counter() - began)
        return
    took = perf_counter() - began
    # A routine is followed knowingly: the rules that only guide a plan are not asked of it.
    broken = [] if routine is not None else check_week(who, week, library)
    if as_json:
        typer.echo(json.dumps(_facts(week, library, words, took, broken), ensure_ascii=False, indent=2))
    else:
        _print_week(week, library, words, took)
        for one in broken:
            say(f"broken rule: {one}")
    if broken:
        raise typer.Exit(1)


def _followed(who: Person, library: Library, on: date, name: str) -> WeekPlan:
    """A routine as a week of one day."""
    from catcow.planning.follow import follow
    from catcow.planning.history import History
    from catcow.planning.model import DayPlan, WeekPlan
    from catcow.planning.programme import all_programmes
    from catcow.planning.routine import classic_routines, of_programme, read_routine

    known = {one.id: one for one in classic_routines(library.root / "routines")}
    known |= {one.id: of_programme(one) for one in all_programmes(library.root / "programmes")}
    chosen = known[name] if name in known else read_routine(Path(name), library)
    session = follow(who, library, History(who.history, on, library), on, chosen)
    day = DayPlan(on=on, minutes=who.minutes_of(on), items=session.items, seconds=session.seconds)
    return WeekPlan(
        days=(day,), left_out=session.left_out, notes=session.notes, care=session.care,
        gentle=session.gentle, planner="fixed", score=0,
    )  # fmt: skip


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day as 2026-11-23", param_hint="--start") from None


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────


def _facts(
    week: WeekPlan, library: Library, words: Words, seconds: float, broken: list[BrokenRule]
) -> dict[str, Any]:
    return {
        "format": 1,
        "days": [_day_facts(day, library, words) for day in week.days],
        "left_out": [
            {
                "exercise": one.exercise,
                "name": library.entry(one.exercise).text(words.language.tag).name,
                "reason": _reason(one.reason, words),
            }
            for one in week.left_out
        ],
        "notes": [_reason(note, words) for note in week.notes],
        "care": week.care,
        "planner": week.planner,
        "optimal": week.optimal,
        "gap": week.gap,
        "score": week.score,
        "bound": week.bound,
        "seconds": round(seconds, 3),
        "broken_hard_rules": [str(one) for one in broken],
        "why_none": None,
    }


def _day_facts(day: DayPlan, library: Library, words: Words) -> dict[str, Any]:
    return {
        "date": day.on.isoformat(),
        "weekday": day.weekday.value,
        "minutes": day.minutes,
        "seconds": round(day.seconds, 1),
        "exercises": [_item_facts(item, library, words) for item in day.items],
        "notes": [_reason(note, words) for note in day.notes],
    }


def _item_facts(item: Prescription, library: Library, words: Words) -> dict[str, Any]:
    return {
        "exercise": item.exercise,
        "name": library.entry(item.exercise).text(words.language.tag).name,
        "sets": item.sets,
        "reps": item.reps,
        "hold_s": item.hold_s,
        "rest_s": item.rest_s,
        "minutes": item.minutes,
        "seconds": round(item.seconds, 1),
        "dose": _dose(item, library, words),
        "reasons": [_reason(reason, words) for reason in item.reasons],
    }


def _reason(reason: Reason, words: Words) -> dict[str, Any]:
    from catcow.planning.telling import told

    said = told(reason, words)
    return {
        "text": said.text,
        "professional": said.professional,
        "rule": said.rule,
        "source": said.source,
    }


def _dose(item: Prescription, library: Library, words: Words) -> str:
    from catcow.content.dose_words import dose_phrase
    from catcow.content.motion import Sides

    entry = library.entry(item.exercise)
    return dose_phrase(
        words,
        sets=item.sets,
        reps=item.reps,
        minutes=item.minutes,
        hold_s=item.hold_s,
        sides=entry.motion.sides if entry.has_motion else Sides.none,
    )


def _print_none(error: PlanningError, words: Words, as_json: bool, seconds: float) -> None:
    """No plan is an answer too: why, and what could be changed."""
    from catcow.planning.errors import NothingSuitsError

    said = [words.text(error.message)]
    rules: list[str] = []
    relax: list[str] = []
    if isinstance(error, NothingSuitsError) and error.conflict is not None:
        said = list(error.conflict.sentences(words))
        rules = [one.name for one in error.conflict.rules]
        relax = [one.name for one in error.conflict.could_relax]
    if not as_json:
        typer.echo("\n".join(said))
        return
    why = {"kind": type(error).__name__, "text": said, "rules": rules, "could_relax": relax}
    found = {
        "format": 1,
        "days": [],
        "left_out": [],
        "notes": [],
        "care": False,
        "planner": None,
        "optimal": False,
        "gap": None,
        "score": None,
        "bound": None,
        "seconds": round(seconds, 3),
        "broken_hard_rules": [],
        "why_none": why,
    }
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


# ── for people ───────────────────────────────────────────────────────────────────────────────────────────


def _print_week(week: WeekPlan, library: Library, words: Words, seconds: float) -> None:
    tag = words.language.tag
    for day in week.days:
        title = f"{day.weekday.value.capitalize()} {day.on.isoformat()}"
        if not day.items:
            typer.echo(f"{title}: no session\n")
            continue
        typer.echo(f"{title}: {day.seconds / 60:.0f} min")
        for item in day.items:
            typer.echo(f"  {library.entry(item.exercise).text(tag).name}: {_dose(item, library, words)}")
            for reason in item.reasons:
                typer.echo(f"      {words.text(reason.message, **reason.args)}")
        for note in day.notes:
            typer.echo(f"  {words.text(note.message, **note.args)}")
        typer.echo("")
    for note in week.notes:
        typer.echo(words.text(note.message, **note.args))
    typer.echo("Left out this week:")
    for one in week.left_out:
        why = words.text(one.reason.message, **one.reason.args)
        typer.echo(f"  {library.entry(one.exercise).text(tag).name}: {why}")
    proof = "proved the best" if week.optimal else "good, not proved the best"
    if not week.optimal and week.gap is not None:
        proof = f"at most {100 * week.gap:.1f} % below the best"
    say(f"{week.score} points, {proof}; planned in {seconds:.2f} s.")
