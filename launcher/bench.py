"""`./bootcamp bench`: measures on this machine what the documents quote."""

from __future__ import annotations

import argparse
import subprocess

from launcher.context import Context
from launcher.lab import lab_environment
from launcher.maven import find_maven
from launcher.prepare import prepare_lab
from launcher.venv import test_environment

HELP = """\
Measures the kernel beside its peers, ipykernel and the Java kernels JJava and Rapaio, in one interleaved run. The peers
are installed from their registries into .bootcamp/bench/, where the table is stored too. Close other programs first.

  ./bootcamp bench kernel
  ./bootcamp bench kernel --starts 2 --rounds 5 --declarations 100      a short look
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "bench",
        help="measure the kernel beside its peers",
        description=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("subject", choices=["kernel"], help="what is measured")
    command.add_argument("--starts", type=int, default=5, help="interleaved starts of each kernel")
    command.add_argument("--rounds", type=int, default=10, help="cells of each kind at each start")
    command.add_argument("--declarations", type=int, default=1500, help="declared before 1+1 is measured again, in the last start")
    command.set_defaults(handler=run)


def run(context: Context, options: argparse.Namespace) -> int:
    environment = test_environment(context)
    jdk = prepare_lab(context, environment)
    command = [environment.python, context.root / "kernel" / "bench" / "bench_kernel.py"]
    command += ["--folder", context.state / "bench", "--java", jdk.java, "--maven", find_maven(context)]
    command += [f"--{name}={getattr(options, name)}" for name in ("starts", "rounds", "declarations")]
    env = lab_environment(context, jdk, context.state / "test-work", context.state / "test-jupyter")
    return subprocess.run(command, cwd=context.root, env={**env, "JAVA_HOME": str(jdk.home)}, check=False).returncode
