"""A learner's JupyterLab in the room: brings the lessons that are open, then becomes JupyterHub's single-user server.

The hub starts it in the learner's place: as a local process behind walls, with the number of a socket that the hub listens at already,
or in a container, where it finds a port of its own.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from classroom import lean
    from launcher import jupyter

    lean.leave_out()
    jupyter.leave_out_unused()
    from jupyter_server.serverapp import ServerApp
    from jupyterhub.singleuser.extension import JupyterHubSingleUser

    from classroom import kernelspec, lessons
    from launcher import lab
    from launcher.context import Context
    from launcher.kernel import kernels

    folder = Path(os.environ["BOOTCAMP_WORK"])
    context = Context(ROOT, dict(os.environ), sys.platform, sys.stdout, sys.stderr)
    own = folder / ".bootcamp" / "jupyter"
    lessons.bring(context, folder, Path(os.environ["BOOTCAMP_SHARED"]))
    lab.write_settings(own)
    kernel = os.environ.get("ROOM_KERNELS") or str(kernelspec.for_a_room(kernels(context), own / "room"))
    os.environ |= {
        "JUPYTER_PATH": os.pathsep.join([kernel, str(ROOT / "panel" / "share" / "jupyter")]),
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "IPYTHONDIR": str(own / "ipython"),
        "JUPYTERHUB_SINGLEUSER_APP": "jupyter_server.serverapp.ServerApp",
    }
    os.chdir(folder)
    if sys.argv[1:] and sys.argv[1].isdigit():
        JupyterHubSingleUser.serverapp_class = answering_at(socket.socket(fileno=int(sys.argv.pop(1))), ServerApp)
    sys.argv += [
        f"--ServerApp.root_dir={folder}",
        "--ServerApp.allow_root=True",
        "--ServerApp.jpserver_extensions={'classroom.lessons': True}",
        *lab.course_options(context),
    ]
    JupyterHubSingleUser.launch_instance()


def answering_at(door: socket.socket, server: type[Any]) -> type[Any]:
    """A server that binds no port: between the picking of one and its binding another program could come."""
    door.set_inheritable(False)
    door.setblocking(False)

    class Seat(server):  # type: ignore[misc]
        def _find_http_port(self) -> None:
            pass

        def _bind_http_server_tcp(self) -> bool:
            self.http_server.add_socket(door)
            return True

    return Seat


if __name__ == "__main__":
    main()
