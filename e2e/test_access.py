"""The page for those who use no mouse, enlarge it, or have it read to them."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab import Lab, Notebook
from playwright.sync_api import expect

OUTPUTS = ".jp-OutputArea-output"
EXERCISE = "%%exercise orientation/first-check"
DRAWN = ["var orders", "record Order", "layout(order)", "String plus", "var words", EXERCISE, "%progress"]

pytestmark = pytest.mark.lesson("how-this-course-works")


def run(notebook: Notebook, cells: list[str]) -> None:
    for source in cells:
        cell = notebook.cell(source)
        cell.begin()
        cell.end()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_what_we_show(lab: Lab, lesson: str, theme: str) -> None:
    notebook = lab.open(lesson)
    if theme == "dark":
        lab.use_dark_theme()
    run(notebook, DRAWN)
    faults = []
    for source in DRAWN:
        notebook.cell(source)
        found = Axe().run(lab.page, OUTPUTS).response
        assert found["passes"], "axe looked at nothing"
        for fault in found["violations"]:
            if fault["impact"] in ("serious", "critical"):
                faults += [f"{source}: {fault['id']}: {node['html'][:200]}: {node['failureSummary']}" for node in fault["nodes"]]
    assert faults == []


def test_a_lesson_is_run_stopped_and_answered_without_a_mouse(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    keys = lab.page.keyboard
    keys.press("Escape")
    first = notebook.cell("var orders")
    while "jp-mod-active" not in (first.at.get_attribute("class") or ""):
        keys.press("ArrowDown")
    keys.press("Control+Enter")
    first.end()
    assert "7049" in first.text()

    keys.press("Enter")
    keys.press("Control+a")
    keys.insert_text("while (true) {}")
    keys.press("Control+Enter")
    # The prompt shows a star as soon as the cell is sent; a stop before the kernel has it would stop nothing.
    expect(lab.page.locator("#jp-bottom-panel")).to_contain_text("| Busy")
    keys.press("Escape")
    keys.press("i")
    keys.press("i")
    first.end()
    assert re.search("interrupt|stopped", first.text(), re.IGNORECASE)


def test_nothing_has_to_be_scrolled_sideways_at_twice_the_size(lab: Lab, lesson: str) -> None:
    lab.page.set_viewport_size({"width": 700, "height": 500})  # 1400 by 1000 pixels at 200 %
    notebook = lab.open(lesson)
    lab.page.keyboard.press("Control+b")  # the file browser makes room, as a reader would
    run(notebook, DRAWN)
    too_wide = []
    for source in DRAWN:
        too_wide += [f"{source}: {name}" for name in notebook.cell(source).output.evaluate(TOO_WIDE)]
    assert too_wide == []


TOO_WIDE = """area => [area, ...area.querySelectorAll('*')]
  .filter(element => element.scrollWidth > element.clientWidth + 1)
  .filter(element => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX))
  .map(element => `${element.tagName} ${element.className} ${element.scrollWidth} > ${element.clientWidth}`)"""
