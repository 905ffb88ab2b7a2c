import socket

import pytest

from launcher import lab
from launcher.context import Problem
from launcher.jdk import Jdk

COURSE = lab.Lab(folder=None, port=8888, page="0-a/0.1 a.ipynb", token="secret")


@pytest.mark.parametrize(
    ("platform", "env", "opens"),
    [("linux", {}, False), ("linux", {"DISPLAY": ":0"}, True), ("linux", {"WAYLAND_DISPLAY": "w"}, True), ("darwin", {}, True)],
)
def test_opens_a_browser_only_where_there_is_a_screen(machine, monkeypatch, platform, env, opens):
    opened = []
    monkeypatch.setattr(lab.webbrowser, "open", opened.append)
    machine.platform = platform
    machine.env |= env
    lab.open_browser(machine.context(), COURSE)
    assert opened == ([COURSE.url] if opens else [])


def test_the_address_has_the_page_and_the_token():
    assert COURSE.url == "http://127.0.0.1:8888/lab/tree/0-a/0.1%20a.ipynb?token=secret"


def test_takes_the_next_free_port_where_none_is_asked_for(monkeypatch):
    monkeypatch.setattr(lab, "is_free", lambda port: port >= 8890)
    assert lab.pick_port(None) == 8890


def test_says_that_no_port_is_free(monkeypatch):
    monkeypatch.setattr(lab, "is_free", lambda port: False)
    with pytest.raises(Problem, match="ports 8888 to 8937 are in use; choose one"):
        lab.pick_port(None)


def test_sees_a_port_in_use():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not lab.is_free(taken.getsockname()[1])


def test_nothing_of_the_users_jupyter_or_python_gets_through(machine):
    machine.env |= {"JUPYTER_CONFIG_PATH": "/etc/mine", "PYTHONPATH": "/mine", "LANG": "de_DE"}
    env = lab.lab_environment(machine.context(), Jdk(machine.disk, "25"), machine.root / "work", machine.root / "own")
    assert "PYTHONPATH" not in env and "JUPYTER_CONFIG_PATH" not in env
    assert env["LANG"] == "de_DE"
    assert {env[name].split("/own/")[1] for name in env if name.startswith("JUPYTER") and name != "JUPYTER_PATH"} == {
        *("config", "data", "runtime")
    }
