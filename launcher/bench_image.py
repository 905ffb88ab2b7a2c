"""Times containers of an image, from `docker run` to an answer of the server and to the first result of a cell.

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
    for title, column in zip(("JupyterLab answers", "first result of a cell"), zip(*rows, strict=True), strict=True):
        print(f"{title:24} {statistics.median(column):5.2f} ({max(column):.2f})")


def measure(image: str, port: int) -> tuple[float, float]:
    name = f"bootcamp-bench-{uuid.uuid4().hex[:8]}"
    settings = ["--env", f"JUPYTER_TOKEN={TOKEN}", "--env", f"BOOTCAMP_PORT={port}"]
    started = time.monotonic()
    docker("run", "--detach", "--rm", "--name", name, "--network", "host", *settings, image)
    try:
        wait_until_up(port)
        up = time.monotonic() - started
        first_result(port)
        return up, time.monotonic() - started
    finally:
        docker("rm", "--force", "--volumes", name)


def docker(*arguments: str) -> None:
    subprocess.run(["docker", *arguments], check=True, stdout=subprocess.DEVNULL)


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
