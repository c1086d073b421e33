"""Kill the real server in mid-session, again and again, and look for lost or doubled events.

usage: python benchmarks/sigkill_server.py [--kills 200] [--seed 1] [--data DIR]

A client plays sessions over the real socket as the page does: events in order, several on their way at once,
each kept until it is acknowledged and sent again after a cut with the same id. The server is killed with
SIGKILL at a random moment, also while it is starting, and started again on the same data. After each start
the database is read past the server: every acknowledged event must be there exactly once and as it was sent,
and PRAGMA integrity_check must say ok. Figures are printed as JSON; exit code 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import http.client
import json
import platform
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import connect

IN_FLIGHT = 4
MOST_ANSWERS = 60
LONGEST_DELAY_S = 0.03
STARTUP_KILL_EVERY = 10


class Server:
    """One run of `catcow start`."""

    def __init__(self, data: Path, port: int) -> None:
        command = [
            sys.executable,
            "-m",
            "catcow",
            "start",
            "--port",
            str(port),
            "--data",
            str(data),
            "--no-browser",
        ]
        self.port = port
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.cookie = ""

    def wait(self) -> float:
        """Until it prints its address; seconds since it was spawned are the caller's to count."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            assert self.process.stderr is not None
            raise SystemExit(f"the server did not start:\n{self.process.stderr.read()}")
        self.cookie = (self.request("GET", "/")[1] or "").split(";")[0]
        return time.monotonic()

    def request(self, method: str, path: str, body: Any = None) -> tuple[Any, str | None]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as line:
            headers = {
                "Origin": f"http://127.0.0.1:{self.port}",
                "Cookie": self.cookie,
                "Content-Type": "application/json",
            }
            line.request(method, path, None if body is None else json.dumps(body), headers)
            answer = line.getresponse()
            text = answer.read()
            if answer.status >= 400 and path != "/":
                raise SystemExit(f"{method} {path}: {answer.status} {text.decode()}")
            return (None if path == "/" else json.loads(text)), answer.getheader("set-cookie")

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


class Death:
    """Kills the process a moment after it has answered so many times. The moment is by the clock, so it may
    fall before, into or after a commit; the number makes a busy machine die in the middle of a session as
    well."""

    def __init__(self, process: subprocess.Popen[str], answers: int, delay_s: float) -> None:
        self._left = answers
        self._timer = threading.Timer(delay_s, process.kill)

    def tick(self) -> None:
        """To be called with the first event sent and with every answer."""
        if self._left == 0:
            self._timer.start()
        self._left -= 1


@dataclass
class Player:
    """The page's side: what is still to be sent, and what has been acknowledged."""

    session: str = ""
    coming: Iterator[dict[str, Any]] = field(default_factory=lambda: iter(()))
    outbox: deque[dict[str, Any]] = field(default_factory=deque)
    acknowledged: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    """Event id -> (session id, event)."""
    sent: set[str] = field(default_factory=set)
    answer_ms: list[float] = field(default_factory=list)
    sessions: int = 0
    resent: int = 0

    def prepare(self, server: Server) -> None:
        """Go on with the session in hand, or begin the next one when it has been played to its end."""
        if self.session:
            view, _ = server.request("GET", f"/api/sessions/{self.session}")
            if self.outbox or view["state"]["state"] not in ("finished", "stopped"):
                return
        view, _ = server.request("POST", "/api/sessions", {"minutes": 15})
        self.session = view["state"]["id"]
        self.sessions += 1
        self.coming = _events(view["script"], self.sessions)

    def prepare_unless_killed(self, server: Server) -> None:
        try:
            self.prepare(server)
        except (OSError, http.client.HTTPException):
            return

    def play(self, server: Server, death: Death) -> None:
        """Send until the line is cut or the session is over. `death` counts the answers."""
        try:
            with connect(
                f"ws://127.0.0.1:{server.port}/ws/sessions/{self.session}",
                origin=f"http://127.0.0.1:{server.port}",  # type: ignore[arg-type]
                additional_headers={"Cookie": server.cookie},
                max_size=None,
            ) as line:
                self._play(line, death)
        except (ConnectionClosed, InvalidHandshake, OSError, TimeoutError):
            return

    def _play(self, line: Any, death: Death) -> None:
        on_their_way: deque[tuple[dict[str, Any], float]] = deque()
        waiting = deque(self.outbox)
        while True:
            while len(on_their_way) < IN_FLIGHT:
                if waiting:
                    event = waiting.popleft()
                else:
                    new = next(self.coming, None)
                    if new is None:
                        break
                    event = new
                    self.outbox.append(event)
                self.resent += event["id"] in self.sent
                self.sent.add(event["id"])
                on_their_way.append((event, time.monotonic()))
                line.send(json.dumps({"event": event}))
            if not on_their_way:
                return
            death.tick()
            answer = json.loads(line.recv(timeout=20))
            event, since = on_their_way.popleft()
            if answer.get("ack") != event["id"]:
                raise SystemExit(f"refused: {answer} for {event}")
            self.answer_ms.append((time.monotonic() - since) * 1000)
            self.acknowledged[event["id"]] = (self.session, event)
            self.outbox.remove(event)


def _events(script: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
    """A whole session, event by event. Each is told to have been three days before the one before it: a day
    is full after a few sessions, and then the planner offers no more."""
    before = timedelta(days=3 * number)

    def event(kind: str, **fields: Any) -> dict[str, Any]:
        at = datetime.now(UTC) - before
        return {"kind": kind, "id": str(uuid.uuid4()), "at": at.isoformat(), **fields}

    yield event("started", pain_before=3)
    for step in script["steps"]:
        yield event("step_began", step=step["index"])
        if step["kind"] == "work":
            yield event("paused", step=step["index"], second=1.5)
            yield event("resumed", step=step["index"])
            yield event("hurts", step=step["index"], exercise=step["exercise"], pain=3)
            common = {key: step[key] for key in ("exercise", "side", "set_number", "hold_s")}
            for _ in range(step["reps"]):
                yield event("set_done", step=step["index"], reps=1, **common)
    yield event("finished", pain_after=3, effort=4, compared="same")


def check(database: Path, player: Player) -> tuple[int, int, int, str]:
    """(lost, doubled or changed, saved though never acknowledged, integrity), read past the server."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=20)) as plain:
        rows = plain.execute("SELECT id, session_id, kind, body FROM events").fetchall()
        integrity = str(plain.execute("PRAGMA integrity_check").fetchone()[0])
    found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    for id_, session, kind, body in rows:
        found.setdefault(id_, []).append((session, kind, json.loads(body)))
    lost = wrong = 0
    for id_, (session, event) in player.acknowledged.items():
        rows_here = found.get(id_, [])
        lost += not rows_here
        if rows_here:
            saved_session, kind, body = rows_here[0]
            sent = {key: value for key, value in event.items() if key not in ("id", "at", "kind")}
            same = saved_session == session and kind == event["kind"] and sent.items() <= body.items()
            wrong += len(rows_here) > 1 or not same
    unacknowledged = sum(id_ in found for id_ in player.sent - player.acknowledged.keys())
    return lost, wrong, unacknowledged, integrity


def run(kills: int, seed: int, data: Path) -> dict[str, Any]:
    """Kill the server `kills` times and return the figures."""
    chance = random.Random(seed)
    port = _free_port()
    player = Player()
    starts: list[float] = []
    lost = wrong = unacknowledged = killed_starting = 0
    began = time.monotonic()
    server = Server(data, port)
    server.wait()
    _answer_screening(server)
    for number in range(kills):
        player.prepare(server)
        death = Death(server.process, chance.randint(0, MOST_ANSWERS), chance.uniform(0.0, LONGEST_DELAY_S))
        while server.process.poll() is None:
            player.play(server, death)
            if server.process.poll() is None and not player.outbox:
                player.prepare_unless_killed(server)
        server.kill()
        if number % STARTUP_KILL_EVERY == STARTUP_KILL_EVERY - 1:
            starting = Server(data, port)
            time.sleep(chance.uniform(0.0, 1.0))
            starting.kill()
            killed_starting += 1
        spawned = time.monotonic()
        server = Server(data, port)
        starts.append(server.wait() - spawned)
        now_lost, now_wrong, unacknowledged, integrity = check(data / "catcow.sqlite3", player)
        lost, wrong = max(lost, now_lost), max(wrong, now_wrong)
        if integrity != "ok":
            break
    server.process.terminate()
    server.process.communicate()
    journal, synchronous = _durability()
    return {
        "kills_in_session": kills,
        "kills_while_starting": killed_starting,
        "sessions": player.sessions,
        "acknowledged": len(player.acknowledged),
        "lost": lost,
        "doubled_or_changed": wrong,
        "sent_again": player.resent,
        "saved_but_never_acknowledged_at_the_end": unacknowledged,
        "integrity_check": integrity,
        "answer_ms_median": round(statistics.median(player.answer_ms), 1),
        "answer_ms_95th": round(statistics.quantiles(player.answer_ms, n=20)[-1], 1),
        "start_s_median": round(statistics.median(starts), 2),
        "minutes": round((time.monotonic() - began) / 60, 1),
        "journal_mode": journal,
        "synchronous": synchronous,
        "sqlite": sqlite3.sqlite_version,
        "python": platform.python_version(),
        "system": platform.platform(),
    }


def _answer_screening(server: Server) -> None:
    """Nothing to report."""
    asked, _ = server.request("GET", "/api/screening/questions")
    clear = {"yes_no_unsure": "no", "choices": ["none"]}
    answers = {
        one["id"]: clear.get(one["kind"], one["low"]) for one in asked["questions"] if one["shown_if"] is None
    }
    body = {
        "id": str(uuid.uuid4()),
        "at": datetime.now(UTC).isoformat(),
        "version": asked["version"],
        "answers": answers,
    }
    view, _ = server.request("POST", "/api/screening", body)
    if not view["may_exercise"]:
        raise SystemExit(f"the screening does not let a session happen: {view}")


def _durability() -> tuple[str, str]:
    from catcow.storage.engine import durability

    return durability()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, help="a new folder for the data (otherwise a temporary one)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        figures = run(given.kills, given.seed, given.data or Path(temporary) / "data")
    print(json.dumps(figures, indent=2))
    fine = figures["lost"] == figures["doubled_or_changed"] == 0 and figures["integrity_check"] == "ok"
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
