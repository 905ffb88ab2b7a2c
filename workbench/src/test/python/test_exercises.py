"""Every exercise, in a cell and in a terminal: one verdict."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[4]
EXERCISES = ROOT / "exercises"
SOLUTIONS = ROOT / "solutions"
PATIENCE = 300  # seconds for one verdict, on a loaded machine
RUNS = 3  # of a measurement that is too close to say

# What `./bootcamp check PHASE/NAME FILE` calls, with a grader of its own; it works while the cell does.
TERMINAL = """
import org.jvmbootcamp.grader.*;
var desk = Desk.open(Path.of(System.getenv("BOOTCAMP_HOME")), Path.of(%s), java.time.InstantSource.system(), Grader.open());
Future<String> said = null;
String check(String name, String file) throws Exception {
  var bytes = new ByteArrayOutputStream();
  var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  new Commands(desk, out, out).run(List.of("check", name, file));
  return bytes.toString(StandardCharsets.UTF_8);
}
"""


def names():
    return sorted(f"{path.parent.parent.name}/{path.parent.name}" for path in EXERCISES.glob("*/*/exercise.yaml"))


@pytest.fixture(scope="module")
def terminal(kernel, tmp_path_factory):
    kernel.ok(TERMINAL % json.dumps(str(tmp_path_factory.mktemp("terminal"))))
    return kernel


def sources(name):
    """The starter, the solution and one wrong idea."""
    starter = EXERCISES / name / re.search(r"(?m)^class: *(\w+)", (EXERCISES / name / "exercise.yaml").read_text())[1]
    java = starter.with_suffix(".java").name
    return [starter.with_suffix(".java"), SOLUTIONS / name / java, min((SOLUTIONS / name / "mutants").glob("*.java"))]


def verdict(text):
    """The outcome with its points, and each task with its own; not the time it took."""
    lines = text.splitlines()
    assert re.search(r"\d+ of \d+ points", lines[0]) or "compile" in lines[0], text
    return [lines[0].split(" points")[0], *(line for line in lines if re.match(r"\S Task \d", line))]


@pytest.mark.parametrize("name", names())
def test_the_cell_and_the_terminal_give_the_same_verdict(terminal, name, tmp_path):
    for path in sources(name):
        for _ in range(RUNS):
            # The cell's code begins on its second line, and so does the file's.
            file = tmp_path / path.name
            file.write_text("\n" + path.read_text())
            terminal.ok(f'said = ForkJoinPool.commonPool().submit(() -> check("{name}", {json.dumps(str(file))}));')
            cell = terminal.run(f"%%exercise {name}\n{path.read_text()}", patience=PATIENCE)
            shown = [display["data"]["text/plain"] for display in cell.of_type("display_data")]
            assert shown, cell
            said = terminal.run("System.out.print(said.get());", patience=PATIENCE).text()
            if "too close" not in said + shown[0]:
                break
        assert verdict(shown[0]) == verdict(said), f"{path}\n{shown[0]}\n{said}"
