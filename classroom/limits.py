"""A limit on the memory of all processes of a learner, where the hub may make control groups: as root on Linux."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

CGROUPS = Path("/sys/fs/cgroup")
PREFIX = "bootcamp-room-"


class Group:
    """A control group of version 2 or 1; whoever is put in it, and what they start, is counted together."""

    def __init__(self, folder: Path, version: int) -> None:
        self.folder = folder
        self.version = version

    @staticmethod
    def of_room() -> Group | None:
        """The group of this hub's learners; none where none can be made."""
        return Group.root(f"{PREFIX}{os.getpid()}")

    @staticmethod
    def clear() -> None:
        """Removes this hub's group, and those of hubs that were killed."""
        for group in (path for base in (CGROUPS, CGROUPS / "memory") for path in base.glob(f"{PREFIX}*")):
            pid = group.name.removeprefix(PREFIX)
            if pid == str(os.getpid()) or not Path("/proc", pid).exists():
                Group(group, 0).remove()

    @staticmethod
    def root(name: str) -> Group | None:
        for folder, version, control in ((CGROUPS, 2, "cgroup.controllers"), (CGROUPS / "memory", 1, "memory.limit_in_bytes")):
            with contextlib.suppress(OSError):
                if version == 2 and "memory" not in (folder / control).read_text().split():
                    continue
                (folder / control).read_text()
                group = Group(folder / name, version)
                group.folder.mkdir(exist_ok=True)
                if version == 2:
                    (group.folder / "cgroup.subtree_control").write_text("+memory")
                return group
        return None

    def child(self, name: str, megabytes: int) -> Group:
        group = Group(self.folder / name, self.version)
        group.folder.mkdir(exist_ok=True)
        if self.version == 2:
            (group.folder / "memory.max").write_text(str(megabytes << 20))
            with contextlib.suppress(OSError):  # A kernel without swap has no such file.
                (group.folder / "memory.swap.max").write_text("0")
        else:
            (group.folder / "memory.limit_in_bytes").write_text(str(megabytes << 20))
        return group

    def enter(self) -> None:
        """Puts the calling process in."""
        (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def used(self) -> int:
        """Bytes that are counted now."""
        return int((self.folder / ("memory.current" if self.version == 2 else "memory.usage_in_bytes")).read_text())

    def remove(self) -> None:
        """Removes the group and those in it; one that has processes stays."""
        with contextlib.suppress(OSError):
            for child in [path for path in self.folder.iterdir() if path.is_dir()]:
                Group(child, self.version).remove()
            self.folder.rmdir()
