"""A learner's notebook and a newer version of it: the new text with what the learner wrote."""

from __future__ import annotations

import copy
import json
from typing import Any

Notebook = dict[str, Any]
Cell = dict[str, Any]


def merge(mine: Notebook, new: Notebook, shipped_ids: list[str]) -> Notebook:
    """The new notebook with the learner's exercise cells, and the cells they added where they stood.

    `shipped_ids` are the ids of the cells as the learner once got them: any other cell is their own.
    """
    answers = {name: cell for cell in mine["cells"] if (name := exercise(cell))}
    merged = copy.deepcopy(new)
    for cell in merged["cells"]:
        answer = answers.get(exercise(cell))
        if answer:
            cell["source"] = answer["source"]
    for cell, after in own_cells(mine, {*shipped_ids, *ids(new)}):
        place = next((i for i, other in enumerate(merged["cells"]) if other.get("id") == after), -1)
        # A cell whose neighbour is gone from the new text goes to the end, where it is found.
        merged["cells"].insert(place + 1 if place >= 0 else len(merged["cells"]), copy.deepcopy(cell))
    return merged


def own_cells(mine: Notebook, known: set[str]) -> list[tuple[Cell, str | None]]:
    """The learner's own cells, each with the id of the cell before it."""
    found: list[tuple[Cell, str | None]] = []
    before = None
    for cell in mine["cells"]:
        if cell.get("id") not in known and text(cell).strip() and not exercise(cell):
            found.append((cell, before))
        before = cell.get("id")
    return found


def exercise(cell: Cell) -> str | None:
    """The name in a cell that begins with `%%exercise`; none for any other."""
    first = text(cell).split("\n", 1)[0].split()
    return first[1] if cell["cell_type"] == "code" and len(first) >= 2 and first[0] == "%%exercise" else None


def text(cell: Cell) -> str:
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def ids(notebook: Notebook) -> list[str]:
    return [cell["id"] for cell in notebook["cells"] if "id" in cell]


def parse(content: bytes) -> Notebook | None:
    """A notebook, or none where the bytes are not one."""
    try:
        notebook = json.loads(content)
        return notebook if all("cell_type" in cell for cell in notebook["cells"]) else None
    except (ValueError, KeyError, TypeError):
        return None


def write(notebook: Notebook) -> bytes:
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()
