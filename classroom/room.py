"""The room's folder: what is where, who may read it, and what the instructor has opened."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

INSTRUCTOR = "instructor"


@dataclass(frozen=True)
class Room:
    """`hub/` is the hub's alone, `shared/` all learners read, `learners/` has a folder for each, `submissions/` what was collected."""

    folder: Path

    @property
    def hub(self) -> Path:
        return self.folder / "hub"

    @property
    def shared(self) -> Path:
        return self.folder / "shared"

    @property
    def learners(self) -> Path:
        return self.folder / "learners"

    @property
    def submissions(self) -> Path:
        return self.folder / "submissions"

    def make(self) -> None:
        """Makes the folders. Learners with user ids of their own walk through the outer two, but cannot list them."""
        for folder, mode in ((self.folder, 0o711), (self.learners, 0o711), (self.hub, 0o700), (self.submissions, 0o700), (self.shared, 0o755)):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(mode)

    def work(self, name: str) -> Path:
        return self.learners / name

    def names(self) -> list[str]:
        """The learners, without the instructor, who has a folder too."""
        return sorted(path.name for path in self.learners.iterdir() if path.is_dir() and path.name != INSTRUCTOR)


@dataclass
class Opened:
    """What the instructor has opened: lessons, each with the time, and the lessons whose solutions may be seen."""

    lessons: dict[str, float] = field(default_factory=dict)
    solutions: list[str] = field(default_factory=list)

    @staticmethod
    def read(shared: Path) -> Opened:
        try:
            found = json.loads((shared / "opened.json").read_text("utf-8"))
        except FileNotFoundError:
            return Opened()
        return Opened(found["lessons"], found["solutions"])

    def write(self, shared: Path) -> None:
        """So that a reader finds the old or the new state."""
        draft = shared / "opened.json.new"
        draft.write_text(json.dumps({"lessons": self.lessons, "solutions": self.solutions}, indent=1), "utf-8")
        draft.chmod(0o644)
        os.replace(draft, shared / "opened.json")

    def open_lesson(self, name: str) -> None:
        self.lessons.setdefault(name, time.time())

    def open_solutions(self, name: str) -> None:
        if name not in self.solutions:
            self.solutions.append(name)
