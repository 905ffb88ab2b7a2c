"""Fakes: a machine with chosen JDKs, tools and home, so that no test depends on the one it runs on."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from launcher.context import Context  # noqa: E402


@dataclass
class Machine:
    """A pretended machine below a temporary folder."""

    folder: Path
    env: dict[str, str] = field(default_factory=dict)
    platform: str = "linux"
    out: io.StringIO = field(default_factory=io.StringIO)
    err: io.StringIO = field(default_factory=io.StringIO)

    def __post_init__(self) -> None:
        for name in ("disk", "home", "course/launcher", "bin"):
            (self.folder / name).mkdir(parents=True)
        self.env = {"HOME": str(self.home), "PATH": str(self.bin)} | self.env

    @property
    def disk(self) -> Path:
        return self.folder / "disk"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def bin(self) -> Path:
        return self.folder / "bin"

    @property
    def root(self) -> Path:
        return self.folder / "course"

    def context(self) -> Context:
        return Context(self.root, dict(self.env), self.platform, self.out, self.err, self.disk)

    def jdk(self, home: str | Path, version: str, *, compiler: bool = True, modules: str = "java.base jdk.jshell") -> Path:
        """A folder that looks like a JDK; a relative one is below the disk's root."""
        folder = self.disk / home
        (folder / "bin").mkdir(parents=True)
        for tool in ("java", "javac") if compiler else ("java",):
            self.script(folder / "bin" / tool, "exit 0")
        (folder / "release").write_text(f'IMPLEMENTOR="Fake"\nJAVA_VERSION="{version}"\nMODULES="{modules}"\n')
        return folder

    def script(self, file: Path, body: str) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{body}\n")
        file.chmod(0o755)
        return file

    def write(self, file: str, text: str) -> Path:
        """A file of the course."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine")
