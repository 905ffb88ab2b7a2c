from launcher.merge import exercise, merge


def code(id, source):
    return {"cell_type": "code", "id": id, "metadata": {}, "source": source, "outputs": ["old"], "execution_count": 3}


def book(*cells):
    return {"cells": list(cells), "metadata": {"new": True}}


def sources(notebook):
    return [cell["source"] for cell in notebook["cells"]]


def test_takes_the_text_of_the_new_and_the_answers_of_the_learner():
    mine = book(code("1", "old text"), code("2", "%%exercise a/b\nanswer"))
    new = book(code("1", "new text"), code("9", "%%exercise a/b\nstarter"), code("10", "%%exercise a/c\nstarter"))
    assert sources(merge(mine, new, ["1", "2"])) == ["new text", "%%exercise a/b\nanswer", "%%exercise a/c\nstarter"]


def test_keeps_the_learners_own_cells_where_they_stood():
    mine = book(code("1", "one"), code("x", "mine"), code("y", "mine too"), code("2", "two"))
    new = book(code("1", "one"), code("2", "two"))
    assert sources(merge(mine, new, ["1", "2"])) == ["one", "mine", "mine too", "two"]


def test_drops_cells_that_the_course_has_dropped():
    mine = book(code("1", "one"), code("2", "dropped"))
    assert sources(merge(mine, book(code("1", "one")), ["1", "2"])) == ["one"]


def test_puts_a_cell_whose_neighbour_is_gone_at_the_end():
    mine = book(code("gone", "dropped"), code("x", "mine"))
    assert sources(merge(mine, book(code("1", "one")), ["gone"])) == ["one", "mine"]


def test_reads_sources_that_are_lists_of_lines():
    mine = book(code("2", ["%%exercise a/b\n", "answer"]))
    merged = merge(mine, book(code("9", "%%exercise a/b\nstarter")), ["2"])
    assert sources(merged) == [["%%exercise a/b\n", "answer"]]


def test_does_not_change_what_it_is_given():
    new = book(code("9", "%%exercise a/b\nstarter"))
    merge(book(code("2", "%%exercise a/b\nanswer")), new, [])
    assert sources(new) == ["%%exercise a/b\nstarter"]


def test_knows_exercise_cells_by_their_first_line():
    assert exercise(code("1", "%%exercise a/b --flag\nx")) == "a/b"
    assert exercise(code("1", "%%exercise")) is None
    assert exercise(code("1", "int x;\n%%exercise a/b")) is None
    assert exercise({"cell_type": "markdown", "source": "%%exercise a/b"}) is None
