"""Runs JupyterLab, spared of what it loads and nothing calls; the launcher starts it with the environment's Python."""

import runpy
import sys


def leave_out_unused() -> None:
    """A parser of addresses in all scripts, for checks of JSON, which do without where it is not installed.

    It takes 16 MB and nearly half of a start. Before anything of Jupyter is imported.
    """
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]


if __name__ == "__main__":
    leave_out_unused()
    runpy.run_module("jupyterlab", run_name="__main__", alter_sys=True)
