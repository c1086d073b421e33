"""Learn pages and programmes over the wire, and pictures of the body asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_server import Server

from catcow.content.learn import Verdict
from catcow.content.library import Library

SHIPPED = Library.shipped().root
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    yield found
    found.close()


def test_the_page_about_getting_help_comes_first(server: Server) -> None:
    pages = server.get("/api/learn")
    assert pages[0]["id"] == "help"
    assert [page["urgent"] for page in pages] == [True] + [False] * (len(pages) - 1)
    assert len(pages) == 13
    assert {page["machine_made"] for page in server.get("/api/learn?lang=ar")} == {True}


def test_each_page_leads_to_the_next_until_the_last(server: Server) -> None:
    pages = server.get("/api/learn")
    wholes = [server.get(f"/api/learn/{page['id']}") for page in pages]
    assert [whole["next"] and whole["next"]["id"] for whole in wholes] == [
        *(page["id"] for page in pages[1:]),
        None,
    ]
    for whole in wholes:
        assert whole["sources"]
        assert all(part["text"] or part["points"] or part["figures"] for part in whole["parts"])
        assert not whole["reviewed"], "nobody has reviewed it yet"


def test_every_claim_and_habit_of_the_seed_is_told_in_the_open(server: Server) -> None:
    wholes = [server.get(f"/api/learn/{page['id']}") for page in server.get("/api/learn")]
    claims = {claim["id"]: claim for whole in wholes for claim in whole["claims"]}
    habits = {habit["id"]: habit for whole in wholes for habit in whole["habits"]}
    assert claims.keys() == {f"C{n}" for n in range(1, 14)}
    assert habits.keys() == {f"H{n}" for n in range(1, 17)}
    assert {claim["verdict"] for claim in claims.values()} <= {one.value for one in Verdict}
    for claim in claims.values():
        assert claim["heard"]
        assert claim["known"]
        assert claim["sources"], claim["id"]
    assert all(habit["text"] and habit["sources"] for habit in habits.values())


def test_what_needs_help_at_once_is_marked_so(server: Server) -> None:
    parts = server.get("/api/learn/help")["parts"]
    assert parts[0]["level"] == "E"
    assert len(parts[0]["points"]) >= 8


def test_a_page_or_programme_that_is_not_there_is_said(server: Server) -> None:
    for path, code in (
        ("/api/learn/nowhere", "unknown_page"),
        ("/api/programmes/nowhere", "unknown_programme"),
    ):
        response = server.page.get(path)
        assert (response.status_code, response.json()["error"]) == (404, code)
        assert server.page.get(f"{path}?lang=ar").json()["message"] != response.json()["message"]


def test_every_programme_with_its_places_and_what_to_read(server: Server) -> None:
    cards = {card["id"]: card for card in server.get("/api/programmes")}
    assert cards.keys() == {"first_week", "general", "leg_pain", "osteoporosis", "desk", "prevention"}
    pages = {page["id"] for page in server.get("/api/learn")}
    for card in cards.values():
        assert {page["id"] for page in card["learn"]} <= pages
        assert card["learn"], "each leads on to something to read"
        whole = server.get(f"/api/programmes/{card['id']}")
        assert 0 < len(whole["choices"]) <= card["places"]
        assert all(place for place in whole["choices"])


@pytest.fixture
def drawn(tmp_path: Path) -> Iterator[Server]:
    """The bridge alone, with made-up figures of two bodies, one with everything that can be drawn."""
    root = tmp_path / "library"
    for name in ("text", "screening", "programmes"):
        shutil.copytree(SHIPPED / name, root / name)
    shutil.copy(SHIPPED / "references.yaml", root)
    ignore = shutil.ignore_patterns("figures")
    shutil.copytree(SHIPPED / "exercises" / "bridge", root / "exercises" / "bridge", ignore=ignore)
    figures = root / "exercises" / "bridge" / "figures"
    fault = Library(root).entry("bridge").exercise.faults[0].id
    names = ("still-A", "still-B", "muscles-A", "strip", f"wrong-{fault}", f"right-{fault}")
    for body in ("woman", "older"):
        (figures / body).mkdir(parents=True)
        for name in names:
            (figures / body / f"{name}.svg").write_text(SVG)
        (figures / body / "track.json").write_text("{}")
        (root / "mannequin").mkdir(exist_ok=True)
        (root / "mannequin" / f"{body}.glb").write_bytes(b"glTF")
    found = Server(tmp_path / "data", static=tmp_path / "static", library=Library(root))
    yield found
    found.close()


def test_pictures_are_of_the_body_asked_for_else_of_the_one_chosen(drawn: Server) -> None:
    assert "/figures/woman/" in drawn.get("/api/exercises/bridge")["phases"][0]["still"]["light"]
    older = drawn.get("/api/exercises/bridge?body=older")
    assert "/figures/older/" in older["phases"][0]["still"]["light"]
    assert "/figures/older/" in older["track"]
    assert older["mannequin"].startswith("/library/mannequin/older.glb")
    settings = drawn.get("/api/settings")
    assert drawn.page.put("/api/settings", json=settings | {"figure_body": "older"}).status_code == 200
    assert "/figures/older/" in drawn.get("/api/exercises")[0]["strip"]["light"]
    assert drawn.page.get("/api/exercises?body=nobody").status_code == 422


def test_faults_and_muscles_have_their_pictures_where_they_are_drawn(drawn: Server) -> None:
    whole = drawn.get("/api/exercises/bridge")
    first, *others = whole["faults"]
    assert "wrong-" in first["wrong"]["light"]
    assert "right-" in first["right"]["light"]
    assert (first["wrong"]["width"], first["wrong"]["height"]) == (40, 30)
    assert all(one["text"] and one["wrong"] is None for one in others)
    assert "muscles-A" in whole["phases"][0]["still"]["muscles"]["light"]
    assert whole["phases"][1]["still"]["muscles"] is None


def test_the_dark_picture_is_the_same_file_asked_for_in_the_dark(drawn: Server) -> None:
    still = drawn.get("/api/exercises/bridge")["phases"][0]["still"]
    light, dark = still["light"].partition("?"), still["dark"].partition("?")
    assert light[0] == dark[0]
    assert "theme=dark" in dark[2]
    assert drawn.client().get(still["dark"]).status_code == 200
