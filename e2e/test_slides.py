"""A deck of slides, opened from a file where there is no network."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from places import ROOT, SCREENSHOTS
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def deck(tmp_path: Path, browser: Browser) -> Page:
    out = tmp_path / "deck.html"
    command = [ROOT / "bootcamp", "slides", "orientation/how-this-course-works", "--no-run", "--out", out]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    page = browser.new_context(offline=True, viewport={"width": 1280, "height": 720}).new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(out.as_uri())
    return page


def test_a_deck_goes_from_slide_to_slide_by_keys_without_a_network(deck: Page) -> None:
    title = deck.get_by_role("heading", name="How this course works")
    expect(title).to_be_visible()
    deck.screenshot(path=SCREENSHOTS / "slides.png")
    deck.keyboard.press("ArrowRight")
    expect(title).not_to_be_visible()
    expect(deck.locator("section.present > section.present h2, section.present > h2").first).to_be_visible()
    deck.keyboard.press("Escape")
    expect(deck.locator(".reveal.overview")).to_be_visible()
    assert [url for url in deck.asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_the_speakers_notes_are_not_projected(deck: Page) -> None:
    notes = deck.locator("aside.notes")
    expect(notes).to_have_count(1)
    expect(notes).not_to_be_visible()
