"""Running kernels, and the peers' installation."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty
from typing import Any

JJAVA = "jjava==1.0a8"
START_LIMIT = 30  # seconds
MEMORY_OPTION = re.compile(r"-X(m[nsx]|X:\+Use\w+GC|X:(Min|Max)HeapFreeRatio|X:\w*NewSize)")
RAPAIO = "io.github.padreati:rapaio-jupyter-kernel:3.0.1"


class NoAnswer(Exception):
    """A kernel did not answer in time, or cannot any more; the message says what was asked."""


class Kernel:
    """One running kernel, which has to be done with everything within a time limit."""

    def __init__(self, name: str, manager: Any, limit: float) -> None:
        self.name = name
        self.language = "python" if name == "ipykernel" else "java"
        self.limit = limit
        self.end = time.monotonic() + limit
        self.manager = manager
        begin = time.perf_counter()
        manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = manager.client()
        self.client.start_channels()
        try:
            self.client.wait_for_ready(timeout=min(limit, START_LIMIT))
        except RuntimeError as error:
            raise NoAnswer(f"did not start: {error}") from error
        self.run("1+1")
        self.seconds_to_first_result = time.perf_counter() - begin

    def run(self, code: str) -> list[dict[str, Any]]:
        """Runs a cell until it is idle and returns its messages."""
        cell = self.client.execute(code)
        messages = []
        while True:
            left = self.end - time.monotonic()
            try:
                message = self.client.get_iopub_msg(timeout=min(max(left, 0.1), 5))
            except Empty:
                if not self.manager.is_alive():
                    raise NoAnswer(f"the kernel died of: {shortened(code)}") from None
                if left <= 0:
                    raise NoAnswer(f"no answer within the row's {self.limit:.0f} s to: {shortened(code)}") from None
                continue
            if message["parent_header"].get("msg_id") == cell:
                messages.append(message)
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return messages

    def timed(self, code: str) -> float:
        """Milliseconds from the request to idle; a cell that fails measures nothing."""
        begin = time.perf_counter()
        messages = self.run(code)
        took = (time.perf_counter() - begin) * 1000
        errors = [m["content"] for m in messages if m["msg_type"] == "error"]
        if errors:
            raise NoAnswer(f"{errors[0].get('ename')}: {errors[0].get('evalue')} in: {shortened(code)}")
        return took

    def printed(self, code: str) -> str:
        return "".join(m["content"]["text"] for m in self.run(code) if m["msg_type"] == "stream")

    def memory_options(self) -> list[str]:
        """What its JVM is told of collector and heap."""
        return [part for part in self.manager.kernel_spec.argv if MEMORY_OPTION.match(part)]

    def stop(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def resident(self) -> float:
        return resident(self.manager.provisioner.process.pid)


@contextlib.contextmanager
def running(name: str, specs: Any, limit: float) -> Iterator[Kernel]:
    """A kernel that is ended whatever happens. One that does not start is given a second chance."""
    try:
        kernel = started(name, specs, limit)
    except NoAnswer:
        kernel = started(name, specs, limit)
    try:
        yield kernel
    finally:
        kernel.stop()


def started(name: str, specs: Any, limit: float) -> Kernel:
    from jupyter_client.manager import KernelManager  # tests of the rest run without it

    manager = KernelManager(kernel_name=name, kernel_spec_manager=specs)
    try:
        return Kernel(name, manager, limit)
    except BaseException:
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)
        raise


def shortened(code: str) -> str:
    line = code.strip().splitlines()[0]
    return line if len(line) <= 40 else line[:40] + "..."


def resident(pid: int) -> float:
    """MB of a process and what it started: a launcher's child is the kernel."""
    if shutil.which("ps") is None:
        return float("nan")
    rows = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout.split("\n")
    table = [tuple(map(int, row.split())) for row in rows if row.strip()]
    wanted = {pid}
    for _ in table:
        more = {p for p, parent, _ in table if parent in wanted}
        if more <= wanted:
            break
        wanted |= more
    return sum(rss for p, _, rss in table if p in wanted) / 1024


def install_peers(folder: Path, java: str, maven: str) -> list[str]:
    """Kernelspecs of the peers in a folder, never in the user's own; returns their names."""
    kernels = folder / "kernels"
    jjava, rapaio = folder / "jjava", folder / "rapaio-jupyter-kernel.jar"
    if not jjava.exists():
        print(f"installing {JJAVA}", flush=True)
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", jjava, JJAVA], check=True)
    if not rapaio.exists():
        print(f"downloading {RAPAIO}", flush=True)
        copy = ["dependency:copy", f"-Dartifact={RAPAIO}", f"-DoutputDirectory={folder}", "-Dmdep.stripVersion"]
        subprocess.run([maven, "--batch-mode", "--quiet", "--non-recursive", *copy], check=True)
    spec = next(jjava.rglob("kernel.json"))
    argv = [java if i == 0 else part.replace("{resource_dir}", str(spec.parent)) for i, part in enumerate(json.loads(spec.read_text())["argv"])]
    commands = {"jjava": argv, "rapaio": [java, "-jar", str(rapaio), "{connection_file}"]}
    if importlib.util.find_spec("ipykernel"):
        commands["ipykernel"] = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    for name, command in commands.items():
        (kernels / name).mkdir(parents=True, exist_ok=True)
        content = {"argv": command, "display_name": name, "language": "java" if name != "ipykernel" else "python"}
        (kernels / name / "kernel.json").write_text(json.dumps(content))
    return list(commands)
