"""The parts of `./bootcamp test`: each runs one tool and returns what its tests said."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from launcher.context import Context, Problem
from launcher.java import COURSE
from launcher.jdk import Jdk, find_jdk
from launcher.kernel import MODULES, adopt_jars, class_path, jars_stamp
from launcher.lab import lab_environment
from launcher.maven import explain, find_maven
from launcher.prepare import prepare_java, prepare_lab, prepare_python
from launcher.results import Result, read_reports
from launcher.run import Failure, run_logged
from launcher.stamps import exclusive
from launcher.steps import Step, step
from launcher.venv import test_environment


@dataclass(frozen=True)
class Part:
    """A part's name, what it covers, whether `--quick` runs it, and how."""

    name: str
    what: str
    quick: bool
    run: Callable[[Context, bool], list[Result]]


def java(context: Context, quick: bool) -> list[Result]:
    """Maven's verify over all modules; `--quick` leaves out what is tagged slow."""
    jdk = find_jdk(context)
    for module in MODULES:
        shutil.rmtree(context.root / module / "target" / "surefire-reports", ignore_errors=True)
    command = [find_maven(context), "--batch-mode", "--fail-at-end", "verify"]
    # Side by side the modules disturb each other's measurements, which a quick run leaves out.
    command += ["-DexcludedGroups=slow", "--threads", "2"] if quick else []
    env = {**context.env, "JAVA_HOME": str(jdk.home)}
    broken: list[Result] = []
    with exclusive(context), step("java: Maven verify", context.out) as shown:
        watch = surefire_progress(shown)
        stamp = jars_stamp(context, jdk)
        try:
            run_logged(command, context.logs / "test-java.log", cwd=context.root, env=env, on_line=watch)
            # The parts that follow would build just these again.
            adopt_jars(context, stamp)
        except Failure as failure:
            broken = [Result("java", "mvn verify", "failed", explain(failure))]
    reports = [file for module in MODULES for file in (context.root / module).glob("target/surefire-reports/TEST-*.xml")]
    results = read_reports("java", reports)
    # Failed tests fail Maven too; only a failure without any is one more.
    return results if any(result.status == "failed" for result in results) else results + broken


def surefire_progress(shown: Step) -> Callable[[str], None]:
    run = 0

    def on_line(line: str) -> None:
        nonlocal run
        if started := re.search(r"Running (?:[a-z]\w*\.)*(\S+)", line):
            shown.detail(f"{run} run, now {started[1]}")
        if ended := re.search(r"Tests run: (\d+).* -- in ", line):
            run += int(ended[1])

    return on_line


def course(context: Context, quick: bool) -> list[Result]:
    """Refuses notebooks that are not what the lessons make, and exercises that break their contract."""
    jdk = prepare_java(context)
    results = []
    with step("course: notebooks are up to date", context.out):
        results += course_command(context, jdk, "build", "--check")
    if not quick and (context.root / "exercises").is_dir():
        with step("course: every exercise meets its contract", context.out) as shown:
            results += course_command(context, jdk, "contract", on_line=shown.detail)
    return results


def course_command(
    context: Context, jdk: Jdk, *arguments: str, on_line: Callable[[str], None] = lambda line: None
) -> list[Result]:
    """A command of the course compiler as one result, or one a line of the form `[3/12] name: verdict (4 s)`."""
    command = [jdk.java, "-cp", class_path(context, "course"), COURSE, *arguments]
    env = {**context.env, "JAVA_HOME": str(jdk.home), "BOOTCAMP_HOME": str(context.root)}
    log = context.logs / f"test-course-{arguments[0]}.log"
    name = " ".join(arguments)
    try:
        lines = run_logged(command, log, cwd=context.root, env=env, on_line=on_line)
        broken = []
    except Failure as failure:
        lines = failure.lines
        broken = [Result("course", name, "failed", f"{failure.last_line} (log: {failure.log})")]
    rows = [row for line in lines if (row := re.match(r"\[\d+/\d+\] (\S+): (.*) \(\d+ s\)", line))]
    results = [contract_result(row[1], row[2], lines) for row in rows]
    if any(result.status == "failed" for result in results) or (results and not broken):
        return results
    return results + (broken or [Result("course", name, "passed")])


def contract_result(exercise: str, verdict: str, lines: list[str]) -> Result:
    if verdict == "meets the contract":
        return Result("course", exercise, "passed")
    mistakes = [line for line in lines if exercise in line and not line.startswith("[")]
    return Result("course", exercise, "failed", "; ".join([verdict, *mistakes[:2]]))


def pytest(
    part: str, folders: tuple[str, ...], *options: str, kernel: bool = True
) -> Callable[[Context, bool], list[Result]]:
    """A part that is pytest over some folders, in the environment of the tests, with the kernel built or without."""

    def run(context: Context, quick: bool) -> list[Result]:
        present = [folder for folder in folders if (context.root / folder).exists()]
        if not present:
            return []
        environment = test_environment(context)
        jdk = prepare_lab(context, environment) if kernel else prepare_python(context, environment)
        report = context.logs / f"test-{part}.xml"
        report.unlink(missing_ok=True)
        command = [environment.python, "-m", "pytest", *present, f"--junitxml={report}", "--verbose", "--tb=short"]
        command += ["-m", "not slow"] if quick else []
        env = lab_environment(context, jdk, context.state / "test-work", context.state / "test-jupyter") | {"BOOTCAMP_PACE": "test"}
        broken: list[Result] = []
        with step(f"{part}: pytest {' '.join(present)}", context.out) as shown:
            try:
                log = context.logs / f"test-{part}.log"
                run_logged([*command, *options], log, cwd=context.root, env=env, on_line=pytest_progress(shown))
            except Failure as failure:
                broken = [Result(part, "pytest", "failed", f"{failure.last_line} (log: {failure.log})")]
        results = read_reports(part, [report]) if report.exists() else []
        return results if any(result.status == "failed" for result in results) else results + broken

    return run


def pytest_progress(shown: Step) -> Callable[[str], None]:
    def on_line(line: str) -> None:
        if found := re.search(r"::(\S+).*\[ *(\d+)%\]", line):
            shown.detail(f"{found[2]}%, {found[1]}")

    return on_line


def browser(context: Context, quick: bool) -> list[Result]:
    """The tests in a real browser, if there is one."""
    if not find_chromium(context):
        install = "brew install chromium" if context.mac else "sudo apt-get install chromium"
        context.say(f"browser: left out, there is no Chromium; install it: {install}")
        return [Result("browser", "all", "skipped")] if (context.root / "e2e").exists() else []
    return pytest("browser", ("e2e",))(context, quick)


def find_chromium(context: Context) -> Path | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name, path=context.env.get("PATH", "")))), None)
    return Path(found) if found else None


def image(context: Context, quick: bool) -> list[Result]:
    if not engine_answers(context):
        raise Problem("the image test needs a container engine that runs; .ci/run shows how to get one on Debian")
    return pytest("image", ("launcher/tests/image",), kernel=False)(context, quick)


def engine_answers(context: Context) -> bool:
    docker = shutil.which("docker", path=context.env.get("PATH", ""))
    command = [docker, "info", "--format", "{{.ServerVersion}}"]
    return bool(docker) and subprocess.run(command, capture_output=True, env=dict(context.env), check=False).returncode == 0


ALL = (
    Part("java", "unit and integration tests of the Java modules, format, static checks", True, java),
    Part("course", "the notebooks are what the lessons make; every exercise meets its contract", True, course),
    Part("launcher", "the tests of this command", True, pytest("launcher", ("launcher/tests",), "--ignore=launcher/tests/image", "--ignore=launcher/tests/test_notebooks.py", kernel=False)),
    Part("protocol", "the kernel as Jupyter sees it", False, pytest("protocol", ("kernel/src/test/python", "course/src/test/python", "workbench/src/test/python"))),
    Part("notebooks", "every notebook, top to bottom, on the real kernel", False, pytest("notebooks", ("launcher/tests/test_notebooks.py",))),
    Part("classroom", "a room: a hub, an instructor, learners, what they may and may not do", False, pytest("classroom", ("classroom/tests",))),
    Part("browser", "the course in Chromium, where there is one", False, browser),
)
IMAGE = Part("image", "the container image, built and run", False, image)
