"""Stands in for JupyterLab: answers on its port, and has a kernel that does not heed a polite request to end."""

import http.server
import os
import subprocess
import sys

KERNEL = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(600)"


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *args):
        pass


if __name__ == "__main__":
    port = next(int(word.split("=")[1]) for word in sys.argv if word.startswith("--port="))
    kernel = subprocess.Popen([sys.executable, "-c", KERNEL], start_new_session=True, stdout=subprocess.PIPE)
    kernel.stdout.readline()
    with open(os.path.join(os.environ["BOOTCAMP_WORK"], "pids"), "w") as file:
        file.write(f"{os.getpid()} {kernel.pid}")
    http.server.ThreadingHTTPServer(("127.0.0.1", port), Answer).serve_forever()
