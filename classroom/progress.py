"""Where each learner is, from the progress log that the grader writes into their folder, a line of JSON an event."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from classroom import files

LOG = ".bootcamp/progress.jsonl"
MOST = 4 << 20
"""Bytes that are read at one look; the rest comes at the next one."""


@dataclass
class Work:
    """What a learner did on an exercise; times are seconds since 1970."""

    first: float
    last: float
    tries: int = 0
    outcome: str = ""
    passed: float | None = None
    hints: int = 0
    solution: bool = False


@dataclass
class Follower:
    """Reads a log as it grows. It is only ever added to, so a look reads what is new; a shorter one is read anew."""

    folder: Path
    offset: int = 0
    torn: bytes = b""
    work: dict[str, Work] = field(default_factory=dict)
    latest: str = ""

    def look(self) -> None:
        with contextlib.suppress(OSError, files.Untrusted), files.opened(self.folder, LOG) as file:
            size = file.seek(0, 2)
            if size < self.offset:
                self.offset, self.torn, self.work, self.latest = 0, b"", {}, ""
            file.seek(self.offset)
            new = file.read(MOST)
            self.offset += len(new)
            *lines, self.torn = (self.torn + new).split(b"\n")
            # A line without an end is no event, and must not fill the memory.
            self.torn = self.torn[-MOST:]
            for line in lines:
                self.take(line)

    def take(self, line: bytes) -> None:
        """Adds an event; lines that are torn, unknown or forged into another shape are passed over."""
        with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
            event: dict[str, Any] = json.loads(line)
            time = datetime.fromisoformat(iso(event["time"])).timestamp()
            name, kind = str(event["exercise"])[:100], event["event"]
            work = self.work.setdefault(name, Work(time, time))
            work.last = time
            self.latest = name
            if kind == "graded":
                work.outcome = str(event["outcome"])[:40]
                work.tries += work.outcome != "not-compiled"
                if work.outcome == "passed" and work.passed is None:
                    work.passed = time
            elif kind == "hinted":
                work.hints = max(work.hints, int(event["hint"]))
            elif kind == "solution":
                work.solution = True


def iso(text: str) -> str:
    """Java writes up to nine digits of a second, of which older Pythons read six or three, and a Z."""
    whole, _, fraction = text.rstrip("Z").partition(".")
    return f"{whole}.{(fraction + '000000')[:6]}+00:00"
