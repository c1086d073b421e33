"""A week planned step by step, in a few milliseconds, under exactly the same hard rules as the solver's.

It starts the solver's search, takes its place when OR-Tools cannot be loaded or finds nothing in time, and is
what the solver is compared with. Day after day it takes what adds most points, then lets doses grow while the
session is short.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import combinations

from .problem import OVERHEAD, WEEK, Candidate, Problem, change_tenths
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
        self._tenths = [[option.seconds for option in one.options] for one in problem.candidates]
        places = sorted({one.position for one in problem.candidates})
        self._place = [1 << places.index(one.position) for one in problem.candidates]
        self._changes = [
            change_tenths(place for n, place in enumerate(places) if mask >> n & 1)
            for mask in range(1 << len(places))
        ]

    # ── hard rules ───────────────────────────────────────────────────────────────────────────────────────

    def may(self, day: int, index: int) -> bool:
        """Whether this exercise may come on this day beside what was chosen on the other days."""
        problem, one = self.problem, self.problem.candidates[index]
        if not problem.open_on(day, one):
            return False
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
        problem, about = self.problem, self.problem.days[day]
        if len(picks) > about.most or self.seconds(picks) > about.limit:
            return False
        candidates = problem.candidates
        for index, option in picks.items():
            if candidates[index].options[option].rounds > 1 and not any(
                other != index and candidates[other].position is candidates[index].position for other in picks
            ):
                return False
        if problem.volume is None:
            return True
        now = sum(self._volume(i, o) for i, o in self.sessions[day].picks.items())
        return self.volume - now + sum(self._volume(i, o) for i, o in picks.items()) <= problem.volume

    def seconds(self, picks: dict[int, int]) -> int:
        """Tenths of the whole session."""
        total, mask = OVERHEAD, 0
        for index, option in picks.items():
            total += self._tenths[index][option]
            mask |= self._place[index]
        return total + self._changes[mask]

    def _volume(self, index: int, option: int) -> int:
        return self.problem.candidates[index].options[option].volume

    # ── choosing ─────────────────────────────────────────────────────────────────────────────────────────

    def gain(self, day: int, index: int) -> int:
        """Points that this exercise would add to this day."""
        problem, weights, one = self.problem, self.problem.weights, self.problem.candidates[index]
        picked = [problem.candidates[i] for i in self.sessions[day].picks]
        times = self.times[index]
        gain = max(0, one.points + weights.repeats[min(times, WEEK - 1)])
        gain += weights.week.different * (times == 0)
        gain += weights.session.stage * all(other.stage != one.stage for other in picked)
        gain += weights.session.related * sum(o.id in one.near or one.id in o.near for o in picked)
        places = {other.position for other in picked}
        if one.position not in places and len(places) >= weights.session.free_positions:
            gain += weights.session.position
        return gain

    def fill(self, day: int) -> None:
        """Take what adds most while it fits, the shorter of equals first."""
        about, candidates = self.problem.days[day], self.problem.candidates
        self.sessions[day] = session = _Session()
        open_ones = [index for index in range(len(candidates)) if self.may(day, index)]
        while len(session.picks) < about.most:
            best: tuple[tuple[int, int, str], int, int] | None = None
            for index in open_ones:
                if index in session.picks:
                    continue
                option = self._option(day, index)
                if option is None:
                    continue
                seconds = candidates[index].options[option].seconds
                gain = self.gain(day, index)
                if gain <= 0 and len(session.picks) >= about.need:
                    continue
                key = (-gain, seconds // 300, self._turn(day, candidates[index]))
                if best is None or key < best[0]:
                    best = (key, index, option)
            if best is None:
                break
            self.take(day, best[1], best[2])
        if len(session.picks) < about.need and not self._fill_short(day, open_ones):
            self.drop(day)
            return
        for index in session.picks:
            self.times[index] += 1
        self._grow(day)
        self._stretch(day)

    def _option(self, day: int, index: int) -> int | None:
        """The dose as prescribed when it fits and leaves room for the exercises still needed, else the
        longest that does."""
        one, picks = self.problem.candidates[index], self.sessions[day].picks
        counted = [n for n in one.allowed[day] if one.options[n].rounds == 1]
        first = [0] if 0 in counted else []
        rest = sorted((n for n in counted if n != 0), key=lambda n: -one.options[n].seconds)
        smaller = [n for n in rest if one.options[n].seconds < one.options[0].seconds]
        return next((n for n in (*first, *smaller) if self.fits(day, {**picks, index: n})), None)

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
        about, candidates = self.problem.days[day], self.problem.candidates
        while self.seconds(self.sessions[day].picks) < about.enough:
            picks = self.sessions[day].picks
            now = self.worth(day, picks)
            best: tuple[int, int, str, dict[int, int]] | None = None
            for index in range(len(candidates)):
                if index in picks or not self.may(day, index):
                    continue
                for gone in (None, *picks):
                    others = {i: o for i, o in picks.items() if i != gone}
                    for option in candidates[index].allowed[day]:
                        changed = {**others, index: option}
                        seconds = self.seconds(changed)
                        if seconds <= self.seconds(picks) or not self.fits(day, changed):
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
        weights, candidates = self.problem.weights, self.problem.candidates
        ones = [candidates[index] for index in picks]
        total = weights.session.stage * len({one.stage for one in ones})
        for index, one in zip(picks, ones, strict=True):
            times = self.times[index] - (index in self.sessions[day].picks)
            total += max(0, one.points + weights.repeats[min(max(0, times), WEEK - 1)])
            total += weights.week.different * (times <= 0)
        total += weights.session.related * sum(
            b.id in a.near or a.id in b.near for a, b in combinations(ones, 2)
        )
        places = len({one.position for one in ones})
        total += weights.session.position * max(0, places - weights.session.free_positions)
        about = self.problem.days[day]
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

    def _turn(self, day: int, one: Candidate) -> str:
        """The turn of equals differs from day to day and is the same on every machine."""
        return sha256(f"{self.problem.days[day].on.isoformat()} {one.id}".encode()).hexdigest()


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
) -> Picks:
    """A week that keeps every hard rule and as much of the one wanted as comes in turn: what must come first,
    then the rest by its points. Days that then hold too little are filled up."""
    week = _Week(problem)
    sessions = 0
    for day, ones in sorted(enumerate(wanted), key=lambda pair: all(pair[0] != d for d, _ in must)):
        if not ones or sessions >= problem.sessions or problem.days[day].minutes == 0:
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
        sessions += day in week.sessions
    return tuple(
        tuple(sorted(week.sessions[day].picks.items())) if day in week.sessions else ()
        for day in range(len(problem.days))
    )
