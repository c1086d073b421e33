"""The moving figure in a real browser: it draws, turns, plays, mirrors, and does without WebGL."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import OpenPage, Server, Watch, answer_screening, api, change_settings, chromium_path, go

pytestmark = pytest.mark.browser

COLOURS = """async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const pixels = new Uint32Array(data.buffer);
    const background = pixels[12 * picture.width + picture.width - 12];
    let other = 0;
    for (const pixel of pixels) if (pixel !== background) other += 1;
    return { colours: new Set(pixels).size, share: other / pixels.length };
}"""


def figure(page: Page, exercise: str = "bridge") -> None:
    """The exercise's page with its figure drawn at least once."""
    answer_screening(page)
    go(page, f"library/{exercise}", reload=True)
    page.locator("canvas").scroll_into_view_if_needed()
    drawn(page)


def drawn(page: Page) -> None:
    expect(page.locator("canvas[data-frames]")).to_be_visible(timeout=30_000)


def shot(page: Page) -> bytes:
    return page.locator("canvas").screenshot()


def changes(page: Page, before: bytes, do: Callable[[], Any]) -> bytes:
    """What the figure looks like after `do`, once it looks different from `before`."""
    do()
    for _ in range(100):
        now = shot(page)
        if now != before:
            return now
        page.wait_for_timeout(50)
    pytest.fail("the figure looks the same")


def test_the_figure_is_drawn_at_a_cost_a_laptop_can_pay(open_page: OpenPage) -> None:
    page = open_page()
    figure(page)
    seen = page.evaluate(COLOURS, base64.b64encode(shot(page)).decode())
    assert seen["colours"] > 200, "a shaded body, not a blank canvas"
    assert 0.08 < seen["share"] < 0.9
    cost = page.evaluate("({ ...document.querySelector('canvas').dataset })")
    assert int(cost["calls"]) <= 30
    assert int(cost["triangles"]) <= 200_000
    name = page.locator("canvas").get_attribute("aria-label") or ""
    assert "Bridge" in name
    assert "on the back" in name, "the picture's own words stand in for it"


def test_it_stands_still_for_those_who_want_no_motion_and_plays_on_request(open_page: OpenPage) -> None:
    page = open_page()
    figure(page)
    still = shot(page)
    page.wait_for_timeout(1500)
    assert shot(page) == still
    changes(page, still, page.get_by_role("button", name="Play", exact=True).click)
    page.get_by_role("button", name="Pause", exact=True).click()
    frames = page.locator("canvas").get_attribute("data-frames")
    page.wait_for_timeout(700)
    assert page.locator("canvas").get_attribute("data-frames") == frames, (
        "nothing is drawn while nothing moves"
    )


def test_it_plays_by_itself_otherwise(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="no-preference")
    figure(page)
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    changes(page, shot(page), lambda: None)


def test_it_turns_under_finger_and_keys_and_comes_back(open_page: OpenPage) -> None:
    page = open_page()
    figure(page)
    canvas = page.locator("canvas")
    home = shot(page)
    box = canvas.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 30, steps=4)
    dragged = changes(page, home, page.mouse.up)
    back = changes(page, dragged, lambda: page.mouse.dblclick(x, y))
    assert back == home
    canvas.focus()
    by_key = changes(page, home, lambda: page.keyboard.press("ArrowRight"))
    changes(page, by_key, page.get_by_role("button", name="First view again").click)
    changes(page, home, page.get_by_role("button", name="Turn to the left").click)


def test_it_steps_from_phase_to_phase(open_page: OpenPage) -> None:
    page = open_page()
    figure(page)
    first = shot(page)
    changes(page, first, page.get_by_role("button", name="Show step B").click)
    expect(page.get_by_role("button", name="Show step B")).to_have_attribute("aria-current", "step")
    expect(page.locator(".figure .words")).to_contain_text("Lift your hips")
    page.get_by_role("button", name="Show step A").click()
    expect(page.get_by_role("button", name="Show step A")).to_have_attribute("aria-current", "step")


def test_it_shows_the_other_side(open_page: OpenPage) -> None:
    page = open_page()
    figure(page, "wall_hip_hike")
    authored = shot(page)
    other = changes(page, authored, page.get_by_role("button", name="Show right side").click)
    back = changes(page, other, page.get_by_role("button", name="Show left side").click)
    assert back == authored


def test_the_library_page_does_not_pay_for_it(open_page: OpenPage) -> None:
    page = open_page()
    answer_screening(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, "library", reload=True)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "viewer" in url or "loader" in url or url.endswith(".glb")]


@pytest.fixture
def plain_browser(browser: Browser) -> Iterator[Browser]:
    """A browser that cannot draw in three dimensions."""
    arguments = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-3d-apis"]
    made = browser.browser_type.launch(executable_path=chromium_path(), args=arguments)
    yield made
    made.close()


def test_without_webgl_the_pictures_stand_in_and_the_page_says_so(
    plain_browser: Browser, server: Server, watch: Watch
) -> None:
    page = plain_browser.new_page()
    watch.attach(page)
    page.goto(server.address)
    answer_screening(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, "library/bridge", reload=True)
    expect(page.get_by_text("This browser cannot show the moving figure")).to_be_visible()
    stills = page.locator(".figure img")
    expect(stills).to_have_count(2)
    for still in stills.all():
        assert len(still.get_attribute("alt") or "") > 20
    assert not [url for url in asked if "viewer" in url or url.endswith(".glb")], (
        "three.js is not loaded in vain"
    )


def test_a_session_without_webgl_voice_or_tones_says_so_and_goes_on(
    plain_browser: Browser, server: Server, watch: Watch
) -> None:
    page = plain_browser.new_page()
    watch.attach(page)
    page.add_init_script(
        """delete window.AudioContext; delete window.speechSynthesis;
        Object.defineProperty(window, 'AudioContext', { value: undefined });
        Object.defineProperty(window, 'speechSynthesis', { value: undefined });"""
    )
    # A machine with espeak-ng would lend the page a voice.
    page.route("**/api/speech", lambda route: route.fulfill(json=[]))
    page.goto(server.address)
    answer_screening(page)
    change_settings(page, voice=True, tones=True)
    session = api(page, "POST", "/api/sessions", {"minutes": 5})
    page.goto(f"{server.address}/?speed=10#/session/{session['state']['id']}")
    expect(page.get_by_text("This browser has neither voice nor tones.")).to_be_visible()
    page.get_by_role("radio", name="2", exact=True).check()
    page.get_by_role("button", name="Begin").click()
    expect(page.locator(".stage")).to_have_attribute("data-kind", "work", timeout=60_000)
    expect(page.locator(".figure li.current")).to_have_count(1)
    page.get_by_role("button", name="Close this note").first.click()
    expect(page.get_by_text("This browser has neither voice nor tones.")).to_have_count(0)


def test_a_hold_is_counted_down_and_the_held_figure_breathes(open_page: OpenPage) -> None:
    page = open_page(reduced_motion="no-preference")
    figure(page, "bird_dog")
    page.get_by_role("button", name="Slow").click()
    hold = page.locator(".hold")
    hold.wait_for(timeout=30_000)
    assert hold.inner_text().startswith("Hold: ")
    # The posture stands still now; what changes is the chest.
    before = shot(page)
    page.wait_for_timeout(700)
    after = shot(page)
    if hold.is_visible():
        assert before != after
    change_settings(page, reduced_motion=True)
    page.reload()
    drawn(page)
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(hold).to_have_count(0)
