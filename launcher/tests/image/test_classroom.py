"""A room of containers: the hub in one, each learner in one of their own. The host's network stands in for compose's."""

import asyncio
import json
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from container_room import CODE, LEARNERS, PASSWORD, learn, wait_until_up
from image_fixtures import ROOT, build, docker
from traitlets.config import Config

from launcher.ports import reserved

pytestmark = pytest.mark.slow


@contextmanager
def room():
    """The hub's address; afterwards the hub has been stopped as compose stops it, and removed."""
    settings = {"ROOM_CODE": CODE, "ROOM_PASSWORD": PASSWORD, "ROOM_SEATS": "containers", "ROOM_NETWORK": "host",
                "ROOM_ADDRESS": "127.0.0.1", "ROOM_MEMORY": 1500}  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="room-") as folder, reserved() as port, reserved() as hub_port:
        settings |= {"ROOM_PORT": port, "ROOM_HUB_PORT": hub_port}
        settings |= {"ROOM_HOST_DIR": folder, "ROOM_IMAGE": build("classroom")}
        env = [word for name, value in settings.items() for word in ("--env", f"{name}={value}")]
        volumes = ["--volume", f"{folder}:/room", "--volume", "/var/run/docker.sock:/var/run/docker.sock"]
        hub = docker("run", "--detach", "--user", "root", "--network", "host", *env, *volumes, settings["ROOM_IMAGE"])
        try:
            wait_until_up(hub, port)
            yield f"http://127.0.0.1:{port}"
            docker("stop", "--time", "60", hub)
            assert docker("ps", "--all", "--quiet", "--filter", f"name={LEARNERS}") == "", "a learner's container outlived the hub"
        finally:
            docker("rm", "--force", hub)
            for left in docker("ps", "--all", "--quiet", "--filter", f"name={LEARNERS}").split():
                docker("rm", "--force", left)


def test_a_container_for_each_learner_with_limits_and_nothing_left():
    with room() as url:
        asyncio.run(learn(url))
        limits = json.loads(docker("inspect", f"{LEARNERS}-ann"))[0]["HostConfig"]
        assert (limits["Memory"], limits["PidsLimit"], limits["ReadonlyRootfs"]) == (1500 << 20, 1024, True)
        assert limits["CapDrop"] == ["ALL"] and limits["CpuQuota"] == 150_000


def test_compose_names_what_is_there():
    hub = yaml.safe_load((ROOT / "classroom/compose.yaml").read_text("utf-8"))["services"]["hub"]
    config = (ROOT / "classroom/jupyterhub_config.py").read_text("utf-8")
    assert all(name in config for name in hub["environment"])
    assert f"FROM runtime AS {hub['build']['target']}" in (ROOT / "Dockerfile").read_text("utf-8")
    assert Path(ROOT / "classroom" / hub["build"]["context"]).resolve() == ROOT


def test_the_values_for_helm_configure_a_hub_that_has_the_board(tmp_path, monkeypatch):
    """Their Python is run, with the paths of this machine for those of the pod."""
    values = yaml.safe_load((ROOT / "classroom/values.yaml").read_text("utf-8"))
    monkeypatch.setenv("ROOM_PASSWORD", PASSWORD)
    monkeypatch.setenv("ROOM_CODE", CODE)
    code = values["hub"]["extraConfig"]["room"].replace('"/course', f'"{ROOT}').replace('"/room"', f'"{tmp_path}/room"')
    config = Config()
    exec(compile(code, "values.yaml", "exec"), {"c": config})  # noqa: S102
    assert config.RoomAuthenticator.code == CODE
    assert {path for path, *_ in config.JupyterHub.extra_handlers} >= {"/board", "/board/state", "/board/collect"}
    assert json.loads((tmp_path / "room/hub/accounts.json").read_text()).keys() == {"instructor"}
    python, _, seat = values["singleuser"]["cmd"]
    assert python in (ROOT / "Dockerfile").read_text("utf-8") and (ROOT / Path(seat).relative_to("/opt/bootcamp")).is_file()
