"""Shows long steps: what is being done and for how long, redrawn on a terminal, as plain lines elsewhere."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

TICK = 0.2
PLAIN_EVERY = 20.0
"""Seconds between two signs of life where the line cannot be redrawn."""


class Step:
    """One step under way; `detail` says what it is at just now."""

    def __init__(self, title: str, out: TextIO) -> None:
        self._title = title
        self._out = out
        self._detail = ""
        self._started = time.monotonic()
        self._terminal = out.isatty()
        self._done = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)
        if not self._terminal:
            self._print(f"{title} ...")
        self._ticker.start()

    def detail(self, text: str) -> None:
        if text:
            self._detail = text

    def _elapsed(self) -> str:
        seconds = int(time.monotonic() - self._started)
        return f"{seconds // 60}:{seconds % 60:02d}" if seconds >= 60 else f"{seconds} s"

    def _tick(self) -> None:
        while not self._done.wait(TICK if self._terminal else PLAIN_EVERY):
            line = f"{self._title} ... {self._elapsed()}  {self._detail}"
            if self._terminal:
                self._redraw(line)
            else:
                self._print(line)

    def _redraw(self, line: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        self._out.write(f"\r\x1b[K{line[:width]}")
        self._out.flush()

    def _print(self, line: str) -> None:
        self._out.write(f"{line.rstrip()}\n")
        self._out.flush()

    def end(self, outcome: str) -> None:
        self._done.set()
        self._ticker.join()
        line = f"{self._title}: {outcome}, {self._elapsed()}"
        if self._terminal:
            self._redraw("")
        self._print(line)


@contextmanager
def step(title: str, out: TextIO) -> Iterator[Step]:
    """Shows the step while the body runs, and how it ended."""
    shown = Step(title, out)
    try:
        yield shown
    except KeyboardInterrupt:
        shown.end("stopped")
        raise
    except BaseException:
        shown.end("failed")
        raise
    shown.end("done")
