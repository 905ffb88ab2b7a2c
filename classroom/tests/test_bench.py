"""What the bench counts: who fails is told of and holds up nobody, and processes are known by what they run."""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from contextlib import asynccontextmanager

import pytest

from classroom import bench
from classroom.course import Exercise, Lesson
from launcher.family import Process

LESSON = Lesson("p/one", "1.1", "One", "0-orientation/0.1-how-this-course-works.ipynb", 10, (Exercise("orientation/first-check", "First", 5),))
OPTIONS = argparse.Namespace(learners=3, rounds=2, thought=0.0)


class Remote:
    def __init__(self, verdict):
        self.verdict = verdict

    async def run(self, code, limit=0):
        return [{"msg_type": "stream", "content": {"text": self.verdict if code.startswith("%%exercise") else ""}}]


def room(monkeypatch, verdict="passed", broken=()):
    class Visitor:
        def __init__(self, name):
            self.name = name

        @staticmethod
        @asynccontextmanager
        async def coming(url, name):
            yield Visitor(name)

        async def log_in(self, password, code):
            pass

        async def start_server(self, limit):
            if self.name in broken:
                raise ConnectionError("no room left")

        @asynccontextmanager
        async def notebook(self, path):
            yield Remote(verdict)

    monkeypatch.setattr(bench, "Visitor", Visitor)
    monkeypatch.setattr(bench, "SETTLE", 0)
    monkeypatch.setattr(bench, "memory", lambda pid, learners, before: {"all": 1.0})
    told = bench.Told()
    hub = argparse.Namespace(url="")
    asyncio.run(bench.learners(hub, 1, OPTIONS, LESSON, "java", told))
    return told


def test_counts_every_verdict_and_no_error_where_there_is_none(monkeypatch):
    told = room(monkeypatch)
    assert (len(told.verdicts), len(told.lessons), told.errors) == (6, 3, [])
    assert set(told.memory) == {"after the lesson", "after the verdicts"}


def test_who_fails_is_told_of_and_holds_up_nobody(monkeypatch):
    told = room(monkeypatch, broken={"learner-1"})
    assert told.errors == ["learner-1: ConnectionError: no room left"]
    assert len(told.verdicts) == 4


def test_a_verdict_that_is_no_pass_is_an_error(monkeypatch):
    told = room(monkeypatch, verdict="failed")
    assert len(told.errors) == 6 and "no pass: failed" in told.errors[0]
    assert "6 errors" in bench.report("java", 3, told)


@pytest.mark.parametrize(("words", "kind"), [
    (["java", "-cp", "x", "org.jvmbootcamp.kernel.Main"], "kernel"), (["java", "-jar", "/x/jjava-launcher.jar"], "kernel"),
    (["java", "org.jvmbootcamp.grader.child.Main"], "ready for a verdict"), (["bwrap", "seat.py"], "walls"), (["python", "seat.py"], "lab server"),
])  # fmt: skip
def test_knows_a_process_by_what_it_runs(words, kind):
    sleeps = subprocess.Popen([words[0], "-c", "print(flush=True); input()", *words[1:]], executable=sys.executable, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert sleeps.stdout is not None and sleeps.stdout.readline()
        assert bench.kind(Process(sleeps.pid, 0, "")) == kind
    finally:
        sleeps.kill()
        sleeps.communicate()


def test_the_95th_of_a_hundred_is_near_the_end():
    assert bench.p95([float(n) for n in range(100)]) == 95.0
