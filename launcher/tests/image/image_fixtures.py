"""The image, built once, and containers of it; they use the host's network, which works with any engine."""

import json
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from launcher.ports import reserved

ROOT = Path(__file__).resolve().parents[3]
TOKEN = "a-token-for-the-test"
HARDENED = [
    "--read-only",
    *("--tmpfs", "/tmp:rw,exec,nosuid,nodev,size=512m"),
    *("--tmpfs", "/home/learner:rw,uid=1000,gid=1000,mode=700,size=64m"),
    *("--cap-drop", "ALL"),
    *("--security-opt", "no-new-privileges"),
    *("--memory", "2g", "--memory-swap", "2g"),
    *("--pids-limit", "512"),
]


def docker(*arguments, check=True, timeout=600, input=None):
    result = subprocess.run(
        ["docker", *map(str, arguments)], capture_output=True, text=True, timeout=timeout, check=False, input=input
    )
    assert not check or result.returncode == 0, f"docker {arguments[0]}: {result.stdout[-3000:]}{result.stderr[-3000:]}"
    return result.stdout.strip()


def build(target: str) -> str:
    tag = f"jvm-data-bootcamp-test:{target}"
    docker("build", "--network", "host", "--target", target, "--tag", tag, ROOT, timeout=1800)
    return tag


@pytest.fixture(scope="session")
def image():
    """The learner's image."""
    return build("learner")


@pytest.fixture
def volume():
    name = f"bootcamp-test-{uuid.uuid4().hex[:8]}"
    docker("volume", "create", name)
    yield name
    docker("volume", "rm", "--force", name)


@dataclass
class Container:
    name: str
    port: int
    base: str = ""

    def get(self, path, token=None):
        """The status code of an answer, 0 for none."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}")
        if token:
            request.add_header("Authorization", f"token {token}")
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code
        except OSError:
            return 0

    def wait_until_up(self, seconds=60):
        deadline = time.monotonic() + seconds
        while self.get(f"{self.base}/api") != 200:
            assert time.monotonic() < deadline and self.state("Running"), docker("logs", self.name)
            time.sleep(0.05)

    def state(self, field):
        return json.loads(docker("inspect", "--format", f"{{{{json .State.{field}}}}}", self.name))

    def run(self, *command, input=None, check=True):
        """Runs a command in the container, with what it prints."""
        return docker("exec", "--interactive", self.name, *command, input=input, check=check)

    def python(self, script):
        """Runs a script in the container's own Python environment, with the course's kernel."""
        environment = ["--env", "JUPYTER_PATH=/opt/bootcamp/.bootcamp/share/jupyter", "--env", "IPYTHONDIR=/tmp/i"]
        environment += ["--env", "JUPYTER_RUNTIME_DIR=/tmp/r", "--env", "JUPYTER_DATA_DIR=/tmp/d", "--env", "BOOTCAMP_PACE=test"]
        python = "/opt/bootcamp/.bootcamp/venv/bin/python"
        return docker("exec", "--interactive", *environment, self.name, python, "-", input=script, timeout=900)


@contextmanager
def running(image, volume, *options, command=(), base=""):
    with reserved() as port:
        container = Container(f"bootcamp-test-{uuid.uuid4().hex[:8]}", port, base)
        ours = [f"--port={port}"] if command else []
        settings = ["--env", f"JUPYTER_TOKEN={TOKEN}", "--env", f"BOOTCAMP_PORT={port}"]
        docker(
            *("run", "--detach", "--name", container.name, "--network", "host", "--volume", f"{volume}:/work"),
            *settings,
            *options,
            image,
            *command,
            *ours,
        )
        try:
            container.wait_until_up()
            yield container
        finally:
            docker("rm", "--force", container.name)
