"""What the hub reads of learners: folders may hold anything, and logs may hold anything too."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from classroom import collect, files
from classroom.course import Exercise, Lesson
from classroom.progress import Follower
from classroom.room import Opened, Room
from classroom.state import Board


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "room")
    made.make()
    for name in ("ann", "bob", "instructor"):
        made.work(name).mkdir()
    return made


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def event(exercise: str, kind: str = "graded", at: float = 0, **more) -> str:
    moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at)) + ".123456789Z"
    return json.dumps({"time": moment, "exercise": exercise, "event": kind, **more}) + "\n"


def test_follows_no_link_and_no_pipe(room):
    secret = write(room.work("bob"), "a/answer.ipynb", "bob's")
    ann = room.work("ann")
    (ann / "link.ipynb").symlink_to(secret)
    (ann / "folder").symlink_to(secret.parent)
    os.link(secret, ann / "hard.ipynb")
    os.mkfifo(ann / "pipe.ipynb")
    for name in ("link.ipynb", "folder/answer.ipynb", "hard.ipynb", "pipe.ipynb", "missing"):
        with pytest.raises((OSError, files.Untrusted)):
            files.read(ann, name, 100)
    collected = collect.collect(room, "now")
    assert not (collected.folder / "ann").exists()
    assert (collected.folder / "bob/a").is_dir() is False, "a file with two names is not taken from either"


def test_reads_no_more_than_the_limit(room):
    write(room.work("ann"), "long", "x" * 101)
    assert files.read(room.work("ann"), "long", 101) == b"x" * 101
    with pytest.raises(files.Untrusted, match="longer"):
        files.read(room.work("ann"), "long", 100)


def test_collects_notebooks_and_exercises_as_the_grader_takes_them(room):
    ann = room.work("ann")
    for name in ("1-memory/1.4.ipynb", "exercises/memory/blocklist/Blocklist.java", "exercises/memory/blocklist/Blocklist.java.1",
                 ".ipynb_checkpoints/1.4.ipynb", "data/weather.csv"):  # fmt: skip
        write(ann, name, "mine")
    write(room.work("instructor"), "x.ipynb", "not a learner's")
    write(room.work("bob"), "huge.ipynb", "").open("wb").truncate(collect.FILE_LIMIT + 1)
    done = collect.collect(room, "2026")
    taken = sorted(path.relative_to(done.folder).as_posix() for path in done.folder.rglob("*") if path.is_file())
    assert taken == ["ann/1-memory/1.4.ipynb", "ann/memory/blocklist/Blocklist.java"]
    assert done.learners == 1 and done.remarks == ["bob: huge.ipynb is longer than 10 MB"]


def test_reads_a_log_as_it_grows_and_passes_over_what_is_no_event(room):
    ann = room.work("ann")
    log = write(ann, ".bootcamp/progress.jsonl", event("a/b", outcome="failed") + '{"torn\n[1]\n"text"\n{"time":3}\n')
    follower = Follower(ann)
    follower.look()
    assert follower.work["a/b"].tries == 1
    line = event("a/b", outcome="passed", at=5)
    with log.open("a") as file:
        file.write(line[:20])
    follower.look()
    assert follower.work["a/b"].passed is None
    with log.open("a") as file:
        file.write(line[20:])
    follower.look()
    follower.look()
    assert (follower.work["a/b"].tries, follower.work["a/b"].passed) == (2, 5.123456)
    log.write_text(event("c/d", "hinted", hint=2))
    follower.look()
    assert list(follower.work) == ["c/d"] and follower.work["c/d"].hints == 2


COURSE = [
    Lesson("p/one", "1.1", "One", "1-p/1.1-one.ipynb", 10, (Exercise("p/first", "First", 5), Exercise("p/second", "Second", 20))),
    Lesson("p/two", "1.2", "Two", "1-p/1.2-two.ipynb", 15, (Exercise("p/third", "Third", 5),)),
]


def test_the_board_says_who_is_where_and_what_holds_the_room_up(room):
    now = 10_000.0
    Opened({"p/one": now - 40 * 60}).write(room.shared)
    slow = event("p/first", outcome="failed", at=now - 6 * 60)
    write(room.work("ann"), ".bootcamp/progress.jsonl", slow)
    write(room.work("bob"), ".bootcamp/progress.jsonl", event("p/first", outcome="passed", at=now - 60) + event("p/second", "hinted", at=now, hint=1))
    write(room.work("cy"), ".bootcamp/progress.jsonl", "".join(event("p/first", outcome="failed", at=now - s) for s in (3, 2, 1)))
    state = Board(room, COURSE).look({"ann"}, now)
    ann, bob, cy = state["learners"]
    assert (ann["at"], ann["held"], ann["here"], ann["minutes"]) == ("p/first", True, True, 5)
    assert (bob["at"], bob["held"], bob["here"], bob["passed"], bob["of"]) == ("p/second", False, False, 1, 2)
    assert (cy["at"], cy["held"], cy["tries"]) == ("p/first", True, 3)
    assert state["holds"] == [{"exercise": "p/first", "title": "First", "learners": 2}]
    one, two = state["lessons"]
    assert (one["minutes"], one["elapsed"], two["elapsed"]) == (35, 40, None)
    assert [(e["passed"], e["at"], e["held"]) for e in one["exercises"]] == [(1, 2, 2), (0, 1, 0)]


def test_the_board_has_nobody_at_a_lesson_that_is_not_open(room):
    write(room.work("bob"), ".bootcamp/progress.jsonl", event("p/first", outcome="passed") + event("p/second", outcome="passed"))
    Opened({"p/one": 0.0}).write(room.shared)
    bob = next(learner for learner in Board(room, COURSE).look(set(), 0)["learners"] if learner["name"] == "bob")
    assert (bob["at"], bob["passed"], bob["of"]) == ("", 2, 2)
