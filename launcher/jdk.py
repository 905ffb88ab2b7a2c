"""Finds a JDK that the course can run on, also where plain `java` is an older one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher.context import Context, Problem

FEATURE = 25
"""The release the course is written for; a newer one is taken only where this one is not to be had."""


@dataclass(frozen=True)
class Jdk:
    """A JDK's folder and its version, `25.0.3`."""

    home: Path
    version: str

    @property
    def feature(self) -> int:
        return int(re.split(r"[.+_-]", self.version)[0])

    @property
    def java(self) -> Path:
        return self.home / "bin" / "java"

    @property
    def complete(self) -> bool:
        """False for a runtime without compiler, or a JDK stripped of JShell."""
        modules = read_release(self.home).get("MODULES")
        return (self.home / "bin" / "javac").exists() and (modules is None or "jdk.jshell" in modules.split())


def find_jdk(context: Context) -> Jdk:
    """The JDK to use: JAVA_HOME, then the one on the PATH, then the best of the usual folders."""
    found = list(dict.fromkeys(filter(None, map(read_jdk, candidates(context)))))
    fit = [jdk for jdk in found if jdk.feature >= FEATURE and jdk.complete]
    if not fit:
        raise Problem(missing(context, found))
    named = read_jdk(Path(context.env["JAVA_HOME"])) if context.env.get("JAVA_HOME") else None
    return named if named in fit else min(fit, key=lambda jdk: jdk.feature)


def missing(context: Context, found: list[Jdk]) -> str:
    """The line that says what was found instead, and the command that helps on this system."""
    newest = max(found, key=lambda jdk: jdk.feature, default=None)
    seen = ""
    if newest and newest.feature >= FEATURE:
        seen = f" ({newest.home} has no compiler or no JShell: it is not the full JDK)"
    elif newest:
        seen = f" (the newest found is {newest.version} at {newest.home})"
    return f"JDK {FEATURE} is needed{seen}; {install_hint(context)}"


def install_hint(context: Context) -> str:
    if context.mac:
        return f"install it: brew install openjdk@{FEATURE}"
    release = context.os_release()
    too_old = release.get("ID") == "debian" and int(release.get("VERSION_ID") or 99) < 13
    if too_old:
        return f"Debian {release['VERSION_ID']} has no package of it: unpack one from adoptium.net into ~/.jdks"
    return f"install it: sudo apt-get install openjdk-{FEATURE}-jdk-headless"


def candidates(context: Context) -> Iterator[Path]:
    """Folders that may be JDKs, the user's own choice first."""
    if context.env.get("JAVA_HOME"):
        yield Path(context.env["JAVA_HOME"])
    for tool in ("javac", "java"):
        on_path = shutil.which(tool, path=context.env.get("PATH", ""))
        if on_path:
            yield Path(on_path).resolve().parent.parent
    for pattern in ("usr/lib/jvm/*", "opt/java/*", "opt/jdk*", "usr/local/openjdk*"):
        yield from sorted(context.disk.glob(pattern))
    for pattern in (".sdkman/candidates/java/*", ".jdks/*", ".local/share/mise/installs/java/*", ".asdf/installs/java/*"):
        yield from sorted(context.home.glob(pattern))
    if context.mac:
        yield from mac_candidates(context)


def mac_candidates(context: Context) -> Iterator[Path]:
    tool = context.on_disk("/usr/libexec/java_home")
    if tool.exists():
        answer = subprocess.run([tool, "-v", f"{FEATURE}+"], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            yield Path(answer.stdout.strip())
    for folder in (context.on_disk("/Library/Java/JavaVirtualMachines"), context.home / "Library/Java/JavaVirtualMachines"):
        yield from sorted(folder.glob("*/Contents/Home"))
    for prefix in ("opt/homebrew/opt", "usr/local/opt"):
        yield from sorted(context.disk.glob(f"{prefix}/openjdk*/libexec/openjdk.jdk/Contents/Home"))


def read_jdk(home: Path) -> Jdk | None:
    """The JDK in a folder, as its `release` file tells; none if there is no such file or it is odd."""
    # Debian's folders hold links to one another: one JDK is to be found once.
    home = home.resolve()
    version = read_release(home).get("JAVA_VERSION", "")
    return Jdk(home, version) if re.match(r"\d+", version) else None


def read_release(home: Path) -> dict[str, str]:
    try:
        text = (home / "release").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return {match[1]: match[2] for match in re.finditer(r'^(\w+)="?([^"\n]*)"?$', text, re.MULTILINE)}
