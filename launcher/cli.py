"""Reads the command line and calls what does the work."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable
from types import FrameType

from launcher import authors, backup, bench, classroom, doctor, instruments, java, learners, serve, slides, start, test
from launcher.context import Context, Problem

Handler = Callable[[Context, argparse.Namespace], int]

OVERVIEW = """\
JVM Data Bootcamp: a course that runs, in notebooks, on the JVM.

  ./bootcamp start            opens the course in your browser; Ctrl-C stops it
  ./bootcamp test             runs all tests; ends with "N passed, N failed"

Your notebooks and your progress are in work/, which no command overwrites. What the commands make for themselves is
in .bootcamp/; it may be deleted at any time and is made again.
"""


class Stopped(KeyboardInterrupt):
    """The signal that ended us, so that a kill is as orderly as Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def stop_on(number: int, frame: FrameType | None) -> None:
    raise Stopped(number)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="bootcamp", description=OVERVIEW, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for group in (start, learners, instruments, backup, doctor, authors, classroom, slides, test, bench, serve):
        group.add_commands(commands)
    return result


def main(arguments: list[str], context: Context) -> int:
    """Runs one command and returns the exit code: 0, 1 for a problem told in one line, 2 for a wrong command line."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop_on)
    try:
        for command in (*learners.COMMANDS, *instruments.COMMANDS, *authors.COMMANDS):
            if arguments[:1] == [command.name] and not java.wants_help(arguments):
                return java.become(context, command, arguments[1:])
        options = parser().parse_args(arguments)
        handler: Handler = options.handler
        return handler(context, options)
    except Problem as problem:
        print(f"bootcamp: {problem}", file=context.err)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (| head); Python must not complain about it once more at exit.
        sys.stdout = None  # type: ignore[assignment]
        return 1
    except KeyboardInterrupt as stopped:
        return 128 + (stopped.number if isinstance(stopped, Stopped) else signal.SIGINT)
