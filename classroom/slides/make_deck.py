"""Runs a lesson's notebook and writes it as one file of slides, with the instructor's notes beside them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import SlidesExporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell

HERE = Path(__file__).resolve().parent
CELL_SECONDS = 600
HEADING = re.compile(r"#{1,3} ")
SHORT = 320
"""Characters of text that leave room on a slide."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebook", type=Path)
    parser.add_argument("lesson", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--reveal", type=Path, required=True, help="the folder of reveal.js")
    parser.add_argument("--folder", type=Path, help="run the cells in this folder; without it they are not run")
    options = parser.parse_args()
    notebook = nbformat.read(options.notebook, as_version=4)
    if options.folder:
        execute(notebook, options.folder)
    notebook.cells = list(deck(notebook.cells, notes(options.lesson.read_text("utf-8"))))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(export(notebook, options.reveal), "utf-8")


def notes(lesson: str) -> list[str]:
    """What stands in a lesson for its instructor only."""
    return re.findall(r"^(?:`{3,}|~{3,})\{instructor\}\n(.*?)^(?:`{3,}|~{3,})$", lesson, re.DOTALL | re.MULTILINE)


def execute(notebook: NotebookNode, folder: Path) -> None:
    """Runs what a reader runs, but the exercises, which are the room's, and what only ends when it is stopped."""
    code = [cell for cell in notebook.cells if is_run(cell)]
    client = NotebookClient(notebook, timeout=CELL_SECONDS, kernel_name="java", resources={"metadata": {"path": str(folder)}})
    with client.setup_kernel():
        for number, cell in enumerate(code, 1):
            print(f"cell {number} of {len(code)}", flush=True)
            client.execute_cell(cell, notebook.cells.index(cell))


def is_run(cell: NotebookNode) -> bool:
    return (
        cell.cell_type == "code"
        and bool(cell.source.strip())
        and not cell.source.startswith("%%exercise")
        and "interrupt" not in cell.metadata.get("tags", [])
    )


def deck(cells: list[NotebookNode], notes: list[str]) -> Iterator[NotebookNode]:
    """The parts in their places: a heading goes to the right; code that has no room below the text, and what follows code, down."""
    full = False
    for number, cell in enumerate(part for cell in cells for part in parts(cell)):
        code = cell.cell_type == "code"
        heading = bool(HEADING.match(cell.source)) and not code
        place = "slide" if heading or number == 0 else "subslide" if full else "-"
        full = code or len(cell.source) > SHORT
        cell.metadata["slideshow"] = {"slide_type": place}
        yield cell
        if number == 0:
            for text in notes:
                yield new_markdown_cell(text, metadata={"slideshow": {"slide_type": "notes"}})


def parts(cell: NotebookNode) -> list[NotebookNode]:
    """A cell of text cut before its headings; a `#` in a block of code is none."""
    if cell.cell_type != "markdown":
        return [cell]
    texts, fenced = [""], False
    for line in cell.source.splitlines(keepends=True):
        fenced ^= line.startswith(("```", "~~~"))
        if HEADING.match(line) and not fenced and texts[-1].strip():
            texts.append("")
        texts[-1] += line
    return [new_markdown_cell(text, attachments=cell.get("attachments", {})) for text in texts]


def export(notebook: NotebookNode, reveal: Path) -> str:
    exporter = SlidesExporter(template_name="deck", extra_template_basedirs=[str(HERE)])
    title = next((line[2:] for cell in notebook.cells for line in cell.source.splitlines() if line.startswith("# ")), "")
    assets = {
        "title": title,
        "reveal_css": (reveal / "dist/reveal.css").read_text("utf-8"),
        # The theme's fonts would be files beside the deck.
        "theme_css": re.sub(r"@import url\([^)]*\);?", "", (reveal / "dist/theme/white.css").read_text("utf-8")),
        "reveal_js": script(reveal / "dist/reveal.js"),
        "notes_js": script(reveal / "plugin/notes/notes.js"),
        "own_css": (HERE / "deck.css").read_text("utf-8"),
    }
    body, _ = exporter.from_notebook_node(notebook, resources={"deck": assets, "metadata": {"name": title}})
    return body


def script(file: Path) -> str:
    """Safe inside a script element."""
    return re.sub(r"</(?=script)", r"<\\/", file.read_text("utf-8"), flags=re.IGNORECASE)


if __name__ == "__main__":
    main()
