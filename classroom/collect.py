"""Collects what learners have written into a folder that `./bootcamp grade` takes: one folder a learner."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from classroom import files
from classroom.room import Room

FILE_LIMIT = 10 << 20
FILES_LIMIT = 2000
ALL_LIMIT = 200 << 20
TAKEN = re.compile(r"[^/]+(/[^/]+)*\.ipynb|exercises/[^/]+/[^/]+/[^/]+\.java")


@dataclass(frozen=True)
class Collected:
    """Where it is, how many learners gave something, and what was left out, in words."""

    folder: Path
    learners: int
    remarks: list[str]


def collect(room: Room, stamp: str) -> Collected:
    """Copies notebooks and the Java files of exercises; the folder is there only when it is whole."""
    draft, target = room.submissions / f".{stamp}", room.submissions / stamp
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    remarks: list[str] = []
    for name in room.names():
        remarks += take(room.work(name), draft / name, name)
    draft.rename(target)
    return Collected(target, sum(1 for path in target.iterdir()), remarks)


def take(work: Path, target: Path, learner: str) -> list[str]:
    remarks, total = [], 0
    try:
        wanted = [name for name in files.names(work, FILES_LIMIT) if TAKEN.fullmatch(name)]
    except (OSError, files.Untrusted) as fault:
        return [f"{learner}: {fault}"]
    for name in wanted:
        try:
            content = files.read(work, name, FILE_LIMIT)
        except (OSError, files.Untrusted) as fault:
            remarks.append(f"{learner}: {fault}")
            continue
        total += len(content)
        if total > ALL_LIMIT:
            return [*remarks, f"{learner}: more than {ALL_LIMIT >> 20} MB; the rest was left out, from {name} on"]
        # exercises/ is how the learner's folder has them; the grader takes phase/name/TheClass.java.
        file = target / name.removeprefix("exercises/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return remarks
