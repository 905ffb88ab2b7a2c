"""`launcher image-build`: what the Dockerfile calls in the stage that builds; no command for people."""

from __future__ import annotations

import compileall
import dataclasses
import platform
import py_compile
import shutil
import zipfile
from pathlib import Path

from launcher.context import Context
from launcher.jdk import Jdk, find_jdk
from launcher.kernel import ensure_jars, ensure_kernelspec
from launcher.venv import course_environment

# The Python kernel that JupyterLab asks for is not offered in the course, and nothing completes Python there;
# pip has nothing to install in an image.
UNUSED = ("debugpy*", "pip*", "jedi/third_party", "setuptools*", "pkg_resources", "**/tests")


def build(context: Context, runtime: Path) -> int:
    """Builds with the JDK that Maven uses, trains the kernel with the one the image keeps, and cuts what is unused."""
    without = {name: value for name, value in context.env.items() if name != "JAVA_HOME"}
    ensure_jars(context, find_jdk(dataclasses.replace(context, env=without)))
    keep_own_natives(context.state / "jars", platform.machine())
    kept = find_jdk(dataclasses.replace(context, env=context.env | {"JAVA_HOME": str(runtime)}))
    assert kept.home == runtime, f"{runtime} is not a JDK that the course can run on"
    ensure_kernelspec(context, Jdk(runtime, kept.version))
    trim(course_environment(context).folder)
    compile_python(context.root / "launcher", context.root / "classroom")
    for leftover in ("logs", "tmp"):
        shutil.rmtree(context.state / leftover, ignore_errors=True)
    (context.state / "prebuilt").write_text("")
    return 0


def compile_python(*folders: Path) -> None:
    """Spares each start from compiling the course's own Python; nothing can be written in an image that is read only."""
    for folder in folders:
        assert compileall.compile_dir(folder, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH), folder


def keep_own_natives(jars: Path, machine: str) -> None:
    """Cuts from DuckDB's jars the native libraries of other systems, which are three quarters of them."""
    own = "linux_amd64" if machine in ("x86_64", "amd64") else "linux_arm64"
    for jar in jars.glob("*/duckdb_jdbc-*.jar"):
        slim = jar.with_suffix(".slim")
        with zipfile.ZipFile(jar) as whole, zipfile.ZipFile(slim, "w", zipfile.ZIP_DEFLATED) as kept:
            for entry in whole.infolist():
                if not entry.filename.startswith("libduckdb_java.so_") or entry.filename.endswith(own):
                    kept.writestr(entry, whole.read(entry))
        slim.replace(jar)


def trim(environment: Path) -> None:
    site = next(environment.glob("lib/python*/site-packages"))
    for pattern in UNUSED:
        for path in list(site.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.rmtree(environment / "share/jupyter/kernels", ignore_errors=True)
