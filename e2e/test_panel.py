"""The course's panel in the side bar: where one is, the exercise at hand, and a timer; with the mouse and without."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab import KERNEL_MS, Lab
from places import ROOT
from playwright.sync_api import Locator, expect

EXERCISE = "orientation/first-check"
SOLUTION = next((ROOT / "solutions" / EXERCISE).glob("*.java")).read_text("utf-8")

pytestmark = pytest.mark.lesson("how-this-course-works")


def open_panel(lab: Lab) -> Locator:
    lab.page.keyboard.press("Control+Alt+c")
    panel = lab.page.locator("#jvm-bootcamp-course")
    expect(panel.locator("summary").first).to_be_visible(timeout=KERNEL_MS)
    return panel


def test_checks_resets_and_hints_from_the_side_bar(lab: Lab, lesson: str, docs_picture: Path) -> None:
    notebook = lab.open(lesson)
    cell = notebook.cell(f"%%exercise {EXERCISE}")
    cell.type_over(f"%%exercise {EXERCISE}\n{SOLUTION}")
    panel = open_panel(lab)
    row = panel.get_by_role("button", name=re.compile(f"^{re.escape(title(panel))}, "))
    panel.get_by_role("button", name="Check").click()
    expect(row).to_have_attribute("aria-label", re.compile("passed"), timeout=KERNEL_MS)
    expect(cell.output).to_contain_text(re.compile(r"passed, (\d+) of \1 points"))

    panel.get_by_role("button", name="Hint").click()
    expect(panel.locator(".jvmb-answer")).to_contain_text(re.compile(r"Hint \d of \d"), timeout=KERNEL_MS)
    lab.page.screenshot(path=docs_picture / "panel.png")

    panel.get_by_role("button", name="Reset").click()
    expect(panel.locator(".jvmb-answer")).to_contain_text("Begin anew", timeout=KERNEL_MS)
    expect(cell.at.locator(".cm-content")).not_to_contain_text("return a + b")
    expect(cell.at.locator(".cm-content")).to_contain_text(f"%%exercise {EXERCISE}")


def title(panel: Locator) -> str:
    return panel.locator("section[aria-label=Exercise] .jvmb-name").inner_text()


def test_opens_lessons_by_keys(lab: Lab, lesson: str) -> None:
    lab.open(lesson)
    panel = open_panel(lab)
    memory = panel.locator("summary", has_text="Memory layout")
    memory.focus()
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.press("Tab")
    expect(panel.get_by_role("button", name="Objects are blocks of memory")).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(lab.page.locator(".jp-NotebookPanel:visible h1", has_text="Objects are blocks")).to_be_visible()


def test_the_timer_stops_and_goes_on_after_a_reload(lab: Lab, lesson: str) -> None:
    lab.open(lesson)
    timer = open_panel(lab).locator("section[aria-label=Timer]")
    timer.get_by_label("Minutes").fill("7")
    timer.get_by_label("Minutes").press("Enter")
    expect(timer.get_by_role("timer")).to_have_text("7:00")
    timer.get_by_role("button", name="Start").click()
    expect(timer.get_by_role("timer")).to_have_text(re.compile(r"6:\d\d"))
    lab.open(lesson)
    timer = open_panel(lab).locator("section[aria-label=Timer]")
    expect(timer.get_by_role("timer")).to_have_text(re.compile(r"6:\d\d"))
    timer.get_by_role("button", name="Pause").click()
    expect(timer.get_by_role("button", name="Start")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_it(lab: Lab, lesson: str, theme: str) -> None:
    lab.open(lesson)
    if theme == "dark":
        lab.use_dark_theme()
    open_panel(lab)
    found = Axe().run(lab.page, "#jvm-bootcamp-course").response
    assert found["passes"], "axe looked at nothing"
    assert [fault for fault in found["violations"] if fault["impact"] in ("serious", "critical")] == []


def test_a_torn_timer_does_not_keep_the_panel_from_opening(lab: Lab, lesson: str) -> None:
    lab.open(lesson)
    lab.page.evaluate("() => window.localStorage.setItem('jvm-bootcamp:timer', '{torn')")
    lab.open(lesson)
    expect(open_panel(lab).get_by_role("timer")).to_have_text("20:00")
