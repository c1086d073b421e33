"""Today and the week over the wire: reasons, equals, changes and what they brought, bad and special days."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from web_server import Server

from catcow.planning.model import AboutBack
from catcow.storage.records import WEEK_PLANNED
from catcow.web.services import back

SHORT_LIST = {"relaxed_breathing", "pelvic_tilt", "knee_roll", "cat_camel", "rock_back", "walking"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    found.screen()
    yield found
    found.close()


def post(server: Server, path: str, status: int = 200, **body: Any) -> Any:
    response = server.page.post(path, json=body)
    assert response.status_code == status, response.text
    return response.json()


def ids(view: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(item["card"]["id"] for item in view["items"]))


def day_of(server: Server, days: int) -> str:
    return (server.now.date() + timedelta(days=days)).isoformat()


def test_the_week_has_seven_days_with_reasons_for_everything(server: Server) -> None:
    week = server.get("/api/week")
    assert week["state"] == "ready"
    assert [day["on"] for day in week["days"]] == [day_of(server, ahead) for ahead in range(7)]
    assert [day["today"] for day in week["days"]] == [True] + [False] * 6
    for day in week["days"]:
        assert not day["done"]
        assert not day["over"]
        for item in day["items"]:
            assert item["dose"]
            for reason in item["reasons"]:
                assert reason["text"]
                assert reason["rule"] in reason["professional"]
                assert reason["source"] is None or reason["source"] in {one["key"] for one in item["works"]}
    assert ids(week["days"][0]) == ids(server.get("/api/today"))
    chosen = {item["card"]["id"] for day in week["days"] for item in day["items"]}
    out = {one["id"] for one in week["left_out"]}
    assert chosen | out >= {card["id"] for card in server.get("/api/exercises")}
    assert not chosen & out
    proof = week["proof"]
    assert proof["kind"] in ("best", "within")
    assert proof["score"] <= proof["bound"]
    assert (proof["percent"] == 0) == (proof["kind"] == "best")


def test_the_questions_come_first_and_a_warning_sign_bars_the_week(tmp_path: Path) -> None:
    server = Server(tmp_path / "data", static=tmp_path / "static")
    assert server.get("/api/week")["state"] == "screen_first"
    assert post(server, "/api/week/undo", 409)["error"] == "screen_first"
    sent = {"id": str(uuid.uuid4()), "at": server.now.isoformat()}
    assert post(server, "/api/today/worse", 409, **sent)["error"] == "screen_first"
    server.screen(both_legs="yes")
    week = server.get("/api/week")
    assert (week["state"], week["days"]) == ("blocked", [])
    server.close()


def test_a_swap_is_offered_done_and_taken_back(server: Server) -> None:
    before = server.get("/api/today")
    assert before["of_week"]
    name = ids(before)[0]
    equals = server.get(f"/api/week/equals?on={before['on']}&exercise={name}")
    assert 1 <= len(equals) <= 6
    assert all(one["card"]["name"] and one["dose"] and one["reasons"] for one in equals)
    instead = equals[0]["card"]["id"]
    week = post(server, "/api/week/swap", on=before["on"], exercise=name, instead=instead)
    assert week["can_undo"]
    assert week["proof"]["kind"] == "changed"
    assert week["changes"][0]["came"] == [equals[0]["card"]["name"]]
    after = ids(server.get("/api/today"))
    assert instead in after
    assert name not in after
    back = post(server, "/api/week/undo")
    assert not back["can_undo"]
    assert back["proof"]["kind"] in ("best", "within")
    assert server.get("/api/today") == before
    assert post(server, "/api/week/undo", 409)["error"] == "no_plan"
    refused = post(server, "/api/week/swap", 409, on=before["on"], exercise=name, instead="no_such")
    assert refused["message"].startswith("This change can't be made.")


def test_a_day_moves_and_only_repairs_are_told(server: Server) -> None:
    before = server.get("/api/week")["days"]
    start, end = day_of(server, 1), day_of(server, 3)
    week = post(server, "/api/week/move", start=start, end=end)
    there, repaired = week["days"][3], {one["on"] for one in week["changes"]}
    kept = set(ids(before[1])) & set(ids(there))
    assert len(kept) >= len(ids(before[1])) - 2
    assert (end in repaired) == (kept != set(ids(there)) or kept != set(ids(before[1])))
    assert post(server, "/api/week/move", 409, start=day_of(server, -1), end=end)["error"] == "no_plan"
    assert [entry.body["because"] for entry in server.log.of_kinds([WEEK_PLANNED])] == ["new", "moved"]


def test_minutes_of_one_day_are_kept_and_todays_are_what_today_shows(server: Server) -> None:
    today, tomorrow = day_of(server, 0), day_of(server, 1)
    week = post(server, "/api/week/minutes", on=today, minutes=8)
    assert week["days"][0]["minutes"] == 8
    shown = server.get("/api/today")
    assert shown["minutes"] == 8
    assert shown["seconds"] <= 1.1 * 8 * 60
    made = post(server, "/api/sessions", 201)
    assert made["script"]["seconds"] <= 1.1 * 8 * 60
    assert post(server, "/api/week/minutes", on=tomorrow, minutes=30)["days"][1]["minutes"] == 30
    assert post(server, "/api/week/minutes", 422, on=tomorrow, minutes=4)["error"] == "bad_request"


def test_longer_sessions_in_the_settings_reach_the_days_that_were_not_changed_alone(server: Server) -> None:
    post(server, "/api/week/minutes", on=day_of(server, 1), minutes=8)
    before = server.get("/api/week")["days"]
    server.page.put("/api/settings", json={**server.get("/api/settings"), "minutes": 25})
    days = server.get("/api/week")["days"]
    assert [day["minutes"] for day in days] == [25, 8, 25, 25, 25, 25, 25]
    assert days[0]["seconds"] > before[0]["seconds"]
    assert set(ids(before[0])) <= set(ids(days[0]))
    assert server.get("/api/today")["minutes"] == 25


def test_a_day_on_the_road_and_home_again(server: Server) -> None:
    before = server.get("/api/week")["days"]
    there = post(server, "/api/week/place", on=day_of(server, 2), place="travel")
    assert there["days"][2]["place"] == "travel"
    positions = {item["card"]["position"] for item in there["days"][2]["items"]}
    assert positions <= {"standing", "sitting"}
    assert [ids(day) for day in there["days"][:2]] == [ids(day) for day in before[:2]]
    home = post(server, "/api/week/place", on=day_of(server, 2), place=None)["days"][2]
    assert home["place"] is None
    assert ids(home) == ids(before[2])
    assert server.get("/api/week")["proof"]["kind"] in ("best", "within")
    post(server, "/api/week/place", on=day_of(server, 2), place="travel")
    post(server, "/api/week/minutes", on=day_of(server, 4), minutes=20)
    home = post(server, "/api/week/place", on=day_of(server, 2), place=None)["days"][2]
    assert {item["card"]["position"] for item in home["items"]} - {"standing", "sitting"}
    assert post(server, "/api/week/place", 409, on=day_of(server, 9), place="work")["error"] == "no_plan"


def test_an_exercise_left_out_and_brought_back_is_in_the_week_again(server: Server) -> None:
    before, setting = server.get("/api/week"), server.get("/api/settings")
    gone = ids(before["days"][0])[0]
    server.page.put("/api/settings", json={**setting, "disliked": [gone]})
    without = server.get("/api/week")
    assert gone not in {name for day in without["days"] for name in ids(day)}
    assert without["proof"]["kind"] == "mended"
    server.page.put("/api/settings", json=setting)
    assert server.get("/api/week") == before


def test_a_bad_day_is_gentle_at_once_and_every_day_until_it_calms(server: Server) -> None:
    server.get("/api/week")
    post(server, "/api/week/move", start=day_of(server, 0), end=day_of(server, 2))
    sent: dict[str, Any] = {"id": str(uuid.uuid4()), "at": server.now.isoformat(), "pain": None}
    today = post(server, "/api/today/worse", **sent)
    assert post(server, "/api/today/worse", **sent) == today
    assert today["minutes"] == 10
    assert today["seconds"] <= 1.1 * 10 * 60
    assert set(ids(today)) <= SHORT_LIST
    assert len(ids(today)) >= 3
    flare = today["flare"]
    assert (flare["calm"], flare["told_today"], flare["since"]) == (True, True, today["on"])
    assert [one["stage"] for one in flare["days"]][:2] == ["calm", "back"]
    assert all(one["text"] for one in flare["days"])
    days = server.get("/api/week")["days"]
    assert all(set(ids(day)) <= SHORT_LIST and day["items"] for day in days)
    least = server.get("/api/today?occasion=least")
    assert (least["minutes"], least["occasion"]["id"]) == (3, "least")
    assert least["seconds"] <= 1.1 * 3 * 60
    made = post(server, "/api/sessions", 201, occasion="least")
    assert {step["exercise"] for step in made["script"]["steps"] if step.get("exercise")} == set(ids(least))

    server.now += timedelta(days=2)
    still = post(server, "/api/today/pain", id=str(uuid.uuid4()), at=server.now.isoformat(), pain=6)
    assert still["flare"]["calm"]
    eased = post(server, "/api/today/pain", id=str(uuid.uuid4()), at=server.now.isoformat(), pain=1)
    assert not eased["flare"]["calm"]
    assert not eased["flare"]["told_today"]
    server.now += timedelta(days=1)
    assert set(ids(server.get("/api/today"))) - SHORT_LIST


def test_a_bad_day_told_by_mistake_is_taken_back_with_its_week(server: Server) -> None:
    before = server.get("/api/week")
    post(server, "/api/today/worse", id=str(uuid.uuid4()), at=server.now.isoformat())
    today = post(server, "/api/today/not-worse")
    assert today["flare"] is None
    after = server.get("/api/week")
    assert [ids(day) for day in after["days"]] == [ids(day) for day in before["days"]]
    assert post(server, "/api/today/not-worse")["flare"] is None


@pytest.mark.parametrize("occasion", ["gentle", "least", "travel", "work", "before_sitting", "after_sitting"])
def test_special_days_leave_the_week_alone(server: Server, occasion: str) -> None:
    week = server.get("/api/week")
    today = server.get(f"/api/today?occasion={occasion}")
    assert today["items"]
    assert not today["of_week"]
    assert today["occasion"]["name"]
    assert today["occasion"]["what"]
    assert "gentle" not in {one["id"] for one in today["occasions"]}
    assert server.get("/api/week") == week


def test_what_was_done_is_marked_and_stays(server: Server) -> None:
    shown = server.get("/api/week")["days"][0]
    made = server.start()
    work = next(step for step in made["script"]["steps"] if step["kind"] == "work")
    done = {key: work[key] for key in ("exercise", "side", "set_number", "hold_s")}
    with server.socket(made["state"]["id"]) as line:
        line.send(server.event("started", pain_before=1))
        line.send(server.event("step_began", step=work["index"]))
        line.send(server.event("set_done", step=work["index"], reps=work["reps"], counted_by="clock", **done))
        line.send(server.event("finished", pain_after=1, effort=3, compared="same"))
    day = server.get("/api/week")["days"][0]
    assert (day["done"], day["over"]) == (True, True)
    assert ids(day) == ids(shown)
    today = server.get("/api/today")
    assert (today["of_week"], today["done_today"]) == (False, 1)
    name = ids(shown)[0]
    assert server.page.get(f"/api/week/equals?on={day['on']}&exercise={name}").status_code == 409


def test_when_nothing_fits_the_rules_and_what_to_relax_are_told(server: Server) -> None:
    chosen = {**server.get("/api/settings"), "equipment": []}
    lying = ["supine", "prone", "side_lying", "all_fours", "kneeling", "standing", "sitting"]
    server.page.put("/api/settings", json={**chosen, "positions_not_possible": lying})
    for path in ("/api/today", "/api/week"):
        conflict = server.get(path)["conflict"]
        assert conflict["rules"]
        assert conflict["title"]
        assert conflict["help"]
    assert server.get("/api/week")["days"] == []
    assert server.get("/api/week?lang=ar")["conflict"]["rules"] != conflict["rules"]


def test_a_rest_day_still_offers_a_session_beside_the_week(server: Server) -> None:
    back.write(server.app.state.context, AboutBack.model_validate({"minutes_on": {"monday": 0}}))
    today = server.get("/api/today")
    assert (today["rest_day"], today["of_week"], today["minutes"]) == (True, False, 15)
    assert today["items"]
    assert server.get("/api/week")["days"][0]["items"] == []
    monday, tuesday = day_of(server, 0), day_of(server, 1)
    assert post(server, "/api/week/move", start=tuesday, end=monday)["days"][1]["items"] == []
    assert server.get("/api/today")["of_week"]


def test_contradicting_answers_are_told_with_the_names_of_exercises(server: Server) -> None:
    back.write(server.app.state.context, AboutBack(wanted=frozenset({"bridge"})))
    settings = server.get("/api/settings") | {"disliked": ["bridge"]}
    assert server.page.put("/api/settings", json=settings).status_code == 200
    said = " ".join(note["text"] for note in server.get("/api/today")["notes"])
    assert f"“{server.get('/api/exercises/bridge')['name']}”" in said
