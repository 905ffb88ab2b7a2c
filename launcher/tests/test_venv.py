import importlib.util

import pytest

from launcher import venv
from launcher.context import Problem
from launcher.stamps import is_fresh
from launcher.venv import course_environment, ensure_environment, find_damage

FAKE_PYTHON = """
# Plays both `python -m venv FOLDER` and, copied there, `python -m pip install`.
if [ "$2" = venv ]; then
  site=$3/lib/python3.11/site-packages; info=$site/jupyterlab-4.6.6.dist-info
  /bin/mkdir -p "$3/bin" "$info" && /bin/cp "$0" "$3/bin/python"
  printf 12345 > "$site/jupyterlab.py"; printf 'jupyterlab.py,sha256=x,5\\n../bin/lab,x,9\\na.pyc,x,9\\n' > "$info/RECORD"
else
  echo "pip $*" >> "$0.calls"
fi
exit 0"""


@pytest.fixture
def prepared(machine, monkeypatch):
    machine.write("launcher/requirements.txt", "jupyterlab==4.6.6 \\\n    --hash=sha256:abc\n")
    python = machine.script(machine.bin / "python3", FAKE_PYTHON)
    context = machine.context()
    object.__setattr__(context, "python", python)
    return context


def test_makes_the_environment_once(prepared, machine):
    environment = course_environment(prepared)
    assert ensure_environment(prepared, environment)
    assert not ensure_environment(prepared, environment)
    assert "Installing JupyterLab 4.6.6: done" in machine.out.getvalue()


def test_installs_only_what_the_lock_names_by_hash(prepared):
    environment = course_environment(prepared)
    ensure_environment(prepared, environment)
    calls = (environment.folder / "bin/python.calls").read_text()
    assert f"--require-hashes --only-binary=:all: --requirement {environment.lock}" in calls


def test_makes_it_again_when_the_lock_has_changed(prepared):
    environment = course_environment(prepared)
    ensure_environment(prepared, environment)
    environment.lock.write_text("jupyterlab==4.6.6 --hash=sha256:def\n")
    assert ensure_environment(prepared, environment)


@pytest.mark.parametrize("how", ["file", "size", "record", "python", "package"])
def test_notices_damage_and_repairs_it(prepared, machine, how):
    environment = course_environment(prepared)
    ensure_environment(prepared, environment)
    site = next(environment.folder.glob("lib/*/site-packages"))
    info = site / "jupyterlab-4.6.6.dist-info"
    match how:
        case "file":
            (site / "jupyterlab.py").unlink()
        case "size":
            (site / "jupyterlab.py").write_text("")
        case "record":
            (info / "RECORD").unlink()
        case "python":
            environment.python.unlink()
        case "package":
            info.rename(site / "other-1.dist-info")
    assert ensure_environment(prepared, environment)
    assert "The Python environment is damaged (" in machine.out.getvalue()
    assert find_damage(environment) is None


def test_a_failed_install_leaves_nothing_behind(prepared):
    environment = course_environment(prepared)
    broken = FAKE_PYTHON.replace("exit 0", "[ \"$2\" = venv ] || { echo 'ERROR: no matching hash'; exit 1; }")
    prepared.python.write_text(f"#!/bin/sh\n{broken}\n")
    with pytest.raises(Problem, match="installing the Python libraries failed: ERROR: no matching hash"):
        ensure_environment(prepared, environment)
    assert not environment.folder.exists()
    assert not list((prepared.state / "tmp").iterdir())


def test_a_failed_upgrade_keeps_what_there_was(prepared):
    environment = course_environment(prepared)
    ensure_environment(prepared, environment)
    before = (environment.folder / "made-from").read_text()
    environment.lock.write_text("jupyterlab==4.6.6 --hash=sha256:def\n")
    prepared.python.write_text("#!/bin/sh\necho 'ERROR: broken'; exit 1\n")
    with pytest.raises(Problem):
        ensure_environment(prepared, environment)
    assert is_fresh(environment.folder, before)


def test_says_that_there_is_no_network(prepared):
    prepared.python.write_text("#!/bin/sh\necho 'NewConnectionError: Failed to establish a new connection'; exit 1\n")
    with pytest.raises(Problem, match="pip could not download a library: is there a network?"):
        ensure_environment(prepared, course_environment(prepared))


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_names_the_package_with_the_venv_module(prepared, monkeypatch, absent):
    real = importlib.util.find_spec
    monkeypatch.setattr(venv.importlib.util, "find_spec", lambda name: None if name == absent else real(name))
    with pytest.raises(Problem) as told:
        ensure_environment(prepared, course_environment(prepared))
    assert str(told.value) == "Python's venv module is missing; install it: sudo apt-get install python3-venv"
