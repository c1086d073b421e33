"""The week of one person: the best one, or a good one at once; with a reason for everything.

    week = plan_week(person, Library.shipped(), date(2026, 11, 23))
    week.days[0].items, week.left_out, week.optimal, week.gap

Pure: the same arguments give the same week (one worker, a fixed seed, a search that ends after so much work).
Only on a machine so busy that the clock ends the search first can its speed show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Literal

from catcow.content.exercise import ExerciseId

from .conflict import Conflict, find_conflict
from .errors import NothingSuitsError, NoTimeError
from .greedy import greedy
from .happenings import Happening
from .history import History
from .light import wants_care
from .limits import first_words
from .model import DayPlan, LeftOut, Person, Prescription, Reason, WeekPlan
from .order import in_order
from .pace import session_seconds
from .posing import pose
from .problem import UNDER, WEEK, Candidate, Doses, Option, Problem, session_days
from .programme import CARE_PROGRAMME, shipped
from .reasons import Why
from .score import score_of
from .shelf import Shelf
from .solve import Picks, Solution, solve
from .weights import Weights

SECONDS: Final = 1.3
"""How long a week may be searched for, so that with everything else it is there in 2 s on 2 cores."""
EFFORT: Final = 1.0
"""And how hard, in the solver's own units of about a second: this ends a search first, on a machine that is
not busy, and so at the same place everywhere."""
Planner = Literal["cpsat", "greedy"]


def plan_week(
    person: Person,
    shelf: Shelf,
    start: date,
    *,
    today: date | None = None,
    days: int = WEEK,
    doses: Doses | None = None,
    weights: Weights | None = None,
    closed: Iterable[date] = (),
    history: History | None = None,
    reports: Iterable[Happening] = (),
    planner: Planner = "cpsat",
    seconds: float = SECONDS,
    effort: float | None = None,
    workers: int = 1,
    seed: int = 0,
) -> WeekPlan:
    """The week (or the `days` 1 to 7) from `start`. Days before `today` and those in `closed` stay empty.

    `planner` "greedy" needs no OR-Tools and a few milliseconds; it also steps in where the solver cannot be
    loaded or finds nothing in `seconds`. `effort` grows with the seconds when it is left out. More `workers`
    search side by side, and which finds it first is then chance.

    Raises PlanningError: ExerciseBlockedError, ContradictingAnswersError, PainTooHighError,
    ClinicianFirstError, NoTimeError, NothingSuitsError, UnknownProgrammeError or UnknownGoalError.
    """
    problem = pose(
        person,
        shelf,
        start,
        today=today,
        days=days,
        doses=doses,
        weights=weights,
        closed=closed,
        history=history,
        reports=reports,
    )
    return plan(problem, planner=planner, seconds=seconds, effort=effort, workers=workers, seed=seed)


def plan(
    problem: Problem,
    *,
    planner: Planner = "cpsat",
    seconds: float = SECONDS,
    effort: float | None = None,
    workers: int = 1,
    seed: int = 0,
) -> WeekPlan:
    """The week of a problem that is posed already. Fewer sessions than days are spread over the week first
    (session_days): which days are free is no matter of points."""
    if not any(day.minutes for day in problem.days):
        raise NoTimeError
    problem = problem.only_on(session_days(problem))
    first = greedy(problem)
    found = None
    if planner != "greedy" and problem.candidates:
        most = EFFORT * max(1.0, seconds / SECONDS) if effort is None else effort
        found = try_to_solve(problem, first, seconds, most, workers, seed)
    try:
        return write(problem, first if found is None else found.picks, found)
    except NothingSuitsError as error:
        raise NothingSuitsError(error.left_out, conflict_of(problem)) from None


def conflict_of(problem: Problem) -> Conflict | None:
    """Which rules leave nothing; None where OR-Tools is missing or broken."""
    try:
        return find_conflict(problem)
    except (ImportError, OSError, RuntimeError):
        return None


def try_to_solve(
    problem: Problem, first: Picks, seconds: float, effort: float, workers: int, seed: int
) -> Solution | None:
    """The solver's week, or None where OR-Tools is missing, broken, or finds nothing in time."""
    try:
        return solve(problem, seconds=seconds, workers=workers, seed=seed, hint=first, effort=effort)
    except (ImportError, OSError, RuntimeError):
        return None


def write(problem: Problem, picks: Picks, solution: Solution | None, scored: bool = True) -> WeekPlan:
    """The picks as a week, with the reasons of everything; worth 0 points when nobody asks for its score.
    Raises NothingSuitsError when all days are empty."""
    days = tuple(_day(problem, index, ones) for index, ones in enumerate(picks))
    left_out = tuple(_left_out(problem, {name for day in days for name in day.exercises}))
    if not any(day.items for day in days):
        raise NothingSuitsError(left_out)
    week = WeekPlan(
        days=days,
        left_out=left_out,
        notes=tuple(_notes(problem)),
        care=problem.care,
        gentle=_gentle(problem, days),
        planner="greedy" if solution is None else "cpsat",
        score=0,
        bound=None if solution is None else solution.bound,
        optimal=solution is not None and solution.optimal,
    )
    return week.model_copy(update={"score": score_of(problem, week).total}) if scored else week


def _day(problem: Problem, index: int, picks: tuple[tuple[int, int], ...]) -> DayPlan:
    about, shelf = problem.days[index], problem.shelf
    if not picks:
        return DayPlan(on=about.on, minutes=about.asked, aim=about.minutes)
    items: list[Prescription] = []
    for candidate, option in picks:
        one = problem.candidates[candidate]
        items.extend(prescriptions(problem.person, about.on, one, one.options[option]))
    ordered = in_order(items, shelf, about.on)
    seconds = session_seconds(ordered, shelf)
    notes = []
    if seconds < UNDER * 60 * about.minutes:
        away = problem.person.places.get(about.on)
        why = Why.short if away is None else Why.short_away
        notes.append(why.reason(minutes=round(seconds / 60), wanted=about.asked))
    elif about.minutes < about.asked:
        why = Why.shorter_missed if problem.shorter else Why.shorter_ramp
        notes.append(why.reason(minutes=round(seconds / 60), wanted=about.asked))
    return DayPlan(
        on=about.on,
        minutes=about.asked,
        aim=about.minutes,
        items=ordered,
        seconds=seconds,
        notes=tuple(notes),
    )


def prescriptions(person: Person, on: date, one: Candidate, option: Option) -> Iterator[Prescription]:
    """One for each round, with the reasons of the exercise and of its dose."""
    size = option.size
    for number in range(option.rounds):
        why = (Why.again.reason(round=number + 1),) if number else one.why
        yield Prescription(
            exercise=one.id,
            sets=size.sets,
            reps=size.reps,
            hold_s=size.hold_s,
            rest_s=size.rest_s,
            minutes=size.minutes,
            plain=person.plainly(one.exercise, on),
            seconds=option.work / option.rounds / 10,
            reasons=(*why, size.reason),
        )


def _left_out(problem: Problem, chosen: set[ExerciseId]) -> Iterator[LeftOut]:
    no_room = Why.no_room if len(problem.days) > 1 else Why.no_time
    for name in sorted(problem.shelf.entries):
        if name not in chosen:
            reason = first_words(problem.blocks.get(name, ()), len(problem.days))
            yield LeftOut(exercise=name, reason=reason or no_room.reason())


def _notes(problem: Problem) -> Iterator[Reason]:
    person, history = problem.person, problem.history
    if problem.flare:
        yield Why.flare.reason()
    if problem.stepped_back:
        yield Why.step_back.reason()
    if person.pain_today is not None and wants_care(person.pain_today):
        yield Why.pain_today.reason(pain=person.pain_today)
    elif problem.care and not problem.flare:
        yield Why.care.reason()
    gap = history.gap()
    if gap is not None and gap > history.rules.rules.step_back.gap_days:
        yield Why.after_gap.reason(days=gap)


def _gentle(problem: Problem, days: Iterable[DayPlan]) -> frozenset[ExerciseId]:
    """Those of the week that may stay when pain before a session is 6 or 7."""
    listed = {name for place in shipped(CARE_PROGRAMME).places for name in place.any_of}
    return frozenset(name for day in days for name in day.exercises if problem.care or name in listed)
