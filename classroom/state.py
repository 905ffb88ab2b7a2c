"""What the instructor's board shows, worked out from the course, what is opened, and the learners' logs."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from classroom import files
from classroom.course import Exercise, Lesson
from classroom.lessons import SEAT
from classroom.progress import Follower, Work
from classroom.room import Opened, Room

TRIES = 3
"""So many failed tries at an exercise count as being held up, however little time has passed."""


@dataclass
class Board:
    """Keeps a follower a learner; `look` reads what is new and returns the whole picture."""

    room: Room
    course: list[Lesson]
    followers: dict[str, Follower] = field(default_factory=dict)

    def look(self, running: set[str], now: float) -> dict[str, Any]:
        opened = Opened.read(self.room.shared)
        learners = []
        for name in self.room.names():
            follower = self.followers.setdefault(name, Follower(self.room.work(name)))
            follower.look()
            learners.append(self.learner(name, follower, opened, now) | {"here": name in running})
        at = Counter(learner["at"] for learner in learners if learner["at"])
        held = Counter(learner["at"] for learner in learners if learner["held"])
        return {
            "now": now,
            "lessons": [self.lesson(lesson, opened, at, held, now) for lesson in self.course],
            "learners": learners,
            "holds": [{"exercise": name, "title": self.exercise(name).title, "learners": n} for name, n in held.most_common(3)],
        }

    def exercise(self, name: str) -> Exercise:
        return next(exercise for lesson in self.course for exercise in lesson.exercises if exercise.name == name)

    def lesson(self, lesson: Lesson, opened: Opened, at: Counter[str], held: Counter[str], now: float) -> dict[str, Any]:
        since = opened.lessons.get(lesson.name)
        return {
            "name": lesson.name,
            "number": lesson.number,
            "title": lesson.title,
            "minutes": lesson.minutes,
            "opened": since,
            "elapsed": None if since is None else max(0, int((now - since) / 60)),
            "solutions": lesson.name in opened.solutions,
            "exercises": [self.summary(exercise, at, held) for exercise in lesson.exercises],
        }

    def summary(self, exercise: Exercise, at: Counter[str], held: Counter[str]) -> dict[str, Any]:
        passed = sum(1 for follower in self.followers.values() if passed_in(follower, exercise.name))
        return {
            "name": exercise.name,
            "title": exercise.title,
            "minutes": exercise.minutes,
            "passed": passed,
            "at": at[exercise.name],
            "held": held[exercise.name],
        }

    def learner(self, name: str, follower: Follower, opened: Opened, now: float) -> dict[str, Any]:
        todo = [e for lesson in self.course if lesson.name in opened.lessons for e in lesson.exercises]
        at = where(follower, todo)
        work = follower.work.get(at.name) if at else None
        return {
            "name": name,
            "notebook": notebook(self.room.work(name)),
            "at": at.name if at else "",
            "title": at.title if at else "",
            "tries": work.tries if work else 0,
            "outcome": work.outcome if work else "",
            "hints": work.hints if work else 0,
            "minutes": int((now - work.first) / 60) if work else 0,
            "held": bool(at and work and is_held(work, at, now)),
            "passed": sum(1 for exercise in todo if passed_in(follower, exercise.name)),
            "of": len(todo),
            "last": max((work.last for work in follower.work.values()), default=None),
        }


def passed_in(follower: Follower, exercise: str) -> bool:
    work = follower.work.get(exercise)
    return work is not None and work.passed is not None


def where(follower: Follower, todo: list[Exercise]) -> Exercise | None:
    """The exercise that somebody is at: the one they did last, if not passed, else the next one of the open lessons."""
    left = [exercise for exercise in todo if not passed_in(follower, exercise.name)]
    return next((exercise for exercise in left if exercise.name == follower.latest), left[0] if left else None)


def is_held(work: Work, exercise: Exercise, now: float) -> bool:
    return work.tries >= TRIES or now - work.first > 60 * exercise.minutes


def notebook(folder: Path) -> str:
    """The notebook that is in use, as the learner's own server has noted it."""
    with contextlib.suppress(OSError, files.Untrusted, ValueError, TypeError, KeyError):
        return str(json.loads(files.read(folder, SEAT, 4096))["notebook"])[:200]
    return ""
