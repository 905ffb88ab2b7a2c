"""`./bootcamp slides`: a lesson as a deck for projecting."""

from __future__ import annotations

import argparse
import difflib
import re
import shutil
import tempfile
from pathlib import Path

from launcher.context import Context, Problem
from launcher.lab import lab_environment
from launcher.prepare import prepare_lab
from launcher.run import Failure, run_logged
from launcher.stamps import content_hash, is_fresh, replacing, write_stamp
from launcher.steps import step
from launcher.venv import Environment, course_environment, explain

HELP = """\
Runs a lesson and makes slides of it, one file that needs no network: open it in a browser. Right and left go from beat to beat, down and up
through one; S opens the speaker's view with the instructor's notes, Esc shows all slides, and ?print-pdf after the address prints them.
Exercises are shown, not run.

  ./bootcamp slides memory/hash-table               into .bootcamp/slides/memory-hash-table.html
  ./bootcamp slides 1.4 --out deck.html             by number
  ./bootcamp slides memory/hash-table --no-run      without outputs, at once
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "slides", help="make a deck of slides from a lesson", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.add_argument("lesson", help="phase/lesson or number")
    command.add_argument("--out", type=Path, metavar="FILE", help="where the deck is written")
    command.add_argument("--no-run", action="store_true", help="leave the outputs out")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    notebook, name = find_lesson(context, options.lesson)
    out = (options.out or context.state / "slides" / f"{name.replace('/', '-')}.html").absolute()
    environment = course_environment(context)
    jdk = prepare_lab(context, environment)
    reveal = ensure_reveal(context, environment)
    with tempfile.TemporaryDirectory(prefix="bootcamp-slides-") as scratch:
        work = Path(scratch) / "work"
        command: list[object] = [environment.python, context.root / "classroom/slides/make_deck.py"]
        command += [notebook, context.root / "lessons" / f"{name}.md", out, "--reveal", reveal]
        if not options.no_run:
            shutil.copytree(context.root / "notebooks", work)
            shutil.copytree(context.root / "data", work / "data")
            command += ["--folder", work / notebook.parent.name]
        env = lab_environment(context, jdk, work, Path(scratch) / "jupyter")
        with step(f"Making slides of {name}", context.out) as shown:
            try:
                log = context.logs / "slides.log"
                run_logged(command, log, cwd=context.root, env=env, on_line=lambda line: shown.detail(cell(line)))
            except Failure as failure:
                raise Problem(f"the slides of {name} could not be made: {failure.last_line} (log: {failure.log})") from failure
    context.say(f"The slides: {out}")
    return 0


def cell(line: str) -> str:
    return line if line.startswith("cell ") else ""


def find_lesson(context: Context, wanted: str) -> tuple[Path, str]:
    """A lesson's notebook and its name, from `phase/lesson` or `1.4`."""
    lessons = {}
    for notebook in sorted((context.root / "notebooks").glob("*/*.ipynb")):
        number, _, lesson = notebook.stem.partition("-")
        lessons[number] = (notebook, f"{notebook.parent.name.partition('-')[2]}/{lesson}")
    by_name = {name: (notebook, name) for notebook, name in lessons.values()}
    found = lessons.get(wanted) or by_name.get(re.sub(r"\.(md|ipynb)$", "", wanted))
    if found:
        return found
    near = difflib.get_close_matches(wanted, by_name, 1)
    raise Problem(f"there is no lesson {wanted}; " + (f"did you mean {near[0]}?" if near else f"such as {next(iter(by_name))}"))


def ensure_reveal(context: Context, environment: Environment) -> Path:
    """The folder of reveal.js, which comes in a Python package for another program; only its static files are used."""
    folder = context.state / "reveal"
    lock = context.root / "launcher" / "requirements-slides.txt"
    stamp = content_hash(context.root, [lock])
    if not is_fresh(folder, stamp):
        with step("Installing reveal.js", context.out), replacing(context, folder) as new:
            pip = [environment.python, "-m", "pip", "--disable-pip-version-check", "install", "--no-input", "--no-deps"]
            command = [*pip, "--require-hashes", "--only-binary=:all:", "--target", new, "--requirement", lock]
            try:
                run_logged(command, context.logs / "reveal.log", cwd=context.root, env=dict(context.env))
            except Failure as failure:
                raise Problem(explain(failure)) from failure
            write_stamp(new, stamp)
    return folder / "sphinx_revealjs/_static/revealjs"
