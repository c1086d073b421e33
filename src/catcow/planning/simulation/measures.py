"""What is measured of one life while it is lived: minutes, steps back after reds, rise and fall of doses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from catcow.content.exercise import ExerciseId

from ..amount import Amount
from ..facts import Book
from ..happenings import Done
from ..model import DayPlan
from ..reasons import Why
from ..standing import Progress
from .tally import SINCE, Tally

OVER: Final = 1.10
UNDER: Final = 0.90
FOLLOWED: Final = 14
"""A red counts as followed by a session when one comes within so many days."""
AGAIN: Final = 10
"""Days within which an exercise asked again is compared with the last time."""
LESS: Final = 0.70
BREAK: Final = 10
"""More days than this without any session are a break."""
_FORGOTTEN: Final = 56
"""After a longer time an exercise begins anew."""
START: Final = date(2026, 1, 5)
"""The first day of every life, a Monday."""
BEGUN: Final = 28
"""How far doses have grown is told of exercises begun in so many days, so that new ones don't hide it."""
_EPS: Final = 1e-6

Sizes = dict[ExerciseId, Amount]


class _Asked(NamedTuple):
    on: date
    volume: float
    way: int
    """1 up, -1 down: the last change."""
    calm: bool
    """Nothing then explained a change."""


class _Red(NamedTuple):
    on: date
    done: float
    morning: bool


_WHY_SHORTER: Final = {
    Why.shorter_ramp.value.message: "the ramp of a week",
    Why.shorter_missed.value.message: "many missed days",
    Why.short.value.message: "nothing more that suits",
}


class Measures:
    """The measures of one life, written into its tally."""

    def __init__(self, book: Book, tally: Tally) -> None:
        self.book, self.tally = book, tally
        self._reds: dict[ExerciseId, _Red] = {}
        self._asked: dict[ExerciseId, _Asked] = {}
        self._first: dict[ExerciseId, tuple[date, float]] = {}
        self._since: dict[ExerciseId, tuple[str, float, int]] = {}
        """After what an exercise is followed, how much it was before, and how often it was asked since."""
        self._last: date | None = None
        self._flare: date | None = None
        self._work: list[float] = []
        self._growth: list[float] = []
        self._word = hashlib.sha256()

    @property
    def word(self) -> str:
        return self._word.hexdigest()[:16]

    def share(self, name: ExerciseId, amount: Amount) -> float:
        """The volume of a dose as a part of the last one; 1 when there was none."""
        last = self._asked.get(name)
        return 1.0 if last is None or last.volume <= 0 else self.book.facts[name].volume(amount) / last.volume

    def session(
        self, today: date, asked: Sizes, minutes: float, plan: DayPlan, state: Progress, careful: bool
    ) -> None:
        """A session about to be done."""
        tally = self.tally
        tally.sessions += 1
        tally.items += len(asked)
        told = [f"{name} {one.sets} {one.reps} {one.hold_s} {one.minutes}" for name, one in asked.items()]
        self._word.update(f"{today} {sorted(told)} {minutes:.3f}\n".encode())
        wanted = plan.seconds / 60
        tally.below += minutes < UNDER * wanted
        tally.above += minutes > OVER * wanted + _EPS
        tally.within += UNDER * wanted <= minutes <= OVER * wanted + _EPS
        tally.shortened += wanted < UNDER * plan.minutes
        tally.minutes_below += max(0.0, wanted - minutes)
        tally.minutes_above += max(0.0, minutes - wanted)
        if wanted < UNDER * plan.minutes:
            tally.why_shorter[_WHY_SHORTER.get(plan.notes[0].message if plan.notes else "", "else")] += 1
        self._follow(today, asked, state)
        self._after_reds(today, asked)
        total, growth = 0.0, []
        for name, amount in asked.items():
            volume = self.book.facts[name].volume(amount)
            total += volume
            begun, first = self._first.setdefault(name, (today, volume))
            if (begun - START).days < BEGUN:
                growth.append(volume / first)
            self._turned(today, name, volume, state, careful)
        self._work.append(total)
        self._growth.extend(growth)

    def done(self, today: date, works: Iterable[Done]) -> None:
        """What was done, for the steps back that must follow."""
        for work in works:
            if work.light == "red":
                facts = self.book.facts[work.exercise]
                done = facts.volume(facts.clamp(work.amount))
                self._reds[work.exercise] = _Red(today, done, morning=False)
                self._since[work.exercise] = ("red", done, 0)

    def lowered(self, today: date, name: ExerciseId, state: Progress) -> None:
        """A red that was not seen in the session itself: the morning after, or a sign told later."""
        standing, facts = state.standing(name), self.book.facts.get(name)
        if name not in self._reds and standing is not None and facts is not None:
            self._reds[name] = _Red(today - timedelta(days=1), facts.volume(standing.done), morning=True)
            self._since[name] = ("red", facts.volume(standing.done), 0)

    def _follow(self, today: date, asked: Sizes, state: Progress) -> None:
        """How doses go on after a red, after a break of all exercises, and after a flare."""
        flare = None if state.flare is None else state.flare.since
        event = None
        if flare is not None and flare != self._flare:
            event = "flare"
        elif self._last is not None and BREAK < (today - self._last).days <= _FORGOTTEN:
            event = "break"
        self._flare, self._last = flare, today
        if event is not None:
            for name, last in self._asked.items():
                if (today - last.on).days <= _FORGOTTEN and name not in self._reds:
                    self._since[name] = (event, last.volume, 0)
        for name, amount in asked.items():
            what, before, times = self._since.get(name, ("", 0.0, 0))
            facts = self.book.facts[name]
            if times >= SINCE or facts.volume(facts.least) > LESS * before:
                continue  # where the least is nearly as much, nothing can be seen
            part = 5 * round(20 * self.book.facts[name].volume(amount) / before)
            self.tally.after[what, times + 1, part] += 1
            self._since[name] = (what, before, times + 1)

    def week_over(self, week: int, free: bool, quiet: bool) -> None:
        """The means of a week, when anything was done in it."""
        if self._work:
            self.tally.work[week] = [sum(self._work) / len(self._work)]
        if self._growth:
            growth = sum(self._growth) / len(self._growth)
            self.tally.growth[week] = [growth]
            if free:
                self.tally.free[week] = [growth]
                if quiet:
                    self.tally.quiet[week] = [growth]
        self._work, self._growth = [], []

    def _after_reds(self, today: date, asked: Sizes) -> None:
        for name, red in list(self._reds.items()):
            if today <= red.on:
                continue
            del self._reds[name]
            if (today - red.on).days > FOLLOWED:
                continue
            facts = self.book.facts[name]
            self.tally.reds += 1
            self.tally.morning_reds += red.morning
            if name not in asked:
                how = "not_asked"
            elif facts.volume(asked[name]) <= LESS * red.done + _EPS:
                how = "at_70_percent_or_less"
            elif facts.volume(asked[name]) <= facts.volume(facts.least) + _EPS:
                how = "at_the_least_it_has"
            else:
                continue
            self.tally.stepped_back[how] += 1

    def _turned(self, today: date, name: ExerciseId, volume: float, state: Progress, careful: bool) -> None:
        """Whether a dose goes up and down, and whether there was a reason."""
        standing = state.standing(name)
        calm = (
            not careful
            and standing is not None
            and standing.light == "green"
            and standing.back is None
            and standing.fell_short == 0
        )
        last = self._asked.get(name)
        way = 0
        if last is not None and (today - last.on).days <= AGAIN:
            tally = self.tally
            tally.pairs += 1
            way = (volume > last.volume + _EPS) - (volume < last.volume - _EPS)
            tally.ups += way > 0
            tally.downs += way < 0
            if way != 0 and last.way == -way:
                tally.turns += 1
                tally.unexplained += calm and last.calm
            way = way or last.way
        self._asked[name] = _Asked(today, volume, way, calm)
