"""The container's health check: does JupyterLab answer? Imports little, since it runs again and again.

Engines before Docker 25 know one interval for the start and for the hours after it. So this one takes its time: at the start until there
is an answer, which is told at once, and later before it asks.
"""

import http.client
import os
import sys
import time

PATIENCE = 5
START = 60
PAUSE = 10
"""Seconds: to wait for an answer, that a container counts as starting, between two questions after that."""


def fault(port: int, patience: float) -> str | None:
    """Why there is no answer, for as long as there is patience."""
    deadline = time.monotonic() + patience
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
        try:
            connection.request("GET", "/api")
            status = connection.getresponse().status
            return None if status == 200 else f"status {status}"
        except OSError as refused:
            if time.monotonic() > deadline:
                return f"no answer: {refused}"
        finally:
            connection.close()
        time.sleep(0.05)


def age() -> float:
    """Seconds since the container's first process began."""
    with open("/proc/1/stat") as stat, open("/proc/uptime") as uptime:
        began = int(stat.read().rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        return float(uptime.read().split()[0]) - began


if __name__ == "__main__":
    if age() > START:
        time.sleep(PAUSE)
    sys.exit(fault(int(os.environ.get("BOOTCAMP_PORT") or 8888), PATIENCE))
