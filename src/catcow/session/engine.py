"""The transitions of a session: (state, event) -> (state, effects). No clock, no I/O.

The log of events is all there is: `replay` rebuilds the state after a reload or a killed server. An event is
known by its id, so that sending it again, at any time, changes nothing. A set once done is never taken back
(the person may correct how many repetitions it had), and nothing leads on after an emergency.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, assert_never
from uuid import UUID

from pydantic import Field

from catcow.content.exercise import ExerciseId
from catcow.content.model import Model
from catcow.planning.light import Light, light_of, too_much, wants_care, worse
from catcow.planning.pace import is_floor

from .effects import Advise, Effect, Emergency, End, GoToStep, Line, Say
from .events import (
    Event,
    Finished,
    Hurts,
    Nrs,
    Paused,
    Resumed,
    SetCorrected,
    SetDone,
    Skipped,
    Started,
    StepBegan,
    Stopped,
    TooEasy,
)
from .hurts import advice_lines, light_of_report, stop_lines, stops_session
from .script import Script, Step

Status = Literal["ready", "running", "paused", "finished", "stopped"]
Effects = tuple[Effect, ...]

_ENDED = ("finished", "stopped")
_NOTHING: Effects = ()


class State(Model):
    """Everything known of a session, from its events alone."""

    status: Status = "ready"
    step: int = 0
    """The step to show next; one past the last step means that only the questions at the end are left."""
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
    lights: dict[ExerciseId, Light] = Field(default_factory=dict)
    """The worst light of each exercise that was reported to hurt."""
    too_easy: frozenset[ExerciseId] = frozenset()
    emergency: bool = False
    screen_again: bool = False
    """A red light: the safety questions are asked again before another session (clinical.md 3.1)."""
    seen: frozenset[UUID] = frozenset()

    @property
    def ended(self) -> bool:
        return self.status in _ENDED

    def but(self, **changes: Any) -> State:
        """This state with some fields changed."""
        return self.model_copy(update=changes)


def begin() -> State:
    """A session of which nothing has happened yet."""
    return State()


def replay(script: Script, events: Iterable[Event]) -> State:
    """The state after all these events; duplicates may stand anywhere among them."""
    state = begin()
    for event in events:
        state, _ = advance(script, state, event)
    return state


def advance(script: Script, state: State, event: Event) -> tuple[State, Effects]:
    """The state after the event, and what the page must do. An event seen before changes nothing and asks
    for nothing. A step number outside the script is not an error: what was done is kept, the place is not
    moved."""
    if event.id in state.seen:
        return state, _NOTHING
    state = state.but(seen=state.seen | {event.id})
    match event:
        case Started():
            return _started(script, state, event)
        case StepBegan():
            return _moved(script, state, event.step, 0.0, "running"), _NOTHING
        case Paused():
            return _moved(script, state, event.step, max(0.0, event.second), "paused"), _NOTHING
        case Resumed():
            return _resumed(state), _NOTHING
        case SetDone():
            return _set_done(script, state, event), _NOTHING
        case SetCorrected():
            return _corrected(state, event), _NOTHING
        case Skipped():
            return _skipped(script, state, event), _NOTHING
        case TooEasy():
            thanks = Say(lines=(Line(message="session-too-easy"),))
            return state.but(too_easy=state.too_easy | {event.exercise}), (thanks,)
        case Hurts():
            return _hurts(script, state, event)
        case Finished():
            return _finished(state, event)
        case Stopped():
            return _stopped(state, event)
        case _:
            assert_never(event)


def next_step(script: Script, state: State, step: int) -> int:
    """The first step after this one that is neither taken out nor skipped; one past the last when none is."""
    out = {*state.removed, *state.skipped}
    return next((i for i in range(step + 1, len(script.steps)) if i not in out), len(script.steps))


def _inside(script: Script, step: int) -> bool:
    return 0 <= step < len(script.steps)


def _moved(script: Script, state: State, step: int, second: float, status: Status) -> State:
    """The person is now at this step. After the end nothing moves."""
    if state.ended:
        return state
    if not _inside(script, step):
        return state.but(status=status)
    if step in state.removed:
        step, second = next_step(script, state, step), 0.0
    return state.but(status=status, step=step, second=second)


def _resumed(state: State) -> State:
    return state if state.ended else state.but(status="running", second=0.0)


def _set_done(script: Script, state: State, event: SetDone) -> State:
    state = state.but(sets=(*state.sets, event))
    if state.ended or not _inside(script, event.step) or event.step < state.step:
        return state
    done = sum(one.reps for one in state.sets if one.step == event.step)
    if not event.ended and done < (script.steps[event.step].reps or 1):
        return state  # broken off: this step is still the one to show
    return state.but(step=next_step(script, state, event.step), second=0.0)


def _corrected(state: State, event: SetCorrected) -> State:
    """The place in the session is not moved by it."""
    changes = {"reps": event.reps, "counted_by": "person"}
    return state.but(
        sets=tuple(one.model_copy(update=changes) if one.id == event.set_id else one for one in state.sets)
    )


def _skipped(script: Script, state: State, event: Skipped) -> State:
    """A step left out; at an introduction, the whole exercise that it introduces."""
    if state.ended or not _inside(script, event.step):
        return state
    left_out = [event.step]
    first = script.steps[event.step]
    if first.kind == "intro":
        for step in script.steps[event.step + 1 :]:
            if step.exercise != first.exercise or step.kind == "intro" or _turns_body(step):
                break
            left_out.append(step.index)
    state = state.but(skipped=tuple(sorted({*state.skipped, *left_out})))
    if state.step in left_out:
        state = state.but(step=next_step(script, state, max(left_out)), second=0.0)
    return state


def _turns_body(step: Step) -> bool:
    """A change of position for the next exercise, not of the working side."""
    return step.kind == "change_position" and step.side is None


def _started(script: Script, state: State, event: Started) -> tuple[State, Effects]:
    if state.pain_before is not None or state.ended:
        return state, _NOTHING
    state = state.but(pain_before=event.pain_before, status="running")
    if too_much(event.pain_before):
        lines = ("session-too-sore", "session-too-sore-why", "session-stop-screen", "session-safety-net")
        end = End(lines=tuple(Line(message=message) for message in lines), light="red")
        return state.but(status="stopped", screen_again=True), (end,)
    if wants_care(event.pain_before):
        state = _only_gentle(script, state)
        works = {step.index for step in script.steps if step.kind == "work"}
        if works and works.issubset(state.removed):
            nothing = ("session-too-sore", "session-care-none", "session-safety-net")
            end = End(lines=tuple(Line(message=message) for message in nothing), light="amber")
            return state.but(status="stopped"), (end,)
        advice = (Line(message="session-care"), Line(message="session-care-why"))
        return state, (Advise(lines=advice, light="amber"),)
    return state, _NOTHING


def _only_gentle(script: Script, state: State) -> State:
    """Take out what is not on the care list, with the turns on the floor that lead to nothing then."""
    out = {
        step.index
        for step in script.steps
        if step.exercise is not None and step.exercise not in script.gentle and not _turns_body(step)
    }
    turns = [step for step in script.steps if _turns_body(step)]
    for number, turn in enumerate(turns):
        until = turns[number + 1].index if number + 1 < len(turns) else len(script.steps)
        works = [s.index for s in script.steps[turn.index : until] if s.kind == "work"]
        from_floor = number > 0 and is_floor(turns[number - 1].position)
        if from_floor and is_floor(turn.position) and out.issuperset(works):
            out.add(turn.index)
    state = state.but(removed=tuple(sorted({*state.removed, *out})))
    return state.but(step=next_step(script, state, state.step)) if state.step in out else state


def _hurts(script: Script, state: State, event: Hurts) -> tuple[State, Effects]:
    exercise = event.exercise
    if exercise is None and _inside(script, event.step):
        exercise = script.steps[event.step].exercise
    light = light_of_report(event, state.pain_before)
    if exercise is not None:
        state = state.but(lights={**state.lights, exercise: worse(state.lights.get(exercise), light)})
    if light == "red":
        state = state.but(screen_again=True)
    if stops_session(event):
        state = state.but(status="stopped", emergency=True)
        return state, (Emergency(lines=stop_lines(event), light="red"),)
    lines = advice_lines(event, light, exercise is not None)
    advice = Advise(lines=lines, light=light, offer_to_end=light == "red")
    if light != "red" or exercise is None or state.ended:
        return state, (advice,)
    return _without(script, state, exercise, event.step, advice)


def _without(
    script: Script, state: State, exercise: ExerciseId, step: int, advice: Advise
) -> tuple[State, Effects]:
    """Take the rest of an exercise out, its later rounds too, and go on with what comes then."""
    here = step if _inside(script, step) else state.step
    rest = {
        s.index
        for s in script.steps
        if s.index >= here and s.exercise == exercise and not _turns_body(s) and s.kind != "finish"
    }
    state = state.but(removed=tuple(sorted({*state.removed, *rest})))
    here = max(here, state.step)
    if here not in rest:
        return state, (advice,)
    target = next_step(script, state, here)
    return state.but(step=target, second=0.0), (advice, GoToStep(step=target))


def _finished(state: State, event: Finished) -> tuple[State, Effects]:
    first = state.pain_after is None and state.effort is None
    if first:
        state = state.but(pain_after=event.pain_after, effort=event.effort, compared=event.compared)
    light = light_of(state.pain_before, event.pain_after)
    if light == "red":
        state = state.but(screen_again=True)
    if state.ended:
        return state, _NOTHING
    lines = ["session-finished", f"session-finished-{event.compared}"]
    if light == "amber":
        lines.append("session-finished-settle")
    elif light == "red":
        lines += ["session-finished-high", "session-stop-screen"]
    lines.append("session-safety-net")
    end = End(lines=tuple(Line(message=message) for message in lines), light=light)
    return state.but(status="finished", second=0.0), (end,)


def _stopped(state: State, event: Stopped) -> tuple[State, Effects]:
    if state.pain_after is None:
        state = state.but(pain_after=event.pain_after)
    if event.pain_after is not None and light_of(state.pain_before, event.pain_after) == "red":
        state = state.but(screen_again=True)
    if state.ended:
        return state, _NOTHING
    lines = ("session-stopped", "session-stopped-fine", "session-safety-net")
    end = End(lines=tuple(Line(message=message) for message in lines))
    return state.but(status="stopped", second=0.0), (end,)
