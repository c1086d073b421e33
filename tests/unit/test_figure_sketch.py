"""The moving figure drawn quickly for the pose estimator."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("numba")

from film_library import film_library

from catcow.body.bodies import body_of
from catcow.figure.camera import Camera, Frame
from catcow.figure.export import mannequin_file, recording_of
from catcow.figure.film import Film, Look, rgb, skinned
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import Recording
from catcow.figure.sketch import Pinhole, Sketch, cloud
from catcow.figure.style import LIGHT

pytestmark = pytest.mark.authoring

WIDTH, HEIGHT = 320, 180


def parts(exercise_id: str) -> tuple[Recording, Mannequin]:
    library = film_library()
    recording = recording_of(library.entry(exercise_id), "man")
    return recording, Mannequin.of(mannequin_file(library, "man"))


def camera(
    recording: Recording, mannequin: Mannequin, roll_deg: float = 0.0, turn_deg: float = 0.0
) -> Pinhole:
    points = cloud(recording, mannequin)
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    turn = np.radians(turn_deg)
    eye = middle + 3.0 * np.array([np.sin(turn), 0.25, np.cos(turn)])
    return Pinhole.at(eye, middle, 50.0, WIDTH, HEIGHT, roll_deg)


def sketch_of(exercise_id: str, roll_deg: float = 0.0, turn_deg: float = 0.0) -> Sketch:
    recording, mannequin = parts(exercise_id)
    return Sketch(recording, mannequin, body_of("man"), camera(recording, mannequin, roll_deg, turn_deg))


def share(picture: np.ndarray, colour: str) -> float:
    away = np.abs(picture / 255.0 - np.array(rgb(colour))).max(axis=-1)
    return float((away < 0.06).mean())


def shown(picture: np.ndarray) -> np.ndarray:
    """(H, W) where something is drawn."""
    return np.asarray((picture != 255).any(axis=-1))


def test_it_shows_the_figure_in_the_colours_of_the_stills() -> None:
    picture = sketch_of("bridge").picture(0)
    assert picture.shape == (HEIGHT, WIDTH, 3)
    for role, least in (("skin", 0.008), ("shirt", 0.01), ("trousers", 0.01), ("mat", 0.03), ("line", 0.004)):
        assert share(picture, LIGHT[role]) > least, role
    assert tuple(picture[1, 1]) == (255, 255, 255)


def test_other_clothes_are_worn_when_other_colours_are_given() -> None:
    recording, mannequin = parts("bridge")
    theme = {**LIGHT, "shirt": "#b8433c", "skin": "#5f3d2b"}
    picture = Sketch(recording, mannequin, body_of("man"), camera(recording, mannequin), theme).picture(0)
    assert share(picture, "#b8433c") > 0.01
    assert share(picture, "#5f3d2b") > 0.005
    assert share(picture, LIGHT["shirt"]) < 0.001


def test_it_moves_and_leaves_no_trace_of_the_picture_before() -> None:
    sketch = sketch_of("bridge")
    down, up = (sketch.recording.phases[k].last for k in (0, 1))
    first = sketch.picture(down)
    other = sketch.picture(up)
    assert (np.abs(first.astype(int) - other).max(axis=-1) > 40).mean() > 0.01
    assert (sketch.picture(down) == first).all()


def test_what_is_drawn_is_where_the_camera_projects_it() -> None:
    sketch = sketch_of("clamshell", roll_deg=7.0, turn_deg=-25.0)
    points = skinned(sketch.mannequin, *sketch.recording.placed(20), every=7)
    at = np.floor(sketch.camera.project(points)).astype(int)
    there = shown(sketch.picture(20))[at[:, 1], at[:, 0]]
    assert there.mean() > 0.995
    assert np.linalg.norm(sketch.camera.eye - camera(sketch.recording, sketch.mannequin, 0, -25.0).eye) < 1e-9


def test_a_camera_turned_clockwise_sees_the_world_turned_the_other_way() -> None:
    recording, mannequin = parts("bridge")
    upright, rolled = camera(recording, mannequin), camera(recording, mannequin, 90.0)
    middle = (WIDTH / 2, HEIGHT / 2)
    place = np.add(cloud(recording, mannequin)[:1], (0.0, 0.3, 0.0))
    x, y = (upright.project(place) - middle)[0]
    turned = (rolled.project(place) - middle)[0]
    assert turned == pytest.approx([y, -x], abs=1e-6)


def test_a_band_before_the_body_hides_it() -> None:
    sketch = sketch_of("band_pull_apart", turn_deg=90.0)
    picture = sketch.picture(0)
    assert share(picture, LIGHT["band"]) > 0.001
    behind = sketch_of("band_pull_apart", turn_deg=-90.0).picture(0)
    assert share(behind, LIGHT["band"]) < share(picture, LIGHT["band"]) / 2


def test_the_film_shows_the_same_figure_in_the_same_place() -> None:
    pytest.importorskip("moderngl")
    recording, mannequin = parts("bridge")
    pinhole = camera(recording, mannequin)
    points = cloud(recording, mannequin)
    x, y = WIDTH / 2 / pinhole.focal, HEIGHT / 2 / pinhole.focal
    frame = Frame(
        Camera(pinhole.eye, (points.min(axis=0) + points.max(axis=0)) / 2), -x, x, -y, y, WIDTH, HEIGHT
    )
    film = Film(recording, mannequin, body_of("man"), Look(finer=1, frame=lambda _low, _high: frame))
    quick = Sketch(recording, mannequin, body_of("man"), pinhole).picture(60)
    slow = film.picture(60)
    film.close()
    assert (shown(quick) == shown(slow)).mean() > 0.99
    away = np.abs(quick.astype(int) - slow).max(axis=-1)
    assert (away > 40).mean() < 0.03  # the lines, which the film draws thicker
