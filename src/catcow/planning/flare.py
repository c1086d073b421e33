"""The days of a flare: gentle until it calms down, then back up step by step (clinical.md 2.4, 3.6).

A pure function of where the person stands and the day. What is planned on these days follows from the same
state: the short list in its least doses on calm days, and the doses of progression.py on the way back.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field

from catcow.content.model import Model
from catcow.locale import Words

from .dose_rules import Rules
from .standing import Progress


class FlareDay(Model):
    """One day of a flare, as it is told to the person."""

    on: date
    stage: Literal["calm", "back", "over"]
    """Gentle only; on the way back; all as before."""
    share: Annotated[float, Field(gt=0, le=1)]
    """Of what was done before the flare, about."""
    minutes: int | None = None
    """The least that is enough, on gentle days."""
    pain: int | None = None
    """On gentle days: the way back begins with pain of so much or less."""
    expected: bool = False
    """It comes like this if the pain has calmed down by the day before."""
    message: str
    args: dict[str, int] = Field(default_factory=dict)

    def sentence(self, words: Words) -> str:
        return words.text(self.message, **self.args)


def flare_day(rules: Rules, state: Progress, day: date) -> FlareDay | None:
    """What this day of the flare is; null when there is none on it."""
    return next(iter(flare_days(rules, state, day, 1)), None)


def flare_days(rules: Rules, state: Progress, day: date, days: int = 21) -> tuple[FlareDay, ...]:
    """So many days from this one; empty when there is no flare. While it is gentle days, the days after today
    are told as they come if the pain has calmed down by tomorrow. The last day told is the first on which all
    is as before."""
    flare = state.flare
    if flare is None or day < flare.since:
        return ()
    calm = flare.calmed_on is None or day < flare.calmed_on
    back_from = day + timedelta(days=1) if calm or flare.calmed_on is None else flare.calmed_on
    shares = _shares(rules, days + (day - back_from).days + 1)
    found: list[FlareDay] = []
    for ahead in range(days):
        on = day + timedelta(days=ahead)
        come = (on - back_from).days
        if come < 0:
            found.append(_calm(rules, on, flare.limit))
            continue
        share = shares[come]
        if share >= 1.0 or come > rules.way_back.days:
            over = FlareDay(on=on, stage="over", share=1.0, expected=calm, message="dose-flare-day-over")
            return (*found, over)
        percent = round(100 * share / 5) * 5
        found.append(
            FlareDay(
                on=on,
                stage="back",
                share=share,
                expected=calm,
                message="dose-flare-day-back",
                args={"percent": percent},
            )
        )
    return tuple(found)


def _calm(rules: Rules, on: date, limit: int) -> FlareDay:
    return FlareDay(
        on=on,
        stage="calm",
        share=rules.step_back.share,
        minutes=rules.flare_calm.minutes,
        pain=limit,
        message="dose-flare-day-calm",
        args={"minutes": rules.flare_calm.minutes},
    )


def _shares(rules: Rules, days: int) -> list[float]:
    """The part of the earlier dose for each day of the way back: evenly up over its first days, and never by
    more than the cap in the days of the cap. Whole repetitions and days without a session make it slower."""
    low = rules.step_back.share
    found: list[float] = []
    for day in range(max(1, days)):
        even = low + (1.0 - low) * min(1.0, day / rules.way_back.first_days)
        least = min(found[-rules.pacing.days :], default=low)
        found.append(min(1.0, even, rules.pacing.share * least))
    return found
