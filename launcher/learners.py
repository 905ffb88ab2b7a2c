"""The commands of a learner and an instructor that the grader carries out."""

from __future__ import annotations

import argparse

from launcher import java
from launcher.java import GRADER, KERNEL, JavaCommand

COMMANDS: tuple[JavaCommand, ...] = (
    JavaCommand(
        "list",
        "",
        "all exercises, with what is done",
        """\
Lists every exercise by the name that the other commands take, and marks those you have passed.

  ./bootcamp list
""",
        GRADER,
    ),
    JavaCommand(
        "next",
        "",
        "the next exercise",
        """\
Shows the next exercise that you have not passed, and puts its starter into your folder, where any editor can open it.

  ./bootcamp next
""",
        GRADER,
    ),
    JavaCommand(
        "check",
        "PHASE/NAME [FILE]",
        "grade an exercise",
        """\
Grades your answer to an exercise, with the verdict that its cell in the notebook gives. Without a file it takes the one
in the folder exercises/ of your folder.

  ./bootcamp check memory/blocklist
  ./bootcamp check memory/blocklist ~/Blocklist.java
""",
        GRADER,
    ),
    JavaCommand(
        "watch",
        "[PHASE/NAME]",
        "grade at each save",
        """\
Grades your file each time you save it, and goes on to the next exercise when it has passed. Ctrl-C ends it.

  ./bootcamp watch
  ./bootcamp watch memory/blocklist
""",
        GRADER,
    ),
    JavaCommand(
        "hint",
        "PHASE/NAME",
        "the next hint for an exercise",
        """\
Shows one hint more, from a nudge to nearly the code.

  ./bootcamp hint memory/blocklist
""",
        GRADER,
    ),
    JavaCommand(
        "solution",
        "PHASE/NAME",
        "the solution of an exercise",
        """\
Shows the solution and why it is as it is, once you have passed the exercise or have tried often enough.

  ./bootcamp solution memory/blocklist
""",
        GRADER,
    ),
    JavaCommand(
        "reset",
        "PHASE/NAME",
        "begin an exercise anew",
        """\
Puts the starter back into the folder exercises/ of your folder; your version is kept beside it.

  ./bootcamp reset memory/blocklist
""",
        GRADER,
    ),
    JavaCommand(
        "progress",
        "",
        "how far you are",
        """\
Shows the course as a map: what you have passed, what is next, how many points.

  ./bootcamp progress
""",
        GRADER,
    ),
    JavaCommand(
        "kernel",
        "install (--user | --dir FOLDER) [--name NAME] [--display-name TEXT] [--train]",
        "install the Java kernel for your own Jupyter",
        """\
Installs the course's Java kernel where your own Jupyter finds it. The course itself does not need this. The kernel stays
in the course's folder: do not move the folder afterwards.

  ./bootcamp kernel install --user
  ./bootcamp kernel install --user --name java-course --display-name "Java (course)" --train
""",
        KERNEL,
    ),
    JavaCommand(
        "grade",
        "SUBMISSIONS --out REPORT [--jobs N] [--isolation WALLS] [--shard I/N]",
        "grade a folder of submissions",
        """\
Grades a folder or zip with a folder, zip or notebook for each learner, behind walls, and writes a gradebook, a page for
each learner and one for the class. Killed and started again it goes on. docs/instructor-grading.md tells more.

  ./bootcamp grade submitted/ --out report
  ./bootcamp grade submitted/ --out part1 --shard 1/2
  ./bootcamp grade merge part1 part2 --out report
""",
        GRADER,
    ),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    java.add(commands, COMMANDS)
