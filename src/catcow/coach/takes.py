"""Takes: one repetition of the drawn figure, filmed by one camera and seen through the pose estimator.

The coach compares a person with the movement as the estimator sees it from about where their camera stands;
many takes from many places say what that may be. File: `<exercise>.<VIEW>.<body>.<k>[.far].npz`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from catcow.body.bodies import Body
from catcow.content.exercise import CameraView
from catcow.content.model import Model
from catcow.content.motion import Hold, Motion, Prop, Sides
from catcow.content.yaml_file import read_model
from catcow.errors import CatcowError
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import Recording
from catcow.figure.sketch import Pinhole, Sketch, cloud
from catcow.figure.style import LIGHT

from .estimator import Estimator
from .landmarks import LANDMARKS, Array, Seen
from .stance import azimuth_deg, is_upright

FORMAT = 1
LONG_PX, SHORT_PX = 480, 270
PER_SECOND = 10
"""Frames of a take for each second of the track."""
STILL = 3
"""How often the picture of a held posture is repeated: a hold has no other frames."""
WARM_UP = 5
"""How often the first picture is shown before the take begins, so that the estimator's region is at rest."""
POINT_UNIT = 1e-4
MARGIN = 0.02
"""Share of the picture that stays free around the whole movement."""
STEP_BACK_M, FARTHEST_M = 0.1, 6.0
BEFORE_WALL_M = 0.3
_SIDE_VIEWS = (CameraView.sag_floor, CameraView.sag_stand)


class TakeUnreadableError(CatcowError):
    """A take that is missing, broken or of another format."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is missing or is no take of this version. Film it again: catcow library see --takes "
            f"{path.parent}"
        )


class CameraPlace(Model):
    """Where a camera stands beside the square place of a declared view, and how it is held."""

    yaw_deg: Annotated[float, Field(ge=-90, le=90)]
    """About the vertical through the middle of the body, from square to it; positive toward +X of an eye that
    looks along -Z (anticlockwise seen from above)."""
    height_m: Annotated[float, Field(gt=0, le=3)]
    """Above the floor."""
    distance_m: Annotated[float, Field(gt=0.5, le=6)]
    """From the middle of the body, along the floor; it steps back until the movement fits the picture."""
    long_fov_deg: Annotated[float, Field(ge=30, le=120)] = 60.0
    """What it sees along the longer side of its picture."""
    roll_deg: Annotated[float, Field(ge=-45, le=45)] = 0.0
    """How far the phone is turned clockwise."""
    aim_right_m: float = 0.0
    """How far beside the middle of the body it aims, in the picture's directions."""
    aim_up_m: float = 0.0


class PlacedCamera(CameraPlace):
    """A row of a set of cameras."""

    body: str | None = None
    """Only for this body; null for all."""


class Cameras(Model):
    """A set of cameras: for views from the side, front or back, and for those from the head's end."""

    format: int
    level: list[PlacedCamera]
    head_end: list[PlacedCamera]

    @classmethod
    def read(cls, path: Path) -> Cameras:
        """FaultyFileError names what is wrong with the file."""
        return read_model(path, cls)

    def of(self, view: CameraView, body: str) -> list[CameraPlace]:
        """The places for a view and a body, in the file's order."""
        rows = self.head_end if view is CameraView.head_end else self.level
        return [
            CameraPlace.model_validate(row.model_dump(exclude={"body"}))
            for row in rows
            if row.body in (None, body)
        ]


def build_cameras() -> Cameras:
    """Those whose takes the references are made from."""
    return Cameras.read(Path(__file__).parent / "cameras.yaml")


def from_both_sides(motion: Motion, view: CameraView) -> bool:
    """Whether the limb that works may be the near or the far one: of a movement with sides, seen from the
    side. From the front, from behind and from the end the picture's mirror image is the other side."""
    return view in _SIDE_VIEWS and motion.sides is not Sides.none


def repetition(recording: Recording) -> NDArray[np.int64]:
    """(N,) frame numbers of one repetition, ten for each second of the track: from the first phase's posture
    through all phases and back into it. A held posture comes 1 + STILL times."""
    step = max(1, round(recording.fps / PER_SECOND))
    phases = recording.phases
    numbers = [phases[0].last]
    for index in [*range(1, len(phases)), 0]:
        phase = phases[index]
        if phase.last > phase.first:
            numbers += [*range(phase.first + step - 1, phase.last, step), phase.last]
        if phase.hold is not Hold.none:
            numbers += [phase.last] * STILL
    return np.array(numbers, dtype=np.int64)


def camera_at(
    place: CameraPlace, view: CameraView, recording: Recording, points: Array, *, far: bool = False
) -> tuple[Pinhole, CameraPlace]:
    """The camera of a place, and the place as it was taken: farther away where the movement, whose skin
    passes through `points` (N, 3) m, would leave the picture; on the other side of square where a wall is in
    the way. `far`: from the opposite side of the body."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle = (low + high) / 2
    square = azimuth_deg(view, recording) + (180.0 if far else 0.0)
    upright = is_upright(view, recording, low, high)
    width, height = (SHORT_PX, LONG_PX) if upright else (LONG_PX, SHORT_PX)

    def eye_of(p: CameraPlace) -> Array:
        turn = np.radians(square + p.yaw_deg)
        eye = middle + p.distance_m * np.array([np.sin(turn), 0.0, np.cos(turn)])
        eye[1] = p.height_m
        return np.asarray(eye)

    if any(_behind(wall, eye_of(place), middle) for wall in recording.props if wall.kind == "wall"):
        place = place.model_copy(update={"yaw_deg": -place.yaw_deg})
    while True:
        eye = eye_of(place)
        straight = Pinhole.at(eye, middle, place.long_fov_deg, width, height)
        target = middle + place.aim_right_m * straight.view[0, :3] + place.aim_up_m * straight.view[1, :3]
        camera = Pinhole.at(eye, target, place.long_fov_deg, width, height, place.roll_deg)
        at = camera.project(points) / (width, height)
        if ((at >= MARGIN).all() and (at <= 1 - MARGIN).all()) or place.distance_m >= FARTHEST_M:
            return camera, place
        farther = min(round(place.distance_m + STEP_BACK_M, 3), FARTHEST_M)
        place = place.model_copy(update={"distance_m": farther})


def _behind(wall: Prop, eye: Array, middle: Array) -> bool:
    """Whether an eye is inside or beyond a wall, seen from the middle of a body."""
    position, size = np.array(wall.position_m or (0.0, 0.0, 0.0)), wall.size_m or (1.0, 1.0, 0.1)
    across = 0 if size[0] < size[2] else 2
    side = np.sign(middle[across] - position[across])
    return bool(side * (eye[across] - position[across]) < BEFORE_WALL_M)


@dataclass(frozen=True, slots=True)
class Take:
    """What the estimator saw of one repetition.

    `place`: of the camera, as it was taken; `far`: from the opposite side of the body; `motion`: SHA-256 of
    the motion.yaml. `frames` (N,) numbers of the recording's frames, in the order shown (`repetition`), 0.1 s
    apart. `seen` (N,): that somebody was; where nobody was, the rest is zero and means nothing. `points`
    (N, 33, 2) shares of the picture's `width` and `height` (pixels); `depth` (N, 33) as a share of the width;
    `visibility` (N, 33) 0..1.
    """

    exercise: str
    body: str
    view: CameraView
    place: CameraPlace
    far: bool
    motion: str
    width: int
    height: int
    frames: NDArray[np.int64]
    seen: NDArray[np.bool_]
    points: Array
    depth: Array
    visibility: Array

    def write(self, path: Path) -> None:
        """Compactly: 16-bit numbers. The file is whole or not there."""
        about = {
            "format": FORMAT, "exercise": self.exercise, "body": self.body, "view": self.view.value,
            "place": self.place.model_dump(), "far": self.far, "motion": self.motion,
            "width": self.width, "height": self.height,
        }  # fmt: skip
        half = path.with_name(f".{path.name}")
        with half.open("wb") as file:
            np.savez_compressed(
                file, about=np.array(json.dumps(about)), frames=self.frames.astype("<u2"), seen=self.seen,
                points=_short(self.points), depth=_short(self.depth),
                visibility=np.rint(self.visibility * 255).astype("u1"),
            )  # fmt: skip
        half.replace(path)

    @classmethod
    def read(cls, path: Path) -> Take:
        """TakeUnreadableError when it is missing, broken or of another format."""
        try:
            with np.load(path, allow_pickle=False) as kept:
                about = json.loads(str(kept["about"]))
                if about["format"] != FORMAT:
                    raise TakeUnreadableError(path)
                return cls(
                    about["exercise"], about["body"], CameraView(about["view"]),
                    CameraPlace.model_validate(about["place"]), about["far"], about["motion"],
                    about["width"], about["height"],
                    kept["frames"].astype(np.int64), kept["seen"].astype(bool),
                    kept["points"] * POINT_UNIT, kept["depth"] * POINT_UNIT, kept["visibility"] / 255.0,
                )  # fmt: skip
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile, zlib.error) as error:
            raise TakeUnreadableError(path) from error


def _short(values: Array) -> NDArray[Any]:
    return np.clip(np.rint(values / POINT_UNIT), -32768, 32767).astype("<i2")


def film(
    exercise: str,
    recording: Recording,
    mannequin: Mannequin,
    body: Body,
    view: CameraView,
    place: CameraPlace,
    estimator: Estimator,
    *,
    far: bool = False,
    theme: Mapping[str, str] = LIGHT,
    points: Array | None = None,
) -> Take:
    """One repetition of a recording from one camera. `theme`: the colours by role; `points`: what
    `sketch.cloud` gives, where it is at hand."""
    points = cloud(recording, mannequin) if points is None else points
    camera, taken = camera_at(place, view, recording, points, far=far)
    sketch = Sketch(recording, mannequin, body, camera, theme, points)
    numbers = repetition(recording)
    count = len(numbers)
    seen, at = np.zeros(count, dtype=bool), np.zeros((count, len(LANDMARKS), 2))
    depth, visibility = np.zeros((count, len(LANDMARKS))), np.zeros((count, len(LANDMARKS)))
    estimator.forget()
    picture = sketch.picture(float(numbers[0]))
    for _ in range(WARM_UP):
        estimator.see(picture, 1 / PER_SECOND)
    for k, number in enumerate(numbers):
        if k and number != numbers[k - 1]:
            picture = sketch.picture(float(number))
        sight = estimator.see(picture, 1 / PER_SECOND)
        if isinstance(sight, Seen):
            seen[k], at[k], depth[k], visibility[k] = True, sight.points, sight.depth, sight.visibility
    return Take(
        exercise, body.id, view, taken, far, recording.motion_hash, camera.width, camera.height, numbers,
        seen, at, depth, visibility,
    )  # fmt: skip
