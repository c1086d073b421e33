"""My back and routines, as a person uses them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from conftest import OpenPage, Watch, answer_screening, api, axe_faults, change_settings, go

pytestmark = pytest.mark.browser


def part(page: Page, view: str, name: str) -> None:
    """Press the middle of a part of the map, as a mouse does."""
    path = page.locator(f'svg[data-view="{view}"] path[data-part="{name}"]')
    path.evaluate("path => path.scrollIntoView({ block: 'center' })")
    box = path.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_map_is_marked_by_mouse_and_by_keyboard_and_new_leg_marks_ask_again(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    api(page, "GET", "/api/today")
    page.get_by_role("link", name="My back").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My back")
    expect(page.get_by_text("Nothing is marked.")).to_be_visible()

    part(page, "back", "low_back")
    part(page, "back", "left_buttock")
    part(page, "front", "right_thigh")
    part(page, "front", "right_thigh")
    expect(page.get_by_role("checkbox", name="Low back")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Right thigh")).not_to_be_checked()
    expect(page.get_by_text("Your marks go as far as the buttock.")).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. This week’s plan stays as it is.")).to_be_visible()
    expect(page.get_by_role("heading", name="This is new")).to_have_count(0)

    page.get_by_role("checkbox", name="Left thigh").focus()
    page.keyboard.press("Space")
    expect(page.locator('path[data-part="left_thigh"].marked')).to_have_count(2)
    expect(page.get_by_text("You have changes that are not saved.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="This is new, or further down the leg")).to_be_visible()
    go(page, "")
    expect(page.get_by_role("button", name="Start")).to_have_count(0)
    go(page, "back", reload=True)
    expect(page.get_by_role("checkbox", name="Left thigh")).to_be_checked()
    page.get_by_role("link", name="Answer the questions").click()
    expect(page).to_have_url(re.compile("#/screening$"))


def test_what_is_saved_changes_the_plan_and_the_settings_stay_one(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    lying = [one["card"]["name"] for one in api(page, "GET", "/api/today")["items"]]
    go(page, "back", reload=True)
    assert axe_faults(page) == []
    page.get_by_role("checkbox", name="Getting down to the floor").check()
    page.get_by_role("button", name=re.compile("^Longer: 20")).click()
    page.get_by_role("combobox", name="Add one").select_option("lifting")
    page.get_by_role("slider").fill("2")
    page.get_by_role("combobox", name="Sunday").select_option("0")
    page.get_by_role("combobox", name="Choose an exercise").select_option("sit_to_stand")
    page.get_by_role("button", name="I like it").click()
    page.get_by_role("button", name="Save").click()
    said = page.locator(".save")
    expect(said).to_contain_text("No longer in")
    expect(said).to_contain_text(re.compile("|".join(map(re.escape, lying))))

    told = api(page, "GET", "/api/back")["told"]
    assert (told["limits"], told["minutes_on"], told["liked"]) == (["floor"], {"sunday": 0}, ["sit_to_stand"])
    assert [(goal["activity"], goal["able"]) for goal in told["goals"]] == [("lifting", 2)]
    assert api(page, "GET", "/api/settings")["minutes"] == 20
    positions = {one["card"]["position"] for one in api(page, "GET", "/api/today")["items"]}
    assert positions <= {"standing", "sitting"}
    go(page, "settings")
    expect(page.get_by_role("group", name="Length of the session")).to_contain_text("20")


def test_how_long_how_hard_and_days_away(open_page: OpenPage) -> None:
    page = open_page("safety", size="phone")
    answer_screening(page)
    change_settings(page, level=2)
    api(page, "GET", "/api/today")
    go(page, "back", reload=True)
    lasting = page.get_by_role("group", name="How long has it hurt?")
    expect(lasting.get_by_role("radio", name="Not sure, or it does not hurt")).to_be_checked()
    lasting.get_by_role("radio", name="3 months to a year").check()
    page.get_by_role("combobox", name="Getting stronger").select_option("One step easier")

    page.get_by_role("button", name="Add these days").click()
    expect(page.get_by_text("Choose a first day from today on")).to_be_visible()
    today = api(page, "GET", "/api/back")["today"]
    first, last = (str(date.fromisoformat(today) + timedelta(days=n)) for n in (1, 2))
    page.get_by_label("First day").fill(first)
    page.get_by_label("Last day").fill(last)
    page.get_by_role("button", name="Add these days").click()
    stay = page.get_by_role("group", name="Days away from home").get_by_role("listitem")
    expect(stay).to_have_count(1)
    expect(stay).to_contain_text("On the road")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".save .good")).to_be_visible()

    told = api(page, "GET", "/api/back")["told"]
    assert (told["pain_weeks"], told["levels"]) == (26, {"strengthening": 1})
    assert told["places"] == {first: "travel", last: "travel"}
    week = api(page, "GET", "/api/week")["days"]
    there = [item["card"] for day in week if day["on"] in (first, last) for item in day["items"]]
    assert there
    assert {card["position"] for card in there} <= {"standing", "sitting"}
    assert axe_faults(page) == []
    stay.get_by_role("button", name=re.compile("^Remove")).click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".save .good")).to_be_visible()
    assert api(page, "GET", "/api/back")["told"]["places"] == {}


def test_one_click_follows_a_routine_and_what_is_left_out_stands_beside_it(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    change_settings(page, positions_not_possible=["prone", "standing"])
    go(page, "routines", reload=True)
    card = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Eight back exercises"))
    expect(card).to_contain_text(re.compile(r"\d of 8 are for you today"))
    card.get_by_text("What is left out or replaced today").click()
    expect(card).to_contain_text("You told us you can't lie on your front.")
    assert axe_faults(page) == []
    page.get_by_role("button", name="Start: Back exercises in 15 minutes a day").click()
    expect(page).to_have_url(re.compile("#/session/"))
    session = page.url.rpartition("/")[2]
    steps = api(page, "GET", f"/api/sessions/{session}")["script"]["steps"]
    done = list(dict.fromkeys(step["exercise"] for step in steps if step["exercise"]))
    assert done[:3] == ["sktc", "knee_roll", "pelvic_tilt"]


def test_a_routine_is_built_ordered_saved_carried_as_a_file_and_deleted(
    open_page: OpenPage, watch: Watch, tmp_path: Path
) -> None:
    page = open_page("routines/new")
    watch.expecting_trouble = True  # the server refuses what cannot be saved
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Give the routine a name.")).to_be_visible()
    page.get_by_role("textbox", name="Name").fill("After work")
    for name in ("Bridge", "Cat and camel", "Pelvic tilt"):
        page.get_by_role("textbox", name="Search").fill(name)
        page.get_by_role("button", name=f"Add: {name}", exact=True).click()
    rows = page.locator("li[data-exercise]")
    page.get_by_role("button", name="Move up: Cat and camel").click()
    page.get_by_role("spinbutton", name="Times: Bridge").fill("99")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Number 2, Bridge: times can be 5 to 30.")).to_be_visible()
    page.get_by_role("spinbutton", name="Times: Bridge").fill("6")

    last, first = rows.nth(2).locator(".grip"), rows.nth(0)
    last.scroll_into_view_if_needed()
    here, there = last.bounding_box(), first.bounding_box()
    assert here is not None
    assert there is not None
    page.mouse.move(here["x"] + 8, here["y"] + here["height"] / 2)
    page.mouse.down()
    page.mouse.move(here["x"] + 8, there["y"] + 10, steps=12)
    page.mouse.up()
    order = ["pelvic_tilt", "cat_camel", "bridge"]
    assert [row.get_attribute("data-exercise") for row in rows.all()] == order
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("After work")

    with page.expect_download() as download:
        page.get_by_role("link", name="Save as a file").click()
    file = tmp_path / "mine.yaml"
    download.value.save_as(file)
    assert "After work" in file.read_text("utf-8")
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.get_by_text("You have none yet.")).to_be_visible()

    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    page.locator("input[type=file]").set_input_files(broken)
    expect(page.get_by_text("The file was not taken in. Nothing you had is changed.")).to_be_visible()
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("heading", level=1)).to_have_text("After work")
    names = page.locator("ol h3 a").all_inner_texts()
    assert names == ["Pelvic tilt", "Cat and camel", "Bridge"]


@pytest.mark.parametrize("size", ["phone", "tv"])
def test_the_pages_fit_in_arabic(open_page: OpenPage, size: str) -> None:
    page = open_page("safety", size=size, language="ar", theme="dark")
    answer_screening(page)
    routes = ("back", "routines", "routines/six", "routines/six/change")
    for route in routes if size == "phone" else routes[:2]:
        go(page, route, reload=True)
        page.locator("form, ul li, ol li").first.wait_for()
        page.wait_for_load_state("networkidle")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, route
    go(page, "back")
    box = page.locator('svg[data-view="back"] path[data-part="left_calf"]').bounding_box()
    other = page.locator('svg[data-view="back"] path[data-part="right_calf"]').bounding_box()
    assert box is not None
    assert other is not None
    assert box["x"] < other["x"], "seen from behind, left is left, also where lines run the other way"
