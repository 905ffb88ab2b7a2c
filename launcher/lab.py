"""Runs JupyterLab for the learner, and ends all that it started."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher.context import Context, Problem
from launcher.family import descendants, end_all
from launcher.jdk import Jdk
from launcher.kernel import kernel_names, kernels
from launcher.venv import Environment

DEFAULT_PORT = 8888
START_SECONDS = 120


@dataclass(frozen=True)
class Lab:
    """What to serve: the learner's folder, the port, the page to open."""

    folder: Path
    port: int
    page: str
    token: str
    address: str = "127.0.0.1"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/lab/tree/{urllib.parse.quote(self.page)}?token={self.token}"


def new_lab(folder: Path, port: int, page: str) -> Lab:
    return Lab(folder, port, page, secrets.token_hex(24))


def pick_port(wanted: int | None) -> int:
    """The port asked for, which must be free, or the first free one from 8888 on."""
    if wanted is not None:
        if not is_free(wanted):
            raise Problem(f"port {wanted} is in use; choose another: ./bootcamp start --port {wanted + 1}")
        return wanted
    free = next((port for port in range(DEFAULT_PORT, DEFAULT_PORT + 50) if is_free(port)), None)
    if free is None:
        raise Problem(f"ports {DEFAULT_PORT} to {DEFAULT_PORT + 49} are in use; choose one: ./bootcamp start --port N")
    return free


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def lab_environment(context: Context, jdk: Jdk, folder: Path, own: Path) -> dict[str, str]:
    """The environment of JupyterLab and its kernels; its settings and files go to `own`, nothing to the user's home."""
    kept = {name: value for name, value in context.env.items() if not name.startswith(("JUPYTER", "PYTHON"))}
    return kept | {
        "BOOTCAMP_HOME": str(context.root),
        "BOOTCAMP_WORK": str(folder),
        "JAVA_HOME": str(jdk.home),
        "JUPYTER_PATH": os.pathsep.join([str(kernels(context)), str(context.root / "panel" / "share" / "jupyter")]),
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "IPYTHONDIR": str(own / "ipython"),
    }


def own_folder(context: Context) -> Path:
    """Where JupyterLab keeps its settings and files."""
    return context.state / "jupyter"


def write_settings(own: Path) -> None:
    """Switches off the prompts that would meet a learner before the course does."""
    overrides = {
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        # The first answer of a compiler takes longer than that of an interpreter; the default gives up after a second.
        "@jupyterlab/completer-extension:manager": {"providerTimeout": 10_000},
        "@jupyterlab/extensionmanager-extension:plugin": {"enabled": False, "disclaimed": True},
    }
    settings = own / "config" / "lab" / "user-settings"
    for plugin, values in overrides.items():
        package, name = plugin.split(":")
        file = settings / package / f"{name}.jupyterlab-settings"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values, indent=2), "utf-8")


def tied_to_us(context: Context) -> list[str]:
    """A prefix that ends the server when the launcher is killed outright; Linux has one."""
    setpriv = None if context.mac else shutil.which("setpriv", path=context.env.get("PATH", ""))
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []


def command(context: Context, environment: Environment, lab: Lab) -> list[str]:
    return [
        str(environment.python),
        # Isolated: neither a file in the learner's folder nor one of the launcher hides a library.
        "-I",
        str(context.root / "launcher" / "jupyter.py"),
        "--no-browser",
        f"--port={lab.port}",
        f"--ServerApp.ip={lab.address}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={lab.folder}",
        f"--IdentityProvider.token={lab.token}",
        "--ServerApp.allow_root=True",
        "--ServerApp.use_redirect_file=False",
        *course_options(context),
        f"--LabApp.default_url=/lab/tree/{urllib.parse.quote(lab.page)}",
    ]


def course_options(context: Context) -> list[str]:
    """What JupyterLab is told wherever the course runs: its kernel only, nothing that would ask the network."""
    return [
        "--KernelSpecManager.ensure_native_kernel=False",
        *(f"--KernelSpecManager.allowed_kernelspecs={name}" for name in kernel_names(context)),
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]


@contextlib.contextmanager
def serving(context: Context, environment: Environment, jdk: Jdk, lab: Lab) -> Iterator[subprocess.Popen[bytes]]:
    """JupyterLab while the body runs, answering when the body begins; afterwards no process of it is left."""
    write_settings(own_folder(context))
    context.logs.mkdir(parents=True, exist_ok=True)
    log = context.logs / "jupyterlab.log"
    with log.open("wb") as sink:
        server = subprocess.Popen(
            [*tied_to_us(context), *command(context, environment, lab)],
            cwd=lab.folder,
            env=lab_environment(context, jdk, lab.folder, own_folder(context)),
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            # A group of its own: Ctrl-C in the terminal reaches only the launcher, which ends the rest in order.
            start_new_session=True,
        )
        try:
            wait_until_up(server, lab, log)
            yield server
        finally:
            with undisturbed():
                stop(server)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Lets an impatient second Ctrl-C pass: it would leave behind what is being ended."""
    kept = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)


def wait_until_up(server: subprocess.Popen[bytes], lab: Lab, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise Problem(f"JupyterLab stopped at once: {last_line(log)} (log: {log})")
        with contextlib.suppress(urllib.error.URLError, OSError):
            request = urllib.request.Request(f"http://127.0.0.1:{lab.port}/api/status?token={lab.token}")
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5) as answer:
                if answer.status == 200:
                    return
        time.sleep(0.1)
    raise Problem(f"JupyterLab does not answer after {START_SECONDS} s: {last_line(log)} (log: {log})")


def last_line(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    return lines[-1] if lines else "it printed nothing"


def stop(server: subprocess.Popen[bytes], patience: float = 15) -> None:
    """Asks the server to stop with its kernels; what is left after that is killed."""
    # Kernels lead groups of their own, so the family has to be noted before its head is gone.
    family = descendants(server.pid)
    with contextlib.suppress(ProcessLookupError):
        server.send_signal(signal.SIGTERM)
    try:
        server.wait(patience)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    end_all(family)


def open_browser(context: Context, lab: Lab) -> None:
    """Opens the page where there is a screen; a text browser must not take over a server's terminal."""
    if context.mac or any(context.env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")):
        webbrowser.open(lab.url)
