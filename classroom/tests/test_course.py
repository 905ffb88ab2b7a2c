"""The plan of the room is read from the course as it is."""

from room_fixtures import ROOT

from classroom import course
from classroom.accounts import Accounts
from launcher.learner import MAP


def test_every_lesson_has_its_notebook_its_title_and_its_minutes():
    lessons = course.read(ROOT)
    assert len(lessons) > 10
    for lesson in lessons:
        assert (ROOT / "notebooks" / lesson.notebook).is_file(), lesson
        assert lesson.demonstrate > 0 and lesson.title
        assert all(exercise.minutes > 0 for exercise in lesson.exercises), lesson


def test_every_notebook_but_the_map_belongs_to_a_lesson():
    known = {lesson.notebook for lesson in course.read(ROOT)} | {MAP}
    assert {path.relative_to(ROOT / "notebooks").as_posix() for path in (ROOT / "notebooks").rglob("*.ipynb")} == known


def test_passwords_are_kept_as_hashes_and_can_be_forgotten(tmp_path):
    file = tmp_path / "accounts.json"
    Accounts(file).put("ann", "a secret")
    assert "a secret" not in file.read_text() and file.stat().st_mode & 0o077 == 0
    again = Accounts(file)
    assert again.matches("ann", "a secret") and not again.matches("ann", "another")
    again.forget("ann")
    assert not Accounts(file).knows("ann")
