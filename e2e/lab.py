"""Drives JupyterLab as a reader does: opens a notebook, runs cells, reads what stands below them."""

import re
import time
import urllib.parse
import uuid

from playwright.sync_api import Locator, Page

KERNEL_SECONDS = 120


class Lab:
    """JupyterLab in one page of the browser."""

    def __init__(self, page: Page, url: str) -> None:
        parts = urllib.parse.urlsplit(url)
        self.page = page
        self.url = url
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.token = urllib.parse.parse_qs(parts.query)["token"][0]

    def open_first(self) -> None:
        """The address that `start` prints."""
        self.page.goto(self.url)
        self.wait_until_ready()

    def open(self, notebook: str) -> None:
        """A notebook in a workspace of its own, without what an earlier test had open."""
        path = urllib.parse.quote(notebook)
        self.page.goto(f"{self.origin}/lab/workspaces/{uuid.uuid4().hex}/tree/{path}?token={self.token}&reset")
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        self.page.wait_for_selector("#jupyterlab-splash", state="detached")
        self.page.wait_for_selector(".jp-NotebookPanel:visible")
        self.wait_until_idle()

    def wait_until_idle(self, seconds: float = KERNEL_SECONDS) -> None:
        self.page.wait_for_selector(
            '.jp-Notebook-ExecutionIndicator[data-status="idle"]', state="attached", timeout=seconds * 1000
        )

    def cell(self, source: str) -> Locator:
        """The first cell whose source has this text; scrolled to, since JupyterLab draws only what is near."""
        found = self.page.locator(".jp-NotebookPanel:visible .jp-CodeCell").filter(
            has=self.page.locator(".cm-content", has_text=source)
        )
        for _ in range(60):
            if found.count():
                found.first.scroll_into_view_if_needed()
                return found.first
            self.page.locator(".jp-NotebookPanel:visible .jp-WindowedPanel-outer").evaluate("e => e.scrollBy(0, 600)")
            self.page.wait_for_timeout(150)
        raise AssertionError(f"no cell with {source!r}")

    def run(self, cell: Locator, seconds: float = KERNEL_SECONDS) -> str:
        """Runs a cell with the keyboard and returns the text below it."""
        before = self.prompt(cell)
        self.begin(cell)
        self.wait_until_ran(cell, before, seconds)
        return self.output(cell)

    def wait_until_ran(self, cell: Locator, before: str = "", seconds: float = KERNEL_SECONDS) -> None:
        deadline = time.monotonic() + seconds
        while self.prompt(cell) in (before, "*", ""):
            assert time.monotonic() < deadline, f"the cell still runs after {seconds} s"
            self.page.wait_for_timeout(100)

    def begin(self, cell: Locator) -> None:
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")

    def prompt(self, cell: Locator) -> str:
        """`[3]:` as `3`, `[*]:` as `*`, none as nothing."""
        text = cell.locator(".jp-InputPrompt").first.inner_text()
        return re.sub(r"[\[\]: ]", "", text)

    def output(self, cell: Locator) -> str:
        # JupyterLab draws an output when it comes into sight, a moment later.
        cell.scroll_into_view_if_needed()
        area = cell.locator(".jp-OutputArea-output")
        for _ in range(50):
            text = "\n".join(area.all_inner_texts())
            if text.strip():
                return text
            self.page.wait_for_timeout(100)
        return ""

    def type_over(self, cell: Locator, source: str) -> None:
        """Replaces a cell's source."""
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(source)

    def add_cell_below(self, cell: Locator, source: str) -> Locator:
        """A new cell below a cell, with this source."""
        cell.locator(".cm-content").click()
        for key in ("Escape", "b", "Enter"):
            self.page.keyboard.press(key)
        self.page.keyboard.insert_text(source)
        return self.cell(source)

    def menu(self, *items: str) -> None:
        self.page.locator("#jp-top-bar, #jp-MainMenu").get_by_text(items[0], exact=True).first.click()
        for item in items[1:]:
            self.page.locator(".lm-Menu-item").filter(has_text=item).first.click()

    def interrupt(self) -> None:
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("i")
        self.page.keyboard.press("i")

    def save(self) -> None:
        self.page.keyboard.press("Control+s")

    def shut_down_kernels(self) -> None:
        """Ends this test's kernels, so that the next one has the memory."""
        headers = {"Authorization": f"token {self.token}"}
        for session in self.page.request.get(f"{self.origin}/api/sessions", headers=headers).json():
            self.page.request.delete(f"{self.origin}/api/sessions/{session['id']}", headers=headers)
