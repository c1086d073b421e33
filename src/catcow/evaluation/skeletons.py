"""UI-PRMD's skeletons put together, and films of them as a phone would see them.

UI-PRMD (Vakanski and others 2018, recorded with a Kinect v2 at 30 frames a second) keeps each joint's place
relative to its parent, in the parent's turned axes, and three Euler angles. The order in which the angles are
applied is not written down; the authors' own viewer (Z Y X) crosses the legs of whoever sits. Of all orders,
signs and directions, Z X Y best keeps the feet of a standing person where they are (3 cm; Z Y X: 25 cm and
more); docs/explanation/accuracy.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from catcow.coach.foreign import KINECT, KINECT_INDEX, body_of_kinect
from catcow.coach.landmarks import LANDMARKS, Array

from .recordings import RecordingsMissingError

FPS = 30.0
UNITS_PER_CM = 50.0
JOINTS = (
    "waist", "spine", "chest", "neck", "head", "head_tip",
    "collar_l", "shoulder_l", "elbow_l", "wrist_l", "collar_r", "shoulder_r", "elbow_r", "wrist_r",
    "hip_l", "knee_l", "ankle_l", "foot_l", "hip_r", "knee_r", "ankle_r", "foot_r",
)  # fmt: skip
"""Where each of UI-PRMD's 22 segments begins, in its own order."""
PARENT = (-1, 0, 1, 2, 3, 4, 2, 6, 7, 8, 2, 10, 11, 12, 0, 14, 15, 16, 0, 18, 19, 20)
FILE = Path("uiprmd") / "uiprmd_kinect_i16x50.npz"
"""In the folder of all recordings."""
SIT_TO_STAND = 5
View = Literal["side", "front"]
_KINECT_FROM = {
    "spine_base": "waist",
    "spine_mid": "spine",
    "spine_shoulder": "chest",
    "neck": "head",
    "head": "head_tip",
}
"""UI-PRMD's head segment begins at the Kinect's neck and ends at its head."""


def _turns(angles_deg: Array) -> Array:
    """(n, 3, 3) from (n, 3) degrees about x, y, z: Z X Y, the y turn first."""
    c, s = np.cos(np.radians(angles_deg)).T, np.sin(np.radians(angles_deg)).T
    (cx, cy, cz), (sx, sy, sz) = c, s
    rows = [
        [cz * cy - sz * sx * sy, -sz * cx, cz * sy + sz * sx * cy],
        [sz * cy + cz * sx * sy, cz * cx, sz * sy - cz * sx * cy],
        [-cx * sy, sx, cx * cy],
    ]
    return np.moveaxis(np.array(rows), 2, 0)


def compose(places: Array, angles_deg: Array) -> Array:
    """(n, 22, 3) places in the room from places (n, 22, 3) relative to the parent and angles (n, 22, 3).

    In the unit of `places`; x to the person's left, y upward, z forward."""
    whole = np.zeros_like(places)
    turns: list[Array] = []
    for joint, parent in enumerate(PARENT):
        own = _turns(angles_deg[:, joint])
        if parent < 0:
            whole[:, joint] = places[:, joint]
            turns.append(own)
        else:
            whole[:, joint] = whole[:, parent] + np.einsum("nij,nj->ni", turns[parent], places[:, joint])
            turns.append(turns[parent] @ own)
    return whole


@dataclass(frozen=True, slots=True)
class Repetition:
    """One recorded repetition. `movement`, `subject` and `number` count from 1. `places` (n, 22, 3) m in the
    room, as `compose`; `angles_deg` (n, 22, 3) as recorded."""

    movement: int
    subject: int
    number: int
    correct: bool
    places: Array
    angles_deg: Array


def recordings(path: Path, movement: int | None = None) -> Iterator[Repetition]:
    """UI-PRMD's repetitions in order, of one movement or of all. RecordingsMissingError."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            for key in sorted(name for name in kept.files if name.endswith("_p")):
                number = int(key[1:3])
                if movement is not None and number != movement:
                    continue
                places = kept[key].astype(np.float64).reshape(-1, 22, 3) / UNITS_PER_CM / 100
                angles = kept[key[:-1] + "a"].astype(np.float64).reshape(-1, 22, 3) / UNITS_PER_CM
                yield Repetition(
                    number,
                    int(key[5:7]),
                    int(key[9:11]),
                    key[12] == "c",
                    compose(places, angles),
                    angles,
                )
    except (OSError, ValueError, KeyError) as error:
        raise RecordingsMissingError(path) from error


def as_kinect(places: Array) -> Array:
    """(n, 25, 3) the Kinect's joints from UI-PRMD's 22; fingers lie at the wrist."""
    joints = np.zeros((len(places), len(KINECT), 3))
    for name, k in KINECT_INDEX.items():
        source = _KINECT_FROM.get(name, name)
        if source.startswith(("hand", "thumb")):
            source = "wrist" + source[-2:]
        joints[:, k] = places[:, JOINTS.index(source)]
    return joints


def _eased(start: Array, end: Array, frames: int) -> Array:
    """(frames, ...) from just after `start` to just before `end`, slow at both ends."""
    share = np.arange(1, frames + 1) / (frames + 1)
    share = share * share * (3 - 2 * share)
    return np.asarray(start + share.reshape(-1, *[1] * start.ndim) * (end - start))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A continuous film. `places` (n, 22, 3) m; `seats_s` the times at which the person sits: repetition k
    goes from `seats_s[k]` to `seats_s[k + 1]`."""

    places: Array
    seats_s: tuple[float, ...]


def sitting_and_standing(repetitions: list[Repetition], rest_s: float = 2.0, seam_s: float = 0.3) -> Sequence:
    """Sit, stand, sit, ... from recorded stand-sit-stand repetitions, as many as they are.

    The first one's second half comes first and its first half last, so the film begins and ends seated, with
    `rest_s` of sitting still (1.5 mm of slow sway). Over the seams the body goes over in `seam_s`."""
    sway = np.random.default_rng(5)
    seam, rest = round(seam_s * FPS), round(rest_s * FPS)
    first = repetitions[0].places
    low = int(np.argmin(first[:, 0, 1]))
    pieces = [first[low:], *(one.places for one in repetitions[1:]), first[: low + 1]]
    film = [pieces[0]]
    for piece in pieces[1:]:
        film += [_eased(film[-1][-1], piece[0], seam), piece]
    slow = np.cumsum(sway.normal(0, 1, (2 * rest, *first.shape[1:])), axis=0)
    slow = 0.0015 * (slow - slow.mean(axis=0)) / np.maximum(slow.std(axis=0), 1e-9)
    ramp = np.minimum(1, np.arange(rest) / FPS).reshape(-1, 1, 1)
    film = [first[low] + slow[:rest] * ramp[::-1], *film, first[low] + slow[rest:] * ramp]
    places = np.concatenate(film)
    height = places[:, 0, 1]
    seats = [rest / FPS]
    at = rest + len(pieces[0])
    for piece in pieces[1:-1]:
        at += seam
        seats.append((at + int(np.argmin(height[at : at + len(piece)]))) / FPS)
        at += len(piece)
    seats.append((len(places) - rest) / FPS)
    return Sequence(places, tuple(seats))


def filmed(
    places: Array, view: View, height_m: float = 1.0, distance_m: float = 3.0
) -> dict[str, Array | int]:
    """`xyz`, `visibility`, `width` and `height` of our landmark file for a film of `places` (n, 22, 3) m.

    A phone held upright, 60 degrees along its longer side, square to the body on its right side or in front
    of it. The far side of the body gets less visibility, as estimators give it."""
    body, known = body_of_kinect(as_kinect(places))
    hips = places[:, JOINTS.index("hip_l")] - places[:, JOINTS.index("hip_r")]
    left = hips.mean(axis=0) * np.array([1.0, 0.0, 1.0])
    left /= np.linalg.norm(left)
    forward = np.cross(left, [0.0, 1.0, 0.0])
    floor = float(np.median(places[:, [JOINTS.index("foot_l"), JOINTS.index("foot_r")], 1])) - 0.03
    low, high = body.min(axis=(0, 1)), body.max(axis=(0, 1))
    target = (low + high) / 2
    eye = target + distance_m * (-left if view == "side" else forward)
    eye[1] = floor + height_m
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    down = np.cross(ahead, right)
    width, height = 360, 640
    focal = height / 2 / np.tan(np.radians(30))
    seen = body - eye
    deep = seen @ ahead
    x, y = focal * (seen @ right) / deep / width + 0.5, focal * (seen @ down) / deep / height + 0.5
    middle = deep[:, [23, 24]].mean(axis=1, keepdims=True)
    depth = focal * (deep - middle) / middle / width
    known = known & np.array(["finger" not in name and "thumb" not in name for name in LANDMARKS])
    visibility = np.where(known, np.clip(0.98 - 0.8 * np.maximum(deep - middle, 0), 0.55, 1), 0.0)
    return {
        "xyz": np.stack([x, y, depth], axis=-1),
        "visibility": visibility,
        "width": width,
        "height": height,
    }


def write_sit_to_stand(path: Path, folder: Path, progress: Callable[[str], None]) -> list[Path]:
    """Films of every subject's sit-to-stand: `<folder>/s01.side.npz` (correct) and `s01-incorrect.side.npz`.

    Our landmark files, with `seats_s` besides, the times of sitting. RecordingsMissingError."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = list(recordings(path, SIT_TO_STAND))
    written = []
    for subject in sorted({one.subject for one in kept}):
        for correct in (True, False):
            mine = [one for one in kept if one.subject == subject and one.correct == correct]
            film = sitting_and_standing(mine)
            views: tuple[View, View] = ("side", "front")
            for view in views:
                name = f"s{subject:02d}{'' if correct else '-incorrect'}.{view}.npz"
                landmarks = filmed(film.places, view)
                times = np.arange(len(film.places)) / FPS
                np.savez_compressed(
                    folder / name,
                    t=times,
                    seats_s=np.array(film.seats_s),
                    **landmarks,  # type: ignore[arg-type]
                )
                written.append(folder / name)
        progress(f"subject {subject}")
    return written
