"""Programme templates (clinical.md 2.4, all [D]): which exercises a plan may choose from, read from
library/programmes/<id>.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import Caution, ExerciseId, Family, Source
from catcow.content.learn import PageId
from catcow.content.model import Model
from catcow.content.yaml_file import read_model

from .errors import UnknownProgrammeError

CARE_PROGRAMME = "first_week"
"""The programme of a person who may start with care, when the screening names no other."""


class Place(Model):
    """One place of a programme, filled by the first of these that suits the person."""

    any_of: Annotated[tuple[ExerciseId, ...], Field(min_length=1)]


class Programme(Model):
    """A list to choose from. With `fill` empty nothing else may be planned."""

    format: Literal[1]
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    places: Annotated[tuple[Place, ...], Field(min_length=1)]
    fill: tuple[Family, ...] = ()
    """Families that may be added from the whole library."""
    without: tuple[Caution, ...] = ()
    """Exercises that carry one of these cautions are removed, whatever its effect."""
    short_doses: bool = False
    learn: tuple[PageId, ...] = ()
    """Pages to read with it."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def name_id(self) -> str:
        """The message that is its name."""
        return f"programme-{self.id}-name"

    @property
    def purpose_id(self) -> str:
        """The message that tells in a sentence what it is for."""
        return f"programme-{self.id}-purpose"

    def allowed(
        self, suitable: Iterable[ExerciseId], preferred: Iterable[ExerciseId]
    ) -> frozenset[ExerciseId]:
        """Of the suitable exercises, one for each place: the first that is also preferred (done before and
        borne well), else the first in the programme's order."""
        can, liked = frozenset(suitable), frozenset(preferred)
        chosen: set[ExerciseId] = set()
        for place in self.places:
            here = [exercise for exercise in place.any_of if exercise in can]
            chosen.update(([exercise for exercise in here if exercise in liked] or here)[:1])
        return frozenset(chosen)


def read_programme(folder: Path, name: str) -> Programme:
    """The programme of this name; UnknownProgrammeError when the folder has none."""
    path = folder / f"{name}.yaml"
    if not name.isidentifier() or not path.is_file():
        raise UnknownProgrammeError(name)
    return read_model(path, Programme)


def all_programmes(folder: Path) -> tuple[Programme, ...]:
    """Every programme of a folder, by name."""
    return tuple(read_model(path, Programme) for path in sorted(folder.glob("*.yaml")))


@cache
def shipped(name: str) -> Programme:
    """A programme that came with the program."""
    return read_programme(Path(str(files("catcow"))) / "library" / "programmes", name)
