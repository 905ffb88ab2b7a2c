import http.server
import sys
import threading

import pytest

from launcher import health, ports


class Answer(http.server.BaseHTTPRequestHandler):
    status = 200

    def do_GET(self):
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *args):
        pass


class Ill(Answer):
    status = 500


def serve(port, handler):
    server = http.server.HTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def test_waits_for_a_server_that_is_not_up_yet(monkeypatch):
    with ports.reserved() as port:
        servers = []
        # What looks again finds one.
        monkeypatch.setattr(health.time, "sleep", lambda seconds: servers or servers.append(serve(port, Answer)))
        assert health.fault(port, 60) is None
        servers[0].shutdown()
        servers[0].server_close()


def test_tells_what_is_wrong():
    with ports.reserved() as port:
        assert health.fault(port, 0).startswith("no answer: ")
        with serve(port, Ill) as server:
            assert health.fault(port, 60) == "status 500"
            server.shutdown()


@pytest.mark.skipif(sys.platform != "linux", reason="an image's own")
def test_knows_how_long_the_machine_is_up():
    assert 0 < health.age() < 100 * 365 * 24 * 3600
