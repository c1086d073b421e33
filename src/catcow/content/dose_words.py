"""A dose in words: "2 sets of 8 to 10, hold 5 seconds, morning and evening"."""

from __future__ import annotations

from collections.abc import Sequence

from catcow.locale import Words

from .exercise import Dose, Span
from .motion import Sides

Amount = Span | float


def _ends(amount: Amount) -> tuple[float, float]:
    low, high = (amount.low, amount.high) if isinstance(amount, Span) else (amount, amount)
    return _whole(low), _whole(high)


def _whole(value: float) -> float:
    """2.0 as 2, so that plural rules and digits are those of a whole number."""
    return int(value) if float(value).is_integer() else value


def _ranged(words: Words, message: str, amount: Amount) -> str:
    low, high = _ends(amount)
    if low == high:
        return words.text(message, n=low)
    return words.text(f"{message}-range", low=low, high=high)


def _hold(words: Words, hold_s: Amount) -> str | None:
    low, high = _ends(hold_s)
    if high == 0:
        return None
    if low == 0:
        return words.text("content-dose-hold-up-to", high=high)
    return _ranged(words, "content-dose-hold", hold_s)


def _long(words: Words, minutes: Amount) -> str:
    """A time in minutes; in seconds when it begins below one."""
    low, high = _ends(minutes)
    if low >= 1:
        return _ranged(words, "content-dose-minutes", minutes)
    return _ranged(words, "content-dose-seconds", Span(low=60 * low, high=60 * high))


def dose_phrase(
    words: Words,
    *,
    sets: Amount = 1,
    reps: Amount = 1,
    minutes: Amount | None = None,
    hold_s: Amount | None = None,
    sides: Sides = Sides.none,
    times_per_day: Amount | None = None,
    times_of_day: Sequence[str] = (),
    days_per_week: Amount | None = None,
    every_min: Amount | None = None,
) -> str:
    """One line that a person reads beside an exercise. Amounts are single values or ranges; what is None is
    not said; `minutes` stand in place of sets and repetitions. When the sides are worked one after the other
    (`Sides.each`) it says that the count is for each side."""
    if minutes is not None:
        how_often = _long(words, minutes)
    elif _ends(sets) == (1, 1):
        how_often = _ranged(words, "content-dose-reps", reps)
    elif _ends(reps) == (1, 1):  # three sets of one are three times
        how_often = _ranged(words, "content-dose-reps", sets)
    else:
        how_often = words.text(
            "content-dose-sets-of-reps",
            sets=_ranged(words, "content-dose-sets", sets),
            reps=_ranged(words, "content-dose-count", reps),
        )
    if sides is Sides.each:
        how_often = words.text("content-dose-each-side", dose=how_often)
    parts = [how_often]
    if hold_s is not None:
        hold = _hold(words, hold_s)
        parts += [hold] if hold else []
    if every_min is not None:
        parts.append(_ranged(words, "content-dose-every-minutes", every_min))
    if set(times_of_day) == {"morning", "evening"}:
        parts.append(words.text("content-dose-morning-and-evening"))
    elif times_of_day:
        parts += [words.text(f"content-dose-{when}") for when in times_of_day]
    elif times_per_day is not None and _ends(times_per_day) != (1, 1):
        parts.append(_ranged(words, "content-dose-per-day", times_per_day))
    if days_per_week is not None:
        daily = _ends(days_per_week) == (7, 7)
        if not daily:
            parts.append(_ranged(words, "content-dose-days-per-week", days_per_week))
        elif not times_of_day and (times_per_day is None or _ends(times_per_day) == (1, 1)):
            parts.append(words.text("content-dose-every-day"))
    return words.text("content-dose-separator").join(parts)


def dose_bounds_phrase(words: Words, dose: Dose, sides: Sides = Sides.none) -> str:
    """The bounds of an exercise in words, as its library card shows them."""
    return dose_phrase(
        words,
        sets=dose.sets,
        reps=dose.reps,
        minutes=dose.duration_min,
        hold_s=dose.hold_s,
        sides=sides,
        times_per_day=dose.times_per_day,
        times_of_day=dose.times_of_day,
        days_per_week=dose.days_per_week,
        every_min=dose.every_min,
    )
