"""The image, run as its users run it."""

import json
import time

import pytest
from image_fixtures import HARDENED, ROOT, TOKEN, build, docker, running

pytestmark = pytest.mark.slow

RUN_NOTEBOOK = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read({path!r}, as_version=4)
notebook.cells = [cell for cell in notebook.cells if "interrupt" not in cell.metadata.get("tags", [])]
for cell in notebook.cells:
    if cell.source.startswith("%%exercise {exercise}") and {answer!r}:
        cell.source = "%%exercise {exercise}\\n" + {answer!r}
NotebookClient(notebook, timeout=600, resources={{"metadata": {{"path": {path!r}.rpartition("/")[0]}}}}).execute()
for cell in notebook.cells:
    if cell.source.startswith("%%exercise {exercise}"):
        for output in cell.outputs:
            print(output.get("text") or output.get("data", {{}}).get("text/plain", ""))
print("ran", sum(cell.get("execution_count") is not None for cell in notebook.cells), "cells")
"""


@pytest.fixture(scope="module")
def lesson():
    """The first lesson, its first exercise and the exercise's solution."""
    notebook = min((ROOT / "notebooks").rglob("*.ipynb"))
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    first = next(text for cell in cells if (text := "".join(cell["source"])).startswith("%%exercise "))
    exercise = first.split()[1]
    solution = next((ROOT / "solutions" / exercise).glob("*.java")).read_text("utf-8")
    return f"/work/{notebook.relative_to(ROOT / 'notebooks').as_posix()}", exercise, solution


@pytest.fixture(scope="module")
def hardened(image):
    docker("volume", "create", "bootcamp-test-hardened")
    with running(image, "bootcamp-test-hardened", *HARDENED) as container:
        yield container
    docker("volume", "rm", "--force", "bootcamp-test-hardened")


def test_is_healthy(hardened):
    deadline = time.monotonic() + 60
    while hardened.state("Health")["Status"] != "healthy":
        assert time.monotonic() < deadline, hardened.state("Health")
        time.sleep(0.2)


def test_its_doctor_finds_nothing_missing(hardened):
    told = hardened.run("bootcamp", "doctor")
    assert told.endswith(", 0 missing") and "ok       fonts" in told, told


def test_says_what_it_is_and_under_which_licence(image):
    labels = json.loads(docker("image", "inspect", "--format", "{{json .Config.Labels}}", image))
    assert labels["org.opencontainers.image.title"] == "JVM Data Bootcamp"
    assert labels["org.opencontainers.image.licenses"] == "Apache-2.0"


def test_asks_for_the_token(hardened):
    assert hardened.get("/api/status") == 403
    assert hardened.get("/api/status", token=TOKEN) == 200


def test_runs_as_an_ordinary_user_without_capabilities(hardened):
    assert hardened.run("id", "-u") == "1000"
    assert "CapEff:\t0000000000000000" in hardened.run("cat", "/proc/1/status")


def test_an_exercise_fails_with_the_starter_and_passes_with_the_solution(hardened, lesson):
    path, exercise, solution = lesson
    before = hardened.python(RUN_NOTEBOOK.format(path=path, exercise=exercise, answer=""))
    after = hardened.python(RUN_NOTEBOOK.format(path=path, exercise=exercise, answer=solution))
    assert "ran " in before and "ran " in after
    assert before != after
    log = hardened.run("cat", "/work/.bootcamp/progress.jsonl")
    assert exercise in log


def test_a_lesson_runs_on_the_postgresql_that_comes_with_the_image(hardened):
    notebook = next((ROOT / "notebooks").rglob("*-idempotency.ipynb"))
    path = f"/work/{notebook.relative_to(ROOT / 'notebooks').as_posix()}"
    assert "ran " in hardened.python(RUN_NOTEBOOK.format(path=path, exercise="none", answer=""))


def test_runs_as_an_arbitrary_user(image, volume, lesson):
    path, exercise, _ = lesson
    with running(image, volume, "--user", "12345:0", *HARDENED) as container:
        assert container.run("id", "-u") == "12345"
        assert "ran " in container.python(RUN_NOTEBOOK.format(path=path, exercise=exercise, answer=""))


def test_writes_nothing_outside_the_volume(image, volume, lesson):
    path, exercise, _ = lesson
    with running(image, volume) as container:
        container.python(RUN_NOTEBOOK.format(path=path, exercise=exercise, answer=""))
        changed = [line.split()[1] for line in docker("diff", container.name).splitlines()]
    assert [path for path in changed if not path.startswith(("/tmp", "/work"))] == []


def test_a_new_container_leaves_edited_notebooks_as_they_are(image, volume, lesson):
    path, _, _ = lesson
    with running(image, volume) as container:
        container.run("sh", "-c", f"echo mine > '{path}'")
    with running(image, volume) as container:
        assert container.run("cat", path) == "mine"


def test_a_host_such_as_binder_starts_jupyter_itself(image, volume):
    host = ["jupyter", "lab", "--no-browser", "--ip=0.0.0.0", "--ServerApp.base_url=/user/x/", "--IdentityProvider.token=theirs"]
    with running(image, volume, command=host, base="/user/x") as container:
        assert container.get("/user/x/api/status", token="theirs") == 200
        assert container.get("/user/x/api/kernelspecs/java", token="theirs") == 200
        assert container.run("ls", "/work/0-orientation") != ""


def test_stops_at_once(image, volume):
    with running(image, volume) as container:
        docker("stop", "--time", "30", container.name)
        assert not container.state("Running")
        assert container.state("ExitCode") in (0, 143)


def test_prints_an_address_with_a_new_token_where_none_is_given(image, volume):
    with running(image, volume, "--env", "JUPYTER_TOKEN=") as container:
        log = docker("logs", container.name)
        assert "The course is open: http://127.0.0.1:" in log and "?token=" in log
        assert container.get("/api/status", token=TOKEN) == 403


def test_holds_nothing_that_only_builds(image):
    found = docker("run", "--rm", "--entrypoint", "sh", image, "-c", "command -v mvn gcc pip; ls /opt/bootcamp/kernel", check=False)
    assert found == ""


def test_is_small(image):
    size = int(docker("image", "inspect", "--format", "{{.Size}}", image)) / 1e6
    assert size <= 700, f"{size:.0f} MB"


def test_only_the_instructors_image_holds_the_hidden_tests(image):
    look = ["--entrypoint", "find"]
    where = ["/opt/bootcamp/solutions", "-name", "hidden"]
    assert docker("run", "--rm", *look, image, *where) == ""
    here = [path for path in (ROOT / "solutions").rglob("hidden")]
    assert len(docker("run", "--rm", *look, build("instructor"), *where).splitlines()) == len(here)
