"""Editing help: completion and inspection, as a front end asks for them."""

from __future__ import annotations

import time
import zipfile

import pytest

PATIENCE = 60  # seconds until JShell has read the names of all types


def completed(kernel, code, cursor=None):
    """The matches by their text, and where they begin."""
    reply = kernel.reply(kernel.client.complete(code, len(code) if cursor is None else cursor))
    assert reply["status"] == "ok"
    matches = {each["text"]: each for each in reply["metadata"]["_jupyter_types_experimental"]}
    assert list(matches) == reply["matches"]
    return matches, reply["cursor_start"]


def inspected(kernel, code, cursor=None):
    reply = kernel.reply(kernel.client.inspect(code, len(code) if cursor is None else cursor))
    assert reply["status"] == "ok"
    return reply["data"].get("text/plain", "") if reply["found"] else None


@pytest.fixture(scope="module")
def session(kernel):
    kernel.ok(
        "int counter = 1;\n"
        "record City(String name, int people) { int half() { return people / 2; } }\n"
        "/** Twice a number. */\nint twice(int number) { return 2 * number; }\n"
        'var rome = new City("Rome", 3);\nList<String> words = List.of("a");'
    )
    return kernel


# Code, and one match with its type and signature.
COMPLETIONS = {
    "method of text": ('"abc".subs', "substring(", "function", "(int) → String; (int, int) → String"),
    "method of a variable": ("words.isE", "isEmpty()", "function", "() → boolean"),
    "method of a chain": ("words.stream().fil", "filter(", "function", "(Predicate<? super T>) → Stream<T>"),
    "method of a new object": ("new ArrayList<String>().ensure", "ensureCapacity(", "function", "(int) → void"),
    "method of a record": ("rome.ha", "half()", "function", "() → int"),
    "static method": ("Math.floorM", "floorMod(", "function", "(int, int) → int; (long, int) → int; (long, long) → long"),
    "static field": ("Math.P", "PI", "property", "double"),
    "field of a static field": ("System.out.printl", "println(", "function", None),
    "variable of an earlier cell": ("coun", "counter", "instance", "int"),
    "method of an earlier cell": ("twi", "twice(", "function", "(int number) → int"),
    "class of an earlier cell": ("Cit", "City", "class", None),
    "class": ("StringBui", "StringBuilder", "class", ""),
    "constructor": ("new LinkedHashM", "LinkedHashMap(", "class", ""),
    "local variable's method": ('var local = "x";\nlocal.isB', "isBlank()", "function", None),
    "parameter's method": ("int length(String text) {\n  return text.len", "length()", "function", None),
    "method in a class": ("class Inner {\n  void go(StringBuilder b) {\n    b.appendC", "appendCodePoint(", "function", None),
    "lambda's parameter": ("words.stream().map(w -> w.toUpp", "toUpperCase(", "function", None),
    "loop's variable": ("for (var w : words) {\n  w.toUpp", "toUpperCase(", "function", None),
    "after an import": ("import java.time.*;\nLocalDate.ofYear", "ofYearDay(", "function", "(int, int) → LocalDate"),
    "after a method": ("void nothing() {}\nrome.peo", "people()", "function", "() → int"),
    "after a line magic": ("%jars *.none\nrome.peo", "people()", "function", "() → int"),
    "in a magic's line": ("%time rome.peo", "people()", "function", "() → int"),
    "in a cell magic": ("%%loadFromPOM\nrome.peo", "people()", "function", "() → int"),
    "line magic": ("%ti", "%time", "magic", None),
    "line magic after Java": ("int before = 1;\n%mavenR", "%mavenRepo", "magic", "Looks for libraries in one more Maven repository."),
    "cell magic": ("%%load", "%%loadFromPOM", "magic", None),
    "option of a magic": ("%maven --o", "--offline", "keyword", None),
}


@pytest.mark.parametrize(("code", "text", "kind", "signature"), COMPLETIONS.values(), ids=COMPLETIONS.keys())
def test_completes(session, code, text, kind, signature):
    matches, start = completed(session, code)
    assert text in matches
    match = matches[text]
    assert match["type"] == kind
    if signature is not None:
        assert match["signature"] == signature
    assert (match["start"], match["end"]) == (start, len(code))
    assert text.startswith(code[start:])


@pytest.mark.parametrize(("code", "text"), [("java.ut", "util."), ("import java.util.conc", "concurrent.")])
def test_completes_packages(session, code, text):
    end = time.monotonic() + PATIENCE
    while text not in (matches := completed(session, code)[0]):
        assert time.monotonic() < end, matches
        time.sleep(0.2)
    assert matches[text]["type"] == "module"


def test_completes_in_the_middle_of_a_line(session):
    code = "int a = words.isE + 1; // later"
    matches, start = completed(session, code, len("int a = words.isE"))
    assert "isEmpty()" in matches
    assert start == len("int a = words.")


def test_counts_positions_in_code_points(session):
    code = 'var wave = "\U0001f30a"; wave.isB'
    matches, start = completed(session, code)
    assert "isBlank()" in matches
    assert start == len(code) - 3


def test_a_percent_sign_in_text_begins_no_magic(session):
    assert "%time" not in completed(session, 'var text = """\n%ti')[0]


@pytest.mark.parametrize("before", ['Path.of("', 'new File("', 'Files.readString(Path.of("', "%load ", "%jars ", "%classpath "])
def test_completes_names_of_files(session, tmp_path, before):
    (tmp_path / "data.csv").touch()
    (tmp_path / "dates").mkdir()
    (tmp_path / "other.txt").touch()
    (tmp_path / ".dark").touch()
    matches, start = completed(session, f"{before}{tmp_path}/da")
    assert list(matches) == ["data.csv", "dates/"]
    assert matches["data.csv"]["type"] == "path"
    assert start == len(f"{before}{tmp_path}/")


def test_completes_no_files_in_other_text(session):
    assert completed(session, 'greet("e')[0] == {}


def test_a_folder_that_is_not_there_has_no_files(session):
    assert completed(session, 'Path.of("/no/such/folder/x')[0] == {}


INSPECTIONS = {
    "a class of the JDK": ("StringBuilder", ["java.lang.StringBuilder"]),
    "a static method": ("Math.max", ["int Math.max(int a, int b)"]),
    "a method of text": ('"abc".substring', ["String String.substring(int beginIndex)"]),
    "a call that is begun": ("Math.max(", ["int Math.max(int a, int b)"]),
    "a variable": ("counter", ["counter:int", "declared in cell [1], line 1", "int counter = 1;"]),
    "a method of a cell": ("twice", ["int twice(int number)", "Twice a number."]),
    "a record": ("City", ["record City(String name, int people)"]),
    "a record's method": ("rome.half", ["int City.half()"]),
    "after an import": ("import java.time.*;\nLocalDate.parse", ["LocalDate.parse("]),
    "a line magic": ("%maven", ["Downloads libraries", "--offline"]),
    "a cell magic": ("%%loadFromPOM", ["Adds what a POM depends on"]),
}


@pytest.mark.parametrize(("code", "parts"), INSPECTIONS.values(), ids=INSPECTIONS.keys())
def test_explains(session, code, parts):
    text = inspected(session, code)
    assert text is not None
    for part in parts:
        assert part in text


def test_explains_what_the_cursor_is_in(session):
    code = "int n = counter + 1;"
    assert "counter:int" in inspected(session, code, code.index("ounter"))


def test_knows_nothing_of_what_is_nothing(session):
    assert inspected(session, "qwertz") is None


def test_shows_the_documentation_of_the_jdk_where_it_has_its_sources(session):
    if session.ok('Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"))').value != "true":
        pytest.skip("this JDK has no src.zip")
    text = inspected(session, "Math.max")
    assert "Returns the greater of two int values." in text
    assert "a: an argument." in text
    assert "{@code" not in text
    reply = session.reply(session.client.inspect("Math.max", 8))
    assert "the greater of two <code>int</code> values" in reply["data"]["text/html"]


def test_shows_the_documentation_of_a_library_with_a_sources_jar_beside_it(session, tmp_path):
    package = tmp_path / "shop"
    package.mkdir()
    source = package / "Basket.java"
    source.write_text(
        "package shop;\n/** Holds what a buyer took. */\npublic class Basket {\n"
        "  /** Adds a {@code thing}.\n   * @param thing what is bought */\n"
        "  public void add(String thing) {}\n"
        "  /** Adds many. */\n  public void add(String thing, int count) {}\n}\n"
    )
    compiled = f'javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "{source}")'
    assert session.ok(compiled).value == "0"
    with zipfile.ZipFile(tmp_path / "shop-1.0.jar", "w") as jar:
        jar.write(package / "Basket.class", "shop/Basket.class")
    with zipfile.ZipFile(tmp_path / "shop-1.0-sources.jar", "w") as jar:
        jar.write(source, "shop/Basket.java")
    session.ok(f"%jars {tmp_path}/shop-1.0.jar\nimport shop.Basket;")
    assert "Holds what a buyer took." in inspected(session, "Basket")
    text = inspected(session, "new Basket().add")
    assert "Adds a thing." in text
    assert "thing: what is bought" in text
    assert "Adds many." in text
    signature = completed(session, "new Basket().ad")[0]["add("]["signature"]
    assert signature.startswith("(String")
    assert signature.endswith("→ void")
