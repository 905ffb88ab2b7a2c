"""Notebooks written for IJava and JJava run unchanged: their magics and functions."""

from __future__ import annotations

import json
import socket
import zipfile

import pytest


def network() -> bool:
    try:
        with socket.create_connection(("repo.maven.apache.org", 443), timeout=10):
            return True
    except OSError:
        return False


def jar(path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("x.txt", "")


def shown(result) -> str:
    """What the cell's displays show at its end, in text."""
    texts = {}
    for message in result.messages:
        if message["msg_type"] in ("display_data", "update_display_data"):
            content = message["content"]
            texts[content["transient"]["display_id"]] = content["data"].get("text/plain", "")
    return "\n".join(texts.values())


def test_jars_adds_files_and_its_value_can_be_assigned(kernel, tmp_path):
    jar(tmp_path / "a.jar")
    (tmp_path / "b.txt").touch()
    result = kernel.ok(f"List<String> added = %jars {tmp_path}/*.jar\nadded")
    assert result.value == f'["{tmp_path}/a.jar"]'


def test_jars_says_what_it_did_not_find(kernel):
    assert 'nothing matches "/no/such/*.jar"' in kernel.run("%jars /no/such/*.jar").traceback


def test_a_broken_jar_is_refused_and_harms_no_later_cell(kernel, tmp_path):
    (tmp_path / "broken.jar").touch()
    assert "broken.jar is not a jar" in kernel.run(f"%jars {tmp_path}/broken.jar").traceback
    assert kernel.ok("1 + 1").value == "2"


def test_classpath_makes_classes_known(kernel, tmp_path):
    source = tmp_path / "Given.java"
    source.write_text("public class Given { public static int answer() { return 42; } }")
    compiled = (
        "int code = javax.tools.ToolProvider.getSystemJavaCompiler()"
        f'.run(null, null, null, "-d", "{tmp_path}", "{source}"); code'
    )
    assert kernel.ok(compiled).value == "0"
    kernel.ok(f"%classpath {tmp_path}")
    # A class of the unnamed package cannot be imported, but it can be found.
    assert kernel.ok('Class.forName("Given").getMethod("answer").invoke(null)').value == "42"


def test_load_runs_a_script_and_the_cells_of_a_notebook_with_their_magics(kernel, tmp_path):
    (tmp_path / "helpers.jshell").write_text("int twice(int n) { return 2 * n; }\nint base = 20;")
    kernel.ok(f"%load {tmp_path}/helpers")
    assert kernel.ok("twice(base) + 2").value == "42"
    notebook = {
        "cells": [
            {"cell_type": "markdown", "source": "# no code"},
            {"cell_type": "code", "source": ["%time int fromNotebook = 1;\n", "fromNotebook++;"]},
        ]
    }
    (tmp_path / "other.ipynb").write_text(json.dumps(notebook))
    kernel.ok(f"%load {tmp_path}/other.ipynb")
    assert kernel.ok("fromNotebook").value == "2"


def test_load_says_which_file_is_missing(kernel):
    assert 'there is no file "absent"' in kernel.run("%load absent").traceback


def test_time_shows_how_long_a_line_takes(kernel):
    result = kernel.ok("%time 6 * 7")
    assert result.value == "42"
    assert "wall time: " in shown(result)


def test_functions_call_magics(kernel, tmp_path):
    jar(tmp_path / "c.jar")
    code = f'List<String> found = lineMagic("jars", List.of("{tmp_path}/c.jar")); found.size()'
    assert kernel.ok(code).value == "1"
    assert kernel.ok('eval("int seven = 7; seven * 6")').value == "42"
    assert kernel.ok('printf("%d%n", seven);').text() == "7\n"
    assert "well-formed" in kernel.run('cellMagic("loadFromPOM", List.of(), "<dependency>");').traceback


def test_a_renderer_registered_as_with_ijava_shows_its_type(kernel):
    kernel.ok(
        "import io.github.spencerpark.ijava.IJava;\n"
        "class Figure { String draw() { return \"<i>drawn</i>\"; } }\n"
        "IJava.getKernelInstance().getRenderer()\n"
        "    .createRegistration(Figure.class)\n"
        "    .preferring(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)\n"
        "    .register((figure, ctx) -> {\n"
        "        ctx.renderIfRequested(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML, () -> {\n"
        "            StringBuilder html = new StringBuilder();\n"
        "            html.append(figure.draw());\n"
        "            return html.toString();\n"
        "        });\n"
        "});"
    )
    shown = kernel.ok("new Figure()").of_type("execute_result")[0]["data"]
    assert shown["text/html"] == "<i>drawn</i>"
    assert shown["text/plain"]
    assert kernel.ok('IJava.getKernelInstance().eval("6 * 7")').value == "42"


def test_a_percent_sign_in_text_is_no_magic(kernel):
    assert kernel.ok('String text = """\n    %jars x\n    a = %d\n    """;\ntext.lines().count()').value == "2"


def test_a_magic_that_does_not_exist_is_an_error(kernel):
    assert "there is no magic %mavn" in kernel.run("%mavn a:b:1").traceback


@pytest.mark.skipif(not network(), reason="Maven Central cannot be reached from here")
class TestWithNetwork:
    def test_maven_adds_a_library_to_this_cell_and_the_next(self, kernel):
        code = (
            "%maven org.apache.commons:commons-lang3:3.12.0\n"
            "import org.apache.commons.lang3.StringUtils;\n"
            'StringUtils.capitalize("abc")'
        )
        result = kernel.ok(code)
        assert result.value == '"Abc"'
        assert "commons-lang3 3.12.0" in shown(result)
        assert result.text("stderr") == ""

    def test_maven_names_the_versions_that_are_there(self, kernel):
        traceback = kernel.run("%maven org.apache.commons:commons-text:0.0.7").traceback
        assert "there is no org.apache.commons:commons-text:jar:0.0.7" in traceback
        assert "is there in other versions, the newest first: " in traceback
        assert kernel.ok("1 + 1").value == "2"

    def test_a_pom_cell_adds_its_dependencies(self, kernel):
        kernel.ok(
            "%%loadFromPOM\n<dependency>\n  <groupId>org.apache.commons</groupId>\n"
            "  <artifactId>commons-csv</artifactId>\n  <version>1.10.0</version>\n</dependency>"
        )
        assert kernel.ok("org.apache.commons.csv.CSVFormat.DEFAULT.getDelimiterString()").value == '","'


def test_ijava_s_environment_variables_keep_their_meaning(tmp_path, kernel_with):
    jar(tmp_path / "given.jar")
    (tmp_path / "init.jshell").write_text("int fromScript = 20;")
    variables = {
        "IJAVA_CLASSPATH": f"{tmp_path}/*.jar",
        "IJAVA_COMPILER_OPTS": "-Xlint:unchecked",
        "IJAVA_STARTUP_SCRIPTS_PATH": f"{tmp_path}/init.jshell",
        "IJAVA_STARTUP_SCRIPT": "int fromBlock = fromScript + 1;",
        "IJAVA_TIMEOUT": "15 SECONDS",
    }
    with kernel_with(variables) as kernel:
        assert kernel.ok("fromScript + fromBlock").value == "41"
        assert "given.jar" in kernel.ok("%classpath").value
        stopped = kernel.run("while (true) {}")
        assert stopped.status == "error"
        assert "longer than its limit of 15000 ms" in stopped.text("stderr")
        assert kernel.ok("1 + 1").value == "2"
