"""Every way from one state of the rules of dose to another, each with the shortest life that takes it.

The states and the ways are those of the diagram in docs/explanation/dose.md. A way that the code takes and no
life here does fails, and so does a life that no longer takes its way.

A life is a word: g, a, r a session with this exercise, green, amber or red; o another exercise red; u a usual
morning, m a little worse, M much worse; F my back is worse; N a sign of a nerve; S symptoms spread and stay;
C a clinician says it is fine, Q the safety questions do; . a day; 1, 5, 7 are 11, 15, 57 days without; T, H a
first session at the top, half way up. `g*45` is 45 of them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from catcow.planning.dose_diagram import (
    DAY,
    EVENTS,
    ONE,
    Edge,
    edges,
    example_book,
    exercise_stage,
    person_stage,
)
from catcow.planning.facts import Book
from catcow.planning.happenings import Done, Happening, SessionDone
from catcow.planning.progression import advance, new_day
from catcow.planning.standing import Progress

PERSON = {
    ("as usual", "lighter week"): "g*46",
    ("as usual", "one level back"): "r S",
    ("as usual", "flare, calm days"): "F",
    ("as usual", "clinician first"): "N",
    ("lighter week", "as usual"): "g*46 1",
    ("lighter week", "one level back"): "g*45 M S",
    ("lighter week", "flare, calm days"): "g*46 F",
    ("lighter week", "clinician first"): "g*44 . g N",
    ("one level back", "as usual"): "S r 1",
    ("one level back", "flare, calm days"): "o r F",
    ("one level back", "clinician first"): "r S o",
    ("flare, calm days", "flare, way back"): "F a",
    ("flare, calm days", "clinician first"): "F N",
    ("flare, way back", "as usual"): "F g 7",
    ("flare, way back", "one level back"): "F g*12 S gg r",
    ("flare, way back", "flare, calm days"): "F g F",
    ("flare, way back", "clinician first"): "F g N",
    ("clinician first", "as usual"): "N C",
    ("clinician first", "lighter week"): "g*45 N C",
    ("clinician first", "one level back"): "r S o C",
    ("clinician first", "flare, calm days"): "N F C",
    ("clinician first", "flare, way back"): "F g SSS C",
}

EXERCISE = {
    ("new", "same dose"): "T",
    ("new", "amber"): "a",
    ("new", "less after a red"): "r",
    ("new", "out after two reds"): "S C r",
    ("new", "direction out"): "S",
    ("same dose", "new"): "g 7",
    ("same dose", "raised"): "ggg Q",
    ("same dose", "amber"): "g a",
    ("same dose", "less after a red"): "g M",
    ("same dose", "out after two reds"): "r g r",
    ("same dose", "taken back"): "g F",
    ("same dose", "way back"): "H g*45",
    ("same dose", "direction out"): "g S",
    ("same dose", "at the top, kept"): "T g*43",
    ("raised", "new"): "ggg . 7",
    ("raised", "same dose"): "ggg . g",
    ("raised", "amber"): "ggg . m",
    ("raised", "less after a red"): "ggg . r",
    ("raised", "out after two reds"): "r ggg . r",
    ("raised", "taken back"): "ggg . 5",
    ("raised", "direction out"): "ggg . S",
    ("amber", "new"): "a 7",
    ("amber", "same dose"): "a g",
    ("amber", "less after a red"): "a M",
    ("amber", "out after two reds"): "r a r",
    ("amber", "taken back"): "a F",
    ("amber", "direction out"): "a S",
    ("amber", "at the top, kept"): "T g*41 a g",
    ("less after a red", "new"): "g M 7",
    ("less after a red", "same dose"): "g M g",
    ("less after a red", "amber"): "r a",
    ("less after a red", "out after two reds"): "rr",
    ("less after a red", "direction out"): "r S",
    ("out after two reds", "new"): "rr 7",
    ("out after two reds", "same dose"): "r S C g*7",
    ("out after two reds", "raised"): "rr g*7 .",
    ("out after two reds", "amber"): "rr ggg . gg a C",
    ("out after two reds", "less after a red"): "S g S C 5",
    ("out after two reds", "taken back"): "rr g 5",
    ("out after two reds", "direction out"): "rr S",
    ("taken back", "new"): "g F 7",
    ("taken back", "same dose"): "g F g",
    ("taken back", "amber"): "a F u .",
    ("taken back", "less after a red"): "g F M",
    ("taken back", "out after two reds"): "r g F r",
    ("taken back", "way back"): "H F g",
    ("taken back", "direction out"): "g 1 S",
    ("way back", "new"): "H 5 g 7",
    ("way back", "same dose"): "g*35 . g*17 . g",
    ("way back", "raised"): "ggg . g F gg . g*5 . u",
    ("way back", "amber"): "g*35 . g*17 . a",
    ("way back", "less after a red"): "T F g r",
    ("way back", "out after two reds"): "T r g F g r",
    ("way back", "taken back"): "H 1 g 5",
    ("way back", "direction out"): "H F g S",
    ("direction out", "new"): "S C",
    ("direction out", "same dose"): "S g C",
    ("direction out", "raised"): "g S gg C",
    ("direction out", "amber"): "S a C",
    ("direction out", "less after a red"): "g S C",
    ("direction out", "out after two reds"): "r S C",
    ("direction out", "taken back"): "S g F C",
    ("direction out", "way back"): "T S g F g C",
    ("at the top, kept", "new"): "T g*43 7",
    ("at the top, kept", "amber"): "T g*43 m",
    ("at the top, kept", "less after a red"): "T g*43 M",
    ("at the top, kept", "taken back"): "T g*43 1",
    ("at the top, kept", "direction out"): "T g*43 S",
}

NAMES = {
    "g": "done, green",
    "a": "done, amber",
    "r": "done, red",
    "o": "another one red",
    "u": "a usual morning",
    "m": "a morning a little worse",
    "M": "a morning much worse",
    "F": "my back is worse today",
    "N": "new numbness or weakness",
    "S": "symptoms spread and stay",
    "C": "a clinician says it is fine",
    "Q": "safety questions fine",
    ".": DAY,
}
WAITS = {"1": 11, "5": 15, "7": 57}
FIRST = {"H": 12, "T": 16}


@cache
def book() -> Book:
    return example_book()


def known() -> tuple[list[Edge], list[Edge]]:
    return edges()


def spelled(life: str) -> str:
    """The letters one by one."""
    parts = (part.partition("*") for part in life.split())
    return "".join(letters * int(times or 1) for letters, _, times in parts)


def step(state: Progress, letter: str) -> Progress:
    assert state.day is not None
    if letter in WAITS:
        return new_day(book(), state, state.day + timedelta(days=WAITS[letter]))[0]
    at = _next(state)
    if letter in FIRST:
        work = Done(exercise=ONE, sets=1, reps=FIRST[letter], light="green")
        event: Happening = SessionDone(id=at.isoformat(), at=at, pain_before=3, done=(work,))
    else:
        event = EVENTS[NAMES[letter]](book(), state, at)
    return advance(book(), state, event)[0]


def _next(state: Progress) -> datetime:
    assert state.day is not None
    return datetime(state.day.year, state.day.month, state.day.day, 9, tzinfo=UTC) + timedelta(days=1)


def last_step(life: str) -> tuple[Progress, Progress]:
    """Before and after the last letter of a life."""
    letters, last = spelled(life)[:-1], spelled(life)[-1]
    state = new_day(book(), Progress(), date(2026, 1, 5))[0]
    for letter in letters:
        state = step(state, letter)
    return state, step(state, last)


@pytest.mark.parametrize("way", PERSON, ids=" to ".join)
def test_a_way_of_the_person_is_taken(way: tuple[str, str]) -> None:
    before, after = last_step(PERSON[way])
    assert (person_stage(book(), before), person_stage(book(), after)) == way


@pytest.mark.parametrize("way", EXERCISE, ids=" to ".join)
def test_a_way_of_an_exercise_is_taken(way: tuple[str, str]) -> None:
    before, after = last_step(EXERCISE[way])
    assert (exercise_stage(book(), before), exercise_stage(book(), after)) == way


def test_every_way_that_the_code_takes_has_its_life() -> None:
    persons, exercises = known()
    assert {(edge.source, edge.target) for edge in persons} == set(PERSON)
    assert {(edge.source, edge.target) for edge in exercises} == set(EXERCISE)


def test_what_must_never_be_is_not_among_the_ways() -> None:
    """Nothing grows right out of a red, an amber, a dose taken back, or the first session."""
    ways = {(edge.source, edge.target) for edge in known()[1]}
    for hurt in ("less after a red", "amber", "taken back", "new"):
        assert (hurt, "raised") not in ways
