"""A working copy of where a person stands, for the length of one transition."""

from __future__ import annotations

from datetime import date
from typing import Any

from catcow.content.exercise import ExerciseId

from .amount import Amount
from .because import Because
from .consequences import Consequence, DoseChanged
from .dose_rules import Rules
from .facts import Book, Facts
from .standing import Progress, Standing


class Turn:
    """One transition on one day: the state so far and what follows from it."""

    def __init__(self, book: Book, state: Progress, day: date) -> None:
        self.book, self.state, self.day = book, state, day
        self.rules: Rules = book.rules
        self.effects: list[Consequence] = []
        self._standings: dict[ExerciseId, Standing] | None = None

    def but(self, **changes: Any) -> None:
        """Change some fields of the state."""
        self.state = self.state.but(**changes)

    def standing(self, exercise: ExerciseId) -> Standing | None:
        return (self.state.standings if self._standings is None else self._standings).get(exercise)

    def standings(self) -> list[tuple[ExerciseId, Standing]]:
        return list((self.state.standings if self._standings is None else self._standings).items())

    def put(self, exercise: ExerciseId, standing: Standing | None) -> None:
        """Set or forget where the person stands with an exercise."""
        if self._standings is None:
            self._standings = dict(self.state.standings)
        if standing is None:
            self._standings.pop(exercise, None)
        else:
            self._standings[exercise] = standing

    def change(
        self,
        facts: Facts,
        standing: Standing,
        amount: Amount,
        because: Because,
        args: tuple[tuple[str, int], ...] = (),
        tell: bool = True,
        **more: Any,
    ) -> Standing:
        """The standing with another dose and its reason. Nothing is put; an effect is told when the dose
        differs."""
        before = standing.amount
        volume, old = facts.volume(amount), facts.volume(before)
        rose = volume > old
        if amount != before:
            more["before_rise"] = before if rose else None
            if rose:
                more["rose_on"] = self.day
            if tell:
                self.effects.append(
                    DoseChanged(
                        message=because.value.message,
                        args=dict(args),
                        rule=because.value.rule,
                        exercise=facts.id,
                        before=before,
                        after=amount,
                        up=rose,
                    )
                )
        return standing.but(amount=amount, because=because, args=args, **more)

    def held_back(self) -> bool:
        """Whether nothing may grow now, however well it goes: a flare, a clinician to be asked, a plan one
        level back, a lighter week."""
        state = self.state
        return (
            state.flare is not None
            or state.clinician is not None
            or state.plan_is_back(self.rules, self.day)
            or state.is_lighter(self.day)
        )

    def volumes(self, standing: Standing, volume: float) -> tuple[tuple[date, float], ...]:
        """What was done in the days of the cap and just before them, with so much today."""
        since = self.day.toordinal() - self.rules.pacing.days
        kept = [one for one in standing.volumes if one[0] != self.day]
        while len(kept) > 1 and kept[1][0].toordinal() < since:
            kept.pop(0)
        return (*kept, (self.day, volume))

    def end(self) -> Progress:
        """The state after the transition."""
        if self._standings is not None:
            self.but(standings=self._standings)
        return self.state
