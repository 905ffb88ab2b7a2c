"""`./bootcamp start` as a process, in a copy of the launcher whose Maven, JDK and JupyterLab are stand-ins."""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import ROOT, Machine

from launcher.ports import reserved

pytestmark = pytest.mark.slow

MAVEN = """echo call >> "$HOME/maven-calls"
for module in workbench course; do
  mkdir -p $module/target/lib && echo jar > $module/target/$module-1.jar && echo lib > $module/target/lib/lib.jar
done
if [ -e "$HOME/maven-hangs" ]; then echo $$ > "$HOME/maven-pid"; sleep 600; fi"""

JAVA = """while [ $# -gt 0 ]; do [ "$1" = --dir ] && dir=$2; shift; done
mkdir -p "$dir/java" && echo '{}' > "$dir/java/kernel.json" """


def fake_wheel(folder: Path) -> str:
    """A JupyterLab that pip can install without a network; returns its line for the lock."""
    wheel = folder / "jupyterlab-4.6.6-py3-none-any.whl"
    info = "jupyterlab-4.6.6.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(Path(__file__).with_name("fake_lab.py"), "jupyterlab/__main__.py")
        archive.writestr("jupyterlab/__init__.py", "")
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: jupyterlab\nVersion: 4.6.6\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return f"{wheel.as_uri()} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture
def course(tmp_path):
    machine = Machine(tmp_path / "m")
    shutil.copy(ROOT / "bootcamp", machine.root)
    shutil.copytree(ROOT / "launcher", machine.root / "launcher", dirs_exist_ok=True, ignore=shutil.ignore_patterns("tests", "__pycache__"))
    machine.write("launcher/requirements.txt", fake_wheel(tmp_path))
    machine.write("notebooks/0-orientation/0.1-how.ipynb", "{}")
    for file in ("pom.xml", *(f"{module}/pom.xml" for module in ("kernel", "instruments", "grader", "lessons", "workbench", "course"))):
        machine.write(file, "<project/>")
    jdk = machine.jdk("jdk", "25.0.3")
    machine.script(jdk / "bin/java", JAVA)
    machine.script(machine.bin / "mvn", MAVEN)
    (machine.bin / "python3").symlink_to(sys.executable)
    machine.env |= {"JAVA_HOME": str(jdk), "PATH": f"{machine.bin}:/usr/bin:/bin"}
    return machine


def launch(course, *arguments):
    command = [course.root / "bootcamp", "start", "--no-browser", *arguments]
    return subprocess.Popen(command, env=course.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@contextmanager
def started(course, *arguments):
    """A start that has got as far as to print the address, and its output up to there."""
    with reserved() as port:
        process = launch(course, "--port", str(port), *arguments)
        try:
            lines = []
            for line in process.stdout:
                lines.append(line)
                if "Ctrl-C stops" in line:
                    break
            else:
                pytest.fail("".join(lines))
            yield process, "".join(lines)
        finally:
            process.terminate()
            process.wait(60)


def refused(course, *arguments):
    """The output of a start that must fail, which is to be one line."""
    process = launch(course, *arguments)
    output = process.communicate(timeout=120)[0]
    assert process.returncode == 1, output
    return output


def wait_for(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_opens_the_first_lesson_in_a_filled_folder(course):
    with started(course) as (_, output):
        assert "/lab/tree/0-orientation/0.1-how.ipynb?token=" in output
        assert (course.root / "work/0-orientation/0.1-how.ipynb").exists()


def test_writes_nothing_into_the_home(course):
    with started(course):
        pass
    allowed = {"maven-calls", ".cache"}
    assert {path.name for path in course.home.iterdir()} <= allowed


def test_a_second_start_does_no_work_twice(course):
    with started(course):
        pass
    with started(course) as (_, output):
        assert "Installing" not in output and "Building" not in output
    assert (course.home / "maven-calls").read_text() == "call\n"


def test_builds_again_when_a_source_has_changed(course):
    with started(course):
        pass
    course.write("kernel/src/main/java/A.java", "class A {}")
    with started(course) as (_, output):
        assert "Building the Java kernel: done" in output and "Installing JupyterLab" not in output


def test_serves_the_folder_asked_for(course, tmp_path):
    with started(course, "--dir", str(tmp_path / "mine")):
        assert (tmp_path / "mine/0-orientation/0.1-how.ipynb").exists()
    assert not (course.root / "work").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ends_everything_it_started(course, number):
    with started(course) as (process, _):
        pids = [int(pid) for pid in (course.root / "work/pids").read_text().split()]
        assert all(map(alive, pids))
        process.send_signal(number)
        assert process.wait(60) == 0
        assert not any(map(alive, pids))


@pytest.mark.skipif(not shutil.which("setpriv"), reason="needs setpriv")
def test_the_server_ends_when_the_launcher_is_killed_outright(course):
    with started(course) as (process, _):
        server, kernel = map(int, (course.root / "work/pids").read_text().split())
        process.kill()
        wait_for(lambda: not alive(server))
        # The stand-in's kernel outlives its server, which a real server sees to.
        os.kill(kernel, signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_leaves_nothing_half_done_when_stopped_in_the_build(course):
    (course.home / "maven-hangs").write_text("")
    process = launch(course)
    pid = course.home / "maven-pid"
    wait_for(lambda: pid.exists() and pid.read_text().strip())
    process.send_signal(signal.SIGINT)
    output = process.communicate(timeout=60)[0]
    assert process.returncode == 130
    assert "Building the Java kernel: stopped" in output and "Traceback" not in output
    assert not alive(int(pid.read_text()))
    assert not (course.root / ".bootcamp/jars").exists()
    assert not list((course.root / ".bootcamp/tmp").iterdir())
    assert not (course.root / "work").exists()


def test_refuses_a_port_in_use_in_one_line(course):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert refused(course, "--port", str(port)) == (
            f"bootcamp: port {port} is in use; choose another: ./bootcamp start --port {port + 1}\n"
        )


def test_refuses_a_folder_that_is_a_file(course, tmp_path):
    (tmp_path / "file").write_text("")
    assert refused(course, "--dir", str(tmp_path / "file")) == (
        f"bootcamp: {tmp_path}/file is a file; choose a folder with --dir\n"
    )


def test_says_why_jupyterlab_did_not_start(course):
    with started(course):
        pass
    site = next((course.root / ".bootcamp/venv").glob("lib/python*/site-packages"))
    main = site / "jupyterlab/__main__.py"
    text = b"raise SystemExit('no such option')\n"
    main.write_bytes(text + b"#" * (main.stat().st_size - len(text)))
    output = refused(course)
    log = course.root / ".bootcamp/logs/jupyterlab.log"
    assert output.endswith(f"bootcamp: JupyterLab stopped at once: no such option (log: {log})\n")
