"""Finds and ends the processes that a process has started, on Linux and macOS."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """A process; its start time tells it from a later one with the same number."""

    pid: int
    parent: int
    started: str


def processes() -> list[Process]:
    proc = Path("/proc")
    if (proc / "self" / "stat").exists():
        found = (read_stat(folder) for folder in proc.iterdir() if folder.name.isdigit())
        return [process for process in found if process]
    answer = subprocess.run(["ps", "-axo", "pid=,ppid=,lstart="], capture_output=True, text=True, check=True)
    rows = (line.split(None, 2) for line in answer.stdout.splitlines())
    return [Process(int(row[0]), int(row[1]), row[2]) for row in rows if len(row) == 3]


def read_stat(folder: Path) -> Process | None:
    try:
        text = (folder / "stat").read_text("utf-8", errors="replace")
    except OSError:
        return None
    # The name is in brackets and may hold anything, brackets included.
    fields = text.rpartition(")")[2].split()
    return None if fields[0] == "Z" else Process(int(folder.name), int(fields[1]), fields[19])


def descendants(pid: int) -> list[Process]:
    """All that a process has started, and what those have started."""
    children = defaultdict(list)
    for process in processes():
        children[process.parent].append(process)
    found: list[Process] = []
    waiting = [pid]
    while waiting:
        for child in children[waiting.pop()]:
            found.append(child)
            waiting.append(child.pid)
    return found


def end_all(family: list[Process], patience: float = 3) -> None:
    """Ends those that still run: asks, waits, kills."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        left = still_running(family)
        for process in left:
            try:
                os.kill(process.pid, number)
            except (ProcessLookupError, PermissionError):
                pass
        deadline = time.monotonic() + patience
        while still_running(left) and time.monotonic() < deadline:
            time.sleep(0.05)


def still_running(family: list[Process]) -> list[Process]:
    alive = {(process.pid, process.started) for process in processes()}
    return [process for process in family if (process.pid, process.started) in alive]
