"""The learner's side of what the instructor opens: an extension of the learner's server that brings it into their folder."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from classroom import course
from classroom.room import Opened
from launcher import learner
from launcher.context import Context

EVERY_MS = 2000
SEAT = ".bootcamp/seat.json"


def bring(context: Context, folder: Path, shared: Path) -> None:
    """Puts the opened lessons and solutions into the learner's folder; what the learner has changed stays as it is."""
    opened = Opened.read(shared)
    lessons = course.read(context.root)
    closed = {lesson.notebook for lesson in lessons if lesson.name not in opened.lessons}
    learner.fill(context, folder, lambda name: name not in closed)
    for lesson in lessons:
        if lesson.name in opened.solutions:
            bring_solutions(context, folder, lesson)


def bring_solutions(context: Context, folder: Path, lesson: course.Lesson) -> None:
    for exercise in lesson.exercises:
        target = folder / "solutions" / f"{exercise.name.replace('/', '-')}.md"
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            learner.write_new(target, solution(context, exercise).encode())


def solution(context: Context, exercise: course.Exercise) -> str:
    """The solution and why it is as it is, as a page."""
    source = context.root / "solutions" / exercise.name
    code = "\n".join(file.read_text("utf-8") for file in sorted(source.glob("*.java")))
    return f"# {exercise.title}\n\n```java\n{code}```\n\n{(source / 'NOTES.md').read_text('utf-8')}"


class Watch:
    """Looks every two seconds whether something was opened, and notes for the board which notebook is in use."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.context = Context(Path(os.environ["BOOTCAMP_HOME"]), dict(os.environ), sys.platform, sys.stdout, sys.stderr)
        self.folder = Path(os.environ["BOOTCAMP_WORK"])
        self.shared = Path(os.environ["BOOTCAMP_SHARED"])
        self.seen = self.version()
        self.noted = ""

    def version(self) -> int:
        try:
            return (self.shared / "opened.json").stat().st_mtime_ns
        except FileNotFoundError:
            return 0

    async def look(self) -> None:
        version = self.version()
        if version != self.seen:
            await asyncio.to_thread(bring, self.context, self.folder, self.shared)
            self.seen = version
        await self.note()

    async def note(self) -> None:
        sessions = [session for session in await self.server.session_manager.list_sessions() if session.get("kernel")]
        if not sessions:
            return
        latest = max(sessions, key=lambda session: session["kernel"]["last_activity"])
        if latest["path"] != self.noted:
            self.noted = latest["path"]
            learner.replace(self.folder / SEAT, json.dumps({"notebook": self.noted, "since": time.time()}).encode())


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "classroom.lessons"}]


def _load_jupyter_server_extension(server: Any) -> None:
    from tornado.ioloop import PeriodicCallback

    PeriodicCallback(Watch(server).look, EVERY_MS).start()
