"""Runs other programs: output into a log, the whole family of processes ended on an interrupt."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


class Failure(Exception):
    """A program that ended with another code than 0, with the log it wrote."""

    def __init__(self, command: Sequence[object], code: int, log: Path, lines: list[str]) -> None:
        super().__init__(f"{command[0]} ended with code {code}; log: {log}")
        self.code = code
        self.log = log
        self.lines = lines

    @property
    def last_line(self) -> str:
        return next((line.strip() for line in reversed(self.lines) if line.strip()), f"code {self.code}")


def run_logged(
    command: Sequence[object],
    log: Path,
    *,
    cwd: Path,
    env: Mapping[str, str],
    on_line: Callable[[str], None] = lambda line: None,
) -> list[str]:
    """Runs to the end and returns the lines printed; raises Failure if the code is not 0."""
    log.parent.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    with log.open("w", encoding="utf-8", errors="replace") as sink:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        try:
            assert process.stdout is not None
            for line in process.stdout:
                sink.write(line)
                sink.flush()
                lines.append(line.rstrip("\n"))
                on_line(lines[-1])
            code = process.wait()
        except BaseException:
            end_group(process)
            raise
    if code:
        raise Failure(command, code, log, lines)
    return lines


def end_group(process: subprocess.Popen[str], patience: float = 10) -> None:
    """Ends a process that leads a group of its own, and the group: politely, then not."""
    signal_group(process, signal.SIGTERM)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        pass
    signal_group(process, signal.SIGKILL)
    process.wait()


def signal_group(process: subprocess.Popen[str], number: int) -> None:
    try:
        os.killpg(process.pid, number)
    except (ProcessLookupError, PermissionError):
        pass
