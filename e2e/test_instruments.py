"""What the instruments show in the page: drawings and charts."""

import pytest
from lab import Lab
from places import SCREENSHOTS
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
