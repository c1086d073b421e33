"""Posing a person's week as a problem: who may, what may come on which day, in which sizes, and how much."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from catcow.content.exercise import Exercise, ExerciseId, Family
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
from .model import Person, Place, Reach
from .order import STAGE
from .pace import set_seconds
from .problem import (
    TENTHS,
    WEEK,
    Candidate,
    Day,
    Doses,
    Option,
    Problem,
    by_the_clock,
    counted,
    fewest_exercises,
    most_exercises,
    most_that_fit,
)
from .programme import CARE_PROGRAMME, Programme, shipped
from .reasons import Why
from .rules import Hard
from .shelf import Entry, Shelf
from .standing import Progress
from .suits import swaps, unlocked
from .weights import Weights, shipped_weights
from .worth import Worth

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
ONE_OF: Final = 6
"""No dose grows beyond a sixth of the session, so that 5 to 8 exercises find room in it (seed N13) [D]."""
TIMED_ONE_OF: Final = 2.4
"""What is done by the clock takes up to this part of a session (6 of 15 minutes) [D]."""


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
        places = person.places
        self.travelling = frozenset(n for n, day in enumerate(self.dates) if places.get(day) is Place.travel)
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
                *(place_blocks(self.person, entry, self.dates) if self.person.places else ()),
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
            return suitable - self._with_own_time(timed)
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

    def _with_own_time(self, timed: frozenset[ExerciseId]) -> frozenset[ExerciseId]:
        """Those done by the clock that come into no session, as they have their own time in the day. On the
        road little else is possible: there walking and marching are part of the session."""
        home = frozenset(n for n in range(len(self.dates)) if n not in self.travelling)
        out: set[ExerciseId] = set()
        for name in sorted(timed):
            family = self.shelf.entries[name].exercise.family
            days = home if family is Family.aerobic and self.travelling else None
            if days is None:
                out.add(name)
            if days is None or days:
                self.blocks[name].append(Block(Hard.own_time, "", Why.own_time.reason(), days))
        return frozenset(out)

    def _open_on(self, suitable: frozenset[ExerciseId], day: int) -> frozenset[ExerciseId]:
        """Those that nothing keeps from this day."""
        blocked = {name for name, blocks in self.blocks.items() for one in blocks if day in (one.days or ())}
        return suitable - blocked

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
        fitting = {m: self._allowed(options, m) for m in set(minutes) if m > 0}
        allowed = tuple(() if m == 0 or day in blocked else fitting[m] for day, m in enumerate(minutes))
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
                yield by_the_clock(replace(size, minutes=size.minutes + extra))
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
                yield counted(entry, one, 1)
        if self._may_repeat(exercise):
            for one in (size, *sizes[1:2]):
                if one is size or one.reps != size.reps:
                    yield counted(entry, one, 2)

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
