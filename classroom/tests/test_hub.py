"""The room as people meet it: an instructor and learners, in a hub of the real kind."""

from __future__ import annotations

import asyncio
import html
import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from room_fixtures import CODE, PASSWORD, ROOT, context, served, visit

from classroom.visitor import Refused, Visitor, text_of
from launcher.family import descendants, still_running
from launcher.jdk import find_jdk
from launcher.kernel import class_path
from launcher.learner import MAP

pytestmark = pytest.mark.slow

EXERCISE = "orientation/first-check"
LESSON, NOTEBOOK = "orientation/how-this-course-works", "0-orientation/0.1-how-this-course-works.ipynb"


def answer(folder: str, exercise: str = EXERCISE) -> str:
    return f"%%exercise {exercise}\n" + min((ROOT / folder / exercise).glob("*.java")).read_text("utf-8")


async def until(condition, seconds: float = 60):
    """What an asynchronous question answers once it is true."""
    deadline = time.monotonic() + seconds
    while not (found := await condition()):
        assert time.monotonic() < deadline, "waited in vain"
        await asyncio.sleep(0.2)
    return found


async def on_board(boss: Visitor, name: str) -> dict:
    state = await boss.call("GET", "/hub/board/state")
    return next((learner for learner in state["learners"] if learner["name"] == name), {})


async def java(visitor: Visitor, *cells: str) -> list[str]:
    async with visitor.notebook(MAP) as kernel:
        return [text_of(await kernel.run(cell)) for cell in cells]


def test_a_lesson_is_opened_worked_on_seen_on_the_board_collected_and_graded(hub, tmp_path):
    async def lesson(ann: Visitor) -> None:
        await ann.start_server()
        with pytest.raises(Refused, match="404"):
            await ann.cells(NOTEBOOK)
        async with Visitor.coming(hub.url, "instructor") as boss:
            await boss.log_in(PASSWORD)
            told = await boss.call("POST", "/hub/board/open/lesson", form={"lesson": LESSON})
            assert "opened for all" in told["words"]
            await until(lambda: has(ann, NOTEBOOK))
            async with ann.notebook(NOTEBOOK) as kernel:
                await kernel.run(answer("exercises"))
                failed = await until(lambda: with_tries(boss, "ann", 1))
                assert (failed["at"], failed["outcome"], failed["here"]) == (EXERCISE, "failed", True)
                shown = text_of(await kernel.run(answer("solutions")))
                assert "passed" in shown, shown
            passed = await until(lambda: with_tries(boss, "ann", 2))
            assert (passed["passed"], passed["notebook"]) == (1, NOTEBOOK)
            await boss.call("POST", "/hub/board/open/solutions", form={"lesson": LESSON})
            await until(lambda: has(ann, f"solutions/{EXERCISE.replace('/', '-')}.md"))
            collected = await boss.call("POST", "/hub/board/collect", form={})
            graded(Path(collected["folder"]), tmp_path / "report")

    visit(hub, ann=lesson)


async def has(visitor: Visitor, path: str) -> bool:
    try:
        return bool(await visitor.call("GET", f"/user/{visitor.name}/api/contents/{path}?content=0"))
    except Refused as refused:
        assert refused.code == 404
        return False


async def with_tries(boss: Visitor, name: str, tries: int) -> dict:
    found = await on_board(boss, name)
    return found if found.get("tries", 0) >= tries or found.get("passed", 0) else {}


def graded(folder: Path, report: Path) -> None:
    here = context()
    command = [find_jdk(here).java, "-cp", class_path(here, "workbench"), "org.jvmbootcamp.grader.Main", "grade", folder, "--out", report]
    command += ["--isolation", "process"]
    subprocess.run(command, env={**os.environ, "BOOTCAMP_HOME": str(ROOT)}, check=True, capture_output=True, timeout=300)
    row = next(line for line in (report / "gradebook.csv").read_text("utf-8").splitlines() if line.startswith("ann"))
    assert "8" in row.split(","), row


def test_a_learner_finds_nothing_of_others(hub):
    secret = "the secret of bob"
    looks = [
        f'{{ var p = new ProcessBuilder("sh", "-c", "{command}").redirectErrorStream(true).start(); '
        'System.out.println("[" + new String(p.getInputStream().readAllBytes()) + "]"); }'
        for command in (
            f"cat {hub.folder}/learners/*/note.txt; ls -a {hub.folder}/learners {hub.folder}/hub {hub.folder}/submissions",
            "grep -rls 'the secret of' / --include=note.txt --exclude-dir=proc --exclude-dir=sys",
            "cat /proc/[0-9]*/cmdline | tr '\\\\0' ' '",
            f"touch {ROOT}/README.md {hub.folder}/shared/opened.json /etc/hosts; echo done",
            "id -u; cat /proc/self/status | grep CapEff",
        )
    ]

    async def writes(bob: Visitor) -> None:
        await bob.start_server()
        path = "/user/bob/api/contents/note.txt"
        await bob.call("PUT", path, {"type": "file", "format": "text", "content": secret})
        assert secret in (hub.folder / "learners" / "bob" / "note.txt").read_text()

    async def spies(eve: Visitor) -> None:
        await eve.start_server()
        files, found, processes, written, who = await java(eve, *looks)
        assert secret not in files and "accounts" not in files
        assert "note.txt" not in found
        assert "seat.py" in processes and "learners/bob" not in processes and "jupyterhub_config" not in processes
        assert written.count("touch: ") == 3 and "done" in written
        assert "CapEff:\t0000000000000000" in who
        for path in ("/user/bob/api/contents/note.txt", "/user/bob/lab", "/hub/api/users/bob", "/hub/board", "/hub/board/state"):
            with pytest.raises(Refused, match="403|404"):
                await eve.call("GET", path)
        for path, form in (("collect", {}), ("open/lesson", {"lesson": LESSON}), ("forget", {"learner": "bob"})):
            with pytest.raises(Refused, match="403"):
                await eve.call("POST", f"/hub/board/{path}", form=form)

    visit(hub, bob=writes)
    visit(hub, eve=spies)


def test_each_learner_has_a_postgresql(hub):
    async def asks(who: Visitor) -> None:
        await who.start_server()
        assert "passed" in (shown := (await java(who, answer("solutions", "etl/upsert")))[0]), shown

    visit(hub, ann=asks, bob=asks)


def test_the_instructor_may_look_at_a_learners_work(hub):
    async def writes(bob: Visitor) -> None:
        await bob.start_server()

    async def looks(boss: Visitor) -> None:
        assert await boss.call("GET", "/user/bob/api/contents/" + MAP + "?content=0")

    visit(hub, bob=writes)
    visit(hub, instructor=looks)


@pytest.mark.parametrize("name, password, code, words", [
    ("mallory", "long enough", "wrong", "Invalid username or password"),
    ("mallory", "long enough", "", "type the room's code"),
    ("mallory", "short", CODE, "6 characters or more"),
    ("instructor", "long enough", CODE, "Invalid username or password"),
    ("../ann", "long enough", CODE, "A name has letters"),
])  # fmt: skip
def test_refuses_who_may_not_come_in(hub, name, password, code, words):
    async def come() -> None:
        async with Visitor.coming(hub.url, name) as visitor:
            with pytest.raises(Refused) as refused:
                await visitor.log_in(password, code)
            assert words in html.unescape(refused.value.words)

    asyncio.run(come())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.skipif(not shutil.which("bwrap"), reason="needs bubblewrap")
def test_nothing_is_left_when_the_hub_ends(tmp_path_factory, number):
    folder = tmp_path_factory.mktemp("ends")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o711)
    with served(folder / "room") as (made, server):

        async def works(ann: Visitor) -> None:
            await ann.start_server()
            assert "2" in (await java(ann, "1+1"))[0]
            await ann.call("PUT", "/user/ann/api/contents/note.txt", {"type": "file", "format": "text", "content": "saved"})

        visit(made, ann=works)
        family = descendants(server.pid)
        assert len(family) >= 3, "a lab server, its walls and a kernel"
        server.send_signal(number)
        server.wait(60)
        deadline = time.monotonic() + 30
        while left := still_running(family):
            assert time.monotonic() < deadline, left
            time.sleep(0.1)
    if number == signal.SIGTERM:
        assert not list(Path("/sys/fs/cgroup").glob(f"**/bootcamp-room-{server.pid}"))
    assert (made.folder / "learners" / "ann" / "note.txt").read_text() == "saved"
    assert json.loads((made.folder / "hub" / "accounts.json").read_text()).keys() == {"ann", "instructor"}
