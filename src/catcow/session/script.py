"""The script of a session: steps with cues at their seconds, compiled from plan, motions and words.

The server compiles it; the browser plays it by its own clock and reports what was done as events. A step
is the unit that can be repeated, skipped or resumed.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from catcow.content.exercise import ExerciseId, Position
from catcow.content.model import Model

Tone = Literal["start", "turn", "hold", "release", "rep", "done"]


class Cue(Model):
    """Something that happens at a second of its step. Null fields change nothing on the screen."""

    at_s: Annotated[float, Field(ge=0)]
    say: str | None = None
    """A line to speak, already in the person's language."""
    show: str | None = None
    """The large line on the screen."""
    tone: Tone | None = None
    phase: str | None = None
    """The phase the figure now moves into."""
    move_s: float | None = None
    """How long that movement takes."""
    hold_s: float | None = None
    """A hold begins here; the screen counts it down."""
    rep: int | None = None
    """This repetition now begins (1-based)."""
    rep_done: int | None = None
    """This repetition is now complete."""
    breath: Literal["in", "out", "easy"] | None = None


class Step(Model):
    """One step of the script."""

    index: int
    kind: Literal["get_ready", "change_position", "intro", "work", "rest", "finish"]
    title: str
    lines: tuple[str, ...] = ()
    """Plain sentences shown on the screen."""
    exercise: ExerciseId | None = None
    side: Literal["left", "right"] | None = None
    set_number: int | None = None
    sets: int | None = None
    reps: int | None = None
    hold_s: float | None = None
    plain: bool = False
    """Shown without the things that the exercise does without, as not all are at hand."""
    minutes: float | None = None
    """Done by the clock, for so long; it may be ended before and still counts."""
    position: Position | None = None
    duration_s: float
    extendable: bool = True
    """The person may take longer; work steps pause instead."""
    cues: tuple[Cue, ...]


class Script(Model):
    format: Literal[1] = 1
    language: str
    steps: tuple[Step, ...]
    gentle: tuple[ExerciseId, ...] = ()
    """The exercises that stay when the pain before the session is 6 or 7 (clinical.md 3.5, amber2)."""
    seconds: float
