"""What goes into the image and what uses its Dockerfile, without an engine."""

import json
import re
import zipfile

import pytest
from conftest import ROOT

from launcher.image import keep_own_natives

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


@pytest.mark.parametrize(("machine", "own"), [("x86_64", "linux_amd64"), ("aarch64", "linux_arm64")])
def test_duckdb_keeps_the_native_library_of_the_images_machine(tmp_path, machine, own):
    jar = tmp_path / "workbench" / "duckdb_jdbc-2.0.jar"
    jar.parent.mkdir()
    systems = ("linux_amd64", "linux_arm64", "macos_arm64", "windows_amd64")
    with zipfile.ZipFile(jar, "w") as whole:
        whole.writestr("org/duckdb/DuckDBDriver.class", b"class")
        for system in systems:
            whole.writestr(f"libduckdb_java.so_{system}", system)
    keep_own_natives(tmp_path, machine)
    with zipfile.ZipFile(jar) as kept:
        assert kept.namelist() == ["org/duckdb/DuckDBDriver.class", f"libduckdb_java.so_{own}"]
        assert kept.read(f"libduckdb_java.so_{own}") == own.encode()
    assert [file.name for file in jar.parent.iterdir()] == [jar.name]


def test_the_development_container_is_the_image():
    folder = ROOT / ".devcontainer"
    settings = json.loads((folder / "devcontainer.json").read_text("utf-8"))
    assert (folder / settings["build"]["dockerfile"]).resolve() == ROOT / "Dockerfile"
    assert (folder / settings["build"]["context"]).resolve() == ROOT
    assert f"USER {settings['remoteUser']}\n" in DOCKERFILE
    assert f"WORKDIR {settings['workspaceFolder']}\n" in DOCKERFILE
    assert settings["forwardPorts"] == [int(re.search(r"^EXPOSE (\d+)$", DOCKERFILE, re.MULTILINE)[1])]
