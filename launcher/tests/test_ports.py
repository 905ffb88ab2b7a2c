"""A reserved port: for the server that it is meant for, and for nobody else."""

import http.server
import socket
import struct
import sys
from contextlib import contextmanager

import pytest

from launcher import ports

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a port be reserved")
IP_LOCAL_PORT_RANGE = 51


@contextmanager
def one_to_choose_from(number):
    """A socket that the system gives this port, or none, when it asks for any."""
    with socket.socket() as asking:
        try:
            asking.setsockopt(socket.IPPROTO_IP, IP_LOCAL_PORT_RANGE, struct.pack("=I", number << 16 | number))
        except OSError:
            pytest.skip("needs Linux 6.3, where each socket has its own range of ports")
        yield asking


def test_who_asks_for_any_port_is_given_another():
    with ports.reserved() as number, one_to_choose_from(number) as other:
        with pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", 0))


def test_who_connects_to_somewhere_leaves_from_another():
    with ports.reserved() as number, ports.listening() as somewhere, one_to_choose_from(number) as other:
        with pytest.raises(OSError, match="Cannot assign"):
            other.connect(somewhere.getsockname())


def test_a_port_that_is_only_picked_can_be_gone():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number = probe.getsockname()[1]
    with one_to_choose_from(number) as other:
        other.bind(("127.0.0.1", 0))
        assert other.getsockname()[1] == number


def test_a_server_takes_it_and_keeps_it():
    with ports.reserved() as number:
        server = http.server.HTTPServer(("127.0.0.1", number), http.server.BaseHTTPRequestHandler)
    with server, socket.create_connection(("127.0.0.1", number), timeout=10), socket.socket() as other:
        with pytest.raises(OSError, match="in use"):
            other.bind(("127.0.0.1", number))


def test_what_is_listened_to_cannot_be_bound_by_a_server_either():
    with ports.listening() as door, pytest.raises(OSError, match="in use"):
        http.server.HTTPServer(door.getsockname(), http.server.BaseHTTPRequestHandler)
