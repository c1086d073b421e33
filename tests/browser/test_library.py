"""The library as a person uses it: finding an exercise, its page, its body, on paper; and what to read."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from conftest import OpenPage, Watch, answer_screening, api, change_settings, go

pytestmark = pytest.mark.browser

A4_PAGES_AT_MOST = 2


def names_on(page: Page) -> Locator:
    return page.locator("main .tiles .name")


def cards_of(page: Page) -> list[dict[str, Any]]:
    """All cards in the order of the page: those left out by default come last."""
    cards: list[dict[str, Any]] = api(page, "GET", "/api/exercises?lang=en")
    return sorted(cards, key=lambda card: card["off_by_default"])


def names(cards: list[dict[str, Any]]) -> list[str]:
    return [card["name"] for card in cards]


def test_library_finds_by_any_name_in_any_language(open_page: OpenPage) -> None:
    page = open_page("library")
    search, found = page.get_by_role("searchbox"), names_on(page)
    cards = cards_of(page)
    expect(found).to_have_text(names(cards))

    search.fill("BIRD-dog")
    expect(found).to_have_text(["Bird dog"])
    search.fill("cobra")  # a synonym
    expect(found).to_have_text(names([card for card in cards if "cobra" in str(card["synonyms"])]))
    assert found.count() >= 1
    arabic = api(page, "GET", "/api/exercises/bridge?lang=ar")["name"]
    search.fill(arabic.replace("أ", "ا").replace("إ", "ا").replace("ة", "ه"))
    expect(found.filter(has_text=re.compile("^Bridge$"))).to_be_visible()
    assert found.count() < len(cards)
    purpose = next(card for card in cards if card["id"] == "bridge")["purpose"]
    search.fill(purpose.rstrip(".").upper())
    expect(found).to_have_text(["Bridge"])


def test_an_arabic_page_is_searched_in_arabic_and_english(open_page: OpenPage) -> None:
    page = open_page("library", language="ar")
    search, found = page.get_by_role("searchbox"), names_on(page)
    arabic = {card["id"]: card for card in api(page, "GET", "/api/exercises?lang=ar")}
    expect(found).to_have_count(len(arabic))
    search.fill("bird dog")
    expect(found).to_have_text([arabic["bird_dog"]["name"]])
    search.fill(arabic["cat_camel"]["name"].replace("ة", "ه").replace("أ", "ا"))
    expect(found.filter(has_text=arabic["cat_camel"]["name"])).to_have_count(1)


def test_filters_work_together_and_stay_in_the_address(open_page: OpenPage) -> None:
    page = open_page("library")
    found, cards = names_on(page), cards_of(page)
    expect(found).to_have_count(len(cards))
    page.get_by_label("Position").select_option("prone")
    expect(found).to_have_text(names([card for card in cards if card["position"] == "prone"]))
    expect(page).to_have_url(re.compile(r"#/library\?position=prone$"))
    page.get_by_label("Part of the body").select_option("low_back")
    both = [card for card in cards if card["position"] == "prone" and "low_back" in card["regions"]]
    expect(found).to_have_text(names(both))
    expect(page.get_by_role("status").filter(has_text=f"{len(both)} exercises")).to_be_visible()

    page.reload()
    expect(found).to_have_text(names(both))
    expect(page.get_by_label("Position")).to_have_value("prone")
    found.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(both[0]["name"])
    page.go_back()
    expect(found).to_have_text(names(both))

    page.get_by_role("button", name=re.compile("Position: .*, take it away")).click()
    expect(page.get_by_label("Position")).to_have_value("")
    page.get_by_role("button", name="Show all again").click()
    expect(found).to_have_count(len(cards))
    expect(page).to_have_url(re.compile("#/library$"))


def test_the_floor_can_be_left_out(open_page: OpenPage) -> None:
    page = open_page("library?nofloor=1")
    found, cards = names_on(page), cards_of(page)
    expect(found).to_have_text(names([card for card in cards if card["position"] in ("standing", "sitting")]))
    page.get_by_label("Can do standing").check()
    expect(found).to_have_text(names([card for card in cards if card["position"] == "standing"]))


def test_only_what_the_person_has(open_page: OpenPage) -> None:
    page = open_page("library")
    change_settings(page, equipment=["mat"])
    go(page, "library?equipment=mine", reload=True)
    cards = cards_of(page)
    mat = [card for card in cards if set(card["equipment"]) <= {"mat"}]
    expect(names_on(page)).to_have_text(names(mat))
    page.get_by_role("checkbox", name="Wall", exact=True).check()
    wall = [card for card in cards if set(card["equipment"]) <= {"mat", "wall"}]
    expect(names_on(page)).to_have_text(names(wall))
    assert len(wall) > len(mat)
    assert "wall" in api(page, "GET", "/api/settings")["equipment"]


def test_an_empty_result_says_what_to_relax(open_page: OpenPage) -> None:
    page = open_page("library?position=prone&standing=1")
    expect(page.get_by_role("heading", name="Nothing fits all of this")).to_be_visible()
    expect(names_on(page)).to_have_count(0)
    standing = len([card for card in cards_of(page) if card["position"] == "standing"])
    page.get_by_role("button", name=re.compile(rf"Lying on your front \(then {standing} exercises\)")).click()
    expect(names_on(page)).to_have_count(standing)


def test_what_is_left_out_by_default_stands_apart_with_a_reason(open_page: OpenPage) -> None:
    page = open_page("library")
    expect(names_on(page).first).to_be_visible()
    apart = names([card for card in cards_of(page) if card["off_by_default"]])
    section = page.get_by_role("region", name="Left out unless you ask for them")
    assert len(apart) == 2
    expect(section.locator(".name")).to_have_text(apart)
    expect(section).to_contain_text("better proof")


def test_the_filters_can_be_used_with_the_keyboard_on_a_telephone(open_page: OpenPage) -> None:
    page = open_page("library", size="phone")
    expect(names_on(page).first).to_be_visible()
    expect(page.get_by_label("Position")).to_be_hidden()
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Filters")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Position")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Position")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("position=standing"))


def test_exercise_tells_everything_in_order(open_page: OpenPage) -> None:
    page = open_page("library/bird_dog")
    facts = api(page, "GET", "/api/exercises/bird_dog?lang=en")
    expect(page.get_by_role("heading", level=1)).to_have_text(facts["name"])
    assert page.locator("main h2").all_inner_texts() == [
        "See it move",
        "Do this",
        "Feel this",
        "Not this",
        "Take care",
        "What you need",
        "Why",
        "What the camera can and can’t see",
        "Where it comes from",
    ]
    expect(page.locator(".phases p")).to_have_text(
        [phase["label"] + phase["text"] for phase in facts["phases"]]
    )
    drawn = [phase for phase in facts["phases"] if phase["still"]]
    expect(page.locator(".phases img")).to_have_count(len(drawn))
    for phase in drawn:
        card = page.locator(".phases > li").filter(has_text=phase["text"])
        expect(card.locator("img")).to_have_attribute("alt", phase["still"]["alt"])
    said = (fault["text"] for fault in facts["faults"])
    for words in (*said, facts["feel"], facts["breathing"], facts["dose"], facts["setup"], facts["camera"]):
        expect(page.get_by_text(words, exact=True)).to_be_visible()
    for thing in facts["things"]:
        expect(page.locator(".things")).to_contain_text(thing["instead"])
    expect(page.get_by_text("Not yet reviewed by a physiotherapist")).to_be_visible()
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("i => i.complete || new Promise(done => { i.onload = done })")
        assert image.evaluate("i => i.naturalWidth") > 0

    page.get_by_role("link", name=facts["easier"][0]["name"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(facts["easier"][0]["name"])
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(facts["name"])


def test_links_to_sources_leave_the_computer_only_when_they_are_opened(open_page: OpenPage) -> None:
    page = open_page("library/bird_dog")
    links = page.locator("#sources ~ ul a")
    expect(links.first).to_be_visible()
    for address in links.evaluate_all("links => links.map((link) => link.href)"):
        assert address.startswith("https://"), "not an address of ours"


def test_the_body_is_chosen_beside_the_figure_and_kept(open_page: OpenPage) -> None:
    page = open_page("library/bird_dog")
    with page.expect_response(re.compile("/api/exercises/bird_dog.*body=older")):
        page.get_by_role("radio", name="An older man").check()
    expect(page.get_by_role("radio", name="An older man")).to_be_checked()
    assert api(page, "GET", "/api/settings")["figure_body"] == "older"
    go(page, "settings")
    group = page.get_by_role("group", name="Figure")
    expect(group.get_by_role("radio", name="An older man")).to_be_checked()
    group.get_by_role("radio", name="A man", exact=True).check()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    go(page, "library/bird_dog", reload=True)
    expect(page.get_by_role("radio", name="A man", exact=True)).to_be_checked()


def test_an_activity_has_steps_and_minutes_and_no_figure(open_page: OpenPage) -> None:
    page = open_page("library/walking")
    facts = api(page, "GET", "/api/exercises/walking?lang=en")
    expect(page.locator("ol.steps li")).to_have_text(list(facts["steps"]))
    expect(page.get_by_text(facts["dose"], exact=True)).to_be_visible()
    assert "minutes" in facts["dose"]
    expect(page.locator("canvas")).to_have_count(0)
    go(page, "library/movement_snack")
    shown = page.get_by_role("list", name="Pictures of")
    expect(shown.get_by_role("link")).to_have_count(
        len(api(page, "GET", "/api/exercises/movement_snack")["shows"])
    )


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("exercise", ["bird_dog", "bridge", "sktc", "sidelying_sweep"])
def test_an_exercise_fits_on_two_sheets_of_paper(open_page: OpenPage, exercise: str, language: str) -> None:
    page = open_page(f"library/{exercise}", theme="dark", language=language)
    page.locator(".phases").wait_for()
    page.wait_for_load_state("networkidle")
    paper = page.pdf(format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "12mm"))
    sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))
    assert 1 <= sheets <= A4_PAGES_AT_MOST


def test_what_there_is_to_read_begins_with_getting_help(open_page: OpenPage) -> None:
    page = open_page("learn")
    pages = api(page, "GET", "/api/learn?lang=en")
    expect(page.locator("main h2")).to_have_text([one["title"] for one in pages])
    page.locator("main h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("When to get help, and how fast")
    first = page.locator("main section").first
    expect(first).to_contain_text("Call your emergency number now")
    expect(first.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    page.get_by_role("link", name=re.compile("^Next: ")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(pages[1]["title"])


def test_claims_are_put_right_in_the_open(open_page: OpenPage) -> None:
    page = open_page("learn/strength")
    claims = api(page, "GET", "/api/learn/strength?lang=en")["claims"]
    told = page.get_by_role("region", name="Said elsewhere")
    expect(told.locator(".card")).to_have_count(len(claims))
    for position, claim in enumerate(claims):
        card = told.locator(".card").nth(position)
        expect(card.locator("dt")).to_have_text(["You may have read", "What is known"])
        expect(card.locator("dd")).to_have_text([claim["heard"], claim["known"]])
        expect(card.locator(".verdict")).to_contain_text("Put right")


def test_learn_pages_stay_open_in_an_emergency(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page, both_legs="yes")
    go(page, "learn/help", reload=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("When to get help, and how fast")
    for route in ("programmes", "programmes/desk"):
        go(page, route)
        expect(page.get_by_role("heading", level=1)).to_have_text("Get help first")


def test_programmes_lead_to_exercises_and_to_reading(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    go(page, "")
    page.get_by_role("link", name="Programmes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Programmes")
    expect(page.locator("main h2")).to_have_count(6)
    page.get_by_role("link", name="Desk days").click()
    desk = api(page, "GET", "/api/programmes/desk?lang=en")
    expect(page.locator("main ol > li")).to_have_count(len(desk["choices"]))
    expect(page.get_by_role("link", name="Sitting")).to_be_visible()
    page.get_by_role("link", name=desk["choices"][-1][0]["name"]).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(desk["choices"][-1][0]["name"])


def test_a_page_or_programme_that_is_not_there_is_kindly_refused(open_page: OpenPage, watch: Watch) -> None:
    watch.expecting_trouble = True  # the 404 shows on the console
    page = open_page("learn/nowhere")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    go(page, "programmes/nowhere")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such programme")
    page.get_by_role("link", name="All programmes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Programmes")
