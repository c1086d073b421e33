""" "This hurts": what the pain rules say of one report (clinical.md 3.4, 3.5)."""

from __future__ import annotations

from catcow.planning.light import Light, light_of, too_much

from .effects import Line
from .events import Hurts

_SAFETY = (Line(message="session-stop-screen"), Line(message="session-safety-net"))


def light_of_report(report: Hurts, pain_before: int | None) -> Light:
    """Sharp or electric pain, symptoms that move down the leg and any new numbness or weakness are red,
    whatever the number."""
    if report.sharp or report.spread_down_leg or report.new_numbness_or_weakness:
        return "red"
    return light_of(pain_before, report.pain)


def stops_session(report: Hurts) -> bool:
    """Whether this report ends the session. Spread down the leg does unless it was gone a minute later."""
    spread = report.spread_down_leg and report.still_after_a_minute is not False
    return too_much(report.pain) or report.sharp or spread or report.new_numbness_or_weakness


def stop_lines(report: Hurts) -> tuple[Line, ...]:
    """What is shown when the session ends because of this report, the heading first."""
    if report.new_numbness_or_weakness:
        help_first = ("session-help", "session-help-now", "session-help-today")
        return (*(Line(message=message) for message in help_first), *_SAFETY)
    rest_first = ("session-stop", "session-stop-rest", "session-stop-see")
    return (*(Line(message=message) for message in rest_first), *_SAFETY)


def advice_lines(report: Hurts, light: Light, has_exercise: bool) -> tuple[Line, ...]:
    """What is shown when the session goes on, the heading first."""
    if light == "green":
        messages = ["session-green", "session-green-more"]
    elif light == "amber":
        messages = ["session-amber", "session-amber-smaller", "session-amber-watch"]
    elif has_exercise:
        messages = ["session-red", "session-red-rest", "session-red-choice"]
    else:
        messages = ["session-red-no-exercise", "session-stop-rest", "session-red-choice"]
    if light == "red" and report.spread_down_leg:
        messages.insert(1, "session-spread-gone")
    return tuple(Line(message=message) for message in messages)
