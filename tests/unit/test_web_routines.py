"""Routines over HTTP: followed with one request, built, changed, deleted, and carried as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from web_server import Server

from catcow.storage.log import Entry
from catcow.storage.records import ROUTINE_DELETED, ROUTINE_SAVED

MINE = {"name": "After work", "items": [{"exercise": "cat_camel"}, {"exercise": "bridge", "reps": 6}]}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    yield found
    found.close()


def post(server: Server, path: str, body: Any, code: str | None = None) -> Any:
    response = server.page.post(path, json=body)
    if code is not None:
        assert response.json()["error"] == code, response.text
        assert response.status_code in (404, 409, 413, 422)
    else:
        assert response.status_code == 201, response.text
    return response.json()


def build(server: Server, **other: Any) -> Any:
    return post(server, "/api/routines", MINE | other)


def kept(server: Server) -> list[Any]:
    return list(server.log.of_kinds([ROUTINE_SAVED, ROUTINE_DELETED]))


def exercises(session: Any) -> list[str]:
    return list(dict.fromkeys(s["exercise"] for s in session["script"]["steps"] if s.get("exercise")))


def test_the_classic_ones_and_the_programmes_are_there_in_both_languages(server: Server) -> None:
    for language in ("en", "ar"):
        found = server.get(f"/api/routines?lang={language}")
        kinds = [one["kind"] for one in found]
        assert (kinds.count("classic"), kinds.count("programme"), kinds.count("own")) == (7, 6, 0)
        assert all(one["name"] and one["purpose"] and len(one["stills"]) == 3 for one in found)
    assert {one["today"]["state"] for one in found} == {"later"}


def test_one_request_follows_a_routine_as_it_is(server: Server) -> None:
    server.screen()
    whole = server.get("/api/routines/six")
    session = post(server, "/api/routines/six/session", {})
    assert exercises(session) == [item["exercise"] for item in whole["items"]]
    assert whole["today"]["taken"] == 6
    assert whole["today"]["left_out"] == []
    assert server.page.get(f"/api/sessions/{session['state']['id']}").status_code == 200
    with server.socket(session["state"]["id"]) as line:
        assert "ack" in line.send(server.event("started", pain_before=1))
    post(server, "/api/routines/six/session", {}, "session_open")


def test_what_is_left_out_stands_beside_it_with_the_reason(server: Server) -> None:
    server.screen()
    settings = server.get("/api/settings")
    server.page.put("/api/settings", json=settings | {"positions_not_possible": ["prone"]})
    today = server.get("/api/routines/six")["today"]
    (out,) = today["left_out"]
    assert out["id"] == "prone_press_up"
    assert "front" in out["reason"]["text"]
    assert today["taken"] == 6, "another stands in"
    assert "prone_press_up" not in exercises(post(server, "/api/routines/six/session", {}))


def test_the_safety_questions_stand_before_every_routine(server: Server) -> None:
    post(server, "/api/routines/five/session", {}, "screen_first")
    server.screen(chest="yes")
    assert server.get("/api/routines/five")["today"]["state"] == "blocked"
    post(server, "/api/routines/five/session", {}, "blocked")


def test_with_high_pain_only_the_short_list_stays_or_the_reason_is_said(server: Server) -> None:
    server.screen(pain=6)
    found = {one["id"]: one["today"] for one in server.get("/api/routines")}
    assert found["ten"]["state"] == "ready"
    assert 0 < found["ten"]["taken"] < 10
    assert any("gentle" in note["text"] for note in found["ten"]["notes"])
    nothing = next(name for name, one in found.items() if one["state"] == "none")
    refused = post(server, f"/api/routines/{nothing}/session", {}, "no_plan")
    assert refused["message"] == found[nothing]["notes"][0]["text"]


def test_one_of_ones_own_is_kept_changed_and_deleted_by_events_alone(server: Server) -> None:
    server.screen()
    made = build(server)
    assert made["id"].startswith("own_")
    assert [item["reps"] for item in made["items"]] == [None, 6]
    assert made["items"][0]["dose"] is None
    assert "6" in made["items"][1]["dose"]
    assert exercises(post(server, f"/api/routines/{made['id']}/session", {})) == ["cat_camel", "bridge"]
    path = f"/api/routines/{made['id']}"
    wanted = MINE | {"name": " Evening  ", "items": MINE["items"][1:], "times_of_day": ["evening"]}
    changed = server.page.put(path, json=wanted).json()
    assert (changed["name"], changed["count"], changed["times_of_day"]) == ("Evening", 1, ["evening"])
    server.page.put(path, json=wanted)
    second = build(server, name="Second")
    names = [one["name"] for one in server.get("/api/routines") if one["kind"] == "own"]
    assert names == ["Second", "Evening"]
    left = server.page.delete(path).json()
    assert [one["id"] for one in left if one["kind"] == "own"] == [second["id"]]
    assert [entry.kind for entry in kept(server)] == [ROUTINE_SAVED] * 3 + [ROUTINE_DELETED]
    for gone in (server.page.get(path), server.page.delete(path), server.page.put(path, json=MINE)):
        assert gone.json()["error"] == "unknown_routine"
    assert server.page.put("/api/routines/six", json=MINE).json()["error"] == "unknown_routine"
    assert server.page.delete("/api/routines/general").json()["error"] == "unknown_routine"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "  "}, "a name"),
        ({"name": "x" * 81}, "80 letters"),
        ({"items": []}, "at least one"),
        ({"items": [{"exercise": name} for name in ("bridge", "sktc") * 11]}, "at most 20"),
        ({"items": [{"exercise": "bridge"}, {"exercise": "bridge"}]}, "twice in a row"),
        ({"items": [{"exercise": "handstand"}]}, "Number 1 names “handstand”"),
        ({"items": [{"exercise": "bridge", "or_else": ["moon"]}]}, "“moon”"),
        ({"items": [{"exercise": "bridge", "sets": 9}]}, "Number 1, Bridge: sets can be"),
        ({"items": [{"exercise": "bridge", "reps": 0}]}, "times can be 5 to 30"),
        ({"items": [{"exercise": "walking", "reps": 5}]}, "by the clock"),
        ({"items": [{"exercise": "bridge", "minutes": 5}]}, "it is counted"),
        ({"items": [{"exercise": "heel_slide", "hold_s": 5}]}, "nothing is held"),
    ],
)
def test_a_routine_that_cannot_be_says_what_to_mend(server: Server, wrong: dict[str, Any], said: str) -> None:
    message = post(server, "/api/routines", MINE | wrong, "routine_faulty")["message"]
    assert said in message
    arabic = post(server, "/api/routines?lang=ar", MINE | wrong, "routine_faulty")["message"]
    assert arabic != message
    assert kept(server) == []


def test_every_fault_is_told_at_once(server: Server) -> None:
    items = [{"exercise": "bridge", "sets": 9}, {"exercise": "walking", "reps": 5}]
    message = post(server, "/api/routines", MINE | {"items": items}, "routine_faulty")["message"]
    assert len(message.splitlines()) == 2


@pytest.mark.parametrize("source", ["today", "week"])
def test_one_made_of_the_plan(server: Server, source: str) -> None:
    body = {"source": source, "name": "My plan"}
    post(server, "/api/routines/from", body, "screen_first")
    server.screen()
    today = [item["card"]["id"] for item in server.get("/api/today")["items"]]
    made = post(server, "/api/routines/from", body)
    ids = [item["exercise"] for item in made["items"]]
    assert len(set(ids)) == len(ids)
    assert set(today) <= set(ids)
    assert made["today"]["state"] == "ready"
    text = server.page.get(f"/api/routines/{made['id']}/file").text
    again = post(server, "/api/routines/import", {"text": text})
    assert again["items"] == made["items"]


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_a_file_saved_is_taken_in_again_as_another(server: Server, format: str) -> None:
    server.screen()
    made = build(server, name="بعد العمل · after work")
    response = server.page.get(f"/api/routines/{made['id']}/file?format={format}")
    assert f"{made['id']}.{format}" in response.headers["content-disposition"]
    again = post(server, "/api/routines/import", {"text": "\ufeff" + response.text})
    assert again["id"] != made["id"]
    assert (again["name"], again["items"]) == (made["name"], made["items"])
    classic = server.page.get(f"/api/routines/six/file?format={format}").text
    assert post(server, "/api/routines/import", {"text": classic})["name"] == "Six exercises at home"
    assert server.page.get("/api/routines/moon/file").json()["error"] == "unknown_routine"
    assert server.page.get("/api/routines/six/file?format=exe").json()["error"] == "bad_request"


GOOD = {"format": 1, "id": "x", "name": "X", "items": [{"exercise": "bridge"}]}


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("", "routine_file_unreadable", "near line 1"),
        ("\x00\x01\x02", "routine_file_unreadable", "near line 1"),
        ("{", "routine_file_unreadable", "near line 1"),
        ("a: 1\nb: [", "routine_file_unreadable", "near line"),
        ("- bridge", "routine_file_unreadable", ""),
        ("just words", "routine_file_unreadable", ""),
        ("[" * 5000, "routine_file_unreadable", "near line"),
        ('{"a":' * 5000, "routine_file_unreadable", "near line 1"),
        (json.dumps(GOOD | {"format": 2}), "routine_file_unreadable", "format"),
        (json.dumps(GOOD | {"items": []}), "routine_file_unreadable", "items"),
        (
            json.dumps(GOOD | {"items": [{"exercise": "bridge", "sats": 2}]}),
            "routine_file_unreadable",
            "sats",
        ),
        (json.dumps(GOOD | {"items": [{"exercise": "bridge"}] * 2}), "routine_file_unreadable", "twice"),
        (json.dumps(GOOD | {"items": [{"exercise": "moon"}]}), "routine_faulty", "“moon”"),
        (json.dumps(GOOD | {"items": [{"exercise": "bridge", "reps": 50}]}), "routine_faulty", "5 to 30"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nitems: [*b, *b]", "routine_file_unreadable", "items"),
        ("x" * 100_001, "routine_file_large", "too large"),
        ("!!python/object/apply:os.system [ls]", "routine_file_unreadable", ""),
    ],
)
def test_a_bad_file_is_named_and_nothing_is_lost(server: Server, text: str, code: str, said: str) -> None:
    before = build(server)
    for language in ("en", "ar"):
        problem = post(server, f"/api/routines/import?lang={language}", {"text": text}, code)
        assert said in problem["message"] or language == "ar"
    assert server.get(f"/api/routines/{before['id']}") == before
    assert len(kept(server)) == 1


def test_what_the_library_no_longer_has_does_not_break_a_routine(server: Server) -> None:
    server.screen()
    made = build(server)
    entry = kept(server)[0]
    routine = json.loads(json.dumps(entry.body))
    routine["routine"]["items"].append({"exercise": "handstand"})
    server.now += timedelta(seconds=1)
    server.log.append(
        Entry(
            id="7b1c7a52-3c7b-4a0f-8f0e-0d6f1f3f0e5f",
            kind=ROUTINE_SAVED,
            at=server.now,
            body=routine,
            format=1,
        ),
        server.now,
    )
    view = server.get(f"/api/routines/{made['id']}")
    assert view["items"][2]["card"] is None
    assert [one["name"] for one in view["today"]["left_out"]] == ["handstand"]


def test_the_bounds_are_those_that_saving_holds_to(server: Server) -> None:
    bounds = {one["exercise"]: one for one in server.get("/api/routines/bounds")}
    assert set(bounds) == {one["id"] for one in server.get("/api/exercises")}
    assert bounds["walking"]["timed"]
    for name, one in bounds.items():
        low, high = (
            {"minutes": one["minutes"][n]}
            if one["timed"]
            else {
                "sets": one["sets"][n],
                "reps": one["reps"][n],
                "hold_s": one["hold_s"] and one["hold_s"][n],
            }
            for n in (0, 1)
        )
        for dose in (low, high):
            build(server, items=[{"exercise": name, **dose}])
