"""A server in the test's own process: a clock that can be set, a browser with its cookie, answers, events."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from starlette.testclient import WebSocketTestSession

from catcow.web.app import create_app

ADDRESS = "http://127.0.0.1:8642"
SOCKETS = "ws://127.0.0.1:8642"
ZONE = timezone(timedelta(hours=2))


class Server:
    """catcow over one data folder. `page` is a browser that has opened the page; `now` can be set."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
        self.app = create_app(folder, lambda: self.now, **options)
        self.page = self.client()
        self.page.get("/")

    def client(self, origin: str | None = ADDRESS) -> TestClient:
        """A browser that has not opened the page yet."""
        headers = {"Origin": origin} if origin is not None else {}
        return TestClient(self.app, base_url=ADDRESS, headers=headers, raise_server_exceptions=False)

    @property
    def log(self) -> Any:
        return self.app.state.context.log

    def close(self) -> None:
        self.app.state.keeper.close()
        self.log.close()

    def get(self, path: str) -> Any:
        response = self.page.get(path)
        assert response.status_code == 200, response.text
        return response.json()

    def answers(self, **other: Any) -> dict[str, Any]:
        """Answers that report nothing, but for `other`."""
        asked = self.get("/api/screening/questions")
        clear = {"yes_no_unsure": "no", "choices": ["none"]}
        given = {
            question["id"]: clear.get(question["kind"], question["low"])
            for question in asked["questions"]
            if question["shown_if"] is None
        }
        return {
            "id": str(uuid.uuid4()),
            "at": self.now.isoformat(),
            "version": asked["version"],
            "answers": given | other,
        }

    def screen(self, **other: Any) -> Any:
        response = self.page.post("/api/screening", json=self.answers(**other))
        assert response.status_code == 200, response.text
        return response.json()

    def start(self, minutes: int = 15) -> Any:
        response = self.page.post("/api/sessions", json={"minutes": minutes})
        assert response.status_code == 201, response.text
        return response.json()

    def event(self, kind: str, **fields: Any) -> dict[str, Any]:
        return {"kind": kind, "id": str(uuid.uuid4()), "at": self.now.isoformat(), **fields}

    @contextmanager
    def socket(self, session_id: str, client: TestClient | None = None) -> Iterator[Line]:
        with (client or self.page).websocket_connect(f"{SOCKETS}/ws/sessions/{session_id}") as line:
            yield Line(line)


class Line:
    def __init__(self, line: WebSocketTestSession) -> None:
        self.line = line

    def send(self, event: dict[str, Any]) -> Any:
        self.line.send_json({"event": event})
        return self.line.receive_json()


def first_work(session: Any) -> dict[str, Any]:
    """The first step in which an exercise is done."""
    return next(step for step in session["script"]["steps"] if step["kind"] == "work")
