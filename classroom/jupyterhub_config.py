"""What the room's JupyterHub is told: `./bootcamp classroom` and the containers start it with this file."""

# ruff: noqa: F821  JupyterHub gives `c`.

import atexit
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from classroom import board, walls  # noqa: E402
from classroom.accounts import Accounts, RoomAuthenticator  # noqa: E402
from classroom.limits import Group  # noqa: E402
from classroom.local import LocalSeats  # noqa: E402
from classroom.proxy import InProcessProxy  # noqa: E402
from classroom.room import INSTRUCTOR, Room  # noqa: E402
from launcher.learner import MAP  # noqa: E402

room = Room(Path(os.environ["ROOM_DIR"]))
code = os.environ["ROOM_CODE"]
room.make()
atexit.register(Group.clear)
accounts = room.hub / "accounts.json"
Accounts(accounts).put(INSTRUCTOR, os.environ.pop("ROOM_PASSWORD"))

c.JupyterHub.bind_url = f"http://{os.environ['ROOM_ADDRESS']}:{os.environ['ROOM_PORT']}/"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{os.environ['ROOM_HUB_PORT']}"
c.JupyterHub.db_url = f"sqlite:///{room.hub / 'jupyterhub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(room.hub / "cookie-secret")
c.JupyterHub.template_paths = [str(ROOT / "classroom" / "templates")]
c.JupyterHub.extra_handlers = board.handlers(ROOT, room, code)
c.JupyterHub.default_url = lambda handler: landing(handler)
c.JupyterHub.proxy_class = InProcessProxy
c.JupyterHub.cleanup_servers = True
# A room comes in at the same minute, and a start takes seconds of a core.
c.JupyterHub.concurrent_spawn_limit = 2 * (os.cpu_count() or 2)
c.JupyterHub.spawn_throttle_retry_range = (3, 6)

c.JupyterHub.authenticator_class = RoomAuthenticator
c.RoomAuthenticator.accounts_file = str(accounts)
c.RoomAuthenticator.code = code
c.Authenticator.allow_all = True
c.Authenticator.admin_users = {INSTRUCTOR}

if os.environ.get("ROOM_SEATS") == "containers":
    from classroom.containers import WALLS, ContainerSeats

    c.JupyterHub.spawner_class = ContainerSeats
    c.ContainerSeats.room = str(room.folder)
    c.ContainerSeats.host_room = os.environ["ROOM_HOST_DIR"]
    c.ContainerSeats.image = os.environ["ROOM_IMAGE"]
    c.ContainerSeats.network_name = os.environ["ROOM_NETWORK"]
    c.ContainerSeats.use_internal_ip = True
    c.ContainerSeats.remove = True
    c.ContainerSeats.prefix = "bootcamp-room"
    c.ContainerSeats.cmd = [sys.executable, "-I", str(ROOT / "classroom" / "seat.py")]
    c.ContainerSeats.mem_limit = f"{os.environ['ROOM_MEMORY']}M"
    c.ContainerSeats.cpu_limit = float(os.environ["ROOM_CPUS"])
    c.ContainerSeats.extra_host_config = WALLS
    if os.environ["ROOM_NETWORK"] != "host":
        # The hub answers on the learners' network, by its name there.
        c.JupyterHub.hub_bind_url = f"http://0.0.0.0:{os.environ['ROOM_HUB_PORT']}"
        c.JupyterHub.hub_connect_url = f"http://hub:{os.environ['ROOM_HUB_PORT']}"
else:
    c.JupyterHub.spawner_class = LocalSeats
    c.LocalSeats.room = str(room.folder)
    c.LocalSeats.course = str(ROOT)
    c.LocalSeats.jdk = os.environ["JAVA_HOME"]
    c.LocalSeats.walled = os.environ["ROOM_WALLS"] == "bubblewrap"
    c.LocalSeats.megabytes = int(os.environ["ROOM_MEMORY"])
    if c.LocalSeats.walled:
        fault = walls.fault(walls.place_of(room, INSTRUCTOR, 0, ROOT, Path(c.LocalSeats.jdk)))
        if fault:
            sys.exit(f"learners cannot be kept apart here: {fault}; docs/classroom.md says what can be done")
c.Spawner.start_timeout = 180
c.Spawner.http_timeout = 180
c.Spawner.default_url = f"/lab/tree/{MAP}"


def landing(handler):
    """The instructor comes to the board, a learner to the course."""
    user = handler.current_user
    return f"{handler.hub.base_url}board" if user and user.admin else ""
