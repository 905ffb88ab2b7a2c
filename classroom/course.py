"""The course as the room sees it: the lessons in order, their notebooks, minutes and exercises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Exercise:
    """`phase/name`, its title, and the minutes that its author gives it."""

    name: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Lesson:
    """`phase/name`, the number and title that learners see, its notebook, and the minutes of demonstration."""

    name: str
    number: str
    title: str
    notebook: str
    demonstrate: int
    exercises: tuple[Exercise, ...]

    @property
    def minutes(self) -> int:
        """What the lesson takes in a room: what is shown, then what is done."""
        return self.demonstrate + sum(exercise.minutes for exercise in self.exercises)


def read(home: Path) -> list[Lesson]:
    """The lessons of `lessons/course.yaml`, which the course compiler has judged."""
    course = yaml.safe_load((home / "lessons" / "course.yaml").read_text("utf-8"))
    lessons = []
    number = -1
    for phase in course["phases"]:
        number = phase.get("number", number + 1)
        lessons += [lesson(home, phase["phase"], f"{number}.{m}", entry) for m, entry in enumerate(phase["lessons"], 1)]
    return lessons


def lesson(home: Path, phase: str, number: str, entry: dict) -> Lesson:
    name = entry["lesson"]
    folder = f"{number.partition('.')[0]}-{phase}"
    return Lesson(
        f"{phase}/{name}",
        number,
        front_title(home / "lessons" / phase / f"{name}.md", name),
        f"{folder}/{number}-{name}.ipynb",
        int(entry.get("minutes", {}).get("demonstrate", 0)),
        tuple(exercise(home, path) for path in entry.get("exercises", [])),
    )


def exercise(home: Path, name: str) -> Exercise:
    text = (home / "exercises" / name / "exercise.yaml").read_text("utf-8")
    # Only these: the course is written in YAML 1.2, of which this library refuses some, such as "{title: which?, points: 3}".
    about = yaml.safe_load("\n".join(re.findall(r"^(?:title|minutes):.*$", text, re.MULTILINE)))
    return Exercise(name, str(about["title"]), int(about.get("minutes", 0)))


def front_title(file: Path, name: str) -> str:
    found = re.search(r"^title:\s*(.+?)\s*$", file.read_text("utf-8"), re.MULTILINE)
    return str(yaml.safe_load(found[1])) if found else name
