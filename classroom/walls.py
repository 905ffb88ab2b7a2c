"""What stands between a learner's processes and the rest of the machine, where learners are local processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from classroom.room import Room

FIRST_UID = 200_000
"""Learners of a hub that runs as root have a user id each, from here on; no account of the machine is that high."""

HOME = "/home/learner"
"""Where each finds their own folder behind the walls."""

HIDDEN = ("/home", "/root", "/run", "/mnt", "/media", "/srv")


@dataclass(frozen=True)
class Place:
    """The folders that matter to one learner; `uid` is their own where the hub is root, else the hub's."""

    room: Path
    shared: Path
    work: Path
    course: Path
    jdk: Path
    uid: int


def place_of(room: Room, name: str, number: int, course: Path, jdk: Path) -> Place:
    """The place of the learner with this number, with a folder that is theirs."""
    root = os.geteuid() == 0
    uid = FIRST_UID + number if root else os.geteuid()
    work = room.work(name)
    work.mkdir(mode=0o700, exist_ok=True)
    if root:
        os.chown(work, uid, uid, follow_symlinks=False)
    return Place(room.folder, room.shared, work, course, jdk, uid)


def as_learner(uid: int) -> list[str]:
    """Gives up root, and limits the number of processes, which binds only a user of one's own."""
    if os.geteuid() != 0:
        return []
    limits = ["prlimit", "--nproc=2048", "--core=0", "--"]
    return ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--no-new-privs", "--", *limits]


def around(place: Place) -> list[str]:
    """The words before a learner's command: the machine as it is, read only, without homes and without the room.

    Processes are numbered anew inside, so all of them end with the first one, and that one with the hub.
    """
    words = ["bwrap", "--die-with-parent", "--unshare-pid", "--unshare-ipc", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    for scratch in ("/tmp", "/dev/shm"):
        words += ["--perms", "1777", "--size", str(512 << 20), "--tmpfs", scratch]
    hidden = [folder for folder in HIDDEN if Path(folder).is_dir()]
    for folder in hidden:
        words += ["--tmpfs", folder]
    # Hiding may have covered what learners need: it is put back, and only then the room and the instructor's own work are emptied.
    for shown in needed(place):
        words += [*reachable(shown, hidden), "--ro-bind", str(shown), str(shown)]
    for emptied in (place.room, place.course / "work"):
        words += ["--tmpfs", str(emptied)] if emptied.is_dir() else []
    words += [*reachable(place.shared, hidden), "--ro-bind", str(place.shared), str(place.shared), "--bind", str(place.work), HOME]
    words += ["--ro-bind", str(passwd(place)), "/etc/passwd", "--chdir", HOME, "--"]
    # Root builds the walls, so that what is put back may lie in root's own home, and is given up inside them.
    return [*words, *as_learner(place.uid)]


def reachable(path: Path, hidden: list[str]) -> list[str]:
    """Makes the folders above a path that was hidden; made on the way they would be open to root only."""
    above = [folder for folder in reversed(path.parents) if any(Path(root) in folder.parents for root in (*hidden, "/tmp"))]
    return [word for folder in above for word in ("--perms", "0755", "--dir", str(folder))]


def passwd(place: Place) -> Path:
    """The one account that a learner's programs find; PostgreSQL does not start without."""
    file = place.shared / f"passwd-{place.uid}"
    if not file.exists():
        file.write_text(f"learner:x:{place.uid}:{place.uid}:learner:{HOME}:/bin/bash\n", "utf-8")
    return file


def fault(place: Place) -> str | None:
    """Why the walls do not stand here; none if a process starts behind them."""
    missing = [name for name in ("bwrap", "setpriv", "prlimit") if not shutil.which(name)]
    if missing:
        return f"{missing[0]} is missing; install it: sudo apt-get install bubblewrap util-linux"
    seen = [str(path) for path in (*needed(place), place.shared)]
    command = [*around(place), "sh", "-c", 'for path; do test -r "$path" || exec echo "cannot read $path" >&2; done; touch .', "sh", *seen]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return answer.stderr.strip() or (f"code {answer.returncode}" if answer.returncode else None)


def needed(place: Place) -> list[Path]:
    """The course, the JDK and Python, wherever they are."""
    resolver = Path("/run/systemd/resolve")
    python = {Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve()}
    every = [place.course, place.jdk.resolve(), *sorted(python), *([resolver] if resolver.exists() else [])]
    return [path for path in every if path != Path("/usr")]
