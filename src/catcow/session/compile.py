"""From a plan, the motions and the words to the script that a browser plays.

The blocks and their seconds come from planning/pace.py; a step grows beyond them only where its spoken
lines need longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from catcow.content.dose_words import dose_phrase
from catcow.content.exercise import Caution, Exercise, Position
from catcow.content.motion import Sides
from catcow.content.text import ExerciseText
from catcow.locale import Words
from catcow.planning.model import Prescription, SessionPlan
from catcow.planning.pace import AGAIN_S, Block, is_floor, lay_out, repetition
from catcow.planning.shelf import Entry, Shelf

from .script import Cue, Script, Step
from .speech import speech_seconds, spoken
from .timed import timed_cues
from .work import WorkWords, work_cues

PAUSE_S = 1.0
"""Between two spoken lines of a list."""


class SpokenEntry(Entry, Protocol):
    """One exercise with its words."""

    def text(self, language: str) -> ExerciseText: ...


class SpokenShelf(Shelf, Protocol):
    """A library with words; `content.Library` fits."""

    def entry(self, exercise_id: str) -> SpokenEntry: ...

    def words(self, language: str) -> Words: ...

    def caution_text(self, exercise_id: str, caution: Caution, language: str) -> str: ...


def compile_script(plan: SessionPlan, library: SpokenShelf, language: str) -> Script:
    """The session as steps with cues in this language. Pure."""
    compiler = _Compiler(plan, library, language)
    steps = compiler.steps()
    return Script(
        language=language,
        steps=steps,
        gentle=tuple(sorted(plan.gentle)),
        seconds=sum(step.duration_s for step in steps),
    )


class _Compiler:
    def __init__(self, plan: SessionPlan, library: SpokenShelf, language: str) -> None:
        self.plan, self.library, self.language = plan, library, language
        self.words = library.words(language)
        self.blocks = lay_out(plan.items, library)

    def steps(self) -> tuple[Step, ...]:
        return tuple(self._step(index, block) for index, block in enumerate(self.blocks))

    def _line(self, message: str, **args: str | int | float) -> str:
        return self.words.text(message, **args)

    def _text(self, item: Prescription) -> ExerciseText:
        text = self.library.entry(item.exercise).text(self.language)
        return text.plainly() if item.plain else text

    def _item(self, block: Block) -> Prescription:
        assert block.item is not None, f"a {block.kind} block has an item"
        return self.plan.items[block.item]

    def _step(self, index: int, block: Block) -> Step:
        step = self._made(index, block)
        plain = step.exercise is not None and self._item(block).plain
        return step.model_copy(update={"plain": True}) if plain else step

    def _made(self, index: int, block: Block) -> Step:
        if block.kind == "get_ready":
            return self._get_ready(index, block)
        if block.kind == "change_position":
            return self._change(index, block)
        if block.kind == "intro":
            return self._intro(index, block)
        if block.kind == "work":
            return self._work(index, block)
        if block.kind == "other_side":
            return self._other_side(index, block)
        if block.kind == "rest":
            return self._rest(index, block)
        return self._finish(index, block)

    # ── before, between and after ────────────────────────────────────────────────────────────────────────

    def _get_ready(self, index: int, block: Block) -> Step:
        floor = any(is_floor(other.position) for other in self.blocks)
        lines = [self._line("session-get-ready-space"), self._line("session-get-ready-water")]
        lines.append(self._line(f"session-get-ready-phone{'' if floor else '-upright'}"))
        things = self._things(*(self.library.entry(item.exercise).exercise for item in self.plan.items))
        if things:
            lines.append(self._line("session-get-ready-things", things=things))
        if floor:
            lines.append(self._line("session-get-ready-chair"))
        title = self._line("session-get-ready-title")
        cues, needed = _told([f"{title}.", *lines])
        return Step(
            index=index,
            kind="get_ready",
            title=title,
            lines=tuple(lines),
            duration_s=round(max(block.seconds, needed), 2),
            cues=cues,
        )

    def _things(self, *exercises: Exercise) -> str:
        """What these exercises cannot do without, in words; empty when nothing."""
        kinds = {item.kind for exercise in exercises for item in exercise.equipment if not item.optional}
        return self._line("session-list-separator").join(
            self._line(f"content-equipment-{kind}") for kind in sorted(kinds)
        )

    def _change(self, index: int, block: Block) -> Step:
        assert block.position is not None, "a change of position has a position"
        before, after = block.before, block.position
        title = self._line(f"session-position-{after.value}")
        if not is_floor(before) and is_floor(after):
            lines = [self._line(f"session-down-{part}") for part in ("chair", "knee", "knees", "hands")]
            if after is not Position.all_fours:
                lines.append(self._line(f"session-to-{after.value}"))
            title = self._line("session-down-title")
        elif is_floor(before) and not is_floor(after):
            lines = self._up(before)
            if after is Position.sitting:
                lines.append(self._line("session-to-sitting"))
            title = self._line("session-up-title")
        else:
            lines = [self._line(f"session-to-{after.value}")]
        cues, needed = _told(lines, spread_over=block.seconds)
        return Step(
            index=index,
            kind="change_position",
            title=title,
            lines=tuple(lines),
            exercise=self._item(block).exercise,
            position=after,
            duration_s=round(max(block.seconds, needed), 2),
            cues=cues,
        )

    def _up(self, before: Position | None) -> list[str]:
        assert before is not None, "one gets up from a position"
        lines = [self._line(f"session-up-from-{before.value}")]
        return lines + [self._line(f"session-up-{part}") for part in ("chair", "foot", "stand", "wait")]

    def _finish(self, index: int, block: Block) -> Step:
        lines = [self._line("session-finish"), self._line("session-finish-drink")]
        title = self._line("session-finish-title")
        if is_floor(block.position):
            lines += self._up(block.position)
        lines.append(self._line("session-finish-questions"))
        cues, needed = _told(lines, spread_over=block.seconds)
        return Step(
            index=index,
            kind="finish",
            title=title,
            lines=tuple(lines),
            duration_s=round(max(block.seconds, needed), 2),
            cues=cues,
        )

    # ── an exercise ──────────────────────────────────────────────────────────────────────────────────────

    def _intro(self, index: int, block: Block) -> Step:
        item = self._item(block)
        entry, text = self.library.entry(item.exercise), self._text(item)
        dose = dose_phrase(
            self.words,
            sets=item.sets,
            reps=item.reps,
            minutes=item.minutes,
            hold_s=item.hold_s,
            sides=entry.motion.sides if entry.has_motion else Sides.none,
        )
        heading = "session-again" if block.again else ("session-first" if block.item == 0 else "session-next")
        opening = self._line(heading, name=text.name)
        said = [opening, f"{dose}."] if block.again else [opening, text.setup, f"{dose}."]
        lines = [text.setup, dose]
        things = self._things(entry.exercise)
        if things:
            lines.append(self._line("session-needs", things=things))
            if not block.again:
                said.insert(2, lines[-1])
        careful = self._careful(item)
        if careful:
            lines.append(" ".join(careful))
            if not block.again:
                said.append(careful[0])
        told, needed = _told(said)
        return Step(
            index=index,
            kind="intro",
            title=text.name,
            lines=tuple(lines),
            exercise=item.exercise,
            sets=item.sets,
            reps=None if item.minutes is not None else item.reps,
            hold_s=item.hold_s,
            minutes=item.minutes,
            position=block.position,
            duration_s=round(max(block.seconds, needed), 2),
            cues=_merged(told, _shown_once(entry, max(block.seconds, needed))),
        )

    def _careful(self, item: Prescription) -> list[str]:
        """The person's own cautions at this exercise (the plan gives them as reasons), in its own words."""
        tags = [str(reason.args["caution"]) for reason in item.reasons if "caution" in reason.args]
        return [self.library.caution_text(item.exercise, Caution(tag), self.language) for tag in tags]

    def _work(self, index: int, block: Block) -> Step:
        item = self._item(block)
        entry = self.library.entry(item.exercise)
        text = entry.text(self.language)
        assert block.set_number is not None, "a set has a number"
        if item.minutes is not None:
            return self._by_the_clock(index, block, entry, item.minutes)
        title = text.name
        if block.side is not None:
            title = self._line("session-side-title", name=text.name, side=block.side)
        return Step(
            index=index,
            kind="work",
            title=title,
            lines=(text.breathing, text.feel),
            exercise=item.exercise,
            side=block.side,
            set_number=block.set_number,
            sets=item.sets,
            reps=item.reps,
            hold_s=item.hold_s,
            position=block.position,
            duration_s=round(block.seconds, 2),
            extendable=False,
            cues=work_cues(
                entry.motion,
                item,
                WorkWords(self.words, text),
                block.set_number,
                block.side,
                taught=block.set_number == 1 and not block.again,
            ),
        )

    def _by_the_clock(self, index: int, block: Block, entry: SpokenEntry, minutes: float) -> Step:
        text = entry.text(self.language)
        return Step(
            index=index,
            kind="work",
            title=text.name,
            lines=(*text.steps, text.breathing, text.feel),
            exercise=self._item(block).exercise,
            set_number=1,
            sets=1,
            minutes=minutes,
            position=block.position,
            duration_s=round(block.seconds, 2),
            extendable=False,
            cues=timed_cues(entry.motion if entry.has_motion else None, minutes, WorkWords(self.words, text)),
        )

    def _other_side(self, index: int, block: Block) -> Step:
        assert block.side is not None, "the other side is a side"
        line = self._line("session-other-side", side=block.side)
        cues, needed = _told([line])
        return Step(
            index=index,
            kind="change_position",
            title=self._line("session-other-side-title"),
            lines=(line,),
            exercise=self._item(block).exercise,
            side=block.side,
            set_number=block.set_number,
            position=block.position,
            duration_s=round(max(block.seconds, needed), 2),
            cues=cues,
        )

    def _rest(self, index: int, block: Block) -> Step:
        item = self._item(block)
        assert block.set_number is not None, "a rest comes before a set"
        lines = [
            self._line("session-rest"),
            self._line("session-rest-next", set=block.set_number, sets=item.sets),
        ]
        cues, needed = _told(lines)
        return Step(
            index=index,
            kind="rest",
            title=self._line("session-rest-title"),
            lines=tuple(lines),
            exercise=item.exercise,
            set_number=block.set_number,
            sets=item.sets,
            position=block.position,
            duration_s=round(max(block.seconds, needed), 2),
            cues=cues,
        )


def _told(lines: Sequence[str], spread_over: float = 0.0) -> tuple[tuple[Cue, ...], float]:
    """The lines said one after the other, with the seconds they need; spread over a longer stretch so that
    each can be done before the next is said."""
    needed = [speech_seconds(line) + PAUSE_S for line in lines]
    spare = max(0.0, spread_over - sum(needed)) / max(1, len(lines))
    cues: list[Cue] = []
    at = 0.0
    for line, seconds in zip(lines, needed, strict=True):
        cues.append(Cue(at_s=round(at, 2), say=spoken(line), show=line))
        at += seconds + spare
    return tuple(cues), round(sum(needed), 2)


def _shown_once(entry: Entry, seconds: float) -> tuple[Cue, ...]:
    """The figure going through the movement while it is introduced, over and over, in silence."""
    if not entry.has_motion:
        return ()
    motion = entry.motion
    beats = repetition(motion, 1.0)
    cues = [Cue(at_s=0.0, phase=motion.phases[0].id, move_s=0.0)]
    start = 2.0
    while start + beats[-1].end_s <= max(seconds, AGAIN_S):
        cues += [
            Cue(at_s=round(start + beat.at_s, 2), phase=beat.phase, move_s=beat.move_s) for beat in beats
        ]
        start += beats[-1].end_s + 1.0
    return tuple(cues)


def _merged(a: tuple[Cue, ...], b: tuple[Cue, ...]) -> tuple[Cue, ...]:
    return tuple(sorted((*a, *b), key=lambda cue: cue.at_s))
