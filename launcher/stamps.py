"""Stamps: what a made thing was made from, so that it is made again only when that changed."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.context import Context, Problem

STAMP = "made-from"


def content_hash(root: Path, files: Iterable[Path], *facts: object) -> str:
    """A hash of the files' names (relative to `root`) and contents, and of further facts."""
    total = hashlib.sha256()
    for fact in facts:
        total.update(f"{fact}\n".encode())
    for file in sorted(files):
        total.update(f"{file.relative_to(root).as_posix()}\n".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def is_fresh(folder: Path, stamp: str) -> bool:
    try:
        return (folder / STAMP).read_text("utf-8") == stamp
    except OSError:
        return False


def write_stamp(folder: Path, stamp: str) -> None:
    (folder / STAMP).write_text(stamp, "utf-8")


@contextmanager
def replacing(context: Context, target: Path) -> Iterator[Path]:
    """Gives an empty folder to fill; it takes the target's place only if the body ends well."""
    with scratch(context) as temporary:
        new = temporary / "new"
        new.mkdir()
        yield new
        if target.exists():
            target.rename(temporary / "old")
        target.parent.mkdir(parents=True, exist_ok=True)
        new.rename(target)


@contextmanager
def set_aside(context: Context, target: Path) -> Iterator[None]:
    """Moves a thing away that must be made in its own place; puts it back if the body fails."""
    with scratch(context) as temporary:
        old = temporary / "old"
        if target.exists():
            target.rename(old)
        try:
            yield
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            if old.exists():
                old.rename(target)
            raise


@contextmanager
def scratch(context: Context) -> Iterator[Path]:
    """A temporary folder on the same disk as the rest of the state; gone afterwards."""
    temporary = context.state / "tmp" / str(os.getpid())
    temporary.mkdir(parents=True)
    try:
        yield temporary
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def exclusive(context: Context) -> Iterator[None]:
    """Lets one launcher at a time make things in the state folder; clears what a killed one left."""
    try:
        context.state.mkdir(parents=True, exist_ok=True)
        lock = (context.state / "lock").open("w")
    except OSError as refused:
        raise Problem(f"cannot write in {context.state}: {refused.strerror}; copy the course to a folder of your own") from None
    with lock:
        wait_for(context, lock.fileno())
        shutil.rmtree(context.state / "tmp", ignore_errors=True)
        yield


def wait_for(context: Context, descriptor: int) -> None:
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if not told:
                context.say("Another ./bootcamp is building; waiting for it ...")
                told = True
            time.sleep(0.5)
