"""The commands that are Java programs: builds them if need be, then becomes them."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass

from launcher import learner
from launcher.context import Context, Problem
from launcher.kernel import class_path
from launcher.prepare import prepare_java

COURSE = "org.jvmbootcamp.course.Main"
GRADER = "org.jvmbootcamp.grader.Main"
INSTRUMENTS = "org.jvmbootcamp.instruments.Main"
KERNEL = "org.jvmbootcamp.kernel.install.Main"

# An object's exact bytes come from an agent that the JVM loads into itself; the profiler is a native library.
SEE_OBJECTS = [
    "-Djdk.attach.allowAttachSelf=true",
    "-XX:+EnableDynamicAgentLoading",
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
]


@dataclass(frozen=True)
class JavaCommand:
    """What is typed, its arguments, one line of help, a paragraph with examples, and the main class."""

    name: str
    arguments: str
    help: str
    text: str
    main: str

    @property
    def module(self) -> str:
        return "course" if self.main == COURSE else "workbench"

    def words(self, arguments: list[str]) -> list[str]:
        """What the Java program gets: the command's name and the arguments; the kernel's program can only install."""
        if self.main != KERNEL:
            return [self.name, *arguments]
        if arguments[:1] != ["install"]:
            raise Problem("the kernel can be installed: ./bootcamp kernel install --user")
        return arguments[1:]


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser], table: tuple[JavaCommand, ...]) -> None:
    """Adds names and help; the arguments themselves are read by the Java program (see `wants_help`)."""
    for command in table:
        commands.add_parser(
            command.name,
            help=command.help,
            usage=f"bootcamp {command.name} {command.arguments}".rstrip(),
            description=command.text,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )


def wants_help(arguments: list[str]) -> bool:
    return any(argument in ("-h", "--help") for argument in arguments)


def flags(command: JavaCommand) -> list[str]:
    """What the program's JVM needs. They run for a second or two: the second compiler would cost more than it gains."""
    quick = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    return quick + (SEE_OBJECTS if command.main == INSTRUMENTS else [])


def become(context: Context, command: JavaCommand, arguments: list[str]) -> int:
    """Replaces this process by the Java program, so that its exit code and its signals are its own."""
    words = command.words(arguments)
    jdk = prepare_java(context)
    env = {
        **context.env,
        "JAVA_HOME": str(jdk.home),
        "BOOTCAMP_HOME": str(context.root),
        "BOOTCAMP_WORK": str(learner.current(context)),
    }
    line = [str(jdk.java), *flags(command), "-cp", class_path(context, command.module), command.main, *words]
    context.out.flush()
    os.execve(line[0], line, env)
