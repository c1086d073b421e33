"""The real server in a process of its own and a real Chromium that looks at it.

Every test gets an empty data folder. The browser may reach nothing but this server: a request to anywhere
else fails the test, and so does an error on the page's console.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

ROOT: Final = Path(__file__).resolve().parents[2]
AXE: Final = ROOT / "frontend/node_modules/axe-core/axe.min.js"
STATIC: Final = ROOT / "src/catcow/web/static/index.html"

SIZES: Final = {"phone": (360, 740), "laptop": (1366, 768), "tv": (1920, 1080)}

_CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
# WebGL by the processor, so that the moving figure is there without a graphics card.
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
_STARTS_IN_S: Final = 60
_NOT_OURS: Final = ("GL Driver Message", "GPU stall", "WebGL")
"""What Chromium itself says on the console about drawing without a graphics card."""


class Server:
    """`catcow start` over one data folder; can be stopped and started again on the same port."""

    def __init__(self, data: Path) -> None:
        self.data = data
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "catcow", "start", "--no-browser", "--port", str(self.port)]
        path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
        log = (self.data.parent / "server.log").open("a", encoding="utf-8")
        self._process = subprocess.Popen(
            [*command, "--data", str(self.data)],
            env={**os.environ, "PYTHONPATH": path},
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
        )
        log.close()
        until = time.monotonic() + _STARTS_IN_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                said = (self.data.parent / "server.log").read_text(encoding="utf-8")
                pytest.fail(f"the server did not start:\n{said}")
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def stop(self, kill: bool = False) -> None:
        if self._process is not None:
            if kill:
                self._process.kill()
            else:
                self._process.terminate()
            self._process.wait(timeout=20)
            self._process = None


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if not STATIC.exists():
        pytest.fail("the page is not built; run `npm --prefix frontend run build` first")
    made = Server(tmp_path / "data")
    made.start()
    yield made
    made.stop()


def chromium_path() -> str:
    found = os.environ.get("CATCOW_CHROMIUM") or next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if found is None:
        pytest.fail("no Chromium here; install one, for example with `apt install chromium`")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium_path()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield chromium
        chromium.close()


class Watch:
    """What a page said and asked for that it should not have."""

    def __init__(self, address: str) -> None:
        self._ours = urlsplit(address).netloc
        self.faults: list[str] = []
        self.expecting_trouble = False
        """Set while the server is down on purpose: failed requests are then no fault."""

    def attach(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type != "error" or any(word in message.text for word in _NOT_OURS):
            return
        expected = ("Failed to load resource", "WebSocket connection to")
        if self.expecting_trouble and message.text.startswith(expected):
            return
        self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        to = urlsplit(request.url)
        if to.scheme not in ("data", "blob") and to.netloc != self._ours:
            self.faults.append(f"left this computer: {request.url}")


OpenPage = Callable[..., Page]


@pytest.fixture
def watch(server: Server) -> Iterator[Watch]:
    made = Watch(server.address)
    yield made
    assert made.faults == []


@pytest.fixture
def open_page(server: Server, browser: Browser, watch: Watch) -> Iterator[OpenPage]:
    """`open_page("library", size="phone", theme="dark", language="ar")`: a page of catcow in a new window."""
    contexts = []

    def opened(
        route: str = "",
        *,
        size: str = "laptop",
        theme: str = "light",
        language: str | None = None,
        **options: Any,
    ) -> Page:
        width, height = SIZES[size]
        options.setdefault("reduced_motion", "reduce")
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, locale="en-GB", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        watch.attach(page)
        page.goto(f"{server.address}/#/{route}")
        if language is not None:
            change_settings(page, language=language)
            page.reload()
        page.locator("h1").first.wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()


def go(page: Page, route: str, *, reload: bool = False) -> None:
    """Show another page of catcow and wait until its heading is there."""
    page.evaluate("route => { location.hash = '#/' + route }", route)
    if reload:
        page.reload()
    page.locator("h1").first.wait_for()


def api(page: Page, method: str, path: str, body: Any = None) -> Any:
    """One request to the server as the page makes it, with the page's cookie."""
    answer = page.evaluate(
        """async ([method, path, body]) => {
            const init = { method, headers: { 'Content-Type': 'application/json' } };
            if (body !== null) init.body = JSON.stringify(body);
            const response = await fetch(path, init);
            return { status: response.status, body: await response.json() };
        }""",
        [method, path, body],
    )
    assert answer["status"] < 400, answer
    return answer["body"]


def change_settings(page: Page, **changes: Any) -> None:
    api(page, "PUT", "/api/settings", {**api(page, "GET", "/api/settings"), **changes})


def answer_screening(page: Page, cleared_on: str | None = None, **answers: Any) -> Any:
    """Answer the safety questions with no, none and 0 except for `answers`; returns the result."""
    asked = api(page, "GET", "/api/screening/questions")
    given: dict[str, Any] = {}
    for question in asked["questions"]:
        if question["shown_if"] is None or answers.get(question["shown_if"]) == "yes":
            clear = {"yes_no_unsure": "no", "choices": ["none"], "number": question["low"]}
            given[question["id"]] = answers.get(question["id"], clear[question["kind"]])
    instant, name = page.evaluate("[new Date().toISOString(), crypto.randomUUID()]")
    sent = {
        "id": name,
        "at": instant,
        "version": asked["version"],
        "answers": given,
        "cleared_on": cleared_on,
    }
    return api(page, "POST", "/api/screening", sent)


def axe_faults(page: Page) -> list[str]:
    """Serious and critical findings of axe-core on the page as it is now, in words."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations")
    return [
        f"{one['impact']} {one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
