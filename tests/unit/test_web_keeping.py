"""Keeping the stick figure: never unless asked for; then whole, private, bounded, and gone when deleted."""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from coached import clip, performed
from typer.testing import CliRunner
from web_server import SOCKETS, Server

from catcow.cli.root import app as cli
from catcow.coach.coach import Coach
from catcow.coach.frame import Frame
from catcow.coach.readers import read_landmarks
from catcow.coach.report import Report, State
from catcow.evaluation.performance import Style
from catcow.storage import kept
from catcow.storage.kept import KeptSets
from catcow.web import keeping
from catcow.web.coach_socket import Listening, make_coach
from catcow.web.context import Context
from catcow.web.keeping import LineKeeper
from catcow.web.messages import CoachStart, Problem

START = '{"exercise": "bridge"}'


class MadeUpCoach:
    calibration = None

    def see(self, frame: Frame) -> Report:
        return Report(t_s=frame.t_s, state=State.exercising)


def make(context: Context, start: CoachStart, calibration: Any) -> MadeUpCoach:
    context.library.entry(start.exercise)
    return MadeUpCoach()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path, coach=make)
    yield found
    found.close()


def switch(server: Server, on: bool) -> None:
    wanted = server.get("/api/settings") | {"keep_landmarks": on}
    assert server.page.put("/api/settings", json=wanted).status_code == 200


def frame(t_s: float, nobody: bool = False, width: int = 640) -> bytes:
    if nobody:
        return Frame(t_s, width, 360, people=0, brightness=0.25).pack()
    body = np.full((33, 2), 0.5), np.full(33, -0.25), np.ones(33)
    return Frame(t_s, width, 360, *body, people=1, brightness=0.5).pack()


SET = [frame(k / 20) for k in range(40)]
"""Two seconds."""


@contextmanager
def line_of(server: Server) -> Iterator[Any]:
    with server.page.websocket_connect(f"{SOCKETS}/api/coach") as line:
        yield line


def train(server: Server, messages: list[bytes] = SET, start: str = START) -> list[Any]:
    """A set over a line of its own; what was answered but the reports."""
    with line_of(server) as line:
        line.send_text(start)
        for message in messages:
            line.send_bytes(message)
        line.send_text("the end")  # answered with a problem, after all else
        answers = []
        while (answer := line.receive_json()).get("error") != "bad_request":
            answers.append(answer)
    return [one for one in answers if "error" in one]


def hear(server: Server, messages: list[str | bytes], make: Any = make) -> Listening:
    """The messages over a line without a socket, one each thirtieth of a second."""
    listening = Listening(server.app.state.context, make, "en", LineKeeper(server.app.state.keeper))
    for k, message in enumerate(messages):
        listening.hear(message, k / 30)
    return listening


def settled(server: Server) -> list[Any]:
    """What is kept, once all is written."""
    server.app.state.keeper._writer.submit(lambda: None).result(20)
    return list(server.get("/api/landmarks")["sets"])


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if "sqlite" not in path.name)


def test_off_by_default_and_then_nothing_is_ever_written(server: Server, tmp_path: Path) -> None:
    assert server.get("/api/settings")["keep_landmarks"] is False
    before = files(tmp_path)
    assert train(server) == []
    hear(server, [START, *SET, START, *SET]).end()
    assert settled(server) == []
    assert files(tmp_path) == before
    assert server.app.state.keeper._held == 0


@pytest.mark.parametrize("end", ["next", "line"])
def test_a_set_is_kept_when_it_is_over(server: Server, tmp_path: Path, end: str) -> None:
    switch(server, True)
    messages = [*SET[:20], frame(0.0), frame(0.96, nobody=True), b"bad", *SET[20:]]
    with line_of(server) as line:
        line.send_text('{"exercise": "bridge"}')
        for message in messages:
            line.send_bytes(message)
        line.send_text("what is no message ends no set")
        while line.receive_json().get("error") != "bad_request":
            pass
        assert settled(server) == []
        if end == "next":
            line.send_text('{"exercise": "clamshell", "side": "left"}')
            line.send_bytes(SET[0])
            line.receive_json()
            assert len(settled(server)) == 1
    [one] = settled(server)
    assert one["id"] == "2026-11-23T09-00-00+0200.bridge"
    assert (one["exercise"], one["name"], one["seconds"]) == ("bridge", "Bridge", 2.0)
    path = tmp_path / "landmarks" / f"{one['id']}.npz"
    assert one["bytes"] == path.stat().st_size
    found = read_landmarks(path)
    assert (found.width, found.height) == (640, 360)
    assert len(found) == 41, "an old frame and a bad one are no frames"
    seen = [one.points is not None for one in found.frames()]
    assert seen == [True] * 20 + [False] + [True] * 20
    assert np.isnan(found.xyz[20]).all()
    assert np.isnan(found.visibility[20]).all()
    assert found.people is not None
    assert found.people[[0, 20]].tolist() == [1, 0]


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_only_its_owner_may_read_it(server: Server, tmp_path: Path) -> None:
    switch(server, True)
    before = os.umask(0)
    try:
        train(server)
        settled(server)
    finally:
        os.umask(before)
    folder = tmp_path / "landmarks"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


def analysed(path: Path, exercise: str) -> Any:
    return CliRunner().invoke(cli, ["analyse", "--landmarks", str(path), "--exercise", exercise, "--json"])


SETS = [
    ("bridge", "SAG_FLOOR", None),
    ("sit_to_stand", "FRONT_STAND", None),
    ("sktc", "SAG_FLOOR", "left"),
]


@pytest.mark.parametrize(("exercise", "view", "side"), SETS)
def test_a_kept_set_says_the_same_as_it_did_live(
    server: Server, tmp_path: Path, exercise: str, view: str, side: str | None
) -> None:
    """Also the second set, in which the coach knows the person from the first."""
    switch(server, True)
    live: list[Coach] = []

    def remembered(context: Context, start: CoachStart, calibration: Any) -> Coach:
        coach = make_coach(context, start, calibration)
        assert isinstance(coach, Coach)
        live.append(coach)
        return coach

    start = json.dumps({"exercise": exercise, "side": side})
    sets = [performed(exercise, view, Style(reps=reps)).frames for reps in (2, 3)]
    messages: list[str | bytes] = []
    for frames in sets:
        messages += [start, *(one.pack() for one in frames)]
        server.now = server.now.replace(minute=server.now.minute + 1)
    hear(server, messages, remembered).end()
    found = sorted(settled(server), key=lambda one: str(one["id"]))
    assert len(found) == len(live) == 2
    for one, coach in zip(found, live, strict=True):
        coach.finish()
        path = tmp_path / "landmarks" / f"{one['id']}.npz"
        said = CliRunner().invoke(
            cli, ["analyse", "--landmarks", str(path), "--exercise", exercise, "--json"]
        )
        assert said.exit_code == 0, said.output
        assert json.loads(said.stdout) == coach.summary().model_dump(mode="json")
    assert [coach.summary().repetitions for coach in live] == [2, 3]
    assert live[1].calibration.usual is not None


def test_a_real_clip_says_the_same(server: Server, tmp_path: Path) -> None:
    switch(server, True)
    live: list[Any] = []
    frames = clip("polybag_catback")
    hear(
        server,
        ['{"exercise": "cat_camel"}', *(one.pack() for one in frames)],
        lambda *of: live.append(make_coach(*of)) or live[-1],
    ).end()
    [one] = settled(server)
    live[0].finish()
    path = tmp_path / "landmarks" / f"{one['id']}.npz"
    facts = json.loads(analysed(path, "cat_camel").stdout)
    assert facts == live[0].summary().model_dump(mode="json")
    assert facts["frames"] == len(frames)


def test_two_tabs_keep_two_files(server: Server, tmp_path: Path) -> None:
    switch(server, True)
    with line_of(server) as one, line_of(server) as two:
        for line in (one, two):
            line.send_text(START)
        for k, message in enumerate(SET):
            one.send_bytes(message)
            two.send_bytes(frame(100 + k / 20, nobody=True))
        for line in (one, two):
            line.send_text("the end")
            while line.receive_json().get("error") != "bad_request":
                pass
    names = sorted(one["id"] for one in settled(server))
    assert names == ["2026-11-23T09-00-00+0200.bridge", "2026-11-23T09-00-00+0200.bridge.2"]
    firsts = {float(read_landmarks(path).t_s[0]) for path in (tmp_path / "landmarks").iterdir()}
    assert firsts == {0.0, 100.0}


def test_switched_off_in_the_middle_nothing_of_the_set_is_kept(server: Server) -> None:
    switch(server, True)
    listening = hear(server, [START, *SET])
    switch(server, False)
    switch(server, True)  # another tab, a moment later: the set in hand stays forgotten
    listening.hear(frame(2.0), 2.0)
    listening.end()
    assert settled(server) == []
    assert server.app.state.keeper._held == 0
    hear(server, [START, *SET]).end()
    assert len(settled(server)) == 1
    switch(server, False)
    hear(server, [START, *SET]).end()
    assert len(settled(server)) == 1, "what was kept stays; nothing new"


def test_a_glimpse_is_not_kept(server: Server) -> None:
    switch(server, True)
    hear(server, [START, *SET[:15], START]).end()
    assert settled(server) == []


def test_a_long_set_goes_on_in_another_file(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MOST_IN_FILE", 30)
    switch(server, True)
    hear(server, [START, *(frame(k / 20) for k in range(90))]).end()
    found = [
        read_landmarks(tmp_path / "landmarks" / f"{one['id']}.npz").t_s for one in reversed(settled(server))
    ]
    assert [len(t) for t in found] == [30, 30, 30]
    assert np.concatenate(found) == pytest.approx(np.arange(90) / 20), "nothing is lost between them"


def test_a_picture_of_another_size_or_another_time_begins_another_file(server: Server) -> None:
    """A file has one size, and its times grow."""
    switch(server, True)
    turned = [frame(2 + k / 20, width=360) for k in range(40)]
    again = [frame(-50 + k / 20, width=360) for k in range(40)]
    hear(server, [START, *SET, *turned, *again]).end()
    assert len(settled(server)) == 3


def test_what_is_held_is_bounded(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_HELD", 50)
    switch(server, True)
    listening = hear(server, [START, *SET])
    other = hear(server, [START, *SET])
    told = other.notice()
    assert isinstance(told, Problem)
    assert told.error == "not_kept"
    assert other.notice() is None, "once"
    assert listening.notice() is None
    for one in (listening, other):
        one.end()
    assert len(settled(server)) == 1, "the ten frames of the other are less than a second"
    assert server.app.state.keeper._held == 0


def test_no_frame_waits_for_the_disk(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(server, True)
    slow = threading.Event()
    written = kept.keep_landmarks

    def wait(path: Path, frames: Any, *rest: Any, **known: Any) -> None:
        assert slow.wait(20)
        written(path, frames, *rest, **known)

    monkeypatch.setattr(kept, "keep_landmarks", wait)
    try:
        with line_of(server) as line:
            line.send_text(START)
            for message in SET:
                line.send_bytes(message)
            line.send_text(START)
            line.send_bytes(frame(7.0))
            while line.receive_json()["t_s"] != 7.0:
                pass
            assert server.app.state.keeper._held >= len(SET), "the first set is still being written"
    finally:
        slow.set()
    assert len(settled(server)) == 1


def test_a_folder_that_cannot_be_is_told_once_and_the_set_goes_on(server: Server, tmp_path: Path) -> None:
    (tmp_path / "landmarks").write_text("a file in its place", encoding="utf-8")
    switch(server, True)
    with line_of(server) as line:
        line.send_text(START)
        told = line.receive_json()
        assert told["error"] == "not_kept"
        assert "goes on" in told["message"]
        for t in (1.0, 2.0):
            line.send_text(START)
            line.send_bytes(frame(t))
            assert line.receive_json() == Report(t_s=t, state=State.exercising).model_dump(mode="json")
    assert settled(server) == []
    assert server.get("/api/landmarks")["trouble"] == told["message"]


def test_a_full_disk_leaves_nothing_half_and_nothing_else_is_lost(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch(server, True)
    train(server)
    assert len(settled(server)) == 1
    written = kept.keep_landmarks

    def full(path: Path, frames: Any, *rest: Any, **known: Any) -> None:
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(kept, "keep_landmarks", full)
    with line_of(server) as line:
        line.send_text(START)
        for message in SET:
            line.send_bytes(message)
        line.send_text(START)
        while not server.app.state.keeper.trouble:
            pass
        line.send_bytes(frame(9.0))
        answers = [line.receive_json()]
        while answers[-1].get("t_s") != 9.0:
            answers.append(line.receive_json())
        if all("error" not in one for one in answers):
            answers.append(line.receive_json())
        assert [one["error"] for one in answers if "error" in one] == ["not_kept"]
        assert server.screen()["state"] == "current"
    assert len(files(tmp_path / "landmarks")) == 1
    monkeypatch.setattr(kept, "keep_landmarks", written)
    train(server)
    assert len(settled(server)) == 2
    assert server.get("/api/landmarks")["trouble"] is None


@pytest.mark.parametrize(("limit", "code"), [("MOST_BYTES", "kept_full"), ("MOST_SETS", "kept_full")])
def test_the_folder_has_a_size(
    server: Server, monkeypatch: pytest.MonkeyPatch, limit: str, code: str
) -> None:
    switch(server, True)
    train(server)
    assert len(settled(server)) == 1
    monkeypatch.setattr(kept, limit, 1)
    assert [one["error"] for one in train(server)] == [code]
    [one] = settled(server)
    assert server.page.delete(f"/api/landmarks/{one['id']}").json()["sets"] == []
    assert train(server) == []


def test_the_last_of_the_disk_is_left_to_the_diary(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(server, True)
    monkeypatch.setattr(kept, "LEAST_FREE_BYTES", 10**18)
    assert [one["error"] for one in train(server)] == ["not_kept"]
    assert settled(server) == []


def test_kept_sets_are_listed_handed_out_and_deleted(server: Server, tmp_path: Path) -> None:
    empty = server.get("/api/landmarks")
    assert empty == {
        "sets": [],
        "bytes": 0,
        "most_bytes": kept.MOST_BYTES,
        "folder": str(tmp_path / "landmarks"),
        "trouble": None,
    }
    switch(server, True)
    for minute, exercise in enumerate(("bridge", "cat_camel", "bird_dog")):
        server.now = server.now.replace(minute=minute)
        train(server, start=f'{{"exercise": "{exercise}"}}')
    found = settled(server)
    assert [one["exercise"] for one in found] == ["bird_dog", "cat_camel", "bridge"]
    assert server.get("/api/landmarks?lang=ar")["sets"][2]["name"] != "Bridge"
    bird_dog = f"/api/landmarks/{found[0]['id']}"
    handed = server.page.get(bird_dog)
    assert handed.content == (tmp_path / "landmarks" / f"{found[0]['id']}.npz").read_bytes()
    assert "attachment" in handed.headers["content-disposition"]
    assert handed.headers["cache-control"] == "no-store"
    assert len(server.page.delete(bird_dog).json()["sets"]) == 2
    for again in (server.page.delete(bird_dog), server.page.get(bird_dog)):
        assert (again.status_code, again.json()["error"]) == (404, "unknown_kept")
    folder = tmp_path / "landmarks"
    (folder / "set.unfinished").write_bytes(b"of a killed catcow")
    (folder / "my own notes.npz").write_bytes(b"not ours")
    switch(server, False)
    assert len(settled(server)) == 2, "switched off, they stay until they are deleted"
    assert server.page.delete("/api/landmarks").json()["sets"] == []
    assert files(folder) == ["my own notes.npz"]


def test_a_broken_file_is_listed_and_can_be_deleted(server: Server, tmp_path: Path) -> None:
    (tmp_path / "landmarks").mkdir()
    broken = tmp_path / "landmarks" / "2026-11-23T09-00-00+0200.gone_exercise.npz"
    broken.write_bytes(b"no archive")
    [one] = server.get("/api/landmarks")["sets"]
    assert (one["seconds"], one["name"]) == (None, "gone_exercise")
    assert server.page.delete(f"/api/landmarks/{one['id']}").json()["sets"] == []


ELSEWHERE = [
    "..%2fcatcow.sqlite3",
    "%2e%2e%2fcatcow.sqlite3",
    "..",
    "%2e%2e",
    "catcow.sqlite3",
    "..%5ccatcow.sqlite3",
    "2026-11-23T09-00-00+0200.bridge%2f..%2f..%2fcatcow",
    "2026-11-23T09-00-00+0200...%2fsecret",
    "2026-11-23T09-00-00+0200.bridge%00",
    "2026-11-23T09-00-00+0200.bridge%0a",
    "2026-13-45T09-00-00+0200.bridge",
    "2026-11-23T09-00-00+0200.linked",
    "notes",
]


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_no_path_leads_to_another_file(server: Server, tmp_path: Path, method: str) -> None:
    folder = tmp_path / "landmarks"
    folder.mkdir()
    (tmp_path / "secret.npz").write_bytes(b"secret")
    (folder / "notes.npz").write_bytes(b"notes")
    (folder / "2026-11-23T09-00-00+0200.linked.npz").symlink_to(tmp_path / "secret.npz")
    before = files(tmp_path)
    for path in ELSEWHERE:
        answer = server.page.request(method, f"/api/landmarks/{path}")
        assert answer.status_code in (404, 405), path
        assert answer.json()["error"] in ("unknown_kept", "unknown_address", "wrong_method"), path
    assert files(tmp_path) == before
    assert (tmp_path / "catcow.sqlite3").is_file()


def test_strangers_may_neither_read_nor_delete(server: Server, tmp_path: Path) -> None:
    switch(server, True)
    train(server)
    [one] = settled(server)
    path = f"/api/landmarks/{one['id']}"
    for client in (server.client(), server.client("http://evil.example")):
        for method, where in (("GET", path), ("GET", "/api/landmarks"), ("DELETE", path)):
            assert client.request(method, where).status_code in (401, 403)
    evil = server.page.delete("/api/landmarks", headers={"Origin": "http://evil.example"})
    assert evil.status_code == 403
    assert len(settled(server)) == 1


def test_a_server_without_a_data_folder_keeps_nothing(server: Server) -> None:
    switch(server, True)
    server.app.state.keeper.kept = None
    hear(server, [START, *SET]).end()
    assert server.get("/api/landmarks")["sets"] == []
    assert server.page.delete("/api/landmarks").status_code == 200
    assert server.page.get("/api/landmarks/2026-11-23T09-00-00+0200.bridge").status_code == 404


def test_a_set_that_cannot_be_deleted_is_said(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    switch(server, True)
    train(server)
    [one] = settled(server)

    def stuck(self: Path, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", stuck)
    for path in ("/api/landmarks", f"/api/landmarks/{one['id']}"):
        assert server.page.delete(path).json()["error"] == "not_deleted"


def test_ids_are_of_our_own_making(tmp_path: Path) -> None:
    for name in ("2026-11-23T09-00-00+0200.Bridge", "2026-11-23T09-00-00.bridge", "x", "", "."):
        with pytest.raises(kept.UnknownKeptSetError):
            KeptSets(tmp_path).path(name)
