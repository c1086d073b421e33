"""An activity on its page: steps in words, borrowed pictures, and what a household has in place of things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from web_server import Server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    yield found
    found.close()


def test_an_activity_is_in_the_list_with_borrowed_pictures(server: Server) -> None:
    cards = {card["id"]: card for card in server.get("/api/exercises")}
    assert cards["walking"]["timed"]
    assert not cards["bridge"]["timed"]
    snack = server.get("/api/exercises/movement_snack")
    assert snack["phases"] == []
    assert snack["track"] is None
    assert len(snack["steps"]) >= 2
    assert {card["id"] for card in snack["shows"]} >= {"standing_back_bend"}
    assert snack["still"] == cards[snack["shows"][0]["id"]]["still"]


@pytest.mark.parametrize(("language", "word"), [("en", "30"), ("ar", "30")])
def test_its_dose_is_in_minutes(server: Server, language: str, word: str) -> None:
    assert word in server.get(f"/api/exercises/walking?lang={language}")["dose"]


def test_things_say_what_may_take_their_place(server: Server) -> None:
    for exercise, kind in (("band_pull_apart", "band"), ("hamstring_stretch", "strap")):
        things = {thing["kind"]: thing for thing in server.get(f"/api/exercises/{exercise}")["things"]}
        assert things[kind]["name"]
        assert things[kind]["instead"]
