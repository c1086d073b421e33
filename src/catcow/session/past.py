"""What the planner may know of sessions done: sets with their lights, from the events alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from catcow.content.exercise import ExerciseId
from catcow.planning.model import PastSet

from .events import Event, Finished, Hurts, SetCorrected, SetDone, Started, StepBegan, Stopped, TooEasy
from .hurts import light_of_report
from .light import Light, light_of, worse

NEXT_MORNING = (timedelta(hours=6), timedelta(hours=48))
"""A session begun so long after another tells how its pain was the next morning (clinical.md 3.5, Pm)."""


def _once(events: Iterable[Event]) -> list[Event]:
    """The events without those sent again."""
    return list({event.id: event for event in reversed(list(events))}.values())[::-1]


def past_sets(events: Iterable[Event], pain_next: int | None = None) -> list[PastSet]:
    """The sets of one session in the order they were done.

    An exercise reported to hurt carries its worst light; one that was not takes the light of the pain after
    the session, amber at worst, because nobody knows which exercise brought it. `pain_next` is the pain
    before the next session, begun 6 to 48 hours later: above the pain before this one, green becomes amber;
    above that by more than one, amber becomes red. Without an answer at the end the light is not known.
    """
    mine = _once(events)
    pain_before = next((e.pain_before for e in mine if isinstance(e, Started)), None)
    finished = next((e for e in mine if isinstance(e, Finished)), None)
    stopped = next((e for e in mine if isinstance(e, Stopped)), None)
    ending = finished or stopped
    after = None if ending is None else ending.pain_after
    rest: Light | None = None
    if after is not None:
        rest = "green" if light_of(pain_before, after) == "green" else "amber"
    lights: dict[ExerciseId, Light | None] = {}
    pains: dict[ExerciseId, int] = {}
    easy: set[ExerciseId] = set()
    for event in mine:
        if isinstance(event, Hurts) and event.exercise is not None:
            name = event.exercise
            lights[name] = worse(lights.get(name), light_of_report(event, pain_before))
            pains[name] = max(pains.get(name, 0), event.pain)
        elif isinstance(event, TooEasy):
            easy.add(event.exercise)
    return [
        PastSet(
            exercise=done.exercise,
            on=done.at.date(),
            reps=reps,
            hold_s=done.hold_s,
            pain=pains.get(done.exercise),
            light=_settled(lights.get(done.exercise, rest), pain_before, pain_next),
            too_easy=done.exercise in easy,
            side=done.side,
            effort=None if finished is None else finished.effort,
            compared=None if finished is None else finished.compared,
        )
        for done, reps in _whole_sets(mine)
    ]


def _whole_sets(events: Sequence[Event]) -> list[tuple[SetDone, int]]:
    """The sets with their repetitions. Parts of one try (a set broken off and taken up again) are one set; a
    step begun anew is another try. What the person corrected is what counts."""
    tries: Counter[int] = Counter()
    corrected = {event.set_id: event.reps for event in events if isinstance(event, SetCorrected)}
    parts: dict[tuple[int, int], tuple[SetDone, int]] = {}
    for event in events:
        if isinstance(event, StepBegan):
            tries[event.step] += 1
        elif isinstance(event, SetDone) and (done := corrected.get(event.id, event.reps)) > 0:
            key = (event.step, tries[event.step])
            first, reps = parts.get(key, (event, 0))
            parts[key] = (first, reps + done)
    return list(parts.values())


def _settled(light: Light | None, pain_before: int | None, pain_next: int | None) -> Light | None:
    """The light once the next morning is known."""
    if pain_before is None or pain_next is None:
        return light
    if light == "green" and pain_next > pain_before:
        return "amber"
    if light == "amber" and pain_next > pain_before + 1:
        return "red"
    return light


def all_past_sets(sessions: Sequence[Sequence[Event]]) -> list[PastSet]:
    """The sets of every session, oldest session first, each with the next morning's pain where the session
    after it tells. Sessions may come in any order."""
    known = [(started, events) for events in sessions if (started := _start(events)) is not None]
    known.sort(key=lambda pair: pair[0].at)
    found: list[PastSet] = []
    for number, (started, events) in enumerate(known):
        later = (
            other.pain_before
            for other, _ in known[number + 1 :]
            if NEXT_MORNING[0] <= other.at - started.at <= NEXT_MORNING[1]
        )
        found.extend(past_sets(events, next(later, None)))
    for events in sessions:
        if _start(events) is None:
            found.extend(past_sets(events))
    return found


def _start(events: Iterable[Event]) -> Started | None:
    return next((event for event in events if isinstance(event, Started)), None)
