"""Every notebook of the course and of the instruments' pages, top to bottom, on the real kernel.

What they printed stays in .bootcamp/notebooks/.
"""

import shutil

import nbclient
import nbformat
import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

NOTEBOOKS = ROOT / "notebooks"
INSTRUMENTS = ROOT / "docs" / "instruments"
STATE = ROOT / ".bootcamp"
CELL_SECONDS = 600


def names():
    return sorted(path.relative_to(NOTEBOOKS).as_posix() for path in NOTEBOOKS.rglob("*.ipynb"))


def kernel_name():
    specs = sorted((STATE / "share/jupyter/kernels").glob("*/kernel.json"))
    assert len(specs) == 1, f"expected one kernelspec, found {specs}"
    return specs[0].parent.name


@pytest.fixture
def work(tmp_path):
    """A learner's folder of its own: one notebook's progress is no other's."""
    folder = tmp_path / "work"
    shutil.copytree(NOTEBOOKS, folder)
    shutil.copytree(ROOT / "data", folder / "data")
    return folder


@pytest.mark.parametrize("name", names())
def test_runs(name, work, monkeypatch):
    monkeypatch.setenv("BOOTCAMP_WORK", str(work))
    run(work / name, STATE / "notebooks" / name)


@pytest.mark.parametrize("name", sorted(path.name for path in INSTRUMENTS.glob("*.ipynb")))
def test_an_instruments_notebook_runs(name, tmp_path, monkeypatch):
    monkeypatch.setenv("BOOTCAMP_WORK", str(tmp_path))
    shutil.copy(INSTRUMENTS / name, tmp_path)
    run(tmp_path / name, STATE / "notebooks" / "instruments" / name)


def run(file, result):
    notebook = nbformat.read(file, as_version=4)
    # A cell that never ends is there for a reader to stop; another test stops it.
    notebook.cells = [cell for cell in notebook.cells if "interrupt" not in cell.metadata.get("tags", [])]
    client = nbclient.NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        startup_timeout=120,
        kernel_name=kernel_name(),
        resources={"metadata": {"path": str(file.parent)}},
    )
    try:
        client.execute()
    finally:
        keep(notebook, result)
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip())


def keep(notebook, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, file)
