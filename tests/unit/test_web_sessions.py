"""A session over HTTP and its socket: made, played, broken off, taken up again, and in the diary."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from starlette.testclient import WebSocketDenialResponse
from web_server import SOCKETS, Line, Server, first_work

from catcow.storage.log import Entry


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    found.screen()
    yield found
    found.close()


@pytest.fixture
def session(server: Server) -> Any:
    return server.start()


@pytest.fixture
def line(server: Server, session: Any) -> Iterator[Line]:
    with server.socket(session["state"]["id"]) as found:
        yield found


def set_done(server: Server, session: Any, reps: int | None = None) -> dict[str, Any]:
    work = first_work(session)
    return server.event(
        "set_done",
        step=work["index"],
        exercise=work["exercise"],
        side=work["side"],
        set_number=1,
        reps=work["reps"] if reps is None else reps,
        hold_s=work["hold_s"],
    )


def test_the_script_is_todays_plan_in_the_persons_language(server: Server) -> None:
    today = server.get("/api/today?minutes=20")
    response = server.page.post("/api/sessions?lang=ar", json={"minutes": 20}).json()
    planned = [item["card"]["id"] for item in today["items"]]
    played = [step["exercise"] for step in response["script"]["steps"] if step["kind"] == "work"]
    assert set(played) == set(planned)
    assert response["script"]["language"] == "ar"
    assert response["state"]["state"] == "ready"
    assert server.get(f"/api/sessions/{response['state']['id']}?lang=en")["script"] == response["script"], (
        "a script stays as it was made"
    )


def test_a_count_that_the_person_corrected_is_what_the_diary_shows(
    server: Server, session: Any, line: Line
) -> None:
    line.send(server.event("started", pain_before=3))
    done = set_done(server, session) | {"counted_by": "camera", "ended": True}
    assert line.send(done)["state"]["sets"][0]["counted_by"] == "camera"
    answer = line.send(server.event("set_corrected", set_id=done["id"], reps=3))
    assert [(one["reps"], one["counted_by"]) for one in answer["state"]["sets"]] == [(3, "person")]
    (day,) = server.get("/api/diary")["days"]
    assert [one["reps"] for one in day["sessions"][0]["sets"]] == [3]


def test_a_whole_session_is_in_the_diary(server: Server, session: Any, line: Line) -> None:
    line.send(server.event("started", pain_before=4))
    for step in session["script"]["steps"]:
        server.now += timedelta(seconds=step["duration_s"])
        line.send(server.event("step_began", step=step["index"]))
        if step["kind"] == "work":
            done = server.event(
                "set_done",
                step=step["index"],
                exercise=step["exercise"],
                side=step["side"],
                set_number=step["set_number"],
                reps=step["reps"],
                hold_s=step["hold_s"],
            )
            answer = line.send(done)
            assert answer["state"]["sets"][-1]["exercise"] == step["exercise"]
    answer = line.send(server.event("finished", pain_after=3, effort=5, compared="better"))
    assert answer["state"]["state"] == "finished"
    assert [effect["kind"] for effect in answer["effects"]] == ["end"]
    assert answer["effects"][0]["text"]
    diary = server.get("/api/diary?start=2026-11-01&end=2026-11-30")
    (day,) = diary["days"]
    (entry,) = day["sessions"]
    works = [step for step in session["script"]["steps"] if step["kind"] == "work"]
    assert diary["done_days"] == 1
    assert (day["day"], day["pain"]) == ("2026-11-23", 4)
    assert (entry["pain_before"], entry["pain_after"], entry["effort"]) == (4, 3, 5)
    assert [(one["exercise"], one["side"], one["reps"]) for one in entry["sets"]] == [
        (step["exercise"], step["side"], step["reps"]) for step in works
    ]
    assert entry["minutes"] == pytest.approx(session["script"]["seconds"] / 60, abs=1.5)
    today = server.get("/api/today")
    assert (today["state"], today["done_today"], today["open_session"]) == ("ready", 1, None)


def test_an_event_sent_again_is_saved_once_and_answered_again(
    server: Server, session: Any, line: Line
) -> None:
    line.send(server.event("started", pain_before=2))
    done = set_done(server, session)
    first = line.send(done)
    again = line.send(done)
    assert again["ack"] == first["ack"] == done["id"]
    assert len(again["state"]["sets"]) == 1
    hurts = server.event("hurts", step=first_work(session)["index"], exercise="bridge", pain=9)
    told = line.send(hurts)
    assert told["effects"]
    assert line.send(hurts)["effects"] == told["effects"], "advice that may have been lost is given again"
    assert len(server.log.of_session(session["state"]["id"])) == 4


def test_the_same_id_with_another_content_is_refused(server: Server, session: Any, line: Line) -> None:
    done = set_done(server, session, reps=5)
    line.send(done)
    assert line.send(done | {"reps": 6})["error"] == "id_reused"
    other_kind = server.event("started", pain_before=2) | {"id": done["id"]}
    assert line.send(other_kind)["error"] == "id_reused"
    assert line.send(server.event("skipped", step=3))["state"]["sets"][0]["reps"] == 5


def test_an_id_of_another_session_is_refused(server: Server, session: Any, line: Line) -> None:
    done = set_done(server, session)
    line.send(done)
    other = server.start()
    with server.socket(other["state"]["id"]) as second:
        assert second.send(done)["error"] == "id_reused"
        assert second.send(server.event("started", pain_before=1))["state"]["sets"] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "{}",
        '{"event": {}}',
        '{"event": {"kind": "flown"}}',
        '{"event": {"kind": "started", "id": "x", "at": "2026-11-23T09:00:00Z", "pain_before": 2}}',
        '{"event": {"kind": "started", "id": "%s", "at": "2026-11-23T09:00:00", "pain_before": 2}}',
        '{"event": {"kind": "started", "id": "%s", "at": "2026-11-23T09:00:00Z", "pain_before": 11}}',
        '{"event": {"kind": "started", "id": "%s", "at": "2026-11-23T09:00:00Z", "pain_before": 2, "x": 1}}',
    ],
)
def test_what_cannot_be_read_is_refused_and_the_line_stays(
    server: Server, session: Any, line: Line, text: str
) -> None:
    line.line.send_text(text.replace("%s", str(uuid.uuid4())))
    problem = line.line.receive_json()
    assert problem["error"] == "bad_request"
    assert problem["message"]
    assert line.send(server.event("started", pain_before=2))["state"]["events"] == 1


def test_too_large_a_message(server: Server, line: Line) -> None:
    line.line.send_text("x" * 1_000_001)
    assert line.line.receive_json()["error"] == "too_large"


def test_the_socket_of_no_session(server: Server) -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as caught,
        server.page.websocket_connect(f"{SOCKETS}/ws/sessions/{uuid.uuid4()}?lang=ar"),
    ):
        pass
    assert caught.value.status_code == 404
    assert caught.value.json()["error"] == "unknown_session"


def test_a_session_goes_on_after_a_restart(server: Server, session: Any, line: Line, tmp_path: Path) -> None:
    line.send(server.event("started", pain_before=2))
    done = set_done(server, session)
    before = line.send(done)
    again = Server(tmp_path)  # a second process, as it were, over what is on the disk
    again.now = server.now + timedelta(minutes=2)
    assert again.get("/api/today")["open_session"] == session["state"]["id"]
    assert again.get("/api/today")["state"] == "in_session"
    view = again.get(f"/api/sessions/{session['state']['id']}")
    assert view["script"] == session["script"]
    assert view["state"] == before["state"]
    with again.socket(session["state"]["id"]) as second:
        assert second.send(done)["state"]["sets"] == before["state"]["sets"]
        second.send(again.event("stopped", pain_after=2))
    assert again.get("/api/today")["state"] == "ready"
    again.close()


def test_one_session_at_a_time(server: Server, session: Any, line: Line) -> None:
    assert server.page.post("/api/sessions", json={"minutes": 5}).status_code == 201, (
        "not begun: nothing is lost"
    )
    with server.socket(server.start()["state"]["id"]) as begun:
        begun.send(server.event("started", pain_before=2))
        response = server.page.post("/api/sessions", json={"minutes": 15})
        assert (response.status_code, response.json()["error"]) == (409, "session_open")
        begun.send(server.event("stopped", pain_after=None))
    assert server.page.post("/api/sessions", json={"minutes": 15}).status_code == 201


def test_a_session_left_in_the_middle_is_over_the_next_day(server: Server, session: Any, line: Line) -> None:
    server.now = server.now.replace(hour=23, minute=30)
    late = server.start()
    with server.socket(late["state"]["id"]) as second:
        second.send(server.event("started", pain_before=2))
    server.now += timedelta(hours=1)
    assert server.get("/api/today")["open_session"] == late["state"]["id"], (
        "past midnight it is still the same"
    )
    server.now += timedelta(hours=8)
    assert server.get("/api/today")["open_session"] is None
    (day,) = server.get("/api/diary?start=2026-11-20&end=2026-11-30")["days"]
    assert day["day"] == "2026-11-23"
    assert day["sessions"][0]["state"] == "running"


def test_when_enough_was_done_today_it_says_so(server: Server) -> None:
    for _ in range(12):
        if server.get("/api/today")["items"] == []:
            break
        session = server.start()
        with server.socket(session["state"]["id"]) as line:
            line.send(server.event("started", pain_before=2))
            for step in session["script"]["steps"]:
                if step["kind"] == "work":
                    common = {key: step[key] for key in ("exercise", "side", "set_number", "reps", "hold_s")}
                    line.send(server.event("set_done", step=step["index"], **common))
            line.send(server.event("finished", pain_after=2, effort=3, compared="same"))
    today = server.get("/api/today?lang=ar")
    assert (today["state"], today["items"]) == ("ready", [])
    assert today["notes"]
    assert len(today["left_out"]) == len(server.get("/api/exercises"))
    response = server.page.post("/api/sessions", json={"minutes": 15})
    assert (response.status_code, response.json()["error"]) == (409, "no_plan")
    server.now += timedelta(days=1)
    assert server.get("/api/today")["items"]


def test_the_day_is_that_of_the_person_wherever_they_were(server: Server, session: Any, line: Line) -> None:
    at = "2026-11-24T00:30:00+13:00"  # still the 23rd in most of the world
    line.send(server.event("started", pain_before=2) | {"at": at})
    line.send(server.event("stopped", pain_after=2) | {"at": "2026-11-24T00:34:00+13:00"})
    (day,) = server.get("/api/diary?start=2026-11-24&end=2026-11-24")["days"]
    assert day["sessions"][0]["minutes"] == 4
    assert server.get("/api/diary?start=2026-11-23&end=2026-11-23")["days"] == []


def test_pauses_and_sleep_are_not_counted_as_minutes(server: Server, session: Any, line: Line) -> None:
    def at(minute: int) -> dict[str, str]:
        return {"at": (server.now + timedelta(minutes=minute)).isoformat()}

    line.send(server.event("started", pain_before=2) | at(0))
    line.send(server.event("paused", step=1, second=3) | at(2))
    line.send(server.event("resumed", step=1) | at(62))
    line.send(server.event("step_began", step=2) | at(64))
    line.send(server.event("stopped", pain_after=2) | at(564))
    (day,) = server.get("/api/diary")["days"]
    assert day["sessions"][0]["minutes"] == 2 + 2 + 5


def test_a_full_disk_is_said_and_nothing_is_acknowledged(server: Server, session: Any, line: Line) -> None:
    saved = line.send(server.event("started", pain_before=2))
    with server.log.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    refused: list[dict[str, Any]] = []
    acknowledged = [saved["ack"]]
    for _ in range(200):
        event = set_done(server, session, reps=1)
        answer = line.send(event)
        if "ack" in answer:
            acknowledged.append(answer["ack"])
        else:
            assert answer["error"] == "disk_full"
            assert answer["message"]
            refused.append(event)
        if len(refused) == 3:
            break
    assert len(refused) == 3
    assert [e.id for e in server.log.of_session(session["state"]["id"])[1:]] == acknowledged
    response = server.page.put("/api/settings", json={"tones": False})
    assert response.status_code in (200, 507)
    with server.log.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    for event in refused:
        assert line.send(event)["ack"] == event["id"], "once there is room, the page sends them again"
    assert line.send(server.event("skipped", step=1))["state"]["events"] == len(acknowledged) + 4


def test_a_session_of_a_newer_catcow_is_refused_and_left(server: Server) -> None:
    newer = str(uuid.uuid4())
    entry = Entry(id=newer, kind="session_created", at=server.now, body={"x": 1}, session_id=newer, format=9)
    server.log.append(entry, server.now)
    response = server.page.get(f"/api/sessions/{newer}")
    assert (response.status_code, response.json()["error"]) == (500, "newer_data")
    assert "newer" in response.json()["message"]


def test_a_script_of_a_newer_catcow_is_refused_and_left(server: Server, session: Any) -> None:
    newer = str(uuid.uuid4())
    for change, code in (({"format": 2}, "newer_data"), ({"steps": "x"}, "session_broken")):
        newer = str(uuid.uuid4())
        body = {"plan": {}, "minutes": 15, "script": session["script"] | change}
        entry = Entry(id=newer, kind="session_created", at=server.now, body=body, session_id=newer)
        server.log.append(entry, server.now)
        assert server.page.get(f"/api/sessions/{newer}").json()["error"] == code


def test_events_of_kinds_not_known_here_are_left_alone(server: Server, session: Any, line: Line) -> None:
    line.send(server.event("started", pain_before=2))
    strange = Entry(
        id=str(uuid.uuid4()),
        kind="levitated",
        at=server.now,
        body={},
        session_id=session["state"]["id"],
    )
    server.log.append(strange, server.now)
    assert server.get(f"/api/sessions/{session['state']['id']}")["state"]["events"] == 1
    assert server.get("/api/diary")["days"]


def test_an_exercise_that_left_the_library_still_shows_in_the_diary(
    server: Server, session: Any, line: Line
) -> None:
    line.send(set_done(server, session) | {"exercise": "gone_from_here"})
    (day,) = server.get("/api/diary")["days"]
    assert day["sessions"][0]["sets"][0]["name"] == "gone_from_here"


def test_every_event_was_committed_before_it_was_acknowledged(
    server: Server, session: Any, line: Line, tmp_path: Path
) -> None:
    """A reader of its own sees each event as soon as its acknowledgement is there."""
    reader = sqlalchemy.create_engine(f"sqlite:///{tmp_path / 'catcow.sqlite3'}")
    for number in range(5):
        event = server.event("skipped", step=number)
        line.send(event)
        with reader.connect() as connection:
            row = connection.execute(
                sqlalchemy.text("SELECT kind, at FROM events WHERE id = :id"), {"id": event["id"]}
            ).one()
        assert row.kind == "skipped"
        assert datetime.fromisoformat(row.at) == server.now
    reader.dispose()
