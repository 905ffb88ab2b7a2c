"""One container a learner, by DockerSpawner: what `classroom/compose.yaml` starts."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from dockerspawner import DockerSpawner
from traitlets import Unicode

from classroom.room import Room
from launcher import ports

UID = 1000
"""The user of the image."""

WALLS = {
    "read_only": True,
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges"],
    "pids_limit": 1024,
    # exec: DuckDB and the profiler unpack their native libraries there.
    "tmpfs": {"/tmp": "exec,mode=1777,size=512m", "/home/learner": f"uid={UID},gid={UID},mode=700,size=64m"},  # noqa: S108
}


class ContainerSeats(DockerSpawner):
    """A learner's container sees the course, which is in the image, what is opened, and the learner's own folder."""

    room = Unicode(help="The room's folder, as the hub sees it.").tag(config=True)
    host_room = Unicode(help="The same folder, as the container engine sees it.").tag(config=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.held = contextlib.ExitStack()

    async def start(self, **more: Any) -> Any:
        work = Room(Path(self.room)).work(self.user.name)
        work.mkdir(mode=0o700, exist_ok=True)
        os.chown(work, UID, UID, follow_symlinks=False)
        self.volumes = {f"{self.host_room}/learners/{self.user.name}": "/work"}
        self.read_only_volumes = {f"{self.host_room}/shared": "/shared"}
        self.environment = {"BOOTCAMP_SHARED": "/shared"}
        if self.network_name == "host":
            # Without networks of their own all share the machine's ports.
            self.held.close()
            self.port = self.held.enter_context(ports.reserved())
        return await super().start(**more)

    async def stop(self, now: bool = False) -> None:
        await super().stop(now)
        self.held.close()

    async def get_ip_and_port(self) -> tuple[str, int]:
        if self.network_name == "host":
            return "127.0.0.1", self.port
        return await super().get_ip_and_port()
