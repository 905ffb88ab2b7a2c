"""What `./bootcamp classroom` refuses before anything has begun, and what it hands to the hub."""

import os

import pytest

from launcher import classroom, ports
from launcher.cli import main, parser
from launcher.jdk import Jdk


def test_root_does_not_open_a_room_without_walls(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with ports.reserved() as port:
        assert main(["classroom", "--walls", "none", "--port", str(port)], machine.context()) == 1
    assert "learners would be root" in machine.err.getvalue()


def test_refuses_a_port_in_use(machine, monkeypatch):
    monkeypatch.setattr(classroom.lab, "is_free", lambda port: False)
    assert main(["classroom", "--port", "8123"], machine.context()) == 1
    assert machine.err.getvalue() == "bootcamp: port 8123 is in use; choose another: ./bootcamp classroom --port 8124\n"


def test_the_hub_knows_the_room_and_nothing_of_another_jupyter(machine):
    machine.env |= {"JUPYTER_PATH": "/x", "PYTHONPATH": "/y", "BOOTCAMP_WORK": "/z", "ROOM_CODE": "old"}
    hub = classroom.Hub(machine.root / "room", "0.0.0.0", 8000, 2048, "bubblewrap", "code", "secret")
    env = classroom.hub_environment(machine.context(), Jdk(machine.root / "jdk", "25"), hub, 8081)
    assert (env["ROOM_CODE"], env["ROOM_DIR"], env["ROOM_PASSWORD"], env["ROOM_HUB_PORT"]) == ("code", str(hub.folder), "secret", "8081")
    assert not {"JUPYTER_PATH", "PYTHONPATH", "BOOTCAMP_WORK"} & env.keys()
    assert hub.url == "http://127.0.0.1:8000"


@pytest.mark.parametrize("wrong", [["--port", "0"], ["--walls", "paper"], ["--memory", "much"]])
def test_refuses_what_makes_no_sense(wrong):
    with pytest.raises(SystemExit):
        parser().parse_args(["classroom", *wrong])
