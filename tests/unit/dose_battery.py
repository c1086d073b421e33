"""Stories that together touch every number of the rules of dose: another number, another story."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import product
from typing import Any

from dose_story import day, done, on, session, sessions, shelf

from catcow.planning.amount import Amount
from catcow.planning.because import Because
from catcow.planning.directions import where_asked
from catcow.planning.dose import size_for
from catcow.planning.dose_rules import DoseRules
from catcow.planning.facts import Book
from catcow.planning.flare import flare_days
from catcow.planning.happenings import (
    Centralised,
    DayPassed,
    DayReport,
    FlareDeclared,
    Happening,
    Measured,
    NerveSign,
    QuestionsFine,
    Spread,
)
from catcow.planning.history import History
from catcow.planning.light import light_of, too_much, wants_care
from catcow.planning.limits import needs_rest
from catcow.planning.progression import advance, new_day
from catcow.planning.standing import Progress
from catcow.planning.suits import rests

NAMED: set[str] = set()
"""Rules that were given as the reason of something, in all stories told so far."""


class Told:
    """One story under some rules, written down as it goes."""

    def __init__(self, rules: DoseRules) -> None:
        self.rules = rules
        self.book = Book.of(shelf(), rules)
        self.state = Progress()
        self.lines: list[str] = []

    def tell(self, *events: Happening) -> None:
        for event in events:
            self.state, effects = advance(self.book, self.state, event)
            self._note(effects)

    def morning(self, number: int) -> None:
        self.state, effects = new_day(self.book, self.state, day(number))
        self._note(effects)

    def _note(self, effects: Iterable[Any]) -> None:
        effects = list(effects)
        NAMED.update(one.rule for one in effects)
        NAMED.update(one.because.value.rule for one in self.state.standings.values())
        kinds = [(one.kind, sorted(one.args.items()), getattr(one, "levels", None)) for one in effects]
        amounts = {name: one.amount for name, one in sorted(self.state.standings.items())}
        self.lines.append(f"{self.state.day} {kinds} {amounts} {self.state.clinician} {self.state.flare}")

    def live(self, days: int, exercise: str, first: Amount, start: int = 0, **more: Any) -> None:
        """All that is asked is done every day."""
        for number in range(start, start + days):
            self.morning(number)
            standing = self.state.standing(exercise)
            ask = first if standing is None else standing.amount
            works = done(exercise, ask.reps, sets=ask.sets, hold_s=ask.hold_s, asked=ask, **more)
            self.tell(session(number, works, effort=more.get("effort")))


def _lights(told: Told) -> None:
    rules = told.rules.rules
    for before, pain in product(range(11), range(11)):
        told.lines.append(light_of(before, pain, rules))
        told.lines.append(f"{too_much(pain, rules)} {wants_care(pain, rules)}")


def _grows(told: Told) -> None:
    told.live(24, "tilt", Amount(1, 12, 2.0))
    told.live(12, "lift", Amount(2, 8), start=30, too_easy=True)


def _holds(told: Told) -> None:
    told.live(60, "front_plank", Amount(1, 5, 8.0))
    told.live(30, "long", Amount(1, 1, 20.0), start=60)
    told.live(30, "roll", Amount(1, 10, 6.0), start=90)


def _gate(told: Told) -> None:
    for effort, faults in ((6, 0), (7, 1), (8, 2), (9, 3)):
        part = Told(told.rules)
        for number in range(6):
            part.tell(session(number, done("roll", 6, fault_kinds=faults), effort=effort))
            part.morning(number + 1)
        told.lines += part.lines


def _ambers(told: Told) -> None:
    told.tell(*sessions([0, 1, 2, 3], done("roll", 10, "amber")))


def _reds(told: Told) -> None:
    for gap, out in product((6, 7, 8), range(6, 10)):
        part = Told(told.rules)
        part.tell(*sessions([0, gap], done("roll", 10, "red")))
        facts = part.book.facts["roll"]
        part.morning(gap + out)
        rules = told.rules.rules
        part.lines.append(str(rests(rules, facts, part.state, day(gap + out)) is None))
        part.lines.append(str(part.state.red_lately(rules, "roll", day(gap + out))))
        part.lines.append(str(part.state.plan_is_back(rules, day(gap + out))))
        told.lines += part.lines
    for last in (13, 14, 15):
        for names in (("roll", "tilt", "lift"), ("roll", "tilt", "lift", "hug")):
            part = Told(told.rules)
            part.tell(
                *(session(n, done(x, 5, "red")) for n, x in zip((0, 6, last, last), names, strict=False))
            )
            told.lines += part.lines
    told.tell(*[session(n, done("roll", 6), compared="worse") for n in range(4)])


def _mornings(told: Told) -> None:
    for hours, pain, sore in product((5, 6, 7, 23, 24, 25, 47, 48, 49), (3, 4, 5, 6), (True, False)):
        part = Told(told.rules)
        at = on(0) + timedelta(hours=hours)
        part.tell(session(0, done("roll", 10), before=3), DayReport(id="r", at=at, pain=pain, soreness=sore))
        told.lines += [part.lines[-1]]


def _gaps(told: Told) -> None:
    for away in (9, 10, 11, 12, 13, 14, 56, 57, 60, 73):
        part = Told(told.rules)
        part.tell(session(0, done("roll", 10), done("front_plank", 5, hold_s=30.0)))
        part.morning(away)
        told.lines += part.lines
    part = Told(told.rules)
    part.tell(session(0, done("roll", 10)))
    for number in range(1, 60):
        part.tell(session(number, done("tilt", 10)))
        part.morning(number + 1)
    told.lines += part.lines


def _back(told: Told) -> None:
    told.tell(*sessions([0, 1], done("tilt", 20)))
    told.live(45, "tilt", Amount(1, 20, 2.0), start=20)
    told.tell(*sessions([80], done("tilt", 25, light=None)))
    told.tell(FlareDeclared(id="f", at=on(81)), DayReport(id="g", at=on(82), pain=2))
    for number in range(83, 125):
        ambered = done("tilt", 12, "amber" if number % 3 else "green")
        told.tell(session(number, ambered))


def _keeps(told: Told) -> None:
    told.live(60, "turn", Amount(2, 8))


def _lighter(told: Told) -> None:
    told.live(75, "tilt", Amount(1, 5, 2.0))


def _flares(told: Told) -> None:
    for usual, height in product((1, 4), (2, 3, 4, 5, 6)):
        part = Told(told.rules)
        for number in range(5):
            part.tell(session(number, done("roll", 10), before=usual))
        part.tell(FlareDeclared(id="f", at=on(5), pain=8))
        told.lines.append(str(flare_days(told.rules.rules, part.state, day(5))))
        part.tell(DayReport(id="r", at=on(6), pain=height))
        told.lines += part.lines
        part.morning(7)
        told.lines.append(str(flare_days(told.rules.rules, part.state, day(7))))
    part = Told(told.rules)
    part.tell(FlareDeclared(id="f", at=on(0)))
    for number in range(1, 30):
        part.morning(number)
    told.lines += part.lines


def _spreads(told: Told) -> None:
    facts = told.book.facts["tilt"]
    told.lines.append(str(where_asked(told.rules.rules, told.book.facts["arch"], Amount(1, 30))))
    told.lines.append(str(where_asked(told.rules.rules, facts, Amount(1, 30))))
    told.tell(Spread(id="s", at=on(0), exercise="hug"))
    for number in (27, 28, 29, 30, 56, 57):
        told.morning(number)
    for hours in (23, 24, 25, 47, 48):
        part = Told(told.rules)
        at = on(0) + timedelta(hours=hours)
        part.tell(Spread(id="s", at=on(0)), DayReport(id="r", at=at, pain=3, still_down_leg=True))
        told.lines += part.lines


def _clears(told: Told) -> None:
    for wait in (6, 12, 13, 14, 15, 27, 28):
        part = Told(told.rules)
        part.tell(NerveSign(id="n", at=on(0)), QuestionsFine(id="q", at=on(wait)))
        told.lines += part.lines


def _misses(told: Told) -> None:
    for came, passed in product(range(1, 9), (13, 14, 15, 28)):
        part = Told(told.rules)
        part.tell(*sessions(list(range(came)), done("roll", 6)))
        part.tell(DayPassed(id="d", at=on(passed, 1), days_planned=7))
        told.lines += part.lines


def _spans(told: Told) -> None:
    for pains in (
        [4] * 75,
        [4.0] * 42 + [5] * 30,
        [5] * 30 + [4] * 14 + [3] * 8 + [2] * 20,
        [1] * 75,
        [2, 2, 2, 3, 2, 2, 2] + [3, 2, 3, 2, 3, 2, 3] + [3, 3, 4, 3, 3, 3, 4] + [4, 4, 5, 4, 5, 4, 5] * 2,
        [2] * 9 + [3] * 9 + [4] * 12,
    ):
        part = Told(told.rules)
        for number, pain in enumerate(pains):
            part.tell(DayReport(id=f"r{number}", at=on(number), pain=int(pain)))
        told.lines += part.lines
    for better in (0, 1, 2, 3):
        part = Told(told.rules)
        part.tell(*(Measured(id=f"m{n}", at=on(n), disability=12 - better * n / 4) for n in (0, 4)))
        for number in range(5, 55):
            part.tell(DayReport(id=f"r{number}", at=on(number), pain=4))
        told.lines += part.lines


def _loads(told: Told) -> None:
    for reps in (12, 13, 14, 15):
        told.tell(session(reps, done("pull", reps)))


def _begins(told: Told) -> None:
    for level in range(1, 5):
        size = size_for(
            shelf().entries["tilt"].exercise,
            History([], day(0), shelf(), rules=told.rules),
            level,
            False,
            False,
        )
        told.lines.append(f"{size.most_reps} {size.most_sets}")
    for days_a_week in range(2, 8):
        lift = shelf().entries["lift"].exercise
        dose = lift.dose.model_copy(update={"days_per_week": lift.dose.days_per_week.model_copy(
            update={"high": days_a_week})})  # fmt: skip
        told.lines.append(str(needs_rest(lift.model_copy(update={"dose": dose}), told.rules)))


def _cares(told: Told) -> None:
    """Short doses with care, of what is counted and of what is done by the clock."""
    for care in (False, True):
        for name in ("tilt", "walk"):
            history = History([], day(0), shelf(), rules=told.rules)
            size = size_for(shelf().entries[name].exercise, history, 4, care, False)
            NAMED.add(next(one.value.rule for one in Because if one.value.message == size.reason.message))
            told.lines.append(f"{size.sets} {size.reps} {size.most_reps} {size.minutes} {size.most_minutes}")


def _centres(told: Told) -> None:
    told.tell(Centralised(id="c", at=on(0), exercise="arch"))
    told.lines.append(str(told.state.preferred))


STORIES: dict[str, Callable[[Told], None]] = {
    "lights": _lights,
    "begins": _begins,
    "ambers": _ambers,
    "loads": _loads,
    "clears": _clears,
    "mornings": _mornings,
    "spreads": _spreads,
    "gate": _gate,
    "grows": _grows,
    "gaps": _gaps,
    "reds": _reds,
    "flares": _flares,
    "misses": _misses,
    "back": _back,
    "keeps": _keeps,
    "holds": _holds,
    "lighter": _lighter,
    "spans": _spans,
    "cares": _cares,
    "centres": _centres,
}


def story(name: str, rules: DoseRules) -> str:
    """One story, as text."""
    told = Told(rules)
    STORIES[name](told)
    return "\n".join(told.lines)


def named(rules: DoseRules) -> set[str]:
    """The rules that all stories together give as the reason of something."""
    NAMED.clear()
    for name in STORIES:
        story(name, rules)
    return set(NAMED)
