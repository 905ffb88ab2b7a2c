"""`./bootcamp bench classroom`: how many learners fit. They come without a browser, through the front door, like everybody.

In each room the learners come at once, open a lesson, run it all, and check an exercise a few times with some seconds of thought
between. The second room has the same lab servers and JJava with its own flags, which runs the cells of the lesson that it can.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from classroom import course  # noqa: E402
from classroom.room import Opened, Room  # noqa: E402
from classroom.visitor import RemoteKernel, Visitor, text_of  # noqa: E402
from launcher import classroom, ports  # noqa: E402
from launcher.context import Context  # noqa: E402
from launcher.family import Process, descendants, still_running  # noqa: E402
from launcher.jdk import find_jdk  # noqa: E402
from launcher.venv import classroom_environment  # noqa: E402

CODE, PASSWORD = "bench", "a-password-for-the-bench"
SETTLE = 15
"""Seconds between the last cell and the look at the memory."""


@dataclass
class Told:
    """What a room of one kind of kernel gave; memory in MiB a learner, times in seconds."""

    memory: dict[str, dict[str, float]] = field(default_factory=dict)
    starts: list[float] = field(default_factory=list)
    lessons: list[float] = field(default_factory=list)
    verdicts: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    orphans: int = 0
    ran: int = 0
    failed: int = 0


class Meeting:
    """Lets nobody go on before all have come; Python has one from 3.11 on."""

    def __init__(self, missing: int) -> None:
        self.missing = missing
        self.all_there = asyncio.Event()

    async def wait(self) -> None:
        self.missing -= 1
        if self.missing == 0:
            self.all_there.set()
        await self.all_there.wait()


def main() -> int:
    options = parse()
    context = Context(ROOT, dict(os.environ), sys.platform, sys.stdout, sys.stderr)
    lesson = next(lesson for lesson in course.read(ROOT) if lesson.name == options.lesson)
    print(f"{options.learners} learners, {lesson.number} {lesson.title}, {os.cpu_count()} cores, {available() >> 10} MiB free", flush=True)
    told = {}
    for kernel in options.kernels.split(","):
        told[kernel] = bench(context, options, lesson, kernel)
        print(report(kernel, options.learners, told[kernel]), flush=True)
    return 1 if any(room.errors or room.orphans for name, room in told.items() if name == "java") else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=20)
    parser.add_argument("--lesson", default="orientation/how-this-course-works")
    parser.add_argument("--kernels", default="java,jjava", help="which rooms, of java,jjava")
    parser.add_argument("--rounds", type=int, default=5, help="verdicts a learner")
    parser.add_argument("--thought", type=float, default=10, help="most seconds between two of them")
    parser.add_argument("--memory", type=int, default=2048, help="most MiB of one learner")
    return parser.parse_args()


def bench(context: Context, options: argparse.Namespace, lesson: course.Lesson, kernel: str) -> Told:
    told = Told()
    with tempfile.TemporaryDirectory(prefix="bench-room-") as folder, ports.reserved() as port:
        Path(folder).chmod(0o711)
        hub = classroom.Hub(Path(folder) / "room", "127.0.0.1", port, options.memory, "bubblewrap", CODE, PASSWORD)
        room = Room(hub.folder)
        room.make()
        opened = Opened()
        opened.open_lesson(lesson.name)
        opened.write(room.shared)
        env = {**context.env, "ROOM_PACE": "test"} | ({"ROOM_KERNELS": str(jjava(context))} if kernel == "jjava" else {})
        context = Context(context.root, env, context.platform, context.out, context.err)
        with classroom.serving(context, classroom_environment(context), find_jdk(context), hub) as server:
            asyncio.run(learners(hub, server.pid, options, lesson, kernel, told))
            family = descendants(server.pid)
        told.orphans = len(still_running(family))
    return told


async def learners(hub: classroom.Hub, pid: int, options: argparse.Namespace, lesson: course.Lesson, kernel: str, told: Told) -> None:
    before = available()
    ran, checked = Meeting(options.learners + 1), Meeting(options.learners + 1)
    go_on = asyncio.Event()
    tasks = [asyncio.create_task(learner(f"learner-{n}", hub, options, lesson, kernel, told, ran, go_on, checked)) for n in range(options.learners)]
    await ran.wait()
    await asyncio.sleep(SETTLE)
    told.memory["after the lesson"] = memory(pid, options.learners, before)
    go_on.set()
    await checked.wait()
    await asyncio.sleep(SETTLE)
    told.memory["after the verdicts"] = memory(pid, options.learners, before)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def learner(name: str, hub: classroom.Hub, options: argparse.Namespace, lesson: course.Lesson, kernel: str, told: Told,
                  ran: Meeting, go_on: asyncio.Event, checked: Meeting) -> None:  # fmt: skip
    """One learner. Whoever fails is counted, and comes to the meetings all the same, so that the others are measured."""
    async with Visitor.coming(hub.url, name) as visitor:
        reached = 0
        try:
            begin = time.monotonic()
            await visitor.log_in(f"secret of {name}", CODE)
            await visitor.start_server(limit=900)
            told.starts.append(time.monotonic() - begin)
            async with visitor.notebook(lesson.notebook) as remote:
                begin = time.monotonic()
                await run_lesson(remote, kernel, lesson, told)
                told.lessons.append(time.monotonic() - begin)
                await ran.wait()
                reached = 1
                await go_on.wait()
                if kernel == "java":
                    await check(remote, options, lesson, told)
                await checked.wait()
                reached = 2
                await asyncio.Event().wait()
        except Exception as fault:  # noqa: BLE001  It is what the bench counts.
            told.errors.append(f"{name}: {type(fault).__name__}: {str(fault)[:200]}")
            for meeting in (ran, checked)[reached:]:
                await meeting.wait()


async def run_lesson(remote: RemoteKernel, kernel: str, lesson: course.Lesson, told: Told) -> None:
    for source, tags in cells(ROOT / "notebooks" / lesson.notebook):
        if "interrupt" in tags or (kernel == "jjava" and source.startswith("%")):
            continue
        messages = await remote.run(source, limit=900)
        wrong = "raises-exception" not in tags and any(m["msg_type"] == "error" for m in messages)
        told.ran += 1
        told.failed += wrong
        if wrong and kernel == "java":
            told.errors.append(f"a cell failed: {source[:40]!r}: {text_of(messages)[-200:]}")


def cells(notebook: Path) -> Iterator[tuple[str, list[str]]]:
    for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            yield "".join(cell["source"]), cell["metadata"].get("tags", [])


async def check(remote: RemoteKernel, options: argparse.Namespace, lesson: course.Lesson, told: Told) -> None:
    exercise = lesson.exercises[0].name
    solution = next((ROOT / "solutions" / exercise).glob("*.java")).read_text("utf-8")
    for _ in range(options.rounds):
        await asyncio.sleep(random.uniform(0.2, 1) * options.thought)  # noqa: S311  People do not think in step.
        begin = time.monotonic()
        shown = text_of(await remote.run(f"%%exercise {exercise}\n{solution}"))
        told.verdicts.append(time.monotonic() - begin)
        if "passed" not in shown:
            told.errors.append(f"no pass: {shown[-200:]}")


def available() -> int:
    """KiB that could be had without swapping."""
    return int(re.search(r"MemAvailable:\s+(\d+)", Path("/proc/meminfo").read_text())[1])  # type: ignore[index]


def memory(pid: int, learners: int, before: int) -> dict[str, float]:
    """MiB a learner: the share of each kind of process (PSS), and by how much less is available than before anybody came."""
    total: Counter[str] = Counter()
    for process in descendants(pid):
        with ignoring_the_ended():
            total[kind(process)] += int(re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{process.pid}/smaps_rollup").read_text(), re.MULTILINE)[1])  # type: ignore[index]
    shares = {name: size / 1024 / learners for name, size in sorted(total.items())}
    return shares | {"all": sum(shares.values()), "available": (before - available()) / 1024 / learners}


@contextmanager
def ignoring_the_ended() -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, ProcessLookupError):
        pass


def kind(process: Process) -> str:
    words = Path(f"/proc/{process.pid}/cmdline").read_bytes().split(b"\0")
    if b"java" not in Path(os.fsdecode(words[0])).name.encode():
        return "walls" if words[0] == b"bwrap" else "lab server"
    return "kernel" if any(b"kernel.Main" in word or b"jjava" in word for word in words) else "ready for a verdict"


def jjava(context: Context) -> Path:
    """JJava as its package installs it, with its own flags, under the name that the room's notebooks ask for."""
    sys.path.insert(0, str(ROOT / "kernel" / "bench"))
    from kernels import install_peers

    from launcher.maven import find_maven

    folder = context.state / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    install_peers(folder, str(find_jdk(context).java), str(find_maven(context)))
    target = folder / "room" / "kernels" / "java"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy2(folder / "kernels" / "jjava" / "kernel.json", target)
    return folder / "room"


def report(kernel: str, learners: int, told: Told) -> str:
    lines = [f"\n{kernel}: {learners} learners, MiB a learner"]
    for when, sizes in told.memory.items():
        lines.append(f"  {when:20}" + ", ".join(f"{name} {size:.0f}" for name, size in sizes.items()))
    for name, times in (("server up", told.starts), ("lesson run", told.lessons), ("verdict", told.verdicts)):
        if times:
            lines.append(f"  {name:20}p50 {statistics.median(times):.2f} s, p95 {p95(times):.2f} s, of {len(times)}")
    lines.append(f"  {told.ran / learners:.0f} cells a learner, of which {told.failed / learners:.0f} failed")
    lines.append(f"  {len(told.errors)} errors, {told.orphans} processes left after the stop")
    return "\n".join([*lines, *(f"  {error}" for error in told.errors[:10])])


def p95(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


if __name__ == "__main__":
    sys.exit(main())
