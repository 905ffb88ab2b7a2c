"""`docker compose up` as the pages say it, with an image and a port of the test's own; where the engine has compose."""

import asyncio
import os
import subprocess
import tempfile
from contextlib import contextmanager

import pytest
from container_room import CODE, LEARNERS, PASSWORD, learn, wait_until_up
from image_fixtures import ROOT, TOKEN, Container, build, docker

from classroom.visitor import Visitor, text_of
from launcher.learner import MAP
from launcher.ports import reserved

HAS_COMPOSE = subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode == 0
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not HAS_COMPOSE, reason="needs docker compose 2")]

COURSE = """
services:
  course:
    image: {image}
    ports: !override ["127.0.0.1:{port}:8888"]
"""
ROOM = """
services:
  hub:
    environment: {{ROOM_IMAGE: {image}}}
    image: {image}
    ports: !override ["127.0.0.1:{port}:8000"]
"""
HUB = 'try (var socket = new java.net.Socket("hub", 8081)) { System.out.println("the hub answers"); }'
NETWORK = "bootcamp-classroom_learners"


@contextmanager
def up(file, change, **env):
    """The services of a compose file with a change; afterwards they, their networks and volumes are gone."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as changed:
        changed.write(change)
        changed.flush()
        command = ["docker", "compose", "--file", ROOT / file, "--file", changed.name]

        def compose(*words):
            told = subprocess.run([*command, *words], capture_output=True, text=True, env=os.environ | env, timeout=300, check=False)
            assert told.returncode == 0, told.stderr
            return told.stdout.strip()

        try:
            compose("up", "--detach", "--no-build")
            yield compose
        finally:
            compose("down", "--volumes", "--timeout", "60")


def test_the_course_answers_and_keeps_what_is_in_its_volume(image):
    env = {"COMPOSE_PROJECT_NAME": "bootcamp-test", "JUPYTER_TOKEN": TOKEN}
    with reserved() as port, up("compose.yaml", COURSE.format(image=image, port=port), **env) as compose:
        container = Container(compose("ps", "--quiet", "course"), port)
        container.wait_until_up()
        assert container.get("/api/status", TOKEN) == 200
        assert f"http://127.0.0.1:8888/lab/tree/{MAP}?token={TOKEN}" in compose("logs", "course")
        container.run("sh", "-c", "echo mine > /work/mine.txt")
        compose("up", "--detach", "--no-build", "--force-recreate")
        newer = Container(compose("ps", "--quiet", "course"), port)
        newer.wait_until_up()
        assert newer.name != container.name and newer.run("cat", "/work/mine.txt") == "mine"


async def reaches_the_hub(url):
    async with Visitor.coming(url, "ann") as ann:
        await ann.log_in("secret of ann", CODE)
        async with ann.notebook(MAP) as kernel:
            return text_of(await kernel.run(HUB))


def test_a_room_of_containers_on_a_network_that_leads_to_the_hub_and_nowhere_else():
    image = build("classroom")
    with reserved() as port, tempfile.TemporaryDirectory(prefix="room-") as folder:
        env = {"ROOM_DIR": folder, "ROOM_CODE": CODE, "ROOM_PASSWORD": PASSWORD}
        with up("classroom/compose.yaml", ROOM.format(image=image, port=port), **env) as compose:
            wait_until_up(compose("ps", "--quiet", "hub"), port)
            url = f"http://127.0.0.1:{port}"
            asyncio.run(learn(url))
            assert "the hub answers" in asyncio.run(reaches_the_hub(url))
            # What an internal network does not let through is the engine's own affair.
            assert docker("inspect", "--format", "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}", f"{LEARNERS}-ann") == NETWORK
            assert docker("network", "inspect", "--format", "{{.Internal}}", NETWORK) == "true"
        assert docker("ps", "--all", "--quiet", "--filter", f"name={LEARNERS}") == "", "a learner's container outlived the hub"
