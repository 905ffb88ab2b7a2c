"""What a learner's server does without; that it works without is what test_hub.py shows."""

import subprocess
import sys

from room_fixtures import ROOT

LOOK = """
import sys
sys.path.insert(0, {root!r})
from classroom import lean
from launcher import jupyter
lean.leave_out()
jupyter.leave_out_unused()
import jupyterhub.singleuser.extension, jupyterlab.labapp
print(*sorted(name for name, module in sys.modules.items() if getattr(module, "__file__", None)))
"""


def test_neither_the_hubs_database_nor_its_pages_are_loaded():
    done = subprocess.run([sys.executable, "-I", "-c", LOOK.format(root=str(ROOT))], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "jupyterhub.services.auth" in loaded and "jupyter_server.serverapp" in loaded
    unused = ("sqlalchemy", "alembic", "jupyterhub.orm", "jupyterhub.spawner", "jupyterhub.handlers", "rfc3987_syntax", "lark", "IPython")
    assert [name for name in loaded if name.startswith(unused)] == []
