"""Methods and types are compiled past JShell; JShell gets them where something they rest on changes. To the reader it is one language."""

from __future__ import annotations

import pytest

PAST_JSHELL = "$JShell$declared"
NAMES_ITS_HOLDER = "new Exception().getStackTrace()[0].getClassName()"


@pytest.fixture
def declared(fresh_kernel):
    """Whether a method, or the class of an expression, was compiled past JShell."""

    def is_past_jshell(expression: str) -> bool:
        return PAST_JSHELL in fresh_kernel.ok(expression).value

    return is_past_jshell


def test_methods_and_types_of_a_cell_are_compiled_past_jshell(fresh_kernel, declared):
    fresh_kernel.ok(f"record Pair(int a, int b) {{}}\nPair pair() {{ return new Pair(1, 2); }}\nString place() {{ return {NAMES_ITS_HOLDER}; }}")
    assert declared("place()")
    assert declared("pair().getClass().getName()")
    assert fresh_kernel.ok("pair()").value == "Pair[a=1, b=2]"


def test_the_rest_of_a_cell_does_not_send_its_methods_to_jshell(fresh_kernel, declared):
    assert fresh_kernel.ok(f"String place() {{ return {NAMES_ITS_HOLDER}; }}\nint three() {{ return 3; }}\nthree()").value == "3"
    assert declared("place()")


def test_what_java_forbids_is_forbidden_between_the_classes_of_a_cell(fresh_kernel):
    error = fresh_kernel.run("class Safe { private int code = 7; }\nclass Thief { int steal(Safe safe) { return safe.code; } }")
    assert error.status == "error"
    assert "code has private access in Safe" in error.traceback


def test_a_method_run_again_unchanged_costs_nothing_and_stays(fresh_kernel, declared):
    cell = f"String place() {{ return {NAMES_ITS_HOLDER}; }}"
    fresh_kernel.ok(cell)
    first = fresh_kernel.ok("place()").value
    fresh_kernel.ok(cell)
    assert fresh_kernel.ok("place()").value == first


def test_what_rests_on_a_declaration_follows_it_however_long_the_way(fresh_kernel):
    fresh_kernel.ok("int rate() { return 2; }")
    fresh_kernel.ok("int price(int n) { return n * rate(); }")
    fresh_kernel.ok("class Order { int total() { return price(10); } }")
    fresh_kernel.ok("int bill() { return new Order().total() + 1; }")
    assert fresh_kernel.ok("bill()").value == "21"
    fresh_kernel.ok("int rate() { return 5; }")
    assert fresh_kernel.ok("bill()").value == "51"
    fresh_kernel.ok("int rate() { return 7; }")
    assert fresh_kernel.ok("bill()").value == "71"


def test_what_rests_on_a_variable_follows_it(fresh_kernel):
    fresh_kernel.ok("int base = 1;")
    fresh_kernel.ok("int next() { return base + 1; }")
    fresh_kernel.ok("class Twice { int of() { return 2 * next(); } }")
    fresh_kernel.ok("int base = 10;")
    assert fresh_kernel.ok("new Twice().of()").value == "22"
    fresh_kernel.ok('String base = "ten";')
    assert "does not fit" in fresh_kernel.run("next()").traceback


def test_a_variable_of_another_meaning_leaves_a_class_and_its_objects_alone(fresh_kernel):
    fresh_kernel.ok("int x = 1;\nint n = 2;")
    fresh_kernel.ok("record Point(int x, int n) { int sum() { return x + n; } }")
    fresh_kernel.ok("var point = new Point(3, 4);")
    assert fresh_kernel.ok("int x = 100; double n = 1;").text("stderr") == ""
    assert fresh_kernel.ok("point.sum()").value == "7"


def test_one_of_two_classes_of_a_cell_changes_alone(fresh_kernel):
    fresh_kernel.ok("class Apple { int g = 1; }\nclass Pear { int g = 2; }")
    fresh_kernel.ok("var apple = new Apple(); var pear = new Pear();")
    told = fresh_kernel.ok("class Apple { int g = 1; }\nclass Pear { int g = 3; }").text("stderr")
    assert "pear was reset to null" in told
    assert told.count("was reset") == 1
    assert fresh_kernel.ok("apple.g").value == "1"
    assert fresh_kernel.ok("new Pear().g").value == "3"


def test_types_of_a_cell_that_rest_on_each_other_change_together(fresh_kernel):
    fresh_kernel.ok("sealed interface Shape {}\nrecord Circle(int r) implements Shape { Circle { r = Math.abs(r); } }\nrecord Square(int a) implements Shape {}")
    fresh_kernel.ok("int size(Shape s) { return switch (s) { case Circle(int r) -> r; case Square(int a) -> a; }; }")
    assert fresh_kernel.ok("size(new Circle(-3))").value == "3"
    fresh_kernel.ok("record Square(int a) implements Shape { Square { a = 10 * a; } }")
    assert fresh_kernel.ok("size(new Square(2)) + size(new Circle(-3))").value == "23"


def test_a_method_of_another_signature_is_one_more(fresh_kernel):
    fresh_kernel.ok('String kind(int n) { return "int"; }')
    fresh_kernel.ok('String kind(String s) { return "string"; }')
    assert fresh_kernel.ok('kind(1) + kind("")').value == '"intstring"'


def test_a_variable_and_a_method_may_share_a_name(fresh_kernel):
    fresh_kernel.ok("int size() { return 5; }")
    fresh_kernel.ok("int size = 3;")
    assert fresh_kernel.ok("size + size()").value == "8"
    fresh_kernel.ok("int count = 4;")
    fresh_kernel.ok("int count() { return count + 1; }")
    assert fresh_kernel.ok("count + count()").value == "9"


def test_jshell_and_what_is_compiled_past_it_use_each_other(fresh_kernel):
    fresh_kernel.ok("class Cup { int ml = 200; }")
    fresh_kernel.ok("int left = 1, right = 2;\nCup cup = new Cup();")
    fresh_kernel.ok("int both() { return left + right + cup.ml; }")
    assert fresh_kernel.ok("both()").value == "203"
    fresh_kernel.ok("int left = 11, right = 12;")
    assert fresh_kernel.ok("both()").value == "223"
    assert "waits" in fresh_kernel.ok("int open() { return waits() + both(); }").text("stderr")
    fresh_kernel.ok("int waits() { return 1000; }")
    assert fresh_kernel.ok("open()").value == "1223"


def test_an_exception_in_a_class_names_its_cell_and_line(fresh_kernel):
    fresh_kernel.ok("// one\nint zero() { return 0; } // two\n\nclass Breaks {\n  int now() {\n    return 1 / zero();\n  }\n}")
    error = fresh_kernel.run("new Breaks().now()")
    assert "cell [1], line 6" in error.traceback
    assert "return 1 / zero();" in error.traceback


def test_a_type_of_the_readers_own_goes_before_one_of_the_platform(fresh_kernel):
    fresh_kernel.ok("class Optional { int own = 3; }\nOptional some() { return new Optional(); }")
    assert fresh_kernel.ok("some().own + new Optional().own").value == "6"


def test_completes_and_explains_what_jshell_was_not_told_of(fresh_kernel):
    fresh_kernel.ok("class FeeTable { int rowCount() { return 1; } }\n/** Doubles. */\nint doubledFee(int cents) { return 2 * cents; }\nvar fees = new FeeTable();")
    client = fresh_kernel.client
    reply = fresh_kernel.reply(client.complete("doubledF"))
    assert reply["matches"] == ["doubledFee("]
    assert reply["metadata"]["_jupyter_types_experimental"][0]["signature"] == "(int cents) → int"
    assert "FeeTable" in fresh_kernel.reply(client.complete("new FeeT"))["matches"]
    assert any(match.startswith("rowCount") for match in fresh_kernel.reply(client.complete("fees.row"))["matches"])
    assert "int doubledFee(int cents)" in fresh_kernel.reply(client.inspect("doubledFee(", 10))["data"]["text/plain"]


def test_declarations_between_statements_are_compiled_past_jshell(fresh_kernel, declared):
    cell = f"int n = 2;\n\n// behind\nString place() {{ return n + {NAMES_ITS_HOLDER}; }};\nint[] list = {{n, 3}};\nrecord Pair(int a, int b) {{}}\nif (n > 1) {{ n = 5; }} else {{ n = 6; }}\nnew Pair(list[0], n)"
    assert fresh_kernel.ok(cell).value == "Pair[a=2, b=5]"
    assert declared("place()")
    assert declared("new Pair(1, 2).getClass().getName()")


def test_what_stands_further_down_is_declared_ahead_past_jshell(fresh_kernel, declared):
    cell = f"System.out.println(new Late().three());\nint four = 4;\nclass Late {{ int three() {{ return 3; }} }}\nString place() {{ return {NAMES_ITS_HOLDER}; }}\nfour"
    result = fresh_kernel.ok(cell)
    assert (result.text(), result.value) == ("3\n", "4")
    assert declared("place()")


def test_a_mixed_cell_names_the_line_where_it_fails(fresh_kernel):
    error = fresh_kernel.run("int zero = 0;\nint by(int n) {\n  return 1 / n;\n}\nSystem.out.println(1);\nby(zero);\nSystem.out.println(2);")
    assert error.text() == "1\n"
    assert "cell [1], line 3" in error.traceback
    assert "cell [1], line 6" in error.traceback


def test_what_compiles_not_in_a_mixed_cell_is_told_after_what_does_has_run(fresh_kernel):
    error = fresh_kernel.run("System.out.println(1);\nint two() { return 2; }\nint three = two() + missing;\nSystem.out.println(3);")
    assert error.text() == "1\n"
    assert "missing" in error.traceback and "line 3" in error.traceback
    assert fresh_kernel.ok("two()").value == "2"


def test_a_mixed_cell_with_a_fault_of_syntax_does_not_run(fresh_kernel):
    error = fresh_kernel.run("System.out.println(1);\nint two() { return 2; }\nif (true) {")
    assert (error.status, error.text()) == ("error", "")


def test_a_method_for_a_variable_further_down_waits_for_it(fresh_kernel):
    assert fresh_kernel.ok("int later() { return 2 * further; }\nint further = 4;\nlater()").value == "8"


def test_a_changed_declaration_that_nothing_rests_on_stays_past_jshell(fresh_kernel, declared):
    fresh_kernel.ok(f"class Place {{ String of() {{ return {NAMES_ITS_HOLDER}; }} }}\nString place() {{ return new Place().of(); }}")
    fresh_kernel.ok("var here = new Place();")
    told = fresh_kernel.ok(f'class Place {{ String of() {{ return "new " + {NAMES_ITS_HOLDER}; }} }}\nString place() {{ return new Place().of(); }}').text("stderr")
    assert "here was reset to null" in told
    assert fresh_kernel.ok("place()").value.startswith('"new ')
    assert declared("place()")
    fresh_kernel.ok(f"String place() {{ return 1 + {NAMES_ITS_HOLDER}; }}")
    assert fresh_kernel.ok("place()").value.startswith('"1')
    assert declared("place()")


def test_what_cannot_follow_a_change_is_said_to_be_gone(fresh_kernel):
    fresh_kernel.ok("int n = 1;")
    fresh_kernel.ok("List<Integer> many() { return List.of(n); }\nint one() { return n; }")
    fresh_kernel.ok("import java.awt.List;")
    told = fresh_kernel.ok("int n = 2;").text("stderr")
    assert "many is gone" in told and "Run cell [2] again" in told
    assert fresh_kernel.ok("n + one()").value == "4"


def test_types_below_an_import_wait_for_what_is_missing(fresh_kernel):
    told = fresh_kernel.ok("import java.util.concurrent.atomic.*;\nclass Uses { Missing missing; }\nclass Fine { AtomicInteger count = new AtomicInteger(7); }").text("stderr")
    assert "Uses is declared, but cannot be used until this is: class Missing" in told
    assert fresh_kernel.ok("new Fine().count").value == "7"
    fresh_kernel.ok("class Missing {}")
    assert fresh_kernel.ok("new Uses().missing == null").value == "true"
