"""The typed model of exercise.yaml: what an exercise is for, its dose, its cautions and its sources."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .model import Model

ExerciseId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class Family(StrEnum):
    mobility = "mobility"
    directional_extension = "directional_extension"
    directional_flexion = "directional_flexion"
    stabilisation = "stabilisation"
    strengthening = "strengthening"
    stretching = "stretching"
    neural = "neural"
    self_release = "self_release"
    aerobic = "aerobic"
    habit = "habit"


class Position(StrEnum):
    """The position a person has to get into; the order is the order of a session, from the floor upwards
    or back, so that nobody gets up and down more than once."""

    standing = "standing"
    sitting = "sitting"
    kneeling = "kneeling"
    all_fours = "all_fours"
    prone = "prone"
    side_lying = "side_lying"
    supine = "supine"


class Caution(StrEnum):
    """Caution tags of clinical.md section 2.1."""

    osteo_flex = "OSTEO_FLEX"
    preg_supine = "PREG_SUPINE"
    preg_prone = "PREG_PRONE"
    flex_periph = "FLEX_PERIPH"
    ext_periph = "EXT_PERIPH"
    neuro = "NEURO"
    postop = "POSTOP"
    hip_repl = "HIP_REPL"
    bp_breath = "BP_BREATH"
    balance = "BALANCE"
    knee = "KNEE"
    wrist = "WRIST"
    shoulder = "SHOULDER"
    neck = "NECK"
    hernia_dr = "HERNIA_DR"
    anticoag = "ANTICOAG"
    hamstring = "HAMSTRING"
    trochanteric = "TROCHANTERIC"
    stenosis = "STENOSIS"
    dizziness = "DIZZINESS"


class CautionEffect(StrEnum):
    """What a caution does to a person who carries it."""

    leave_out = "leave_out"
    modify = "modify"
    """Offered, with the modification said beside it (message `caution-<TAG>` of the exercise's text)."""
    watch = "watch"
    """Offered, with what to watch for and when to stop."""


class CautionUse(Model):
    tag: Caution
    effect: CautionEffect


class Mark(StrEnum):
    """How a clinical fact is known (clinical.md: How to read the marks)."""

    verified = "V"
    secondary = "V2"
    memory = "M"
    design = "D"
    seed = "seed"


class Source(Model):
    """One reference used by a fact: a key of references.yaml and how it was read."""

    mark: Mark
    key: str | None = None
    """Key into references.yaml; null only for marks M and D, which name no source."""
    says: str | None = None
    """What this source gives, in our own words."""

    @model_validator(mode="after")
    def _named(self) -> Source:
        if self.key is None and self.mark not in (Mark.memory, Mark.design):
            raise ValueError(f"a source marked {self.mark.value} needs a key of references.yaml")
        return self


class Span(Model):
    """A closed range, `low` <= `high`."""

    low: Annotated[float, Field(ge=0)]
    high: Annotated[float, Field(ge=0)]

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}")
        return self


ONCE = Span(low=1, high=1)


class Target(Model):
    """What an activity grows to, step by step."""

    minutes: Annotated[float, Field(gt=0, le=240)]
    days_per_week: Annotated[int, Field(ge=1, le=7)]
    within_months: Annotated[float, Field(gt=0, le=24)]


class Dose(Model):
    """The bounds within which a plan may prescribe: in sets and repetitions, or in minutes."""

    sets: Span = ONCE
    """Needed unless the dose is in minutes, and not given then; so with `reps`."""
    reps: Span = ONCE
    duration_min: Span | None = None
    """Minutes at a time, in place of sets and repetitions; below one minute as a part of it (0.5)."""
    start_min: Span | None = None
    """Minutes to begin with, where that isn't the shortest."""
    grow_min_per_week: Span | None = None
    """Minutes added in a week that went well."""
    every_min: Span | None = None
    """Minutes of sitting after which it is done again."""
    effort: Span | None = None
    """How hard it should feel, 0 to 10."""
    target: Target | None = None
    hold_s: Span | None = None
    """Seconds of the phase whose hold is `prescribed`; null when nothing is held."""
    rest_s: Span = Span(low=3, high=30)
    times_per_day: Span = Span(low=1, high=1)
    days_per_week: Span
    times_of_day: tuple[Literal["morning", "evening"], ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def timed(self) -> bool:
        """Whether it is done by the clock, in minutes."""
        return self.duration_min is not None

    @model_validator(mode="after")
    def _counted_or_timed(self) -> Dose:
        counted = {"sets", "reps"} & self.model_fields_set
        only_timed = {"start_min", "grow_min_per_week", "every_min", "target"} & self.model_fields_set
        if self.duration_min is None:
            if only_timed:
                raise ValueError(f"{', '.join(sorted(only_timed))} needs duration_min, a dose in minutes")
            if len(counted) < 2:
                raise ValueError("give sets and reps, or duration_min for a dose in minutes")
        elif counted or self.hold_s is not None:
            raise ValueError("a dose in minutes has no sets, reps or hold_s")
        elif self.duration_min.low == 0:
            raise ValueError("duration_min begins above 0")
        return self


Thing = Literal["mat", "pillow", "cushion", "knee_pad", "wall", "band", "chair", "stool", "table", "step",
                "strap", "roller", "ball", "stick", "bolster"]  # fmt: skip
"""Kinds of things used."""


class Equipment(Model):
    kind: Thing
    optional: bool = False


class CameraView(StrEnum):
    """Where a camera is best placed (clinical.md section 2.1)."""

    sag_floor = "SAG_FLOOR"
    sag_stand = "SAG_STAND"
    front_stand = "FRONT_STAND"
    back_stand = "BACK_STAND"
    front_sit = "FRONT_SIT"
    head_end = "HEAD_END"
    none = "NONE"


class Region(StrEnum):
    """The part of the body a movement is for; people look for it by where it hurts or feels stiff."""

    low_back = "low_back"
    upper_back = "upper_back"
    neck = "neck"
    shoulders = "shoulders"
    belly = "belly"
    hips = "hips"
    buttocks = "buttocks"
    thighs = "thighs"
    whole_body = "whole_body"


class Muscle(StrEnum):
    """Muscles and groups that can be shown on the figure."""

    deep_abdominals = "deep_abdominals"
    rectus_abdominis = "rectus_abdominis"
    obliques = "obliques"
    erector_spinae = "erector_spinae"
    quadratus_lumborum = "quadratus_lumborum"
    latissimus_dorsi = "latissimus_dorsi"
    trapezius = "trapezius"
    rhomboids = "rhomboids"
    deltoids = "deltoids"
    pectorals = "pectorals"
    neck_flexors = "neck_flexors"
    gluteus_maximus = "gluteus_maximus"
    gluteus_medius = "gluteus_medius"
    piriformis = "piriformis"
    hip_flexors = "hip_flexors"
    adductors = "adductors"
    quadriceps = "quadriceps"
    hamstrings = "hamstrings"
    calves = "calves"


class Muscles(Model):
    """What works and what is stretched, for the overlay on the pictures."""

    worked: tuple[Muscle, ...] = ()
    stretched: tuple[Muscle, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Fault(Model):
    """A way it commonly goes wrong; its words are the message `fault-<id>` of the exercise's text."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    metric: str | None = None
    """Name of the metric that shows it, or null when a camera cannot see it."""
    threshold: str | None = None


class Review(Model):
    """Who has looked at the clinical content. Unreviewed content says so wherever it is shown."""

    status: Literal["unreviewed", "reviewed"] = "unreviewed"
    reviewer: str | None = None
    on: date | None = None

    @model_validator(mode="after")
    def _signed(self) -> Review:
        if self.status == "reviewed" and not (self.reviewer and self.on):
            raise ValueError("reviewed content names its reviewer and the day: {status, reviewer, on}")
        return self


class Exercise(Model):
    """One exercise of the library; its folder is its id."""

    format: Literal[1]
    id: ExerciseId
    family: Family
    level: Span
    """1 easiest to 4 hardest."""
    position: Position
    regions: tuple[Region, ...] = ()
    """Parts of the body it is for, the most important first."""
    muscles: Muscles | None = None
    """Null where none is shown (breathing, walking)."""
    seed: tuple[Annotated[str, Field(pattern=r"^S\d\d$")], ...] = ()
    off_by_default: bool = False
    equipment: tuple[Equipment, ...] = ()
    plain: tuple[Thing, ...] = ()
    """Optional things that its pictures show and that it does without: it is drawn a second time without
    them, for who lacks one of them."""
    dose: Dose
    cautions: tuple[CautionUse, ...] = ()
    regress: tuple[ExerciseId, ...] = ()
    """Easier relatives in the library."""
    progress: tuple[ExerciseId, ...] = ()
    """Harder relatives in the library."""
    alone: Annotated[str, Field(min_length=1)] | None = None
    """Why it has no easier and no harder relative; null when it has one."""
    shows: tuple[ExerciseId, ...] = ()
    """Exercises whose pictures stand for this one, which has no motion of its own."""
    views: Annotated[tuple[CameraView, ...], Field(min_length=1)]
    faults: tuple[Fault, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    review: Review = Review()

    @model_validator(mode="after")
    def _plain_is_optional(self) -> Exercise:
        optional = {item.kind for item in self.equipment if item.optional}
        if not optional.issuperset(self.plain):
            raise ValueError("plain names only things that equipment lists as optional")
        return self
