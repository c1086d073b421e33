"""Three bodies that play in no reference and in no picture of the product: only the coach's tests see them.

Scales, clothes and skins are our own choice [D]: what the library's three bodies are not (short and stout,
tall and thin, broad). Their mannequins and tracks are made when first needed and kept in the takes' folder.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from catcow.body.bodies import Body
from catcow.body.skeleton import REFERENCE_HEIGHT_M, Vector
from catcow.coach.filming import Cast
from catcow.coach.takes import Cameras
from catcow.content import Library
from catcow.errors import CatcowError
from catcow.figure.build import file_hash
from catcow.figure.glb import mannequin_glb
from catcow.figure.mannequin import Build
from catcow.figure.model_file import Glb, Mannequin
from catcow.figure.recording import NotBuiltError, Recording
from catcow.figure.style import LIGHT
from catcow.figure.track import track
from catcow.motion.movement import Movement

_TRUNK = ("lumbar_lower", "lumbar_upper", "thorax_lower", "thorax_upper")
_LIMBS = ("upper_arm", "forearm", "thigh", "shank")


class UnknownHeldOutBodyError(CatcowError):
    """A body was named that no test plays with."""

    def __init__(self, body_id: str) -> None:
        super().__init__(f"There is no body '{body_id}' for tests. Choose one of: {', '.join(HELD_OUT)}.")


def _scale(
    stature_m: float,
    deep: float,
    wide: float,
    limbs: float,
    hips: float,
    head: float = 1.0,
    legs: float = 1.0,
) -> dict[str, Vector]:
    """Factors of all segments from stature, and how much thicker than that trunk, limbs and hips are; `legs`:
    how much longer the legs are, and the trunk shorter."""
    size = stature_m / REFERENCE_HEIGHT_M
    trunk = size * (2.0 - legs)
    scale: dict[str, Vector] = dict.fromkeys(_TRUNK, (size * deep, trunk, size * wide))
    scale |= dict.fromkeys(_LIMBS, (size * limbs, size, size * limbs))
    scale["thigh"] = scale["shank"] = (size * limbs, size * legs, size * limbs)
    scale["pelvis"] = (size * deep, trunk, size * hips)
    scale["girdle"] = (size * deep, trunk, size * wide)
    scale["neck"] = (size * limbs, trunk, size * limbs)
    scale["head"] = (head, head, head)
    scale["foot"] = scale["toes"] = (size, size, size * (1 + limbs) / 2)
    return scale


STOUT = Body(
    "stout", 1.57, _scale(1.57, 1.15, 1.14, 1.14, 1.13, head=0.96, legs=0.97),
    skin={"belly": (0.032, 0.0, 0.0), "low_back": (-0.006, 0.0, 0.0), "sacrum": (-0.006, 0.0, 0.0)},
    flesh_m=0.018, soft={"belly": 0.030},
)  # fmt: skip
"""A short, stout woman."""
TALL = Body("tall", 1.91, _scale(1.91, 0.91, 0.93, 0.90, 0.93, head=1.02, legs=1.03))
"""A tall, thin man."""
BROAD = Body(
    "broad", 1.70, _scale(1.70, 1.03, 1.08, 1.07, 1.10, head=0.99, legs=1.01),
    skin={"belly": (0.010, 0.0, 0.0)}, flesh_m=0.015, soft={"belly": 0.010},
)  # fmt: skip
"""A broad-shouldered woman with wide hips."""

BUILDS: dict[str, Build] = {
    b.name: b
    for b in (
        Build(
            "stout", STOUT, hip_half_width=0.168, waist_half_width=0.142, chest_half_width=0.150, belly=0.040,
            bust=0.022, cheek=0.004, hair=0.014,
        ),
        Build("tall", TALL, hip_half_width=0.156, waist_half_width=0.138, chest_half_width=0.152, hair=0.006),
        Build(
            "broad", BROAD, hip_half_width=0.172, waist_half_width=0.140, chest_half_width=0.158, belly=0.012,
            bust=0.020, neck_girth=0.98, jaw=0.96, hair=0.012, bun=True,
        ),
    )
}  # fmt: skip
HELD_OUT: tuple[str, ...] = tuple(BUILDS)
"""The ids of the bodies that are kept for tests."""

COLOURS: dict[str, dict[str, str]] = {
    "stout": {
        "skin": "#9a6645", "lips": "#7d4438", "hair": "#1d1715", "shirt": "#b8433c", "trousers": "#2b2b30",
        "face": "#20150f",
    },
    "tall": {
        "skin": "#f0cdb4", "lips": "#c98a7a", "hair": "#c49a54", "shirt": "#d9dbe0", "trousers": "#5a6650",
        "face": "#4a3328",
    },
    "broad": {
        "skin": "#5f3d2b", "lips": "#57302a", "hair": "#171210", "shirt": "#d8a63b", "trousers": "#4d3a63",
        "face": "#120c0a",
    },
}  # fmt: skip
"""What differs from the library's figures, by role of style.py."""


def evaluation_cameras() -> Cameras:
    """Where the cameras of the tests stand."""
    return Cameras.read(Path(__file__).parent / "cameras.yaml")


def mannequin_bytes(build: Build, spacing_m: float | None = None, triangles: int | None = None) -> bytes:
    """A held-out body's mannequin as a GLB; coarser with another spacing and fewer triangles."""
    # glb.py looks the colour of the hair up by the library's ids; ours comes from COLOURS.
    known = replace(build, body=replace(build.body, id="man"))
    if spacing_m is None or triangles is None:
        return mannequin_glb(known)
    return mannequin_glb(known, spacing_m, triangles)


@cache
def _mannequin(folder: Path, body: str) -> Mannequin:
    path = folder / "cast" / f"{body}.glb"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, mannequin_bytes(BUILDS[body]))
    return Mannequin.of(Glb.read(path))


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, also where two processes do it."""
    half = path.with_name(f".{os.getpid()}.{path.name}")
    half.write_bytes(data)
    half.replace(path)


def held_out_recording(root: Path, exercise: str, body: str, folder: Path) -> Recording:
    """One repetition of a held-out body, solved when first asked for. MotionWordError where its motion can't
    be solved for that body."""
    entry = Library(root).entry(exercise)
    path = folder / "cast" / f"{exercise}.{body}.json"
    motion = file_hash(entry.motion_path)
    try:
        recording = Recording.read(path)
    except NotBuiltError:
        recording = None
    if recording is None or recording.motion_hash != motion:
        data = track(Movement.of(entry.motion, exercise, BUILDS[body].body), motion)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, json.dumps(data, separators=(",", ":")).encode())
        recording = Recording.of(data)
    return recording


def held_out_cast(root: Path, exercise: str, body: str, folder: Path) -> Cast:
    """A body of the tests. UnknownHeldOutBodyError when there is none of that id."""
    if body not in BUILDS:
        raise UnknownHeldOutBodyError(body)
    recording = held_out_recording(root, exercise, body, folder)
    return Cast(recording, _mannequin(folder, body), BUILDS[body].body, {**LIGHT, **COLOURS[body]})
