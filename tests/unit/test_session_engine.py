"""The transitions of a session, one by one, and over any sequence of events."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catcow.content.exercise import Position
from catcow.content.library import Library
from catcow.session.effects import Advise, Effect, Emergency, End, GoToStep, Say, effect_lines
from catcow.session.engine import State, advance, begin, replay
from catcow.session.events import Event
from catcow.session.script import Script, Step
from catcow.session.stored import read_event

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def step(index: int, kind: str, exercise: str | None = None, **more: Any) -> Step:
    base = {"index": index, "kind": kind, "title": f"step {index}", "duration_s": 10, "cues": ()}
    return Step.model_validate({**base, "exercise": exercise, **more})


SCRIPT = Script(
    language="en",
    gentle=("roll",),
    seconds=180,
    steps=(
        step(0, "get_ready"),
        step(1, "change_position", "roll", position=Position.supine),
        step(2, "intro", "roll"),
        step(3, "work", "roll", reps=5, set_number=1),
        step(4, "rest", "roll"),
        step(5, "work", "roll", reps=5, set_number=2),
        step(6, "intro", "lift"),
        step(7, "work", "lift", reps=8, set_number=1, side="right"),
        step(8, "change_position", "lift", side="left", set_number=1),
        step(9, "work", "lift", reps=8, set_number=1, side="left"),
        step(10, "change_position", "press", position=Position.prone),
        step(11, "intro", "press"),
        step(12, "work", "press", reps=8, set_number=1),
        step(13, "change_position", "push", position=Position.standing),
        step(14, "intro", "push"),
        step(15, "work", "push", reps=8, set_number=1),
        step(16, "finish"),
    ),
)
LAST = len(SCRIPT.steps)


def event(kind: str, number: int = 0, minute: int = 0, **values: Any) -> Event:
    at = NOON + timedelta(minutes=minute)
    return read_event({"kind": kind, "id": UUID(int=number + 1), "at": at, **values})


def started(pain: int = 3, number: int = 900) -> Event:
    return event("started", number, pain_before=pain)


def done(at: int, reps: int = 5, number: int = 0, exercise: str = "roll") -> Event:
    return event("set_done", number, step=at, exercise=exercise, set_number=1, reps=reps)


def hurts(at: int, pain: int, exercise: str | None = "roll", number: int = 0, **more: Any) -> Event:
    return event("hurts", number, step=at, exercise=exercise, pain=pain, **more)


def run(*events: Event) -> tuple[State, list[Effect]]:
    state, told = begin(), []
    for one in events:
        state, effects = advance(SCRIPT, state, one)
        told.extend(effects)
    return state, told


def messages(effects: list[Effect]) -> list[str]:
    return [line.message for effect in effects for line in effect.lines]


# ── going through ────────────────────────────────────────────────────────────────────────────────────────


def test_a_session_begins_ready_at_its_first_step() -> None:
    assert (begin().status, begin().step) == ("ready", 0)


def test_starting_makes_it_run_and_remembers_the_pain() -> None:
    state, told = run(started(3))
    assert (state.status, state.pain_before, told) == ("running", 3, [])


def test_a_second_start_does_not_change_the_pain_before() -> None:
    state, _ = run(started(3, 1), started(9, 2))
    assert (state.pain_before, state.status) == (3, "running")


def test_a_done_set_is_kept_and_the_next_step_shown() -> None:
    state, _ = run(started(), event("step_began", 1, step=3), done(3, number=2))
    assert (state.step, [s.reps for s in state.sets]) == (4, [5])


def test_a_set_done_in_part_is_kept_and_its_step_stays() -> None:
    state, _ = run(started(), event("step_began", 1, step=3), done(3, 2, 2))
    assert (state.step, [s.reps for s in state.sets]) == (3, [2])
    state, _ = run(started(), event("step_began", 1, step=3), done(3, 2, 2), done(3, 3, 3))
    assert state.step == 4, "the parts together are the set"


def test_a_set_that_ended_leads_on_even_if_fewer_were_counted() -> None:
    ended = event(
        "set_done", 2, step=3, exercise="roll", set_number=1, reps=3, counted_by="camera", ended=True
    )
    state, _ = run(started(), event("step_began", 1, step=3), ended)
    assert (state.step, [s.reps for s in state.sets]) == (4, [3])


def test_the_person_corrects_a_count_and_the_place_stays() -> None:
    events = (started(), done(3, 4, number=1), event("step_began", 2, step=4))
    fix = event("set_corrected", 3, set_id=UUID(int=2), reps=5)
    state, told = run(*events, fix)
    assert told == []
    assert (state.step, [(s.reps, s.counted_by) for s in state.sets]) == (4, [(5, "person")])
    state, _ = run(*events, fix, event("set_corrected", 4, set_id=UUID(int=2), reps=6), fix)
    assert [s.reps for s in state.sets] == [6], "the last word counts, and once"


def test_a_correction_of_no_set_changes_nothing() -> None:
    state, _ = run(started(), done(3, number=1), event("set_corrected", 3, set_id=UUID(int=77), reps=9))
    assert [(s.reps, s.counted_by) for s in state.sets] == [(5, "clock")]


def test_a_repeated_step_is_shown_again_and_its_first_set_kept() -> None:
    state, _ = run(started(), done(3, number=1), event("step_began", 2, step=3), done(3, number=3))
    assert [s.reps for s in state.sets] == [5, 5]


def test_a_set_that_arrives_late_moves_nobody_back() -> None:
    state, _ = run(started(), event("step_began", 1, step=7), done(3, number=2))
    assert state.step == 7
    assert len(state.sets) == 1


def test_a_pause_remembers_the_second_and_going_on_forgets_it() -> None:
    state, _ = run(started(), event("paused", 1, step=3, second=12.5))
    assert (state.status, state.step, state.second) == ("paused", 3, 12.5)
    state, _ = advance(SCRIPT, state, event("resumed", 2, step=3))
    assert (state.status, state.step, state.second) == ("running", 3, 0.0)


def test_skipping_a_set_goes_to_the_step_after_it() -> None:
    state, _ = run(started(), event("step_began", 1, step=3), event("skipped", 2, step=3, exercise="roll"))
    assert (state.step, state.skipped) == (4, (3,))


def test_skipping_an_introduction_skips_the_exercise_with_both_sides() -> None:
    state, _ = run(started(), event("step_began", 1, step=6), event("skipped", 2, step=6))
    assert state.skipped == (6, 7, 8, 9)
    assert state.step == 10


def test_a_skipped_set_that_was_done_stays_done() -> None:
    state, _ = run(started(), done(3, number=1), event("skipped", 2, step=3))
    assert len(state.sets) == 1


def test_the_last_set_leads_to_the_finish_and_the_finish_to_the_questions() -> None:
    state, _ = run(started(), event("step_began", 1, step=15), done(15, 8, 2, "push"))
    assert state.step == 16
    state, _ = advance(SCRIPT, state, event("skipped", 3, step=16))
    assert state.step == LAST


def test_finishing_keeps_the_answers() -> None:
    state, told = run(started(3), event("finished", 1, pain_after=3, effort=5, compared="better"))
    assert (state.status, state.pain_after, state.effort, state.compared) == ("finished", 3, 5, "better")
    assert [type(effect) for effect in told] == [End]
    assert messages(told)[:2] == ["session-finished", "session-finished-better"]
    assert messages(told)[-1] == "session-safety-net", "shown at every end (3.2)"


@pytest.mark.parametrize(
    ("after", "line", "again"),
    [(4, None, False), (5, "session-finished-settle", False), (7, "session-finished-high", True)],
)
def test_the_pain_after_decides_the_advice(after: int, line: str | None, again: bool) -> None:
    state, told = run(started(3), event("finished", 1, pain_after=after, effort=5, compared="worse"))
    extra = {"session-finished-settle", "session-finished-high"} & set(messages(told))
    assert extra == (set() if line is None else {line})
    assert state.screen_again == again


def test_stopping_early_keeps_what_was_done() -> None:
    state, told = run(started(), done(3, number=1), event("stopped", 2, pain_after=None))
    assert (state.status, len(state.sets)) == ("stopped", 1)
    assert messages(told)[-1] == "session-safety-net"


@pytest.mark.parametrize("ending", ["finished", "stopped"])
def test_after_the_end_sets_still_count_and_nothing_moves(ending: str) -> None:
    answers = {"pain_after": 3, "effort": 5, "compared": "same"} if ending == "finished" else {}
    state, _ = run(started(), event("step_began", 1, step=5), event(ending, 2, **answers))
    for number, kind in enumerate(("step_began", "paused", "resumed", "skipped"), 10):
        more = {"second": 3.0} if kind == "paused" else {}
        state, told = advance(SCRIPT, state, event(kind, number, step=7, **more))
        assert (state.status, state.step, told) == (ending, 5, ())
    state, _ = advance(SCRIPT, state, done(5, number=20))
    assert len(state.sets) == 1


def test_too_easy_is_remembered_and_thanked_for() -> None:
    state, told = run(started(), event("too_easy", 1, step=3, exercise="roll"))
    assert state.too_easy == {"roll"}
    assert [type(effect) for effect in told] == [Say]


# ── pain before ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("pain", [6, 7])
def test_six_or_seven_before_leaves_only_the_gentle_exercises(pain: int) -> None:
    state, told = run(started(pain))
    assert state.status == "running"
    assert not {2, 3, 4, 5} & set(state.removed), "the gentle exercise stays"
    assert {6, 7, 8, 9, 11, 12, 14, 15} <= set(state.removed)
    assert 10 in state.removed, "no turning over for nothing"
    assert not {0, 1, 13, 16} & set(state.removed), "getting down and up again stay"
    assert [effect.light for effect in told] == ["amber"]


def test_six_before_ends_a_session_that_has_nothing_gentle() -> None:
    hard = SCRIPT.model_copy(update={"gentle": ()})
    state, (end,) = advance(hard, begin(), started(6))
    assert (state.status, end.kind, state.screen_again) == ("stopped", "end", False)
    words = Library.shipped().words("ar")
    assert all(effect_lines(end, words))


@pytest.mark.parametrize("pain", [8, 9, 10])
def test_eight_before_ends_it(pain: int) -> None:
    state, told = run(started(pain))
    assert (state.status, state.screen_again) == ("stopped", True)
    assert [type(effect) for effect in told] == [End]
    assert "session-safety-net" in messages(told)


@pytest.mark.parametrize("pain", range(6))
def test_up_to_five_before_changes_nothing(pain: int) -> None:
    assert run(started(pain))[0].removed == ()


# ── this hurts ───────────────────────────────────────────────────────────────────────────────────────────


def test_green_goes_on() -> None:
    state, told = run(started(3), event("step_began", 1, step=3), hurts(3, 4, number=2))
    assert (state.status, state.step, state.lights) == ("running", 3, {"roll": "green"})
    assert [(type(effect), effect.light) for effect in told] == [(Advise, "green")]
    assert not state.screen_again


def test_amber_advises_a_smaller_range_and_goes_on() -> None:
    state, told = run(started(3), event("step_began", 1, step=3), hurts(3, 5, number=2))
    assert (state.status, state.step, state.lights, state.removed) == ("running", 3, {"roll": "amber"}, ())
    assert "session-amber-smaller" in messages(told)


def test_red_takes_the_rest_of_the_exercise_out_and_offers_to_end() -> None:
    state, told = run(started(3), event("step_began", 1, step=3), hurts(3, 6, number=2))
    assert state.status == "running"
    assert state.removed == (3, 4, 5)
    assert state.step == 6
    assert state.lights == {"roll": "red"}
    assert state.screen_again
    advice, go = told
    assert isinstance(advice, Advise)
    assert advice.offer_to_end
    assert go == GoToStep(step=6)


def test_red_in_the_rest_keeps_the_set_that_was_done() -> None:
    state, _ = run(started(3), done(3, number=1), event("step_began", 2, step=4), hurts(4, 6, number=3))
    assert (state.removed, state.step, len(state.sets)) == ((4, 5), 6, 1)


def test_red_takes_the_other_side_out_too_but_no_change_of_position() -> None:
    state, told = run(started(3), event("step_began", 1, step=7), hurts(7, 7, "lift", 2))
    assert state.removed == (7, 8, 9)
    assert told[-1] == GoToStep(step=10)


def test_red_takes_later_rounds_out() -> None:
    again = SCRIPT.model_copy(
        update={"steps": (*SCRIPT.steps[:16], step(16, "intro", "roll"), step(17, "work", "roll", reps=5))}
    )
    state, _ = advance(again, begin(), started(3))
    state, _ = advance(again, state, hurts(5, 7, number=2))
    assert state.removed == (5, 16, 17)


def test_an_exercise_is_found_by_its_step_when_the_page_names_none() -> None:
    assert run(started(3), hurts(7, 5, None))[0].lights == {"lift": "amber"}


def test_red_outside_an_exercise_advises_to_rest() -> None:
    state, told = run(started(3), hurts(0, 6, None))
    assert (state.removed, state.lights, state.screen_again) == ((), {}, True)
    assert messages(told)[0] == "session-red-no-exercise"


def test_a_removed_step_cannot_be_entered() -> None:
    state, _ = run(started(3), event("step_began", 1, step=3), hurts(3, 6, number=2))
    state, _ = advance(SCRIPT, state, event("step_began", 3, step=5))
    assert state.step == 6


def test_the_worst_light_of_an_exercise_stays() -> None:
    state, _ = run(started(3), hurts(3, 5, number=1), hurts(3, 3, number=2))
    assert state.lights == {"roll": "amber"}


@pytest.mark.parametrize(
    "report",
    [
        hurts(3, 8),
        hurts(3, 10),
        hurts(3, 1, sharp=True),
        hurts(3, 1, spread_down_leg=True),
        hurts(3, 1, spread_down_leg=True, still_after_a_minute=True),
        hurts(3, 0, new_numbness_or_weakness=True),
        hurts(0, 9, None),
    ],
)
def test_what_stops_the_session(report: Event) -> None:
    state, told = run(started(3), done(3, number=1), report.model_copy(update={"id": UUID(int=77)}))
    assert (state.status, state.emergency, state.screen_again) == ("stopped", True, True)
    assert len(state.sets) == 1
    assert [type(effect) for effect in told] == [Emergency]
    assert {"session-safety-net", "session-stop-screen"} <= set(messages(told))


def test_numbness_names_when_to_call_for_help() -> None:
    _, told = run(started(3), hurts(3, 0, new_numbness_or_weakness=True))
    assert messages(told)[:3] == ["session-help", "session-help-now", "session-help-today"]


def test_spread_that_went_away_leaves_the_exercise_and_goes_on() -> None:
    report = hurts(3, 2, spread_down_leg=True, still_after_a_minute=False, number=5)
    state, told = run(started(3), event("step_began", 1, step=3), report)
    assert (state.status, state.lights, state.removed) == ("running", {"roll": "red"}, (3, 4, 5))
    assert "session-spread-gone" in messages(told)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_effect_can_be_said(language: str) -> None:
    words = Library.shipped().words(language)
    finished = [
        event("finished", 50, pain_after=pain, effort=5, compared=compared)
        for pain in (3, 5, 8)
        for compared in ("better", "same", "worse")
    ]
    reports = [
        *(hurts(3, pain, exercise) for pain in range(11) for exercise in ("roll", None)),
        *(hurts(0, pain, None) for pain in range(11)),
        hurts(3, 2, spread_down_leg=True, still_after_a_minute=False),
        hurts(3, 2, new_numbness_or_weakness=True),
    ]
    stopped = event("stopped", 51)
    easy = event("too_easy", 52, step=3, exercise="roll")
    said = 0
    for one in (*reports, *finished, stopped, easy):
        for effect in run(started(3), one)[1]:
            lines = effect_lines(effect, words)
            assert all(lines)
            said += len(lines)
    for pain in range(11):
        for effect in run(started(pain))[1]:
            assert all(effect_lines(effect, words))
    assert said > 100


# ── any sequence ─────────────────────────────────────────────────────────────────────────────────────────

STEPS = st.integers(-1, LAST + 1)
NAMES = st.sampled_from(["roll", "lift", "press", "push", "unknown"])
NRS = st.integers(0, 10)
KINDS = st.one_of(
    st.fixed_dictionaries({"kind": st.just("started"), "pain_before": NRS}),
    st.fixed_dictionaries({"kind": st.just("step_began"), "step": STEPS}),
    st.fixed_dictionaries(
        {
            "kind": st.just("set_done"),
            "step": STEPS,
            "exercise": NAMES,
            "set_number": st.integers(1, 3),
            "reps": st.integers(0, 20),
            "ended": st.booleans(),
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("set_corrected"),
            "set_id": st.integers(1, 25).map(lambda n: UUID(int=n)),
            "reps": st.integers(0, 20),
        }
    ),
    st.fixed_dictionaries({"kind": st.just("skipped"), "step": STEPS, "exercise": st.none() | NAMES}),
    st.fixed_dictionaries({"kind": st.just("paused"), "step": STEPS, "second": st.floats(-5, 100)}),
    st.fixed_dictionaries({"kind": st.just("resumed"), "step": STEPS}),
    st.fixed_dictionaries(
        {
            "kind": st.just("hurts"),
            "step": STEPS,
            "exercise": st.none() | NAMES,
            "pain": NRS,
            "sharp": st.booleans(),
            "spread_down_leg": st.booleans(),
            "still_after_a_minute": st.none() | st.booleans(),
            "new_numbness_or_weakness": st.booleans(),
        }
    ),
    st.fixed_dictionaries({"kind": st.just("too_easy"), "step": STEPS, "exercise": NAMES}),
    st.fixed_dictionaries(
        {
            "kind": st.just("finished"),
            "pain_after": NRS,
            "effort": NRS,
            "compared": st.sampled_from(["better", "same", "worse"]),
        }
    ),
    st.fixed_dictionaries({"kind": st.just("stopped"), "pain_after": st.none() | NRS}),
)


@st.composite
def sequences(draw: st.DrawFn) -> list[Event]:
    found = draw(st.lists(KINDS, max_size=25))
    return [
        read_event({**values, "id": UUID(int=n + 1), "at": NOON + timedelta(seconds=n)})
        for n, values in enumerate(found)
    ]


@given(sequences())
@settings(max_examples=400, deadline=None)
def test_any_sequence_keeps_what_must_be_kept(events: list[Event]) -> None:
    state = begin()
    for one in events:
        before = state
        state, effects = advance(SCRIPT, state, one)
        kept = [done.id for done in state.sets[: len(before.sets)]]
        assert kept == [done.id for done in before.sets], "a done set is never taken back"
        if one.kind == "set_corrected":
            assert (state.step, state.status) == (before.step, before.status)
        else:
            assert state.sets[: len(before.sets)] == before.sets
        assert len(state.sets) == len(before.sets) + (one.kind == "set_done")
        assert 0 <= state.step <= LAST
        assert state.step not in state.removed
        assert set(before.removed) <= set(state.removed)
        assert not before.ended or state.ended, "nothing goes on after the end"
        if before.emergency:
            assert state.emergency
            assert state.status == "stopped"
            assert not any(isinstance(effect, GoToStep) for effect in effects)
        if any(isinstance(effect, Emergency) for effect in effects):
            assert (state.status, state.emergency, state.screen_again) == ("stopped", True, True)
        if "red" in state.lights.values():
            assert state.screen_again


@given(sequences(), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_events_sent_again_change_nothing(events: list[Event], chance: random.Random) -> None:
    """Each event again, anywhere after its first time."""
    again = list(events)
    for position in sorted(chance.sample(range(len(events)), k=len(events) // 2), reverse=True):
        again.insert(chance.randint(position + 1, len(again)), events[position])
    assert replay(SCRIPT, again) == replay(SCRIPT, events)


@given(sequences())
@settings(max_examples=100, deadline=None)
def test_a_duplicate_asks_for_nothing(events: list[Event]) -> None:
    state = replay(SCRIPT, events)
    for one in events:
        assert advance(SCRIPT, state, one) == (state, ())


@given(sequences())
@settings(max_examples=100, deadline=None)
def test_what_was_done_is_known_without_the_script(events: list[Event]) -> None:
    """The diary reads events alone."""
    bare = replay(Script(language="en", steps=(), seconds=0), events)
    full = replay(SCRIPT, events)
    for field in ("status", "sets", "pain_before", "pain_after", "effort", "emergency", "screen_again"):
        assert getattr(bare, field) == getattr(full, field)


@given(sequences(), st.integers(0, 25))
@settings(max_examples=100, deadline=None)
def test_a_killed_server_comes_back_to_the_same_place(events: list[Event], cut: int) -> None:
    state = replay(SCRIPT, events[:cut])
    for one in events[cut:]:
        state, _ = advance(SCRIPT, state, one)
    assert state == replay(SCRIPT, events)
    assert State.model_validate(state.model_dump()) == state
