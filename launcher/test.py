"""`./bootcamp test`: all tests in order, with progress, and one line at the end that counts them."""

from __future__ import annotations

import argparse

from launcher import parts
from launcher.context import Context, Problem
from launcher.results import Result, total

HELP = """\
Runs the tests and ends with "N passed, N failed" and a non-zero exit code if any failed.

  ./bootcamp test                     everything; half an hour on two cores
  ./bootcamp test --quick             what to run before each commit; under two minutes
  ./bootcamp test java notebooks      only these parts
  ./bootcamp test --image             builds the container image and tests it (needs a container engine)

The parts, in the order they run:
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    names = "".join(f"  {part.name:<12}{part.what}\n" for part in parts.ALL)
    command = commands.add_parser(
        "test",
        help="run all tests",
        description=HELP + names,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("--quick", action="store_true", help="without slow tests, the kernel's protocol, notebooks and browser")
    command.add_argument("--image", action="store_true", help="the container image instead of the rest")
    command.add_argument("parts", nargs="*", metavar="PART", help="names from the list above")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    chosen = choose(options)
    results: list[Result] = []
    for part in chosen:
        results += run_part(context, part, options.quick)
    counts = total(results)
    for failed in (result for result in results if result.status == "failed"):
        context.say(f"FAILED {failed.part}: {failed.name}: {failed.message}")
    context.say(counts)
    return 1 if any(result.status == "failed" for result in results) or not results else 0


def choose(options: argparse.Namespace) -> list[parts.Part]:
    if options.image:
        return [parts.IMAGE]
    known = {part.name: part for part in parts.ALL}
    unknown = [name for name in options.parts if name not in known]
    if unknown:
        raise Problem(f'no part of the tests is called "{unknown[0]}"; there are: {", ".join(known)}')
    if options.parts:
        return [part for part in parts.ALL if part.name in options.parts]
    return [part for part in parts.ALL if part.quick or not options.quick]


def run_part(context: Context, part: parts.Part, quick: bool) -> list[Result]:
    """A part that breaks off is a failure of its own, and the others still run."""
    try:
        results = part.run(context, quick)
    except Problem as problem:
        results = [Result(part.name, f"the part {part.name} itself", "failed", str(problem))]
    context.say(f"{part.name}: {total(results)}")
    return results
