"""Reads what learners have written. A folder of theirs may hold anything: links to others' files, pipes, endless files."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO


class Untrusted(Exception):
    """What is there is no plain file, or too long; the message says so."""


@contextlib.contextmanager
def opened(folder: Path, name: str) -> Iterator[BinaryIO]:
    """A plain file below a folder, without following a link anywhere on the way."""
    *parents, last = PurePosixPath(name).parts
    with contextlib.ExitStack() as stack:
        place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        stack.callback(os.close, place)
        for part in parents:
            place = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=place)
            stack.callback(os.close, place)
        # Not waiting: a pipe would hold up the hub, which serves everybody.
        number = os.open(last, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=place)
        file = stack.enter_context(os.fdopen(number, "rb"))
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode) or about.st_nlink != 1:
            raise Untrusted(f"{name} is no plain file")
        yield file


def read(folder: Path, name: str, limit: int) -> bytes:
    with opened(folder, name) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise Untrusted(f"{name} is longer than {limit >> 20} MB")
    return content


def names(folder: Path, most: int) -> list[str]:
    """Paths of files below a folder that are no links and not hidden, sorted; at most so many are looked at."""
    found: list[str] = []
    looked = 0
    for place, folders, files, number in os.fwalk(folder, follow_symlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            looked += 1
            if looked > most:
                raise Untrusted(f"there are more than {most} files")
            if not name.startswith(".") and stat.S_ISREG(os.stat(name, dir_fd=number, follow_symlinks=False).st_mode):
                found.append((Path(place) / name).relative_to(folder).as_posix())
    return sorted(found)
