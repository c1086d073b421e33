"""What the planner may know of sessions done: sets with their lights, from the events alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from catcow.content.exercise import ExerciseId
from catcow.planning.dose_rules import shipped_rules
from catcow.planning.happenings import DayReport, Happening, LightSeen, NerveSign, Spread
from catcow.planning.light import Light, light_of, settled, worse
from catcow.planning.model import PastSet

from .events import Event, Finished, Hurts, SetCorrected, SetDone, Started, StepBegan, Stopped, TooEasy
from .hurts import light_of_report


def _once(events: Iterable[Event]) -> list[Event]:
    """The events without those sent again."""
    return list({event.id: event for event in reversed(list(events))}.values())[::-1]


def past_sets(events: Iterable[Event], pain_next: int | None = None) -> list[PastSet]:
    """The sets of one session in the order they were done.

    An exercise reported to hurt carries its worst light; one that was not takes the light of the pain after
    the session, amber at worst, because nobody knows which exercise brought it. `pain_next` is the pain
    before the next session, begun 6 to 48 hours later: above the pain before this one, green becomes amber,
    and more than one above it is red. Without an answer at the end the light is not known.
    """
    mine = _once(events)
    lights, pains, rest = _lights(mine)
    pain_before = next((e.pain_before for e in mine if isinstance(e, Started)), None)
    finished = next((e for e in mine if isinstance(e, Finished)), None)
    easy = {event.exercise for event in mine if isinstance(event, TooEasy)}
    found: list[PastSet] = []
    for done, reps in _whole_sets(mine):
        light = lights.get(done.exercise, rest)
        later = settled(light, pain_before, pain_next)
        found.append(
            PastSet(
                exercise=done.exercise,
                on=done.at.date(),
                reps=reps,
                hold_s=done.hold_s,
                pain=pains.get(done.exercise),
                light=later,
                too_easy=done.exercise in easy,
                side=done.side,
                effort=None if finished is None else finished.effort,
                compared=None if finished is None else finished.compared,
                minutes=None if done.seconds is None else min(round(done.seconds / 60, 2), 240.0),
                pain_before=pain_before,
                morning=later != light,
            )
        )
    return found


def _lights(
    events: Sequence[Event],
) -> tuple[dict[ExerciseId, Light | None], dict[ExerciseId, int], Light | None]:
    """The light and the worst pain of each exercise that was reported to hurt, and the light of the rest."""
    pain_before = next((e.pain_before for e in events if isinstance(e, Started)), None)
    finished = next((e for e in events if isinstance(e, Finished)), None)
    stopped = next((e for e in events if isinstance(e, Stopped)), None)
    ending = finished or stopped
    after = None if ending is None else ending.pain_after
    rest: Light | None = None
    if after is not None:
        rest = "green" if light_of(pain_before, after) == "green" else "amber"
    lights: dict[ExerciseId, Light | None] = {}
    pains: dict[ExerciseId, int] = {}
    for event in events:
        if isinstance(event, Hurts) and event.exercise is not None:
            name = event.exercise
            lights[name] = worse(lights.get(name), light_of_report(event, pain_before))
            pains[name] = max(pains.get(name, 0), event.pain)
    return lights, pains, rest


def reports(sessions: Iterable[Iterable[Event]]) -> list[Happening]:
    """What the sessions tell beside their sets: signs of a nerve, symptoms that moved down the leg, exercises
    that hurt before a single repetition was done, and the pain of sessions in which nothing was."""
    found: list[Happening] = []
    for events in sessions:
        mine = _once(events)
        done = {one.exercise for one, _ in _whole_sets(mine)}
        lights, pains, _ = _lights(mine)
        for event in mine:
            if isinstance(event, Started) and not done:
                found.append(DayReport(id=str(event.id), at=event.at, pain=event.pain_before))
            if not isinstance(event, Hurts):
                continue
            name = event.exercise
            if event.new_numbness_or_weakness:
                found.append(NerveSign(id=f"{event.id}-sign", at=event.at, exercise=name))
            if event.spread_down_leg:
                stayed = event.still_after_a_minute
                found.append(Spread(id=f"{event.id}-spread", at=event.at, exercise=name, stayed=stayed))
            light = lights.get(name) if name is not None else None
            if name is not None and light is not None and name not in done:
                seen = LightSeen(
                    id=f"{event.id}-light", at=event.at, exercise=name, light=light, pain=pains[name]
                )
                found.append(seen)
    return found


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


def all_past_sets(sessions: Sequence[Sequence[Event]]) -> list[PastSet]:
    """The sets of every session, oldest session first, each with the next morning's pain where the session
    after it tells. Sessions may come in any order."""
    known = [(started, events) for events in sessions if (started := _start(events)) is not None]
    known.sort(key=lambda pair: pair[0].at)
    rule = shipped_rules().rules.next_day
    morning = timedelta(hours=rule.from_hours), timedelta(hours=rule.until_hours)
    found: list[PastSet] = []
    for number, (started, events) in enumerate(known):
        later = (
            other.pain_before
            for other, _ in known[number + 1 :]
            if morning[0] <= other.at - started.at <= morning[1]
        )
        found.extend(past_sets(events, next(later, None)))
    for events in sessions:
        if _start(events) is None:
            found.extend(past_sets(events))
    return found


def _start(events: Iterable[Event]) -> Started | None:
    return next((event for event in events if isinstance(event, Started)), None)
