import pytest

from launcher import doctor
from launcher.cli import main
from launcher.doctor import Finding


@pytest.fixture
def healthy(machine):
    machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    machine.script(machine.bin / "mvn", "exit 0")
    machine.write("launcher/doctor.py", "")
    machine.write("launcher/requirements.txt", "")
    return machine


def test_a_machine_with_jdk_maven_and_python_can_run_the_course(healthy):
    assert main(["doctor"], healthy.context()) == 0
    assert healthy.out.getvalue().splitlines()[-1].endswith(", 0 missing")


def test_a_missing_jdk_is_told_with_its_mend(healthy):
    (healthy.disk / "usr/lib/jvm/java-25/release").unlink()
    assert main(["doctor"], healthy.context()) == 1
    text = healthy.out.getvalue()
    assert "missing  JDK                JDK 25 is needed" in text
    assert "-> install it: sudo apt-get install openjdk-25-jdk-headless" in text


@pytest.mark.parametrize(("check", "name"), [(doctor.fonts, "fonts"), (doctor.sandbox, "sandbox"), (doctor.engine, "container engine")])
def test_what_is_nice_to_have_falls_back(machine, check, name):
    finding = check(machine.context())
    assert (finding.name, finding.state) == (name, "lesser")


def test_little_memory_is_told(machine):
    (machine.disk / "proc").mkdir()
    (machine.disk / "proc/meminfo").write_text("MemTotal: 2000000 kB\nMemAvailable:     800000 kB\n")
    assert doctor.memory(machine.context()) == Finding(
        "memory", "lesser", "0.8 GiB available; lessons with benchmarks may be killed", "close other programs"
    )


def test_a_working_tool_is_seen(machine):
    machine.script(machine.bin / "fc-list", "echo DejaVu; echo Noto")
    assert doctor.fonts(machine.context()) == Finding("fonts", "ok", "2 found")


def test_a_tool_that_hangs_or_fails_counts_as_absent(machine):
    machine.script(machine.bin / "fc-list", "echo DejaVu; exit 3")
    assert doctor.fonts(machine.context()).state == "lesser"


def test_a_port_in_use_is_no_fault_but_told(machine, monkeypatch):
    monkeypatch.setattr(doctor.lab, "is_free", lambda port: port != 8888)
    assert doctor.port(machine.context()).seen == "8888 is in use; start takes 8889"
