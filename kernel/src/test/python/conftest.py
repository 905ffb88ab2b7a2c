"""A real kernel behind a small front end. Jupyter finds it by the name `java` on JUPYTER_PATH."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from queue import Empty
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager, start_new_kernel

PATIENCE = 120  # seconds, on a loaded machine


@dataclass
class Result:
    """What one cell came to."""

    reply: dict[str, Any]
    messages: list[dict[str, Any]] = field(default_factory=list)

    @property
    def status(self) -> str:
        return self.reply["status"]

    @property
    def error(self) -> dict[str, Any]:
        errors = [m["content"] for m in self.messages if m["msg_type"] == "error"]
        assert len(errors) == 1, f"one error expected, got {errors}; {self.messages}"
        return errors[0]

    @property
    def traceback(self) -> str:
        return re.sub("\x1b\\[[0-9;]*m", "", "\n".join(self.error["traceback"]))

    def text(self, stream: str = "stdout") -> str:
        return "".join(
            m["content"]["text"] for m in self.messages if m["msg_type"] == "stream" and m["content"]["name"] == stream
        )

    @property
    def value(self) -> str | None:
        for m in self.messages:
            if m["msg_type"] == "execute_result":
                return m["content"]["data"]["text/plain"]
        return None

    def of_type(self, kind: str) -> list[dict[str, Any]]:
        return [m["content"] for m in self.messages if m["msg_type"] == kind]


class FrontEnd:
    """Asks a kernel and waits for the answers."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.manager = manager
        self.client = client

    def start(self, code: str, **options: Any) -> str:
        return self.client.execute(code, **options)

    def finish(self, message_id: str, patience: float = PATIENCE) -> Result:
        """Reads until the request's idle status, then its reply."""
        messages = []
        end = time.monotonic() + patience
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=max(0.1, end - time.monotonic()))
            except Empty:
                raise AssertionError(f"no idle status in {patience} s; so far: {messages}") from None
            if message["parent_header"].get("msg_id") != message_id:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            messages.append(message)
        return Result(self.reply(message_id), messages)

    def reply(self, message_id: str) -> dict[str, Any]:
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == message_id:
                return reply["content"]

    def run(self, code: str, patience: float = PATIENCE, **options: Any) -> Result:
        return self.finish(self.start(code, **options), patience)

    def ok(self, code: str) -> Result:
        result = self.run(code)
        assert result.status == "ok", result.reply
        return result

    def wait_for_output(self, message_id: str, text: str) -> None:
        """Waits until the cell has printed the text."""
        seen = ""
        while text not in seen:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == message_id and message["msg_type"] == "stream":
                seen += message["content"]["text"]

    def interrupt(self) -> None:
        """As JupyterLab does it: a message on the control channel."""
        message = self.client.session.msg("interrupt_request", content={})
        self.client.control_channel.send(message)
        self.client.get_control_msg(timeout=PATIENCE)


@contextmanager
def started(**options: Any) -> Iterator[FrontEnd]:
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=PATIENCE, **options)
    try:
        yield FrontEnd(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel() -> Iterator[FrontEnd]:
    with started() as front_end:
        yield front_end


def started_with(variables: dict[str, str]) -> AbstractContextManager[FrontEnd]:
    return started(env={**os.environ, **variables})


@pytest.fixture(scope="session")
def kernel_with() -> Callable[[dict[str, str]], AbstractContextManager[FrontEnd]]:
    """Starts a kernel with environment variables of its own."""
    return started_with


@pytest.fixture(scope="module")
def small_kernel() -> Iterator[FrontEnd]:
    """A kernel with little heap, so that it is full soon."""
    with started_with({"JDK_JAVA_OPTIONS": "-Xmx200m"}) as front_end:
        yield front_end


@pytest.fixture
def fresh_kernel() -> Iterator[FrontEnd]:
    """A kernel of the test's own."""
    with started() as front_end:
        yield front_end
