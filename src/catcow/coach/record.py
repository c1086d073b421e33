"""What is kept of watching the figures: how often each was detected, and the landmarks, beside the exercise.

`library/exercises/<id>/seen/record.json` and one `<body>-<VIEW>.npz` for each body and view.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from catcow.body.bodies import body_of
from catcow.content import Entry, Library
from catcow.content.bodies import BODIES, BodyId
from catcow.content.exercise import CameraView
from catcow.figure.build import file_hash
from catcow.figure.export import mannequin_file, recording_of
from catcow.figure.mannequin import definition_hash
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import NotBuiltError

from .estimator import Estimator
from .rehearsal import Sighting, watch

FORMAT = 1
EVERY = 2
"""Every so many-th frame of the track is watched: ten a second."""


@dataclass(frozen=True, slots=True)
class Count:
    """Of one body from one view: `frames` shown, `detected` of them, mean `visibility` 0..1 of what was."""

    body: str
    view: str
    frames: int
    detected: int
    visibility: float


@dataclass(frozen=True, slots=True)
class Record:
    """The counts of an exercise, and what they were made from (SHA-256 of motion.yaml and of the body)."""

    motion: str
    mannequin: str
    counts: tuple[Count, ...]

    def write(self, folder: Path) -> None:
        data = {"format": FORMAT, "every": EVERY, **asdict(self)}
        (folder / "record.json").write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8", newline="\n")


def folder_of(entry: Entry) -> Path:
    return entry.folder / "seen"


def sighting_of(entry: Entry, body: BodyId, view: CameraView) -> Sighting:
    """The landmarks kept of one body from one view. SightingUnreadableError when there are none."""
    return Sighting.read(folder_of(entry) / f"{body}-{view.value}.npz")


def record_of(entry: Entry) -> Record | None:
    """The record of an exercise; null when there is none of this format."""
    try:
        data = json.loads((folder_of(entry) / "record.json").read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return None
        return Record(data["motion"], data["mannequin"], tuple(Count(**count) for count in data["counts"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def views_of(entry: Entry) -> list[CameraView]:
    """The views a camera can stand at; an exercise the camera can't follow has none."""
    return [view for view in entry.exercise.views if view is not CameraView.none]


def is_fresh(entry: Entry) -> bool:
    """True when the record is of this motion, these bodies and these views."""
    record = record_of(entry)
    return (
        record is not None
        and record.motion == file_hash(entry.motion_path)
        and record.mannequin == definition_hash()
        and {(c.body, c.view) for c in record.counts}
        == {(b, v.value) for b in BODIES for v in views_of(entry)}
    )


def rehearse(library: Library, entry: Entry, estimator: Estimator) -> Iterator[Count]:
    """Watch every body of an exercise from every declared view; keeps landmarks and, at the end, the record.

    NotBuiltError when a track is missing or of another motion.
    """
    folder, motion = folder_of(entry), file_hash(entry.motion_path)
    folder.mkdir(exist_ok=True)
    counts, kept = [], {"record.json"}
    for body in BODIES:
        recording = recording_of(entry, body)
        if recording.motion_hash != motion:
            raise NotBuiltError(entry.figures / body / "track.json", f"catcow library build {entry.id}")
        mannequin = Mannequin.of(mannequin_file(library, body))
        for view in views_of(entry):
            sighting = watch(recording, mannequin, body_of(body), view, estimator, EVERY)
            name = f"{body}-{view.value}.npz"
            sighting.write(folder / name)
            kept.add(name)
            shown = sighting.visibility[sighting.seen]
            count = Count(
                body, view.value, len(sighting.frames), int(sighting.seen.sum()),
                round(float(shown.mean()), 3) if len(shown) else 0.0,
            )  # fmt: skip
            counts.append(count)
            yield count
    for old in folder.glob("*-*.npz"):
        if old.name not in kept:
            old.unlink()
    Record(motion, definition_hash(), tuple(counts)).write(folder)
