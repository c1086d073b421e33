"""Every route: what it answers, in which language, and how it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from web_server import Server

from catcow.content.library import Library
from catcow.figure.style import themed
from catcow.locale import WordsFile
from catcow.web import problems
from catcow.web.context import Context


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "data", static=tmp_path / "static")
    yield found
    found.close()


def build_page(folder: Path) -> None:
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>the page</title>")
    (folder / "assets" / "index-BfX3_k9A.js").write_text("export {}")
    (folder / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")


def test_healthz_needs_nothing(server: Server) -> None:
    response = server.client().get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_the_page_is_served_and_its_hashed_files_are_kept_for_ever(server: Server, tmp_path: Path) -> None:
    build_page(tmp_path / "static")
    page = server.client().get("/")
    assert "the page" in page.text
    assert page.headers["cache-control"] == "no-store", "each load renews the token"
    script = server.client().get("/static/assets/index-BfX3_k9A.js")
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
    icon = server.client().get("/static/icon.svg")
    assert icon.headers["cache-control"] == "no-cache"
    again = server.client().get("/static/icon.svg", headers={"If-None-Match": icon.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_without_a_built_page_it_says_how_to_build_it(server: Server, language: str, direction: str) -> None:
    response = server.client().get("/", headers={"Accept-Language": f"{language}-XX,fr;q=0.5"})
    assert response.status_code == 503
    assert "npm run build" in response.text
    assert f'lang="{language}" dir="{direction}"' in response.text


def test_languages_and_words(server: Server) -> None:
    languages = server.get("/api/languages")
    assert [(one["tag"], one["direction"]) for one in languages] == [("en", "ltr"), ("ar", "rtl")]
    arabic = server.get("/api/words/ar")
    assert arabic["language"]["machine_made"] is True
    for source in (arabic["fluent"], arabic["fallback_fluent"]):
        assert WordsFile(source).faults == ()
        assert "errors-disk-full" in WordsFile(source).messages
    assert server.get("/api/words/en")["fallback_fluent"] == ""
    assert server.page.get("/api/words/xx").json()["error"] == "unknown_language"


def test_the_library_as_cards(server: Server) -> None:
    cards = server.get("/api/exercises")
    assert len(cards) >= 12
    by_id = {card["id"]: card for card in cards}
    assert by_id["bridge"]["name"] != "bridge"
    assert by_id["wall_hip_hike"]["equipment"] == ["wall"]
    assert not by_id["bridge"]["machine_made"]
    arabic = {card["id"]: card for card in server.get("/api/exercises?lang=ar")}
    assert arabic["bridge"]["machine_made"]
    assert arabic["bridge"]["name"] != by_id["bridge"]["name"]


def test_each_exercise_whole_in_each_language(server: Server) -> None:
    for card in server.get("/api/exercises"):
        for language in ("en", "ar"):
            whole = server.get(f"/api/exercises/{card['id']}?lang={language}")
            assert len(whole["phases"]) >= 2 or (whole["timed"] and whole["steps"] and not whole["phases"])
            assert whole["dose"]
            assert whole["setup"]
            assert whole["sources"]
            assert all(one["title"] for one in whole["sources"] if one["key"] is not None)
            assert all(one["text"] for one in whole["cautions"])
            assert not any(one["applies"] for one in whole["cautions"]), "nothing was asked yet"


def test_every_picture_that_is_named_is_served(server: Server) -> None:
    named: set[str] = set()
    for card in server.get("/api/exercises"):
        whole = server.get(f"/api/exercises/{card['id']}")
        stills = [card["still"], *(phase["still"] for phase in whole["phases"])]
        named |= {still[theme] for still in stills if still is not None for theme in ("light", "dark")}
        named |= {whole[key] for key in ("track", "mannequin") if whole[key]}
        assert all(
            still["alt"] and still["width"] > 0 < still["height"] for still in stills if still is not None
        )
    assert named, "the library has pictures"
    for address in sorted(named):
        response = server.client().get(address)
        assert response.status_code == 200, address
        assert "immutable" in response.headers["cache-control"]
        assert "script-src" not in response.headers["content-security-policy"]
        assert response.headers["content-security-policy"].startswith("default-src 'none'")
    dark = next(one for one in sorted(named) if ".svg?" in one and "dark" not in one)
    dark = dark.replace("?", "?theme=dark&")
    served = server.client().get(dark)
    assert served.headers["content-type"] == "image/svg+xml"
    light = server.client().get(dark.replace("theme=dark&", ""))
    assert served.text != light.text
    assert served.text == themed(light.text, "dark")
    assert server.client().get(dark.replace("dark", "purple")).status_code == 422
    unversioned = sorted(named)[0].partition("?")[0]
    assert server.client().get(unversioned).headers["cache-control"] == "no-cache"


def test_settings_are_remembered_and_faulty_ones_refused(server: Server, tmp_path: Path) -> None:
    settings = server.get("/api/settings")
    assert settings["language"] == "en"
    wanted = settings | {"language": "ar", "minutes": 30, "positions_not_possible": ["prone"]}
    assert server.page.put("/api/settings", json=wanted).json() == wanted
    assert server.page.put("/api/settings", json=wanted).json() == wanted
    assert len(server.log.of_kinds(["settings_changed"])) == 1, "the same settings again are no change"
    for wrong in ({"minutes": 4}, {"minutes": "x"}, {"unknown": 1}, {"positions_not_possible": ["flying"]}):
        response = server.page.put("/api/settings", json=settings | wrong)
        assert (response.status_code, response.json()["error"]) == (422, "bad_request"), wrong
    assert server.page.put("/api/settings", json=settings | {"language": "xx"}).json()["error"] == (
        "unknown_language"
    )
    server.close()
    again = Server(tmp_path / "data")
    assert again.get("/api/settings") == wanted
    again.close()


def test_settings_of_another_version_keep_nobody_out(server: Server) -> None:
    from catcow.storage.log import Entry

    body = {"language": "ar", "minutes": 900, "future": True, "equipment": ["wall"]}
    entry = Entry(id="0" * 36, kind="settings_changed", at=server.now, body=body)
    server.log.append(entry, server.now)
    settings = server.get("/api/settings")
    assert (settings["language"], settings["minutes"], settings["equipment"]) == ("ar", 15, ["wall"])


def test_the_language_of_answers_is_asked_or_set(server: Server) -> None:
    english = server.get("/api/screening/questions")["questions"][0]["text"]
    arabic = server.get("/api/screening/questions?lang=ar")["questions"][0]["text"]
    assert english != arabic
    server.page.put("/api/settings", json=server.get("/api/settings") | {"language": "ar"})
    assert server.get("/api/screening/questions")["questions"][0]["text"] == arabic
    assert server.get("/api/screening/questions?lang=en")["questions"][0]["text"] == english
    assert server.get("/api/screening/questions?lang=xx")["questions"][0]["text"] == arabic


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/exercises/no_such", 404, "unknown_exercise"),
        ("GET", "/api/exercises/..%2f..", 404, "unknown_address"),
        ("GET", "/api/sessions/00000000-0000-4000-8000-000000000000", 404, "unknown_session"),
        ("GET", "/api/sessions/not-a-uuid", 404, "unknown_session"),
        ("GET", "/api/nowhere", 404, "unknown_address"),
        ("GET", "/nowhere", 404, "unknown_address"),
        ("GET", "/docs", 404, "unknown_address"),
        ("GET", "/openapi.json", 404, "unknown_address"),
        ("GET", "/library/nowhere", 404, "unknown_address"),
        ("GET", "/static/nowhere.js", 404, "unknown_address"),
        ("DELETE", "/api/settings", 405, "wrong_method"),
        ("GET", "/api/today?minutes=4", 422, "bad_request"),
        ("GET", "/api/today?minutes=61", 422, "bad_request"),
        ("GET", "/api/today?minutes=x", 422, "bad_request"),
        ("GET", "/api/diary?start=yesterday", 422, "bad_request"),
        ("GET", "/api/diary?start=2026-02-01&end=2026-01-01", 422, "bad_request"),
        ("GET", "/api/diary?start=2020-01-01&end=2026-01-01", 422, "bad_request"),
        ("GET", "/api/settings?lang=" + "x" * 2000, 200, None),
        ("GET", "/api/screening?lang=" + "x" * 2000, 422, "bad_request"),
        ("PUT", "/api/settings", 422, "bad_request"),
        ("POST", "/api/screening", 422, "bad_request"),
        ("POST", "/api/sessions", 422, "bad_request"),
    ],
)
def test_refusals_are_sentences(
    server: Server, method: str, path: str, status: int, code: str | None
) -> None:
    for language in ("en", "ar"):
        response = server.page.request(method, path, headers={"Accept-Language": language})
        assert response.status_code == status
        if code is not None:
            problem = response.json()
            assert set(problem) == {"error", "message"}
            assert problem["error"] == code
            assert problem["message"].strip().endswith(".")
            assert "Traceback" not in response.text


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"minutes": NaN}', b'{"minutes": 1e400}']
)
def test_bodies_that_are_no_json(server: Server, body: bytes) -> None:
    for method, path in (("PUT", "/api/settings"), ("POST", "/api/screening"), ("POST", "/api/sessions")):
        response = server.page.request(
            method, path, content=body, headers={"Content-Type": "application/json"}
        )
        assert (response.status_code, response.json()["error"]) == (422, "bad_request"), (path, body)


def test_every_code_has_a_sentence_in_every_language() -> None:
    library = Library.shipped()
    for language in library.languages:
        words = library.words(language.tag)
        for code in (*problems.STATUS, "bad_range", "page_not_built", "page_not_built_title"):
            if code not in (
                "refused",
                "no_plan",
                "routine_faulty",
                "routine_file_unreadable",
            ):  # their sentences are the errors' own
                assert words.has_own(problems.message_id(code)), (language.tag, code)


def test_every_code_and_sentence_is_used() -> None:
    import re

    web = Path(problems.__file__).parent
    source = "".join(file.read_text(encoding="utf-8") for file in web.rglob("*.py"))
    for code in problems.STATUS:
        assert len(re.findall(rf'"{code}"', source)) >= 2, f"{code} is never raised"
    known = {problems.message_id(code) for code in problems.STATUS}
    files = [p for p in Library.shipped().words_files("en") if p.name == "errors.ftl"]
    for message in WordsFile.read(files[0]).messages:
        assert message in known or f"errors-{message.removeprefix('errors-')}" in source, message


def test_a_fault_of_ours_is_a_sentence_too(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("catcow.web.services.settings.read", broken)
    response = server.page.get("/api/settings")
    assert (response.status_code, response.json()["error"]) == (500, "internal")
    assert "secret" not in response.text
    assert "ZeroDivision" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        ("DiskFullError", 507, "disk_full"),
        ("DatabaseBusyError", 503, "database_busy"),
        ("DatabaseUnreachableError", 503, "database_unreachable"),
        ("DamagedDatabaseError", 500, "database_damaged"),
    ],
)
def test_what_storage_refuses_is_said_in_the_persons_language(
    server: Server, monkeypatch: pytest.MonkeyPatch, error: str, status: int, code: str
) -> None:
    from catcow.storage import errors

    raised = getattr(errors, error)
    made = raised() if error in ("DiskFullError", "DatabaseBusyError") else raised("x")

    def broken(*_: Any) -> None:
        raise made

    monkeypatch.setattr(Context, "now", broken)
    response = server.page.put("/api/settings?lang=ar", json=server.get("/api/settings") | {"minutes": 20})
    assert (response.status_code, response.json()["error"]) == (status, code)
    assert response.json()["message"] == Library.shipped().words("ar").text(problems.message_id(code))


def test_the_diary_of_a_month_without_anything(server: Server) -> None:
    assert server.get("/api/diary") == {"days": [], "done_days": 0, "exports": []}
    server.now += timedelta(days=1)
    assert server.get("/api/diary?start=2026-11-01&end=2026-11-30")["days"] == []
