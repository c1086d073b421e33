"""The interface's words and languages."""

from __future__ import annotations

from catcow.locale import FALLBACK

from ..context import Context
from ..messages import Language, Words
from ..problems import RefusedError


def languages(context: Context) -> list[Language]:
    return [_language(context, one.tag) for one in context.library.languages]


def words(context: Context, tag: str) -> Words:
    if context.known_language(tag) != tag:
        raise RefusedError("unknown_language")
    return Words(
        language=_language(context, tag),
        fluent=context.library.fluent_source(tag),
        fallback_fluent="" if tag == FALLBACK else context.library.fluent_source(FALLBACK),
    )


def _language(context: Context, tag: str) -> Language:
    found = context.library.words(tag)
    return Language(
        tag=tag,
        name=found.language.name,
        direction=found.language.direction,
        machine_made=found.machine_made,
    )
