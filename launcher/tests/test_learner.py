import json
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
    filled = learner.fill(course, tmp_path / "work")
    assert len(filled.added) == 3
    assert (tmp_path / "work/1-memory/1.2-second.ipynb").read_text() == "1-memory/1.2-second.ipynb"


def test_copies_the_data_that_the_notebooks_read(course, machine, tmp_path):
    machine.write("data/zips.csv", "00501")
    learner.fill(course, tmp_path / "work")
    assert (tmp_path / "work/data/zips.csv").read_text() == "00501"


def test_never_touches_what_is_there(course, tmp_path):
    mine = tmp_path / "work/1-memory/1.2-second.ipynb"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert len(learner.fill(course, tmp_path / "work").added) == 2
    assert mine.read_text() == "mine"
    assert learner.fill(course, tmp_path / "work") == learner.Filled([], [], [])


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


def notebook(*cells):
    made = [{"cell_type": "code", "id": id, "metadata": {}, "source": source, "outputs": []} for id, source in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


LESSON = "1-memory/1.2-second.ipynb"
OLD = notebook(("a", "int x = 1;"), ("b", "%%exercise memory/presize\n// starter"))
NEW = notebook(("a", "int x = 2;"), ("c", "new"), ("b2", "%%exercise memory/presize\n// starter, reworded"))


@pytest.fixture
def learned(course, machine, tmp_path):
    """A folder filled from the old version, and then a course with the new one."""
    machine.write(f"notebooks/{LESSON}", OLD)
    learner.fill(course, tmp_path)
    machine.write(f"notebooks/{LESSON}", NEW)
    return tmp_path / LESSON


def test_an_upgrade_replaces_what_the_learner_did_not_touch(course, learned, tmp_path):
    filled = learner.fill(course, tmp_path)
    assert filled == learner.Filled([], [learned], [])
    assert learned.read_text() == NEW


def test_an_upgrade_leaves_an_edited_notebook_and_offers_the_new_one_with_the_answers(course, learned, tmp_path):
    mine = notebook(("a", "int x = 1;"), ("mine", "my own note"), ("b", "%%exercise memory/presize\nmy answer"))
    learned.write_text(mine)
    filled = learner.fill(course, tmp_path)
    beside = learned.with_name("1.2-second (updated).ipynb")
    assert filled == learner.Filled([], [], [beside])
    assert learned.read_text() == mine
    sources = [cell["source"] for cell in json.loads(beside.read_text())["cells"]]
    assert sources == ["int x = 2;", "my own note", "new", "%%exercise memory/presize\nmy answer"]


def test_an_upgrade_is_offered_once_and_never_over_an_earlier_offer(course, learned, machine, tmp_path):
    learned.write_text(notebook(("a", "edited")))
    learner.fill(course, tmp_path)
    assert learner.fill(course, tmp_path) == learner.Filled([], [], [])
    machine.write(f"notebooks/{LESSON}", OLD)
    filled = learner.fill(course, tmp_path)
    assert [path.name for path in filled.offered] == ["1.2-second (updated 2).ipynb"]


def test_an_upgrade_offers_the_plain_new_file_beside_a_notebook_that_cannot_be_read(course, learned, tmp_path):
    learned.write_text("{ torn")
    filled = learner.fill(course, tmp_path)
    assert filled.offered[0].read_text() == NEW
    assert learned.read_text() == "{ torn"


def test_without_its_record_every_file_counts_as_edited(course, learned, tmp_path):
    (tmp_path / ".bootcamp/shipped.json").write_text("torn")
    learner.fill(course, tmp_path)
    assert learned.read_text() == OLD


def test_a_learner_who_deletes_a_notebook_gets_a_fresh_one(course, learned, tmp_path):
    learned.unlink()
    assert learner.fill(course, tmp_path).added == [learned]
