"""Looking words up: one language first, English where that language lacks the message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from fluent.runtime import FluentBundle

from catcow.errors import CatcowError

from .language import FALLBACK, Language, language_of
from .source import WordsFile

Argument = str | int | float | date | datetime


class MissingMessageError(CatcowError):
    """A message id that exists in no language: a mistake in the program or in the library."""


class MessageFormatError(CatcowError):
    """A message that cannot be written out with the arguments given."""


class WordsSyntaxError(CatcowError):
    """A `.ftl` file that cannot be read."""


class Words:
    """All the messages of one language, with English underneath.

    `text(id, **arguments)` gives a message written out. Placeables are wrapped in Unicode bidi isolates in
    right-to-left languages, so that a Latin name or a number inside Arabic text stays in its place.
    """

    def __init__(self, tag: str, files: Iterable[WordsFile], fallback: Words | None = None) -> None:
        self.language: Language = language_of(tag)
        self.files: tuple[WordsFile, ...] = tuple(files)
        self.fallback = fallback
        self._bundle = FluentBundle([tag], use_isolating=self.language.direction == "rtl")
        for file in self.files:
            if file.faults:
                fault = file.faults[0]
                raise WordsSyntaxError(
                    f"{file.path}:{fault.line}: cannot read “{fault.text}”: {fault.reason}. Write it as "
                    "“message-id = text”, with continued lines indented, and run “catcow library check”."
                )
            self._bundle.add_resource(file.resource)

    @property
    def machine_made(self) -> bool:
        """True when any file of this language is still marked machine-made."""
        return any(file.machine_made for file in self.files)

    def has(self, message_id: str) -> bool:
        """Whether the message exists here or in English."""
        return self._bundle.has_message(message_id) or (
            self.fallback is not None and self.fallback.has(message_id)
        )

    def has_own(self, message_id: str) -> bool:
        """Whether this language itself has the message."""
        return self._bundle.has_message(message_id)

    def text(self, message_id: str, **arguments: Argument) -> str:
        """The message written out. MissingMessageError when no language has it, MessageFormatError when an
        argument it needs is missing."""
        if not self._bundle.has_message(message_id):
            if self.fallback is None:
                raise MissingMessageError(
                    f"There is no message “{message_id}” in {self.language.tag}. Add it to a file under "
                    f"library/text/{FALLBACK}/, or mend the id."
                )
            return self.fallback.text(message_id, **arguments)
        pattern = self._bundle.get_message(message_id).value
        if pattern is None:
            raise MessageFormatError(f"The message “{message_id}” ({self.language.tag}) has no text.")
        value, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MessageFormatError(
                f"The message “{message_id}” ({self.language.tag}) cannot be written out: {errors[0]}. "
                "Give it every argument it names."
            )
        return str(value)
