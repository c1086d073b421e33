"""Landmarks kept in a file: our own, COCO's 17 points and the Kinect's 25 joints, all as `.npz`.

Which it is the names inside say: `xyz` and `visibility`, or `coco`, or `kinect`, each beside `t`
(docs/reference/landmark-files.md). Nothing in a file can run code or ask for more memory than a long session
needs; whatever is not as it should be is a LandmarksUnreadableError that says what.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import numpy as np

from catcow.errors import CatcowError

from .foreign import COCO, KINECT, from_coco, from_kinect
from .frame import Frame
from .known import Known
from .landmarks import LANDMARKS, Array
from .landmarks_keep import SIDES

MOST_FRAMES = 200_000
"""Nearly two hours at 30 pictures a second."""
LARGEST_SIDE = 65536
MOST_LETTERS = 64
LARGEST_USUAL = 100.0


class LandmarksUnreadableError(CatcowError):
    """A landmark file that is missing, broken or not one."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read as landmarks: {reason}.")


@dataclass(frozen=True, slots=True)
class LandmarkFile:
    """A whole recording. `t_s` (n,) s, finite; `xyz` (n, 33, 3) and `visibility` (n, 33) as `Frame.from_rows`
    takes them, a row with anything that is no number where nobody was seen; the pictures' size in pixels.
    `people` (n,): how many were found, less than 0 where nobody counted; `brightness` (n,) 0..1, not a number
    where not measured."""

    t_s: Array
    xyz: Array
    visibility: Array
    width: int
    height: int
    people: Array | None = None
    brightness: Array | None = None
    known: Known | None = None
    """What the coach knew of the set; None where the file does not say."""

    def __len__(self) -> int:
        return len(self.t_s)

    def frames(self) -> Iterator[Frame]:
        """One frame after another."""
        for k, t_s in enumerate(self.t_s.tolist()):
            frame = Frame.from_rows(t_s, self.xyz[k], self.visibility[k], self.width, self.height)
            people = None if self.people is None else float(self.people[k])
            brightness = None if self.brightness is None else float(self.brightness[k])
            yield replace(
                frame,
                people=int(min(people, 99)) if people is not None and people >= 0 else None,
                brightness=min(1.0, max(0.0, brightness))
                if brightness is not None and np.isfinite(brightness)
                else None,
            )


def read_landmarks(path: Path) -> LandmarkFile:
    """LandmarksUnreadableError when it is not there, broken, too long or lacks something."""
    with _opened(path) as archive:
        return _read(path, archive)


def read_seconds(path: Path) -> float:
    """From its first frame to its last, without reading the rest. LandmarksUnreadableError."""
    with _opened(path) as archive:
        t_s = _times(path, archive)
        return float(t_s[-1] - t_s[0])


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError as error:
        raise LandmarksUnreadableError(path, "there is no such file") from error
    except (OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise LandmarksUnreadableError(path, "it is broken") from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise LandmarksUnreadableError(path, "it is no .npz file, or a broken one") from error


def _names(archive: zipfile.ZipFile) -> set[str]:
    return {name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")}


def _times(path: Path, archive: zipfile.ZipFile) -> Array:
    t_s = _array(path, archive, _names(archive), "t", (-1,))
    if not len(t_s):
        raise LandmarksUnreadableError(path, "it holds no frames")
    if not np.isfinite(t_s).all():
        raise LandmarksUnreadableError(path, "one of its times `t` is not a number")
    return t_s


def _read(path: Path, archive: zipfile.ZipFile) -> LandmarkFile:
    names = _names(archive)

    def array(name: str, *shape: int) -> Array:
        return _array(path, archive, names, name, shape)

    t_s = _times(path, archive)
    count = len(t_s)
    if "kinect" in names:
        xyz, visibility, width, height = from_kinect(array("kinect", count, len(KINECT), 3))
        return LandmarkFile(t_s, xyz, visibility, width, height)
    width, height = (_side(path, name, array(name)) for name in ("width", "height"))
    if "coco" in names:
        xyz, visibility = from_coco(array("coco", count, len(COCO), 3), width, height)
    else:
        xyz, visibility = array("xyz", count, len(LANDMARKS), 3), array("visibility", count, len(LANDMARKS))
    people, brightness = (array(name, count) if name in names else None for name in ("people", "brightness"))
    known = None
    if {"exercise", "side", "usual"} <= names:
        known = _known(path, array("exercise", -1), array("side"), array("usual"))
    return LandmarkFile(t_s, xyz, visibility, width, height, people, brightness, known)


def _known(path: Path, exercise: Array, side: Array, usual: Array) -> Known:
    if not (1 <= len(exercise) <= MOST_LETTERS and np.all((exercise >= 32) & (exercise < 127))):
        raise LandmarksUnreadableError(path, f"`exercise` is not 1 to {MOST_LETTERS} letters")
    if float(side) not in range(len(SIDES)):
        raise LandmarksUnreadableError(path, "`side` is none of 0, 1 and 2")
    reach = float(usual) if 0 < float(usual) < LARGEST_USUAL else None  # not a number: not known
    return Known(bytes(exercise.astype(np.uint8)).decode("ascii"), SIDES[int(side)], reach)


def _side(path: Path, name: str, value: Array) -> int:
    if not (np.isfinite(value) and 1 <= float(value) <= LARGEST_SIDE):
        raise LandmarksUnreadableError(path, f"`{name}` must be 1 to {LARGEST_SIDE} pixels")
    return int(value)


def _array(path: Path, archive: zipfile.ZipFile, names: set[str], name: str, shape: tuple[int, ...]) -> Array:
    """An array of numbers of that shape (-1: any length), looked at before it is given room."""
    if name not in names:
        raise LandmarksUnreadableError(path, f"`{name}` is missing")
    with archive.open(f"{name}.npy") as member:
        found, numbers = _header(member)
    if not numbers:
        raise LandmarksUnreadableError(path, f"`{name}` does not hold numbers")
    if len(found) != len(shape) or any(
        want not in (-1, have) for want, have in zip(shape, found, strict=True)
    ):
        wanted = tuple("any" if want == -1 else want for want in shape)
        raise LandmarksUnreadableError(path, f"`{name}` has the shape {found} instead of {wanted}")
    if found and found[0] > MOST_FRAMES:
        raise LandmarksUnreadableError(path, f"it has {found[0]} frames; {MOST_FRAMES} are the most")
    with archive.open(f"{name}.npy") as member:
        value: Array = np.lib.format.read_array(member, allow_pickle=False).astype(np.float64)
    return value


def _header(member: IO[bytes]) -> tuple[tuple[int, ...], bool]:
    """Shape of an array in an archive, and whether it holds real numbers."""
    version = np.lib.format.read_magic(member)
    reader = {
        (1, 0): np.lib.format.read_array_header_1_0,
        (2, 0): np.lib.format.read_array_header_2_0,
    }.get(version)
    if reader is None:
        return (), False
    shape, _, kind = reader(member)
    return shape, kind.kind in "fiu"
