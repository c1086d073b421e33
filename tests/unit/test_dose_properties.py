"""The rules of dose under anything that may happen: any order, any clock, any answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from dose_story import START, book, shelf
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from catcow.planning.amount import Amount
from catcow.planning.dose_check import DoseChecker
from catcow.planning.growth import minutes_now
from catcow.planning.happenings import (
    Away,
    Centralised,
    ClinicianSaid,
    DayPassed,
    DayReport,
    Done,
    FlareDeclared,
    Happening,
    LightSeen,
    NerveSign,
    QuestionsFine,
    SessionDone,
    Spread,
)
from catcow.planning.progression import advance, new_day, replay
from catcow.planning.standing import Progress
from catcow.planning.suits import rests

NAMES = sorted(book().facts)
PAIN = st.integers(0, 10)
LIGHT = st.sampled_from(["green"] * 6 + ["amber", "red", None])
ZONE = st.sampled_from([timezone(timedelta(hours=hours)) for hours in (-10, 0, 5, 14)])


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """Mostly forward through half a year; now and then far away, in any zone."""
    zone = draw(ZONE)
    hours = draw(st.integers(0, 24 * 60) | st.integers(-24 * 400, 24 * 400))
    return (datetime(START.year, START.month, START.day, tzinfo=UTC) + timedelta(hours=hours)).astimezone(
        zone
    )


@st.composite
def done(draw: st.DrawFn, name: str) -> Done:
    timed = book().facts[name].clock is not None
    return Done(
        exercise=name,
        sets=draw(st.integers(0, 6)),
        reps=draw(st.integers(0, 80)),
        hold_s=None if timed else draw(st.none() | st.floats(0, 200)),
        minutes=draw(st.floats(0, 100)) if timed else None,
        light=draw(LIGHT),
        too_easy=draw(st.booleans()),
        fault_kinds=draw(st.sampled_from([None, 0, 1, 2, 5])),
    )


@st.composite
def happenings(draw: st.DrawFn) -> Happening:
    name = draw(st.sampled_from(NAMES))
    common: dict[str, Any] = {"id": draw(st.uuids()).hex, "at": draw(instants())}
    kind = draw(st.sampled_from(["session"] * 8 + ["report"] * 3 + list(range(9))))
    match kind:
        case "session":
            names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
            return SessionDone(
                **common,
                pain_before=draw(st.none() | PAIN),
                effort=draw(st.none() | PAIN),
                compared=draw(st.sampled_from([None, "better", "same", "same", "worse"])),
                done=tuple(draw(done(one)) for one in names),
            )
        case "report":
            return DayReport(
                **common, pain=draw(PAIN), soreness=draw(st.booleans()), still_down_leg=draw(st.booleans())
            )
        case 0:
            return LightSeen(**common, exercise=name, light=draw(st.sampled_from(["green", "amber", "red"])))
        case 1:
            return Away(**common, until=START + timedelta(days=draw(st.integers(-5, 60))))
        case 2:
            return FlareDeclared(**common, pain=draw(st.none() | PAIN))
        case 3:
            return DayPassed(**common, days_planned=draw(st.none() | st.integers(1, 7)))
        case 4:
            return NerveSign(**common, exercise=draw(st.none() | st.just(name)))
        case 5:
            return Spread(**common, exercise=name, stayed=draw(st.sampled_from([True, False, None])))
        case 6:
            return Centralised(**common, exercise=name)
        case 7:
            return ClinicianSaid(**common, on=START + timedelta(days=draw(st.integers(-5, 70))))
        case _:
            return QuestionsFine(**common)


EVENTS = st.lists(happenings(), max_size=25)


@given(events=EVENTS)
@settings(max_examples=300, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_whatever_happens_no_hard_rule_is_broken(events: list[Happening]) -> None:
    """What would be asked on the morning after each event, all exercises at once, is looked at by the second
    pair of eyes. So is every single transition: bounds, red, the same event again, the day."""
    state = Progress()
    checker = DoseChecker(shelf())
    asked: dict[str, Amount] = {}
    for event in events:
        before = state
        if isinstance(event, SessionDone) and state.day is not None:
            now = {work.exercise: asked.get(work.exercise) for work in event.done}
            works = tuple(work.model_copy(update={"asked": now[work.exercise]}) for work in event.done)
            event = event.model_copy(update={"done": works})
            checker.asked(state.day, {name: amount for name, amount in now.items() if amount is not None})
            asked = {}
        state, _ = advance(book(), state, event)
        assert advance(book(), state, event) == (state, ()), "told again, it changes nothing"
        assert before.day is None or (state.day is not None and state.day >= before.day)
        _no_rise_on_red(before, state)
        checker.observe(event)
        if event.id[-1] in "0123456":
            continue  # more happens on the same day
        assert state.day is not None
        morning = state.day + timedelta(days=1)
        state, _ = new_day(book(), state, morning)
        asked = _asked(state)
        assert checker.broken(morning, asked) == [], "\n".join(map(_short, events))


def _short(event: Happening) -> str:
    """An event in one line, for a failure that can be read."""
    if not isinstance(event, SessionDone):
        return f"{event.at:%m-%d %H:%M%z} {event.model_dump(exclude={'id', 'at'}, exclude_none=True)}"
    works = [(w.exercise, w.light, w.sets, w.reps, w.hold_s or w.minutes, w.asked) for w in event.done]
    return f"{event.at:%m-%d %H:%M%z} session {event.pain_before} {event.effort} {event.compared} {works}"


def _asked(state: Progress) -> dict[str, Amount]:
    assert state.day is not None
    if state.clinician is not None:
        return {}
    careful = state.flare is not None and state.flare.calmed_on is None
    asked: dict[str, Amount] = {}
    for name, standing in state.standings.items():
        facts = book().facts[name]
        if rests(book().rules, facts, state, state.day) is not None:
            continue
        if facts.clock is not None:
            minutes = minutes_now(facts, book().rules, standing, careful, state.day)
            asked[name] = Amount(1, 1, None, minutes)
        else:
            asked[name] = facts.least if careful else standing.amount
    return asked


def _no_rise_on_red(before: Progress, after: Progress) -> None:
    assert after.day is not None
    before, _ = new_day(book(), before, after.day)
    for name, standing in after.standings.items():
        facts, earlier = book().facts[name], before.standing(name)
        low, high = facts.least, facts.top.most(facts.clamp(Amount(99, 99, 999.0, 999.0)))
        assert low.within(standing.amount)
        assert standing.amount.within(high)
        if earlier is not None and earlier.light == "red" and standing.light == "red":
            assert facts.volume(standing.amount) <= facts.volume(earlier.amount) + 1e-9
        if standing.light == "red" and earlier is not None and standing.red_on == after.day:
            assert facts.volume(standing.amount) <= facts.volume(earlier.amount) + 1e-9


@given(events=EVENTS, days=st.integers(0, 800))
@settings(max_examples=100, deadline=None)
def test_a_log_in_any_order_gives_the_same_and_never_fails(events: list[Happening], days: int) -> None:
    today = START + timedelta(days=days)
    state = replay(book(), events, today)
    assert state == replay(book(), [*events[::-1], *events], today)
    assert state.day == today
    for standing in state.standings.values():
        assert 0 <= (today - standing.on).days <= 56


@given(events=EVENTS, days=st.lists(st.integers(1, 30), max_size=10))
@settings(max_examples=60, deadline=None)
def test_days_without_anything_raise_nothing_twice(events: list[Happening], days: list[int]) -> None:
    """One step at most is earned by what was done; days that pass add none."""
    state = replay(book(), events, START + timedelta(days=70))
    first = state
    for wait in days:
        assert state.day is not None
        state, _ = new_day(book(), state, state.day + timedelta(days=wait))
    for name, standing in state.standings.items():
        rises = standing.amount != first.standings[name].amount and not standing.amount.within(
            first.standings[name].amount
        )
        if rises:
            facts = book().facts[name]
            assert facts.volume(standing.amount) <= 2 * facts.volume(first.standings[name].amount)
            assert standing.rose_on is not None
            assert standing.rose_on > standing.on
