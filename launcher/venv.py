"""Makes the project's own Python environment from a lock with hashes, and notices when it is damaged."""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from launcher.context import Context, Problem
from launcher.maven import NO_NETWORK
from launcher.run import Failure, run_logged
from launcher.stamps import content_hash, is_fresh, set_aside, write_stamp
from launcher.steps import Step, step

BREW_OR_APT = {True: "brew reinstall python", False: "sudo apt-get install python3-venv"}


@dataclass(frozen=True)
class Environment:
    """A virtual environment: where it is and the lock it is made from."""

    folder: Path
    lock: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"


def course_environment(context: Context) -> Environment:
    """What `start` runs JupyterLab in."""
    return Environment(context.state / "venv", context.root / "launcher" / "requirements.txt")


def test_environment(context: Context) -> Environment:
    """The same and the tests' own libraries."""
    return Environment(context.state / "venv-test", context.root / "launcher" / "requirements-test.txt")


def classroom_environment(context: Context) -> Environment:
    """What `classroom` runs JupyterHub and the learners' JupyterLabs in."""
    return Environment(context.state / "venv-classroom", context.root / "launcher" / "requirements-classroom.txt")


def ensure_environment(context: Context, environment: Environment) -> bool:
    """Makes the environment if it is missing, out of date or damaged; true if there was something to do."""
    stamp = content_hash(context.root, [environment.lock], sys.version, context.python, environment.folder)
    fault = "is not made yet" if not is_fresh(environment.folder, stamp) else find_damage(environment)
    if not fault:
        return False
    if is_fresh(environment.folder, stamp):
        context.say(f"The Python environment is damaged ({fault}); making it again.")
    if not importlib.util.find_spec("ensurepip") or not importlib.util.find_spec("venv"):
        raise Problem(f"Python's venv module is missing; install it: {BREW_OR_APT[context.mac]}")
    with step(f"Installing {contents(environment)}", context.out) as shown, set_aside(context, environment.folder):
        make(context, environment, shown)
        write_stamp(environment.folder, stamp)
    return True


def contents(environment: Environment) -> str:
    version = re.search(r"^jupyterlab==(\S+)", environment.lock.read_text("utf-8"), re.MULTILINE)
    name = f"JupyterLab {version[1]}" if version else "the Python libraries"
    more = {"requirements-test.txt": " and the tests' libraries", "requirements-classroom.txt": " and JupyterHub"}
    return name + more.get(environment.lock.name, "")


def make(context: Context, environment: Environment, shown: Step) -> None:
    # A user's own settings for Python must not leak into an environment that is meant to be the same everywhere.
    env = {name: value for name, value in context.env.items() if not name.startswith("PYTHON")}
    log = context.logs / f"{environment.folder.name}.log"
    try:
        shown.detail("creating the environment")
        run_logged([context.python, "-m", "venv", environment.folder], log, cwd=context.root, env=env)
        pip = [environment.python, "-m", "pip", "--disable-pip-version-check", "install", "--no-input"]
        lock = ["--require-hashes", "--only-binary=:all:", "--requirement", environment.lock]
        run_logged([*pip, *lock], log, cwd=context.root, env=env, on_line=lambda line: shown.detail(shorten(line)))
    except Failure as failure:
        raise Problem(explain(failure)) from failure


def shorten(line: str) -> str:
    match = re.match(r"(Collecting|Downloading|Installing) (\S+)", line.strip())
    return f"{match[1].lower()} {match[2]}" if match else ""


def explain(failure: Failure) -> str:
    if any(NO_NETWORK.search(line) or "NewConnectionError" in line for line in failure.lines):
        return f"pip could not download a library: is there a network? (log: {failure.log})"
    if any("No space left" in line for line in failure.lines):
        return f"the disk is full (log: {failure.log})"
    errors = [line for line in failure.lines if line.startswith("ERROR:")]
    return f"installing the Python libraries failed: {(errors or [failure.last_line])[0][:300]} (log: {failure.log})"


def find_damage(environment: Environment) -> str | None:
    """What is broken in an environment that was once complete; none if all its files are there at full size."""
    if not environment.python.exists():
        return f"{environment.python} is gone"
    site = next(environment.folder.glob("lib/python*/site-packages"), None)
    if not site:
        return "site-packages is gone"
    installed = sorted(site.glob("*.dist-info"))
    wanted = re.findall(r"^jupyterlab==(\S+)", environment.lock.read_text("utf-8"), re.MULTILINE)
    if wanted and not (site / f"jupyterlab-{wanted[0]}.dist-info").exists():
        return f"JupyterLab {wanted[0]} is gone"
    return next((fault for folder in installed if (fault := damaged_file(site, folder))), None)


def damaged_file(site: Path, dist_info: Path) -> str | None:
    """The first file that an installed package's own list names and that is gone or has another size."""
    record = dist_info / "RECORD"
    if not record.exists():
        return f"{record} is gone"
    with record.open(encoding="utf-8", newline="") as rows:
        for name, _, size in csv.reader(rows):
            # Scripts' first lines are rewritten when they are installed, and bytecode comes and goes.
            if not size or name.startswith("..") or name.endswith(".pyc"):
                continue
            file = site / name
            try:
                if file.stat().st_size != int(size):
                    return f"{file} has changed"
            except OSError:
                return f"{file} is gone"
    return None
