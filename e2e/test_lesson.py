"""A lesson run as a reader runs it: all of it, stopped, typed into, in the dark."""

import re

import pytest
from lab import Lab
from playwright.sync_api import expect

pytestmark = pytest.mark.lesson("how-this-course-works")


def test_run_all_reaches_the_loop_that_never_ends_and_goes_on_after_a_stop(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    lab.menu("Run", "Run All Cells")
    endless = notebook.cell("while (true)")
    expect(endless.prompt).to_have_text("[*]:")
    notebook.cell("long spins").end()
    assert "7049" in notebook.cell("var orders").text()
    notebook.interrupt()
    endless.end()
    assert re.search("interrupt|stopped", endless.text(), re.IGNORECASE)
    # The variable of an earlier cell is still there: the JVM is the same one.
    assert re.fullmatch(r"\d+", notebook.cell("spins").run().strip())


def test_a_compile_error_names_the_line(lab: Lab, lesson: str) -> None:
    cell = lab.open(lesson).cell("var customer")
    error = cell.run()
    assert 'int cents = "1250";' in error
    assert "2" in error
    assert "REPL" not in error


def test_a_popup_offers_what_fits_and_enter_takes_it(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    cell = notebook.cell("var orders")
    cell.run()
    cell.type_over("")
    cell.type_keys("orders.get")
    lab.page.keyboard.press("Tab")
    offered = lab.page.locator(".jp-Completer:visible .jp-Completer-item")
    expect(offered.filter(has_text="getFirst").first).to_be_visible()
    expect(offered.filter(has_text="getLast").first).to_be_visible()
    cell.type_keys("Fi")
    expect(offered).to_have_count(1)
    lab.page.keyboard.press("Enter")
    expect(cell.at.locator(".cm-content")).to_have_text(re.compile(r"^orders\.getFirst"))


def test_a_drawing_can_be_read_in_the_dark(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    notebook.cell("var orders").run()
    notebook.cell("record Order").run()
    lab.use_dark_theme()
    drawing = notebook.cell("layout(order)")
    assert "customer" in drawing.run()
    assert contrast(drawing.output.locator("svg text", has_text="customer").first) > 4.5


def contrast(words) -> float:
    """The contrast of a text and what is behind it, as WCAG reckons it; 4.5 can be read well."""
    return words.evaluate(
        """element => {
          const light = ([r, g, b]) => [r, g, b]
            .map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
          let behind = element.parentElement;
          const opaque = e => { const c = numbers(getComputedStyle(e).backgroundColor); return c.length < 4 || c[3] === 1; };
          while (behind.parentElement && !opaque(behind)) behind = behind.parentElement;
          const style = getComputedStyle(element);
          const text = element.namespaceURI.endsWith('svg') ? style.fill : style.color;
          const [a, b] = [light(numbers(text)), light(numbers(getComputedStyle(behind).backgroundColor))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }"""
    )
