"""A reader's first hour: the course opens, the lesson runs, an exercise fails, then passes, and progress shows it."""

import re

import pytest
from places import ROOT, SCREENSHOTS

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
    lab.wait_until_ran(lab.cell("long spins = 0"))
    endless = lab.cell("while (true)")
    assert lab.prompt(endless) == "*"
    assert "7049" in lab.output(lab.cell("var orders"))
    lab.cell("while (true)").locator(".cm-content").click()
    lab.interrupt()
    lab.wait_until_ran(lab.cell("while (true)"))
    assert re.search("[Ii]nterrupt|[Ss]topped", lab.output(lab.cell("while (true)")))
    counted = lab.run(lab.add_cell_below(lab.cell("while (true)"), "spins > 0"))
    assert "true" in counted


def test_an_exercise_fails_with_the_starter_and_passes_with_the_solution(lab, course):
    lab.open_first()
    cell = lab.cell(f"%%exercise {EXERCISE}")
    starter = cell.locator(".cm-content").inner_text()
    assert not passed(lab.run(cell))
    solution = next(SOLUTION.glob("*.java")).read_text("utf-8")
    lab.type_over(cell, f"%%exercise {EXERCISE}\n{solution}")
    assert passed(lab.run(cell)), starter
    lab.page.screenshot(path=SCREENSHOTS / "lesson.png")
    lab.save()
    assert EXERCISE in (course.work / ".bootcamp/progress.jsonl").read_text("utf-8")
    assert "first" in lab.run(lab.add_cell_below(cell, "%progress")).lower()


def passed(report: str) -> bool:
    return re.search(r": passed, \d+ of \d+ points", report) is not None
