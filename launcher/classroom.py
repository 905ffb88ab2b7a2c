"""`./bootcamp classroom`: the course for a room, by JupyterHub on this machine."""

from __future__ import annotations

import argparse
import contextlib
import os
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher import lab, ports
from launcher.context import Context, Problem
from launcher.jdk import Jdk
from launcher.prepare import prepare_lab
from launcher.start import port
from launcher.steps import step
from launcher.venv import Environment, classroom_environment

HELP = """\
Opens the course for a room: JupyterHub, with a JupyterLab and a folder for each learner, and a board for the instructor, who
sees where everybody is, opens the next lesson for all, and collects the work. docs/classroom.md tells more.

The first start takes some minutes, and needs a network for that. Ctrl-C stops all that was started. The room's folder keeps
learners' work and passwords; a new start goes on with it.

  ./bootcamp classroom
  ./bootcamp classroom --port 9000 --dir ~/room
  ./bootcamp classroom --address 127.0.0.1          for this machine only, or behind a server that has HTTPS
"""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "classroom", help="open the course for a room", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    command.add_argument("--port", type=port, default=8000, metavar="N", help="the port; 8000")
    command.add_argument("--address", default="0.0.0.0", metavar="IP", help="where it listens; 0.0.0.0, which is every network")
    command.add_argument("--dir", type=Path, metavar="FOLDER", help="the room's folder; room/ in the course's folder")
    command.add_argument("--memory", type=int, default=2048, metavar="MB", help="most for one learner, where this is root on Linux; 2048")
    command.add_argument("--walls", choices=["bubblewrap", "none"], default="bubblewrap", help="none: learners could read each other's work")
    command.set_defaults(handler=run)


@dataclass(frozen=True)
class Hub:
    """A room to open: where, and what opens it."""

    folder: Path
    address: str
    port: int
    memory: int
    walls: str
    code: str
    password: str

    @property
    def url(self) -> str:
        return f"http://{'127.0.0.1' if self.address in ('0.0.0.0', '::') else self.address}:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "hub" / "jupyterhub.log"


def run(context: Context, options: argparse.Namespace) -> int:
    folder = (options.dir or context.root / "room").expanduser().absolute()
    if not lab.is_free(options.port):
        raise Problem(f"port {options.port} is in use; choose another: ./bootcamp classroom --port {options.port + 1}")
    if options.walls == "none" and os.geteuid() == 0:
        raise Problem("without walls learners would be root, as you are; start the room as an ordinary user, or install bubblewrap")
    environment = classroom_environment(context)
    jdk = prepare_lab(context, environment)
    code = context.env.get("ROOM_CODE") or secrets.token_hex(3)
    password = context.env.get("ROOM_PASSWORD") or secrets.token_hex(8)
    hub = Hub(folder, options.address, options.port, options.memory, options.walls, code, password)
    with contextlib.ExitStack() as running:
        with step("Starting JupyterHub", context.out):
            server = running.enter_context(serving(context, environment, jdk, hub))
        try:
            welcome(context, hub)
            ended = server.wait()
        except KeyboardInterrupt:
            context.say("\nStopping ...")
            return 0
    raise Problem(f"JupyterHub ended by itself with code {ended}; log: {hub.log}")


def welcome(context: Context, hub: Hub) -> None:
    context.say()
    context.say(f"The room is open: http://{host(hub)}:{hub.port}   for learners, with the room's code {hub.code}")
    context.say(f"The board:        {hub.url}/hub/board   name: instructor, password: {hub.password}")
    if hub.walls == "none":
        context.say("There are no walls: learners' programs can read each other's work, and yours.")
    context.say(f"The room's folder is {hub.folder}. Ctrl-C stops the room.")


def host(hub: Hub) -> str:
    return socket.gethostname() if hub.address in ("0.0.0.0", "::") else hub.address


@contextlib.contextmanager
def serving(context: Context, environment: Environment, jdk: Jdk, hub: Hub) -> Iterator[subprocess.Popen[bytes]]:
    """JupyterHub while the body runs, answering when the body begins; afterwards no process of it is left."""
    hub.log.parent.mkdir(parents=True, exist_ok=True)
    hub.log.parent.chmod(0o700)
    config = context.root / "classroom" / "jupyterhub_config.py"
    with hub.log.open("wb") as sink, ports.reserved() as own_port:
        server = subprocess.Popen(
            [*lab.tied_to_us(context), str(environment.python), "-I", "-m", "jupyterhub", f"--config={config}"],
            cwd=hub.log.parent,
            env=hub_environment(context, jdk, hub, own_port),
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until_up(server, hub)
            yield server
        finally:
            with lab.undisturbed():
                lab.stop(server)


def hub_environment(context: Context, jdk: Jdk, hub: Hub, own_port: int) -> dict[str, str]:
    kept = {name: value for name, value in context.env.items() if not name.startswith(("JUPYTER", "PYTHON", "BOOTCAMP", "ROOM"))}
    bench = {name: context.env[name] for name in ("ROOM_PACE", "ROOM_KERNELS") if name in context.env}
    return kept | bench | {
        "JAVA_HOME": str(jdk.home),
        "ROOM_DIR": str(hub.folder),
        "ROOM_ADDRESS": hub.address,
        "ROOM_PORT": str(hub.port),
        "ROOM_HUB_PORT": str(own_port),
        "ROOM_CODE": hub.code,
        "ROOM_PASSWORD": hub.password,
        "ROOM_WALLS": hub.walls,
        "ROOM_MEMORY": str(hub.memory),
    }


def wait_until_up(server: subprocess.Popen[bytes], hub: Hub) -> None:
    deadline = time.monotonic() + lab.START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise Problem(f"JupyterHub stopped at once: {lab.last_line(hub.log)} (log: {hub.log})")
        with contextlib.suppress(urllib.error.URLError, OSError):
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{hub.url}/hub/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        time.sleep(0.1)
    raise Problem(f"JupyterHub does not answer after {lab.START_SECONDS} s: {lab.last_line(hub.log)} (log: {hub.log})")
