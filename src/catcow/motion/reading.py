"""Finding and reading motion.yaml, before anything is solved."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml
from pydantic import ValidationError

from catcow.content.motion import Motion

from .errors import MotionFileError, MotionMissingError


def motion_file(exercise_id: str) -> Traversable:
    """Where an exercise's motion.yaml lies in the library."""
    return files("catcow").joinpath("library", "exercises", exercise_id, "motion.yaml")


def read(exercise_id: str) -> Motion:
    """The motion of an exercise of the library, as written.

    MotionMissingError when there is none; MotionFileError, naming the place, when it cannot be read.
    """
    path = motion_file(exercise_id)
    if not path.is_file():
        raise MotionMissingError(
            f"The library has no motion for `{exercise_id}`. `catcow library list` shows what there is."
        )
    return parse(path.read_text(encoding="utf-8"), str(path))


def parse(text: str, where: str) -> Motion:
    """A motion from the text of a motion.yaml; `where` names it in errors."""
    try:
        return Motion.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        raise MotionFileError(f"{where} is not YAML: {error}. Mend the line it names.") from error
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise MotionFileError(f"{where}: {faults}. See docs/reference/motion-yaml.md.") from error
