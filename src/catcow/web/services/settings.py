"""The person's settings: the last `settings_changed` entry of the log."""

from __future__ import annotations

import uuid
from typing import Any, Final

from pydantic import ValidationError

from catcow.storage.log import Entry
from catcow.storage.records import SETTINGS_CHANGED

from ..context import Context
from ..messages import Body, SettingsView
from ..problems import RefusedError

_FORMAT: Final = 1


def read(context: Context) -> SettingsView:
    """What was set last. A setting of another version, unknown or out of range here, falls back to its
    default: settings must never keep a person out."""
    last = context.log.last(SETTINGS_CHANGED)
    return SettingsView() if last is None else _lenient(last.body)


def write(context: Context, settings: SettingsView) -> SettingsView:
    if context.known_language(settings.language) != settings.language:
        raise RefusedError("unknown_language")
    if settings != read(context):
        now = context.now()
        entry = Entry(
            id=str(uuid.uuid4()),
            kind=SETTINGS_CHANGED,
            at=now,
            body=settings.model_dump(mode="json"),
            format=_FORMAT,
        )
        context.log.append(entry, now)
    return settings


def language(context: Context, asked: str | None) -> str:
    """The language to answer in: `?lang=` when it is one we speak, else the person's setting."""
    if asked is not None and context.known_language(asked) == asked:
        return asked
    return context.known_language(read(context).language)


def body(context: Context, asked: Body | None) -> Body:
    """Whose body the pictures have: `?body=`, else the person's setting."""
    return asked if asked is not None else read(context).figure_body


def _lenient(body: dict[str, Any]) -> SettingsView:
    known = {name: value for name, value in body.items() if name in SettingsView.model_fields}
    try:
        return SettingsView.model_validate(known)
    except ValidationError as error:
        wrong = {fault["loc"][0] for fault in error.errors()}
        return SettingsView.model_validate({n: v for n, v in known.items() if n not in wrong})
