"""Keeps the hub's own side out of a learner's server, where JupyterHub's library imports it and nothing calls it."""

from __future__ import annotations

import sys
from types import ModuleType

UNUSED = ("sqlalchemy", "sqlalchemy.exc", "jupyterhub.orm", "jupyterhub.roles", "jupyterhub.handlers", "jupyterhub.handlers.pages")
"""The database and the hub's pages: with what they bring 40 MB and more than half of a start."""


class Absent(ModuleType):
    """A module with every class that is asked for; none of them has an instance."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Exception,), {})


def leave_out() -> None:
    """Before anything of JupyterHub is imported."""
    for name in UNUSED:
        assert name not in sys.modules, f"{name} is loaded already"
        sys.modules[name] = Absent(name)
