"""What tests said, read from the XML that Maven's surefire and pytest both write."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Result:
    """One test: the part it belongs to, its name, `passed`, `failed` or `skipped`, and why."""

    part: str
    name: str
    status: str
    message: str = ""


def total(results: Iterable[Result]) -> str:
    """`12 passed, 0 failed`, and the skipped ones if there are any."""
    counts = Counter(result.status for result in results)
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    return f"{counts['passed']} passed, {counts['failed']} failed{skipped}"


def read_reports(part: str, files: Iterable[Path]) -> list[Result]:
    """All test cases of some XML reports; a report that is not whole is a failure."""
    results: list[Result] = []
    for file in sorted(files):
        try:
            cases = ET.parse(file).getroot().iter("testcase")
            results += [read_case(part, case) for case in cases]
        except (ET.ParseError, OSError) as broken:
            results.append(Result(part, file.name, "failed", f"the report is not whole: {broken}"))
    return results


def read_case(part: str, case: ET.Element) -> Result:
    name = f"{case.get('classname', '').rpartition('.')[2]}.{case.get('name', '')}".strip(".")
    for tag in ("failure", "error"):
        found = case.find(tag)
        if found is not None:
            return Result(part, name, "failed", first_line(found))
    skipped = case.find("skipped")
    return Result(part, name, "passed" if skipped is None else "skipped")


def first_line(element: ET.Element) -> str:
    text = element.get("message") or element.text or ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[0][:300] if lines else "no message"
