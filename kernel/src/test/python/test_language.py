"""Java that a cell may hold: everything of the language, in one cell and across cells."""

from __future__ import annotations

import os
import subprocess

import pytest
from jupyter_client.kernelspec import KernelSpecManager

# What is tried: cells that run in this order in one session, and the value of the last.
PROGRAMS: dict[str, tuple[list[str], str]] = {
    # Types
    "record": (["record Point(int x, int y) { int sum() { return x + y; } }", "new Point(1, 2).sum()"], "3"),
    "record is equal by its parts": (["record Pair(String a, int b) {}\nnew Pair(\"x\", 1).equals(new Pair(\"x\", 1))"], "true"),
    "record with a compact constructor": (
        ["record Range(int low, int high) {\n  Range {\n    if (low > high) throw new IllegalArgumentException();\n    high = high + 1;\n  }\n}\nnew Range(1, 4).high()"],
        "5",
    ),
    "record with a public compact constructor": (["record Open(int n) { public Open { n = 2 * n; } }\nnew Open(4).n()"], "8"),
    "record with an explicit canonical constructor": (
        ["record Name(String text) { Name(String text) { this.text = text.strip(); } }\nnew Name(\" a \").text()"],
        '"a"',
    ),
    "record with another constructor and a static method": (
        ["record Box(int side) { Box() { this(7); } static Box unit() { return new Box(1); } }\nnew Box().side() + Box.unit().side()"],
        "8",
    ),
    "generic record nested in a pattern": (
        [
            "record Two<A, B>(A first, B second) {}",
            "String deep(Object o) { return o instanceof Two(Two(var a, var b), String c) ? a + \"-\" + b + \"-\" + c : \"no\"; }",
            'deep(new Two<>(new Two<>(1, 2), "z"))',
        ],
        '"1-2-z"',
    ),
    "record with an inner record that has a compact constructor": (
        ["record Outer(Inner in) { record Inner(int n) { Inner { n++; } } }\nnew Outer(new Outer.Inner(1)).in().n()"],
        "2",
    ),
    "sealed interface with a pattern switch": (
        [
            "sealed interface Shape permits Circle, Square {}\nrecord Circle(double r) implements Shape {}\nrecord Square(double side) implements Shape {}",
            "double area(Shape s) { return switch (s) { case Circle(var r) -> 3 * r * r; case Square(var a) -> a * a; }; }",
            "area(new Square(3)) + area(new Circle(1))",
        ],
        "12.0",
    ),
    "sealed interface without permits": (
        ["sealed interface Fare {}\nrecord Adult(int n) implements Fare {}\nrecord Child() implements Fare {}\nint fare(Fare f) { return switch (f) { case Adult(int n) -> n; case Child _ -> 0; }; }\nfare(new Adult(3)) + fare(new Child())"],
        "3",
    ),
    "sealed interface with its records inside": (
        [
            "sealed interface Tree {\n  record Leaf(int n) implements Tree {}\n  record Node(Tree left, Tree right) implements Tree {}\n}",
            "int total(Tree t) {\n  return switch (t) {\n    case Tree.Leaf(int n) -> n;\n    case Tree.Node(Tree l, Tree r) -> total(l) + total(r);\n  };\n}",
            "total(new Tree.Node(new Tree.Leaf(3), new Tree.Node(new Tree.Leaf(4), new Tree.Leaf(5))))",
        ],
        "12",
    ),
    "sealed abstract class with final and non-sealed children": (
        [
            "sealed abstract class Animal permits Dog, Cat { abstract String says(); }\nfinal class Dog extends Animal { String says() { return \"wuff\"; } }\nnon-sealed class Cat extends Animal { String says() { return \"miau\"; } }\nclass Lion extends Cat { String says() { return \"roar\"; } }",
            "Stream.of(new Dog(), new Cat(), new Lion()).map(Animal::says).toList()",
        ],
        '["wuff", "miau", "roar"]',
    ),
    "sealed interface whose children come in later cells": (
        [
            "sealed interface Token permits Word, Amount {}",
            "record Word(String s) implements Token {}",
            "record Amount(int n) implements Token {}",
            'Token token = new Word("w"); switch (token) { case Word(var s) -> s; case Amount(var n) -> "n"; }',
        ],
        '"w"',
    ),
    "pattern switch with guards, null and a default": (
        [
            'String kind(Object o) {\n  return switch (o) {\n    case null -> "nothing";\n    case Integer i when i > 10 -> "big";\n    case Integer i -> "int";\n    case String s when s.isBlank() -> "blank";\n    case int[] a -> "ints " + a.length;\n    case Enum<?> e -> "enum";\n    default -> o.getClass().getSimpleName();\n  };\n}',
            'Stream.of(null, 11, 1, " ", new int[2], DayOfWeek.MONDAY, 2L).map(o -> kind(o)).toList()',
        ],
        '["nothing", "big", "int", "blank", "ints 2", "enum", "Long"]',
    ),
    "unnamed variables and patterns": (
        [
            "record Reading(String place, double value) {}",
            'int seen = 0;\nfor (var _ : List.of(1, 2, 3)) seen++;\ntry { Integer.parseInt("x"); } catch (NumberFormatException _) { seen += 10; }\nif (new Reading("a", 1) instanceof Reading(_, double v)) seen += 100;\nMap<String, Integer> m = new HashMap<>();\nm.computeIfAbsent("k", _ -> 1000);\nseen + m.get("k")',
        ],
        "1113",
    ),
    "enum with bodies, fields and an abstract method": (
        [
            'enum Op {\n  PLUS("+") { int of(int a, int b) { return a + b; } },\n  TIMES("*") { int of(int a, int b) { return a * b; } };\n  final String sign;\n  Op(String sign) { this.sign = sign; }\n  abstract int of(int a, int b);\n}',
            "int sum = 0; for (Op op : Op.values()) sum += op.of(3, 4); sum",
        ],
        "19",
    ),
    "enum in a switch and an EnumMap": (
        ["enum Light { RED, GREEN }", "int delay(Light l) { return switch (l) { case RED -> 30; case GREEN -> 0; }; }", "new EnumMap<>(Map.of(Light.RED, delay(Light.RED)))"],
        "{RED=30}",
    ),
    "interface with default, static and private methods": (
        [
            "interface Greets {\n  String name();\n  private String dots() { return \"..\"; }\n  default String hello() { return name() + dots() + mark(); }\n  static String mark() { return \"!\"; }\n}",
            'Greets greets = () -> "Ada"; greets.hello() + Greets.mark()',
        ],
        '"Ada..!!"',
    ),
    "generics with bounds and wildcards": (
        [
            "<T extends Comparable<? super T>> T largest(Collection<? extends T> all) { T best = null; for (T t : all) if (best == null || t.compareTo(best) > 0) best = t; return best; }",
            "class Stack<E> { private final Deque<E> in = new ArrayDeque<>(); <S extends E> Stack<E> push(S e) { in.push(e); return this; } E pop() { return in.pop(); } }",
            "largest(List.of(3, 9, 4)) + new Stack<Number>().push(1).push(2.5).pop().intValue()",
        ],
        "11",
    ),
    "annotation declared and used": (
        [
            "import java.lang.annotation.*;\n@Retention(RetentionPolicy.RUNTIME) @Target({ElementType.TYPE, ElementType.METHOD}) @interface Unit { String value() default \"ms\"; int[] scale() default {1, 2}; }",
            '@Unit("s") class Timer { @Unit void run() {} @Override public String toString() { return "t"; } }',
            'Timer.class.getAnnotation(Unit.class).value() + Timer.class.getDeclaredMethod("run").getAnnotation(Unit.class).value()',
        ],
        '"sms"',
    ),
    "annotated top-level method": (['@SuppressWarnings("unchecked") <T> T sure(Object o) { return (T) o; }', 'String sure = sure("x"); sure'], '"x"'),
    "functional interface": (["@FunctionalInterface interface Three<A, B, C, R> { R of(A a, B b, C c); }", "Three<Integer, Integer, Integer, Integer> three = (a, b, c) -> a * b + c; three.of(2, 3, 4)"], "10"),
    "static nested, inner, local and anonymous classes": (
        [
            "class House {\n  int rooms = 3;\n  static class Garden { int trees = 2; }\n  class Door { int all() { return rooms + 1; } }\n  int count() {\n    class Local { int n() { return rooms; } }\n    var anonymous = new Object() { int extra = 100; };\n    return new Local().n() + anonymous.extra;\n  }\n}",
            "new House.Garden().trees + new House().new Door().all() + new House().count()",
        ],
        "109",
    ),
    "anonymous class at the top of a cell": (['var thing = new Comparator<String>() { int calls; public int compare(String a, String b) { calls++; return a.compareTo(b); } };\nList.of("b", "a").stream().sorted(thing).toList();\nthing.calls > 0'], "true"),
    "local records, enums and interfaces in a method": (
        ["int local() {\n  record R(int n) {}\n  enum E { A, B }\n  interface I { int get(); }\n  I i = () -> new R(4).n() + E.values().length;\n  return i.get();\n}\nlocal()"],
        "6",
    ),
    "static members and initializers": (
        ["class Counter { static int made; static final List<String> LOG = new ArrayList<>(); static { LOG.add(\"loaded\"); } final int id; { made++; } Counter() { id = made; } static Counter next() { return new Counter(); } }", "Counter.next(); Counter.next().id + Counter.LOG.size() + Counter.made"],
        "5",
    ),
    "class that extends a class of an earlier cell": (
        ["class Base { protected int n = 1; Base twice() { n *= 2; return this; } }", "class Derived extends Base { @Override Derived twice() { super.twice(); n++; return this; } }", "new Derived().twice().twice().n"],
        "7",
    ),
    "access modifiers at the top are accepted": (
        ["public class Visible { private int n = 3; public int n() { return n; } }\npublic static int helper() { return new Visible().n(); }\nprivate static final int LIMIT = 4;\nhelper() + LIMIT"],
        "7",
    ),
    # Names found in any order
    "method that calls one further down": (["int first() { return second() + 1; }\nint second() { return 41; }\nfirst()"], "42"),
    "method that calls one of a later cell": (["int early() { return late() * 2; }", "int late() { return 21; }", "early()"], "42"),
    "methods that call each other": (
        ["boolean even(int n) { return n == 0 || odd(n - 1); }\nboolean odd(int n) { return n != 0 && even(n - 1); }\neven(10) && !even(7)"],
        "true",
    ),
    "classes that refer to each other": (
        ["class Person { List<Car> cars = new ArrayList<>(); Person buy() { cars.add(new Car(this)); return this; } }\nclass Car { final Person owner; Car(Person owner) { this.owner = owner; } }\nnew Person().buy().cars.getFirst().owner.cars.size()"],
        "1",
    ),
    "classes of two cells that refer to each other": (
        ["class Hen { Egg lay() { return new Egg(this); } }", "class Egg { final Hen of; Egg(Hen of) { this.of = of; } Hen hatch() { return new Hen(); } }", "new Hen().lay().hatch().lay().of != null"],
        "true",
    ),
    "class used above its declaration": (["var parcel = new Parcel(3);\nrecord Parcel(int kg) {}\nparcel.kg()"], "3"),
    "method used above its declaration": (["int used = helps(4);\nint helps(int n) { return n * n; }\nused"], "16"),
    "method whose types come further down": (["Crate pack(Fruit f) { return new Crate(f); }\nrecord Crate(Fruit f) {}\nrecord Fruit(String name) {}\npack(new Fruit(\"fig\")).f().name()"], '"fig"'),
    "interface implemented above its declaration": (["class Duck implements Quacks { public String quack() { return \"quack\"; } }\ninterface Quacks { String quack(); }\nnew Duck().quack()"], '"quack"'),
    "method of an earlier cell sees a method declared anew": (["int rate() { return 2; }\nint price(int n) { return n * rate(); }", "int rate() { return 5; }", "price(3)"], "15"),
    "class of an earlier cell sees a variable's new value": (["int factor = 2;\nclass Scale { int of(int n) { return n * factor; } }\nvar scale = new Scale();", "factor = 10;", "scale.of(3)"], "30"),
    # Declared anew
    "variable with another type": (["int thing1 = 1;", 'String thing1 = "one";', "thing1.length()"], "3"),
    "variable declared twice in one cell": (["int again = 1;\nint again = 2;\nagain"], "2"),
    "method with another type": (["int answer() { return 1; }", 'String answer() { return "text"; }', "answer()"], '"text"'),
    "overloaded methods": (["int over(int n) { return 1; }\nint over(String s) { return 2; }\nint over(Object... all) { return 3; }", 'over(1) * 100 + over("") * 10 + over(1, 2)'], "123"),
    "class becomes a record": (["class Shifting { int n = 1; }", "record Shifting(int n) {}", "new Shifting(8).n()"], "8"),
    "class keeps working with the method that uses it": (["class Tax { int of(int n) { return n / 10; } }\nint taxed(int n) { return n - new Tax().of(n); }", "class Tax { int of(int n) { return n / 2; } }", "taxed(100)"], "50"),
    # Variables, lambdas
    "lambda captures a variable and sees its later value": (["int step = 1;\nIntUnaryOperator add = n -> n + step;", "step = 5;", "add.applyAsInt(10)"], "15"),
    "lambda changes a variable": (["int hits = 0;\nIntStream.range(0, 7).forEach(i -> hits += i);\nhits"], "21"),
    "lambda that calls itself through its variable": (["Function<Integer, Integer> factorial = n -> n < 2 ? 1 : n * this_factorial(n - 1);\nint this_factorial(int n) { return factorial.apply(n); }\nfactorial.apply(5)"], "120"),
    "var of a type without a name": (["var hidden = new Object() { int a = 1; int b() { return a + 1; } };", "hidden.a = 5; hidden.b()"], "6"),
    "var of an intersection type": (["var mixed = List.of(1, 2.5);", "mixed.getFirst().intValue()"], "1"),
    "var of a map of mixed values": (['var row = Map.of("name", "Ada", "age", 36);', 'row.get("age") + row.get("name").toString()'], '"36Ada"'),
    "var in a lambda and in loops": (["BinaryOperator<Integer> plus = (var a, var b) -> a + b;\nvar sum2 = 0;\nfor (var i = 0; i < 3; i++) sum2 = plus.apply(sum2, i);\nsum2"], "3"),
    "several variables in one declaration": (["int a1 = 1, b1 = a1 + 1, c1[] = {3, 4};\na1 + b1 + c1[1]"], "7"),
    "final variable": (["final int FIXED = 9;\nFIXED + 1"], "10"),
    "variable without a value": (["int zero; String none;\nzero + (none == null ? 1 : 2)"], "1"),
    "array initializers": (["int[] squares = {1, 4, 9};\nString[][] grid = {{\"a\"}, {\"b\", \"c\"}};\nsquares[2] + grid[1].length"], "11"),
    # Statements
    "checked exception at the top": (['Files.readString(Path.of("/no/such/file")).length()'], "error: NoSuchFileException"),
    "checked exception thrown at the top": (['throw new Exception("on purpose");'], "error: Exception"),
    "checked exception in an initializer": (["long size = Files.size(Path.of(\".\")); size >= 0"], "true"),
    "try with resources": (
        ["class Res implements AutoCloseable { static List<String> log = new ArrayList<>(); final String n; Res(String n) { this.n = n; log.add(\"+\" + n); } public void close() { log.add(\"-\" + n); } }", "try (var a = new Res(\"a\"); var b = new Res(\"b\")) { Res.log.add(\"in\"); } finally { Res.log.add(\"fin\"); }\nRes.log"],
        '["+a", "+b", "in", "-b", "-a", "fin"]',
    ),
    "labelled loops": (["int found = 0;\nouter:\nfor (int i = 0; i < 5; i++) {\n  for (int j = 0; j < 5; j++) {\n    if (j == 3) continue outer;\n    if (i == 2) break outer;\n    found++;\n  }\n}\nfound"], "6"),
    "switch expression with yield": (['int size3(String s) { return switch (s) { case "a", "b": yield 1; case "c": { int n = 4; yield n * n; } default: yield -1; }; }\nsize3("b") + size3("c") + size3("z")'], "16"),
    "switch expression at the top": (['int day = 6;\nString name6 = switch (day) {\n  case 1, 7 -> "weekend";\n  default -> {\n    String s = "day " + day;\n    yield s;\n  }\n};\nname6'], '"day 6"'),
    "if, else and while at the top": (["int w = 0;\nif (w > 0) {\n  w = -1;\n}\nelse if (w == 0) {\n  w = 10;\n}\nelse {\n  w = 5;\n}\nwhile (w > 3)\n  w--;\ndo { w *= 2; } while (w < 20);\nw"], "24"),
    "if without braces and an else on the next line": (["int e = 1;\nif (e == 2)\n  e = 3;\nelse\n  e = 4;\ne"], "4"),
    "try, catch and finally on lines of their own": (["int t = 0;\ntry {\n  t = Integer.parseInt(\"x\");\n}\ncatch (NumberFormatException | NullPointerException ex) {\n  t = 1;\n}\nfinally {\n  t += 10;\n}\nt"], "11"),
    "synchronized and assert": (["int locked = 0;\nsynchronized (String.class) { locked = 2; }\nassert locked == 3 : \"not on\";\nlocked"], "2"),
    "block with a variable of its own": (["int outerOne = 1;\n{ int inner = 5; outerOne += inner; }\nouterOne"], "6"),
    "instanceof pattern with a condition": (['Object o9 = "text"; o9 instanceof String s && s.length() == 4'], "true"),
    "bit operations, casts and compound assignments": (["int bits = 0b1010_1010; bits >>>= 1; bits ^= 0xF; byte low = (byte) bits; char c9 = 'a'; c9 += 2; (low & 0xFF) + c9"], "189"),
    "ternary and unboxing": (["Integer boxed = 5; long wide = boxed > 4 ? boxed : 1L; wide"], "5"),
    # Library
    "streams with collectors": (['Stream.of("fig", "apple", "kiwi", "plum").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.joining("+")))'], '{3="fig", 4="kiwi+plum", 5="apple"}'),
    "gatherers": (["IntStream.rangeClosed(1, 5).boxed().gather(Gatherers.windowFixed(2)).toList()"], "[[1, 2], [3, 4], [5]]"),
    "stream over many lines": (["List.of(3, 1, 2).stream()\n    // the small ones\n    .filter(n -> n < 3)\n    .sorted()\n    .map(n -> n * 10)\n    .toList()"], "[10, 20]"),
    "variable arguments": (["int sumOf(int... all) { return IntStream.of(all).sum(); }\nString joined(String sep, Object... all) { return Stream.of(all).map(String::valueOf).collect(Collectors.joining(sep)); }", 'sumOf() + sumOf(1, 2) + joined("-", 1, "a").length()'], "6"),
    "module import": (["import module java.sql;\nTypes.VARCHAR"], "12"),
    "module import of java.base": (["import module java.base;\nList.of(1).size()"], "1"),
    "static import": (["import static java.lang.Math.*;\nmax(abs(-3), 2)"], "3"),
    "import that hides a name of java.base": (["import java.awt.List;\nList.class.getName()", "import java.util.List;", "List.of(1)"], "[1]"),
    "the usual imports": (
        ['new BigDecimal("1.5").add(BigDecimal.ONE) + LocalDate.of(2024, 2, 29).plusYears(1).toString() + Path.of("a", "b") + Pattern.compile("a+").matcher("aa").matches() + new AtomicInteger(4) + StandardCharsets.UTF_8 + TimeUnit.SECONDS + HexFormat.of().formatHex(new byte[] {10}) + URI.create("x:y") + Objects.hash() + ThreadLocalRandom.current().nextInt(1) + NumberFormat.getInstance(Locale.ROOT).format(1000)'],
        '"2.52025-02-28a/btrue4UTF-8SECONDS0ax:y101,000"',
    ),
    "functions as values": (["Function<Integer, Integer> inc = n -> n + 1; Supplier<List<String>> make = ArrayList::new; inc.andThen(n -> n * 2).compose((Integer n) -> n - 5).apply(7) + make.get().size()"], "6"),
    "threads and futures": (["try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { var all = pool.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2)); int n = 0; for (var f : all) n += f.get(); System.out.print(n); }\nCompletableFuture.supplyAsync(() -> 20).thenCombine(CompletableFuture.completedFuture(22), Integer::sum).get()"], "42"),
    "println of java.lang.IO": (['IO.println("hello"); 3'], "3"),
    # Text
    "text block with lines that begin with a percent sign": (['String report = """\n    total\n%d items\n  %maven x\n    %s"""; report.lines().filter(l -> l.strip().startsWith("%")).count()'], "3"),
    "text block as a format": (['"""\n%d%%\n%s""".formatted(5, "x")'], '"""\n5%\nx"""'),
    "text block with quotes and escapes": (['"""\n  say "hi" \\"""\n  a\\\n  b\\tc\\s\n  """.length()'], "19"),
    "text block in a call that goes on": (['"""\n  {"a": 1}\n  """.strip()\n    .length()'], "8"),
    "remainder at the beginning of a line": (["int whole = 17\n    % 5;\nwhole"], "2"),
    "characters that look like more": (["char q = '\"'; char p = '\\''; String s5 = \"// no /* comment % \"; q + p + s5.length()"], "92"),
    "unicode identifiers and escapes": (['double größe = 1.5; String 名前 = "\\u00e9"; int \\u0061bc = 3; größe + 名前.length() + abc'], "5.5"),
    "comments between and inside": (["// first\nint /* in */ cc = 1; // behind\n/* a\n   block { */\n/** Javadoc of nothing. */\ncc + 1 // the end"], "2"),
    "javadoc before a declaration": (["/**\n * Twice.\n * @param n a number with a { brace\n */\nint twiceOf(int n) {\n  return 2 * n; // and \"quotes\n}\ntwiceOf(4)"], "8"),
    # The shape of a cell
    "trailing expression without a semicolon": (["int last = 4;\nlast * 2"], "8"),
    "several statements on a line": (["int x1 = 1; x1++; int y1 = x1 * 2; { y1++; } y1"], "5"),
    "stray semicolons": (["int stray = 1;;\n;\nclass Semi {};\nstray;"], "1"),
    "windows line ends": (["int crlf = 1;\r\n// comment\r\ncrlf += 1;\r\ncrlf"], "2"),
    "tabs and blank lines": (["\n\n\tint tabbed = 3;\n\n\n\ttabbed\n\n"], "3"),
    "a call that ends the cell on a line of its own": (["List.of(1, 2)\n  .size()"], "2"),
    "a whole program and the call of its main": (['class App {\n  public static void main(String[] args) {\n    System.out.println("run " + args.length);\n  }\n}\nApp.main(new String[0]); 1'], "1"),
    "a compact source file's main": (["int started = 0;\nvoid main() {\n  started++;\n}\nmain();\nstarted"], "1"),
    "package and main of a file pasted whole": (["import java.util.*;\n\npublic class Pasted {\n    private final Map<String, Integer> counts = new TreeMap<>();\n\n    public static void main(String... args) {\n        var p = new Pasted();\n        p.counts.merge(\"a\", 1, Integer::sum);\n        System.out.println(p.counts);\n    }\n}", "Pasted.main(); 7"], "7"),
}


@pytest.mark.parametrize(("cells", "expected"), PROGRAMS.values(), ids=PROGRAMS.keys())
def test_runs(kernel, cells, expected):
    for cell in cells[:-1]:
        kernel.ok(cell)
    if expected.startswith("error: "):
        assert kernel.run(cells[-1]).error["ename"] == expected.removeprefix("error: ")
    else:
        result = kernel.run(cells[-1])
        assert result.status == "ok", result.traceback
        assert result.value == expected


# Cells that show nothing, and are no error.
SILENT = {
    "empty": "",
    "blank": " \n\t\n",
    "a comment": "// nothing",
    "a block comment": "/* nothing\n at all */",
    "a javadoc comment": "/** nothing */",
    "a semicolon": ";",
    "an import": "import java.util.zip.*;",
    "a declaration": "int declared = 1;",
    "an assignment": "int assigned; assigned = 4;",
    "a void call": "Thread.yield()",
    "only a method": "void quiet() {}",
}


@pytest.mark.parametrize("code", SILENT.values(), ids=SILENT.keys())
def test_shows_nothing_for(kernel, code):
    result = kernel.ok(code)
    assert [m["msg_type"] for m in result.messages if m["msg_type"] not in ("status", "execute_input")] == []


def test_branches_may_meet_in_a_common_supertype(kernel):
    kernel.ok("class Shape { int corners() { return 0; } } class Square extends Shape { int corners() { return 4; } } class Star extends Shape { int corners() { return 10; } }")
    kernel.ok("Shape pick(boolean b) { Shape s; if (b) { s = new Square(); } else { s = new Star(); } return s; }")
    assert kernel.ok("pick(true).corners() + pick(false).corners()").value == "14"
    assert kernel.ok("Shape both(boolean b) { return b ? new Square() : new Star(); }\nboth(false).corners()").value == "10"


def test_a_handler_that_catches_everything_still_catches_everything_else(kernel):
    kernel.ok('String caught(Runnable work) { try { work.run(); return "none"; } catch (Throwable t) { return t.getClass().getSimpleName(); } }')
    assert kernel.ok("caught(() -> { throw new AssertionError(); })").value == '"AssertionError"'
    assert kernel.ok('caught(() -> { throw new IllegalStateException("x"); })').value == '"IllegalStateException"'
    assert kernel.ok("int n = 0; try { throw new Error(); } catch (IllegalStateException | Error e) { n = 1; } finally { n += 10; } System.out.print(n);").text() == "11"


def test_a_class_declared_anew_says_which_objects_are_gone(kernel):
    kernel.ok("class Account { int cents = 5; }\nAccount mine = new Account();\nList<Account> all = new ArrayList<>(List.of(mine));")
    told = kernel.ok("class Account { long cents = 7; }").text("stderr")
    assert "mine was reset to null" in told
    assert "all was reset to null" in told
    assert "its class Account was declared anew" in told
    assert kernel.ok("mine == null").value == "true"
    assert kernel.ok("mine = new Account(); mine.cents").value == "7"


def test_a_class_run_again_unchanged_keeps_its_objects(kernel):
    declaration = "class Kept { int n = 1; }"
    kernel.ok(declaration + "\nvar kept = new Kept();\nkept.n = 9;")
    assert kernel.ok(declaration).text("stderr") == ""
    assert kernel.ok("kept.n").value == "9"


def test_a_declaration_that_waits_for_another_says_what_for(kernel):
    told = kernel.ok("int waiting() { return notYetThere() + 1; }").text("stderr")
    assert "waiting is declared, but cannot be used until this is: method notYetThere()" in told
    assert "cannot be used before this is declared" in kernel.run("waiting()").traceback
    kernel.ok("int notYetThere() { return 1; }")
    assert kernel.ok("waiting()").value == "2"


def test_nothing_runs_if_the_end_of_a_cell_cannot_be_read(kernel):
    kernel.ok("int ran = 0;")
    assert kernel.run("ran = 1;\nfor (int i = 0; i < 3; i++ {\n}").status == "error"
    assert kernel.ok("ran").value == "0"


def test_what_stands_before_an_error_stays(kernel):
    assert kernel.run("int before = 3;\nint wrong = \"text\";").status == "error"
    assert kernel.ok("before").value == "3"


def test_a_preview_feature_says_how_to_turn_it_on(kernel):
    error = kernel.run("Object o = 1; switch (o) { case int i -> i; default -> 0; }")
    assert error.status == "error"
    assert "install the kernel with --preview" in error.traceback


def test_preview_features_run_by_one_option_of_the_installer(tmp_path, monkeypatch, kernel_with):
    argv = KernelSpecManager().get_kernel_spec("java").argv
    java = argv[0]
    class_path = argv[argv.index("-cp") + 1]
    kernels = tmp_path / "share" / "kernels"
    install = [java, "-cp", class_path, "org.jvmbootcamp.kernel.install.Main", "--dir", kernels, "--java", java, "--preview"]
    subprocess.run(install, check=True)
    monkeypatch.setenv("JUPYTER_PATH", f"{tmp_path / 'share'}:{os.environ.get('JUPYTER_PATH', '')}")
    with kernel_with({}) as kernel:
        kernel.ok('String kind(Object o) { return switch (o) { case int i when i > 3 -> "big"; case int i -> "int"; default -> "else"; }; }')
        assert kernel.ok("kind(7) + kind(1) + kind(2.5)").value == '"bigintelse"'
        scope = 'try (var scope = StructuredTaskScope.open()) { var task = scope.fork(() -> 42); scope.join(); System.out.print(task.get()); }'
        assert kernel.ok(scope).text() == "42"
