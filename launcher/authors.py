"""The commands of an author, which the course compiler carries out."""

from __future__ import annotations

import argparse

from launcher import java
from launcher.java import COURSE, JavaCommand

COMMANDS: tuple[JavaCommand, ...] = (
    JavaCommand(
        "build",
        "[--check]",
        "make the notebooks from lessons and exercises",
        """\
Makes notebooks/ from lessons/ and exercises/: the same input gives the same bytes. docs/authoring.md says how a
lesson and an exercise are written.

  ./bootcamp build            writes what has changed
  ./bootcamp build --check    writes nothing; fails if a notebook is not what its lesson makes
""",
        COURSE,
    ),
    JavaCommand(
        "guide",
        "[FILE]",
        "write the instructor's guide",
        """\
Writes the instructor's guide: each lesson with its minutes and the notes that learners do not see.

  ./bootcamp guide            into .bootcamp/instructors-guide.md
  ./bootcamp guide guide.md
""",
        COURSE,
    ),
    JavaCommand(
        "contract",
        "[PHASE/NAME ...]",
        "check that exercises meet their contract",
        """\
Proves of each exercise that its starter fails every task with a helpful word, that its solution passes, that every
mutant fails, and that text, hints and notes are whole. Two run at a time; all of them without a name.

  ./bootcamp contract
  ./bootcamp contract memory/blocklist
""",
        COURSE,
    ),
    JavaCommand(
        "new",
        "exercise PHASE/NAME",
        "write the files of a new exercise",
        """\
Writes an exercise and its solution that run as they are; `./bootcamp contract` then says what is left to write.

  ./bootcamp new exercise memory/top-talkers
""",
        COURSE,
    ),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    java.add(commands, COMMANDS)
