"""One process tree a learner, behind walls, on the hub's own machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyterhub.spawner import LocalProcessSpawner
from traitlets import Bool, Integer, Unicode

from classroom import walls
from classroom.limits import Group
from classroom.room import Room
from launcher import ports
from launcher.family import descendants, end_all

SEAT = Path(__file__).with_name("seat.py")


class LocalSeats(LocalProcessSpawner):
    """Starts a learner's JupyterLab by `seat.py`, and ends all that it has started."""

    room = Unicode(help="The room's folder.").tag(config=True)
    course = Unicode(help="The course's folder.").tag(config=True)
    jdk = Unicode(help="The JDK's folder.").tag(config=True)
    walled = Bool(True, help="Whether learners are kept apart by bubblewrap.").tag(config=True)
    megabytes = Integer(2048, help="Most memory of one learner, where control groups can be made.").tag(config=True)

    @property
    def place(self) -> walls.Place:
        return walls.place_of(Room(Path(self.room)), self.user.name, self.user.id, Path(self.course), Path(self.jdk))

    def make_preexec_fn(self, name: str) -> Callable[[], None]:
        group = self.group()
        return group.enter if group else lambda: None

    def group(self) -> Group | None:
        whole = Group.of_room()
        return whole.child(self.user.name, self.megabytes) if whole else None

    def user_env(self, env: dict[str, str]) -> dict[str, str]:
        place = self.place
        bench = {"BOOTCAMP_PACE": os.environ.get("ROOM_PACE"), "ROOM_KERNELS": os.environ.get("ROOM_KERNELS")}
        env = env | {name: value for name, value in bench.items() if value}
        home = walls.HOME if self.walled else str(place.work)
        return env | {
            "HOME": home,
            "USER": "learner",
            "SHELL": "/bin/bash",
            "JAVA_HOME": str(place.jdk),
            "BOOTCAMP_HOME": str(place.course),
            "BOOTCAMP_WORK": home,
            "BOOTCAMP_SHARED": str(place.shared),
        }

    async def start(self) -> Any:
        with ports.listening() as door:
            self.port = door.getsockname()[1]
            self.popen_kwargs = {"pass_fds": [door.fileno()]}
            self.cmd = [*(walls.around(self.place) if self.walled else []), sys.executable, "-I", str(SEAT), str(door.fileno())]
            return await super().start()

    async def stop(self, now: bool = False) -> None:
        # Kernels lead groups of their own, so the family has to be noted before its head is gone.
        family = descendants(self.pid) if self.pid else []
        await super().stop(now)
        end_all(family)
        if group := self.group():
            group.remove()
