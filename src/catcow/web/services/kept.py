"""The sets whose landmarks the person keeps: listed, deleted, handed out."""

from __future__ import annotations

from pathlib import Path

from catcow.storage.errors import UnknownKeptSetError
from catcow.storage.kept import MOST_BYTES

from ..context import Context
from ..keeping import Keeper
from ..messages import KeptSetsView, KeptSetView
from ..problems import problem_of


def view(context: Context, keeper: Keeper, language: str) -> KeptSetsView:
    kept = [] if keeper.kept is None else keeper.kept.all()
    entries = context.library.entries
    return KeptSetsView(
        sets=tuple(
            KeptSetView(
                id=one.id,
                at=one.at,
                exercise=one.exercise,
                # An exercise of an older library may be gone; the file is still the person's.
                name=entries[one.exercise].text(language).name if one.exercise in entries else one.exercise,
                seconds=None if one.seconds is None else round(one.seconds, 1),
                bytes=one.bytes,
            )
            for one in kept
        ),
        bytes=sum(one.bytes for one in kept),
        most_bytes=MOST_BYTES,
        folder=None if keeper.kept is None else str(keeper.kept.folder),
        trouble=None
        if keeper.trouble is None
        else problem_of(keeper.trouble, context.library, language).message,
    )


def delete(context: Context, keeper: Keeper, set_id: str, language: str) -> KeptSetsView:
    path(keeper, set_id)
    assert keeper.kept is not None
    keeper.kept.delete(set_id)
    return view(context, keeper, language)


def delete_all(context: Context, keeper: Keeper, language: str) -> KeptSetsView:
    if keeper.kept is not None:
        keeper.kept.delete_all()
    return view(context, keeper, language)


def path(keeper: Keeper, set_id: str) -> Path:
    if keeper.kept is None:
        raise UnknownKeptSetError
    return keeper.kept.path(set_id)
