"""The panel is shipped as it was built; what it was built from must be what stands beside it."""

import hashlib
import json

from conftest import ROOT

PANEL = ROOT / "panel"
PACKAGE = json.loads((PANEL / "package.json").read_text("utf-8"))
BUILT = PANEL / PACKAGE["jupyterlab"]["outputDir"]


def test_the_built_panel_is_that_of_its_sources():
    total = hashlib.sha256()
    sources = [PANEL / "package.json", *(PANEL / "src").iterdir(), *(PANEL / "style").iterdir()]
    for name, file in sorted((file.relative_to(PANEL).as_posix(), file) for file in sources):
        total.update(name.encode() + file.read_bytes())
    assert (BUILT / "made-from").read_text() == total.hexdigest(), "build it anew: CONTRIBUTING.md says how"


def test_jupyterlab_finds_what_it_loads():
    extension = json.loads((BUILT / "package.json").read_text("utf-8"))["jupyterlab"]["_build"]
    assert (BUILT / extension["load"]).exists()
    assert list(BUILT.glob("static/*.map")) == []
