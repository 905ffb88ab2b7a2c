"""Somebody who comes to the room without a browser: for the tests and for `./bootcamp bench classroom`."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
import uuid
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from yarl import URL


class Refused(Exception):
    """An answer that is no success; `code` is its status, `words` what it said."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(f"{code}: {words[:500]}")
        self.code = code
        self.words = words


class Visitor:
    """Logs in by the form as a browser does, then takes a token for the rest."""

    def __init__(self, url: str, name: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.name = name
        self.session = session
        self.token = ""

    @staticmethod
    @contextlib.asynccontextmanager
    async def coming(url: str, name: str) -> AsyncIterator[Visitor]:
        jar = aiohttp.CookieJar(unsafe=True)
        limit = aiohttp.ClientTimeout(total=600)
        async with aiohttp.ClientSession(cookie_jar=jar, timeout=limit, trust_env=False) as session:
            yield Visitor(url, name, session)

    async def log_in(self, password: str, code: str = "") -> None:
        async with self.session.get(f"{self.url}/hub/login") as page:
            await page.read()
        form = {"username": self.name, "password": password, "code": code, "_xsrf": self.xsrf()}
        async with self.session.post(f"{self.url}/hub/login?next=%2Fhub%2Fhome", data=form) as answer:
            words = await answer.text()
            if answer.status != 200 or answer.url.path != "/hub/home":
                raise Refused(answer.status, words)
        made = await self.call("POST", f"/hub/api/users/{self.name}/tokens", {"note": "visitor"})
        self.token = made["token"]

    def xsrf(self) -> str:
        found = self.session.cookie_jar.filter_cookies(URL(f"{self.url}/hub/")).get("_xsrf")
        return found.value if found else ""

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"token {self.token}"} if self.token else {"X-XSRFToken": self.xsrf()}

    async def call(self, method: str, path: str, body: Any = None, form: dict[str, str] | None = None) -> Any:
        """The JSON of an answer, or its text; raises Refused for what is no success."""
        headers = {"X-XSRFToken": self.xsrf()} if form is not None or "/hub/board" in path else self.headers()
        async with self.session.request(method, self.url + path, json=body, data=form, headers=headers, allow_redirects=False) as answer:
            text = await answer.text()
            if answer.status >= 300:
                raise Refused(answer.status, text)
            return json.loads(text) if text and answer.content_type == "application/json" else text

    async def start_server(self, limit: float = 300) -> None:
        """Starts the visitor's own server if it is not up, and returns when it answers. The hub asks some to come again later."""
        deadline = time.monotonic() + limit
        while not (await self.call("GET", f"/hub/api/users/{self.name}"))["servers"]:
            try:
                await self.call("POST", f"/hub/api/users/{self.name}/server", {})
                break
            except Refused as refused:
                if refused.code != 429 or time.monotonic() > deadline:
                    raise
                await asyncio.sleep(2)
        while not (await self.call("GET", f"/hub/api/users/{self.name}"))["servers"].get("", {}).get("ready"):
            if time.monotonic() > deadline:
                raise Refused(504, f"the server of {self.name} did not start within {limit:.0f} s")
            await asyncio.sleep(0.3)

    async def stop_server(self) -> None:
        await self.call("DELETE", f"/hub/api/users/{self.name}/server")

    @contextlib.asynccontextmanager
    async def notebook(self, path: str, kernel: str = "java") -> AsyncIterator[RemoteKernel]:
        """A kernel for a notebook of the visitor's, over the web socket that JupyterLab uses."""
        base = f"/user/{self.name}"
        body = {"path": path, "name": path, "type": "notebook", "kernel": {"name": kernel}}
        session = await self.call("POST", f"{base}/api/sessions", body)
        address = f"{self.url}{base}/api/kernels/{session['kernel']['id']}/channels?session_id={uuid.uuid4().hex}"
        async with self.session.ws_connect(address, headers=self.headers(), max_msg_size=0) as socket:
            yield RemoteKernel(socket)

    async def cells(self, path: str) -> list[str]:
        """The sources of a notebook's code cells."""
        found = await self.call("GET", f"/user/{self.name}/api/contents/{path}")
        return [cell["source"] for cell in found["content"]["cells"] if cell["cell_type"] == "code"]


class RemoteKernel:
    """Runs cells one after the other."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def run(self, code: str, limit: float = 300) -> list[dict[str, Any]]:
        """The messages of a cell, up to the one that says idle."""
        id = uuid.uuid4().hex
        header = {"msg_id": id, "msg_type": "execute_request", "username": "", "session": "", "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": False}
        await self.socket.send_json({"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"})
        return await asyncio.wait_for(self.messages_of(id), limit)

    async def messages_of(self, id: str) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = []
        async for frame in self.socket:
            message = json.loads(frame.data)
            if message.get("parent_header", {}).get("msg_id") == id:
                messages.append(message)
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return messages
        raise ConnectionError(f"the kernel's connection ended: {self.socket.close_code}")


def text_of(messages: list[dict[str, Any]]) -> str:
    """All that a cell showed, as plain text."""
    shown = []
    for message in messages:
        content = message["content"]
        match message["msg_type"]:
            case "stream":
                shown.append(content["text"])
            case "display_data" | "execute_result" | "update_display_data":
                shown.append(content["data"].get("text/plain", ""))
            case "error":
                shown.append(f"{content['ename']}: {content['evalue']}")
    return "\n".join(shown)
