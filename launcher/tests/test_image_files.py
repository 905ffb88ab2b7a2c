"""What goes into the image and what uses its Dockerfile, without an engine."""

import json
import re
import zipfile

import pytest
from conftest import ROOT

from launcher.image import compile_python, keep_own_natives

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


def test_no_line_is_for_one_kind_of_machine():
    lines = [line for line in DOCKERFILE.splitlines() if not line.startswith("#")]
    assert [line for line in lines if re.search("amd64|x86|arm64|aarch64|--platform", line)] == []


def test_the_courses_own_python_is_compiled_for_good(tmp_path):
    (tmp_path / "it.py").write_text("x = 1")
    compile_python(tmp_path)
    [compiled] = (tmp_path / "__pycache__").iterdir()
    # Flag 1 is for a hash, of which flag 2 would say that it is checked: the copies in an image have times of their own.
    assert compiled.read_bytes()[4:8] == b"\x01\0\0\0"


def test_the_development_container_is_the_image():
    folder = ROOT / ".devcontainer"
    settings = json.loads((folder / "devcontainer.json").read_text("utf-8"))
    assert (folder / settings["build"]["dockerfile"]).resolve() == ROOT / "Dockerfile"
    assert (folder / settings["build"]["context"]).resolve() == ROOT
    assert f"USER {settings['remoteUser']}\n" in DOCKERFILE
    assert f"WORKDIR {settings['workspaceFolder']}\n" in DOCKERFILE
    assert settings["forwardPorts"] == [int(re.search(r"^EXPOSE (\d+)$", DOCKERFILE, re.MULTILINE)[1])]
