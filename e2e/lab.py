"""Drives JupyterLab as a reader does: opens a notebook, runs cells, reads what stands below them."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

from playwright.sync_api import Locator, Page, expect

KERNEL_MS = 180_000
DONE = re.compile(r"^\[\d+\]:$")


class Lab:
    """JupyterLab in one page of the browser, and the learner's folder that it shows."""

    def __init__(self, page: Page, url: str, folder: Path) -> None:
        address = urlsplit(url)
        self.page = page
        self.url = url
        self.folder = folder
        self.origin = f"{address.scheme}://{address.netloc}"
        self.token = parse_qs(address.query)["token"][0]

    def open_first(self) -> Notebook:
        """The address that `start` prints."""
        self.page.goto(self.url)
        return self.shown(urlsplit(self.page.url).path.partition("/tree/")[2])

    def open(self, notebook: str) -> Notebook:
        """A notebook in a workspace of its own, without what an earlier test had open."""
        workspace = f"/lab/workspaces/{uuid.uuid4().hex}/tree/{quote(notebook)}"
        self.page.goto(f"{self.origin}{workspace}?token={self.token}&reset")
        return self.shown(notebook)

    def shown(self, notebook: str) -> Notebook:
        self.page.wait_for_selector("#jupyterlab-splash", state="detached")
        opened = Notebook(self.page, self.folder / notebook)
        expect(opened.panel).to_be_visible()
        # Before the kernel is connected the notebook's own indicator says "idle" too.
        expect(self.page.locator("#jp-bottom-panel")).to_contain_text("| Idle", timeout=KERNEL_MS)
        return opened

    def use_dark_theme(self) -> None:
        self.menu("Settings", "Theme", "JupyterLab Dark")
        expect(self.page.locator("body[data-jp-theme-light=false]")).to_be_attached()

    def menu(self, *path: str) -> None:
        """Chooses from the menu bar; all but the last open a further menu."""
        self.page.locator(".lm-MenuBar-item").get_by_text(path[0], exact=True).click()
        for item in path[1:]:
            entry = self.page.locator(".lm-Menu-item", has=self.page.get_by_text(item, exact=True)).last
            entry.hover()
            entry.click()

    def end_kernels(self) -> None:
        """Ends this test's kernels, so that the next one has the memory."""
        headers = {"Authorization": f"token {self.token}"}
        for session in self.page.request.get(f"{self.origin}/api/sessions", headers=headers).json():
            self.page.request.delete(f"{self.origin}/api/sessions/{session['id']}", headers=headers)


class Notebook:
    """An open notebook; a cell is found by its source in the file, since JupyterLab draws only what is near."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.file = file
        self.panel = page.locator(".jp-NotebookPanel:visible")
        self.sources = ["".join(cell["source"]) for cell in json.loads(file.read_text("utf-8"))["cells"]]

    def cell(self, source: str) -> Cell:
        """The first cell whose source begins with this text."""
        place = next((i for i, text in enumerate(self.sources) if text.startswith(source)), None)
        assert place is not None, f"{self.file.name} has no cell that begins with {source!r}"
        return self.cell_at(place)

    def cell_at(self, place: int) -> Cell:
        cell = Cell(self.page, self.panel.locator(f'.jp-Cell[data-windowed-list-index="{place}"]'))
        cell.show()
        return cell

    def interrupt(self) -> None:
        self.panel.locator('[data-jp-item-name="interrupt"]').click()

    def save(self) -> None:
        self.page.keyboard.press("Control+s")
        expect(self.page.locator(".jp-mod-dirty")).to_have_count(0)


class Cell:
    """A cell of an open notebook."""

    def __init__(self, page: Page, at: Locator) -> None:
        self.page = page
        self.at = at
        self.prompt = at.locator(".jp-InputPrompt").first
        self.output = at.locator(".jp-OutputArea")

    def show(self) -> None:
        self.at.scroll_into_view_if_needed()
        expect(self.at.locator(".jp-Cell-inputArea")).to_be_visible()

    def begin(self) -> None:
        """Runs it without waiting; what it showed before is gone when this returns."""
        self.at.locator(".cm-content").click()
        before = self.prompt.inner_text()
        self.page.keyboard.press("Control+Enter")
        expect(self.prompt).not_to_have_text(before)

    def end(self) -> None:
        """Waits until it has run."""
        expect(self.prompt).to_have_text(DONE, timeout=KERNEL_MS)

    def run(self) -> str:
        """Runs it, and returns the text below it."""
        self.begin()
        self.end()
        return self.text()

    def text(self) -> str:
        """The text below it; JupyterLab draws an output when it comes into sight, a moment later."""
        self.show()
        expect(self.output).to_contain_text(re.compile(r"\S"))
        return "\n".join(self.output.locator(".jp-OutputArea-output").all_inner_texts())

    def type_over(self, source: str) -> None:
        """Replaces the source, without the editor's own indents and brackets."""
        self.at.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(source)

    def type_keys(self, text: str) -> None:
        """Types at the cursor as a person does, so that the editor may help."""
        self.page.keyboard.type(text)

    def picture(self, file: Path) -> None:
        self.show()
        file.parent.mkdir(parents=True, exist_ok=True)
        self.at.screenshot(path=file)
