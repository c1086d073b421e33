"""Films opened: true times, held any way, cut off, damaged, or no films at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from little_films import MATRICES, av, corners, film, held

from catcow.coach.film_file import (
    FilmEmptyError,
    FilmFile,
    FilmMissingError,
    FilmUnreadableError,
    NoPicturesError,
    NotAFilmError,
    ahead,
)
from catcow.coach.model import VideoExtraMissingError


def times(path: Path) -> list[float]:
    with FilmFile(path) as opened:
        return [shot.t_s for shot in opened.shots()]


def test_every_picture_has_its_true_time_also_where_the_rate_changes(tmp_path: Path) -> None:
    wanted = [0.0, 0.04, 0.1, 0.5, 0.52, 2.0, 2.5]
    assert times(film(tmp_path / "a.mp4", wanted)) == pytest.approx(wanted, abs=1e-3)
    assert times(film(tmp_path / "b.mkv", [5 + t for t in wanted])) == pytest.approx(wanted, abs=2e-3)


def test_a_film_is_made_small_and_never_larger(tmp_path: Path) -> None:
    with FilmFile(film(tmp_path / "a.mp4", picture=corners(1280, 720)), large_px=800, large=True) as opened:
        shot = next(iter(opened.shots()))
        assert shot.small.shape == (360, 640, 3)
        assert shot.large is not None
        assert shot.large.shape == (450, 800, 3)
        assert opened.large_size == (800, 450)
    with FilmFile(film(tmp_path / "b.mp4")) as opened:
        shot = next(iter(opened.shots()))
        assert shot.small.shape == (96, 160, 3)
        assert shot.large is None


# Where red, green, blue and grey are seen: as rows of the upright picture.
SEEN = {
    "upright": "rg bn",
    "turned right": "br ng",
    "upside down": "nb gr",
    "turned left": "gn rb",
    "mirrored": "gr nb",
    "upside down and mirrored": "bn rg",
    "turned right and mirrored": "rb gn",
    "turned left and mirrored": "ng br",
}


def quarters(picture: np.ndarray) -> str:
    height, width = picture.shape[:2]
    names = []
    for y in (height // 4, 3 * height // 4):
        for x in (width // 4, 3 * width // 4):
            red, green, blue = (int(v) for v in picture[y, x])
            spread = max(red, green, blue) - min(red, green, blue)
            names.append("n" if spread < 60 else "rgb"[int(np.argmax((red, green, blue)))])
    return f"{names[0]}{names[1]} {names[2]}{names[3]}"


@pytest.mark.parametrize("how", MATRICES)
def test_a_phone_held_any_way_gives_upright_pictures(tmp_path: Path, how: str) -> None:
    with FilmFile(held(film(tmp_path / "a.mp4"), how), large=True) as opened:
        shot = list(opened.shots())[1]
        assert quarters(shot.small) == SEEN[how]
        assert shot.large is not None
        assert quarters(shot.large) == SEEN[how]
        sideways = how.startswith("turned")
        assert shot.small.shape == ((160, 96, 3) if sideways else (96, 160, 3))
        assert opened.large_size == ((96, 160) if sideways else (160, 96))


def test_what_is_no_film_is_named(tmp_path: Path) -> None:
    with pytest.raises(FilmMissingError, match="No such file"):
        FilmFile(tmp_path / "none.mp4")
    with pytest.raises(FilmMissingError, match="folder"):
        FilmFile(tmp_path)
    (tmp_path / "empty.mp4").write_bytes(b"")
    with pytest.raises(FilmEmptyError, match="0 bytes"):
        FilmFile(tmp_path / "empty.mp4")
    (tmp_path / "noise.mp4").write_bytes(np.random.default_rng(1).bytes(4000))
    (tmp_path / "letter.txt").write_text("Dear doctor,\n" * 200)
    (tmp_path / "letter.mp4").write_text("Dear doctor,\n" * 200)
    (tmp_path / "list.m3u8").write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n"
    )
    for name in ("noise.mp4", "letter.txt", "letter.mp4", "list.m3u8"):
        with pytest.raises(NotAFilmError, match="not a film"):
            FilmFile(tmp_path / name)


def test_a_photo_and_a_sound_are_no_films(tmp_path: Path) -> None:
    pillow = pytest.importorskip("PIL.Image")
    pillow.fromarray(corners(64, 48)).save(tmp_path / "photo.png")
    with pytest.raises(NotAFilmError):
        FilmFile(tmp_path / "photo.png")
    with av.open(str(tmp_path / "sound.mp4"), "w") as out:
        stream = out.add_stream("aac", rate=16000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 16000
        for packet in (*stream.encode(frame), *stream.encode()):
            out.mux(packet)
    with pytest.raises(NoPicturesError, match="only sound"):
        FilmFile(tmp_path / "sound.mp4")


def test_a_film_cut_off_is_watched_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = film(tmp_path / "a.mkv", [k / 10 for k in range(60)], kind="matroska")
    data = whole.read_bytes()
    cut = tmp_path / "cut.mkv"
    cut.write_bytes(data[: len(data) // 2])
    with FilmFile(cut) as opened:
        seen = [shot.t_s for shot in opened.shots()]
        assert 10 < len(seen) < 50
        assert opened.missing_s == pytest.approx(6.0 - seen[-1], abs=0.2)
    with FilmFile(whole) as opened:
        assert len(list(opened.shots())) == 60
        assert opened.missing_s == 0
        assert opened.damaged == 0
    index_last = film(tmp_path / "b.mp4").read_bytes()
    (tmp_path / "b.mp4").write_bytes(index_last[: len(index_last) // 2])
    with pytest.raises(NotAFilmError, match="damaged"):
        FilmFile(tmp_path / "b.mp4")


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("films")
    steps = [k / 10 for k in range(20)]
    return {
        name: film(folder / name, steps, corners(64, 48)).read_bytes() for name in ("a.mp4", "a.mkv", "a.ts")
    }


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=st.sampled_from(["a.mp4", "a.mkv", "a.ts"]), data=st.data())
def test_a_damaged_film_is_read_or_refused_by_name(
    little: dict[str, bytes], tmp_path: Path, name: str, data: st.DataObject
) -> None:
    spoiled = bytearray(little[name])
    for at in data.draw(st.lists(st.integers(0, len(spoiled) - 1), max_size=12)):
        spoiled[at] = data.draw(st.integers(0, 255))
    spoiled = spoiled[: data.draw(st.integers(1, len(spoiled)))]
    path = tmp_path / name
    path.write_bytes(spoiled)
    try:
        with FilmFile(path) as opened:
            seen = [shot.t_s for shot in opened.shots()]
    except FilmUnreadableError:
        return
    assert seen[0] == 0
    assert np.isfinite(seen).all()
    assert (np.diff(seen) > 0).all()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    path = film(tmp_path / "a.mp4")
    monkeypatch.setattr("catcow.coach.model.importlib.import_module", missing)
    with pytest.raises(VideoExtraMissingError, match=r"catcow\[video\]"):
        FilmFile(path)


def test_pictures_are_made_ahead_in_a_thread_and_a_fault_reaches_the_reader() -> None:
    made: list[int] = []
    names: set[str] = set()

    def items() -> Iterator[int]:
        for k in range(1, 100):
            made.append(k)
            names.add(threading.current_thread().name)
            if k == 20:
                raise FilmEmptyError(Path("x"))
            yield k

    read = ahead(items(), 4)
    assert [next(read) for _ in range(3)] == [1, 2, 3]
    assert len(made) <= 3 + 4 + 1
    assert threading.current_thread().name not in names
    with pytest.raises(FilmEmptyError):
        list(read)
    before = threading.active_count()
    stopped = ahead(iter(range(1, 10**9)), 4)
    next(stopped)
    stopped.close()
    assert threading.active_count() <= before
