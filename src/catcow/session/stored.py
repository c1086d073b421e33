"""Reading events and scripts back from where they were kept, with a clear word when they are too new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from catcow.errors import CatcowError

from .events import Event
from .script import Script

FORMAT = 1
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)
_NEWER = frozenset({"union_tag_invalid", "extra_forbidden"})
"""What an event of a newer version looks like: a kind or a field that this version doesn't know."""


class NewerSessionError(CatcowError):
    """A session written by a newer catcow."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"This session was written by a newer version of catcow ({what}). Update catcow and open it "
            "again; nothing of it is lost."
        )


class BrokenSessionError(CatcowError):
    """A session's record that is damaged."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            f"A part of this session cannot be read ({where}: {reason}). Restore the last backup, or begin "
            "a new session; the other sessions are not touched."
        )


def _failed(error: ValidationError, what: str) -> CatcowError:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or what
    if any(found["type"] in _NEWER for found in error.errors(include_url=False)):
        return NewerSessionError(f"{what}: {where}: {first['msg']}")
    return BrokenSessionError(where, first["msg"])


def read_event(data: Mapping[str, Any]) -> Event:
    """An event as it was kept. NewerSessionError when this version doesn't know its kind or a field of it,
    BrokenSessionError when it is damaged."""
    try:
        return _EVENT.validate_python(dict(data), strict=False)
    except ValidationError as error:
        raise _failed(error, "event") from error


def read_script(data: Mapping[str, Any]) -> Script:
    """A script as it was kept. NewerSessionError when its format is above ours, BrokenSessionError when it is
    damaged."""
    written = data.get("format")
    if isinstance(written, int) and written > FORMAT:
        raise NewerSessionError(f"format {written}, this version reads up to {FORMAT}")
    try:
        return Script.model_validate(dict(data))
    except ValidationError as error:
        raise _failed(error, "script") from error
