"""A learner's server as a process of the hub's machine: its port is its own before it has begun."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest
from jupyterhub.spawner import Spawner

from classroom import local
from classroom.room import Room

SLOW = """import pathlib, socket, sys, time
door = socket.socket(fileno=int(sys.argv[1]))
while not pathlib.Path("go").exists():
    time.sleep(0.05)
guest, _ = door.accept()
guest.sendall(b"ann's")
"""


@pytest.fixture
def seat(tmp_path, monkeypatch):
    """A seat whose server does not look at its socket before it is told to."""
    room = Room(tmp_path / "room")
    room.make()
    late = tmp_path / "late.py"
    late.write_text(SLOW)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(local, "SEAT", late)
    monkeypatch.setattr(Spawner, "get_env", lambda self: {})
    monkeypatch.setattr(Spawner, "get_args", lambda self: [])
    user = SimpleNamespace(name="ann", id=1)
    return local.LocalSeats(user=user, room=str(room.folder), course=str(tmp_path), jdk=str(tmp_path), walled=False)


def test_nothing_can_come_between_the_picking_of_a_port_and_the_server(seat):
    async def start() -> None:
        address = await seat.start()
        try:
            for reuse in (0, 1):
                with socket.socket() as thief, pytest.raises(OSError, match="in use"):
                    thief.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, reuse)
                    thief.bind(address)
                    thief.listen()
            with socket.create_connection(address, timeout=60) as visitor:
                Path("go").touch()
                assert await asyncio.to_thread(visitor.recv, 100) == b"ann's"
        finally:
            await seat.stop(now=True)

    asyncio.run(start())


def test_a_server_that_ended_leaves_nobody_waiting_at_its_port(seat):
    async def start() -> None:
        address = await seat.start()
        await seat.stop(now=True)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(address, timeout=60)

    asyncio.run(start())
