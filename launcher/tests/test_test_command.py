"""`./bootcamp test` over pretended parts: the last line, the exit code, a part that breaks off."""

import pytest

from launcher import parts
from launcher.cli import main
from launcher.context import Problem
from launcher.parts import Part
from launcher.results import Result


def breaks_off(context, quick):
    raise Problem("Maven is needed")


@pytest.fixture
def pretend(monkeypatch):
    def use(*all_parts):
        monkeypatch.setattr(parts, "ALL", all_parts)

    return use


def passing(name, count=1, quick=True):
    return Part(name, "", quick, lambda context, quick: [Result(name, str(i), "passed") for i in range(count)])


def last_line(machine):
    return machine.out.getvalue().splitlines()[-1]


def test_adds_up_the_parts(pretend, machine):
    pretend(passing("a", 2), passing("b", 3))
    assert main(["test"], machine.context()) == 0
    assert last_line(machine) == "5 passed, 0 failed"


def test_a_failure_is_told_and_makes_the_exit_code_one(pretend, machine):
    pretend(passing("a"), Part("b", "", True, lambda context, quick: [Result("b", "C.d", "failed", "1 is not 2")]))
    assert main(["test"], machine.context()) == 1
    assert "FAILED b: C.d: 1 is not 2" in machine.out.getvalue()
    assert last_line(machine) == "1 passed, 1 failed"


def test_a_part_that_breaks_off_is_a_failure_and_the_others_run(pretend, machine):
    pretend(Part("a", "", True, breaks_off), passing("b"))
    assert main(["test"], machine.context()) == 1
    assert "FAILED a: the part a itself: Maven is needed" in machine.out.getvalue()
    assert last_line(machine) == "1 passed, 1 failed"


def test_quick_leaves_the_long_parts_out(pretend, machine):
    pretend(passing("a", 1), passing("b", 5, quick=False))
    main(["test", "--quick"], machine.context())
    assert last_line(machine) == "1 passed, 0 failed"


def test_runs_only_the_parts_named(pretend, machine):
    pretend(passing("a", 1), passing("b", 5, quick=False))
    main(["test", "b"], machine.context())
    assert last_line(machine) == "5 passed, 0 failed"


def test_refuses_an_unknown_part(pretend, machine):
    pretend(passing("a"), passing("b"))
    assert main(["test", "c"], machine.context()) == 1
    assert machine.err.getvalue() == 'bootcamp: no part of the tests is called "c"; there are: a, b\n'


def test_no_test_at_all_is_not_a_success(pretend, machine):
    pretend(passing("a", 0))
    assert main(["test"], machine.context()) == 1
