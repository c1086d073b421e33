"""`catcow figure`: every format, and every mistake with what to do about it."""

from __future__ import annotations

import json
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from film_library import film_library
from typer.testing import CliRunner

from catcow.cli import app
from catcow.errors import CatcowError
from catcow.figure import authoring
from catcow.figure.export import (
    FileNotWrittenError,
    NoMotionError,
    NoSidesError,
    NoSuchPhaseError,
    OptionNotForFormatError,
    Request,
    UnknownChoiceError,
    UnknownFormatError,
    export,
    flipped,
)

pytestmark = pytest.mark.authoring


def write(path: Path, **request: Any) -> Path:
    asked = {"exercise": "bridge", "format": path.suffix.lstrip("."), "body": "man"} | request
    export(film_library(), Request(**asked), path, lambda done, total: None)
    return path


def glb(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    found: dict[str, Any] = json.loads(data[20 : 20 + struct.unpack_from("<I", data, 12)[0]])
    return found


def test_a_gif_loops_in_its_own_time(tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    with image.open(write(tmp_path / "a.gif", size=160, speed=2.0)) as gif:
        assert gif.info["loop"] == 0
        assert max(gif.size) == 160
        assert gif.n_frames > 20
        assert gif.info["duration"] == 80
        colours = gif.convert("RGB").getcolors(100_000)
        assert len(colours) <= 64


def test_an_mp4_plays_everywhere(tmp_path: Path) -> None:
    av = pytest.importorskip("av")
    from catcow.figure.movie import encoder

    with av.open(str(write(tmp_path / "a.mp4", size=200, speed=4.0))) as film:
        stream = film.streams.video[0]
        assert stream.codec_context.pix_fmt == "yuv420p"
        assert stream.average_rate == 25
        assert stream.width % 2 == stream.height % 2 == 0
        assert max(stream.width, stream.height) == 200
        assert stream.codec_context.name == ("h264" if "264" in encoder() else "mpeg4")
        pictures = [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]
    assert len(pictures) > 20
    bar = [int((p[-2] < 100).all(axis=-1).sum()) for p in pictures]
    assert bar == sorted(bar)
    assert bar[-1] > 0.9 * pictures[0].shape[1]


def test_a_model_moves_and_says_whose_it_is(tmp_path: Path) -> None:
    document = glb(write(tmp_path / "a.glb"))
    assert "CC BY-SA 4.0" in document["asset"]["copyright"]
    assert document["asset"]["generator"].startswith("catcow ")
    (animation,) = document["animations"]
    assert animation["name"] == "bridge"
    paths = {channel["target"]["path"] for channel in animation["channels"]}
    assert paths == {"rotation", "translation", "weights"}
    assert "mat" in {node["name"] for node in document["nodes"]}


def test_a_model_moves_as_fast_as_asked(tmp_path: Path) -> None:
    def seconds(path: Path) -> float:
        document = glb(path)
        clock = document["animations"][0]["samplers"][0]["input"]
        return float(document["accessors"][clock]["max"][0])

    usual, twice = seconds(write(tmp_path / "a.glb")), seconds(write(tmp_path / "b.glb", speed=2.0))
    assert usual == pytest.approx(2 * twice)


def test_a_band_in_a_model_is_held_by_both_hands(tmp_path: Path) -> None:
    document = glb(write(tmp_path / "a.glb", exercise="band_pull_apart"))
    node = next(n for n in document["nodes"] if n["name"] == "band")
    held = [document["nodes"][j]["name"] for j in document["skins"][node["skin"]]["joints"]]
    assert held == ["hand_l", "hand_r"]


def test_a_picture_of_a_phase_and_of_all_phases(tmp_path: Path) -> None:
    assert ET.parse(write(tmp_path / "a.svg", phase="A")).getroot().tag.endswith("svg")
    assert write(tmp_path / "all.svg").is_file()
    dark = write(tmp_path / "dark.svg", phase="A", theme="dark").read_text()
    assert "#dcae8d" in dark
    assert "#e8bd9c" not in dark


def test_a_png_is_as_large_as_asked(tmp_path: Path) -> None:
    pytest.importorskip("resvg_py")
    data = write(tmp_path / "a.png", phase="A", size=500).read_bytes()
    assert struct.unpack(">II", data[16:24]) == (500, 250)


def test_the_other_side_is_mirrored_with_readable_letters() -> None:
    text = flipped((film_library().entry("bridge").figures / "man" / "still-A.svg").read_text())
    root = ET.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    group = root.find(f"{space}g")
    assert group is not None
    assert group.get("transform") == "matrix(-1 0 0 1 800 0)"
    letter = group.find(f"{space}text")
    assert letter is not None
    assert letter.get("transform") == "matrix(-1 0 0 1 70 0)"
    assert letter.get("text-anchor") == "middle"


@pytest.mark.parametrize(
    ("name", "request_", "error", "hint"),
    [
        ("a.avi", {}, UnknownFormatError, "svg, png, gif, mp4 or glb"),
        ("a.svg", {"phase": "Z"}, NoSuchPhaseError, "A"),
        ("a.gif", {"phase": "A"}, OptionNotForFormatError, "svg or png"),
        ("a.glb", {"theme": "dark"}, OptionNotForFormatError, "Leave it out"),
        ("a.svg", {"view": (0.0, 0.0)}, OptionNotForFormatError, "gif or mp4"),
        ("a.gif", {"theme": "pink"}, UnknownChoiceError, "light, dark"),
        ("a.gif", {"body": "child"}, UnknownChoiceError, "woman, man, older"),
        ("a.gif", {"side": "left"}, NoSidesError, "Leave --side out"),
    ],
)
def test_a_mistake_says_what_to_do(
    tmp_path: Path, name: str, request_: dict[str, Any], error: type[CatcowError], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        write(tmp_path / name, **request_)
    assert not list(tmp_path.iterdir())


def test_an_activity_has_no_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catcow.content.Entry.has_motion", False)
    with pytest.raises(NoMotionError):
        write(tmp_path / "a.glb")


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError, match="Choose another place"):
        write(tmp_path / "no" / "such" / "folder" / "a.glb")
    (tmp_path / "folder.glb").mkdir()
    with pytest.raises(FileNotWrittenError):
        write(tmp_path / "folder.glb")
    assert [p.name for p in tmp_path.iterdir()] == ["folder.glb"]


def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(authoring.importlib, "import_module", missing)
    with pytest.raises(authoring.AuthoringExtraMissingError, match="authoring"):
        write(tmp_path / "a.mp4")
    assert not list(tmp_path.iterdir())


def test_the_command_writes_only_the_file(tmp_path: Path) -> None:
    path = tmp_path / "clamshell.glb"
    done = CliRunner().invoke(
        app,
        [
            "figure",
            "clamshell",
            "--body",
            "man",
            "--side",
            "left",
            "-o",
            str(path),
            "--root",
            str(film_library().root),
        ],
    )
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert "Wrote" in done.stderr
    assert path.is_file()


@pytest.mark.parametrize("view", ["30", "a,b", "30,120", "200,0", "1,2,3"])
def test_a_view_is_two_angles(tmp_path: Path, view: str) -> None:
    done = CliRunner().invoke(app, ["figure", "bridge", "-o", str(tmp_path / "a.gif"), "--view", view])
    assert done.exit_code == 1
    assert isinstance(done.exception, CatcowError)
    assert "--view 30,12" in str(done.exception)
