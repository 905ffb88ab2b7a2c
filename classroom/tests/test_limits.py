"""The limit on a learner's memory, where control groups can be made."""

from __future__ import annotations

import subprocess
import sys

import pytest

from classroom.limits import Group

FILLS = "import sys; kept = bytearray(int(sys.argv[1]) << 20); print(len(kept))"


@pytest.fixture
def learner():
    whole = Group.of_room()
    if whole is None:
        pytest.skip("control groups cannot be made here")
    yield whole.child("ann", 64)
    Group.clear()
    assert not whole.folder.exists()


def fill(group: Group, megabytes: int) -> int:
    command = [sys.executable, "-c", FILLS, str(megabytes)]
    return subprocess.run(command, preexec_fn=group.enter, capture_output=True, check=False).returncode


def test_who_takes_more_than_the_limit_is_ended_and_who_takes_less_is_not(learner):
    assert fill(learner, 20) == 0
    assert fill(learner, 200) == -9


def test_what_children_take_counts_too(learner):
    program = "import subprocess, sys; sys.exit(-subprocess.call([sys.executable, '-c', sys.argv[1], '200']))"
    result = subprocess.run([sys.executable, "-c", program, FILLS], preexec_fn=learner.enter, check=False)
    assert result.returncode == 9


def test_groups_of_hubs_that_were_killed_are_removed(learner):
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = Group.root(f"bootcamp-room-{int(ended.stdout)}")
    assert left is not None and left.folder.exists()
    left.child("bob", 64)
    Group.clear()
    assert not left.folder.exists()
