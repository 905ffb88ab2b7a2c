"""Ports for servers that start later than their port is picked."""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def reserved() -> Iterator[int]:
    """A free port that no other program gets by chance while the body runs, in which a server binds it.

    It is bound here, and not listened to. On Linux a server that sets SO_REUSEADDR, as all of ours do, can bind it too, while whoever asks
    for any port or connects to somewhere is given another. Elsewhere the port was free a moment ago, and no more than that.
    """
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        number: int = held.getsockname()[1]
        if sys.platform != "linux":
            held.close()
        yield number


def listening() -> socket.socket:
    """A free port that is listened to at once, for a process that inherits the socket: nobody else can ever be there."""
    return socket.create_server(("127.0.0.1", 0), backlog=128)
