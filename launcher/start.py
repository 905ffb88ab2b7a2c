"""`./bootcamp start`."""

from __future__ import annotations

import argparse
import contextlib
import os
from pathlib import Path

from launcher import lab, learner
from launcher.context import Context, Problem
from launcher.prepare import prepare_lab
from launcher.steps import step
from launcher.venv import course_environment

HELP = """\
Opens the course: JupyterLab on your folder, at the first lesson, with the course's Java kernel.

The first start takes some minutes: it makes a Python environment and builds the kernel, both inside the course's
folder, and needs a network for that. Later starts take seconds. Ctrl-C stops JupyterLab and every kernel.

  ./bootcamp start
  ./bootcamp start --port 9000 --no-browser
  ./bootcamp start --dir ~/my-course
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "start",
        help="open the course in your browser",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--port", type=port, metavar="N", help="the port; without it the first free one from 8888 on")
    command.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    command.add_argument("--dir", type=Path, metavar="FOLDER", help="your folder; without it work/ in the course's folder")
    command.set_defaults(handler=run)


def port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port; give a number from 1024 to 65535")
    return int(text)


def run(context: Context, options: argparse.Namespace) -> int:
    folder = chosen(context, options.dir)
    number = lab.pick_port(options.port)
    environment = course_environment(context)
    page = learner.first_lesson(context)
    jdk = prepare_lab(context, environment)
    filled = learner.fill(context, folder)
    course = lab.new_lab(folder, number, page)
    learner.report(context, folder, filled)
    learner.remember(context, folder)
    with contextlib.ExitStack() as running:
        with step("Starting JupyterLab", context.out):
            server = running.enter_context(lab.serving(context, environment, jdk, course))
        try:
            welcome(context, course)
            if not options.no_browser:
                lab.open_browser(context, course)
            code = server.wait()
        except KeyboardInterrupt:
            context.say("\nStopping ...")
            return 0
    raise Problem(f"JupyterLab ended by itself with code {code}; log: {context.logs / 'jupyterlab.log'}")


def chosen(context: Context, given: Path | None) -> Path:
    folder = given.expanduser().absolute() if given else context.root / "work"
    if folder.exists() and not folder.is_dir():
        raise Problem(f"{folder} is a file; choose a folder with --dir")
    # Told now, not after the minutes that a first start takes.
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        raise Problem(f"cannot write in {there}; choose another folder with --dir")
    return folder


def welcome(context: Context, course: lab.Lab) -> None:
    context.say()
    context.say(f"The course is open: {course.url}")
    context.say(f"Your work is in {course.folder}. Ctrl-C stops the course.")
