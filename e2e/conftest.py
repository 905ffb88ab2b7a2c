"""A fresh copy of the course in an empty home, opened by `./bootcamp start`, and a real browser on it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from lab import Lab
from places import ROOT, SCREENSHOTS
from playwright.sync_api import sync_playwright

MADE_HERE = shutil.ignore_patterns(".git", ".bootcamp", "target", "work", "node_modules", "__pycache__")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@dataclass
class Course:
    """A running course: its folder, the address that it printed, all that it printed."""

    root: Path
    home: Path
    process: subprocess.Popen
    output: list[str]

    @property
    def url(self) -> str:
        return re.search(r"http://\S+", "".join(self.output))[0]

    @property
    def work(self) -> Path:
        return self.root / "work"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(root: Path, home: Path) -> Course:
    # The caches of pip and Maven are the machine's, so that the test does not download what it has.
    caches = {
        "PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR") or str(Path.home() / ".cache/pip"),
        "MAVEN_OPTS": f"-Dmaven.repo.local={Path.home() / '.m2/repository'}",
    }
    env = {name: value for name, value in os.environ.items() if not name.startswith(("BOOTCAMP", "JUPYTER"))}
    process = subprocess.Popen(
        [root / "bootcamp", "start", "--no-browser", "--port", str(free_port())],
        env=env | caches | {"HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output: list[str] = []
    up = threading.Event()

    def read() -> None:
        for line in process.stdout:
            output.append(line)
            if "Ctrl-C stops" in line:
                up.set()
        up.set()

    threading.Thread(target=read, daemon=True).start()
    up.wait(900)
    if process.poll() is not None or "Ctrl-C stops" not in "".join(output):
        process.kill()
        pytest.fail("the course did not start:\n" + "".join(output))
    return Course(root, home, process, output)


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fresh")
    root, home = folder / "course", folder / "home"
    shutil.copytree(ROOT, root, ignore=MADE_HERE)
    home.mkdir()
    running = start(root, home)
    yield running
    running.process.send_signal(signal.SIGINT)
    running.process.wait(60)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def lab(course, browser, request):
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(60_000)
    lab = Lab(page, course.url)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    yield lab
    page.screenshot(path=SCREENSHOTS / f"{request.node.name}.png")
    lab.shut_down_kernels()
    context.close()
