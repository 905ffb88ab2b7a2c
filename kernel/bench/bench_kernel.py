"""Measures the kernel beside its peers in one interleaved run: `./bootcamp bench kernel`.

Peers are installed from their registries into a folder of the course, never into the user's own.
Needs jupyter_client and, for the last column, ipykernel; Jupyter must find our kernel as `java`.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import kernels
from report import OURS, Results
from rows import ONCE, ROWS, Plan

QUICK = Plan(starts=2, rounds=5, declarations=150)


def measure(
    results: Results,
    row: str,
    names: list[str],
    plan: Plan,
    running: Callable[[str], AbstractContextManager[Any]],
    tell: Callable[[str], None] = print,
    save: Callable[[], None] = lambda: None,
) -> None:
    """Fills one row, each kernel in turn; one that fails loses this row only, and is told of."""
    results.forget(row, names)
    failed: set[str] = set()
    starts = 1 if row in ONCE else plan.starts
    for start in range(starts):
        for name in names:
            if name in failed:
                continue
            tell(f"{row}, start {start + 1} of {starts}: {name}")
            try:
                with running(name) as kernel:
                    results.add(row, name, ROWS[row](kernel, plan), os.getloadavg()[0])
            except (kernels.NoAnswer, subprocess.SubprocessError) as error:
                tell(f"  {name} has no result in this row: {error}")
                failed.add(name)
                results.fail(row, name, str(error))
            save()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(".bootcamp/bench"), help="where peers and results go")
    parser.add_argument("--java", default=shutil.which("java") or "java", help="the java that runs the peers")
    parser.add_argument("--maven", default="mvn", help="fetches Rapaio's kernel; run from the course's folder")
    parser.add_argument("--rows", default=",".join(ROWS), help=f"what is measured, of {','.join(ROWS)}; the rest is kept as stored")
    parser.add_argument("--kernels", help="which kernels, of java,jjava,rapaio,ipykernel; default: all")
    parser.add_argument("--quick", action="store_true", help=f"a short look: {QUICK.starts} starts, {QUICK.rounds} rounds")
    parser.add_argument("--starts", type=int, help=f"interleaved starts of each kernel; default {Plan.starts}")
    parser.add_argument("--rounds", type=int, help=f"cells of each kind at each start; default {Plan.rounds}")
    parser.add_argument("--declarations", type=int, help=f"declared before cells are measured again; default {Plan.declarations}")
    parser.add_argument("--limit", type=float, default=100, help="seconds that a kernel has for one row of one start")
    parsed = parser.parse_args()
    parsed.rows = parsed.rows.split(",")
    unknown = [row for row in parsed.rows if row not in ROWS]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}; there are {', '.join(ROWS)}")
    return parsed


def versions(names: list[str], java: str) -> dict[str, str]:
    shown = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr.splitlines()
    found = {"JDK": shown[1].strip() if len(shown) > 1 else "unknown", "jjava": kernels.JJAVA.split("==")[1], "rapaio": kernels.RAPAIO.split(":")[2]}
    if "ipykernel" in names:
        found["ipykernel"] = f"{importlib.metadata.version('ipykernel')} on Python {platform.python_version()}"
    return found


def processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()


def main() -> None:
    chosen = options()
    base = QUICK if chosen.quick else Plan()
    folder = chosen.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    plan = Plan(
        chosen.starts or base.starts, chosen.rounds or base.rounds, chosen.declarations or base.declarations, chosen.java, folder
    )
    names = [OURS, *kernels.install_peers(folder, chosen.java, chosen.maven)]
    about = {"machine": f"{platform.system()} {platform.machine()}, {processor()}, {os.cpu_count()} cores", "versions": versions(names, chosen.java)}
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [os.environ.get("JUPYTER_PATH", ""), str(folder)]))
    from jupyter_client.kernelspec import KernelSpecManager  # read after JUPYTER_PATH is set

    specs = KernelSpecManager()
    specs.kernel_dirs.append(str(folder / "kernels"))
    results = Results.stored(folder / "kernel.json", about)
    measured = [name for name in names if chosen.kernels is None or name in chosen.kernels.split(",")]
    for row in chosen.rows:
        measure(
            results,
            row,
            measured,
            plan,
            lambda name: kernels.running(name, specs, chosen.limit),
            save=lambda: results.store(folder / "kernel.json", about),
        )
    loads = [load for line in results.lines.values() for load in line.get("load", [])]
    text = "\n".join(
        [
            about["machine"] + f"; load {min(loads, default=0)} to {max(loads, default=0)}",
            ", ".join(f"{name} {version}" for name, version in about["versions"].items()),
            "",
            results.table(names),
            *(["", *(f"No result: {failure}" for failure in results.failures())] if results.failures() else []),
        ]
    )
    (folder / "kernel.md").write_text(text + "\n", "utf-8")
    print(f"\n{text}\n\nstored in {folder}/kernel.md and kernel.json")


if __name__ == "__main__":
    main()
