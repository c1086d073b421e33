"""What the page must do because of an event: typed, with message ids of session.ftl instead of words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from catcow.content.model import Model
from catcow.locale import Words
from catcow.planning.light import Light


class Line(Model):
    """A message of session.ftl with its arguments."""

    message: str
    args: dict[str, str | int | float] = Field(default_factory=dict)


class _Effect(Model):
    lines: tuple[Line, ...] = ()
    light: Light | None = None


class Say(_Effect):
    """A short line, spoken and shown; nothing else changes."""

    kind: Literal["say"] = "say"


class Advise(_Effect):
    """Advice that stays on the screen until the person goes on."""

    kind: Literal["advise"] = "advise"
    offer_to_end: bool = False


class GoToStep(_Effect):
    """Leave the current step and show this one."""

    kind: Literal["go_to_step"] = "go_to_step"
    step: int


class End(_Effect):
    """The session is over; the lines say goodbye or what to do next."""

    kind: Literal["end"] = "end"


class Emergency(_Effect):
    """The session is over and the emergency text is shown; the safety questions come before another one."""

    kind: Literal["emergency"] = "emergency"


Effect = Annotated[Say | Advise | GoToStep | End | Emergency, Field(discriminator="kind")]


def effect_lines(effect: Effect, words: Words) -> tuple[str, ...]:
    """The effect's lines written out in the language of `words`."""
    return tuple(words.text(line.message, **line.args) for line in effect.lines)
