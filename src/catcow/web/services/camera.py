"""Where a camera goes for an exercise, as the page's set-up screen shows it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from catcow.coach.fault_views import watched_faults
from catcow.coach.placing import Place, place_of
from catcow.coach.references import references_of
from catcow.content.exercise import CameraView
from catcow.figure.recording import Recording

from ..context import Context
from ..messages import Body, CameraPlace, OutlinePart


def places(context: Context, exercise_id: str, body: Body) -> list[CameraPlace]:
    """One for each view a camera can have, the best first; empty for an exercise that no camera can follow.
    UnknownExerciseError when the library has none of this id."""
    entry = context.library.entry(exercise_id)
    track = entry.track(body)
    if track is None:
        return []
    known = references_of(entry)
    return [
        _view(
            _place(track, track.stat().st_mtime_ns, view),
            counts=view.value in known and known[view.value].counts,
            corrects=bool(watched_faults(entry, view)),
        )
        for view in entry.exercise.views
        if view is not CameraView.none
    ]


@lru_cache(maxsize=256)
def _place(track: Path, _changed_ns: int, view: CameraView) -> Place:
    return place_of(view, Recording.read(track))


def _view(place: Place, *, counts: bool, corrects: bool) -> CameraPlace:
    return CameraPlace(
        view=place.view,
        height_m=place.stance.height_m,
        distance_m=place.stance.distance_m,
        width=place.width,
        height=place.height,
        mirrored=place.mirrored,
        counts=counts,
        corrects=corrects,
        outline=tuple(
            OutlinePart(
                points=tuple((round(float(x), 1), round(float(y), 1)) for x, y in limb.points),
                width=round(limb.width, 1),
            )
            for limb in place.limbs
        ),
    )
