"""What every route needs: the log, the library, the clock and this start's token."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from catcow.content.library import Library
from catcow.content.screening import Screening
from catcow.locale import FALLBACK, Words
from catcow.screening import screening_of
from catcow.storage.log import EventLog

Clock = Callable[[], datetime]
"""Now, aware, in the person's own zone."""


def wall_clock() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Context:
    log: EventLog
    library: Library
    clock: Clock = wall_clock
    static: Path = field(default_factory=lambda: Path(__file__).parent / "static")
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """A secret of this start, handed to the page as a cookie."""

    @property
    def screening(self) -> Screening:
        """The questions and rules; they are read once."""
        return screening_of(self.library)

    def now(self) -> datetime:
        return self.clock()

    def words(self, language: str) -> Words:
        return self.library.words(language)

    def known_language(self, tag: str | None) -> str:
        """The tag when the library speaks it, English otherwise."""
        return tag if tag is not None and any(tag == one.tag for one in self.library.languages) else FALLBACK
