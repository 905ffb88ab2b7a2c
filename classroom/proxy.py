"""The room's front door: sends each connection to the hub or to a learner's server, inside the hub's own process.

A connection carries one request, after which it is closed, so bytes are passed on as they come: a web socket, an upload
and a stream of events all work alike, and nothing of them has to be understood or held in memory.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from jupyterhub.proxy import Proxy

HEAD_LIMIT = 64 * 1024
HEAD_SECONDS = 30
CHUNK = 64 * 1024

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class InProcessProxy(Proxy):
    """Routes by the longest prefix of the path."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.routes: dict[str, dict[str, Any]] = {}
        self.server: asyncio.Server | None = None
        self.open: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        public = urlsplit(self.public_url)
        # "" is every address in JupyterHub, None is that for asyncio.
        self.server = await asyncio.start_server(self.serve, public.hostname or None, public.port, limit=HEAD_LIMIT)

    async def stop(self) -> None:
        if self.server:
            self.server.close()
        for task in self.open:
            task.cancel()

    async def add_route(self, routespec: str, target: str, data: dict[str, Any]) -> None:
        self.routes[routespec] = {"routespec": routespec, "target": target, "data": data}

    async def delete_route(self, routespec: str) -> None:
        self.routes.pop(routespec, None)

    async def get_all_routes(self) -> dict[str, dict[str, Any]]:
        return dict(self.routes)

    def target(self, path: str) -> str | None:
        """The server that a path belongs to, as host:port."""
        fitting = [spec for spec in self.routes if path.startswith(spec) or path + "/" == spec]
        return urlsplit(self.routes[max(fitting, key=len)]["target"]).netloc if fitting else None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.open.add(task)
        try:
            await self.pass_on((reader, writer))
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
            pass  # One side has gone, which is how connections end.
        finally:
            self.open.discard(task)
            writer.close()

    async def pass_on(self, client: Streams) -> None:
        try:
            head = await asyncio.wait_for(client[0].readuntil(b"\r\n\r\n"), HEAD_SECONDS)
        except asyncio.LimitOverrunError:
            return await refuse(client[1], 431, "The request is too long.")
        path = path_of(head)
        target = self.target(path) if path else None
        if target is None:
            return await refuse(client[1], 400, "This is no request to the room.")
        try:
            server = await connect(target)
        except OSError:
            return await refuse(client[1], 503, "The server does not answer. Reload the page in a moment.")
        try:
            server[1].write(one_request(head))
            await splice(client, server)
        finally:
            server[1].close()


def path_of(head: bytes) -> str | None:
    """The path that a request asks for, decoded so that it cannot be spelt past a route; none for what is no request."""
    found = re.match(rb"[A-Z]+ (/[^ ?#]*)[^ ]* HTTP/1\.[01]\r\n", head)
    return unquote(found[1].decode("latin-1")) if found else None


def one_request(head: bytes) -> bytes:
    """The head, asking the server to close after its answer; the change to a web socket is left as it is."""
    lines = head[:-4].split(b"\r\n")
    if any(re.match(rb"upgrade\s*:", line, re.IGNORECASE) for line in lines):
        return head
    kept = [line for line in lines if not re.match(rb"(connection|keep-alive|proxy-connection)\s*:", line, re.IGNORECASE)]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""])


async def connect(target: str) -> Streams:
    host, _, port = target.rpartition(":")
    return await asyncio.open_connection(host.strip("[]"), int(port), limit=CHUNK)


async def splice(client: Streams, server: Streams) -> None:
    """Both directions, until the server has said all or one side is gone."""
    up = asyncio.create_task(pump(client[0], server[1]))
    try:
        await pump(server[0], client[1])
    finally:
        up.cancel()
        with contextlib.suppress(asyncio.CancelledError, OSError):
            await up


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(CHUNK):
        writer.write(data)
        await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()


async def refuse(writer: asyncio.StreamWriter, code: int, words: str) -> None:
    body = f"{words}\n".encode()
    head = f"HTTP/1.1 {code} {words}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
