"""So much of an exercise: sets, repetitions, seconds of holding, or minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of one exercise at a time. With `minutes` it is done by the clock; sets and repetitions are
    then one."""

    sets: int
    reps: int
    hold_s: float | None = None
    minutes: float | None = None

    def within(self, other: Amount) -> bool:
        """Whether nothing of it is more than the other's."""
        return (
            self.sets <= other.sets
            and self.reps <= other.reps
            and (self.hold_s or 0.0) <= (other.hold_s or 0.0)
            and (self.minutes or 0.0) <= (other.minutes or 0.0)
        )

    def least(self, other: Amount) -> Amount:
        """The smaller of each."""
        return Amount(
            min(self.sets, other.sets),
            min(self.reps, other.reps),
            None if self.hold_s is None or other.hold_s is None else min(self.hold_s, other.hold_s),
            None if self.minutes is None or other.minutes is None else min(self.minutes, other.minutes),
        )

    def most(self, other: Amount) -> Amount:
        """The larger of each."""
        return Amount(
            max(self.sets, other.sets),
            max(self.reps, other.reps),
            None if self.hold_s is None or other.hold_s is None else max(self.hold_s, other.hold_s),
            None if self.minutes is None or other.minutes is None else max(self.minutes, other.minutes),
        )

    def same_work(self, other: Amount) -> bool:
        """The same repetitions, hold and minutes; sets may differ, as a set is left out for want of time."""
        return (self.reps, self.hold_s, self.minutes) == (other.reps, other.hold_s, other.minutes)
