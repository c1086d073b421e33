"""The cues of what is done by the clock: walking, breathing, stepping in place. The movement goes on without
being counted; a few lines tell how far it is."""

from __future__ import annotations

from collections.abc import Iterator

from catcow.content.motion import Breath, Motion
from catcow.planning.pace import LEAD_IN_S, repetition

from .script import Cue
from .speech import Planned, speech_seconds, spoken, without_overlap
from .work import TAUGHT_REPS, WorkWords, shown

PAUSE_S = 4.0
"""Between two steps that are told, so that each can be begun."""
HALF_FROM_MIN = 2.0
"""Times from here on say when half is over; longer ones also when a minute is left."""
MINUTE_LEFT_FROM_MIN = 3.0


def timed_cues(motion: Motion | None, minutes: float, words: WorkWords) -> tuple[Cue, ...]:
    """The cues of so many minutes; `motion` is null for an activity, which is told by its steps."""
    length = 60.0 * minutes
    end = LEAD_IN_S + length
    planned = list(_steps(words, end) if motion is None else _movement(motion, end, words))
    if minutes >= HALF_FROM_MIN:
        left = words.line("session-clock-half", minutes=_short(minutes / 2))
        planned.append(Planned(Cue(at_s=LEAD_IN_S + length / 2, tone="rep", say=spoken(left), show=left)))
    if minutes >= MINUTE_LEFT_FROM_MIN:
        last = words.line("session-clock-minute")
        planned.append(Planned(Cue(at_s=end - 60.0, tone="rep", say=spoken(last), show=last)))
    done = words.line("session-clock-done")
    planned.append(Planned(Cue(at_s=end, tone="done", say=spoken(done), show=done)))
    return without_overlap(planned)


def _short(minutes: float) -> float:
    """Half minutes as they are, whole ones without a fraction."""
    return int(minutes) if minutes.is_integer() else round(minutes, 1)


def _steps(words: WorkWords, end: float) -> Iterator[Planned]:
    """Each step in turn; what doesn't fit before the end is left to the screen."""
    at = 0.0
    for number, step in enumerate(words.exercise.steps):
        if at + speech_seconds(step) < end:
            first = Cue(at_s=at, say=spoken(step), show=step, breath="easy", tone="start")
            yield Planned(first if number == 0 else first.model_copy(update={"tone": None}), 1)
        at += speech_seconds(step) + PAUSE_S


def _movement(motion: Motion, end: float, words: WorkWords) -> Iterator[Planned]:
    """The repetition over and over until the end; told on the first ones, then shown in silence."""
    first = motion.phases[0].id
    opening = words.phase(first)
    yield Planned(
        Cue(
            at_s=0.0,
            phase=first,
            move_s=0.0,
            tone="start",
            say=spoken(opening) if opening else None,
            show=opening,
            breath="easy",
        )
    )
    beats = repetition(motion, None)
    start, rep = LEAD_IN_S, 1
    while start + beats[-1].end_s <= end:
        for beat in beats:
            line = words.into(motion, beat.phase)
            say = None
            if rep == 1:
                say = line
            elif rep <= TAUGHT_REPS + 1 and beat.breath is not Breath.easy:
                say = words.line(f"session-breath-{beat.breath.value}")
            yield Planned(
                Cue(
                    at_s=start + beat.at_s,
                    phase=beat.phase,
                    move_s=beat.move_s,
                    breath=beat.breath.value,
                    say=spoken(say) if say is not None else None,
                    show=shown(line, say),
                ),
                2,
            )
        start += beats[-1].end_s
        rep += 1
