"""`./bootcamp backup` and `restore`: the learner's folder as one file, and back."""

from __future__ import annotations

import argparse
import os
import time
import zipfile
from pathlib import Path

from launcher import learner
from launcher.context import Context, Problem

BACKUP = """\
Writes your folder, notebooks and progress, into one zip file.

  ./bootcamp backup                     bootcamp-2026-11-20-1405.zip in the current folder
  ./bootcamp backup ~/course.zip
"""

RESTORE = """\
Unpacks a backup into a folder that is empty or not there yet; it overwrites nothing.

  ./bootcamp restore ~/course.zip                     into work/
  ./bootcamp restore ~/course.zip --dir ~/my-course
"""

LEFT_OUT = {".ipynb_checkpoints", "__pycache__"}


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    formatter = argparse.RawDescriptionHelpFormatter
    command = commands.add_parser("backup", help="your folder as one file", description=BACKUP, formatter_class=formatter)
    command.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to write it")
    command.set_defaults(handler=backup)
    command = commands.add_parser("restore", help="unpack a backup", description=RESTORE, formatter_class=formatter)
    command.add_argument("file", type=Path, metavar="FILE", help="the backup")
    command.add_argument("--dir", type=Path, metavar="FOLDER", help="where to unpack it; work/")
    command.set_defaults(handler=restore)


def backup(context: Context, options: argparse.Namespace) -> int:
    folder = learner.current(context)
    if not folder.is_dir():
        raise Problem(f"{folder} is not there: nothing to back up yet; ./bootcamp start makes it")
    target = (options.file or Path(time.strftime("bootcamp-%Y-%m-%d-%H%M.zip"))).expanduser().absolute()
    if target.exists():
        raise Problem(f"{target} is there already; give another name: ./bootcamp backup FILE")
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not LEFT_OUT & set(path.parts))
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
            for file in files:
                if file not in (temporary, target):
                    archive.write(file, file.relative_to(folder))
        os.replace(temporary, target)
    except OSError as refused:
        raise Problem(f"cannot write {target}: {refused.strerror}; give another place: ./bootcamp backup FILE") from None
    finally:
        temporary.unlink(missing_ok=True)
    context.say(f"{len(files)} files of {folder} are in {target}")
    return 0


def restore(context: Context, options: argparse.Namespace) -> int:
    folder = (options.dir or context.root / "work").expanduser().absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem(f"{folder} is not empty; choose a new one: ./bootcamp restore {options.file} --dir FOLDER")
    try:
        with zipfile.ZipFile(options.file.expanduser()) as archive:
            broken = archive.testzip()
            if broken:
                raise Problem(f"{options.file} is damaged at {broken}; nothing was unpacked")
            unpack(archive, folder)
            context.say(f"{len(archive.namelist())} files are in {folder}; open them: ./bootcamp start --dir {folder}")
    except zipfile.BadZipFile:
        raise Problem(f"{options.file} is not a backup: it is not a whole zip file") from None
    except OSError as refused:
        raise Problem(f"cannot restore {options.file}: {refused.strerror}: {refused.filename}") from None
    return 0


def unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    """Into a folder beside the target first, so that a half-unpacked one is never taken for the learner's."""
    temporary = folder.with_name(f".{folder.name}.{os.getpid()}")
    archive.extractall(temporary)
    if folder.exists():
        folder.rmdir()
    temporary.rename(folder)
