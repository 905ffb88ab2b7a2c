"""Every instrument in a notebook when things go wrong: the reader is told, and no process is left behind."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

OWN_JVM = ["%%jvm", "%%jit"]
ALL = [*OWN_JVM, "%%bytecode", "%%profile", "%%time", "%%benchmark --quick --forks 1"]
FAST = "%%benchmark --quick --forks 1"


def children(pid: int) -> set[int]:
    """The processes that a process has started, and theirs."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found |= {int(status.parent.name)} | children(int(status.parent.name))
    return found


def kernel_pid(kernel) -> int:
    return int(kernel.ok("(int) ProcessHandle.current().pid()").value)


def cell_of(magic: str, code: str) -> str:
    return f"{magic}\n{code}" if "benchmark" not in magic else f"{magic}\nonly : {{\n{code}\n}}"


@pytest.mark.parametrize("magic", ALL)
def test_a_compile_error_points_into_the_cell(kernel, magic):
    result = kernel.run(cell_of(magic, 'int x = 1;\nint y = "wrong";'))
    assert result.status == "error"
    assert "incompatible types" in result.traceback
    assert 'int y = "wrong";' in result.traceback
    assert f"line {4 if 'benchmark' in magic else 3}" in result.traceback


@pytest.mark.parametrize("magic", OWN_JVM)
def test_an_exception_in_a_jvm_of_its_own_is_told_with_its_line(kernel, magic):
    result = kernel.ok(f"{magic}\nint zero = 0;\nSystem.out.println(1 / zero);")
    assert "ArithmeticException" in result.text("stderr")
    assert "line 3:  System.out.println(1 / zero);" in result.text("stderr")
    assert "ended by an exception (exit code 1)" in result.value


@pytest.mark.parametrize("magic", ["%%profile", "%%time"])
def test_an_exception_in_the_kernel_is_the_cells(kernel, magic):
    result = kernel.run(f"{magic}\nint zero = 0;\nSystem.out.println(1 / zero);")
    assert result.status == "error"
    assert result.error["ename"].endswith("ArithmeticException")
    assert "1 / zero" in result.traceback


def test_an_exception_in_a_benchmark_points_into_the_cell(kernel):
    result = kernel.run(f"{FAST}\nint zero = 0;\nonly : return 1 / zero;")
    assert result.status == "error"
    assert "ArithmeticException" in result.traceback
    assert "line 3" in result.traceback
    assert "1 / zero" in result.traceback


@pytest.mark.parametrize("magic", OWN_JVM)
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("System.exit(7);", "exit code 7"),
        ('new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start().waitFor();\nThread.sleep(60_000);', "SIGKILL"),
        ("var all = new ArrayList<long[]>();\nwhile (true) all.add(new long[1_000_000]);", "OutOfMemoryError"),
    ],
    ids=["exit", "signal", "memory"],
)
def test_the_end_of_a_jvm_is_explained(kernel, magic, code, words):
    assert words in kernel.ok(f"{magic} -Xmx64m\n{code}").value


def test_a_benchmarks_fork_that_dies_is_told(kernel):
    result = kernel.run(f"{FAST}\nonly : {{ Runtime.getRuntime().halt(9); }}")
    assert result.status == "error"
    assert "The measured JVM ended with exit code 9." in result.traceback


@pytest.mark.parametrize("magic", [*OWN_JVM, "%%profile", FAST])
def test_an_interrupt_ends_the_cell_and_all_that_it_started(kernel, magic):
    pid = kernel_pid(kernel)
    before = children(pid)
    message = kernel.start(cell_of(magic, 'System.out.println("running");\nwhile (true) Thread.onSpinWait();'))
    if magic in FAST:
        end = time.monotonic() + 120
        while len(children(pid) - before) < 2:  # JMH and its fork
            assert time.monotonic() < end
            time.sleep(0.1)
    else:
        kernel.wait_for_output(message, "running")
    started = children(pid) - before
    kernel.interrupt()
    assert kernel.finish(message).status == "error"
    end = time.monotonic() + 60
    while any(alive(process) for process in started):
        assert time.monotonic() < end, "a process outlived the interrupt"
        time.sleep(0.1)
    assert kernel.ok("1 + 1").value == "2"


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def test_a_profile_without_samples_says_so(kernel):
    assert "No samples" in kernel.ok("%%profile lock\nint nothing = 1;").value


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("%%profile gpu\n1", "there are cpu, alloc, wall, lock"),
        ("%%profile --secnds 3\n1", "--secnds is no option"),
        ("%%jvm Xmx1m\n1", "begin with -"),
        ("%%jit --gc\n1", "for %%jvm"),
        ("%%bytecode --poll\n1", "--poll is no option"),
        ("%%benchmark --quik\na : 1", "--quik is no option"),
        ("%benchmark compar", "%benchmark compare"),
    ],
)
def test_a_wrong_option_is_named(kernel, line, words):
    result = kernel.run(line)
    assert result.status == "error"
    assert words in result.traceback


def test_a_profiler_of_jmh_adds_its_figures_and_runs_can_be_compared(kernel_with, tmp_path):
    with kernel_with({"BOOTCAMP_WORK": str(tmp_path), "BOOTCAMP_PACE": "test"}) as kernel:
        assert "compare" in kernel.run("%benchmark compare").traceback
        cell = f"{FAST} --profilers gc --as result\nnew_array : return new int[100];"
        kernel.ok(cell)
        assert float(kernel.ok('result.allocated("new_array")').value) == pytest.approx(416, abs=2)
        kernel.ok(cell)
        assert "new_array" in kernel.ok("%benchmark compare").value


def test_jit_hands_its_result_over(kernel):
    kernel.ok("int square(int x) { return x * x; }")
    kernel.ok("%%jit -Xbatch --as jit\nlong sum = 0;\nfor (int i = 0; i < 100_000; i++) sum += square(i);\nSystem.out.println(sum);")
    assert kernel.ok('jit.tier("square")').value == "4"
    assert kernel.ok('(int) jit.deoptimizations("square")').value == "0"
