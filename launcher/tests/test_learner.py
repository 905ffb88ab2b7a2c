import os

import pytest

from launcher import learner
from launcher.context import Problem


@pytest.fixture
def course(machine):
    for name in ("0-orientation/0.1-how.ipynb", "1-memory/1.10-last.ipynb", "1-memory/1.2-second.ipynb"):
        machine.write(f"notebooks/{name}", name)
    return machine.context()


def test_copies_the_notebooks_into_an_empty_folder(course, tmp_path):
    added = learner.fill(course, tmp_path / "work")
    assert len(added) == 3
    assert (tmp_path / "work/1-memory/1.2-second.ipynb").read_text() == "1-memory/1.2-second.ipynb"


def test_never_touches_what_is_there(course, tmp_path):
    mine = tmp_path / "work/1-memory/1.2-second.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert len(learner.fill(course, tmp_path / "work")) == 2
    assert mine.read_text() == "mine"
    assert learner.fill(course, tmp_path / "work") == []


def test_leaves_no_temporary_file(course, tmp_path):
    learner.fill(course, tmp_path / "work")
    assert not [name for _, _, names in os.walk(tmp_path / "work") for name in names if name.startswith(".")]


def test_says_that_the_folder_cannot_be_written(course, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="cannot write in .*file/work: .*; choose another folder with --dir"):
        learner.fill(course, tmp_path / "file" / "work")


def test_says_that_the_course_has_no_notebooks(machine, tmp_path):
    with pytest.raises(Problem, match="make them with ./bootcamp build"):
        learner.fill(machine.context(), tmp_path)
    with pytest.raises(Problem, match="make them with ./bootcamp build"):
        learner.first_lesson(machine.context())


def test_the_first_lesson_is_the_first_by_number(course, machine):
    assert learner.first_lesson(course) == "0-orientation/0.1-how.ipynb"
    (machine.root / "notebooks/0-orientation/0.1-how.ipynb").unlink()
    assert learner.first_lesson(course) == "1-memory/1.2-second.ipynb"


def test_commands_mean_the_folder_last_opened(machine, tmp_path):
    context = machine.context()
    assert learner.current(context) == machine.root / "work"
    context.state.mkdir()
    learner.remember(context, tmp_path)
    assert learner.current(context) == tmp_path
    machine.env["BOOTCAMP_WORK"] = "/elsewhere"
    assert str(learner.current(machine.context())) == "/elsewhere"
