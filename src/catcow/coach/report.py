"""What the coach says after each frame, and at the end."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from catcow.content.model import Model

Side = Literal["left", "right"]


class State(StrEnum):
    """What the person is doing, as far as it can be seen."""

    nobody = "nobody"
    getting_ready = "getting_ready"
    """Somebody is there, not yet in the starting posture."""
    exercising = "exercising"
    resting = "resting"
    """Was exercising and has left the exercise's postures, or lies still for long."""
    cant_see = "cant_see"
    """Cannot be judged; `reason` says why. Nothing is counted, the clock goes on alone."""


class Reason(StrEnum):
    """Why the coach cannot see. The sentence is the message `coach-reason-<id>`."""

    invisible_movement = "invisible-movement"
    """The movement itself cannot be seen from outside."""
    no_reference = "no-reference"
    """Nobody has yet shown this movement from this view to the estimator."""
    wrong_view = "wrong-view"
    wrong_posture = "wrong-posture"
    """Somebody is seen, long and clearly, but not in a posture of this exercise."""
    out_of_frame = "out-of-frame"
    too_far = "too-far"
    too_near = "too-near"
    too_dark = "too-dark"
    two_people = "two-people"
    hidden = "hidden"
    """Parts of the body that the exercise needs are covered (by clothes, furniture, the body itself)."""
    too_slow = "too-slow"
    """Too few pictures a second."""
    nobody = "nobody"
    time_broken = "time-broken"
    """The clock of the pictures ran backwards."""


class RangeOfMotion(Model):
    """A measure of the movement."""

    measure: str
    unit: str
    value: float
    uncertainty: float
    """Plus or minus, in the same unit (one standard deviation)."""


class FaultSeen(Model):
    """A fault that stood long enough to be believed."""

    id: str
    start_s: float
    end_s: float | None = None
    """Null while it goes on."""


class Report(Model):
    """The coach's word after a frame."""

    t_s: float
    state: State
    reason: Reason | None = None
    phase: str | None = None
    """The phase nearest now (A, B, ...); null when not exercising."""
    progress: float = 0.0
    """How far into that phase, 0..1 and a little beyond."""
    repetitions: int = 0
    attempts: int = 0
    per_side: dict[Side, int] = Field(default_factory=dict)
    """Repetitions by working side; empty for a movement without sides."""
    side: Side | None = None
    """The side that works now."""
    hold_s: float | None = None
    """How long the hold in hand has lasted; null when nothing is held."""
    faults: tuple[str, ...] = ()
    """Those that go on now."""
    say: str | None = None
    """A message to speak and show now: `fault-<id>` of the exercise's words, or `coach-...` of the page's.
    At most one at a time, never more often than every six seconds."""
    gesture: Literal["pause", "skip"] | None = None
    """One hand held up for 1.5 s, or both; said once."""
    confidence: float = 0.0
    """0..1: how well what is seen fits this exercise."""


class Refusal(Model):
    """Why a recording was not counted."""

    id: Reason
    sentence: str


class Summary(Model):
    """A whole recording or set. The names are part of `catcow analyse --json` and stay."""

    exercise: str
    view: str | None = None
    repetitions: int = 0
    attempts: int = 0
    per_side: dict[Side, int] = Field(default_factory=dict)
    holds_s: tuple[float, ...] = ()
    range_of_motion: tuple[RangeOfMotion, ...] = ()
    tempo_s: dict[str, float] = Field(default_factory=dict)
    """Median seconds of the movement into each phase."""
    faults: tuple[FaultSeen, ...] = ()
    refused: Refusal | None = None
    frames: int = 0
    seconds: float = 0.0
    confidence: float = 0.0
