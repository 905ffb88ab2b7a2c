package org.jvmbootcamp.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvmbootcamp.kernel.classpath.PackageIndex;
import org.jvmbootcamp.kernel.eval.Declarations.Member;
import org.jvmbootcamp.kernel.spi.Declaration;

class DeclarationsTest {
  private final Compiler compiler = Compiler.create(List.of(), PackageIndex.none(), List.of());

  @Test
  void findsMethodsAndTypesWithTheCommentsAboveThem() {
    String code =
        "int a() { return 1; }\n\n/** Two. */\nrecord B(int n) {};\n// three\nenum C { X }\n";

    Declarations found = parse(code);

    assertThat(found.members()).extracting(Member::name).containsExactly("a", "B", "C");
    assertThat(found.members())
        .extracting(found::source)
        .containsExactly(
            "int a() { return 1; }", "/** Two. */\nrecord B(int n) {}", "// three\nenum C { X }");
  }

  @Test
  void givesEachAHolderAndLeavesEveryLineWhereItIs() {
    String code = "@Deprecated <T> T a(T t) {\n  return t;\n}\nprivate final class B {}";

    assertThat(parse(code).classes(List.of("H1", "H2")))
        .isEqualTo(
            """
            public class H1 {
            public static @Deprecated <T> T a(T t) {
              return t;
            }} public class H2 {
            public static         final class B {}
            }\
            """);
  }

  @Test
  void putsAGenericMethodsModifiersBeforeItsBracket() {
    assertThat(parse("<T> T a(T t) { return t; }").classes(List.of("H")))
        .contains("public static <T> T a");
  }

  @Test
  void takesAwayWhatAnAnnotationDoesNotHold() {
    assertThat(
            parse("static @A(\"static final\") final int a() { return 1; }").classes(List.of("H")))
        .contains("public static        @A(\"static final\")       int a()");
  }

  @Test
  void opensARecordsConstructorsAsItsTypeIsOpen() {
    assertThat(
            parse("record R(int n) { R { n++; } private R() { this(1); } }").classes(List.of("H")))
        .contains("{ public R { n++; } private R() {");
  }

  @Test
  void keepsOverloadedMethodsThatStandTogetherAsOne() {
    Declarations found =
        parse("int a() { return 1; }\nint a(int n) { return n; }\nint b() { return 2; }");

    assertThat(found.members()).extracting(Member::name).containsExactly("a", "b");
    assertThat(Declarations.parse(compiler, "void a() {} void b() {} void a(int n) {}")).isEmpty();
  }

  @Test
  void tellsEachMethodOfANameApart() {
    String code = "int a() { return 1; }\n\n// more\nint a(int n) { return n; }";
    Member member = parse(code).members().getFirst();
    var declared = new CellDeclaration(member, "H", new Origin(3, code, 1, 0), code, Set.of());

    assertThat(declared.parts())
        .extracting(Declaration::source, Declaration::line)
        .containsExactly(
            tuple("int a() { return 1; }", 1), tuple("// more\nint a(int n) { return n; }", 3));
    assertThat(member.signatures()).containsExactlyInAnyOrder("", "int");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "int x;",
        "int x = 1; int a() { return x; }",
        "a();",
        "import java.util.*; class A {}",
        "int a();",
        "abstract int a();",
        "default int a() { return 1; }",
        "Parsed() {}",
        "{ }",
        "static { }",
        "} class B {",
        "class A {} int A() { return 1; }",
        "class A { int x }"
      })
  void leavesToJShellWhatIsNotThat(String code) {
    assertThat(Declarations.parse(compiler, code)).isEmpty();
  }

  private Declarations parse(String code) {
    return Declarations.parse(compiler, code).orElseThrow();
  }
}
