"""The CI script's own sums, on logs it would have written."""

import subprocess

import pytest
from conftest import ROOT

def close(folder, test, image):
    for name, content in (("test.log", test), ("image.log", image)):
        if content is not None:
            (folder / name).write_text(content)
    script = f"source '{ROOT}/.ci/run'; state=.; close"
    return subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("test", "image", "line", "code"),
    [
        ("x\n5 passed, 0 failed\n", "3 passed, 0 failed\n", "8 passed, 0 failed", 0),
        ("5 passed, 0 failed, 2 skipped\n", None, "5 passed, 0 failed, 2 skipped", 0),
        ("5 passed, 1 failed\n", "3 passed, 2 failed, 1 skipped\n", "8 passed, 3 failed, 1 skipped", 1),
        ("java: 4 passed, 0 failed\nkilled\n", None, "0 passed, 1 failed", 1),
        ("5 passed, 0 failed\n", "docker broke\n", "5 passed, 1 failed", 1),
        (None, None, "0 passed, 1 failed", 1),
    ],
)
def test_adds_both_runs_and_counts_a_broken_one_as_a_failure(tmp_path, test, image, line, code):
    result = close(tmp_path, test, image)
    assert result.stdout.splitlines()[-1] == line, result.stderr
    assert result.returncode == code
