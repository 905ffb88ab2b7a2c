"""`bootcamp serve`: JupyterLab in the foreground, in a container where everything is built already."""

from __future__ import annotations

import argparse
import os
import secrets
import tempfile
from pathlib import Path

from launcher import lab, learner
from launcher.context import Context, Problem
from launcher.jdk import find_jdk
from launcher.venv import course_environment

HELP = """\
Serves the course in a container: what `start` does, without building anything. The image's entry point calls it.

The port is $BOOTCAMP_PORT or 8888. The token is $JUPYTER_TOKEN, or a new one, printed with the address. JupyterLab's settings are kept in the learner's
folder, so that they outlive the container; nothing else is written but temporary files.
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "serve", help="serve the course in a container", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.add_argument("--dir", type=Path, default=Path("/work"), metavar="FOLDER", help="the learner's folder; /work")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    if not context.prebuilt:
        raise Problem("serve is for the container image, where all is built; here it is: ./bootcamp start")
    jdk = find_jdk(context)
    folder = options.dir.absolute()
    learner.report(context, folder, learner.fill(context, folder))
    token = context.env.get("JUPYTER_TOKEN") or secrets.token_hex(24)
    course = lab.Lab(folder, port(context), learner.first_lesson(context), token, address="0.0.0.0")  # noqa: S104
    env = environment(context, lab.lab_environment(context, jdk, folder, folder / ".bootcamp" / "jupyter"))
    lab.write_settings(folder / ".bootcamp" / "jupyter")
    context.say(f"The course is open: {course.url}")
    command = lab.command(context, course_environment(context), course)
    os.chdir(folder)
    os.execve(command[0], command, env)


def environment(context: Context, env: dict[str, str]) -> dict[str, str]:
    """Homes and runtime files where an arbitrary user id can write: beside the temporary files."""
    scratch = Path(tempfile.mkdtemp(prefix="bootcamp-"))
    home = context.env.get("HOME", "")
    writable = home not in ("", "/") and os.access(home, os.W_OK)
    return env | {"HOME": home if writable else str(scratch), "JUPYTER_RUNTIME_DIR": str(scratch / "runtime")}


def port(context: Context) -> int:
    given = context.env.get("BOOTCAMP_PORT") or str(lab.DEFAULT_PORT)
    if not given.isdigit() or not 1 <= int(given) <= 65535:
        raise Problem(f"BOOTCAMP_PORT={given} is not a port; give a number from 1024 to 65535")
    return int(given)
