"""What people want to do again, and the kinds of exercise that serve it: library/planning/goals.yaml."""

from __future__ import annotations

import difflib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import Exercise, Family, Region, Source
from catcow.content.model import Model
from catcow.content.yaml_file import read_model

from .errors import UnknownGoalError
from .model import GoalId


class Serves(Model):
    """The exercises that practise a part of an activity: of one of the families, for one of the regions."""

    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    regions: Annotated[tuple[Region, ...], Field(min_length=1)]

    def fits(self, exercise: Exercise) -> bool:
        return exercise.family in self.families and not set(self.regions).isdisjoint(exercise.regions)


class Goals(Model):
    """goals.yaml."""

    format: Literal[1]
    goals: dict[GoalId, Serves]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    def __getitem__(self, activity: str) -> Serves:
        """UnknownGoalError, with the nearest names, when there is no such activity."""
        if activity not in self.goals:
            near = difflib.get_close_matches(activity, self.goals, n=3, cutoff=0.5)
            raise UnknownGoalError(activity, near or sorted(self.goals))
        return self.goals[activity]

    @staticmethod
    def name_id(activity: str) -> str:
        """The message that names an activity."""
        return f"planner-goal-{activity}"


@cache
def shipped_goals() -> Goals:
    """The goals that came with the program."""
    return read_model(Path(str(files("catcow"))) / "library" / "planning" / "goals.yaml", Goals)
