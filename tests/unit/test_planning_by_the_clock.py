"""What is done by the clock, in plan and script: minutes that fill a session up, a clock and a few lines."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from made_up import MadeUp, made, small

from catcow.content.exercise import Family, Position
from catcow.content.library import Library
from catcow.planning.model import PastSet, Person, SessionPlan
from catcow.planning.pace import session_seconds, timed_seconds
from catcow.planning.today import plan_today
from catcow.session.compile import compile_script
from catcow.session.script import Script, Step
from catcow.session.speech import speech_seconds

TODAY = date(2026, 11, 23)


def shelf() -> MadeUp:
    """The places of the first week, walking and breathing among them, and one more walk."""
    return small(
        made("relaxed_breathing", Family.habit, minutes=(2, 5)),
        made("pelvic_tilt"),
        made("knee_roll"),
        made("cat_camel", position=Position.all_fours),
        made("rock_back", position=Position.all_fours),
        made("walking", Family.aerobic, Position.standing, minutes=(5, 30), has_motion=False),
        made("march", Family.aerobic, Position.standing, minutes=(5, 20)),
    )


def plan(minutes: int = 15, past: list[PastSet] | None = None, **values: Any) -> SessionPlan:
    who = Person.model_validate({"triage": "K", "minutes": minutes, **values})
    return plan_today(who, shelf(), past or [], TODAY)


def minutes_of(found: SessionPlan) -> dict[str, float]:
    return {item.exercise: item.minutes for item in found.items if item.minutes is not None}


@pytest.mark.parametrize("minutes", [8, 10, 15, 20])
def test_a_careful_session_is_filled_with_minutes(minutes: int) -> None:
    found = plan(minutes)
    assert 0.9 * 60 * minutes <= found.seconds <= 1.1 * 60 * minutes
    assert found.seconds == pytest.approx(session_seconds(found.items, shelf()))
    assert "reason-note-short" not in [note.message for note in found.notes]
    for name, chosen in minutes_of(found).items():
        span = shelf().entries[name].exercise.dose.duration_min
        assert span is not None
        assert span.low <= chosen <= span.high


def test_minutes_count_as_one_set_of_one() -> None:
    walk = next(item for item in plan().items if item.exercise == "walking")
    assert (walk.sets, walk.reps, walk.hold_s) == (1, 1, None)
    assert walk.seconds == pytest.approx(timed_seconds(walk.minutes or 0))
    assert walk.reasons[0].message == "reason-in-aerobic"


def test_it_comes_only_where_the_programme_names_it() -> None:
    free = plan_today(Person.model_validate({"triage": "G"}), shelf(), [], TODAY)
    assert minutes_of(free) == {}
    out = {one.exercise: one.reason.message for one in free.left_out}
    assert {out[name] for name in ("walking", "relaxed_breathing", "march")} == {"reason-out-own-time"}
    assert "march" not in minutes_of(plan()), "the first week names no march"


def test_a_short_session_has_no_room_for_a_walk() -> None:
    found = plan(5)
    assert "walking" not in minutes_of(found)
    assert {one.exercise: one.reason.message for one in found.left_out}["walking"] == "reason-out-time"


@pytest.mark.parametrize("light", ["amber", "red"])
def test_after_it_hurt_it_is_short(light: str) -> None:
    past = PastSet.model_validate(
        {"exercise": "relaxed_breathing", "on": TODAY - timedelta(days=2), "reps": 1, "light": light}
    )
    assert minutes_of(plan(20, [past])).get("relaxed_breathing") == 2


def script(language: str = "en") -> Script:
    return compile_script(plan(), shelf(), language)


def work(name: str, language: str = "en") -> Step:
    return next(s for s in script(language).steps if s.kind == "work" and s.exercise == name)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", ["walking", "relaxed_breathing"])
def test_the_script_has_a_clock_and_a_few_lines(name: str, language: str) -> None:
    step = work(name, language)
    words = Library.shipped().words(language)
    assert step.minutes is not None
    assert step.reps is None
    assert step.duration_s == pytest.approx(timed_seconds(step.minutes))
    said = [cue.say for cue in step.cues if cue.say]
    assert said[-1] == words.text("session-clock-done")
    assert (words.text("session-clock-minute") in said) == (step.minutes >= 3)
    assert all(cue.at_s < step.duration_s for cue in step.cues)
    assert not any(cue.rep or cue.rep_done for cue in step.cues), "nothing is counted"
    talking = [cue for cue in step.cues if cue.say]
    for cue, then in pairwise(talking):
        assert cue.at_s + speech_seconds(cue.say or "") <= then.at_s, "nothing is said over another line"


def test_the_half_is_told() -> None:
    step = work("walking")
    half = next(cue for cue in step.cues if cue.say and "Half-way" in cue.say)
    assert half.at_s == pytest.approx(step.duration_s / 2, abs=3)


def test_an_activity_is_told_by_its_steps_and_shows_no_figure() -> None:
    step = work("walking")
    assert step.lines[:2] == ("walking: set out.", "walking: come back.")
    assert [cue.say for cue in step.cues if cue.say][:2] == list(step.lines[:2])
    assert not any(cue.phase for cue in step.cues)


def test_a_movement_goes_on_until_the_end() -> None:
    step = work("relaxed_breathing")
    moves = [cue.at_s for cue in step.cues if cue.phase]
    assert moves[-1] > step.duration_s - 10
    assert len([cue for cue in step.cues if cue.say]) < 12


def test_its_introduction_says_how_long() -> None:
    intro = next(s for s in script().steps if s.kind == "intro" and s.exercise == "walking")
    assert any("minutes" in line for line in intro.lines)
    assert intro.reps is None
    assert intro.minutes == minutes_of(plan())["walking"]
