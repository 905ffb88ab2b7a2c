"""The commands of a learner and an instructor that the grader carries out."""

from __future__ import annotations

import argparse

from launcher import java
from launcher.java import JavaCommand

COMMANDS: tuple[JavaCommand, ...] = ()


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    java.add(commands, COMMANDS)
