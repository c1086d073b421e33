"""The transitions of a session: (state, event) -> (state, effects). No clock, no I/O.

The log of events is all there is: `replay` rebuilds the state after a reload or a killed server.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from uuid import UUID

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model

from .effects import Effect
from .events import Event, Nrs, SetDone
from .light import Light
from .script import Script

Status = Literal["ready", "running", "paused", "finished", "stopped"]


class State(Model):
    """Everything known of a session, from its events alone."""

    status: Status = "ready"
    step: int = 0
    """The step to show next."""
    second: float = 0.0
    """Seconds into that step when it was paused; 0 otherwise."""
    pain_before: Nrs | None = None
    pain_after: Nrs | None = None
    effort: Nrs | None = None
    compared: Literal["better", "same", "worse"] | None = None
    sets: tuple[SetDone, ...] = ()
    """Every set done, whole or in part, in the order they arrived. Never taken back."""
    skipped: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    """Steps that the pain rules took out."""
    lights: dict[ExerciseId, Light] = {}
    """The worst light of each exercise that was reported to hurt."""
    too_easy: frozenset[ExerciseId] = frozenset()
    emergency: bool = False
    screen_again: bool = False
    """A red light: the safety questions are asked again before another session (clinical.md 3.1)."""
    seen: frozenset[UUID] = frozenset()


def begin() -> State:
    """A session of which nothing has happened yet."""
    return State()


def advance(script: Script, state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
    """The state after the event, and what the page must do. An event seen before changes nothing."""
    raise NotImplementedError


def replay(script: Script, events: Iterable[Event]) -> State:
    """The state after all these events; duplicates may stand anywhere among them."""
    state = begin()
    for event in events:
        state, _ = advance(script, state, event)
    return state
