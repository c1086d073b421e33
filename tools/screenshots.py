#!/usr/bin/env python3
"""Take the pictures of docs/images anew, from the real program in a real Chromium.

usage: .venv/bin/python tools/screenshots.py [-o FOLDER] [NAME ...]

  -o FOLDER  where to put them; docs/images unless given
  NAME ...   only these, such as `today exercise`; all unless given

Needs the built page (`npm --prefix frontend run build`), the built figures (`catcow library build`) and a
Chromium. It starts catcow over an empty folder of its own, so nothing of yours is shown or changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SIZES = {"phone": (360, 740), "laptop": (1366, 768), "tv": (1920, 1080)}
STARTS_IN_S = 60
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)


@dataclass(frozen=True)
class Shot:
    """One picture: a page as somebody sees it."""

    name: str
    route: str
    size: str = "laptop"
    theme: str = "light"
    language: str = "en"
    settings: dict[str, Any] = field(default_factory=dict)
    height: int | None = None
    """The window's height where it isn't that of the size."""
    then: Callable[[Any], None] | None = None
    """What is done on the page before the picture is taken."""


def _moving(page: Any) -> None:
    """The figure in its second posture."""
    page.locator("canvas[data-frames]").wait_for(timeout=60_000)
    page.locator(".controls .letter").nth(1).click()
    page.wait_for_timeout(1500)


def _scroll_to(selector: str) -> Callable[[Any], None]:
    def scroll(page: Any) -> None:
        page.locator(selector).first.evaluate(
            "e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 90)"
        )
        page.wait_for_timeout(1500)

    return scroll


def _begin(page: Any) -> None:
    """Into the first exercise of today's session."""
    page.get_by_role("radio", name="3", exact=True).check()
    page.locator("form button[type=submit]").click()
    for _ in range(2):  # past getting ready and the way into the first posture
        page.wait_for_timeout(1500)
        page.get_by_role("button", name="Go on").click()
    page.wait_for_timeout(6000)


def _told(page: Any) -> None:
    """Some marks on the map of the body, and the sentence that saving gives."""
    _ask(page, "GET", "/api/today")
    for name in ("Low back", "Left buttock", "On hands and knees"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Save").click()
    page.locator(".save .good").wait_for()
    page.evaluate("window.scrollTo(0, 0)")
    page.wait_for_timeout(500)


def _why(page: Any) -> None:
    """Why the first exercise, for both readers, and what could take its place."""
    card = page.locator("main ol > li").first
    card.locator(".why > summary").click()
    card.locator(".why details summary").click()
    card.locator(".swap").click()
    card.locator(".equals li").first.wait_for()
    page.wait_for_load_state("networkidle")
    card.evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)")
    page.wait_for_timeout(500)


SHOTS = (
    Shot("today", ""),
    Shot("today-why", "", height=1240, then=_why),
    Shot("week", "week", height=1480),
    Shot("today-phone-arabic", "", size="phone", language="ar"),
    Shot("questions-phone", "screening", size="phone"),
    Shot("library-laptop", "library"),
    Shot("library-phone-arabic", "library?nofloor=1", size="phone", language="ar"),
    Shot("library-tv-dark", "library", size="tv", theme="dark"),
    Shot("exercise", "library/bird_dog", height=1500, then=_moving),
    Shot(
        "exercise-older-man", "library/bridge", settings={"figure_body": "older"}, height=1500, then=_moving
    ),
    Shot("exercise-faults-dark", "library/bird_dog", theme="dark", then=_scroll_to("#faults")),
    Shot("exercise-phone-arabic", "library/cat_camel", size="phone", language="ar"),
    Shot("learn", "learn"),
    Shot("learn-strength-phone", "learn/strength", size="phone", height=1400),
    Shot("programmes", "programmes", theme="dark"),
    Shot("my-back", "back", height=1180, then=_told),
    Shot("routine", "routines/fifteen_minutes", height=1000),
    Shot("diary", "diary"),
    Shot("session-laptop", "session", then=_begin),
    Shot("session-phone", "session", size="phone", then=_begin),
    Shot("session-tv-dark", "session", size="tv", theme="dark", then=_begin),
)


def _ask(page: Any, method: str, path: str, body: Any = None) -> Any:
    """One request to the server as the page makes it."""
    return page.evaluate(
        """async ([method, path, body]) => {
            const init = { method, headers: { 'Content-Type': 'application/json' } };
            if (body !== null) init.body = JSON.stringify(body);
            return (await fetch(path, init)).json();
        }""",
        [method, path, body],
    )


def _answer_safely(page: Any) -> None:
    """The safety questions, all answered with no."""
    asked = _ask(page, "GET", "/api/screening/questions")
    clear = {"yes_no_unsure": "no", "choices": ["none"]}
    given = {
        one["id"]: clear.get(one["kind"], one["low"]) for one in asked["questions"] if one["shown_if"] is None
    }
    at = datetime.now().astimezone().isoformat()
    answers = {"id": str(uuid.uuid4()), "at": at, "version": asked["version"], "answers": given}
    _ask(page, "POST", "/api/screening", answers)


def _live_a_little(page: Any) -> None:
    """A session of today in the diary."""
    view = _ask(page, "POST", "/api/sessions", {"minutes": 5})
    work = next(step for step in view["script"]["steps"] if step["kind"] == "work")
    begun = datetime.now().astimezone() - timedelta(minutes=10)

    def event(kind: str, seconds: int, **rest: Any) -> dict[str, Any]:
        at = (begun + timedelta(seconds=seconds)).isoformat()
        return {"id": str(uuid.uuid4()), "at": at, "kind": kind, **rest}

    done = {key: work[key] for key in ("exercise", "side", "set_number", "hold_s")}
    events = [
        event("started", 0, pain_before=4),
        event("step_began", 1, step=work["index"]),
        event("set_done", 60, step=work["index"], reps=work["reps"], counted_by="clock", **done),
        event("finished", 300, pain_after=3, effort=3, compared="better"),
    ]
    page.evaluate(
        """([id, events]) => new Promise((done) => {
            const line = new WebSocket(`ws://${location.host}/ws/sessions/${id}`);
            let acks = 0;
            line.onopen = () => events.forEach((event) => line.send(JSON.stringify({ event })));
            line.onmessage = () => { if (++acks === events.length) { line.close(); done(); } };
        })""",
        [view["state"]["id"], events],
    )


@contextmanager
def _server(data: Path) -> Iterator[str]:
    """catcow over a folder of its own; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    command = [
        sys.executable,
        "-m",
        "catcow",
        "start",
        "--no-browser",
        "--port",
        str(port),
        "--data",
        str(data),
    ]
    running = subprocess.Popen(
        [*command, "--data", str(data)],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + STARTS_IN_S
        while not _answers(address):
            if running.poll() is not None or time.monotonic() > until:
                raise SystemExit("catcow did not start; try `catcow start` to see why")
            time.sleep(0.1)
        yield address
    finally:
        running.terminate()
        running.wait(timeout=20)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2):
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def take(browser: Any, address: str, shot: Shot, folder: Path) -> Path:
    """Take one picture."""
    width, height = SIZES[shot.size]
    context = browser.new_context(
        viewport={"width": width, "height": shot.height or height},
        color_scheme=shot.theme,
        locale="en-GB",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{address}/#/safety")
    page.locator("h1").first.wait_for()
    now = _ask(page, "GET", "/api/settings")
    wanted = {**now, "language": shot.language, "figure_body": "woman", "theme": "auto", **shot.settings}
    _ask(page, "PUT", "/api/settings", wanted)
    if shot.route != "screening":
        _answer_safely(page)
    if shot.route == "diary":
        _live_a_little(page)
    route = shot.route
    if route == "session":
        route = f"session/{_ask(page, 'POST', '/api/sessions', {'minutes': 15})['state']['id']}"
    page.goto(f"{address}/#/{route}")
    page.reload()
    page.locator("h1, h2, button").first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2500)
    if shot.then is not None:
        shot.then(page)
    file = folder / f"{shot.name}.png"
    page.screenshot(path=file)
    context.close()
    return file


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("-o", dest="folder", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("names", nargs="*", metavar="NAME")
    given = parser.parse_args()
    unknown = set(given.names) - {shot.name for shot in SHOTS}
    if unknown:
        known = ", ".join(shot.name for shot in SHOTS)
        raise SystemExit(f"there is no picture called {', '.join(sorted(unknown))}; there are: {known}")
    chosen = [shot for shot in SHOTS if not given.names or shot.name in given.names]
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        raise SystemExit("no Chromium here; install one, for example with `apt install chromium`")
    if not (ROOT / "src/catcow/web/static/index.html").is_file():
        raise SystemExit("the page is not built; run `npm --prefix frontend run build` first")
    from playwright.sync_api import sync_playwright

    given.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        for number, shot in enumerate(chosen, 1):
            # A person of its own for every picture: nobody else's open session stands in the way.
            with tempfile.TemporaryDirectory() as data, _server(Path(data) / "data") as address:
                file = take(browser, address, shot, given.folder)
            print(f"{number}/{len(chosen)} {file}", file=sys.stderr)
        browser.close()


if __name__ == "__main__":
    main()
