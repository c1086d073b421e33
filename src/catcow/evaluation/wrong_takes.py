"""Takes of what goes wrong: each fault that motion.yaml draws, done by a body before the cameras.

A repetition is right but for the fault's posture in its phase. Kept as other takes, in a folder for each fault:
`<folder>/<exercise>/<fault>/<exercise>.<VIEW>.<body>.<k>[.far].npz`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from catcow.body.bodies import body_of
from catcow.coach.filming import Cast, Scene, scenes, shipped_cast
from catcow.coach.takes import Cameras
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES
from catcow.content.threshold import METRICS
from catcow.figure.build import file_hash
from catcow.figure.recording import Recording
from catcow.figure.track import track
from catcow.motion.movement import Movement
from catcow.motion.wrong import done_wrong

from .bodies import BUILDS, held_out_cast

ROWS = (0, 2)
"""Of the cameras of each body these film what goes wrong; fixed before any of it was filmed."""


def drawn_faults(entry: Entry) -> list[str]:
    """The ids of the faults that are drawn, and that a camera might see."""
    metrics = {fault.id: fault.metric for fault in entry.exercise.faults}
    drawn = [fault.id for fault in entry.motion.faults] if entry.has_motion else []
    return [id for id in drawn if (name := metrics.get(id)) is not None and METRICS[name].unseen is None]


@cache
def wrong_recording(root: Path, exercise: str, body: str, fault: str) -> Recording:
    """A repetition of a body with a fault in it. MotionWordError where that can't be solved for this body."""
    entry = Library(root).entry(exercise)
    person = BUILDS[body].body if body in BUILDS else body_of(body)  # type: ignore[arg-type]
    right = Movement.of(entry.motion, exercise, person)
    return Recording.of(track(done_wrong(right, fault), file_hash(entry.motion_path)))


def wrong_cast(root: Path, exercise: str, body: str, folder: Path, *, fault: str) -> Cast:
    """A body of the library or of the tests, doing it wrong; `folder` is of the fault."""
    takes = folder.parent.parent
    cast = (held_out_cast if body in BUILDS else shipped_cast)(root, exercise, body, takes)
    return Cast(wrong_recording(root, exercise, body, fault), cast.mannequin, cast.body, cast.theme)


def wrong_scenes(
    root: Path, entries: Iterable[Entry], cameras: Cameras, folder: Path, bodies: Iterable[str] = BODIES
) -> list[Scene]:
    """What remains to be filmed of what goes wrong in these exercises."""
    few = Cameras(
        format=cameras.format,
        level=[row for body in bodies for row in _few(cameras.level, body)],
        head_end=[row for body in bodies for row in _few(cameras.head_end, body)],
    )
    found = []
    for entry in entries:
        for fault in drawn_faults(entry):
            place = folder / entry.id / fault
            place.mkdir(parents=True, exist_ok=True)
            found += scenes(root, [entry], few, place, bodies, partial(wrong_cast, fault=fault))
    return found


def _few(rows: list, body: str) -> list:  # type: ignore[type-arg]
    own = [row for row in rows if row.body in (None, body)]
    return [own[k].model_copy(update={"body": body}) for k in ROWS]
