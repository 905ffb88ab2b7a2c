"""A fresh copy of the course in an empty home, opened by `./bootcamp start`, and a real browser on it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lab import Lab
from places import ROOT, SCREENSHOTS
from playwright.sync_api import Browser, expect, sync_playwright

from launcher.ports import reserved

START_SECONDS = 900
STOP_SECONDS = 60
WAIT_MS = 60_000
MADE_HERE = shutil.ignore_patterns(".git", ".bootcamp", "target", "work", "node_modules", "__pycache__")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--url", help="test the course that is open at this address (with its token), instead of a fresh one")
    parser.addoption("--folder", type=Path, default=ROOT / "work", help="with --url: the learner's folder of that course")
    parser.addoption("--pictures", action="store_true", help="renew the pictures in docs/images")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium; install the package chromium"))


@dataclass(frozen=True)
class Course:
    """A running course: the address that it printed, and the learner's folder."""

    url: str
    folder: Path


class Started:
    """`./bootcamp start`, and what it prints."""

    def __init__(self, root: Path, home: Path, folder: Path, port: int) -> None:
        # The caches of pip and Maven are the machine's, so that the test does not download what it has.
        caches = {
            "PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR") or str(Path.home() / ".cache/pip"),
            "MAVEN_OPTS": f"-Dmaven.repo.local={Path.home() / '.m2/repository'}",
        }
        env = {name: value for name, value in os.environ.items() if not name.startswith(("BOOTCAMP", "JUPYTER"))}
        self.process = subprocess.Popen(
            [root / "bootcamp", "start", "--no-browser", "--port", str(port), "--dir", folder],
            env=env | caches | {"HOME": str(home), "BOOTCAMP_PACE": "test"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.printed: list[str] = []
        self.up = threading.Event()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        for line in self.process.stdout:
            self.printed.append(line)
            if "Ctrl-C stops" in line:
                self.up.set()
        self.up.set()

    def url(self) -> str:
        self.up.wait(START_SECONDS)
        text = "".join(self.printed)
        address = re.search(r"http://\S+token=\w+", text)
        if not address or self.process.poll() is not None:
            self.process.kill()
            pytest.fail(f"the course did not start:\n{text}")
        return address[0]

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(STOP_SECONDS)


@pytest.fixture(scope="session")
def course(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    if url := request.config.getoption("url"):
        yield Course(url, request.config.getoption("folder"))
        return
    place = tmp_path_factory.mktemp("fresh")
    root, home, folder = place / "course", place / "home", place / "learner"
    shutil.copytree(ROOT, root, ignore=MADE_HERE)
    home.mkdir()
    with reserved() as port:
        started = Started(root, home, folder, port)
        try:
            yield Course(started.url(), folder)
        finally:
            started.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=WAIT_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def lab(course: Course, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Lab]:
    """JupyterLab in a new browser; what it showed last is kept as a screenshot."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    lab = Lab(page, course.url, course.folder)
    yield lab
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{request.node.name}.png")
    lab.end_kernels()
    context.close()


@pytest.fixture
def lesson(course: Course, request: pytest.FixtureRequest) -> str:
    """A copy of the notebook that the test's mark names, so that no test sees what another one typed."""
    name = request.node.get_closest_marker("lesson").args[0]
    original = next((ROOT / "notebooks").rglob(f"*-{name}.ipynb"))
    copy = course.folder / original.parent.name / f"{request.node.name}.ipynb"
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(original, copy)
    return copy.relative_to(course.folder).as_posix()


@pytest.fixture
def docs_picture(request: pytest.FixtureRequest) -> Path:
    """Where a picture for the README goes: docs/images if they are to be renewed, else with the screenshots."""
    return ROOT / "docs" / "images" if request.config.getoption("pictures") else SCREENSHOTS
