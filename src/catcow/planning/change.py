"""Changing a week that is under way: swap one exercise for an equal, shorten or lengthen a day, move a day,
and repair the rest around it with the least change.

    week = move_day(situation, week, tuesday, thursday)

Every change poses the week's problem anew as it stands today, takes over of the old week what may stay, and
looks for the week that differs from it least and keeps every hard rule; of those, the one with most points.
A day that is over, or whose session is done, stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from catcow.content.exercise import ExerciseId

from .adopt import adopted
from .errors import NoSuchChangeError, NothingSuitsError
from .greedy import greedy_near, keeps_rules
from .history import History
from .model import DayPlan, LeftOut, Person, Prescription, Reason, WeekPlan
from .posing import pose
from .problem import TENTHS, Problem, session_tenths
from .reasons import Why
from .shelf import Shelf
from .solve import Picks, nearest
from .week import conflict_of, prescriptions, write

SECONDS: Final = 1.5
MOST_EQUALS: Final = 6


@dataclass(frozen=True)
class Situation:
    """Whose week it is, from what library, and as it stands on which day."""

    person: Person
    shelf: Shelf
    history: History
    """As seen from today."""

    @property
    def today(self) -> date:
        return self.history.today

    def is_over(self, day: date) -> bool:
        """Whether nothing more is planned for this day: it lies before today, or its session is done."""
        return day < self.today or self.history.any_on(day)


@dataclass(frozen=True, slots=True)
class Equal:
    """An exercise that could take the place of another on a day."""

    exercise: ExerciseId
    prescriptions: tuple[Prescription, ...]
    reasons: tuple[Reason, ...]
    """In what it is an equal."""
    seconds: float
    """How much longer the session would be; negative when shorter."""


def as_it_stands(situation: Situation, week: WeekPlan) -> tuple[WeekPlan, bool]:
    """The week as it stands today, and whether other exercises had to come. Doses that the rules of dose have
    changed overnight are the new ones; only where something may no longer stay is the rest repaired."""
    problem = _posed(situation, week)
    picks = adopted(problem, week)
    if not _roomier(situation, week, problem, picks) and keeps_rules(problem, picks):
        return _finished(situation, week, problem, picks), False
    return repair(situation, week), True


def repair(situation: Situation, week: WeekPlan) -> WeekPlan:
    """The week as it may stand now, after answers, things or the past have changed: what still may stay
    stays, and only what must change changes. A day that lost an exercise is filled up again, and so is one
    that has more minutes now, or may have more than short doses."""
    problem = _posed(situation, week)
    picks = adopted(problem, week)
    return _changed(situation, week, problem, picks, free=_roomier(situation, week, problem, picks))


def anew(situation: Situation, week: WeekPlan, on: date) -> WeekPlan:
    """One day chosen anew, as if it had had no session; the rest as it is. NoSuchChangeError when the day is
    over or not in the week."""
    _may_change(situation, week, on)
    emptied = week.model_copy(
        update={"days": tuple(_empty(day) if day.on == on else day for day in week.days)}
    )
    problem = _posed(situation, week)
    day = next(number for number, about in enumerate(problem.days) if about.on == on)
    return _changed(situation, week, problem, adopted(problem, emptied), free=(day,))


def move_day(situation: Situation, week: WeekPlan, start: date, end: date) -> WeekPlan:
    """The session of one day on another, whose own session, if it has one, comes on the first; the rest
    repaired around it. A day without minutes takes those of the session. NoSuchChangeError when a day is over
    or not in the week, or the first has no session."""
    _may_change(situation, week, start, end)
    if not _day(week, start).items:
        raise NoSuchChangeError(f"{start.isoformat()} has no session to move.")
    person = situation.person
    if person.minutes_of(end) == 0:
        person = with_minutes(person, end, person.minutes_of(start))
    closed = () if _day(week, end).items else (start,)
    problem = _posed(situation, week, person, closed)
    return _changed(situation, week, problem, adopted(problem, week, {start: end, end: start}))


def shorten(situation: Situation, week: WeekPlan, on: date, minutes: int) -> WeekPlan:
    """The session of this day in fewer minutes: the most of it that fits. More minutes give it more.
    Check the result with the person `with_minutes`."""
    _may_change(situation, week, on)
    problem = _posed(situation, week, with_minutes(situation.person, on, minutes))
    day = next(number for number, about in enumerate(problem.days) if about.on == on)
    free = (day,) if minutes > _day(week, on).minutes else ()
    changed = _changed(situation, week, problem, adopted(problem, week), free=free)
    gone = set(_day(week, on).exercises) - set(_day(changed, on).exercises)
    left = tuple(
        one.model_copy(update={"reason": Why.shortened.reason()}) if one.exercise in gone else one
        for one in changed.left_out
    )
    return changed.model_copy(update={"left_out": left})


def with_minutes(person: Person, on: date, minutes: int) -> Person:
    """The person with other minutes on one day."""
    return person.model_copy(update={"minutes_at": {**person.minutes_at, on: minutes}})


def equals(situation: Situation, week: WeekPlan, on: date, exercise: ExerciseId) -> tuple[Equal, ...]:
    """What could take the place of an exercise on this day with nothing else changed, the most alike
    first."""
    _may_change(situation, week, on)
    problem = _posed(situation, week)
    picks = adopted(problem, week)
    day = next(number for number, about in enumerate(problem.days) if about.on == on)
    found: list[tuple[tuple[int, int, str], Equal]] = []
    for index, option, changed in _exchanges(problem, picks, day, exercise):
        if not keeps_rules(problem, changed):
            continue
        one = problem.candidates[index]
        alike, reasons = _likeness(problem, exercise, one.id)
        if not reasons:
            continue
        items = tuple(prescriptions(problem.person, on, one, one.options[option]))
        seconds = _day_seconds(problem, changed, day) - _day_seconds(problem, picks, day)
        found.append(((-alike, -one.points, one.id), Equal(one.id, items, reasons, seconds)))
    return tuple(equal for _, equal in sorted(found, key=lambda pair: pair[0])[:MOST_EQUALS])


def swap(
    situation: Situation, week: WeekPlan, on: date, exercise: ExerciseId, instead: ExerciseId
) -> WeekPlan:
    """The week with one exercise of this day in place of another, repaired where needed.

    NoSuchChangeError when the day does not have the one, or the other may not come on it.
    """
    _may_change(situation, week, on)
    problem = _posed(situation, week)
    picks = adopted(problem, week)
    day = next(number for number, about in enumerate(problem.days) if about.on == on)
    for index, _, changed in _exchanges(problem, picks, day, exercise):
        if problem.candidates[index].id == instead:
            gone = next(n for n, one in enumerate(problem.candidates) if one.id == exercise)
            return _changed(situation, week, problem, changed, must=((day, index),), never=((day, gone),))
    raise NoSuchChangeError(f"{instead} may not come on {on.isoformat()}; choose one of the equals.")


# ── the parts ────────────────────────────────────────────────────────────────────────────────────────────


def _posed(
    situation: Situation, week: WeekPlan, person: Person | None = None, closed: Iterable[date] = ()
) -> Problem:
    """The rest of the week as a problem."""
    return pose(
        person or situation.person,
        situation.shelf,
        week.days[0].on,
        days=len(week.days),
        closed=[*closed, *(day.on for day in week.days if situation.is_over(day.on))],
        history=situation.history,
    )


def _roomier(situation: Situation, week: WeekPlan, problem: Problem, picks: Picks) -> tuple[int, ...]:
    """The days that the week filled and that can be filled again: an exercise may no longer stay, there are
    more minutes now, or no longer short doses only."""
    eased = week.care and not problem.care
    return tuple(
        number
        for number, (day, about) in enumerate(zip(week.days, problem.days, strict=True))
        if day.items
        and not situation.is_over(day.on)
        and (
            eased
            or about.asked > day.minutes
            or set(day.exercises) != {problem.candidates[index].id for index, _ in picks[number]}
        )
    )


def _changed(
    situation: Situation,
    week: WeekPlan,
    problem: Problem,
    wanted: Picks,
    *,
    free: Iterable[int] = (),
    must: tuple[tuple[int, int], ...] = (),
    never: tuple[tuple[int, int], ...] = (),
) -> WeekPlan:
    """The week nearest to what is wanted."""
    rested = [n for n, about in enumerate(problem.days) if not wanted[n] and not _day(week, about.on).items]
    try:
        picks = nearest(
            problem, wanted, free=frozenset(free), rested=frozenset(rested), must=must, never=never,
            seconds=SECONDS, seed=0,
        )  # fmt: skip
    except (ImportError, OSError, RuntimeError):
        picks = None
    if picks is None:
        picks = greedy_near(problem, wanted, must=must, never=never, free=frozenset(free))
    return _finished(situation, week, problem, picks)


def _finished(situation: Situation, week: WeekPlan, problem: Problem, picks: Picks) -> WeekPlan:
    """The choices written out; days that are over stay as they were."""
    past = {day.on: day for day in week.days if situation.is_over(day.on)}
    try:
        planned = write(problem, picks, None)
    except NothingSuitsError as error:
        if not any(day.items for day in past.values()):
            raise NothingSuitsError(error.left_out, conflict_of(problem)) from None
        planned = week.model_copy(update={"days": tuple(_empty(day) for day in week.days)})
    days = tuple(past.get(day.on, day) for day in planned.days)
    chosen = {name for day in days for name in day.exercises}
    left = tuple(one for one in planned.left_out if one.exercise not in chosen)
    known = {one.exercise for one in left} | chosen
    more = tuple(
        LeftOut(exercise=name, reason=Why.no_room.reason())
        for name in sorted(set(problem.shelf.entries) - known)
    )
    return planned.model_copy(
        update={
            "days": days,
            "left_out": tuple(sorted((*left, *more), key=lambda one: one.exercise)),
            "planner": week.planner,
            "bound": None,
            "optimal": False,
        }
    )


def _may_change(situation: Situation, week: WeekPlan, *days: date) -> None:
    for day in days:
        if week.day(day) is None:
            raise NoSuchChangeError(f"{day.isoformat()} is not in this week.")
        if situation.is_over(day):
            raise NoSuchChangeError(f"{day.isoformat()} is over; what was planned for it stays as it was.")


def _day(week: WeekPlan, on: date) -> DayPlan:
    day = week.day(on)
    assert day is not None
    return day


def _empty(day: DayPlan) -> DayPlan:
    return DayPlan(on=day.on, minutes=day.minutes)


def _exchanges(
    problem: Problem, picks: Picks, day: int, exercise: ExerciseId
) -> Iterable[tuple[int, int, Picks]]:
    """Every other exercise that may come on the day, with the week in which it stands for this one."""
    here = dict(picks[day])
    gone = next((n for n in here if problem.candidates[n].id == exercise), None)
    if gone is None:
        raise NoSuchChangeError(f"{exercise} is not planned for that day.")
    before = problem.candidates[gone].options[here[gone]].seconds
    for index, one in enumerate(problem.candidates):
        if index in here or not problem.open_on(day, one):
            continue
        counted = [n for n in one.allowed[day] if one.options[n].rounds == 1]
        for option in sorted(counted, key=lambda n: (abs(one.options[n].seconds - before), n))[:1]:
            changed = {**{n: o for n, o in here.items() if n != gone}, index: option}
            yield index, option, (*picks[:day], tuple(sorted(changed.items())), *picks[day + 1 :])


def _likeness(problem: Problem, exercise: ExerciseId, other: ExerciseId) -> tuple[int, tuple[Reason, ...]]:
    """How much alike two exercises are, and in what."""
    a, b = problem.shelf.entries[exercise].exercise, problem.shelf.entries[other].exercise
    points, reasons = 0, []
    if b.id in (*a.regress, *a.progress) or a.id in (*b.regress, *b.progress):
        points += 4
        reasons.append(Why.equal_relative.reason())
    if a.family is b.family:
        points += 3
        reasons.append(Why.equal_family.reason())
    if set(a.regions[:2]) & set(b.regions[:2]):
        points += 2
        reasons.append(Why.equal_region.reason())
    if a.position is b.position and reasons:
        points += 1
        reasons.append(Why.equal_position.reason())
    return points, tuple(reasons)


def _day_seconds(problem: Problem, picks: Picks, day: int) -> float:
    return session_tenths(problem.candidates, dict(picks[day])) / TENTHS
