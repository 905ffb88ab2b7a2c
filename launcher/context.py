"""What the launcher knows of the machine it runs on, passed in so that tests can pretend another."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO


class Problem(Exception):
    """Something the user can mend; its message is one line: what is wrong, where, and what to do."""


@dataclass(frozen=True)
class Context:
    """The course's folder, the environment, the platform and where to print; `disk` is `/` except in tests."""

    root: Path
    env: Mapping[str, str]
    platform: str
    out: TextIO
    err: TextIO
    disk: Path = Path("/")
    python: Path = Path(sys.executable)

    @property
    def state(self) -> Path:
        """Everything the launcher makes; deleting it loses time, never work."""
        return self.root / ".bootcamp"

    @property
    def prebuilt(self) -> bool:
        """True in the container image, where all is made, the sources are not there and nothing can be written."""
        return (self.state / "prebuilt").exists()

    @property
    def logs(self) -> Path:
        return self.state / "logs"

    @property
    def home(self) -> Path:
        return Path(self.env.get("HOME") or "/nonexistent")

    @property
    def mac(self) -> bool:
        return self.platform == "darwin"

    @property
    def machine(self) -> str:
        return f"{self.platform}-{platform.machine()}"

    def on_disk(self, absolute: str) -> Path:
        """An absolute path of the machine, under `disk`."""
        return self.disk / absolute.lstrip("/")

    def say(self, line: str = "") -> None:
        print(line, file=self.out, flush=True)

    def os_release(self) -> dict[str, str]:
        """`/etc/os-release` as a dictionary; empty where there is none."""
        try:
            text = self.on_disk("/etc/os-release").read_text("utf-8")
        except OSError:
            return {}
        pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
        return {key: value.strip("\"'") for key, value in pairs}
