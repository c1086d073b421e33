"""Which hard rules a week breaks, found from the week, the person and the library alone.

Made apart from the planners on purpose: it shares none of their code, only the library's data, the clock's
seconds (pace.py) and where the events have led (progression.py), so that a mistake in the one shows in the
other. Used by the tests, the simulation and the command. A rule is checked from what clinical.md and the
person say, not from how the planners see it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import ceil, floor

from catcow.content.exercise import Caution, CautionEffect, Exercise, ExerciseId, Family, Position
from catcow.content.screening import TriageLevel

from .history import History
from .model import DayPlan, Direction, PastSet, Person, Prescription, WeekPlan
from .pace import session_seconds, set_seconds, sides_of
from .programme import Programme, shipped
from .rules import Hard
from .shelf import Entry, Shelf
from .standing import Progress

_HARD_WORK = (Family.strengthening, Family.stabilisation)
_UPRIGHT = (Position.standing, Position.sitting)
_DAY = timedelta(days=1)
_DOWN_THE_LEG = {Direction.flexion: Caution.flex_periph, Direction.extension: Caution.ext_periph}


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """One rule that a week breaks, and where."""

    rule: Hard
    on: date | None = None
    exercise: ExerciseId | None = None
    detail: str = ""

    def __str__(self) -> str:
        where = " ".join(str(part) for part in (self.on, self.exercise) if part is not None)
        return " ".join(part for part in (f"{self.rule.value}:", where, self.detail) if part)


def check_week(
    person: Person,
    week: WeekPlan,
    shelf: Shelf,
    today: date | None = None,
    progress: Progress | None = None,
) -> list[BrokenRule]:
    """Every hard rule that the week breaks for this person; empty when it keeps them all.

    `today` is the day from which the past is seen: the first day of the week when left out. Days before it
    are over, and what was planned for them is not looked at. `progress` is
    where the events have led by that morning; left out, it is worked out from the person's own past.
    """
    now = today or week.days[0].on
    if progress is None:
        progress = History(person.history, now, shelf).progress
    return list(_Checker(person, week, shelf, now, progress).broken())


class _Checker:
    def __init__(self, person: Person, week: WeekPlan, shelf: Shelf, today: date, progress: Progress) -> None:
        self.person, self.week, self.shelf, self.today = person, week, shelf, today
        self.progress = progress
        self.stopped = person.stopped | set(progress.stopped)
        self.past = [one for one in person.history if one.on <= today]
        self.done: defaultdict[str, defaultdict[date, list[PastSet]]] = defaultdict(lambda: defaultdict(list))
        for one in self.past:
            self.done[one.exercise][one.on].append(one)
        self.stepped_back = self._reds(7) >= 2 or progress.worse >= 2
        self.flare = progress.flare is not None and progress.flare.calmed_on is None
        self.painful = self.flare or (person.pain_today or 0) >= 6
        self.leg = any(
            reach.value in ("thigh", "calf", "foot")
            for reach in (person.symptoms.left, person.symptoms.right)
        )
        self.careful = person.triage is TriageLevel.care or self.painful or self.leg
        self.programme = self._programme()
        self.care = (
            self.careful
            or (self.programme is not None and self.programme.short_doses)
            or (self.stepped_back and person.level == 1 and not person.levels)
        )
        self.opened = {
            harder
            for name, standing in progress.standings.items()
            if standing.opened and name in shelf.entries
            for harder in shelf.entries[name].exercise.progress
        }

    def broken(self) -> Iterator[BrokenRule]:
        sessions = [day for day in self.week.days if day.items and day.on >= self.today]
        if sessions and self.person.triage not in (TriageLevel.care, TriageLevel.ok):
            yield BrokenRule(Hard.triage, detail=self.person.triage.value)
        if sessions and (self.person.pain_today or 0) >= 8:
            yield BrokenRule(Hard.pain_stop, detail=str(self.person.pain_today))
        if sessions and self.progress.clinician is not None:
            yield BrokenRule(Hard.clinician, detail=self.progress.clinician.rule)
        yield from self._days(sessions)
        for day in sessions:
            yield from self._day(day)
        yield from self._rest()
        yield from self._often()
        yield from self._ramp(sessions)
        yield from self._told(sessions)

    # ── the past ─────────────────────────────────────────────────────────────────────────────────────────

    def _days_of(self, name: str) -> list[date]:
        return sorted(self.done[name]) if name in self.done else []

    def _light(self, name: str, on: date) -> str | None:
        lights = {one.light for one in self.done[name][on]}
        return next((light for light in ("red", "amber", "green") if light in lights), None)

    def _reds(self, days: int) -> int:
        return sum(0 <= (self.today - on).days <= days for on, _ in self.progress.reds)

    def _red_lately(self, name: str) -> bool:
        days = self._days_of(name)
        return bool(days) and self._light(name, days[-1]) == "red" and (self.today - days[-1]).days <= 7

    # ── which exercises ──────────────────────────────────────────────────────────────────────────────────

    def _programme(self) -> Programme | None:
        chosen = None if self.person.template is None else shipped(self.person.template)
        if not self.careful or (chosen is not None and chosen.short_doses):
            return chosen
        return shipped("leg_pain" if self.leg and not self.painful else "first_week")

    def bars(self, entry: Entry, on: date) -> Iterator[tuple[Hard, str]]:
        """Every rule that keeps this exercise from the person on this day, whatever else is done."""
        exercise, person = entry.exercise, self.person
        effect = {use.tag: use.effect for use in exercise.cautions}
        for tag in sorted(person.cautions):
            if effect.get(tag) is CautionEffect.leave_out:
                yield Hard.caution, tag.value
        for direction, tag in (
            (Direction.flexion, Caution.flex_periph),
            (Direction.extension, Caution.ext_periph),
        ):
            moves = exercise.family.value.endswith(direction.value)
            if direction in self.stopped and (moves or tag in effect):
                yield Hard.stopped_direction, direction.value
        if exercise.position in person.positions_not_possible | {
            position for limit in person.limits for position in limit.positions
        }:
            yield Hard.position, exercise.position.value
        if exercise.id in person.disliked:
            yield Hard.disliked, ""
        for item in exercise.equipment:
            if not item.optional and item.kind not in person.equipment:
                yield Hard.equipment, item.kind
        if exercise.off_by_default and exercise.id not in person.wanted:
            yield Hard.off_by_default, ""
        level = max(1, person.levels.get(exercise.family, person.level) - (1 if self.stepped_back else 0))
        if exercise.level.low > level + (1 if exercise.id in self.opened else 0):
            yield Hard.level, f"{exercise.level.low:g} above {level}"
        if not entry.has_motion and exercise.dose.duration_min is None:
            yield Hard.no_motion, ""
        to_the_end = exercise.family is Family.directional_flexion or (
            effect.get(Caution.osteo_flex) is CautionEffect.leave_out and Caution.flex_periph in effect
        )
        if person.morning_stiffness and person.time_of_day == "morning" and to_the_end:
            yield Hard.morning_bending, ""
        place = person.places.get(on)
        if place is not None:
            there = ("chair", "wall", "table") if place.value == "work" else ()
            shown = {prop.kind for prop in entry.motion.props} if entry.has_motion else set()
            needed = [
                item.kind
                for item in exercise.equipment
                if not item.optional or (item.kind in shown and item.kind not in exercise.plain)
            ]
            if exercise.position not in _UPRIGHT or any(kind not in there for kind in needed):
                yield Hard.place, place.value
        yield from self._programme_bars(exercise, on)
        yield from self._past_bars(exercise, on)

    def _programme_bars(self, exercise: Exercise, on: date) -> Iterator[tuple[Hard, str]]:
        if self.programme is None:
            place = self.person.places.get(on)
            walked = exercise.family is Family.aerobic and place is not None and place.value == "travel"
            if exercise.dose.duration_min is not None and not walked:
                yield Hard.own_time, ""
            return
        named = any(exercise.id in place.any_of for place in self.programme.places)
        fills = exercise.family in self.programme.fill and exercise.dose.duration_min is None
        if not named and not fills:
            yield Hard.programme, self.programme.id
        for use in exercise.cautions:
            if use.tag in self.programme.without:
                yield Hard.programme_without, use.tag.value

    def _past_bars(self, exercise: Exercise, on: date) -> Iterator[tuple[Hard, str]]:
        days = self._days_of(exercise.id)
        reds = [day for day, name in self.progress.reds if name == exercise.id]
        if len(reds) >= 2 and (reds[-1] - reds[-2]).days <= 7 and (self.today - reds[-1]).days <= 7:
            yield Hard.red_twice, ""
        if on == self.today and days and days[-1] == self.today:
            if self._light(exercise.id, self.today) == "red":
                yield Hard.red_today, ""
            sides = Counter(one.side for one in self.done[exercise.id][self.today])
            rounds = ceil(max(sides.values()) / max(1, int(exercise.dose.sets.high)))
            if rounds >= exercise.dose.times_per_day.high:
                yield Hard.enough_today, ""

    def _easier(self, exercise: Exercise) -> str | None:
        """An easier relative that suits and did not hurt lately."""
        for name in exercise.regress:
            entry = self.shelf.entries.get(name)
            if entry is None or self._red_lately(name):
                continue
            everywhere = [rule for rule, _ in self.bars(entry, self.today + 400 * _DAY)]
            placed = self.programme is None or any(
                item.exercise == name for day in self.week.days for item in day.items
            )
            if not everywhere and placed:
                return name
        return None

    # ── one day ──────────────────────────────────────────────────────────────────────────────────────────

    def _day(self, day: DayPlan) -> Iterator[BrokenRule]:
        names = list(dict.fromkeys(item.exercise for item in day.items))
        for name in names:
            entry = self.shelf.entries.get(name)
            if entry is None:
                yield BrokenRule(Hard.told, day.on, name, "not in the library")
                return
            for rule, detail in self.bars(entry, day.on):
                yield BrokenRule(rule, day.on, name, detail)
            if self._red_lately(name):
                easier = self._easier(entry.exercise)
                if easier is not None:
                    yield BrokenRule(Hard.red_easier, day.on, name, f"{easier} is easier")
        for item in day.items:
            yield from self._dose(day.on, item)
        yield from self._minutes(day)
        yield from self._count(day, names)
        yield from self._order(day)

    def _dose(self, on: date, item: Prescription) -> Iterator[BrokenRule]:
        dose = self.shelf.entries[item.exercise].exercise.dose
        wrong: list[str] = []
        if dose.duration_min is not None:
            if item.minutes is None or not dose.duration_min.low <= item.minutes <= dose.duration_min.high:
                wrong.append(f"{item.minutes} minutes")
            elif item.seconds > 60 * self.person.minutes_of(on) / 2.4:
                wrong.append(f"{item.minutes} minutes are too great a part of the session")
        else:
            # The prescription itself holds at most 5 sets, 60 repetitions, 180 s of holding.
            if not ceil(dose.sets.low) <= item.sets <= max(1, floor(dose.sets.high)):
                wrong.append(f"{item.sets} sets")
            if not min(60, ceil(dose.reps.low)) <= item.reps <= max(1, floor(dose.reps.high)):
                wrong.append(f"{item.reps} repetitions")
            if dose.hold_s is not None and not (
                item.hold_s is not None and min(180, dose.hold_s.low) <= item.hold_s <= dose.hold_s.high
            ):
                wrong.append(f"hold {item.hold_s} s")
            if self.care and (
                item.sets > max(1, ceil(dose.sets.low))
                or item.reps > max(1, ceil(dose.reps.low))
                or (dose.hold_s is not None and (item.hold_s or 0) > dose.hold_s.low)
            ):
                yield BrokenRule(Hard.short_doses, on, item.exercise)
        if wrong:
            yield BrokenRule(Hard.dose, on, item.exercise, ", ".join(wrong))

    def _minutes(self, day: DayPlan) -> Iterator[BrokenRule]:
        """Never more than a tenth above the minutes asked for."""
        minutes = self.person.minutes_of(day.on)
        seconds = session_seconds(day.items, self.shelf)
        if seconds > 1.1 * 60 * minutes + 0.01:
            yield BrokenRule(Hard.minutes, day.on, detail=f"{seconds / 60:.1f} of {minutes} minutes")
        if abs(seconds - day.seconds) > 0.5:
            yield BrokenRule(Hard.minutes, day.on, detail=f"says {day.seconds:.0f} s, takes {seconds:.0f} s")

    def _count(self, day: DayPlan, names: Sequence[str]) -> Iterator[BrokenRule]:
        minutes = min(self.person.minutes_of(day.on), day.aim or 60)
        most = max(2, min(ceil(minutes / 2), 8)) + max(0, (minutes - 20) // 4)
        if len(names) > most:
            yield BrokenRule(Hard.how_many, day.on, detail=f"{len(names)} above {most}")
        fewest = 5 if minutes >= 10 else max(1, minutes // 3)
        if len(names) < min(fewest, most) and len(names) < self._could_be(day, fewest, minutes):
            yield BrokenRule(Hard.how_many, day.on, detail=f"{len(names)} where {fewest} fit")

    def _could_be(self, day: DayPlan, fewest: int, minutes: int) -> int:
        """How many exercises that may come daily would fit, in the shortest doses this week has of them."""
        shortest: dict[str, Prescription] = {}
        for other in self.week.days:
            for item in other.items:
                if item.exercise not in shortest or item.seconds < shortest[item.exercise].seconds:
                    shortest[item.exercise] = item
        daily = sorted(
            (
                item
                for name, item in shortest.items()
                if self.shelf.entries[name].exercise.dose.days_per_week.high >= 7
                and not any(True for _ in self.bars(self.shelf.entries[name], day.on))
                and not self._red_lately(name)
                and (item.minutes is None or item.seconds <= minutes * 60 / 2.4)
            ),
            key=lambda item: (item.seconds, item.exercise),
        )[:12]
        for count in range(min(fewest, len(daily)), 0, -1):
            for chosen in combinations(daily, count):
                ordered = sorted(chosen, key=lambda item: _place(self.shelf, item.exercise))
                if session_seconds(ordered, self.shelf) <= 1.1 * 60 * minutes:
                    return count
        return 0

    def _order(self, day: DayPlan) -> Iterator[BrokenRule]:
        for one, other in pairwise(day.items):
            if one.exercise == other.exercise:
                yield BrokenRule(Hard.twice, day.on, one.exercise, "follows itself")
        for name, times in Counter(item.exercise for item in day.items).items():
            exercise = self.shelf.entries[name].exercise
            gentle = exercise.family is Family.mobility and exercise.level.low <= 1
            before = (
                bool(self.done[name][day.on]) if name in self.done and day.on in self.done[name] else False
            )
            if times > 1 and not (gentle and times + before <= exercise.dose.times_per_day.high):
                yield BrokenRule(Hard.twice, day.on, name, f"{times} times")
        places = [self.shelf.entries[item.exercise].exercise.position for item in day.items]
        floors = [False, *(place not in _UPRIGHT for place in places)]
        if sum(not a and b for a, b in pairwise(floors)) > 1:
            yield BrokenRule(Hard.floor_once, day.on)

    # ── the week ─────────────────────────────────────────────────────────────────────────────────────────

    def _days(self, sessions: Sequence[DayPlan]) -> Iterator[BrokenRule]:
        dates = [day.on for day in self.week.days]
        if any(b - a != _DAY for a, b in pairwise(dates)):
            yield BrokenRule(Hard.days, detail="the days do not follow one another")
        for day in sessions:
            if self.person.minutes_of(day.on) == 0:
                yield BrokenRule(Hard.days, day.on, detail="a day without minutes")
        if len(dates) < 7:
            return
        over = {one.on for one in self.past if dates[0] <= one.on < self.today}
        if len(sessions) + len(over) > max(self.person.days_per_week, len(over)):
            yield BrokenRule(Hard.days, detail=f"{len(sessions)} sessions")

    def _rest(self) -> Iterator[BrokenRule]:
        """What worked hard rests on the next day."""
        worked: dict[date, dict[str, str]] = {}
        ahead = [day for day in self.week.days if day.on >= self.today]
        for day in ahead:
            names = {item.exercise for item in day.items}
            worked[day.on] = self._worked(names)
        if not ahead:
            return
        yesterday = ahead[0].on - _DAY
        worked[yesterday] = self._worked({name for name in self.done if yesterday in self.done[name]})
        for day in ahead:
            for key, name in worked[day.on].items():
                before = worked.get(day.on - _DAY, {})
                if key in before:
                    yield BrokenRule(Hard.strength_rest, day.on, name, f"{key}, after {before[key]}")

    def _worked(self, names: set[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in sorted(names & set(self.shelf.entries)):
            exercise = self.shelf.entries[name].exercise
            if exercise.family in _HARD_WORK and exercise.dose.days_per_week.high <= 3:
                muscles = exercise.muscles.worked if exercise.muscles is not None else ()
                for key in [muscle.value for muscle in muscles] or [name]:
                    found.setdefault(key, name)
        return found

    def _often(self) -> Iterator[BrokenRule]:
        """No exercise on more days of any seven than it is meant for."""
        coming: defaultdict[ExerciseId, set[date]] = defaultdict(set)
        for day in self.week.days:
            for item in day.items if day.on >= self.today else ():
                coming[item.exercise].add(day.on)
        for name, planned in sorted(coming.items()):
            if name not in self.shelf.entries:
                continue
            most = round(self.shelf.entries[name].exercise.dose.days_per_week.high)
            days = planned | set(self._days_of(name))
            for end in sorted(planned):
                if most < 7 and sum(0 <= (end - day).days < 7 for day in days) > most:
                    yield BrokenRule(Hard.enough_week, end, name, f"more than {most} days")

    def _ramp(self, sessions: Sequence[DayPlan]) -> Iterator[BrokenRule]:
        """At most 1.3 times the work of the last week that was done, but always what a first week may hold;
        after a long break at most 0.7 times."""
        first = self.week.days[0].on
        before = [one.on for one in self.past if one.on < first]
        if not before or len(self.week.days) < 7:
            return
        last = max(before)
        before_work = self._seconds_done(last - 6 * _DAY, last)
        free = sum(0.67 * 60 * min(15, self.person.minutes_of(day.on)) for day in self.week.days)
        free *= self.person.days_per_week / 7
        long_break = (first - last).days > 10
        most = 0.7 * max(before_work, free) if long_break else max(1.3 * before_work, free)
        now = sum(self._seconds(item) for day in sessions for item in day.items)
        now += self._seconds_done(first, self.week.days[-1].on)
        if now > most + 1:
            yield BrokenRule(Hard.ramp, detail=f"{now:.0f} s of work, {most:.0f} s at most")

    def _seconds(self, item: Prescription) -> float:
        entry = self.shelf.entries[item.exercise]
        if item.minutes is not None or not entry.has_motion:
            return 0.0
        return len(sides_of(entry.motion)) * item.sets * set_seconds(entry.motion, item.reps, item.hold_s)

    def _seconds_done(self, first: date, last: date) -> float:
        total = 0.0
        for one in self.past:
            entry = self.shelf.entries.get(one.exercise)
            if entry is not None and entry.has_motion and first <= one.on <= last:
                total += set_seconds(entry.motion, one.reps, one.hold_s)
        return total

    def _told(self, sessions: Sequence[DayPlan]) -> Iterator[BrokenRule]:
        """Every exercise comes or is left out with a reason; none is both."""
        chosen = {item.exercise for day in self.week.days for item in day.items}
        left = [one.exercise for one in self.week.left_out]
        for name in sorted(set(self.shelf.entries) - chosen - set(left)):
            yield BrokenRule(Hard.told, exercise=name, detail="neither chosen nor left out")
        for name in sorted(chosen & set(left)):
            yield BrokenRule(Hard.told, exercise=name, detail="both chosen and left out")
        for day in sessions:
            for item in day.items:
                if not item.reasons:
                    yield BrokenRule(Hard.told, day.on, item.exercise, "no reason")


def _place(shelf: Shelf, name: str) -> tuple[bool, str]:
    position = shelf.entries[name].exercise.position
    return position in _UPRIGHT, position.value
