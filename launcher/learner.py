"""The learner's folder: filled once, added to by an upgrade, never overwritten."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from launcher.context import Context, Problem


def current(context: Context) -> Path:
    """The folder that commands such as `progress` mean: BOOTCAMP_WORK, the one last opened, or `work/`."""
    if context.env.get("BOOTCAMP_WORK"):
        return Path(context.env["BOOTCAMP_WORK"]).absolute()
    try:
        last = Path((context.state / "folder").read_text("utf-8"))
    except OSError:
        return context.root / "work"
    return last if last.is_dir() else context.root / "work"


def remember(context: Context, folder: Path) -> None:
    (context.state / "folder").write_text(str(folder), "utf-8")


def fill(context: Context, folder: Path) -> list[Path]:
    """Copies what the folder lacks of the course's notebooks; returns what was added."""
    source = context.root / "notebooks"
    if not source.is_dir():
        raise Problem(f"{source} is missing: the course has no notebooks; make them with ./bootcamp build")
    added = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in sorted(path for path in source.rglob("*") if path.is_file()):
            target = folder / file.relative_to(source)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                copy_new(file, target)
                added.append(target)
    except OSError as refused:
        raise Problem(f"cannot write in {folder}: {refused.strerror}; choose another folder with --dir") from None
    return added


def copy_new(source: Path, target: Path) -> None:
    """Copies so that the target is whole or not there, and never replaces one that came meanwhile."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, temporary)
        try:
            os.link(temporary, target)
        except FileExistsError:
            pass
    finally:
        temporary.unlink(missing_ok=True)


def first_lesson(context: Context) -> str:
    """The first notebook in the course's order, as a path below the learner's folder."""
    source = context.root / "notebooks"
    found = sorted(source.rglob("*.ipynb"), key=lambda path: [natural(part) for part in path.relative_to(source).parts])
    if not found:
        raise Problem(f"{source} holds no notebooks; make them with ./bootcamp build")
    return found[0].relative_to(source).as_posix()


def natural(name: str) -> tuple[list[int], str]:
    """Sorts `10-...` after `9-...`."""
    digits = name.split("-")[0].split(".")
    return [int(part) for part in digits if part.isdigit()], name
