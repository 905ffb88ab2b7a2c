"""Measures the kernel beside its peers in one interleaved run: `./bootcamp bench kernel`.

Peers are installed from their registries into a folder of the course, never into the user's own.
Needs jupyter_client and, for the last column, ipykernel; Jupyter must find our kernel as `java`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

JJAVA = "jjava==1.0a8"
RAPAIO = "io.github.padreati:rapaio-jupyter-kernel:3.0.1"
PATIENCE = 120  # seconds for one cell
LINES = 100_000

CLASS = "class Account{n} {\n" + "\n".join(f"  int field{i};\n  int get{i}() {{ return field{i}; }}" for i in range(19)) + "\n}"
JAVA = {
    "1+1": "1+1",
    "a method": "int twice{n}(int x) {\n  return 2 * x;\n}",
    "a class of 40 lines": CLASS,
    "20 statements": "\n".join(f"int s{{n}}_{i} = {i};" if i % 2 == 0 else f"s{{n}}_{i - 1} += {i};" for i in range(20)),
}
PYTHON = {
    "1+1": "1+1",
    "a method": "def twice{n}(x):\n  return 2 * x",
    "a class of 40 lines": "class Account{n}:\n" + "\n".join(f"  field{i} = 0\n  def get{i}(self): return self.field{i}" for i in range(19)),
    "20 statements": "\n".join(f"s{{n}}_{i} = {i}" if i % 2 == 0 else f"s{{n}}_{i - 1} += {i}" for i in range(20)),
}
DECLARE = {"java": "int declared{n} = {n};", "python": "declared{n} = {n}"}
PRINT = {
    "java": f"for (int i = 0; i < {LINES}; i++) {{ System.out.println(i); }}",
    "python": f"for i in range({LINES}): print(i)",
}


def fill(code: str, n: int) -> str:
    """The cell with names that were not used before."""
    return code.replace("{n}", str(n))


class Kernel:
    """One running kernel."""

    def __init__(self, name: str, specs: KernelSpecManager) -> None:
        begin = time.perf_counter()
        self.manager = KernelManager(kernel_name=name, kernel_spec_manager=specs)
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.run("1+1")
        self.seconds_to_first_result = time.perf_counter() - begin
        self.resident = resident(self.manager.provisioner.process.pid)

    def run(self, code: str) -> list[dict[str, Any]]:
        """Runs a cell until it is idle and returns its messages."""
        cell = self.client.execute(code)
        messages = []
        end = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=max(0.1, end - time.monotonic()))
            except Empty:
                return messages
            if message["parent_header"].get("msg_id") != cell:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def timed(self, code: str) -> float:
        begin = time.perf_counter()
        self.run(code)
        return (time.perf_counter() - begin) * 1000

    def stop(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def resident(pid: int) -> float:
    """MB of a process and what it started: a launcher's child is the kernel."""
    if shutil.which("ps") is None:
        return float("nan")
    rows = subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout.split("\n")
    table = [tuple(map(int, row.split())) for row in rows if row.strip()]
    wanted = {pid}
    for _ in table:
        wanted |= {p for p, parent, _ in table if parent in wanted}
    return sum(rss for p, _, rss in table if p in wanted) / 1024


def install_peers(folder: Path, java: str, maven: str) -> list[str]:
    """Kernelspecs of the peers in a folder; returns their names."""
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


def measure(name: str, specs: KernelSpecManager, rounds: int, declarations: int) -> dict[str, list[float]]:
    language = "python" if name == "ipykernel" else "java"
    cells = PYTHON if language == "python" else JAVA
    kernel = Kernel(name, specs)
    try:
        found = {"start to first result, s": [kernel.seconds_to_first_result], "resident then, MB": [kernel.resident]}
        for n in range(5):  # warm
            for code in cells.values():
                kernel.run(fill(code, n))
        for n in range(5, 5 + rounds):
            for what, code in cells.items():
                found.setdefault(f"{what}, ms", []).append(kernel.timed(fill(code, n)))
        for n in range(declarations):
            kernel.run(fill(DECLARE[language], n))
        if declarations:
            found[f"1+1 after {declarations} declarations, ms"] = [kernel.timed("1+1") for _ in range(rounds)]
        begin = time.perf_counter()
        printed = "".join(m["content"]["text"] for m in kernel.run(PRINT[language]) if m["msg_type"] == "stream")
        found[f"{LINES} printed lines, s"] = [time.perf_counter() - begin]
        found["of them arrived in order"] = [float(arrived(printed))]
        return found
    finally:
        kernel.stop()


def arrived(printed: str) -> int:
    """Lines that arrived, counted only where each is greater than the one before."""
    count, last = 0, -1
    for line in printed.split():
        if line.isdigit() and int(line) > last:
            count, last = count + 1, int(line)
    return count


def table(results: dict[str, dict[str, list[float]]]) -> str:
    names = list(results)
    rows = ["| median (p95) | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for what in next(iter(results.values())):
        cells = []
        for name in names:
            values = sorted(results[name].get(what, []))
            p95 = values[min(len(values) - 1, int(len(values) * 0.95))] if values else float("nan")
            cells.append(f"{statistics.median(values):,.2f} ({p95:,.2f})" if values else "-")
        rows.append(f"| {what} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(".bootcamp/bench"), help="where peers and results go")
    parser.add_argument("--java", default=shutil.which("java") or "java", help="the java that runs the peers")
    parser.add_argument("--maven", default="mvn", help="fetches Rapaio's kernel; run from the course's folder")
    parser.add_argument("--starts", type=int, default=5, help="interleaved starts of each kernel")
    parser.add_argument("--rounds", type=int, default=10, help="cells of each kind at each start")
    parser.add_argument("--declarations", type=int, default=1500, help="declared before 1+1 is measured again, in the last start")
    options = parser.parse_args()
    folder = options.folder.resolve()
    names = ["java", *install_peers(folder, options.java, options.maven)]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [os.environ.get("JUPYTER_PATH", ""), str(folder)]))
    specs = KernelSpecManager()
    specs.kernel_dirs.append(str(folder / "kernels"))
    results: dict[str, dict[str, list[float]]] = {name: {} for name in names}
    for start in range(options.starts):
        for name in names:
            print(f"start {start + 1} of {options.starts}: {name}", flush=True)
            declarations = options.declarations if start == options.starts - 1 else 0
            for what, values in measure(name, specs, options.rounds, declarations).items():
                results[name].setdefault(what, []).extend(values)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end"
    text = table(results)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kernel.json").write_text(json.dumps({"machine": machine, "results": results}, indent=1))
    (folder / "kernel.md").write_text(f"{machine}\n\n{text}\n")
    print(f"\n{machine}\n\n{text}\n\nstored in {folder}/kernel.md and kernel.json")


if __name__ == "__main__":
    main()
