"""Takes found in their folders, each with what was really done in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from catcow.body.bodies import Body, body_of
from catcow.coach.fault_rules import Kind, Rule, rules_of
from catcow.coach.takes import Take, repetition
from catcow.content import Entry, Library
from catcow.content.exercise import CameraView
from catcow.figure.build import file_hash
from catcow.figure.export import recording_of
from catcow.figure.recording import Recording

from .bodies import BUILDS, held_out_recording
from .fault_learning import Played
from .wrong_takes import wrong_faults, wrong_recording


def _body(body: str) -> Body:
    return BUILDS[body].body if body in BUILDS else body_of(body)


@cache
def _recording(root: Path, exercise: str, body: str, folder: Path) -> Recording:
    if body in BUILDS:
        return held_out_recording(root, exercise, body, folder)
    return recording_of(Library(root).entry(exercise), body)  # type: ignore[arg-type]


def right_plays(root: Path, entry: Entry, view: CameraView, folder: Path) -> list[Played]:
    """The takes of right repetitions of the current motion in a folder, by name."""
    motion = file_hash(entry.motion_path)
    takes = (Take.read(path) for path in sorted(folder.glob(f"{entry.id}.{view.value}.*.npz")))
    return [
        Played(take, _recording(root, entry.id, take.body, folder), _body(take.body))
        for take in takes
        if take.motion == motion
    ]


def wrong_plays(root: Path, entry: Entry, view: CameraView, folder: Path) -> dict[str, list[Played]]:
    """Those of wrong repetitions, by fault; without those the view doesn't show."""
    motion = file_hash(entry.motion_path)
    found: dict[str, list[Played]] = {}
    for fault in wrong_faults(entry):
        paths = sorted((folder / entry.id / fault).glob(f"{entry.id}.{view.value}.*.npz"))
        takes = [take for take in map(Take.read, paths) if take.motion == motion]
        plays = []
        for take in takes:
            recording = wrong_recording(root, entry.id, take.body, fault)
            # Else it was shown otherwise, by older code.
            if np.array_equal(take.frames, repetition(recording)):
                plays.append(Played(take, recording, _body(take.body)))
        found[fault] = plays
    return found


def posture_rules(entry: Entry, view: CameraView) -> dict[str, Rule]:
    """The faults watched by a measure, by their id."""
    rules, _ = rules_of(entry.exercise, entry.motion, view)
    return {rule.id: rule for rule in rules if rule.kind in (Kind.posture, Kind.sides)}
