"""A room of the real kind: JupyterHub on a free port, over the course as it is built, in a folder that is removed."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from classroom.visitor import Visitor
from launcher import classroom, ports
from launcher.context import Context
from launcher.jdk import find_jdk
from launcher.venv import Environment

ROOT = Path(__file__).resolve().parents[2]
CODE, PASSWORD = "the-code", "a-password-for-the-instructor"


def context() -> Context:
    return Context(ROOT, dict(os.environ), sys.platform, sys.stdout, sys.stderr)


def environment() -> Environment:
    """The environment that the tests run in, which has JupyterHub too."""
    return Environment(Path(sys.prefix), ROOT / "launcher" / "requirements-test.txt")


@contextmanager
def served(folder: Path) -> Iterator[tuple[classroom.Hub, subprocess.Popen[bytes]]]:
    """A hub that answers, and its process."""
    here = context()
    with ports.reserved() as port:
        hub = classroom.Hub(folder, "127.0.0.1", port, 1500, "bubblewrap", CODE, PASSWORD)
        with classroom.serving(here, environment(), find_jdk(here), hub) as server:
            yield hub, server


@pytest.fixture(scope="session")
def hub() -> Iterator[classroom.Hub]:
    if not shutil.which("bwrap"):
        pytest.skip("needs bubblewrap")
    with tempfile.TemporaryDirectory(prefix="room-") as folder:
        Path(folder).chmod(0o711)
        with served(Path(folder) / "room") as (made, _):
            yield made


def visit(hub: classroom.Hub, **doings: Callable[[Visitor], Awaitable[None]]) -> None:
    """Lets some people come in and do something, all at the same time."""

    async def one(name: str, doing: Callable[[Visitor], Awaitable[None]]) -> None:
        async with Visitor.coming(hub.url, name) as visitor:
            await visitor.log_in(PASSWORD if name == "instructor" else f"secret of {name}", CODE)
            await doing(visitor)

    async def everybody() -> None:
        await asyncio.gather(*(one(name, doing) for name, doing in doings.items()))

    asyncio.run(everybody())
