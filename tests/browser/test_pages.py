"""The pages as a person uses them: first start, safety questions, today, library, diary, settings."""

from __future__ import annotations

import re
import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from conftest import OpenPage, Server, Watch, answer_screening, api, axe_faults, change_settings, go

pytestmark = pytest.mark.browser

ROUTES = (
    "welcome",
    "",
    "week",
    "screening",
    "screening/result",
    "library",
    "library/bird_dog",
    "library/walking",
    "learn",
    "learn/help",
    "learn/strength",
    "programmes",
    "programmes/general",
    "diary",
    "settings",
    "privacy",
    "safety",
    "nowhere",
)


def none_of_these(page: Page, screens: int = 1) -> None:
    """Answer what is open on the next screens with no, and wait for what comes then."""
    for _ in range(screens):
        before = step_of(page)
        page.get_by_role("button", name="None of these").click()
        until_step_after(page, before)


def step_of(page: Page) -> str:
    """ "Step 3 of 11", or the heading of the page that comes after the questions."""
    shown = page.locator(".progress p, .outcome")
    shown.first.wait_for()
    return shown.first.inner_text()


def until_step_after(page: Page, before: str) -> None:
    # By asking again: wait_for_function makes code from text, which the page's policy forbids.
    for _ in range(200):
        if step_of(page) != before:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"still at {before}")


def to_last_screens(page: Page) -> None:
    """Answer everything that comes before the questions about what to take care of."""
    while page.get_by_role("heading", name="What should we take care of?").count() == 0:
        none_of_these(page)


def finish_care(page: Page, pain: str = "0") -> None:
    """Answer what is left with no, and the pain scale with `pain`."""
    while "result" not in page.url:
        scale = page.get_by_role("radio", name=pain, exact=True)
        if scale.count():
            scale.check()
        none_of_these(page)


def test_first_start_leads_over_welcome_and_questions_to_a_session(open_page: OpenPage) -> None:
    page = open_page()
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to catcow")
    expect(page.get_by_text("Everything stays on this computer")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Longer: 20")).click()
    expect(page.get_by_role("group", name="Length of the session")).to_contain_text("20")

    page.get_by_role("link", name="To the questions").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("Is any of this new for you?")
    to_last_screens(page)
    finish_care(page)

    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator(".outcome")).to_contain_text("did not report any of the warning signs")
    page.get_by_role("link", name="To today’s session").click()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert api(page, "GET", "/api/settings")["minutes"] == 20


def test_a_warning_sign_shows_numbers_at_once_and_shuts_every_way_to_exercise(open_page: OpenPage) -> None:
    page = open_page("screening")
    none_of_these(page, 1)
    page.get_by_role("group", name=re.compile("BOTH legs|both legs", re.IGNORECASE)).get_by_role(
        "radio", name="Yes"
    ).check()
    expect(page.get_by_text("This can need help today.")).to_be_visible()
    expect(page.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")

    page.get_by_role("button", name="See what to do now").click()
    expect(page).to_have_url(re.compile("#/screening/result$"))
    expect(page.locator(".outcome.emergency")).to_be_visible()
    expect(page.get_by_role("link", name="To today’s session")).to_have_count(0)

    go(page, "")
    expect(page.get_by_role("heading", level=2).first).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_have_count(0)
    for route in ("library", "library/bird_dog"):
        go(page, route)
        expect(page.get_by_role("heading", level=1)).to_have_text("Get help first")
        expect(page.locator("main img")).to_have_count(0)


def test_not_sure_about_a_warning_sign_counts_and_a_slip_can_be_put_right(open_page: OpenPage) -> None:
    page = open_page("screening")
    first = page.get_by_role("group").filter(has=page.get_by_role("radio")).first
    first.get_by_role("radio", name="Not sure").check()
    expect(page.get_by_role("button", name="See what to do now")).to_be_visible()
    first.get_by_role("radio", name="No", exact=True).check()
    expect(page.get_by_role("button", name="See what to do now")).to_have_count(0)
    expect(page.get_by_role("button", name="Next")).to_be_visible()


def test_a_question_without_an_answer_is_pointed_at(open_page: OpenPage) -> None:
    page = open_page("screening")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Some questions have no answer yet.")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_focused()
    expect(page.locator(".progress p")).to_contain_text("Step 1")


def test_answers_survive_a_reload(open_page: OpenPage) -> None:
    page = open_page("screening")
    none_of_these(page, 2)
    page.get_by_role("radio", name="No", exact=True).first.check()
    step = page.locator(".progress p").inner_text()
    page.reload()
    expect(page.locator(".progress p")).to_have_text(step)
    expect(page.get_by_role("radio", name="No", exact=True).first).to_be_checked()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("radio", name="No", exact=True).first).to_be_checked()


def test_care_makes_the_list_calmer(open_page: OpenPage) -> None:
    page = open_page("screening")
    to_last_screens(page)
    page.get_by_role("radio", name="Yes").first.check()
    finish_care(page, pain="6")
    expect(page.locator(".outcome.care")).to_be_visible()
    page.get_by_role("link", name="To today’s session").click()
    expect(page.get_by_text("Today’s list is shorter and calmer")).to_be_visible()


def test_a_clinicians_yes_lifts_what_it_can(open_page: OpenPage) -> None:
    page = open_page("safety")
    assert answer_screening(page, heart="yes")["level"] == "C3"
    go(page, "screening/result", reload=True)
    expect(page.locator(".outcome.clinician")).to_be_visible()
    page.get_by_role("button", name="Yes, this is true").click()

    # The answers of another visit are asked again, so that the statement is about how it is today.
    expect(page.get_by_text("You said that a clinician saw you on")).to_be_visible()
    while page.get_by_role("group", name=re.compile("heart", re.IGNORECASE)).count() == 0:
        none_of_these(page, 1)
    page.get_by_role("group", name=re.compile("heart", re.IGNORECASE)).get_by_role(
        "radio", name="Yes"
    ).check()
    none_of_these(page, 1)
    finish_care(page)
    expect(page.get_by_role("link", name="To today’s session")).to_be_visible()


def test_today_shows_the_session_and_its_reasons(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    go(page, "")
    cards = page.locator("main ol > li")
    expect(cards.first).to_be_visible()
    long = cards.count()
    cards.first.get_by_text("Why this one?").click()
    expect(cards.first.locator("details li").first).to_be_visible()
    drawn = [one for one in api(page, "GET", "/api/today")["items"] if one["card"]["still"]]
    expect(page.locator("main ol img")).to_have_count(len(drawn))

    for _ in range(2):
        page.get_by_role("button", name=re.compile("^Shorter")).click()
    expect(page.locator(".lead-line")).to_have_text(re.compile("about [3-5] minutes"))
    assert cards.count() < long
    expect(page.get_by_role("button", name=re.compile("^Shorter"))).to_be_disabled()

    page.get_by_role("button", name="Start").click()
    expect(page).to_have_url(re.compile("#/session/"))


def test_a_session_that_was_left_can_be_gone_on_with(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    put_session(page, datetime.now().astimezone(), pain=4, finish=False)
    go(page, "")
    expect(page.get_by_text("You are in the middle of a session.")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_have_count(0)
    page.get_by_role("link", name="Go on").click()
    expect(page).to_have_url(re.compile("#/session/"))


def test_an_exercise_can_be_left_out_and_brought_back(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    first = api(page, "GET", "/api/today")["items"][0]["card"]
    go(page, f"library/{first['id']}")
    page.get_by_role("button", name="Leave this one out of my sessions").click()
    expect(page.get_by_text("You have left this one out of your sessions.")).to_be_visible()
    go(page, "")
    expect(page.locator("main ol > li").first).to_be_visible()
    expect(page.locator("main ol")).not_to_contain_text(first["name"])
    go(page, "settings")
    page.get_by_role("button", name=re.compile(f"Bring back.*{first['name']}")).click()
    expect(page.get_by_role("button", name=re.compile("Bring back"))).to_have_count(0)
    # The week that is kept does not change for it; but it may be chosen again.
    left_out = {one["id"]: one["reason"]["rule"] for one in api(page, "GET", "/api/today")["left_out"]}
    assert left_out.get(first["id"]) != "disliked"


def test_an_unknown_exercise_or_page_is_kindly_refused(open_page: OpenPage, watch: Watch) -> None:
    watch.expecting_trouble = True  # the 404 shows on the console
    page = open_page("library/no_such_exercise")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such exercise")
    go(page, "no/such/page")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    page.get_by_role("link", name="Go to today").click()
    expect(page).to_have_url(re.compile("#/(welcome)?$"))


def put_session(page: Page, day: datetime, pain: int, *, finish: bool = True) -> None:
    """A session with one done set, sent as the player sends it."""
    view = api(page, "POST", "/api/sessions", {"minutes": 5})
    work = next(step for step in view["script"]["steps"] if step["kind"] == "work")

    def event(kind: str, seconds: int, **rest: Any) -> dict[str, Any]:
        at = (day + timedelta(seconds=seconds)).isoformat()
        return {"id": str(uuid.uuid4()), "at": at, "kind": kind, **rest}

    done = {key: work[key] for key in ("exercise", "side", "set_number", "hold_s")}
    events = [
        event("started", 0, pain_before=pain),
        event("step_began", 1, step=work["index"]),
        event("set_done", 60, step=work["index"], reps=work["reps"], counted_by="clock", **done),
        event("finished", 70, pain_after=pain - 1, effort=3, compared="better"),
    ][: 4 if finish else 3]
    page.evaluate(
        """([id, events]) => new Promise((done, failed) => {
            const socket = new WebSocket(`ws://${location.host}/ws/sessions/${id}`);
            let acks = 0;
            socket.onopen = () => events.forEach((event) => socket.send(JSON.stringify({ event })));
            socket.onmessage = ({ data }) => {
                if ('ack' in JSON.parse(data) && ++acks === events.length) { socket.close(); done(); }
            };
            socket.onerror = () => failed(new Error('the socket failed'));
        })""",
        [view["state"]["id"], events],
    )


def test_diary_marks_days_and_says_what_was_done(open_page: OpenPage) -> None:
    page = open_page("diary")
    today = datetime.now().astimezone()
    expect(page.get_by_text("No exercise days in this month yet.")).to_be_visible()
    expect(page.get_by_text("No pain ratings in this month yet.")).to_be_visible()
    answer_screening(page)
    put_session(page, today, pain=4)

    go(page, "", reload=True)
    expect(page.get_by_text("You have done one session today.")).to_be_visible()
    go(page, "diary")
    expect(page.get_by_text("Exercise on one day of this month.")).to_be_visible()
    day = page.get_by_role("table", name="Days of the month").get_by_role("link")
    expect(day).to_have_accessible_name(re.compile(f"{today.day}.*one session.*pain 4 out of 10.*today"))
    # en-GB: the week begins on Monday
    expect(page.locator("thead th").first).to_contain_text("Mon")

    day.click()
    report = page.get_by_role("region").filter(has_text="Finished")
    expect(report).to_contain_text("Pain before: 4 of 10.")
    expect(report).to_contain_text("Pain after: 3 of 10.")
    expect(report.locator("li")).to_have_count(1)
    page.get_by_text("Show as a table").click()
    expect(page.get_by_role("table").last.get_by_role("cell", name="4")).to_be_visible()

    page.get_by_role("button", name="Month before").click()
    expect(page.get_by_text("No exercise days in this month yet.")).to_be_visible()


def test_settings_are_kept_and_shown_at_once(open_page: OpenPage) -> None:
    page = open_page("settings")
    page.get_by_role("radio", name="Dark").check()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("checkbox", name="Lying on your front").check()
    page.get_by_role("switch", name=re.compile("Tones")).uncheck()
    page.get_by_role("button", name="Shorter: 10 minutes").click()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    page.reload()
    expect(page.get_by_role("radio", name="Dark")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Lying on your front")).to_be_checked()
    expect(page.get_by_role("switch", name=re.compile("Tones"))).not_to_be_checked()
    saved = api(page, "GET", "/api/settings")
    assert saved["minutes"] == 10
    assert saved["positions_not_possible"] == ["prone"]

    answer_screening(page)
    go(page, "")
    expect(page.locator("main ol")).not_to_contain_text("Lying on your front")


def test_stick_figures_are_kept_only_when_asked_and_deleted_when_asked(
    open_page: OpenPage, server: Server
) -> None:
    folder = server.data / "landmarks"
    page = open_page("settings")
    expect(page.get_by_role("switch", name=re.compile("The camera watches"))).not_to_be_checked()
    expect(page.get_by_role("switch", name=re.compile("Keep the stick figure"))).to_have_count(0)
    page.get_by_role("switch", name=re.compile("The camera watches")).check()
    switch = page.get_by_role("switch", name=re.compile("Keep the stick figure"))
    expect(switch).not_to_be_checked()
    expect(page.get_by_text(str(folder))).to_be_visible()
    assert not folder.exists()
    folder.mkdir(mode=0o700)
    for minute in range(5):
        (folder / f"2026-11-28T09-0{minute}-00+0200.bridge.npz").write_bytes(b"stands for one")
    switch.check()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    page.reload()
    expect(switch).to_be_checked()
    expect(page.locator("[data-kept]")).to_have_count(3)
    page.get_by_role("button", name="Show 2 more").click()
    expect(page.locator("[data-kept]")).to_have_count(5)
    assert axe_faults(page) == []
    other = page.context.new_page()
    other.goto(f"{server.address}/#/settings")
    expect(other.get_by_role("switch", name=re.compile("Keep the stick figure"))).to_be_checked()
    switch.uncheck()
    expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    other.get_by_role("switch", name=re.compile("Tones")).uncheck()
    expect(other.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    assert api(page, "GET", "/api/settings")["keep_landmarks"] is False, "another tab switches nothing on"
    other.close()
    expect(page.get_by_text("These stay until you delete them")).to_be_visible()
    page.locator("[data-kept] button").first.click()
    expect(page.locator("[data-kept]")).to_have_count(4)
    page.get_by_role("button", name="Delete all of them").click()
    page.get_by_role("button", name="Yes, delete all").click()
    expect(page.locator("[data-kept]")).to_have_count(0)
    assert list(folder.iterdir()) == []
    assert api(page, "GET", "/api/settings")["keep_landmarks"] is False


def test_arabic_turns_the_page_round_and_keeps_anatomy(open_page: OpenPage) -> None:
    page = open_page("settings")
    light = page.locator("nav a").first.bounding_box()
    page.get_by_role("radio", name="العربية").check()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.get_by_role("heading", level=1)).to_have_text("الإعدادات")
    turned = page.locator("nav a").first.bounding_box()
    assert light is not None
    assert turned is not None
    assert turned["x"] > light["x"]
    expect(page.get_by_text("تُرجمت نصوص هذه اللغة آليًا")).to_be_visible()

    for route in ROUTES:
        go(page, route)
        shown = page.locator("body").inner_text()
        assert not re.search(r"\[[a-z]+-[a-z-]+\]", shown), f"{route}: a message is missing"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{route}: too wide"
    go(page, "library/bird_dog")
    page.locator(".phases img").first.wait_for()
    for image in page.locator(".phases img").all():
        assert image.evaluate("i => getComputedStyle(i).transform") == "none"


def test_everything_can_be_done_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to catcow")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    def tab_to(name: str, limit: int = 60) -> None:
        for _ in range(limit):
            page.keyboard.press("Tab")
            said = page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? "
                "(document.activeElement.innerText || document.activeElement.value || '')"
            )
            if name in said:
                assert page.evaluate(VISIBLE_FOCUS), f"the focus on {name} cannot be seen"
                return
        pytest.fail(f"{name} cannot be reached with the tab key")

    tab_to("To the questions")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Safety questions")
    while page.get_by_role("radio", name="10", exact=True).count() == 0:
        before = step_of(page)
        tab_to("None of these")
        page.keyboard.press("Enter")
        until_step_after(page, before)
    tab_to("0")
    page.keyboard.press("Space")
    while page.locator(".outcome").count() == 0:
        before = step_of(page)
        tab_to("None of these")
        page.keyboard.press("Enter")
        until_step_after(page, before)  # the result is loaded: tabs pressed before it would all be spent
    tab_to("To today’s session")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    tab_to("Start")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#/session/"))


# Whether the focused element, or the label drawn for it, has an outline and lies inside the window, with
# nothing in front of its middle.
VISIBLE_FOCUS = """() => {
    const element = document.activeElement;
    const drawn = [element, element.nextElementSibling, element.closest('label'), element.closest('li')]
        .filter(Boolean)
        .some((one) => getComputedStyle(one).outlineStyle !== 'none');
    const box = element.getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return drawn && at !== null && (element.contains(at) || at.contains(element));
}"""


def test_a_stopped_server_is_said_and_the_page_goes_on_by_itself(
    open_page: OpenPage, server: Server, watch: Watch
) -> None:
    page = open_page("screening")
    none_of_these(page, 1)
    watch.expecting_trouble = True
    server.stop(kill=True)
    page.get_by_role("radio", name="Yes").first.check()
    page.get_by_role("button", name="See what to do now").click()
    expect(page.get_by_text("catcow does not answer.")).to_be_visible()
    expect(page.get_by_text("Your answers are kept.")).to_be_visible()

    server.start()  # with a new token: the page gets itself the new cookie
    expect(page.get_by_text("catcow does not answer.")).to_be_hidden()
    page.get_by_role("button", name="See what to do now").click()
    expect(page.locator(".outcome.emergency")).to_be_visible()


def test_printing_leaves_the_frame_away(open_page: OpenPage) -> None:
    page = open_page("library/bird_dog", theme="dark")
    page.emulate_media(media="print")
    expect(page.locator("nav")).to_be_hidden()
    expect(page.get_by_role("heading", name="See it move")).to_be_hidden()
    shown = page.locator(".phases img:visible")
    assert shown.count() > 0
    for address in shown.evaluate_all("images => images.map((image) => image.src)"):
        assert "-dark" not in address
        assert "theme=dark" not in address
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"

    page.emulate_media(media="screen")
    go(page, "safety")
    page.emulate_media(media="print")
    number = page.get_by_text("112", exact=True).first
    expect(number).to_be_visible()
    # Printers leave grounds away: what is white on red on the screen must be black on paper.
    assert number.evaluate("n => getComputedStyle(n).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(open_page: OpenPage, theme: str, language: str) -> None:
    page = open_page("safety", theme=theme, language=language, bypass_csp=True)
    answer_screening(page)
    put_session(page, datetime.now().astimezone(), pain=4)
    faults = {}
    for route in ROUTES:
        go(page, route)
        page.wait_for_load_state("networkidle")
        faults[route] = axe_faults(page)
    answer_screening(page, both_legs="yes")
    for route in ("", "screening/result", "library"):
        go(page, route, reload=True)
        faults[f"emergency {route}"] = axe_faults(page)
    assert {route: found for route, found in faults.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", ["phone", "tv"])
def test_nothing_is_cut_off_and_targets_are_large(open_page: OpenPage, size: str, language: str) -> None:
    page = open_page("safety", size=size, language=language)
    answer_screening(page)
    put_session(page, datetime.now().astimezone(), pain=4)
    for route in ROUTES:
        go(page, route)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{route}: too wide"
        assert page.evaluate(SMALL_TARGETS) == [], f"{route}: small targets"


# Buttons, radio buttons and checkboxes under 44 pixels either way, and links that stand alone under 24
# (2.5.8 excepts links within a sentence).
SMALL_TARGETS = """() => [...document.querySelectorAll('button, select, input, a, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.classList.contains('skip'))
    .filter((one) => !(one.tagName === 'A' && getComputedStyle(one).display === 'inline'))
    .map((one) => {
        const target = one.closest('label') ?? one;
        const { width, height } = target.getBoundingClientRect();
        const least = one.tagName === 'A' || one.tagName === 'SUMMARY' ? 24 : 44;
        return [Math.min(width, height) < least, `${one.outerHTML.slice(0, 80)} ${width}x${height}`];
    })
    .filter(([small]) => small)
    .map(([, words]) => words)"""


def test_settings_of_level_and_language_reach_the_session(open_page: OpenPage) -> None:
    page = open_page("safety")
    answer_screening(page)
    change_settings(page, language="ar", level=2)
    go(page, "", reload=True)
    expect(page.get_by_role("button", name="ابدأ")).to_be_visible()
