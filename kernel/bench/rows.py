"""What is measured: each row takes a running kernel and returns samples by the name of their line in the table."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cells
from cells import fill

Samples = dict[str, list[float]]


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    starts: int = 5
    rounds: int = 10
    declarations: int = 1500
    java: str = "java"
    folder: Path = Path(".")


def start(kernel: Any, plan: Plan) -> Samples:
    return {
        "process start to first result, s": [kernel.seconds_to_first_result],
        "resident then, MB": [kernel.resident()],
    }


def measure_cells(kernel: Any, plan: Plan) -> Samples:
    code = of(kernel)
    for n in range(5):
        for each in code.values():
            kernel.run(fill(each, n))
    return {f"{what}, ms": [kernel.timed(fill(each, 5 + n)) for n in range(plan.rounds)] for what, each in code.items()}


def declared(kernel: Any, plan: Plan) -> Samples:
    for n in range(0, plan.declarations, cells.DECLARED_IN_A_CELL):
        kernel.timed(fill(cells.DECLARE[kernel.language], n))
    after = f"after {plan.declarations:,} declarations, ms"
    return {f"{what} {after}": values for what, values in zip(of(kernel), measure_cells(kernel, plan).values(), strict=True)}


def lines(kernel: Any, plan: Plan) -> Samples:
    begin = time.perf_counter()
    printed = kernel.printed(cells.PRINT[kernel.language])
    took = time.perf_counter() - begin
    what = f"{cells.LINES:,} printed lines"
    return {f"{what}, s": [took], f"{what}: arrived in order": [float(arrived(printed))]}


def string(kernel: Any, plan: Plan) -> Samples:
    begin = time.perf_counter()
    printed = kernel.printed(cells.STRING[kernel.language])
    took = time.perf_counter() - begin
    what = f"a string of {cells.CHARACTERS // 1_000_000} MB"
    return {f"{what}, s": [took], f"{what}: characters arrived": [float(printed.count("x"))]}


def displays(kernel: Any, plan: Plan) -> Samples:
    begin = time.perf_counter()
    shown = [m for m in kernel.run(cells.DISPLAY[kernel.language]) if m["msg_type"] == "display_data"]
    what = f"{cells.DISPLAYS:,} displays"
    return {f"{what}, s": [time.perf_counter() - begin], f"{what}: arrived": [float(len(shown))]}


def loops(kernel: Any, plan: Plan) -> Samples:
    """The speed of a cell's loops, as a share of the speed of the same class compiled by javac and run plainly, with the same collector."""
    if kernel.language != "java":
        return {}
    plain = timings(plain_loops(plan, kernel.memory_options()))
    found: Samples = {}
    for where, declaration, call in (
        ("a class", cells.LOOPS_IN_A_CLASS, "System.out.print(Loops.measured());"),
        ("a method", cells.LOOPS_IN_METHODS, "System.out.print(measured());"),
    ):
        kernel.timed(declaration)
        for name, reference, own in zip(cells.LOOP_NAMES, plain, timings(kernel.printed(call)), strict=True):
            found[f"{name} in {where}, share of plain Java's speed"] = [reference / own]
    return found


def plain_loops(plan: Plan, options: list[str]) -> str:
    source = plan.folder / "Loops.java"
    source.write_text(cells.LOOPS_PLAIN)
    javac = Path(plan.java).with_name("javac")
    subprocess.run([javac, "-d", plan.folder, source], check=True, timeout=60)
    command = [plan.java, *options, "-cp", plan.folder, "Loops"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def timings(text: str) -> list[float]:
    return [float(word) for word in text.split()]


def of(kernel: Any) -> dict[str, str]:
    return cells.PYTHON if kernel.language == "python" else cells.JAVA


def arrived(printed: str) -> int:
    """Lines that arrived, counted only where each is greater than the one before."""
    count, last = 0, -1
    for line in printed.split():
        if line.isdigit() and int(line) > last:
            count, last = count + 1, int(line)
    return count


ROWS: dict[str, Callable[[Any, Plan], Samples]] = {
    "start": start,
    "cells": measure_cells,
    "declared": declared,
    "lines": lines,
    "string": string,
    "displays": displays,
    "loops": loops,
}
# A row that fills a session is measured in one start only.
ONCE = {"declared"}
