"""The kernel as a room has it: many share a machine, so each is kept smaller than the one of a learner alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

FLAGS = [
    "-Xms16m",
    "-Xmx512m",
    # A collection that frees much gives it back at once, not in four steps.
    "-XX:-ShrinkHeapInSteps",
    "-XX:MinHeapFreeRatio=10",
    "-XX:MaxHeapFreeRatio=20",
    "-XX:MaxNewSize=12m",
    "-XX:ReservedCodeCacheSize=64m",
    # What the compiler asked the C library for and no longer needs goes back to the system.
    "-XX:TrimNativeHeapInterval=10000",
]
"""After the kernel's own flags, so that these hold."""

ENVIRONMENT = {"MALLOC_ARENA_MAX": "2", "BOOTCAMP_COLLECT_AFTER": "5"}
"""Few pools of the C library; a look every so many seconds whether no cell has run and there is garbage to collect."""


def for_a_room(installed: Path, target: Path) -> Path:
    """Writes the installed kernelspecs with the room's flags; returns the folder for JUPYTER_PATH."""
    for spec in installed.glob("kernels/*/kernel.json"):
        folder = target / "kernels" / spec.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        content = json.loads(spec.read_text("utf-8"))
        place = content["argv"].index("-cp")
        content["argv"][place:place] = FLAGS
        content["env"] = content.get("env", {}) | ENVIRONMENT
        (folder / "kernel.json").write_text(json.dumps(content, indent=1), "utf-8")
        for logo in spec.parent.glob("*.svg"):
            shutil.copyfile(logo, folder / logo.name)
    return target
