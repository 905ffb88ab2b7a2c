"""The room's front door, before servers that say what they were asked."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from classroom.proxy import InProcessProxy, one_request, path_of


async def answering(name: str) -> tuple[web.AppRunner, str]:
    """A server that tells its name, the path and the body; that echoes a web socket; and that streams without an end."""

    async def tell(request: web.Request) -> web.StreamResponse:
        body = await request.read()
        return web.json_response({"by": name, "path": request.raw_path, "body": len(body), "connection": request.headers.get("Connection")})

    async def echo(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(protocols=["v1"], max_msg_size=0)
        await socket.prepare(request)
        async for message in socket:
            await socket.send_str(f"{name}:{message.data}")
        return socket

    async def stream(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"first")
        await asyncio.sleep(60)
        return response

    app = web.Application(client_max_size=1 << 30)
    app.router.add_get("/{path:.*}/socket", echo)
    app.router.add_get("/{path:.*}/stream", stream)
    app.router.add_route("*", "/{path:.*}", tell)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    return runner, f"http://127.0.0.1:{port}"


def proxied(test: Callable[[aiohttp.ClientSession, str, InProcessProxy], Awaitable[None]]) -> None:
    async def run() -> None:
        hub, hub_url = await answering("hub")
        ann, ann_url = await answering("ann")
        proxy = InProcessProxy(public_url="http://127.0.0.1:0/")
        await proxy.start()
        assert proxy.server is not None
        await proxy.add_route("/", hub_url, {})
        await proxy.add_route("/user/ann/", ann_url, {"user": "ann"})
        url = f"http://127.0.0.1:{proxy.server.sockets[0].getsockname()[1]}"
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
                await test(session, url, proxy)
        finally:
            await proxy.stop()
            await hub.cleanup()
            await ann.cleanup()

    asyncio.run(run())


@pytest.mark.parametrize("path, by", [
    ("/hub/login", "hub"), ("/user/ann/lab?x=1", "ann"), ("/user/ann", "ann"), ("/user/anna/lab", "hub"), ("/user/%61nn/lab", "ann"),
])  # fmt: skip
def test_the_longest_prefix_decides(path, by):
    async def test(session, url, proxy):
        async with session.get(url + path) as answer:
            assert (await answer.json())["by"] == by

    proxied(test)


def test_a_connection_carries_one_request_so_none_reaches_a_server_it_is_not_meant_for():
    async def test(session, url, proxy):
        for path, by in (("/user/ann/a", "ann"), ("/hub/b", "hub"), ("/user/ann/c", "ann")):
            async with session.get(url + path) as answer:
                told = await answer.json()
                assert (told["by"], told["path"], told["connection"]) == (by, path, "close")

    proxied(test)


def test_passes_long_bodies_on():
    async def test(session, url, proxy):
        async with session.put(f"{url}/user/ann/big", data=b"x" * (30 << 20)) as answer:
            assert (await answer.json())["body"] == 30 << 20

    proxied(test)


def test_passes_web_sockets_on_with_their_protocol():
    async def test(session, url, proxy):
        async with session.ws_connect(f"{url}/user/ann/socket", protocols=["v1"], max_msg_size=0) as socket:
            assert socket.protocol == "v1"
            await socket.send_str("y" * (12 << 20))
            assert (await socket.receive_str()) == "ann:" + "y" * (12 << 20)

    proxied(test)


def test_passes_a_stream_on_as_it_comes():
    async def test(session, url, proxy):
        async with session.get(f"{url}/user/ann/stream") as answer:
            assert await answer.content.readexactly(5) == b"first"

    proxied(test)


def test_forty_streams_hold_nobody_up():
    async def test(session, url, proxy):
        open_streams = [await session.get(f"{url}/user/ann/stream") for _ in range(40)]
        async with session.get(f"{url}/hub/x") as answer:
            assert answer.status == 200
        for stream in open_streams:
            stream.close()

    proxied(test)


def test_says_what_is_wrong():
    async def test(session, url, proxy):
        await proxy.add_route("/user/gone/", "http://127.0.0.1:9", {})
        async with session.get(f"{url}/user/gone/lab") as answer:
            assert (answer.status, await answer.text()) == (503, "The server does not answer. Reload the page in a moment.\n")
        host, port = url.removeprefix("http://").split(":")
        for sent, told in ((b"no request\r\n\r\n", b"400"), (b"GET /" + b"x" * 70000 + b" HTTP/1.1\r\n\r\n", b"431")):
            reader, writer = await asyncio.open_connection(host, int(port))
            writer.write(sent)
            assert told in await reader.readline()
            writer.close()

    proxied(test)


def test_routes_come_and_go():
    async def test(session, url, proxy):
        assert set(await proxy.get_all_routes()) == {"/", "/user/ann/"}
        await proxy.delete_route("/user/ann/")
        async with session.get(f"{url}/user/ann/lab") as answer:
            assert (await answer.json())["by"] == "hub"

    proxied(test)


def test_reads_only_what_a_request_says():
    assert path_of(b"GET /a%20b?c#d HTTP/1.1\r\n\r\n") == "/a b"
    assert path_of(b"GET http://elsewhere/ HTTP/1.1\r\n\r\n") is None
    assert path_of(b"GET /x HTTP/2\r\n\r\n") is None
    assert one_request(b"GET / HTTP/1.1\r\nConnection: keep-alive\r\nHost: x\r\n\r\n") == b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    upgrade = b"GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
    assert one_request(upgrade) == upgrade
