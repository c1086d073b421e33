"""The programmes as cards to look at: what each is for, what is in it, what is good to know with it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from catcow.planning.programme import Programme, all_programmes, read_programme

from ..context import Context
from ..messages import Body, ProgrammeCard, ProgrammeView
from . import exercises, learn

_PICTURES: Final = 3


def cards(context: Context, language: str, body: Body) -> list[ProgrammeCard]:
    return [_card(context, one, language, body) for one in all_programmes(_folder(context))]


def programme(context: Context, programme_id: str, language: str, body: Body) -> ProgrammeView:
    """UnknownProgrammeError when the library has none of this id."""
    found = read_programme(_folder(context), programme_id)
    library = context.library
    return ProgrammeView(
        **_card(context, found, language, body).model_dump(),
        choices=tuple(
            tuple(exercises.card(context, one, language, body) for one in place.any_of if one in library)
            for place in found.places
            if any(one in library for one in place.any_of)
        ),
        fill=found.fill,
        sources=tuple(exercises.source(context, one) for one in found.sources),
    )


def _folder(context: Context) -> Path:
    return context.library.root / "programmes"


def _card(context: Context, found: Programme, language: str, body: Body) -> ProgrammeCard:
    words, library = context.words(language), context.library
    firsts = [one for place in found.places for one in place.any_of[:1] if one in library]
    stills = (exercises.card(context, one, language, body).still for one in firsts)
    return ProgrammeCard(
        id=found.id,
        name=words.text(found.name_id),
        purpose=words.text(found.purpose_id),
        places=len(found.places),
        stills=tuple(still for still in stills if still is not None)[:_PICTURES],
        learn=tuple(learn.card(context, one, language, body) for one in found.learn),
    )
