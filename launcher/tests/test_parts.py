"""The parts of the tests over pretended tools: what is counted, what a crash becomes."""

import pytest

from launcher import parts
from launcher.jdk import Jdk
from launcher.results import Result

REPORT = '<testsuite><testcase name="{}" classname="org.ATest">{}</testcase></testsuite>'


@pytest.fixture
def course(machine):
    machine.jdk("usr/lib/jvm/java-25", "25.0.3")
    for module in ("", "kernel/", "instruments/", "grader/", "lessons/", "workbench/", "course/"):
        machine.write(f"{module}pom.xml", "<project/>")
    machine.env["PATH"] = f"{machine.bin}:/usr/bin:/bin"
    return machine


def maven(course, code, failure=""):
    report = REPORT.format("adds", failure)
    course.script(
        course.bin / "mvn",
        f"""mkdir -p kernel/target/surefire-reports && echo '{report}' > kernel/target/surefire-reports/TEST-a.xml
for module in workbench course; do mkdir -p $module/target/lib && echo jar | tee $module/target/$module-1.jar > $module/target/lib/postgres-18.jar; done
echo '[ERROR] the tool says why'; exit {code}""",
    )
    return parts.java(course.context(), quick=True)


def test_counts_what_maven_ran_and_keeps_its_jars(course):
    assert maven(course, 0) == [Result("java", "ATest.adds", "passed")]
    assert (course.root / ".bootcamp/jars/workbench/workbench-1.jar").exists()


def test_a_library_of_both_modules_is_on_the_class_path_once(course):
    maven(course, 0)
    jars = [jar.relative_to(course.root / ".bootcamp/jars").as_posix() for jar in course.root.glob(".bootcamp/jars/*/*.jar")]
    assert sorted(jars) == ["course/course-1.jar", "workbench/postgres-18.jar", "workbench/workbench-1.jar"]


def test_a_failed_test_is_counted_once(course):
    assert maven(course, 1, '<failure message="1 is not 2"/>') == [Result("java", "ATest.adds", "failed", "1 is not 2")]


def test_maven_failing_without_a_failed_test_is_a_failure(course):
    results = maven(course, 1)
    assert [result.status for result in results] == ["passed", "failed"]
    assert "the tool says why" in results[1].message
    assert not (course.root / ".bootcamp/jars").exists()


def test_does_not_count_reports_of_an_earlier_run(course):
    course.write("grader/target/surefire-reports/TEST-old.xml", REPORT.format("old", ""))
    assert [result.name for result in maven(course, 0)] == ["ATest.adds"]


def course_command(course, *lines, code=0):
    java = course.script(course.disk / "usr/lib/jvm/java-25/bin/java", "".join(f"echo '{line}'\n" for line in lines) + f"exit {code}")
    return parts.course_command(course.context(), Jdk(java.parent.parent, "25"), "contract")


def test_counts_each_exercise_of_the_contract(course):
    results = course_command(
        course, "[1/2] a/b: meets the contract (3 s)", "[2/2] a/c: 1 mistake (12 s)", "exercises/a/c/hints.md: two hints, three are needed", code=1
    )
    assert results == [
        Result("course", "a/b", "passed"),
        Result("course", "a/c", "failed", "1 mistake; exercises/a/c/hints.md: two hints, three are needed"),
    ]


def test_a_contract_that_breaks_off_is_a_failure(course):
    results = course_command(course, "[1/2] a/b: meets the contract (3 s)", "Exception in thread main", code=1)
    assert [result.status for result in results] == ["passed", "failed"]


def test_stale_notebooks_are_a_failure_with_their_reason(course):
    [result] = course_command(course, "notebooks/1-memory/1.1.ipynb: not as its lesson is now", code=1)
    assert result.status == "failed" and "not as its lesson is now" in result.message


def pytest_part(course, code, report):
    course.write("some/tests/test_a.py", "")
    environment = parts.test_environment(course.context())
    body = 'for word; do case $word in --junitxml=*) file=${word#*=} ;; esac; done\n'
    body += f"echo '{report}' > $file\n" if report else ""
    course.script(environment.python, body + f"echo 'ERROR: no such module'; exit {code}")
    return parts.pytest("some", ("some/tests",), kernel=False)(course.context(), False)


@pytest.fixture
def ready(monkeypatch):
    monkeypatch.setattr(parts, "prepare_python", lambda context, *environments: Jdk(context.disk, "25"))


def test_counts_what_pytest_ran(course, ready):
    assert pytest_part(course, 0, REPORT.format("a", "")) == [Result("some", "ATest.a", "passed")]


def test_pytest_breaking_off_is_a_failure(course, ready):
    [result] = pytest_part(course, 4, "")
    assert result.status == "failed" and "no such module" in result.message


def test_a_part_without_its_folder_has_no_tests(course, ready):
    assert parts.pytest("none", ("none/here",), kernel=False)(course.context(), False) == []


def test_says_that_there_is_no_chromium(course, machine):
    course.env["PATH"] = str(course.bin)
    course.write("e2e/test_a.py", "")
    assert parts.browser(course.context(), False) == [Result("browser", "all", "skipped")]
    assert "left out, there is no Chromium; install it: sudo apt-get install chromium" in course.out.getvalue()
