"""Invented people, for measuring and for proving rules. They prove the rules, not the benefit.

The same seed and number give the same person on every machine. Nothing here is drawn from real people: every
share is our own choice [D], made so that rare combinations come up often enough to be tested. The first 211
of every seed carry no caution, each caution alone and each pair of cautions; later ones carry up to five.
Whoever carries a caution is planned for with the whole library about as often as with the short list of a
careful start, though the safety questions would send most to the list: the whole library is the harder test.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import Any, Final, Literal, cast

from catcow.content.exercise import Caution, Position
from catcow.content.screening import TriageLevel

from .goals import shipped_goals
from .model import Direction, Goal, Limit, PastSet, Person, Reach, SymptomMap, Weekday
from .shelf import Shelf

THINGS: Final = (
    *("mat", "pillow", "cushion", "knee_pad", "wall", "band", "chair", "stool", "table", "step"),
    *("strap", "roller", "ball", "stick", "bolster"),
)
_NEEDS_CARE: Final = frozenset(
    {Caution.osteo_flex, Caution.postop, Caution.neuro, Caution.stenosis, Caution.preg_supine,
     Caution.preg_prone, Caution.hip_repl, Caution.balance, Caution.anticoag, Caution.bp_breath}
)  # fmt: skip
_BLOCKED: Final = (
    TriageLevel.emergency,
    TriageLevel.clinician_same_day,
    TriageLevel.clinician_days,
    TriageLevel.clinician_first,
)


@cache
def caution_sets() -> tuple[frozenset[Caution], ...]:
    """No caution, every caution alone, every pair: what the first people of a seed carry, in this order."""
    tags = tuple(Caution)
    return tuple(frozenset(chosen) for size in range(3) for chosen in combinations(tags, size))


def invented_people(count: int, seed: int, blocked: bool = True) -> Iterator[Person]:
    """`count` people, one after the other. Without `blocked` the screening lets all of them exercise."""
    return (invented_person(seed, number, blocked) for number in range(count))


def invented_person(seed: int, number: int, blocked: bool = True) -> Person:
    """One person without contradictions and without a past; about 4 in 100 may not exercise."""
    dice = random.Random(f"catcow {seed} {number}")
    sets = caution_sets()
    if number < len(sets):
        cautions = sets[number]
    else:
        cautions = frozenset(dice.sample(tuple(Caution), dice.choice((0, 0, 1, 1, 2, 3, 4, 5))))
    values: dict[str, Any] = {"cautions": cautions, **_back(dice), **_days(dice), **_means(dice)}
    reach: Reach = values["symptoms"].furthest
    care = reach.depth >= Reach.thigh.depth or dice.random() < (
        0.15 if cautions.isdisjoint(_NEEDS_CARE) else 0.45
    )
    values["triage"] = TriageLevel.care if care else TriageLevel.ok
    if blocked and dice.random() < 0.04:
        values["triage"] = dice.choice(_BLOCKED)
    values["template"] = _template(dice, cautions, reach, care)
    return Person(**values)


def _back(dice: random.Random) -> dict[str, Any]:
    """Pain, where it goes, and which direction eases or worsens it."""
    leg = dice.choices(tuple(Reach), (62, 14, 11, 8, 5))[0]
    left = dice.random() < 0.5
    symptoms = SymptomMap(left=leg if left else Reach.spine, right=Reach.spine if left else leg)
    direction = dice.choices((None, Direction.flexion, Direction.extension), (55, 20, 25))[0]
    stopped = frozenset[Direction]()
    if leg.depth >= Reach.buttock.depth and dice.random() < 0.35:
        stopped = frozenset({dice.choice([one for one in Direction if one is not direction])})
    return {
        "pain_today": dice.choices((None, *range(11)), (10, 12, 11, 13, 13, 12, 10, 7, 5, 3, 2, 2))[0],
        "pain_trend": dice.choices((None, "better", "same", "worse"), (25, 25, 35, 15))[0],
        "pain_weeks": dice.choice((None, 0, 1, 3, 5, 8, 12, 26, 104, 520)),
        "symptoms": symptoms,
        "direction": direction,
        "stopped": stopped,
    }


def _days(dice: random.Random) -> dict[str, Any]:
    """Minutes, days, time of day."""
    minutes_on: dict[Weekday, int] = {}
    if dice.random() < 0.2:
        for day in dice.sample(tuple(Weekday), dice.randint(1, 3)):
            minutes_on[day] = dice.choice((0, 5, 10, 20, 30))
    return {
        "minutes": dice.choices((5, 8, 10, 12, 15, 20, 25, 30, 45, 60), (6, 5, 16, 6, 40, 12, 4, 6, 3, 2))[0],
        "minutes_on": minutes_on,
        "days_per_week": dice.choices(range(1, 8), (2, 4, 12, 10, 14, 8, 50))[0],
        "time_of_day": dice.choice((None, "morning", "midday", "evening")),
        "morning_stiffness": dice.random() < 0.3,
    }


def _means(dice: random.Random) -> dict[str, Any]:
    """Level, things, positions, goals."""
    goals = dice.sample(sorted(shipped_goals().goals), dice.choice((0, 0, 1, 2, 3)))
    limits = frozenset(limit for limit in Limit if dice.random() < 0.06)
    positions = frozenset(position for position in Position if dice.random() < 0.03)
    return {
        "level": dice.choices((1, 2, 3, 4), (45, 30, 18, 7))[0],
        "equipment": frozenset(thing for thing in THINGS if dice.random() < _SHARE.get(thing, 0.35)),
        "limits": limits,
        "positions_not_possible": positions,
        "goals": tuple(Goal(activity=name, able=dice.randint(0, 9)) for name in goals),
    }


_SHARE: Final[Mapping[str, float]] = {"mat": 0.9, "pillow": 0.95, "wall": 0.95, "chair": 0.95, "table": 0.8}


def _template(dice: random.Random, cautions: frozenset[Caution], reach: Reach, care: bool) -> str | None:
    """The programme that the screening would ask for, or one that the person chose."""
    if Caution.osteo_flex in cautions:
        return "osteoporosis"
    if reach.depth >= Reach.thigh.depth:
        return "leg_pain"
    if care:
        return dice.choice((None, "first_week"))
    return dice.choices((None, "general", "prevention", "desk"), (70, 12, 9, 9))[0]


Light = Literal["green", "amber", "red"]


def invented_past(person: Person, shelf: Shelf, today: date, seed: int, number: int) -> tuple[PastSet, ...]:
    """What such a person may have done in the last four weeks: nothing, a little, or most days; with lights,
    gaps and the odd red. Made by no rule of ours, so that a planner also meets pasts of another make."""
    dice = random.Random(f"catcow past {seed} {number}")
    habit = dice.choice((0.0, 0.0, 0.2, 0.4, 0.6, 0.8))
    ending = dice.choice((0, 0, 0, 0, 5, 12, 30, 400))
    past: list[PastSet] = []
    known = _could_do(person, shelf)
    if not known:
        return ()
    for ago in range(ending + 27, ending, -1):
        if dice.random() >= habit:
            continue
        compared = cast(Any, dice.choices((None, "better", "same", "worse"), (3, 3, 3, 1))[0])
        effort = dice.choice((None, 3, 5, 6, 7, 8))
        for name in dice.sample(known, min(len(known), dice.randint(2, 6))):
            past.extend(_sets(dice, name, shelf, today - timedelta(days=ago), effort, compared))
    return tuple(past)


def _could_do(person: Person, shelf: Shelf) -> Sequence[str]:
    """Ids of counted exercises of the person's levels."""
    return [
        name
        for name, entry in sorted(shelf.entries.items())
        if entry.has_motion and entry.exercise.level.low <= person.level_of(entry.exercise.family)
        and not entry.exercise.dose.timed
    ]  # fmt: skip


def _sets(
    dice: random.Random, name: str, shelf: Shelf, on: date, effort: int | None, compared: Any
) -> Iterator[PastSet]:
    dose = shelf.entries[name].exercise.dose
    reps = dice.randint(max(1, int(dose.reps.low)), max(1, int(dose.reps.high)))
    hold = None if dose.hold_s is None else round(dice.uniform(dose.hold_s.low, dose.hold_s.high))
    light = cast(Light, str(dice.choices(("green", "amber", "red"), (85, 11, 4))[0]))
    for _ in range(dice.randint(max(1, int(dose.sets.low)), max(1, int(dose.sets.high)))):
        yield PastSet(
            exercise=name,
            on=on,
            reps=reps,
            hold_s=hold,
            light=light,
            too_easy=light == "green" and dice.random() < 0.15,
            effort=effort,
            compared=compared,
        )
