"""The commands that are Java programs: builds them if need be, then becomes them."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass

from launcher import learner
from launcher.context import Context
from launcher.kernel import class_path
from launcher.prepare import prepare_java


@dataclass(frozen=True)
class JavaCommand:
    """`name` as it is typed, one line of help, the main class, the module with its class path, its first arguments."""

    name: str
    help: str
    main: str
    module: str = "workbench"
    first: tuple[str, ...] = ()


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], table: tuple[JavaCommand, ...]) -> None:
    """Adds the commands' names and help; their arguments, --help included, go to the Java program unread."""
    for command in table:
        commands.add_parser(command.name, help=command.help, add_help=False)


def become(context: Context, command: JavaCommand, arguments: list[str]) -> int:
    """Replaces this process by the Java program, so that its exit code and its signals are its own."""
    jdk = prepare_java(context)
    env = {
        **context.env,
        "JAVA_HOME": str(jdk.home),
        "BOOTCAMP_HOME": str(context.root),
        "BOOTCAMP_WORK": str(learner.current(context)),
    }
    options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"]
    line = [str(jdk.java), *options, "-cp", class_path(context, command.module), command.main]
    context.out.flush()
    os.execve(line[0], [*line, *command.first, *arguments], env)
