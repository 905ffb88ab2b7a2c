"""The kernel's own front end, for what the workbench adds to it."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

KERNELS = Path(__file__).parents[4] / "kernel" / "src" / "test" / "python" / "conftest.py"

spec = spec_from_file_location("kernel_front_end", KERNELS)
front_end = module_from_spec(spec)
sys.modules[spec.name] = front_end
spec.loader.exec_module(front_end)

kernel = front_end.kernel
fresh_kernel = front_end.fresh_kernel
kernel_with = front_end.kernel_with
