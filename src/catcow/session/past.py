"""What the planner may know of sessions done: sets with their lights, from the events alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catcow.planning.model import PastSet

from .events import Event


def past_sets(events: Iterable[Event], pain_next: int | None = None) -> list[PastSet]:
    """The sets of one session. `pain_next` is the pain before the next session when that was begun 12 to 48
    hours later: it stands for the next morning's pain."""
    raise NotImplementedError


def all_past_sets(sessions: Sequence[Sequence[Event]]) -> list[PastSet]:
    """The sets of every session, oldest first, each with its next session's pain where that tells something."""
    raise NotImplementedError
