"""`bootcamp serve`: JupyterLab in the foreground, in a container where everything is built already."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
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

A command is run in place of JupyterLab, with the learner's folder filled and the course's kernel, Java and Python at hand:

  docker run --rm -it jvm-data-bootcamp                       JupyterLab
  docker run --rm -it jvm-data-bootcamp bootcamp doctor       another command
  docker run --rm -it jvm-data-bootcamp jupyter lab           JupyterLab as a host such as Binder starts it
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "serve", help="serve the course in a container", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.add_argument("--dir", type=Path, default=Path("/work"), metavar="FOLDER", help="the learner's folder; /work")
    command.add_argument("command", nargs=argparse.REMAINDER, help="what to run in place of JupyterLab")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    if not context.prebuilt:
        raise Problem("serve is for the container image, where all is built; here it is: ./bootcamp start")
    jdk = find_jdk(context)
    folder = options.dir.absolute()
    own = folder / ".bootcamp" / "jupyter"
    python = course_environment(context)
    env = environment(context, lab.lab_environment(context, jdk, folder, own), python.python.parent)
    filled = learner.fill(context, folder)
    if not options.command:
        learner.report(context, folder, filled)
        token = context.env.get("JUPYTER_TOKEN") or secrets.token_hex(24)
        course = lab.Lab(folder, port(context), learner.course_map(context), token, address="0.0.0.0")  # noqa: S104
        context.say(f"The course is open: {course.url}")
        options.command = lab.command(context, python, course)
    lab.write_settings(own)
    os.chdir(folder)
    become(options.command, env)
    return 0


def become(command: list[str], env: dict[str, str]) -> None:
    program = shutil.which(command[0], path=env["PATH"])
    if program is None:
        raise Problem(f"{command[0]}: there is no such command in the image")
    os.execve(program, command, env)


def environment(context: Context, env: dict[str, str], programs: Path) -> dict[str, str]:
    """Homes and runtime files where an arbitrary user id can write: beside the temporary files. Jupyter's programs first."""
    scratch = Path(tempfile.mkdtemp(prefix="bootcamp-"))
    home = context.env.get("HOME", "")
    writable = home not in ("", "/") and os.access(home, os.W_OK)
    return env | {
        "HOME": home if writable else str(scratch),
        "JUPYTER_RUNTIME_DIR": str(scratch / "runtime"),
        "PATH": f"{programs}{os.pathsep}{env.get('PATH', os.defpath)}",
    }


def port(context: Context) -> int:
    given = context.env.get("BOOTCAMP_PORT") or str(lab.DEFAULT_PORT)
    if not given.isdigit() or not 1 <= int(given) <= 65535:
        raise Problem(f"BOOTCAMP_PORT={given} is not a port; give a number from 1024 to 65535")
    return int(given)
