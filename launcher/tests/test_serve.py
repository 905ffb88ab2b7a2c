import pytest

from launcher import serve
from launcher.cli import main
from launcher.context import Problem


def test_is_refused_outside_the_image(machine):
    assert main(["serve"], machine.context()) == 1
    assert machine.err.getvalue() == (
        "bootcamp: serve is for the container image, where all is built; here it is: ./bootcamp start\n"
    )


@pytest.mark.parametrize("given", ["x", "0", "70000", "-1"])
def test_refuses_an_odd_port(machine, given):
    machine.env["BOOTCAMP_PORT"] = given
    with pytest.raises(Problem, match=f"BOOTCAMP_PORT={given} is not a port"):
        serve.port(machine.context())


@pytest.fixture
def image(machine, tmp_path, monkeypatch):
    """A pretended container; what it became, as program, command and environment."""
    machine.env |= {"JAVA_HOME": str(machine.jdk("jdk", "25")), "JUPYTER_TOKEN": "secret", "HOME": "/"}
    machine.write(".bootcamp/prebuilt", "")
    machine.write("notebooks/0-a/0.1-a.ipynb", "{}")
    for program in ("python", "jupyter-lab"):
        machine.script(machine.root / ".bootcamp/venv/bin" / program, "exit 0")
    became = []
    monkeypatch.setattr(serve.os, "execve", lambda *call: became.append(call))
    monkeypatch.chdir(tmp_path)
    return became


def test_becomes_jupyterlab_with_its_files_in_the_learners_folder(machine, tmp_path, image):
    main(["serve", "--dir", str(tmp_path / "work")], machine.context())
    [(program, command, env)] = image
    assert program == str(machine.root / ".bootcamp/venv/bin/python")
    assert "--IdentityProvider.token=secret" in command and "--ServerApp.ip=0.0.0.0" in command
    assert env["JUPYTER_CONFIG_DIR"] == str(tmp_path / "work/.bootcamp/jupyter/config")
    assert env["BOOTCAMP_WORK"] == str(tmp_path / "work")
    assert env["HOME"] != "/"
    assert (tmp_path / "work/0-a/0.1-a.ipynb").exists()
    assert "http://127.0.0.1:8888/lab/tree/0-a/0.1-a.ipynb?token=secret" in machine.out.getvalue()


def test_opens_at_the_course_map_where_there_is_one(machine, tmp_path, image):
    machine.write("notebooks/00-course-map.ipynb", "{}")
    main(["serve", "--dir", str(tmp_path / "work")], machine.context())
    [(_, command, _)] = image
    assert "--LabApp.default_url=/lab/tree/00-course-map.ipynb" in command
    assert "http://127.0.0.1:8888/lab/tree/00-course-map.ipynb?token=secret" in machine.out.getvalue()


def test_becomes_another_command_in_a_filled_folder_with_jupyter_and_the_kernel_at_hand(machine, tmp_path, image):
    given = ["jupyter-lab", "--ip=0.0.0.0", "--ServerApp.base_url=/user/x/"]
    assert main(["serve", "--dir", str(tmp_path / "work"), *given], machine.context()) == 0
    [(program, command, env)] = image
    assert program == str(machine.root / ".bootcamp/venv/bin/jupyter-lab")
    assert command == given
    assert str(machine.root / ".bootcamp/share/jupyter") in env["JUPYTER_PATH"].split(":")
    assert (tmp_path / "work/0-a/0.1-a.ipynb").exists()
    assert machine.out.getvalue() == ""


def test_names_a_command_that_is_not_there(machine, tmp_path, image):
    assert main(["serve", "--dir", str(tmp_path / "work"), "jupiter"], machine.context()) == 1
    assert machine.err.getvalue() == "bootcamp: jupiter: there is no such command in the image\n"
    assert image == []
