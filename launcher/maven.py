"""Finds Maven and runs it, with its output in a log and the reason of a failure in one line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from launcher.context import Context, Problem
from launcher.jdk import Jdk
from launcher.run import Failure, run_logged
from launcher.steps import Step

NO_NETWORK = re.compile(r"Could not transfer|Unknown host|UnknownHost|Network is unreachable|Connection refused|timed out|No such host|Temporary failure", re.I)


def find_maven(context: Context) -> Path:
    """`mvn` from the PATH, MAVEN_HOME or the usual folders."""
    on_path = shutil.which("mvn", path=context.env.get("PATH", ""))
    if on_path:
        return Path(on_path)
    homes = [Path(context.env[name]) for name in ("MAVEN_HOME", "M2_HOME") if context.env.get(name)]
    homes += [context.on_disk("/usr/share/maven"), context.on_disk("/opt/maven")]
    homes += [context.home / ".sdkman/candidates/maven/current", context.on_disk("/opt/homebrew"), context.on_disk("/usr/local")]
    for home in homes:
        if (home / "bin" / "mvn").exists():
            return home / "bin" / "mvn"
    install = "brew install maven" if context.mac else "sudo apt-get install maven"
    raise Problem(f"Maven is needed; install it: {install}")


def run_maven(context: Context, jdk: Jdk, arguments: list[str], step: Step, log: str = "maven.log") -> None:
    """Runs Maven in the project; a failure names its reason and the log."""
    command = [find_maven(context), "--batch-mode", *arguments]
    env = {**context.env, "JAVA_HOME": str(jdk.home)}
    try:
        run_logged(command, context.logs / log, cwd=context.root, env=env, on_line=lambda line: step.detail(shorten(line)))
    except Failure as failure:
        raise Problem(explain(failure)) from failure


def shorten(line: str) -> str:
    """`[INFO] Building kernel 0.1 [2/6]` as `Building kernel 0.1`; nothing for a line that says little."""
    match = re.match(r"\[INFO\] (Building .+?)\s+\[\d+/\d+\]", line) or re.match(r"(?:\[INFO\] )?(Downloading) from", line)
    return match[1] if match else ""


def explain(failure: Failure) -> str:
    errors = [line.removeprefix("[ERROR]").strip() for line in failure.lines if line.startswith("[ERROR]")]
    offline = next((line for line in errors if NO_NETWORK.search(line)), None)
    if offline:
        return f"Maven could not download a library: is there a network? ({offline[:200]}; log: {failure.log})"
    # The first line with a place in it is the compiler's; Maven's own summary comes after it.
    placed = next((line for line in errors if re.search(r"\.java:\[?\d+", line)), None)
    reason = placed or next((line for line in errors if line and not line.endswith(":")), failure.last_line)
    return f"the build failed: {reason[:300]} (log: {failure.log})"
