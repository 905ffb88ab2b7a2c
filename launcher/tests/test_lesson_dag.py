"""The DAG files of lesson 4.1: Python that compiles, and the right one calls nothing but the job."""

import ast
import re
from pathlib import Path

import pytest
from conftest import ROOT

LESSON = ROOT / "lessons/etl/dumb-dags-smart-jobs.md"
MODULES = {"datetime", "pendulum", "airflow.sdk", "airflow.providers.standard.operators.bash"}
CALLS = {"DAG", "BashOperator", "pendulum.datetime", "timedelta"}


def dag(name: str, lesson: Path = LESSON) -> str:
    """The Python block that begins with a comment naming this file."""
    blocks = re.findall(r"^```python\n(# dags/(\S+?\.py).*?)^```", lesson.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return {file: source for source, file in blocks}[name]


def faults(source: str) -> list[str]:
    """What a file does beside calling the job daily-rain on a schedule."""
    found = []
    commands = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            found.append("defines code of its own")
        if isinstance(node, (ast.For, ast.While, ast.If, ast.Try, ast.comprehension)):
            found.append(f"decides: {type(node).__name__}")
        if isinstance(node, ast.Import):
            found += [f"imports {alias.name}" for alias in node.names if alias.name not in MODULES]
        if isinstance(node, ast.ImportFrom) and node.module not in MODULES:
            found.append(f"imports {node.module}")
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called not in CALLS:
                found.append(f"calls {called}")
            if called == "BashOperator":
                commands += [word.value.value for word in node.keywords if word.arg == "bash_command" and isinstance(word.value, ast.Constant)]
    if len(commands) != 1 or not re.fullmatch(r"daily-rain( --day \{\{[^{}]*\}\})", commands[0]):
        found.append(f"runs {commands} instead of daily-rain")
    return found


def test_both_files_compile():
    for name in ("daily_rain_before.py", "daily_rain.py"):
        compile(dag(name), name, "exec")


def test_the_right_one_calls_nothing_but_the_job():
    assert faults(dag("daily_rain.py")) == []


def test_the_wrong_one_is_refused():
    found = faults(dag("daily_rain_before.py"))
    assert "defines code of its own" in found
    assert "imports pandas" in found
    assert "calls datetime.now" in found
    assert "decides: Try" in found


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("daily-rain --day", "python -c 'import load' && daily-rain --day", "instead of daily-rain"),
        ('"daily-rain --day {{ macros.ds_add(ds, -1) }}"', '"daily-rain"', "instead of daily-rain"),
        ("retries=3,", "retries=3, on_failure_callback=lambda context: None,", "defines code of its own"),
        ('tz="UTC"', "tz=open('/etc/timezone').read()", "calls open"),
        ("import pendulum", "import pendulum, requests", "imports requests"),
    ],
)
def test_one_step_aside_is_refused(old, new, fault):
    source = dag("daily_rain.py")
    assert source.count(old) == 1
    assert any(fault in found for found in faults(source.replace(old, new)))
