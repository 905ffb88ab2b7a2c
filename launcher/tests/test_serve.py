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


def test_becomes_jupyterlab_with_its_files_in_the_learners_folder(machine, tmp_path, monkeypatch):
    machine.env |= {"JAVA_HOME": str(machine.jdk("jdk", "25")), "JUPYTER_TOKEN": "secret", "HOME": "/"}
    machine.write(".bootcamp/prebuilt", "")
    machine.write("notebooks/0-a/0.1-a.ipynb", "{}")
    became = []
    monkeypatch.setattr(serve.os, "execve", lambda *call: became.append(call))
    monkeypatch.chdir(tmp_path)
    main(["serve", "--dir", str(tmp_path / "work")], machine.context())
    [(program, command, env)] = became
    assert program == str(machine.root / ".bootcamp/venv/bin/python")
    assert "--IdentityProvider.token=secret" in command and "--ServerApp.ip=0.0.0.0" in command
    assert env["JUPYTER_CONFIG_DIR"] == str(tmp_path / "work/.bootcamp/jupyter/config")
    assert env["BOOTCAMP_WORK"] == str(tmp_path / "work")
    assert env["HOME"] != "/"
    assert (tmp_path / "work/0-a/0.1-a.ipynb").exists()
    assert "http://127.0.0.1:8888/lab/tree/0-a/0.1-a.ipynb?token=secret" in machine.out.getvalue()
