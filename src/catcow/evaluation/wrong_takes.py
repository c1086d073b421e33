"""Takes of what goes wrong: each fault that motion.yaml draws, done by a body before the cameras.

A repetition is right but for the fault's posture in its phase. Kept as other takes, in a folder for each
fault: `<folder>/<exercise>/<fault>/<exercise>.<VIEW>.<body>.<k>[.far].npz`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import numpy as np

from catcow.body.bodies import body_of
from catcow.coach.fault_rules import Kind, rules_of
from catcow.coach.filming import Cast, Scene, scenes, shipped_cast
from catcow.coach.record import views_of
from catcow.coach.takes import PER_SECOND, STILL, Cameras
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES
from catcow.content.exercise import CameraView
from catcow.content.model import Model
from catcow.content.motion import FaultPose, Hold, Motion, Reach
from catcow.content.threshold import METRICS
from catcow.content.yaml_file import read_model
from catcow.figure.build import file_hash
from catcow.figure.recording import Recording
from catcow.figure.track import track
from catcow.motion.movement import Movement
from catcow.motion.wrong import done_wrong

from .bodies import BUILDS, held_out_cast

UNEVEN = ("arc_symmetry", "knee_height")
"""Metrics that compare the sides of a repetition: done wrong on one of them."""
ON_THE_WAY, THERE = 5, 5
HASTE = 0.16
ROWS = (0, 2)
"""Of the cameras of each body these film what goes wrong; fixed before any of it was filmed."""


class WrongPosture(Model):
    """A fault's posture for tests: as content.motion.FaultPose, without what a picture needs."""

    id: str
    phase: str
    pose: dict[str, float]
    support: tuple[str, ...] | None = None
    reach: dict[str, Reach] | None = None


class WrongPostures(Model):
    """Faults of exercises that motion.yaml does not draw, by exercise."""

    format: int
    postures: dict[str, tuple[WrongPosture, ...]]


@cache
def wrong_postures() -> WrongPostures:
    """Those of wrong_postures.yaml. FaultyFileError names what is wrong with it."""
    return read_model(Path(__file__).parent / "wrong_postures.yaml", WrongPostures)


def with_wrong(entry: Entry) -> Motion:
    """The motion with all fault postures there are: drawn ones, and those for tests."""
    more = tuple(
        FaultPose.model_validate({**one.model_dump(exclude_none=True), "look": ("occiput",)})
        for one in wrong_postures().postures.get(entry.id, ())
    )
    return entry.motion.model_copy(update={"faults": (*entry.motion.faults, *more)})


def wrong_faults(entry: Entry) -> list[str]:
    """The ids of the faults that have a posture, and that a camera might see."""
    if not entry.has_motion:
        return []
    metrics = {fault.id: fault.metric for fault in entry.exercise.faults}
    drawn = [fault.id for fault in with_wrong(entry).faults]
    return [id for id in drawn if (name := metrics.get(id)) is not None and METRICS[name].unseen is None]


def seen_from(entry: Entry, fault: str) -> list[CameraView]:
    """The views of an exercise from which a fault is watched by its posture."""
    views = []
    for view in views_of(entry):
        rules, _ = rules_of(entry.exercise, entry.motion, view)
        if any(rule.id == fault and rule.kind in (Kind.posture, Kind.sides) for rule in rules):
            views.append(view)
    return views


@cache
def _solved(root: Path, exercise: str, body: str) -> Movement:
    person = BUILDS[body].body if body in BUILDS else body_of(body)
    return Movement.of(with_wrong(Library(root).entry(exercise)), exercise, person)


def _hasty(motion: Motion) -> Motion:
    """Moved so fast that a track has only the frames that are filmed; they are shown slowly."""
    phases = tuple(p.model_copy(update={"move_s": p.move_s * HASTE}) for p in motion.phases)
    return motion.model_copy(update={"phases": phases})


@cache
def wrong_recording(root: Path, exercise: str, body: str, fault: str) -> Recording:
    """A repetition of a body with a fault in it. MotionWordError where that can't be solved for this body."""
    entry = Library(root).entry(exercise)
    right = _solved(root, exercise, body)
    metrics = {one.id: one.metric for one in entry.exercise.faults}
    uneven = metrics[fault] in UNEVEN
    wrong = done_wrong(right, fault, one_side=uneven)
    whole = Recording.of(track(replace(wrong, motion=_hasty(wrong.motion)), file_hash(entry.motion_path)))
    if not uneven:
        whole = up_to(whole, next(p.phase for p in with_wrong(entry).faults if p.id == fault))
    return brisk(whole)


def up_to(recording: Recording, phase: str) -> Recording:
    """A recording that ends where a phase is reached: the rest of the repetition tells nothing more of its
    fault."""
    first, *others = recording.phases
    last = [one.id for one in others].index(phase) + 1 if phase != first.id else len(others)
    begins = replace(first, first=first.last, hold=Hold.none)
    return replace(recording, phases=(begins, *others[:last]))


def brisk(recording: Recording) -> Recording:
    """The same in few pictures, ON_THE_WAY to each phase and THERE more where it is reached: what is judged
    is the posture reached, and the estimator needs half a second to come to rest there."""
    numbers: list[int] = []
    phases = []
    for phase in recording.phases:
        first = len(numbers)
        if phase.last > phase.first:
            way = np.linspace(phase.first, phase.last, ON_THE_WAY + 1)[1:]
            numbers += [round(float(n)) for n in way]
            held = STILL if phase.hold is not Hold.none else 0
            numbers += [phase.last] * (THERE - held)
        else:
            numbers.append(phase.last)
        phases.append(replace(phase, first=first, last=len(numbers) - 1))
    return replace(
        recording, fps=float(PER_SECOND), root=recording.root[numbers], turns=recording.turns[numbers],
        phases=tuple(phases),
    )  # fmt: skip


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
        for fault in wrong_faults(entry):
            views = seen_from(entry, fault)
            place = folder / entry.id / fault
            all_views = scenes(root, [entry], few, place, bodies, partial(wrong_cast, fault=fault))
            mine = [_fewer(scene) for scene in all_views if scene.view in views]
            if mine:
                place.mkdir(parents=True, exist_ok=True)
            found += mine
    return found


def _fewer(scene: Scene) -> Scene:
    """From the opposite side only the first camera films."""
    near = [shot for shot in scene.shots if not shot[1]]
    far = [shot for shot in scene.shots if shot[1] and ".0.far" in shot[2].name]
    return replace(scene, shots=(*near, *far))


def _few(rows: list, body: str) -> list:  # type: ignore[type-arg]
    own = [row for row in rows if row.body in (None, body)]
    return [own[k].model_copy(update={"body": body}) for k in ROWS]
