"""What the panel in the side bar asks the kernel for."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[4]
MIME = "application/vnd.jvm-bootcamp.course+json"


def test_the_course_comes_as_data(kernel):
    [shown] = kernel.ok("%progress --json").of_type("execute_result")
    course = shown["data"][MIME]
    lessons = [lesson for phase in course["phases"] for lesson in phase["lessons"]]
    assert [lesson["notebook"] for lesson in lessons] == sorted(
        notebook.relative_to(ROOT / "notebooks").as_posix() for notebook in ROOT.glob("notebooks/*/*.ipynb")
    )
    first = lessons[0]
    assert first["title"] == "How this course works"
    [exercise] = first["exercises"]
    assert exercise["name"] == "orientation/first-check"
    assert {name: type(value) for name, value in exercise.items()} == {
        "name": str,
        "title": str,
        "minutes": int,
        "points": int,
        "outOf": int,
        "passed": bool,
        "tries": int,
        "hints": int,
    }
    names = [each["name"] for lesson in lessons for each in lesson["exercises"]]
    assert course["next"] in names
    assert len(names) == len(list(ROOT.glob("exercises/*/*/exercise.yaml")))
