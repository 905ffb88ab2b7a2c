"""A learner's folder after a `kill -9` in the middle of an upgrade, at each of its steps."""

import os
import resource
import signal

import pytest
from conftest import Machine

from launcher import learner

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

OLD, MINE = "old text", "what the learner wrote"
UNTOUCHED, EDITED, ADDED = "1-memory/1.1-first.ipynb", "1-memory/1.2-second.ipynb", "2-streams/2.1-third.ipynb"
STEPS = ("mkdir", "fsync", "link", "replace", "unlink")
"""What the folder is changed by."""


def upgraded(course, folder, wound):
    """Whether the upgrade came to its end, in a process that was first prepared to be killed somewhere."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    wound()
    learner.fill(course, folder)
    os._exit(0)


def killed_before(step):
    """Before the step with this number."""
    left = step
    for name in STEPS:
        original = getattr(os, name)

        def counted(*arguments, original=original, **more):
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return original(*arguments, **more)

        setattr(os, name, counted)


def killed_while_writing(size):
    """While a file is written that is longer than this: so much of it is there."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def learned(place, new):
    """A course that has new texts, and a folder filled from the old ones in which one notebook was edited."""
    machine = Machine(place)
    for name in (UNTOUCHED, EDITED):
        machine.write(f"notebooks/{name}", OLD)
    folder = place / "work"
    learner.fill(machine.context(), folder)
    (folder / EDITED).write_text(MINE)
    for name, text in new.items():
        machine.write(f"notebooks/{name}", text)
    return machine.context(), folder


def found(folder):
    return {file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*.ipynb") if not file.name.startswith(".")}


def check(course, folder, new, moment):
    """Nothing is lost or torn, and the next start goes on."""
    beside = EDITED.replace(".ipynb", " (updated).ipynb")
    left = found(folder)
    assert left[EDITED] == MINE, moment
    assert left[UNTOUCHED] in (OLD, new[UNTOUCHED]), moment
    assert left.get(ADDED, new[ADDED]) == new[ADDED], moment
    assert left.get(beside, new[EDITED]) == new[EDITED], moment
    learner.fill(course, folder)
    after = found(folder)
    assert (after[EDITED], after[UNTOUCHED], after[ADDED], after[beside]) == (MINE, new[UNTOUCHED], new[ADDED], new[EDITED]), moment


def test_a_kill_between_two_steps_loses_nothing(tmp_path):
    ended, step = False, 0
    while not ended:
        new = dict.fromkeys((UNTOUCHED, EDITED, ADDED), "new text")
        course, folder = learned(tmp_path / str(step), new)
        ended = upgraded(course, folder, lambda step=step: killed_before(step))
        check(course, folder, new, f"killed before step {step}")
        step += 1
    assert step > 10, "there are more steps than were counted"


@pytest.mark.parametrize("long", [UNTOUCHED, EDITED, ADDED, learner.SHIPPED])
def test_a_kill_in_the_middle_of_a_file_tears_none(tmp_path, long):
    new = {name: "new text" * (1000 if name == long else 1) for name in (UNTOUCHED, EDITED, ADDED)}
    course, folder = learned(tmp_path / "m", new)
    assert not upgraded(course, folder, lambda: killed_while_writing(100 if long == learner.SHIPPED else 4000))
    check(course, folder, new, f"killed while writing {long}")
