"""The board and the door in a real browser: by keyboard, in dark and in light, and as axe sees them."""

from __future__ import annotations

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright
from room_fixtures import CODE, PASSWORD, ROOT

from classroom import course
from classroom.room import Opened, Room

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium; install the package chromium")]


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def board(hub, browser):
    """Logs in by keyboard, and comes to the board."""

    def come(scheme: str) -> Page:
        page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 900})
        page.set_default_timeout(60_000)
        page.goto(f"{hub.url}/hub/")
        page.keyboard.type("instructor")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="The board")).to_be_visible(timeout=60_000)
        return page

    yield come
    for context in browser.contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_on_the_board(hub, board, scheme):
    Room(hub.folder).work("zoe").mkdir(exist_ok=True)
    page = board(scheme)
    expect(page.get_by_role("row", name="zoe")).to_be_visible(timeout=60_000)
    found = Axe().run(page, options={"resultTypes": ["violations", "passes"]}, context="#board").response
    assert found["passes"], "axe looked at nothing"
    assert [fault["id"] for fault in found["violations"] if fault["impact"] in ("serious", "critical")] == []
    assert CODE in page.locator("#code").inner_text()


def test_a_lesson_is_opened_by_keyboard_and_the_focus_stays(hub, board):
    page = board("light")
    button = page.get_by_role("button", name="Open lesson: 1.2 ")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("lesson opened for all", timeout=60_000)
    assert "memory/dynamic-array" in Opened.read(hub.folder / "shared").lessons
    expect(page.locator(":focus")).to_have_text("Lesson is open", timeout=60_000)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Open solutions")


def test_the_next_lesson_is_the_first_that_is_not_open(hub, board):
    closed = [lesson for lesson in course.read(ROOT) if lesson.name not in Opened.read(hub.folder / "shared").lessons]
    page = board("light")
    page.get_by_role("button", name=f"Open the next lesson: {closed[0].number} ").click()
    expect(page.get_by_role("button", name=f"Open the next lesson: {closed[1].number} ")).to_be_visible(timeout=60_000)
    assert closed[0].name in Opened.read(hub.folder / "shared").lessons


def test_nothing_on_the_page_comes_from_elsewhere(hub, board, browser):
    page = board("light")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    expect(page.get_by_role("button", name="Collect all work")).to_be_visible()
    assert asked and all(url.startswith(hub.url) for url in asked), asked
