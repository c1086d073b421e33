"""The second set of pictures: an exercise without the things it does without (`plain` of exercise.yaml)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from catcow.content.exercise import Exercise
from catcow.content.motion import Motion
from catcow.content.yaml_file import read_model
from catcow.locale import FALLBACK, Words, WordsFile

from .wording import Wording

PLAIN: Final = "plain-"
"""Before the name of each of its files."""


def plain_of(folder: Path) -> tuple[str, ...]:
    """The kinds of things without which an exercise is drawn a second time."""
    return read_model(folder / "exercise.yaml", Exercise).plain


def without(motion: Motion, kinds: tuple[str, ...]) -> Motion:
    """The same movement with nothing of these kinds in the picture."""
    return motion.model_copy(update={"props": tuple(one for one in motion.props if one.kind not in kinds)})


def plain_wording(folder: Path, motion: Motion, drawn: dict[str, Wording]) -> dict[str, Wording]:
    """File name without `plain-` and its ending -> wording. `drawn` is that of the usual pictures."""
    path = folder / "text" / f"{FALLBACK}.ftl"
    words = Words(FALLBACK, [WordsFile.read(path)] if path.is_file() else [], None)
    result = dict(drawn)
    alts = []
    for phase in motion.phases:
        name, message = f"still-{phase.id}", f"alt-{phase.id}-plain"
        if name in drawn and words.has(message):
            alts.append(words.text(message))
            result[name] = Wording(drawn[name].title, alts[-1])
    if alts:
        result["strip"] = Wording(drawn["strip"].title, " ".join(alts))
    return result
