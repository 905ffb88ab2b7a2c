"""What a cell shows, as a front end receives it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager


def data(result):
    """The MIME types of a cell's result."""
    results = result.of_type("execute_result")
    assert len(results) == 1, result.messages
    return results[0]["data"]


TEXTS = {
    '"a\\tb"': '"a\\tb"',
    '"one\\ntwo"': '"""\none\ntwo"""',
    "'x'": "'x'",
    "7L": "7",
    "new int[][] {{1, 2}, {3}}": "int[2][] { int[2] { 1, 2 }, int[1] { 3 } }",
    "new String[] {null}": "String[1] { null }",
    'List.of("1", "2")': '["1", "2"]',
    "Optional.of(2)": "Optional[2]",
    "Stream.of(1)": "Stream (sequential, not run yet; .toList() shows its elements)",
    "List.of(1).iterator()": "Iterator (not advanced)",
    "(Runnable) () -> {}": "Runnable lambda: void run()",
    "DayOfWeek.MONDAY": "MONDAY",
    "Duration.ofSeconds(90)": "PT1M30S",
    "null": "null",
    "(Object) null": "null",
    "new int[] {1, 2}": "int[2] { 1, 2 }",
    "new boolean[0]": "boolean[0] {}",
    "new Object[] {1, new double[] {2.5}}": "Object[2] { 1, double[1] { 2.5 } }",
    "List.of(new int[] {1}, Map.of('k', new long[] {2}))": "[int[1] { 1 }, {'k'=long[1] { 2 }}]",
    "Optional.empty()": "Optional.empty",
    "Optional.of(new int[] {3})": "Optional[int[1] { 3 }]",
    "OptionalInt.of(4)": "OptionalInt[4]",
    "Map.entry(1, new int[] {2})": "1=int[1] { 2 }",
    "new StringBuilder(\"ab\")": '"ab"',
    "IntStream.range(0, 3)": "IntStream (sequential, not run yet; .toArray() shows its elements)",
    "Path.of(\"a/b\")": "a/b",
    "int.class": "int",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS.keys())
def test_shows_as_text(kernel, code, text):
    imports = "import java.time.*; import java.util.stream.*;\n"
    assert data(kernel.ok(imports + code))["text/plain"] == text


def test_a_stream_that_was_shown_can_still_run(kernel):
    kernel.ok("var numbers = IntStream.range(0, 4)")
    kernel.ok("numbers")
    assert kernel.ok("numbers.sum()").value == "6"


def test_records_are_a_table_with_types_and_counts(kernel):
    kernel.ok("record City(String name, Integer people) {}")
    shown = data(kernel.ok('Arrays.asList(new City("<Oslo>", 7), new City("Rome", null))'))
    assert "City: 2 rows × 2 columns" in shown["text/html"]
    assert "&lt;Oslo&gt;" in shown["text/html"]
    assert "<Oslo>" not in shown["text/html"]
    assert shown["text/plain"].startswith("name    people\n")


def test_a_million_records_are_shortened(kernel):
    kernel.ok("record Row(int n) {}")
    html = data(kernel.ok("IntStream.range(0, 1_000_000).mapToObj(Row::new).toList()"))["text/html"]
    assert "1,000,000 rows × 1 column, the first 20 shown" in html
    assert len(html) < 10_000


def test_a_map_is_a_table(kernel):
    assert "2 rows × 2 columns" in data(kernel.ok('Map.of("a", 1, "b", 2)'))["text/html"]


def test_a_picture_is_png(kernel):
    code = "new java.awt.image.BufferedImage(30, 20, java.awt.image.BufferedImage.TYPE_INT_RGB)"
    assert base64.b64decode(data(kernel.ok(code))["image/png"]).startswith(b"\x89PNG")


def test_types_of_the_kernel_choose_their_mime_type(kernel):
    kernel.ok("import org.jvmbootcamp.kernel.display.*;")
    assert data(kernel.ok('new Markdown("*a*")'))["text/markdown"] == "*a*"
    assert data(kernel.ok('new Latex("x^2")'))["text/latex"] == "$$x^2$$"
    assert data(kernel.ok('Json.parse("[1, {}]")'))["application/json"] == [1, {}]
    assert data(kernel.ok('new Svg("<svg/>")'))["image/svg+xml"] == "<svg/>"


def test_a_class_of_a_cell_can_show_itself(kernel):
    kernel.ok(
        "import org.jvmbootcamp.kernel.spi.MimeBundle;\n"
        "record Star(int n) implements org.jvmbootcamp.kernel.display.Rich {\n"
        '  public MimeBundle toMimeBundle() { return MimeBundle.html("*", "<b>" + "*".repeat(n) + "</b>"); }\n'
        "}"
    )
    assert data(kernel.ok("new Star(3)"))["text/html"] == "<b>***</b>"


def test_a_to_string_that_throws_is_named(kernel):
    kernel.ok('class Torn { public String toString() { throw new IllegalStateException("no text"); } }')
    text = data(kernel.ok("List.of(1, new Torn())"))["text/plain"]
    assert "[1, Torn@" in text
    assert "cannot be shown: java.lang.IllegalStateException: no text" in text


def test_a_to_string_that_never_ends_is_given_up_and_its_thread_stopped(kernel):
    kernel.ok("class Endless { public String toString() { while (true) {} } }")
    text = data(kernel.ok("new Endless()"))["text/plain"]
    assert "took longer than 5 s and was given up; does its toString() end?" in text
    left = (
        "int left = 1;\n"
        "for (int i = 0; i < 300 && left > 0; i++) {\n"
        "  Thread.sleep(100);\n"
        "  left = 0;\n"
        '  for (Thread t : Thread.getAllStackTraces().keySet()) if (t.getName().equals("display")) left++;\n'
        "}\n"
        "left"
    )
    assert kernel.ok(left).value == "0"


def test_display_updates_in_place_and_its_id_is_no_result(kernel):
    result = kernel.ok('var id = display("<b>1</b>", "text/html"); updateDisplay(id, "<b>2</b>", "text/html"); display(3);')
    shown = result.of_type("display_data")
    assert shown[0]["data"] == {"text/plain": "<b>1</b>", "text/html": "<b>1</b>"}
    update = result.of_type("update_display_data")[0]
    assert update["data"]["text/html"] == "<b>2</b>"
    assert update["transient"]["display_id"] == shown[0]["transient"]["display_id"]
    assert result.value is None


def test_render_gives_a_result_in_the_type_asked_for(kernel):
    assert data(kernel.ok('render("**a**", "text/markdown")'))["text/markdown"] == "**a**"


def test_a_call_closed_by_a_semicolon_shows_its_value_but_no_null(kernel):
    kernel.ok("Map<String, Integer> ages = new HashMap<>();")
    assert kernel.ok('ages.put("a", 1);').value is None
    assert kernel.ok("ages.keySet();").value == '["a"]'


def test_a_record_shows_its_parts_and_their_arrays(kernel):
    kernel.ok("record Grid(String name, int[][] cells) {}")
    assert data(kernel.ok('new Grid("g", new int[][] {{1}})'))["text/plain"] == 'Grid[name="g", cells=int[1][] { int[1] { 1 } }]'


def test_a_list_of_maps_is_a_table(kernel):
    html = data(kernel.ok('List.of(Map.of("city", "Oslo", "people", 7), Map.of("city", "Rome"))'))["text/html"]
    assert "2 rows × 2 columns" in html
    assert "people" in html


def test_a_stream_of_records_is_not_consumed_by_display(kernel):
    assert kernel.ok("var letters = Stream.of(\"a\", \"b\"); display(letters); letters.toList()").value == '["a", "b"]'


def test_clear_output_says_when_to_clear(kernel):
    assert kernel.ok("clearOutput();").of_type("clear_output") == [{"wait": False}]
    assert kernel.ok("clearOutput(true);").of_type("clear_output") == [{"wait": True}]


def test_an_svg_and_html_stand_beside_their_text(kernel):
    kernel.ok("import org.jvmbootcamp.kernel.display.*;")
    assert data(kernel.ok('new Html("<i>x</i>")')) == {"text/html": "<i>x</i>", "text/plain": "<i>x</i>"}
    assert data(kernel.ok('new Svg("<svg/>")'))["image/svg+xml"] == "<svg/>"


EXTENSION = """
package shop;
import java.util.List;
import org.jvmbootcamp.kernel.spi.*;
public final class ShopExtension implements Extension {
  @Override public List<Renderer<?>> renderers() {
    return List.of(new Renderer<Thread.State>() {
      @Override public Class<Thread.State> type() { return Thread.State.class; }
      @Override public MimeBundle render(Thread.State value) { return MimeBundle.html("state", "<b>" + value + "</b>"); }
    });
  }
  @Override public List<String> imports() { return List.of("import java.lang.Thread.State;"); }
}
"""


def test_a_renderer_of_others_is_found_as_a_service(tmp_path, monkeypatch, kernel_with):
    spec = KernelSpecManager().get_kernel_spec("java")
    class_path = spec.argv[spec.argv.index("-cp") + 1]
    source = tmp_path / "shop" / "ShopExtension.java"
    source.parent.mkdir()
    source.write_text(EXTENSION)
    javac = Path(spec.argv[0]).with_name("javac")
    subprocess.run([javac, "-proc:none", "-cp", class_path, source], check=True)
    services = tmp_path / "META-INF" / "services"
    services.mkdir(parents=True)
    (services / "org.jvmbootcamp.kernel.spi.Extension").write_text("shop.ShopExtension\n")
    argv = [f"{class_path}:{tmp_path}" if each == class_path else each for each in spec.argv]
    argv = [each for each in argv if not each.startswith("-XX:AOTCache")]
    kernels = tmp_path / "share" / "kernels" / "java"
    kernels.mkdir(parents=True)
    (kernels / "kernel.json").write_text(json.dumps({**spec.to_dict(), "argv": argv}))
    monkeypatch.setenv("JUPYTER_PATH", f"{tmp_path / 'share'}:{os.environ.get('JUPYTER_PATH', '')}")
    with kernel_with({}) as kernel:
        assert data(kernel.ok("State.NEW"))["text/html"] == "<b>NEW</b>"


@pytest.fixture
def course(kernel):
    """The kernel with the course's libraries."""
    if "%%benchmark" not in (kernel.ok("%lsmagic").value or ""):
        pytest.skip("this kernel stands alone, without the course's libraries")
    return kernel


def test_a_tablesaw_table_has_types_count_and_marked_missing_values(course):
    code = (
        "import tech.tablesaw.api.StringColumn; import tech.tablesaw.api.IntColumn;\n"
        'tech.tablesaw.api.Table.create("people", StringColumn.create("name", "Ada", null), IntColumn.create("age", new Integer[] {36, null}))'
    )
    shown = data(course.ok(code))
    assert "2 rows × 2 columns" in shown["text/html"]
    assert "integer" in shown["text/html"].lower()
    assert "Ada" in shown["text/plain"]


def test_a_chart_is_a_picture(course):
    code = 'var chart = new org.knowm.xchart.XYChartBuilder().width(300).height(200).build();\nchart.addSeries("s", new double[] {1, 2}, new double[] {3, 4});\nchart'
    shown = data(course.ok(code))
    assert base64.b64decode(shown["image/png"]).startswith(b"\x89PNG")
    assert shown["text/plain"]


def test_a_progress_bar_moves_in_place(course):
    result = course.ok("int done = 0; for (int i : org.jvmbootcamp.instruments.Progress.of(List.of(1, 2, 3))) { done += i; Thread.sleep(150); }\ndone")
    assert result.value == "6"
    bars = result.of_type("display_data")
    updates = result.of_type("update_display_data")
    assert len(bars) == 1
    assert updates
    assert {each["transient"]["display_id"] for each in updates} == {bars[0]["transient"]["display_id"]}
    assert "3" in updates[-1]["data"]["text/plain"]
