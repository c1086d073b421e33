"""The bodies and cameras that only test the coach."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("numba")

from catcow.body.bodies import BODIES
from catcow.coach.takes import build_cameras
from catcow.content.exercise import CameraView
from catcow.errors import CatcowError
from catcow.evaluation.bodies import (
    BUILDS,
    COLOURS,
    HELD_OUT,
    evaluation_cameras,
    held_out_cast,
    held_out_recording,
    mannequin_bytes,
)
from catcow.figure import mannequin as drawn
from catcow.figure.build import file_hash, library_root
from catcow.figure.style import COLOURS as ROLES

pytestmark = pytest.mark.authoring


def test_none_of_them_is_a_body_of_the_library() -> None:
    assert len(HELD_OUT) == 3
    assert not set(HELD_OUT) & set(BODIES)
    assert not set(HELD_OUT) & set(drawn.BUILDS)
    statures = [BUILDS[b].body.stature_m for b in HELD_OUT]
    assert all(abs(s - b.stature_m) > 0.01 for s in statures for b in BODIES.values())
    for colours in COLOURS.values():
        assert set(colours) <= set(ROLES)
        assert all(colours[role] not in ROLES[role] for role in colours)


@pytest.mark.parametrize("view", [CameraView.sag_floor, CameraView.head_end])
def test_no_camera_of_theirs_made_a_reference(view: CameraView) -> None:
    known = [p for body in BODIES for p in build_cameras().of(view, body)]
    own = evaluation_cameras().of(view, HELD_OUT[0])
    assert len(own) == 5
    assert all(evaluation_cameras().of(view, body) == own for body in HELD_OUT)
    assert any(p.roll_deg for p in own)
    for p in own:
        for q in known:
            assert p.yaw_deg != q.yaw_deg
            assert (p.height_m, p.distance_m) != (q.height_m, q.distance_m)


def test_they_are_cast_once_and_stand_on_the_floor(tmp_path: Path) -> None:
    (tmp_path / "cast").mkdir()
    (tmp_path / "cast" / "stout.glb").write_bytes(mannequin_bytes(BUILDS["stout"], 0.02, 3000))
    cast = held_out_cast(library_root(), "hip_hinge", "stout", tmp_path)
    entry = library_root() / "exercises" / "hip_hinge"
    assert cast.recording.motion_hash == file_hash(entry / "motion.yaml")
    assert cast.theme["shirt"] == COLOURS["stout"]["shirt"]
    _, positions = cast.recording.placed(0)
    head = positions[cast.recording.segments.index("head"), 1]
    assert head < 1.5 < 1.57  # the joint at the top of a short neck
    again = held_out_recording(library_root(), "hip_hinge", "stout", tmp_path)
    assert np.array_equal(again.turns, cast.recording.turns)
    with pytest.raises(CatcowError, match="stout, tall, broad"):
        held_out_cast(library_root(), "hip_hinge", "nobody", tmp_path)
