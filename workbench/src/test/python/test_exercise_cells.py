"""A graded cell in a notebook: what its session knows afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]


@pytest.mark.parametrize(
    ("exercise", "starter", "use", "value"),
    [
        ("streams/collector-by-hand", "Sessions", "new Session(1, 5, 2).clicks()", "2"),
        ("memory/find-the-leak", "Reports", "new PriceFeed() != null", "true"),
    ],
)
def test_a_graded_cell_complains_of_nothing_and_declares_what_the_exercise_gives(
    kernel, exercise, starter, use, value
):
    source = (ROOT / "exercises" / exercise / f"{starter}.java").read_text()
    told = kernel.ok(f"%%exercise {exercise}\n{source}").text("stderr")
    assert told == ""
    assert kernel.ok(use).value == value
