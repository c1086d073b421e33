"""Nobody but the page of this start, opened by this person on this machine, reaches anything."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from starlette.testclient import WebSocketDenialResponse
from web_server import ADDRESS, SOCKETS, Server

from catcow.web import security


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("127.0.0.1:8642", True),
        ("localhost:8642", True),
        ("LOCALHOST:8642", True),
        ("[::1]:8642", True),
        ("127.0.0.1", False),
        ("127.0.0.1:80", False),
        ("localhost:8643", False),
        ("catcow.example:8642", False),
        ("127.0.0.1.evil.example:8642", False),
        ("localhost.evil.example:8642", False),
        ("evil.example", False),
        ("[::1", False),
        ("127.0.0.1:8642@evil.example", False),
        ("127.0.0.2:8642", False),
        ("0.0.0.0:8642", False),
        ("", False),
        (None, False),
    ],
)
def test_only_this_machines_own_names(host: str | None, allowed: bool) -> None:
    assert security.host_allowed(host, 8642) is allowed


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/api/settings", "/static/x.js", "/library/mannequin/mannequin.glb"]
)
def test_a_name_made_to_point_here_is_refused_everywhere(server: Server, path: str) -> None:
    response = server.page.get(path, headers={"Host": "rebound.example:8642"})
    assert response.status_code == 403
    assert response.json()["error"] == "wrong_host"
    assert "set-cookie" not in response.headers


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(server: Server) -> None:
    cookie = server.client().get("/").headers["set-cookie"]
    name, _, rest = cookie.partition("=")
    assert name == "catcow_8642", "another catcow on another port has another cookie"
    value, *attributes = [part.strip() for part in rest.split(";")]
    assert len(value) >= 43
    assert set(attributes) == {"Path=/", "HttpOnly", "SameSite=Strict"}


def test_every_start_has_a_token_of_its_own(server: Server, tmp_path: Path) -> None:
    other = Server(tmp_path / "other")
    try:
        assert other.app.state.context.token != server.app.state.context.token
        stranger = other.client()
        stranger.cookies = server.page.cookies
        assert stranger.get("/api/settings").json()["error"] == "no_token"
    finally:
        other.close()


def _api_paths(server: Server) -> list[tuple[str, str]]:
    document = server.app.openapi()
    return [
        (
            method.upper(),
            path.replace("{tag}", "en")
            .replace("{exercise_id}", "bridge")
            .replace("{session_id}", "x")
            .replace("{page_id}", "help")
            .replace("{set_id}", "2026-11-28T09-15-00+0200.bridge")
            .replace("{programme_id}", "general"),
        )
        for path, methods in document["paths"].items()
        for method in methods
        if path.startswith("/api/")
    ]


@pytest.mark.parametrize("cookie", [None, "catcow_8642=wrong", "catcow_8642=", "other=x", 'catcow_8642="'])
def test_no_route_of_the_api_answers_without_the_token(server: Server, cookie: str | None) -> None:
    stranger = server.client()
    headers = {"Cookie": cookie} if cookie is not None else {}
    paths = _api_paths(server)
    assert len(paths) >= 47, "none was lost on the way here"
    for method, path in paths:
        response = stranger.request(method, path, headers=headers)
        assert (response.status_code, response.json()["error"]) == (401, "no_token"), path


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://evil.example",
        "http://127.0.0.1:3000",
        "https://127.0.0.1:8642",
        "http://localhost:8642",  # another origin than the page's, to a browser
        "http://127.0.0.1:8642.evil.example",
    ],
)
def test_only_our_own_page_may_change_anything(server: Server, origin: str | None) -> None:
    client = server.client(origin=None)
    client.cookies = server.page.cookies
    headers = {"Origin": origin} if origin is not None else {}
    for method, path in (("PUT", "/api/settings"), ("POST", "/api/screening"), ("POST", "/api/sessions")):
        response = client.request(method, path, json={}, headers=headers)
        assert (response.status_code, response.json()["error"]) == (403, "wrong_origin"), (method, path)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_other_servers_of_this_machine_may_not_read_either(server: Server, site: str) -> None:
    """To a browser, another port of this machine is the same site, and its requests carry our cookie."""
    assert (
        server.page.get("/api/settings", headers={"Sec-Fetch-Site": site}).json()["error"] == "wrong_origin"
    )
    assert server.page.get("/api/settings", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "cookies", "code"),
    [
        ({"Origin": "http://evil.example"}, True, "wrong_origin"),
        ({"Origin": "null"}, True, "wrong_origin"),
        ({"Origin": ADDRESS}, False, "no_token"),
        ({"Origin": "http://evil.example", "Host": "evil.example"}, True, "wrong_host"),
    ],
)
def test_the_socket_is_guarded_as_well(
    server: Server, headers: dict[str, str], cookies: bool, code: str
) -> None:
    client = server.client(origin=None)
    if cookies:
        client.cookies = server.page.cookies
    with (
        pytest.raises(WebSocketDenialResponse) as caught,
        client.websocket_connect(f"{SOCKETS}/ws/sessions/x", headers=headers),
    ):
        pass
    assert caught.value.json()["error"] == code


def test_too_large_a_body_is_refused_declared_or_not(server: Server) -> None:
    big = b'{"language": "' + b"x" * security.MAX_BODY + b'"}'
    assert server.page.put("/api/settings", content=big).json()["error"] == "too_large"

    def pieces() -> Iterator[bytes]:
        for start in range(0, len(big), 50_000):
            yield big[start : start + 50_000]

    response = server.page.put("/api/settings", content=pieces())
    assert (response.status_code, response.json()["error"]) == (413, "too_large")


@pytest.mark.parametrize("length", ["-1", "1e9", "99999999999999999999", "٣"])
def test_a_strange_content_length(server: Server, length: str) -> None:
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/healthz",
        "server": ("127.0.0.1", 8642),
        "headers": [(b"host", b"127.0.0.1:8642"), (b"content-length", length.encode("utf-8"))],
    }
    assert security.refused_because(scope, server.app.state.context) == "too_large"


@pytest.mark.parametrize("path", ["/", "/healthz", "/api/settings", "/nowhere", "/static/nowhere.js"])
def test_every_answer_carries_the_protective_headers(server: Server, path: str) -> None:
    headers = server.page.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert policy["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"].replace("'wasm-unsafe-eval'", "")
    assert "*" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "microphone=()" in headers["permissions-policy"]
    assert "geolocation=()" in headers["permissions-policy"]
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/library/../../../../etc/passwd",
        "/library/exercises/bridge/figures/../exercise.yaml",
        "/library/exercises/bridge/figures/%2e%2e/exercise.yaml",
        "/library/exercises/bridge/figures/..%2fexercise.yaml",
        "/library/exercises/bridge/exercise.yaml",
        "/library/exercises/bridge/text/en.ftl",
        "/library/exercises/../exercises/bridge/figures/manifest.yaml",
        "/library/references.yaml",
        "/library/%2fetc/passwd",
        "/library/exercises/bridge/figures/.hidden.svg",
        "/library/mannequin/..",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fpyproject.toml",
        "/static//etc/passwd",
        "/static/..\\app.py",
    ],
)
def test_no_path_leads_out_of_the_folders(server: Server, path: str) -> None:
    # The client would tidy the path up before sending it; a hostile one does not.
    response = _raw(server, path)
    assert response.status in (404, 400), path
    assert b"root:" not in response.body
    assert b"format: 1" not in response.body
    assert b"FastAPI" not in response.body


def _raw(server: Server, path: str) -> SimpleNamespace:
    import asyncio
    from urllib.parse import unquote

    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1:8642")],
        "server": ("127.0.0.1", 8642),
        "client": ("127.0.0.1", 40000),
    }
    asyncio.run(server.app(scope, receive, send))
    body = b"".join(bytes(m.get("body", b"")) for m in sent if m["type"] == "http.response.body")
    return SimpleNamespace(status=sent[0]["status"], body=body)


def test_the_owner_of_a_socket_is_found() -> None:
    import os

    with socket.create_server(("127.0.0.1", 0)) as listener:
        there = listener.getsockname()
        with socket.create_connection(there) as client:
            accepted, here = listener.accept()
            with accepted:
                assert security.socket_owner(here, there) == os.getuid()
                assert client.getsockname() == here
    assert security.socket_owner(("127.0.0.1", 1), ("127.0.0.1", 2)) is None


def test_the_tables_line_is_read_right() -> None:
    line = (
        "   4: 0100007F:C350 0100007F:21C2 01 00000000:00000000 00:00000000 00000000  1001        0 12345 1 "
        "0000000000000000 20 4 30 10 -1"
    )
    here, there = ("127.0.0.1", 50000), ("127.0.0.1", 8642)
    assert security._owner_in([line], here, there) == 1001
    assert security._owner_in([line], there, here) is None
    mapped = line.replace("0100007F", "0000000000000000FFFF00000100007F")
    assert security._owner_in([mapped], here, there) == 1001, "IPv4 inside IPv6"
    assert security._owner_in(["", "garbage", line.replace(" 01 ", " 06 ")], here, there) is None


def test_another_person_of_this_computer_gets_no_cookie(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    for owner, given in ((os.getuid() + 1, False), (os.getuid(), True), (0, True), (None, True)):
        monkeypatch.setattr(security, "socket_owner", lambda *_, found=owner: found)
        response = server.client().get("/")
        assert ("set-cookie" in response.headers) is given, owner
        if not given:
            assert (response.status_code, response.json()["error"]) == (403, "other_person")
