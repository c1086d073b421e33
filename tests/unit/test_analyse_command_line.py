"""`catcow analyse` as a person meets it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from little_films import film
from test_coach_watching import Scripted
from typer.testing import CliRunner, Result

from catcow.cli import app
from catcow.coach.frame import Frame
from catcow.coach.landmarks_keep import keep_landmarks
from catcow.coach.readers import LandmarksUnreadableError, read_landmarks
from catcow.coach.rehearsal import Sighting
from catcow.content import Library

NAMES = {
    "exercise", "repetitions", "attempts", "per_side", "holds_s", "range_of_motion", "faults", "refused",
    "frames", "seconds",
}  # fmt: skip
"""Kept stable: `catcow analyse --json` prints at least these."""


@pytest.fixture(autouse=True)
def _scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catcow.cli.analyse._estimator", Scripted)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["analyse", *map(str, arguments)])


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return film(tmp_path / "clip.mp4", [k / 10 for k in range(20)])


def test_json_has_the_stable_names_and_stands_alone_on_stdout(clip: Path) -> None:
    result = run(clip, "--exercise", "bird_dog", "--json")
    assert result.exit_code == 0, "a refusal is an answer"
    assert result.stderr == ""
    facts = json.loads(result.stdout)
    assert set(facts) >= NAMES
    assert facts["exercise"] == "bird_dog"
    assert facts["frames"] == 20
    assert facts["seconds"] == pytest.approx(1.9)
    assert facts["repetitions"] == 0
    assert facts["refused"]["id"] == "two-people"
    assert "two people" in facts["refused"]["sentence"]


def test_people_read_words(clip: Path) -> None:
    result = run(clip, "--exercise", "pelvic_tilt")
    assert result.exit_code == 0
    assert "Pelvic tilt" in result.stdout
    assert "Not counted" in result.stdout
    assert "seen from outside" in result.stdout


def test_every_nth_picture(clip: Path) -> None:
    assert json.loads(run(clip, "--exercise", "bird_dog", "--json", "--every", "4").stdout)["frames"] == 5


def test_landmarks_kept_give_the_same_answer_as_the_film(clip: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.npz"
    first = run(clip, "--exercise", "bird_dog", "--json", "--keep-landmarks", kept)
    assert "Kept the landmarks of 20 pictures" in first.stderr
    again = run("--landmarks", kept, "--exercise", "bird_dog", "--json")
    assert again.stdout == first.stdout
    assert again.exit_code == 0


def test_the_overlay_is_written_from_a_film_and_from_landmarks(clip: Path, tmp_path: Path) -> None:
    pytest.importorskip("PIL.Image")
    kept, shown, bare = tmp_path / "kept.npz", tmp_path / "shown.mp4", tmp_path / "bare.mp4"
    assert run(clip, "--exercise", "bird_dog", "--overlay", shown, "--keep-landmarks", kept).exit_code == 0
    assert run("--landmarks", kept, "--overlay", bare, "--exercise", "bird_dog").exit_code == 0
    assert shown.stat().st_size > 1000
    assert bare.stat().st_size > 1000
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bare.mp4", "clip.mp4", "kept.npz", "shown.mp4"]


def test_an_unknown_exercise_names_its_neighbours(clip: Path, tmp_path: Path) -> None:
    result = run(clip, "--exercise", "bird-dg", "--overlay", tmp_path / "o.mp4")
    assert result.exit_code == 1
    assert "bird_dog" in str(result.exception)
    assert not (tmp_path / "o.mp4").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.mp4", "--exercise", "bird_dog"], "No such file"),
        (["clip.mp4", "--exercise", "bird_dog", "--view", "moon"], "SAG_FLOOR"),
        (["clip.mp4", "--exercise", "bird_dog", "--view", "BACK_STAND"], "no view of bird_dog"),
        (["clip.mp4", "--exercise", "bird_dog", "--overlay", "none/o.mp4"], "folder does not exist"),
        (["clip.mp4", "--exercise", "bird_dog", "--overlay", "clip.mp4"], "overwrite"),
        (["clip.mp4", "--exercise", "bird_dog", "--keep-landmarks", "."], "it is a folder"),
        (["--landmarks", "none.npz", "--exercise", "bird_dog"], "no such file"),
        (["--landmarks", "clip.mp4", "--exercise", "bird_dog"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_named(
    clip: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.chdir(clip.parent)
    before = clip.read_bytes()
    result = run(*arguments)
    assert result.exit_code == 1
    assert told in str(result.exception)
    assert clip.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [[], ["clip.mp4", "--landmarks", "a.npz"], ["clip.mp4", "--blank"], ["clip.mp4", "--every", "0"]],
)
def test_what_was_mistyped_ends_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_cut_off_film_is_watched_and_said_so(tmp_path: Path) -> None:
    whole = film(tmp_path / "a.mkv", [k / 10 for k in range(60)], kind="matroska").read_bytes()
    (tmp_path / "a.mkv").write_bytes(whole[: len(whole) // 2])
    result = run(tmp_path / "a.mkv", "--exercise", "bird_dog", "--json")
    assert result.exit_code == 0
    assert "cut off" in result.stderr
    assert 10 < json.loads(result.stdout)["frames"] < 50


def test_without_an_exercise_the_most_likely_are_named(tmp_path: Path) -> None:
    """Shown one of our own figures: the exercise is among the first."""
    entry = Library.shipped().entry("bridge")
    seen = Sighting.read(next(entry.folder.glob("seen/woman-SAG_FLOOR.npz")))
    frames = [
        Frame.from_rows(k / 10, np.c_[seen.points[k], np.zeros(33)], seen.visibility[k], 640, 360)
        for k in range(len(seen.frames))
        if seen.seen[k]
    ]
    keep_landmarks(tmp_path / "bridge.npz", frames)
    facts = json.loads(run("--landmarks", tmp_path / "bridge.npz", "--json").stdout)
    assert facts["exercise"] is None
    chances = [one["probability"] for one in facts["likely"]]
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1.01
    assert all(one["exercise"] in Library.shipped() for one in facts["likely"])
    assert "%" in run("--landmarks", tmp_path / "bridge.npz").stdout


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("kept") / "a.npz"
    rng = np.random.default_rng(4)
    keep_landmarks(
        path, [Frame.from_rows(k / 30, rng.random((33, 3)), rng.random(33), 64, 48) for k in range(6)]
    )
    return path.read_bytes()


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_damaged_landmark_file_is_read_or_refused_by_name(
    little: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    spoiled = bytearray(little)
    for at in data.draw(st.lists(st.integers(0, len(spoiled) - 1), max_size=12)):
        spoiled[at] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.npz"
    path.write_bytes(spoiled[: data.draw(st.integers(0, len(spoiled)))])
    try:
        frames = list(read_landmarks(path).frames())
    except LandmarksUnreadableError:
        return
    assert all(np.isfinite(frame.t_s) for frame in frames)
