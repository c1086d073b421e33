"""Telling the rules of dose a story, a line a day, for tests: `play("0 roll 6 green", "1 roll 6 green")`."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from made_up import MadeUp, made, small

from catcow.content.exercise import Caution, CautionEffect, Family, Position
from catcow.planning.amount import Amount
from catcow.planning.consequences import Consequence
from catcow.planning.dose_rules import DoseRules, shipped_rules
from catcow.planning.facts import Book
from catcow.planning.happenings import Done, Happening, SessionDone
from catcow.planning.progression import advance, new_day
from catcow.planning.standing import Progress

START = date(2026, 3, 2)
"""Day 0, a Monday."""


@cache
def shelf() -> MadeUp:
    """One exercise of each kind that the rules tell apart."""
    return small(
        made("roll", reps=(5, 10), hold=(2, 10), sets=(1, 3), regress=("tilt",), progress=("turn",)),
        made("tilt", reps=(5, 30), hold=(2, 5)),
        made("turn", level=(2, 2), reps=(5, 8), hold=None, regress=("roll",)),
        made("lift", Family.strengthening, reps=(8, 12), hold=None, sets=(2, 3), days_per_week=(2, 3)),
        made("pull", Family.strengthening, Position.standing, reps=(8, 12), hold=None, equipment=("band",)),
        made("front_plank", Family.stabilisation, Position.prone, reps=(3, 5), hold=(5, 30)),
        made("hug", Family.directional_flexion, reps=(2, 3), hold=(5, 30), sets=(1, 1)),
        made(
            "arch",
            Family.directional_extension,
            Position.prone,
            reps=(8, 10),
            hold=(1, 10),
            cautions={Caution.ext_periph: CautionEffect.watch},
        ),
        made("long", Family.stretching, reps=(1, 1), hold=(20, 30), sets=(1, 3)),
        made("walk", Family.aerobic, Position.standing, minutes=(5, 30), has_motion=False),
    )


@cache
def book(rules: DoseRules | None = None) -> Book:
    return Book.of(shelf(), rules or shipped_rules())


def on(day: int, hour: int = 9) -> datetime:
    return datetime(START.year, START.month, START.day, hour, tzinfo=UTC) + timedelta(days=day)


def day(number: int) -> date:
    return START + timedelta(days=number)


def done(exercise: str, reps: int = 6, light: str | None = "green", **more: Any) -> Done:
    values = {"sets": 1, "hold_s": 2.0, **more}
    if exercise in ("lift", "pull", "turn"):
        values["hold_s"] = None
    return Done.model_validate({"exercise": exercise, "reps": reps, "light": light, **values})


_ids = iter(range(10**9))


def session(number: int, *works: Done, before: int | None = 3, **more: Any) -> SessionDone:
    return SessionDone(id=f"s{next(_ids)}", at=on(number), pain_before=before, done=works, **more)


def sessions(days: range | list[int], *works: Done, **more: Any) -> list[SessionDone]:
    """The same session on each of these days."""
    return [session(number, *works, **more) for number in days]


def tell(
    *events: Happening,
    until: int | None = None,
    state: Progress | None = None,
    rules: DoseRules | None = None,
) -> tuple[Progress, list[Consequence]]:
    """The state after these events and on the morning of day `until`; with all that followed."""
    told: list[Consequence] = []
    state = state or Progress()
    for event in events:
        state, effects = advance(book(rules), state, event)
        told.extend(effects)
    if until is not None:
        state, effects = new_day(book(rules), state, day(until))
        told.extend(effects)
    return state, told


def amount(state: Progress, exercise: str = "roll") -> Amount:
    standing = state.standing(exercise)
    assert standing is not None
    return standing.amount


def size(state: Progress, exercise: str = "roll") -> str:
    """The dose as a word: `2x8`, `1x10/4s`, `12min`."""
    now = amount(state, exercise)
    if now.minutes is not None:
        return f"{now.minutes:g}min"
    hold = "" if now.hold_s is None else f"/{now.hold_s:g}s"
    return f"{now.sets}x{now.reps}{hold}"


def kinds(effects: list[Consequence]) -> list[str]:
    return [effect.kind for effect in effects]
