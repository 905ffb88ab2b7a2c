"""The panel is shipped as it was built; what it was built from must be what stands beside it."""

import hashlib
import json
import shutil

import pytest
from conftest import ROOT

from launcher import lab
from launcher.jdk import Jdk

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


@pytest.mark.parametrize("there", [True, False])
def test_jupyterlab_shows_the_panel_and_goes_on_without_it(machine, there):
    config = pytest.importorskip("jupyterlab_server.config", reason="needs JupyterLab")
    if there:
        shutil.copytree(PANEL / "share", machine.root / "panel/share")
    env = lab.lab_environment(machine.context(), Jdk(machine.root, "25"), machine.root / "work", machine.root / "own")
    found = config.get_federated_extensions([f"{folder}/labextensions" for folder in env["JUPYTER_PATH"].split(":")])
    assert list(found) == (["@jvm-bootcamp/panel"] if there else [])
