"""Starting and stopping the real server: the first line, the port, a second start, a newer database."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `catcow start --no-browser`; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def started(*arguments: str, data: Path = tmp_path / "data") -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "catcow", "start", "--no-browser", "--data", str(data), *arguments]
        running.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        return running[-1]

    yield started
    for process in running:
        process.kill()
        process.communicate()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def healthz(address: str) -> object:
    with urllib.request.urlopen(address + "healthz", timeout=20) as answer:
        return json.load(answer)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def refused(process: subprocess.Popen[str]) -> str:
    """The sentence of a start that must fail."""
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert out == "", "nothing but an address belongs on stdout"
    assert "Traceback" not in err
    return err


def test_the_first_line_is_an_address_that_answers_at_once(start: Start, tmp_path: Path) -> None:
    port = free_port()
    process = start("--port", str(port))
    address = first_line(process)
    assert address == f"http://127.0.0.1:{port}/"
    assert healthz(address) == {"status": "ok"}
    folder = tmp_path / "data"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(file.stat().st_mode & 0o077 == 0 for file in folder.iterdir()), "only its owner reads it"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well_when_asked_to(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    process = start("--port", str(free_port()))
    healthz(first_line(process))
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")
    assert not (tmp_path / "data" / "running.json").exists()
    journal = tmp_path / "data" / "catcow.sqlite3-journal"
    assert not journal.exists() or journal.stat().st_size == 0


def test_it_listens_on_the_loopback_address_only(start: Start) -> None:
    port = free_port()
    process = start("--port", str(port))
    first_line(process)
    listening = [
        line.split()[1]
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        if Path(table).exists()
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{port:04X}")
    ]
    assert listening in ([f"0100007F:{port:04X}"], []), "127.0.0.1 and nothing else"


def test_a_second_start_on_the_same_data_says_where_the_first_runs(start: Start) -> None:
    first = start("--port", str(free_port()))
    address = first_line(first)
    sentence = refused(start())
    assert address in sentence
    assert "already running" in sentence
    assert healthz(address) == {"status": "ok"}, "the first one is not disturbed"


def test_a_port_that_is_taken(start: Start, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        sentence = refused(start("--port", str(port)))
        assert f"Port {port} is already used" in sentence
        assert "--port" in sentence


def test_without_a_port_the_next_free_one_is_taken(start: Start, tmp_path: Path) -> None:
    first = first_line(start())
    second = first_line(start(data=tmp_path / "other"))
    assert first != second
    assert healthz(first) == healthz(second) == {"status": "ok"}


def test_a_newer_database_is_refused_and_left(start: Start, tmp_path: Path) -> None:
    process = start("--port", str(free_port()))
    first_line(process)
    process.terminate()
    process.communicate(timeout=30)
    database = tmp_path / "data" / "catcow.sqlite3"
    with closing(sqlite3.connect(database)) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9001'")
        plain.commit()
    before = database.read_bytes()
    assert "newer catcow" in refused(start())
    assert database.read_bytes() == before


def test_a_damaged_database_is_named_with_its_copy(start: Start, tmp_path: Path) -> None:
    for _ in range(2):
        process = start("--port", str(free_port()))
        first_line(process)
        process.terminate()
        process.communicate(timeout=30)
    database = tmp_path / "data" / "catcow.sqlite3"
    (copy,) = (tmp_path / "data" / "backups").iterdir()
    database.write_bytes(b"no database" * 1000)
    assert str(copy) in refused(start())
    shutil.copy(copy, database)
    assert healthz(first_line(start("--port", str(free_port())))) == {"status": "ok"}


def test_a_data_folder_that_cannot_be(start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    sentence = refused(start(data=tmp_path / "file" / "below"))
    assert "--data" in sentence


def test_a_stranger_on_the_wire(start: Start) -> None:
    """Past the test client: what the real server does with what no browser would send."""
    address = first_line(start("--port", str(free_port())))
    host, port = "127.0.0.1", int(address.rstrip("/").rpartition(":")[2])

    def raw(request: bytes) -> bytes:
        with socket.create_connection((host, port), timeout=20) as line:
            line.sendall(request)
            return b"".join(iter(lambda: line.recv(65536), b""))

    ours = f"Host: 127.0.0.1:{port}\r\nConnection: close\r\n".encode()
    for path in ("/static/../../pyproject.toml", "/static/%2e%2e/app.py", "/library/../pyproject.toml"):
        answer = raw(b"GET " + path.encode() + b" HTTP/1.1\r\n" + ours + b"\r\n")
        assert b" 404 " in answer.splitlines()[0], path
    assert (
        b" 403 " in raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").splitlines()[0]
    )
    assert raw(b"garbage\r\n\r\n").startswith(b"HTTP/1.1 400")
    two_hosts = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n"
    assert b"set-cookie" not in raw(two_hosts).lower()
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address + "api/settings", timeout=20)
    assert caught.value.code == 401
    assert healthz(address) == {"status": "ok"}


def test_it_ends_well_with_a_line_open(start: Start) -> None:
    """A session's page is still connected when catcow is stopped."""
    import uuid
    from datetime import UTC, datetime
    from http.client import HTTPConnection

    from websockets.exceptions import ConnectionClosed
    from websockets.sync.client import connect

    port = free_port()
    process = start("--port", str(port))
    first_line(process)
    origin, cookie = f"http://127.0.0.1:{port}", ""

    def ask(method: str, path: str, body: object = None) -> tuple[str, str]:
        line = HTTPConnection("127.0.0.1", port, timeout=20)
        headers = {"Origin": origin, "Cookie": cookie, "Content-Type": "application/json"}
        line.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return text, answer.getheader("set-cookie") or ""

    cookie = ask("GET", "/")[1].split(";")[0]
    asked = json.loads(ask("GET", "/api/screening/questions")[0])
    clear = {"yes_no_unsure": "no", "choices": ["none"]}
    answers = {q["id"]: clear.get(q["kind"], q["low"]) for q in asked["questions"] if q["shown_if"] is None}
    at = datetime.now(UTC).isoformat()
    given = {"id": str(uuid.uuid4()), "at": at, "version": asked["version"], "answers": answers}
    assert json.loads(ask("POST", "/api/screening", given)[0])["may_exercise"]
    session = json.loads(ask("POST", "/api/sessions", {"minutes": 10})[0])["state"]["id"]
    with connect(
        f"ws://127.0.0.1:{port}/ws/sessions/{session}",
        origin=origin,  # type: ignore[arg-type]
        additional_headers={"Cookie": cookie},
    ) as line:
        event = {"kind": "started", "id": str(uuid.uuid4()), "at": at, "pain_before": 2}
        line.send(json.dumps({"event": event}))
        assert json.loads(line.recv(timeout=20))["ack"] == event["id"]
        line.send("x" * 1_000_001)
        with pytest.raises(ConnectionClosed) as closed:
            line.recv(timeout=20)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009, "too large a message ends the line, not the server"
    with connect(
        f"ws://127.0.0.1:{port}/ws/sessions/{session}",
        origin=origin,  # type: ignore[arg-type]
        additional_headers={"Cookie": cookie},
    ) as line:
        process.terminate()
        with pytest.raises(ConnectionClosed):
            line.recv(timeout=20)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")
