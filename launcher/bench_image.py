"""Times containers of an image, from `docker run` to an answer of the server and to the first result of a cell.

Beside the time on the clock stands that of processors, which other programs on the machine hardly change.

Run by `./bootcamp bench image` with the Python of the tests' environment, which has a client for web sockets.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import urllib.request
import uuid
from pathlib import Path

import websocket

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from launcher.ports import reserved  # noqa: E402

TOKEN = "bench"
LIMIT = 120  # seconds


def main(image: str, starts: int) -> None:
    rows = []
    for _ in range(starts):
        with reserved() as port:
            rows.append(measure(image, port))
    print(f"{image}, {starts} starts, seconds: median (slowest)")
    titles = ("JupyterLab answers", "  processors", "first result of a cell", "  processors")
    for title, column in zip(titles, zip(*rows, strict=True), strict=True):
        print(f"{title:24} {statistics.median(column):5.2f} ({max(column):.2f})")


def measure(image: str, port: int) -> tuple[float, float, float, float]:
    name = f"bootcamp-bench-{uuid.uuid4().hex[:8]}"
    settings = ["--env", f"JUPYTER_TOKEN={TOKEN}", "--env", f"BOOTCAMP_PORT={port}"]
    started = time.monotonic()
    docker("run", "--detach", "--rm", "--name", name, "--network", "host", *settings, image)
    try:
        wait_until_up(port)
        up, busy = time.monotonic() - started, processors(name)
        first_result(port)
        return up, busy, time.monotonic() - started, processors(name)
    finally:
        docker("rm", "--force", "--volumes", name)


def docker(*arguments: str) -> str:
    return subprocess.run(["docker", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def processors(name: str) -> float:
    """Seconds of processors that the container has used, by its control group of version 1 or 2."""
    groups = "cat /sys/fs/cgroup/cpuacct/cpuacct.usage || sed -n 's/usage_usec //p' /sys/fs/cgroup/cpu.stat"
    used = docker("exec", name, "sh", "-c", f"({groups}) 2>/dev/null; test -e /sys/fs/cgroup/cpu.stat && echo micro || echo nano").split()
    return int(used[0]) / (1e6 if used[1] == "micro" else 1e9)


def wait_until_up(port: int) -> None:
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api", timeout=5):
                return
        except OSError:
            time.sleep(0.02)
    sys.exit(f"the container does not answer after {LIMIT} s")


def first_result(port: int) -> None:
    """Starts a kernel as a notebook does, and evaluates one expression."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/kernels", b'{"name": "java"}', {"Authorization": f"token {TOKEN}"}
    )
    with urllib.request.urlopen(request, timeout=LIMIT) as answer:
        kernel = json.load(answer)["id"]
    channel = websocket.create_connection(
        f"ws://127.0.0.1:{port}/api/kernels/{kernel}/channels?token={TOKEN}", timeout=LIMIT
    )
    header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "session": "bench", "username": "", "version": "5.4"}
    content = {"code": "1 + 1", "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
    channel.send(json.dumps(message))
    while json.loads(channel.recv())["header"]["msg_type"] != "execute_result":
        pass
    channel.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
