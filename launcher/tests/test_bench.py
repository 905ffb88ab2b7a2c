"""The table that `./bootcamp bench kernel` prints: what is counted, and how it is summed up."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest
from conftest import ROOT


@pytest.fixture
def bench_kernel() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_kernel", ROOT / "kernel" / "bench" / "bench_kernel.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_counts_lines_that_arrived_in_order(bench_kernel: ModuleType) -> None:
    assert bench_kernel.arrived("0\n1\n2\n") == 3
    assert bench_kernel.arrived("0\n2\n1\n3\n") == 3
    assert bench_kernel.arrived("") == 0


def test_shows_median_and_95th_percentile_and_a_gap_for_what_a_kernel_lacks(bench_kernel: ModuleType) -> None:
    table = bench_kernel.table({"java": {"1+1, ms": [1.0, 2.0, 30.0]}, "peer": {}})
    assert table.splitlines()[-1] == "| 1+1, ms | 2.00 (30.00) | - |"
