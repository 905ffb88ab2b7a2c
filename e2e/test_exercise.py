"""An exercise as a reader meets it: it fails, a hint helps, it passes, and that is still known tomorrow."""

import re
from pathlib import Path

import pytest
from lab import Lab
from places import ROOT

EXERCISE = "orientation/first-check"
SOLUTION = next((ROOT / "solutions" / EXERCISE).glob("*.java")).read_text("utf-8")
PASSED = re.compile(r"passed, (\d+) of \1 points")

pytestmark = pytest.mark.lesson("how-this-course-works")


def test_fails_with_the_starter_and_passes_with_the_solution_and_progress_keeps_it(
    lab: Lab, lesson: str, docs_picture: Path
) -> None:
    notebook = lab.open(lesson)
    cell = notebook.cell(f"%%exercise {EXERCISE}")
    report = cell.run()
    assert "Task 1" in report
    assert not PASSED.search(report)

    cell.type_over(f"%%exercise {EXERCISE}\n{SOLUTION}")
    assert PASSED.search(cell.run())
    cell.show()
    notebook.panel.screenshot(path=docs_picture / "lesson.png")
    notebook.save()
    lab.end_kernels()

    again = lab.open(lesson)
    assert PASSED.search(again.cell(f"%%exercise {EXERCISE}").text())
    assert re.search(rf"passed\s.*{EXERCISE}", again.cell("%progress").run())


def test_a_hint_comes_and_then_the_next(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    cell = notebook.cell(f"%hint {EXERCISE}")
    first = re.search(r"Hint (\d) of (\d)", cell.run())
    second = re.search(r"Hint (\d) of", cell.run())
    assert int(second[1]) == min(int(first[1]) + 1, int(first[2]))


def test_an_endless_solution_is_stopped_and_told_so(lab: Lab, lesson: str) -> None:
    notebook = lab.open(lesson)
    cell = notebook.cell(f"%%exercise {EXERCISE}")
    cell.type_over(f"%%exercise {EXERCISE}\n" + re.sub(r"return .*;", "while (true) {}", SOLUTION, count=1))
    report = cell.run()
    assert not PASSED.search(report)
    assert re.search(r"still running after \d+ seconds", report)
