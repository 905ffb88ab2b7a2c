"""Builds the Java side and installs the kernel inside the project."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from launcher.context import Context, Problem
from launcher.jdk import Jdk
from launcher.maven import find_maven, run_maven
from launcher.run import Failure, run_logged
from launcher.stamps import content_hash, is_fresh, replacing, set_aside, write_stamp
from launcher.steps import step

MODULES = ("kernel", "instruments", "grader", "lessons", "workbench", "course")
INSTALLER = "org.jvmbootcamp.kernel.install.Main"


def jars(context: Context, module: str) -> Path:
    """The folder with a module's jar and its libraries: of `workbench`, or of `course` what the workbench has not."""
    return context.state / "jars" / module


def class_path(context: Context, module: str) -> str:
    """A module's class path; the course compiler has the workbench behind it, whose libraries exercises may use."""
    modules = ("course", "workbench") if module == "course" else (module,)
    return os.pathsep.join(f"{jars(context, name)}/*" for name in modules)


def jars_stamp(context: Context, jdk: Jdk) -> str:
    return content_hash(context.root, sources(context.root), jdk.version)


def check_build_tools(context: Context, jdk: Jdk) -> None:
    """Says that Maven is missing, if it will be needed, before anything long has begun."""
    if not is_fresh(context.state / "jars", jars_stamp(context, jdk)):
        find_maven(context)


def ensure_jars(context: Context, jdk: Jdk) -> bool:
    """Builds all modules with Maven if a source has changed; true if there was something to do."""
    target = context.state / "jars"
    stamp = jars_stamp(context, jdk)
    if is_fresh(target, stamp):
        return False
    with step("Building the Java kernel", context.out) as shown:
        goals = ["package", "-Dmaven.test.skip", "--threads", "2", "--projects", "workbench,course", "--also-make"]
        run_maven(context, jdk, goals, shown, log="build.log")
        adopt_jars(context, stamp)
    return True


def adopt_jars(context: Context, stamp: str) -> None:
    """Takes the jars that Maven has just built from the sources with this stamp."""
    with replacing(context, context.state / "jars") as new:
        collect(context.root / "workbench/target", new / "workbench")
        collect(context.root / "course/target", new / "course")
        # The course compiler has both on its class path, and PostgreSQL's files do not start if they are there twice.
        for jar in (new / "workbench").iterdir():
            (new / "course" / jar.name).unlink(missing_ok=True)
        write_stamp(new, stamp)


def sources(root: Path) -> list[Path]:
    """What the jars are made from: poms, main sources, the Java code of the lessons."""
    found = [root / "pom.xml", *sorted((root / ".mvn").glob("*"))]
    for module in MODULES:
        found.append(root / module / "pom.xml")
        found += (file for file in (root / module / "src" / "main").rglob("*") if file.is_file())
    found += (file for file in (root / "lessons").rglob("*.java") if "target" not in file.parts)
    return found


def collect(built: Path, target: Path) -> None:
    """Copies a module's own jar and its libraries into one folder."""
    own = [jar for jar in built.glob("*.jar") if not jar.stem.endswith(("-sources", "-javadoc", "-tests"))]
    if len(own) != 1:
        raise Problem(f"expected one jar in {built}, found {len(own)}; run: mvn clean, then ./bootcamp again")
    target.mkdir()
    for jar in [*own, *(built / "lib").glob("*.jar")]:
        shutil.copy2(jar, target / jar.name)


def kernels(context: Context) -> Path:
    """The folder for JUPYTER_PATH; the kernelspec is in `kernels/` under it."""
    return context.state / "share" / "jupyter"


def ensure_kernelspec(context: Context, jdk: Jdk) -> bool:
    """Installs the kernelspec, with a trained AOT cache, if the jars, the JDK or the place changed."""
    target = kernels(context)
    built = (context.state / "jars" / "made-from").read_text("utf-8")
    stamp = content_hash(context.root, [], built, jdk.home, jdk.version, context.root)
    if is_fresh(target, stamp):
        return False
    # A kernelspec holds its own path, so it is made in its place and not moved there.
    with step("Installing and training the kernel", context.out), set_aside(context, target):
        target.mkdir(parents=True)
        install(context, jdk, target / "kernels", "--train")
        write_stamp(target, stamp)
    return True


def kernel_names(context: Context) -> list[str]:
    """The names of the installed kernelspecs."""
    return sorted(spec.parent.name for spec in kernels(context).glob("kernels/*/kernel.json"))


def install(context: Context, jdk: Jdk, folder: Path, *options: str) -> None:
    command = [jdk.java, "-cp", class_path(context, "workbench"), INSTALLER, "--dir", folder, *options]
    try:
        run_logged(command, context.logs / "kernelspec.log", cwd=context.root, env=context.env)
    except Failure as failure:
        raise Problem(f"installing the kernel failed: {failure.last_line} (log: {failure.log})") from failure
