"""All faults of a library folder, composed from the checks of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from catcow.content.exercise import Exercise
from catcow.content.motion import Motion
from catcow.content.reference import References
from catcow.content.yaml_file import Spot, locate

from .activity_faults import check_activity
from .finding import Finding
from .learn_faults import check_learn
from .link_faults import check_links, check_sources
from .model_faults import check_model
from .motion_faults import check_motion
from .sourced_faults import check_screening
from .threshold_faults import check_thresholds
from .word_faults import check_exercise_words, check_interface_words


def check_library(root: Path) -> list[Finding]:
    """Every fault under `root`, in the order of files and lines."""
    findings = list(_check(root))
    return sorted(findings, key=lambda f: (str(f.path), f.spot.line, f.spot.column, f.rule))


def _check(root: Path) -> Iterator[Finding]:
    references, found = check_model(root / "references.yaml", References)
    yield from found
    keys = frozenset(references.references) if references is not None else None
    exercises: dict[str, tuple[Path, Exercise]] = {}
    motions: dict[str, Motion | None] = {}
    folders = sorted(path for path in (root / "exercises").glob("*") if path.is_dir())
    if not folders:
        what = "the library holds no exercises"
        yield Finding(
            "missing-file", root / "exercises", Spot(1, 1), what, "Point --root at a library folder"
        )
    for folder in folders:
        path = folder / "exercise.yaml"
        exercise, found = check_model(path, Exercise)
        yield from found
        motion, found = _motion(folder, exercise)
        yield from found
        motions[folder.name] = motion
        if exercise is not None:
            exercises[folder.name] = (path, exercise)
            if exercise.id != folder.name:
                what = f"the id “{exercise.id}” is not the folder's name, “{folder.name}”"
                yield Finding("wrong-id", path, locate(path, ("id",)), what, f"Write `id: {folder.name}`")
            if not exercise.regions:
                what = "“regions” is missing, so nobody finds it by the part of the body it is for"
                mend = "Add `regions: [low_back]` or the like under this line"
                yield Finding("missing-field", path, locate(path, ("position",)), what, mend)
            if keys is not None:
                yield from check_sources(path, exercise, keys)
            yield from check_activity(folder, exercise)
            yield from check_thresholds(path, exercise, motion)
            if motion is not None or _told_in_words(folder, exercise):
                yield from check_exercise_words(folder, exercise, motion)
        if motion is not None:
            yield from check_motion(folder / "motion.yaml", motion, exercise)
    yield from check_links(exercises)
    yield from check_screening(root, keys)
    yield from check_learn(root, keys, motions)
    yield from check_interface_words(root)


def _motion(folder: Path, exercise: Exercise | None) -> tuple[Motion | None, list[Finding]]:
    """The motion, or None with the faults in it. A dose in minutes needs none."""
    if exercise is not None and _told_in_words(folder, exercise):
        return None, []
    return check_model(folder / "motion.yaml", Motion)


def _told_in_words(folder: Path, exercise: Exercise) -> bool:
    return exercise.dose.timed and not (folder / "motion.yaml").is_file()
