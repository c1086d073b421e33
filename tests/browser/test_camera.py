"""The camera in a session: asked, set up, watching, and done without.

Chromium films a clip of a real person; what the coach says of it is made up here, but for one test.
"""

from __future__ import annotations

import json
import re
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocket, WebSocketRoute, expect

from conftest import _ARGUMENTS, OpenPage, Server, Watch, answer_screening, api, axe_faults, chromium_path

pytestmark = pytest.mark.browser

CLIP: Final = Path(__file__).parent / "clips" / "catback.mjpeg"
CLIP_FPS, CAMERA_FPS = 5, 30
STAGE, SETUP = ".stage", ".setup"
DENY: Final = (
    "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
)

# The estimator shares two processors with the browser that shows it: what comes may take its time.
expect.set_options(timeout=20_000)


def pictures(clip: Path) -> list[bytes]:
    return re.findall(rb"\xff\xd8.+?\xff\xd9", clip.read_bytes(), flags=re.DOTALL)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clip at the fake camera's speed, which shows one picture after the other."""
    made = tmp_path_factory.mktemp("film") / "clip.mjpeg"
    made.write_bytes(b"".join(one * (CAMERA_FPS // CLIP_FPS) for one in pictures(CLIP)))
    return made


@pytest.fixture(scope="module")
def browser(browser: Browser, film: Path) -> Iterator[Browser]:
    """As the other tests' browser, but with a camera."""
    camera = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    )
    chromium = browser.browser_type.launch(executable_path=chromium_path(), args=[*_ARGUMENTS, *camera])
    yield chromium
    chromium.close()


class MadeUpCoach:
    """Stands in for the server's end of the line: says what it is told to say, for each third frame."""

    def __init__(self) -> None:
        self.now: dict[str, Any] = {"state": "exercising"}
        self.sets: list[dict[str, Any]] = []
        self.frames: list[bytes] = []
        self._once: dict[str, Any] = {}

    def once(self, **said: Any) -> None:
        self._once |= said

    def serve(self, line: WebSocketRoute) -> None:
        def hear(message: str | bytes) -> None:
            if isinstance(message, str):
                self.sets.append(json.loads(message))
                return
            self.frames.append(message)
            if len(self.frames) % 3 == 0:
                line.send(json.dumps(self._report(struct.unpack_from("<f", message)[0])))

        line.on_message(hear)

    def _report(self, t_s: float) -> dict[str, Any]:
        quiet = dict.fromkeys(("reason", "phase", "side", "hold_s", "say", "gesture"))
        counts = {
            "repetitions": 0,
            "attempts": 0,
            "per_side": {},
            "faults": [],
            "progress": 0,
            "confidence": 1,
        }
        said, self._once = self._once, {}
        return {**quiet, **counts, "t_s": t_s, **self.now, **said}


@pytest.fixture
def coach() -> MadeUpCoach:
    return MadeUpCoach()


class Session:
    """A session with the camera, at its first exercise that a camera can count."""

    def __init__(self, page: Page, server: Server, coach: MadeUpCoach | None, *, minutes: int = 10) -> None:
        self.page, self.coach = page, coach
        if coach is not None:
            page.route_web_socket("**/api/coach*", coach.serve)
        answer_screening(page)
        made = api(page, "POST", "/api/sessions", {"minutes": minutes})
        self.id, self.steps = made["state"]["id"], made["script"]["steps"]
        self.exercise, self.work = self._first()
        page.goto(f"{server.address}/#/session/{self.id}")
        page.reload()
        page.locator("main h1").first.wait_for()

    def _first(self) -> tuple[Any, Any]:
        for step in self.steps:
            if step["kind"] == "work" and step["minutes"] is None:
                places = api(self.page, "GET", f"/api/exercises/{step['exercise']}/camera")
                if any(place["counts"] for place in places):
                    return api(self.page, "GET", f"/api/exercises/{step['exercise']}"), step
        raise AssertionError("no exercise of this session can be counted by a camera")

    def begin(self, camera: str | None = "With the camera") -> None:
        pain = self.page.get_by_role("group", name="Pain now")
        pain.get_by_role("radio", name="3", exact=True).check()
        if camera is not None:
            self.page.get_by_role("radio", name=camera).check()
        self.page.get_by_role("button", name="Begin").click()
        if camera == "With the camera":
            expect(self.page.locator(f"{STAGE}[data-eye=open]")).to_be_visible(timeout=30_000)

    def on_to(self, part: str, key: str = "ArrowRight") -> None:
        """Over what comes before, to a part of the set-up."""
        setup = self.page.locator(f"{SETUP}[data-part={part}]")
        for _ in range(len(self.steps)):
            if setup.count():
                return
            step = self.page.locator(STAGE).get_attribute("data-step")
            self.page.keyboard.press(key)
            expect(self.page.locator(f"{STAGE}:not([data-step='{step}']), {SETUP}").first).to_be_visible()
        raise AssertionError(f"no set-up of the kind {part}")

    def sets(self) -> list[tuple[int, str]]:
        """Repetitions and who counted them, of the sets saved."""
        saved = api(self.page, "GET", f"/api/sessions/{self.id}")["state"]["sets"]
        return [(one["reps"], one["counted_by"]) for one in saved]


def test_without_the_camera_nothing_asks_for_it(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    page.add_init_script("navigator.mediaDevices.getUserMedia = () => { throw new Error('asked') }")
    session = Session(page, server, None)
    expect(page.get_by_role("radio", name="Without the camera")).to_be_checked()
    session.begin(camera=None)
    until(
        page,
        lambda: api(page, "GET", "/api/settings")["camera"] == "off",
        "the answer to be kept: asked once",
    )
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(f"{STAGE}[data-kind=work]")).to_be_visible()
    expect(page.locator(f"{SETUP}, .live, [data-camera]")).to_have_count(0)


def test_a_set_before_the_camera(
    open_page: OpenPage, server: Server, coach: MadeUpCoach, watch: Watch
) -> None:
    """Set up, counted, corrected, paused by hand, not seen, mended: in one session, long to begin."""
    page = open_page()
    session = Session(page, server, coach)
    reps = int(session.work["reps"])
    stage, live = page.locator(STAGE), page.locator(".live")
    session.begin()

    session.on_to("place")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator(".where")).to_contain_text("laptop or phone")
    expect(page.locator(f"{SETUP} .outline polyline")).to_have_count(7)
    expect(live).to_have_attribute("data-seen", "true", timeout=30_000)
    assert axe_faults(page) == []
    page.keyboard.press("Space")
    expect(stage).to_be_visible()

    coach.now = {"state": "cant_see", "reason": "out-of-frame"}
    session.on_to("check")
    expect(page.locator(f"{SETUP} li")).to_have_count(5)
    expect(page.locator("[data-check=whole]")).to_have_attribute("data-state", "bad", timeout=20_000)
    expect(page.get_by_role("status")).to_contain_text("Part of you is outside the picture.")
    expect(page.locator("[data-check=alone]")).to_have_attribute("data-state", "good", timeout=20_000)
    assert axe_faults(page) == []
    coach.now = {"state": "exercising"}
    expect(page.locator(f"{STAGE}[data-kind=work]")).to_be_visible(timeout=20_000)
    assert coach.sets[-1]["exercise"] == session.work["exercise"]

    expect(live.locator("line")).not_to_have_count(0, timeout=30_000)
    expect(live).to_have_attribute("data-background", "blurred")
    expect(page.locator(".figure canvas, .figure img").first).to_be_visible()
    expect(page.locator("[data-counted='0']")).to_be_visible()
    coach.now = {"state": "exercising", "repetitions": 1}
    expect(page.locator("[data-counted='1']")).to_contain_text(f"of {reps}")

    fault = session.exercise["faults"][0]
    coach.once(say=f"fault-{fault['id']}")
    expect(page.locator(".said-by-coach")).to_have_text(fault["text"])
    assert axe_faults(page) == []

    coach.once(gesture="pause")
    expect(stage).to_have_attribute("data-mode", "paused")
    expect(page.locator(".toast")).to_have_text("Paused. Raise one hand to go on.")
    coach.once(gesture="pause")
    expect(stage).to_have_attribute("data-mode", "playing")

    coach.now = {"state": "cant_see", "reason": "two-people", "repetitions": 1}
    trouble = page.locator(".trouble")
    expect(trouble).to_contain_text("I see two people. Only you should be in the picture.", timeout=10_000)
    expect(trouble).to_contain_text("The clock counts for now.")
    expect(page.locator("[data-counted]")).to_have_count(0)
    coach.now = {"state": "exercising", "repetitions": 1}
    expect(trouble).to_have_count(0)

    page.get_by_role("button", name="The camera watches").click()
    expect(live).to_have_count(0)
    page.get_by_role("button", name="Again").click()
    page.get_by_role("button", name="The camera watches").click()
    expect(live).to_have_count(1)
    coach.now = {"state": "exercising", "repetitions": reps}
    counted = page.locator(".counted")
    expect(counted).to_contain_text(f"I counted {reps} repetitions", timeout=30_000)
    page.keyboard.press("Space")
    for size in ((390, 844), (360, 740), (740, 360), (1366, 768)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        for button in counted.get_by_role("button").all():
            assert wholly_in_sight(button), f"{button} at {size}, without scrolling and while paused"
    page.keyboard.press("Space")
    counted.get_by_role("button", name="One fewer").click()
    expect(counted).to_contain_text(f"Noted: {reps - 1} repetitions")
    until(page, lambda: session.sets()[-1:] == [(reps - 1, "person")], "the correction to be saved")
    assert all(len(frame) == 548 for frame in coach.frames), "landmarks, and nothing else, are sent"
    assert watch.faults == []


def test_a_camera_that_is_refused_leaves_the_session_to_the_clock(
    open_page: OpenPage, server: Server, coach: MadeUpCoach
) -> None:
    page = open_page()
    page.add_init_script(DENY)
    session = Session(page, server, coach)
    session.begin(camera=None)
    page.get_by_role("button", name="End", exact=True).wait_for()
    api(page, "PUT", "/api/settings", {**api(page, "GET", "/api/settings"), "camera": "on"})
    page.reload()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("This browser does not let me use the camera.")).to_be_visible()
    for _ in range(session.work["index"]):
        page.keyboard.press("ArrowRight")
    expect(page.locator(f"{STAGE}[data-step='{session.work['index']}']")).to_be_visible()
    expect(page.locator(f"{SETUP}, .live")).to_have_count(0)
    assert coach.sets == []


def test_in_arabic_on_a_telephone_with_the_real_coach(
    open_page: OpenPage, server: Server, watch: Watch
) -> None:
    """The whole way: the clip, the estimator in the browser, the line, the engine, and back."""
    page = open_page(size="phone", theme="dark")
    said: list[Any] = []
    page.on("websocket", lambda line: listen(line, said))
    settings = {**api(page, "GET", "/api/settings"), "camera": "on", "camera_background": "blank"}
    api(page, "PUT", "/api/settings", settings)
    session = Session(page, server, None)
    api(page, "PUT", "/api/settings", {**settings, "language": "ar"})
    page.reload()
    page.locator("main h1").first.wait_for()
    page.locator("label:has(input[name=pain])").nth(3).click()
    page.locator("button[type=submit]").click()
    expect(page.locator(f"{STAGE}[data-eye=open]")).to_be_visible(timeout=30_000)
    session.on_to("place", "ArrowLeft")
    assert axe_faults(page) == []
    page.locator(f"{SETUP} .primary").click()
    session.on_to("check", "ArrowLeft")
    live = page.locator(".live")
    expect(live).to_have_attribute("data-background", "blank")
    expect(live.locator("video, canvas")).to_have_count(0)
    expect(live).to_have_attribute("data-seen", "true", timeout=20_000)
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    until(
        page, lambda: any(one.get("state", "nobody") != "nobody" for one in said), "the coach to see somebody"
    )
    assert not [one for one in said if "error" in one]
    page.locator(f"{SETUP} .row .button").nth(1).click()
    expect(page.locator(f"{STAGE}[data-kind=work]")).to_be_visible()
    expect(live).to_have_count(0)
    assert api(page, "GET", "/api/settings")["camera"] == "on", "it was for this session only"
    assert watch.faults == []


def wholly_in_sight(thing: Locator) -> bool:
    """Whether nothing covers or cuts it: its corners are its own."""
    return bool(
        thing.evaluate(
            """e => {
                const { left, right, top, bottom } = e.getBoundingClientRect();
                return [[left + 9, top + 9], [right - 9, bottom - 9]].every(
                    ([x, y]) => e.contains(document.elementFromPoint(x, y)));
            }"""
        )
    )


def listen(line: WebSocket, said: list[Any]) -> None:
    if "/api/coach" in line.url:
        line.on("framereceived", lambda text: said.append(json.loads(text)))


def until(page: Page, is_so: Callable[[], bool], what: str, seconds: float = 20) -> None:
    """Wait by looking; the page goes on meanwhile."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"waited {seconds:g} s for {what}"
        page.wait_for_timeout(50)
