"""Takes: which frames, from where, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("numba")

from film_library import film_library
from typer.testing import CliRunner

from catcow.body.bodies import body_of
from catcow.cli.root import app
from catcow.coach import LANDMARKS, Estimator, Nobody, Seen, Sight
from catcow.coach.estimator import DETECTOR, weights_folder
from catcow.coach.filming import Cast, filmed, name_of, scenes
from catcow.coach.region import Picture
from catcow.coach.takes import (
    MARGIN,
    STILL,
    WARM_UP,
    CameraPlace,
    Cameras,
    Take,
    TakeUnreadableError,
    build_cameras,
    camera_at,
    film,
    from_both_sides,
    repetition,
)
from catcow.content import Library
from catcow.content.bodies import BODIES
from catcow.content.exercise import CameraView
from catcow.content.motion import Prop
from catcow.figure.build import file_hash
from catcow.figure.export import mannequin_file, recording_of
from catcow.figure.model_file import Mannequin
from catcow.figure.recording import Recording
from catcow.figure.sketch import cloud
from catcow.figure.style import LIGHT

pytestmark = pytest.mark.authoring

SQUARE = CameraPlace(yaw_deg=0, height_m=0.5, distance_m=2.5)


def parts(exercise_id: str) -> tuple[Recording, Mannequin]:
    library = film_library()
    recording = recording_of(library.entry(exercise_id), "man")
    return recording, Mannequin.of(mannequin_file(library, "man"))


class Pretender(Estimator):
    """Sees somebody in every second picture, and remembers what it was shown."""

    def __init__(self) -> None:
        self.shown: list[Picture] = []

    def forget(self) -> None:
        self.shown.clear()

    def see(self, picture: Picture, step_s: float) -> Sight:
        assert step_s == pytest.approx(0.1)
        self.shown.append(picture)
        count = len(LANDMARKS)
        if len(self.shown) % 2:
            return Nobody(0.1)
        at = np.linspace(-0.2, 1.3, 2 * count).reshape(count, 2)
        return Seen(at, np.linspace(-1, 1, count), np.linspace(0, 1, count), np.zeros((count, 3)), 0.9)


def test_a_repetition_goes_from_the_first_posture_through_all_and_back() -> None:
    recording, _ = parts("bridge")
    a, b = recording.phases
    numbers = repetition(recording)
    assert numbers[0] == numbers[-1] == a.last
    changes = [int(n) for k, n in enumerate(numbers) if k == 0 or n != numbers[k - 1]]
    assert changes == [a.last, *range(b.first + 1, b.last + 1, 2), *range(a.first + 1, a.last + 1, 2)]
    assert (numbers == b.last).sum() == 1 + STILL
    assert (numbers == a.last).sum() == 1 + 1 + STILL  # it begins there, too


def test_every_track_ends_in_the_posture_it_began_in() -> None:
    """Else a repetition would jump."""
    for entry in Library.shipped():
        if entry.has_motion:
            recording = recording_of(entry, "woman")
            numbers = repetition(recording)
            assert numbers[0] == numbers[-1]
            at = np.array([recording.placed(float(n))[1] for n in numbers])
            assert np.linalg.norm(np.diff(at, axis=0), axis=-1).max() < 0.25, entry.id


@pytest.mark.parametrize("yaw", [-28, 0, 23])
def test_the_camera_steps_back_until_all_is_in_the_picture(yaw: float) -> None:
    recording, mannequin = parts("bridge")
    points = cloud(recording, mannequin)
    near = CameraPlace(yaw_deg=yaw, height_m=0.4, distance_m=0.8, aim_right_m=0.2)
    camera, taken = camera_at(near, CameraView.sag_floor, recording, points)
    at = camera.project(points) / (camera.width, camera.height)
    assert at.min() >= MARGIN
    assert at.max() <= 1 - MARGIN
    assert taken.distance_m > 0.8
    assert taken == taken.model_copy(update={"yaw_deg": near.yaw_deg, "height_m": 0.4, "aim_right_m": 0.2})
    assert camera.eye[1] == pytest.approx(0.4)
    again, same = camera_at(taken, CameraView.sag_floor, recording, points)
    assert same == taken
    assert np.allclose(again.view, camera.view)


def test_from_the_far_side_the_head_is_at_the_other_end_of_the_picture() -> None:
    recording, mannequin = parts("bridge")
    points = cloud(recording, mannequin)
    _, positions = recording.placed(0)
    head = positions[[recording.segments.index("head")]]
    near, far = (camera_at(SQUARE, CameraView.sag_floor, recording, points, far=f)[0] for f in (False, True))
    x = [camera.project(head)[0, 0] / camera.width for camera in (near, far)]
    assert x[0] + x[1] == pytest.approx(1, abs=0.1)
    assert abs(x[0] - x[1]) > 0.3


def test_no_camera_stands_in_a_wall() -> None:
    recording, mannequin = parts("band_pull_apart")
    points = cloud(recording, mannequin)
    wall = Prop(id="wall", kind="wall", position_m=(-0.4, 1.2, 0.0), size_m=(0.1, 2.4, 4.0))
    before = replace(recording, props=(wall,))
    for yaw in (-28, 28):
        place = CameraPlace(yaw_deg=yaw, height_m=1.0, distance_m=3.0)
        camera, taken = camera_at(place, CameraView.sag_stand, before, points)
        assert camera.eye[0] > 0
        assert abs(taken.yaw_deg) == 28


def test_only_a_movement_with_sides_seen_from_the_side_is_filmed_from_both() -> None:
    library = Library.shipped()
    sag, front = CameraView.sag_floor, CameraView.front_stand
    assert from_both_sides(library.entry("bird_dog").motion, sag)
    assert not from_both_sides(library.entry("bird_dog").motion, CameraView.head_end)
    assert not from_both_sides(library.entry("bridge").motion, sag)
    assert not from_both_sides(library.entry("clamshell").motion, front)


def test_the_cameras_of_the_references_stand_where_they_should() -> None:
    cameras = build_cameras()
    for view, low, high in ((CameraView.sag_floor, 0.3, 1.2), (CameraView.head_end, 1.2, 2.0)):
        places = [place for body in BODIES for place in cameras.of(view, body)]
        assert [len(cameras.of(view, body)) for body in BODIES] == [3, 3, 3]
        assert {p.yaw_deg for p in places} == {-28, -14, 0, 14, 28}
        assert min(p.height_m for p in places) == low
        assert max(p.height_m for p in places) == high
        assert all(2 <= p.distance_m <= 3.2 for p in places)


def test_a_take_keeps_what_was_seen(tmp_path: Path) -> None:
    recording, mannequin = parts("bridge")
    estimator = Pretender()
    take = film("bridge", recording, mannequin, body_of("man"), CameraView.sag_floor, SQUARE, estimator)
    assert len(estimator.shown) == WARM_UP + len(take.frames)
    assert all((estimator.shown[0] == picture).all() for picture in estimator.shown[: WARM_UP + 1])
    assert (estimator.shown[0] != estimator.shown[WARM_UP + 12]).any()
    assert (take.width, take.height) == (480, 270)
    assert take.seen.tolist() == [bool(k % 2 == 0) for k in range(len(take.frames))]
    path = tmp_path / "bridge.npz"
    take.write(path)
    again = Take.read(path)
    assert (again.exercise, again.body, again.view) == ("bridge", "man", CameraView.sag_floor)
    assert (again.place, again.far, again.motion) == (take.place, False, recording.motion_hash)
    assert (again.frames == take.frames).all()
    assert (again.seen == take.seen).all()
    assert np.abs(again.points - take.points).max() < 1e-4
    assert np.abs(again.depth - take.depth).max() < 1e-4
    assert np.abs(again.visibility - take.visibility).max() < 0.003
    assert again.points[1].max() == 0  # nobody was seen there
    assert [p.name for p in tmp_path.iterdir()] == ["bridge.npz"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no archive", b"\x93NUMPY"])
def test_a_broken_take_says_how_to_mend_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bridge.npz"
    path.write_bytes(data)
    with pytest.raises(TakeUnreadableError, match="catcow library see --takes"):
        Take.read(path)
    with pytest.raises(TakeUnreadableError):
        Take.read(tmp_path / "none.npz")


def cast_of_man(root: Path, exercise: str, _body: str, _folder: Path) -> Cast:
    library = Library(root)
    recording = replace(
        recording_of(library.entry(exercise), "man"),
        motion_hash=file_hash(library.entry(exercise).motion_path),
    )
    return Cast(recording, Mannequin.of(mannequin_file(library, "man")), body_of("man"), LIGHT)


@pytest.mark.skipif(
    not (weights_folder() / DETECTOR).is_file(), reason="the page, which brings the weights, is not built"
)
def test_scenes_are_filmed_once_and_detected(tmp_path: Path) -> None:
    pytest.importorskip("ai_edge_litert.interpreter")
    library = film_library()
    place = {"yaw_deg": 10, "height_m": 0.5, "distance_m": 2.5}
    cameras = Cameras.model_validate({"format": 1, "level": [place], "head_end": []})

    def todo() -> list[tuple[str, int]]:
        found = scenes(library.root, [library.entry("clamshell")], cameras, tmp_path, ["man"], cast_of_man)
        return [(name_of(s.exercise, s.view, s.body, 0, far=False), len(s.shots)) for s in found]

    assert todo() == [("clamshell.FRONT_STAND.man.0.npz", 1)]
    found = scenes(library.root, [library.entry("clamshell")], cameras, tmp_path, ["man"], cast_of_man)
    (done,) = filmed(found, jobs=1)
    assert done.failed == ""
    assert (done.takes, done.detected) == (1, done.frames)
    take = Take.read(tmp_path / "clamshell.FRONT_STAND.man.0.npz")
    assert take.seen.all()
    assert take.points.std(axis=0).max() > 0.01  # the knee goes up
    assert todo() == []
    (tmp_path / "clamshell.FRONT_STAND.man.0.npz").write_bytes(b"cut off")
    assert len(todo()) == 1


def test_the_command_says_what_could_not_be_filmed_and_films_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)  # in this process
    root = str(film_library().root)
    ran = CliRunner().invoke(app, ["library", "see", "clamshell", "--takes", str(tmp_path), "--root", root])
    assert ran.exit_code == 1
    assert "catcow library build clamshell" in ran.stderr  # these tracks are of no motion.yaml
    assert "Not filmed: 3 scenes." in ran.stderr
    assert list(tmp_path.iterdir()) == []
