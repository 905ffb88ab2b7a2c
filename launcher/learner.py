"""The learner's folder: filled once, brought up to date by an upgrade; what the learner changed is never touched."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from launcher import merge
from launcher.context import Context, Problem

SHIPPED = ".bootcamp/shipped.json"
MAP = "00-course-map.ipynb"


def current(context: Context) -> Path:
    """The folder that commands such as `progress` mean: BOOTCAMP_WORK, the one last opened, or `work/`."""
    if context.env.get("BOOTCAMP_WORK"):
        return Path(context.env["BOOTCAMP_WORK"]).absolute()
    try:
        last = Path((context.state / "folder").read_text("utf-8"))
    except OSError:
        return context.root / "work"
    return last if last.is_dir() else context.root / "work"


def remember(context: Context, folder: Path) -> None:
    (context.state / "folder").write_text(str(folder), "utf-8")


@dataclass(frozen=True)
class Filled:
    """What `fill` did: files put in, files brought up to date, newer versions put beside edited ones."""

    added: list[Path]
    updated: list[Path]
    offered: list[Path]


def fill(context: Context, folder: Path, wanted: Callable[[str], bool] = lambda name: True) -> Filled:
    """Brings notebooks and data that are wanted into the folder; a file that the learner has changed stays as it is."""
    source = context.root / "notebooks"
    if not source.is_dir():
        raise Problem(f"{source} is missing: the course has no notebooks; make them with ./bootcamp build")
    course = {path.relative_to(source).as_posix(): path for path in source.rglob("*")}
    course |= {path.relative_to(context.root).as_posix(): path for path in (context.root / "data").rglob("*")}
    filled = Filled([], [], [])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shipped = Shipped.read(folder)
        for name, file in sorted(course.items()):
            if file.is_file() and wanted(name):
                bring(name, file.read_bytes(), folder, shipped, filled)
        shipped.write(folder)
    except OSError as refused:
        raise Problem(f"cannot write in {folder}: {refused.strerror}; choose another folder with --dir") from None
    return filled


def bring(name: str, content: bytes, folder: Path, shipped: Shipped, filled: Filled) -> None:
    """One file of the course into the learner's folder."""
    target = folder / name
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(target, content)
        filled.added.append(target)
    elif not shipped.is_new(name, content):
        return
    elif shipped.is_untouched(name, target.read_bytes()):
        replace(target, content)
        filled.updated.append(target)
    elif target.read_bytes() != content:
        beside = free_name(target)
        write_new(beside, offer(target.read_bytes(), content, shipped.cell_ids(name)))
        filled.offered.append(beside)
    shipped.note(name, content)


def offer(mine: bytes, new: bytes, shipped_ids: list[str]) -> bytes:
    """What to put beside an edited file: for notebooks the new text with the learner's answers."""
    my_notebook, new_notebook = merge.parse(mine), merge.parse(new)
    if my_notebook is None or new_notebook is None:
        return new
    return merge.write(merge.merge(my_notebook, new_notebook, shipped_ids))


def free_name(target: Path) -> Path:
    """`1.4-hash-table (updated).ipynb`, numbered where there is one already."""
    names = (f"{target.stem} (updated{number}){target.suffix}" for number in ("", *(f" {n}" for n in range(2, 1000))))
    return next(path for name in names if not (path := target.with_name(name)).exists())


@dataclass
class Shipped:
    """What the folder was last given, file by file: a hash and the ids of the cells; kept in the folder itself."""

    files: dict[str, dict[str, Any]]

    @staticmethod
    def read(folder: Path) -> Shipped:
        try:
            files = json.loads((folder / SHIPPED).read_text("utf-8"))
            return Shipped(files if isinstance(files, dict) else {})
        except (OSError, ValueError):
            # Without the record every file counts as edited: nothing is lost, newer ones are put beside.
            return Shipped({})

    def is_new(self, name: str, content: bytes) -> bool:
        return self.files.get(name, {}).get("sha256") != digest(content)

    def is_untouched(self, name: str, content: bytes) -> bool:
        return self.files.get(name, {}).get("sha256") == digest(content)

    def cell_ids(self, name: str) -> list[str]:
        return list(self.files.get(name, {}).get("cells", []))

    def note(self, name: str, content: bytes) -> None:
        notebook = merge.parse(content)
        self.files[name] = {"sha256": digest(content), "cells": merge.ids(notebook) if notebook else []}

    def write(self, folder: Path) -> None:
        content = json.dumps(self.files, indent=1, sort_keys=True).encode()
        file = folder / SHIPPED
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace(file, content)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def replace(target: Path, content: bytes) -> None:
    """Writes so that the file is the old or the new one at any moment."""
    with temporary_beside(target, content) as temporary:
        os.replace(temporary, target)


def write_new(target: Path, content: bytes) -> None:
    """Writes so that the file is whole or not there, and never replaces one that came meanwhile."""
    with temporary_beside(target, content) as temporary:
        with contextlib.suppress(FileExistsError):
            os.link(temporary, target)


@contextlib.contextmanager
def temporary_beside(target: Path, content: bytes) -> Iterator[Path]:
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def course_map(context: Context) -> str:
    """The page with the whole course, or the first lesson of a course that has none."""
    return MAP if (context.root / "notebooks" / MAP).is_file() else first_lesson(context)


def first_lesson(context: Context) -> str:
    """The first notebook in the course's order, as a path below the learner's folder."""
    source = context.root / "notebooks"
    found = sorted(source.rglob("*.ipynb"), key=lambda path: [natural(part) for part in path.relative_to(source).parts])
    if not found:
        raise Problem(f"{source} holds no notebooks; make them with ./bootcamp build")
    return found[0].relative_to(source).as_posix()


def natural(name: str) -> tuple[list[int], str]:
    """Sorts `10-...` after `9-...`."""
    digits = name.split("-")[0].split(".")
    return [int(part) for part in digits if part.isdigit()], name


def report(context: Context, folder: Path, filled: Filled) -> None:
    """Says what came into the folder."""
    if filled.added:
        context.say(f"Put {len(filled.added)} new files into {folder}.")
    if filled.updated:
        context.say(f"Brought {len(filled.updated)} files up to date that you had not changed.")
    for file in filled.offered:
        context.say(f"You have changed a lesson of which there is a newer version; yours stays, with your answers in: {file}")
