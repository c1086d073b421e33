"""What every route needs: the log, the library, the clock and this start's token."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

from catcow.content.library import Library
from catcow.content.screening import Screening, load_screening
from catcow.locale import FALLBACK, Words
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

    @cached_property
    def screening(self) -> Screening:
        """The questions and rules, read once."""
        return load_screening(self.library.root)

    def now(self) -> datetime:
        return self.clock()

    def words(self, language: str) -> Words:
        return self.library.words(language)

    def known_language(self, tag: str | None) -> str:
        """The tag when the library speaks it, English otherwise."""
        return tag if tag is not None and any(tag == one.tag for one in self.library.languages) else FALLBACK
