import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from launcher.context import Problem
from launcher.stamps import content_hash, exclusive, replacing, set_aside


def test_the_hash_follows_contents_and_names_and_facts(machine):
    file = machine.write("a", "1")
    first = content_hash(machine.root, [file], "25")
    assert content_hash(machine.root, [file], "25") == first
    assert content_hash(machine.root, [file], "26") != first
    machine.write("a", "2")
    assert content_hash(machine.root, [file], "25") != first
    assert content_hash(machine.root, [machine.write("b", "1")], "25") != first


def test_replaces_a_folder_only_when_the_new_one_is_whole(machine):
    context = machine.context()
    target = machine.write(".bootcamp/jars/a.jar", "old").parent
    with pytest.raises(KeyboardInterrupt), replacing(context, target) as new:
        (new / "b.jar").write_text("half")
        raise KeyboardInterrupt
    assert [file.name for file in target.iterdir()] == ["a.jar"]
    with replacing(context, target) as new:
        (new / "b.jar").write_text("whole")
    assert [file.name for file in target.iterdir()] == ["b.jar"]
    assert not list((context.state / "tmp").iterdir())


def test_puts_back_what_was_set_aside(machine):
    target = machine.write(".bootcamp/venv/ok", "").parent
    with pytest.raises(KeyboardInterrupt), set_aside(machine.context(), target):
        target.mkdir()
        raise KeyboardInterrupt
    assert (target / "ok").exists()


def test_clears_what_a_killed_run_left(machine):
    left = machine.write(".bootcamp/tmp/4711/new/big", "x")
    with exclusive(machine.context()):
        assert not left.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that even root cannot write in")
def test_says_that_the_folder_is_read_only(machine):
    context = dataclasses.replace(machine.context(), root=Path("/proc"))
    with pytest.raises(Problem, match="cannot write in /proc/.bootcamp: .*; copy the course"), exclusive(context):
        pass


def test_says_that_the_state_folder_cannot_be_made(machine):
    machine.write(".bootcamp", "a file in its place")
    with pytest.raises(Problem, match="cannot write in .*; copy the course to a folder of your own"):
        with exclusive(machine.context()):
            pass


@pytest.mark.slow
def test_a_second_launcher_waits_for_the_first(machine):
    machine.write(".bootcamp/keep", "")
    code = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from launcher.context import Context
from launcher.stamps import exclusive
with exclusive(Context(Path({str(machine.root)!r}), {{}}, "linux", sys.stdout, sys.stderr)):
    print("mine", flush=True); sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout.readline() == "mine\n"
        with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as second:
            assert second.stdout.readline().startswith("Another ./bootcamp is building")
            first.stdin.close()
            assert second.stdout.readline() == "mine\n"
            second.stdin.close()
