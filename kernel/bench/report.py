"""What was measured, put together: samples to a table, and to a file that a later run adds to."""

from __future__ import annotations

import json
import math
import statistics
from pathlib import Path
from typing import Any

OURS = "java"
JAVA_PEERS = ("jjava", "rapaio")


class Results:
    """Samples and failures by line and kernel, in the order in which they came."""

    def __init__(self, lines: dict[str, dict[str, Any]] | None = None) -> None:
        self.lines = lines or {}

    @classmethod
    def stored(cls, file: Path, about: dict[str, Any]) -> Results:
        """The results of an earlier run on the same machine with the same versions; else none."""
        if not file.exists():
            return cls()
        content = json.loads(file.read_text("utf-8"))
        return cls(content["lines"]) if content.get("about") == about else cls()

    def forget(self, row: str, kernels: list[str]) -> None:
        """Drops what an earlier run found for these kernels in this row."""
        for line, found in list(self.lines.items()):
            if found["row"] == row:
                kept = found.get("samples", found.get("failures", {}))
                for kernel in kernels:
                    kept.pop(kernel, None)
                if not kept:
                    del self.lines[line]

    def add(self, row: str, kernel: str, samples: dict[str, list[float]], load: float) -> None:
        for line, values in samples.items():
            found = self.lines.setdefault(line, {"row": row, "samples": {}, "load": []})
            found["samples"].setdefault(kernel, []).extend(values)
            found["load"].append(round(load, 1))

    def fail(self, row: str, kernel: str, reason: str) -> None:
        """A kernel that fails in a row has no result in all lines of it."""
        line = self.lines.setdefault(f"failed: {row}", {"row": row, "failures": {}})
        line["failures"].setdefault(kernel, reason)

    def store(self, file: Path, about: dict[str, Any]) -> None:
        file.write_text(json.dumps({"about": about, "lines": self.lines}, indent=1), "utf-8")

    def failures(self) -> list[str]:
        return [
            f"{kernel}, row {found['row']}: {reason}"
            for found in self.lines.values()
            for kernel, reason in found.get("failures", {}).items()
        ]

    def table(self, kernels: list[str]) -> str:
        head = ["p50 (p95)", *kernels, f"{OURS} / best Java peer"]
        rows = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
        failed = {(found["row"], kernel) for found in self.lines.values() for kernel in found.get("failures", {})}
        for line, found in self.lines.items():
            if "samples" not in found:
                continue
            samples = found["samples"]
            shown = [
                cell(samples[kernel]) if samples.get(kernel) else "failed" if (found["row"], kernel) in failed else "-"
                for kernel in kernels
            ]
            rows.append(f"| {' | '.join([line, *shown, ratio(line, samples)])} |")
        return "\n".join(rows)


def percentile(values: list[float], share: float) -> float:
    """The smallest value that this share of all is not above."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def cell(values: list[float]) -> str:
    """Median and 95th percentile; one number where all are equal."""
    if len(set(values)) == 1:
        return number(values[0])
    return f"{number(statistics.median(values))} ({number(percentile(values, 0.95))})"


def number(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def ratio(line: str, samples: dict[str, list[float]]) -> str:
    """Ours to the best Java peer's, by the medians; only where less is better."""
    peers = [statistics.median(samples[peer]) for peer in JAVA_PEERS if samples.get(peer)]
    if not peers or not samples.get(OURS) or not line.endswith((", s", ", ms", ", MB")):
        return ""
    return f"{statistics.median(samples[OURS]) / min(peers):.2f}"
