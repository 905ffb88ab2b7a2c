"""Every exercise, in a cell and in a terminal: one verdict."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest
import yaml

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[4]
PATIENCE = 300  # seconds for one verdict, on a loaded machine
RUNS = 3  # of a measurement that is too close to say
TOO_CLOSE = "≈"
# What the wrong idea gives, or where it breaks off, is decided by a race, a clock or a heap that is full at any line.
VARIES = {"dataframes/validated-join", "etl/all-the-failures", "etl/pool-leak", "memory/lost-update", "memory/publish-safely", "speed/fetch-all"}
NEXT_STEP = ("Stuck? ./bootcamp hint", "Compare with ./bootcamp solution")


def names() -> list[str]:
    """In the order in which `watch` goes from one to the next."""
    course = yaml.safe_load((ROOT / "lessons/course.yaml").read_text("utf-8"))
    return [name for phase in course["phases"] for lesson in phase["lessons"] for name in lesson.get("exercises", [])]


class Exercise:
    def __init__(self, name: str) -> None:
        self.name = name
        text = (ROOT / "exercises" / name / "exercise.yaml").read_text("utf-8")
        # The tasks' lines are left out: this reader of YAML takes a question mark in a title for a key.
        fields = yaml.safe_load("\n".join(re.findall(r"(?m)^(?:title|class|kinds):.*", text)))
        self.title: str = fields["title"]
        self.file: str = fields["class"] + ".java"
        self.measures_time = "speed" in fields["kinds"]

    def answers(self) -> dict[str, str]:
        """A wrong idea, then the solution. A cell's code begins on its second line, so these do, too."""
        solutions = ROOT / "solutions" / self.name
        # Where a measurement may take until the limit, or a race decides, the starter is wrong at once, and always in one way.
        starter = self.measures_time or self.name in VARIES
        wrong = ROOT / "exercises" / self.name / self.file if starter else min((solutions / "mutants").glob("*.java"))
        files = {"wrong": wrong, "solution": solutions / self.file}
        return {kind: "\n" + file.read_text("utf-8") for kind, file in files.items()}


class Terminal:
    """`./bootcamp watch`: one process, which goes on to the next exercise when one has passed."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.lines: Queue[str | None] = Queue()
        self.process: subprocess.Popen[str] | None = None
        self.goes_on = False

    def open(self, exercise: Exercise) -> None:
        """Makes it watch this exercise, if it does not already, and grade what stands in its file."""
        if not self.goes_on or not self.shows(exercise):
            self.close()
            self.lines = Queue()
            command = [ROOT / "bootcamp", "watch", exercise.name]
            env = {**os.environ, "BOOTCAMP_WORK": str(self.work)}
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=env)
            Thread(target=self.read, args=(self.process, self.lines), daemon=True).start()
            assert self.shows(exercise), f"watch does not show {exercise.name}"

    @staticmethod
    def read(process: subprocess.Popen[str], lines: Queue[str | None]) -> None:
        assert process.stdout
        for line in process.stdout:
            lines.put(line.rstrip("\n"))
        lines.put(None)

    def until(self, *beginnings: str) -> list[str]:
        """The lines up to the first that begins so."""
        seen: list[str] = []
        while not seen or not seen[-1].startswith(beginnings):
            try:
                line = self.lines.get(timeout=PATIENCE)
            except Empty:
                line = None
            assert line is not None, "it said no more than: " + "\n".join(seen)
            seen.append(line)
        return seen

    def shows(self, exercise: Exercise) -> bool:
        return f"{exercise.title} ({exercise.name})" in self.until("Your file: ")

    def save(self, exercise: Exercise, code: str) -> None:
        """As an editor saves: the new file takes the old one's place."""
        draft = self.work / "draft"
        draft.write_text(code, "utf-8")
        file = self.work / "exercises" / exercise.name / exercise.file
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.replace(file)

    def verdict(self, exercise: Exercise) -> str:
        lines = self.until(*NEXT_STEP)
        self.goes_on = lines[-1].startswith("Compare")
        first = max(at for at, line in enumerate(lines) if line.startswith(exercise.title + ": "))
        return "\n".join(lines[first:-1])

    def close(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(PATIENCE)


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path_factory.mktemp("terminal"))
    for name in names():
        terminal.save(Exercise(name), Exercise(name).answers()["wrong"])
    yield terminal
    terminal.close()


@pytest.fixture(scope="module")
def notebook(kernel_with, tmp_path_factory):
    with kernel_with({"BOOTCAMP_WORK": str(tmp_path_factory.mktemp("notebook"))}) as kernel:
        yield kernel


def in_cell(notebook, exercise: Exercise, code: str) -> str:
    result = notebook.run(f"%%exercise {exercise.name}{code}", patience=PATIENCE)
    shown = result.of_type("display_data")
    assert shown, result
    return shown[0]["data"]["text/plain"]


def both(notebook, terminal: Terminal, exercise: Exercise, kind: str, code: str) -> tuple[str, str]:
    """The verdicts of the cell and of the terminal, made side by side where no time is measured."""
    if kind == "wrong":
        terminal.open(exercise)
    elif not exercise.measures_time:
        terminal.save(exercise, code)
    cell = in_cell(notebook, exercise, code)
    if kind != "wrong" and exercise.measures_time:
        terminal.save(exercise, code)
    return cell, terminal.verdict(exercise)


def words(verdict: str, exercise: Exercise) -> list[str]:
    """Each line but for the time it took, and for what is another one at each run."""
    timeless = re.sub(r" \(\d+\.\d s\)$", "", verdict.strip(), count=1, flags=re.MULTILINE)
    judged, said, printed = timeless.partition("\nYour code printed:\n")
    if exercise.name in VARIES:
        judged = re.sub(r"(?m)^ +(?:got:|in \w+\.\w+, line) .*", "", judged)
    # What code prints may hold times, and the lines of a stack trace, which begin with the code, not with the cell.
    return [*judged.splitlines(), said, *re.sub(r"\d+", "0", printed).splitlines()]


def marks(verdict: str) -> dict[str, str]:
    """How each task ended."""
    return {task: mark for mark, task in re.findall(r"(?m)^(\S) (Task \d+ .*) · \d+/\d+ ", verdict)}


def agree(cell: str, said: str, exercise: Exercise) -> bool:
    if not exercise.measures_time:
        return words(cell, exercise) == words(said, exercise)
    # What is too close to say on one side may be clear on the other.
    ours, theirs = marks(cell), marks(said)
    return ours.keys() == theirs.keys() and all(TOO_CLOSE in (mark, theirs[task]) or mark == theirs[task] for task, mark in ours.items())


@pytest.mark.parametrize("name", names())
def test_the_cell_and_the_terminal_give_the_same_verdict(notebook, terminal, name):
    exercise = Exercise(name)
    for kind, code in exercise.answers().items():
        for _ in range(RUNS):
            cell, said = both(notebook, terminal, exercise, kind, code)
            if kind == "wrong" or TOO_CLOSE not in cell + said:
                break
        assert agree(cell, said, exercise), f"{kind}\n{cell}\n{said}"
        for verdict in (cell, said):
            assert TOO_CLOSE in verdict or (": passed, " in verdict.splitlines()[0]) == (kind == "solution"), f"{kind}\n{verdict}"
