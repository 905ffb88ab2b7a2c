"""Errors as a reader sees them: the place, the words, the source, and what to do."""

from __future__ import annotations

import pytest

# The common errors of compiling: the code, and a part of the sentence that helps.
HELP = {
    "missing semicolon": ("int a = 1\nint b = 2;", "End the statement with a semicolon"),
    "undeclared variable": ("int counter = 1;\ncountr + 1", "Did you mean counter?"),
    "undeclared, like nothing": ("qwertz + 1", "Declare qwertz in this or an earlier cell"),
    "misspelt class": ("Sting s = null;", "Did you mean String?"),
    "class written small": ("string s = null;", "Did you mean String?"),
    "package for a class written small": ("system.out.println();", "Did you mean System?"),
    "missing import of a class": ("new BufferedImage(1, 1, 1)", "Add: import java.awt.image.BufferedImage;"),
    "missing import of a class by its method": ('DriverManager.getConnection("")', "Add: import java.sql.DriverManager;"),
    "missing static import": ("Stream.of(1).collect(joining())", "Add: import static java.util.stream.Collectors.*;"),
    "missing library": ("import org.nowhere.Thing;", "add one with %maven group:artifact:version"),
    "println alone": ('println("x");', "Write System.out.println(...), or IO.println(...)."),
    "misspelt method": ('"a".lenght()', "Did you mean length()?"),
    "misspelt method after a class": ('Integer.parseint("1")', "Did you mean parseInt()?"),
    "misspelt method in a chain": ('List.of("a").stream().mapp(x -> x).toList()', "Did you mean map()?"),
    "size of an array": ("int[] sized = {1};\nsized.size()", "Did you mean length?"),
    "length of a list": ("List.of(1).length()", "Did you mean size()?"),
    "size of text": ('String sizedText = "a"; sizedText.size()', "Did you mean length()?"),
    "method without brackets": ('"a".length', "length is a method here: write length()."),
    "field with brackets": ("new int[2].length()", "length is a field here: write it without brackets."),
    "method of an Object": ('Object thing = "x"; thing.qwertz()', "declare it with its own type, or cast it"),
    "no such method": ('"a".qwertz()', "String has no method qwertz"),
    "checked exception": ('void read() { Files.readString(Path.of("x")); }', 'Add "throws IOException" to the method'),
    "checked exception in a lambda": ('List.of("x").forEach(w -> Files.readString(Path.of(w)));', "This lambda may not throw it"),
    "text for an int": ('int number = "1";', "Integer.parseInt(text)"),
    "text for a double": ('double number = "1";', "Double.parseDouble(text)"),
    "text for a char": ('char letter = "a";', "A char stands between ' and '"),
    "int for text": ("String text = 5;", "String.valueOf(x)"),
    "double for an int": ("int number = 1.5;", "say so with a cast, such as (int) x"),
    "long for an int": ("int number = 5L;", "say so with a cast, such as (int) x"),
    "Object for text": ('Object any = "x"; String text = any;', "cast it: (String) x"),
    "int for a condition": ("int some = 1; if (some) {}", "A condition is true or false"),
    "assignment for a condition": ("int some = 1; if (some = 2) {}", "compare with =="),
    "list of a child": ("List<Object> all = new ArrayList<String>();", "The types between < > must be the same"),
    "nothing for a value": ("void nothing() {}\nint got = nothing();", "The method returns nothing"),
    "nothing printed": ("void nothing() {}\nSystem.out.println(nothing());", "The call gives no value"),
    "text thrown": ('throw "text";', "Only exceptions can be thrown"),
    "missing return": ("int sign(int n) { if (n > 0) return 1; }", "must end with return or throw"),
    "return of a void method": ("void gives() { return 1; }", "Let the method's type and what it returns agree"),
    "unreachable": ("int gives() { return 1; System.out.println(); }", "this one can never run"),
    "uninitialized variable": ("void shows() { int x; System.out.println(x); }", "Give the variable a value"),
    "final field without a value": ("class NoValue { final int n; }", "give it a value where you declare it"),
    "wrong argument": ('Math.max("a", 1)', "Compare what is required with what you gave"),
    "too few arguments of a constructor": ("class Needs { Needs(int n) {} }\nnew Needs()", "Compare what is required"),
    "parent without a plain constructor": ("class Asks { Asks(int n) {} }\nclass Child extends Asks {}", "Compare what is required"),
    "private field": ('"a".value', "It is private there"),
    "unclosed text": ('String open = "abc;', 'Close the text with "'),
    "text between the wrong quotes": ("String open = 'abc';", "text stands between"),
    "unclosed brace": ("class Open {\n  void f() {\n}", "is not closed"),
    "unclosed bracket": ("int g() { return (1 + 2; }", "Close the bracket with )"),
    "method in a method": ("void outer() { void inner() {} }", "A method cannot stand inside another"),
    "array in square brackets": ("int[] list = [1, 2];", "An array's values stand in braces"),
    "missing value": ("int nothing = ;", "A value is missing here"),
    "name that is a word of Java": ("int class = 1;", "class"),
    "name that begins with a digit": ("class 9a {}", "A name is missing here"),
    "final assigned": ("void fixed() { final int z = 1; z++; }", "take final away"),
    "switch that leaves some out": ("enum Hue { RED, BLUE }\nint of(Hue h) { return switch (h) { case RED -> 1; }; }", "Add a case for what is left"),
    "case after a wider one": ('Object o = 1; switch (o) { case Object x -> "a"; case String s -> "b"; }', "put the more special case first"),
    "object of an interface": ("new Runnable()", "Make an object of a class that implements it"),
    "object of an abstract class": ("abstract class Half {}\nnew Half()", "Make an object of a class that implements it"),
    "missing method": ("class Task implements Runnable {}", "Add the method it names"),
    "method that overrides nothing": ("class Over { @Override public String tostring() { return null; } }", "check the spelling"),
    "method less public than its interface": ("class Job implements Runnable { void run() {} }", "write public before this one"),
    "interface extended": ("class Runs extends Runnable {}", "write implements, not extends"),
    "class implemented": ("class Impl implements Object {}", "write extends, not implements"),
    "final class extended": ("class Longer extends String {}", "keep one in a field instead"),
    "child of a sealed type": ("sealed interface Closed permits Known {}\nrecord Known() implements Closed {}\nrecord Other() implements Closed {}", "The sealed type must permit it"),
    "child that is not sealed": ("sealed interface Lid permits Pot {}\nclass Pot implements Lid {}", "final, sealed or non-sealed"),
    "instance from static": ("class Inst { int n; static int get() { return n; } }", "It belongs to an object"),
    "instance method of a class": ("String.length()", "It belongs to an object"),
    "primitive between brackets": ("List<int> ints = null;", "write Integer for int"),
    "new of a type parameter": ("class Makes<T> { T make() { return new T(); } }", "pass a Supplier<T>"),
    "captured variable that changes": ("void lambda() { int k = 0; Runnable r = () -> System.out.println(k); k++; }", "copy it to a new variable"),
    "variable twice": ("void twice() { int q = 1; int q = 2; }", "The name is taken here"),
    "method twice": ("class Two { void a() {} int a() { return 1; } }", "must differ in their parameters"),
    "methods of a primitive": ("int primitive = 1; primitive.toString()", "It is a primitive value"),
    "operator for text": ('"a" - 1', "Convert one side"),
    "not of an int": ("!1", "Convert one side"),
    "number too large": ("long much = 3000000000;", "write the number with an L"),
    "loop over a number": ("for (int i : 5) {}", "to count, write for"),
    "var without a value": ("var nothing;", "write the type instead of var"),
    "var of a lambda": ("var f = () -> 1;", "write the type instead of var"),
    "catch of what is not thrown": ("try { int z = 1; } catch (IOException e) {}", "remove this catch"),
    "catch after a wider one": ("try { throw new IOException(); } catch (Exception e) {} catch (IOException e) {}", "the more special one first"),
    "else alone": ("else { }", "It goes with the if or try before it"),
    "break alone": ("break;", "there is none around it"),
    "field in a record": ("record Wide(int x) { int y; }", "Put the field between the record's brackets"),
    "array with a number and values": ("int[] a = new int[2] {1, 2};", "leave the number out"),
    "backslash in text": (r'"\d"', "Write a backslash in text twice"),
    "method named as one of every object": ("int wait() { return 1; }", "Every object has a method of this name"),
    "preview feature": ("Object p = 1; switch (p) { case int i -> i; default -> 0; }", "install the kernel with --preview"),
    "private constructor": ("class Hidden { private Hidden() {} }\nnew Hidden()", "It is private there"),
    "enum made": ("enum Made { A }\nnew Made()", "Use one of the enum's constants"),
    "index of a list": ("List.of(1)[0]", "a list has get(i)"),
    "word of another language": ("var yes = True;", "Java writes true"),
}


@pytest.mark.parametrize(("code", "sentence"), HELP.values(), ids=HELP.keys())
def test_helps_with(kernel, code, sentence):
    assert sentence in kernel.run(code).traceback


def test_a_compile_error_shows_place_source_and_caret(kernel):
    result = kernel.run('int fine = 1;\n\nint wrong = fine + "text";')
    number = result.reply["execution_count"]
    assert result.error["ename"] == "CompileError"
    assert result.traceback.splitlines()[:3] == [
        f"cell [{number}], line 3: incompatible types: String cannot be converted to int",
        '  3 | int wrong = fine + "text";',
        "    |                  ^^^^^^^^",
    ]


def test_a_fault_of_syntax_is_told_once(kernel):
    traceback = kernel.run("public void static bad() {}").traceback
    assert traceback.count("cell [") == 1


def test_an_unclosed_brace_is_found_by_its_line(kernel):
    code = "class Deep {\n  void f() {\n    if (true) {\n      g();\n  }\n}"
    assert "The { of line 3 is not closed." in kernel.run(code).traceback


def test_the_place_is_right_after_a_magic_and_in_a_later_part(kernel):
    result = kernel.run("int early = 1;\n%time early++\nint late = early +;\n")
    assert f"cell [{result.reply['execution_count']}], line 3" in result.traceback


def frames(result):
    return [line.strip() for line in result.traceback.splitlines() if line.startswith(("  cell", "    cell"))]


def test_a_runtime_error_has_the_reader_s_frames_only(kernel):
    result = kernel.run(
        'int parse(String text) {\n  return Integer.parseInt(text);\n}\nint sum = parse("1")\n    + parse("x");'
    )
    number = result.reply["execution_count"]
    assert result.traceback.splitlines() == [
        'java.lang.NumberFormatException: For input string: "x"',
        f"  cell [{number}], line 2, in parse",
        "      return Integer.parseInt(text);",
        f"  cell [{number}], line 5",
        '      + parse("x");',
    ]


def test_causes_and_suppressed_exceptions_are_kept_with_their_frames(kernel):
    result = kernel.run(
        'class Pipe implements AutoCloseable {\n  public void close() { throw new IllegalStateException("stuck"); }\n}\n'
        'try (var pipe = new Pipe()) {\n  throw new RuntimeException("outer", new IOException("inner"));\n}'
    )
    lines = result.traceback.splitlines()
    assert lines[0] == "java.lang.RuntimeException: outer"
    assert "  Suppressed: java.lang.IllegalStateException: stuck" in lines
    assert "Caused by: java.io.IOException: inner" in lines
    number = result.reply["execution_count"]
    assert f"cell [{number}], line 2, in Pipe.close" in frames(result)
    assert frames(result).count(f"cell [{number}], line 5") == 2


def test_an_exception_in_a_lambda_of_a_stream_names_its_line(kernel):
    result = kernel.run("List.of(4, 0).stream()\n    .map(n ->\n        8 / n)\n    .toList()")
    number = result.reply["execution_count"]
    assert frames(result) == [f"cell [{number}], line 3, in a lambda", f"cell [{number}], line 4"]


def test_an_exception_in_a_class_of_an_earlier_cell_names_both_cells(kernel):
    first = kernel.ok("class Till {\n  int[] slots = new int[2];\n\n  int at(int i) {\n    return slots[i];\n  }\n}")
    result = kernel.run("\nvar till = new Till();\ntill.at(5)")
    assert frames(result) == [
        f"cell [{first.reply['execution_count']}], line 5, in Till.at",
        f"cell [{result.reply['execution_count']}], line 3",
    ]
    assert "return slots[i];" in result.traceback


def test_an_exception_in_an_initializer_names_its_line(kernel):
    result = kernel.run('class Load {\n  int n =\n      Integer.parseInt("x");\n}\nnew Load()')
    number = result.reply["execution_count"]
    assert frames(result) == [f"cell [{number}], line 3, in new Load", f"cell [{number}], line 5"]


def test_an_exception_in_a_static_initializer_keeps_its_cause(kernel):
    result = kernel.run('class Once {\n  static int n = Integer.parseInt("x");\n}\nOnce.n')
    number = result.reply["execution_count"]
    assert "Caused by: java.lang.NumberFormatException" in result.traceback
    assert f"cell [{number}], line 2, in the initializer of Once" in frames(result)


def test_an_exception_in_a_library_that_calls_back_leaves_its_frames_out(kernel):
    result = kernel.run('var letters = new ArrayList<>(List.of("b", "a"));\nletters.sort((a, b) -> {\n  throw new IllegalStateException();\n});')
    number = result.reply["execution_count"]
    assert frames(result) == [f"cell [{number}], line 3, in a lambda", f"cell [{number}], line 2"]
    assert "java.util" not in result.traceback


def test_an_exception_class_of_a_cell_has_its_own_name(kernel):
    kernel.ok("class Broke extends RuntimeException { Broke(String why) { super(why); } }")
    result = kernel.run('throw new Broke("empty");')
    assert result.error["ename"] == "Broke"
    assert result.traceback.splitlines()[0] == "Broke: empty"


def test_a_null_is_explained(kernel):
    result = kernel.run("String nobody = null;\nnobody.length()")
    assert 'Cannot invoke "String.length()" because "nobody" is null' in result.traceback
    assert "REPL" not in result.traceback


def test_a_deep_recursion_is_shortened(kernel):
    result = kernel.run("int down(int n) {\n  return down(n + 1) + 1;\n}\ndown(0)")
    assert result.error["ename"] == "StackOverflowError"
    assert len(result.traceback.splitlines()) < 20
    assert "cell" in result.traceback


def test_a_recursion_of_two_is_shortened(kernel):
    result = kernel.run("int ping(int n) { return pong(n + 1) + 1; }\nint pong(int n) { return ping(n + 1) + 1; }\nping(0)")
    assert result.error["ename"] == "StackOverflowError"
    assert len(result.traceback.splitlines()) < 30


def test_a_cycle_of_causes_ends(kernel):
    result = kernel.run("var a = new RuntimeException(\"a\"); var b = new RuntimeException(\"b\", a); a.initCause(b); throw a;")
    assert len(result.traceback.splitlines()) < 20


def test_an_exception_of_a_magic_is_words_only(kernel):
    result = kernel.run("%load /no/such/file")
    assert result.error["ename"] == "MagicError"
    assert "at " not in result.traceback.splitlines()[0][:3]
