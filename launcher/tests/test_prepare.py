import pytest

from launcher.context import Problem
from launcher import start
from launcher.prepare import prepare_lab
from launcher.venv import course_environment


@pytest.fixture
def sources(machine):
    machine.write("launcher/requirements.txt", "")
    for module in ("", "kernel/", "instruments/", "grader/", "lessons/", "workbench/", "course/"):
        machine.write(f"{module}pom.xml", "<project/>")
    return machine.context()


def test_names_a_missing_jdk_before_any_long_step(sources):
    with pytest.raises(Problem, match="JDK 25 is needed"):
        prepare_lab(sources, course_environment(sources))
    assert not sources.state.exists()


def test_names_a_missing_maven_before_any_long_step(sources, machine):
    machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    with pytest.raises(Problem, match="Maven is needed"):
        prepare_lab(sources, course_environment(sources))
    assert not (sources.state / "venv").exists()


def test_says_at_once_that_the_folder_cannot_be_written(machine, monkeypatch):
    monkeypatch.setattr(start.os, "access", lambda path, mode: False)
    with pytest.raises(Problem, match=f"cannot write in {machine.home}; choose another folder with --dir"):
        start.chosen(machine.context(), machine.home / "mine/course")
