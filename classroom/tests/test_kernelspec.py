"""The room's flags come after the kernel's own and before what they do not concern; and they give back what is not used."""

import json
import re
import time
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from room_fixtures import context

from classroom import kernelspec
from launcher.kernel import kernels


def test_the_room_keeps_kernels_small(tmp_path):
    installed = json.loads((kernels(context()) / "kernels/java/kernel.json").read_text())["argv"]
    made = kernelspec.for_a_room(kernels(context()), tmp_path)
    argv = json.loads((made / "kernels/java/kernel.json").read_text())["argv"]
    assert [word for word in argv if word not in kernelspec.FLAGS or word in installed] == installed
    assert argv.index("-Xmx512m") < argv.index("-cp") and argv.index("-Xms16m") > argv.index("-Xms32m")
    assert (made / "kernels/java/logo-svg.svg").stat().st_size > 0


@pytest.fixture
def kernel(tmp_path):
    """A kernel with the room's flags, and its process."""
    made = kernelspec.for_a_room(kernels(context()), tmp_path)
    specs = KernelSpecManager(kernel_dirs=[str(made / "kernels")], ensure_native_kernel=False)
    manager = KernelManager(kernel_name="java", kernel_spec_manager=specs)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield client, manager.provisioner.pid
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def megabytes(pid, what):
    return int(re.search(rf"^{what}:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)[1]) / 1024


@pytest.mark.slow
def test_a_kernel_gives_back_what_a_cell_has_left_behind(kernel):
    client, pid = kernel
    for code in ("var held = new byte[300][1 << 20];", "held = null;"):
        assert client.execute_interactive(code, timeout=60)["content"]["status"] == "ok"
    full = megabytes(pid, "Rss")
    deadline = time.monotonic() + 120
    while megabytes(pid, "Rss") > full - 150:
        assert time.monotonic() < deadline, f"{full:.0f} MB, and still {megabytes(pid, 'Rss'):.0f}"
        time.sleep(0.5)
