"""What can be seen where: for each fault and view, the value of a right repetition as the estimator sees it,
how far from it a fault begins, and whether drawn faults were found often enough to be spoken of.

Kept beside the exercise (`seen/faults.json`), made by `catcow library faults` from takes of the drawn
figures.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from catcow.content import Entry
from catcow.content.exercise import CameraView
from catcow.content.model import Model
from catcow.figure.build import file_hash

from .fault_rules import Kind, Rule

FORMAT = 1
FILE = "faults.json"
LEAST_SENSITIVITY = 0.6
MOST_FALSE_ALARMS = 0.05
"""Beyond these a fault is not spoken of in a view."""

Number = Annotated[float, Field(allow_inf_nan=False)]


class Level(Model):
    """A fault in one phase: `right`, the measure where a right repetition arrives, and `margin` how far
    beyond it, in the way that is wrong, the fault begins; `square` the same where the view is known to be
    square."""

    right: Number
    margin: Annotated[Number, Field(gt=0)]
    square: Annotated[Number, Field(gt=0)]


class Found(Model):
    """How well a fault was found on the build takes. `wrong` repetitions with the fault, `found` of them;
    `right` repetitions, and `alarms` in them."""

    wrong: int = 0
    found: int = 0
    right: int = 0
    alarms: int = 0
    unshown: int = 0
    """Filmed, but truly not beyond the threshold, and so left out."""

    @property
    def sensitivity(self) -> float | None:
        return self.found / self.wrong if self.wrong else None

    @property
    def false_alarms(self) -> float | None:
        return self.alarms / self.right if self.right else None


class WatchedFault(Model):
    """One fault in one view. Times have no levels."""

    id: str
    kind: Kind
    measure: str | None = None
    way: Literal[-1, 0, 1]
    own: Annotated[float, Field(ge=0, le=1)] = 1.0
    """How much of what this person's start differs from the figure's is theirs, and no fault."""
    start: Number | None = None
    """The measure at the start of a right repetition."""
    levels: dict[str, Level] = Field(default={})
    spread: Number = 0.0
    """By how much right repetitions of the build takes differ from `right`, at most (one standard
    deviation)."""
    limit: Number | None = None
    """Seconds, or for two sides the share by which they may differ."""
    phases: tuple[str, ...] = ()
    found: Found = Found()
    spoken: bool = False


class SeenFaults(Model):
    """All that is watched in an exercise, by view; in the order declared, the most important first."""

    format: Literal[1] = 1
    motion: str
    """SHA-256 of the motion.yaml they were learned from."""
    views: dict[CameraView, tuple[WatchedFault, ...]]

    def write(self, entry: Entry) -> None:
        folder = entry.folder / "seen"
        folder.mkdir(exist_ok=True)
        data = self.model_dump(mode="json", exclude_defaults=True) | {"format": FORMAT}
        text = json.dumps(data, indent=1, sort_keys=True) + "\n"
        (folder / FILE).write_text(text, encoding="utf-8", newline="\n")


def seen_faults(entry: Entry) -> SeenFaults | None:
    """What is watched in an exercise; null where nobody has learned it, or it was learned from another
    motion."""
    try:
        seen = SeenFaults.model_validate_json((entry.folder / "seen" / FILE).read_text(encoding="utf-8"))
    except (OSError, ValidationError):
        return None
    return seen if seen.motion == file_hash(entry.motion_path) else None


def watched_faults(entry: Entry, view: CameraView) -> tuple[WatchedFault, ...]:
    """The faults that may be spoken of in a view; empty where none may."""
    seen = seen_faults(entry)
    return () if seen is None else tuple(fault for fault in seen.views.get(view, ()) if fault.spoken)


def unwatched_faults(entry: Entry, view: CameraView) -> tuple[str, ...]:
    """The faults of the exercise that the coach says nothing of in a view, so that it can say so."""
    spoken = {fault.id for fault in watched_faults(entry, view)}
    return tuple(fault.id for fault in entry.exercise.faults if fault.id not in spoken)


def timed_fault(rule: Rule) -> WatchedFault:
    """A fault of time: nothing about it needs learning, the counter's clock tells it."""
    return WatchedFault(
        id=rule.id, kind=rule.kind, way=rule.way, limit=rule.threshold.value, phases=rule.phases, spoken=True
    )


def path_of(entry: Entry) -> Path:
    return entry.folder / "seen" / FILE
