"""`./bootcamp bench`: measures on this machine what the documents quote."""

from __future__ import annotations

import argparse
import re
import subprocess

from launcher.context import Context
from launcher.java import GRADER, SEE_OBJECTS
from launcher.kernel import class_path
from launcher.lab import lab_environment
from launcher.maven import find_maven
from launcher.prepare import prepare_java, prepare_lab, prepare_python
from launcher.venv import classroom_environment, test_environment

HELP = """\
kernel: measures the kernel beside its peers, ipykernel and the Java kernels JJava and Rapaio, in one interleaved run. The peers
are installed from their registries into .bootcamp/bench/, where the table is stored too.

grader: measures verdicts one by one, with a second of reading between them, then batches behind the walls that `grade` uses,
then `mvn test` of the same work. With --noise it judges instead a right and a wrong solution of a speed exercise so many
times while the processors are kept busy, and fails if a right one failed or a wrong one passed.

classroom: measures how many learners fit: they come to a room at once, run a lesson and check an exercise, first with the course's
kernel, then with JJava as it comes. It needs bubblewrap, and some minutes in which nothing else runs.

instruments: measures %%benchmark beside plain JMH, what a profile of a known load says, and how long a layout and an
icicle graph take, in about half a minute. Close other programs first.

image: times containers, from `docker run` to JupyterLab's answer and to a cell's first result.

  ./bootcamp bench kernel
  ./bootcamp bench kernel --quick                     a short look
  ./bootcamp bench kernel --rows start,cells          some rows; the others stay as they were stored
  ./bootcamp bench grader
  ./bootcamp bench grader --submissions 100,1000,5000     is the rate flat?
  ./bootcamp bench grader --noise 200                     does a busy machine change verdicts of speed?
  ./bootcamp bench classroom --learners 5
  ./bootcamp bench instruments
  docker build --tag jvm-data-bootcamp . && ./bootcamp bench image
"""

OPTIONS = {
    "rows": "what is measured, of start,cells,declared,lines,string,displays,loops; the rest is kept as stored",
    "kernels": "which kernels, of java,jjava,rapaio,ipykernel",
    "starts": "interleaved starts of each kernel",
    "rounds": "cells of each kind at each start; verdicts of the grader",
    "declarations": "declared before cells are measured again",
    "limit": "seconds that a kernel has for one row of one start",
}

GRADER_OPTIONS = {
    "submissions": "sizes of the batches, such as 100,1000",
    "isolation": "the walls of the batches, as `grade` has them",
    "noise": "verdicts under load instead of the rest, so many of a right and so many of a wrong solution",
}


CLASSROOM_OPTIONS = {
    "learners": "how many come; 20",
    "lesson": "which lesson they run, as phase/lesson",
    "memory": "most MB for one learner, where control groups can be made",
}


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "bench",
        help="measure the kernel, the grader, a room, the instruments or the image",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("subject", choices=["kernel", "grader", "classroom", "instruments", "image"], help="what is measured")
    command.add_argument("--quick", action="store_true", help="fewer starts, rounds and declarations")
    for name, text in OPTIONS.items():
        command.add_argument(f"--{name}", help=text)
    for name, text in GRADER_OPTIONS.items():
        command.add_argument(f"--{name}", help=f"grader: {text}")
    for name, text in CLASSROOM_OPTIONS.items():
        command.add_argument(f"--{name}", help=f"classroom: {text}")
    command.add_argument("--image", default="jvm-data-bootcamp", help="image: which one")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    match options.subject:
        case "grader":
            return run_grader(context, options)
        case "classroom":
            return run_classroom(context, options)
        case "instruments":
            return run_instruments(context)
        case "image":
            return run_image(context, options)
        case _:
            return run_kernel(context, options)


def run_image(context: Context, options: argparse.Namespace) -> int:
    environment = test_environment(context)
    prepare_python(context, environment)
    command = [environment.python, context.root / "launcher" / "bench_image.py", options.image, options.starts or "5"]
    return subprocess.run(command, cwd=context.root, env=dict(context.env), check=False).returncode


def run_instruments(context: Context) -> int:
    jdk = prepare_java(context)
    program = context.root / "instruments" / "bench" / "BenchInstruments.java"
    command = [jdk.java, *SEE_OBJECTS, "-cp", class_path(context, "workbench"), program]
    return subprocess.run(command, cwd=context.root, env={**context.env, "JAVA_HOME": str(jdk.home)}, check=False).returncode


def run_classroom(context: Context, options: argparse.Namespace) -> int:
    environment = classroom_environment(context)
    jdk = prepare_lab(context, environment)
    command = [environment.python, context.root / "classroom" / "bench.py"]
    command += [f"--{name}={value}" for name in ("kernels", "rounds", *CLASSROOM_OPTIONS) if (value := getattr(options, name)) is not None]
    return subprocess.run(command, cwd=context.root, env={**context.env, "JAVA_HOME": str(jdk.home)}, check=False).returncode


def run_grader(context: Context, options: argparse.Namespace) -> int:
    jdk = prepare_java(context)
    command = [jdk.java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", class_path(context, "workbench"), GRADER, "bench", "--maven", find_maven(context)]
    surefire = re.search(r"<maven-surefire-plugin.version>(.+?)<", (context.root / "pom.xml").read_text())
    command += ["--surefire", surefire[1]] if surefire else []
    for name in ("rounds", *GRADER_OPTIONS):
        value = getattr(options, name)
        command += [f"--{name}", value] if value is not None else []
    return subprocess.run(command, env={**context.env, "JAVA_HOME": str(jdk.home)}, check=False).returncode


def run_kernel(context: Context, options: argparse.Namespace) -> int:
    environment = test_environment(context)
    jdk = prepare_lab(context, environment)
    command = [environment.python, context.root / "kernel" / "bench" / "bench_kernel.py"]
    command += ["--folder", context.state / "bench", "--java", jdk.java, "--maven", find_maven(context)]
    command += [f"--{name}={value}" for name in OPTIONS if (value := getattr(options, name)) is not None]
    command += ["--quick"] if options.quick else []
    env = lab_environment(context, jdk, context.state / "test-work", context.state / "test-jupyter")
    return subprocess.run(command, cwd=context.root, env={**env, "JAVA_HOME": str(jdk.home)}, check=False).returncode
