"""My back over HTTP: what is told is kept and counts, and what is new down a leg asks the questions again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from web_server import Server

from catcow.planning.model import AboutBack, BodyPart, Reach, SymptomMap
from catcow.storage.records import BACK_CHANGED


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    yield found
    found.close()


def told(server: Server, **other: Any) -> dict[str, Any]:
    found: dict[str, Any] = server.get("/api/back")["told"]
    return found | other


def save(server: Server, **other: Any) -> Any:
    server.now += timedelta(minutes=1)
    response = server.page.put("/api/back", json=told(server, **other))
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize(
    ("marked", "left", "right"),
    [
        ([], "spine", "spine"),
        (["low_back"], "spine", "spine"),
        (["low_back", "left_buttock"], "buttock", "spine"),
        (["left_calf", "left_buttock", "right_thigh"], "calf", "thigh"),
        (["right_foot"], "spine", "foot"),
    ],
)
def test_how_far_down_each_leg_follows_from_the_marks(marked: list[str], left: str, right: str) -> None:
    about = AboutBack.model_validate({"marked": marked})
    assert about.symptoms == SymptomMap(left=Reach(left), right=Reach(right))


def test_before_anything_is_told_and_before_the_questions(server: Server) -> None:
    found = server.get("/api/back")
    assert found["told"]["marked"] == []
    assert found["told"]["days_per_week"] == 7
    assert not found["ask_safety"]
    assert found["stopped"] == []
    assert {"id": "lifting", "name": "Lifting"} in found["goals"]
    assert len(found["programmes"]) == 6
    saved = save(server, marked=["low_back"])
    assert saved["change"]["state"] == "later"
    assert saved["back"]["told"]["marked"] == ["low_back"]


def test_what_is_told_changes_the_week_and_the_answer_says_how(server: Server) -> None:
    server.screen()
    before = {item["card"]["name"] for item in server.get("/api/today")["items"]}
    assert save(server)["change"]["state"] == "same"
    change = save(server, limits=["floor"], days_per_week=3)["change"]
    assert change["state"] == "changed"
    assert before & set(change["went"])
    assert change["sessions"] == 3
    today = server.get("/api/today")
    assert {item["card"]["position"] for item in today["items"]} <= {"standing", "sitting"}
    assert set(server.get("/api/back")["told"]["limits"]) == {"floor"}


def test_the_first_week_is_new_and_so_is_one_after_the_last_is_over(server: Server) -> None:
    server.screen()
    assert save(server, days_per_week=5)["change"]["state"] == "new"
    server.now += timedelta(days=8)
    assert save(server, days_per_week=4)["change"]["state"] == "new"
    assert save(server, days_per_week=4)["change"]["state"] == "same"


def test_a_setting_changed_before_counts_in_what_saving_says(server: Server) -> None:
    server.screen()
    name = server.get("/api/today")["items"][0]["card"]
    server.page.put("/api/settings", json=server.get("/api/settings") | {"disliked": [name["id"]]})
    assert name["name"] in save(server)["change"]["went"]


def test_marks_in_a_leg_that_the_questions_did_not_name_ask_them_again(server: Server) -> None:
    server.screen()
    server.get("/api/today")
    assert not save(server, marked=["low_back", "left_buttock"])["back"]["ask_safety"]
    saved = save(server, marked=["low_back", "left_buttock", "left_thigh"])
    assert saved["back"]["ask_safety"]
    assert saved["change"]["state"] == "later"
    today = server.get("/api/today")
    assert today["state"] == "screen_first"
    assert "something new" in today["screening"]["ask_again_because"]
    assert server.page.post("/api/sessions", json={"minutes": 15}).json()["error"] == "screen_first"

    server.now += timedelta(minutes=1)
    server.screen(one_leg="yes")
    assert not server.get("/api/back")["ask_safety"]
    assert server.get("/api/today")["state"] == "ready"
    assert not save(server, marked=["left_thigh"], days_per_week=5)["back"]["ask_safety"]
    assert not save(server, marked=["left_buttock"])["back"]["ask_safety"], "less far is good news"
    assert save(server, marked=["left_foot"])["back"]["ask_safety"]


def test_the_first_marks_are_not_new_where_the_questions_named_that_leg(server: Server) -> None:
    server.screen(one_leg="yes")
    save(server, goals=["lifting"])
    assert not save(server, marked=["right_calf"])["back"]["ask_safety"]
    assert save(server, marked=["right_calf", "left_thigh"])["back"]["ask_safety"], "two legs, one named"


def test_how_long_it_has_hurt_counts_on_by_itself(server: Server) -> None:
    assert save(server, pain_weeks=3)["back"]["told"]["pain_weeks"] == 3
    for _ in range(3):
        server.now += timedelta(days=5)
        save(server, days_per_week=1 + (server.now.day % 7))
    assert server.get("/api/back")["told"]["pain_weeks"] == 5, "15 days later, saved in between"
    assert save(server, pain_weeks=8)["back"]["told"]["pain_weeks"] == 8
    assert save(server, pain_weeks=None)["back"]["told"]["pain_weeks"] is None
    server.now += timedelta(days=30)
    assert server.get("/api/back")["told"]["pain_weeks"] is None


def test_levels_of_kinds_and_days_away_reach_the_plan(server: Server) -> None:
    server.screen()
    server.page.put("/api/settings", json=server.get("/api/settings") | {"level": 2})
    today = server.get("/api/back")["today"]
    tomorrow = str(date.fromisoformat(today) + timedelta(days=1))
    gone = str(date.fromisoformat(today) - timedelta(days=1))
    saved = save(server, levels={"strengthening": 1}, places={gone: "work", tomorrow: "travel"})["back"][
        "told"
    ]
    assert saved["places"] == {tomorrow: "travel"}
    assert saved["levels"] == {"strengthening": 1}
    week = server.get("/api/week")["days"]
    cards = [item["card"] for day in week for item in day["items"]]
    assert all(card["level"] == 1 for card in cards if card["family"] == "strengthening")
    there = next(day for day in week if day["on"] == tomorrow)
    assert there["place"] == "travel"
    assert {item["card"]["position"] for item in there["items"]} <= {"standing", "sitting"}
    wrong = told(server, levels={"strengthening": 9})
    assert server.page.put("/api/back", json=wrong).status_code == 422


def test_answers_that_contradict_are_told_and_the_rest_is_kept(server: Server) -> None:
    server.screen()
    assert save(server, marked=["left_thigh", "right_thigh"])["change"]["state"] == "later"
    server.now += timedelta(minutes=1)
    server.screen()
    saved = save(server, days_per_week=4)
    assert saved["change"]["state"] == "none"
    assert "You marked both legs" in saved["change"]["text"]
    assert [one["text"] for one in saved["back"]["contradictions"]] == [saved["change"]["text"]]
    assert saved["back"]["told"]["days_per_week"] == 4


def test_what_is_not_wanted_any_more_is_no_longer_liked(server: Server) -> None:
    server.screen()
    save(server, liked=["bridge", "sktc"])
    server.page.put("/api/settings", json=server.get("/api/settings") | {"disliked": ["bridge"]})
    assert server.get("/api/back")["told"]["liked"] == ["sktc"]
    assert server.get("/api/today")["items"], "the plan goes on without it"


def test_a_stopped_direction_is_shown_and_cannot_be_told(server: Server) -> None:
    server.screen()
    session = server.start()["state"]["id"]
    spread = server.event(
        "hurts", step=3, exercise="sktc", pain=4, spread_down_leg=True, still_after_a_minute=True
    )
    with server.socket(session) as line:
        for event in (server.event("started", pain_before=2), spread):
            assert "ack" in line.send(event)
    server.now += timedelta(minutes=1)
    server.screen(one_leg="yes")
    (stopped,) = server.get("/api/back")["stopped"]
    assert stopped["direction"] == "flexion"
    assert "down your leg" in stopped["text"]
    response = server.page.put("/api/back", json=told(server) | {"stopped": []})
    assert response.json()["error"] == "bad_request"


@pytest.mark.parametrize(
    ("wrong", "code", "status"),
    [
        ({"marked": ["left_ear"]}, "bad_request", 422),
        ({"direction": "sideways"}, "bad_request", 422),
        ({"goals": ["flying"]}, "unknown_goal", 422),
        ({"goals": ["lifting"] * 6}, "bad_request", 422),
        ({"goals": [{"activity": "lifting", "able": 11}]}, "bad_request", 422),
        ({"programme": "moon"}, "unknown_programme", 404),
        ({"programme": "../../etc/passwd"}, "unknown_programme", 404),
        ({"liked": ["handstand"]}, "unknown_exercise", 404),
        ({"days_per_week": 0}, "bad_request", 422),
        ({"minutes_on": {"funday": 3}}, "bad_request", 422),
        ({"minutes_on": {"monday": 61}}, "bad_request", 422),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    server: Server, wrong: dict[str, Any], code: str, status: int
) -> None:
    response = server.page.put("/api/back", json=told(server) | wrong)
    assert (response.status_code, response.json()["error"]) == (status, code)
    assert response.json()["message"]
    assert server.log.of_kinds([BACK_CHANGED]) == []


def test_no_minutes_on_any_day_is_said(server: Server) -> None:
    server.screen()
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    change = save(server, minutes_on=dict.fromkeys(days, 0))["change"]
    assert (change["state"], "0 minutes" in change["text"]) == ("none", True)


@pytest.mark.parametrize("body", ["woman", "man", "older"])
def test_the_map_has_every_part_and_its_pictures_are_served(server: Server, body: str) -> None:
    views = server.get(f"/api/back/map?body={body}&lang=ar")["views"]
    assert [view["view"] for view in views] == ["front", "back"]
    assert {part["part"] for view in views for part in view["parts"]} == {one.value for one in BodyPart}
    for view in views:
        assert view["still"]["alt"]
        for theme in ("light", "dark"):
            picture = server.client().get(view["still"][theme])
            assert picture.headers["content-type"] == "image/svg+xml"
        assert all(part["outline"].startswith("M") for part in view["parts"])
    assert server.client().get("/library/body_map/woman/../../planning/goals.yaml").status_code == 404
