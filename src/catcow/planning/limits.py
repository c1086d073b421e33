"""Which exercises a person may not be given, on which days, and every rule that says so.

A plan needs only one reason to leave an exercise out; finding out which rules conflict needs all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from catcow.content.exercise import Caution, CautionEffect, Exercise, ExerciseId, Family

from .dose_rules import DoseRules, shipped_rules
from .facts import LOADED, directions_of
from .history import WEEK_DAYS, History
from .model import Person, Reason
from .once import once
from .programme import Programme
from .reasons import Why
from .rules import Hard
from .shelf import Entry, Shelf


class Block(NamedTuple):
    """A rule that keeps one exercise out: altogether, or on some days of the week that is planned."""

    rule: Hard
    detail: str
    """What in particular: a caution, a position, a thing. With the rule it names what could be changed."""
    reason: Reason
    days: frozenset[int] | None = None
    """Indices into the week; null is every day."""

    @property
    def name(self) -> str:
        """The rule with its detail, as a conflict names it."""
        return f"{self.rule.value}:{self.detail}" if self.detail else self.rule.value


@once
def bends_to_the_end(exercise: Exercise) -> bool:
    """Whether it bends the back forward to the end of its range: its family, or both cautions that say so
    (no end-range bending with weak bones, and symptoms down the leg from bending) [D]."""
    effects = {use.tag: use.effect for use in exercise.cautions}
    return exercise.family is Family.directional_flexion or (
        effects.get(Caution.osteo_flex) is CautionEffect.leave_out and Caution.flex_periph in effects
    )


def needs_rest(exercise: Exercise, rules: DoseRules | None = None) -> bool:
    """Whether it is strength that wants a day of rest between (dose_rules.yaml, rest_day)."""
    most = (rules or shipped_rules()).rules.rest_day.most_days
    return exercise.family in LOADED and exercise.dose.days_per_week.high <= most


@once
def rest_keys(exercise: Exercise) -> frozenset[str]:
    """What has to rest after it: the muscles that work, or the exercise itself where none is named."""
    if not needs_rest(exercise):
        return frozenset()
    muscles = exercise.muscles.worked if exercise.muscles is not None else ()
    return frozenset(muscle.value for muscle in muscles) or frozenset({exercise.id})


def standing_blocks(
    person: Person, entry: Entry, level: int, opened: frozenset[ExerciseId], programme: Programme | None
) -> Iterator[Block]:
    """Every rule that keeps this exercise from this person as things stand; the first is the one to tell."""
    exercise = entry.exercise
    for use in exercise.cautions:
        if use.tag in person.cautions and use.effect is CautionEffect.leave_out:
            yield Block(Hard.caution, use.tag.value, Why.caution.reason(caution=use.tag.value))
        elif programme is not None and use.tag in programme.without:
            yield Block(Hard.programme_without, use.tag.value, Why.caution.reason(caution=use.tag.value))
    for direction in sorted(directions_of(exercise) & person.stopped):
        yield Block(Hard.stopped_direction, direction.value, Why.direction.reason())
    position = exercise.position
    limits = [limit.value for limit in sorted(person.limits) if position in limit.positions]
    if position in person.positions_not_possible:
        limits.append(position.value)
    for detail in dict.fromkeys(limits):
        yield Block(Hard.position, detail, Why.position.reason(position=position.value))
    if exercise.id in person.disliked:
        yield Block(Hard.disliked, exercise.id, Why.disliked.reason())
    for item in exercise.equipment:
        if not item.optional and item.kind not in person.equipment:
            yield Block(Hard.equipment, item.kind, Why.equipment.reason(equipment=item.kind))
    if exercise.off_by_default and exercise.id not in person.wanted:
        yield Block(Hard.off_by_default, exercise.id, Why.off.reason())
    if exercise.level.low > level + (exercise.id in opened):
        needed = round(exercise.level.low)
        yield Block(Hard.level, str(needed), Why.level.reason(level=needed))
    if not entry.has_motion and not exercise.dose.timed:
        yield Block(Hard.no_motion, "", Why.no_motion.reason())
    if person.morning_stiffness and person.time_of_day == "morning" and bends_to_the_end(exercise):
        yield Block(Hard.morning_bending, "", Why.morning.reason())


def place_blocks(person: Person, entry: Entry, days: Sequence[date]) -> Iterator[Block]:
    """Days on which the person is where this exercise can't be done, or not as it is shown."""
    if not person.places:
        return
    exercise = entry.exercise
    drawn = frozenset(prop.kind for prop in entry.motion.props) if entry.has_motion else frozenset[str]()
    for place in sorted(set(person.places.values())):
        there = frozenset(n for n, day in enumerate(days) if person.places.get(day) is place)
        if there and not place.fits(exercise, drawn):
            yield Block(Hard.place, place.value, Why.context.reason(place=place.value), there)


def past_blocks(
    exercise: Exercise, history: History, days: Sequence[date], tired: Sequence[frozenset[str]]
) -> Iterator[Block]:
    """What was done before and keeps it from some of these days: it hurt, it was done enough, or what it
    works rests after the day before. `tired`: for each day what rests on it."""
    rules, progress = history.rules.rules, history.progress
    if progress.red_twice(rules, exercise.id, history.today):
        yield Block(Hard.red_twice, "", Why.red_twice.reason())
    last = history.last(exercise.id)
    today = frozenset(index for index, day in enumerate(days) if day == history.today)
    if today and progress.red_today(exercise.id, history.today):
        yield Block(Hard.red_today, "", Why.red_today.reason(), today)
    if today and last is not None and last.on == history.today:
        rounds = -(-history.sets_today(exercise.id) // max(1, int(exercise.dose.sets.high)))
        if rounds >= exercise.dose.times_per_day.high:
            yield Block(Hard.enough_today, "", Why.enough_today.reason(), today)
    keys = rest_keys(exercise)
    resting = frozenset(index for index, ones in enumerate(tired) if keys & ones) if keys else None
    if resting:
        yield Block(Hard.strength_rest, "", Why.rest_day.reason(), resting)
    if last is None:
        return
    most = round(exercise.dose.days_per_week.high)
    full = frozenset(
        index
        for index, day in enumerate(days)
        if most < WEEK_DAYS and done_within(history, exercise.id, day) >= most
    )
    if full:
        yield Block(Hard.enough_week, "", Why.enough_week.reason(days=most), full)


def worked_before(shelf: Shelf, history: History, day: date) -> frozenset[str]:
    """What has to rest on this day because of strength done on the day before."""
    keys: set[str] = set()
    before = day - timedelta(days=1)
    if not history.any_on(before):
        return frozenset()
    for name, entry in shelf.entries.items():
        if any(done.on == before for done in history.days(name)):
            keys |= rest_keys(entry.exercise)
    return frozenset(keys)


def done_within(history: History, name: ExerciseId, end: date) -> int:
    """Days of the week that ends with `end` on which it was done; `end` itself is not counted."""
    days = history.days(name)
    if not days:
        return 0
    first, count = end - timedelta(days=WEEK_DAYS), 0
    for day in reversed(days):
        if day.on <= first:
            break
        count += day.on < end
    return count


def first_words(blocks: Iterable[Block], days: int) -> Reason | None:
    """The reason to tell for a week of so many days: of the first rule that holds on every day, else of the
    first that holds on some."""
    listed, every = list(blocks), frozenset(range(days))
    always = (one.reason for one in listed if one.days is None or one.days >= every)
    return next(always, listed[0].reason if listed else None)
