"""A reader's first minutes: the course opens at its first lesson, and the lesson runs."""

from lab import Lab
from playwright.sync_api import expect


def test_opens_the_first_lesson_and_nothing_in_its_way(lab: Lab) -> None:
    notebook = lab.open_first()
    expect(notebook.panel.locator("h1").first).to_contain_text("How this course works")
    assert lab.page.locator(".jp-Dialog, .jp-toastContainer .Toastify__toast").count() == 0


def test_shows_the_way_through_the_course(lab: Lab) -> None:
    course_map = lab.open("00-course-map.ipynb")
    expect(course_map.panel.locator("table a").first).to_contain_text("How this course works")
    assert "first" in course_map.cell("%progress").run().lower()
    course_map.panel.locator("table a").first.click()
    expect(lab.page.locator(".jp-NotebookPanel:visible h1").first).to_contain_text("How this course works")
