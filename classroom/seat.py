"""A learner's JupyterLab in the room: brings the lessons that are open, then becomes JupyterHub's single-user server.

The hub starts it in the learner's place: as a local process behind walls, or in a container.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from jupyterhub.singleuser import main as serve

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
    sys.argv += [
        f"--ServerApp.root_dir={folder}",
        "--ServerApp.allow_root=True",
        "--ServerApp.jpserver_extensions={'classroom.lessons': True}",
        *lab.course_options(context),
    ]
    serve()


if __name__ == "__main__":
    main()
