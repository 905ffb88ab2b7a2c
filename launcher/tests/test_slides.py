"""A lesson as slides: where cells are put, what the file needs, which lesson is meant."""

import importlib.util
import re

import nbformat
import pytest
from conftest import ROOT
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from launcher.context import Problem
from launcher.slides import find_lesson

spec = importlib.util.spec_from_file_location("make_deck", ROOT / "classroom/slides/make_deck.py")
make_deck = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_deck)

LONG = "Many words. " * 40


def places(*cells, notes=()):
    return [(cell.metadata.slideshow.slide_type, cell.source) for cell in make_deck.deck(list(cells), list(notes))]


def test_a_heading_begins_a_slide_also_in_the_middle_of_a_cell():
    assert places(new_markdown_cell("# Title\n\nText.\n\n## Look\n\nMore.")) == [
        ("slide", "# Title\n\nText.\n\n"),
        ("slide", "## Look\n\nMore."),
    ]


def test_a_comment_in_a_block_of_code_begins_none():
    text = "# Title\n\n```sh\n# a comment\n## another\n```\n"
    assert places(new_markdown_cell(text)) == [("slide", text)]


def test_code_stands_below_a_short_text_and_on_its_own_after_a_long_one():
    assert places(new_markdown_cell("# A"), new_code_cell("1"), new_code_cell("2"), new_markdown_cell(LONG), new_code_cell("3")) == [
        ("slide", "# A"),
        ("-", "1"),
        ("subslide", "2"),
        ("subslide", LONG),
        ("subslide", "3"),
    ]


def test_the_notes_are_the_speakers_of_the_first_slide():
    assert places(new_markdown_cell("# A"), notes=["Ask them."]) == [("slide", "# A"), ("notes", "Ask them.")]


def test_notes_are_what_learners_do_not_see():
    lesson = "# A\n\n```{instructor}\nBet first.\n```\n\n```{code-cell} java\n1\n```\n\n~~~{instructor}\nThen run.\n~~~\n"
    assert make_deck.notes(lesson) == ["Bet first.\n", "Then run.\n"]


def test_exercises_and_endless_cells_are_not_run():
    runs = make_deck.is_run
    assert runs(new_code_cell("1 + 1"))
    assert not runs(new_code_cell("%%exercise memory/blocklist\nclass Blocklist {}"))
    assert not runs(new_code_cell("while (true) {}", metadata={"tags": ["interrupt"]}))
    assert not runs(new_code_cell("  "))
    assert not runs(new_markdown_cell("text"))


@pytest.fixture
def reveal(tmp_path):
    for file in ("dist/reveal.css", "dist/theme/white.css", "dist/reveal.js", "plugin/notes/notes.js"):
        path = tmp_path / "reveal" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text({"white.css": "@import url(./fonts/a.css);"}.get(path.name, "'</script>'" if path.suffix == ".js" else ""))
    return tmp_path / "reveal"


def test_the_file_needs_nothing_beside_it(reveal):
    notebook = new_notebook(cells=list(make_deck.deck([new_markdown_cell("# Blocks & bytes")], ["Bet first."])))
    html = make_deck.export(notebook, reveal)
    assert re.findall(r"<(?:script|link|img)[^>]*(?:src|href)=", html) == []
    assert "@import" not in html
    assert html.count("<script") == html.count("</script>")
    assert "<title>Blocks &amp; bytes</title>" in html
    assert re.search(r'<aside class="notes">.*Bet first.*</aside>', html, re.DOTALL)


@pytest.fixture
def course(machine):
    machine.write("notebooks/1-memory/1.4-hash-table.ipynb", nbformat.writes(new_notebook()))
    return machine.context()


@pytest.mark.parametrize("wanted", ["memory/hash-table", "1.4", "memory/hash-table.md"])
def test_a_lesson_is_found_by_name_and_by_number(course, wanted):
    notebook, name = find_lesson(course, wanted)
    assert (notebook.name, name) == ("1.4-hash-table.ipynb", "memory/hash-table")


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("memory/hash-tabel", r"there is no lesson memory/hash-tabel; did you mean memory/hash-table\?"),
        ("9.9", "there is no lesson 9.9; such as memory/hash-table"),
    ],
)
def test_a_lesson_that_is_not_there_is_named_with_one_that_is(course, wanted, told):
    with pytest.raises(Problem, match=told):
        find_lesson(course, wanted)
