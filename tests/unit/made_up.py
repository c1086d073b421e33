"""A made-up library of exercises in every position and family, for tests of planning and session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from catcow.content.exercise import (
    CameraView,
    Caution,
    CautionEffect,
    CautionUse,
    Dose,
    Equipment,
    Exercise,
    Family,
    Mark,
    Position,
    Source,
    Span,
)
from catcow.content.library import Library
from catcow.content.motion import Base, Breath, Hold, Motion, Phase, Sides, View
from catcow.content.text import ExerciseText, PhaseText
from catcow.locale import Words

SOURCE = Source(mark=Mark.design, says="made up for tests")


def motion(sides: Sides = Sides.none, held: bool = True, move_s: float = 2.0) -> Motion:
    """A, B and the way back, B held as prescribed."""
    hold = Hold.prescribed if held else Hold.brief
    phases = (
        Phase(id="A", move_s=move_s, breath=Breath.inhale),
        Phase(id="B", move_s=move_s, hold=hold, breath=Breath.exhale),
    )
    side = "right" if sides is Sides.each else None
    return Motion(
        format=1,
        base=Base.standing,
        sides=sides,
        side=side,
        view=View(azimuth_deg=0, elevation_deg=0),
        phases=phases,
    )


@dataclass(frozen=True)
class Made:
    """One made-up exercise."""

    exercise: Exercise
    motion: Motion
    has_motion: bool = True

    def text(self, language: str) -> ExerciseText:
        name = self.exercise.id.replace("_", " ")
        return ExerciseText(
            language=language,
            machine_made=False,
            name=name,
            synonyms=(),
            purpose=f"{name}: what for.",
            setup=f"{name}: how to begin.",
            feel=f"{name}: what it feels like.",
            breathing=f"{name}: how to breathe.",
            camera=f"{name}: what a camera sees.",
            phases={
                phase.id: PhaseText(do=f"do {phase.id}", say=f"Say {phase.id}.", alt=f"alt {phase.id}")
                for phase in self.motion.phases
                if self.has_motion
            },
            steps=() if self.has_motion else (f"{name}: set out.", f"{name}: come back."),
            faults={},
            cautions={},
        )


def made(
    name: str,
    family: Family = Family.mobility,
    position: Position = Position.supine,
    *,
    level: tuple[float, float] = (1, 1),
    sets: tuple[float, float] = (1, 2),
    reps: tuple[float, float] = (5, 10),
    hold: tuple[float, float] | None = (2, 10),
    times_per_day: tuple[float, float] = (1, 1),
    days_per_week: tuple[float, float] = (7, 7),
    equipment: Iterable[str] = (),
    cautions: Mapping[Caution, CautionEffect] | None = None,
    regress: tuple[str, ...] = (),
    progress: tuple[str, ...] = (),
    off: bool = False,
    sides: Sides = Sides.none,
    has_motion: bool = True,
    minutes: tuple[float, float] | None = None,
) -> Made:
    """An exercise with plain defaults; spans as (low, high)."""
    exercise = Exercise(
        format=1,
        id=name,
        family=family,
        level=Span(low=level[0], high=level[1]),
        position=position,
        off_by_default=off,
        equipment=tuple(Equipment.model_validate({"kind": kind}) for kind in equipment),
        dose=Dose(
            duration_min=Span(low=minutes[0], high=minutes[1]),
            days_per_week=Span(low=days_per_week[0], high=days_per_week[1]),
            sources=(SOURCE,),
        )
        if minutes is not None
        else Dose(
            sets=Span(low=sets[0], high=sets[1]),
            reps=Span(low=reps[0], high=reps[1]),
            hold_s=None if hold is None else Span(low=hold[0], high=hold[1]),
            times_per_day=Span(low=times_per_day[0], high=times_per_day[1]),
            days_per_week=Span(low=days_per_week[0], high=days_per_week[1]),
            sources=(SOURCE,),
        ),
        cautions=tuple(CautionUse(tag=tag, effect=effect) for tag, effect in (cautions or {}).items()),
        regress=regress,
        progress=progress,
        views=(CameraView.none,),
        sources=(SOURCE,),
    )
    return Made(exercise, motion(sides, hold is not None and minutes is None), has_motion)


@dataclass(frozen=True)
class MadeUp:
    """A library of made-up exercises with the real interface words."""

    all: tuple[Made, ...]
    entries: Mapping[str, Made] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", {one.exercise.id: one for one in self.all})

    def entry(self, exercise_id: str) -> Made:
        return self.entries[exercise_id]

    def words(self, language: str) -> Words:
        return Library.shipped().words(language)

    def caution_text(self, exercise_id: str, caution: Caution, language: str) -> str:
        return self.words(language).text(f"cautions-{caution.value}")


@cache
def large() -> MadeUp:
    """Forty exercises: every family in several positions, with cautions and equipment spread over them."""
    families = (Family.mobility, Family.strengthening, Family.stabilisation, Family.stretching)
    tags = list(Caution)
    effects = list(CautionEffect)
    found: list[Made] = []
    for number in range(40):
        family = families[number % 4]
        hard = family in (Family.strengthening, Family.stabilisation)
        found.append(
            made(
                f"move_{number:02d}",
                family,
                list(Position)[number % 7],
                level=(1 + number % 3, 1 + number % 3),
                sets=(1, 3) if hard else (1, 1),
                reps=(8, 12) if hard else (5, 10),
                hold=None if number % 5 == 0 else (2, 10),
                times_per_day=(1, 1) if hard else (1, 3),
                days_per_week=(2, 3) if number % 8 == 1 else (7, 7),
                equipment=("band",) if number % 9 == 0 else (),
                cautions={
                    tags[number % len(tags)]: effects[number % 3],
                    tags[(number + 7) % len(tags)]: effects[(number + 1) % 3],
                },
                sides=(Sides.none, Sides.each, Sides.both)[number % 3],
            )
        )
    return MadeUp(tuple(found))


def small(*exercises: Made) -> MadeUp:
    return MadeUp(exercises)
