"""A week planned step by step, in a few milliseconds, under exactly the same hard rules as the solver's.

It starts the solver's search, takes its place when OR-Tools cannot be loaded or finds nothing in time, and is
what the solver is compared with. Day after day it takes what adds most points, then lets doses grow while the
session is short.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import sha256

from catcow.content.exercise import ExerciseId

from .problem import OVERHEAD, WEEK, Problem, change_tenths
from .solve import Picks


@dataclass(slots=True)
class _Session:
    """The session of one day while it is filled: candidate -> option."""

    picks: dict[int, int] = field(default_factory=dict)


class _Week:
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.sessions: dict[int, _Session] = {}
        self.times: defaultdict[int, int] = defaultdict(int)
        self.volume = 0
        candidates = problem.candidates
        self._tenths = [[option.seconds for option in one.options] for one in candidates]
        self._volumes = [[option.volume for option in one.options] for one in candidates]
        self._twice = [[option.rounds > 1 for option in one.options] for one in candidates]
        self._stage = [1 << one.stage for one in candidates]
        names = {one.id: index for index, one in enumerate(candidates)}
        self._near: list[set[int]] = [set() for _ in candidates]
        for index, one in enumerate(candidates):
            for other in one.near & names.keys():
                self._near[index].add(names[other])
                self._near[names[other]].add(index)
        places = sorted({one.position for one in candidates})
        self._place = [1 << places.index(one.position) for one in candidates]
        self._changes = [
            change_tenths(place for n, place in enumerate(places) if mask >> n & 1)
            for mask in range(1 << len(places))
        ]
        weights = problem.weights
        extra = [weights.week.different] + [0] * (WEEK - 1)
        self._worths = [
            [max(0, one.points + weights.repeats[n]) + extra[n] for n in range(WEEK)] for one in candidates
        ]
        self._limits = [about.limit for about in problem.days]

    # ── hard rules ───────────────────────────────────────────────────────────────────────────────────────

    def may(self, day: int, index: int) -> bool:
        """Whether this exercise may come on this day beside what was chosen on the other days."""
        problem, one = self.problem, self.problem.candidates[index]
        if not problem.open_on(day, one):
            return False
        if one.rests:
            for other in (day - 1, day + 1):
                if other in self.sessions and one.rests & self._rests(other):
                    return False
        if one.most < WEEK:
            for end in range(day, min(day + WEEK, len(problem.days))):
                window = sum(
                    index in self.sessions[d].picks
                    for d in self.sessions
                    if end - WEEK < d <= end and d != day
                )
                if window + 1 > one.most - one.before[end]:
                    return False
        return True

    def _rests(self, day: int) -> frozenset[str]:
        candidates = self.problem.candidates
        return frozenset().union(*(candidates[i].rests for i in self.sessions[day].picks))

    def fits(self, day: int, picks: dict[int, int]) -> bool:
        """Whether these are not too many, not too long, no more work than the ramp allows, and nothing would
        follow itself."""
        problem = self.problem
        if len(picks) > problem.days[day].most or self.seconds(picks) > self._limits[day]:
            return False
        for index, option in picks.items():
            if self._twice[index][option] and not any(
                other != index and self._place[other] == self._place[index] for other in picks
            ):
                return False
        if problem.volume is None:
            return True
        volumes, now = self._volumes, self.volume
        for index, option in self.sessions[day].picks.items():
            now -= volumes[index][option]
        for index, option in picks.items():
            now += volumes[index][option]
        return now <= problem.volume

    def seconds(self, picks: dict[int, int]) -> int:
        """Tenths of the whole session."""
        used, mask = self._used(picks)
        return used + self._changes[mask]

    def _used(self, picks: dict[int, int]) -> tuple[int, int]:
        """Tenths without the changes of position, and the positions."""
        total, mask = OVERHEAD, 0
        for index, option in picks.items():
            total += self._tenths[index][option]
            mask |= self._place[index]
        return total, mask

    def _volume(self, index: int, option: int) -> int:
        return self._volumes[index][option]

    # ── choosing ─────────────────────────────────────────────────────────────────────────────────────────

    def gain(self, day: int, index: int) -> int:
        """Points that this exercise would add to this day."""
        return self._alone(index) + self._beside(index, self.sessions[day].picks)

    def _alone(self, index: int) -> int:
        """Points of one more day of this exercise, whatever comes beside it."""
        return self._worths[index][min(self.times[index], WEEK - 1)]

    def _beside(self, index: int, picks: dict[int, int]) -> int:
        """Points it adds beside these."""
        session = self.problem.weights.session
        stages = places = related = 0
        near = self._near[index]
        for other in picks:
            stages |= self._stage[other]
            places |= self._place[other]
            related += other in near
        gain = session.related * related
        if not stages & self._stage[index]:
            gain += session.stage
        if not places & self._place[index] and places.bit_count() >= session.free_positions:
            gain += session.position
        return gain

    def fill(self, day: int) -> None:
        """Take what adds most while it fits, the shorter of equals first."""
        about, candidates = self.problem.days[day], self.problem.candidates
        self.sessions[day] = session = _Session()
        open_ones = [index for index in range(len(candidates)) if self.may(day, index)]
        waiting = {index: (self._sizes(day, index), self._alone(index)) for index in open_ones}
        turns: dict[int, str] = {}
        while len(session.picks) < about.most:
            best: tuple[tuple[int, int, str], int, int] | None = None
            room, left = self._room(day)
            for index, (sizes, alone) in waiting.items():
                gain = alone + self._beside(index, session.picks)
                if gain <= 0 and len(session.picks) >= about.need:
                    continue
                if best is not None and -gain > best[0][0]:
                    continue
                tenths = room[self._place[index]]
                option = next(
                    (
                        n
                        for n in sizes
                        if self._tenths[index][n] <= tenths
                        and (left is None or self._volumes[index][n] <= left)
                    ),
                    None,
                )
                if option is None:
                    continue
                if index not in turns:
                    turns[index] = _turn(about.on, candidates[index].id)
                key = (-gain, self._tenths[index][option] // 300, turns[index])
                if best is None or key < best[0]:
                    best = (key, index, option)
            if best is None:
                break
            self.take(day, best[1], best[2])
            del waiting[best[1]]
        if len(session.picks) < about.need and not self._fill_short(day, open_ones):
            self.drop(day)
            return
        for index in session.picks:
            self.times[index] += 1
        self._grow(day)
        self._stretch(day)

    def _sizes(self, day: int, index: int) -> tuple[int, ...]:
        """The options in the order of trying: the dose as prescribed, then what is less, the longest
        first."""
        tenths = self._tenths[index]
        single = [n for n in self.problem.candidates[index].allowed[day] if not self._twice[index][n]]
        less = sorted((n for n in single if n != 0 and tenths[n] < tenths[0]), key=lambda n: -tenths[n])
        return (*((0,) if 0 in single else ()), *less)

    def _room(self, day: int) -> tuple[dict[int, int], int | None]:
        """What one more exercise may take: tenths by its position, and volume where that is limited."""
        picks, used, mask = self.sessions[day].picks, OVERHEAD, 0
        for index, option in picks.items():
            used += self._tenths[index][option]
            mask |= self._place[index]
        left = self._limits[day] - used
        tenths = {place: left - self._changes[mask | place] for place in set(self._place)}
        return tenths, None if self.problem.volume is None else self.problem.volume - self.volume

    def _fill_short(self, day: int, open_ones: list[int]) -> bool:
        """Begin again with the shortest doses, so that as many as are needed find room."""
        about, candidates = self.problem.days[day], self.problem.candidates
        self.drop(day)
        self.sessions[day] = session = _Session()
        shortest = {
            i: min(candidates[i].allowed[day], key=lambda n: candidates[i].options[n].seconds)
            for i in open_ones
        }
        while len(session.picks) < about.need:
            fitting = [
                i
                for i in open_ones
                if i not in session.picks and self.fits(day, {**session.picks, i: shortest[i]})
            ]
            if not fitting:
                return False
            index = min(
                fitting,
                key=lambda i: (
                    self.seconds({**session.picks, i: shortest[i]}) - 10 * self.gain(day, i),
                    candidates[i].id,
                ),
            )
            self.take(day, index, shortest[index])
        return True

    def take(self, day: int, index: int, option: int) -> None:
        picks = self.sessions[day].picks
        if index in picks:
            self.volume -= self._volume(index, picks[index])
        picks[index] = option
        self.volume += self._volume(index, option)

    def drop(self, day: int) -> None:
        session = self.sessions.pop(day, None)
        if session is not None:
            self.volume -= sum(self._volume(i, o) for i, o in session.picks.items())

    def _grow(self, day: int) -> None:
        """While the session is short, let the dose grow that has grown least."""
        about, candidates = self.problem.days[day], self.problem.candidates
        picks = self.sessions[day].picks
        while self.seconds(picks) < about.enough:
            steps: list[tuple[int, str, int, int]] = []
            for index, option in picks.items():
                one = candidates[index]
                now = one.options[option].seconds
                for other in one.allowed[day]:
                    more = one.options[other].seconds
                    if more > now and self.fits(day, {**picks, index: other}):
                        steps.append((more - now, one.id, index, other))
            if not steps:
                return
            _, _, index, option = min(steps)
            self.take(day, index, option)

    def _stretch(self, day: int) -> None:
        """While the session is still short, take a longer exercise in place of a shorter one, or one more,
        where it is worth it."""
        candidates = self.problem.candidates
        enough, limit = self.problem.days[day].enough, self._limits[day]
        may = [index for index in range(len(candidates)) if self.may(day, index)]
        while self.seconds(self.sessions[day].picks) < enough:
            picks = self.sessions[day].picks
            now, lasts = self.worth(day, picks), self.seconds(picks)
            rest = [{i: o for i, o in picks.items() if i != gone} for gone in (None, *picks)]
            without = [(others, *self._used(others)) for others in rest]
            best: tuple[int, int, str, dict[int, int]] | None = None
            for index in may:
                if index in picks:
                    continue
                place, tenths = self._place[index], self._tenths[index]
                allowed = candidates[index].allowed[day]
                for others, used, mask in without:
                    used += self._changes[mask | place]
                    for option in allowed:
                        seconds = used + tenths[option]
                        if not lasts < seconds <= limit:
                            continue
                        changed = {**others, index: option}
                        if not self.fits(day, changed):
                            continue
                        gain = self.worth(day, changed) - now
                        key = (gain, seconds, candidates[index].id)
                        if gain > 0 and (best is None or key > best[:3]):
                            best = (*key, changed)
            if best is None:
                return
            self._replace(day, best[3])

    def worth(self, day: int, picks: dict[int, int]) -> int:
        """Points of one day as its session stands, the other days as they are."""
        weights, about = self.problem.weights, self.problem.days[day]
        here = self.sessions[day].picks
        total = related = stages = places = 0
        for index in picks:
            times = self.times[index] - (index in here)
            total += self._worths[index][times if 0 < times < WEEK else WEEK - 1 if times > 0 else 0]
            if self._near[index]:
                related += len(self._near[index].intersection(picks))
            stages |= self._stage[index]
            places |= self._place[index]
        total += weights.session.stage * stages.bit_count()
        total += weights.session.related * (related // 2)
        total += weights.session.position * max(0, places.bit_count() - weights.session.free_positions)
        missing = about.enough - self.seconds(picks)
        return total + weights.session.short * max(0, -(-missing // about.tenth))

    def _replace(self, day: int, picks: dict[int, int]) -> None:
        old = self.sessions[day].picks
        for index in old:
            self.times[index] -= 1
            self.volume -= self._volume(index, old[index])
        self.sessions[day].picks = dict(picks)
        for index, option in picks.items():
            self.times[index] += 1
            self.volume += self._volume(index, option)


@lru_cache(maxsize=1 << 14)
def _turn(day: date, name: ExerciseId) -> str:
    """The turn of equals differs from day to day and is the same on every machine."""
    return sha256(f"{day.isoformat()} {name}".encode()).hexdigest()


def _top_up(week: _Week, day: int, never: tuple[tuple[int, int], ...]) -> None:
    """What adds most beside what the day holds, while it fits and the day is short."""
    about, picks = week.problem.days[day], week.sessions[day].picks
    candidates = week.problem.candidates
    for index in sorted(range(len(candidates)), key=lambda i: (-week.gain(day, i), candidates[i].id)):
        if len(picks) >= about.most or week.seconds(picks) >= about.enough:
            return
        if index in picks or (day, index) in never or week.gain(day, index) <= 0 or not week.may(day, index):
            continue
        for option in week._sizes(day, index):
            if week.fits(day, {**picks, index: option}):
                week.take(day, index, option)
                break


def greedy(problem: Problem) -> Picks:
    """A week that keeps every hard rule; days that cannot be filled stay empty."""
    week = _Week(problem)
    for day, about in enumerate(problem.days):
        if about.minutes > 0:
            week.fill(day)
    return tuple(
        tuple(sorted(week.sessions[day].picks.items())) if day in week.sessions else ()
        for day in range(len(problem.days))
    )


def keeps_rules(problem: Problem, picks: Picks) -> bool:
    """Whether these choices keep every hard rule."""
    week = _Week(problem)
    held = 0
    for day, ones in enumerate(picks):
        if not ones:
            continue
        held += 1
        about = problem.days[day]
        if about.minutes == 0 or len(ones) < about.need:
            return False
        if not all(week.may(day, index) for index, _ in ones):
            return False
        week.sessions[day] = _Session()
        if not week.fits(day, dict(ones)):
            return False
        for index, option in ones:
            week.take(day, index, option)
    return held <= problem.sessions


def greedy_near(
    problem: Problem,
    wanted: Picks,
    must: tuple[tuple[int, int], ...] = (),
    never: tuple[tuple[int, int], ...] = (),
    free: frozenset[int] = frozenset(),
) -> Picks:
    """A week that keeps every hard rule and as much of the one wanted as comes in turn: what must come first,
    then the rest by its points. Days that then hold too little are filled up, and those of `free` as far as
    they can be."""
    week = _Week(problem)
    sessions = 0
    for day, ones in sorted(enumerate(wanted), key=lambda pair: all(pair[0] != d for d, _ in must)):
        if not (ones or day in free) or sessions >= problem.sessions or problem.days[day].minutes == 0:
            continue
        week.sessions[day] = _Session()
        first = {index for d, index in must if d == day}
        for index, option in sorted(
            ones, key=lambda one: (one[0] not in first, -problem.candidates[one[0]].points, one[0])
        ):
            picks = week.sessions[day].picks
            if (day, index) in never or not week.may(day, index):
                continue
            for other in dict.fromkeys((option, *problem.candidates[index].allowed[day])):
                if week.fits(day, {**picks, index: other}):
                    week.take(day, index, other)
                    break
        if len(week.sessions[day].picks) < problem.days[day].need:
            week.drop(day)
            week.fill(day)
        elif day in free:
            _top_up(week, day, never)
        sessions += day in week.sessions
    return tuple(
        tuple(sorted(week.sessions[day].picks.items())) if day in week.sessions else ()
        for day in range(len(problem.days))
    )
