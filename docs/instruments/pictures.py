"""Makes the pictures of these pages, in both themes, from the notebooks beside them as the last test run left them.

./bootcamp test notebooks && python3 docs/instruments/pictures.py [NAME ...]
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RUN = HERE.parents[1] / ".bootcamp" / "notebooks" / "instruments"
WIDTH = 900
THEMES = {"light": ("#ffffff", "#212121"), "dark": ("#111111", "#e0e0e0")}


def output(notebook: Path) -> str:
    """What the cell tagged `picture` showed last, as HTML."""
    cells = [cell for cell in json.loads(notebook.read_text("utf-8"))["cells"] if "picture" in cell["metadata"].get("tags", [])]
    if len(cells) != 1:
        raise SystemExit(f"{notebook}: one cell must have the tag picture, {len(cells)} have it")
    shown = [one["data"] for one in cells[0]["outputs"] if "data" in one]
    if not shown:
        raise SystemExit(f"{notebook}: the cell tagged picture shows nothing")
    data = shown[-1]
    text = data.get("text/html") or "<pre>" + html.escape("".join(data["text/plain"])) + "</pre>"
    return "".join(text)


def chromium(*arguments: str) -> str:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        raise SystemExit("there is no Chromium; install it: sudo apt-get install chromium")
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def picture(body: str, theme: str, target: Path) -> None:
    paper, ink = THEMES[theme]
    page = (
        f"<!doctype html><meta charset='utf-8'><body style='margin:14px;background:{paper};color:{ink};color-scheme:{theme};"
        f"font-family:sans-serif'><div id='all'>{body}</div>"
        "<script>document.title = 'height ' + (document.getElementById('all').offsetHeight + 28)</script>"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, "utf-8")
        height = re.search(r"<title>height (\d+)", chromium(f"--window-size={WIDTH},600", "--dump-dom", file.as_uri()))
        assert height, "the page has no height"
        chromium(f"--window-size={WIDTH},{height[1]}", f"--screenshot={target}", file.as_uri())


def main(names: list[str]) -> None:
    for notebook in sorted(HERE.glob("*.ipynb")):
        if names and notebook.stem not in names:
            continue
        run = RUN / notebook.name
        if not run.exists():
            raise SystemExit(f"{run} is missing; run: ./bootcamp test notebooks")
        for theme in THEMES:
            target = HERE / "pictures" / f"{notebook.stem}-{theme}.png"
            picture(output(run), theme, target)
            print(target)


if __name__ == "__main__":
    main(sys.argv[1:])
