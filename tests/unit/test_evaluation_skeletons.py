"""UI-PRMD's skeletons put together, and films of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from made_up_bodies import body, down_and_up

from catcow.coach.landmarks import LANDMARK_INDEX
from catcow.coach.readers import read_landmarks
from catcow.evaluation import sit_to_stand
from catcow.evaluation.recordings import RecordingsMissingError
from catcow.evaluation.skeletons import (
    FILE,
    FPS,
    JOINTS,
    PARENT,
    Repetition,
    compose,
    filmed,
    recordings,
    sitting_and_standing,
    write_sit_to_stand,
)


def sitters(count: int = 3) -> list[Repetition]:
    places, angles = body(60, down_and_up())
    whole = compose(places, angles) / 100
    return [Repetition(5, 1, k + 1, True, whole, angles) for k in range(count)]


def test_bones_keep_their_length_and_thighs_lie_level_when_sitting():
    places, angles = body(60, down_and_up())
    whole = compose(places, angles)
    for joint, parent in enumerate(PARENT):
        if parent >= 0:
            length = np.linalg.norm(whole[:, joint] - whole[:, parent], axis=1)
            assert np.allclose(length, np.linalg.norm(places[0, joint]))
    seated = whole[30]
    hip, knee, ankle = (seated[JOINTS.index(f"{name}_l")] for name in ("hip", "knee", "ankle"))
    assert knee[1] == pytest.approx(hip[1], abs=1)
    assert knee[2] - hip[2] == pytest.approx(38, abs=0.5)  # forward
    assert ankle[1] - knee[1] == pytest.approx(-37, abs=0.5)


def test_the_y_turn_comes_first():
    """Z X Y: a foot that is turned outward (y) stays so when the leg is then swung forward (x)."""
    places, angles = body(1, np.zeros(1))
    angles[:, JOINTS.index("ankle_l")] = (0, 90, 0)
    angles[:, JOINTS.index("hip_l")] = (-90, 0, 0)
    whole = compose(places, angles)[0]
    foot = whole[JOINTS.index("foot_l")] - whole[JOINTS.index("ankle_l")]
    assert np.allclose(foot, (10, 0, 0))
    angles[:, JOINTS.index("ankle_l")] = (-90, 90, 0)
    foot = np.diff(compose(places, angles)[0][[JOINTS.index("ankle_l"), JOINTS.index("foot_l")]], axis=0)[0]
    assert np.allclose(foot, (10, 0, 0))


def test_any_angles_are_turned_about_y_then_x_then_z():
    rng = np.random.default_rng(4)
    places, angles = body(5, np.zeros(5))
    angles[:, 0] = rng.uniform(-180, 180, (5, 3))
    spine = JOINTS.index("spine")
    whole = compose(places, angles)
    for k, (x, y, z) in enumerate(np.radians(angles[:, 0])):
        about_x = [[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]]
        about_y = [[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]]
        about_z = [[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]]
        turn = np.array(about_z) @ about_x @ about_y
        assert np.allclose(whole[k, spine] - whole[k, 0], turn @ places[k, spine])
        hip = JOINTS.index("hip_l")
        assert np.allclose(whole[k, hip] - whole[k, 0], turn @ places[k, hip])


def test_as_many_sits_and_stands_as_repetitions_begun_and_ended_seated():
    film = sitting_and_standing(sitters(4), rest_s=2.0)
    height = film.places[:, 0, 1]
    assert len(film.seats_s) == 5
    assert film.seats_s[0] == pytest.approx(2.0)
    assert all(height[round(t * FPS) - 1] < height.min() + 0.02 for t in film.seats_s)
    assert height[0] < height.min() + 0.02
    assert height[-1] < height.min() + 0.02
    rises = np.diff((height > 0.6).astype(int)) > 0
    assert rises.sum() == 4
    assert np.linalg.norm(np.diff(film.places, axis=0), axis=2).max() < 0.06  # no jump at the seams


def test_from_the_front_and_from_the_side():
    film = sitting_and_standing(sitters(2))
    seen = {view: filmed(film.places, view) for view in ("front", "side")}
    middle = round((film.seats_s[0] + film.seats_s[1]) / 2 * FPS)
    front, side = (
        {name: seen[view]["xyz"][middle, k] for name, k in LANDMARK_INDEX.items()}
        for view in ("front", "side")
    )
    for at in (front, side):
        assert at["nose"][1] < at["shoulder_l"][1] < at["hip_l"][1] < at["knee_l"][1] < at["ankle_l"][1]
    assert front["shoulder_l"][0] > front["shoulder_r"][0]
    assert abs(front["toe_l"][0] - front["heel_l"][0]) < 0.02
    # From their right side they face the picture's right, and the right side is the nearer one.
    assert side["toe_r"][0] > side["heel_r"][0]
    assert side["hip_r"][2] < side["hip_l"][2]
    visible = seen["side"]["visibility"][middle]
    assert visible[LANDMARK_INDEX["shoulder_r"]] > visible[LANDMARK_INDEX["shoulder_l"]] > 0.5
    assert visible[LANDMARK_INDEX["thumb_r"]] == 0  # UI-PRMD has no fingers


def kept(path: Path) -> Path:
    """A file as UI-PRMD's is: two people sit down three times."""
    places, angles = body(60, down_and_up())
    arrays = {}
    for subject in (1, 2):
        for number in (1, 2, 3):
            for mark in "ci":
                key = f"m05_s{subject:02d}_e{number:02d}_{mark}"
                arrays[f"{key}_p"] = np.rint(places.reshape(60, 66) * 50).astype(np.int16)
                arrays[f"{key}_a"] = np.rint(angles.reshape(60, 66) * 50).astype(np.int16)
    np.savez(path, **arrays)
    return path


def test_reads_and_films_a_whole_file(tmp_path):
    path = kept(tmp_path / "ui.npz")
    found = list(recordings(path))
    assert len(found) == 12
    assert {(one.subject, one.correct) for one in found} == {(s, c) for s in (1, 2) for c in (True, False)}
    assert np.allclose(found[0].places, compose(*body(60, down_and_up())) / 100, atol=0.01)
    written = write_sit_to_stand(path, tmp_path / "films", lambda line: None)
    assert sorted(p.name for p in written)[:2] == ["s01-incorrect.front.npz", "s01-incorrect.side.npz"]
    assert all(len(read_landmarks(p)) > 100 for p in written)


def test_the_general_counter_counts_the_films(tmp_path):
    (tmp_path / FILE).parent.mkdir()
    kept(tmp_path / FILE)
    result = sit_to_stand.run(tmp_path, lambda line: None)
    assert [(row.view, row.correct) for row in result.films] == [
        (view, correct) for correct in (True, False) for view in ("side", "front")
    ]
    assert all(row.films == 2 and row.whole == row.live == 1.0 for row in result.films)
    assert all(row.late_s < 1.0 for row in result.films)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(RecordingsMissingError, match="none"):
        list(recordings(tmp_path / "none.npz"))
