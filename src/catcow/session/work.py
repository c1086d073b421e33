"""The cues of one set: phases with their lines, breath, holds counted down, repetitions counted.

Much is said on the first two repetitions and little on the later ones. Tones carry the rest: a low one to
turn, a long one to hold, a falling one to let go, a short one for each repetition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catcow.content.motion import Breath, Motion
from catcow.content.text import ExerciseText
from catcow.locale import Words
from catcow.planning.model import Prescription
from catcow.planning.pace import LEAD_IN_S, Beat, Side, repetition, set_seconds

from .script import Cue
from .speech import Planned, speech_seconds, spoken, without_overlap

TAUGHT_REPS = 2
"""Repetitions on which phases and breath are said."""
COUNTDOWN_FROM_S = 4.0
"""Holds from here on are counted down on the first repetitions."""
LONG_HOLD_S = 10.0
"""Holds from here on say how much is left, and are counted down every time."""
LAST_FROM = 4
"""Sets of so many repetitions announce the last one."""


@dataclass(frozen=True, slots=True)
class WorkWords:
    """What a set is said with."""

    interface: Words
    exercise: ExerciseText

    def line(self, message: str, **args: str | int | float) -> str:
        return self.interface.text(message, **args)

    def phase(self, phase: str) -> str | None:
        return self.exercise.phase(phase).say or None

    def into(self, motion: Motion, phase: str) -> str | None:
        """The line on moving into a phase; the way back to the first is said in general words."""
        return self.line("session-return") if phase == motion.phases[0].id else self.phase(phase)

    def count(self, rep: int, reps: int) -> str:
        """The number of the repetition just done, with the warning that one more is left."""
        number = self.line("session-count", n=rep)
        if rep == reps - 1 and reps >= LAST_FROM:
            return self.line("session-count-last", count=number)
        return number


@dataclass(slots=True)
class _Teaching:
    """What of the movement is still to be told in this set."""

    on: bool
    untold: set[str]
    quiet_from: float = 0.0
    """When the last line of a phase has been spoken."""

    def breath(self, rep: int) -> bool:
        """Whether breath and hold are said on this repetition."""
        return self.on and rep <= TAUGHT_REPS

    def tell(self, phase: str, line: str | None, at: float) -> bool:
        """Whether the line of this phase is said now: once in the set, and not over another."""
        if not self.on or line is None or phase not in self.untold or at < self.quiet_from:
            return False
        self.untold.discard(phase)
        self.quiet_from = at + speech_seconds(line)
        return True


def work_cues(
    motion: Motion, item: Prescription, words: WorkWords, set_number: int, side: Side | None, taught: bool
) -> tuple[Cue, ...]:
    """The cues of one set on one side; `taught` when the movement is told, as in a first set."""
    planned = [Planned(_opening(motion, item, words, set_number, side))]
    beats = repetition(motion, item.hold_s)
    teaching = _Teaching(taught, {beat.phase for beat in beats})
    for rep in range(1, item.reps + 1):
        planned.extend(_repetition(motion, beats, rep, item, words, teaching))
    end = set_seconds(motion, item.reps, item.hold_s)
    finished = LEAD_IN_S + item.reps * beats[-1].end_s
    last_count = words.line("session-count", n=item.reps)
    planned.append(
        Planned(
            Cue(at_s=finished, rep_done=item.reps, tone="done", say=spoken(last_count), show=last_count), 2
        )
    )
    assert finished < end, "a set ends after its last repetition"
    return without_overlap(planned)


def _opening(motion: Motion, item: Prescription, words: WorkWords, number: int, side: Side | None) -> Cue:
    """The start: the side or the set where there are several, and the starting posture."""
    parts = []
    if number > 1:
        parts.append(words.line("session-set", set=number, sets=item.sets))
    elif side is not None:
        parts.append(words.line("session-side", side=side))
    start = words.phase(motion.phases[0].id)
    if start is not None and number == 1:
        parts.append(start)
    text = " ".join(parts) or None
    return Cue(
        at_s=0.0,
        phase=motion.phases[0].id,
        move_s=0.0,
        tone="start",
        say=spoken(text) if text else None,
        show=text,
        breath="easy",
    )


def _repetition(
    motion: Motion,
    beats: tuple[Beat, ...],
    rep: int,
    item: Prescription,
    words: WorkWords,
    teaching: _Teaching,
) -> Iterator[Planned]:
    start = LEAD_IN_S + (rep - 1) * beats[-1].end_s
    taught = teaching.breath(rep)
    if rep > 1:
        count = words.count(rep - 1, item.reps)
        yield Planned(
            Cue(at_s=start, rep_done=rep - 1, tone="rep", say=spoken(count), show=count),
            1 if not taught else 3,
        )
    for place, beat in enumerate(beats):
        line = words.into(motion, beat.phase)
        at = start + beat.at_s
        say = line if teaching.tell(beat.phase, line, at) else None
        if say is None and taught and beat.breath is not Breath.easy:
            say = words.line(f"session-breath-{beat.breath.value}")
        turn = place > 0 and not beats[place - 1].counted
        yield Planned(
            Cue(
                at_s=at,
                rep=rep if place == 0 else None,
                phase=beat.phase,
                move_s=beat.move_s,
                breath=beat.breath.value,
                tone="turn" if turn else None,
                say=spoken(say) if say is not None else None,
                show=shown(line, say),
            ),
            0 if say is not None and say == line else 2,
        )
        if beat.counted:
            yield from _hold(beat, at + beat.move_s, item, words, taught)


def shown(line: str | None, say: str | None) -> str | None:
    """What stands on the screen: the phase's line, with what else is said."""
    if say is None or (line is not None and say in line):
        return line
    return say if line is None else f"{line} {say}"


def _hold(beat: Beat, at: float, item: Prescription, words: WorkWords, taught: bool) -> Iterator[Planned]:
    hold = words.line("session-hold")
    yield Planned(
        Cue(
            at_s=at,
            hold_s=beat.hold_s,
            tone="hold",
            say=spoken(hold) if taught or beat.hold_s >= LONG_HOLD_S else None,
            show=hold,
            breath="easy",
        ),
        2,
    )
    if beat.hold_s >= LONG_HOLD_S:
        keep = words.line("session-hold-breathe")
        yield Planned(Cue(at_s=at + 3.0, say=spoken(keep), show=keep), 3)
        half = round(beat.hold_s / 2)
        left = words.line("session-hold-left", seconds=half)
        yield Planned(Cue(at_s=at + beat.hold_s - half, say=spoken(left), show=left), 3)
    if beat.hold_s >= COUNTDOWN_FROM_S and (taught or item.reps <= 3 or beat.hold_s >= LONG_HOLD_S):
        for left_s in (3, 2, 1):
            word = words.line("session-count", n=left_s)
            yield Planned(Cue(at_s=at + beat.hold_s - left_s, say=spoken(word)), 4)
    yield Planned(Cue(at_s=at + beat.hold_s, tone="release"))
