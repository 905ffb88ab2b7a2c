"""The shell script: Python is found or missed in words."""

import os
import subprocess

import pytest
from conftest import ROOT


def run(machine, *arguments):
    for tool in ("dirname", "uname"):
        if not (machine.bin / tool).exists():
            (machine.bin / tool).symlink_to(f"/usr/bin/{tool}")
    return subprocess.run(
        ["/bin/sh", ROOT / "bootcamp", *arguments], env=machine.env, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(autouse=True)
def only_fakes():
    if os.path.exists("/opt/homebrew/bin/python3") or os.path.exists("/usr/local/bin/python3"):
        pytest.skip("this machine has a Python in a folder that the script looks into by itself")


def fake_python(machine, name, version):
    machine.script(machine.bin / name, f'case $1 in -c) echo {version} ;; *) echo "ran {name} $*" ;; esac')


def test_says_what_is_missing_in_one_line(machine):
    result = run(machine)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("bootcamp: Python 3.10 or newer is needed; install it: ")


def test_says_which_python_is_too_old(machine):
    fake_python(machine, "python3", "3.9")
    result = run(machine)
    assert result.returncode == 1
    assert f"is needed, found only 3.9 at {machine.bin}/python3; install it: " in result.stderr


def test_names_the_command_of_macos(machine):
    machine.script(machine.bin / "uname", "echo Darwin")
    assert run(machine).stderr.endswith("install it: brew install python\n")


def test_takes_a_newer_python_beside_an_old_one(machine):
    fake_python(machine, "python3", "3.9")
    fake_python(machine, "python3.12", "3.12")
    assert run(machine, "start", "--port", "1").stdout == f"ran python3.12 -I {ROOT}/launcher start --port 1\n"


def test_passes_over_a_python_that_does_not_run(machine):
    machine.script(machine.bin / "python3", "echo 'pyenv: command not found' >&2; exit 127")
    fake_python(machine, "python3.10", "3.10")
    assert "ran python3.10" in run(machine).stdout
