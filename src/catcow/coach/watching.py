"""A film watched: each of its pictures as a frame for the coach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from .estimator import Estimator
from .film_file import FilmFile
from .frame import Frame
from .landmarks import Array, Seen
from .region import Picture

PEOPLE_EVERY_S = 1.0
"""How often the whole picture is searched for a second person."""
COARSE_PX = 8
"""Every so many-th pixel is enough for the brightness."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A frame, and the picture it is of for people to look at (None unless the film was opened for it)."""

    frame: Frame
    large: Picture | None = None


def watch(film: FilmFile, estimator: Estimator, every: int = 1) -> Iterator[Watched]:
    """Every so many-th picture (>= 1) of the film as the estimator sees it. Landmarks are rounded to single
    precision, as the page sends them and files keep them, so that the coach says the same to each."""
    estimator.forget()
    before_s, counted_s = -film.step_s * every, -PEOPLE_EVERY_S
    for shot in film.shots(every):
        sight = estimator.see(shot.small, shot.t_s - before_s)
        if isinstance(sight, Seen):
            sight = replace(
                sight,
                points=_single(sight.points),
                depth=_single(sight.depth),
                visibility=_single(sight.visibility),
            )
        people = None
        if shot.t_s - counted_s >= PEOPLE_EVERY_S:
            people, counted_s = estimator.people(shot.small), shot.t_s
        height, width = shot.small.shape[:2]
        brightness = float(shot.small[::COARSE_PX, ::COARSE_PX].mean()) / 255
        frame = replace(
            Frame.of(shot.t_s, sight, width, height), people=people, brightness=float(np.float32(brightness))
        )
        before_s = shot.t_s
        yield Watched(frame, shot.large)


def _single(values: Array) -> Array:
    return values.astype(np.float32).astype(np.float64)
