import pytest

from launcher.context import Problem
from launcher.jdk import Jdk
from launcher.maven import find_maven, run_maven
from launcher.steps import step


def run(machine, output):
    machine.script(machine.bin / "mvn", f"/bin/cat <<'END'\n{output}\nEND\nexit 1")
    with step("Building", machine.out) as shown:
        run_maven(machine.context(), Jdk(machine.disk, "25"), ["package"], shown)


def test_finds_maven_on_the_path_first(machine):
    on_path = machine.script(machine.bin / "mvn", "exit 0")
    machine.script(machine.disk / "usr/share/maven/bin/mvn", "exit 0")
    assert find_maven(machine.context()) == on_path


@pytest.mark.parametrize("folder", ["usr/share/maven", "opt/maven", "opt/homebrew"])
def test_finds_maven_in_the_usual_folders(machine, folder):
    mvn = machine.script(machine.disk / folder / "bin/mvn", "exit 0")
    assert find_maven(machine.context()) == mvn


def test_finds_maven_of_sdkman(machine):
    mvn = machine.script(machine.home / ".sdkman/candidates/maven/current/bin/mvn", "exit 0")
    assert find_maven(machine.context()) == mvn


@pytest.mark.parametrize(("platform", "hint"), [("linux", "sudo apt-get install maven"), ("darwin", "brew install maven")])
def test_says_how_to_install_maven(machine, platform, hint):
    machine.platform = platform
    with pytest.raises(Problem) as told:
        find_maven(machine.context())
    assert str(told.value) == f"Maven is needed; install it: {hint}"


def test_names_the_first_compile_error_and_the_log(machine):
    output = """[INFO] Scanning for projects...
[ERROR] COMPILATION ERROR :
[ERROR] /course/kernel/src/main/java/A.java:[3,8] cannot find symbol
[ERROR] Failed to execute goal compile on project kernel: Compilation failure
[ERROR] -> [Help 1]"""
    with pytest.raises(Problem) as told:
        run(machine, output)
    log = machine.root / ".bootcamp/logs/maven.log"
    assert str(told.value) == f"the build failed: /course/kernel/src/main/java/A.java:[3,8] cannot find symbol (log: {log})"
    assert "Scanning for projects" in log.read_text()


def test_says_that_there_is_no_network(machine):
    output = "[ERROR] Plugin x could not be resolved: Could not transfer artifact x from central: Unknown host"
    with pytest.raises(Problem, match="Maven could not download a library: is there a network?"):
        run(machine, output)
