"""What the coach knew of a set before it began: kept beside its landmarks, which then say the same again."""

from __future__ import annotations

from dataclasses import dataclass

from .report import Side


@dataclass(frozen=True, slots=True)
class Known:
    """`side`: the one that works, None when it was not said. `usual`: how far the person usually comes
    in this exercise, as a share of the figure's movement (> 0); None in their first set of it."""

    exercise: str
    side: Side | None = None
    usual: float | None = None
