"""Today and the week as a person changes them: a swap and back, a bad day, a session moved."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from conftest import OpenPage, answer_screening, api, axe_faults, change_settings, go

pytestmark = pytest.mark.browser


def planned(page: Page) -> list[list[str]]:
    """The exercises of each day, as the server has them."""
    days = api(page, "GET", "/api/week")["days"]
    return [sorted({item["card"]["id"] for item in day["items"]}) for day in days]


def ready(open_page: OpenPage, route: str, **options: object) -> Page:
    page = open_page("safety", **options)
    answer_screening(page)
    go(page, route)
    return page


def test_why_swap_and_undo(open_page: OpenPage) -> None:
    page = ready(open_page, "")
    before = planned(page)
    item = page.locator("main ol > li").first
    item.get_by_text("Why this one?").click()
    expect(item.locator(".why > ul li").first).to_be_visible()
    item.get_by_text("For a professional").click()
    expect(item).to_contain_text("Rule")

    old = item.get_by_role("heading").inner_text()
    item.get_by_role("button", name=re.compile("^Swap")).click()
    new = item.locator(".equals li b").first.inner_text()
    item.locator(".equals button").first.click()
    notice = page.get_by_role("status").filter(has_text="in place of")
    expect(notice).to_contain_text(new)
    expect(page.locator("main ol")).to_contain_text(new)
    assert planned(page) != before
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("It is as it was before.")).to_be_visible()
    expect(page.locator("main ol")).to_contain_text(old.split("\n")[-1])
    assert planned(page) == before


def test_a_bad_day_is_explained_then_gentle_at_once_and_can_be_taken_back(open_page: OpenPage) -> None:
    page = ready(open_page, "", size="phone")
    before = planned(page)
    start = page.get_by_role("button", name="Start").bounding_box()
    assert start is not None
    assert start["y"] + start["height"] < 500, "the start button is not on the first screen"

    page.get_by_role("button", name="My back is worse today").click()
    expect(page.get_by_role("heading", name="A sore day. This is what we do now.")).to_be_focused()
    assert planned(page) == before
    page.get_by_role("button", name="Yes, make it gentle").click()
    expect(page.get_by_role("heading", name="Gentle days")).to_be_visible()
    expect(page.get_by_text("because you told us that your back is worse")).to_be_visible()
    expect(page.locator("output")).to_contain_text("10")
    page.get_by_text("How the next days go").click()
    assert page.locator("dl > div").count() == 6

    page.get_by_role("button", name="Only three minutes").click()
    expect(page.get_by_text("The least that keeps you moving.")).to_be_visible()
    page.get_by_role("button", name="Back to today’s session").click()
    page.get_by_role("button", name="That was a mistake: take it back").click()
    expect(page.get_by_role("heading", name="Gentle days")).to_have_count(0)
    assert planned(page) == before

    page.get_by_text("On the road, at work or short of time?").click()
    page.get_by_role("button", name="At work").click()
    expect(page.get_by_text("Five minutes standing or on a chair.")).to_be_visible()
    page.get_by_role("button", name="Start").click()
    expect(page).to_have_url(re.compile("#/session/"))


def test_a_session_moves_by_keyboard_and_by_dragging(open_page: OpenPage) -> None:
    page = ready(open_page, "week")
    before = planned(page)
    rows = page.locator("[data-day]")
    expect(rows).to_have_count(7)
    move = rows.nth(1).get_by_role("button", name=re.compile("^Move to"))
    move.focus()
    page.keyboard.press("Enter")
    expect(move).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(move).to_be_focused()
    expect(move).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    target = rows.nth(1).locator(".below button").nth(2)  # today, then the day after tomorrow, then this one
    target.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="have traded places")).to_be_visible()
    moved = planned(page)
    assert len(set(moved[3]) & set(before[1])) >= len(before[1]) - 2
    expect(page.get_by_text("You changed this week.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("It is as it was before.")).to_be_visible()
    assert planned(page) == before
    page.get_by_role("button", name="Close").click()

    page.evaluate("scrollTo(0, 0)")
    grip, aim = rows.nth(0).locator(".grip").bounding_box(), rows.nth(2).bounding_box()
    assert grip is not None
    assert aim is not None
    page.mouse.move(grip["x"] + 10, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(grip["x"] + 10, aim["y"] + aim["height"] / 2, steps=6)
    expect(rows.nth(2)).to_have_class(re.compile("aimed"))
    page.mouse.up()
    expect(page.get_by_role("status").filter(has_text="have traded places")).to_be_visible()
    dragged = planned(page)
    assert len(set(dragged[2]) & set(before[0])) >= len(before[0]) - 2


def test_minutes_and_place_of_one_day(open_page: OpenPage) -> None:
    page = ready(open_page, "week")
    page.get_by_text("How a week is planned").click()
    page.get_by_role("link", name=re.compile("how your plan is made")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How your plan is made")
    go(page, "week")
    row = page.locator("[data-day]").nth(1)
    row.get_by_role("button", name=re.compile("^Details")).click()
    row.get_by_role("button", name="Shorter: 10 minutes").click()
    expect(page.get_by_role("status").filter(has_text="now has 10 minutes")).to_be_visible()
    row.get_by_role("radio", name="On the road").check()
    expect(page.get_by_role("status").filter(has_text="On the road")).to_be_visible()
    expect(row.locator(".day")).to_contain_text("On the road")
    positions = {item["card"]["position"] for item in api(page, "GET", "/api/week")["days"][1]["items"]}
    assert positions <= {"standing", "sitting"}


def test_on_the_road_nothing_is_drawn_that_is_not_there(open_page: OpenPage) -> None:
    """From Today into the session: the squeeze without its band, in picture, moving figure and words."""
    page = ready(open_page, "")
    page.get_by_text("On the road, at work or short of time?").click()
    page.get_by_role("button", name="On the road").click()
    squeeze = page.locator("main ol > li").filter(has_text="Shoulder-blade squeeze")
    expect(squeeze.locator("img").first).to_have_attribute("src", re.compile("/plain-still-B.svg"))
    expect(page.locator("main ol")).to_contain_text("Walking")
    tracks: list[str] = []
    page.on("request", lambda asked: tracks.append(asked.url) if "track.json" in asked.url else None)
    page.get_by_role("button", name="Start").click()
    page.set_viewport_size({"width": 390, "height": 844})
    pain = page.get_by_role("group", name="Pain now").get_by_role("radio")
    assert all((one.bounding_box() or {"width": 0})["width"] >= 44 for one in pain.all()), "for a thumb"
    pain.nth(3).check()
    page.get_by_role("button", name="Begin").click()
    time_left = page.locator(".ring .clock")
    for _ in range(30):
        if time_left.count():
            inside, ring = time_left.bounding_box(), page.locator(".ring").bounding_box()
            assert inside is not None
            assert ring is not None
            assert inside["width"] < 0.8 * ring["width"], "the time stays inside its ring"
        if "Shoulder-blade squeeze" in page.locator("main h1").inner_text():
            break
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(200)
    expect(page.locator(".words")).to_contain_text("Make loose fists")
    expect(page.locator(".words")).not_to_contain_text("band")
    assert [one for one in tracks if "band_row" in one and "/plain-track.json" in one]
    assert not [one for one in tracks if "band_row" in one and "/track.json" in one]


@pytest.mark.parametrize(("size", "theme", "language"), [("phone", "dark", "ar"), ("tv", "light", "en")])
def test_everything_opened_fits_and_axe_finds_nothing_serious(
    open_page: OpenPage, size: str, theme: str, language: str
) -> None:
    page = open_page("safety", size=size, theme=theme, bypass_csp=True)
    answer_screening(page)
    change_settings(page, language=language)
    go(page, "", reload=True)
    page.locator(".swap").nth(1).click()
    page.locator(".equals li").first.wait_for()
    page.locator(".calm").click()
    page.locator("#worse").wait_for()
    for details in page.locator("main summary").all():
        if details.is_visible():
            details.click()
    assert fits(page) == []
    page.locator("#worse ~ .row button").first.click()
    page.locator("#flare").wait_for()
    assert fits(page, axe=False) == []

    go(page, "week")
    page.locator(".move").nth(1).click()
    page.locator("[data-day]").nth(2).locator(".acts button").last.click()
    assert fits(page, axe=False) == []
    page.locator(".below button").first.click()
    page.locator(".notice").wait_for()
    assert fits(page) == []


def fits(page: Page, *, axe: bool = True) -> list[str]:
    """What is wrong with the page as it is now."""
    page.wait_for_load_state("networkidle")
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    missing = re.findall(r"\[[a-z]+-[a-z-]+\]", page.locator("body").inner_text())
    return [*(["too wide"] if wide else []), *missing, *(axe_faults(page) if axe else [])]
