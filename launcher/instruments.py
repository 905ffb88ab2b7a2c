"""The instruments of the notebooks, for a terminal."""

from __future__ import annotations

import argparse

from launcher import java
from launcher.java import INSTRUMENTS, JavaCommand

COMMANDS: tuple[JavaCommand, ...] = (
    JavaCommand(
        "layout",
        "CLASS [--class-path PATH]",
        "the bytes of an object",
        """\
Shows the bytes of an object of a class: header, fields, padding. Classes of the JDK and of the course's libraries are
known; for your own, say where they are compiled.

  ./bootcamp layout java.lang.String
  ./bootcamp layout com.example.Order --class-path target/classes
""",
        INSTRUMENTS,
    ),
    JavaCommand(
        "bytecode",
        "CLASS[.METHOD] [--class-path PATH]",
        "the bytecode of a class or a method",
        """\
Shows what the compiler made of a class, by line, or of its methods of one name.

  ./bootcamp bytecode java.lang.String.isEmpty
  ./bootcamp bytecode com.example.Order --class-path target/classes
""",
        INSTRUMENTS,
    ),
    JavaCommand(
        "profile",
        "MAIN.java [ARGUMENTS] [--event cpu|alloc|wall|lock] [--out FILE.html]",
        "where a program's time or memory goes",
        """\
Runs a program and tells where its time or memory goes, by line and by method: with async-profiler where it runs, else
with the JDK's own recorder. --out writes an icicle graph that a browser shows. The exit code is the program's.

  ./bootcamp profile Main.java
  ./bootcamp profile Main.java orders.csv --event alloc --out profile.html
  ./bootcamp profile src/app/Main.java --class-path 'lib/a.jar' --jvm "-Xmx1g" -- --an-option-of-the-program
""",
        INSTRUMENTS,
    ),
)


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    java.add(commands, COMMANDS)
