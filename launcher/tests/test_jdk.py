import pytest

from launcher.context import Problem
from launcher.jdk import find_jdk


def test_finds_the_usual_folder_of_debian_where_plain_java_is_older(machine):
    old = machine.jdk("usr/lib/jvm/java-17", "17.0.15")
    new = machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    (machine.bin / "java").symlink_to(old / "bin" / "java")
    assert find_jdk(machine.context()).home == new


def test_prefers_java_home_where_it_fits(machine):
    machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    chosen = machine.jdk("somewhere/jdk", "26")
    machine.env["JAVA_HOME"] = str(chosen)
    assert find_jdk(machine.context()).home == chosen


def test_passes_over_an_old_java_home(machine):
    machine.env["JAVA_HOME"] = str(machine.jdk("somewhere/jdk", "21.0.1"))
    new = machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    assert find_jdk(machine.context()).home == new


def test_prefers_the_release_the_course_is_written_for(machine):
    machine.jdk("usr/lib/jvm/a-26", "26.0.1")
    exact = machine.jdk("usr/lib/jvm/b-25", "25")
    assert find_jdk(machine.context()).home == exact


@pytest.mark.parametrize("folder", [".sdkman/candidates/java/25.0.3-tem", ".jdks/temurin-25", ".asdf/installs/java/x"])
def test_finds_what_a_version_manager_installed(machine, folder):
    home = machine.jdk(machine.home / folder, "25.0.3")
    assert find_jdk(machine.context()).home == home


@pytest.mark.parametrize(
    "folder",
    ["Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"],
)
def test_finds_the_usual_folders_of_macos(machine, folder):
    machine.platform = "darwin"
    home = machine.jdk(folder, "25.0.3")
    assert find_jdk(machine.context()).home == home


def test_asks_java_home_of_macos(machine):
    machine.platform = "darwin"
    home = machine.jdk("anywhere", "25.0.3")
    machine.script(machine.disk / "usr/libexec/java_home", f'test "$1 $2" = "-v 25+" && echo {home}')
    assert find_jdk(machine.context()).home == home


def test_does_not_take_a_runtime_without_compiler(machine):
    machine.jdk("usr/lib/jvm/jre-25", "25.0.3", compiler=False)
    with pytest.raises(Problem, match="jre-25 has no compiler or no JShell"):
        find_jdk(machine.context())


def test_does_not_take_a_jdk_without_jshell(machine):
    machine.jdk("usr/lib/jvm/slim-25", "25.0.3", modules="java.base jdk.compiler")
    with pytest.raises(Problem, match="slim-25 has no compiler or no JShell"):
        find_jdk(machine.context())


def test_names_the_newest_it_found_and_the_command_that_installs_one(machine):
    machine.jdk("usr/lib/jvm/java-11", "11.0.2")
    machine.jdk("usr/lib/jvm/java-17", "17.0.15")
    with pytest.raises(Problem) as told:
        find_jdk(machine.context())
    home = machine.disk / "usr/lib/jvm/java-17"
    assert str(told.value) == (
        f"JDK 25 is needed (the newest found is 17.0.15 at {home}); "
        "install it: sudo apt-get install openjdk-25-jdk-headless"
    )


@pytest.mark.parametrize(
    ("platform", "release", "hint"),
    [
        ("linux", 'ID=debian\nVERSION_ID="13"', "sudo apt-get install openjdk-25-jdk-headless"),
        ("linux", 'ID=ubuntu\nVERSION_ID="24.04"', "sudo apt-get install openjdk-25-jdk-headless"),
        ("linux", 'ID=debian\nVERSION_ID="12"', "Debian 12 has no package of it"),
        ("darwin", "", "brew install openjdk@25"),
    ],
)
def test_says_how_to_install_one_on_this_system(machine, platform, release, hint):
    machine.platform = platform
    (machine.disk / "etc").mkdir()
    (machine.disk / "etc/os-release").write_text(release)
    with pytest.raises(Problem, match="JDK 25 is needed; .*") as told:
        find_jdk(machine.context())
    assert hint in str(told.value)


def test_passes_over_folders_whose_release_file_is_odd(machine):
    machine.jdk("usr/lib/jvm/broken", "")
    (machine.jdk("usr/lib/jvm/binary", "25") / "release").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem, match="JDK 25 is needed;"):
        find_jdk(machine.context())
