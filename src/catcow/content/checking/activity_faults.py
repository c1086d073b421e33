"""Faults of entries that are told in words and shown by other exercises' pictures, having no motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catcow.content.exercise import CameraView, Exercise
from catcow.content.yaml_file import locate

from .finding import Finding, did_you_mean


def check_activity(folder: Path, exercise: Exercise) -> Iterator[Finding]:
    """What must agree with there being a motion.yaml or none."""
    path = folder / "exercise.yaml"
    if (folder / "motion.yaml").is_file():
        if exercise.shows:
            what = "`shows` borrows pictures, but motion.yaml makes its own"
            yield Finding("activity-mismatch", path, locate(path, ("shows",)), what, "Remove `shows`")
        return
    if exercise.views != (CameraView.none,):
        what = "a camera has nothing to compare with, because there is no motion.yaml"
        yield Finding("activity-mismatch", path, locate(path, ("views",)), what, "Write `views: [NONE]`")
    if exercise.faults:
        what = "faults are of a movement, and there is no motion.yaml"
        mend = "Remove them, or write the motion"
        yield Finding("activity-mismatch", path, locate(path, ("faults",)), what, mend)
    library = folder.parent
    drawn = {one.parent.name for one in library.glob("*/motion.yaml")}
    for index, target in enumerate(exercise.shows):
        if target not in drawn:
            what = f"`shows` names {target}, which has no pictures"
            mend = did_you_mean(target, drawn, "Name an exercise with a motion.yaml")
            yield Finding("dangling-link", path, locate(path, ("shows", index)), what, mend)
