"""The weights of the week's wishes: library/planning/weights.yaml."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from catcow.content.exercise import Caution, Family, Source
from catcow.content.model import Model
from catcow.content.yaml_file import read_model

from .model import Person, Reach

Points = Annotated[int, Field(ge=0, le=100)]
Malus = Annotated[int, Field(ge=-100, le=0)]


class Problem(StrEnum):
    """What the evidence is looked up for."""

    lasting = "lasting"
    recent = "recent"
    leg = "leg"
    bones = "bones"
    well = "well"


RECENT_WEEKS = 12
"""Pain for less than this is recent."""


def problem_of(person: Person) -> Problem:
    """The one problem the evidence is read for: bones before legs before how long it has lasted."""
    if Caution.osteo_flex in person.cautions or person.template == "osteoporosis":
        return Problem.bones
    if person.symptoms.furthest.depth >= Reach.thigh.depth or person.template == "leg_pain":
        return Problem.leg
    if person.template == "prevention" or (person.pain_today == 0 and person.pain_weeks in (None, 0)):
        return Problem.well
    if person.template == "first_week" or (
        person.pain_weeks is not None and person.pain_weeks < RECENT_WEEKS
    ):
        return Problem.recent
    return Problem.lasting


class Evidence(Model):
    points: dict[Family, Annotated[int, Field(ge=0, le=4)]]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _every_family(self) -> Evidence:
        missing = [family.value for family in Family if family not in self.points]
        if missing:
            raise ValueError(f"points lacks {', '.join(missing)}")
        return self


class Wishes(Model):
    """Added to an exercise on each day it is done."""

    goal: Points
    goal_hard: Points
    direction: Points
    liked: Points
    programme: Points
    next_step: Points
    instead: Points
    new: Points


class SessionWeights(Model):
    held: Points
    stage: Points
    related: Malus
    free_positions: Annotated[int, Field(ge=1, le=7)]
    position: Malus
    short: Malus


class Shares(Model):
    """Least shares of the working time."""

    gentle: Annotated[float, Field(ge=0, le=1)]
    strong: Annotated[float, Field(ge=0, le=1)]
    long: Annotated[float, Field(ge=0, le=1)]

    @model_validator(mode="after")
    def _at_most_all(self) -> Shares:
        if self.gentle + self.strong + self.long > 1:
            raise ValueError("the shares add up to more than 1")
        return self

    @property
    def by_stage(self) -> tuple[float, float, float]:
        return self.gentle, self.strong, self.long


class WeekWeights(Model):
    different: Points
    share: Malus
    shares: Shares
    too_rare: Malus


class Weights(Model):
    """weights.yaml. Everything is in points; only differences matter."""

    format: Literal[1]
    evidence: dict[Problem, Evidence]
    wishes: Wishes
    new_after_days: Annotated[int, Field(ge=1, le=60)]
    repeats: Annotated[tuple[Malus, ...], Field(min_length=7, max_length=7)]
    session: SessionWeights
    week: WeekWeights
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _usable(self) -> Weights:
        missing = [problem.value for problem in Problem if problem not in self.evidence]
        if missing:
            raise ValueError(f"evidence lacks {', '.join(missing)}")
        if list(self.repeats) != sorted(self.repeats, reverse=True):
            raise ValueError(
                "repeats never grow: another day of the same is worth no more than the one before"
            )
        return self


@cache
def shipped_weights() -> Weights:
    """The weights that came with the program."""
    return read_model(Path(str(files("catcow"))) / "library" / "planning" / "weights.yaml", Weights)
