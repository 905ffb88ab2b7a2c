"""The commands that become Java programs."""

import pytest

from launcher import authors, instruments, java, learners
from launcher.cli import main
from launcher.jdk import Jdk


@pytest.fixture
def became(machine, monkeypatch):
    calls = []
    monkeypatch.setattr(java, "prepare_java", lambda context: Jdk(context.disk / "jdk", "25"))
    monkeypatch.setattr(java.os, "execve", lambda *call: calls.append(call))
    return calls


def test_a_command_of_the_grader_gets_its_name_its_arguments_and_the_folders(machine, became):
    main(["check", "memory/blocklist", "--odd", "file"], machine.context())
    [(program, line, env)] = became
    assert program == str(machine.disk / "jdk/bin/java")
    assert line[line.index("-cp") + 1 :] == [
        f"{machine.root}/.bootcamp/jars/workbench/*",
        "org.jvmbootcamp.grader.Main",
        *("check", "memory/blocklist", "--odd", "file"),
    ]
    assert env["BOOTCAMP_HOME"] == str(machine.root)
    assert env["BOOTCAMP_WORK"] == str(machine.root / "work")


def test_a_command_of_the_course_compiler_has_its_own_class_path(machine, became):
    main(["build", "--check"], machine.context())
    jars = f"{machine.root}/.bootcamp/jars"
    assert became[0][1][-4:] == [f"{jars}/course/*:{jars}/workbench/*", "org.jvmbootcamp.course.Main", "build", "--check"]


@pytest.mark.parametrize("name", ["layout", "bytecode", "profile"])
def test_an_instrument_may_look_at_the_jvm_it_runs_in(machine, became, name):
    main([name, "java.lang.String", "--odd"], machine.context())
    line = became[0][1]
    assert "-XX:+EnableDynamicAgentLoading" in line[: line.index("-cp")]
    assert "--enable-native-access=ALL-UNNAMED" in line[: line.index("-cp")]
    assert line[-4:] == ["org.jvmbootcamp.instruments.Main", name, "java.lang.String", "--odd"]


def test_installs_the_kernel(machine, became):
    main(["kernel", "install", "--user"], machine.context())
    assert became[0][1][-2:] == ["org.jvmbootcamp.kernel.install.Main", "--user"]


def test_the_kernel_can_do_nothing_else(machine, became):
    assert main(["kernel", "remove"], machine.context()) == 1
    assert machine.err.getvalue() == "bootcamp: the kernel can be installed: ./bootcamp kernel install --user\n"
    assert not became


@pytest.mark.parametrize("name", [command.name for command in (*learners.COMMANDS, *instruments.COMMANDS, *authors.COMMANDS)])
def test_help_is_the_launchers_own(machine, became, capsys, name):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"], machine.context())
    assert ended.value.code == 0
    assert f"./bootcamp {name}" in capsys.readouterr().out
    assert not became
