"""One invented person living with the planner, week by week and day by day, watched by two checkers.

A week is planned with the fast planner when the person comes and the last one is over. Each session asks what
stands then: what hurt rests, doses are those of the day, pain of 6 or 7 and the calm days of a flare leave
only the gentle ones in their least, 8 or more leaves none. Nothing is asked that the rules forbid, and two
checkers that share no code with planner and transitions say whether that is so: check.py of every week,
dose_check.py of every session.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from itertools import combinations
from typing import Final, Literal

from catcow.content.exercise import ExerciseId

from ..amount import Amount
from ..check import check_week
from ..consequences import Consequence
from ..dose_check import DoseChecker
from ..errors import NoTimeError, PlanningError
from ..facts import Book
from ..greedy import greedy
from ..growth import minutes_now
from ..happenings import (
    Away,
    Centralised,
    ClinicianSaid,
    DayPassed,
    DayReport,
    Done,
    FlareDeclared,
    Happening,
    Measured,
    NerveSign,
    QuestionsFine,
    SessionDone,
    Spread,
)
from ..history import History
from ..invented import invented_person
from ..light import Light, light_of, too_much, wants_care
from ..model import PastSet, Person, Prescription, WeekPlan
from ..pace import Work, session_seconds
from ..posing import pose
from ..problem import session_days
from ..progression import advance, new_day
from ..shelf import Shelf
from ..standing import Progress
from ..suits import rests
from ..week import write
from .body import Body, invented_body
from .measures import START, Measures, Sizes
from .tally import Tally

WEEK: Final = 7
_REMEMBERED: Final = 56
"""Days of the diary that the planner is shown."""
_OVER: Final = 1.10
_EPS: Final = 1e-6
_EXAMPLES: Final = 3
"""Of broken rules, for each life."""


class Life:
    """One person from the first day to the last."""

    def __init__(self, shelf: Shelf, seed: int, number: int, weeks: int, book: Book | None = None) -> None:
        self.shelf, self.book = shelf, book or Book.of(shelf)
        self.number, self.weeks = number, weeks
        self.person = invented_person(seed, number)
        self.body: Body = invented_body(self.person, sorted(shelf.entries), weeks * WEEK, seed, number)
        self.dice = self.body.dice
        self.progress = Progress()
        self.checker = DoseChecker(shelf)
        self.tally = Tally(people=1)
        self.past: deque[PastSet] = deque()
        self.pain = 0
        self.week: WeekPlan | None = None
        self.posed: Sizes = {}
        self.clinician_on: int | None = None
        self.last: SessionDone | None = None
        self.measures = Measures(self.book, self.tally)

    def _is_free(self) -> bool:
        """Whether nothing holds this person to short doses, and they train often and answer truly."""
        return (
            self.week is not None
            and not self.week.care
            and self.body.habit in ("steady", "usual")
            and self.body.honesty == "true"
        )

    def live(self) -> Tally:
        """The whole life, counted."""
        for week in range(self.weeks):
            self._week(week)
        self.tally.digests[self.number] = self.measures.word
        self._count_life()
        return self.tally

    def _count_life(self) -> None:
        """What this life is like, for the report on who was tried."""
        body, tally, effects = self.body, self.tally, self.tally.effects
        tally.traits.update([f"habit: {body.habit}", f"answers: {body.honesty}"])
        told = {
            "quiet back": body.quiet,
            "symptoms down a leg": body.leg,
            "an exercise that hurts": bool(body.bad),
            "a break": bool(body.breaks),
            "a journey": bool(body.travels),
            "a clock set back": bool(body.wrong_clock),
            "does more than asked": body.overdoes > 0,
            "a flare told": effects["flare_began"] > 0,
            "a red": tally.reds > 0,
            "a plan one level back": effects["plan_stepped_back"] > 0,
            "a clinician first": effects["clinician_page"] > 0,
            "a direction stopped": effects["direction_stopped"] > 0,
            "may not exercise": self.person.triage.blocks,
            "no session at all": not tally.sessions,
        }
        tally.traits.update(name for name, true in told.items() if true)
        if tally.sessions:
            tags = sorted(tag.value for tag in self.person.cautions)
            tally.cautions.update(frozenset(some) for size in (1, 2, 3) for some in combinations(tags, size))

    # ── weeks and days ───────────────────────────────────────────────────────────────────────────────────

    def _week(self, week: int) -> None:
        for day in range(week * WEEK, (week + 1) * WEEK):
            self.pain, flare = self.body.wake()
            self._announced(day)
            if self.body.away(day):
                continue
            self._reports(day, flare)
            if self.body.comes(day):
                if self.week is None or self.week.day(_date(day)) is None:
                    self._plan(day)
                if self.week is not None:
                    self._session(day)
            if self.progress.clinician is not None:
                self._ask_a_clinician(day)
        self.measures.week_over(week, self._is_free(), self.body.quiet)

    def _plan(self, day: int) -> None:
        """A week from today on, as when somebody comes and the last week is over."""
        today = _date(day)
        self.week = None
        if self.person.triage.blocks or self.progress.clinician is not None or too_much(self.pain):
            self.tally.refused["before planning"] += 1
            return
        self._tell(DayPassed(id=f"d{day}", at=self._at(day, 5), days_planned=self.person.days_per_week))
        while self.past and (today - self.past[0].on).days > _REMEMBERED:
            self.past.popleft()
        who = self.person.model_copy(
            update={"pain_today": self.pain, "history": tuple(self.past), **self._contradiction()}
        )
        try:
            problem = pose(who, self.shelf, today, history=self._history(who, today))
            if not any(one.minutes for one in problem.days):
                raise NoTimeError
            problem = problem.only_on(session_days(problem))
            self.week = write(problem, greedy(problem), None, scored=False)
        except PlanningError as error:
            self.tally.refused[type(error).__name__] += 1
            return
        self.posed = {name: one.amount for name, one in self.progress.standings.items()}
        for broken in check_week(who, self.week, self.shelf, today, self.progress):
            self._broken(f"week: {broken.rule.value}", str(broken), day)

    def _contradiction(self) -> dict[str, frozenset[str]]:
        """Now and then those who contradict themselves like what they dislike, or want it: no week then."""
        if self.body.honesty != "contradicting" or self.dice.random() >= 0.1:
            return {}
        both = frozenset({self.dice.choice(sorted(self.shelf.entries))})
        return {"disliked": both, self.dice.choice(("liked", "wanted")): both}

    def _history(self, who: Person, today: date) -> History:
        return History(who.history, today, self.shelf, progress=self.progress, rules=self.book.all)

    # ── one session ──────────────────────────────────────────────────────────────────────────────────────

    def _session(self, day: int) -> None:
        today = _date(day)
        week = self.week
        assert week is not None
        plan = week.day(today)
        if (
            plan is None
            or not plan.items
            or too_much(self.pain, self.book.rules)
            or self.progress.clinician is not None
        ):
            return
        self._tell(DayReport(id=f"m{day}", at=self._at(day, 7), pain=self._said(self.pain)))
        self.progress, effects = new_day(self.book, self.progress, today)
        self._follow(effects)
        sizes = self._sizes(today, plan.items, week)
        items, minutes = self._within_minutes(plan.items, sizes, plan.minutes)
        if not items or self.progress.clinician is not None:
            return
        level = self.person.level
        asked: Sizes = dict(items)
        for rule, name in self.checker.broken(today, asked, self.pain, level):
            self._broken(f"dose: {rule}", f"{name} {asked.get(name or '')}", day)
        if minutes > _OVER * plan.minutes + _EPS:
            self._broken("session: minutes", f"{minutes:.1f} of {plan.minutes}", day)
        self.checker.asked(today, asked)
        flare = self.progress.flare
        careful = flare is not None or wants_care(self.pain, self.book.rules) or week.care
        self.measures.session(today, asked, minutes, plan, self.progress, careful)
        self._do(day, today, asked)

    def _sizes(self, today: date, planned: Iterable[Prescription], week: WeekPlan) -> Sizes:
        """What is asked today of what was planned for it."""
        rules, state = self.book.rules, self.progress
        calm = state.flare is not None and state.flare.calmed_on is None
        careful = week.care or calm or wants_care(self.pain, self.book.rules)
        found: Sizes = {}
        listed = tuple(planned)
        for item in listed:
            name = item.exercise
            facts = self.book.facts[name]
            if rests(rules, facts, state, today) is not None:
                continue
            if (calm or wants_care(self.pain, self.book.rules)) and name not in week.gentle:
                continue
            amount = Amount(item.sets, item.reps, item.hold_s, item.minutes)
            found[name] = self._of_today(name, amount, careful, today)
        back = state.plan_is_back(rules, today)
        if back and self.person.level > 1:
            level = self.person.level - rules.plan_back.levels
            entries = self.shelf.entries
            found = {
                name: one
                for name, one in found.items()
                if entries[name].exercise.level.low
                <= max(1, min(level, self.person.level_of(entries[name].exercise.family) - 1))
                + self._is_opened(name)
            }
        return found

    def _within_minutes(
        self, planned: Sequence[Prescription], sizes: Sizes, wanted: int
    ) -> tuple[Sizes, float]:
        """Doses that grew since the week was planned wait for the next plan where the minutes are full; with
        the minutes that they then last."""
        minutes = self._minutes(planned, sizes)
        if minutes <= _OVER * wanted + _EPS:
            return sizes, minutes
        less = {
            item.exercise: sizes[item.exercise].least(Amount(item.sets, item.reps, item.hold_s, item.minutes))
            for item in planned
            if item.exercise in sizes
        }
        return less, self._minutes(planned, less)

    def _is_opened(self, name: ExerciseId) -> bool:
        return any(
            standing.opened and name in self.shelf.entries[easier].exercise.progress
            for easier, standing in self.progress.standings.items()
        )

    def _of_today(self, name: ExerciseId, planned: Amount, careful: bool, today: date) -> Amount:
        """The dose of today for what was planned: what stands now, a set less where the plan had one less."""
        facts, standing = self.book.facts[name], self.progress.standing(name)
        if facts.clock is not None:
            most = minutes_now(facts, self.book.rules, standing, careful, today)
            return replace(planned, minutes=min(planned.minutes or most, most))
        if careful:
            return facts.least
        if standing is None:  # new, or begun anew since the week was planned
            return facts.least if name in self.posed else planned
        now = standing.amount
        before = self.posed.get(name)
        if before is not None and planned.sets < before.sets:
            now = replace(now, sets=max(facts.least.sets, min(now.sets, planned.sets)))
        return now

    def _minutes(self, planned: Iterable[Prescription], sizes: Mapping[ExerciseId, Amount]) -> float:
        """How long a session of these doses lasts, in the order planned."""
        items = (
            Work(item.exercise, now.sets, now.reps, now.hold_s, item.rest_s, now.minutes)
            for item in planned
            if (now := sizes.get(item.exercise)) is not None
        )
        return session_seconds(items, self.shelf) / 60

    def _do(self, day: int, today: date, asked: Sizes) -> None:
        """The session as it is really done and reported."""
        before = self.pain
        works: list[Done] = []
        worst = before
        spread: ExerciseId | None = None
        for name, amount in asked.items():
            peak = self.body.during(name, before, self.measures.share(name, amount))
            worst = max(worst, peak)
            light = light_of(self._said(before), self._said(peak))
            if self.body.leg and name in self.body.bad and self.dice.random() < 0.2:
                spread, light = name, "red"
            works.append(self._work(name, amount, light))
        after = min(10, max(0, round(before + 0.4 * (worst - before) + self.dice.gauss(0.0, 0.5))))
        event = SessionDone(
            id=f"s{day}",
            at=self._at(day, 8),
            pain_before=self._said(before),
            effort=self._effort(),
            compared=self._compared(before, after),
            done=tuple(works),
        )
        self.measures.done(today, works)
        self._tell(event)
        if self.dice.random() < 0.02:
            self._tell(event)
        self.last = event
        self._remember(today, event)
        if spread is not None:
            stayed = self.dice.choice((True, False, None))
            self._tell(Spread(id=f"p{day}", at=self._at(day, 9), exercise=spread, stayed=stayed))
        elif self.body.leg and self.dice.random() < 0.03:
            self._tell(
                Centralised(id=f"c{day}", at=self._at(day, 9), exercise=self.dice.choice(sorted(asked)))
            )
        if self.dice.random() < 0.0004:
            self._tell(NerveSign(id=f"n{day}", at=self._at(day, 9), exercise=self.dice.choice(sorted(asked))))

    def _work(self, name: ExerciseId, amount: Amount, light: Light) -> Done:
        """What was done of what was asked."""
        dice, body = self.dice, self.body
        share = 1.0
        if dice.random() < body.overdoes:
            share = dice.choice((1.2, 1.5, 2.0))
        elif light == "red" or dice.random() < body.falls_short:
            share = dice.choice((0.3, 0.5, 0.8))
        said: Light | None = light
        if body.honesty == "silent" and dice.random() < 0.5:
            said = None
        elif body.honesty == "careless" and dice.random() < 0.3:
            said = dice.choice(("green", "amber", "red"))
        easy = light == "green" and dice.random() < 0.1
        if body.honesty == "contradicting" and dice.random() < 0.3:
            easy = True
        timed = amount.minutes is not None
        return Done(
            exercise=name,
            sets=amount.sets if share >= 0.8 else max(1, round(share * amount.sets)),
            reps=min(500, max(1, round(share * amount.reps))) if not timed else 1,
            hold_s=amount.hold_s,
            minutes=None if not timed else min(240.0, round((amount.minutes or 0.0) * share, 1)),
            light=said,
            too_easy=easy,
            fault_kinds=dice.choice((None,) * 6 + (0, 0, 1, 2)),
            counted_by=dice.choice(("clock", "clock", "person", "camera")),
            asked=amount,
        )

    def _remember(self, today: date, event: SessionDone) -> None:
        """The diary that the planner is shown."""
        for work in event.done:
            one = PastSet.model_construct(
                exercise=work.exercise,
                on=today,
                reps=work.reps,
                hold_s=work.hold_s,
                pain=None,
                light=work.light,
                too_easy=work.too_easy,
                side=None,
                effort=event.effort,
                compared=event.compared,
                minutes=work.minutes,
                fault_kinds=work.fault_kinds,
                pain_before=event.pain_before,
                morning=False,
            )
            self.past.extend([one] * work.sets)

    # ── what is told ─────────────────────────────────────────────────────────────────────────────────────

    def _reports(self, day: int, flare: bool) -> None:
        """What the person tells apart from sessions: mornings, bad days, questionnaires."""
        dice = self.dice
        if flare and dice.random() < 0.6:
            self._tell(FlareDeclared(id=f"f{day}", at=self._at(day, 6), pain=self._said(self.pain)))
        last = self.last
        if last is not None and dice.random() < 0.3:
            sore = dice.random() < 0.1
            still = self.progress.spread_at is not None and dice.random() < 0.4
            report = DayReport(
                id=f"r{day}",
                at=self._at(day, 6),
                pain=self._said(self.pain),
                soreness=sore,
                still_down_leg=still,
            )
            self._tell(report)
        if day % 28 == 27 and dice.random() < 0.5:
            disability = min(24.0, max(0.0, 2.0 * self.body.level + dice.gauss(0, 1)))
            self._tell(Measured(id=f"q{day}", at=self._at(day, 10), disability=disability))

    def _announced(self, day: int) -> None:
        for first, days, announced in self.body.breaks:
            if announced and first == day:
                until = _date(day + days)
                self._tell(Away(id=f"a{day}-{days}", at=self._at(day, 4), until=until))

    def _ask_a_clinician(self, day: int) -> None:
        """Some go at once, some late, some never, and some only answer the safety questions again."""
        if self.clinician_on is None:
            wait = self.dice.choice((1, 2, 4, 7, 14, 40, 10_000))
            self.clinician_on = day + wait
        if day >= self.clinician_on:
            self.clinician_on = None
            self._tell(ClinicianSaid(id=f"k{day}", at=self._at(day, 20), on=_date(day)))
        elif day % 5 == 0:
            self._tell(QuestionsFine(id=f"w{day}", at=self._at(day, 19)))

    def _tell(self, event: Happening) -> None:
        self.progress, effects = advance(self.book, self.progress, event)
        self.checker.observe(event)
        self._follow(effects)

    def _follow(self, effects: Iterable[Consequence]) -> None:
        for effect in effects:
            self.tally.effects[effect.kind] += 1
            if effect.kind == "stepped_down" and self.progress.day is not None:
                self.measures.lowered(self.progress.day, effect.exercise, self.progress)

    def _said(self, pain: int) -> int:
        """The pain as it is reported."""
        if self.body.honesty == "careless" and self.dice.random() < 0.2:
            return self.dice.randint(0, 10)
        return pain

    def _effort(self) -> int | None:
        """How hard it was, 0 to 10; some never say."""
        if self.body.honesty == "silent" or self.dice.random() < 0.1:
            return None
        return min(10, max(0, round(self.dice.gauss(5.0, 1.3))))

    def _compared(self, before: int, after: int) -> Literal["better", "same", "worse"] | None:
        if self.dice.random() < 0.2:
            return None
        if self.body.honesty in ("careless", "contradicting") and self.dice.random() < 0.3:
            return self.dice.choice(("better", "same", "worse"))
        return "worse" if after > before + 1 else "better" if after < before else "same"

    def _at(self, day: int, hour: int) -> datetime:
        """The instant as the machine has it: its zone, and now and then a wrong year."""
        zone = timezone(timedelta(hours=self.body.zone(day)))
        when = datetime.combine(_date(day), time(hour), zone)
        if day in self.body.wrong_clock and hour == 6:
            return when - timedelta(days=400)
        return when

    def _broken(self, rule: str, detail: str, day: int) -> None:
        self.tally.broken[rule] += 1
        if len(self.tally.examples) < _EXAMPLES:
            self.tally.examples.append(f"person {self.number}, day {day}: {rule}: {detail}")


def _date(day: int) -> date:
    return START + timedelta(days=day)


def live(shelf: Shelf, seed: int, number: int, weeks: int, book: Book | None = None) -> Tally:
    """One invented life of so many weeks, counted. Pure: the same arguments give the same tally."""
    return Life(shelf, seed, number, weeks, book).live()
