"""The planner's vocabulary: the person, what is prescribed, and the session plan with its reasons."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from catcow.content.exercise import Caution, Exercise, ExerciseId, Family, Position
from catcow.content.model import Model
from catcow.content.screening import TriageLevel


class Direction(StrEnum):
    """A way of bending the back, as McKenzie's method names it (clinical.md 3.4)."""

    flexion = "flexion"
    """Bending forward, knees to the chest."""
    extension = "extension"
    """Arching, bending back."""


class Reach(StrEnum):
    """How far down a leg symptoms go (the body map of clinical.md 3.4), the nearest first."""

    spine = "spine"
    """Not into this leg."""
    buttock = "buttock"
    thigh = "thigh"
    calf = "calf"
    foot = "foot"

    @property
    def depth(self) -> int:
        """0 at the spine to 4 at the foot."""
        return _DEPTHS[self]


_DEPTHS: dict[Reach, int] = {reach: depth for depth, reach in enumerate(Reach)}


class SymptomMap(Model):
    """How far down each leg symptoms go."""

    left: Reach = Reach.spine
    right: Reach = Reach.spine

    @property
    def furthest(self) -> Reach:
        return max(self.left, self.right, key=lambda reach: reach.depth)


class BodyPart(StrEnum):
    """A part of the body map on which a person marks where it is felt, as the person has left and right."""

    low_back = "low_back"
    left_buttock = "left_buttock"
    left_thigh = "left_thigh"
    left_calf = "left_calf"
    left_foot = "left_foot"
    right_buttock = "right_buttock"
    right_thigh = "right_thigh"
    right_calf = "right_calf"
    right_foot = "right_foot"

    @property
    def side(self) -> Literal["left", "right"] | None:
        """Null for the back itself."""
        if self is BodyPart.low_back:
            return None
        return "left" if self.value.startswith("left") else "right"

    @property
    def reach(self) -> Reach:
        """How far down its leg it is."""
        return Reach.spine if self.side is None else Reach(self.value.partition("_")[2])


class Limit(StrEnum):
    """What a body or a place does not allow; each rules out one or more positions."""

    floor = "floor"
    """Can't get down to the floor, or there is none."""
    kneeling = "kneeling"
    lying_flat = "lying_flat"
    standing = "standing"
    sitting = "sitting"

    @property
    def positions(self) -> frozenset[Position]:
        """The positions that this rules out."""
        return _RULED_OUT[self]


_LYING_FLAT = frozenset({Position.supine, Position.prone})
_KNEELING = frozenset({Position.kneeling, Position.all_fours})
_RULED_OUT: dict[Limit, frozenset[Position]] = {
    Limit.floor: _LYING_FLAT | _KNEELING | {Position.side_lying},
    Limit.kneeling: _KNEELING,
    Limit.lying_flat: _LYING_FLAT,
    Limit.standing: frozenset({Position.standing}),
    Limit.sitting: frozenset({Position.sitting}),
}


class Place(StrEnum):
    """Where somebody is who is not at home."""

    travel = "travel"
    """No floor to lie on and nothing to use."""
    work = "work"
    """Standing and sitting only; a chair, a wall and a table may be there."""

    @property
    def things(self) -> frozenset[str]:
        """What is there."""
        return _THINGS_THERE[self]

    def fits(self, exercise: Exercise, drawn: frozenset[str] = frozenset()) -> bool:
        """Whether an exercise can be done there as it is shown. What is there is also among the person's own
        things. `drawn`: the kinds of things in its pictures; an optional one of them has to be there too,
        unless the exercise is also drawn without it."""
        if exercise.position not in (Position.standing, Position.sitting):
            return False
        shown = drawn - frozenset(exercise.plain)
        return all(
            (item.optional and item.kind not in shown) or item.kind in self.things
            for item in exercise.equipment
        )


_THINGS_THERE: dict[Place, frozenset[str]] = {
    Place.travel: frozenset(),
    Place.work: frozenset({"chair", "wall", "table"}),
}


class Weekday(StrEnum):
    """Days of the week, Monday first, as `date.weekday()` counts them."""

    monday = "monday"
    tuesday = "tuesday"
    wednesday = "wednesday"
    thursday = "thursday"
    friday = "friday"
    saturday = "saturday"
    sunday = "sunday"

    @classmethod
    def of(cls, day: date) -> Weekday:
        return _WEEKDAYS[day.weekday()]


_WEEKDAYS = tuple(Weekday)


GoalId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Goal(Model):
    """Something a person wants to do again with less trouble (the idea of the patient-specific scale)."""

    activity: GoalId
    """One of library/planning/goals.yaml, the nearest to the person's own words."""
    words: Annotated[str, Field(max_length=200)] | None = None
    """The person's own words. The planner doesn't read them."""
    able: Annotated[int, Field(ge=0, le=10)] | None = None
    """How well it goes now: 0 not at all, 10 as before. Below 5 it counts double."""

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, value: object) -> object:
        return {"activity": value} if isinstance(value, str) else value


Minutes = Annotated[int, Field(ge=3, le=60)]


class PastSet(Model):
    """What was done before, as the diary remembers it."""

    exercise: ExerciseId
    on: date
    reps: int
    hold_s: float | None = None
    pain: Annotated[int, Field(ge=0, le=10)] | None = None
    light: Literal["green", "amber", "red"] | None = None
    too_easy: bool = False
    side: Literal["left", "right"] | None = None
    effort: Annotated[int, Field(ge=0, le=10)] | None = None
    """Effort of the whole session it belongs to, 0 to 10."""
    compared: Literal["better", "same", "worse"] | None = None
    """The person's answer at the end of that session: better, same or worse than before it."""
    minutes: Annotated[float, Field(ge=0, le=240)] | None = None
    """How long it lasted, of what is done by the clock."""
    fault_kinds: Annotated[int, Field(ge=0)] | None = None
    """Kinds of fault that the camera saw in it; null when it was off or could not see."""
    pain_before: Annotated[int, Field(ge=0, le=10)] | None = None
    """Pain before that session."""
    morning: bool = False
    """Only the next morning showed its light to be worse than green."""


class AboutBack(Model):
    """What a person tells of their back and their days beside the safety questions and the settings. Each
    field means what it means of a `Person`."""

    pain_trend: Literal["better", "same", "worse"] | None = None
    pain_weeks: Annotated[int, Field(ge=0, le=5200)] | None = None
    marked: frozenset[BodyPart] = frozenset()
    """Where it is felt; `symptoms` follows from it."""
    direction: Direction | None = None
    stopped: frozenset[Direction] = frozenset()
    goals: Annotated[tuple[Goal, ...], Field(max_length=5)] = ()
    levels: dict[Family, Annotated[int, Field(ge=1, le=4)]] = Field(default_factory=dict)
    limits: frozenset[Limit] = frozenset()
    minutes_on: dict[Weekday, Annotated[int, Field(ge=0, le=60)]] = Field(default_factory=dict)
    places: dict[date, Place] = Field(default_factory=dict)
    days_per_week: Annotated[int, Field(ge=1, le=7)] = 7
    time_of_day: Literal["morning", "midday", "evening"] | None = None
    morning_stiffness: bool = False
    liked: frozenset[ExerciseId] = frozenset()
    wanted: frozenset[ExerciseId] = frozenset()
    programme: str | None = None
    """A programme that the person chose; the safety questions' own comes first."""

    @property
    def symptoms(self) -> SymptomMap:
        """How far down each leg the marks go."""

        def furthest(side: str) -> Reach:
            down = (part.reach for part in self.marked if part.side == side)
            return max(down, key=lambda reach: reach.depth, default=Reach.spine)

        return SymptomMap(left=furthest("left"), right=furthest("right"))


class Person(Model):
    """All the planner may know. Nothing here names or identifies anybody."""

    triage: TriageLevel
    """Where the safety questions ended: E, C1, C2, C3, K (start with care) or G (ok)."""
    cautions: frozenset[Caution] = frozenset()
    """What the safety questions found, as tags of clinical.md 2.1."""
    template: str | None = None
    """A programme to choose from, e.g. `first_week`; null: the whole library, or the first week with care."""
    pain_today: Annotated[int, Field(ge=0, le=10)] | None = None
    pain_trend: Literal["better", "same", "worse"] | None = None
    """Over the last days."""
    pain_weeks: Annotated[int, Field(ge=0, le=5200)] | None = None
    """For how many weeks this pain has lasted; null when not known. 0 with `pain_today` 0 is no pain."""
    symptoms: SymptomMap = SymptomMap()
    direction: Direction | None = None
    """The direction that feels better (directional preference); null when neither or not known."""
    stopped: frozenset[Direction] = frozenset()
    """Directions that moved symptoms further down a leg and left them there: not offered (3.4)."""
    goals: Annotated[tuple[Goal, ...], Field(max_length=5)] = ()
    level: Annotated[int, Field(ge=1, le=4)] = 1
    levels: dict[Family, Annotated[int, Field(ge=1, le=4)]] = Field(default_factory=dict)
    """Levels of families that differ from `level`."""
    equipment: frozenset[str] = frozenset({"mat", "pillow", "wall", "chair"})
    positions_not_possible: frozenset[Position] = frozenset()
    limits: frozenset[Limit] = frozenset()
    """The same in larger pieces: no floor, no kneeling, no lying flat."""
    minutes: Minutes = 15
    """Minutes a day."""
    minutes_on: dict[Weekday, Annotated[int, Field(ge=0, le=60)]] = Field(default_factory=dict)
    """Days with other minutes; 0 is a day without a session."""
    minutes_at: dict[date, Annotated[int, Field(ge=0, le=60)]] = Field(default_factory=dict)
    """Single dates with other minutes, before those of weekdays."""
    places: dict[date, Place] = Field(default_factory=dict)
    """Where the person is on days away from home."""
    days_per_week: Annotated[int, Field(ge=1, le=7)] = 7
    """Sessions in a week, at most."""
    time_of_day: Literal["morning", "midday", "evening"] | None = None
    """When the session usually is."""
    morning_stiffness: bool = False
    """Stiff in the morning: no bending to the end then."""
    liked: frozenset[ExerciseId] = frozenset()
    disliked: frozenset[ExerciseId] = frozenset()
    wanted: frozenset[ExerciseId] = frozenset()
    """Exercises that are off by default and were turned on."""
    history: tuple[PastSet, ...] = ()
    """What was done before, and how it felt."""

    def level_of(self, family: Family) -> int:
        return self.levels.get(family, self.level)

    @property
    def impossible(self) -> frozenset[Position]:
        """Every position that is not possible, by itself or by a limit."""
        return self.positions_not_possible.union(*(limit.positions for limit in self.limits))

    def things_on(self, day: date) -> frozenset[str]:
        """What is at hand on this day, where the person is then."""
        place = self.places.get(day)
        return self.equipment if place is None else self.equipment & place.things

    def plainly(self, exercise: Exercise, day: date) -> bool:
        """Whether it is shown without the things it does without: not all of them are at hand on this day."""
        return not self.things_on(day).issuperset(exercise.plain)

    def minutes_of(self, day: date) -> int:
        """Minutes for a session on this day; 0 is a day without one."""
        return self.minutes_at.get(day, self.minutes_on.get(Weekday.of(day), self.minutes))


class Reason(Model):
    """Why something is in or out: a message id of the interface texts with its arguments, and the rule."""

    message: str
    args: dict[str, str | int | float] = Field(default_factory=dict)
    rule: str
    source: str | None = None


class Prescription(Model):
    """One exercise with its dose for one person."""

    exercise: ExerciseId
    sets: Annotated[int, Field(ge=1, le=5)]
    reps: Annotated[int, Field(ge=1, le=60)]
    hold_s: Annotated[float, Field(ge=0, le=180)] | None
    rest_s: Annotated[float, Field(ge=0, le=120)]
    minutes: Annotated[float, Field(gt=0, le=60)] | None = None
    """For what is done by the clock: how long, as one set of one."""
    plain: bool = False
    """Shown and worded without the things it does without (`plain` of exercise.yaml): not all are at hand."""
    seconds: float
    """How long it takes with both sides, sets and rests, from the motion's own timing."""
    reasons: Annotated[tuple[Reason, ...], Field(min_length=1)]


class LeftOut(Model):
    exercise: ExerciseId
    reason: Reason


class SessionPlan(Model):
    """Today's session in the order it is done. Every exercise of the library is in it or in `left_out`."""

    items: tuple[Prescription, ...]
    seconds: float
    """Everything: getting ready, changes of position, introductions, work, rests and the finish."""
    left_out: tuple[LeftOut, ...]
    notes: tuple[Reason, ...] = ()
    """What holds for the whole session, e.g. why it is shorter than the minutes asked for."""
    care: bool = False
    """Short doses only: the screening, the pain of today or recent reds ask for it."""
    gentle: frozenset[ExerciseId] = frozenset()
    """Exercises that remain allowed when the pain before the session is 6 or 7 (clinical.md 3.5, amber2)."""


class DayPlan(Model):
    """One day of a week: its session in the order it is done, or none."""

    on: date
    minutes: int
    """Asked for; 0 is a day without a session."""
    aim: int = 0
    """What the session aims at: fewer than asked for when so much would be too much this week."""
    items: tuple[Prescription, ...] = ()
    """Empty: a day of rest."""
    seconds: float = 0.0
    """Everything: getting ready, changes of position, introductions, work, rests and the finish."""
    notes: tuple[Reason, ...] = ()

    @property
    def weekday(self) -> Weekday:
        return Weekday.of(self.on)

    @property
    def exercises(self) -> tuple[ExerciseId, ...]:
        """The different exercises, in the order they first come."""
        return tuple(dict.fromkeys(item.exercise for item in self.items))


class WeekPlan(Model):
    """A week of sessions. Every exercise of the library comes in one of its days or is in `left_out`."""

    days: Annotated[tuple[DayPlan, ...], Field(min_length=1, max_length=7)]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Reason, ...] = ()
    """What holds for the whole week."""
    care: bool = False
    """Short doses only."""
    gentle: frozenset[ExerciseId] = frozenset()
    """Exercises that remain allowed when the pain before a session is 6 or 7."""
    planner: Literal["cpsat", "greedy", "fixed"]
    score: int
    """Points, by library/planning/weights.yaml."""
    bound: int | None = None
    """No week under the same rules is worth more than this; null when nobody looked."""
    optimal: bool = False
    """Proved: no other week under these rules is worth more."""

    @property
    def gap(self) -> float | None:
        """How much better a week could be at most, as a part of the bound: 0 when proved; null when not
        known."""
        if self.bound is None:
            return None
        return max(0.0, (self.bound - self.score) / max(1, abs(self.bound)))

    def day(self, on: date) -> DayPlan | None:
        return next((day for day in self.days if day.on == on), None)
