"""The notebooks are what Jupyter says a notebook is, and written as Jupyter writes them."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[4]
GOLDEN = ROOT / "course/src/test/resources/golden/course/notebooks"
NOTEBOOKS = sorted(GOLDEN.rglob("*.ipynb")) + sorted((ROOT / "notebooks").rglob("*.ipynb"))

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.relative_to(ROOT).as_posix())


@each_notebook
def test_meets_the_schema_of_nbformat(path: Path) -> None:
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    nbformat.validate(notebook)


@each_notebook
def test_is_written_byte_for_byte_as_jupyter_writes_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert nbformat.writes(nbformat.reads(text, as_version=4)) + "\n" == text


@each_notebook
def test_has_each_cell_id_once_and_no_outputs(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    ids = [cell.id for cell in cells]
    assert len(set(ids)) == len(ids)
    assert not [cell.id for cell in cells if cell.get("outputs") or cell.get("execution_count")]


@each_notebook
def test_links_lead_to_notebooks_that_exist(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        for link in re.findall(r"\]\(([^):]+\.ipynb)\)", cell.source if cell.cell_type == "markdown" else ""):
            assert (path.parent / link).is_file(), f"{cell.id}: {link}"
