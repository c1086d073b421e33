"""Where the camera goes and where the person is to be in its picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from web_server import Server

from catcow.coach.placing import Place, place_of
from catcow.content.exercise import CameraView
from catcow.content.library import Library
from catcow.figure.recording import Recording

LIBRARY = Library.shipped()
VIEWS = [
    (entry.id, view)
    for entry in LIBRARY
    for view in entry.exercise.views
    if entry.track("woman") is not None and view is not CameraView.none
]


def place(exercise: str, view: CameraView) -> Place:
    track = LIBRARY.entry(exercise).track("woman")
    assert track is not None
    return place_of(view, Recording.read(track))


@pytest.mark.parametrize(("exercise", "view"), VIEWS)
def test_the_person_fits_into_the_picture(exercise: str, view: CameraView) -> None:
    found = place(exercise, view)
    points = np.concatenate([limb.points for limb in found.limbs]) / (found.width, found.height)
    assert points.min() > -0.1
    assert points.max() < 1.2
    size = (points.max(axis=0) - points.min(axis=0)).max()
    assert 0.25 < size < 1.2, "large enough to see, small enough to fit"
    assert found.stance.upright or found.width > found.height


def test_a_bridge_lies_low_and_wide_with_the_head_at_one_end() -> None:
    found = place("bridge", CameraView.sag_floor)
    assert (found.width, found.height, found.mirrored) == (640, 360, False)
    points = np.concatenate([limb.points for limb in found.limbs])
    assert np.ptp(points[:, 0]) > 1.5 * np.ptp(points[:, 1])
    head, feet = found.limbs[4].points[-1], found.limbs[0].points[-1]
    assert abs(head[0] - feet[0]) > 0.8 * np.ptp(points[:, 0])


def test_who_stands_before_the_camera_sees_a_mirror_and_an_upright_picture() -> None:
    found = place("wall_angel", CameraView.front_stand)
    assert found.mirrored
    assert found.height > found.width
    assert not place("wall_angel", CameraView.sag_stand).mirrored
    assert not place("side_glide", CameraView.back_stand).mirrored


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    yield found
    found.close()


def test_the_page_gets_every_view_and_what_can_be_counted_from_it(server: Server) -> None:
    places = server.get("/api/exercises/bird_dog/camera")
    assert [one["view"] for one in places] == ["SAG_FLOOR", "HEAD_END"]
    assert places[0]["counts"]
    assert (places[0]["height_m"], places[0]["distance_m"]) == (0.4, 2.5)
    assert len(places[0]["outline"]) == 7
    assert server.get("/api/exercises/relaxed_breathing/camera") == []
    assert server.get("/api/exercises/walking/camera") == []
    assert server.page.get("/api/exercises/nothing/camera").status_code == 404
