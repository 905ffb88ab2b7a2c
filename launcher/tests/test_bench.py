"""`./bootcamp bench kernel`: what is counted, how it is summed up, and what a kernel that fails costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "kernel" / "bench"))

import bench_kernel  # noqa: E402
import cells  # noqa: E402
import kernels  # noqa: E402
import report  # noqa: E402
import rows  # noqa: E402

PLAN = rows.Plan(starts=2, rounds=3, declarations=60)


class StandIn:
    """A kernel that answers at once, or fails at a cell that holds a certain text."""

    language = "java"
    seconds_to_first_result = 0.5

    def __init__(self, printed: str = "", fails_at: str | None = None) -> None:
        self.text = printed
        self.fails_at = fails_at
        self.ran: list[str] = []

    def run(self, code: str) -> list[dict[str, Any]]:
        if self.fails_at is not None and self.fails_at in code:
            raise kernels.NoAnswer("no answer within the row's 100 s")
        self.ran.append(code)
        return []

    def timed(self, code: str) -> float:
        self.run(code)
        return 1.0

    def printed(self, code: str) -> str:
        self.run(code)
        return self.text

    def resident(self) -> float:
        return 100.0

    def memory_options(self) -> list[str]:
        return ["-XX:+UseSerialGC"]


def measured(row: str, **stand_ins: StandIn) -> tuple[report.Results, list[str]]:
    results, told = report.Results(), []

    @contextmanager
    def running(name: str) -> Iterator[StandIn]:
        yield stand_ins[name]

    bench_kernel.measure(results, row, list(stand_ins), PLAN, running, told.append)
    return results, told


def test_a_kernel_that_does_not_answer_costs_its_row_and_is_told_of() -> None:
    hanging = StandIn(fails_at="twice")
    results, told = measured("cells", java=StandIn(), rapaio=hanging, jjava=StandIn())
    assert results.failures() == ["rapaio, row cells: no answer within the row's 100 s"]
    assert sum("rapaio" in line and "start" in line for line in told) == 1, "it is not started again for this row"
    table = results.table(["java", "rapaio", "jjava"])
    assert "| 1+1, ms | 1 | failed | 1 | 1.00 |" in table


def test_a_failure_in_one_row_leaves_the_others() -> None:
    results, _ = measured("cells", java=StandIn(), jjava=StandIn(fails_at="1+1"))
    results.add("start", "java", {"process start to first result, s": [0.5]}, 1.0)
    results.add("start", "jjava", {"process start to first result, s": [2.0]}, 1.0)
    assert "| process start to first result, s | 0.50 | 2 | 0.25 |" in results.table(["java", "jjava"])


def test_a_failure_of_all_kernels_is_no_failure_of_the_run() -> None:
    results, _ = measured("cells", java=StandIn(fails_at="1+1"))
    assert len(results.failures()) == 1


def test_a_row_measured_again_replaces_what_was_stored(tmp_path: Path) -> None:
    about = {"machine": "m", "versions": {"jjava": "1"}}
    results, _ = measured("start", java=StandIn())
    results.store(tmp_path / "kernel.json", about)
    again = report.Results.stored(tmp_path / "kernel.json", about)
    assert again.table(["java"]) == results.table(["java"])
    again.add("start", "jjava", {"resident then, MB": [300.0]}, 1.0)
    again.forget("start", ["java"])
    assert again.table(["java", "jjava"]).count("\n") == 2, "the other kernel's result stays"
    again.forget("start", ["jjava"])
    assert again.lines == {}


def test_results_of_other_versions_are_not_mixed_in(tmp_path: Path) -> None:
    results, _ = measured("start", java=StandIn())
    results.store(tmp_path / "kernel.json", {"versions": {"jjava": "1"}})
    assert report.Results.stored(tmp_path / "kernel.json", {"versions": {"jjava": "2"}}).lines == {}
    assert report.Results.stored(tmp_path / "none.json", {}).lines == {}


def test_declares_as_much_as_was_asked_before_it_measures_again() -> None:
    kernel = StandIn()
    found = rows.declared(kernel, PLAN)
    assert sum(code.count(" v") for code in kernel.ran) * 3 == 60
    assert found["1+1 after 60 declarations, ms"] == [1.0] * PLAN.rounds


def test_every_declaration_has_a_name_of_its_own() -> None:
    filled = [cells.fill(code, n) for code in cells.JAVA.values() for n in range(3) if "{n}" in code]
    assert len(set(filled)) == len(filled)
    assert "{n}" not in "".join(filled)


def test_counts_lines_that_arrived_in_order() -> None:
    assert rows.arrived("0\n1\n2\n") == 3
    assert rows.arrived("0\n2\n1\n3\n") == 3
    assert rows.arrived("") == 0
    found = rows.lines(StandIn("0\n1\n"), PLAN)
    assert found["100,000 printed lines: arrived in order"] == [2.0]


def test_counts_what_arrived_of_a_long_string() -> None:
    assert rows.string(StandIn("xxx"), PLAN)["a string of 10 MB: characters arrived"] == [3.0]


def test_loops_are_a_share_of_plain_javas_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []

    def plain(plan: rows.Plan, options: list[str]) -> str:
        given.append(options)
        return "1.0 2.0 3.0 "

    monkeypatch.setattr(rows, "plain_loops", plain)
    found = rows.loops(StandIn("2.0 2.0 4.0 "), PLAN)
    assert given == [["-XX:+UseSerialGC"]], "the plain program has the kernel's collector"
    assert found["int sum in a class, share of plain Java's speed"] == [0.5]
    assert found["object allocation in a method, share of plain Java's speed"] == [0.75]


def test_percentiles_and_the_ratio_to_the_best_java_peer() -> None:
    values = [float(n) for n in range(1, 21)]
    assert report.percentile(values, 0.5) == 10
    assert report.percentile(values, 0.95) == 19
    assert report.percentile([7.0], 0.95) == 7
    assert report.ratio("1+1, ms", {"java": [1.0], "jjava": [8.0], "rapaio": [4.0], "ipykernel": [0.1]}) == "0.25"
    assert report.ratio("1+1, ms", {"java": [1.0], "ipykernel": [0.1]}) == ""
    assert report.ratio("lines: arrived in order", {"java": [5.0], "jjava": [5.0]}) == "", "more is better there"


def test_shows_median_and_95th_percentile_and_a_gap_for_what_was_not_measured() -> None:
    results = report.Results()
    results.add("cells", "java", {"1+1, ms": [1.0, 2.0, 30.0]}, 0.5)
    assert "| 1+1, ms | 2 (30) | - |  |" in results.table(["java", "jjava"])


class Client:
    """A client of a kernel that says nothing."""

    def start_channels(self) -> None: ...

    def stop_channels(self) -> None: ...

    def wait_for_ready(self, timeout: float) -> None: ...

    def execute(self, code: str) -> str:
        return "id"

    def get_iopub_msg(self, timeout: float) -> dict[str, Any]:
        raise Empty


def silent(alive: bool) -> Any:
    return SimpleNamespace(start_kernel=lambda **_: None, client=Client, is_alive=lambda: alive)


def test_a_silent_kernel_is_given_up_when_its_time_is_over() -> None:
    with pytest.raises(kernels.NoAnswer, match="no answer within the row's 0 s to: 1\\+1"):
        kernels.Kernel("jjava", silent(alive=True), 0.0)


def test_a_dead_kernel_is_not_waited_for() -> None:
    with pytest.raises(kernels.NoAnswer, match="the kernel died of: 1\\+1"):
        kernels.Kernel("jjava", silent(alive=False), 1000.0)


def test_a_kernel_that_does_not_start_has_a_second_chance_and_no_third(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[str] = []
    outcomes: list[Any] = [kernels.NoAnswer("did not start"), SimpleNamespace(stop=lambda: stopped.append("once"))]

    def started(*_: Any) -> Any:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(kernels, "started", started)
    with kernels.running("rapaio", None, 1.0):
        pass
    assert stopped == ["once"]
    outcomes += [kernels.NoAnswer("did not start"), kernels.NoAnswer("did not start again")]
    with pytest.raises(kernels.NoAnswer, match="again"), kernels.running("rapaio", None, 1.0):
        pass


def test_the_options_of_a_kernels_memory_are_told_from_its_others() -> None:
    argv = ["java", "-XX:+UseSerialGC", "-Xms32m", "-XX:MinHeapFreeRatio=15", "-XX:+UnlockDiagnosticVMOptions", "-XX:AOTCache=x", "-cp", "-Xmx"]
    found = kernels.Kernel.memory_options(SimpleNamespace(manager=SimpleNamespace(kernel_spec=SimpleNamespace(argv=argv))))  # type: ignore[arg-type]
    assert found == ["-XX:+UseSerialGC", "-Xms32m", "-XX:MinHeapFreeRatio=15", "-Xmx"]
