import pytest

from launcher.cli import main


@pytest.fixture
def work(machine):
    machine.write("work/1-memory/lesson.ipynb", "answers")
    machine.write("work/.bootcamp/progress.jsonl", "{}\n")
    machine.write("work/1-memory/.ipynb_checkpoints/lesson-checkpoint.ipynb", "older")
    return machine.root / "work"


def test_a_backup_restores_to_the_same_folder(machine, work, tmp_path):
    backup, back = tmp_path / "b.zip", tmp_path / "back"
    assert main(["backup", str(backup)], machine.context()) == 0
    assert main(["restore", str(backup), "--dir", str(back)], machine.context()) == 0
    files = {path.relative_to(back).as_posix(): path.read_text() for path in back.rglob("*") if path.is_file()}
    assert files == {"1-memory/lesson.ipynb": "answers", ".bootcamp/progress.jsonl": "{}\n"}
    assert f"2 files are in {back}" in machine.out.getvalue()


def test_a_backup_never_overwrites(machine, work, tmp_path):
    (tmp_path / "b.zip").write_text("precious")
    assert main(["backup", str(tmp_path / "b.zip")], machine.context()) == 1
    assert (tmp_path / "b.zip").read_text() == "precious"
    assert "is there already; give another name" in machine.err.getvalue()


def test_a_backup_of_nothing_is_refused(machine, tmp_path):
    assert main(["backup", str(tmp_path / "b.zip")], machine.context()) == 1
    assert "nothing to back up yet" in machine.err.getvalue()


def test_restore_refuses_a_folder_with_something_in_it(machine, work, tmp_path):
    main(["backup", str(tmp_path / "b.zip")], machine.context())
    assert main(["restore", str(tmp_path / "b.zip")], machine.context()) == 1
    assert "work is not empty; choose a new one" in machine.err.getvalue()


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04 torn"])
def test_restore_refuses_what_is_no_backup(machine, tmp_path, content):
    (tmp_path / "b.zip").write_bytes(content)
    assert main(["restore", str(tmp_path / "b.zip")], machine.context()) == 1
    assert "is not a backup" in machine.err.getvalue()
    assert not (machine.root / "work").exists()


def test_restore_refuses_a_damaged_backup_whole(machine, work, tmp_path):
    backup, back = tmp_path / "b.zip", tmp_path / "back"
    main(["backup", str(backup)], machine.context())
    content = bytearray(backup.read_bytes())
    content[content.index(b"progress.jsonl") + len("progress.jsonl")] ^= 0xFF
    backup.write_bytes(content)
    assert main(["restore", str(backup), "--dir", str(back)], machine.context()) == 1
    assert not back.exists()


def test_restore_says_that_the_file_is_not_there(machine, tmp_path):
    assert main(["restore", str(tmp_path / "none.zip")], machine.context()) == 1
    assert "cannot restore" in machine.err.getvalue() and "No such file" in machine.err.getvalue()
