"""The container's health check: does JupyterLab answer? Imports little, since it runs every few seconds."""

import http.client
import os
import sys

if __name__ == "__main__":
    connection = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("BOOTCAMP_PORT") or 8888), timeout=4)
    try:
        connection.request("GET", "/api")
        sys.exit(connection.getresponse().status != 200)
    except OSError as fault:
        sys.exit(f"no answer: {fault}")
