"""The instructor's board: a page of the hub, what it shows, and what it does. Nobody else gets past `needs_scope`."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Any

from jupyterhub.handlers.base import BaseHandler
from jupyterhub.scopes import needs_scope
from tornado.web import HTTPError, authenticated

from classroom import course
from classroom.collect import collect
from classroom.room import INSTRUCTOR, Opened, Room
from classroom.state import Board


class BoardHandler(BaseHandler):
    """What all of the board's addresses share."""

    board: Board
    code: str

    def initialize(self, board: Board, code: str) -> None:
        self.board = board
        self.code = code


class Page(BoardHandler):
    @authenticated
    @needs_scope("admin-ui")
    async def get(self) -> None:
        self.finish(await self.render_template("board.html", code=self.code, xsrf=self.xsrf_token.decode("ascii")))


class State(BoardHandler):
    @needs_scope("admin-ui")
    async def get(self) -> None:
        running = {user.name for user in self.users.values() if user.active}
        state = await asyncio.to_thread(self.board.look, running, time.time())
        self.set_header("Cache-Control", "no-store")
        self.finish(state)


class Open(BoardHandler):
    """Opens a lesson, or a lesson's solutions, for all at a time."""

    @needs_scope("admin-ui")
    async def post(self, what: str) -> None:
        name = self.get_body_argument("lesson")
        lesson = next((lesson for lesson in self.board.course if lesson.name == name), None)
        if not lesson:
            raise HTTPError(404, f'there is no lesson "{name}"')
        opened = Opened.read(self.board.room.shared)
        opened.open_lesson(name)
        if what == "solutions":
            opened.open_solutions(name)
        opened.write(self.board.room.shared)
        self.finish({"words": f"{lesson.number} {lesson.title}: {what} opened for all."})


class Collect(BoardHandler):
    @needs_scope("admin-ui")
    async def post(self) -> None:
        done = await asyncio.to_thread(collect, self.board.room, time.strftime("%Y-%m-%d-%H%M%S"))
        words = f"Collected from {done.learners} learners. Grade it: ./bootcamp grade {done.folder} --out report"
        self.finish({"words": "\n".join([words, *done.remarks]), "folder": str(done.folder)})


class Forget(BoardHandler):
    """A learner who has forgotten the password chooses a new one, with the room's code."""

    @needs_scope("admin-ui")
    async def post(self) -> None:
        name = self.get_body_argument("learner")
        if name == INSTRUCTOR or not self.authenticator.accounts.knows(name):
            raise HTTPError(404, f'there is no learner "{name}" with a password')
        self.authenticator.accounts.forget(name)
        self.finish({"words": f"{name} may choose a new password, with the room's code."})


def handlers(home: Path, room: Room, code: str) -> list[Any]:
    shared = {"board": Board(room, course.read(home)), "code": code}
    pages = {"": Page, "/state": State, "/open/(lesson|solutions)": Open, "/collect": Collect, "/forget": Forget}
    return [(f"/board{path}", handler, shared) for path, handler in pages.items()]
