"""The week kept as an event: planned once, the same on every look, changed where it must or is asked to."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from web_server import Server

from catcow.planning import week as week_module
from catcow.planning.errors import NoSuchChangeError, UnknownGoalError
from catcow.planning.happenings import FlareDeclared
from catcow.planning.model import AboutBack
from catcow.storage.records import WEEK_PLANNED
from catcow.web.services import back, happened, week


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    answer(found)
    yield found
    found.close()


def answer(server: Server) -> None:
    response = server.page.post("/api/screening", json=server.answers())
    assert response.status_code == 200, response.text


def ids(today: dict[str, Any]) -> list[str]:
    return [item["card"]["id"] for item in today["items"]]


def weeks(server: Server) -> list[Any]:
    return list(server.log.of_kinds([WEEK_PLANNED]))


def test_the_week_is_planned_once_and_does_not_change_under_the_person(server: Server) -> None:
    first = server.get("/api/today")
    assert len(first["items"]) >= 5
    assert server.get("/api/today") == first
    assert server.get("/api/today?minutes=15") == first
    assert [entry.body["because"] for entry in weeks(server)] == ["new"]
    context = server.app.state.context
    kept = week.current(context)
    tomorrow = kept.days[1].exercises
    server.now += timedelta(days=1)
    assert set(ids(server.get("/api/today"))) == set(tomorrow)
    assert len(weeks(server)) == 1


def test_a_new_week_is_planned_when_the_last_is_over_and_after_a_clock_set_back(server: Server) -> None:
    server.get("/api/today")
    server.now += timedelta(days=7)
    assert server.get("/api/today")["items"]
    assert len(weeks(server)) == 2
    server.now -= timedelta(days=3)
    assert server.get("/api/today")["items"]


def test_fewer_minutes_give_the_most_of_today_and_keep_nothing(server: Server) -> None:
    whole = server.get("/api/today")
    short = server.get("/api/today?minutes=7")
    assert short["seconds"] <= 1.1 * 7 * 60
    assert set(ids(short)) < set(ids(whole))
    assert server.get("/api/today") == whole
    assert len(weeks(server)) == 1


def test_other_answers_and_things_change_only_what_they_must(server: Server) -> None:
    before = server.get("/api/today")
    setting = server.get("/api/settings")
    gone = ids(before)[0]
    server.page.put("/api/settings", json={**setting, "disliked": [gone]})
    after = server.get("/api/today")
    assert gone not in ids(after)
    assert len(set(ids(before)) & set(ids(after))) >= len(ids(before)) - 2
    assert [entry.body["because"] for entry in weeks(server)] == ["new", "answers"]
    assert server.get("/api/today") == after


def test_what_the_person_tells_of_their_back_counts(server: Server) -> None:
    context = server.app.state.context
    about = AboutBack.model_validate({"limits": ["floor"], "goals": ["lifting"], "days_per_week": 4})
    assert back.write(context, about) == back.read(context) == about
    positions = {item["card"]["position"] for item in server.get("/api/today")["items"]}
    assert positions <= {"standing", "sitting"}
    with pytest.raises(UnknownGoalError):
        back.write(context, AboutBack.model_validate({"goals": ["flying"]}))


def test_a_flare_told_gives_a_gentler_session_at_once(server: Server) -> None:
    context = server.app.state.context
    server.get("/api/today")
    flare = FlareDeclared(id=str(uuid.uuid4()), at=server.now, pain=5)
    happened.tell(context, flare)
    happened.tell(context, flare)
    today = server.get("/api/today")
    listed = {"relaxed_breathing", "pelvic_tilt", "knee_roll", "cat_camel", "rock_back", "walking"}
    assert set(ids(today)) <= listed
    assert any("your back is worse" in note["text"] for note in today["notes"])
    assert [entry.body["because"] for entry in weeks(server)] == ["new", "past"]


def test_a_swap_a_move_and_a_shorter_day_are_kept(server: Server) -> None:
    context = server.app.state.context
    kept = week.current(context)
    monday, tuesday, thursday = kept.days[0], kept.days[1].on, kept.days[3].on
    name = monday.exercises[-1]
    equal = next(one for one in (week.equals(context, monday.on, n) for n in monday.exercises) if one)[0]
    name = next(n for n in monday.exercises if equal in week.equals(context, monday.on, n))
    swapped = week.swap(context, monday.on, name, equal.exercise)
    assert equal.exercise in ids(server.get("/api/today"))
    moved = week.move(context, tuesday, thursday)
    assert week.current(context).days[3].exercises == moved.days[3].exercises
    week.shorten(context, monday.on, 8)
    assert server.get("/api/today?minutes=8")["seconds"] <= 1.1 * 8 * 60
    assert week.current(context).days[0].minutes == 8
    assert [entry.body["because"] for entry in weeks(server)] == ["new", "swapped", "moved", "shortened"]
    assert swapped.days[3].exercises != moved.days[3].exercises
    with pytest.raises(NoSuchChangeError):
        week.move(context, monday.on - timedelta(days=1), thursday)


def test_a_session_from_the_kept_week_is_what_today_showed(server: Server) -> None:
    shown = server.get("/api/today")
    made = server.page.post("/api/sessions", json={"minutes": 15}).json()
    steps = {step["exercise"] for step in made["script"]["steps"] if step.get("exercise")}
    assert steps == set(ids(shown))


def test_today_is_planned_without_or_tools(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ImportError("no OR-Tools here")

    monkeypatch.setattr(week_module, "solve", broken)
    week._made.clear()
    assert len(server.get("/api/today")["items"]) >= 5
    week._made.clear()
    assert weeks(server)[0].body["week"]["planner"] == "greedy"


def test_another_time_zone_keeps_the_week(server: Server) -> None:
    first = server.get("/api/today")
    server.now = datetime.fromtimestamp(server.now.timestamp(), UTC)
    assert server.get("/api/today")["items"] == first["items"]


def test_after_a_year_the_safety_questions_come_first_and_then_a_new_week(server: Server) -> None:
    server.get("/api/today")
    server.now += timedelta(days=365)
    assert server.get("/api/today")["state"] == "screen_first"
    assert len(weeks(server)) == 1
    answer(server)
    assert len(server.get("/api/today")["items"]) >= 5
    assert len(weeks(server)) == 2
