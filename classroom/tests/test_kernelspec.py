"""The room's flags come after the kernel's own and before what they do not concern."""

import json

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
