"""One person's week as a problem: the days, what may be chosen on each, in which sizes, and the limits.

Both planners solve the same problem, so that they can be compared; the checker (check.py) knows nothing of
it. Times are whole tenths of a second, because a solver of whole numbers needs them so.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import combinations
from typing import Final, Protocol

from catcow.content.exercise import Exercise, ExerciseId, Family, Position
from catcow.content.screening import TriageLevel

from .contradictions import contradictions
from .dose import Size, shortest, size_for
from .errors import (
    ClinicianFirstError,
    ContradictingAnswersError,
    ExerciseBlockedError,
    PainTooHighError,
)
from .happenings import Happening
from .history import WEEK_DAYS, History
from .light import too_much, wants_care
from .limits import (
    Block,
    done_within,
    past_blocks,
    place_blocks,
    rest_keys,
    standing_blocks,
    worked_before,
)
from .model import Person, Reach, Reason
from .order import STAGE
from .pace import AGAIN_S, FINISH_S, GET_READY_S, INTRO_S, exercise_seconds, is_floor, set_seconds, sides_of
from .pace import timed_seconds as seconds_by_the_clock
from .programme import CARE_PROGRAMME, Programme, shipped
from .reasons import Why
from .rules import Hard
from .shelf import Entry, Shelf
from .standing import Progress
from .suits import swaps, unlocked
from .weights import Weights, shipped_weights
from .worth import Worth

WEEK: Final = 7
TENTHS: Final = 10
OVER: Final = 1.10
"""A session never passes the minutes by more than this."""
UNDER: Final = 0.90
"""Below this it is called short."""
FEWEST: Final = 5
FROM_MINUTES: Final = 10
"""A session of 10 minutes or more has at least 5 exercises where they fit (seed N13)."""
ONE_OF: Final = 6
"""No dose grows beyond a sixth of the session, so that 5 to 8 exercises find room in it (seed N13) [D]."""
TIMED_ONE_OF: Final = 2.4
"""What is done by the clock takes up to this part of a session (6 of 15 minutes) [D]."""
FIRST_WEEK_MINUTES: Final = 15
FIRST_WEEK_SHARE: Final = 0.67
"""What the ramp always allows: on each day the work of a session of up to 15 minutes, of which about two
thirds are work [D]."""
SHORTER: Final = 0.67
"""Of the minutes, after two weeks in which fewer than half of the sessions were done (3.6; the share is our
own choice [D])."""
LEAST_MINUTES: Final = 3
AFTER_GAP: Final = 0.7
"""After a long break a week begins with at most this much of the last one (3.6: 50 to 70 %)."""
OVERHEAD: Final = round(TENTHS * (GET_READY_S + FINISH_S))


class Doses(Protocol):
    """Where the doses come from. The progression's own states take this place (planning/progression.py)."""

    def size(self, exercise: Exercise) -> Size:
        """The dose of an exercise now: what is prescribed, and how far it may be filled up in this week."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to do an exercise in a session."""

    size: Size
    rounds: int
    seconds: int
    """Tenths, with its introductions."""
    work: int
    """Tenths, without introductions; what the shares are measured in."""
    volume: int
    """Tenths of moving and holding, both sides, no rests; what the ramp is measured in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise that may be chosen on some day."""

    exercise: Exercise
    options: tuple[Option, ...]
    """The first is the dose as prescribed; the others are a little less and a little more of it."""
    allowed: tuple[tuple[int, ...], ...]
    """For each day the indices of its options that are open; none where it may not come."""
    most: int
    """Days of any seven on which it may come."""
    before: tuple[int, ...]
    """For each day, how often it was done on the six days before it, of those that lie before the week."""
    rests: frozenset[str]
    points: int
    low: int
    """Days on which it should come if it comes at all."""
    in_programme: bool
    why: tuple[Reason, ...]

    @property
    def id(self) -> ExerciseId:
        return self.exercise.id

    @property
    def position(self) -> Position:
        return self.exercise.position

    @property
    def stage(self) -> int:
        return STAGE[self.exercise.family]

    @property
    def near(self) -> frozenset[ExerciseId]:
        """Its easier and harder relatives."""
        return frozenset({*self.exercise.regress, *self.exercise.progress})


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week that is planned."""

    on: date
    asked: int
    """The person's minutes."""
    minutes: int
    """What a session aims at: the minutes asked for, or fewer when more would be too much this week. 0: no
    session on this day."""
    most: int
    """Different exercises at most."""
    need: int
    """And at least, when there is a session."""

    @property
    def tenth(self) -> int:
        """A tenth of the minutes, in tenths of seconds."""
        return 60 * self.minutes

    @property
    def limit(self) -> int:
        """Tenths of seconds that the session may last."""
        return math.floor(TENTHS * 60 * OVER * self.minutes + 1e-6)

    @property
    def enough(self) -> int:
        """Tenths of seconds from which on it isn't short."""
        return math.ceil(TENTHS * 60 * UNDER * self.minutes - 1e-6)


@dataclass(frozen=True)
class Problem:
    """Everything a planner chooses from and must keep to."""

    person: Person
    shelf: Shelf
    history: History
    days: tuple[Day, ...]
    candidates: tuple[Candidate, ...]
    blocks: Mapping[ExerciseId, tuple[Block, ...]]
    """Rules that keep an exercise out, of every exercise that has any."""
    programme: Programme | None
    care: bool
    stepped_back: bool
    flare: bool
    """The days of a flare, until it calms down."""
    sessions: int
    """Sessions in the week at most."""
    volume: int | None
    """Tenths of work that the ramp allows in the week; null where there is nothing to compare with."""
    shorter: bool
    """Sessions aim at less than asked because many days were missed."""
    share_unit: int
    """About a twentieth of the week's working time, in tenths: what the shares are counted in."""
    weights: Weights
    worth: Worth
    doses: Doses

    def only_on(self, days: Iterable[int]) -> Problem:
        """The same with sessions on these days alone."""
        kept = frozenset(days)
        return replace(
            self,
            days=tuple(
                about if n in kept else replace(about, minutes=0, most=0, need=0)
                for n, about in enumerate(self.days)
            ),
            candidates=tuple(
                replace(one, allowed=tuple(a if n in kept else () for n, a in enumerate(one.allowed)))
                for one in self.candidates
            ),
        )

    def open_on(self, day: int, one: Candidate) -> bool:
        """Whether this candidate may come on this day at all, whatever else does."""
        return bool(one.allowed[day])


def most_exercises(minutes: int) -> int:
    """How many different exercises: about one for two minutes, 5 to 8 for a quarter of an hour (N13), and
    one more for every four minutes above twenty."""
    return max(2, min(math.ceil(minutes / 2), 8)) + max(0, minutes - 20) // 4


def fewest_exercises(minutes: int) -> int:
    """How few, where they fit."""
    return FEWEST if minutes >= FROM_MINUTES else max(1, minutes // 3)


def change_tenths(positions: Iterable[Position]) -> int:
    """Tenths spent on changes of position in a session that visits each of these once and the floor at most
    once, whichever comes first: it begins and ends standing."""
    return _change_tenths(frozenset(positions))


@cache
def _change_tenths(used: frozenset[Position]) -> int:
    floor = sum(is_floor(position) for position in used)
    sitting = Position.sitting in used
    seconds = (70 + 10 * (floor - 1) if floor else 0) + (10 if floor else 20) * sitting
    return TENTHS * seconds


class HistoryDoses:
    """Doses from the history alone, by the rules of dose.py."""

    def __init__(self, person: Person, history: History, care: bool, stepped_back: bool) -> None:
        self.person, self.history, self.care, self.stepped_back = person, history, care, stepped_back

    def size(self, exercise: Exercise) -> Size:
        back = self.history.rules.rules.plan_back.levels * self.stepped_back
        level = max(1, self.person.level_of(exercise.family) - back)
        return size_for(exercise, self.history, level, self.care, self.stepped_back)


def pose(
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
) -> Problem:
    """The problem of the `days` (1 to 7) from `start`. Days before `today` (left out: `start`) and those in
    `closed` have no session.

    `history` is the past as seen from `today`; left out, it is made of the person's own and the `reports`:
    flares, signs, a clinician's word. `doses` are those of the history when left out.

    Raises ExerciseBlockedError, ContradictingAnswersError, PainTooHighError, ClinicianFirstError,
    UnknownProgrammeError and UnknownGoalError.
    """
    now = today or start
    past = history or History(person.history, now, shelf, reports)
    return _Poser(person, shelf, start, past, days, doses, weights, frozenset(closed)).pose()


def _as_it_stands(person: Person, progress: Progress) -> Person:
    """The person with what the events have shown: directions that are out, and the one that eases."""
    stopped = person.stopped | frozenset(progress.stopped)
    direction = progress.preferred or person.direction
    return person.model_copy(
        update={"stopped": stopped, "direction": None if direction in stopped else direction}
    )


class _Poser:
    def __init__(
        self,
        person: Person,
        shelf: Shelf,
        start: date,
        history: History,
        days: int,
        doses: Doses | None,
        weights: Weights | None,
        closed: frozenset[date],
    ) -> None:
        if person.triage.blocks:
            raise ExerciseBlockedError(person.triage)
        contradicting = tuple(contradictions(person))
        if contradicting:
            raise ContradictingAnswersError(contradicting)
        if person.pain_today is not None and too_much(person.pain_today):
            raise PainTooHighError(person.pain_today)
        rules, progress = history.rules.rules, history.progress
        if progress.clinician is not None:
            raise ClinicianFirstError(progress.clinician.rule)
        self.shelf, self.history, self.today = shelf, history, history.today
        self.person = _as_it_stands(person, progress)
        self.dates = [start + timedelta(days=n) for n in range(days)]
        self.closed = closed
        self.tired = [
            worked_before(shelf, history, day) if day >= history.today else frozenset[str]()
            for day in self.dates
        ]
        self.stepped_back = progress.plan_is_back(rules, self.today)
        self.back = rules.plan_back.levels * self.stepped_back
        self.flare = progress.flare is not None and progress.flare.calmed_on is None
        painful = self.flare or (person.pain_today is not None and wants_care(person.pain_today))
        leg = person.symptoms.furthest.depth >= Reach.thigh.depth
        self.careful = person.triage is TriageLevel.care or painful or leg
        self.programme = self._programme(painful, leg)
        self.care = (
            self.careful
            or (self.programme is not None and self.programme.short_doses)
            or (self.stepped_back and person.level == 1 and not person.levels)
        )
        self.doses = doses or HistoryDoses(person, history, self.care, self.stepped_back)
        self.weights = weights or shipped_weights()
        self.blocks: defaultdict[ExerciseId, list[Block]] = defaultdict(list)

    def _programme(self, painful: bool, leg: bool) -> Programme | None:
        """The programme to choose from: with care always one, and one that is made for care."""
        chosen = None if self.person.template is None else shipped(self.person.template)
        if not self.careful or (chosen is not None and chosen.short_doses):
            return chosen
        if leg and not painful:
            return shipped("leg_pain")
        return shipped(CARE_PROGRAMME)

    def pose(self) -> Problem:
        opened = unlocked(self.shelf, self.history)
        suitable = self._suitable(opened)
        listed = self._listed(suitable)
        swapped = swaps(self.shelf, listed, self.history)
        for name in swapped:
            self.blocks[name].append(Block(Hard.red_easier, "", Why.red_swapped.reason()))
        listed -= swapped.keys()
        worth = Worth(
            self.person, self.weights, self.history, self.programme, opened, frozenset(swapped.values())
        )
        asked = [self._minutes(day) for day in self.dates]
        sessions, volume = self._sessions(asked), self._volume()
        minutes = self._aims(asked, sessions, volume)
        drafts = [self._candidate(name, minutes, worth) for name in sorted(listed)]
        candidates = tuple(draft for draft in drafts if draft is not None)
        days = tuple(self._day(n, asked[n], minutes[n], candidates) for n in range(len(self.dates)))
        work = FIRST_WEEK_SHARE * 60 * TENTHS * sum(sorted(minutes)[-sessions:] if sessions else [])
        return Problem(
            person=self.person,
            shelf=self.shelf,
            history=self.history,
            days=days,
            candidates=candidates,
            blocks={name: tuple(found) for name, found in self.blocks.items()},
            programme=self.programme,
            care=self.care,
            stepped_back=self.stepped_back,
            flare=self.flare,
            sessions=sessions,
            volume=volume,
            shorter=self.history.progress.shorter,
            share_unit=max(60 * TENTHS, round(work / 20)),
            weights=self.weights,
            worth=worth,
            doses=self.doses,
        )

    def _minutes(self, day: date) -> int:
        return 0 if day < self.today or day in self.closed else self.person.minutes_of(day)

    def _aims(self, asked: list[int], sessions: int, volume: int | None) -> list[int]:
        """What the sessions aim at: less than asked where so much would be more work than the ramp allows, or
        after many missed days. Every session is shortened rather than some left out."""
        factor = SHORTER if self.history.progress.shorter else 1.0
        most = sorted(asked)[-sessions:] if sessions else []
        work = FIRST_WEEK_SHARE * 60 * TENTHS * factor * sum(most)
        if volume is not None and work > volume:
            factor *= volume / work
        return [m if factor == 1.0 else min(m, max(LEAST_MINUTES, math.floor(factor * m))) for m in asked]

    def _sessions(self, minutes: list[int]) -> int:
        """Sessions left for these days: what was done on days of the week that are over counts."""
        over = (day for day in self.dates if day < self.today or day in self.closed)
        done = sum(self.history.any_on(day) for day in over)
        wanted = self.person.days_per_week if len(self.dates) == WEEK else len(self.dates)
        return min(max(0, wanted - done), sum(m > 0 for m in minutes))

    # ── who may ──────────────────────────────────────────────────────────────────────────────────────────

    def _suitable(self, opened: frozenset[ExerciseId]) -> frozenset[ExerciseId]:
        found: set[ExerciseId] = set()
        for name, entry in self.shelf.entries.items():
            exercise = entry.exercise
            level = max(1, self.person.level_of(exercise.family) - self.back)
            blocks = [
                *standing_blocks(self.person, entry, level, opened, self.programme),
                *place_blocks(self.person, exercise, self.dates),
                *past_blocks(exercise, self.history, self.dates, self.tired),
            ]
            if blocks:
                self.blocks[name] = blocks
            if all(block.days is not None for block in blocks):
                found.add(name)
        return frozenset(found)

    def _listed(self, suitable: frozenset[ExerciseId]) -> frozenset[ExerciseId]:
        """What the programme allows of the suitable. What is done by the clock has its own time in the day,
        and is here only where the programme names it."""
        entries = self.shelf.entries
        timed = frozenset(name for name in entries if entries[name].exercise.dose.timed)
        programme = self.programme
        if programme is None:
            for name in timed:
                self.blocks[name].append(Block(Hard.own_time, "", Why.own_time.reason()))
            return suitable - timed
        preferred = self._preferred(suitable, programme)
        families = frozenset(programme.fill)
        fillers = frozenset(n for n in suitable - timed if entries[n].exercise.family in families)
        named = {name for place in programme.places for name in place.any_of}
        open_on = [self._open_on(suitable, day) for day in range(len(self.dates))]
        listed_on = [programme.allowed(here, preferred) | fillers for here in open_on]
        listed = frozenset().union(*listed_on)
        for name in entries:
            fills = entries[name].exercise.family in families and name not in timed
            if fills or (name in named and name not in suitable):
                continue
            # A place is filled on each day by the first that may come on it.
            days = frozenset(day for day, ones in enumerate(listed_on) if name not in ones)
            if days:
                every = len(days) == len(self.dates)
                reason = Why.not_in_programme.reason()
                self.blocks[name].append(Block(Hard.programme, programme.id, reason, None if every else days))
        return listed

    def _open_on(self, suitable: frozenset[ExerciseId], day: int) -> frozenset[ExerciseId]:
        """Those that nothing keeps from this day."""
        return frozenset(
            name for name in suitable if not any(day in (one.days or ()) for one in self.blocks.get(name, ()))
        )

    def _preferred(self, suitable: frozenset[ExerciseId], programme: Programme) -> frozenset[ExerciseId]:
        """What a place is filled with first: the direction that eases, else what was borne well before."""
        direction, entries = self.person.direction, self.shelf.entries
        eases = frozenset(
            name
            for name in suitable
            if direction is not None
            and entries[name].exercise.family.value == f"directional_{direction.value}"
        )
        settled = {name for place in programme.places if eases & set(place.any_of) for name in place.any_of}
        borne = (n for n in suitable if self.history.last(n) and not self.history.red_lately(n))
        return eases | frozenset(name for name in borne if name not in settled)

    # ── one exercise ─────────────────────────────────────────────────────────────────────────────────────

    def _candidate(self, name: ExerciseId, minutes: list[int], worth: Worth) -> Candidate | None:
        entry = self.shelf.entries[name]
        exercise = entry.exercise
        size = self.doses.size(exercise)
        options = tuple(self._options(entry, size))
        blocked = frozenset(day for block in self.blocks[name] for day in block.days or ())
        in_programme = self.programme is not None and any(
            name in place.any_of for place in self.programme.places
        )
        allowed = tuple(
            () if m == 0 or day in blocked else self._allowed(options, m) for day, m in enumerate(minutes)
        )
        if not any(allowed):
            if any(m > 0 and day not in blocked for day, m in enumerate(minutes)):
                self.blocks[name].append(Block(Hard.minutes, "", Why.no_time.reason()))
            return None
        most = min(WEEK, round(exercise.dose.days_per_week.high))
        before = tuple(done_within(self.history, name, day) if day >= self.today else 0 for day in self.dates)
        rests = rest_keys(exercise)
        low = min(3, round(exercise.dose.days_per_week.low), most) if STAGE[exercise.family] == 1 else 0
        return Candidate(
            exercise=exercise,
            options=options,
            allowed=allowed,
            most=most,
            before=before,
            rests=rests,
            points=worth.points(exercise),
            low=low,
            in_programme=in_programme,
            why=tuple(worth.reasons(exercise)),
        )

    def _options(self, entry: Entry, size: Size) -> Iterable[Option]:
        """The dose as prescribed, a set less, and what a first dose may be filled up to."""
        exercise = entry.exercise
        if size.minutes is not None:
            most = max(size.minutes, size.most_minutes)
            for extra in range(int(most - size.minutes) + 1):
                yield _timed(replace(size, minutes=size.minutes + extra))
            return
        sizes = [size]
        if not self.care and not self.stepped_back:
            sizes.append(replace(size, reps=size.most_reps))
            sizes.append(replace(size, sets=min(size.sets + 1, size.most_sets)))
            sizes.append(replace(size, sets=size.most_sets, reps=size.most_reps))
        least = shortest(exercise, size)
        if size.sets > least.sets:
            sizes.append(replace(size, sets=size.sets - 1))
        if self.history.last(exercise.id) is None:
            sizes.append(least)
        seen: set[tuple[int, int]] = set()
        for one in sizes:
            if (one.sets, one.reps) not in seen:
                seen.add((one.sets, one.reps))
                yield _counted(entry, one, 1)
        if self._may_repeat(exercise):
            for one in (size, *sizes[1:2]):
                if one is size or one.reps != size.reps:
                    yield _counted(entry, one, 2)

    def _may_repeat(self, exercise: Exercise) -> bool:
        """Gentle movement of the first level that may come twice a day may come twice in a session."""
        return (
            exercise.family is Family.mobility
            and exercise.level.low <= 1
            and exercise.dose.times_per_day.high >= 2
            and not self.care
            and not self.stepped_back
            and self.history.sets_today(exercise.id) == 0
        )

    def _allowed(self, options: tuple[Option, ...], minutes: int) -> tuple[int, ...]:
        """The options open in a session of so many minutes: the dose as prescribed, what is less, and what
        is more while it stays below its part of the session."""
        wanted = TENTHS * 60 * minutes
        if options and options[0].size.minutes is not None:
            return tuple(n for n, one in enumerate(options) if one.work <= wanted / TIMED_ONE_OF)
        first = options[0]
        return tuple(
            n
            for n, one in enumerate(options)
            if n == 0 or one.work <= first.work or one.work <= one.rounds * wanted / ONE_OF
        )

    # ── one day, and the week ────────────────────────────────────────────────────────────────────────────

    def _day(self, index: int, asked: int, minutes: int, candidates: tuple[Candidate, ...]) -> Day:
        on = self.dates[index]
        day = Day(on, asked, minutes, most_exercises(minutes) if minutes else 0, 0)
        if minutes == 0:
            return day
        free = [
            (one.position, min(one.options[n].seconds for n in one.allowed[index]))
            for one in candidates
            if one.allowed[index] and one.most == WEEK and not one.rests
        ]
        need = min(fewest_exercises(minutes), most_that_fit(free, day.limit))
        return replace(day, need=max(1, min(need, day.most)))

    def _volume(self) -> int | None:
        """Tenths of work the ramp leaves for these days. A week that is half over has used some of it."""
        end = self.history.last_day_before(self.dates[0])
        if end is None or len(self.dates) < WEEK:
            return None
        last = self._done_volume(end - timedelta(days=WEEK_DAYS - 1), end)
        floor = sum(
            FIRST_WEEK_SHARE * 60 * TENTHS * min(self.person.minutes_of(day), FIRST_WEEK_MINUTES)
            for day in self.dates
        )
        floor *= self.person.days_per_week / WEEK
        gap = (self.dates[0] - end).days > self.history.rules.rules.step_back.gap_days
        allowed = (
            AFTER_GAP * max(last, floor) if gap else max(self.history.rules.rules.pacing.share * last, floor)
        )
        used = self._done_volume(self.dates[0], self.dates[-1])
        return max(0, math.floor(allowed - used))

    def _done_volume(self, first: date, last: date) -> float:
        total = 0.0
        for one in self.person.history:
            entry = self.shelf.entries.get(one.exercise)
            if entry is not None and entry.has_motion and first <= one.on <= last and one.on <= self.today:
                total += TENTHS * set_seconds(entry.motion, one.reps, one.hold_s)
        return total


def session_days(problem: Problem) -> tuple[int, ...]:
    """The days that get a session when there are fewer sessions than days: those with most minutes, then the
    ones spread most evenly over the week, then the earliest."""
    free = [day for day, about in enumerate(problem.days) if about.minutes > 0]
    if problem.sessions >= len(free):
        return tuple(free)
    if problem.sessions == 0:
        return ()

    def key(days: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
        gaps = [(later - day) % WEEK or WEEK for day, later in zip(days, (*days[1:], days[0]), strict=True)]
        minutes = sum(problem.days[day].minutes for day in days)
        return (-minutes, sum(gap * gap for gap in gaps), days)

    return min(combinations(free, problem.sessions), key=key)


def most_that_fit(free: Iterable[tuple[Position, int]], limit: int) -> int:
    """How many of these (position, tenths) fit into a session at most, changes of position counted."""
    return _most_that_fit(tuple(sorted(free, key=lambda one: (one[1], one[0]))), limit)


@lru_cache(maxsize=256)
def _most_that_fit(free: tuple[tuple[Position, int], ...], limit: int) -> int:
    """`free` with the shortest first. The days of a week ask mostly the same."""
    places = sorted({position for position, _ in free})
    bits = {place: 1 << n for n, place in enumerate(places)}
    each = [(bits[position], tenths) for position, tenths in free]
    best = 0
    for mask in range(1, 1 << len(places)):
        used = [place for n, place in enumerate(places) if mask >> n & 1]
        left = limit - OVERHEAD - change_tenths(used)
        count = 0
        for bit, tenths in each:
            if bit & mask:
                left -= tenths
                if left < 0:
                    break
                count += 1
        best = max(best, count)
    return best


def session_tenths(candidates: Sequence[Candidate], picks: Mapping[int, int]) -> int:
    """Tenths of a session of these options (candidate -> option)."""
    work = sum(candidates[index].options[option].seconds for index, option in picks.items())
    return OVERHEAD + work + change_tenths(candidates[index].position for index in picks)


def least_option(entry: Entry, problem: Problem) -> Option | None:
    """The shortest way to do an exercise; null without a movement or a clock to do it by."""
    exercise = entry.exercise
    size = problem.doses.size(exercise)
    if size.minutes is not None:
        return _timed(size)
    return _counted(entry, shortest(exercise, size), 1) if entry.has_motion else None


def _timed(size: Size) -> Option:
    assert size.minutes is not None
    work = math.ceil(TENTHS * seconds_by_the_clock(size.minutes) - 1e-6)
    return Option(size, 1, work + round(TENTHS * INTRO_S), work, 0)


def _counted(entry: Entry, size: Size, rounds: int) -> Option:
    motion = entry.motion
    once = math.ceil(TENTHS * exercise_seconds(motion, size.sets, size.reps, size.hold_s, size.rest_s) - 1e-6)
    work = rounds * once
    volume = rounds * size.sets * len(sides_of(motion)) * set_seconds(motion, size.reps, size.hold_s)
    intro = round(TENTHS * (INTRO_S + (rounds - 1) * AGAIN_S))
    return Option(size, rounds, work + intro, work, math.ceil(TENTHS * volume - 1e-6))
