"""Statements are compiled together, past JShell; what both declare is one language to the reader."""

from __future__ import annotations


def test_statements_of_a_cell_share_variables_with_later_cells(fresh_kernel):
    fresh_kernel.ok("int x = 5; x += 2; int y = x * 2")
    assert fresh_kernel.ok("y").value == "14"
    fresh_kernel.ok('var words = new ArrayList<String>(); words.add("a"); var sizes = words.stream().map(String::length).toList();')
    assert fresh_kernel.ok("sizes.get(0) + words.size()").value == "2"


def test_methods_see_a_variable_that_is_declared_anew(kernel):
    kernel.ok("int level = 5;")
    assert kernel.ok("int getLevel() { return level; }\ngetLevel()").value == "5"
    kernel.ok("int level = 100;")
    assert kernel.ok("getLevel()").value == "100"
    kernel.ok("level = 7;")
    assert kernel.ok("getLevel()").value == "7"
    result = kernel.ok('String level = "high";')
    assert result.status == "ok"
    assert "does not fit" in kernel.run("getLevel()").traceback


def test_a_variable_may_pass_from_jshell_to_a_group_and_back(kernel):
    kernel.ok("int left = 1, right = 2;")
    assert kernel.ok("int both() { return left + right; }\nboth()").value == "3"
    kernel.ok("int left = 10;")
    assert kernel.ok("both()").value == "12"
    assert kernel.ok("int left = 3, other = 4; left").value == "3"
    assert kernel.ok("both()").value == "5"
    kernel.ok("left = 5;")
    assert kernel.ok("both()").value == "7"


def test_a_method_waits_for_a_variable_of_a_later_cell(kernel):
    assert "soon" in kernel.ok("int later() { return soon; }").text("stderr")
    kernel.ok("int soon = 9;")
    assert kernel.ok("later()").value == "9"


def test_only_what_was_reached_before_an_exception_is_declared(kernel):
    assert kernel.run("int first = 1;\nint second = Integer.parseInt(\"x\");\nint third = 3;").status == "error"
    assert kernel.ok("first").value == "1"
    assert kernel.ok("second").value == "0"
    assert "third" in kernel.run("third").traceback


def test_an_exception_names_the_line_among_many(kernel):
    result = kernel.run("int a1 = 1;\n\n// why\nint a2 = a1 +\n  1;\nObject none = null;\nnone.toString();")
    assert "line 7" in result.traceback
    assert "none.toString();" in result.traceback


def test_a_lambda_and_a_later_cell_share_a_variable(kernel):
    kernel.ok("int hits = 0;\nRunnable hit = () -> hits++;\nhit.run();")
    kernel.ok("hit.run();")
    assert kernel.ok("hits").value == "2"


def test_variables_of_a_class_declared_anew_are_emptied_and_told_of(kernel):
    kernel.ok("class Lamp { int watts = 3; }\nLamp lamp = new Lamp(); var lamps = List.of(lamp);")
    told = kernel.ok("class Lamp { int watts = 4; }").text("stderr")
    assert "lamp was reset to null" in told
    assert "lamps was reset to null" in told
    assert kernel.ok("lamp").value == "null"


def test_statements_may_use_what_the_cell_declares_further_down(kernel):
    assert kernel.ok("int doubled = helper(21);\nint helper(int n) { return 2 * n; }\ndoubled").value == "42"


def test_calls_show_a_value_only_if_they_have_one(kernel):
    assert kernel.ok("System.out.print(1);").value is None
    assert kernel.ok('var map = new HashMap<String, Integer>(); map.put("a", 1);').value is None
    assert kernel.ok('map.put("a", 2);').value == "1"
    assert kernel.ok('map.get("b")').value == "null"
    assert kernel.ok("Optional.of(3).get();").value == "3"


def test_a_type_that_has_no_name_keeps_its_members(kernel):
    assert kernel.ok("var point = new Object() { int x = 4; };\npoint.x").value == "4"


def test_completes_variables_that_jshell_was_not_told_of(kernel):
    kernel.ok('String silverSpoon = "x"; int n0 = 0;')
    client = kernel.client
    reply = kernel.reply(client.complete("silverSp"))
    assert "silverSpoon" in reply["matches"]
    reply = kernel.reply(client.complete("silverSpoon.len"))
    assert any(match.startswith("length") for match in reply["matches"])


def test_a_comment_above_an_import_shifts_no_line(kernel):
    kernel.ok("// for chars\n/* and\n more */ import java.awt.Point;")
    result = kernel.run("var corner = new Point(1, 2);\nInteger.parseInt(corner.x + \"x\");")
    assert "line 2" in result.traceback
