"""The guided session in a real browser: a whole one, interrupted ones, one that hurts, by keys, in Arabic."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import OpenPage, Server, Watch, answer_screening, api, axe_faults, change_settings, go

pytestmark = pytest.mark.browser

SPEED = 30
STAGE = ".stage"


def begin(page: Page, server: Server, *, minutes: int = 5, speed: float = SPEED, pain: int | None = 3) -> Any:
    """A new session for somebody without warning signs, on a fast clock; begun unless `pain` is None."""
    answer_screening(page)
    session = api(page, "POST", "/api/sessions", {"minutes": minutes})
    open_session(page, server, session["state"]["id"], speed)
    if pain is not None:
        answer_scale(page, "Pain now", pain)
        page.get_by_role("button", name="Begin").click()
        expect(page.locator(STAGE)).to_be_visible()
    return session


def open_session(page: Page, server: Server, session_id: str, speed: float = SPEED) -> None:
    page.goto(f"{server.address}/?speed={speed}#/session/{session_id}")
    page.locator("main h1").first.wait_for()


def answer_scale(page: Page, group: str, value: int) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=str(value), exact=True).check()


def answer_yes_no(page: Page, question: str, answer: str) -> None:
    page.get_by_role("group", name=question).get_by_role("radio", name=answer, exact=True).check()


def state_of(page: Page, session: Any) -> Any:
    return api(page, "GET", f"/api/sessions/{session['state']['id']}")["state"]


def work_steps(session: Any) -> list[int]:
    return [step["index"] for step in session["script"]["steps"] if step["kind"] == "work"]


def until(page: Page, is_so: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait by looking; the page goes on meanwhile."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"waited {seconds:g} s for {what}"
        page.wait_for_timeout(50)


def to_work(page: Page) -> None:
    """On to the first set, over what comes before it."""
    expect(page.locator(STAGE)).to_have_attribute("data-kind", "work", timeout=30_000)


def past(page: Page, step: int) -> None:
    """On until a step lies behind."""
    until(page, lambda: int(page.locator(STAGE).get_attribute("data-step") or "0") > step, "a set", 60)


def finish(page: Page) -> None:
    answer_scale(page, "Pain now", 2)
    answer_scale(page, "How hard was it?", 4)
    answer_yes_no(page, "Compared with before", "better")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Session done")


def outbox(page: Page) -> list[str]:
    """Kinds of the events that wait in this browser."""
    kinds: list[str] = page.evaluate(
        """() => Object.keys(localStorage).filter((key) => key.startsWith('catcow.outbox.'))
            .flatMap((key) => JSON.parse(localStorage.getItem(key)).map((event) => event.kind))"""
    )
    return kinds


def test_a_whole_session_from_first_start_to_diary(open_page: OpenPage, server: Server, watch: Watch) -> None:
    page = open_page()
    sockets: list[str] = []
    page.on("websocket", lambda line: sockets.append(line.url))
    answer_screening(page)
    api(page, "PUT", "/api/settings", {**api(page, "GET", "/api/settings"), "minutes": 5})
    page.goto(f"{server.address}/?speed=60#/")
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How is your back right now?")
    session = api(page, "GET", f"/api/sessions/{page.url.rsplit('/', 1)[1]}")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("alert")).to_have_text("Choose a number first.")
    answer_scale(page, "Pain now", 3)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Done. How is your back now?", timeout=60_000)
    finish(page)
    expect(page.get_by_text("Well done. It is all saved.")).to_be_visible()
    assert outbox(page) == []

    done = state_of(page, session)
    assert done["state"] == "finished"
    assert [one["step"] for one in done["sets"]] == work_steps(session)
    for one in done["sets"]:
        assert one["reps"] == session["script"]["steps"][one["step"]]["reps"]

    page.get_by_role("link", name="See it in your diary").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("iary")
    page.get_by_role("link", name=re.compile("today")).last.click()
    names = {one["name"] for one in done["sets"]}
    for name in names:
        expect(page.locator("main")).to_contain_text(name)
    page.reload()
    for name in names:
        expect(page.locator("main")).to_contain_text(name)
    assert sockets
    assert all(url.startswith(f"ws://127.0.0.1:{server.port}/") for url in sockets)
    assert watch.faults == []


def test_a_reload_keeps_the_sets_and_the_place(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    session = begin(page, server, speed=15)
    first = work_steps(session)[0]
    past(page, first)
    page.keyboard.press("Space")
    expect(page.locator(STAGE)).to_have_attribute("data-mode", "paused")
    step = page.locator(STAGE).get_attribute("data-step")
    page.reload()
    expect(page.get_by_text("Here is where you were.")).to_be_visible()
    expect(page.locator(STAGE)).to_have_attribute("data-step", step or "")
    until(page, lambda: outbox(page) == [], "what was done to be saved")
    assert [one["step"] for one in state_of(page, session)["sets"]] == [first]
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(STAGE)).to_have_attribute("data-mode", "playing")
    expect(page.get_by_role("heading", level=1)).to_have_text("Done. How is your back now?", timeout=60_000)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Done. How is your back now?")
    finish(page)
    assert [one["step"] for one in state_of(page, session)["sets"]] == work_steps(session)


def test_a_killed_server_loses_no_set(open_page: OpenPage, server: Server, watch: Watch) -> None:
    page = open_page()
    session = begin(page, server, minutes=10, speed=10)
    first, second = work_steps(session)[:2]
    stage = page.locator(STAGE)
    past(page, first)
    until(page, lambda: len(state_of(page, session)["sets"]) == 1, "the first set to be saved")

    watch.expecting_trouble = True
    server.stop(kill=True)
    until(page, lambda: "set_done" in outbox(page), "a set done without the server")
    expect(page.get_by_text("Reconnecting. Your sets are kept.")).to_be_visible()
    assert stage.get_attribute("data-mode") == "playing", "the session goes on"
    page.keyboard.press("Space")
    server.start()
    until(page, lambda: outbox(page) == [], "the kept events to arrive")
    watch.expecting_trouble = False
    expect(page.get_by_text("Reconnecting. Your sets are kept.")).to_have_count(0)

    now = state_of(page, session)
    assert now["state"] == "paused"
    assert [one["step"] for one in now["sets"]] == [first, second], "each set once, in order"
    page.get_by_role("button", name="End", exact=True).click()
    page.get_by_role("button", name="End the session").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Session ended")
    until(page, lambda: state_of(page, session)["state"] == "stopped", "the end to be saved")


def test_pain_with_numbness_is_an_emergency_and_shuts_every_way(
    open_page: OpenPage, server: Server, watch: Watch
) -> None:
    page = open_page()
    session = begin(page, server)
    to_work(page)
    page.keyboard.press("h")
    expect(page.get_by_role("heading", level=1)).to_have_text("How strong is the pain?")
    page.get_by_role("button", name="Tell me what to do").click()
    expect(page.get_by_role("alert")).to_have_text("Please answer each question first.")
    answer_scale(page, "Pain now", 9)
    answer_yes_no(page, "Is there new numbness", "Yes")
    answer_yes_no(page, "Is it sharp", "No")
    answer_yes_no(page, "Does it move down", "No")
    page.get_by_role("button", name="Tell me what to do").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stop. Get help for this.")
    expect(page.get_by_role("alert")).to_contain_text("Symptoms can change within hours")
    expect(page.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    for key in ("Space", "s", "r", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(STAGE)).to_have_count(0)

    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stop. Get help for this.")
    assert state_of(page, session)["state"] == "stopped"
    watch.expecting_trouble = True
    refused = page.evaluate(
        """() => fetch('/api/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' },
            body: '{"minutes": 5}' }).then((answer) => answer.status)"""
    )
    assert refused == 409
    go(page, "")
    expect(page.get_by_role("button", name="Start")).to_have_count(0)


def test_pain_within_the_rules_leaves_an_exercise_out(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    session = begin(page, server, pain=2)
    to_work(page)
    page.get_by_role("button", name="This hurts").click()
    here = session["script"]["steps"][int(state_of(page, session)["step"])]["exercise"]
    answer_scale(page, "Pain now", 6)
    for question in ("Is there new numbness", "Is it sharp", "Does it move down"):
        answer_yes_no(page, question, "No")
    page.get_by_role("button", name="Tell me what to do").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stop this exercise for today.")
    expect(page.get_by_text("Red: stop this")).to_be_visible()
    assert axe_faults(page) == []
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(STAGE)).to_be_visible()
    step = int(page.locator(STAGE).get_attribute("data-step") or "-1")
    assert session["script"]["steps"][step]["exercise"] != here


def test_by_keyboard_alone(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    session = begin(page, server, speed=1, pain=None)
    expect(page.get_by_role("heading", name="How is your back right now?")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    stage = page.locator(STAGE)
    expect(stage).to_have_attribute("data-step", "0")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Space")
    expect(stage).to_have_attribute("data-mode", "paused")
    page.keyboard.press("Space")
    expect(stage).to_have_attribute("data-mode", "playing")
    for step in range(1, work_steps(session)[0] + 1):
        page.keyboard.press("ArrowRight")
        expect(stage).to_have_attribute("data-step", str(step))
    page.keyboard.press("e")
    expect(page.get_by_text("Noted")).to_be_visible()
    page.keyboard.press("s")
    expect(stage).to_have_attribute("data-step", str(work_steps(session)[0] + 1))
    page.keyboard.press("ArrowLeft")
    expect(stage).to_have_attribute("data-step", str(work_steps(session)[0]))
    page.keyboard.press("h")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("button", name="It is nothing").press("Enter")
    expect(stage).to_have_attribute("data-mode", "paused")
    page.get_by_role("button", name="End", exact=True).press("Enter")
    page.get_by_role("button", name="End the session").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Session ended")
    expect(page.get_by_role("link", name="See it in your diary")).to_be_visible()
    assert state_of(page, session)["state"] == "stopped"


def test_a_rest_can_be_made_longer_and_cut_short(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    begin(page, server, speed=1)
    timer = page.get_by_role("timer")
    before = int(timer.locator(".number").inner_text())
    page.get_by_role("button", name="I need more time").click()
    assert int(timer.locator(".number").inner_text()) > before + 20
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(STAGE)).to_have_attribute("data-step", "1")


def test_in_arabic_the_page_turns_round_and_left_stays_left(open_page: OpenPage, server: Server) -> None:
    page = open_page(language="ar")
    answer_screening(page)
    floor = ["supine", "prone", "side_lying", "all_fours", "kneeling", "sitting"]
    change_settings(page, positions_not_possible=floor, level=4)
    session = api(page, "POST", "/api/sessions", {"minutes": 10})
    open_session(page, server, session["state"]["id"], 1)
    assert page.evaluate("document.documentElement.dir") == "rtl"
    expect(page.get_by_role("heading", level=1)).to_have_text("كيف حال ظهرك الآن؟")
    assert axe_faults(page) == []
    page.locator("input[value='3']").check()
    page.get_by_role("button", name="ابدأ").click()
    stage = page.locator(STAGE)
    expect(stage).to_have_attribute("data-step", "0")
    page.keyboard.press("ArrowLeft")
    expect(stage).to_have_attribute("data-step", "1")
    page.keyboard.press("ArrowRight")
    expect(stage).to_have_attribute("data-step", "0")
    sided = [s["index"] for s in session["script"]["steps"] if s["kind"] == "work" and s["side"] is not None]
    assert sided, "standing exercises hold one with sides"
    while int(stage.get_attribute("data-step") or "0") < sided[0]:
        step = stage.get_attribute("data-step") or ""
        page.keyboard.press("ArrowLeft")
        expect(stage).not_to_have_attribute("data-step", step)
    side = session["script"]["steps"][sided[0]]["side"]
    mark = page.locator(".side")
    expect(mark).to_have_text({"left": "الجهة اليسرى", "right": "الجهة اليمنى"}[side])
    filled, other = page.evaluate(
        """() => ['.works', ':not(.works)'].map((kind) =>
            document.querySelector(`.side path${kind}`).getBoundingClientRect().x)"""
    )
    assert (filled < other) == (side == "left"), "the filled half is on the side that works"


def test_a_second_tab_says_so_and_can_take_over(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    session = begin(page, server, speed=1)
    second = page.context.new_page()
    open_session(second, server, session["state"]["id"], 1)
    expect(second.get_by_role("heading", level=1)).to_have_text("This session is open in another tab")
    assert page.locator(STAGE).get_attribute("data-mode") == "playing"
    second.get_by_role("button", name="Go on here").click()
    expect(second.locator(STAGE)).to_have_attribute("data-mode", "paused")
    expect(page.get_by_role("heading", level=1)).to_have_text("This session is open in another tab")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "laptop", "tv"])
def test_every_screen_fits_and_has_no_serious_fault(
    open_page: OpenPage, server: Server, size: str, theme: str
) -> None:
    page = open_page(size=size, theme=theme)
    begin(page, server, speed=1, pain=None)

    def look(what: str) -> None:
        assert axe_faults(page) == [], what
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{what}: {wide} px too wide"

    look("the first question")
    answer_scale(page, "Pain now", 3)
    page.get_by_role("button", name="Begin").click()
    stage = page.locator(STAGE)
    while stage.get_attribute("data-kind") != "work":
        step = stage.get_attribute("data-step") or ""
        page.keyboard.press("ArrowRight")
        expect(stage).not_to_have_attribute("data-step", step)
    page.keyboard.press("Space")
    expect(page.locator("canvas")).to_be_visible()
    look("the stage")
    for button in page.locator(".controls button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 64
        assert box["y"] + box["height"] <= page.evaluate("innerHeight") + 1
    if size == "tv":
        line = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.line')).fontSize)")
        assert line >= 48, "readable at three metres"
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    look("the keys")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("h")
    expect(page.get_by_role("heading", level=1)).to_have_text("How strong is the pain?")
    look("this hurts")
