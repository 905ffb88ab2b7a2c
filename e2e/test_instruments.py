"""What the instruments show in the page: drawings and charts."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab import Lab
from places import ROOT, SCREENSHOTS
from playwright.sync_api import expect


@pytest.mark.lesson("how-this-course-works")
def test_an_object_is_drawn_to_scale(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    notebook.cell("var orders").run()
    notebook.cell("record Order").run()
    drawing = notebook.cell("layout(order)")
    text = drawing.run()
    assert "customer" in text
    assert "cents" in text
    drawing.picture(SCREENSHOTS / "layout.png")


@pytest.mark.lesson("hash-table")
def test_a_benchmark_ends_in_a_chart_and_a_verdict(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    benchmark = notebook.cell("%%benchmark --quick --forks 1 --param")
    assert "set is" in (text := benchmark.run())
    assert "times as fast as list" in text
    chart = benchmark.output.locator("svg, img").first
    expect(chart).to_be_visible()
    assert chart.bounding_box()["width"] > 300
    benchmark.picture(SCREENSHOTS / "benchmark.png")


def test_an_icicle_graph_is_zoomed_by_a_click_and_searched(lab: Lab) -> None:
    name = "profile-in-the-browser.ipynb"
    lab.folder.mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "docs" / "instruments" / "profile.ipynb", lab.folder / name)
    notebook = lab.open(name)
    notebook.cell("double sink").begin()
    profile = notebook.cell("%%profile cpu")
    profile.run()
    graph = profile.output.locator("[id^=icicle]")
    all_of_it = graph.get_by_role("button", name="all", exact=True)
    small = graph.get_by_role("button", name="hardly()").first
    width = graph.bounding_box()["width"]
    assert small.bounding_box()["width"] < width / 2

    small.click()
    expect(graph.get_by_role("button", name="mostly()").first).to_be_hidden()
    assert small.bounding_box()["width"] > 0.9 * width
    all_of_it.press("Enter")
    expect(graph.get_by_role("button", name="mostly()").first).to_be_visible()

    profile.output.get_by_label("search a method").fill("hardly")
    assert "solid" in small.evaluate("box => box.style.outline")
    profile.picture(SCREENSHOTS / "icicle.png")
    faults = Axe().run(lab.page, ".jp-OutputArea-output").response["violations"]
    assert [fault["id"] for fault in faults if fault["impact"] in ("serious", "critical")] == []
