"""The safety questions over HTTP, and that what they bar stays barred on every way into a session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import WebSocketDenialResponse
from web_server import SOCKETS, Server, first_work

from catcow.content.library import Library
from catcow.screening import screening_of

EMERGENCIES = [
    question.id
    for question in screening_of(Library.shipped()).questions
    if question.group.value == "emergency"
]
ENGLISH = Library.shipped().words("en")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    yield found
    found.close()


def ways_in(server: Server, session: Any | None) -> dict[str, str]:
    """What each way into a session answers: its state, or the code of its refusal."""
    found = {"today": server.get("/api/today")["state"]}
    found["new"] = server.page.post("/api/sessions", json={"minutes": 15}).json().get("error", "made")
    if session is not None:
        address = f"/api/sessions/{session['state']['id']}"
        found["script"] = server.page.get(address).json().get("error", "given")
        try:
            with server.page.websocket_connect(f"{SOCKETS}/ws/sessions/{session['state']['id']}"):
                found["socket"] = "open"
        except WebSocketDenialResponse as refused:
            found["socket"] = refused.json()["error"]
    return found


def test_the_questions_in_words(server: Server) -> None:
    for language in ("en", "ar"):
        asked = server.get(f"/api/screening/questions?lang={language}")
        assert [one["id"] for one in asked["questions"]][: len(EMERGENCIES)] == EMERGENCIES
        assert all(one["text"] and one["help"] for one in asked["questions"])
        assert all(text for one in asked["questions"] for _, text in one["choices"])
        assert ["Europe", "112"] in asked["emergency_numbers"] or language == "ar"


def test_before_any_answer_nothing_is_offered_but_help(server: Server) -> None:
    view = server.get("/api/screening")
    assert (view["state"], view["level"], view["may_exercise"]) == ("never_asked", None, False)
    assert view["ask_again_because"]
    assert view["safety_net"]
    assert view["emergency_numbers"]
    assert view["crisis_lines"]
    assert ways_in(server, None) == {"today": "screen_first", "new": "screen_first"}


def test_nothing_reported_lets_a_session_happen(server: Server) -> None:
    view = server.screen()
    assert (view["state"], view["level"], view["may_exercise"]) == ("current", "G", True)
    assert view["title"]
    assert view["action"]
    today = server.get("/api/today")
    assert today["state"] == "ready"
    assert today["items"]
    assert all(item["reasons"] and item["dose"] for item in today["items"])


@pytest.mark.parametrize("question", EMERGENCIES)
@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_each_emergency_bars_every_way_until_screened_again(
    server: Server, question: str, answer: str
) -> None:
    server.screen()
    session = server.start()
    server.now += timedelta(minutes=1)
    with server.socket(session["state"]["id"]) as line:
        line.send(server.event("started", pain_before=2))
        work = first_work(session)
        done = server.event(
            "set_done", step=work["index"], exercise=work["exercise"], set_number=1, reps=3, hold_s=None
        )
        view = server.screen(**{question: answer})
        assert (view["level"], view["may_exercise"]) == ("E", False)
        assert view["found"]
        barred = {"today": "blocked", "new": "blocked", "script": "blocked", "socket": "blocked"}
        assert ways_in(server, session) == barred
        for onward in (
            server.event("step_began", step=work["index"]),
            server.event("resumed", step=work["index"]),
        ):
            assert line.send(onward)["error"] == "blocked", "the line that was open leads no further"
        assert line.send(done)["ack"] == done["id"], "what was already done is not lost"
    server.now += timedelta(days=13)
    assert ways_in(server, session) == barred
    server.screen()
    assert ways_in(server, None)["today"] == "blocked", "nothing but a clinician's yes lifts it for 14 days"
    cleared = server.answers() | {"cleared_on": server.now.date().isoformat()}
    assert server.page.post("/api/screening", json=cleared).json()["may_exercise"]
    assert ways_in(server, None) == {"today": "ready", "new": "made"}


def test_see_a_clinician_first_bars_as_well(server: Server) -> None:
    view = server.screen(unwell="yes")
    assert view["level"] == "C2"
    assert ways_in(server, None) == {"today": "blocked", "new": "blocked"}


def test_after_four_weeks_it_is_asked_again(server: Server) -> None:
    server.screen()
    server.now += timedelta(days=27)
    assert ways_in(server, None)["today"] == "ready"
    server.now += timedelta(days=1)
    assert ways_in(server, None) == {"today": "screen_first", "new": "screen_first"}
    view = server.get("/api/screening")
    assert (view["state"], view["may_exercise"]) == ("ask_again", False)
    assert view["ask_again_because"]
    server.screen()
    assert ways_in(server, None)["today"] == "ready"


def play(server: Server, *events: dict[str, Any]) -> Any:
    """A session with these events; the minutes go by."""
    session = server.start()
    with server.socket(session["state"]["id"]) as line:
        for event in events:
            server.now += timedelta(minutes=1)
            answer = line.send(event | {"at": server.now.isoformat()})
            assert "ack" in answer, answer
    return session


def why_again(server: Server) -> str:
    return str(server.get("/api/screening")["ask_again_because"])


def test_new_numbness_in_a_session_asks_again_at_once(server: Server) -> None:
    server.screen()
    hurts = server.event("hurts", step=3, exercise="bridge", pain=4, new_numbness_or_weakness=True)
    session = play(server, server.event("started", pain_before=2), hurts)
    assert ways_in(server, None) == {"today": "screen_first", "new": "screen_first"}
    assert why_again(server) == ENGLISH.text("screening-due-new-symptom")
    again = server.get(f"/api/sessions/{session['state']['id']}")
    assert again["state"]["state"] == "stopped", "over, so it may be looked at"
    server.now += timedelta(minutes=1)
    server.screen()
    assert ways_in(server, None)["today"] == "ready"


def test_a_red_light_asks_again_before_the_next_session_but_lets_this_one_end(server: Server) -> None:
    server.screen()
    hurts = server.event("hurts", step=3, exercise="bridge", pain=7)
    session = play(server, server.event("started", pain_before=2), hurts)
    assert ways_in(server, session) == {
        "today": "screen_first",
        "new": "screen_first",
        "script": "given",
        "socket": "open",
    }
    assert why_again(server) == ENGLISH.text("screening-due-red-light")


def test_the_same_answers_sent_twice_change_nothing(server: Server) -> None:
    answers = (
        server.answers(high_blood_pressure="yes")
        if "high_blood_pressure" in _ids(server)
        else server.answers()
    )
    first = server.page.post("/api/screening", json=answers).json()
    server.now += timedelta(minutes=5)
    assert server.page.post("/api/screening", json=answers).json() == first
    assert len(server.log.of_kinds(["screening_answered"])) == 1
    other = answers | {"answers": answers["answers"] | {"unwell": "yes"}}
    response = server.page.post("/api/screening", json=other)
    assert (response.status_code, response.json()["error"]) == (409, "id_reused")
    assert server.get("/api/screening")["may_exercise"], "what was saved first holds"


def _ids(server: Server) -> set[str]:
    return {one["id"] for one in server.get("/api/screening/questions")["questions"]}


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"version": "1999-1"}, 409, "answers_old"),
        ({"answers": {}}, 422, "answers_incomplete"),
        ({"answers": {"no_such_question": "yes"}}, 422, "answers_unclear"),
        ({"answers": {"saddle": "perhaps"}}, 422, "answers_unclear"),
        ({"cleared_on": "2027-01-01"}, 422, "statement_in_future"),
        ({"at": "2026-11-23T09:00:00"}, 422, "bad_request"),
        ({"at": "yesterday"}, 422, "bad_request"),
        ({"id": "not a uuid"}, 422, "bad_request"),
        ({"answers": "yes"}, 422, "bad_request"),
    ],
)
def test_answers_that_cannot_be_read_are_not_taken_as_fine(
    server: Server, change: dict[str, Any], status: int, code: str
) -> None:
    response = server.page.post("/api/screening", json=server.answers() | change)
    assert (response.status_code, response.json()["error"]) == (status, code)
    assert server.get("/api/screening")["state"] == "never_asked"
    assert server.log.of_kinds(["screening_answered"]) == []


def test_an_emergency_needs_no_further_answers(server: Server) -> None:
    only = server.answers() | {"answers": {"saddle": "yes"}}
    assert server.page.post("/api/screening", json=only).json()["level"] == "E"


def test_what_was_said_is_there_after_a_restart(server: Server, tmp_path: Path) -> None:
    server.screen(saddle="yes")
    server.close()
    again = Server(tmp_path)
    assert again.get("/api/today")["state"] == "blocked"
    again.close()


def test_cautions_that_the_person_carries_are_marked(server: Server) -> None:
    server.screen(bones="yes", **{"operation": "no"})
    marked = {
        (card["id"], caution["tag"])
        for card in server.get("/api/exercises")
        for caution in server.get(f"/api/exercises/{card['id']}")["cautions"]
        if caution["applies"]
    }
    assert ("sktc", "OSTEO_FLEX") in marked
    assert {tag for _, tag in marked} == {"OSTEO_FLEX"}
