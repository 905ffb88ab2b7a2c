"""`./bootcamp doctor`: what works on this machine, what falls back to something lesser, and how to mend it."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from launcher import lab
from launcher.context import Context, Problem
from launcher.jdk import find_jdk
from launcher.maven import find_maven
from launcher.venv import course_environment, find_damage

HELP = """\
Looks at what the course needs and says for each thing whether it works, what happens without it and how to mend it.
The exit code is 1 if something is missing without which the course does not run. A bug report wants this output.

  ./bootcamp doctor
"""

GIB = 1024**3


@dataclass(frozen=True)
class Finding:
    """`ok`, `lesser` (the course runs, something of it does not) or `missing`; what was seen, and what to do."""

    name: str
    state: str
    seen: str
    mend: str = ""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "doctor", help="what works on this machine", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    context.say(f"{platform.platform()}, {os.cpu_count()} cores, {context.os_release().get('PRETTY_NAME', context.platform)}")
    findings = [check(context) for check in CHECKS]
    for finding in findings:
        context.say(f"{finding.state:<8} {finding.name:<18} {finding.seen}")
        if finding.mend:
            context.say(f"{'':<8} {'':<18} -> {finding.mend}")
    missing = sum(finding.state == "missing" for finding in findings)
    lesser = sum(finding.state == "lesser" for finding in findings)
    context.say(f"{len(findings) - missing - lesser} work, {lesser} fall back, {missing} missing")
    return 1 if missing else 0


def python(context: Context) -> Finding:
    seen = f"{platform.python_version()} at {context.python}"
    if not context.prebuilt and not importlib.util.find_spec("ensurepip"):
        install = "brew reinstall python" if context.mac else "sudo apt-get install python3-venv"
        return Finding("Python", "missing", f"{seen}, without its venv module", install)
    return Finding("Python", "ok", seen)


def jdk(context: Context) -> Finding:
    try:
        found = find_jdk(context)
        return Finding("JDK", "ok", f"{found.version} at {found.home}")
    except Problem as problem:
        return Finding("JDK", "missing", *str(problem).split("; ", 1))


def maven(context: Context) -> Finding:
    if context.prebuilt:
        return Finding("Maven", "ok", "not needed here: all is built")
    try:
        return Finding("Maven", "ok", str(find_maven(context)))
    except Problem as problem:
        return Finding("Maven", "missing", *str(problem).split("; ", 1))


def environment(context: Context) -> Finding:
    own = course_environment(context)
    if not own.folder.exists():
        return Finding("JupyterLab", "ok", "not installed yet; the first start does it")
    fault = None if context.prebuilt else find_damage(own)
    if fault:
        return Finding("JupyterLab", "lesser", f"damaged: {fault}", "the next ./bootcamp start makes it again")
    return Finding("JupyterLab", "ok", str(own.folder))


def memory(context: Context) -> Finding:
    try:
        lines = context.on_disk("/proc/meminfo").read_text().splitlines()
        available = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return Finding("memory", "ok", "not known on this system; 2 GiB are enough")
    seen = f"{available / GIB:.1f} GiB available"
    if available < 1.5 * GIB:
        return Finding("memory", "lesser", f"{seen}; lessons with benchmarks may be killed", "close other programs")
    return Finding("memory", "ok", seen)


def disk(context: Context) -> Finding:
    free = shutil.disk_usage(context.root).free
    seen = f"{free / GIB:.1f} GiB free at {context.root}"
    if free < 2 * GIB:
        return Finding("disk", "lesser", f"{seen}; the first start needs 1, some lessons 1 more", "delete something")
    return Finding("disk", "ok", seen)


def fonts(context: Context) -> Finding:
    answer = output_of(context, "fc-list")
    if answer or context.mac:
        return Finding("fonts", "ok", f"{len(answer.splitlines())} found")
    mend = "sudo apt-get install fontconfig fonts-dejavu-core"
    return Finding("fonts", "lesser", "no fontconfig or no font: charts cannot be drawn", mend)


def perf_events(context: Context) -> Finding:
    try:
        level = int(context.on_disk("/proc/sys/kernel/perf_event_paranoid").read_text())
    except (OSError, ValueError):
        return Finding("perf events", "lesser", "none on this system: profiles are taken by timer, without kernel frames")
    if level <= 1 or os.geteuid() == 0:
        return Finding("perf events", "ok", f"level {level}")
    mend = "sudo sysctl kernel.perf_event_paranoid=1"
    return Finding("perf events", "lesser", f"level {level}: profiles are taken by timer, without kernel frames", mend)


def engine(context: Context) -> Finding:
    for name in ("docker", "podman"):
        version = output_of(context, name, "info", "--format", "{{.ServerVersion}}" if name == "docker" else "{{.Version.Version}}")
        if version:
            return Finding("container engine", "ok", f"{name} {version.strip()}")
    return Finding("container engine", "lesser", "none that answers: no image can be built here; the course does not need one")


def sandbox(context: Context) -> Finding:
    if output_of(context, "bwrap", "--unshare-all", "--ro-bind", "/", "/", "echo", "works"):
        return Finding("sandbox", "ok", "bubblewrap")
    mend = "" if context.mac else "sudo apt-get install bubblewrap"
    return Finding("sandbox", "lesser", "no bubblewrap that works: submissions of others cannot be graded safely", mend)


def port(context: Context) -> Finding:
    if lab.is_free(lab.DEFAULT_PORT):
        return Finding("port", "ok", f"{lab.DEFAULT_PORT} is free")
    return Finding("port", "ok", f"{lab.DEFAULT_PORT} is in use; start takes {lab.pick_port(None)}")


def clock(context: Context) -> Finding:
    newest = (context.root / "launcher" / "doctor.py").stat().st_mtime
    if time.time() < newest - 24 * 3600:
        return Finding("clock", "lesser", f"{time.ctime()} is before this course was made: downloads will fail", "set the clock")
    return Finding("clock", "ok", time.strftime("%Y-%m-%d %H:%M:%S %Z"))


def folder(context: Context) -> Finding:
    place = context.root if not context.prebuilt else Path(context.env.get("BOOTCAMP_WORK", "/work"))
    if os.access(place, os.W_OK):
        return Finding("folder", "ok", f"{place} can be written")
    return Finding("folder", "missing", f"{place} cannot be written", "copy the course to a folder of your own")


def output_of(context: Context, *command: str) -> str:
    """What a program prints; nothing if it is not there or fails."""
    found = shutil.which(command[0], path=context.env.get("PATH", ""))
    if not found:
        return ""
    try:
        answer = subprocess.run(
            [found, *command[1:]], capture_output=True, text=True, timeout=20, env=dict(context.env), check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout if answer.returncode == 0 else ""


CHECKS: tuple[Callable[[Context], Finding], ...] = (
    python, jdk, maven, environment, folder, memory, disk, fonts, perf_events, engine, sandbox, port, clock,
)  # fmt: skip
